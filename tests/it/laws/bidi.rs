//! Whatever the text, drawing it loses nothing, keeps marks on their letters and steers nothing.

use std::iter;

use daris::text::bidi::{
    Direction, Glyph, drawn, glyphs, has_rtl, unshaped, visual_order, word_order,
};
use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Characters that matter to each other: joining, marks, digits, brackets, what steers direction.
const PIECES: [&str; 48] = [
    "ا",
    "ل",
    "لا",
    "أ",
    "آ",
    "ب",
    "س",
    "ه",
    "ي",
    "و",
    "ة",
    "ء",
    "ى",
    "پ",
    "گ",
    "ی",
    "ے",
    "ـ",
    "َ",
    "ّ",
    "ً",
    "\u{670}",
    "\u{654}",
    "א",
    "ב",
    "ִ",
    "a",
    "B",
    "1",
    "20",
    "٣",
    "۴",
    " ",
    "(",
    "]",
    "«",
    "≥",
    "%",
    "-",
    "/",
    ".",
    "\u{200c}",
    "\u{200d}",
    "\u{200e}",
    "\u{2066}",
    "\u{2067}",
    "\u{2069}",
    "👩\u{200d}🔬",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => prop::sample::select(&PIECES[..]).prop_map(str::to_string),
        1 => any::<char>().prop_map(String::from),
        1 => prop::char::range('\u{0}', '\u{a0}').prop_map(String::from),
        1 => prop::char::range('\u{2000}', '\u{206f}').prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|it| it.concat())
}

fn base() -> impl Strategy<Value = Direction> {
    prop::sample::select(vec![Direction::Ltr, Direction::Rtl])
}

/// Letters with their marks, such as lam, blank, or beh with fatha.
fn letters() -> impl Strategy<Value = Vec<(char, String)>> {
    let letter = prop::sample::select("ابلأدسعىیپء 7٧".chars().collect::<Vec<_>>());
    let marks = "[\u{64b}-\u{652}\u{670}]{0,3}";
    prop::collection::vec((letter, marks), 0..30)
}

/// Cuts a text into letters with the marks behind them.
fn parted(text: &str) -> Vec<(char, String)> {
    let mut letters: Vec<(char, String)> = Vec::new();
    for c in text.nfkc() {
        match letters.last_mut() {
            Some((_, marks)) if is_combining_mark(c) => marks.push(c),
            _ => letters.push((c, String::new())),
        }
    }
    letters
}

/// Letters, digits and marks of a text, sorted: what no mirror changes.
fn essence(text: &str) -> Vec<char> {
    let mut chars: Vec<char> =
        text.nfkd().filter(|it| it.is_alphanumeric() || is_combining_mark(*it)).collect();
    chars.sort_unstable();
    chars
}

fn is_permutation(order: &[usize], n: usize) -> bool {
    let mut sorted = order.to_vec();
    sorted.sort_unstable();
    sorted == (0..n).collect::<Vec<_>>()
}

/// Tells whether glyphs stand for pieces of a text, one behind the other.
fn are_pieces(glyphs: &[Glyph], text: &str) -> bool {
    glyphs.iter().all(|it| text.get(it.source.clone()).is_some_and(|it| !it.is_empty()))
        && glyphs.is_sorted_by(|a, b| a.source.end <= b.source.start)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn every_glyph_of_a_row_is_drawn_once(text in text(), base in base(), a: usize, b: usize) {
        for all in [glyphs(&text, base), unshaped(&text, base)] {
            prop_assert!(are_pieces(&all, &text), "{all:?}");
            let (a, b) = (a % (all.len() + 1), b % (all.len() + 1));
            let row = &all[a.min(b)..a.max(b)];
            prop_assert!(is_permutation(&visual_order(row, base), row.len()));
            prop_assert!(is_permutation(&word_order(row, base), row.len()));
        }
    }

    #[test]
    fn no_letter_digit_or_mark_is_lost(text in text(), base in base()) {
        prop_assert_eq!(essence(&drawn(&text, base)), essence(&text));
    }

    #[test]
    fn nothing_drawn_steers_a_terminal_or_reorders(text in text(), base in base()) {
        let words: String = unshaped(&text, base).into_iter().map(|it| it.drawn).collect();
        for c in drawn(&text, base).chars().chain(words.chars()) {
            prop_assert!(!c.is_control(), "{c:?}");
            let steers = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{2069}' | '\u{feff}');
            prop_assert!(!steers, "{c:?}");
        }
    }

    #[test]
    fn ascii_from_left_to_right_is_drawn_as_it_is(text in "[ -~]{0,60}") {
        prop_assert_eq!(drawn(&text, Direction::Ltr), text.clone());
        prop_assert!(!has_rtl(&text));
    }

    #[test]
    fn marks_stay_behind_their_letter(letters in letters(), base in base()) {
        let text: String = letters.iter().flat_map(|(c, marks)| iter::once(*c).chain(marks.chars())).collect();
        let (mut before, mut after) = (parted(&text), parted(&drawn(&text, base)));
        before.sort_unstable();
        after.sort_unstable();
        prop_assert_eq!(after, before);
    }

    #[test]
    fn a_text_without_right_to_left_is_drawn_in_its_order(text in text()) {
        let text: String = text.chars().filter(|it| !has_rtl(it.encode_utf8(&mut [0; 4]))).collect();
        let glyphs = glyphs(&text, Direction::Ltr);
        prop_assert!(visual_order(&glyphs, Direction::Ltr).is_sorted());
    }
}
