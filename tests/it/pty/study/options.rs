//! Options that are picked: one, several, in order, in pairs.

use crate::pty::study::{BACKSPACE, DOWN, LOW, NARROW, NOW, UP, WIDE, study, study_on};

const CHOICES: &str = "
  - {id: a, question: Question A?, answer: right A, distractors: [wrong A, bad A]}
  - {id: b, question: Question B?, answer: right B, distractors: [wrong B, bad B]}
  - {id: c, question: Question C?, answer: right C, distractors: [wrong C, bad C]}
";

/// Writes a number in Arabic digits.
fn arabic(number: &str) -> String {
    number.chars().map(|it| char::from_u32(it as u32 - 0x30 + 0x660).unwrap()).collect()
}

#[test]
fn one_is_picked_by_digit_or_by_arrows() {
    let mut student = study(CHOICES, WIDE);
    let number = student.number("right A");
    student.press_for(&number, &format!(">{number}) right A"));
    student.window.wait_for("✓ Right.\nAnswer: right A\nAgain in 2 days");
    student.press("\r");
    let number = student.number("right B");
    student.press_for(&arabic(&number), "✓ Right.\nAnswer: right B");
    student.press("\r");
    let number: usize = student.number("right C").parse().unwrap();
    student.press(&DOWN.repeat(number));
    student.window.wait_for(&format!(">{number}) right C"));
    student.press_for("\r", "✓ Right.\nAnswer: right C");
    student.check_history(&["a 3 correct", "b 3 correct", "c 3 correct"]);
}

#[test]
fn the_transcript_shows_what_was_picked() {
    let mut student = study(CHOICES, WIDE);
    let number = student.number("wrong A");
    student.press_for(&number, &format!(">{number}) wrong A"));
    student.window.wait_for("✗ Wrong. Another option is right.\nAnswer: right A\nAgain today.");
    student.press("\r");
    student.window.wait_for("Question B?");
    // The keys say what Enter does now.
    student.window.wait_for("1–3: pick · Enter: I don't know");
    student.press_for(UP, "Enter: pick · s skip");
    student.press_for(BACKSPACE, "Enter: pick");
    student.press("9");
    student.press("0");
    student.check_history(&["a 1 wrong"]);
}

#[test]
fn enter_alone_is_i_dont_know() {
    let mut student = study(CHOICES, WIDE);
    student.press_for("\r", "✗ Wrong. Nothing was given.\nAnswer: right A");
    student.check_history(&["a 1 wrong"]);
}

#[test]
fn several_are_marked_and_handed_in() {
    let card = "
  - {id: a, question: Which?, answers: [one, two], distractors: [three, four]}
  - {id: b, question: Which else?, answers: [five, six], distractors: [seven]}
";
    let mut student = study(card, WIDE);
    let (one, two, three) = (student.number("one"), student.number("two"), student.number("three"));
    student.window.wait_for("1–4: mark · Enter: I don't know");
    student.press(&one);
    student.press_for(&three, &format!("[x] {three}) three"));
    student.press_for(&three, &format!("[ ] {three}) three"));
    student.press_for(&arabic(&two), &format!("[x] {two}) two"));
    student.window.wait_for("1–4: mark · Enter: hand in");
    student.press_for("\r", "✓ Right.\nAnswer: one, two");
    student.press_for("\r", "Which else?");
    let five = student.number("five");
    student.press_for(DOWN, "Enter: mark");
    student.press_for("\r", ">[x] 1)");
    student.press_for("\r", "✗ Wrong. ");
    assert!(student.number("five") == five);
    student.check_history(&["a 3 correct", "b 1 wrong"]);
}

#[test]
fn an_order_is_given_by_digits_in_turn() {
    let card = "  - {id: a, question: In order, ordering: [one, two, three]}";
    let mut student = study(card, WIDE);
    let (one, two, three) = (student.number("one"), student.number("two"), student.number("three"));
    student.window.wait_for("1–3 in the right order · Enter: I don't know");
    student.press_for(&one, &format!("[1] {one}) one"));
    student.press_for(&three, &format!("[2] {three}) three"));
    student.press_for("\r", "3 are asked; 2 were given.");
    student.press_for(BACKSPACE, &format!("[ ] {three}) three"));
    student.press_for(&arabic(&two), &format!("[2] {two}) two"));
    student.press_for(&three, "Enter: hand in · Backspace: take back");
    student.press_for("\r", "✓ Right.\nAnswer: one, two, three");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn pairs_are_made_line_by_line() {
    let card = "  - {id: a, question: Match, matching: {Albania: Tirana, Greece: Athens}}";
    let mut student = study(card, WIDE);
    let (tirana, athens) = (student.number("Tirana"), student.number("Athens"));
    student.window.wait_for("Albania — …\nGreece — …\n");
    student.window.wait_for("1–2 for each line · Enter: I don't know");
    student.press_for(&athens, "Albania — Athens\nGreece — …\n");
    student.press_for(BACKSPACE, "Albania — …\nGreece — …\n");
    student.press_for(&tirana, "Albania — Tirana\nGreece — …\n");
    student.press_for(&athens, "Albania — Tirana\nGreece — Athens\n");
    student.press_for("\r", "✓ Right.\nAnswer:\n  Albania — Tirana\n  Greece — Athens\nAgain in");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn true_or_false_are_two_options() {
    let cards = "
  - {true_false: The sun is a star., id: a, answer: true}
  - {true_false: The moon is a star., id: b, answer: false}
";
    let mut student = study(cards, NARROW);
    student.window.wait_for("The sun is a star.\n 1) True\n 2) False\n");
    student.press_for("1", "✓ Right.");
    student.press_for("\r", "The moon is a star.\n 1) True\n 2) False\n");
    student.press_for("1", "✗ Wrong. Another option is right.\nAnswer: False");
    student.check_history(&["a 3 correct", "b 1 wrong"]);
}

const MONTHS: &str = "
  - {id: a, question: Which is short?, answer: February, distractors: [January, March, April, May,
      June, July, August, September, October, November, December]}
";

#[test]
fn above_nine_options_the_number_is_typed() {
    let mut student = study(MONTHS, WIDE);
    let number = student.number("February");
    student.press_for("1", "> 1) ");
    student.press_for("2", ">12) ");
    student.window.wait_for("\nEnter: pick");
    student.press_for(BACKSPACE, "> 1) ");
    student.press_for(BACKSPACE, "\n1–12: pick");
    student.press(&arabic(&number));
    student.window.wait_for("Enter: pick");
    student.press_for("\r", "✓ Right.\nAnswer: February");
    student.check_history(&["a 3 correct"]);
}

#[test]
fn options_scroll_in_a_low_window_and_what_is_above_stays() {
    let card = format!("  - {{id: z, question: First?, answer: x}}{MONTHS}");
    let mut student = study(&card, LOW);
    student.press("  ");
    student.window.wait_for("\n↓\n");
    let above = student.window.all_rows();
    let question = above.iter().position(|it| it == "Which is short?").unwrap();
    for _ in 0..10 {
        student.press(DOWN);
    }
    student.window.wait_for("↑\n");
    student.window.wait_for(">10) ");
    student.press_for(DOWN, ">11) ");
    student.press_for(UP, ">10) ");
    assert_eq!(student.window.all_rows()[..=question], above[..=question]);
    student.press_for("\r", "Again");
    // Once handed in, all options stay in the transcript, what was picked among them.
    let rows = student.window.all_rows();
    assert_eq!(rows[..=question], above[..=question]);
    for (at, row) in rows[question + 1..=question + 12].iter().enumerate() {
        let pointer = if at == 9 { '>' } else { ' ' };
        assert!(row.starts_with(&format!("{pointer}{:>2}) ", at + 1)), "{row}");
    }
}

#[test]
fn a_long_answer_is_flipped_from_memory_and_its_options_show_on_request() {
    let card = "
  - {id: a, question: Why?, answer: because it was the only way out, distractors: [for fun]}
";
    for key in ["o", "خ"] {
        let mut student = study_on("2026-11-20T12:00:00+03:00", card, WIDE, &[]);
        let number = student.number("because it was the only way out");
        student.press_for(&number, "✓ Right.");
        student.press_for("\r", "1 card, 1 right the first time");
        student.come_back(NOW, WIDE);
        student.window.wait_for("Why?\n\nSpace: answer · Tab: type it · o options · s skip");
        student.press(key);
        let number = student.number("because it was the only way out");
        student.press_for(&number, "✓ Right.");
        student.check_history(&["a 3 correct", "a 2 correct"]);
    }
}

#[test]
fn long_options_wrap_under_their_text() {
    let long = "a long answer that does not fit into one row of a narrow window at all";
    let card = format!("  - {{id: a, question: Question?, answer: {long}, distractors: [b]}}");
    let mut student = study(&card, NARROW);
    let rows = "a long answer that does not fit into\n    one row of a narrow window at all";
    student.window.wait_for(rows);
    student.press(DOWN);
    student.press(DOWN);
    student
        .window
        .wait_for(&format!(">2) {}", if student.number("b") == "2" { "b" } else { rows }));
}
