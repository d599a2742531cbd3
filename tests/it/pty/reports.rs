//! What commands and plain lines say at a terminal that knows nothing of directions.

use std::{fs, path::Path};

use crate::pty::window::Window;

const PROGRAM: &str = env!("CARGO_BIN_EXE_daris");

/// Runs a command over a deck to its end, and returns its rows.
fn rows(deck: &str, words: &[&str], size: (u16, u16)) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("decks")).unwrap();
    fs::write(at("decks/d.yaml"), deck).unwrap();
    let [home, decks] = [folder.path().to_path_buf(), at("decks")];
    let [home, decks] = [&home, &decks].map(|it| it.to_str().unwrap());
    let given = ["--lang", "ar", "--bidi", "app", "--decks", decks, "--data", home];
    let mut window =
        Window::open(Path::new(PROGRAM), &[&given[..], words].concat(), &[("HOME", home)], size);
    window.status();
    window.all_rows().into_iter().filter(|it| !it.is_empty()).collect()
}

#[test]
fn a_line_of_a_deck_stands_from_left_to_right_over_its_caret() {
    let deck = "cards:\n  - {question: Why?, anser: Because}\n";
    let rows = rows(deck, &["deck", "check"], (80, 24));
    let at = rows.iter().position(|it| it == "      - {question: Why?, anser: Because}").unwrap();
    assert_eq!(rows[at + 1], format!("{}^", " ".repeat(4 + 21)));
    // The sentences around it are set to the right.
    assert!(rows[0].starts_with("   ") && rows[0].chars().count() == 78, "{rows:?}");
}

#[test]
fn a_table_fits_where_right_to_left_text_is_set() {
    let deck = "deck: {title: عنوان عن أنهار ألبانيا وموانئها, language: ar}
cards: [{question: س؟, answer: ج}]
";
    for columns in [40, 80, 100, 120] {
        let rows = rows(deck, &["deck", "list"], (columns, 24));
        let of_title: Vec<&String> = rows.iter().filter(|it| it.contains("ﻥﺍﻮﻨﻋ")).collect();
        assert_eq!(of_title.len(), 1, "{rows:?}");
        // One deck takes two rows, and in the narrow window three.
        assert!(rows.len() <= if columns == 40 { 4 } else { 2 }, "{columns}: {rows:?}");
    }
}

#[test]
fn plain_lines_say_that_the_time_is_up_while_nothing_is_typed() {
    let folder = tempfile::tempdir().unwrap();
    let decks = folder.path().join("decks");
    fs::create_dir(&decks).unwrap();
    fs::write(decks.join("d.yaml"), "cards: [{question: Why?, answer: Because}]\n").unwrap();
    let [home, decks] = [folder.path(), &decks].map(|it| it.to_str().unwrap());
    let words = ["--decks", decks, "--data", home, "quiz", "--plain", "--time", "2s"];
    // Time is real here.
    let mut window = Window::open(Path::new(PROGRAM), &words, &[("HOME", home)], (80, 24));
    window.wait_for("Time left: 0 min 2 s.");
    window.wait_for("Time left: 0 min 1 s.");
    window.wait_for("The time is up.");
    window.send("\r");
    assert_eq!(window.status().exit_code(), 0);
}
