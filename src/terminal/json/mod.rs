//! The face that speaks JSON lines, for programs: one object a line, in and out.

mod messages;
mod read;
pub mod safe;

use std::io::Write;

use serde_json::{Value, json};

use crate::{
    session::{Input, Question, View, tally::Tally},
    terminal::{
        Ending, Face, FaceError,
        input::{Incoming, LineSource},
        json::{
            read::{Line, Misread, parse},
            safe::shown,
        },
        telling,
    },
    text::{sanitize::Shown, wording::Wording},
    trainer::{
        keep::Kept,
        sitting::{Outcome, Sitting, SittingError},
    },
};

/// The version of the messages; fields are added, never renamed.
const SCHEMA: u32 = 1;

/// Speaks JSON lines.
pub struct Json<'a, W> {
    /// Where lines come from.
    pub source: &'a LineSource,
    /// Where messages go.
    pub out: W,
    /// Sentences for reasons and errors.
    pub words: &'a Wording,
}

impl<W: Write> Face for Json<'_, W> {
    fn sit(&mut self, sitting: &mut Sitting<'_>) -> Result<Ending, FaceError> {
        // Cards that vanished meanwhile are dropped before the rest is counted.
        sitting.view()?;
        let of = sitting.of();
        self.send(&json!({
            "type": "session", "schema": SCHEMA, "session": sitting.session().to_string(),
            "mode": "study", "seed": sitting.seed(), "of": of,
        }))?;
        let mut is_asked = false;
        loop {
            match sitting.view()? {
                View::Ask(question) if !is_asked => {
                    let message = messages::question(&question);
                    self.send(&message)?;
                    is_asked = true;
                }
                View::Done(tally) => {
                    self.summary(sitting, &tally)?;
                    return Ok(Ending::Finished);
                }
                View::Ask(_) | View::Load(_) | View::Judged(_) => (),
            }
            let line = match self.source.next() {
                Incoming::Line(line) => parse(&line),
                Incoming::TooLong => Err(Misread::TooLong),
                Incoming::End => Ok(Line::Quit),
                Incoming::Interrupt => return self.leave(sitting, Ending::Interrupted),
                Incoming::Terminate => return self.leave(sitting, Ending::Terminated),
            };
            match line {
                Ok(Line::Quit) => return self.leave(sitting, Ending::Left),
                Ok(Line::Input(input)) => is_asked = self.take(sitting, &input)?,
                Err(misread) => self.error(&misread.said(self.words))?,
            }
        }
    }
}

impl<W: Write> Json<'_, W> {
    /// Hands an input to the sitting and answers it; tells whether the open question stays as it
    /// was asked.
    fn take(&mut self, sitting: &mut Sitting<'_>, input: &Input) -> Result<bool, FaceError> {
        let before = sitting.open_card()?;
        match sitting.input(input) {
            Ok(Outcome::Shown) => self.tell(sitting, messages::answer),
            Ok(Outcome::Hinted) => self.tell(sitting, messages::hint),
            Ok(Outcome::OptionsShown) => self.tell(sitting, messages::options),
            Ok(Outcome::Almost) => self.almost(sitting),
            Ok(Outcome::Skipped | Outcome::WentOn) => Ok(false),
            Ok(Outcome::Kept(kept)) => {
                self.verdict(sitting, Some(&kept), sitting.last().is_some_and(|it| it.corrects))?;
                sitting.tidy();
                if sitting.last().is_some_and(|it| it.corrects) {
                    return Ok(before == sitting.open_card()?);
                }
                go_on(sitting)?;
                Ok(false)
            }
            Ok(Outcome::Unchanged(kept)) => {
                self.verdict(sitting, kept.as_ref(), false)?;
                Ok(true)
            }
            Ok(Outcome::Undone(card)) => {
                self.send(&json!({"type": "undone", "card": card.as_str()}))?;
                Ok(false)
            }
            Ok(Outcome::Suspended(card)) => {
                self.send(&json!({"type": "suspended", "card": card.as_str()}))?;
                Ok(false)
            }
            Err(error) => {
                self.error(&telling::not_taken(self.words, &error))?;
                Ok(true)
            }
        }
    }

    /// Tells what the open question now shows; it stays as it was asked.
    fn tell(
        &mut self,
        sitting: &mut Sitting<'_>,
        message: fn(&Question<'_>) -> Value,
    ) -> Result<bool, FaceError> {
        let View::Ask(question) = sitting.view()? else { return Ok(false) };
        self.send(&message(&question))?;
        Ok(true)
    }

    /// Tells why a reply was almost right; the question stays open.
    fn almost(&mut self, sitting: &mut Sitting<'_>) -> Result<bool, FaceError> {
        if let View::Ask(question) = sitting.view()?
            && let Some(judged) = question.almost
        {
            let message = messages::almost(self.words, &question, judged);
            self.send(&message)?;
        }
        Ok(true)
    }

    /// Sends the last verdict, with what is kept of it; `corrects` where it replaces another.
    fn verdict(
        &mut self,
        sitting: &Sitting<'_>,
        kept: Option<&Kept>,
        corrects: bool,
    ) -> Result<(), FaceError> {
        let Some(told) = sitting.last() else { return Ok(()) };
        let mut message = messages::verdict(self.words, told, kept);
        if corrects {
            message["corrects"] = true.into();
        }
        self.send(&message)
    }

    fn leave(&mut self, sitting: &mut Sitting<'_>, ending: Ending) -> Result<Ending, FaceError> {
        let tally = sitting.tally();
        self.summary(sitting, &tally)?;
        Ok(ending)
    }

    fn summary(&mut self, sitting: &Sitting<'_>, tally: &Tally) -> Result<(), FaceError> {
        let due_next = sitting.due_next()?;
        let due_next = due_next.map(|(day, count)| json!({"day": day.to_string(), "count": count}));
        self.send(&json!({
            "type": "summary", "asked": tally.n_cards, "right_first": tally.n_right_first,
            "again": tally.n_again, "seconds": tally.took.as_secs(),
            "points": messages::number(tally.points), "possible": messages::number(tally.possible),
            "percent": tally.percent().map(|it| (it * 10.0).round() / 10.0),
            "due_next": due_next,
        }))
    }

    fn error(&mut self, message: &Shown) -> Result<(), FaceError> {
        self.send(&json!({"type": "error", "message": message.as_str()}))
    }

    fn send(&mut self, message: &Value) -> Result<(), FaceError> {
        writeln!(self.out, "{}", shown(message))?;
        self.out.flush()?;
        Ok(())
    }
}

/// Goes on after a verdict: the next question follows at once.
fn go_on(sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
    match sitting.input(&Input::GoOn) {
        Ok(_) | Err(SittingError::Refused(_)) => Ok(()),
        Err(SittingError::Store(error)) => Err(error.into()),
    }
}
