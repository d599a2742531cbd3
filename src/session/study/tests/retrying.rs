//! The one further try after a reply that was almost right.

use super::*;
use crate::{
    card::grading::{Rules as GradingRules, Typos},
    grade::reason::Reason,
};

/// A card with the answer `Tirana`: `tirane` is almost that.
fn city(id: &str) -> Asked {
    asked(id, Answer::Cloze(vec!["Tirana".into()]))
}

fn almost() -> Input {
    reply("tirane")
}

fn reason(desk: &Desk) -> Reason {
    match desk.study.view() {
        View::Ask(question) => question.almost.unwrap().reason.clone(),
        View::Judged(told) => told.judged.reason.clone(),
        View::Load(_) | View::Done(_) => panic!("{}", desk.shows()),
    }
}

#[test]
fn an_almost_keeps_nothing_and_the_card_stays_open() {
    let mut desk = Desk::new(&[city("a"), flip("b")]);
    let before = desk.study.tally();
    assert_eq!(desk.draft(almost()), None);
    assert_eq!(desk.shows(), "a 1/2 typed almost");
    assert_eq!(reason(&desk), Reason::Typo { n_letters: 1 });
    assert_eq!(desk.study.tally(), before);
    assert!(desk.study.last().is_none());
}

#[test]
fn one_more_reply_is_final_and_rated_by_what_was_off() {
    fn check(asked: Asked, inputs: &[Input], expected: &str, reply: &str) {
        let mut desk = Desk::new(&[asked]);
        let (last, first) = inputs.split_last().unwrap();
        for input in first {
            assert_eq!(desk.draft(input.clone()), None, "{inputs:?}");
        }
        let answered = desk.answered(last.clone());
        assert_eq!(desk.shows(), format!("a {expected}"), "{inputs:?}");
        assert_eq!(answered.reply.as_deref(), Some(reply), "{inputs:?}");
        let is_word = matches!(last, Input::Accept | Input::Reject);
        assert_eq!(answered.is_override, is_word, "{inputs:?}");
        assert!(!desk.study.last().unwrap().corrects, "{inputs:?}");
    }
    let (hint, accept, reject) = (Input::Hint, Input::Accept, Input::Reject);
    let right = || reply("tirana");
    check(city("a"), &[almost(), right()], "correct Good", "tirana");
    check(city("a"), &[almost(), reply("tirano")], "wrong Again", "tirano");
    check(city("a"), &[almost(), almost()], "wrong Again", "tirane");
    check(city("a"), &[almost(), reply("")], "wrong Again", "");
    check(city("a"), &[almost(), wishing("tirana", Easy)], "correct Easy", "tirana");
    check(city("a"), &[wishing("tirane", Easy), right()], "correct Good", "tirana");
    check(city("a"), &[almost(), accept.clone()], "correct Good", "tirane");
    check(city("a"), &[almost(), reject.clone()], "wrong Again", "tirane");
    // Help before the almost or after it counts.
    check(city("a"), &[almost(), hint.clone(), right()], "correct Hard", "tirana");
    check(city("a"), &[hint.clone(), almost(), right()], "correct Hard", "tirana");
    check(city("a"), &[almost(), hint, accept.clone()], "correct Hard", "tirane");
    let held = || seen(2, choice("a", "Tirana"));
    check(held(), &[almost(), Input::Options, right()], "correct Hard", "tirana");
    check(held(), &[almost(), right()], "correct Good", "tirana");
    // A list is completed, and what is not completed counts as far as it goes.
    check(list("a"), &[reply("a; b"), reply("d; c")], "correct Hard", "a; b; d; c");
    check(list("a"), &[reply("a"), reply("b")], "wrong Hard", "a; b");
    check(list("a"), &[reply("a"), reply("x")], "wrong Again", "a; x");
    check(list("a"), &[reply("a; b"), reply("")], "wrong Hard", "a; b");
    check(list("a"), &[reply("a"), reply("")], "wrong Again", "a");
    check(list("a"), &[reply("a; b"), accept], "correct Good", "a; b");
    check(list("a"), &[reply("a; b"), reject], "wrong Again", "a; b");
}

#[test]
fn a_second_almost_is_wrong_and_can_be_accepted() {
    let mut desk = Desk::new(&[city("a")]);
    desk.draft(almost());
    let second = desk.answered(reply("tirano"));
    let expected =
        Answered { rating: Good, verdict: Verdict::Correct, is_override: true, ..second };
    assert_eq!(desk.draft(Input::Accept), Some(Draft::Override(expected)));
    assert!(desk.study.last().unwrap().corrects);
}

#[test]
fn a_word_about_an_almost_is_a_first_verdict_and_can_be_changed() {
    let mut desk = Desk::new(&[city("a")]);
    desk.draft(almost());
    assert!(matches!(desk.draft(Input::Accept), Some(Draft::Review(_))));
    assert_eq!(reason(&desk), Reason::Overridden);
    assert_eq!(desk.draft(Input::Accept), None);
    assert!(matches!(desk.draft(Input::Reject), Some(Draft::Override(_))));
    assert_eq!(desk.shows(), "a wrong Again");
}

#[test]
fn after_an_almost_the_verdict_before_it_stands() {
    let mut desk = Desk::new(&[flip("a"), city("b")]);
    desk.pass(wrong());
    desk.draft(almost());
    assert_eq!(desk.answered(Input::Accept).card, CardId::new("d/b"));
    let mut desk = Desk::new(&[flip("a"), city("b"), flip("c")]);
    desk.pass(wrong());
    desk.draft(almost());
    desk.draft(Input::Skip);
    for input in [Input::Accept, Input::Reject] {
        assert_eq!(desk.study.step(input, now(desk.clock)), Err(Refusal::NoVerdict));
    }
}

#[test]
fn skip_and_undo_drop_the_try() {
    let mut desk = Desk::new(&[city("a"), flip("b")]);
    desk.draft(almost());
    assert_eq!(desk.take(Input::Skip), "b 1/2 flip");
    assert_eq!(desk.pass(right()), "a 2/2 typed");
    desk.draft(almost());
    desk.wait(9);
    assert_eq!(desk.study.take_try_back(now(desk.clock)), Some(CardId::new("d/a")));
    assert_eq!(desk.shows(), "a 2/2 typed");
    assert_eq!(desk.study.take_try_back(now(desk.clock)), None);
    // It is asked as if for the first time: another almost earns another try.
    assert_eq!(desk.take(almost()), "a 2/2 typed almost");
    desk.wait(2);
    assert_eq!(desk.answered(reply("tirana")).took_ms, 2000);
}

#[test]
fn a_card_is_suspended_out_of_its_second_try() {
    let mut desk = Desk::new(&[city("a"), flip("b")]);
    desk.draft(almost());
    assert_eq!(desk.draft(Input::Suspend), Some(Draft::Suspend(CardId::new("d/a"))));
    assert_eq!(desk.shows(), "b 1/1 flip");
}

#[test]
fn time_goes_on_through_both_tries() {
    let mut desk = Desk::new(&[city("a")]);
    desk.wait(2);
    desk.draft(almost());
    desk.wait(3);
    assert_eq!(desk.answered(reply("tirana")).took_ms, 5000);
}

#[test]
fn a_flip_card_that_was_typed_is_neither_shown_nor_rated_in_its_second_try() {
    let mut desk = Desk::new(&[asked("a", Answer::Basic(spelled("Tirana")))]);
    assert_eq!(desk.take(almost()), "a 1/1 flip almost");
    for input in [Input::Show, Input::Rate(Good)] {
        assert_eq!(desk.study.step(input, now(desk.clock)), Err(Refusal::OneMoreTry));
    }
    let answered = desk.answered(Input::Accept);
    assert_eq!((answered.mode, answered.rating), (Mode::Typed, Good));
}

#[test]
fn a_deck_that_takes_no_slip_asks_no_second_time() {
    let rules = GradingRules { typos: Typos::Reject, ..GradingRules::default() };
    let strict = with(city("a"), |it| it.grading = Grading::By(rules));
    assert_eq!(Desk::new(&[strict]).take(almost()), "a wrong Again");
}

#[test]
fn a_miss_at_the_second_try_brings_the_card_back_with_a_try_of_its_own() {
    let mut desk = Desk::new(&[city("a")]);
    desk.draft(almost());
    assert_eq!(desk.pass(wrong()), "a 2/2 typed");
    assert_eq!(desk.take(almost()), "a 2/2 typed almost");
    let tally = Tally { n_cards: 1, n_again: 1, possible: 1.0, ..Tally::default() };
    assert_eq!(desk.study.tally(), tally);
}
