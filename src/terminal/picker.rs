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
            Way::One => true,
            // Arrows and Enter alone must not hand in nothing.
            Way::Several => self.picked.is_empty(),
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
mod tests {
    use super::*;
    use crate::terminal::policy::Ink;

    fn picker(n_options: usize, way: Way) -> Picker {
        Picker::new(
            (1..=n_options).map(|it| Shown::new(&format!("option {it}"))).collect(),
            way,
            Direction::Ltr,
        )
    }

    fn pairs(n: usize) -> Way {
        Way::Pairs((1..=n).map(|it| Shown::new(&format!("left {it}"))).collect())
    }

    /// Presses keys until something is handed in; `⏎` is Enter, `<` Backspace, `↑↓` arrows.
    fn press(picker: &mut Picker, keys: &str) -> Option<Vec<usize>> {
        for c in keys.chars() {
            let key = match c {
                '⏎' => Key::Enter,
                '<' => Key::Backspace,
                '↑' => Key::Up,
                '↓' => Key::Down,
                c => Key::Char(c),
            };
            if let Pressed::HandIn(picked) = picker.press(&key) {
                return Some(picked);
            }
        }
        None
    }

    fn check(n_options: usize, way: Way, keys: &str, expected: Option<&[usize]>) {
        let picked = press(&mut picker(n_options, way), keys);
        assert_eq!(picked.as_deref(), expected, "{keys:?}");
    }

    #[test]
    fn a_digit_picks_one() {
        check(4, Way::One, "3", Some(&[3]));
        check(4, Way::One, "٣", Some(&[3]));
        check(4, Way::One, "۳", Some(&[3]));
        check(4, Way::One, "0598", None);
        check(9, Way::One, "9", Some(&[9]));
        check(4, Way::One, "h ", None);
        check(4, Way::One, "⏎", Some(&[]));
        check(0, Way::One, "1↓⏎", Some(&[]));
    }

    #[test]
    fn arrows_move_and_enter_takes() {
        check(4, Way::One, "↓⏎", Some(&[1]));
        check(4, Way::One, "↓↓⏎", Some(&[2]));
        check(4, Way::One, "↑⏎", Some(&[4]));
        check(4, Way::One, "↓↑⏎", Some(&[4]));
        check(4, Way::One, "↓↓↓↓↓⏎", Some(&[1]));
        check(4, Way::One, "↓ ", None);
    }

    #[test]
    fn several_are_marked_and_handed_in() {
        check(4, Way::Several, "13", None);
        check(4, Way::Several, "31⏎", Some(&[3, 1]));
        check(4, Way::Several, "131⏎", Some(&[3]));
        check(4, Way::Several, "13<⏎", Some(&[1]));
        check(4, Way::Several, "↓ ↓ ⏎", Some(&[1, 2]));
        check(4, Way::Several, "↓⏎", None);
        check(4, Way::Several, "↓⏎⏎", Some(&[1]));
        check(4, Way::Several, "⏎", Some(&[]));
    }

    #[test]
    fn an_order_is_given_in_turn_and_taken_back() {
        check(3, Way::InTurn, "312⏎", Some(&[3, 1, 2]));
        check(3, Way::InTurn, "31<2⏎", Some(&[3, 2]));
        check(3, Way::InTurn, "3312⏎", Some(&[3, 1, 2]));
        check(3, Way::InTurn, "312", None);
        check(3, Way::InTurn, "↓↓⏎↓⏎↓⏎⏎", Some(&[2, 3, 1]));
        check(3, Way::InTurn, "<⏎", Some(&[]));
        check(3, pairs(2), "312⏎", Some(&[3, 1]));
    }

    #[test]
    fn above_nine_options_the_number_is_typed() {
        check(12, Way::One, "12", None);
        check(12, Way::One, "12⏎", Some(&[12]));
        check(12, Way::One, "1⏎", Some(&[1]));
        check(12, Way::One, "13⏎", Some(&[1]));
        check(12, Way::One, "12<⏎", Some(&[1]));
        check(12, Way::One, "1<⏎", Some(&[]));
        check(12, Way::One, "5↓⏎", Some(&[1]));
        check(12, Way::One, "↓١٠⏎", Some(&[10]));
        check(12, Way::Several, "12⏎3⏎⏎", Some(&[12, 3]));
        check(12, Way::InTurn, "12⏎3⏎<⏎", Some(&[12]));
    }

    #[test]
    fn other_keys_are_left_to_others() {
        let mut picker = picker(3, Way::One);
        for key in [Key::Char('h'), Key::Char(' '), Key::Char('7'), Key::Esc, Key::Backspace] {
            assert_eq!(picker.press(&key), Pressed::Ignored, "{key:?}");
        }
    }

    #[test]
    fn what_enter_would_do_is_known() {
        fn check(way: Way, keys: &str, expected: OnEnter) {
            let mut picker = picker(3, way);
            press(&mut picker, keys);
            assert_eq!(picker.on_enter(), expected, "{keys:?}");
        }
        check(Way::One, "", OnEnter::Nothing);
        check(Way::One, "↓", OnEnter::Pick);
        check(Way::Several, "", OnEnter::Nothing);
        check(Way::Several, "↓", OnEnter::Pick);
        check(Way::Several, "1↓", OnEnter::HandIn);
        check(Way::InTurn, "13", OnEnter::TooEarly);
        check(Way::InTurn, "132", OnEnter::HandIn);
        check(pairs(2), "1", OnEnter::TooEarly);
        check(pairs(2), "1↓↓", OnEnter::Pick);
    }

    fn rows(picker: &Picker, columns: usize, rows: usize) -> Vec<String> {
        let rows = picker.rows(Room { columns, rows, ink: Ink::Off });
        rows.iter().map(|it| it.text().to_string()).collect()
    }

    #[test]
    fn options_show_number_mark_and_pointer() {
        fn check(way: Way, keys: &str, expected: &[&str]) {
            let mut picker = picker(2, way);
            press(&mut picker, keys);
            assert_eq!(rows(&picker, 40, 9), expected, "{keys:?}");
        }
        check(Way::One, "", &[" 1) option 1", " 2) option 2"]);
        check(Way::One, "↓", &[">1) option 1", " 2) option 2"]);
        check(Way::One, "2", &[" 1) option 1", ">2) option 2"]);
        check(Way::Several, "2", &[" [ ] 1) option 1", " [x] 2) option 2"]);
        check(Way::InTurn, "2", &[" [ ] 1) option 1", " [1] 2) option 2"]);
        check(
            pairs(2),
            "2",
            &["left 1 — option 2", "left 2 — …", "", " [ ] 1) option 1", " [1] 2) option 2"],
        );
    }

    #[test]
    fn long_options_wrap_under_their_text() {
        let picker =
            Picker::new(vec!["one two three".into(), "x".into()], Way::One, Direction::Ltr);
        assert_eq!(rows(&picker, 12, 9), [" 1) one two", "    three", " 2) x"]);
    }

    #[test]
    fn what_does_not_fit_scrolls_to_where_the_keys_are() {
        let mut picker = picker(12, Way::One);
        assert_eq!(rows(&picker, 40, 4), ["  1) option 1", "  2) option 2", "  3) option 3", "↓"]);
        press(&mut picker, "6");
        assert_eq!(rows(&picker, 40, 4), ["↑", "  5) option 5", "> 6) option 6", "↓"]);
        press(&mut picker, "↑");
        assert_eq!(
            rows(&picker, 40, 4),
            ["↑", " 10) option 10", " 11) option 11", ">12) option 12"]
        );
        press(&mut picker, "↓");
        assert_eq!(rows(&picker, 40, 2), ["> 1) option 1", "  2) option 2"]);
    }

    #[test]
    fn an_option_taller_than_the_window_shows_its_start() {
        let options = ["x", "y", "a b c d e f g h", "z"].map(Shown::from).to_vec();
        let mut picker = Picker::new(options, Way::One, Direction::Ltr);
        press(&mut picker, "↓↓↓");
        assert_eq!(rows(&picker, 8, 4), ["↑", ">3) a b", "    c d", "↓"]);
    }

    #[test]
    fn numbers_are_shown_in_the_digits_that_are_wished() {
        let mut picker = picker(2, Way::InTurn).in_digits(Digits::ArabicIndic);
        press(&mut picker, "2");
        assert_eq!(rows(&picker, 20, 9), [" [ ] ١) option 1", " [١] ٢) option 2"]);
    }

    #[test]
    fn no_window_is_too_small() {
        for way in [Way::One, Way::Several, Way::InTurn, pairs(12)] {
            let mut picker = picker(12, way);
            for key in "↑↓12⏎↓ ".chars().cycle().take(30) {
                press(&mut picker, &key.to_string());
                for columns in 0..11 {
                    for n_rows in 0..5 {
                        assert!(rows(&picker, columns, n_rows).len() <= n_rows.max(1));
                    }
                }
            }
        }
    }
}
