//! The sentences of the interface and the code that says them fit together: none is missing, none is
//! said by nobody, none stands in the code, and each is said in every language.

mod arabic;
mod literals;
mod rendered;
mod sentences;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use daris::{
    card::{kind::Kind, mode::Mode},
    text::wording::Wording,
    trainer::settings::KEYS,
};

/// Families whose keys are put together from a word of the code, such as `kind-` and a kind.
const BUILT: [&str; 10] = [
    "kind-", "menu-", "mode-", "order-", "part-", "rating-", "reason-", "step-", "verdict-",
    "wanted-",
];

#[test]
fn every_key_in_the_code_has_its_sentence() {
    let (words, families) = (Wording::english(), families());
    let missing: Vec<String> = literals()
        .into_iter()
        .filter(|it| it.split_once('-').is_some_and(|(family, _)| families.contains(family)))
        .filter(|it| !words.has(it))
        .collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_kind_and_mode_has_its_word() {
    let kinds = Kind::ALL.map(|it| format!("kind-{}", it.word()));
    let modes = [Mode::Auto, Mode::Flip, Mode::Typed, Mode::Choice].map(Mode::word);
    let modes = modes.map(|it| format!("mode-{it}"));
    let words = Wording::english();
    let missing: Vec<&String> = kinds.iter().chain(&modes).filter(|it| !words.has(it)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_setting_and_variable_says_what_it_must_be() {
    let names = KEYS.iter().chain(&["DARIS_BIDI", "DARIS_NOW", "DARIS_SEED", "DARIS_TICK"]);
    let words = Wording::english();
    let missing: Vec<_> = names.filter(|it| !words.has(&format!("wanted-{it}"))).collect();
    assert_eq!(missing, [&""; 0]);
}

#[test]
fn every_sentence_is_said_somewhere() {
    let literals = literals();
    let is_built = |key: &str| is_problem(key) || BUILT.iter().any(|it| key.starts_with(it));
    let unsaid: Vec<String> =
        keys().into_iter().filter(|it| !literals.contains(it) && !is_built(it)).collect();
    assert_eq!(unsaid, [""; 0]);
}

/// Returns the keys of the sentences.
fn keys() -> Vec<String> {
    let text = fs::read_to_string(src().join("text/en.ftl")).unwrap();
    let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_string());
    let is_key = |it: &String| it.starts_with(|c: char| c.is_ascii_lowercase());
    text.lines().filter_map(key).filter(is_key).collect()
}

/// Tells whether a key is the code of a problem of decks, such as `e201`.
fn is_problem(key: &str) -> bool {
    key.strip_prefix('e').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()))
}

/// Returns the first words of keys, which tell where a sentence is said.
fn families() -> BTreeSet<String> {
    let family = |key: String| key.split_once('-').map(|(family, _)| family.to_string());
    keys().into_iter().filter_map(family).collect()
}

/// Returns the strings in the code that are written as keys are.
fn literals() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut todo = vec![src()];
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(fs::read_dir(path).unwrap().map(|it| it.unwrap().path()));
        } else if path.extension().is_some_and(|it| it == "rs") {
            let text = fs::read_to_string(path).unwrap();
            found.extend(text.split('"').filter(|it| is_like_a_key(it)).map(str::to_string));
        }
    }
    found
}

fn is_like_a_key(text: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c);
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(fits)
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}
