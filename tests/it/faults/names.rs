//! Names that mean nothing, and the wrong use of commands.

use super::*;

#[test]
fn a_name_that_is_not_known_suggests_the_nearest() {
    let home = home();
    home.deck(
        "albania.yaml",
        "deck: {tags: [history]}\ncards:\n  - {id: capital, question: q, answer: a}\n",
    );
    let in_decks = |words: &[&str]| home.run(&[&["--decks", "decks"], words].concat());
    let texts = |name, nearest| [name, nearest, "did you mean"];
    refused(&in_decks(&["study", "albanja"]), 2, &texts("albanja", "albania"));
    refused(&in_decks(&["study", "histori"]), 2, &texts("histori", "history"));
    refused(&in_decks(&["study", "--tag", "histery"]), 2, &texts("histery", "history"));
    refused(&in_decks(&["deck", "show", "albanja"]), 2, &texts("albanja", "albania"));
    refused(&in_decks(&["deck", "show", "albania", "captal"]), 2, &texts("captal", "capital"));
    let card = ["history", "--card", "albania/capitol"];
    refused(&in_decks(&card), 2, &texts("albania/capitol", "albania/capital"));
    let far = in_decks(&["study", "zzzzzzzz"]);
    refused(&far, 2, &["zzzzzzzz"]);
    assert!(!far.err.contains("did you mean"), "{far:?}");
}

#[test]
fn names_are_known_by_id_then_path_then_tag() {
    let home = home();
    home.deck("tagged.yaml", "cards:\n  - {id: x, question: q, answer: a, tags: [good]}\n");
    let ran = home.run(&["--decks", "decks", "study", "good", "--json"]);
    check(&ran, 0, &[]);
    assert!(ran.out.contains(r#""card":"good/one""#), "the deck, not the tag: {ran:?}");
    let ran = home.run(&["--decks", "decks", "study", "--tag", "good", "--json"]);
    assert!(ran.out.contains(r#""card":"tagged/x""#), "the tag: {ran:?}");
    let ran = home.run(&["study", "decks/tagged.yaml", "--json"]);
    assert!(ran.out.contains(r#""card":"tagged/x""#), "the file: {ran:?}");
}

#[test]
fn wrong_use_is_told() {
    let home = home();
    for words in [
        &["fly"][..],
        &["study", "--fly"],
        &["study", "--new", "x"],
        &["study", "--new", "-1"],
        &["study", "--mode", "fast"],
        &["study", "--retention", "0.5"],
        &["study", "--retention", "NaN"],
        &["study", "--seed", "x"],
        &["history", "-n", "x"],
        &["deck"],
        &["deck", "fly"],
        &["--color", "red"],
        &["study", "\u{1b}]0;x\u{7}\u{202e}"],
        &["--\u{1b}]0;x\u{7}"],
    ] {
        let before = files(&home.path("decks"));
        let ran = home.run(words);
        check(&ran, 2, &[]);
        assert_eq!(ran.out, "", "{ran:?}");
        assert_ne!(ran.err, "", "{words:?}");
        assert_eq!(files(&home.path("decks")), before, "{words:?}");
    }
}

#[test]
fn help_and_version_are_no_failure() {
    let home = home();
    for words in [&["--help"][..], &["study", "--help"], &["deck", "check", "-h"], &["--version"]] {
        let ran = home.run(words);
        check(&ran, 0, &[]);
        assert!(ran.out.contains("daris") && ran.err.is_empty(), "{ran:?}");
    }
    assert_eq!(files(&home.path("data")).len(), 0, "help opens no store");
}

#[test]
fn without_a_person_a_menu_says_what_to_type() {
    let home = home();
    refused(&home.run(&["deck", "stop"]), 4, &["help: daris deck stop "]);
    check(&home.run(&["deck", "stop", "albania-turkey"]), 0, &[]);
    refused(&home.run(&["deck", "start"]), 4, &["help: daris deck start "]);
}

#[test]
fn empty_lists_are_no_failure_and_say_what_to_type() {
    let home = home();
    let ran = home.run(&["history"]);
    check(&ran, 0, &[]);
    assert!(ran.out.ends_with("daris study\n"), "{ran:?}");
    assert_eq!(home.run(&["history", "--json"]).out, "[]\n");
    let ran = home.run(&["undo"]);
    check(&ran, 0, &[]);
    assert!(ran.out.ends_with("daris study\n"), "{ran:?}");
}

#[test]
fn all_cards_of_a_day_done_is_no_failure() {
    let home = home();
    let ran = crate::home::run(&mut home.daris(&STUDY), "{\"rating\":3}\n{\"rating\":3}\n");
    check(&ran, 0, &[]);
    let ran = home.run(&STUDY);
    check(&ran, 0, &[]);
    assert!(ran.out.contains(r#""of":0"#), "{ran:?}");
}
