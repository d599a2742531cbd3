//! What may be said after a verdict, and around answers: undo, skip, suspend, help.

use crate::pty::study::{DOWN, UP, WIDE, study};

const CHOICES: &str = "
  - {id: a, question: Question A?, answer: right A, distractors: [wrong A]}
  - {id: b, question: Question B?, answer: right B, distractors: [wrong B]}
  - {id: c, question: Question C?, answer: right C, distractors: [wrong C], hint: not wrong}
";

#[test]
fn after_a_wrong_answer_only_enter_and_space_go_on() {
    let mut student = study(CHOICES, WIDE);
    for go_on in ["\r", " "] {
        let card = if go_on == "\r" { "A" } else { "B" };
        let number = student.number(&format!("wrong {card}"));
        student.press_for(&number, "Enter: go on · ! I was right · u undo · q leave");
        for key in ["a", "1", "\t", "h", "s", "o", "5", UP, DOWN, "\x7f"] {
            student.press(key);
        }
        // What was pressed before has been read once the help shows.
        student.press_for("?", ":x :q :! :w\n\nEnter: go on · ! I was right");
        student.press(go_on);
        let next = if go_on == "\r" { "Question B?" } else { "Question C?" };
        student.window.wait_for(next);
    }
    student.check_history(&["a 1 wrong", "b 1 wrong"]);
}

#[test]
fn after_a_right_answer_any_key_goes_on() {
    let mut student = study(CHOICES, WIDE);
    for (card, key) in [("A", "a"), ("B", DOWN)] {
        let number = student.number(&format!("right {card}"));
        student.press_for(&number, "Enter: go on · w I was wrong · u undo · q leave");
        student.press(key);
    }
    student.window.wait_for("Question C?");
}

#[test]
fn a_verdict_may_be_overruled() {
    let mut student = study(CHOICES, WIDE);
    let number = student.number("wrong A");
    student.press_for(&number, "✗ Wrong.");
    student.press_for("!", "Again today.\n✓ Right. As you say.\nAgain in 2 days, on 2026-11-26.\n");
    student.window.wait_for("Enter: go on · w I was wrong");
    student.check_history(&["(a 1 wrong)", "undo", "a 3 correct"]);
    student.press("\r");
    let number = student.number("right B");
    student.press_for(&number, "Answer: right B");
    // The word on an Arabic keyboard.
    student.press_for("ص", "✗ Wrong. As you say.\nAgain today.\n");
    student.press_for("\r", "Question C?");
    student.check_history(&[
        "(a 1 wrong)",
        "undo",
        "a 3 correct",
        "(b 3 correct)",
        "undo",
        "b 1 wrong",
    ]);
    student.press_for("q", "2 cards, 1 right the first time");
}

#[test]
fn answers_are_taken_back_one_by_one() {
    let mut student = study(CHOICES, WIDE);
    for (card, text) in [("A", "right A"), ("B", "wrong B")] {
        student.window.wait_for(&format!("Question {card}?"));
        let number = student.number(text);
        student.press_for(&number, &format!("Answer: right {card}"));
        student.press("\r");
    }
    student.window.wait_for("3/4 · new\nQuestion C?");
    student.press_for("u", "Taken back. The question comes again.\n\n2/3 · new\nQuestion B?");
    student.press_for("ع", "Taken back. The question comes again.\n\n1/3 · new\nQuestion A?");
    student.press_for("u", "There is nothing to take back.");
    student.check_history(&["(a 3 correct)", "(b 1 wrong)", "undo", "undo"]);
    let number = student.number("wrong A");
    student.press_for(&number, "✗ Wrong.");
    student.press_for("u", "1/3 · new\nQuestion A?\n 1)");
}

#[test]
fn a_card_is_skipped_to_the_end_or_suspended() {
    let mut student = study(CHOICES, WIDE);
    student.press_for("s", "1/3 · new\nQuestion B?");
    student.press_for("x", "Suspended: d/b is not asked any more. `u` or `daris undo` takes");
    student.window.wait_for("1/2 · new\nQuestion C?");
    student.press_for("س", "1/2 · new\nQuestion A?");
    student.press_for("u", "Taken back.");
    student.window.wait_for("Question B?");
    student.press_for("q", "No card answered.");
    student.check_history(&["(suspend b)", "undo"]);
}

#[test]
fn a_hint_counts() {
    let card = "
  - {id: a, question: Question A?, answer: right A, distractors: [wrong A], hint: not wrong}
  - {id: b, question: Question B?, answer: right B, distractors: [wrong B]}
";
    let mut student = study(card, WIDE);
    student.window.wait_for("h hint · s skip");
    // The key h on an Arabic keyboard.
    student.press_for("ا", "Hint: not wrong\n 1)");
    assert!(!student.window.contents().contains("h hint"));
    let number = student.number("right A");
    student.press_for(&number, "✓ Right.");
    student.press_for("\r", "Question B?");
    student.press_for("h", "This card has no hint.");
    student.press_for("o", "This card holds no options back.");
    student.press_for("f", "Only a quiz is handed in.");
    student.check_history(&["a 2 correct"]);
    assert_eq!(student.events()[0]["hinted"], true);
}

#[test]
fn help_names_all_keys() {
    let mut student = study(CHOICES, WIDE);
    let help = "
Space or Enter: show the answer, go on · Tab: type it
1 2 3 4: rate · numbers, arrows: pick
h hint · o options · s skip · u undo · x suspend · q leave
After a verdict: ! I was right · w I was wrong
While typing, with a colon: :h :o :s :u :x :q :! :w
 1)";
    student.press_for("?", help);
    student.press_for("q", "No card answered.");
    let mut student = study(CHOICES, WIDE);
    student.press_for("؟", help);
}

#[test]
fn there_is_no_wait_after_a_self_rating() {
    let cards = "
  - {id: a, question: Question A?, answer: A}
  - {id: b, question: Question B?, answer: B}
";
    let mut student = study(cards, WIDE);
    student.press_for(" 1", "Again today.\n\n2/3 · new\nQuestion B?\n\nSpace: answer");
    student.press_for(" 3", "Again in 2 days, on 2026-11-26.\n\n3/3\nQuestion A?");
    student.press_for(" 3", "2 cards, 1 right the first time");
    assert_eq!(student.status(), 0);
}
