//! Which facts of a source the cards of decks ask, by what their `ref` names: facts without cards,
//! and cards that name no fact.

pub mod facts;
mod ids;
mod markdown;

use std::collections::{HashMap, HashSet};

use crate::{
    card::{Card, CardId, Place, Text},
    deck::coverage::{
        facts::{Fact, Facts},
        ids::words,
    },
    text::normalize::caseless,
};

/// The facts of a source beside the cards that ask them.
#[derive(Clone, Debug)]
pub struct Coverage {
    facts: Vec<Asked>,
    /// Cards that name no fact, or one that is not there.
    pub strays: Vec<Stray>,
    /// How many entries were looked at; siblings are one.
    pub n_entries: usize,
    /// Where among the facts an id stands.
    places: HashMap<String, usize>,
    /// The shapes of ids by which a slip is known, as `f0` of `F14`.
    shapes: HashSet<String>,
}

/// A fact and the cards that ask it, siblings once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The fact.
    pub fact: Fact,
    /// The cards, in the order of their decks.
    pub cards: Vec<CardId>,
}

/// A card that names no fact, or one that is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    /// The card; of siblings the first.
    pub card: CardId,
    /// Where its entry stands.
    pub place: Place,
    /// Whether it names another that is there.
    pub names_facts: bool,
    /// What its `ref` says; `None` where it has none.
    pub reference: Option<Text>,
    /// Names in it that look as ids of facts do, and are none.
    pub unknown: Vec<String>,
}

impl Coverage {
    /// Takes the facts, none of them asked yet.
    pub fn new(facts: &Facts) -> Coverage {
        let all = &facts.all;
        Coverage {
            facts: all.iter().map(|it| Asked { fact: it.clone(), cards: Vec::new() }).collect(),
            strays: Vec::new(),
            n_entries: 0,
            places: all.iter().enumerate().map(|(i, it)| (caseless(&it.id), i)).collect(),
            shapes: all.iter().filter_map(|it| shape(&it.id)).collect(),
        }
    }

    /// Adds a card; of siblings one stands for all.
    ///
    /// Its `ref` may say more than ids, such as a section. A word in it is the id of a fact whatever
    /// its case; one that has the shape of such an id and is none is told.
    pub fn add(&mut self, card: &Card) {
        self.n_entries += 1;
        let id = CardId::new(card.id.entry());
        let reference = card.extra.reference.clone();
        let mut names_facts = false;
        let mut unknown: Vec<String> = Vec::new();
        for word in self.words(reference.as_ref()) {
            // In Arabic "and" is written onto the word.
            let tail = word.strip_prefix('و').unwrap_or(word);
            let place = [word, tail].into_iter().find_map(|it| self.places.get(&caseless(it)));
            if let Some(place) = place {
                names_facts = true;
                let cards = &mut self.facts[*place].cards;
                if cards.last() != Some(&id) {
                    cards.push(id.clone());
                }
            } else if shape(tail).is_some_and(|it| self.shapes.contains(&it)) {
                unknown.push(tail.to_string());
            }
        }
        if !names_facts || !unknown.is_empty() {
            let place = card.place.clone();
            self.strays.push(Stray { card: id, place, names_facts, reference, unknown });
        }
    }

    /// Returns the facts in the order of their file, each with the cards that name it.
    pub fn facts(&self) -> &[Asked] {
        &self.facts
    }

    /// Returns the facts that no card asks.
    pub fn unasked(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|it| it.cards.is_empty()).map(|it| &it.fact)
    }

    /// Tells whether each fact is asked and each card names one.
    pub fn is_whole(&self) -> bool {
        self.strays.is_empty() && self.unasked().next().is_none()
    }

    /// Returns the words of a `ref` that may be ids; of a span such as `F01-F03` its two ends.
    fn words<'a>(&self, reference: Option<&'a Text>) -> Vec<&'a str> {
        let is_there = |it: &str| self.places.contains_key(&caseless(it));
        let of = |word: &'a str| match word.split_once(['-', '.', '_']) {
            Some((from, to)) if !is_there(word) && (is_there(from) || is_there(to)) => {
                vec![from, to.trim_start_matches(['-', '.', '_'])]
            }
            Some(_) | None => vec![word],
        };
        reference.iter().flat_map(|it| words(it.raw())).flat_map(of).collect()
    }
}

/// Returns an id without case whose numbers are all 0, without the letters behind the last one, as
/// `F10b` may be a slip of `F10`; `None` where no letter stands before a number.
fn shape(id: &str) -> Option<String> {
    let mut shape = String::new();
    for c in caseless(id).chars() {
        if !c.is_numeric() {
            shape.push(c);
        } else if !shape.ends_with('0') {
            shape.push('0');
        }
    }
    shape.truncate(shape.rfind('0')? + 1);
    shape.contains(char::is_alphabetic).then_some(shape)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read::read;

    /// Lists which cards ask each fact, then the strays with what is unknown in them.
    fn check(ids: &[&str], refs: &[&str], expected: &[&str]) {
        let list: Vec<String> = ids.iter().map(|it| format!("- `{it}` a fact")).collect();
        let mut coverage =
            Coverage::new(&Facts::read(list.join("\n").as_bytes(), "facts.md").unwrap());
        let entry = |(i, it): (usize, &&str)| {
            let reference = if it.is_empty() { String::new() } else { format!(", ref: \"{it}\"") };
            format!("  - {{id: c{i}, question: q{i}, answer: a, reverse: true{reference}}}\n")
        };
        let entries: Vec<String> = refs.iter().enumerate().map(entry).collect();
        let reading = read(format!("cards:\n{}", entries.concat()).as_bytes(), "d.yaml", "d");
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        let deck = reading.deck.unwrap();
        for card in deck.entries.iter().map(|it| it.cards(&deck.head).remove(0)) {
            coverage.add(&card);
        }
        let mut lines = Vec::new();
        for it in coverage.facts() {
            let cards: Vec<&str> = it.cards.iter().map(CardId::as_str).collect();
            lines.push(format!("{}: {}", it.fact.id, cards.join(" ")));
        }
        let stray = |it: &Stray| format!("{}? {}", it.card, it.unknown.join(" "));
        lines.extend(coverage.strays.iter().map(stray));
        assert_eq!(lines, expected);
        assert_eq!(coverage.n_entries, refs.len());
    }

    #[test]
    fn a_ref_names_facts_among_other_words() {
        check(
            &["F01", "F02a", "F03"],
            &["المقدمة · F01", "Overview, p. 12 (F02A; f03)", "F01, F01"],
            &["F01: d/c0 d/c2", "F02a: d/c1", "F03: d/c1"],
        );
        check(
            &["F01", "F02"],
            &["F01 وF02", "F01 وF99"],
            &["F01: d/c0 d/c1", "F02: d/c0", "d/c1? F99"],
        );
        check(
            &["gulf-money", "1.2"],
            &["Gulf: gulf-money.", "1.2"],
            &["gulf-money: d/c0", "1.2: d/c1"],
        );
    }

    #[test]
    fn cards_that_name_no_fact_are_told() {
        check(&["F01"], &["", "Introduction"], &["F01: ", "d/c0? ", "d/c1? "]);
    }

    #[test]
    fn what_looks_like_an_id_and_is_none_is_told() {
        check(
            &["F01", "F10a"],
            &["F01, F99", "F10", "F10b", "p12"],
            &["F01: d/c0", "F10a: ", "d/c0? F99", "d/c1? F10", "d/c2? F10b", "d/c3? "],
        );
        check(&["ch2-f14"], &["ch2, ch2-f14", "ch3-f1"], &["ch2-f14: d/c0", "d/c1? ch3-f1"]);
        check(&["F01", "F03"], &["F01-F03", "F01..F03"], &["F01: d/c0 d/c1", "F03: d/c0 d/c1"]);
        // Numbers alone may be pages.
        check(&["1", "2"], &["1, p. 12"], &["1: d/c0", "2: "]);
    }
}
