//! Which cards a study session asks, picked from what is due and new.

use std::collections::HashSet;

use crate::{
    card::CardId,
    memory::schedule::retrievability,
    random::Random,
    session::queue::{Queue, Queued},
    time::Day,
};

/// How many cards a session may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Distinct cards.
    pub n_cards: usize,
    /// New cards that are left for the day.
    pub n_new: usize,
}

/// Retrievabilities nearer than this count as tied, and are mixed so that decks interleave.
const TIE_WIDTH: f64 = 0.01;

/// Picks the cards of a session from candidates offered one by one, in their order.
///
/// Of siblings one is taken; those of an entry answered today wait for another day, unless nothing
/// else is there.
pub struct Filling {
    limits: Limits,
    today: Day,
    answered: HashSet<String>,
    taken: HashSet<String>,
    due: Vec<Queued>,
    fresh: Vec<Queued>,
    ahead: Vec<Queued>,
    held_due: Vec<Queued>,
    held_fresh: Vec<Queued>,
}

impl Filling {
    /// Starts with nothing; `answered` are the entries of which a card was answered today.
    pub fn new(limits: Limits, today: Day, answered: HashSet<String>) -> Filling {
        Filling {
            limits,
            today,
            answered,
            taken: HashSet::new(),
            due: Vec::new(),
            fresh: Vec::new(),
            ahead: Vec::new(),
            held_due: Vec::new(),
            held_fresh: Vec::new(),
        }
    }

    /// Offers a card that is due; false when no more are wanted.
    pub fn offer_due(&mut self, card: Queued) -> bool {
        // A card missed today is due again itself; its siblings are what waits.
        let is_own = card.state.is_some_and(|it| it.memory.last == self.today);
        if !is_own && self.answered.contains(card.id.entry()) {
            if self.held_due.len() < self.limits.n_cards {
                self.held_due.push(card);
            }
        } else if self.taken.insert(card.id.entry().to_string()) {
            self.due.push(card);
        }
        self.due.len() < self.limits.n_cards
    }

    /// Offers a new card; false when no more are wanted.
    pub fn offer_new(&mut self, card: Queued) -> bool {
        if self.n_new_wanted() == 0 {
            return false;
        }
        if self.answered.contains(card.id.entry()) {
            if self.held_fresh.len() < self.limits.n_new {
                self.held_fresh.push(card);
            }
        } else if self.taken.insert(card.id.entry().to_string()) {
            self.fresh.push(card);
        }
        self.n_new_wanted() > 0
    }

    /// Offers a card that is not yet due; false when no more are wanted.
    pub fn offer_ahead(&mut self, card: Queued) -> bool {
        if self.n_left() == 0 {
            return false;
        }
        let is_fresh_in_mind = self.answered.contains(card.id.entry());
        if !is_fresh_in_mind && self.taken.insert(card.id.entry().to_string()) {
            self.ahead.push(card);
        }
        self.n_left() > 0
    }

    /// Tells whether a card may be taken: no card of its entry is, or was answered today.
    pub fn is_open(&self, card: &CardId) -> bool {
        !self.answered.contains(card.entry()) && !self.taken.contains(card.entry())
    }

    /// Returns how many more new cards are wanted.
    pub fn n_new_wanted(&self) -> usize {
        self.n_left().min(self.limits.n_new.saturating_sub(self.fresh.len()))
    }

    fn n_left(&self) -> usize {
        let n = self.due.len() + self.fresh.len() + self.ahead.len();
        self.limits.n_cards.saturating_sub(n)
    }

    /// Puts the cards in order: due ones from the least retrievable, near ties mixed by the seed,
    /// new ones spread evenly among them, then those ahead of their day.
    pub fn finish(mut self, seed: u64) -> Queue {
        if self.due.is_empty() && self.fresh.is_empty() && self.ahead.is_empty() {
            self.held_due.truncate(self.limits.n_cards);
            let n_left = self.limits.n_cards - self.held_due.len();
            self.held_fresh.truncate(n_left.min(self.limits.n_new));
            (self.due, self.fresh) = (self.held_due, self.held_fresh);
        }
        mix_ties(&mut self.due, self.today, &mut Random::named(seed, "due"));
        let mut cards = spread(self.due, self.fresh);
        cards.extend(self.ahead);
        Queue::new(siblings_apart(cards))
    }
}

/// Shuffles runs of cards whose retrievability is about the same.
fn mix_ties(cards: &mut [Queued], today: Day, random: &mut Random) {
    let band = |it: &Queued| {
        let retrievability = it.state.map_or(1.0, |it| retrievability(&it.memory, today));
        (retrievability / TIE_WIDTH) as i64
    };
    for run in cards.chunk_by_mut(|a, b| band(a) == band(b)) {
        random.shuffle(run);
    }
}

/// Merges two runs so that the second is spread evenly over the first.
fn spread(many: Vec<Queued>, few: Vec<Queued>) -> Vec<Queued> {
    let (n_many, n_few) = (many.len(), few.len());
    let mut merged = Vec::with_capacity(n_many + n_few);
    let (mut many, mut few) = (many.into_iter(), few.into_iter());
    for i in 0..n_few {
        // The i-th of few stands in the middle of its share of many.
        let until = (2 * i + 1) * n_many / (2 * n_few);
        while n_many - many.len() < until {
            merged.extend(many.next());
        }
        merged.extend(few.next());
    }
    merged.extend(many);
    merged
}

/// Moves siblings that would follow each other behind the next other card, where there is one.
fn siblings_apart(mut cards: Vec<Queued>) -> Vec<Queued> {
    for i in 1..cards.len() {
        if cards[i].id.entry() == cards[i - 1].id.entry() {
            let before = cards[i - 1].id.entry();
            let other = (i + 1..cards.len()).find(|it| cards[*it].id.entry() != before);
            if let Some(other) = other {
                cards[i..=other].rotate_right(1);
            }
        }
    }
    cards
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        card::kind::Kind,
        history::Rating,
        memory::{Memory, State},
    };

    fn new_card(id: &str) -> Queued {
        Queued { id: CardId::new(id), kind: Kind::Basic, state: None }
    }

    fn due_card(id: &str, last: i32, stability: f32) -> Queued {
        let memory = Memory { stability, difficulty: 5.0, last: Day(last) };
        let state = State {
            memory,
            due: Day(10),
            interval: 1,
            rating: Rating::Good,
            n_reviews: 1,
            n_lapses: 0,
            n_misses_today: 0,
        };
        Queued { state: Some(state), ..new_card(id) }
    }

    fn ids(queue: &Queue) -> Vec<&str> {
        (0..queue.n_waiting()).map(|it| queue.card(it).id.as_str()).collect()
    }

    fn filling(n_cards: usize, n_new: usize, answered: &[&str]) -> Filling {
        let answered = answered.iter().map(|it| (*it).to_string()).collect();
        Filling::new(Limits { n_cards, n_new }, Day(10), answered)
    }

    #[test]
    fn new_cards_are_spread_among_due_ones() {
        let mut filling = filling(200, 2, &[]);
        for i in 0..4 {
            filling.offer_due(due_card(&format!("d/{i}"), 9 - i, 2.0));
        }
        assert!(filling.offer_new(new_card("n/0")));
        assert!(!filling.offer_new(new_card("n/1")));
        assert!(!filling.offer_new(new_card("n/2")));
        let queue = filling.finish(1);
        assert_eq!(ids(&queue), ["d/0", "n/0", "d/1", "d/2", "n/1", "d/3"]);
    }

    #[test]
    fn the_limit_counts_due_cards_first() {
        let mut filling = filling(2, 20, &[]);
        assert!(filling.offer_due(due_card("d/0", 0, 1.0)));
        assert!(!filling.offer_due(due_card("d/1", 0, 1.0)));
        assert!(!filling.offer_new(new_card("n/0")));
        assert!(!filling.offer_ahead(due_card("a/0", 9, 1.0)));
        assert_eq!(filling.finish(1).n_waiting(), 2);
    }

    #[test]
    fn siblings_wait_for_another_day_unless_nothing_else_is_left() {
        let mut first = filling(10, 10, &["d/x"]);
        first.offer_due(due_card("d/x#2", 0, 1.0));
        first.offer_due(due_card("d/y", 0, 1.0));
        first.offer_due(due_card("d/y#2", 0, 1.0));
        first.offer_new(new_card("d/x#3"));
        assert_eq!(ids(&first.finish(1)), ["d/y"]);

        let mut second = filling(10, 10, &["d/x"]);
        second.offer_due(due_card("d/x#2", 0, 1.0));
        second.offer_new(new_card("d/x#3"));
        assert_eq!(second.finish(1).n_waiting(), 2);
    }

    #[test]
    fn a_card_missed_today_is_due_itself() {
        let mut filling = filling(10, 10, &["d/x"]);
        filling.offer_due(due_card("d/x", 10, 1.0));
        assert_eq!(ids(&filling.finish(1)), ["d/x"]);
    }

    #[test]
    fn near_ties_are_mixed_by_the_seed_and_others_keep_their_order() {
        let order = |seed| {
            let mut filling = filling(100, 0, &[]);
            for i in 0..20 {
                filling.offer_due(due_card(&format!("low/{i}"), 0, 1.0));
            }
            for i in 0..20 {
                filling.offer_due(due_card(&format!("high/{i}"), 9, 20.0));
            }
            ids(&filling.finish(seed)).join(" ")
        };
        assert_ne!(order(1), order(2));
        assert_eq!(order(1), order(1));
        assert!(order(1).find("high").unwrap() > order(1).rfind("low").unwrap());
    }

    #[test]
    fn siblings_never_follow_each_other_while_others_wait() {
        let cards = ["d/a", "d/a#2", "d/a#3", "d/b", "d/c"].map(new_card);
        let queue = Queue::new(siblings_apart(cards.to_vec()));
        assert_eq!(ids(&queue), ["d/a", "d/b", "d/a#2", "d/c", "d/a#3"]);
    }
}
