//! The shipped decks: they lint clean, ask every fact of their source in both languages, and keep
//! what was decided of them.

use std::{collections::HashMap, fs, path::Path};

use daris::{
    card::{Deck, kind::Kind},
    deck::{
        check::{check_shipped, read_file},
        coverage::{Coverage, facts::Facts},
        folder,
    },
    text::wording::Wording,
};

#[test]
fn nothing_is_wrong_with_any_of_them() {
    let checked = check_shipped();
    let words = Wording::english();
    let said: Vec<String> =
        checked.problems.iter().map(|it| it.report(&words, false).to_string()).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
    assert_eq!((checked.n_decks, checked.papers.len()), (6, 2));
}

#[test]
fn every_fact_is_asked_in_each_language_and_every_card_asks_one() {
    for (language, decks) in by_language() {
        let mut coverage = Coverage::new(&facts());
        for deck in &decks {
            for entry in &deck.entries {
                coverage.add(&entry.cards(&deck.head)[0]);
            }
        }
        let unasked: Vec<&str> = coverage.unasked().map(|it| &*it.id).collect();
        assert_eq!(unasked, [""; 0], "{language}");
        let strays: Vec<&str> = coverage.strays.iter().map(|it| it.card.as_str()).collect();
        assert_eq!(strays, [""; 0], "{language}");
        let enough = if language == "ar" { 120 } else { 90 };
        assert!(coverage.n_entries >= enough, "{language}: {}", coverage.n_entries);
    }
}

#[test]
fn every_card_names_its_section_has_an_id_and_teaches() {
    let sections = HashMap::from([
        ("albania-introduction", "المقدمة · "),
        ("albania-overview", "نظرة عامة · "),
        ("albania-turkey", "البلقان / تركيا · "),
        ("albania-introduction-en", "Introduction · "),
        ("albania-overview-en", "Overview · "),
        ("albania-turkey-en", "The Balkans / Turkey · "),
    ]);
    for deck in by_language().into_values().flatten() {
        let source = deck.head.source.as_ref().unwrap();
        assert_eq!(source.licence.as_ref().unwrap().raw(), "CC BY-SA 4.0");
        assert!(source.url.is_some() && source.note.is_some(), "{}", deck.head.id);
        for entry in &deck.entries {
            let extra = &entry.extra;
            let reference = extra.reference.as_ref().unwrap().raw();
            assert!(reference.starts_with(sections[&*deck.head.id]), "{}: {reference}", entry.id);
            assert!(extra.explanation.is_some(), "{}", entry.id);
            assert!((1..=3).contains(&extra.tags.len()), "{}", entry.id);
            assert!(
                entry.id.chars().all(|it| it.is_ascii_lowercase() || "-0123456789".contains(it))
            );
        }
    }
}

#[test]
fn all_kinds_are_asked_and_few_cards_are_true_or_false() {
    for (language, decks) in by_language() {
        let mut n_of = HashMap::new();
        for deck in &decks {
            for entry in &deck.entries {
                *n_of.entry(entry.cards(&deck.head)[0].kind()).or_insert(0) += 1;
            }
        }
        let missing: Vec<&Kind> = Kind::ALL.iter().filter(|it| !n_of.contains_key(it)).collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        let n: i32 = n_of.values().sum();
        assert!(n_of[&Kind::TrueFalse] * 10 <= n, "{language}: {n_of:?}");
    }
}

fn facts() -> Facts {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/facts.md");
    let facts = Facts::read(&fs::read(path).unwrap(), "facts.md").unwrap();
    assert_eq!((facts.all.len(), facts.twice.len(), facts.without_id.len()), (51, 0, 0));
    facts
}

/// The shipped decks of each language.
fn by_language() -> HashMap<String, Vec<Deck>> {
    let mut decks: HashMap<String, Vec<Deck>> = HashMap::new();
    for (name, bytes) in folder::builtin() {
        if let Some(deck) = read_file(bytes, Path::new(&name)).deck {
            decks.entry(deck.head.language.tag().to_string()).or_default().push(deck);
        }
    }
    assert_eq!(decks.len(), 2);
    decks
}
