//! The answers of other cards, which a reply must not be.

use std::sync::Arc;

use crate::text::{distance::osa_within, fold::key, normal::normal};

/// The answers of the cards of a deck that have one kind, found by normal form, by key of near
/// spellings, and by distance: a reply that is another card's answer is that answer, not a slip.
///
/// Filled once for each deck and kind, then shared by all its cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// By normal form, each once.
    answers: Vec<Other>,
    /// Places in `answers`, by key.
    by_key: Vec<u32>,
    /// Places in `answers`, by number of letters in the key.
    by_length: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Other {
    normal: Box<str>,
    key: Box<str>,
    n_letters: u32,
    /// Which letters the key holds, as bits: tells most keys that are too far apart.
    letters: u64,
    owner: Owner,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Owner {
    /// The entry of the only card with that answer.
    One(Arc<str>),
    /// Several entries have it.
    Several,
}

/// An answer as it is put: [`normal`] of a right text, [`key`] of that, and the
/// [`entry`](crate::card::CardId::entry) of its card.
pub type Put = (String, String, Arc<str>);

impl Others {
    /// Takes answers.
    pub fn new(answers: impl IntoIterator<Item = Put>) -> Others {
        let other = |(normal, key, entry): Put| Other {
            n_letters: n_letters(&key),
            letters: letters(&key),
            normal: normal.into(),
            key: key.into(),
            owner: Owner::One(entry),
        };
        let mut answers: Vec<Other> = answers.into_iter().map(other).collect();
        answers.sort_by(|a, b| a.normal.cmp(&b.normal));
        answers.dedup_by(|later, first| {
            let is_same = later.normal == first.normal;
            if is_same && later.owner != first.owner {
                first.owner = Owner::Several;
            }
            is_same
        });
        let places = || (0..u32::try_from(answers.len()).unwrap_or(u32::MAX)).collect();
        let (mut by_key, mut by_length): (Vec<u32>, Vec<u32>) = (places(), places());
        by_key.sort_by(|a, b| answers[*a as usize].key.cmp(&answers[*b as usize].key));
        by_length.sort_by_key(|it| answers[*it as usize].n_letters);
        Others { answers, by_key, by_length }
    }

    /// Takes texts that belong to no card.
    pub fn of_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Others {
        let entry: Arc<str> = "".into();
        Others::new(texts.into_iter().map(|it| {
            let normal = normal(it);
            let key = key(&normal);
            (normal, key, Arc::clone(&entry))
        }))
    }

    /// Tells whether a normal form is the answer of a card of another entry.
    pub fn hold(&self, normal: &str, own_entry: &str) -> bool {
        let found = self.answers.binary_search_by(|it| (*it.normal).cmp(normal));
        found.is_ok_and(|it| self.answers[it].is_of_another(own_entry))
    }

    /// Returns the normal forms of answers of other entries that have a key.
    pub fn with_key(&self, key: &str, own_entry: &str) -> impl Iterator<Item = &str> {
        let from = self.by_key.partition_point(|it| *self.answers[*it as usize].key < *key);
        let found = self.by_key[from..].iter().map(|it| &self.answers[*it as usize]);
        let found = found.take_while(move |it| *it.key == *key);
        found.filter(move |it| it.is_of_another(own_entry)).map(|it| &*it.normal)
    }

    /// Returns the distance from a key to the nearest answer of another entry, where it is at most
    /// `limit`; `is_own` tells normal forms that are the card's own answer too.
    ///
    /// Distances are optimal string alignment: a swap of neighbours counts once.
    pub fn nearest(
        &self,
        key: &str,
        limit: usize,
        own_entry: &str,
        is_own: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let (n, bits) = (n_letters(key), letters(key));
        let span = u32::try_from(limit).unwrap_or(u32::MAX);
        let length = |it: &u32| self.answers[*it as usize].n_letters;
        let from = self.by_length.partition_point(|it| length(it) < n.saturating_sub(span));
        let to = self.by_length.partition_point(|it| length(it) <= n.saturating_add(span));
        let near = self.by_length[from..to].iter().map(|it| &self.answers[*it as usize]);
        near.filter(|it| {
            let differ = (it.letters & !bits).count_ones().max((bits & !it.letters).count_ones());
            differ <= span && it.is_of_another(own_entry) && !is_own(&it.normal)
        })
        .filter_map(|it| osa_within(&it.key, key, limit))
        .min()
    }
}

impl Other {
    fn is_of_another(&self, own_entry: &str) -> bool {
        match &self.owner {
            Owner::One(entry) => **entry != *own_entry || entry.is_empty(),
            Owner::Several => true,
        }
    }
}

fn n_letters(key: &str) -> u32 {
    u32::try_from(key.chars().count()).unwrap_or(u32::MAX)
}

/// Returns a bit for each letter; one edit sets at most one and clears at most one.
fn letters(key: &str) -> u64 {
    key.chars().fold(0, |bits, it| bits | 1 << (it as u32 % 64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(text: &str, entry: &str) -> Put {
        let normal = normal(text);
        let key = key(&normal);
        (normal, key, entry.into())
    }

    #[test]
    fn an_answer_of_another_entry_is_known_and_ones_own_is_not() {
        let answers = [("Turkey", "d/a"), ("Turkey", "d/b"), ("Greece", "d/a"), ("greece", "d/a")];
        let others = Others::new(answers.map(|(text, entry)| put(text, entry)));
        assert!(others.hold("turkey", "d/a"));
        assert!(!others.hold("greece", "d/a"));
        assert!(others.hold("greece", "d/b"));
        assert!(!others.hold("italy", "d/a"));
    }

    #[test]
    fn near_spellings_are_found_by_their_key() {
        let others = Others::new([put("أن", "d/a"), put("إن", "d/b"), put("إنّ", "d/c")]);
        let mut found: Vec<&str> = others.with_key("ان", "d/a").collect();
        found.sort_unstable();
        assert_eq!(found, ["إن"]);
        assert_eq!(others.with_key("من", "d/a").count(), 0);
    }

    #[test]
    fn the_nearest_answer_is_found_within_the_limit() {
        fn check(given: &str, limit: usize, expected: Option<usize>) {
            let texts = ["Australia", "Italy", "إيران", "Austria", "New South Wales"];
            let others = Others::of_texts(texts);
            let found = others.nearest(&key(&normal(given)), limit, "", |it| it == "austria");
            assert_eq!(found, expected, "{given}");
        }
        check("Austalia", 2, Some(1));
        check("Austria", 2, Some(2));
        check("Austria", 1, None);
        check("Itlay", 1, Some(1));
        check("ايراد", 1, Some(1));
        check("Peru", 3, None);
        check("new south wale", 1, Some(1));
    }

    #[test]
    fn the_nearest_answer_is_the_one_that_a_search_of_all_finds() {
        let words = ["abcd", "abdc", "xbcd", "abcde", "bcd", "aabbccdd", "dcba", "قمر", "قمار"];
        let others = Others::of_texts(words);
        for given in words.iter().chain(&["abc", "قماار", "zzzz", "acbd"]) {
            let all = words.iter().map(|it| strsim::osa_distance(it, given));
            let expected = all.filter(|it| *it > 0 && *it <= 2).min();
            assert_eq!(others.nearest(given, 2, "", |it| it == *given), expected, "{given}");
        }
    }
}
