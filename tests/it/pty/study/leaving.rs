//! Every way out gives the terminal back and keeps what was answered.

use crate::pty::{
    study::{BACKSPACE, NARROW, NOW, Student, WIDE, study},
    window::check_given_back,
};

const CARDS: &str = "
  - {id: a, question: Question A?, answer: right A, distractors: [wrong A]}
  - {id: b, cloze: \"Question {{B}}?\"}
  - {id: c, question: Question C?, answer: Answer C}
";

const SUMMARY: &str =
    "1 card, 1 right the first time, less than a minute.\nNext: 1 card due on 2026-11-26.";

/// Answers the first card and goes on to the second.
fn one_answered() -> Student {
    let mut student = study(CARDS, WIDE);
    let number = student.number("right A");
    student.press_for(&number, "✓ Right.");
    student.press_for("\r", "Question […]?\n> \n");
    student
}

/// The session has ended with this code and its summary, nothing is lost, and the shell goes on
/// below it all.
fn check_left(student: &mut Student, code: u32) {
    assert_eq!(student.status(), code);
    student.window.wait_for(SUMMARY);
    check_given_back(&student.window);
    assert!(student.window.contents().ends_with(SUMMARY), "{}", student.window.contents());
    student.check_history(&["a 3 correct"]);
}

#[test]
fn keys_that_leave() {
    for (keys, code) in [("\x1b", 0), (":q\r", 0), ("\x03", 130), ("\x04", 0)] {
        let mut student = one_answered();
        student.press(keys);
        check_left(&mut student, code);
    }
}

#[test]
fn a_half_typed_answer_is_not_kept() {
    let mut student = one_answered();
    student.press_for("half", "> half");
    student.press("\x04");
    student.press_for("B", "> halfB");
    student.press("\x03");
    check_left(&mut student, 130);
}

#[test]
fn q_leaves_where_nothing_is_typed() {
    for key in ["q", "ض", "Q", "\x1b", "\x04"] {
        let mut student = study(CARDS, WIDE);
        let number = student.number("right A");
        student.press_for(&number, "✓ Right.");
        student.press(key);
        check_left(&mut student, 0);
    }
    let mut student = study("  - {id: a, question: A?, answer: B}", NARROW);
    student.press_for(" ", "Answer: B");
    student.press_for("q", "No card answered.\nNext: daris study");
    assert_eq!(student.status(), 0);
}

#[test]
fn signals_end_it_with_its_summary() {
    for (signal, code) in [("TERM", 143), ("HUP", 143), ("INT", 130)] {
        let mut student = one_answered();
        student.press_for("half", "> half");
        student.window.signal(signal);
        check_left(&mut student, code);
    }
}

#[test]
fn a_killed_session_has_kept_what_it_acknowledged() {
    let mut student = one_answered();
    student.window.signal("KILL");
    student.window.status();
    student.check_history(&["a 3 correct"]);
    student.come_back(NOW, WIDE);
    student.window.wait_for("1/2 · new\nQuestion […]?");
}

#[test]
fn a_closed_window_ends_it_and_keeps_all() {
    let mut student = study(CARDS, WIDE);
    let number = student.number("right A");
    student.press_for(&number, "✓ Right.");
    // In this harness a line feed and Ctrl-D come before the end: Enter, which goes on.
    student.window.close();
    student.window.status();
    student.check_history(&["a 3 correct"]);
}

#[test]
fn the_end_of_the_queue_sums_up() {
    let mut student = one_answered();
    student.press_for("wrong\r", "Answer: B");
    student.press_for("\r", "3/4 · new\nQuestion C?");
    student.press_for(" 4", "4/4\nQuestion […]?");
    student.press_for("b\r", "✓ Right.");
    student.press("\r");
    assert_eq!(student.status(), 0);
    student.window.wait_for(
        "3 cards, 2 right the first time, less than a minute.\nNext: 1 card due on 2026-11-25.",
    );
    check_given_back(&student.window);
    student.check_history(&["a 3 correct", "b 1 wrong", "c 4 correct", "b 3 correct"]);
}

#[test]
fn what_is_still_due_today_is_said() {
    let mut student = study(CARDS, WIDE);
    student.press_for("\r", "Nothing was given.");
    student.press_for(
        "q",
        "1 card, 0 right the first time, less than a minute.\n1 card is still due today.",
    );
}

#[test]
fn minutes_are_counted() {
    let cards = "  - {id: a, question: Question A?, answer: Answer A}";
    let mut student = study(cards, WIDE);
    // Each key reads the clock, which the test moves on by a second each time.
    for _ in 0..70 {
        student.press("h");
    }
    student.window.wait_for("This card has no hint.");
    student.press_for(" 3", "1 card, 1 right the first time, 1 minute.");
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_goes_on() {
    let mut student = one_answered();
    student.press_for("half", "> half");
    for (n, how) in [(1, "Ctrl-Z"), (2, "SIGTSTP")] {
        match how {
            "Ctrl-Z" => student.press("\x1a"),
            _ => student.window.signal("TSTP"),
        }
        student.window.wait_until_stopped(true);
        check_given_back(&student.window);
        student.window.signal("CONT");
        student.window.wait_until_stopped(false);
        student.window.wait_until_cooked(false);
        // The question is said again: the shell has written since.
        let keys = "Enter: hand in · Esc clear";
        let again = format!("{keys}\n\n2/3 · new\nQuestion […]?\n> half\n\n{keys}");
        student.window.wait_until(&again, |it| {
            let contents = it.contents();
            contents.ends_with(&again) && contents.matches("2/3").count() == n + 1
        });
        student.press_for("x", "> halfx\n");
        student.press(BACKSPACE);
        student.window.wait_until("the line as before", |it| !it.contents().contains("halfx"));
    }
    student.press_for("\x15b\r", "> b\n✓ Right.");
    student.press("q");
    assert_eq!(student.status(), 0);
    check_given_back(&student.window);
    student.check_history(&["a 3 correct", "b 3 correct"]);
}

#[test]
fn a_session_goes_on_in_a_window_of_another_size() {
    let mut student = study(CARDS, WIDE);
    let number = student.number("right A");
    student.window.resize(40, 10);
    student.window.wait_for("1–2: pick · Enter: I don't know · ? keys");
    student.press_for(&number, "✓ Right.\nAnswer: right A");
    student.window.resize(80, 24);
    student.window.wait_for("Enter: go on · w I was wrong · u undo · q leave");
    student.press_for("\r", "Question […]?\n> \n");
    student.press_for("b", "> b\n\nEnter: hand in · Esc clear");
    student.window.resize(20, 8);
    student.window.wait_for("> b\n");
    student.press_for("\r", "Again in 2 days");
    student.window.resize(NARROW.0, NARROW.1);
    student.window.wait_for("Enter: go on · w I was wrong · q leave");
    student.press_for("\r", "Question C?");
    student.press_for(" ", "Answer C");
    student.window.resize(1, 1);
    student.window.wait_until("nothing but a letter", |it| it.contents().trim().len() <= 3);
    student.window.resize(80, 24);
    student.window.wait_for("Enter: good · u undo · q leave");
    student.press("3");
    assert_eq!(student.status(), 0);
    student.window.wait_for("3 cards, 3 right the first time");
    student.check_history(&["a 3 correct", "b 3 correct", "c 3 correct"]);
}
