//! Whole screens, as a learner sees them.

use crate::pty::study::{DOWN, LOW, NARROW, Student, WIDE, study, study_with};

const CARDS: &str = "
  - id: port
    question: Which port did Turkey help to rebuild, after a treaty that both governments signed?
    answer: Pasha Liman
    distractors: [Durres, Saranda]
    explanation: In return its navy may use the port, which lies in the bay of Vlora, for exercises.
    ref: Balkans
  - id: seas
    question: Name two seas
    answers: [Adriatic, Ionian, Aegean]
    required: 2
  - id: city
    question: Capital of Albania
    answer: Tirana
    hint: It begins with T
";

/// Answers the first card wrong, the second right, and shows the third.
fn walk(size: (u16, u16)) -> Student {
    let mut student = study(CARDS, size);
    let number = student.number("Durres");
    student.press_for(&number, "Enter: go on");
    student.press_for("\r", "2 answers");
    student.press_for("ionian; aegean\r", "Enter: go on");
    student.press_for("\r", "Space: answer");
    student.press_for("h", "Hint");
    student.press_for(" ", "Enter: good");
    student
}

#[test]
fn a_wide_window() {
    let student = walk(WIDE);
    student.window.check(
        " 1) Saranda
 2) Pasha Liman
>3) Durres
✗ Wrong. Another option is right.
Answer: Pasha Liman
In return its navy may use the port, which lies in the bay of Vlora, for
  exercises.
Source: Balkans
Again today.

2/4 · new
Name two seas
> ionian; aegean
✓ Right.
Answer: Adriatic, Ionian, Aegean
Again in 2 days, on 2026-11-26.

3/4 · new
Capital of Albania
Hint: It begins with T
Answer: Tirana

1 again (today) · 2 hard (1 day) · 3 good (2 days) · 4 easy (9 days)
Enter: good · u undo · q leave",
    );
}

#[test]
fn a_narrow_window() {
    let student = walk(NARROW);
    student.window.check(
        ">3) Durres
✗ Wrong. Another option is right.
Answer: Pasha Liman
In return its navy may use the port,
  which lies in the bay of Vlora, for
  exercises.
Source: Balkans
Again today.

2/4 · new
Name two seas
> ionian; aegean
✓ Right.
Answer: Adriatic, Ionian, Aegean
Again in 2 days, on 2026-11-26.

3/4 · new
Capital of Albania
Hint: It begins with T
Answer: Tirana

1 again (today) · 2 hard (1 day)
3 good (2 days) · 4 easy (9 days)
Enter: good · u undo · q leave",
    );
}

#[test]
fn a_low_and_narrow_window() {
    let mut student = study(CARDS, LOW);
    student.press(DOWN);
    student.window.check(
        "
1/3 · new
Which port did Turkey help to rebuild,
after a treaty that both governments
signed?
>1) Saranda
 2) Pasha Liman
 3) Durres
Enter: pick · s skip · u undo · ? keys",
    );
    student.press("\r");
    student.window.check(
        " 2) Pasha Liman
 3) Durres
✗ Wrong. Another option is right.
Answer: Pasha Liman
In return its navy may use the port,
  which lies in the bay of Vlora, for
  exercises.
Source: Balkans
Again today.
Enter: go on · ! I was right · q leave",
    );
    student.press("\r");
    student.window.check(
        "  which lies in the bay of Vlora, for
  exercises.
Source: Balkans
Again today.

2/4 · new
Name two seas
>
2 answers: a; b · Enter: I don't know
Esc leave · :? keys",
    );
}

#[test]
fn colour_is_left_out_where_it_is_not_wanted() {
    let has_colour = |args: &[&str]| {
        let mut student = study_with(CARDS, WIDE, args);
        student.press_for("\r", "✗ Wrong.");
        // Select Graphic Rendition ends in m, and nothing else that the program writes does.
        student.window.written().split("\x1b[").skip(1).any(|it| {
            it.trim_start_matches(|c: char| c.is_ascii_digit() || c == ';').starts_with('m')
        })
    };
    assert!(has_colour(&[]));
    assert!(!has_colour(&["--color", "never"]));
}
