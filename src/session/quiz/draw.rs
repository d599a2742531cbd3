//! Which cards a quiz asks, and in which order: drawn from cards that are offered one by one, of
//! which no more are kept than are asked.
//!
//! Each entry has a number by lot, made of the seed and its name alone; those with the least are
//! drawn, in the order of their numbers. So the same seed and decks give the same paper on every
//! machine, in whatever order the decks are read, and a card more or less in a deck changes a paper
//! by no more than that card.

use std::collections::{BinaryHeap, HashSet};

use crate::{
    card::{CardId, kind::Kind},
    random::Random,
};

/// Draws the cards of a quiz, section by section; no card twice.
#[derive(Clone, Debug)]
pub struct Draw {
    seed: u64,
    piles: Vec<Pile>,
}

/// A card that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Which card.
    pub card: CardId,
    /// Its kind.
    pub kind: Kind,
    /// Place of its section.
    pub section: usize,
}

/// What is kept of the cards offered for one section.
#[derive(Clone, Debug)]
struct Pile {
    /// Cards that are drawn.
    n: usize,
    /// Cards that are kept: sections before may take of the same ones.
    room: usize,
    kept: BinaryHeap<Lot>,
    /// Cards of the entry that is being offered.
    siblings: Vec<(CardId, Kind)>,
}

/// A card with its lot; those of a lower rank are drawn first, among them those of a lower number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Lot {
    /// Siblings of the same entry that come before: others come only where cards are lacking, and
    /// stand far from them.
    rank: usize,
    number: u64,
    card: CardId,
    kind: Kind,
}

impl Draw {
    /// Starts with nothing; `wished` are the cards of each section.
    pub fn new(seed: u64, wished: &[usize]) -> Draw {
        let mut room = 0_usize;
        let pile = |n: &usize| {
            room = room.saturating_add(*n);
            Pile { n: *n, room, kept: BinaryHeap::new(), siblings: Vec::new() }
        };
        Draw { seed, piles: wished.iter().map(pile).collect() }
    }

    /// Offers a card for a section. Siblings are offered one after the other, as they stand in their
    /// deck, each card once.
    pub fn offer(&mut self, section: usize, card: CardId, kind: Kind) {
        let Some(pile) = self.piles.get_mut(section) else { return };
        if pile.siblings.first().is_some_and(|(first, _)| first.entry() != card.entry()) {
            pile.keep_siblings(self.seed);
        }
        pile.siblings.push((card, kind));
    }

    /// Returns the cards in the order in which they are asked, sections one after the other.
    ///
    /// A section takes no card that one before it has, and siblings of such only where cards are
    /// lacking.
    pub fn finish(self) -> Vec<Drawn> {
        let mut drawn: Vec<Drawn> = Vec::new();
        for (section, mut pile) in self.piles.into_iter().enumerate() {
            pile.keep_siblings(self.seed);
            let cards: HashSet<&CardId> = drawn.iter().map(|it| &it.card).collect();
            let entries: HashSet<&str> = drawn.iter().map(|it| it.card.entry()).collect();
            let lots = pile.kept.into_sorted_vec().into_iter();
            let (later, first): (Vec<Lot>, Vec<Lot>) = lots
                .filter(|it| !cards.contains(&it.card))
                .partition(|it| entries.contains(it.card.entry()));
            let taken: Vec<Drawn> = (first.into_iter().chain(later).take(pile.n))
                .map(|it| Drawn { card: it.card, kind: it.kind, section })
                .collect();
            drawn.extend(taken);
        }
        drawn
    }
}

impl Pile {
    fn keep_siblings(&mut self, seed: u64) {
        let mut siblings = std::mem::take(&mut self.siblings);
        let Some((first, _)) = siblings.first() else { return };
        let number = lot(seed, "draw", first.entry());
        if siblings.len() > 1 {
            siblings.sort_by_cached_key(|(card, _)| lot(seed, "sibling", card.as_str()));
        }
        for (rank, (card, kind)) in siblings.into_iter().enumerate() {
            self.kept.push(Lot { rank, number, card, kind });
            if self.kept.len() > self.room {
                self.kept.pop();
            }
        }
    }
}

/// Returns a number by lot for a name.
fn lot(seed: u64, purpose: &str, name: &str) -> u64 {
    Random::named(seed, &format!("{purpose} {name}")).below(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws from cards offered in their order; those named `d/…` for section 0, and so on.
    fn draw(seed: u64, wished: &[usize], cards: &[Vec<String>]) -> Vec<String> {
        let mut draw = Draw::new(seed, wished);
        for (section, cards) in cards.iter().enumerate() {
            for card in cards {
                draw.offer(section, CardId::new(card), Kind::Basic);
            }
        }
        draw.finish().into_iter().map(|it| format!("{}:{}", it.section, it.card)).collect()
    }

    fn cards(deck: &str, n: usize) -> Vec<String> {
        (0..n).map(|it| format!("{deck}/{it}")).collect()
    }

    #[test]
    fn a_seed_draws_the_same_cards_for_ever() {
        fn check(seed: u64, expected: [&str; 6]) {
            let decks: Vec<String> = ["a", "b", "c"].iter().flat_map(|it| cards(it, 10)).collect();
            assert_eq!(draw(seed, &[6], &[decks]), expected.map(|it| format!("0:{it}")), "{seed}");
        }
        check(1, GOLDEN[0]);
        check(7, GOLDEN[1]);
    }

    /// Written down once; a change here changes every paper that is dealt again by its seed.
    const GOLDEN: [[&str; 6]; 2] =
        [["b/6", "a/4", "a/0", "c/7", "b/1", "a/1"], ["c/4", "a/7", "c/6", "c/2", "b/4", "a/1"]];

    #[test]
    fn the_order_in_which_decks_are_read_does_not_matter() {
        let mut cards: Vec<String> = ["a", "b"].iter().flat_map(|it| cards(it, 30)).collect();
        let before = draw(3, &[10], std::slice::from_ref(&cards));
        cards.reverse();
        assert_eq!(draw(3, &[10], &[cards]), before);
    }

    #[test]
    fn a_card_more_changes_no_more_than_that_card() {
        let before = draw(3, &[10], &[cards("d", 30)]);
        let after = draw(3, &[10], &[cards("d", 31)]);
        let rest: Vec<&String> = after.iter().filter(|it| !it.ends_with("/30")).collect();
        assert_eq!(rest, before[..rest.len()].iter().collect::<Vec<_>>());
    }

    #[test]
    fn every_card_is_drawn_as_often_as_any_other() {
        let mut n_drawn = [0; 10];
        for seed in 0..4000 {
            for card in draw(seed, &[3], &[cards("d", 10)]) {
                n_drawn[card.trim_start_matches("0:d/").parse::<usize>().unwrap()] += 1;
            }
        }
        assert!(n_drawn.iter().all(|it| (1100..1300).contains(it)), "{n_drawn:?}");
    }

    #[test]
    fn of_siblings_one_is_drawn_and_others_only_where_cards_are_lacking() {
        fn check(n: usize, n_cards: usize, n_entries: usize) {
            let siblings = |it: usize| ["", "#2", "#3"].map(|mark| format!("d/{it}{mark}"));
            let cards: Vec<String> = (0..4).flat_map(siblings).collect();
            let drawn = draw(5, &[n], &[cards]);
            let entry = |it: &String| it.split('#').next().unwrap().to_string();
            let entries: HashSet<String> = drawn.iter().map(entry).collect();
            assert_eq!((drawn.len(), entries.len()), (n_cards, n_entries), "{drawn:?}");
            let is_apart = drawn.windows(2).all(|it| entry(&it[0]) != entry(&it[1]));
            assert!(is_apart, "{drawn:?}");
        }
        check(0, 0, 0);
        check(3, 3, 3);
        check(4, 4, 4);
        check(6, 6, 4);
        check(9, 9, 4);
        check(20, 12, 4);
    }

    #[test]
    fn each_sibling_has_its_chance() {
        let pair = vec!["d/a".to_string(), "d/a#reverse".to_string()];
        let of_seed = |seed| draw(seed, &[1], std::slice::from_ref(&pair)).remove(0);
        let seen: HashSet<String> = (0..20).map(of_seed).collect();
        assert_eq!(seen.len(), 2);
    }

    #[test]
    fn sections_share_no_card_and_siblings_only_where_cards_are_lacking() {
        fn check(wished: [usize; 2], expected: [usize; 2]) {
            let drawn = draw(2, &wished, &[cards("d", 5), cards("d", 8)]);
            let n = |section: &str| drawn.iter().filter(|it| it.starts_with(section)).count();
            assert_eq!([n("0:"), n("1:")], expected, "{drawn:?}");
            let names: HashSet<&str> = drawn.iter().map(|it| &it[2..]).collect();
            assert_eq!(names.len(), drawn.len(), "{drawn:?}");
        }
        check([3, 3], [3, 3]);
        check([5, 3], [5, 3]);
        check([5, 9], [5, 3]);
        check([9, 9], [5, 3]);
        check([0, 9], [0, 8]);
        check([usize::MAX, usize::MAX], [5, 3]);
        let siblings = ["d/a", "d/a#2", "d/b"].map(str::to_string).to_vec();
        let drawn = draw(2, &[1, 1], &[siblings.clone(), siblings.clone()]);
        assert_ne!(drawn[0][2..=4], drawn[1][2..=4], "{drawn:?}");
        assert_eq!(draw(2, &[1, 2], &[siblings.clone(), siblings]).len(), 3);
    }
}
