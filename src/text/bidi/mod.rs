//! Right-to-left text for a terminal that knows nothing of directions: which letters join, what
//! each is drawn as, and in which order from left to right (Unicode Standard Annex #9).
//!
//! A paragraph is resolved whole; only then is it cut into rows, and each row is put in order. What
//! comes out is what GNU fribidi draws (`--rtl --reordernsm`, or `--ltr`), but for what is left
//! out, and but for pictures of several characters, which stay whole. Nothing here asks which
//! terminal is there, nor how wide it is.

use std::{borrow::Borrow, ops::Range};

use unicode_bidi::BidiClass::{AL, AN, L, R, RLE, RLI, RLO};
use unicode_bidi::bidi_class;

use cluster::{clusters, drawn_as, laid};
use form::{ascii_figure, seen};
use levels::Sign;

mod cluster;
mod form;
mod joining;
pub mod levels;
mod mirror;

/// Base direction of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Returns the embedding level of what has no direction of its own.
    pub fn level(self) -> u8 {
        match self {
            Direction::Ltr => 0,
            Direction::Rtl => 1,
        }
    }
}

/// One cluster of a paragraph as a terminal that knows nothing of directions must be given it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The bytes of the paragraph it stands for.
    pub source: Range<usize>,
    /// What is drawn: shaped, mirrored where its level asks for it, marks after their letter.
    pub drawn: String,
    /// Its embedding level (UAX #9) before the ends of rows are known (rule L1, part 4).
    pub level: u8,
    /// The lowest level since the glyph before it: its own, but for what was left out between them.
    ///
    /// Two isolates side by side are on one level and yet apart: the end of the first and the
    /// beginning of the second are below it.
    pub dip: u8,
    /// Whether rule L1 gives it the base level at the end of a row.
    pub is_blank: bool,
}

/// Resolves a paragraph into glyphs in logical order, letters joined and mirrored.
///
/// A lam and the alef right after it are one glyph. What steers direction (LRM, RLI and the like)
/// does so and has no glyph; nor have other controls, but tabs and ends of lines are blanks.
/// Zero-width joiners and non-joiners at the end of a right-to-left cluster are drawn before it,
/// as they would be reached next from the right.
pub fn glyphs(paragraph: &str, base: Direction) -> Vec<Glyph> {
    let signs = levels::resolve(paragraph, base);
    let shapes = joining::shapes(&signs);
    let clusters = clusters(paragraph, &signs, |it| shapes[it].is_none());
    drawn_as(&signs, &clusters, |it| laid(&signs, it).filter_map(|it| shapes[it]).collect())
}

/// Resolves a paragraph into glyphs for a terminal that joins letters and turns words itself.
///
/// As [`glyphs`], but letters stay as they are, in their order within a cluster, and Arabic-Indic
/// and Persian digits with their signs become ASCII ones: they would be turned with the words
/// beside them.
pub fn unshaped(paragraph: &str, base: Direction) -> Vec<Glyph> {
    let signs = levels::resolve(paragraph, base);
    let shape = |it: &Sign| ascii_figure(seen(it.c, it.level));
    let clusters = clusters(paragraph, &signs, |_| false);
    drawn_as(&signs, &clusters, |it| signs[it].iter().map(shape).collect())
}

/// Returns the order in which the glyphs of one row are drawn from left to right (rules L1 and L2).
pub fn visual_order(row: &[impl Borrow<Glyph>], base: Direction) -> Vec<usize> {
    let n_inner = row.iter().rposition(|it| !it.borrow().is_blank).map_or(0, |it| it + 1);
    let mut levels = Vec::with_capacity(row.len());
    // Which glyph stands at a place; none where only the dip before one does.
    let mut places = Vec::with_capacity(row.len());
    for (i, glyph) in row.iter().map(Borrow::borrow).enumerate() {
        if i >= n_inner {
            levels.push(base.level());
        } else {
            if glyph.dip < glyph.level {
                levels.push(glyph.dip);
                places.push(None);
            }
            levels.push(glyph.level);
        }
        places.push(Some(i));
    }
    levels::order(&levels).into_iter().filter_map(|it| places[it]).collect()
}

/// Returns the order of the glyphs of one row where each word keeps its logical order, since the
/// terminal turns it itself.
///
/// A word is a run of right-to-left letters with their marks: no blank, digit or sign in it.
pub fn word_order(row: &[impl Borrow<Glyph>], base: Direction) -> Vec<usize> {
    let is_letter: Vec<bool> = row.iter().map(|it| is_rtl_letter(it.borrow())).collect();
    let mut order = visual_order(row, base);
    let in_word = |a: &usize, b: &usize| *a == b + 1 && is_letter[*a] && is_letter[*b];
    order.chunk_by_mut(in_word).for_each(<[usize]>::reverse);
    order
}

/// Tells whether a text holds anything that can make a terminal reorder it.
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|it| matches!(bidi_class(it), R | AL | AN | RLE | RLO | RLI))
}

/// Returns the direction of the first letter that has one (UAX #9, rule P2).
pub fn first_strong(text: &str) -> Option<Direction> {
    let class = text.chars().map(bidi_class).find(|it| matches!(it, L | R | AL))?;
    Some(if class == L { Direction::Ltr } else { Direction::Rtl })
}

/// Draws a whole paragraph as one row.
pub fn drawn(paragraph: &str, base: Direction) -> String {
    let glyphs = glyphs(paragraph, base);
    visual_order(&glyphs, base).into_iter().map(|it| glyphs[it].drawn.as_str()).collect()
}

/// Tells whether a glyph is a letter that is written from right to left.
fn is_rtl_letter(glyph: &Glyph) -> bool {
    glyph.drawn.chars().next().is_some_and(|it| matches!(bidi_class(it), R | AL))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws glyphs in an order, one behind the other with a stroke between them.
    fn joined(row: &[Glyph], order: Vec<usize>) -> String {
        order.into_iter().map(|it| row[it].drawn.as_str()).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_glyph_stands_for_all_that_is_drawn_with_it() {
        let check = |paragraph: &str, expected: &[&str]| {
            let glyphs = glyphs(paragraph, Direction::Rtl);
            let sources: Vec<&str> =
                glyphs.iter().map(|it| &paragraph[it.source.clone()]).collect();
            assert_eq!(sources, expected);
        };
        check("سلام", &["س", "لا", "م"]);
        check("بلاً", &["ب", "لاً"]);
        check("لَا", &["لَ", "ا"]);
        check("e\u{301}٣", &["e\u{301}", "٣"]);
        check("می\u{200c}خ", &["م", "ی\u{200c}", "خ"]);
        check("👩\u{200d}🔬🇦🇱", &["👩\u{200d}🔬", "🇦🇱"]);
        check("\u{2067}ب\u{200f}ت\u{2069}\0.", &["ب", "ت", "."]);
        check("ل\u{200f}ا", &["ل", "ا"]);
        check("", &[]);
    }

    #[test]
    fn a_joiner_joins_before_a_tab_too() {
        assert_eq!(drawn("ب\u{200d}\t", Direction::Ltr), "\u{fe91}\u{200d} ");
    }

    #[test]
    fn a_number_sign_before_a_letter_is_parted_from_it() {
        let glyphs = glyphs("\u{600}ب", Direction::Rtl);
        assert_eq!(glyphs.iter().map(|it| it.level).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn blanks_at_the_end_of_each_row_stand_at_its_end() {
        let check = |paragraph: &str, base: Direction, cut: usize, expected: [&str; 2]| {
            let glyphs = glyphs(paragraph, base);
            let (first, second) = glyphs.split_at(cut);
            let drawn = [first, second].map(|it| joined(it, visual_order(it, base)));
            assert_eq!(drawn, expected);
        };
        check("אב גד", Direction::Ltr, 3, ["ב|א| ", "ד|ג"]);
        check("אב גד", Direction::Rtl, 3, [" |ב|א", "ד|ג"]);
        check("ab cd", Direction::Rtl, 3, [" |a|b", "c|d"]);
        check("ab\tאב", Direction::Ltr, 3, ["a|b| ", "ב|א"]);
        // A direction mark behind the blanks holds them where they are.
        check("אב \u{200f}", Direction::Ltr, 0, ["", " |ב|א"]);
    }

    #[test]
    fn isolates_side_by_side_are_kept_apart() {
        let check = |paragraph: &str, base: Direction, expected: &str| {
            let glyphs = glyphs(paragraph, base);
            assert_eq!(joined(&glyphs, visual_order(&glyphs, base)), expected);
        };
        check("\u{2066}12\u{2069}\u{2066}ab\u{2069}", Direction::Rtl, "a|b|1|2");
        check("\u{2067}אב\u{2069}\u{2067}גד\u{2069}", Direction::Ltr, "ב|א|ד|ג");
        check("12ab", Direction::Rtl, "1|2|a|b");
    }

    #[test]
    fn words_alone_are_ordered_for_a_terminal_that_turns_each() {
        let check = |paragraph: &str, base: Direction, expected: &str| {
            let glyphs = unshaped(paragraph, base);
            let order = word_order(&glyphs, base);
            let drawn: String = order.into_iter().map(|it| glyphs[it].drawn.as_str()).collect();
            assert_eq!(drawn, expected);
        };
        check("سلام على الآن", Direction::Rtl, "الآن على سلام");
        check("سَلامٌ (NATO) ثم", Direction::Rtl, "ثم (NATO) سَلامٌ");
        check("عام ١٩١٢ و۴۵٪", Direction::Rtl, "%45و 1912 عام");
        check("نمی\u{200c}خواهم کتاب", Direction::Rtl, "کتاب نمی\u{200c}خواهم");
        check("say سلام على now", Direction::Ltr, "say على سلام now");
        check("א\u{5b8}ב-ג", Direction::Rtl, "ג-א\u{5b8}ב");
        check("نعم/لا", Direction::Rtl, "لا/نعم");
    }

    #[test]
    fn what_can_be_reordered_is_told() {
        for text in ["سلام", "a ש", "٣", "\u{200f}", "\u{61c}", "\u{2067}", "\u{202e}", "ﻼ"]
        {
            assert!(has_rtl(text), "{text:?}");
        }
        for text in ["", "abc (1)", "naïve – “x” 1 €", "日本", "\u{200e}", "\u{2066}\u{2069}", "۴"]
        {
            assert!(!has_rtl(text), "{text:?}");
        }
    }
}
