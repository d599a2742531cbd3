//! How a quiz ends while it is sat at, how it is left, and what it came to.

use crate::{
    history::QuizAnswer,
    session::{Input, course::Course},
    store::StoreError,
    time::Now,
    trainer::{
        keep::quiz::keep_quiz_leave,
        results::WholeResult,
        sitting::{Outcome, Sitting},
    },
};

impl Sitting<'_> {
    /// Lets time pass without an input; returns what that led to: a card whose time is up, or the
    /// end of the quiz.
    ///
    /// # Errors
    /// What the store says; then the session is as before.
    pub fn tick(&mut self) -> Result<Option<Outcome>, StoreError> {
        let now = self.clock.now();
        let mut next = self.seat.course.clone();
        let Some(draft) = next.tick(now) else { return Ok(None) };
        let outcome = self.keep(draft, &Input::GoOn, now)?;
        self.seat.course = next;
        if let Outcome::Stands(..) = outcome {
            self.disown(now)?;
        }
        Ok(Some(outcome))
    }

    /// Tells no verdict of an answer that does not count, and goes on from what does.
    pub(super) fn disown(&mut self, now: Now) -> Result<(), StoreError> {
        if let Course::Quiz(quiz) = &mut self.seat.course {
            quiz.disown();
        }
        self.catch_up(now)
    }

    /// Brings a quiz up to what is kept of it, which another terminal may have added to.
    fn catch_up(&mut self, now: Now) -> Result<(), StoreError> {
        let Course::Quiz(quiz) = &mut self.seat.course else { return Ok(()) };
        if let Some(kept) = self.store.quiz_named(self.seat.session)? {
            let given: Vec<QuizAnswer> = kept.answers.into_iter().map(|it| it.answer).collect();
            quiz.catch_up(&given, kept.is_ended, now);
        }
        Ok(())
    }

    /// Keeps the end of a quiz of which nothing is left to ask, once.
    pub(super) fn end(&mut self) -> Result<(), StoreError> {
        match &self.seat.course {
            Course::Quiz(quiz) if !quiz.is_ended() => self.tick().map(|_| ()),
            Course::Quiz(_) | Course::Study(_) => Ok(()),
        }
    }

    /// Tells whether it is a quiz whose end is kept.
    pub fn is_ended(&self) -> bool {
        match &self.seat.course {
            Course::Quiz(quiz) => quiz.is_ended(),
            Course::Study(_) => false,
        }
    }

    /// Leaves: of a quiz that is not over is kept where it stands, so that it can be taken up again.
    /// Whoever leaves twice has left.
    ///
    /// # Errors
    /// What the store says.
    pub fn leave(&mut self) -> Result<(), StoreError> {
        if self.has_left {
            return Ok(());
        }
        // A card whose time is up before that of the quiz is no reason to stay.
        self.tick()?;
        self.has_left = true;
        let now = self.clock.now();
        match &self.seat.course {
            Course::Quiz(quiz) if !quiz.is_ended() => {
                let (elapsed, standing) = (quiz.elapsed(now), quiz.standing(now));
                keep_quiz_leave(self.store, self.seat.session, elapsed, standing, now)?;
            }
            Course::Quiz(_) | Course::Study(_) => (),
        }
        // The sums that are told now are those of the result.
        self.catch_up(now)
    }

    /// Returns what a quiz came to, as far as it was answered; `None` of a study session, and of a
    /// quiz for which there was no card.
    ///
    /// # Errors
    /// What the store says.
    pub fn result(&self) -> Result<Option<WholeResult>, StoreError> {
        if self.quiz().is_none() {
            return Ok(None);
        }
        let quiz = self.store.quiz_named(self.seat.session)?;
        quiz.map(|it| WholeResult::read(self.store, it)).transpose()
    }
}
