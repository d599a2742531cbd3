//! One quiz from its first question to its end, driven by hand.

mod asking;
mod desk;
mod leaving;
mod scoring;
mod timing;

use super::*;
use crate::{
    card::grading::{self, Grading, Typos},
    grade::reply::Reply,
    history::{QuizRules, Rating},
    session::quiz::tests::desk::{Desk, RULES, choice, each, own, say, typed, with},
};

#[test]
fn each_card_is_asked_once_and_the_last_answer_ends_the_quiz() {
    let mut desk = Desk::new(&[typed("a"), typed("b")]);
    assert_eq!(desk.shows(), "a 1/2 typed");
    assert_eq!(desk.take(say("Tirana")), "b 2/2 typed");
    assert!(desk.answered(say("Vlora")).is_last);
    assert_eq!(desk.shows(), "done 1/2");
    assert_eq!(desk.tick(), None);
    assert_eq!(desk.refusal(say("x")), Refusal::NoQuestion);
    assert_eq!(desk.refusal(Input::Finish), Refusal::NoQuestion);
}

#[test]
fn verdicts_are_told_after_each_answer_or_not_at_all() {
    let mut desk = Desk::under(each(), &[typed("a"), typed("b")]);
    assert_eq!(desk.take(say("Tirana")), "a correct 1");
    assert!(desk.quiz.last().is_some());
    assert_eq!(desk.refusal(say("x")), Refusal::NoQuestion);
    assert_eq!(desk.take(Input::GoOn), "b 2/2 typed");
    assert_eq!(desk.take(say("Vlora")), "b wrong 0");
    assert!(desk.quiz.is_ended());
    assert_eq!(desk.take(Input::GoOn), "done 1/2");

    let mut desk = Desk::new(&[typed("a"), typed("b")]);
    desk.take(say("Tirana"));
    assert!(desk.quiz.last().is_none());
    assert_eq!(desk.refusal(Input::GoOn), Refusal::ReplyInstead);
}

#[test]
fn a_skipped_card_comes_once_more_at_the_end_and_then_stays_without_an_answer() {
    let mut desk = Desk::new(&[typed("a"), typed("b"), typed("c")]);
    assert_eq!(desk.take(Input::Skip), "b 1/3 typed");
    assert_eq!(desk.take(say("Tirana")), "c 2/3 typed");
    assert_eq!(desk.take(Input::Skip), "a 2/3 typed");
    assert_eq!(desk.take(Input::Skip), "c 3/3 typed");
    assert!(matches!(desk.draft(Input::Skip), Some(Draft::QuizEnd { .. })));
    assert_eq!(desk.shows(), "done 1/3");
    assert_eq!(desk.quiz.tally().n_cards, 1);
    assert_eq!(desk.tick(), None);
}

#[test]
fn there_is_no_second_try_whenever_verdicts_are_told() {
    for rules in [RULES, each()] {
        let mut desk = Desk::under(rules.clone(), &[typed("a")]);
        let answered = desk.answered(say("Tirnaa"));
        assert_eq!((answered.answered.verdict.word(), answered.reason), ("wrong", "typo"));
        assert_eq!(answered.answered.rating, Rating::Again);

        let accept = grading::Rules { typos: Typos::Accept, ..grading::Rules::default() };
        let forgiving = with(typed("a"), |it| it.grading = Grading::By(accept));
        let answered = Desk::under(rules, &[forgiving]).answered(say("Tirnaa"));
        assert_eq!((answered.answered.verdict.word(), answered.points), ("note", 1.0));
    }
}

#[test]
fn what_belongs_to_study_is_refused() {
    fn check(input: &Input, expected: &Refusal) {
        let mut desk = Desk::under(each(), &[typed("a"), typed("b")]);
        assert_eq!(desk.refusal(input.clone()), *expected, "{input:?}");
        desk.take(say("x"));
        assert_eq!(desk.refusal(input.clone()), *expected, "{input:?}");
        assert_eq!(desk.shows(), "a wrong 0");
    }
    check(&Input::Undo, &Refusal::QuizUndo);
    check(&Input::Accept, &Refusal::QuizOverruling);
    check(&Input::Reject, &Refusal::QuizOverruling);
    check(&Input::Hint, &Refusal::QuizHint);
    check(&Input::Options, &Refusal::NoOptions);
}

#[test]
fn an_unclear_reply_leaves_the_question_open() {
    let mut desk = Desk::new(&[choice("a")]);
    assert!(matches!(desk.refusal(say("9")), Refusal::Unclear(_)));
    assert_eq!(desk.refusal(Input::Rate(Rating::Good)), Refusal::ReplyInstead);
    assert_eq!(desk.refusal(Input::Show), Refusal::NothingToShow);
    let again = Input::Reply(Reply::text("yes"), Some(Rating::Again));
    assert_eq!(desk.refusal(again), Refusal::RatingTooLow);
    assert_eq!(desk.shows(), "a 1/1 choice options");
}

#[test]
fn a_flip_card_is_shown_and_rated_and_one_is_wrong() {
    fn check(rating: Rating, expected: &str) {
        let mut desk = Desk::new(&[own("a")]);
        assert_eq!(desk.refusal(say("x")), Refusal::SelfRatedOnly);
        assert_eq!(desk.take(Input::Show), "a 1/1 flip answer");
        assert_eq!(desk.refusal(Input::Skip), Refusal::RateNow);
        assert_eq!(desk.refusal(Input::Show), Refusal::RateNow);
        let kept = desk.answered(Input::Rate(rating));
        assert_eq!((kept.answered.rating, kept.answered.reply), (rating, None));
        assert_eq!((kept.reason, kept.answered.mode), ("self_rated", Mode::Flip));
        assert_eq!(desk.shows(), expected, "{rating:?}");
    }
    check(Rating::Again, "done 0/1");
    check(Rating::Hard, "done 1/1");
    check(Rating::Good, "done 1/1");
    check(Rating::Easy, "done 1/1");
}

#[test]
fn memory_learns_from_answers_to_cards_that_have_had_a_review() {
    fn check(rules: QuizRules, asked: Asked, expected: bool) {
        let mut desk = Desk::under(rules, &[asked]);
        assert_eq!(desk.answered(say("")).is_learned_from, expected);
    }
    check(RULES, typed("a"), true);
    check(RULES, Asked { state: None, ..typed("a") }, false);
    check(QuizRules { is_learned_from: false, ..RULES }, typed("a"), false);
}

#[test]
fn a_question_tells_the_section_it_stands_in() {
    fn check(sections: &[&str], expected: Option<(usize, &str)>) {
        let mut desk = Desk::new(&[typed("a"), typed("b")]);
        desk.start.sections = sections.iter().map(ToString::to_string).collect();
        desk.start.cards[1].section = sections.len() - 1;
        desk.quiz = Quiz::new(&desk.start, desk.now());
        desk.supply();
        desk.take(say("Tirana"));
        let View::Ask(question) = desk.quiz.view() else { panic!("no question") };
        assert_eq!(question.section.map(|it| (it.n, it.title)), expected, "{sections:?}");
    }
    check(&[""], None);
    check(&["Dates"], Some((1, "Dates")));
    check(&["Dates", ""], Some((2, "")));
}
