//! Simple tables: columns padded by display width, the last one left free, so that long titles in
//! any script spoil nothing.

use crate::{
    terminal::{
        layout::{Room, row},
        passage::Passage,
        policy::Ink,
    },
    text::sanitize::Shown,
};

/// Rows of cells.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<Shown>>,
}

/// Cells between columns.
const GAP: usize = 2;

impl Table {
    /// Adds a row; a cell that is no sentence is isolated by whoever adds it.
    pub(super) fn row(&mut self, cells: Vec<Shown>) {
        self.rows.push(cells);
    }

    /// Returns all cells.
    pub(super) fn cells(&self) -> impl Iterator<Item = &Shown> {
        self.rows.iter().flatten()
    }

    /// Lays the rows out. Where they don't fit, the last cell goes to a line of its own; where that
    /// does not help, the first does too.
    pub(super) fn lines(&self, columns: usize, ink: Ink) -> Vec<Shown> {
        let n = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..n).map(|i| self.width(i, ink)).collect();
        let across =
            |widths: &[usize]| widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let lay_out = if across(&widths) <= columns {
            laid_across
        } else if across(&widths[..n.saturating_sub(1)]) <= columns {
            last_below
        } else {
            all_below
        };
        let room = Room { columns, rows: usize::MAX, ink };
        self.rows.iter().flat_map(|it| lay_out(it, &widths, room)).collect()
    }

    fn width(&self, column: usize, ink: Ink) -> usize {
        let cells = self.rows.iter().filter_map(|it| it.get(column));
        cells.map(|it| width(it, ink)).max().unwrap_or(0)
    }
}

/// Returns the columns that a cell takes as it is drawn.
fn width(cell: &Shown, ink: Ink) -> usize {
    row(&Passage::plain(cell), ink).width()
}

fn laid_across(cells: &[Shown], widths: &[usize], room: Room) -> Vec<Shown> {
    let mut line = String::new();
    for (cell, wanted) in cells.iter().zip(widths) {
        line.push_str(cell.as_str());
        let pad = wanted.saturating_sub(width(cell, room.ink)) + GAP;
        line.extend(std::iter::repeat_n(' ', pad));
    }
    vec![Shown::new(line.trim_end())]
}

fn last_below(cells: &[Shown], widths: &[usize], room: Room) -> Vec<Shown> {
    let Some((last, first)) = cells.split_last() else { return Vec::new() };
    let mut lines = laid_across(first, widths, room);
    lines.push(indented(last));
    lines
}

fn all_below(cells: &[Shown], widths: &[usize], room: Room) -> Vec<Shown> {
    let Some((first, rest)) = cells.split_first() else { return Vec::new() };
    let mut lines = vec![first.clone()];
    let Some((last, middle)) = rest.split_last() else { return lines };
    lines.extend(laid_across(middle, &widths[1..], room).iter().map(indented));
    lines.push(indented(last));
    lines
}

/// Returns a text indented; whoever writes it breaks it.
fn indented(text: &Shown) -> Shown {
    Shown::new(&format!("{}{text}", " ".repeat(GAP)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_padded_by_width_and_a_wide_table_folds() {
        let mut table = Table::default();
        table.row(["a", "12 due", "عنوان"].map(Shown::new).to_vec());
        table.row(["longer", "1 due", "x"].map(Shown::new).to_vec());
        let text = |columns| {
            table.lines(columns, Ink::Off).iter().map(Shown::as_str).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(text(80), "a       12 due  عنوان\nlonger  1 due   x");
        assert_eq!(text(15), "a       12 due\n  عنوان\nlonger  1 due\n  x");
        assert_eq!(text(10), "a\n  12 due\n  عنوان\nlonger\n  1 due\n  x");
    }
}
