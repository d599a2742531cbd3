//! Cards that are flipped and rated.

use crate::pty::study::{NARROW, UP, WIDE, study, study_with};

const FOUR: &str = "
  - {id: a, question: Question A?, answer: Answer A}
  - {id: b, question: Question B?, answer: Answer B}
  - {id: c, question: Question C?, answer: Answer C}
  - {id: d, question: Question D?, answer: Answer D}
";

#[test]
fn the_answer_shows_before_it_is_rated_from_1_to_4() {
    for digits in [["1", "2", "3", "4"], ["١", "٢", "٣", "٤"]] {
        let mut student = study(FOUR, WIDE);
        for (card, digit) in ["A", "B", "C", "D"].into_iter().zip(digits) {
            student.window.wait_for(&format!("Question {card}?"));
            assert!(!student.window.contents().contains(&format!("Answer {card}")));
            student.press_for(" ", &format!("Answer {card}"));
            student.press(digit);
        }
        student.window.wait_for("5/5");
        student.press_for("q", "due");
        student.check_history(&["a 1 wrong", "b 2 correct", "c 3 correct", "d 4 correct"]);
    }
}

#[test]
fn each_rating_says_when_the_card_comes_back() {
    let mut student = study(FOUR, WIDE);
    student.press_for(
        "\r",
        "1 again (today) · 2 hard (1 day) · 3 good (2 days) · 4 easy (7 days)\nEnter: good",
    );
    student.press_for("4", "✓ Rated easy. Again in 7 days, on 2026-12-01.\n\n2/4 · new");
    student.press_for("\r", "Answer B");
    student.press_for("1", "✗ Rated again. Again today.\n\n3/5 · new");
    student.press_for("\r", "Answer C");
    student.press_for("\r", "✓ Rated good. Again in 2 days, on 2026-11-26.\n\n4/5 · new");
    student.press_for("  ", "Rated good. Again in 2 days");
    student.window.wait_for("5/5\nQuestion B?");
    assert_eq!(student.history(), ["a 4 correct", "b 1 wrong", "c 3 correct", "d 3 correct"]);
}

#[test]
fn ratings_break_between_each_other_where_rows_are_narrow() {
    let mut student = study(FOUR, NARROW);
    student
        .press_for("\r", "1 again (today) · 2 hard (1 day)\n3 good (2 days) · 4 easy (7 days)\n");
}

#[test]
fn a_number_before_the_answer_rates_nothing() {
    let mut student = study(FOUR, WIDE);
    student.press("4");
    student.press(UP);
    student.press_for("\r", "Answer A");
    student.press("5");
    student.press("\t");
    student.press("2");
    student.window.wait_for("Question B?");
    student.check_history(&["a 2 correct"]);
}

#[test]
fn a_flip_card_may_be_typed() {
    let mut student = study(FOUR, WIDE);
    student.press_for("\t", "> \n\nEnter: I don't know · Tab: flip it");
    student.press_for("answer a\r", "> answer a\n✓ Right.\nAnswer: Answer A");
    student.press_for("\r", "Question B?");
    // Tab goes back, so that a slip costs nothing.
    student.press_for("\t", "Tab: flip it");
    student.press_for("\t", "Question B?\n\nSpace: answer · Tab: type it");
    student.press_for("\tnothing\r", "✗ Wrong. That is not the answer.\nAnswer: Answer B");
    student.press_for("\r", "Question C?");
    student.press_for("\t", "Question C?\n>");
    student.press_for("\r", "✗ Wrong. Nothing was given.");
    student.check_history(&["a 3 correct", "b 1 wrong", "c 1 wrong"]);
    let modes: Vec<_> = student.events().iter().map(|it| it["mode"].clone()).collect();
    assert_eq!(modes, ["typed", "typed", "typed"]);
}

#[test]
fn a_card_that_one_judges_oneself_is_not_typed() {
    let card = "  - {id: a, question: Question A?, answer: Answer A, grading: self}";
    let mut student = study(card, WIDE);
    student.window.wait_for("\nSpace: answer · s skip · u undo · q leave · ? keys");
    student.press_for("\t", "You judge this card yourself: show the answer, then rate it");
    student.press_for(" ", "Answer A");
    student.press_for("3", "1 card, 1 right the first time");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn another_wish_than_a_card_can_meet_is_said() {
    let one = "\n  - {id: a, question: Question A?, answer: Answer A}\n";
    let mut student = study_with(one, WIDE, &["--mode", "choice"]);
    student
        .window
        .wait_for("1/1 · new · This card can't be asked as you wish; it is asked as flip.");
    student.press_for(" ", "Answer A");
}
