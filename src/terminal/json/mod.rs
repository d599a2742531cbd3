//! The face that speaks JSON lines, for programs: one object a line, in and out.

mod messages;
mod read;
pub mod safe;

use std::io::Write;

use serde_json::{Value, json};

use crate::{
    session::{Input, Question, View},
    terminal::{
        Ending, Face, FaceError,
        input::{Incoming, LineSource},
        json::{
            read::{Line, Misread, parse},
            safe::shown,
        },
        reasons,
    },
    text::{sanitize::Shown, wording::Wording},
    time::Day,
    trainer::{
        keep::Kept,
        sitting::{Counted, Outcome, Sitting, SittingError},
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
        let mut session = json!({
            "type": "session", "schema": SCHEMA, "session": sitting.session().to_string(),
            "mode": if sitting.quiz().is_some() { "quiz" } else { "study" },
            "seed": sitting.seed(), "of": of,
        });
        if let Some(quiz) = sitting.quiz() {
            messages::tell_rules(&mut session, quiz);
        }
        self.send(&session)?;
        let mut is_asked = false;
        loop {
            match sitting.view()? {
                View::Ask(question) if !is_asked => {
                    let mut message = messages::question(&question);
                    tell_time(&mut message, sitting);
                    self.send(&message)?;
                    is_asked = true;
                }
                View::Done(_) => return self.leave(sitting, Ending::Finished),
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
            Ok(Outcome::Skipped | Outcome::WentOn | Outcome::Ended) => Ok(false),
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
            Ok(Outcome::Counted(counted)) => self.counted(sitting, &counted),
            Ok(Outcome::Stands(card, elsewhere)) => {
                self.error(&reasons::stands(self.words, &card, elsewhere))?;
                Ok(false)
            }
            Err(error) => {
                self.error(&reasons::not_taken(self.words, &error))?;
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

    /// Sends the verdict of an answer of a quiz, or that it comes with the result.
    fn counted(&mut self, sitting: &mut Sitting<'_>, counted: &Counted) -> Result<bool, FaceError> {
        if counted.is_told {
            self.verdict(sitting, counted.kept.as_ref(), false)?;
        } else {
            self.send(&messages::later(&counted.card, counted.is_time_up))?;
        }
        sitting.tidy();
        if counted.is_told {
            go_on(sitting)?;
        }
        Ok(false)
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
        sitting.leave()?;
        let mut message = messages::summary(&sitting.tally());
        if sitting.quiz().is_some() {
            messages::add_result(&mut message, sitting.result()?.as_ref());
        } else {
            let due = |(day, count): (Day, u64)| json!({"day": day.to_string(), "count": count});
            message["due_next"] = sitting.due_next()?.map(due).into();
        }
        self.send(&message)?;
        Ok(ending)
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

/// Adds the time that is left of a quiz and of its open card, in whole seconds.
fn tell_time(message: &mut Value, sitting: &Sitting<'_>) {
    let Some(rules) = sitting.quiz().map(|it| &it.rules) else { return };
    let has = (rules.time_s.is_some(), rules.card_s.is_some());
    if let (true, Some(left)) = (has.0, sitting.time_left()) {
        message["time_left_s"] = left.as_secs().into();
    }
    if let (true, Some(left)) = (has.1, sitting.card_time_left()) {
        message["card_time_left_s"] = left.as_secs().into();
    }
}

/// Goes on after a verdict: the next question follows at once.
fn go_on(sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
    match sitting.input(&Input::GoOn) {
        Ok(_) | Err(SittingError::Refused(_)) => Ok(()),
        Err(SittingError::Store(error)) => Err(error.into()),
    }
}
