//! Decks that are not there, can't be read, or are wrong.

use std::fs;

use super::*;
use crate::home::run;

#[test]
fn a_folder_of_decks_that_is_not_there_is_told() {
    let home = home();
    let texts = ["there is no folder", "nowhere", "daris --decks DIR"];
    refused(&home.run(&["--decks", "nowhere", "study"]), 1, &texts);
    refused(&home.run(&["--decks", "nowhere", "deck", "list"]), 1, &texts);
    refused(&run(home.daris(&["study"]).env("DARIS_DECKS", "nowhere"), ""), 1, &texts);
}

#[test]
fn an_empty_folder_is_no_failure_and_says_what_to_type() {
    let home = Home::new();
    for words in [&[][..], &["deck", "list"]] {
        let ran = home.run(&[&["--decks", "decks"], words].concat());
        check(&ran, 0, &[]);
        assert!(ran.out.contains("daris study"), "{ran:?}");
    }
    let ran = home.run(&["--decks", "decks", "deck", "list", "--json"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "[]\n"));
    let ran = home.run(&STUDY);
    check(&ran, 0, &[]);
    assert!(ran.out.contains(r#""type":"summary","asked":0"#), "{ran:?}");
}

/// Decks of which no card can be asked, by file name.
fn hopeless() -> Vec<(&'static str, Vec<u8>)> {
    let bomb = "a: &a [x, x]\nb: &b [*a, *a]\ncards: [*b, *b]\n";
    vec![
        ("empty.yaml", Vec::new()),
        ("comment.yaml", b"# nothing yet\n".to_vec()),
        ("syntax.yaml", b"cards:\n  - {question: q, answer: [}\n".to_vec()),
        ("field.yaml", b"cards:\n  - {front: q, back: a}\n".to_vec()),
        ("list.yaml", b"- a\n- b\n".to_vec()),
        ("text.yaml", b"hello\n".to_vec()),
        ("cp1256.yaml", b"cards:\n  - {question: \xc7\xe1, answer: a}\n".to_vec()),
        ("utf16.yml", b"\xff\xfec\0a\0r\0d\0s\0:\0".to_vec()),
        ("zeros.yaml", vec![0; 5000]),
        ("large.yaml", vec![b'#'; 8 * 1024 * 1024 + 1]),
        ("bomb.yaml", bomb.as_bytes().to_vec()),
    ]
}

#[test]
fn a_broken_deck_is_told_and_the_good_ones_are_asked() {
    for (name, bytes) in hopeless() {
        let home = home();
        fs::write(home.path("decks").join(name), bytes).unwrap();
        let before = files(&home.path("decks"));
        // What is told is told each time, not only when the file was read first.
        for _ in 0..2 {
            let ran = home.run(&STUDY);
            check(&ran, 0, &[name]);
            let is_led_on = ran.err.contains("daris deck check") || ran.err.contains("\nhelp: ");
            assert!(is_led_on, "{name}: {ran:?}");
            assert!(ran.out.contains(r#""card":"good/one""#), "{name}: {ran:?}");
        }
        assert_eq!(files(&home.path("decks")), before, "{name}");
    }
}

#[test]
fn a_deck_with_a_wrong_card_is_asked_without_it_and_that_is_one_line() {
    let home = Home::new();
    home.deck("some.yaml", &format!("{GOOD}  - {{front: q, back: a}}\n"));
    let ran = home.run(&STUDY);
    check(&ran, 0, &["some.yaml", "daris deck check "]);
    assert_eq!(ran.err.lines().count(), 1, "{ran:?}");
    assert!(ran.out.contains(r#""of":2"#), "{ran:?}");
}

#[test]
fn a_named_deck_without_a_good_card_is_invalid() {
    for (name, bytes) in hopeless() {
        let home = home();
        let path = home.path(name);
        fs::write(&path, bytes).unwrap();
        let path = path.to_str().unwrap();
        let ran = home.run(&["study", path, "--json"]);
        check(&ran, 3, &[name, "daris deck check "]);
        assert_eq!(ran.out, "", "{ran:?}");
        check(&home.run(&["deck", "check", path]), 3, &[]);
    }
    let home = home();
    home.deck("field.yaml", "cards:\n  - {front: q, back: a}\n");
    refused(&home.run(&["--decks", "decks", "study", "field"]), 3, &["field.yaml"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_told_and_does_not_block() {
    let home = home();
    fs::create_dir(home.path("decks/folder.yaml")).unwrap();
    fs::write(home.path("decks/folder.yaml/inner.yaml"), "cards: [{question: q, answer: a}]")
        .unwrap();
    std::os::unix::fs::symlink(home.path("nowhere"), home.path("decks/link.yaml")).unwrap();
    if pipe(&home.path("decks/pipe.yaml")) {
        check(&home.run(&STUDY), 0, &["pipe.yaml"]);
        let ran = home.run(&["study", "decks/pipe.yaml", "--json"]);
        check(&ran, 3, &["pipe.yaml"]);
        check(&home.run(&["deck", "check", "decks/pipe.yaml"]), 3, &[]);
    }
    let ran = home.run(&STUDY);
    check(&ran, 0, &["link.yaml"]);
    assert!(ran.out.contains(r#""of":3"#), "a folder is read, whatever its name: {ran:?}");
}

#[cfg(unix)]
#[test]
fn a_deck_that_may_not_be_read_is_told() {
    let home = home();
    home.deck("secret.yaml", GOOD);
    home.deck("other.yaml", &GOOD.replace("one", "three"));
    let Some(mut command) = by_somebody(&home, &STUDY) else { return };
    allow(&home.path("decks/secret.yaml"), 0o000);
    let ran = run(&mut command, "");
    check(&ran, 0, &["secret.yaml", "help: chmod u+r "]);
    assert!(ran.out.contains(r#""of":4"#), "{ran:?}");
}

#[test]
fn two_decks_with_one_id_are_told_and_the_first_is_asked() {
    let home = home();
    home.deck("twin.yaml", "deck: {id: good}\ncards:\n  - {id: x, question: x, answer: y}\n");
    let ran = home.run(&STUDY);
    check(&ran, 0, &["good.yaml", "twin.yaml", "help: "]);
    assert!(ran.out.contains(r#""card":"good/one""#), "{ran:?}");
}
