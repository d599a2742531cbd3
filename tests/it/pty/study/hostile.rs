//! Whatever a deck holds, the terminal gets text.

use std::{fs, path::Path};

use crate::pty::{
    study::{PROGRAM, WIDE, study_with},
    window::Window,
};

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
    // What the terminal is asked.
    if ["[8$p", "[c"].iter().any(|it| code.starts_with(it)) {
        return true;
    }
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
    for way in ["off", "app", "words", "terminal"] {
        check(way);
    }
}

fn check(way: &str) {
    let mut student = study_with(CARDS, WIDE, &["--bidi", way]);
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
    check_written(&student.window);
}

/// Checks that a program wrote text and its own codes, and nothing that came from elsewhere.
fn check_written(window: &Window) {
    let written = window.written();
    let codes: Vec<&str> = written.split('\x1b').skip(1).filter(|it| !is_own(it)).collect();
    assert_eq!(codes, [""; 0]);
    let steers = |it: char| {
        (it.is_control() && !matches!(it, '\r' | '\n' | '\x1b'))
            || matches!(it, '\u{202a}'..='\u{202e}' | '\u{200b}')
    };
    assert_eq!(written.find(steers).map(|at| &written[at..]), None);
}

const EVIL: &str = r#"
deck: {id: evil, title: "عنوان \e]52;c;eA==\a \e[2J\u202Eأحمر", language: ar, tags: ["وسم \e]8;;x\e\\"]}
cards:
  - {id: a, question: "ما \e[2J\u202Eهذا؟", answer: "ج\e]52;c;eA==\aواب", distractors: ["\e[2Jب", "\u202Eج"]}
  - {id: "b\e[2J\u202E", question: "س \e]8;;x\e\\؟", answer: "\e[2J"}
"#;

#[test]
fn names_and_errors_never_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let decks = folder.path().join("decks");
    fs::create_dir(&decks).unwrap();
    let name = "شرير\u{1b}[2J\u{202e}\u{1b}]52;c;eA==\u{7}.yaml";
    fs::write(decks.join(name), EVIL).unwrap();
    let path = decks.join(name);
    let [home, decks, path] = [folder.path(), &decks, &path].map(|it| it.to_str().unwrap());
    let commands: [&[&str]; 7] = [
        &["--decks", decks],
        &["--decks", decks, "deck", "list"],
        &["--decks", decks, "deck", "show", "evil"],
        &["deck", "check", path],
        &["--decks", decks, "study", "لا\u{1b}[2J\u{202e}شيء"],
        &["--decks", decks, "deck", "\u{1b}]52;c;eA==\u{7}عرض"],
        &["--decks", decks, "doctor", "--plain"],
    ];
    // Each command that asks waits for a reply that this window does not give.
    let ways = [("app", "ar"), ("terminal", "ar"), ("words", "en"), ("off", "ar")];
    for (i, words) in commands.into_iter().enumerate() {
        for (way, lang) in [ways[i % 2], ways[2 + i % 2]] {
            let args = [&["--bidi", way, "--lang", lang, "--data", home], words].concat();
            let mut window = Window::open(Path::new(PROGRAM), &args, &[("HOME", home)], WIDE);
            window.status();
            check_written(&window);
            let all = window.all_rows().concat();
            assert!(!all.is_empty(), "{args:?}");
        }
    }
}
