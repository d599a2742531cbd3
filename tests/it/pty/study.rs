//! `daris study` at a terminal, with real keys.

mod almost;
mod arabic;
mod flip;
mod hostile;
mod leaving;
mod options;
mod screens;
mod typing;
mod verdict;

use std::{fs, path::Path, process::Command};

use serde_json::Value;
use tempfile::TempDir;

use crate::pty::window::Window;

const PROGRAM: &str = env!("CARGO_BIN_EXE_daris");

/// Midday of the first day.
pub(super) const NOW: &str = "2026-11-24T12:00:00+03:00";

pub(super) const WIDE: (u16, u16) = (80, 24);
pub(super) const NARROW: (u16, u16) = (40, 24);
pub(super) const LOW: (u16, u16) = (40, 10);

const UP: &str = "\x1b[A";
pub(super) const DOWN: &str = "\x1b[B";
const LEFT: &str = "\x1b[D";
const BACKSPACE: &str = "\x7f";

/// Somebody who studies in a window.
pub(super) struct Student {
    folder: TempDir,
    pub(super) window: Window,
}

/// Sits down to a deck `d` of these cards, and waits for the first question.
fn study(cards: &str, size: (u16, u16)) -> Student {
    study_with(cards, size, &[])
}

/// The same with more arguments.
fn study_with(cards: &str, size: (u16, u16), args: &[&str]) -> Student {
    study_on(NOW, cards, size, args)
}

/// The same on another day.
fn study_on(now: &str, cards: &str, size: (u16, u16), args: &[&str]) -> Student {
    sit_down(now, cards, size, &[&["study"], args].concat())
}

/// Sits down to a deck `d` of these cards, with the words of a command.
pub(super) fn sit_down(now: &str, cards: &str, size: (u16, u16), words: &[&str]) -> Student {
    let folder = shelf("en", cards);
    let window = sit(folder.path(), now, size, words);
    Student { folder, window }
}

/// Studies an Arabic deck `d` of these cards, ordered in a way.
fn study_arabic(cards: &str, size: (u16, u16), way: &str) -> Student {
    let folder = shelf("ar", cards);
    let window = open(folder.path(), NOW, size, &["study", "--bidi", way]);
    window.wait_for("Enter: ");
    Student { folder, window }
}

/// Makes a folder with a deck `d` of these cards in a language.
fn shelf(language: &str, cards: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let decks = folder.path().join("decks");
    fs::create_dir(&decks).unwrap();
    let head = format!("deck: {{id: d, title: D, language: {language}}}\ncards:\n");
    fs::write(decks.join("d.yaml"), format!("{head}{cards}\n")).unwrap();
    folder
}

/// Starts a command over the decks in a folder, and waits for the first question.
fn sit(folder: &Path, now: &str, size: (u16, u16), words: &[&str]) -> Window {
    let window = open(folder, now, size, words);
    window.wait_until_cooked(false);
    window.wait_for("1/");
    window
}

/// Starts a command over the decks in a folder.
fn open(folder: &Path, now: &str, size: (u16, u16), words: &[&str]) -> Window {
    let (data, decks) = (folder.join("data"), folder.join("decks"));
    let mut all = vec!["--data", data.to_str().unwrap(), "--decks", decks.to_str().unwrap()];
    all.extend(words);
    let home = folder.to_str().unwrap();
    // This window replies to no question.
    let env = [
        ("HOME", home),
        ("DARIS_BIDI", "off"),
        ("DARIS_NOW", now),
        ("DARIS_TICK", "1000"),
        ("DARIS_SEED", "7"),
    ];
    Window::open(Path::new(PROGRAM), &all, &env, size)
}

impl Student {
    /// Sits down again with the words of another command.
    pub(super) fn sit_down_again(&mut self, size: (u16, u16), words: &[&str]) {
        self.window = sit(self.folder.path(), NOW, size, words);
    }

    /// Sits down again to the same decks.
    fn come_back(&mut self, now: &str, size: (u16, u16)) {
        self.window = sit(self.folder.path(), now, size, &["study"]);
    }

    pub(super) fn press(&mut self, keys: &str) {
        self.window.send(keys);
    }

    /// Presses keys, then waits for a text.
    pub(super) fn press_for(&mut self, keys: &str, text: &str) {
        self.press(keys);
        self.window.wait_for(text);
    }

    /// Returns the number under which an option shows.
    pub(super) fn number(&self, option: &str) -> String {
        self.window.wait_for(option);
        let contents = self.window.contents();
        let row = contents.lines().rev().find(|it| it.ends_with(&format!(") {option}"))).unwrap();
        let before = row.split_once(')').unwrap().0;
        before.rsplit(|it: char| !it.is_ascii_digit()).next().unwrap().to_string()
    }

    /// Ends a session that is over, and returns its code.
    pub(super) fn status(&mut self) -> u32 {
        self.window.status().exit_code()
    }

    /// Returns what the store holds: the answers by card with rating and verdict, and other
    /// events; what was taken back stands in brackets.
    pub(super) fn history(&self) -> Vec<String> {
        self.events().iter().map(told).collect()
    }

    fn events(&self) -> Vec<Value> {
        let output = Command::new(PROGRAM)
            .env_clear()
            .envs([("HOME", self.folder.path().as_os_str()), ("DARIS_NOW", NOW.as_ref())])
            .arg("--data")
            .arg(self.folder.path().join("data"))
            .arg("--decks")
            .arg(self.folder.path().join("decks"))
            .args(["history", "--json"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    /// Checks what the store holds.
    pub(super) fn check_history(&self, expected: &[&str]) {
        assert_eq!(self.history(), expected);
    }
}

fn told(event: &Value) -> String {
    let word = |key: &str| event[key].as_str().unwrap_or_default().replace("d/", "");
    let text = match event["event"].as_str().unwrap() {
        "review" => format!("{} {} {}", word("card"), event["rating"], word("verdict")),
        other => [other, &word("card")].join(" ").trim().to_string(),
    };
    if event["undone"] == true { format!("({text})") } else { text }
}
