//! Ways out: closed pipes and signals.

use std::{
    io::{BufRead, BufReader, Read, Write},
    process::{Child, Stdio},
};

use super::*;

/// Starts a command of which stdout and stdin are pipes.
fn start(home: &Home, words: &[&str]) -> Child {
    let mut command = home.daris(words);
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    piped.spawn().unwrap()
}

/// Reads a line of stdout, then closes it, as `head -1` does; types; returns code and stderr.
fn head(home: &Home, words: &[&str], typed: &str) -> (Option<i32>, String) {
    let mut child = start(home, words);
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert_ne!(first, "", "{words:?}");
    drop(child.stdin.take().unwrap().write_all(typed.as_bytes()));
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    (child.wait().unwrap().code(), err)
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let home = home();
    home.deck("large.yaml", &many(3000));
    let typed = "{\"rating\":3}\n".repeat(50);
    let in_decks = ["--decks", "decks"];
    let check = |words: &[&str]| {
        let words = [&in_decks[..], words].concat();
        assert_eq!(head(&home, &words, &typed), (Some(0), String::new()), "{words:?}");
    };
    check(&["deck", "show", "large"]);
    check(&["deck", "list"]);
    check(&["study", "--json"]);
    check(&["study"]);
    check(&["history", "-n", "100000"]);
    check(&["study", "--help"]);
    check(&[]);
}

#[test]
fn what_was_answered_before_the_pipe_closed_is_kept() {
    let home = home();
    let mut child = start(&home, &STUDY);
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut typed = child.stdin.take().unwrap();
    typed.write_all(b"{\"rating\":3}\n").unwrap();
    let mut line = String::new();
    while !line.contains(r#""type":"verdict""#) {
        line.clear();
        assert_ne!(said.read_line(&mut line).unwrap(), 0);
    }
    drop(said);
    drop(typed.write_all(b"{\"rating\":3}\n"));
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(home.run(&["history"]).out.contains("good/one: good"));
}

#[test]
fn the_end_of_input_keeps_everything_and_shows_a_summary() {
    let home = home();
    let ran = crate::home::run(&mut home.daris(&STUDY), "{\"rating\":3}\n");
    check(&ran, 0, &[]);
    assert!(ran.out.lines().last().unwrap().contains(r#""type":"summary","asked":1"#), "{ran:?}");
    let ran = crate::home::run(&mut home.daris(&["--decks", "decks", "study"]), "\n3");
    check(&ran, 0, &[]);
    assert!(ran.out.contains("1 card, 1 right the first time"), "{ran:?}");
}

#[cfg(unix)]
#[test]
fn a_signal_ends_with_a_summary_and_its_own_code() {
    for words in [&STUDY[..], &["--decks", "decks", "study"]] {
        for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 143)] {
            let home = home();
            let mut child = start(&home, words);
            let mut said = BufReader::new(child.stdout.take().unwrap());
            let mut line = String::new();
            while !line.contains("q1") {
                line.clear();
                assert_ne!(said.read_line(&mut line).unwrap(), 0, "{signal}");
            }
            let kill = format!("kill -{signal} {}", child.id());
            assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
            let mut rest = String::new();
            said.read_to_string(&mut rest).unwrap();
            assert_eq!(child.wait().unwrap().code(), Some(code), "{signal}");
            let is_summary = rest.contains("summary") || rest.contains("No card answered.");
            assert!(is_summary, "{signal}: {rest}");
        }
    }
}
