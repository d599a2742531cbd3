//! The face that speaks plain lines: sentences, one after the other, for pipes, screen readers and
//! whoever prefers them. No redraws, no colours, no escape codes.

mod speech;

use std::io::Write;

use crate::{
    card::mode::Mode,
    grade::reply::Reply,
    session::{Input, View},
    terminal::{
        Ending, Face, FaceError,
        command::{Ask, Entered, entered},
        input::{Incoming, LineSource},
        lines::speech::Speech,
        telling,
    },
    text::wording::Wording,
    trainer::sitting::{Outcome, Sitting, SittingError},
};

/// Speaks plain lines.
pub struct Lines<'a, W> {
    source: &'a LineSource,
    speech: Speech<'a, W>,
    words: &'a Wording,
    /// Whether a person reads along: then Enter is awaited after each verdict.
    awaits_enter: bool,
    has_greeted: bool,
}

/// Whether what is on show still stands, or the next thing is to be said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Said {
    Stands,
    Passed,
}

impl<W: Write> Face for Lines<'_, W> {
    fn sit(&mut self, sitting: &mut Sitting<'_>) -> Result<Ending, FaceError> {
        let mut said = Said::Passed;
        loop {
            match sitting.view()? {
                View::Ask(question) if said == Said::Passed => {
                    self.speech.question(&question)?;
                    self.greet()?;
                    said = Said::Stands;
                }
                View::Done(_) => return self.leave(sitting, Ending::Finished),
                View::Ask(_) | View::Load(_) | View::Judged(_) => (),
            }
            let line = match self.source.next() {
                Incoming::Line(line) => line,
                Incoming::TooLong => {
                    self.speech.say("lines-too-long", &[])?;
                    continue;
                }
                Incoming::End => return self.leave(sitting, Ending::Left),
                Incoming::Interrupt => return self.leave(sitting, Ending::Interrupted),
                Incoming::Terminate => return self.leave(sitting, Ending::Terminated),
            };
            said = match entered(&line) {
                Entered::Ask(Ask::Leave) => return self.leave(sitting, Ending::Left),
                Entered::Ask(ask) => self.answer(sitting, ask)?,
                Entered::Input(input) => self.take(sitting, &input)?,
                Entered::Text(text) => self.text(sitting, &text)?,
            };
        }
    }
}

impl<'a, W: Write> Lines<'a, W> {
    /// Starts with nothing said.
    pub fn new(source: &'a LineSource, out: W, words: &'a Wording, awaits_enter: bool) -> Self {
        Lines { source, speech: Speech::new(out, words), words, awaits_enter, has_greeted: false }
    }

    /// Tells a person once that there are commands.
    fn greet(&mut self) -> Result<(), FaceError> {
        if self.awaits_enter && !self.has_greeted {
            self.speech.say("lines-greeting", &[])?;
        }
        self.has_greeted = true;
        Ok(())
    }

    /// Takes a line that is no command.
    fn text(&mut self, sitting: &mut Sitting<'_>, text: &str) -> Result<Said, FaceError> {
        let question = match sitting.view()? {
            View::Ask(question) => question,
            View::Judged(_) if text.trim().is_empty() => return self.take(sitting, &Input::GoOn),
            View::Judged(_) | View::Load(_) | View::Done(_) => {
                self.speech.say("lines-go-on", &[])?;
                return Ok(Said::Stands);
            }
        };
        let input = if question.is_revealed {
            telling::rating(text).map_or_else(|| Input::Reply(Reply::text(text), None), Input::Rate)
        } else if question.mode == Mode::Flip && text.trim().is_empty() {
            Input::Show
        } else {
            Input::Reply(Reply::text(text), None)
        };
        self.take(sitting, &input)
    }

    /// Answers what the face itself is asked for.
    fn answer(&mut self, sitting: &mut Sitting<'_>, ask: Ask) -> Result<Said, FaceError> {
        match ask {
            Ask::Repeat => {
                self.speech.forget_cue();
                return Ok(Said::Passed);
            }
            Ask::Time => {
                let time = telling::time(self.words, sitting);
                self.speech.line(&time)?;
            }
            Ask::Help | Ask::Leave => self.speech.say("lines-help", &[])?,
        }
        Ok(Said::Stands)
    }

    /// Hands an input to the sitting and says what came of it.
    fn take(&mut self, sitting: &mut Sitting<'_>, input: &Input) -> Result<Said, FaceError> {
        let before = sitting.open_card()?;
        match sitting.input(input) {
            Ok(Outcome::Kept(kept)) => {
                if let Some(told) = sitting.last() {
                    self.speech.verdict(told, &kept)?;
                }
                sitting.tidy();
                let speaks_of_last = matches!(input, Input::Accept | Input::Reject);
                if speaks_of_last && before.is_some() {
                    let stands = before == sitting.open_card()?;
                    return Ok(if stands { Said::Stands } else { Said::Passed });
                }
                self.after_verdict(sitting)
            }
            Ok(Outcome::Unchanged) => {
                if let Some(told) = sitting.last() {
                    self.speech.line(&telling::verdict(self.words, told))?;
                }
                Ok(Said::Stands)
            }
            Ok(Outcome::Seen) => self.seen(sitting, input),
            Ok(Outcome::Undone(_)) => {
                self.speech.say("session-undone", &[])?;
                Ok(Said::Passed)
            }
            Ok(Outcome::Suspended(card)) => {
                self.speech.say("lines-suspended", &[("card", card.as_str().into())])?;
                Ok(Said::Passed)
            }
            Err(SittingError::Refused(refusal)) => {
                self.speech.line(&telling::refusal(self.words, &refusal))?;
                Ok(Said::Stands)
            }
            Err(SittingError::Store(error)) => {
                self.speech.line(&telling::store_error(self.words, &error))?;
                Ok(Said::Stands)
            }
        }
    }

    /// Says what an input that kept nothing brought to light.
    fn seen(&mut self, sitting: &mut Sitting<'_>, input: &Input) -> Result<Said, FaceError> {
        let View::Ask(question) = sitting.view()? else { return Ok(Said::Passed) };
        match input {
            Input::Show => self.speech.answer(&question)?,
            Input::Hint => self.speech.hint(&question)?,
            Input::Options => {
                self.speech.options(&question)?;
                self.speech.cue(&question)?;
            }
            Input::Reply(..)
            | Input::Rate(_)
            | Input::Skip
            | Input::Undo
            | Input::Accept
            | Input::Reject
            | Input::Suspend
            | Input::Finish
            | Input::GoOn => return Ok(Said::Passed),
        }
        Ok(Said::Stands)
    }

    /// Goes on to the next card; where a person reads along, only when they press Enter.
    fn after_verdict(&mut self, sitting: &mut Sitting<'_>) -> Result<Said, FaceError> {
        let is_self_rated = sitting.last().is_some_and(|it| it.answered.reply.is_none());
        if self.awaits_enter && !is_self_rated {
            self.speech.say("lines-go-on", &[])?;
            return Ok(Said::Stands);
        }
        self.take(sitting, &Input::GoOn)
    }

    fn leave(&mut self, sitting: &mut Sitting<'_>, ending: Ending) -> Result<Ending, FaceError> {
        self.speech.gap()?;
        for line in telling::summary(self.words, sitting)? {
            self.speech.line(&line)?;
        }
        Ok(ending)
    }
}
