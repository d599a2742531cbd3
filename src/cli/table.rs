//! Simple tables: columns padded by display width, the last one left free, so that long titles in
//! any script spoil nothing.

use crate::{terminal::width::width, text::sanitize::Shown};

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

    /// Lays the rows out; where they don't fit, the last cell goes to a line of its own.
    pub(super) fn lines(&self, columns: usize) -> Vec<Shown> {
        let n = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..n).map(|i| self.width(i)).collect();
        let total = widths.iter().sum::<usize>() + GAP * n.saturating_sub(1);
        self.rows.iter().flat_map(|it| laid_out(it, &widths, total > columns)).collect()
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|it| it.get(column));
        cells.map(|it| width(it.as_str())).max().unwrap_or(0)
    }
}

fn laid_out(cells: &[Shown], widths: &[usize], is_narrow: bool) -> Vec<Shown> {
    let Some((last, first)) = cells.split_last() else { return Vec::new() };
    let mut line = String::new();
    for (cell, wanted) in first.iter().zip(widths) {
        line.push_str(cell.as_str());
        let pad = wanted.saturating_sub(width(cell.as_str())) + GAP;
        line.extend(std::iter::repeat_n(' ', pad));
    }
    if is_narrow {
        let indented = format!("  {last}");
        return vec![Shown::new(line.trim_end()), Shown::new(&indented)];
    }
    line.push_str(last.as_str());
    vec![Shown::new(line.trim_end())]
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
        assert_eq!(text(10), "a       12 due\n  عنوان\nlonger  1 due\n  x");
    }
}
