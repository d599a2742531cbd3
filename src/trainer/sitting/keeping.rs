//! How what a session says is to be kept is kept, and how it is taken back.

use crate::{
    card::CardId,
    grade::reason::Reason,
    history::{EventId, Feedback},
    session::{Answered, Draft, Input, QuizAnswered, Refusal, course::Course},
    store::StoreError,
    time::Now,
    trainer::{
        keep::{
            Kept, keep_review, keep_suspended, keep_undo,
            quiz::{Answer, keep_quiz_answer, keep_quiz_end},
        },
        sitting::{Counted, Outcome, Past, Sitting, SittingError},
    },
};

impl Sitting<'_> {
    pub(super) fn keep(
        &mut self,
        draft: Draft,
        input: &Input,
        now: Now,
    ) -> Result<Outcome, StoreError> {
        match draft {
            Draft::Review(answered) => {
                let kept = self.keep_review(&answered, None, now)?;
                self.remember(kept.event, answered.card, Some(kept));
                Ok(Outcome::Kept(kept))
            }
            Draft::Override(answered) => {
                let before = self.past.iter().rposition(|it| it.kept.is_some());
                let replaces = before.map(|it| self.past[it].event);
                let kept = self.keep_review(&answered, replaces, now)?;
                if let Some(before) = before {
                    self.past[before].event = kept.event;
                    self.past[before].kept = Some(kept);
                    // What came after that answer, and may come back by undo, hears of it too.
                    for past in &mut self.past[before + 1..] {
                        drop(past.course.step(input.clone(), now));
                    }
                }
                Ok(Outcome::Kept(kept))
            }
            Draft::Suspend(card) => {
                let event = keep_suspended(self.store, &card, true, now)?;
                self.remember(event, card.clone(), None);
                Ok(Outcome::Suspended(card))
            }
            Draft::QuizAnswer(answered) => self.keep_quiz_answer(&answered, now),
            Draft::QuizEnd { elapsed } => {
                // One without cards was never dealt.
                if self.of() > 0 {
                    keep_quiz_end(self.store, self.seat.session, elapsed, now)?;
                }
                Ok(Outcome::Ended)
            }
        }
    }

    fn keep_review(
        &mut self,
        answered: &Answered,
        replaces: Option<EventId>,
        now: Now,
    ) -> Result<Kept, StoreError> {
        let scheduler = &self.seat.scheduler;
        keep_review(self.store, scheduler, answered, replaces, self.seat.session, now)
    }

    fn keep_quiz_answer(
        &mut self,
        answered: &QuizAnswered,
        now: Now,
    ) -> Result<Outcome, StoreError> {
        let (scheduler, quiz) = (&self.seat.scheduler, self.seat.session);
        let card = answered.answered.card.clone();
        let kept = match keep_quiz_answer(self.store, scheduler, answered, quiz, now)? {
            Answer::Counts(kept) => kept,
            Answer::Stands(elsewhere) => return Ok(Outcome::Stands(card, elsewhere)),
        };
        let is_told = self.quiz().is_some_and(|it| it.rules.feedback == Feedback::Each);
        Ok(Outcome::Counted(Counted {
            card,
            kept,
            is_told,
            is_time_up: answered.reason == Reason::TimeUp.code(),
        }))
    }

    /// Remembers the session as it is before an event; in a quiz none is taken back.
    fn remember(&mut self, event: EventId, card: CardId, kept: Option<Kept>) {
        if let Course::Study(_) = &self.seat.course {
            let course = self.seat.course.clone();
            self.past.push(Past { course, event, card, kept });
        }
    }

    /// Takes back what was given last in a study session: a try that is open, of which nothing is
    /// kept, or an event.
    pub(super) fn undo(&mut self, now: Now) -> Result<Outcome, SittingError> {
        if let Course::Study(study) = &mut self.seat.course
            && let Some(card) = study.take_try_back(now)
        {
            return Ok(Outcome::Undone(card));
        }
        let Some(past) = self.past.pop() else {
            return Err(SittingError::Refused(Refusal::NothingBefore));
        };
        match keep_undo(self.store, past.event, now) {
            // `daris undo` in another terminal may have been there first.
            Ok(_) | Err(StoreError::NotUndoable { .. }) => (),
            Err(error) => {
                self.past.push(past);
                return Err(error.into());
            }
        }
        self.seat.course = past.course;
        if let Course::Study(study) = &mut self.seat.course {
            study.reopen(now);
        }
        Ok(Outcome::Undone(past.card))
    }

    /// Returns what an input led to that leaves nothing to keep.
    pub(super) fn unkept(&self, input: &Input) -> Outcome {
        match input {
            Input::Show => Outcome::Shown,
            Input::Hint => Outcome::Hinted,
            Input::Options => Outcome::OptionsShown,
            Input::Skip => Outcome::Skipped,
            Input::Reply(..) => Outcome::Almost,
            Input::Accept | Input::Reject => {
                Outcome::Unchanged(self.past.iter().rev().find_map(|it| it.kept))
            }
            // With its last answer a quiz is handed in already. Of the others a session keeps
            // something, or it refuses them.
            Input::GoOn | Input::Finish | Input::Rate(_) | Input::Undo | Input::Suspend => {
                Outcome::WentOn
            }
        }
    }
}
