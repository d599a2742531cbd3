//! How many cells text takes on a screen. A grapheme (what a reader calls one character) is never
//! taken apart.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Returns the cells that one grapheme takes: 0, 1 or 2.
pub fn cells(grapheme: &str) -> usize {
    // A longer cluster (Indic conjuncts, stacked jamo) is drawn in two cells at most.
    grapheme.width().min(2)
}

/// Returns the cells that a line of text takes.
///
/// Measured grapheme by grapheme: whole, unicode-width would count lam-alef as the one ligature
/// that fonts draw, where terminals keep a cell for each letter.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(cells).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_measured_as_terminals_draw_it() {
        fn check(text: &str, expected: usize) {
            assert_eq!(width(text), expected, "{text:?}");
        }
        check("", 0);
        check("daris", 5);
        check("دارِس", 4);
        check("مُحَمَّدٌ", 4);
        check("لا", 2);
        check("e\u{301}", 1);
        check("漢字", 4);
        check("ｱ", 1);
        check("🙂", 2);
        check("👨\u{200d}👩\u{200d}👧", 2);
        check("🇦🇱", 2);
        check("❤\u{fe0f}", 2);
        check("\u{301}", 0);
        check("\u{200f}a", 1);
        check("क्षि", 2);
    }
}
