//! Text with tones, and how it breaks into the rows of a window. Rows are in logical order; the
//! screen alone knows about directions.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    terminal::{
        theme::Tone,
        width::{cells, width},
    },
    text::sanitize::Shown,
};

/// Text with tones; a row of the screen is one without line feeds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    pieces: Vec<Piece>,
}

/// Text of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it means.
    pub tone: Tone,
    /// What it says.
    pub text: Shown,
}

/// The space that a passage is wrapped into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Cells of a row.
    pub width: usize,
    /// Cells left free at the start of each row but the first.
    pub indent: usize,
}

impl Passage {
    /// Starts with text of a tone.
    pub fn new(tone: Tone, text: &Shown) -> Passage {
        Passage { pieces: vec![Piece { tone, text: text.clone() }] }
    }

    /// Starts with usual text.
    pub fn plain(text: &Shown) -> Passage {
        Passage::new(Tone::Plain, text)
    }

    /// Goes on with text of a tone.
    pub fn and(mut self, tone: Tone, text: &Shown) -> Passage {
        self.pieces.push(Piece { tone, text: text.clone() });
        self
    }

    /// Goes on with another passage.
    pub fn followed_by(mut self, other: Passage) -> Passage {
        self.pieces.extend(other.pieces);
        self
    }

    /// Returns the pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// Returns what it says, without tones.
    pub fn text(&self) -> Shown {
        let mut text = Shown::default();
        self.pieces.iter().for_each(|it| text.push(&it.text));
        text
    }

    /// Returns the cells it takes on one row.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|it| width(it.text.as_str())).sum()
    }

    /// Returns the start of its first line that fits into so many cells.
    pub fn cut(&self, columns: usize) -> Passage {
        let mut taken = 0;
        let fits = |cell: &&Cell<'_>| {
            taken += cell.cells;
            cell.text != "\n" && taken <= columns
        };
        row(self.cells().iter().take_while(fits))
    }

    fn cells(&self) -> Vec<Cell<'_>> {
        self.pieces
            .iter()
            .flat_map(|piece| {
                piece.text.as_str().graphemes(true).map(|it| Cell::new(it, piece.tone))
            })
            .collect()
    }
}

/// Breaks a passage into rows: by words, a word longer than a row by graphemes, and between wide
/// characters, whose languages write no blanks. Line feeds are kept as breaks.
///
/// No row is wider than asked for, save where one wide character is wider than the row. Blanks at
/// a break vanish; others stay. There is always at least one row. An indent that would leave less
/// than half of a row, or no room for a wide character, is not made.
pub fn wrap(passage: &Passage, margins: Margins) -> Vec<Passage> {
    let width = margins.width.max(1);
    let has_room = margins.indent * 2 <= width && width >= margins.indent + 2;
    let indent = if has_room { margins.indent } else { 0 };
    let blanks = Passage::plain(&Shown::new(&" ".repeat(indent)));
    let cells = passage.cells();
    let mut rows = Vec::new();
    for line in cells.split(|it| it.text == "\n") {
        let mut rest = line;
        loop {
            let is_first = rows.is_empty();
            let (taken, left) = first_row(rest, if is_first { width } else { width - indent });
            let text = row(trimmed(taken));
            let is_blank = indent == 0 || is_first || text.pieces.is_empty();
            rows.push(if is_blank { text } else { blanks.clone().followed_by(text) });
            if left.is_empty() {
                break;
            }
            rest = left;
        }
    }
    rows
}

/// One grapheme with its tone and width.
struct Cell<'a> {
    text: &'a str,
    tone: Tone,
    cells: usize,
}

impl<'a> Cell<'a> {
    fn new(text: &'a str, tone: Tone) -> Cell<'a> {
        Cell { text, tone, cells: cells(text) }
    }

    fn is_blank(&self) -> bool {
        // The three no-break spaces are white, and made to hold words together.
        self.text.chars().all(char::is_whitespace)
            && !matches!(self.text, "\u{a0}" | "\u{202f}" | "\u{2007}")
    }

    /// Tells whether a row may end between two graphemes without a blank between them.
    fn parts_from(&self, next: &Cell<'_>) -> bool {
        let is_word = |it: &Cell<'_>| it.text.chars().next().is_some_and(char::is_alphanumeric);
        let is_mark = CLOSING.contains(next.text) || (next.cells < 2 && !is_word(next));
        (self.cells == 2 || next.cells == 2) && !is_mark && !OPENING.contains(self.text)
    }
}

/// Wide marks that don't start a row (JIS X 4051, the common ones).
const CLOSING: &str = "、。，．・：；？！）」』】〉》〕ー";

/// Marks that don't end one.
const OPENING: &str = "（「『【〈《〔([{«“‘";

/// Parts what fits into a row from the rest; takes at least one cell where there is one.
fn first_row<'c, 'a>(cells: &'c [Cell<'a>], width: usize) -> (&'c [Cell<'a>], &'c [Cell<'a>]) {
    let mut taken = 0;
    let mut best: Option<(usize, usize)> = None;
    let mut has_word = false;
    for (at, cell) in cells.iter().enumerate() {
        if cell.is_blank() {
            // Blanks at the very start belong to the text: an indent that its author made.
            if has_word {
                let start = best.filter(|(_, next)| *next == at).map_or(at, |(end, _)| end);
                best = Some((start, at + 1));
            }
            taken += cell.cells;
            continue;
        }
        if has_word && !cells[at - 1].is_blank() && cells[at - 1].parts_from(cell) {
            best = Some((at, at));
        }
        taken += cell.cells;
        if taken > width && at > 0 {
            let (end, next) = best.unwrap_or((at, at));
            return (&cells[..end], &cells[next..]);
        }
        has_word = true;
    }
    (cells, &[])
}

fn trimmed<'c, 'a>(cells: &'c [Cell<'a>]) -> &'c [Cell<'a>] {
    let end = cells.iter().rposition(|it| !it.is_blank()).map_or(0, |it| it + 1);
    &cells[..end]
}

/// Joins cells to a row, one piece for each run of a tone.
fn row<'c, 'a: 'c>(cells: impl IntoIterator<Item = &'c Cell<'a>>) -> Passage {
    let mut runs: Vec<(Tone, String)> = Vec::new();
    for cell in cells {
        match runs.last_mut() {
            Some((tone, text)) if *tone == cell.tone => text.push_str(cell.text),
            _ => runs.push((cell.tone, cell.text.to_string())),
        }
    }
    let pieces = runs.into_iter().map(|(tone, text)| Piece { tone, text: Shown::new(&text) });
    Passage { pieces: pieces.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, width: usize, indent: usize, expected: &[&str]) {
        let rows = wrap(&Passage::plain(&text.into()), Margins { width, indent });
        let rows: Vec<String> = rows.iter().map(|it| it.text().to_string()).collect();
        assert_eq!(rows, expected, "{text:?} in {width}");
    }

    #[test]
    fn rows_break_between_words() {
        check("", 10, 0, &[""]);
        check("one two three", 7, 0, &["one two", "three"]);
        check("one two three", 8, 0, &["one two", "three"]);
        check("one   two", 5, 0, &["one", "two"]);
        check("one   two", 20, 0, &["one   two"]);
        check("ends in blanks   ", 14, 0, &["ends in blanks"]);
        check("a\u{a0}b c", 4, 0, &["a\u{a0}b", "c"]);
        check("ما القاعدة البحرية", 10, 0, &["ما القاعدة", "البحرية"]);
    }

    #[test]
    fn line_feeds_and_the_authors_indent_stay() {
        check("a\n\nb", 10, 0, &["a", "", "b"]);
        check("a\n", 10, 0, &["a", ""]);
        check("if x:\n    go", 10, 0, &["if x:", "    go"]);
        check("    go", 3, 0, &["", "go"]);
        check("      ", 3, 0, &[""]);
    }

    #[test]
    fn long_words_break_by_grapheme() {
        check("abcdefgh", 3, 0, &["abc", "def", "gh"]);
        check("x abcdefgh", 4, 0, &["x", "abcd", "efgh"]);
        check("مُحَمَّدٌ", 2, 0, &["مُحَ", "مَّدٌ"]);
        check("👨\u{200d}👩\u{200d}👧🙂", 2, 0, &["👨\u{200d}👩\u{200d}👧", "🙂"]);
    }

    #[test]
    fn wide_characters_break_anywhere_but_before_closing_marks() {
        check("漢字漢字", 5, 0, &["漢字", "漢字"]);
        check("abc漢字", 6, 0, &["abc漢", "字"]);
        check("漢字。", 4, 0, &["漢", "字。"]);
        check("ab「漢」", 5, 0, &["ab", "「漢", "」"]);
        check("go 🙂!", 5, 0, &["go", "🙂!"]);
    }

    #[test]
    fn rows_after_the_first_are_indented() {
        check("1) one two", 6, 3, &["1) one", "   two"]);
        check("1) a\nb", 9, 3, &["1) a", "   b"]);
        check("1) one two", 5, 3, &["1)", "one", "two"]);
    }

    #[test]
    fn tones_survive_a_break() {
        let text = Passage::new(Tone::Accent, &"1) ".into()).and(Tone::Strong, &"one two".into());
        let rows = wrap(&text, Margins { width: 6, indent: 3 });
        assert_eq!(
            rows[0],
            Passage::new(Tone::Accent, &"1) ".into()).and(Tone::Strong, &"one".into())
        );
        assert_eq!(rows[1], Passage::plain(&"   ".into()).and(Tone::Strong, &"two".into()));
    }

    #[test]
    fn no_width_is_too_small_and_nothing_is_lost() {
        let texts = [
            "one two",
            "漢字。漢 字",
            "مُحَمَّدٌ رسول",
            "a\u{200f}\u{301}b",
            "👨\u{200d}👩\u{200d}👧 x\n\ny",
        ];
        for text in texts {
            for width in 0..12 {
                for indent in 0..12 {
                    let rows = wrap(&Passage::plain(&text.into()), Margins { width, indent });
                    let has = |it: &&Passage| it.width() <= width.max(2);
                    assert_eq!(rows.iter().filter(has).count(), rows.len(), "{text:?} {width}");
                    let solid = |it: &str| it.split_whitespace().collect::<String>();
                    let joined: String = rows.iter().map(|it| it.text().to_string()).collect();
                    assert_eq!(solid(&joined), solid(text), "{text:?} in {width}");
                }
            }
        }
    }

    #[test]
    fn a_cut_keeps_tones_and_the_first_line() {
        let text = Passage::new(Tone::Accent, &"漢".into()).and(Tone::Plain, &"字x\ny".into());
        assert_eq!(text.cut(3), Passage::new(Tone::Accent, &"漢".into()));
        assert_eq!(text.cut(9).text().as_str(), "漢字x");
        assert_eq!(text.cut(0), Passage::default());
    }
}
