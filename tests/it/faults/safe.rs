//! Text that would steer a terminal, wherever it comes from.

use std::fs;

use super::*;
use crate::home::run;

/// A title for the window, a cleared screen, C1 controls, an override, an unseen tag.
const NASTY: &str = "\u{1b}]0;x\u{7}\u{1b}[2J\u{9b}1m\u{85}\u{7f}\u{202e}\u{200b}\u{e0041}";

/// The same for a text in double quotes in YAML.
const NASTY_IN_YAML: &str = r"\e]0;x\a\e[2J\x9b1m\x85\x7f\u202e\u200b\U000e0041";

/// A deck of all kinds with such signs in every text there is.
fn nasty_deck() -> String {
    let cards = [
        "question: \"q1 N\", answer: \"a N\", accept: [\"b N\"], image: \"N.png\", alt: \"N\"",
        "question: \"q2 N\", answer: \"a N\", image: \"N.png\"",
        "question: \"q3 N\", answer: \"a N\", distractors: [\"b N\", {text: \"c N\", feedback: \"N\"}]",
        "question: \"q4 N\", answers: [\"a N\", \"b N\"], distractors: [\"c N\"]",
        "true_false: \"q5 N\", answer: true",
        "cloze: \"q6 {{N::N}} and {{b N}}\"",
        "question: \"q7 N\", answers: [\"a N\", \"b N\"], required: 1",
        "question: \"q8 N\", numerical: 8, unit: \"N\"",
        "question: \"q9 N\", ordering: [\"a N\", \"b N\"]",
        "question: \"q0 N\", matching: {\"a N\": \"b N\", \"c N\": \"d N\"}",
        "question: \"qr N\", answer: \"r N\", reverse: true, grading: self",
    ];
    let rest = "hint: \"h N\", explanation: \"e N\", ref: \"r N\", tags: [\"t N\"]";
    let cards = cards.map(|it| format!("  - {{{it}, {rest}}}\n")).concat();
    let head = "deck: {id: nasty, title: \"N\", tags: [\"N\"]}";
    format!("{head}\ncards:\n{cards}").replace('N', NASTY_IN_YAML)
}

#[test]
fn no_text_of_a_deck_steers_a_terminal() {
    let home = Home::new();
    home.deck("nasty.yaml", &nasty_deck());
    let in_decks = |words: &[&str], typed: &str| {
        let ran = run(&mut home.daris(&[&["--decks", "decks"], words].concat()), typed);
        check(&ran, 0, &[]);
        ran
    };
    let replies = format!(
        "{{\"command\":\"hint\"}}\n{{\"reply\":\"{NASTY_IN_JSON}\"}}\n{{\"reply\":\"\"}}\n"
    );
    let ran = in_decks(&["study", "--json"], &replies.repeat(60));
    assert!(ran.out.matches(r#""type":"verdict""#).count() > 9, "{ran:?}");
    for mode in ["auto", "typed", "flip", "choice"] {
        let typed = format!(":h\n:o\n{NASTY}\n\n1\n1\n:u\n").repeat(40);
        let ran = in_decks(&["study", "--ahead", "--mode", mode], &typed);
        assert!(ran.out.contains("Card 1 of"), "{ran:?}");
    }
    for words in [
        &["deck", "show", "nasty"][..],
        &["deck", "list"],
        &["deck", "list", "--json"],
        &["history", "-n", "999"],
        &["history", "-n", "999", "--json"],
        &[],
    ] {
        in_decks(words, "");
    }
}

/// The same for a text in JSON.
const NASTY_IN_JSON: &str =
    r"\u001b]0;x\u0007\u001b[2J\u009b1m\u0085\u007f\u202e\u200b\udb40\udc41";

#[cfg(unix)]
#[test]
fn no_name_of_a_file_steers_a_terminal() {
    let home = Home::new();
    let folder = home.path(&format!("decks/in {NASTY}"));
    fs::create_dir(&folder).unwrap();
    let good = folder.join(format!("good {NASTY}.yaml"));
    let with_id = |id: &str| format!("deck: {{id: {id}}}\n{GOOD}");
    fs::write(&good, with_id("good")).unwrap();
    fs::write(folder.join("twin.yaml"), with_id("good")).unwrap();
    fs::write(folder.join(format!("some {NASTY}.yaml")), with_id("some") + "  - {x: y}\n").unwrap();
    fs::write(folder.join(format!("broken {NASTY}.yaml")), "cards: [").unwrap();
    fs::write(folder.join(format!("bytes {NASTY}.yaml")), b"\xff").unwrap();
    fs::write(folder.join(format!("{NASTY}.yaml")), GOOD).unwrap();
    pipe(&folder.join(format!("pipe {NASTY}.yaml")));
    let folder = folder.to_str().unwrap();
    let good = good.to_str().unwrap();
    for (words, code) in [
        (&["--decks", folder, "study", "--json"][..], 0),
        (&["--decks", folder, "study"], 0),
        (&["--decks", folder, "deck", "list"], 0),
        (&["--decks", folder, "deck", "list", "--json"], 0),
        (&["--decks", folder, "deck", "show", "good"], 0),
        (&["deck", "check", folder], 3),
        (&["deck", "check", "--json", folder], 3),
        (&["study", folder, "--json"], 0),
        (&["study", good, "--json"], 0),
        (&["deck", "start", good], 0),
        (&["history"], 0),
        (&["history", "--json"], 0),
        (&["deck", "stop", good], 0),
        (&["deck", "list"], 0),
        (&["deck", "list", "--json"], 0),
        (&["study", &format!("nothing {NASTY}")], 2),
        (&["deck", "show", &format!("nothing {NASTY}")], 2),
        (&["history", "--card", &format!("nothing {NASTY}")], 2),
        (&["--decks", &format!("nowhere {NASTY}"), "study"], 1),
        (&["--data", good, "study"], 1),
    ] {
        let ran = run(&mut home.daris(words), "\n3\n");
        check(&ran, code, &[]);
    }
}

#[test]
fn no_error_of_a_deck_steers_a_terminal() {
    let home = Home::new();
    for text in [
        "cards:\n  - {\"N\": 1}\n",
        "cards:\n  - {question: \"N\", answer: \"N\", distractors: [\"N\", \"N\"]}\n",
        "cards:\n  - {question: q, numerical: \"N\"}\n",
        "cards:\n  - {true_false: q, answer: \"N\"}\n",
        "cards:\n  - {id: \"N\", question: q, answer: a}\n",
        "cards:\n  - {question: q, answer: a, grading: \"N\", tags: \"N\", points: \"N\"}\n",
        "deck: {language: \"N\", id: \"N\", \"N\": \"N\"}\ncards:\n  - {question: q, answer: a}\n",
        "\"N\"\n",
        "cards: \"N\n",
    ] {
        home.deck("bad.yaml", &text.replace('N', NASTY_IN_YAML));
        for words in [&["deck", "check", "decks"][..], &["deck", "check", "--json", "decks"]] {
            let ran = home.run(words);
            check(&ran, 3, &[]);
        }
        let raw = text.replace('N', NASTY);
        home.deck("bad.yaml", &raw);
        check(&home.run(&["deck", "check", "decks"]), 3, &[]);
    }
}
