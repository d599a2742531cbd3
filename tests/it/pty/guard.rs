//! The terminal is given back, however a program ends.

use std::{thread, time::Duration};

use crate::pty::{
    play::open,
    window::{Window, check_given_back},
};

const SIZE: (u16, u16) = (40, 12);

#[test]
fn lines_are_read_and_the_transcript_grows() {
    let mut window = open("lines", SIZE);
    window.wait_until_cooked(false);
    window.wait_until("a cursor behind the prompt", |it| {
        !it.hide_cursor() && it.bracketed_paste() && it.contents().ends_with("> \nkeys")
    });
    window.send("دارِس\r");
    window.send("ab\x08c\r");
    window.wait_for("said: ac");
    assert!(window.contents().ends_with("ready\nsaid: دارِس\nsaid: ac\n>\nkeys"));
    window.send("\x03");
    assert_eq!(window.status().exit_code(), 130);
    window.wait_for("over");
    check_given_back(&window);
    assert!(window.contents().ends_with("said: ac\n>\nkeys\nover"), "{}", window.contents());
}

#[test]
fn keys_in_parts_are_one_key() {
    let mut window = open("lines", SIZE);
    let in_parts = |window: &mut Window, first: &str, second: &str, expected: &str| {
        window.send(first);
        thread::sleep(Duration::from_millis(10));
        window.send(second);
        window.wait_for(expected);
    };
    in_parts(&mut window, "\x1b", "[A", "key: Up");
    in_parts(&mut window, "\x1bO", "B", "key: Down");
    in_parts(&mut window, "a\u{301}", "\x1b\x7f\r", "said: a");
    in_parts(&mut window, "\x1b[200~one\ntwo\x1b[20", "1~\r", "said: one\n");
    window.send("\x1b");
    window.wait_for("key: Esc");
}

#[test]
fn a_panic_is_told_in_a_terminal_given_back() {
    let mut window = open("lines", (80, 40));
    window.send("panic\r");
    window.wait_for("as told");
    check_given_back(&window);
    assert!(window.contents().contains("keys\n\nthread"), "{}", window.contents());
    assert!(!window.status().success());
}

#[test]
fn signals_end_it_in_order() {
    for (signal, code) in [("TERM", 143), ("HUP", 143), ("INT", 130)] {
        let mut window = open("lines", SIZE);
        window.signal(signal);
        assert_eq!(window.status().exit_code(), code, "{signal}");
        window.wait_for("over");
        check_given_back(&window);
    }
}

#[test]
fn yes_or_no_is_a_line_and_gives_the_terminal_back() {
    fn check(what: &str, keys: &str, expected: &str) {
        let mut window = open(what, SIZE);
        window.wait_until_cooked(false);
        window.send(keys);
        window.wait_for(&format!("{expected}\nover"));
        assert_eq!(window.status().exit_code(), 0, "{keys:?}");
        check_given_back(&window);
    }
    // Read by a library, or drawn by ourselves.
    for what in ["ask", "ask-drawn"] {
        check(what, "ن\r", "Yes");
        check(what, "x\x7fno\r", "No");
        check(what, "maybe\r1\r", "Yes");
        check(what, "\r", "Nothing");
    }
    check("ask-drawn", "نعم\r", "keys: ﻢﻌﻧ\nYes");
    check("ask-drawn", "\x1b", "Nothing");
    check("ask-drawn", "y\x03", "Interrupted");
    // What ends the program gives the terminal back too.
    for what in ["ask", "ask-drawn"] {
        for end in ["TERM", "HUP", "INT", "Ctrl-C"] {
            let mut window = open(what, SIZE);
            window.wait_until_cooked(false);
            if end == "Ctrl-C" {
                window.send("\x03");
            } else {
                window.signal(end);
            }
            window.status();
            window.wait_until_cooked(true);
        }
    }
}

#[test]
fn a_program_that_does_not_listen_is_ended_too() {
    let mut window = open("stuck", SIZE);
    window.wait_until_cooked(false);
    window.signal("TERM");
    assert_eq!(window.status().signal(), Some("Terminated"));
    check_given_back(&window);
}

#[test]
fn a_closed_window_ends_it() {
    let mut window = open("lines", SIZE);
    window.close();
    window.status();
}

#[test]
fn it_stops_and_goes_on() {
    let mut window = open("lines", SIZE);
    window.send("abc");
    window.wait_for("> abc");
    for how in ["Ctrl-Z", "SIGTSTP"] {
        match how {
            "Ctrl-Z" => window.send("\x1a"),
            _ => window.signal("TSTP"),
        }
        window.wait_until_stopped(true);
        check_given_back(&window);
        window.signal("CONT");
        window.wait_until_stopped(false);
        window.wait_until_cooked(false);
        window.wait_for("keys\nresumed\n> abc\nkeys");
        window.send("d");
        window.wait_for("> abcd\n");
        window.send("\x7f");
        window.wait_until("the line as before", |it| !it.contents().contains("> abcd"));
    }
    window.wait_for("keys\nresumed\n> abc\nkeys\nresumed\n> abc\nkeys");
    window.signal("STOP");
    window.wait_until_stopped(true);
    window.signal("CONT");
    window.send("\r");
    window.wait_for("said: abc");
    window.send("\x03");
    assert_eq!(window.status().exit_code(), 130);
}

#[test]
fn another_size_is_painted_anew() {
    let mut window = open("lines", SIZE);
    window.send("0123456789abcdefghij");
    window.wait_for("> 0123456789abcdefghij\nkeys");
    window.resize(12, 12);
    window.wait_for("ready\n> 0123456789\n  abcdefghij\n  \nkeys");
    window.resize(40, 4);
    window.wait_for("> 0123456789abcdefghij\nkeys");
    window.send("\r");
    window.wait_for("said: 0123456789abcdefghij");
}

#[test]
fn options_scroll_in_a_small_window() {
    let mut window = open("pick", (20, 6));
    window.wait_until("no cursor", vt100::Screen::hide_cursor);
    window.wait_for("  5) option 5\n↓");
    window.send("١٧");
    window.wait_for("↑\n 15) option 15\n 16) option 16\n>17) option 17\n 18) option 18\n↓");
    window.send("\x1b[B\r");
    window.wait_for("picked [1]");
    assert_eq!(window.status().exit_code(), 0);
    check_given_back(&window);
}
