//! How an answer is kept: one transaction, durable when it returns.

pub mod quiz;

use std::collections::HashSet;

use crate::{
    card::CardId,
    history::{Event, EventId, Review, SessionId, What},
    memory::{
        State,
        schedule::{PARAMETERS, Scheduler, fuzz_seed},
    },
    session::Answered,
    store::{Store, StoreError, quizzes::Quiz},
    time::{Day, Now},
    trainer::{Trainer, TrainerError},
};

/// What was kept of an answer, for the verdict line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kept {
    /// The event, to take it back by.
    pub event: EventId,
    /// The day the card is due.
    pub due: Day,
    /// Days promised; after again they follow once the card is recalled.
    pub interval: u32,
    /// Whether the card asks for help.
    pub is_leech: bool,
}

/// Keeps an answer; `replaces` is taken back in the same transaction.
///
/// The card's state is read afresh: another terminal may have answered it meanwhile.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_review(
    store: &mut Store,
    scheduler: &Scheduler,
    answered: &Answered,
    replaces: Option<EventId>,
    session: SessionId,
    now: Now,
) -> Result<Kept, StoreError> {
    let mut writing = store.begin()?;
    if let Some(target) = replaces {
        match writing.append(What::Undo { target }, now) {
            // Another terminal may have taken it back already.
            Ok(_) | Err(StoreError::NotUndoable { .. }) => (),
            Err(error) => return Err(error),
        }
    }
    let before = writing.state(&answered.card)?;
    let review = promised(scheduler, answered, before.as_ref(), session, now);
    let event = writing.append(What::Review(review), now)?;
    let after = writing.state(&answered.card)?;
    writing.commit()?;
    Ok(kept(&event, before.as_ref(), after.as_ref()))
}

/// Returns the review that an answer makes, with what is promised for it.
pub(super) fn promised(
    scheduler: &Scheduler,
    answered: &Answered,
    before: Option<&State>,
    session: SessionId,
    now: Now,
) -> Review {
    let n_reviews = before.map_or(0, |it| it.n_reviews);
    let seed = fuzz_seed(answered.card.as_str(), n_reviews);
    let next = scheduler.next(before.map(|it| &it.memory), now.day, answered.rating, seed);
    Review {
        card: answered.card.clone(),
        rating: answered.rating,
        verdict: answered.verdict,
        reply: answered.reply.clone(),
        mode: answered.mode,
        is_hinted: answered.is_hinted,
        took_ms: answered.took_ms,
        interval: next.interval,
        retention: scheduler.retention().fraction(),
        parameters: PARAMETERS,
        session,
        is_override: answered.is_override,
    }
}

fn kept(event: &Event, before: Option<&State>, after: Option<&State>) -> Kept {
    Kept {
        event: event.id,
        due: after.map_or(event.day, |it| it.due),
        interval: after.map_or(1, |it| it.interval),
        is_leech: after.is_some_and(|it| it.is_leech(before)),
    }
}

/// Keeps a card from being asked, or has it asked again.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_suspended(
    store: &mut Store,
    card: &CardId,
    is_on: bool,
    now: Now,
) -> Result<EventId, StoreError> {
    append(store, What::Suspend { card: card.clone(), is_on }, now)
}

/// Takes an event back.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_undo(store: &mut Store, target: EventId, now: Now) -> Result<EventId, StoreError> {
    append(store, What::Undo { target }, now)
}

/// What was taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Undone {
    /// An answer or a suspension.
    Event(Event),
    /// What memory learned from a quiz; the score stays.
    Quiz {
        /// The number of the quiz.
        number: u32,
        /// How many reviews.
        n_reviews: usize,
    },
    /// Nothing: the last that was done is a quiz from which memory learned nothing.
    Unlearned {
        /// The number of the quiz.
        number: u32,
        /// What was before it, as it was.
        before: Event,
    },
}

impl Trainer {
    /// Takes the last answer or suspension back, whatever session it was given in; after a quiz
    /// all that memory learned from it.
    ///
    /// # Errors
    /// What the store says.
    pub fn undo_last(&mut self) -> Result<Option<Undone>, TrainerError> {
        let Some(event) = self.store.last_undoable(None)? else { return Ok(None) };
        let Some(quiz) = self.quiz_since()? else { return self.undo(event).map(Some) };
        let now = self.now();
        let (number, n_reviews) = (quiz.number, undo_quiz(&mut self.store, &quiz, now)?);
        // A card that was suspended in the quiz is no answer before it.
        let is_of_quiz = matches!(event.what, What::Suspend { .. }) && event.at >= quiz.at;
        match n_reviews {
            0 if is_of_quiz => self.undo(event).map(Some),
            0 => Ok(Some(Undone::Unlearned { number, before: event })),
            _ => Ok(Some(Undone::Quiz { number, n_reviews })),
        }
    }

    /// Takes the last answer or suspension back, though a quiz came after it.
    ///
    /// # Errors
    /// What the store says.
    pub fn undo_before_quiz(&mut self) -> Result<Option<Undone>, TrainerError> {
        let event = self.store.last_undoable(None)?;
        event.map(|it| self.undo(it)).transpose()
    }

    /// Returns the quiz of which something was kept last, if no other answer or suspension came
    /// after that. One of which the reviews were taken back since is done with.
    fn quiz_since(&self) -> Result<Option<Quiz>, TrainerError> {
        let mut taken = HashSet::new();
        let mut seen = HashSet::new();
        for event in self.store.since_undoable()? {
            if let What::Undo { target } = event.what {
                taken.insert(target);
            }
            let Some(quiz) = event.what.quiz().filter(|it| seen.insert(*it)) else { continue };
            let Some(quiz) = self.store.quiz_named(quiz)? else { continue };
            if !self.is_any_of(&quiz, &taken)? {
                return Ok(Some(quiz));
            }
        }
        Ok(None)
    }

    /// Tells whether a review that a quiz made is among events.
    fn is_any_of(&self, quiz: &Quiz, events: &HashSet<EventId>) -> Result<bool, TrainerError> {
        for dealt in quiz.start.cards.iter().filter(|_| !events.is_empty()) {
            let name = quiz.start.quiz;
            let made =
                |it: &Event| matches!(&it.what, What::Review(review) if review.session == name);
            let told = self.store.history(Some(&dealt.card), None)?;
            if told.iter().any(|it| made(&it.event) && events.contains(&it.event.id)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn undo(&mut self, event: Event) -> Result<Undone, TrainerError> {
        let now = self.now();
        if let What::Review(review) = &event.what
            && let Some(quiz) = self.store.quiz_named(review.session)?
        {
            let n_reviews = undo_quiz(&mut self.store, &quiz, now)?;
            return Ok(Undone::Quiz { number: quiz.number, n_reviews });
        }
        keep_undo(&mut self.store, event.id, now)?;
        Ok(Undone::Event(event))
    }
}

/// Takes the reviews of a quiz back, all or none; returns how many there were.
fn undo_quiz(store: &mut Store, quiz: &Quiz, now: Now) -> Result<usize, StoreError> {
    let mut writing = store.begin()?;
    let reviews = writing.reviews_in(&quiz.start)?;
    for review in &reviews {
        writing.append(What::Undo { target: review.id }, now)?;
    }
    writing.commit()?;
    Ok(reviews.len())
}

fn append(store: &mut Store, what: What, now: Now) -> Result<EventId, StoreError> {
    let mut writing = store.begin()?;
    let event = writing.append(what, now)?;
    writing.commit()?;
    Ok(event.id)
}
