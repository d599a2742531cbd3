//! One line of input, edited by graphemes. It holds nothing that could not be shown: what is typed
//! is what is seen, and what is graded.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    terminal::{
        keys::Key,
        layout::{Room, fill, row, wrap},
        passage::Passage,
        policy::Ink,
        row::{Row, columns_of},
        screen::Spot,
    },
    text::sanitize::Shown,
};

/// Most bytes of a line; more is not taken. Four pages of prose.
pub const MAX_BYTES: usize = 16 * 1024;

/// A line of text with a cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset, always between two graphemes.
    cursor: usize,
}

/// A line as it shows in a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Its rows, prompt included.
    pub rows: Vec<Row>,
    /// The cursor in them.
    pub cursor: Spot,
}

impl Line {
    /// Starts empty.
    pub fn new() -> Line {
        Line::default()
    }

    /// Returns the text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Tells whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Takes the text out and starts anew.
    pub fn take(&mut self) -> String {
        std::mem::take(self).text
    }

    /// Does what a key says; tells whether the key was one for a line.
    ///
    /// Esc clears, and like Ctrl-D is no key for an empty line. Up, Down, Enter and Tab are left
    /// to others.
    pub fn press(&mut self, key: &Key) -> bool {
        match key {
            Key::Esc | Key::CtrlD if self.is_empty() => return false,
            Key::Char(c) => self.insert(*c),
            Key::Paste(text) => self.paste(text),
            Key::Backspace => self.remove(self.before(), self.cursor),
            Key::AltBackspace => self.remove_code_point(),
            Key::Delete | Key::CtrlD => self.remove(self.cursor, self.after()),
            Key::Left => self.cursor = self.before(),
            Key::Right => self.cursor = self.after(),
            Key::Home => self.cursor = 0,
            Key::End => self.cursor = self.text.len(),
            Key::CtrlU => self.remove(0, self.cursor),
            Key::CtrlK => self.remove(self.cursor, self.text.len()),
            Key::CtrlW => self.remove(self.word_before(), self.cursor),
            Key::Esc => self.remove(0, self.text.len()),
            Key::Enter
            | Key::Tab
            | Key::Up
            | Key::Down
            | Key::PageUp
            | Key::PageDown
            | Key::CtrlC
            | Key::Resize
            | Key::Suspend
            | Key::Resumed
            | Key::Quit => return false,
        }
        true
    }

    /// Inserts a character at the cursor.
    pub fn insert(&mut self, c: char) {
        self.insert_all([c]);
    }

    /// Inserts the first line of a text, empty ones before it left out.
    pub fn paste(&mut self, text: &str) {
        let is_break = |c: char| matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
        let first = text.split(is_break).find(|it| !it.trim().is_empty());
        self.insert_all(first.unwrap_or_default().chars());
    }

    /// Shows the line behind a prompt in a window, in the prompt's direction; where it needs more
    /// rows than there are, those around the cursor.
    ///
    /// Rows break where they are full, in logical order, as a terminal would break them. A prompt
    /// that takes more than half of a row gets rows of its own.
    pub fn view(&self, prompt: &Passage, room: Room) -> View {
        let base = prompt.direction();
        let columns = columns_of(base, room.ink, room.columns).max(1);
        let start = row(prompt, room.ink);
        let indent = if start.width() * 2 > columns { 0 } else { start.width() };
        let mut rows = if indent == 0 { wrap(prompt, room.margins(0)) } else { vec![] };
        rows.retain(|it| it.width() > 0);
        let text = Passage::plain(&Shown::new(&self.text)).set(base);
        let (texts, cursor) = self.lay_out(&text, columns - indent, room.ink);
        let room_for_text = room.rows.saturating_sub(rows.len()).max(1);
        let n_hidden = texts.len().saturating_sub(room_for_text);
        let top = cursor.row.saturating_sub(room_for_text / 2).min(n_hidden);
        let n_above = rows.len();
        for (at, text) in texts.into_iter().skip(top).take(room_for_text).enumerate() {
            let is_first = at == 0 && indent > 0;
            let start = if is_first { start.clone() } else { Row::blank(indent, base) };
            rows.push(start.followed_by(text));
        }
        let row = n_above + cursor.row - top;
        View { rows, cursor: Spot { row, column: cursor.column + indent } }
    }

    /// Breaks the text into full rows and finds the cursor.
    fn lay_out(&self, text: &Passage, columns: usize, ink: Ink) -> (Vec<Row>, Spot) {
        let mut rows = fill(text, columns, ink);
        let at_end = self.cursor == self.text.len();
        // Behind a full row the cursor waits on the next one, where the next letter will be.
        if at_end && rows.last().is_some_and(|(_, it)| it.width() >= columns && !it.is_empty()) {
            rows.push((self.text.len(), Row::blank(0, text.direction())));
        }
        let row = rows.iter().rposition(|(start, _)| *start <= self.cursor).unwrap_or(0);
        let column = rows.get(row).map_or(0, |(_, it)| it.width_before(self.cursor));
        (rows.into_iter().map(|(_, it)| it).collect(), Spot { row, column })
    }

    fn insert_all(&mut self, chars: impl IntoIterator<Item = char>) {
        let mut n_bytes = self.text.len();
        let fits = |it: &char| {
            n_bytes += it.len_utf8();
            n_bytes <= MAX_BYTES
        };
        let text: String = chars.into_iter().filter_map(typed).take_while(fits).collect();
        self.text.insert_str(self.cursor, &text);
        self.cursor += text.len();
        self.snap();
    }

    fn remove(&mut self, start: usize, end: usize) {
        self.text.replace_range(start..end, "");
        self.cursor = start;
        self.snap();
    }

    fn remove_code_point(&mut self) {
        if let Some(last) = self.text[..self.cursor].chars().next_back() {
            self.remove(self.cursor - last.len_utf8(), self.cursor);
        }
    }

    fn before(&self) -> usize {
        let starts = self.text.grapheme_indices(true).map(|(at, _)| at);
        starts.take_while(|it| *it < self.cursor).last().unwrap_or(0)
    }

    fn after(&self) -> usize {
        self.text[self.cursor..]
            .graphemes(true)
            .next()
            .map_or(self.cursor, |it| self.cursor + it.len())
    }

    fn word_before(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        let blank = before.char_indices().rfind(|(_, it)| it.is_whitespace());
        blank.map_or(0, |(at, it)| at + it.len_utf8())
    }

    /// Moves the cursor out of a grapheme that has grown together around it.
    fn snap(&mut self) {
        let mut starts = self.text.grapheme_indices(true).map(|(at, _)| at);
        self.cursor = starts.find(|it| *it >= self.cursor).unwrap_or(self.text.len());
    }
}

/// Returns the character that a line takes for a typed one; `None` of what could not be shown.
fn typed(c: char) -> Option<char> {
    match c {
        '\t' => Some(' '),
        _ if c.is_control() => None,
        _ => Some(c).filter(|it| {
            let text = it.to_string();
            Shown::new(&text).as_str() == text
        }),
    }
}

#[cfg(test)]
mod tests {
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
        let texts = [
            "",
            "漢字 مُحَمَّد",
            "لا إله إلا الله",
            "👨\u{200d}👩\u{200d}👧x",
            "aaaaaaaaaaaaaaaaaaaaaaa",
        ];
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
        check("سلام NATO سلام", 0, "ﺳ NATO ﻡﻼﺳ </        ﻡﻼ  ", 7);
    }
}
