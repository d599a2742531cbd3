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
        self.tidy();
        self.snap();
    }

    /// Leaves out what would not be shown, such as a fifth mark on a letter.
    fn tidy(&mut self) {
        let shown = Shown::new(&self.text);
        if shown.as_str() != self.text {
            // What is left out depends on what stands before it alone.
            self.cursor = Shown::new(&self.text[..self.cursor]).as_str().len();
            self.text = shown.to_string();
        }
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
mod tests;
