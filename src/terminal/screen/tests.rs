//! What a terminal made of memory shows of a screen.

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
