//! A row of the screen: graphemes in logical order, each with what it looks like, and the way they
//! leave for a terminal.

mod told;

use std::borrow::Borrow;

use crate::{
    terminal::{policy::Ink, row::told::told, theme::Tone},
    text::{
        bidi::{Direction, Glyph, visual_order, word_order},
        isolate,
        sanitize::Shown,
    },
};

/// Most columns that right-to-left text is set in: at the right of a wide window it would stand far
/// from what is to be read with it.
pub const MAX_ALIGNED: usize = 78;

/// Select Character Path (ECMA-48, 8.3.111): from right to left, and whichever is usual.
const BACKWARD: &str = "\x1b[2 k";
pub(super) const FORWARD: &str = "\x1b[0 k";

/// A row, in logical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub(super) cells: Vec<Cell>,
    pub(super) base: Direction,
}

/// One grapheme of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    /// What it says.
    pub(super) text: String,
    /// What is drawn for it.
    pub(super) glyph: Glyph,
    /// What it means.
    pub(super) tone: Tone,
    /// The columns it takes.
    pub(super) width: usize,
    /// Whether a row may begin with it.
    pub(super) may_begin: bool,
}

impl Borrow<Glyph> for Cell {
    fn borrow(&self) -> &Glyph {
        &self.glyph
    }
}

/// What leaves for a terminal: text of one tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// What it means.
    pub tone: Tone,
    /// What is written.
    pub text: String,
}

impl Cell {
    fn blank(base: Direction) -> Cell {
        let level = base.level();
        let drawn = " ".to_string();
        let glyph = Glyph { source: 0..0, drawn, level, dip: level, is_blank: true };
        Cell { text: " ".to_string(), glyph, tone: Tone::Plain, width: 1, may_begin: false }
    }

    /// Opens or closes an isolate, where it is one.
    pub(super) fn isolate(&self, open: &mut Vec<Cell>) {
        if self.closes() {
            open.pop();
        } else if self.opens() {
            open.push(self.clone());
        }
    }

    /// Tells whether it opens an isolate.
    fn opens(&self) -> bool {
        self.text.starts_with(isolate::begins)
    }

    /// Tells whether it ends one.
    fn closes(&self) -> bool {
        self.text.starts_with(isolate::END)
    }

    /// Returns a sign that is not seen, in the tone of this cell.
    fn sign(&self, sign: char) -> Cell {
        let text = sign.to_string();
        let glyph = Glyph { drawn: text.clone(), is_blank: false, ..self.glyph.clone() };
        Cell { text, glyph, width: 0, may_begin: false, ..*self }
    }
}

impl Row {
    /// Returns so many blank columns of a paragraph with that base.
    pub fn blank(columns: usize, base: Direction) -> Row {
        Row { cells: vec![Cell::blank(base); columns], base }
    }

    /// Goes on with another row; the base stays.
    pub fn followed_by(mut self, other: Row) -> Row {
        self.cells.extend(other.cells);
        self
    }

    /// Returns what it says.
    pub fn text(&self) -> Shown {
        Shown::new(&self.cells.iter().map(|it| it.text.as_str()).collect::<String>())
    }

    /// Returns the columns it takes.
    pub fn width(&self) -> usize {
        self.cells.iter().map(|it| it.width).sum()
    }

    /// Returns the columns of what stands before a byte of its passage.
    pub fn width_before(&self, byte: usize) -> usize {
        self.cells.iter().filter(|it| it.glyph.source.end <= byte).map(|it| it.width).sum()
    }

    /// Tells whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Returns the start of it that fits into so many columns.
    pub fn cut(&self, columns: usize) -> Row {
        let mut taken = 0;
        let fits = |it: &&Cell| {
            taken += it.width;
            taken <= columns
        };
        Row { cells: self.cells.iter().take_while(fits).cloned().collect(), base: self.base }
    }

    /// Returns it without blanks at its end.
    pub fn trimmed(mut self) -> Row {
        let is_seen = |it: &Cell| !it.glyph.is_blank && it.width > 0;
        let end = self.cells.iter().rposition(is_seen).map_or(0, |it| it + 1);
        let behind = self.cells.split_off(end);
        self.cells.extend(behind.into_iter().filter(|it| it.width == 0));
        self
    }

    /// Returns what is written for it in a window of so many columns.
    pub fn strokes(&self, ink: Ink, columns: usize) -> Vec<Stroke> {
        match ink {
            Ink::Off => strokes(self.cells.iter().map(|it| (it.tone, it.text.as_str()))),
            Ink::Terminal { .. } => {
                let cells = told(self, ink, columns);
                strokes(cells.iter().map(|it| (it.tone, it.text.as_str())))
            }
            Ink::App | Ink::Words => {
                let pad = " ".repeat(self.margin(ink, columns));
                let order = self.order(ink).into_iter().map(|it| &self.cells[it]);
                let drawn = order.map(|it| (it.tone, it.glyph.drawn.as_str()));
                strokes([(Tone::Plain, pad.as_str())].into_iter().chain(drawn))
            }
        }
    }

    /// Returns what tells the terminal that the row runs from right to left; `None` where it does
    /// not, or the terminal does not listen.
    pub fn path(&self, ink: Ink) -> Option<&'static str> {
        let listens = matches!(ink, Ink::Terminal { has_paths: true, .. });
        let runs_back = self.base == Direction::Rtl && !self.is_empty();
        (listens && runs_back).then_some(BACKWARD)
    }

    /// Returns the column for the cursor, counted from the left, at what comes after so many columns
    /// in logical order. A terminal that orders by itself counts in logical order too.
    pub fn column_of(&self, logical: usize, ink: Ink, columns: usize) -> usize {
        if !matches!(ink, Ink::App | Ink::Words) {
            return logical + told::lead(self, ink, columns).map_or(0, told::Lead::columns);
        }
        let margin = self.margin(ink, columns);
        let mut before = 0;
        let at = self.cells.iter().position(|it| {
            before += it.width;
            before > logical
        });
        let Some(at) = at else {
            // Behind the end, where the next letter of the paragraph's own script will be.
            let behind = logical.saturating_sub(self.width());
            return match self.base {
                Direction::Ltr => margin + self.width() + behind,
                Direction::Rtl => margin.saturating_sub(1 + behind),
            };
        };
        // Also where the terminal turns words itself: there each letter stands as if we had.
        let order = visual_order(&self.cells, self.base).into_iter();
        margin + order.take_while(|it| *it != at).map(|it| self.cells[it].width).sum::<usize>()
    }

    /// Returns the cells from left to right.
    fn order(&self, ink: Ink) -> Vec<usize> {
        if ink == Ink::Words {
            word_order(&self.cells, self.base)
        } else {
            visual_order(&self.cells, self.base)
        }
    }

    /// Returns the columns that stay free at the left.
    fn margin(&self, ink: Ink, columns: usize) -> usize {
        match self.base {
            Direction::Ltr => 0,
            Direction::Rtl => columns_of(self.base, ink, columns).saturating_sub(self.width()),
        }
    }
}

/// Returns how many columns of a window a paragraph with that base is set in.
pub fn columns_of(base: Direction, ink: Ink, columns: usize) -> usize {
    match (base, ink) {
        (Direction::Rtl, Ink::App | Ink::Words) => columns.min(MAX_ALIGNED),
        // What tells the terminal the base needs its room.
        (Direction::Rtl, Ink::Terminal { has_paths: false, has_isolates }) => {
            columns.saturating_sub(if has_isolates { 1 } else { 2 }).max(1)
        }
        (Direction::Rtl, Ink::Off | Ink::Terminal { has_paths: true, .. })
        | (Direction::Ltr, _) => columns,
    }
}

/// Joins what is next to each other and of one tone.
fn strokes<'a>(drawn: impl IntoIterator<Item = (Tone, &'a str)>) -> Vec<Stroke> {
    let mut strokes: Vec<Stroke> = Vec::new();
    for (tone, text) in drawn.into_iter().filter(|(_, it)| !it.is_empty()) {
        match strokes.last_mut() {
            Some(last) if last.tone == tone => last.text.push_str(text),
            _ => strokes.push(Stroke { tone, text: text.to_string() }),
        }
    }
    strokes
}

#[cfg(test)]
mod tests;
