//! "I was right" and "no, it was wrong", about a verdict that is kept.

use super::*;

#[test]
fn accept_takes_a_pending_return_away() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    assert_eq!(desk.pass(wrong()), "b 2/3 flip");
    assert_eq!(desk.take(Input::Accept), "b 2/2 flip");
    assert_eq!(desk.pass(right()), "done");
    assert_eq!(desk.study.tally().n_right_first, 2);
}

#[test]
fn accept_drops_the_open_question_when_it_is_that_card() {
    let mut desk = Desk::new(&[flip("a")]);
    assert_eq!(desk.pass(wrong()), "a 2/2 flip");
    assert_eq!(desk.take(Input::Accept), "done");
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    desk.draft(Input::Skip);
    assert_eq!(desk.pass(wrong()), "a 2/3 flip");
    assert_eq!(desk.pass(wrong()), "b 3/4 flip");
    assert_eq!(desk.pass(wrong()), "a 4/5 flip");
    // The last verdict is b's, so a stays.
    assert_eq!(desk.take(Input::Accept), "a 4/4 flip");
}

#[test]
fn reject_brings_a_card_back_and_accept_takes_it_away_again() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    assert_eq!(desk.pass(right()), "b 2/2 flip");
    assert_eq!(desk.take(Input::Reject), "b 2/3 flip");
    assert_eq!(desk.take(Input::Accept), "b 2/2 flip");
    assert_eq!(desk.take(Input::Reject), "b 2/3 flip");
    assert_eq!(desk.pass(right()), "a 3/3 flip");
    assert_eq!(desk.take(Input::Reject), "a 3/4 flip");
    assert_eq!(desk.pass(right()), "b 4/4 flip");
    assert_eq!(desk.study.tally().n_again, 2);
}

#[test]
fn an_overruled_verdict_is_kept_as_one_and_an_equal_one_not_at_all() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    let first = desk.answered(wrong());
    assert_eq!(desk.draft(Input::Reject), None);
    let expected = Answered { rating: Good, verdict: Verdict::Correct, is_override: true, ..first };
    assert_eq!(desk.draft(Input::Accept), Some(Draft::Override(expected)));
    assert!(desk.study.last().unwrap().corrects);
    assert_eq!(desk.draft(Input::Accept), None);
    assert_eq!(desk.take(Input::GoOn), "b 2/2 flip");
    desk.draft(right());
    assert!(!desk.study.last().unwrap().corrects);
}

#[test]
fn a_verdict_is_spoken_about_until_the_next_reply() {
    let mut desk = Desk::new(&[flip("a"), flip("b"), flip("c")]);
    desk.pass(wrong());
    for input in [Input::Hint, Input::Show] {
        desk.draft(input);
        assert_eq!(short(&desk.study.last().unwrap().card.id), "a");
    }
    desk.pass(Input::Rate(Good));
    assert_eq!(short(&desk.study.last().unwrap().card.id), "b");
    desk.draft(Input::Skip);
    assert_eq!(short(&desk.study.last().unwrap().card.id), "b");
}

#[test]
fn a_skipped_card_that_is_accepted_after_all_does_not_come_back() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    desk.pass(wrong());
    assert_eq!(desk.take(Input::Skip), "a 2/3 flip");
    assert_eq!(desk.take(Input::Skip), "b 2/3 flip");
    desk.draft(Input::Accept);
    assert_eq!(desk.pass(right()), "done");
}

#[test]
fn once_an_answer_is_shown_the_verdict_before_it_stands() {
    let mut desk = Desk::new(&[flip("a"), flip("b")]);
    desk.pass(wrong());
    desk.draft(Input::Show);
    for input in [Input::Accept, Input::Reject] {
        assert_eq!(desk.study.step(input, now(desk.clock)), Err(Refusal::RateNow));
    }
}
