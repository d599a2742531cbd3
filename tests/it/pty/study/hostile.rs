//! Whatever a deck holds, the terminal gets text.

use crate::pty::study::{WIDE, study};

const CARDS: &str = r#"
  - id: a
    question: "Title \e]0;owned\a clip \e]52;c;b3duZWQ=\a clear \e[2J \e[31mred \u009b2J over \u202Eright\u202C end?"
    answer: "yes \e[2J\u202E"
    distractors: ["no \e]52;c;eA==\a", "never \r\n\b\b\x7F"]
    hint: "hint \e[?1049h"
    explanation: "why \e[5n \eP1$tx\e\\ \u200B"
    ref: "ref \e]8;;file:///etc/passwd\a"
  - id: b
    question: "list \e[6n"
    ordering: ["first \e[3J", "second \x9B0c", "third \t\e#8"]
  - {id: c, cloze: "A {{hole\e[2J::hint\e[3J}} with \e[1A."}
"#;

/// Tells whether the screen itself writes such a code: colours, moves, clearing downward, and the
/// modes that it sets.
fn is_own(code: &str) -> bool {
    let Some(rest) = code.strip_prefix('[') else { return false };
    let Some(end) = rest.find(|it: char| it.is_ascii_alphabetic()) else { return false };
    let numbers = &rest[..end];
    let is_plain = numbers.chars().all(|it| it.is_ascii_digit() || it == ';');
    match rest.as_bytes()[end] {
        b'A' | b'B' | b'G' | b'm' => is_plain,
        b'J' => numbers.is_empty(),
        b'h' | b'l' => matches!(numbers, "?2004" | "?25" | "?7"),
        _ => false,
    }
}

#[test]
fn a_deck_never_steers_the_terminal() {
    let mut student = study(CARDS, WIDE);
    student.press_for("h", "Hint: hint ␛[?1049h");
    let number = student.number("yes ␛[2J");
    student.press_for(&number, "✓ Right.");
    student.window.wait_for("Title ␛]0;owned␇ clip ␛]52;c;b3duZWQ=␇ clear ␛[2J ␛[31mred ");
    student.window.wait_for("why ␛[5n ␛P1$tx␛\\");
    student.window.wait_for("Source: ref ␛]8;;file:///etc/passwd␇");
    student.press_for("\r", "list ␛[6n");
    student.press_for("x", "Suspended: d/b");
    student.press_for("wrong\r", "✗ Wrong.");
    student.press_for("\r", "A […: hint␛[3J] with ␛[1A.");
    student.press_for("\x1b]0;typed\x07\x1b[200~\x1b]0;pasted\x07\x1b[201~", "> ");
    student.press_for("\x03", "2 cards");
    assert_eq!(student.status(), 130);
    let written = student.window.written();
    let codes: Vec<&str> = written.split('\x1b').skip(1).filter(|it| !is_own(it)).collect();
    assert_eq!(codes, [""; 0]);
    let steers = |it: char| {
        (it.is_control() && !matches!(it, '\r' | '\n' | '\x1b'))
            || matches!(it, '\u{202a}'..='\u{202e}' | '\u{200b}')
    };
    assert_eq!(written.find(steers).map(|at| &written[at..]), None);
}
