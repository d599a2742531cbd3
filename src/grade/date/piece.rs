//! The pieces that a date is written with: numbers, months, marks of a calendar, and words that
//! say nothing, such as "of".

use crate::grade::date::{Calendar, month, ordinal};

/// A piece of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Digits.
    Number(Number),
    /// Two or three numbers and what parts them: `28/11/1912`.
    Row(Vec<Number>, char),
    /// The name of a month.
    Month(Calendar, u8),
    /// A mark of the calendar.
    Era(Era),
    /// "Year".
    YearWord,
    /// "Month".
    MonthWord,
    /// The number before it is an ordinal: the "th" of "28th".
    Ordinal,
}

/// What a mark behind a year says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    /// "AD", `ميلادي`.
    Gregorian,
    /// `م`, which may mean metres too.
    Mim,
    /// "BC", `ق م`.
    Before,
    /// "AH", `هـ`.
    Hijri,
}

/// A number of at most four digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: u16,
    /// How many digits it is written with.
    pub(super) n_digits: usize,
}

/// What may part the numbers of a date.
const SEPARATORS: [char; 3] = ['/', '-', '.'];

/// Returns the pieces of a folded text, or `None` where anything else is in it.
pub(super) fn pieces(text: &str) -> Option<Vec<Piece>> {
    let words = words(text)?;
    let mut out = Vec::new();
    let mut rest = &words[..];
    while let Some(word) = rest.first() {
        let n_words = if let Some((value, n_words)) = ordinal::first(rest) {
            out.push(Piece::Number(Number { value, n_digits: 2 }));
            out.push(Piece::Ordinal);
            n_words
        } else if word.starts_with(|it: char| it.is_ascii_digit()) {
            out.push(digits(word)?);
            1
        } else if let Some((piece, n_words)) = mark(rest) {
            // "St" and "nd" mean nothing but behind a number.
            if piece == Piece::Ordinal && !matches!(out.last(), Some(Piece::Number(_))) {
                return None;
            }
            out.push(piece);
            n_words
        } else if is_filler(word) {
            1
        } else {
            let (calendar, month, n_words) = month::first(rest)?;
            out.push(Piece::Month(calendar, month));
            n_words
        };
        rest = &rest[n_words..];
    }
    Some(out)
}

/// Parts a text into words and digits: `28th`, `1912م` and `نوفمبر/تشرين` are two each.
///
/// Digits keep what stands between them; other separators fall away. `None` where a sign or
/// anything else stands that is not of dates.
fn words(text: &str) -> Option<Vec<&str>> {
    let mut out = Vec::new();
    for token in text.split_whitespace() {
        if token.starts_with(['-', '.']) && token.len() > 1 {
            return None;
        }
        let mut rest = token;
        while let Some(c) = rest.chars().next() {
            let is_word = c.is_alphabetic();
            let end = rest.find(|it: char| it.is_alphabetic() != is_word).unwrap_or(rest.len());
            let (piece, after) = rest.split_at(end);
            let piece = if is_word { piece } else { piece.trim_matches(SEPARATORS) };
            if !is_word && !piece.chars().all(|it| it.is_ascii_digit() || SEPARATORS.contains(&it))
            {
                return None;
            }
            if !piece.is_empty() {
                out.push(piece);
            }
            rest = after;
        }
    }
    Some(out)
}

fn digits(word: &str) -> Option<Piece> {
    let Some(separator) = word.chars().find(|it| SEPARATORS.contains(it)) else {
        return number(word).map(Piece::Number);
    };
    let numbers: Vec<Number> = word.split(separator).map(number).collect::<Option<_>>()?;
    (2..=3).contains(&numbers.len()).then_some(Piece::Row(numbers, separator))
}

fn number(word: &str) -> Option<Number> {
    let is_short = (1..=4).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_digit());
    let value = word.parse().ok().filter(|_| is_short)?;
    Some(Number { value, n_digits: word.len() })
}

/// Returns the mark that words begin with, and how many it takes. The longest is tried first.
fn mark(words: &[&str]) -> Option<(Piece, usize)> {
    Some(match words {
        ["b", "c", "e", ..] => (Piece::Era(Era::Before), 3),
        ["b", "c", ..] | ["ق", "م", ..] | ["قبل", "الميلاد", ..] => {
            (Piece::Era(Era::Before), 2)
        }
        ["a", "d", ..] | ["c", "e", ..] => (Piece::Era(Era::Gregorian), 2),
        ["a", "h", ..] => (Piece::Era(Era::Hijri), 2),
        ["bc" | "bce", ..] => (Piece::Era(Era::Before), 1),
        ["ad" | "ce" | "ميلادي" | "ميلاديه" | "للميلاد", ..] => {
            (Piece::Era(Era::Gregorian), 1)
        }
        ["م", ..] => (Piece::Era(Era::Mim), 1),
        ["ah" | "ه" | "هجري" | "هجريه" | "للهجره", ..] => {
            (Piece::Era(Era::Hijri), 1)
        }
        ["year" | "سنه" | "عام" | "لسنه" | "لعام", ..] => (Piece::YearWord, 1),
        ["month" | "شهر" | "لشهر", ..] => (Piece::MonthWord, 1),
        ["st" | "nd" | "rd" | "th", ..] => (Piece::Ordinal, 1),
        _ => return None,
    })
}

fn is_filler(word: &str) -> bool {
    matches!(word, "the" | "of" | "on" | "in" | "during" | "خلال" | "من" | "في" | "يوم" | "بتاريخ")
}
