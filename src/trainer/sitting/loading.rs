//! How a card comes to a sitting: with its memory, the answers of other cards, and what each rating
//! would promise.

use std::sync::Arc;

use crate::{
    card::{Card, CardId},
    grade::others::Others,
    memory::{State, schedule::fuzz_seed},
    session::{Asked, course::Course, drawing::Candidate},
    store::StoreError,
    time::Day,
    trainer::{candidates::candidates, cards::others, sitting::Sitting},
};

impl Sitting<'_> {
    /// Loads a card with all that its question needs: one entry is parsed and no file opened.
    /// `None` where it vanished or was suspended meanwhile.
    pub(super) fn asked(&mut self, id: &CardId, today: Day) -> Result<Option<Asked>, StoreError> {
        let Some(card) = self.cards.read_askable(self.store, id)? else { return Ok(None) };
        let state = self.store.state(id)?;
        if self.is_unwanted(state.as_ref(), today)? {
            return Ok(None);
        }
        Ok(Some(Asked {
            others: self.others(&card)?,
            drawn: self.drawn(&card)?,
            intervals: self.intervals(id, state.as_ref(), today),
            state,
            card,
        }))
    }

    /// Tells whether a study session has no room for a card any more.
    fn is_unwanted(&self, state: Option<&State>, today: Day) -> Result<bool, StoreError> {
        match &self.seat.course {
            // It asks what it was dealt.
            Course::Quiz(_) => Ok(false),
            Course::Study(_) if state.is_none() => self.are_new_used_up(today),
            Course::Study(_) => Ok(self.was_answered_elsewhere(state, today)),
        }
    }

    /// Tells whether another terminal has answered the awaited card since the session started, so
    /// that it is no longer due.
    fn was_answered_elsewhere(&self, state: Option<&State>, today: Day) -> bool {
        let known = self.seat.course.awaited().and_then(|it| it.state.as_ref());
        state != known && state.is_some_and(|it| it.due > today)
    }

    /// Tells whether the new cards of the day are used up: other sessions take of them too.
    fn are_new_used_up(&self, today: Day) -> Result<bool, StoreError> {
        Ok(self.store.n_new_on(today)? >= self.seat.n_new)
    }

    fn intervals(&self, id: &CardId, state: Option<&State>, today: Day) -> [u32; 4] {
        let seed = fuzz_seed(id.as_str(), state.map_or(0, |it| it.n_reviews));
        self.seat.scheduler.previews(state.map(|it| &it.memory), today, seed).map(|it| it.interval)
    }

    /// Returns what wrong options may be drawn from, where the card is to be asked by options and
    /// its author gave too few.
    fn drawn(&self, card: &Card) -> Result<Arc<[Candidate]>, StoreError> {
        if !self.seat.course.wants_drawn(card) {
            return Ok(Arc::from([]));
        }
        Ok(candidates(self.store, card)?.into())
    }

    fn others(&mut self, card: &Card) -> Result<Arc<Others>, StoreError> {
        let key = (card.id.deck().to_string(), card.kind());
        if let Some(others) = self.others.get(&key) {
            return Ok(Arc::clone(others));
        }
        let others = Arc::new(others(self.store, card)?);
        self.others.insert(key, Arc::clone(&others));
        Ok(others)
    }
}
