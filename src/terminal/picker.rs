//! Options under numbers, picked by digits or arrows. A value: keys go in, rows and at last the
//! picks come out.

use std::ops::Range;

use crate::{
    terminal::{
        keys::{Key, digit},
        layout::{Room, row, wrap},
        passage::Passage,
        row::Row,
        theme::Tone,
        width::width,
    },
    text::{bidi::Direction, digits::Digits, sanitize::Shown},
};

/// What is asked of the options.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// One is right.
    One,
    /// Any number may be right.
    Several,
    /// All, in their order.
    InTurn,
    /// For each of these one, in their order.
    Pairs(Vec<Shown>),
}

/// What a key did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// These options are handed in, by their numbers from 1, in the order that counts. None at
    /// all means "I don't know".
    HandIn(Vec<usize>),
    /// Something looks different now.
    Changed,
    /// Nothing; the key may mean something to others.
    Ignored,
}

/// What Enter would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnEnter {
    /// Take the option that is typed or in focus.
    Pick,
    /// Hand nothing in: "I don't know".
    Nothing,
    /// Hand in fewer than are asked for.
    TooEarly,
    /// Hand in what is picked.
    HandIn,
}

/// Options to pick from, and what is picked so far.
#[derive(Clone, Debug)]
pub struct Picker {
    options: Vec<Shown>,
    way: Way,
    direction: Direction,
    digits: Digits,
    /// Options picked, from 0, in the order of picking.
    picked: Vec<usize>,
    /// The number typed so far, where there are more than nine options; 0 of none.
    typed: usize,
    /// The option that arrows have moved to.
    focus: Option<usize>,
    /// The option to be seen where not all fit.
    seen: usize,
}

/// Options that one digit reaches.
const ONE_DIGIT: usize = 9;

impl Picker {
    /// Starts with nothing picked; `direction` is that of the options' language.
    pub fn new(options: Vec<Shown>, way: Way, direction: Direction) -> Picker {
        let digits = Digits::default();
        Picker { options, way, direction, digits, picked: vec![], typed: 0, focus: None, seen: 0 }
    }

    /// Shows its numbers in other digits; those of either script pick.
    pub fn in_digits(self, digits: Digits) -> Picker {
        Picker { digits, ..self }
    }

    /// Returns how many options there are.
    pub fn n_options(&self) -> usize {
        self.options.len()
    }

    /// Returns what Enter would do now.
    pub fn on_enter(&self) -> OnEnter {
        let needs_all = matches!(self.way, Way::InTurn | Way::Pairs(_));
        match (self.pointed(), self.picked.len()) {
            (Some(_), _) => OnEnter::Pick,
            (None, 0) => OnEnter::Nothing,
            (None, n) if needs_all && n < self.n_places() => OnEnter::TooEarly,
            (None, _) => OnEnter::HandIn,
        }
    }

    /// Does what a key says.
    pub fn press(&mut self, key: &Key) -> Pressed {
        match key {
            Key::Char(' ') => self.mark(),
            Key::Char(c) => digit(*c).map_or(Pressed::Ignored, |it| self.number(it)),
            Key::Enter => self.enter(),
            Key::Backspace | Key::AltBackspace => self.take_back(),
            Key::Up => self.go(|at, n| at.map_or(n - 1, |it| (it + n - 1) % n)),
            Key::Down => self.go(|at, n| at.map_or(0, |it| (it + 1) % n)),
            Key::Home | Key::PageUp => self.go(|_, _| 0),
            Key::End | Key::PageDown => self.go(|_, n| n - 1),
            Key::Tab
            | Key::Esc
            | Key::Delete
            | Key::Left
            | Key::Right
            | Key::CtrlC
            | Key::CtrlD
            | Key::CtrlU
            | Key::CtrlW
            | Key::CtrlK
            | Key::Paste(_)
            | Key::Resize
            | Key::Suspend
            | Key::Resumed
            | Key::Quit => Pressed::Ignored,
        }
    }

    fn number(&mut self, digit: usize) -> Pressed {
        let number = self.typed * 10 + digit;
        if number == 0 || number > self.options.len() {
            return Pressed::Ignored;
        }
        self.focus = None;
        if self.options.len() <= ONE_DIGIT {
            return self.pick(number - 1);
        }
        self.typed = number;
        self.seen = number - 1;
        Pressed::Changed
    }

    /// Takes the number typed or the option in focus; where there is neither, hands in.
    fn enter(&mut self) -> Pressed {
        if let Some(at) = self.pointed() {
            return self.pick(at);
        }
        self.focus = None;
        Pressed::HandIn(self.picked.iter().map(|it| it + 1).collect())
    }

    /// Returns the option that Enter takes.
    fn pointed(&self) -> Option<usize> {
        if self.typed > 0 {
            return Some(self.typed - 1);
        }
        let may_pick = match self.way {
            Way::One | Way::Several => true,
            Way::InTurn | Way::Pairs(_) => self.picked.len() < self.n_places(),
        };
        self.focus.filter(|it| may_pick && !self.picked.contains(it))
    }

    /// Marks the option in focus without handing in.
    fn mark(&mut self) -> Pressed {
        match (&self.way, self.focus) {
            (Way::One, _) | (_, None) => Pressed::Ignored,
            (Way::Several | Way::InTurn | Way::Pairs(_), Some(at)) => self.pick(at),
        }
    }

    fn pick(&mut self, at: usize) -> Pressed {
        self.typed = 0;
        self.seen = at;
        let place = self.picked.iter().position(|it| *it == at);
        match (&self.way, place) {
            (Way::One, _) => {
                // The transcript shows what was picked.
                self.focus = Some(at);
                return Pressed::HandIn(vec![at + 1]);
            }
            (Way::Several, Some(place)) => {
                self.picked.remove(place);
            }
            (Way::Several, None) => self.picked.push(at),
            (Way::InTurn | Way::Pairs(_), None) if self.picked.len() < self.n_places() => {
                self.picked.push(at);
            }
            (Way::InTurn | Way::Pairs(_), _) => (),
        }
        Pressed::Changed
    }

    fn take_back(&mut self) -> Pressed {
        if self.typed > 0 {
            self.typed /= 10;
            return Pressed::Changed;
        }
        match self.picked.pop() {
            Some(at) => {
                self.seen = at;
                Pressed::Changed
            }
            None => Pressed::Ignored,
        }
    }

    fn go(&mut self, to: impl Fn(Option<usize>, usize) -> usize) -> Pressed {
        if self.options.is_empty() {
            return Pressed::Ignored;
        }
        self.typed = 0;
        self.seen = to(self.focus, self.options.len());
        self.focus = Some(self.seen);
        Pressed::Changed
    }

    /// Returns how many options are asked for where their order counts.
    fn n_places(&self) -> usize {
        match &self.way {
            Way::Pairs(left) => left.len().min(self.options.len()),
            Way::One | Way::Several | Way::InTurn => self.options.len(),
        }
    }

    /// Returns its rows for a window; where there are too few, those around the option last
    /// touched, between arrows that say where there is more.
    pub fn rows(&self, room: Room) -> Vec<Row> {
        let mut rows = self.pairs(room);
        let mut seen = 0..0;
        for at in 0..self.options.len() {
            let of_one = self.option(at, room);
            if at == self.seen && (at > 0 || self.focus.is_some()) {
                seen = rows.len()..rows.len() + of_one.len();
            }
            rows.extend(of_one);
        }
        scrolled(rows, seen, room, self.direction)
    }

    fn option(&self, at: usize, room: Room) -> Vec<Row> {
        let is_chosen = if self.typed > 0 { self.typed == at + 1 } else { self.focus == Some(at) };
        let place = self.picked.iter().position(|it| *it == at);
        let pointer = if is_chosen { ">" } else { " " };
        let mark = match (&self.way, place) {
            (Way::One, _) => String::new(),
            (Way::Several, Some(_)) => "[x] ".to_string(),
            (Way::Several, None) => "[ ] ".to_string(),
            (Way::InTurn | Way::Pairs(_), place) => {
                let place = place.map_or(String::new(), |it| (it + 1).to_string());
                format!("[{place:>0$}] ", digits(self.n_places()))
            }
        };
        let tone = match (&self.way, place) {
            _ if is_chosen => Tone::Strong,
            (Way::InTurn | Way::Pairs(_), Some(_)) => Tone::Quiet,
            _ => Tone::Plain,
        };
        let number = format!("{:>1$}) ", at + 1, digits(self.options.len()));
        let start =
            format!("{pointer}{}{}", self.digits.figure(&mark), self.digits.figure(&number));
        let text = self.passage(Tone::Accent, &Shown::new(&start));
        wrap(&text.and_isolated(tone, &self.options[at]), room.margins(width(&start)))
    }

    /// Returns the pairs so far, the next one to be made in the accent.
    fn pairs(&self, room: Room) -> Vec<Row> {
        let Way::Pairs(left) = &self.way else { return Vec::new() };
        let pair = |(at, left): (usize, &Shown)| {
            let tone = if at == self.picked.len() { Tone::Accent } else { Tone::Plain };
            let text = Passage::default().set(self.direction).and_isolated(tone, left);
            let text = text.and(tone, &Shown::new(" — "));
            let text = match self.picked.get(at) {
                Some(option) => text.and_isolated(Tone::Strong, &self.options[*option]),
                None => text.and(tone, &Shown::new("…")),
            };
            wrap(&text, room.margins(2))
        };
        let mut rows: Vec<Row> = left.iter().enumerate().flat_map(pair).collect();
        rows.push(Row::default());
        rows
    }

    fn passage(&self, tone: Tone, text: &Shown) -> Passage {
        Passage::new(tone, text).set(self.direction)
    }
}

/// Returns as many rows as there is room for, around some of them, of which the first shows in any
/// case.
fn scrolled(rows: Vec<Row>, seen: Range<usize>, room: Room, direction: Direction) -> Vec<Row> {
    let n_shown = room.rows.max(1);
    let n_rows = rows.len();
    if n_rows <= n_shown {
        return rows;
    }
    let middle = seen.start + seen.len() / 2;
    let first = seen.start.saturating_sub(usize::from(n_shown > 2));
    let top = middle.saturating_sub(n_shown / 2).min(first).min(n_rows - n_shown);
    let mut shown: Vec<Row> = rows.into_iter().skip(top).take(n_shown).collect();
    if n_shown > 2 {
        let more = |sign: &str| {
            row(&Passage::new(Tone::Quiet, &Shown::new(sign)).set(direction), room.ink)
        };
        if top > 0 {
            shown[0] = more("↑");
        }
        if top + n_shown < n_rows {
            shown[n_shown - 1] = more("↓");
        }
    }
    shown
}

fn digits(number: usize) -> usize {
    number.to_string().len()
}

#[cfg(test)]
mod tests;
