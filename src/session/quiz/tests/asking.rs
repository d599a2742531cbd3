//! How each kind of card is asked, and its options.

use std::collections::HashSet;

use super::{
    desk::{asked, list, spelled},
    *,
};
use crate::{
    card::kind::{Answer, Numeric},
    session::drawing::Candidate,
};

fn candidates(asked: Asked) -> Asked {
    let candidate = |text: &str| Candidate {
        card: CardId::new(&format!("d/{text}")),
        text: text.into(),
        also: Vec::new(),
        tags: Vec::new(),
        asks_the_same: false,
        asks_alike: false,
    };
    Asked { drawn: ["Vlora", "Durres", "Berat"].map(candidate).into(), ..asked }
}

fn basic(answer: &str) -> Asked {
    asked("a", Answer::Basic(spelled(answer)))
}

fn number() -> Asked {
    let numeric = Numeric { text: "1912".into(), value: 1912.0, tolerance: None, unit: None };
    asked("a", Answer::Numeric(numeric))
}

#[test]
fn a_card_is_graded_wherever_it_can_be() {
    fn check(asked: Asked, mode: Option<Mode>, expected: &str) {
        let said = format!("{:?} {mode:?}", asked.card.answer);
        let desk = Desk::under(QuizRules { mode, ..RULES }, &[asked]);
        assert_eq!(desk.shows(), format!("a 1/1 {expected}"), "{said}");
    }
    check(typed("a"), None, "typed");
    check(own("a"), None, "flip");
    check(basic("one two three four five six seven eight"), None, "typed");
    check(basic("one two three four five six seven eight nine"), None, "flip");
    check(choice("a"), None, "choice options");
    check(asked("a", Answer::TrueFalse(true)), None, "choice options");
    check(asked("a", Answer::Ordering(vec!["a".into(), "b".into()])), None, "choice options");
    check(asked("a", Answer::Cloze(vec!["a".into()])), None, "typed");
    check(list("a"), None, "typed");
    check(number(), None, "typed");
    check(typed("a"), Some(Mode::Flip), "flip");
    check(choice("a"), Some(Mode::Typed), "typed");
    check(candidates(typed("a")), Some(Mode::Choice), "choice options");
    check(candidates(typed("a")), None, "typed");
    check(typed("a"), Some(Mode::Choice), "typed fell back");
    check(list("a"), Some(Mode::Choice), "typed fell back");
    check(asked("a", Answer::TrueFalse(true)), Some(Mode::Typed), "choice fell back options");
    check(own("a"), Some(Mode::Typed), "flip fell back");
}

#[test]
fn options_follow_from_the_seed_and_the_card_alone() {
    let card = candidates(typed("a"));
    let of = |seed| pose(&card.card, &card.drawn, Mode::Choice, seed).options.unwrap();
    assert_eq!(of(7), of(7));
    let orders: HashSet<Vec<Text>> = (0..20).map(of).collect();
    assert!(orders.len() > 5);
    assert_eq!(of(1).iter().map(Text::raw).collect::<Vec<_>>(), GOLDEN);
}

/// Written down once; a change here changes every paper that was printed.
const GOLDEN: [&str; 4] = ["Berat", "Vlora", "Tirana", "Durres"];

#[test]
fn a_wrong_pick_among_drawn_options_is_a_wrong_choice() {
    let rules = QuizRules { mode: Some(Mode::Choice), penalty: 0.5, ..RULES };
    let mut desk = Desk::under(rules, &[candidates(typed("a"))]);
    assert!(desk.quiz.wants_drawn(&typed("a").card));
    let kept = desk.answered(say("Vlora"));
    assert_eq!((kept.reason, kept.points), ("other_option", -0.5));
}

#[test]
fn a_flip_card_may_be_typed() {
    let mut desk = Desk::new(&[basic("one two three four five six seven eight nine")]);
    let kept = desk.answered(say("one two three four five six seven eight nine"));
    assert_eq!((kept.answered.mode, kept.points), (Mode::Typed, 1.0));
}
