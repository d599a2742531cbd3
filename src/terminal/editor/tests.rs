//! Lines after keys, and where they and the cursor show.

use super::*;
use crate::text::bidi::Direction;

/// A line after keys, with `|` for the cursor.
///
/// In the keys `<` is Backspace, `>` Delete, `^` Alt-Backspace, `←→` arrows, `⇤⇥` Home and
/// End, `U`, `K`, `W` with Ctrl, `⎋` Esc.
fn after(keys: &str) -> String {
    let mut line = Line::new();
    for c in keys.chars() {
        let key = match c {
            '<' => Key::Backspace,
            '>' => Key::Delete,
            '^' => Key::AltBackspace,
            '←' => Key::Left,
            '→' => Key::Right,
            '⇤' => Key::Home,
            '⇥' => Key::End,
            'U' => Key::CtrlU,
            'K' => Key::CtrlK,
            'W' => Key::CtrlW,
            '⎋' => Key::Esc,
            c => Key::Char(c),
        };
        line.press(&key);
    }
    let (before, rest) = line.text.split_at(line.cursor);
    format!("{before}|{rest}")
}

fn check(keys: &str, expected: &str) {
    assert_eq!(after(keys), expected, "{keys:?}");
}

#[test]
fn text_goes_in_at_the_cursor() {
    check("abc", "abc|");
    check("abc←x", "abx|c");
    check("abc⇤x", "x|abc");
    check("abc⇤⇥x", "abcx|");
    check("a←←←x", "x|a");
    check("a→→x", "ax|");
}

#[test]
fn deleting_takes_graphemes() {
    check("abc<", "ab|");
    check("<<", "|");
    check("abc⇤>", "|bc");
    check("abc>", "abc|");
    check("مُحَ<", "مُ|");
    check("مُحَ←x", "مُx|حَ");
    check("👨\u{200d}👩\u{200d}👧<", "|");
    check("x🇦🇱<", "x|");
    check("漢字⇤>", "|字");
}

#[test]
fn alt_backspace_takes_one_mark() {
    check("مُ^", "م|");
    check("مُحَ^<", "مُ|");
    check("e\u{301}^", "e|");
    check("^", "|");
}

#[test]
fn the_cursor_never_stands_inside_a_grapheme() {
    check("\u{301}⇤e", "e\u{301}|");
    check("👩⇤👨\u{200d}", "👨\u{200d}👩|");
    check("ex\u{301}⇤→>", "e|");
    check("🇦🇱⇤🇫", "🇫🇦|🇱");
}

#[test]
fn words_and_ends_can_be_deleted() {
    check("one two  W", "one |");
    check("one twoWW", "|");
    check("one←←U", "|ne");
    check("one←←K", "o|");
    check("قاعدة باشاW", "قاعدة |");
    check("oneW⎋", "|");
    check("one⎋", "|");
}

#[test]
fn keys_for_others_are_left_to_them() {
    let mut line = Line::new();
    assert!(!line.press(&Key::Esc) && !line.press(&Key::CtrlD) && !line.press(&Key::Enter));
    line.insert('a');
    assert!(line.press(&Key::Esc) && line.is_empty());
    line.insert('a');
    assert!(line.press(&Key::Home) && line.press(&Key::CtrlD) && line.is_empty());
}

#[test]
fn a_paste_is_its_first_line_without_controls() {
    fn check(text: &str, expected: &str) {
        let mut line = Line::new();
        line.press(&Key::Paste(text.to_string()));
        assert_eq!(line.text(), expected, "{text:?}");
    }
    check("one\ntwo", "one");
    check("one\r\ntwo", "one");
    check("\n\n one\ntwo", " one");
    check("a\tb\u{1b}[31m\0c", "a b[31mc");
    check("a\u{202e}b\u{feff}c\u{e000}", "abc");
    check("مي\u{200c}خواهم", "مي\u{200c}خواهم");
    check("", "");
    check(&"x".repeat(MAX_BYTES + 9), &"x".repeat(MAX_BYTES));
}

#[test]
fn marks_that_would_not_be_shown_are_not_held() {
    check("e\u{301}\u{301}\u{301}\u{301}\u{301}x", "e\u{301}\u{301}\u{301}\u{301}x|");
    check("ab⇤→\u{301}\u{301}\u{301}\u{301}\u{301}c", "a\u{301}\u{301}\u{301}\u{301}c|b");
}

#[test]
fn what_is_held_is_what_is_shown() {
    for c in '\0'..=char::MAX {
        if let Some(it) = typed(c) {
            assert_eq!(Shown::new(&it.to_string()).as_str(), it.to_string());
        }
    }
}

fn view(keys: &str, prompt: &str, columns: usize, rows: usize) -> View {
    let mut line = Line::new();
    keys.chars().for_each(|it| {
        line.press(&if it == '←' { Key::Left } else { Key::Char(it) });
    });
    line.view(&Passage::plain(&prompt.into()), Room { columns, rows, ink: Ink::Off })
}

#[test]
fn a_line_breaks_into_full_rows_behind_its_prompt() {
    fn check(keys: &str, columns: usize, rows: usize, expected: &str, cursor: (usize, usize)) {
        let view = view(keys, "> ", columns, rows);
        let shown: Vec<String> = view.rows.iter().map(|it| it.text().to_string()).collect();
        assert_eq!(shown.join("/"), expected, "{keys:?}");
        assert_eq!((view.cursor.row, view.cursor.column), cursor, "{keys:?}");
    }
    check("", 10, 5, "> ", (0, 2));
    check("abc", 10, 5, "> abc", (0, 5));
    check("abcd", 6, 5, "> abcd/  ", (1, 2));
    check("abcd←", 6, 5, "> abcd", (0, 5));
    check("abcdef", 6, 5, "> abcd/  ef", (1, 4));
    check("漢字漢", 7, 5, "> 漢字/  漢", (1, 4));
    check("مُحَمَّد", 10, 5, "> مُحَمَّد", (0, 6));
    check("abcdef", 4, 2, "> ef/  ", (1, 2));
    check("abcdef←←←←←←", 4, 2, "> ab/  cd", (0, 2));
    check("abc", 3, 9, ">/abc/", (2, 0));
    check("abc", 1, 9, ">/a/b/c/", (4, 0));
}

const INKS: [Ink; 4] =
    [Ink::Off, Ink::App, Ink::Words, Ink::Terminal { has_paths: false, has_isolates: true }];

#[test]
fn no_window_is_too_small() {
    let texts =
        ["", "漢字 مُحَمَّد", "لا إله إلا الله", "👨\u{200d}👩\u{200d}👧x", "aaaaaaaaaaaaaaaaaaaaaaa"];
    let prompts = ["الجواب: ", "> "].map(|it| Passage::plain(&it.into()));
    for text in texts {
        let mut line = Line::new();
        line.paste(text);
        for ink in INKS {
            for prompt in prompts.clone().map(|it| it.set(Direction::Rtl)) {
                for columns in 0..11 {
                    check_all(&mut line.clone(), &prompt, columns, ink);
                }
            }
        }
    }
}

/// Checks that the cursor is in the window wherever it stands in a line.
fn check_all(line: &mut Line, prompt: &Passage, columns: usize, ink: Ink) {
    loop {
        for rows in 0..4 {
            let view = line.view(prompt, Room { columns, rows, ink });
            let row = &view.rows[view.cursor.row];
            let column = row.column_of(view.cursor.column, ink, columns);
            assert!(column < columns.max(1), "{line:?} in {columns} as {ink:?}");
        }
        if line.cursor == 0 {
            return;
        }
        line.press(&Key::Left);
    }
}

#[test]
fn from_right_to_left_the_cursor_is_at_the_left_of_what_is_typed() {
    fn check(text: &str, n_left: usize, expected: &str, column: usize) {
        let mut line = Line::new();
        line.paste(text);
        (0..n_left).for_each(|_| assert!(line.press(&Key::Left)));
        let room = Room { columns: 12, rows: 3, ink: Ink::App };
        let view = line.view(&Passage::plain(&"> ".into()).set(Direction::Rtl), room);
        let written = |it: &Row| -> String {
            it.strokes(Ink::App, 12).into_iter().map(|it| it.text).collect()
        };
        let rows: Vec<String> = view.rows.iter().map(written).collect();
        assert_eq!(rows.join("/"), expected, "{text}");
        let row = &view.rows[view.cursor.row];
        assert_eq!(row.column_of(view.cursor.column, Ink::App, 12), column, "{text} {n_left}");
    }
    check("", 0, "           <", 9);
    check("سلا", 0, "        ﻼﺳ <", 7);
    check("مُحَمَّد", 0, "      ﺪﻤَّﺤَﻣُ <", 5);
    check("مُحَمَّد", 1, "      ﺪﻤَّﺤَﻣُ <", 6);
    check("في 12", 2, "     12 ﻲﻓ <", 5);
    check("في 12", 1, "     12 ﻲﻓ <", 6);
    check("سلام NATO سلام", 0, "  NATO ﻡﻼﺳ </       ﻡﻼﺳ  ", 6);
}
