//! Which cards a study session asks, and in which order they come back.
//!
//! [`Filling`] picks from what is due and new; [`Queue`] deals them. Both hold names, never texts.

use std::{collections::HashSet, sync::Arc};

use crate::{
    card::{CardId, kind::Kind},
    memory::{State, schedule::retrievability},
    random::Random,
    time::Day,
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

/// How many cards a session may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Distinct cards.
    pub n_cards: usize,
    /// New cards that are left for the day.
    pub n_new: usize,
}

/// Other cards between a miss and the next try.
pub const RETURNS_AFTER: usize = 8;

/// How often a missed card comes back in one session.
pub const RETURNS_MAX: usize = 4;

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
        let n = match self.n_misses.iter().position(|(card, _)| *card == place) {
            Some(at) => {
                self.n_misses[at].1 += 1;
                self.n_misses[at].1
            }
            None => {
                self.n_misses.push((place, 1));
                1
            }
        };
        if n <= RETURNS_MAX && !self.returns.iter().any(|it| it.card == place) {
            self.returns.push(Return { card: place, after: self.n_answered + RETURNS_AFTER });
        }
    }

    /// Notes that the last answer was a recall after all.
    pub fn forgive(&mut self, place: usize) {
        self.returns.retain(|it| it.card != place);
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
    use crate::{history::Rating, memory::Memory};

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
        queue.cards.iter().map(|it| it.id.as_str()).collect()
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

    fn queue(n: usize) -> Queue {
        Queue::new((0..n).map(|it| new_card(&format!("d/{it}"))).collect())
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

    #[test]
    fn siblings_never_follow_each_other_while_others_wait() {
        let cards = ["d/a", "d/a#2", "d/a#3", "d/b", "d/c"].map(new_card);
        let queue = Queue::new(siblings_apart(cards.to_vec()));
        assert_eq!(ids(&queue), ["d/a", "d/b", "d/a#2", "d/c", "d/a#3"]);
    }
}
