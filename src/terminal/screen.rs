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

/// Writes a row; here, and nowhere else, text leaves for a terminal.
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
mod tests {
    use super::*;
    use crate::{
        terminal::{layout::row, theme::Tone},
        text::bidi::Direction,
    };
    use std::num::NonZeroU16;

    /// A screen that writes to a terminal made of memory.
    struct Window {
        screen: Screen<Vec<u8>>,
        terminal: vt100::Parser,
    }

    impl Window {
        fn new(columns: usize, rows: usize) -> Window {
            let size = Size { columns, rows };
            Window {
                screen: Screen::new(Vec::new(), Theme::colored(), Ink::Off, size),
                terminal: vt100::Parser::new(cells(rows), cells(columns), 1000),
            }
        }

        fn print(&mut self, text: &str) {
            self.screen.print(&Passage::plain(&text.into()), 0).unwrap();
            self.show();
        }

        fn paint(&mut self, rows: &[&str], cursor: Option<(usize, usize)>) {
            let rows = rows.iter().map(|it| strong(it)).collect();
            let cursor = cursor.map(|(row, column)| Spot { row, column });
            self.screen.paint(&Region { rows, cursor, focus: 0 }).unwrap();
            self.show();
        }

        /// Paints what has changed; returns how many bytes that took.
        fn refresh(&mut self, rows: &[&str], cursor: Option<(usize, usize)>) -> usize {
            let rows = rows.iter().map(|it| strong(it)).collect();
            let cursor = cursor.map(|(row, column)| Spot { row, column });
            self.screen.refresh(&Region { rows, cursor, focus: 0 }).unwrap();
            let n_bytes = self.screen.out.len();
            self.show();
            n_bytes
        }

        fn resize(&mut self, columns: usize, rows: usize) {
            self.screen.resize(Size { columns, rows });
            self.terminal.set_size(cells(rows), cells(columns));
        }

        fn show(&mut self) {
            let bytes = std::mem::take(&mut self.screen.out);
            self.terminal.process(&bytes);
        }

        /// Everything from the first line that was ever written, scrolled away or not.
        fn check(&mut self, expected: &[&str]) {
            let screen = self.terminal.screen_mut();
            screen.set_scrollback(usize::MAX);
            let n_above = screen.scrollback();
            let columns = screen.size().1.get();
            let mut rows: Vec<String> = Vec::new();
            for offset in (1..=n_above).rev() {
                screen.set_scrollback(offset);
                rows.extend(screen.rows(0, columns).next());
            }
            screen.set_scrollback(0);
            rows.extend(screen.rows(0, columns));
            while rows.last().is_some_and(String::is_empty) {
                rows.pop();
            }
            assert_eq!(rows, expected);
        }
    }

    fn strong(text: &str) -> Row {
        row(&Passage::new(Tone::Strong, &text.into()), Ink::Off)
    }

    fn cells(n: usize) -> NonZeroU16 {
        NonZeroU16::new(n as u16).unwrap()
    }

    #[test]
    fn the_transcript_grows_and_the_region_is_painted_in_place() {
        let mut window = Window::new(20, 5);
        window.print("one");
        window.paint(&["> ", "keys"], Some((0, 2)));
        window.paint(&["> a", "keys"], Some((0, 3)));
        window.check(&["one", "> a", "keys"]);
        assert_eq!(window.terminal.screen().cursor_position(), (1, 3));
        window.print("two\nthree");
        window.paint(&["> "], Some((0, 2)));
        window.check(&["one", "two", "three", "> "]);
    }

    #[test]
    fn nothing_above_is_eaten_at_the_bottom_of_the_window() {
        let mut window = Window::new(10, 3);
        window.print("a\nb\nc\nd");
        for _ in 0..3 {
            window.paint(&["1", "2", "3"], Some((1, 0)));
            window.paint(&["1"], None);
        }
        window.paint(&["1", "2"], Some((0, 0)));
        window.check(&["a", "b", "c", "d", "1", "2"]);
    }

    #[test]
    fn a_region_taller_than_the_window_scrolls_inside_itself() {
        let mut window = Window::new(10, 3);
        window.print("a\nb");
        for cursor in 0..6 {
            window.paint(&["0", "1", "2", "3", "4", "5"], Some((cursor, 0)));
        }
        window.check(&["a", "b", "3", "4", "5"]);
        window.paint(&["0", "1", "2", "3", "4", "5"], None);
        window.check(&["a", "b", "0", "1", "2"]);
        window.screen.erase().unwrap();
        window.show();
        window.check(&["a", "b"]);
    }

    #[test]
    fn rows_wider_than_the_window_are_cut_and_full_rows_stay_one() {
        let mut window = Window::new(4, 4);
        window.print("top");
        window.paint(&["abcd", "漢字漢字", "abcdefgh"], Some((2, 9)));
        window.check(&["top", "abcd", "漢字", "abcd"]);
        window.paint(&["abcd"], Some((0, 3)));
        window.check(&["top", "abcd"]);
    }

    #[test]
    fn a_region_survives_another_size_of_the_window() {
        let mut window = Window::new(20, 6);
        window.print("one\ntwo");
        window.paint(&["a question of words", "> answer"], Some((1, 8)));
        window.resize(10, 6);
        window.paint(&["a question", "of words", "> answer"], Some((2, 8)));
        window.check(&["one", "two", "a question", "of words", "> answer"]);
        window.resize(20, 3);
        window.paint(&["a question of words", "> answer"], Some((1, 8)));
        window.resize(20, 8);
        window.paint(&["a question of words", "> answer"], Some((1, 8)));
        window.check(&["one", "two", "a question of words", "> answer"]);
    }

    #[test]
    fn only_the_rows_that_changed_are_painted_again() {
        let mut window = Window::new(20, 5);
        window.print("a\nb\nc\nd");
        window.paint(&["> x", "9:59", "keys"], Some((0, 3)));
        assert_eq!(window.refresh(&["> x", "9:59", "keys"], Some((0, 3))), 0);
        assert!(window.refresh(&["> x", "9:58", "keys"], Some((0, 3))) > 0);
        window.check(&["a", "b", "c", "d", "> x", "9:58", "keys"]);
        assert_eq!(window.terminal.screen().cursor_position(), (2, 3));
        window.refresh(&["> y", "9:57", "keys!"], Some((0, 3)));
        window.check(&["a", "b", "c", "d", "> y", "9:57", "keys!"]);
        window.paint(&["> y", "9:56", "keys"], None);
        window.refresh(&["> y", "9:55 and a long row", "keys"], None);
        window.check(&["a", "b", "c", "d", "> y", "9:55 and a long row", "keys"]);
        // Where more is another, all is painted.
        window.refresh(&["1", "9:54"], None);
        window.check(&["a", "b", "c", "d", "1", "9:54"]);
        window.refresh(&["1", "9:53"], Some((1, 2)));
        assert_eq!(window.terminal.screen().cursor_position(), (3, 2));
        window.print("e");
        window.refresh(&["1", "9:52"], None);
        window.check(&["a", "b", "c", "d", "e", "1", "9:52"]);
        window.resize(10, 5);
        window.refresh(&["1", "9:51"], None);
        window.check(&["a", "b", "c", "d", "e", "1", "9:51"]);
    }

    #[test]
    fn the_cursor_comes_back_when_the_region_goes() {
        let mut window = Window::new(20, 4);
        window.paint(&["more"], None);
        assert!(window.terminal.screen().hide_cursor());
        window.screen.erase().unwrap();
        window.show();
        assert!(!window.terminal.screen().hide_cursor());
    }

    #[test]
    fn after_a_stop_the_region_starts_on_a_fresh_line() {
        let mut window = Window::new(20, 6);
        window.paint(&["> a", "keys"], Some((0, 3)));
        window.terminal.process(b"\x1b[1B\r\nshell$ fg\r\n");
        window.screen.forget();
        window.paint(&["> a", "keys"], Some((0, 3)));
        window.check(&["> a", "keys", "shell$ fg", "> a", "keys"]);
    }

    #[test]
    fn tiny_windows_hold_something() {
        for columns in 1..4 {
            for rows in 1..4 {
                let mut window = Window::new(columns, rows);
                window.print("漢 مُ🙂");
                window.paint(&["漢字", "", "x"], Some((1, 7)));
                window.paint(&[], None);
                window.paint(&["x"], Some((5, 5)));
                window.screen.erase().unwrap();
            }
        }
    }

    #[test]
    fn a_terminal_is_told_the_direction_of_a_row_and_told_again_when_it_changes() {
        let ink = Ink::Terminal { has_paths: true, has_isolates: true };
        let size = Size { columns: 20, rows: 5 };
        let mut screen = Screen::new(Vec::new(), Theme::plain(), ink, size);
        let mut paint = |text: &str, base: Direction| {
            let rows = vec![row(&Passage::plain(&text.into()).set(base), ink)];
            screen.paint(&Region { rows, cursor: None, focus: 0 }).unwrap();
            String::from_utf8(std::mem::take(&mut screen.out)).unwrap()
        };
        assert!(!paint("one", Direction::Ltr).contains(" k"));
        assert!(paint("سلام", Direction::Rtl).contains("\x1b[2 kسلام\x1b[0 k"));
        assert!(paint("one", Direction::Ltr).contains("\x1b[0 kone"));
        assert!(paint("", Direction::Rtl).contains("\x1b[0 k"));
    }
}
