//! A short menu for set-up: digits, arrows and Enter at a terminal, numbered lines elsewhere.

use std::io::{self, BufRead, Write};

use crate::{
    terminal::{
        guard::{LONG, Terminal},
        keys::{Key, command_key},
        layout::{Room, row, wrap},
        passage::Passage,
        picker::{Picker, Pressed, Way},
        policy::Decision,
        row::Row,
        screen::{Region, Screen},
        theme::{Theme, Tone},
    },
    text::{normalize::number, sanitize::Shown, wording::Wording},
};

/// What was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The item at this place.
    Item(usize),
    /// Nothing.
    Nothing,
    /// Ctrl-C was pressed.
    Interrupted,
    /// Nothing: the process was asked to end.
    Terminated,
}

/// Has a person at a terminal pick one of some items by keys, the first of which is pointed at.
///
/// # Errors
/// When the terminal fails.
pub fn pick(
    words: &Wording,
    question: &Shown,
    items: &[Shown],
    theme: Theme,
    decision: Decision,
) -> io::Result<Chosen> {
    let mut terminal = Terminal::enter(decision)?;
    let mut screen = Screen::new(io::stdout(), theme, decision.ink, terminal.size());
    let direction = words.direction();
    screen.print(&Passage::new(Tone::Strong, question).set(direction), 0)?;
    let mut picker = Picker::new(items.to_vec(), Way::One, direction).in_digits(words.digits());
    picker.press(&Key::Down);
    let chosen = loop {
        screen.paint(&region(&picker, words, screen.room()))?;
        let Some(key) = terminal.read(LONG)? else { continue };
        screen.resize(terminal.size());
        if key == Key::Resumed {
            screen.forget();
            screen.print(&Passage::new(Tone::Strong, question).set(direction), 0)?;
        }
        if let Some(chosen) = press(&mut picker, &key) {
            break chosen;
        }
    };
    let kept = picker.rows(Room { rows: usize::MAX, ..screen.room() });
    if let Chosen::Item(_) = chosen {
        screen.print_rows(&kept)?;
    } else {
        screen.erase()?;
    }
    Ok(chosen)
}

/// Takes a key; returns what it picked, where it ends the menu.
#[allow(clippy::wildcard_enum_match_arm, reason = "all other keys are for the picker")]
fn press(picker: &mut Picker, key: &Key) -> Option<Chosen> {
    match key {
        Key::CtrlC => Some(Chosen::Interrupted),
        Key::Quit => Some(Chosen::Terminated),
        Key::Esc | Key::CtrlD => Some(Chosen::Nothing),
        Key::Char(c) if command_key(*c) == Some('q') => Some(Chosen::Nothing),
        key => match picker.press(key) {
            Pressed::HandIn(places) => {
                Some(places.first().map_or(Chosen::Nothing, |it| Chosen::Item(it - 1)))
            }
            Pressed::Changed | Pressed::Ignored => None,
        },
    }
}

/// Returns the items, and below them the keys.
fn region(picker: &Picker, words: &Wording, room: Room) -> Region {
    let keys = words.say("menu-keys", &[("n", picker.n_options().into())]);
    let keys = Passage::new(Tone::Quiet, &keys).set(words.direction());
    let keys: Vec<Row> = wrap(&keys, room.margins(0));
    let left = Room { rows: room.rows.saturating_sub(keys.len() + 1).max(1), ..room };
    let mut rows = picker.rows(left);
    rows.push(row(&Passage::default(), room.ink));
    rows.extend(keys);
    Region { rows, cursor: None, focus: 0 }
}

/// Lists the items with numbers and takes one; asks again until a number fits or none is wished.
///
/// # Errors
/// When the input or the output fails.
pub fn pick_by_number(
    words: &Wording,
    question: &Shown,
    items: &[Shown],
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<Chosen> {
    writeln!(out, "{question}")?;
    for (i, item) in items.iter().enumerate() {
        let values = [("n", (i + 1).into()), ("text", item.clone().into())];
        writeln!(out, "{}", words.say("session-option", &values))?;
    }
    loop {
        writeln!(out, "{}", words.say("menu-number", &[]))?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(Chosen::Nothing);
        }
        let place = number(&line).filter(|it| it.fract() == 0.0 && *it >= 1.0);
        if let Some(place) = place.map(|it| it as usize - 1).filter(|it| *it < items.len()) {
            return Ok(Chosen::Item(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::bidi::Direction;

    #[test]
    fn a_number_picks_and_an_empty_line_picks_nothing() {
        fn check(typed: &str, expected: Chosen) {
            let items = ["ألف", "ب"].map(Shown::new);
            let words = Wording::english();
            let question = Shown::new("Which");
            let mut out = Vec::new();
            let mut input = typed.as_bytes();
            let picked = pick_by_number(&words, &question, &items, &mut input, &mut out).unwrap();
            assert_eq!(picked, expected, "{typed:?}");
        }
        check("2\n", Chosen::Item(1));
        check("x\n٣\n0\n١\n", Chosen::Item(0));
        check("\n", Chosen::Nothing);
        check("", Chosen::Nothing);
    }

    #[test]
    fn keys_of_two_layouts_and_digits_of_two_scripts_do() {
        fn check(keys: &[Key], expected: Option<Chosen>) {
            let items = ["a", "b", "c"].map(Shown::new).to_vec();
            let mut picker = Picker::new(items, Way::One, Direction::Ltr);
            picker.press(&Key::Down);
            let chosen = keys.iter().find_map(|it| press(&mut picker, it));
            assert_eq!(chosen, expected, "{keys:?}");
        }
        check(&[Key::Enter], Some(Chosen::Item(0)));
        check(&[Key::Down, Key::Enter], Some(Chosen::Item(1)));
        check(&[Key::Up, Key::Up, Key::Enter], Some(Chosen::Item(1)));
        check(&[Key::Char('2')], Some(Chosen::Item(1)));
        check(&[Key::Char('٣')], Some(Chosen::Item(2)));
        check(&[Key::Char('9'), Key::Char('z'), Key::Left], None);
        check(&[Key::Char('q')], Some(Chosen::Nothing));
        check(&[Key::Char('ض')], Some(Chosen::Nothing));
        check(&[Key::Esc], Some(Chosen::Nothing));
        check(&[Key::CtrlC], Some(Chosen::Interrupted));
        check(&[Key::Quit], Some(Chosen::Terminated));
    }
}
