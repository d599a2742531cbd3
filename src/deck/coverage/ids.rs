//! What the id of a fact is, in a table, in a list and in the `ref` of a card.

use std::collections::HashSet;

use crate::{
    card::{is_id_char, is_valid_id},
    deck::coverage::markdown::{Item, Mark, Table},
    text::normal::normal,
};

/// Words in the head of a column that holds ids, in normal form.
const ID_WORDS: &[&str] = &["id", "ids", "المعرف", "معرف"];

/// Finds the column of a table that holds ids.
///
/// It is the first that is headed so, else one headed `#`, else the first where most rows have a
/// word with a digit, each another. A column of years alone is none.
pub(super) fn column(table: &Table) -> Option<usize> {
    let has_ids = |column: &usize| cells(table, *column).any(is_valid_id);
    let is_headed =
        |column: &usize| normal(&table.head[*column]).split(' ').any(|it| ID_WORDS.contains(&it));
    let is_numbered = |column: &usize| {
        let ids: HashSet<&str> = cells(table, *column).filter(|it| is_numbered_id(it)).collect();
        ids.len() * 2 > table.rows.len() && !ids.iter().all(|it| is_year(it))
    };
    let columns = || 0..table.head.len();
    let headed = columns().filter(has_ids).find(is_headed);
    let hashed = || columns().filter(has_ids).find(|it| table.head[*it].trim() == "#");
    headed.or_else(hashed).or_else(|| columns().find(is_numbered))
}

fn is_year(word: &str) -> bool {
    (3..=4).contains(&word.chars().count()) && word.chars().all(char::is_numeric)
}

fn cells(table: &Table, column: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().filter_map(move |it| it.cells.get(column)).map(|it| bare(it))
}

/// Returns the id that an item begins with, and what stands behind it; `None` where it begins with
/// none.
///
/// A word with a letter first and a digit is one. Any other with a digit must be set apart: by
/// emphasis, as code, in brackets, by a sign or a dash behind it; code needs no digit either.
pub(super) fn of_item(item: &Item) -> Option<(&str, &str)> {
    let text = item.text.trim_start_matches(is_unseen);
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    // No blank need stand behind a colon or a dash; but `10:30` is a time.
    let is_id = |it: &str| is_valid_id(it) && it.starts_with(char::is_alphabetic);
    let end = first.find([':', '—', '–']).filter(|it| is_id(bare(&first[..*it])));
    let (first, rest) = end.map_or((first, rest), |it| (&first[..it], &text[it..]));
    let id = bare(first);
    let rest = rest.trim_start();
    let behind = rest.trim_start_matches(['—', '–', '-', ':', '|', '·', '=', '→', '←']);
    // What is set apart must be the id alone.
    let is_marked = bare(&item.text[..item.n_marked]) == id;
    let mark = if is_marked { item.mark } else { Mark::Plain };
    let is_apart = mark != Mark::Plain || id != first || behind != rest;
    let has_letter_first = id.starts_with(char::is_alphabetic);
    let is_id = match mark {
        Mark::Code => is_valid_id(id),
        Mark::Plain | Mark::Emphasis => is_numbered_id(id) && (has_letter_first || is_apart),
    };
    is_id.then(|| (id, behind.trim_start()))
}

/// Returns a word without the brackets, signs and marks of direction around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|it| !is_id_char(it) || matches!(it, '.' | '-' | '_'))
}

/// Returns what could be ids in a text.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|it| !is_id_char(it)).map(bare).filter(|it| !it.is_empty())
}

fn is_numbered_id(word: &str) -> bool {
    is_valid_id(word) && word.chars().any(char::is_numeric)
}

/// Tells whether a character only says which way text runs.
fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
