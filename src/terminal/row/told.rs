//! What a terminal that orders text by itself is told of the order: isolates that are whole within a
//! row (or the marks that do the same), and the base direction where the terminal would guess another
//! one.
//!
//! A sign that orders and is not seen hangs on the letter before it. In the first column there is
//! none: VTE drops such a sign there, mlterm shows a box.

use crate::{
    terminal::{
        policy::Ink,
        row::{Cell, Row},
    },
    text::{
        bidi::{Direction, first_strong, has_rtl},
        isolate::{END, LEFT_TO_RIGHT, RIGHT_TO_LEFT},
    },
};

/// What stands before the text of a row to give it its base direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lead {
    has_blank: bool,
    /// Whether the row is an isolate; else a mark stands before it.
    is_isolate: bool,
}

impl Lead {
    /// Returns the columns that it takes. mlterm counts one for a mark.
    pub(super) fn columns(self) -> usize {
        usize::from(self.has_blank) + usize::from(!self.is_isolate)
    }

    /// Returns the sign that gives the base.
    fn sign(self, base: Direction) -> char {
        match base {
            _ if self.is_isolate => RIGHT_TO_LEFT,
            Direction::Rtl => RLM,
            Direction::Ltr => LRM,
        }
    }
}

/// Letters that are not seen (UAX #9, section 2.6).
const LRM: char = '\u{200e}';
const RLM: char = '\u{200f}';

/// Returns what has to stand before a row; `None` where nothing has to, or there is no room.
pub(super) fn lead(row: &Row, ink: Ink, columns: usize) -> Option<Lead> {
    lead_of(row, &content(row, ink, columns), ink, columns)
}

fn lead_of(row: &Row, content: &[Cell], ink: Ink, columns: usize) -> Option<Lead> {
    let Ink::Terminal { has_paths: false, has_isolates } = ink else { return None };
    let text: String = content.iter().map(|it| it.text.as_str()).collect();
    let is_needed = if has_isolates {
        // Such terminals take each row from left to right, or ask its first letter.
        row.base == Direction::Rtl && !text.trim().is_empty()
    } else {
        first_strong(&text).is_some_and(|it| it != row.base)
    };
    let has_blank = !content.first().is_some_and(|it| it.glyph.is_blank);
    let lead = Lead { has_blank, is_isolate: has_isolates };
    let n_marks = if has_isolates { 0 } else { n_seen_not(content) };
    (is_needed && row.width() + n_marks + lead.columns() <= columns).then_some(lead)
}

/// Returns the cells of a row with the signs that it needs.
pub(super) fn told(row: &Row, ink: Ink, columns: usize) -> Vec<Cell> {
    let mut cells = content(row, ink, columns);
    if let Some(lead) = lead_of(row, &cells, ink, columns) {
        if lead.has_blank {
            cells.insert(0, Cell::blank(row.base));
        }
        cells.insert(1, cells[0].sign(lead.sign(row.base)));
    }
    balanced(&cells, row.base, true)
}

/// Returns what a row says, with isolates or the marks that stand for them: none of either where
/// nothing runs from right to left, or where there is no room. mlterm counts a column for each mark,
/// and would break the row.
fn content(row: &Row, ink: Ink, columns: usize) -> Vec<Cell> {
    let bare = || {
        let is_sign = |it: &&Cell| it.closes() || it.opens();
        row.cells.iter().filter(|it| !is_sign(it)).cloned().collect()
    };
    if row.base == Direction::Ltr && !row.cells.iter().any(|it| has_rtl(&it.text)) {
        return bare();
    }
    if !matches!(ink, Ink::Terminal { has_isolates: false, .. }) {
        return row.cells.clone();
    }
    let marked = balanced(&row.cells, row.base, false);
    if row.width() + n_seen_not(&marked) + MAX_LEAD <= columns { marked } else { bare() }
}

/// Columns of a blank and a mark.
const MAX_LEAD: usize = 2;

/// Counts the marks that order and are not seen.
fn n_seen_not(cells: &[Cell]) -> usize {
    cells.iter().filter(|it| it.text.starts_with([LRM, RLM])).count()
}

/// Returns cells in which each isolate is closed. One in the first column becomes marks, and so does
/// each where the terminal has no isolates: before it, or where nothing is before it behind its first
/// letter, and behind its last one, a mark of its own direction, then one of the row.
fn balanced(cells: &[Cell], base: Direction, has_isolates: bool) -> Vec<Cell> {
    let mut told: Vec<Cell> = Vec::new();
    let mut open: Vec<Stand> = Vec::new();
    let mut first_mark = None;
    for (at, cell) in cells.iter().enumerate() {
        if cell.closes() {
            let Some(stand) = open.pop() else { continue };
            close(&mut told, stand, base);
        } else if cell.opens() {
            let is_first = told.is_empty();
            let stand = Stand::of(&cells[at..], has_isolates && !is_first);
            match stand {
                Stand::Isolate => told.push(cell.clone()),
                Stand::Marks(mark) if is_first => first_mark = Some(mark),
                Stand::Marks(mark) => told.push(cell.sign(mark)),
                Stand::Nothing => (),
            }
            open.push(stand);
        } else {
            told.push(cell.clone());
            told.extend(first_mark.take().map(|it| cell.sign(it)));
        }
    }
    while let Some(stand) = open.pop() {
        close(&mut told, stand, base);
    }
    told
}

/// What stands for an isolate.
#[derive(Clone, Copy)]
enum Stand {
    Isolate,
    /// Marks of this direction.
    Marks(char),
    /// A bare number is in order by itself.
    Nothing,
}

impl Stand {
    /// Tells what stands for the isolate that begins here.
    fn of(cells: &[Cell], is_kept: bool) -> Stand {
        if is_kept {
            return Stand::Isolate;
        }
        let mut inside = cells[1..].iter().take_while(|it| !it.closes());
        if inside.all(|it| it.text.chars().all(char::is_numeric)) {
            return Stand::Nothing;
        }
        Stand::Marks(mark(cells))
    }
}

/// Ends an isolate, or what stands for one.
fn close(told: &mut Vec<Cell>, stand: Stand, base: Direction) {
    let Some(last) = told.last().cloned() else { return };
    let of_base = if base == Direction::Rtl { RLM } else { LRM };
    match stand {
        Stand::Isolate => told.push(last.sign(END)),
        Stand::Marks(mark) if mark == of_base => told.push(last.sign(mark)),
        Stand::Marks(mark) => told.extend([mark, of_base].map(|it| last.sign(it))),
        Stand::Nothing => (),
    }
}

/// Returns the mark with the direction of the isolate that begins here.
fn mark(cells: &[Cell]) -> char {
    let inside = cells.iter().take_while(|it| !it.closes());
    let text = || inside.map(|it| it.text.as_str()).collect::<String>();
    let direction = match cells.first().and_then(|it| it.text.chars().next()) {
        Some(LEFT_TO_RIGHT) => Direction::Ltr,
        Some(RIGHT_TO_LEFT) => Direction::Rtl,
        _ => first_strong(&text()).unwrap_or_default(),
    };
    if direction == Direction::Rtl { RLM } else { LRM }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        terminal::{layout::row, passage::Passage, theme::Tone},
        text::{
            isolate::{FIRST_STRONG, between},
            sanitize::Shown,
        },
    };

    /// Shows signs that are not seen: `<` LRI, `{` RLI, `[` FSI, `>` PDI, `l` LRM, `r` RLM.
    fn check(parts: &[(&str, bool)], base: Direction, ink: Ink, columns: usize, expected: &str) {
        let mut passage = Passage::default().set(base);
        for (text, is_isolated) in parts {
            let text = if *is_isolated { between(FIRST_STRONG, text) } else { (*text).to_string() };
            passage = passage.and(Tone::Plain, &Shown::new(&text));
        }
        let row = row(&passage, ink);
        let told: String = row.strokes(ink, columns).into_iter().map(|it| it.text).collect();
        let signs = [
            ('\u{2066}', "<"),
            ('\u{2067}', "{"),
            ('\u{2068}', "["),
            (END, ">"),
            (LRM, "l"),
            (RLM, "r"),
        ];
        let told = signs.iter().fold(told, |it, (sign, name)| it.replace(*sign, name));
        assert_eq!(told, expected, "{parts:?}");
    }

    const PATHS: Ink = Ink::Terminal { has_paths: true, has_isolates: true };
    const ISOLATES: Ink = Ink::Terminal { has_paths: false, has_isolates: true };
    const NEITHER: Ink = Ink::Terminal { has_paths: false, has_isolates: false };

    #[test]
    fn isolates_stay_but_in_the_first_column() {
        let base = Direction::Ltr;
        check(&[("A ", false), ("ب", true), (": 5", false)], base, PATHS, 9, "A [ب>: 5");
        check(&[("ب", true), (": 5", false)], base, PATHS, 9, "بrrl: 5");
        check(&[("C", true), (": ب", false)], base, PATHS, 9, "Cll: ب");
        // Where nothing runs from right to left, nothing is told.
        check(&[("a ", false), ("C", true)], base, PATHS, 9, "a C");
        check(&[("C+", true), ("ب", false)], Direction::Rtl, PATHS, 9, "Cl+lrب");
    }

    #[test]
    fn marks_stand_for_isolates_where_there_are_none_and_there_is_room() {
        let date = [("في ", false), ("2026-11-26", true), (".", false)];
        check(&date, Direction::Rtl, NEITHER, 20, "في l2026-11-26lr.");
        check(&date, Direction::Rtl, NEITHER, 18, "في 2026-11-26.");
        check(&date, Direction::Rtl, PATHS, 15, "في [2026-11-26>.");
    }

    #[test]
    fn a_row_has_its_base_where_the_terminal_would_not_know() {
        let base = Direction::Rtl;
        check(&[("ب C", false)], base, PATHS, 9, "ب C");
        check(&[("ب C", false)], base, ISOLATES, 9, " {ب C>");
        check(&[("  ب", false)], base, ISOLATES, 9, " { ب>");
        check(&[("ب C", false)], base, ISOLATES, 3, "ب C");
        check(&[("ب C", false)], base, NEITHER, 9, "ب C");
        check(&[("C ب", false)], base, NEITHER, 9, " rC ب");
        check(&[("ب", true), (" C", false)], Direction::Ltr, NEITHER, 9, " lبrrl C");
        // A number is in order by itself.
        let of = [("1", true), (" من ", false), ("3", true)];
        check(&of, Direction::Rtl, NEITHER, 20, "1 من 3");
        check(&[("  ", false)], base, ISOLATES, 9, "  ");
    }
}
