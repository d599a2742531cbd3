//! The text of a file: how its bytes are read, which line and column a byte stands in, and where
//! lines begin.

use std::{cell::Cell, sync::Arc};

use crate::{
    card::Place,
    deck::{MAX_BYTES, detail::TooMuch, fault::Fault},
};

/// Text with its lines. Offsets are bytes into it; those beyond its end count as its end.
pub(super) struct Source<'a> {
    text: &'a str,
    path: Arc<str>,
    starts: Vec<usize>,
    /// Where columns were last counted to, and the column there.
    counted: Cell<(usize, usize)>,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str, path: &str) -> Source<'a> {
        Source { text, path: path.into(), starts: line_starts(text), counted: Cell::new((0, 0)) }
    }

    /// Returns the place of a byte.
    ///
    /// Columns are counted on from the last place asked for, so a walk through one long line stays
    /// linear.
    pub(super) fn place(&self, at: usize) -> Place {
        let at = self.text.floor_char_boundary(at);
        let line = self.line(at);
        let start = self.starts[line];
        let end = self.starts.get(line + 1).copied().unwrap_or(usize::MAX);
        let n = |from: usize, to: usize| self.text[from..to].chars().count();
        let column = match self.counted.get() {
            (from, column) if (start..=at).contains(&from) => column + n(from, at),
            (from, column) if (at..end).contains(&from) && from - at < at - start => {
                column - n(at, from)
            }
            _ => n(start, at),
        };
        self.counted.set((at, column));
        let number = |it: usize| u32::try_from(it + 1).unwrap_or(u32::MAX);
        Place { path: Arc::clone(&self.path), line: number(line), column: number(column) }
    }

    /// Returns the byte where the line of a byte begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.starts[self.line(at)]
    }

    /// Returns the line of a byte, without its break.
    pub(super) fn line_text(&self, at: usize) -> &'a str {
        let line = self.line(at);
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        self.text[self.starts[line]..end].trim_end_matches(['\n', '\r'])
    }

    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|it| *it <= at) - 1
    }
}

/// Takes bytes as text, without a byte order mark; else what can be read and what is wrong then.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, (&str, Fault)> {
    if bytes.len() > MAX_BYTES {
        return Err(("", Fault::TooMuch(TooMuch::Bytes)));
    }
    // With its byte order mark, or a first character of ASCII, which leaves a zero beside it.
    let is_utf16 = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [first, second, ..] => (*first == 0) != (*second == 0),
        [] | [_] => false,
    };
    if is_utf16 {
        return Err(("", Fault::NotUtf8 { is_utf16 }));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            let readable = std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default();
            Err((readable, Fault::NotUtf8 { is_utf16 }))
        }
    }
}

/// Returns where each line begins; the first at 0. A line ends as in YAML: with LF, CRLF or CR.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (i, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' || (*byte == b'\r' && bytes.get(i + 1) != Some(&b'\n')) {
            starts.push(i + 1);
        }
    }
    starts
}

/// Returns the first byte behind blanks, line breaks and comments.
pub(super) fn behind_blanks(source: &str, from: usize) -> usize {
    let mut rest = source.get(from..).unwrap_or_default();
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
        if !rest.starts_with('#') {
            return source.len() - rest.len();
        }
        rest = rest.trim_start_matches(|it| !matches!(it, '\n' | '\r'));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_lines_and_characters_from_one() {
        fn check(text: &str, ats: &[usize], expected: &[(u32, u32)]) {
            let source = Source::new(text, "p");
            let place = |at: &usize| {
                let place = source.place(*at);
                (place.line, place.column)
            };
            assert_eq!(ats.iter().map(place).collect::<Vec<_>>(), expected, "{text:?}");
        }
        check("", &[0, 5], &[(1, 1), (1, 1)]);
        check("ab\ncd", &[0, 1, 3, 4, 5], &[(1, 1), (1, 2), (2, 1), (2, 2), (2, 3)]);
        check("سؤال\r\nx\ry", &[2, 10, 12], &[(1, 2), (2, 1), (3, 1)]);
        check("abcdef\ng", &[5, 1, 4, 7, 2], &[(1, 6), (1, 2), (1, 5), (2, 1), (1, 3)]);
    }

    #[test]
    fn a_line_is_shown_without_its_break() {
        let source = Source::new("a\r\nb\n", "p");
        assert_eq!([0, 3, 5].map(|it| source.line_text(it)), ["a", "b", ""]);
        assert_eq!(source.line_start(1), 0);
    }
}
