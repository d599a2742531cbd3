//! What stands below the transcript while a card is answered: a line, a picker, ratings; and what
//! each key does there.

#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "of the many keys there are, each pad knows a few"
)]

use crate::{
    card::{kind::Answer, mode::Mode},
    grade::reply::{Given, Reply},
    history::Rating,
    session::{Input, Question, Refusal, View},
    terminal::{
        editor::Line,
        keyboard::keyline,
        keys::{Key, command_key, digit},
        layout::{Room, wrap},
        passage::Passage,
        picker::{Picker, Pressed, Way},
        row::Row,
        screen::Region,
        theme::Tone,
    },
    text::{bidi::Direction, digits::Digits, sanitize::Shown, wording::Wording},
};

/// What takes the keys.
pub(super) enum Pad {
    /// Nothing is open.
    Nothing,
    /// A flip card whose answer is not shown.
    Flip,
    /// A flip card whose answer is shown.
    Rating,
    /// A line to type, in the direction of the deck's language.
    Typing(Line, Direction),
    /// Options.
    Picking(Picker),
    /// A verdict that is to be read.
    Verdict {
        /// Whether any key goes on, or only Enter and Space.
        is_right: bool,
        /// Whether it is one of a quiz, and final.
        is_in_quiz: bool,
    },
}

/// What stands above the keys.
#[derive(Default)]
pub(super) struct Beside {
    /// What the last key could not do; gone with the next key.
    pub(super) status: Option<Shown>,
    /// The time that is left.
    pub(super) time: Option<Passage>,
}

/// What a key asks for.
#[derive(Debug, PartialEq)]
pub(super) enum Act {
    /// Nothing, or only that the pad shows something else.
    Nothing,
    /// To leave.
    Leave,
    /// The list of keys.
    Help,
    /// To type the answer of a flip card, in that direction.
    Type(Direction),
    /// To flip it after all.
    Flip,
    /// What can't be done.
    Refuse(Refusal),
    /// An input of the session.
    Input(Input),
    /// A typed line.
    Entered(String),
}

/// Signs that the prompt of a line shows.
const PROMPT: &str = "> ";

/// Rows from which a window has room for a blank one above the keys.
const ROOMY: usize = 16;

impl Pad {
    /// Lays out what answers a question.
    pub(super) fn of(question: &Question<'_>, digits: Digits) -> Pad {
        if question.is_revealed {
            return Pad::Rating;
        }
        let direction = question.asked.card.language.direction();
        let Some(options) = question.options else {
            let is_flipped = question.mode == Mode::Flip && question.almost.is_none();
            return if is_flipped { Pad::Flip } else { Pad::typing(direction) };
        };
        let way = match &question.asked.card.answer {
            Answer::Multiple { .. } => Way::Several,
            Answer::Ordering(_) => Way::InTurn,
            Answer::Matching(pairs) => {
                Way::Pairs(pairs.iter().map(|it| Shown::line(it.left.raw())).collect())
            }
            Answer::Basic(_)
            | Answer::Choice { .. }
            | Answer::TrueFalse(_)
            | Answer::Cloze(_)
            | Answer::List { .. }
            | Answer::Numeric(_) => Way::One,
        };
        let options = options.iter().map(|it| Shown::line(it.raw())).collect();
        Pad::Picking(Picker::new(options, way, direction).in_digits(digits))
    }

    /// Starts an empty line.
    pub(super) fn typing(direction: Direction) -> Pad {
        Pad::Typing(Line::new(), direction)
    }

    /// Empties a line, after a command typed into it.
    pub(super) fn clear(&mut self) {
        if let Pad::Typing(line, _) = self {
            line.take();
        }
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: &Key, view: &View<'_>) -> Act {
        match self {
            Pad::Nothing => Act::Nothing,
            Pad::Flip => flip(key, view),
            Pad::Rating => rating(key),
            Pad::Typing(line, _) => typing(line, key, view),
            Pad::Picking(picker) => picking(picker, key, view),
            Pad::Verdict { is_right, .. } => verdict(key, *is_right),
        }
    }

    /// Returns the rows for a window, with the keys that count in the last ones.
    pub(super) fn region(
        &self,
        words: &Wording,
        view: &View<'_>,
        beside: &Beside,
        room: Room,
    ) -> Region {
        let mut footer = Vec::new();
        if let Some(status) = &beside.status {
            let status = Passage::new(Tone::Almost, status).set(words.direction());
            footer.extend(wrap(&status, room.margins(0)));
        }
        footer.extend(beside.time.iter().flat_map(|it| wrap(it, room.margins(0))));
        footer.extend(keyline::rows(self, words, view, room));
        if room.rows >= ROOMY && !footer.is_empty() {
            footer.insert(0, Row::default());
        }
        let left = Room { rows: room.rows.saturating_sub(footer.len() + 1).max(1), ..room };
        let mut region = self.body(left);
        region.rows.extend(footer);
        region
    }

    /// Returns what stays in the transcript once the card is answered: all of it, also what the
    /// window had no room for.
    pub(super) fn kept(&self, room: Room) -> Vec<Row> {
        let rows = self.body(Room { rows: usize::MAX, ..room }).rows;
        rows.into_iter().map(Row::trimmed).collect()
    }

    fn body(&self, room: Room) -> Region {
        match self {
            Pad::Typing(line, direction) => {
                let prompt = Passage::new(Tone::Accent, &Shown::new(PROMPT)).set(*direction);
                let view = line.view(&prompt, room);
                Region { rows: view.rows, cursor: Some(view.cursor), focus: 0 }
            }
            Pad::Picking(picker) => Region { rows: picker.rows(room), cursor: None, focus: 0 },
            Pad::Nothing | Pad::Flip | Pad::Rating | Pad::Verdict { .. } => Region::default(),
        }
    }
}

fn flip(key: &Key, view: &View<'_>) -> Act {
    match (key, view) {
        (Key::Enter | Key::Char(' '), _) => Act::Input(Input::Show),
        (Key::Tab, View::Ask(question)) if keyline::can_be_typed(question) => {
            Act::Type(question.asked.card.language.direction())
        }
        (Key::Tab, _) => Act::Refuse(Refusal::SelfRatedOnly),
        (key, _) => command(key),
    }
}

fn rating(key: &Key) -> Act {
    match key {
        Key::Enter | Key::Char(' ') => Act::Input(Input::Rate(Rating::Good)),
        Key::Char(c) => match digit(*c).and_then(rating_of) {
            Some(rating) => Act::Input(Input::Rate(rating)),
            None => command(key),
        },
        key => command(key),
    }
}

fn rating_of(digit: usize) -> Option<Rating> {
    Rating::ALL.into_iter().find(|it| usize::from(it.number()) == digit)
}

fn typing(line: &mut Line, key: &Key, view: &View<'_>) -> Act {
    match key {
        Key::Enter => Act::Entered(line.text().to_string()),
        Key::Tab => match view {
            View::Ask(question) if question.has_hidden_options => Act::Input(Input::Options),
            View::Ask(question) if keyline::can_be_flipped(question) && line.is_empty() => {
                Act::Flip
            }
            View::Ask(_) | View::Load(_) | View::Judged(_) | View::Done(_) => Act::Nothing,
        },
        Key::Esc | Key::CtrlD if line.is_empty() => Act::Leave,
        key => {
            line.press(key);
            Act::Nothing
        }
    }
}

fn picking(picker: &mut Picker, key: &Key, view: &View<'_>) -> Act {
    let has_almost = matches!(view, View::Ask(question) if question.almost.is_some());
    match picker.press(key) {
        Pressed::HandIn(picks) => {
            let picks = picks.into_iter().map(Given::Position).collect();
            Act::Input(Input::Reply(Reply::Several(picks), None))
        }
        Pressed::Changed => Act::Nothing,
        Pressed::Ignored if has_almost => word(key).unwrap_or_else(|| command(key)),
        Pressed::Ignored => command(key),
    }
}

fn verdict(key: &Key, is_right: bool) -> Act {
    if let Some(act) = word(key) {
        return act;
    }
    match (key, command(key)) {
        (Key::Enter | Key::Char(' '), _) => Act::Input(Input::GoOn),
        (_, Act::Nothing | Act::Input(Input::Hint | Input::Options | Input::Skip)) if is_right => {
            Act::Input(Input::GoOn)
        }
        // After a wrong one only Enter and Space go on, so that it is read.
        (_, Act::Input(Input::Hint | Input::Options | Input::Skip)) => Act::Nothing,
        (_, act) => act,
    }
}

/// Reads a key that says whether one was right.
fn word(key: &Key) -> Option<Act> {
    match key {
        Key::Char('!') => Some(Act::Input(Input::Accept)),
        Key::Char(c) if command_key(*c) == Some('w') => Some(Act::Input(Input::Reject)),
        _ => None,
    }
}

/// Reads a key that is a command wherever nothing is typed.
fn command(key: &Key) -> Act {
    let letter = match key {
        Key::Esc | Key::CtrlD => return Act::Leave,
        Key::Char(c) => command_key(*c),
        _ => None,
    };
    match letter {
        Some('h') => Act::Input(Input::Hint),
        Some('o') => Act::Input(Input::Options),
        Some('u') => Act::Input(Input::Undo),
        Some('s') => Act::Input(Input::Skip),
        Some('x') => Act::Input(Input::Suspend),
        Some('f') => Act::Input(Input::Finish),
        Some('q') => Act::Leave,
        Some('?') => Act::Help,
        _ => Act::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::tally::Tally;

    #[test]
    fn after_a_wrong_answer_only_enter_and_space_go_on() {
        fn check(key: &Key, is_right: bool, expected: &Act) {
            assert_eq!(verdict(key, is_right), *expected, "{key:?} {is_right}");
        }
        check(&Key::Enter, false, &Act::Input(Input::GoOn));
        check(&Key::Char(' '), false, &Act::Input(Input::GoOn));
        check(&Key::Char('a'), false, &Act::Nothing);
        check(&Key::Char('h'), false, &Act::Nothing);
        check(&Key::Char('a'), true, &Act::Input(Input::GoOn));
        check(&Key::Char('h'), true, &Act::Input(Input::GoOn));
        check(&Key::Char('!'), false, &Act::Input(Input::Accept));
        check(&Key::Char('w'), true, &Act::Input(Input::Reject));
        check(&Key::Char('ص'), true, &Act::Input(Input::Reject));
        check(&Key::Char('u'), true, &Act::Input(Input::Undo));
        check(&Key::Char('q'), false, &Act::Leave);
        check(&Key::Esc, true, &Act::Leave);
    }

    #[test]
    fn a_flip_card_is_shown_then_rated_in_any_digits() {
        let view = View::Done(Tally::default());
        assert_eq!(flip(&Key::Enter, &view), Act::Input(Input::Show));
        assert_eq!(flip(&Key::Char('ا'), &view), Act::Input(Input::Hint));
        assert_eq!(rating(&Key::Char('٤')), Act::Input(Input::Rate(Rating::Easy)));
        assert_eq!(rating(&Key::Char('1')), Act::Input(Input::Rate(Rating::Again)));
        assert_eq!(rating(&Key::Enter), Act::Input(Input::Rate(Rating::Good)));
        assert_eq!(rating(&Key::Char('5')), Act::Nothing);
    }
}
