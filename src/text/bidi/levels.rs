//! Embedding levels of the characters of a paragraph, and the order that follows from them: Unicode
//! Standard Annex #9. The rules up to I2 are the crate's; L1 and L2 stand here, since only here it
//! is known where a row ends and what is left out of it.

use unicode_bidi::BidiClass::{self, B, BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, S, WS};
use unicode_bidi::{Level, ParagraphBidiInfo};

use crate::text::bidi::Direction;

/// A character of a paragraph, and what was found about it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) c: char,
    /// Where it starts in the paragraph, in bytes.
    pub(super) at: usize,
    /// Its own class, before any rule.
    pub(super) class: BidiClass,
    pub(super) level: u8,
    /// Whether rule L1 gives it the base level at the end of a row.
    pub(super) is_blank: bool,
}

impl Sign {
    /// Tells whether rule X9 takes it out, so that its level means nothing.
    pub(super) fn is_removed(&self) -> bool {
        matches!(self.class, LRE | RLE | LRO | RLO | PDF | BN)
    }

    /// Tells whether it steers direction and is otherwise nothing.
    fn is_bidi_format(&self) -> bool {
        matches!(self.class, LRE | RLE | LRO | RLO | PDF | LRI | RLI | FSI | PDI)
            || self.is_direction_mark()
    }

    /// Tells whether anything is drawn for it: what steers direction is not, nor are controls that
    /// are no blanks, and the byte order mark.
    pub(super) fn is_drawn(&self) -> bool {
        !self.is_bidi_format() && self.c != '\u{feff}' && !(self.class == BN && self.c.is_control())
    }

    /// Tells whether it is an unseen letter: LRM, RLM or ALM.
    pub(super) fn is_direction_mark(&self) -> bool {
        matches!(self.c, '\u{200e}' | '\u{200f}' | '\u{61c}')
    }
}

/// Finds the level of each character, with rule L1 for separators but not for the ends of rows.
pub(super) fn resolve(paragraph: &str, base: Direction) -> Vec<Sign> {
    let level = match base {
        Direction::Ltr => Level::ltr(),
        Direction::Rtl => Level::rtl(),
    };
    let info = ParagraphBidiInfo::new(paragraph, Some(level));
    let mut signs: Vec<Sign> = paragraph
        .char_indices()
        .map(|(at, c)| {
            let class = info.original_classes[at];
            Sign { c, at, class, level: info.levels[at].number(), is_blank: is_blank(class) }
        })
        .collect();
    let mut is_before_separator = false;
    for sign in signs.iter_mut().rev() {
        is_before_separator = matches!(sign.class, S | B) || (is_before_separator && sign.is_blank);
        if is_before_separator {
            sign.level = base.level();
        }
    }
    // For rule L1 a direction mark at the end is a letter, though nothing of it will be drawn.
    let n_inner = n_inner(&signs);
    if n_inner > 0 && signs[n_inner - 1].is_direction_mark() {
        let before = signs[..n_inner - 1].iter_mut().rev();
        before.take_while(|it| it.is_blank).for_each(|it| it.is_blank = false);
    }
    signs
}

/// Tells whether rule L1 gives a class the base level before a separator or the end of a row.
fn is_blank(class: BidiClass) -> bool {
    matches!(class, WS | S | B | BN | LRE | RLE | LRO | RLO | PDF | LRI | RLI | FSI | PDI)
}

/// Counts the characters of a row without the blanks at its end.
fn n_inner(row: &[Sign]) -> usize {
    row.iter().rposition(|it| !it.is_blank).map_or(0, |it| it + 1)
}

/// Returns the level of each character of a paragraph that is one row, `None` for those that rule
/// X9 takes out.
///
/// What Unicode's conformance tests ask for.
pub fn levels(paragraph: &str, base: Direction) -> Vec<Option<u8>> {
    let signs = resolve(paragraph, base);
    let n_inner = n_inner(&signs);
    let level = |i: usize| if i < n_inner { signs[i].level } else { base.level() };
    (0..signs.len()).map(|i| (!signs[i].is_removed()).then(|| level(i))).collect()
}

/// Returns the order in which things of these levels stand from left to right (rule L2).
pub fn order(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let lowest_odd = levels.iter().copied().filter(|it| it % 2 == 1).min().unwrap_or(highest + 1);
    for level in (lowest_odd..=highest).rev() {
        // Both sides of the cut are at one side of the level.
        let is_one_run = |a: &usize, b: &usize| (levels[*a] >= level) == (levels[*b] >= level);
        for run in order.chunk_by_mut(is_one_run).filter(|it| levels[it[0]] >= level) {
            run.reverse();
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_turns_what_it_holds() {
        let check = |levels: &[u8], expected: &[usize]| assert_eq!(order(levels), expected);
        check(&[], &[]);
        check(&[0, 0], &[0, 1]);
        check(&[1, 1, 1], &[2, 1, 0]);
        check(&[2, 2], &[0, 1]);
        check(&[0, 1, 1, 0], &[0, 2, 1, 3]);
        check(&[1, 2, 2, 1], &[3, 1, 2, 0]);
        check(&[1, 2, 3, 3, 2, 1], &[5, 1, 3, 2, 4, 0]);
        check(&[0, 2, 1], &[0, 2, 1]);
    }

    #[test]
    fn blanks_at_the_end_have_the_base_level_and_so_have_those_before_a_tab() {
        let check = |paragraph: &str, base: Direction, expected: &str| {
            let shown = levels(paragraph, base);
            let shown: String =
                shown.iter().map(|it| it.map_or("x".into(), |it| it.to_string())).collect();
            assert_eq!(shown, expected, "{paragraph:?}");
        };
        check("ab", Direction::Ltr, "00");
        check("ab", Direction::Rtl, "22");
        check("اب  ", Direction::Ltr, "1100");
        check("a \u{2067}ب \u{2069} ", Direction::Ltr, "0001000");
        check("ا ب \tب", Direction::Ltr, "111001");
        check("1\u{202b}ب\u{202c}", Direction::Ltr, "0x1x");
    }
}
