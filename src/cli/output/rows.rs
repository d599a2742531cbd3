//! Lines as they are written to a terminal: in rows that fit, what goes on indented.

use std::io;

use crate::{
    terminal::{
        guard,
        layout::{Margins, wrap},
        passage::Passage,
        policy::Ink,
        screen::write_row,
        theme::Theme,
    },
    text::{bidi::Direction, isolate::of_whole, sanitize::Shown},
};

/// Columns by which a line that goes on is indented.
const INDENT: usize = 2;

/// Returns the bytes that show lines of a language in the window. A line that is one isolate, as text
/// of a deck in another language or a line of a file, has a direction of its own.
pub(super) fn drawn(lines: &[Shown], direction: Direction, ink: Ink) -> io::Result<Vec<u8>> {
    let columns = guard::columns();
    let margins = Margins { width: columns, indent: INDENT, ink };
    let mut drawn = Vec::new();
    for line in lines.iter().flat_map(|it| it.as_str().split('\n')) {
        let whole = of_whole(line).filter(|_| ink != Ink::Off);
        let (direction, text) = match whole {
            Some((direction, text)) => (direction, Shown::new(&text)),
            None if ink == Ink::Off => (direction, Shown::new(line).bare()),
            None => (direction, Shown::new(line)),
        };
        for row in wrap(&Passage::plain(&text).set(direction), margins) {
            write_row(&mut drawn, &row, Theme::plain(), ink, columns)?;
            drawn.push(b'\n');
        }
    }
    Ok(drawn)
}
