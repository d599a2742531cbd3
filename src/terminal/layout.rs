//! How a passage breaks into the rows of a window: in logical order, by grapheme and where Unicode
//! allows a line to break (UAX #14). The order on the screen is settled when a row is written.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    terminal::{
        passage::Passage,
        policy::Ink,
        row::{Cell, Row, columns_of},
        theme::Tone,
        width::cells as columns_of_grapheme,
    },
    text::bidi::{Glyph, glyphs, unshaped},
};

/// The space that rows are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Columns of a row.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
    /// Who orders right-to-left text there.
    pub ink: Ink,
}

/// The space that a passage is wrapped into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margins {
    /// Columns of a row.
    pub width: usize,
    /// Columns left free at the start of each row but the first.
    pub indent: usize,
    /// Who orders right-to-left text there.
    pub ink: Ink,
}

impl Room {
    /// Returns margins of its width.
    pub fn margins(self, indent: usize) -> Margins {
        Margins { width: self.columns, indent, ink: self.ink }
    }
}

/// Breaks a passage into rows: where a line may break, a word longer than a row by graphemes. Line
/// feeds are kept as breaks.
///
/// No row is wider than asked for, save where one wide character is wider than the row. Blanks at
/// a break vanish; others stay. There is always at least one row. An indent that would leave less
/// than half of a row, or no room for a wide character, is not made.
pub fn wrap(passage: &Passage, margins: Margins) -> Vec<Row> {
    let base = passage.direction();
    let width = columns_of(base, margins.ink, margins.width).max(1);
    let has_room = margins.indent * 2 <= width && width >= margins.indent + 2;
    let indent = if has_room { margins.indent } else { 0 };
    let mut rows: Vec<Row> = Vec::new();
    for line in lines(passage, margins.ink) {
        let mut rest = &line[..];
        let mut open = Vec::new();
        loop {
            let is_first = rows.is_empty();
            let (taken, left) = first_row(rest, if is_first { width } else { width - indent });
            let text = Row { cells: taken.to_vec(), base }.trimmed();
            let cells = [&open[..], &text.cells[..]].concat();
            // A terminal that orders by itself takes each row for a paragraph.
            if matches!(margins.ink, Ink::Terminal { .. }) {
                for cell in taken {
                    cell.isolate(&mut open);
                }
            }
            let text = Row { cells, base };
            let is_bare = indent == 0 || is_first || text.is_empty();
            rows.push(if is_bare { text } else { Row::blank(indent, base).followed_by(text) });
            if left.is_empty() {
                break;
            }
            rest = left;
        }
    }
    rows
}

/// Lays a passage out on one row, however wide that gets; what comes after a line feed is left out.
pub fn row(passage: &Passage, ink: Ink) -> Row {
    let cells = lines(passage, ink).into_iter().next().unwrap_or_default();
    Row { cells, base: passage.direction() }
}

/// Breaks a passage into rows that are full, wherever that is: as what is typed breaks. Returns at
/// least one row, and the bytes of the passage's text before each.
pub fn fill(passage: &Passage, columns: usize, ink: Ink) -> Vec<(usize, Row)> {
    let base = passage.direction();
    let mut rows = vec![(0, Row { cells: Vec::new(), base })];
    let mut taken = 0;
    for cell in lines(passage, ink).into_iter().next().unwrap_or_default() {
        if taken > 0 && taken + cell.width > columns {
            rows.push((cell.glyph.source.start, Row { cells: Vec::new(), base }));
            taken = 0;
        }
        taken += cell.width;
        if let Some((_, row)) = rows.last_mut() {
            row.cells.push(cell);
        }
    }
    rows
}

/// Lays the lines of a passage out, each as one paragraph.
fn lines(passage: &Passage, ink: Ink) -> Vec<Vec<Cell>> {
    let mut lines = vec![Line::default()];
    for piece in passage.pieces() {
        let text = piece.text.as_str();
        let isolated = if piece.is_isolated && ink != Ink::Off { ISOLATE } else { ["", ""] };
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Line::default());
            }
            if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                line.text.extend([isolated[0], part, isolated[1]]);
                line.tones.push((line.text.len(), piece.tone));
            }
        }
    }
    lines.iter().map(|it| it.cells(passage, ink)).collect()
}

/// First-strong isolate and its end (UAX #9, 2.4).
const ISOLATE: [&str; 2] = ["\u{2068}", "\u{2069}"];

/// A paragraph with its tones.
#[derive(Default)]
struct Line {
    text: String,
    /// Where each tone ends.
    tones: Vec<(usize, Tone)>,
}

impl Line {
    fn cells(&self, passage: &Passage, ink: Ink) -> Vec<Cell> {
        let base = passage.direction();
        let glyphs = match ink {
            Ink::App => glyphs(&self.text, base),
            Ink::Words => unshaped(&self.text, base),
            Ink::Off | Ink::Terminal { has_isolates: true, .. } => plain(&self.text),
            Ink::Terminal { has_isolates: false, .. } => ligated(plain(&self.text)),
        };
        let breaks: Vec<usize> = linebreaks(&self.text)
            .filter(|(_, it)| *it == BreakOpportunity::Allowed)
            .map(|(at, _)| at)
            .collect();
        let mut breaks = breaks.iter().peekable();
        let mut tones = self.tones.iter().peekable();
        let cell = |glyph: Glyph| {
            let at = glyph.source.start;
            while tones.next_if(|(end, _)| *end <= at).is_some() {}
            // A break may stand before an isolate that is not drawn.
            let mut may_begin = false;
            while breaks.next_if(|it| **it <= at).is_some() {
                may_begin = true;
            }
            Cell {
                text: self.text[glyph.source.clone()].to_string(),
                // A ligature that the terminal makes takes the columns of its first letter.
                width: glyph.drawn.graphemes(true).next().map_or(0, columns_of_grapheme),
                tone: tones.peek().map_or(Tone::Plain, |(_, it)| *it),
                may_begin,
                glyph,
            }
        };
        glyphs.into_iter().map(cell).collect()
    }
}

/// Returns the graphemes of a text as they are.
fn plain(text: &str) -> Vec<Glyph> {
    let glyph = |(at, it): (usize, &str)| {
        // The three no-break spaces are white, and made to hold words together.
        let is_blank = it
            .chars()
            .all(|c| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}'));
        Glyph { source: at..at + it.len(), drawn: it.to_string(), level: 0, dip: 0, is_blank }
    };
    text.grapheme_indices(true).map(glyph).collect()
}

/// Makes one of lam and the alef behind it, as mlterm draws them.
fn ligated(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut joined: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        match joined.last_mut() {
            Some(lam)
                if lam.drawn.starts_with('ل')
                    && lam.source.end == glyph.source.start
                    && glyph.drawn.starts_with(['ا', 'أ', 'إ', 'آ']) =>
            {
                lam.source.end = glyph.source.end;
                lam.drawn.push_str(&glyph.drawn);
            }
            _ => joined.push(glyph),
        }
    }
    joined
}

/// Parts what fits into a row from the rest; takes at least one cell where there is one.
fn first_row(cells: &[Cell], width: usize) -> (&[Cell], &[Cell]) {
    let mut taken = 0;
    let mut best = None;
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 && cell.may_begin {
            best = Some(at);
        }
        taken += cell.width;
        let is_over = taken > width && !cell.glyph.is_blank && cell.width > 0;
        if is_over && at > 0 {
            return cells.split_at(best.unwrap_or(at));
        }
    }
    (cells, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::sanitize::Shown;

    fn check(text: &str, width: usize, indent: usize, expected: &[&str]) {
        let rows = wrap(&Passage::plain(&text.into()), Margins { width, indent, ink: Ink::Off });
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
        check("漢「漢」", 7, 0, &["漢", "「漢」"]);
        check("1912 / 2009", 6, 0, &["1912 /", "2009"]);
        check("on 2009-04-01, at 9:30", 12, 0, &["on", "2009-04-01,", "at 9:30"]);
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
        let rows = wrap(&text, Margins { width: 6, indent: 3, ink: Ink::Off });
        let strokes = |row: &Row| -> Vec<(Tone, String)> {
            row.strokes(Ink::Off, 6).into_iter().map(|it| (it.tone, it.text)).collect()
        };
        assert_eq!(
            strokes(&rows[0]),
            [(Tone::Accent, "1) ".to_string()), (Tone::Strong, "one".to_string())]
        );
        assert_eq!(
            strokes(&rows[1]),
            [(Tone::Plain, "   ".to_string()), (Tone::Strong, "two".to_string())]
        );
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
                    let rows = wrap(
                        &Passage::plain(&text.into()),
                        Margins { width, indent, ink: Ink::Off },
                    );
                    let has = |it: &&Row| it.width() <= width.max(2);
                    assert_eq!(rows.iter().filter(has).count(), rows.len(), "{text:?} {width}");
                    let solid = |it: &str| it.split_whitespace().collect::<String>();
                    let joined: String = rows.iter().map(|it| it.text().to_string()).collect();
                    assert_eq!(solid(&joined), solid(text), "{text:?} in {width}");
                }
            }
        }
    }

    #[test]
    fn lam_alef_is_measured_as_it_is_drawn() {
        fn check(text: &str, ink: Ink, expected: usize) {
            assert_eq!(row(&Passage::plain(&text.into()), ink).width(), expected, "{text} {ink:?}");
        }
        let mlterm = Ink::Terminal { has_paths: false, has_isolates: false };
        let vte = Ink::Terminal { has_paths: true, has_isolates: true };
        for (text, drawn_as_one, drawn_as_two) in [("لا", 1, 2), ("الآن", 3, 4), ("بلال", 3, 4)]
        {
            check(text, Ink::App, drawn_as_one);
            check(text, mlterm, drawn_as_one);
            check(text, vte, drawn_as_two);
            check(text, Ink::Off, drawn_as_two);
        }
        // Another letter between them, or a mark, parts them for us.
        check("لَا", Ink::App, 2);
        check("لَا", mlterm, 1);
        check("لبا", Ink::App, 3);
    }

    #[test]
    fn a_row_is_the_first_line_and_can_be_cut() {
        let text = Passage::new(Tone::Accent, &"漢".into()).and(Tone::Plain, &"字x\ny".into());
        let row = row(&text, Ink::Off);
        assert_eq!(row.text(), Shown::new("漢字x"));
        assert_eq!(row.cut(3).text(), Shown::new("漢"));
        assert_eq!(row.cut(9), row);
        assert!(row.cut(0).is_empty());
    }
}
