//! The time of a quiz and of its cards.

use super::{
    desk::{answered, seconds},
    *,
};

fn limited(time_s: Option<u32>, card_s: Option<u32>) -> QuizRules {
    QuizRules { time_s, card_s, ..RULES }
}

#[test]
fn what_comes_after_the_time_is_not_counted() {
    for input in [say("Tirana"), Input::Skip, Input::Finish, Input::GoOn, Input::Undo] {
        let mut desk = Desk::under(limited(Some(60), None), &[typed("a"), typed("b"), typed("c")]);
        desk.take(say("Tirana"));
        desk.wait(59);
        assert_eq!(desk.tick(), None);
        assert_eq!(desk.quiz.time_left(desk.now()), Some(seconds(1)));
        desk.wait(5);
        assert_eq!(desk.quiz.time_left(desk.now()), Some(Duration::ZERO));
        assert_eq!(desk.draft(input), Some(Draft::QuizEnd { elapsed: seconds(60) }));
        assert_eq!(desk.shows(), "done 1/3");
        assert_eq!(desk.quiz.tally().took, seconds(60));
        assert_eq!(desk.tick(), None);
    }
}

#[test]
fn the_time_ends_a_quiz_without_an_input() {
    let mut desk = Desk::under(limited(Some(60), None), &[typed("a")]);
    desk.wait(60);
    assert_eq!(desk.tick(), Some(Draft::QuizEnd { elapsed: seconds(60) }));
    assert_eq!(desk.shows(), "done 0/1");
}

#[test]
fn time_used_stands_still_once_a_quiz_has_ended() {
    let mut desk = Desk::new(&[typed("a")]);
    desk.wait(7);
    assert_eq!(desk.answered(say("Tirana")).elapsed, seconds(7));
    desk.wait(100);
    assert_eq!(desk.quiz.elapsed(desk.now()), seconds(7));
    assert_eq!(desk.quiz.time_left(desk.now()), None);
}

#[test]
fn a_card_whose_own_time_is_up_is_unanswered() {
    let mut desk = Desk::under(limited(None, Some(30)), &[typed("a"), typed("b")]);
    desk.wait(20);
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(10)));
    desk.wait(10);
    let kept = desk.answered(say("Tirana"));
    assert_eq!((kept.reason, kept.answered.reply), ("time_up", None));
    assert_eq!((kept.answered.verdict.word(), kept.points), ("wrong", 0.0));
    assert!(!kept.is_learned_from);
    assert_eq!(desk.shows(), "b 2/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(30)));
    desk.wait(31);
    assert!(answered(desk.tick()).is_last);
    assert_eq!(desk.shows(), "done 0/2");
    assert_eq!((desk.quiz.tally().n_cards, desk.quiz.tally().n_again), (0, 0));
    assert_eq!(desk.resume(), "done 0/2");
    assert_eq!(desk.quiz.tally().n_cards, 0);
}

#[test]
fn a_quiz_is_handed_in_at_once_when_the_time_of_a_card_is_up() {
    let mut desk = Desk::under(limited(None, Some(30)), &[typed("a"), typed("b")]);
    desk.wait(40);
    assert_eq!(desk.draft(Input::Finish), Some(Draft::QuizEnd { elapsed: seconds(40) }));
    assert_eq!(desk.shows(), "done 0/2");
}

#[test]
fn a_card_whose_time_is_up_is_told_where_verdicts_are() {
    let rules = QuizRules { card_s: Some(30), ..each() };
    let mut desk = Desk::under(rules, &[typed("a"), typed("b")]);
    desk.wait(30);
    assert!(desk.tick().is_some());
    assert_eq!(desk.shows(), "a wrong 0");
    desk.wait(300);
    assert_eq!(desk.tick(), None);
    assert_eq!(desk.take(Input::GoOn), "b 2/2 typed");
}

#[test]
fn a_skip_gives_a_card_no_more_time() {
    let mut desk = Desk::under(limited(None, Some(30)), &[typed("a"), typed("b")]);
    desk.wait(20);
    desk.take(Input::Skip);
    desk.wait(10);
    assert_eq!(desk.take(say("Tirana")), "a 2/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(10)));
}

#[test]
fn no_limit_waits_for_a_pause() {
    let mut desk = Desk::under(limited(Some(100), Some(30)), &[typed("a")]);
    desk.wait(20);
    desk.quiz.restart(desk.now());
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(10)));
    assert_eq!(desk.quiz.time_left(desk.now()), Some(seconds(80)));
    desk.wait(2);
    assert_eq!(desk.answered(say("Tirana")).answered.took_ms, 2000);
}
