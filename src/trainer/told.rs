//! What happened, told with what memory made of it.

use std::collections::{HashMap, HashSet};

use crate::{
    card::CardId,
    history::{Event, EventId, Review, What},
    memory::{
        Memory, State,
        replay::{Past, follow},
        schedule::{Retention, Scheduler},
    },
    store::{self, StoreError},
    time::Day,
    trainer::{Trainer, TrainerError},
};

/// An event as it is told, with what memory made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The event.
    pub event: Event,
    /// Whether it was taken back.
    pub is_undone: bool,
    /// For a review that counts: what memory was after it.
    pub after: Option<After>,
}

/// What memory was after a review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct After {
    /// The memory.
    pub memory: Memory,
    /// Days until due, before fuzz and rounding.
    pub interval_raw: f64,
    /// The day due.
    pub due: Day,
}

impl Trainer {
    /// Returns what happened, newest last: of one card or of all, the last `n` or everything.
    ///
    /// # Errors
    /// What the store says.
    pub fn told(&self, card: Option<&CardId>, n: Option<usize>) -> Result<Vec<Told>, TrainerError> {
        let events = self.store.history(card, n)?;
        let mut after: HashMap<EventId, After> = HashMap::new();
        let mut seen: HashSet<&CardId> = HashSet::new();
        for told in &events {
            if let What::Review(review) = &told.event.what
                && seen.insert(&review.card)
            {
                self.follow_card(&review.card, &mut after)?;
            }
        }
        let tell = |it: store::told::Told| Told {
            after: after.get(&it.event.id).copied(),
            is_undone: it.is_undone,
            event: it.event,
        };
        Ok(events.into_iter().map(tell).collect())
    }

    /// Folds a card's reviews and notes what memory was after each.
    fn follow_card(
        &self,
        card: &CardId,
        after: &mut HashMap<EventId, After>,
    ) -> Result<(), StoreError> {
        let mut state: Option<State> = None;
        for event in self.store.reviews_of(card)? {
            let What::Review(review) = &event.what else { continue };
            let raw = next(review, state.as_ref(), event.day);
            let past = Past { day: event.day, rating: review.rating, interval: review.interval };
            let folded = follow(state.as_ref(), past, raw.0);
            after.insert(event.id, After { memory: raw.0, interval_raw: raw.1, due: folded.due });
            state = Some(folded);
        }
        Ok(())
    }
}

fn next(review: &Review, state: Option<&State>, day: Day) -> (Memory, f64) {
    let retention = Retention::new(review.retention).unwrap_or_default();
    let memory = state.map(|it| &it.memory);
    let next = Scheduler::new(retention).next(memory, day, review.rating, 0);
    (next.memory, next.interval_raw)
}
