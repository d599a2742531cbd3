//! A quiz that is handed in, left and taken up again, and cards that go away.

use super::{desk::seconds, *};

#[test]
fn a_quiz_is_handed_in_at_any_time() {
    let mut desk = Desk::under(each(), &[typed("a"), typed("b"), typed("c")]);
    desk.take(say("Tirana"));
    desk.wait(3);
    assert_eq!(desk.draft(Input::Finish), Some(Draft::QuizEnd { elapsed: seconds(3) }));
    assert_eq!(desk.shows(), "done 1/3");
    assert_eq!(desk.refusal(Input::Finish), Refusal::NoQuestion);

    let mut desk = Desk::under(each(), &[typed("a")]);
    desk.take(say("Tirana"));
    assert_eq!(desk.draft(Input::Finish), None);
    assert_eq!(desk.shows(), "done 1/1");
}

#[test]
fn a_quiz_that_was_left_goes_on_with_what_is_not_answered_and_the_time_left() {
    let rules = QuizRules { time_s: Some(100), ..RULES };
    let mut desk = Desk::under(rules, &[choice("a"), typed("b"), choice("c")]);
    let options = |desk: &Desk| match desk.quiz.view() {
        View::Ask(it) => it.options.map(<[Text]>::to_vec),
        View::Load(_) | View::Judged(_) | View::Done(_) => panic!("a question"),
    };
    let before = options(&desk);
    desk.take(Input::Skip);
    desk.wait(30);
    desk.take(say("Tirana"));
    assert_eq!(desk.resume(), "c 2/3 choice options");
    assert_eq!(desk.quiz.time_left(desk.now()), Some(seconds(70)));
    desk.wait(10);
    assert_eq!(desk.answered(say("no")).elapsed, seconds(40));
    assert_eq!(desk.quiz.tally().n_cards, 2);
    let tally = desk.quiz.tally();
    assert_eq!(desk.resume(), "a 3/3 choice options");
    assert_eq!(options(&desk), before);
    assert_eq!(desk.quiz.tally(), tally);
    assert_eq!(desk.take(say("yes")), "done 2/3");
}

#[test]
fn leaving_gives_a_card_no_more_time() {
    let rules = QuizRules { card_s: Some(30), ..RULES };
    let mut desk = Desk::under(rules, &[typed("a"), typed("b")]);
    desk.wait(10);
    assert_eq!(desk.resume(), "a 1/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(20)));
    desk.wait(5);
    assert_eq!(desk.take(Input::Skip), "b 1/2 typed");
    desk.wait(3);
    assert_eq!(desk.resume(), "b 1/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(27)));
    assert_eq!(desk.take(say("Tirana")), "a 2/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(15)));
    desk.wait(1);
    assert_eq!(desk.resume(), "a 2/2 typed");
    assert_eq!(desk.quiz.card_time_left(desk.now()), Some(seconds(14)));
}

#[test]
fn leaving_gives_a_card_no_more_skips() {
    let mut desk = Desk::new(&[typed("a"), typed("b"), typed("c")]);
    desk.take(Input::Skip);
    assert_eq!(desk.resume(), "b 1/3 typed");
    assert_eq!(desk.take(Input::Skip), "c 1/3 typed");
    assert_eq!(desk.take(say("Tirana")), "a 2/3 typed");
    assert_eq!(desk.take(Input::Skip), "b 3/3 typed");
    assert_eq!(desk.resume(), "b 3/3 typed");
    assert!(matches!(desk.draft(Input::Skip), Some(Draft::QuizEnd { .. })));
}

#[test]
fn a_standing_that_tells_of_no_card_does_no_harm() {
    let desk = Desk::new(&[typed("a")]);
    let used_ms = [(9, 1)].into_iter().collect();
    let standing = QuizStanding { skipped: vec![7, 7, 8], used_ms };
    let left = Left { given: &[], elapsed: Duration::ZERO, standing: &standing };
    let quiz = Quiz::resume(&desk.start, left, desk.now());
    assert!(matches!(quiz.view(), View::Load(card) if card.as_str() == "d/a"));
}

#[test]
fn a_quiz_of_which_nothing_is_left_ends_when_it_is_taken_up() {
    let rules = QuizRules { time_s: Some(100), ..RULES };
    let mut desk = Desk::under(rules, &[typed("a"), typed("b")]);
    desk.wait(200);
    assert_eq!(desk.resume(), "done 0/2");
    assert_eq!(desk.tick(), Some(Draft::QuizEnd { elapsed: seconds(100) }));

    let mut desk = Desk::new(&[typed("a")]);
    desk.take(say("Tirana"));
    assert_eq!(desk.resume(), "done 1/1");
    assert_eq!(desk.tick(), Some(Draft::QuizEnd { elapsed: Duration::ZERO }));
}

#[test]
fn a_card_that_is_gone_or_suspended_stays_without_an_answer() {
    let mut desk = Desk::new(&[typed("a"), typed("b"), typed("c")]);
    desk.cards.remove(&CardId::new("d/b"));
    assert_eq!(desk.take(say("Tirana")), "c 3/3 typed");
    assert_eq!(desk.draft(Input::Suspend), Some(Draft::Suspend(CardId::new("d/c"))));
    assert_eq!(desk.shows(), "done 1/3");
    assert!(!desk.quiz.is_ended());
    assert!(matches!(desk.tick(), Some(Draft::QuizEnd { .. })));
    assert!(desk.quiz.is_ended());
}

#[test]
fn a_card_is_suspended_after_its_verdict_too_and_its_answer_stays() {
    let mut desk = Desk::under(each(), &[typed("a"), typed("b")]);
    desk.take(say("Tirana"));
    assert_eq!(desk.draft(Input::Suspend), Some(Draft::Suspend(CardId::new("d/a"))));
    assert_eq!(desk.shows(), "b 2/2 typed");
    assert_eq!(desk.take(Input::Finish), "done 1/2");
    assert_eq!(desk.refusal(Input::Suspend), Refusal::NoQuestion);
}

#[test]
fn an_empty_quiz_is_over() {
    let mut desk = Desk::new(&[]);
    assert_eq!(desk.shows(), "done 0/0");
    assert_eq!(desk.draft(say("x")), Some(Draft::QuizEnd { elapsed: Duration::ZERO }));
}
