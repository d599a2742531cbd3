//! Simple tables: columns padded by display width, the last one left free, so that long titles in
//! any script spoil nothing.

use crate::{
    terminal::{
        layout::{Margins, wrap},
        passage::Passage,
        policy::Ink,
        width::width,
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
    pub(super) fn row(&mut self, cells: Vec<Shown>) {
        self.rows.push(cells);
    }

    /// Lays the rows out. Where they don't fit, the last cell goes to a line of its own; where that
    /// does not help, the first does too.
    pub(super) fn lines(&self, columns: usize) -> Vec<Shown> {
        let n = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..n).map(|i| self.width(i)).collect();
        let across =
            |widths: &[usize]| widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let lay_out = if across(&widths) <= columns {
            laid_across
        } else if across(&widths[..n.saturating_sub(1)]) <= columns {
            last_below
        } else {
            all_below
        };
        self.rows.iter().flat_map(|it| lay_out(it, &widths, columns)).collect()
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|it| it.get(column));
        cells.map(|it| width(it.as_str())).max().unwrap_or(0)
    }
}

fn laid_across(cells: &[Shown], widths: &[usize], _columns: usize) -> Vec<Shown> {
    let mut line = String::new();
    for (cell, wanted) in cells.iter().zip(widths) {
        line.push_str(cell.as_str());
        let pad = wanted.saturating_sub(width(cell.as_str())) + GAP;
        line.extend(std::iter::repeat_n(' ', pad));
    }
    vec![Shown::new(line.trim_end())]
}

fn last_below(cells: &[Shown], widths: &[usize], columns: usize) -> Vec<Shown> {
    let Some((last, first)) = cells.split_last() else { return Vec::new() };
    let mut lines = laid_across(first, widths, columns);
    lines.extend(indented(last, columns));
    lines
}

fn all_below(cells: &[Shown], widths: &[usize], columns: usize) -> Vec<Shown> {
    let Some((first, rest)) = cells.split_first() else { return Vec::new() };
    let mut lines = vec![first.clone()];
    let Some((last, middle)) = rest.split_last() else { return lines };
    lines.extend(
        laid_across(middle, &widths[1..], columns).iter().flat_map(|it| indented(it, columns)),
    );
    lines.extend(indented(last, columns));
    lines
}

/// Breaks a text by words into indented lines.
fn indented(text: &Shown, columns: usize) -> Vec<Shown> {
    let margins = Margins { width: columns.saturating_sub(GAP).max(1), indent: 0, ink: Ink::Off };
    let rows = wrap(&Passage::plain(text), margins);
    rows.iter().map(|it| Shown::new(&format!("  {}", it.text()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_padded_by_width_and_a_wide_table_folds() {
        let mut table = Table::default();
        table.row(["a", "12 due", "عنوان"].map(Shown::new).to_vec());
        table.row(["longer", "1 due", "x"].map(Shown::new).to_vec());
        let text =
            |columns| table.lines(columns).iter().map(Shown::as_str).collect::<Vec<_>>().join("\n");
        assert_eq!(text(80), "a       12 due  عنوان\nlonger  1 due   x");
        assert_eq!(text(15), "a       12 due\n  عنوان\nlonger  1 due\n  x");
        assert_eq!(text(10), "a\n  12 due\n  عنوان\nlonger\n  1 due\n  x");
    }
}
