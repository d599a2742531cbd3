//! Answers that are typed.

use crate::pty::study::{BACKSPACE, LEFT, LOW, NOW, WIDE, study, study_on};

const CITY: &str = "
  - {id: a, cloze: \"The {{capital::main city}} of Albania is Tirana.\", hint: a word with seven letters}
  - {id: b, cloze: \"The capital of Greece is {{Athens}}.\"}
";

#[test]
fn a_hole_shows_its_hint_and_is_typed() {
    let mut student = study(CITY, WIDE);
    student.window.wait_for("The […: main city] of Albania is Tirana.\n>");
    student.press_for("Capital\r", "> Capital\n✓ Right.\nAnswer: capital");
    student.press_for("\r", "The capital of Greece is […].\n>");
    student.press_for("Sparta\r", "> Sparta\n✗ Wrong. That is not the answer.\nAnswer: Athens");
    student.check_history(&["a 3 correct", "b 1 wrong"]);
}

#[test]
fn an_empty_enter_is_i_dont_know() {
    let mut student = study(CITY, WIDE);
    student.press_for("\r", "✗ Wrong. Nothing was given.\nAnswer: capital\nAgain today.");
    student.check_history(&["a 1 wrong"]);
}

#[test]
fn the_line_is_edited_as_in_a_shell() {
    fn check(keys: &[&str], expected: &str) {
        let mut student = study(CITY, WIDE);
        for key in keys {
            student.press(key);
        }
        student.press_for("\r", &format!("> {expected}\n✓ Right."));
    }
    check(&["capitol", BACKSPACE, BACKSPACE, "al"], "capital");
    check(&["catal", LEFT, LEFT, LEFT, "pi"], "capital");
    check(&["nonsense", "\x15", "capital"], "capital");
    check(&["capital city", "\x17", BACKSPACE], "capital");
    check(&["apital", "\x01", "c"], "capital");
    check(&["apita", "\x01", "c", "\x05", "l"], "capital");
}

#[test]
fn arabic_with_marks_is_typed_and_taken_back_letter_by_letter() {
    let card = "
  - {id: a, cloze: \"من يدرس فهو {{دارِس}}.\"}
  - {id: b, cloze: \"حفظ {{مُحَمَّدٌ}} الدرس.\"}
";
    let mut student = study(card, WIDE);
    student.press("دارِسٌ");
    student.press(BACKSPACE);
    student.window.wait_for("> دارِ\n");
    student.press_for("س\r", "> دارِس\n✓ Right.\nAnswer: دارِس");
    student.press_for("\r", "> \n");
    student.press("مُحَمَّد");
    student.press(BACKSPACE);
    student.press_for("دٌ\r", "> مُحَمَّدٌ\n✓ Right.\nAnswer: مُحَمَّدٌ");
    student.check_history(&["a 3 correct", "b 3 correct"]);
}

#[test]
fn a_list_says_how_many_answers_it_wants_and_how_they_are_parted() {
    let card = "
  - {id: a, question: Name two seas, answers: [Adriatic, Ionian, Aegean], required: 2}
  - {id: b, question: Name both, answers: [one, two]}
  - {id: c, question: Name all, answers: [three, four]}
";
    let mut student = study(card, WIDE);
    student.window.wait_for("Name two seas\n> \n\n2 answers: a; b · Enter: I don't know");
    student.press_for("ionian; adriatic\r", "✓ Right.\nAnswer: Adriatic, Ionian, Aegean");
    student.press_for("\r", "Name both");
    student.press_for("two; ten\r", "✗ Wrong. 1 of 2 right.");
    student.window.wait_for("Answer: one, two\nAgain in 1 day");
    student.press_for("\r", "Name all");
    student.press_for("خمسة؛ ستة\r", "✗ Wrong. That is not the answer.\nAnswer: three, four\n");
    student.check_history(&["a 3 correct", "b 2 wrong", "c 1 wrong"]);
}

#[test]
fn a_number_is_typed_in_any_digits() {
    let card = "
  - {id: a, question: How many?, numerical: 800, tolerance: 5, unit: soldiers}
  - {id: b, question: How many now?, numerical: 800}
  - {id: c, question: How many then?, numerical: 3}
";
    let mut student = study(card, WIDE);
    student.press_for("803 soldiers\r", "✓ Right.\nAnswer: 800 soldiers");
    student.press_for("\r", "How many now?");
    student.press_for("٨٠٠\r", "✓ Right.\nAnswer: 800");
    student.press_for("\r", "How many then?");
    student.press_for("many\r", "✗ Wrong. That is not a number.\nAnswer: 3");
    student.check_history(&["a 3 correct", "b 3 correct", "c 1 wrong"]);
}

#[test]
fn commands_stand_behind_a_colon_and_leave_no_trace() {
    let mut student = study(CITY, WIDE);
    student.window.wait_for("Enter: I don't know · :h hint · Esc leave · :? keys");
    student.press_for(":o\r", "This card holds no options back.");
    student.press_for(":h\r", "Hint: a word with seven letters\n> \n");
    student.press_for(":?\r", "Commands: :h hint, :o options, :s skip, :u undo");
    student.press_for(":t\r", "less than a minute so far.");
    student.press_for(":w\r", "There is no verdict to change.");
    student.press_for("capital\r", "> capital\n✓ Right.");
    student.press_for("\r", "The capital of Greece");
    student.press_for(":s\r", "The capital of Greece is […].\n\n2/2 · new");
    student.press_for(":r\r", "2/2 · new\nThe capital of Greece is […].\n> \n");
    let about =
        "The […: main city] of Albania is Tirana.\n✗ Wrong. As you say.\nAgain today.\n> \n";
    student.press_for(":w\r", about);
    student.press_for(":u\r", "Taken back. The question comes again.");
    student.window.wait_for("The […: main city] of Albania is Tirana.\nHint: a word");
    student.press_for(":x\r", "Suspended: d/a is not asked any more.");
    student.press_for("::u\r", "> ::u\n✗ Wrong.");
    assert_eq!(student.events().last().unwrap()["reply"], ":u");
}

#[test]
fn options_that_are_held_back_show_on_request() {
    // A choice is asked from memory once its interval is two days or more.
    let card = "  - {id: a, question: Where?, answer: Tirana, distractors: [Athens, Rome]}";
    let first_day = "2026-11-20T12:00:00+03:00";
    for (keys, rating) in [("\t", 2), (":o\r", 2), ("", 3)] {
        let mut student = study_on(first_day, card, WIDE, &[]);
        let number = student.number("Tirana");
        student.press_for(&number, "✓ Right.");
        student.press_for("\r", "1 card, 1 right the first time");
        assert_eq!(student.status(), 0);
        student.come_back(NOW, WIDE);
        student.window.wait_for("Where?\n> \n\nEnter: I don't know · Tab: options");
        if keys.is_empty() {
            student.press_for("tirana\r", "✓ Right.");
        } else {
            student.press(keys);
            let number = student.number("Tirana");
            student.press_for(&number, "✓ Right.");
        }
        student.check_history(&["a 3 correct", &format!("a {rating} correct")]);
    }
}

#[test]
fn a_paste_is_its_first_line_without_controls() {
    let mut student = study(CITY, WIDE);
    student.press("\x1b[200~cap\x07i\u{202e}tal\nq\n\x1b[201~");
    student.window.wait_for("> capital\n");
    student.press_for("\r", "> capital\n✓ Right.");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn esc_clears_the_line_then_leaves() {
    let mut student = study(CITY, WIDE);
    student.press_for("capital", "> capital");
    student.press_for("\x1b", "> \n");
    student.press_for("\x1b", "No card answered.");
    assert_eq!(student.status(), 0);
    student.check_history(&[]);
}

#[test]
fn a_line_longer_than_the_window_is_seen_where_the_cursor_is() {
    let mut student = study(CITY, LOW);
    student.press(&format!("{}end", "x".repeat(400)));
    student.window.wait_for("end\nEnter: hand in");
    student.press_for("\x15capital", "> capital\nEnter");
    student.press_for("\r", "✓ Right.");
    let rows = student.window.all_rows();
    let question = rows.iter().position(|it| it == "The […: main city] of Albania is Tirana.");
    let question = question.unwrap();
    assert_eq!(rows[question + 1..question + 4], ["> capital", "✓ Right.", "Answer: capital"]);
}
