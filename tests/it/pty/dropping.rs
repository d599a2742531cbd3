//! What was typed before a question is dropped, and nothing else.

use crate::pty::play::open;

const SIZE: (u16, u16) = (40, 12);

#[test]
fn what_was_typed_is_dropped() {
    let mut window = open("drop", SIZE);
    window.send("!abc\r\x1b[Aد");
    window.wait_for("dropped");
    window.send("x");
    window.wait_for("key: Some(Char('x'))");
    window.wait_for_end("\nkeys\nkey: Some(Char('!'))\ndropped\nkey: Some(Char('x'))");
    window.send("\x03");
    assert_eq!(window.status().exit_code(), 130);
}

#[test]
fn more_is_dropped_than_is_read_at_once() {
    for typed in ["a".repeat(4000), format!("b\x1b[200~{}\x1b[201~c", "p".repeat(3000))] {
        let mut window = open("drop", SIZE);
        window.send("!");
        window.wait_for("key: Some(Char('!'))");
        window.send(&typed);
        window.wait_for("dropped");
        window.send("x");
        window.wait_for("key: Some(Char('x'))");
        window.wait_for_end("\nkeys\nkey: Some(Char('!'))\ndropped\nkey: Some(Char('x'))");
    }
}

#[test]
fn ctrl_c_and_a_signal_are_not_dropped() {
    let mut window = open("drop", SIZE);
    window.send("!a\x03b");
    assert_eq!(window.status().exit_code(), 130);
    let mut window = open("drop", SIZE);
    window.send("!a");
    window.wait_for("key: Some(Char('!'))");
    window.signal("INT");
    assert_eq!(window.status().exit_code(), 130);
}

#[test]
fn a_new_size_is_not_dropped() {
    let mut window = open("drop", SIZE);
    window.send("!ab");
    window.wait_for("key: Some(Char('!'))");
    window.resize(30, 12);
    window.wait_for("dropped\nkey: Some(Resize)");
}
