//! The one further try after a reply that was almost right.

use crate::pty::study::{NARROW, WIDE, study, study_on};

const CITIES: &str = "
  - {id: a, cloze: \"The capital of Albania is {{Tirana}}.\", hint: six letters}
  - {id: b, question: Which port lies nearest?, answer: Durazzo}
  - {id: c, question: Name the four., answers: [Adriatic, Ionian, Aegean, Tyrrhenian]}
";

#[test]
fn the_reason_shows_without_the_answer_and_the_line_is_open_again() {
    let mut student = study(CITIES, WIDE);
    let almost = "> tirane\n≈ Almost. One letter is off. Try once more.\n> \n\n\
                  Enter: it was wrong · :! I was right · :h hint · Esc leave · :? keys";
    student.press_for("tirane\r", almost);
    assert!(!student.window.contents().contains("Tirana"));
    student.check_history(&[]);
    student.press_for("tirana\r", "> tirana\n✓ Right.\nAnswer: Tirana\nAgain in 2 days");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn in_a_narrow_window_it_breaks_between_words_and_keys() {
    let mut student = study(CITIES, NARROW);
    let almost = "> tirane\n≈ Almost. One letter is off. Try once\n  more.\n> \n\n\
                  Enter: it was wrong · :! I was right\n:h hint · Esc leave · :? keys";
    student.press_for("tirane\r", almost);
    student.press_for("x", "> x\n\nEnter: hand in · Esc clear");
    student.press_for("\x1b", "> \n\nEnter: it was wrong");
    student.press_for(":h\r", "Hint: six letters\n> \n");
    student.press_for("tirano\r", "> tirano\n✗ Wrong. One letter is off.\nAnswer: Tirana\n");
    student.press_for("!", "✓ Right. As you say.\nAgain in 1 day, on 2026-11-25.\n");
    student.check_history(&["(a 1 wrong)", "undo", "a 2 correct"]);
}

#[test]
fn one_says_oneself_whether_it_was_right() {
    fn check(keys: &str, expected: &str, kept: &str) {
        let mut student = study(CITIES, WIDE);
        student.press_for("tirane\r", "≈ Almost.");
        student.press_for(keys, expected);
        student.check_history(&[kept]);
        student.press_for("\r", "Which port lies nearest?");
    }
    check(":!\r", "✓ Right. As you say.\nAnswer: Tirana\nAgain in 2 days", "a 3 correct");
    check(":w\r", "✗ Wrong. As you say.\nAnswer: Tirana\nAgain today.", "a 1 wrong");
    check("\r", ">\n✗ Wrong. Nothing was given.\nAnswer: Tirana\nAgain today.", "a 1 wrong");
}

#[test]
fn a_try_is_taken_back_skipped_suspended_or_left() {
    let mut student = study(CITIES, WIDE);
    student.press_for("tirane\r", "≈ Almost.");
    student.press_for(":u\r", "Taken back. The question comes again.\n\n1/3 · new\nThe capital");
    student.window.wait_for("> \n\nEnter: I don't know");
    student.press_for("tirane\r", "≈ Almost.");
    student.press_for(":r\r", "1/3 · new\nThe capital of Albania is […].\n≈ Almost. One letter");
    student.press_for(":s\r", "1/3 · new\nWhich port lies nearest?");
    student.press_for("\tdurazo\r", "≈ Almost.");
    // There is nothing to flip back to.
    student.press("\t");
    student.window.wait_for("Enter: it was wrong · :! I was right · Esc leave · :? keys");
    student.press_for(":x\r", "Suspended: d/b is not asked any more.");
    student.press_for("adriatic\r", "≈ Almost. 1 of 4. What is missing? Try once more.\n> \n");
    student.press_for("\x1b", "No card answered.");
    assert_eq!(student.status(), 0);
    student.check_history(&["suspend b"]);
}

#[test]
fn a_list_is_completed() {
    let mut student = study(CITIES, WIDE);
    student.press_for(":s\r", "Which port");
    student.press_for("s", "Name the four.\n> \n\n4 answers: a; b");
    student.press_for("ionian; aegean\r", "≈ Almost. 2 of 4. What is missing?");
    student.window.wait_for("> \n\n2 answers: a; b · Enter: it was wrong");
    student.press_for("adriatic; tyrrhenian\r", "✓ Right.\nAnswer: Adriatic, Ionian, Aegean");
    student.window.wait_for("Again in 1 day");
    student.check_history(&["c 2 correct"]);
}

#[test]
fn among_options_that_were_asked_for_the_words_are_keys() {
    // A choice is asked from memory once its interval is two days or more.
    let card = "  - {id: a, question: Where?, answer: Tirana, distractors: [Athens, Rome]}";
    for (key, kept) in [("!", "a 2 correct"), ("w", "a 1 wrong")] {
        let mut student = study_on("2026-11-20T12:00:00+03:00", card, WIDE, &[]);
        let number = student.number("Tirana");
        student.press_for(&number, "✓ Right.");
        student.press_for("\r", "1 card, 1 right the first time");
        assert_eq!(student.status(), 0);
        student.come_back(super::NOW, WIDE);
        student.press_for("tirane\r", "≈ Almost.");
        student.press_for("\t", ") Tirana");
        student.window.wait_for("! I was right");
        student.press_for(key, "As you say.\nAnswer: Tirana");
        student.check_history(&["a 3 correct", kept]);
    }
}
