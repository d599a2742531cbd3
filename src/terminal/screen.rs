//! The screen: a transcript that only grows, and at its end a region that is painted again and
//! again. Nothing above the region is ever touched, and nothing is asked of the terminal.
//!
//! All text for a terminal leaves by [`write_row`], where the order of right-to-left text is
//! settled.

use std::{
    io::{self, Write},
    sync::atomic::{AtomicUsize, Ordering},
};

use crossterm::{
    cursor::{Hide, MoveDown, MoveToColumn, MoveUp, Show},
    queue,
    terminal::{Clear, ClearType, DisableLineWrap, EnableLineWrap},
};

use crate::terminal::{
    layout::{Room, wrap},
    passage::Passage,
    policy::Ink,
    row::{FORWARD, Row},
    theme::Theme,
};

/// The size of a window in cells; at least one each way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Cells of a row.
    pub columns: usize,
    /// Rows.
    pub rows: usize,
}

/// A cell of a region, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Row from the top.
    pub row: usize,
    /// Column from the left.
    pub column: usize,
}

/// What stands at the end of the transcript and changes: a prompt with its input, a picker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Its rows, each without line feeds; what is wider than the window is cut.
    pub rows: Vec<Row>,
    /// Where the cursor shows, in logical order; it is hidden where there is none.
    pub cursor: Option<Spot>,
    /// The row to be seen where the window has too few, unless the cursor says it.
    pub focus: usize,
}

/// Writes to a terminal in raw mode.
#[derive(Debug)]
pub struct Screen<W: Write> {
    out: W,
    theme: Theme,
    ink: Ink,
    size: Size,
    live: Option<Live>,
    /// Whether the terminal was told of a row from right to left, which it remembers of that place.
    has_turned: bool,
    /// What the region shows, row by row, and the size that it was painted for.
    shown: Option<(Vec<Row>, Size)>,
}

/// Where the cursor stands in the region on the screen.
#[derive(Clone, Copy, Debug)]
struct Live {
    above: usize,
    below: usize,
}

/// How far the cursor is above the next fresh line. There is one terminal, and whoever gives it
/// back after a panic or a signal holds no screen.
static REST: AtomicUsize = AtomicUsize::new(0);

/// Returns what brings the cursor to a fresh line below all that was written.
pub(super) fn way_out() -> Vec<u8> {
    match REST.swap(0, Ordering::SeqCst) {
        0 => Vec::new(),
        1 => b"\r\n".to_vec(),
        n_rows => format!("\x1b[{}B\r\n", n_rows - 1).into_bytes(),
    }
}

impl<W: Write> Screen<W> {
    /// Starts at the beginning of a fresh line.
    pub fn new(out: W, theme: Theme, ink: Ink, size: Size) -> Screen<W> {
        Screen { out, theme, ink, size, live: None, has_turned: false, shown: None }
    }

    /// Returns the space that rows are made for.
    pub fn room(&self) -> Room {
        Room { columns: self.size.columns, rows: self.size.rows, ink: self.ink }
    }

    /// Returns the size of the window as last told.
    pub fn size(&self) -> Size {
        self.size
    }

    /// Takes the new size of the window; the region must be painted again.
    ///
    /// Some terminals break long rows anew when a window gets narrower, others cut them, and none
    /// tells which. The rows of the region are counted as if they were cut: at worst, rows of an
    /// old region stay; the other mistake would eat the transcript.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// Adds to the transcript, wrapped by words; rows after the first are indented. The region
    /// goes away and must be painted again.
    pub fn print(&mut self, passage: &Passage, indent: usize) -> io::Result<()> {
        self.print_rows(&wrap(passage, self.room().margins(indent)))
    }

    /// Adds rows to the transcript. The region goes away and must be painted again.
    pub fn print_rows(&mut self, rows: &[Row]) -> io::Result<()> {
        let mut frame = Vec::new();
        self.leave_region(&mut frame)?;
        for row in rows {
            self.write(&mut frame, row)?;
            frame.extend(b"\r\n");
        }
        self.send(&frame, None)
    }

    /// Paints the region, in place of the one before.
    ///
    /// Where the window has fewer rows than the region, only those around the cursor or the focus
    /// are shown, so that the region never pushes itself out of reach.
    pub fn paint(&mut self, region: &Region) -> io::Result<()> {
        let mut frame = Vec::new();
        self.leave_region(&mut frame)?;
        let top = first_shown(region, self.size.rows);
        let rows = self.rows_shown(region, top);
        let n_rows = rows.len();
        // A row that turns out wider than measured must not become two: the count would be lost.
        queue!(frame, DisableLineWrap)?;
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                frame.extend(b"\r\n");
            }
            self.write(&mut frame, row)?;
        }
        queue!(frame, EnableLineWrap, MoveToColumn(0))?;
        let mut live = Live { above: n_rows.saturating_sub(1), below: 0 };
        if let Some(cursor) = region.cursor {
            let row = cursor.row.saturating_sub(top).min(live.above);
            live = Live { above: row, below: live.above - row };
            up(&mut frame, live.below)?;
            let column = self.column(rows.get(row), cursor.column);
            queue!(frame, MoveToColumn(column), Show)?;
        }
        self.send(&frame, Some(live))?;
        self.shown = Some((rows, self.size));
        Ok(())
    }

    /// Paints the rows of the region that have changed since it was painted, and no others; all of
    /// it where more than their text is another.
    ///
    /// For what changes by itself: whoever selects text or hears the screen read is left alone.
    pub fn refresh(&mut self, region: &Region) -> io::Result<()> {
        let top = first_shown(region, self.size.rows);
        let rows = self.rows_shown(region, top);
        let (Some(live), Some((shown, size))) = (self.live, &self.shown) else {
            return self.paint(region);
        };
        let row = region.cursor.map_or(live.above, |it| it.row.saturating_sub(top));
        if *size != self.size || shown.len() != rows.len() || row != live.above {
            return self.paint(region);
        }
        let changed: Vec<usize> = (0..rows.len()).filter(|it| shown[*it] != rows[*it]).collect();
        if changed.is_empty() {
            return Ok(());
        }
        let mut frame = Vec::new();
        queue!(frame, Hide, DisableLineWrap)?;
        let mut at = live.above;
        for to in changed {
            across(&mut frame, at, to)?;
            queue!(frame, MoveToColumn(0), Clear(ClearType::CurrentLine))?;
            self.write(&mut frame, &rows[to])?;
            at = to;
        }
        across(&mut frame, at, live.above)?;
        queue!(frame, EnableLineWrap, MoveToColumn(0))?;
        if let Some(cursor) = region.cursor {
            let column = self.column(rows.get(live.above), cursor.column);
            queue!(frame, MoveToColumn(column), Show)?;
        }
        self.send(&frame, Some(live))?;
        self.shown = Some((rows, self.size));
        Ok(())
    }

    /// Returns the rows of a region that the window has room for, cut to it.
    fn rows_shown(&self, region: &Region, top: usize) -> Vec<Row> {
        let rows = region.rows.iter().skip(top).take(self.size.rows.max(1));
        rows.map(|it| it.cut(self.size.columns)).collect()
    }

    /// Returns the column of the screen for one of a row in logical order.
    fn column(&self, row: Option<&Row>, logical: usize) -> u16 {
        let column = row.map_or(logical, |it| it.column_of(logical, self.ink, self.size.columns));
        cell(column.min(self.size.columns.saturating_sub(1)))
    }

    fn write(&mut self, frame: &mut Vec<u8>, row: &Row) -> io::Result<()> {
        let is_path = row.path(self.ink).is_some();
        // VTE keeps the direction with each row of the window, whatever is written over it.
        if self.has_turned && !is_path {
            frame.extend(FORWARD.as_bytes());
        }
        self.has_turned |= is_path;
        write_row(frame, row, self.theme, self.ink, self.size.columns)
    }

    /// Takes the region away.
    pub fn erase(&mut self) -> io::Result<()> {
        let mut frame = Vec::new();
        self.leave_region(&mut frame)?;
        queue!(frame, Show)?;
        self.send(&frame, None)
    }

    /// Forgets the region, which is out of reach: the program was stopped, others have written
    /// since, and the cursor is on a fresh line.
    pub fn forget(&mut self) {
        self.live = None;
        self.shown = None;
        REST.store(0, Ordering::SeqCst);
    }

    /// Moves to the start of the region and clears it. The cursor is hidden while a frame is
    /// painted.
    fn leave_region(&mut self, frame: &mut Vec<u8>) -> io::Result<()> {
        queue!(frame, Hide, MoveToColumn(0))?;
        if let Some(live) = self.live {
            up(frame, live.above)?;
        }
        queue!(frame, Clear(ClearType::FromCursorDown))
    }

    fn send(&mut self, frame: &[u8], live: Option<Live>) -> io::Result<()> {
        self.live = live;
        self.shown = None;
        REST.store(live.map_or(0, |it| it.below + 1), Ordering::SeqCst);
        self.out.write_all(frame)?;
        self.out.flush()
    }
}

/// Writes a row; here, and nowhere else, text that we order leaves for a terminal.
pub fn write_row(
    frame: &mut Vec<u8>,
    row: &Row,
    theme: Theme,
    ink: Ink,
    columns: usize,
) -> io::Result<()> {
    let path = row.path(ink);
    // Taken in the first column; and reset behind the text, where the row stays as it is.
    frame.extend(path.unwrap_or_default().as_bytes());
    for stroke in row.strokes(ink, columns) {
        let style = theme.style(stroke.tone);
        write!(frame, "{style}{}{style:#}", stroke.text)?;
    }
    frame.extend(path.map_or("", |_| FORWARD).as_bytes());
    Ok(())
}

/// Returns the first row of a region that is shown in so many rows.
fn first_shown(region: &Region, n_rows: usize) -> usize {
    let focus = region.cursor.map_or(region.focus, |it| it.row);
    let n_hidden = region.rows.len().saturating_sub(n_rows.max(1));
    focus.saturating_sub(n_rows / 2).min(n_hidden)
}

fn across(frame: &mut Vec<u8>, from: usize, to: usize) -> io::Result<()> {
    if to > from { queue!(frame, MoveDown(cell(to - from))) } else { up(frame, from - to) }
}

fn up(frame: &mut Vec<u8>, n_rows: usize) -> io::Result<()> {
    // Terminals take a move by zero as one by one.
    if n_rows > 0 { queue!(frame, MoveUp(cell(n_rows))) } else { Ok(()) }
}

fn cell(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests;
