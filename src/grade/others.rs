//! The answers of other cards, which a reply must not be.

use std::sync::Arc;

use crate::{
    card::grading::DateOrder,
    grade::{
        date::{self, Date},
        numeral::in_digits,
    },
    text::{
        distance::osa_within,
        fold::key,
        normal::{Case, is_tashkeel, marked, normal},
        parens::unbracketed,
    },
};

/// The answers of the cards of a deck that have one kind, found by what they say, by key of near
/// spellings, and by distance: a reply that is another card's answer is that answer, not a slip.
///
/// Filled once for each deck and kind, then shared by all its cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// By form, each once.
    answers: Vec<Other>,
    /// Places in `answers`, by key.
    by_key: Vec<u32>,
    /// Places in `answers`, by number of letters in the key.
    by_length: Vec<u32>,
    /// Those with vowel marks as they are marked, in order.
    marked: Vec<(Box<str>, Arc<str>)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Other {
    form: Box<str>,
    key: Box<str>,
    n_letters: u32,
    /// Which letters the key holds, as bits: tells most keys that are too far apart.
    letters: u64,
    owner: Owner,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Owner {
    /// The only card with that answer.
    One(Arc<str>),
    /// Several cards have it.
    Several,
}

/// A right text of a card, as it is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// What it says, as [`forms`] gives it.
    pub form: String,
    /// The key of near spellings beside it.
    pub key: String,
    /// The name of its card; empty for a text that belongs to none.
    pub card: Arc<str>,
    /// Its normal form with vowel marks, where it has any.
    pub marked: Option<String>,
}

/// What parts a text without its brackets from the whole: no normal form holds a bracket.
const WITHOUT_BRACKETS: &str = "(";

/// Returns what a text says, and the key of near spellings: of the whole first, then of what is
/// left without brackets.
pub fn forms(text: &str, order: DateOrder) -> Vec<(String, String)> {
    let mut forms = vec![(form(text, order), near_key(text))];
    if let Some((without, _)) = unbracketed(text) {
        let form = without_brackets(&form(&without, order), &forms[0].0);
        forms.push((form, near_key(&without)));
    }
    forms
}

/// Returns what a text says: its normal form with number words as digits, or the date that it is.
pub(super) fn form(text: &str, order: DateOrder) -> String {
    let normal = normal(text);
    let digits = in_digits(&normal);
    said(&digits, date::read(&digits, order))
}

/// Returns what a text says that is this in digits, and perhaps a date.
pub(super) fn said(digits: &str, date: Option<Date>) -> String {
    // A month alone is an ordinary word, too.
    let date = date.filter(|it| it.year.is_some() || it.day.is_some());
    date.map_or_else(|| digits.to_string(), |it| it.said())
}

/// Returns what a text says where brackets were left out of one that says `whole`.
///
/// The whole is behind it: another card with this very answer is no other.
pub(super) fn without_brackets(said: &str, whole: &str) -> String {
    format!("{said}{WITHOUT_BRACKETS}{whole}")
}

/// Returns the key by which near spellings of a text are found, number words as digits.
pub(super) fn near_key(text: &str) -> String {
    key(&in_digits(&normal(text)))
}

/// Returns the normal form of a text with its vowel marks; `None` where it has none.
pub fn marked_form(text: &str) -> Option<String> {
    text.contains(is_tashkeel).then(|| marked(text, Case::Folded))
}

impl Others {
    /// Takes answers.
    pub fn new(answers: impl IntoIterator<Item = Put>) -> Others {
        let mut marked: Vec<(Box<str>, Arc<str>)> = Vec::new();
        let mut answers: Vec<Other> = answers
            .into_iter()
            .map(|put| {
                if let Some(it) = put.marked {
                    marked.push((it.into(), Arc::clone(&put.card)));
                }
                Other {
                    n_letters: n_letters(&put.key),
                    letters: letters(&put.key),
                    form: put.form.into(),
                    key: put.key.into(),
                    owner: Owner::One(put.card),
                }
            })
            .collect();
        marked.sort();
        answers.sort_by(|a, b| a.form.cmp(&b.form));
        answers.dedup_by(|later, first| {
            let is_same = later.form == first.form;
            if is_same && later.owner != first.owner {
                first.owner = Owner::Several;
            }
            is_same
        });
        let places = || (0..u32::try_from(answers.len()).unwrap_or(u32::MAX)).collect();
        let (mut by_key, mut by_length): (Vec<u32>, Vec<u32>) = (places(), places());
        by_key.sort_by(|a, b| answers[*a as usize].key.cmp(&answers[*b as usize].key));
        by_length.sort_by_key(|it| answers[*it as usize].n_letters);
        Others { answers, by_key, by_length, marked }
    }

    /// Takes texts that belong to no card.
    pub fn of_texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Others {
        let card: Arc<str> = "".into();
        let put = |text: &'t str| {
            let marked = marked_form(text);
            let forms = forms(text, DateOrder::DayFirst).into_iter();
            let card = Arc::clone(&card);
            forms.map(move |(form, key)| Put {
                form,
                key,
                card: Arc::clone(&card),
                marked: marked.clone(),
            })
        };
        Others::new(texts.into_iter().flat_map(put).collect::<Vec<_>>())
    }

    /// Tells whether another card's answer says this; see [`forms`].
    pub fn hold(&self, form: &str, own_card: &str) -> bool {
        let found = self.answers.binary_search_by(|it| (*it.form).cmp(form));
        found.is_ok_and(|it| self.answers[it].is_of_another(own_card))
    }

    /// Tells whether another card's answer has just these letters and vowel marks.
    pub fn hold_marked(&self, marked: &str, own_card: &str) -> bool {
        let from = self.marked.partition_point(|(it, _)| **it < *marked);
        let found = self.marked[from..].iter().take_while(|(it, _)| **it == *marked);
        found.into_iter().any(|(_, card)| **card != *own_card || card.is_empty())
    }

    /// Returns what answers of other cards say that have a key.
    pub fn with_key(&self, key: &str, own_card: &str) -> impl Iterator<Item = &str> {
        let from = self.by_key.partition_point(|it| *self.answers[*it as usize].key < *key);
        let found = self.by_key[from..].iter().map(|it| &self.answers[*it as usize]);
        let found = found.take_while(move |it| *it.key == *key);
        found.filter(move |it| it.is_of_another(own_card)).map(|it| &*it.form)
    }

    /// Returns the distance from a key to the nearest answer of another card, where it is at most
    /// `limit`; `is_own` tells forms that are the card's own answer too.
    ///
    /// Distances are optimal string alignment: a swap of neighbours counts once.
    pub fn nearest(
        &self,
        key: &str,
        limit: usize,
        own_card: &str,
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
            differ <= span && it.is_of_another(own_card) && !is_own(&it.form)
        })
        .filter_map(|it| osa_within(&it.key, key, limit))
        .min()
    }
}

impl Other {
    fn is_of_another(&self, own_card: &str) -> bool {
        match &self.owner {
            Owner::One(card) => **card != *own_card || card.is_empty(),
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

    fn others(answers: &[(&str, &str)]) -> Others {
        let put = |(text, card): &(&str, &str)| {
            let marked = marked_form(text);
            let card: Arc<str> = (*card).into();
            let forms = forms(text, DateOrder::DayFirst).into_iter();
            forms
                .map(move |(form, key)| Put {
                    form,
                    key,
                    card: Arc::clone(&card),
                    marked: marked.clone(),
                })
                .collect::<Vec<_>>()
        };
        Others::new(answers.iter().flat_map(put))
    }

    #[test]
    fn an_answer_of_another_card_is_known_and_ones_own_is_not() {
        let others = others(&[("Turkey", "a"), ("Turkey", "b"), ("Greece", "a"), ("greece", "a")]);
        assert!(others.hold("turkey", "a"));
        assert!(!others.hold("greece", "a"));
        assert!(others.hold("greece", "a#2"));
        assert!(!others.hold("italy", "a"));
    }

    #[test]
    fn an_answer_is_known_by_what_it_says_in_words_digits_or_dates() {
        fn check(answer: &str, given: &str, expected: bool) {
            let others = Others::of_texts([answer]);
            assert_eq!(others.hold(&form(given, DateOrder::DayFirst), "x"), expected, "{given}");
        }
        check("خمسة", "5", true);
        check("5", "five", true);
        check("28 نوفمبر 1912", "28/11/1912", true);
        check("November 1912", "نوفمبر 1912", true);
        check("عام 1912", "1912", true);
        check("1912 هـ", "1912", false);
        check("أب", "آب", false);
        check("Georgia (state)", "Georgia", false);
        check("Georgia (state)", "Georgia, state", true);
    }

    #[test]
    fn near_spellings_are_found_by_their_key() {
        let known = others(&[("أن", "a"), ("إن", "b"), ("إنّ", "c")]);
        let mut found: Vec<&str> = known.with_key("ان", "a").collect();
        found.sort_unstable();
        assert_eq!(found, ["إن"]);
        assert_eq!(known.with_key("من", "a").count(), 0);
        let glossed = others(&[("Georgia (state)", "a")]);
        assert_eq!(glossed.with_key("georgia", "b").count(), 1);
    }

    #[test]
    fn an_answer_is_known_by_its_vowel_marks() {
        let others = others(&[("عُمان", "a"), ("عمّان", "b")]);
        assert!(others.hold_marked("عُمان", "b"));
        assert!(!others.hold_marked("عُمان", "a"));
        assert!(!others.hold_marked("عمان", "b"));
    }

    #[test]
    fn the_nearest_answer_is_found_within_the_limit() {
        fn check(given: &str, limit: usize, expected: Option<usize>) {
            let texts = ["Australia", "Italy", "إيران", "Austria", "New South Wales"];
            let others = Others::of_texts(texts);
            let found = others.nearest(&near_key(given), limit, "", |it| it == "austria");
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
