//! What answers earn, one card at a time.

use super::{
    desk::{asked, list},
    *,
};
use crate::card::kind::{Answer, Distractor, Pair};

/// Answers the only card and checks the points that are kept and the sum.
fn check(rules: QuizRules, asked: Asked, input: Input, points: f64, sum: f64) {
    let said = format!("{:?} {input:?}", asked.card.answer);
    let mut desk = Desk::under(rules, &[asked]);
    let earned = desk.answered(input).points;
    assert_eq!((earned, desk.quiz.tally().points), (points, sum), "{said}");
}

fn worth(points: f64, asked: Asked) -> Asked {
    with(asked, |it| it.points = Some(points))
}

fn several(id: &str) -> Asked {
    let distractors = ["x", "y"]
        .map(|it| Distractor { text: it.into(), feedback: None, is_last: false })
        .to_vec();
    asked(id, Answer::Multiple { right: ["a", "b"].map(Text::from).to_vec(), distractors })
}

fn pairs(id: &str) -> Asked {
    let pair = |it: &str| Pair { left: it.into(), right: it.to_uppercase().as_str().into() };
    asked(id, Answer::Matching(["a", "b", "c", "d"].map(pair).to_vec()))
}

#[test]
fn points_are_the_share_of_what_the_card_is_worth() {
    check(RULES, worth(3.0, typed("a")), say("tirana"), 3.0, 3.0);
    check(RULES, worth(3.0, typed("a")), say("Vlora"), 0.0, 0.0);
    check(RULES, worth(2.0, list("a")), say("a; b; c"), 1.5, 1.5);
    check(RULES, worth(2.0, several("a")), say("a"), 1.0, 1.0);
    check(RULES, pairs("a"), say("A, B, D, C"), 0.5, 0.5);
}

#[test]
fn a_penalty_is_for_wrong_choices_only_and_no_sum_is_below_zero() {
    let penalty = || QuizRules { penalty: 0.25, ..RULES };
    check(penalty(), worth(4.0, choice("a")), say("no"), -1.0, 0.0);
    check(penalty(), worth(4.0, choice("a")), say("yes"), 4.0, 4.0);
    check(penalty(), choice("a"), say(""), 0.0, 0.0);
    check(penalty(), asked("a", Answer::TrueFalse(true)), say("false"), -0.25, 0.0);
    check(penalty(), typed("a"), say("Vlora"), 0.0, 0.0);
    check(penalty(), own("a"), Input::Rate(Rating::Again), 0.0, 0.0);
    check(penalty(), several("a"), say("x"), 0.0, 0.0);
    check(penalty(), pairs("a"), say("B, A, D, C"), 0.0, 0.0);
    let typed_choice = QuizRules { mode: Some(Mode::Typed), ..penalty() };
    check(typed_choice, choice("a"), say("no"), 0.0, 0.0);
}

#[test]
fn a_penalty_is_taken_from_the_points_of_other_cards() {
    let rules = QuizRules { penalty: 0.5, ..RULES };
    let mut desk = Desk::under(rules, &[choice("a"), typed("b"), choice("c")]);
    desk.take(say("no"));
    desk.take(say("Tirana"));
    assert_eq!(desk.take(Input::Finish), "done 0.5/3");
}

#[test]
fn a_rating_follows_the_one_table() {
    fn check(asked: Asked, input: Input, expected: Rating) {
        let said = format!("{input:?}");
        assert_eq!(Desk::new(&[asked]).answered(input).answered.rating, expected, "{said}");
    }
    check(typed("a"), say("Tirana"), Rating::Good);
    check(typed("a"), say(""), Rating::Again);
    check(typed("a"), Input::Reply(Reply::text("Tirana"), Some(Rating::Easy)), Rating::Easy);
    check(list("a"), say("a; b"), Rating::Hard);
    check(list("a"), say("a"), Rating::Again);
}
