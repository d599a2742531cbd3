//! Deals the cards of a session: each once, missed ones again after others, skipped ones at the end.
//!
//! Holds names, never texts.

use std::sync::Arc;

use crate::{
    card::{CardId, kind::Kind},
    memory::State,
};

/// A card that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct Queued {
    /// Its name.
    pub id: CardId,
    /// Its kind.
    pub kind: Kind,
    /// What is known of its memory; `None` when it is new.
    pub state: Option<State>,
}

/// Other cards between a miss and the next try.
pub const RETURNS_AFTER: usize = 8;

/// How often a missed card comes back in one session.
pub const RETURNS_MAX: usize = 4;

/// Deals the cards of a session: each once, missed ones again, skipped ones at the end.
///
/// Cheap to clone: the cards are shared, what has changed is small.
#[derive(Clone, Debug)]
pub struct Queue {
    cards: Arc<[Queued]>,
    next: usize,
    returns: Vec<Return>,
    skipped: Vec<usize>,
    left_alone: Vec<usize>,
    n_misses: Vec<(usize, usize)>,
    n_answered: usize,
    last: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Return {
    card: usize,
    after: usize,
}

impl Queue {
    /// Returns all its cards, asked already or not.
    pub fn cards(&self) -> &[Queued] {
        &self.cards
    }

    /// Takes cards in the order in which they are to be asked.
    pub fn new(cards: Vec<Queued>) -> Queue {
        Queue {
            cards: cards.into(),
            next: 0,
            returns: Vec::new(),
            skipped: Vec::new(),
            left_alone: Vec::new(),
            n_misses: Vec::new(),
            n_answered: 0,
            last: None,
        }
    }

    /// Returns the card of a place.
    pub fn card(&self, place: usize) -> &Queued {
        &self.cards[place]
    }

    /// Returns how many cards wait.
    pub fn n_waiting(&self) -> usize {
        self.cards.len() - self.next + self.returns.len() + self.skipped.len()
    }

    /// Returns how many answers were given.
    pub fn n_answered(&self) -> usize {
        self.n_answered
    }

    /// Tells whether a card was missed in this session.
    pub fn was_missed(&self, place: usize) -> bool {
        self.n_misses.iter().any(|(card, _)| *card == place)
    }

    /// Takes the card to ask next.
    ///
    /// A missed card comes when enough others have been; then those not yet asked, then skipped
    /// ones, then missed ones before their time. The card just asked, or its sibling, comes only
    /// where nothing else waits.
    pub fn take(&mut self) -> Option<usize> {
        let mut returns: Vec<Return> = self.returns.clone();
        returns.sort_by_key(|it| it.after);
        let (ripe, early): (Vec<Return>, Vec<Return>) =
            returns.into_iter().partition(|it| it.after <= self.n_answered);
        let fresh = (self.next < self.cards.len()).then_some(self.next);
        let candidates: Vec<usize> = (ripe.iter().map(|it| it.card))
            .chain(fresh)
            .chain(self.skipped.iter().copied())
            .chain(early.iter().map(|it| it.card))
            .collect();
        let apart = |it: &&usize| self.last.is_none_or(|last| !self.is_same_entry(last, **it));
        let taken = *candidates.iter().find(apart).or(candidates.first())?;
        if fresh == Some(taken) {
            self.next += 1;
        }
        self.returns.retain(|it| it.card != taken);
        self.skipped.retain(|it| *it != taken);
        self.last = Some(taken);
        Some(taken)
    }

    fn is_same_entry(&self, a: usize, b: usize) -> bool {
        self.cards[a].id.entry() == self.cards[b].id.entry()
    }

    /// Notes an answer; a miss brings the card back, at most [`RETURNS_MAX`] times.
    pub fn answered(&mut self, place: usize, is_recalled: bool) {
        self.n_answered += 1;
        if !is_recalled {
            self.miss(place);
        }
    }

    /// Notes that the last answer was a miss after all.
    pub fn miss(&mut self, place: usize) {
        let known = self.n_misses.iter().position(|(card, _)| *card == place);
        let at = known.unwrap_or_else(|| {
            self.n_misses.push((place, 0));
            self.n_misses.len() - 1
        });
        self.n_misses[at].1 += 1;
        let n = self.n_misses[at].1;
        if n <= RETURNS_MAX && !self.returns.iter().any(|it| it.card == place) {
            self.returns.push(Return { card: place, after: self.n_answered + RETURNS_AFTER });
        }
    }

    /// Notes that the last answer was a recall after all.
    pub fn forgive(&mut self, place: usize) {
        self.drop_card(place);
        if let Some(at) = self.n_misses.iter().position(|(card, _)| *card == place) {
            self.n_misses[at].1 -= 1;
            if self.n_misses[at].1 == 0 {
                self.n_misses.remove(at);
            }
        }
    }

    /// Puts a card at the end; the second time it is left for another session.
    pub fn skip(&mut self, place: usize) {
        if !self.left_alone.contains(&place) {
            self.left_alone.push(place);
            self.skipped.push(place);
        }
    }

    /// Drops a card for good.
    pub fn drop_card(&mut self, place: usize) {
        self.returns.retain(|it| it.card != place);
        self.skipped.retain(|it| *it != place);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queue(n: usize) -> Queue {
        let card =
            |it| Queued { id: CardId::new(&format!("d/{it}")), kind: Kind::Basic, state: None };
        Queue::new((0..n).map(card).collect())
    }

    #[test]
    fn a_missed_card_returns_after_eight_others() {
        let mut queue = queue(20);
        let mut order = Vec::new();
        while let Some(place) = queue.take() {
            order.push(place);
            queue.answered(place, place != 3 || order.len() > 5);
        }
        assert_eq!(order[..14], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 3, 12]);
        assert_eq!(order.len(), 21);
    }

    #[test]
    fn a_card_missed_for_ever_is_asked_five_times_and_others_come_between() {
        let mut queue = queue(3);
        let mut order = Vec::new();
        while let Some(place) = queue.take() {
            order.push(place);
            queue.answered(place, false);
        }
        assert_eq!(order, [0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    }

    #[test]
    fn a_skipped_card_comes_at_the_end_and_only_once_more() {
        let mut queue = queue(3);
        let mut order = Vec::new();
        while let Some(place) = queue.take() {
            order.push(place);
            if place == 0 { queue.skip(place) } else { queue.answered(place, true) }
        }
        assert_eq!(order, [0, 1, 2, 0]);
    }
}
