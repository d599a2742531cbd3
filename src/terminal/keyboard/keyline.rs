//! The line of keys at the bottom: those that count now, and as many others as there is room for.

use crate::{
    card::{grading::Grading, kind::Kind, mode::Mode},
    session::{Question, View},
    terminal::{
        keyboard::pad::Pad,
        layout::{Room, row},
        passage::Passage,
        phrase,
        picker::{OnEnter, Picker},
        row::{Row, columns_of},
        telling,
        theme::Tone,
        width::width,
    },
    text::{sanitize::Shown, wording::Wording},
};

/// What stands between two keys, in the sentences too.
const BETWEEN: &str = " · ";

/// Tells whether a flip card may be typed instead.
pub(super) fn can_be_typed(question: &Question<'_>) -> bool {
    question.asked.card.extra.grading != Grading::Myself
}

/// Tells whether a card that is typed may be flipped after all: not once it was almost right.
pub(super) fn can_be_flipped(question: &Question<'_>) -> bool {
    question.mode == Mode::Flip && question.almost.is_none()
}

/// Returns the rows that name the keys of a pad.
pub(super) fn rows(pad: &Pad, words: &Wording, view: &View<'_>, room: Room) -> Vec<Row> {
    let say = |keys: &[&str]| -> Vec<Shown> {
        keys.iter().flat_map(|it| parts(&words.say(it, &[]))).collect()
    };
    let (needed, spare) = match (pad, view) {
        (Pad::Flip, View::Ask(question)) => (say(&flip(question)), say(&[more(question)])),
        (Pad::Typing(line, _), View::Ask(question)) => {
            let mut needed = n_asked(words, question);
            if line.is_empty() {
                needed.extend(say(&typing(question)));
                let more =
                    if question.is_in_quiz { "keys-typing-quiz" } else { "keys-typing-more" };
                (needed, say(&[more]))
            } else {
                needed.extend(say(&["keys-hand-in"]));
                (needed, say(&["keys-clear"]))
            }
        }
        (Pad::Picking(picker), View::Ask(question)) => {
            let mut needed = picking(words, picker, question);
            needed.extend(say(&offers(question)));
            (needed, say(&[more(question)]))
        }
        (Pad::Rating, View::Ask(question)) if question.is_in_quiz => {
            (say(&["keys-rating-quiz"]), say(&["keys-after-quiz"]))
        }
        (Pad::Rating, _) => (say(&["keys-rating"]), say(&["keys-after"])),
        (Pad::Verdict { is_in_quiz: true, .. }, _) => {
            (say(&["keys-final"]), say(&["keys-after-quiz"]))
        }
        (Pad::Verdict { is_right: true, .. }, _) => (say(&["keys-right"]), say(&["keys-after"])),
        (Pad::Verdict { is_right: false, .. }, _) => (say(&["keys-wrong"]), say(&["keys-after"])),
        (Pad::Nothing | Pad::Flip | Pad::Typing(..) | Pad::Picking(_), _) => return Vec::new(),
    };
    let direction = words.direction();
    let columns = columns_of(direction, room.ink, room.columns);
    let painted = |tone: Tone, keys: &[Shown]| -> Vec<Row> {
        keys.iter().map(|it| row(&Passage::new(tone, it).set(direction), room.ink)).collect()
    };
    let mut rows = painted(Tone::Accent, &ratings(pad, words, view, columns));
    rows.extend(painted(Tone::Quiet, &laid_out(&needed, &spare, columns)));
    rows
}

/// Returns the four ratings with their intervals, where one is awaited.
fn ratings(pad: &Pad, words: &Wording, view: &View<'_>, columns: usize) -> Vec<Shown> {
    let (Pad::Rating, View::Ask(question)) = (pad, view) else { return Vec::new() };
    let keys = if question.is_in_quiz {
        parts(&words.say("keys-ratings-quiz", &[]))
    } else {
        parts(&words.say("keys-ratings", &telling::rating_values(words, question)))
    };
    laid_out(&keys, &[], columns)
}

/// Returns the key of what can be done with any card where nothing is typed.
fn more(question: &Question<'_>) -> &'static str {
    if question.is_in_quiz { "keys-more-quiz" } else { "keys-more" }
}

fn flip(question: &Question<'_>) -> Vec<&'static str> {
    let mut keys = vec!["keys-flip"];
    if can_be_typed(question) {
        keys.push("keys-type");
    }
    keys.extend(offers(question));
    keys
}

/// Returns what an empty line takes.
fn typing(question: &Question<'_>) -> Vec<&'static str> {
    let mut keys = if question.almost.is_some() {
        vec!["keys-was-wrong", "keys-was-right-typing"]
    } else {
        vec!["keys-none"]
    };
    if question.has_hidden_options {
        keys.push("keys-options-typing");
    } else if can_be_flipped(question) {
        keys.push("keys-flip-again");
    }
    if has_hint(question) {
        keys.push("keys-hint-typing");
    }
    keys
}

/// Returns how several answers are typed, and a number with its unit.
fn n_asked(words: &Wording, question: &Question<'_>) -> Vec<Shown> {
    match telling::n_to_type(question) {
        1 if question.asked.card.wants_unit() => vec![words.say("keys-unit", &[])],
        1 => Vec::new(),
        n => vec![words.say("keys-several-typed", &[("n", n.into())])],
    }
}

/// Returns what numbers and Enter do to the options as they are now.
fn picking(words: &Wording, picker: &Picker, question: &Question<'_>) -> Vec<Shown> {
    let kind = question.asked.card.kind();
    let numbers = match kind {
        Kind::Multiple => "keys-several",
        Kind::Ordering => "keys-ordering",
        Kind::Matching => "keys-matching",
        Kind::Basic | Kind::Choice | Kind::TrueFalse | Kind::Cloze | Kind::List | Kind::Numeric => {
            "keys-one"
        }
    };
    let keys: &[&str] = match picker.on_enter() {
        OnEnter::Pick if kind == Kind::Multiple => &["keys-mark"],
        OnEnter::Pick => &["keys-pick"],
        OnEnter::Nothing => &[numbers, "keys-none"],
        OnEnter::HandIn if kind == Kind::Multiple => &[numbers, "keys-hand-in"],
        OnEnter::HandIn => &["keys-hand-in", "keys-take-back"],
        OnEnter::TooEarly => &[numbers, "keys-take-back"],
    };
    let n = picker.n_options();
    keys.iter().map(|it| words.say(it, &[("n", n.into())])).collect()
}

/// Returns what else the open card offers: options that are held back, a hint.
fn offers(question: &Question<'_>) -> Vec<&'static str> {
    let mut offers = Vec::new();
    if question.almost.is_some() {
        offers.push("keys-was-right");
    }
    if question.has_hidden_options {
        offers.push("keys-options");
    }
    if has_hint(question) {
        offers.push("keys-hint");
    }
    offers
}

fn has_hint(question: &Question<'_>) -> bool {
    question.has_hint && !question.is_hint_shown
}

fn parts(sentence: &Shown) -> Vec<Shown> {
    sentence.as_str().split(BETWEEN).map(Shown::new).collect()
}

/// Lays keys out in rows that break between them. Of the spare ones the last always shows, and
/// the others where they make no further row.
fn laid_out(needed: &[Shown], spare: &[Shown], columns: usize) -> Vec<Shown> {
    let mut keys: Vec<&Shown> = needed.iter().chain(spare.last()).collect();
    let n_rows = packed(&keys, columns).len();
    for key in spare.iter().take(spare.len().saturating_sub(1)) {
        let place = keys.len() - 1;
        keys.insert(place, key);
        if packed(&keys, columns).len() > n_rows {
            keys.remove(place);
        }
    }
    packed(&keys, columns)
}

/// Puts as many keys into each row as fit.
fn packed(keys: &[&Shown], columns: usize) -> Vec<Shown> {
    let mut rows: Vec<Shown> = Vec::new();
    for key in keys {
        let joined =
            rows.last().map(|it| phrase::joined(&[it.clone(), Shown::clone(key)], BETWEEN));
        match (rows.last_mut(), joined) {
            (Some(row), Some(joined)) if width(joined.as_str()) <= columns => *row = joined,
            _ => rows.push(Shown::clone(key)),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_break_between_keys_and_drop_what_may_be_missed() {
        fn check(columns: usize, expected: &[&str]) {
            let keys = |text: &str| parts(&Shown::new(text));
            let rows = laid_out(&keys("1–4: pick · Enter: none"), &keys("s · u · q · ?"), columns);
            assert_eq!(rows.iter().map(Shown::as_str).collect::<Vec<_>>(), expected, "{columns}");
        }
        check(80, &["1–4: pick · Enter: none · s · u · q · ?"]);
        check(30, &["1–4: pick · Enter: none · ?"]);
        check(31, &["1–4: pick · Enter: none · s · ?"]);
        check(22, &["1–4: pick", "Enter: none · s · ?"]);
        check(9, &["1–4: pick", "Enter: none", "s · u · ?"]);
    }
}
