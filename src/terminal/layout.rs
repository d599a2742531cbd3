//! How a passage breaks into the rows of a window: in logical order, by grapheme and where Unicode
//! allows a line to break (UAX #14). The order on the screen is settled when a row is written.

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    terminal::{
        passage::Passage,
        policy::Ink,
        row::{Cell, Row, columns_of as columns_for},
        theme::Tone,
        width::cells as columns_of_grapheme,
    },
    text::{
        bidi::{Glyph, glyphs, unshaped},
        isolate,
    },
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
    let width = columns_for(base, margins.ink, margins.width).max(1);
    let has_room = margins.indent * 2 <= width && width >= margins.indent + 2;
    let indent = if has_room { margins.indent } else { 0 };
    let mut rows: Vec<Row> = Vec::new();
    for line in lines(passage, margins.ink) {
        let mut rest = &line[..];
        let mut open = Vec::new();
        loop {
            let is_first = rows.is_empty();
            let columns = if is_first { width } else { width - indent };
            let hangs = |it: &Cell| it.glyph.is_blank || it.width == 0;
            let (taken, left) = first_row(rest, columns, hangs);
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

/// Breaks a passage into rows as what is typed breaks: all of it stays, blanks too. A row ends where
/// a line may break, or within a word that is longer than a row. Returns at least one row, and the
/// bytes of the passage's text before each.
pub fn fill(passage: &Passage, columns: usize, ink: Ink) -> Vec<(usize, Row)> {
    let base = passage.direction();
    let cells = lines(passage, ink).into_iter().next().unwrap_or_default();
    let mut rows = Vec::new();
    let mut rest = &cells[..];
    while !rest.is_empty() || rows.is_empty() {
        let (taken, left) = first_row(rest, columns, |_| false);
        let start = taken.first().map_or(0, |it| it.glyph.source.start);
        rows.push((start, Row { cells: taken.to_vec(), base }));
        rest = left;
    }
    rows
}

/// Lays the lines of a passage out, each as one paragraph.
fn lines(passage: &Passage, ink: Ink) -> Vec<Vec<Cell>> {
    let mut lines = vec![Line::default()];
    for piece in passage.pieces() {
        let text = piece.text.as_str();
        let isolated = piece.isolated.filter(|_| ink != Ink::Off);
        for (at, part) in text.split('\n').enumerate() {
            if at > 0 {
                lines.push(Line::default());
            }
            if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                match isolated.map(isolate::start) {
                    Some(start) => line.text.push_str(&isolate::between(start, part)),
                    None => line.text.push_str(part),
                }
                line.tones.push((line.text.len(), piece.tone));
            }
        }
    }
    lines.iter().map(|it| it.cells(passage, ink)).collect()
}

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
        // What is to be typed again, such as an option or an id, must not end in a hyphen.
        let may_break = |(at, it): &(usize, BreakOpportunity)| {
            *it == BreakOpportunity::Allowed && !self.text[..*at].ends_with('-')
        };
        let breaks: Vec<usize> =
            linebreaks(&self.text).filter(may_break).map(|(at, _)| at).collect();
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
                width: columns_of(&glyph, ink),
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
        let is_alef = glyph.drawn.starts_with(ALEFS);
        match joined.last_mut() {
            Some(lam) if is_alef && is_lam(lam) && lam.source.end == glyph.source.start => {
                lam.source.end = glyph.source.end;
                lam.drawn.push_str(&glyph.drawn);
            }
            _ => joined.push(glyph),
        }
    }
    joined
}

const ALEFS: [char; 4] = ['ا', 'أ', 'إ', 'آ'];

/// Tells whether a glyph is a lam that an alef would join; one has joined none yet.
fn is_lam(glyph: &Glyph) -> bool {
    const NON_JOINER: char = '\u{200c}';
    glyph.drawn.starts_with('ل')
        && !glyph.drawn.contains(ALEFS)
        && !glyph.drawn.contains(NON_JOINER)
}

/// Returns the columns that a glyph takes.
fn columns_of(glyph: &Glyph, ink: Ink) -> usize {
    let mut graphemes = glyph.drawn.graphemes(true).map(columns_of_grapheme);
    match ink {
        // A ligature that the terminal makes takes the column of its first letter.
        Ink::Terminal { has_isolates: false, .. } => graphemes.next().unwrap_or(0),
        Ink::Off | Ink::App | Ink::Words | Ink::Terminal { has_isolates: true, .. } => {
            graphemes.sum()
        }
    }
}

/// Parts what fits into a row from the rest, where a line may break if it can; takes at least one cell
/// where there is one. What hangs may stand beyond the end of the row.
fn first_row(cells: &[Cell], columns: usize, hangs: impl Fn(&Cell) -> bool) -> (&[Cell], &[Cell]) {
    let mut taken = 0;
    let mut best = None;
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 && cell.may_begin {
            best = Some(at);
        }
        taken += cell.width;
        if at > 0 && taken > columns && !hangs(cell) {
            return cells.split_at(best.unwrap_or(at));
        }
    }
    (cells, &[])
}

#[cfg(test)]
mod tests;
