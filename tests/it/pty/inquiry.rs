//! The terminal is asked who orders right-to-left text, and its reply stays between the two,
//! whenever it comes and in however many pieces.

use std::{fs, path::Path, thread, time::Duration};

use crate::pty::{
    play::{shell, start},
    window::{Window, check_given_back},
};

/// Wide enough for a decision.
const SIZE: (u16, u16) = (120, 12);

const QUESTION: &str = "\x1b[8$p\x1b[c";

/// What VTE and xterm reply.
const VTE: &str = "\x1b[8;1$y\x1b[?65;1;9c";
const XTERM: &str = "\x1b[8;0$y\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c";

const PATHS: &str = "Decision { ink: Terminal { has_paths: true, has_isolates: true }, bdsm: ";
const APP: &str = "Decision { ink: App, bdsm: None }";

/// Starts the program, and replies so long after its question, in pieces of so many bytes with a
/// pause between them.
fn replied(what: &str, reply: &str, (wait, size, pause): (u64, usize, u64)) -> Window {
    let mut window = start(what, SIZE);
    window.wait_for_written(QUESTION);
    send_in_pieces(&mut window, reply, (wait, size, pause));
    window
}

fn send_in_pieces(window: &mut Window, reply: &str, (wait, size, pause): (u64, usize, u64)) {
    thread::sleep(Duration::from_millis(wait));
    for piece in reply.as_bytes().chunks(size) {
        window.send(std::str::from_utf8(piece).unwrap());
        thread::sleep(Duration::from_millis(pause));
    }
}

/// The session reads what is typed, and has read nothing else.
fn check_reads(window: &mut Window) {
    window.wait_for("> \nkeys");
    window.send("ab\r");
    window.wait_for("said: ");
    let contents = window.contents();
    let decision = contents.lines().find(|it| it.starts_with("Decision")).unwrap_or_default();
    let ending = format!("ready\n{decision}\nsaid: ab\n>\nkeys");
    window.wait_for_end(&ending);
    window.send("\x03");
    assert_eq!(window.status().exit_code(), 130);
    window.wait_for("over");
    check_given_back(window);
    check_hidden(window);
}

/// Nothing of question or reply shows.
fn check_hidden(window: &Window) {
    let rows = window.all_rows().join("\n");
    for piece in ["$", "^[", ";9c", "8c", "?6"] {
        assert!(!rows.contains(piece), "{piece} in {rows}");
    }
}

#[test]
fn a_reply_is_understood_however_it_is_cut() {
    for pieces in [(0, 99, 0), (20, 1, 2), (0, 2, 3), (0, 7, 20)] {
        let mut window = replied("lines auto", VTE, pieces);
        window.wait_for(&format!("{PATHS}Some(Implicit) }}"));
        check_reads(&mut window);
    }
    let mut window = replied("lines auto", XTERM, (0, 5, 1));
    window.wait_for(APP);
    check_reads(&mut window);
}

#[test]
fn a_reply_that_is_slow_or_late_is_no_key() {
    for wait in [50, 150, 250, 400] {
        for (size, pause) in [(99, 0), (1, 3), (1, 20)] {
            let mut window = replied("lines auto", VTE, (wait, size, pause));
            check_reads(&mut window);
        }
    }
}

#[test]
fn a_late_reply_is_awaited_before_the_end() {
    for what in ["print auto", "lines auto"] {
        for (size, pause) in [(99, 0), (1, 10)] {
            let script = "$PLAY; read line; echo \"got: $line\"";
            let mut window = shell(script, what, SIZE);
            window.wait_for_written(QUESTION);
            if what == "lines auto" {
                window.wait_for("> \nkeys");
                window.send("\x03");
            }
            window.wait_for("over");
            send_in_pieces(&mut window, VTE, (100, size, pause));
            window.send("x\r");
            window.wait_for("got: x");
            check_hidden(&window);
        }
    }
}

#[test]
fn a_terminal_that_says_nothing_gets_our_order() {
    let mut window = start("lines auto", SIZE);
    window.wait_for(APP);
    check_reads(&mut window);
    let mut window = start("print auto", SIZE);
    window.wait_for("printed");
    window.wait_for(APP);
    assert_eq!(window.status().exit_code(), 0);
    check_given_back(&window);
}

#[test]
fn a_command_gives_the_terminal_back_before_it_prints() {
    let mut window = replied("print auto", VTE, (0, 3, 1));
    window.wait_for(&format!("{PATHS}Some(Implicit) }}"));
    assert_eq!(window.status().exit_code(), 0);
    check_given_back(&window);
    check_hidden(&window);
    assert!(window.written().contains("\x1b[0 k"), "{:?}", window.written());
}

#[test]
fn what_was_typed_before_a_command_is_left_to_the_shell() {
    let script = "echo waits; sleep 0.5; $PLAY; read line; echo \"got: $line\"";
    let mut window = shell(script, "print auto", SIZE);
    window.wait_for("waits");
    window.send("echo y");
    window.wait_for("over");
    window.send("z\r");
    window.wait_for("got: echo yz");
    assert!(!window.written().contains(QUESTION), "{:?}", window.written());
}

#[test]
fn what_was_typed_before_a_session_is_dropped() {
    let mut window = start("lines auto", SIZE);
    window.wait_for_written(QUESTION);
    window.send("1\r\x1b[A");
    send_in_pieces(&mut window, VTE, (10, 3, 1));
    window.wait_for(PATHS);
    check_reads(&mut window);
}

#[test]
fn ctrl_c_is_heard_while_the_reply_is_awaited() {
    for what in ["lines auto", "print auto"] {
        let mut window = start(what, SIZE);
        window.wait_for_written(QUESTION);
        window.send("\x03");
        assert_eq!(window.status().signal(), Some("Interrupt"), "{what}");
        check_given_back(&window);
    }
}

#[test]
fn a_command_in_the_background_asks_nothing_and_is_not_stopped() {
    let script = "set -m; $PLAY & wait; echo done";
    let window = shell(script, "print auto", SIZE);
    window.wait_for(APP);
    window.wait_for("done");
    assert!(!window.written().contains(QUESTION), "{:?}", window.written());
}

/// Starts a program that orders text itself, in a terminal that would.
fn app(what: &str) -> Window {
    let window = replied(what, VTE, (0, 99, 0));
    window.wait_for_written("\x1b[8l");
    window
}

/// The terminal orders text again, from the line on which the shell goes on.
fn check_orders_again(window: &Window, n_times: usize) {
    window.wait_for_written_times("\x1b[8l", n_times);
    window.wait_for_written_times("\x1b[8h", n_times);
    let written = window.written();
    let after = written.rsplit_once("\x1b[8h").unwrap().1;
    assert!(!after.contains("keys"), "{written:?}");
    let before = written.rsplit_once("\x1b[8h").unwrap().0;
    assert!(before.ends_with("\r\n"), "{written:?}");
    check_given_back(window);
}

#[test]
fn the_terminal_orders_text_again_however_a_session_ends() {
    for how in ["\x03", "TERM", "HUP", "INT", "panic\r"] {
        let mut window = app("lines app");
        window.wait_for("keys");
        if how.len() > 2 && how.chars().all(char::is_uppercase) {
            window.signal(how);
        } else {
            window.send(how);
        }
        window.status();
        check_orders_again(&window, 1);
    }
    let mut window = app("stuck app");
    window.wait_for("keys");
    window.signal("TERM");
    assert_eq!(window.status().signal(), Some("Terminated"));
    check_orders_again(&window, 1);
}

#[test]
fn the_terminal_orders_text_again_while_a_session_is_stopped() {
    let mut window = app("lines app");
    window.wait_for("keys");
    for (n_times, how) in [(1, "Ctrl-Z"), (2, "SIGTSTP")] {
        match how {
            "Ctrl-Z" => window.send("\x1a"),
            _ => window.signal("TSTP"),
        }
        window.wait_until_stopped(true);
        check_orders_again(&window, n_times);
        window.signal("CONT");
        window.wait_until_stopped(false);
        window.wait_until_cooked(false);
        window.wait_for_written_times("\x1b[8l", n_times + 1);
    }
    window.send("\x03");
    assert_eq!(window.status().exit_code(), 130);
    check_orders_again(&window, 3);
}

#[test]
fn a_terminal_that_did_not_order_text_is_left_so() {
    let mut window = replied("lines app", "\x1b[8;2$y\x1b[?65c", (0, 99, 0));
    window.wait_for("keys");
    window.send("\x03");
    window.status();
    let written = window.written();
    assert!(!written.contains("\x1b[8h") && !written.contains("\x1b[8l"), "{written:?}");
}

#[test]
fn directions_are_given_back() {
    let mut window = replied("lines auto", VTE, (0, 99, 0));
    window.wait_for("keys");
    window.send("\x03");
    window.status();
    window.wait_for("over");
    let written = window.written();
    assert!(written.contains("\r\n\x1b[0 k"), "{written:?}");
    check_given_back(&window);
}

#[test]
fn a_command_that_prints_gives_the_order_back() {
    let mut window = app("print app");
    assert_eq!(window.status().exit_code(), 0);
    check_orders_again(&window, 1);
    for (signal, name) in [("INT", "Interrupt"), ("TERM", "Terminated"), ("HUP", "Hangup")] {
        let mut window = app("print-long app");
        window.wait_for("printed");
        window.signal(signal);
        assert_eq!(window.status().signal(), Some(name));
        check_orders_again(&window, 1);
    }
}

#[test]
fn nobody_is_asked_where_the_name_tells_all() {
    let named = [("MLTERM", "3.9.0"), ("KONSOLE_VERSION", "221203"), ("KITTY_WINDOW_ID", "1")];
    for (name, value) in named {
        let written = studied("", &[(name, value)], &[]);
        assert!(!written.contains(QUESTION), "{name}: {written:?}");
    }
}

#[test]
fn nobody_is_asked_where_nothing_runs_from_right_to_left() {
    let arabic = "deck: {id: d, title: D, language: ar}\ncards:\n  - {question: س, answer: ج}\n";
    let english = "cards:\n  - {question: Why?, answer: Because}\n";
    let mixed = "cards:\n  - {question: Peace in Arabic?, answer: سلام}\n";
    for (deck, asks) in [(arabic, true), (english, false), (mixed, true)] {
        let written = studied_deck(deck, "", &[], &[]);
        assert_eq!(written.contains(QUESTION), asks, "{deck}");
    }
    let written = studied_deck(english, "", &[], &["--lang", "ar"]);
    assert!(written.contains(QUESTION));
}

/// Studies a card with these settings and variables, and leaves.
fn studied(settings: &str, env: &[(&str, &str)], words: &[&str]) -> String {
    let deck =
        "deck: {id: d, title: D, language: ar}\ncards:\n  - {question: سؤال, answer: جواب}\n";
    studied_deck(deck, settings, env, words)
}

/// The same with a deck.
fn studied_deck(deck: &str, settings: &str, env: &[(&str, &str)], words: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir_all(at(".config/daris")).unwrap();
    fs::write(at(".config/daris/config.yaml"), settings).unwrap();
    fs::create_dir(at("decks")).unwrap();
    fs::write(at("decks/d.yaml"), deck).unwrap();
    let decks = at("decks");
    let all = [&["study", "--decks", decks.to_str().unwrap()], words].concat();
    let home = folder.path().to_str().unwrap();
    let env = [&[("HOME", home), ("DARIS_NOW", "2026-11-24T12:00:00+03:00")], env].concat();
    let mut window = Window::open(Path::new(env!("CARGO_BIN_EXE_daris")), &all, &env, SIZE);
    // The keys are painted last.
    window.wait_for_written("\x1b[?7h");
    window.wait_until_cooked(false);
    window.send("q");
    window.status();
    check_given_back(&window);
    window.written()
}

#[test]
fn flag_before_variable_before_settings() {
    fn check(settings: &str, env: &[(&str, &str)], words: &[&str], asks: bool) {
        let written = studied(settings, env, words);
        assert_eq!(written.contains(QUESTION), asks, "{settings} {env:?} {words:?}");
    }
    let (on, off) = (&[("DARIS_BIDI", "app")][..], &[("DARIS_BIDI", "off")][..]);
    check("", &[], &[], true);
    check("bidi: \"off\"", &[], &[], false);
    check("bidi: \"off\"", on, &[], true);
    check("bidi: app", off, &[], false);
    check("bidi: app", off, &["--bidi", "terminal"], true);
    check("bidi: app", on, &["--bidi", "off"], false);
}
