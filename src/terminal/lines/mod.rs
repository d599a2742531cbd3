//! The face that speaks plain lines: sentences, one after the other, for pipes, screen readers and
//! whoever prefers them. No redraws, no colours, no escape codes.

mod speech;
mod time;

use std::{io::Write, time::Duration};

use crate::{
    card::mode::Mode,
    grade::reply::Reply,
    session::{Final, Input, Question, View},
    terminal::{
        Ending, Face, FaceError,
        command::{Ask, Entered, entered},
        input::{Incoming, LineSource},
        lines::{speech::Speech, time::TimeTold},
        reasons, telling, times,
    },
    text::{value::Value, wording::Wording},
    trainer::sitting::{Counted, Outcome, Sitting},
};

/// Speaks plain lines.
pub struct Lines<'a, W> {
    source: &'a LineSource,
    speech: Speech<'a, W>,
    words: &'a Wording,
    /// Whether a person reads along: then Enter is awaited after each verdict.
    awaits_enter: bool,
    has_greeted: bool,
    time: TimeTold,
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
        for line in telling::rules(self.words, sitting) {
            self.speech.line(&line)?;
        }
        loop {
            if said == Said::Passed {
                self.tell_time(sitting)?;
            }
            match sitting.view()? {
                View::Ask(question) if said == Said::Passed => {
                    if self.awaits_enter {
                        // What was typed before the question was heard is no answer to it.
                        self.source.drop_waiting();
                    }
                    self.speech.question(&question)?;
                    self.greet()?;
                    said = Said::Stands;
                }
                View::Done(_) => return self.leave(sitting, Ending::Finished),
                View::Ask(_) | View::Load(_) | View::Judged(_) => (),
            }
            let Some(incoming) = self.hear(sitting)? else { continue };
            let line = match incoming {
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
        Lines {
            source,
            speech: Speech::new(out, words),
            words,
            awaits_enter,
            has_greeted: false,
            time: TimeTold::default(),
        }
    }

    /// Tells the time that a quiz leaves: at its start, and when a mark is passed. Nothing counts
    /// down: who listens is not to be interrupted.
    fn tell_time(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        let Some(rules) = sitting.quiz().map(|it| it.rules.clone()) else { return Ok(()) };
        if sitting.open_card()?.is_none() {
            return Ok(());
        }
        let is_start = self.time.is_start();
        if let (Some(limit), Some(left)) = (rules.time_s, sitting.time_left())
            && self.time.is_due(Duration::from_secs(limit.into()), left)
        {
            self.speech.say("quiz-time-left", &times::clock_left(left))?;
        }
        if let Some(seconds) = rules.card_s.filter(|_| is_start) {
            self.speech.say("quiz-time-each", &[("seconds", seconds.into())])?;
        }
        self.time.start();
        Ok(())
    }

    /// Waits for what comes in, and tells the time where a mark passes meanwhile; `None` where the
    /// time of a quiz ended.
    fn hear(&mut self, sitting: &mut Sitting<'_>) -> Result<Option<Incoming>, FaceError> {
        loop {
            // The clock is read only when it is time: that of a test goes on with each look.
            let limit = sitting.quiz().and_then(|it| it.rules.time_s);
            let next = limit.and_then(|it| self.time.until_next(Duration::from_secs(it.into())));
            let Some(wait) = next else { return Ok(Some(self.source.next())) };
            if let Some(incoming) = self.source.next_within(wait) {
                return Ok(Some(incoming));
            }
            if sitting.tick()?.is_some() {
                return Ok(None);
            }
            self.tell_time(sitting)?;
        }
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
        } else if question.mode == Mode::Flip && question.almost.is_none() && text.trim().is_empty()
        {
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
                let time = times::time(self.words, sitting);
                self.speech.line(&time)?;
            }
            Ask::Help | Ask::Leave => {
                let is_quiz = sitting.quiz().is_some();
                self.speech.say(if is_quiz { "lines-help-quiz" } else { "lines-help" }, &[])?;
            }
        }
        Ok(Said::Stands)
    }

    /// Hands an input to the sitting and says what came of it.
    fn take(&mut self, sitting: &mut Sitting<'_>, input: &Input) -> Result<Said, FaceError> {
        let before = sitting.open_card()?;
        match sitting.input(input) {
            Ok(Outcome::Shown) => self.tell(sitting, Speech::answer),
            Ok(Outcome::Hinted) => self.tell(sitting, Speech::hint),
            Ok(Outcome::OptionsShown) => self.tell(sitting, Speech::options_and_cue),
            Ok(Outcome::Almost) => self.tell(sitting, Speech::almost),
            Ok(Outcome::Skipped | Outcome::WentOn | Outcome::Ended) => Ok(Said::Passed),
            Ok(Outcome::Kept(kept)) => {
                if let Some(told) = sitting.last() {
                    self.speech.verdict(told, Some(&kept))?;
                }
                sitting.tidy();
                if before.is_some() && sitting.last().is_some_and(|it| it.corrects) {
                    let stands = before == sitting.open_card()?;
                    return Ok(if stands { Said::Stands } else { Said::Passed });
                }
                self.after_verdict(sitting)
            }
            Ok(Outcome::Unchanged(_)) => {
                if let Some(told) = sitting.last() {
                    self.speech.line(&telling::verdict(self.words, &told.judged))?;
                }
                Ok(Said::Stands)
            }
            Ok(Outcome::Undone(_)) => {
                self.speech.say(telling::undone(sitting)?, &[])?;
                Ok(Said::Passed)
            }
            Ok(Outcome::Suspended(card)) => {
                let is_quiz = sitting.quiz().is_some();
                let key = if is_quiz { "quiz-suspended" } else { "lines-suspended" };
                self.speech.say(key, &[("card", Value::code(card.as_str()))])?;
                Ok(Said::Passed)
            }
            Ok(Outcome::Counted(counted)) => self.counted(sitting, &counted),
            Ok(Outcome::Stands(card, elsewhere)) => {
                self.speech.line(&reasons::stands(self.words, &card, elsewhere))?;
                Ok(Said::Passed)
            }
            Err(error) => {
                self.speech.line(&reasons::not_taken(self.words, &error))?;
                Ok(Said::Stands)
            }
        }
    }

    /// Says what came of an answer of a quiz: its verdict, or nothing where the result will tell.
    fn counted(&mut self, sitting: &mut Sitting<'_>, counted: &Counted) -> Result<Said, FaceError> {
        if !counted.is_told {
            if counted.is_time_up {
                self.speech.say("reason-time_up", &[])?;
            }
            sitting.tidy();
            return Ok(Said::Passed);
        }
        if let Some(told) = sitting.last() {
            self.speech.verdict(told, counted.kept.as_ref())?;
            if let Some(points) = telling::points(self.words, told) {
                self.speech.line(&points)?;
            }
        }
        sitting.tidy();
        self.after_verdict(sitting)
    }

    /// Says what the open question now shows.
    fn tell(
        &mut self,
        sitting: &mut Sitting<'_>,
        say: fn(&mut Speech<'a, W>, &Question<'_>) -> Result<(), FaceError>,
    ) -> Result<Said, FaceError> {
        let View::Ask(question) = sitting.view()? else { return Ok(Said::Passed) };
        say(&mut self.speech, &question)?;
        Ok(Said::Stands)
    }

    /// Goes on to the next card; where a person reads along, only when they press Enter.
    fn after_verdict(&mut self, sitting: &mut Sitting<'_>) -> Result<Said, FaceError> {
        let is_self_rated = sitting.last().is_some_and(Final::is_self_rated);
        if self.awaits_enter && !is_self_rated {
            self.speech.say("lines-go-on", &[])?;
            return Ok(Said::Stands);
        }
        self.take(sitting, &Input::GoOn)
    }

    fn leave(&mut self, sitting: &mut Sitting<'_>, ending: Ending) -> Result<Ending, FaceError> {
        sitting.leave()?;
        self.speech.gap()?;
        for line in times::ending(self.words, sitting)? {
            self.speech.line(&line)?;
        }
        Ok(ending)
    }
}
