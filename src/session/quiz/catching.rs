//! How a quiz catches up with what another terminal did in it.

use std::{collections::HashSet, sync::Arc};

use crate::{
    card::CardId,
    history::QuizAnswer,
    session::quiz::{Phase, Quiz, scoring::Sums},
    time::Now,
};

impl Quiz {
    /// Forgets the last verdict, of which nothing is kept, and goes on.
    pub fn disown(&mut self) {
        self.last = None;
        if let Phase::Judged = self.phase {
            self.advance();
        }
    }

    /// Takes over what is kept of it: what was answered elsewhere is asked no more. Where it was
    /// ended, it is over.
    pub fn catch_up(&mut self, given: &[QuizAnswer], is_ended: bool, now: Now) {
        let answered: HashSet<&CardId> = given.iter().map(|it| &it.card).collect();
        let start = Arc::clone(&self.start);
        let is_answered = |place: usize| answered.contains(&start.cards[place].card);
        self.waiting.retain(|it| !is_answered(*it));
        self.sums = Sums::of(&start.cards, given);
        let is_left = match &self.phase {
            Phase::Ask(open) => is_answered(open.place),
            Phase::Load(place) => is_answered(*place),
            Phase::Judged | Phase::Done => false,
        };
        if is_left {
            self.advance();
        }
        if is_ended && !self.is_ended() {
            self.end(now);
        }
    }
}
