//! Bad input and a bad world, through the program: what is wrong is said in words that lead on,
//! the rest goes on, nothing is overwritten, and nothing that steers a terminal gets out.

mod decks;
mod ends;
mod names;
mod safe;
mod settings;
mod store;
mod time;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    home::{Home, Ran, skip},
    laws::shown::steers,
};

/// Two cards that anybody can answer.
const GOOD: &str =
    "cards:\n  - {id: one, question: q1, answer: a1}\n  - {id: two, question: q2, answer: a2}\n";

const STUDY: [&str; 4] = ["--decks", "decks", "study", "--json"];

/// Many cards that anybody can answer.
fn many(n: usize) -> String {
    let mut deck = "cards:\n".to_string();
    for i in 0..n {
        writeln!(deck, "  - {{id: c{i}, question: q{i}, answer: a{i}}}").unwrap();
    }
    deck
}

/// A home with one good deck.
fn home() -> Home {
    let home = Home::new();
    home.deck("good.yaml", GOOD);
    home
}

/// Checks the exit code, and that stderr has each of some texts.
fn check(ran: &Ran, code: i32, texts: &[&str]) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    for text in texts {
        assert!(ran.err.contains(text), "no {text:?} in {ran:?}");
    }
    hold_safe(ran);
}

/// Checks that a command failed with an error, and said what to type next.
fn refused(ran: &Ran, code: i32, texts: &[&str]) {
    check(ran, code, texts);
    assert_eq!(ran.out, "", "{ran:?}");
    assert!(ran.err.starts_with("error: "), "{ran:?}");
    assert!(ran.err.contains("\nhelp: "), "{ran:?}");
}

fn hold_safe(ran: &Ran) {
    for text in [&ran.out, &ran.err] {
        assert!(!text.chars().any(|it| it != '\n' && steers(it)), "{text:?}");
        assert!(!text.contains("panicked"), "{text}");
    }
}

/// Returns the files below a folder, each with its size and a hash of what it holds.
fn files(folder: &Path) -> BTreeMap<PathBuf, (usize, u64)> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let metadata = fs::symlink_metadata(&path).unwrap();
        if metadata.is_dir() {
            files.extend(self::files(&path));
        } else {
            let bytes = if metadata.is_file() { fs::read(&path).unwrap() } else { Vec::new() };
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            files.insert(path, (bytes.len(), hasher.finish()));
        }
    }
    files
}

/// Returns the program as run by somebody who may not do everything, over a home that is theirs;
/// `None` where that can't be done, which is said.
#[cfg(unix)]
fn by_somebody(home: &Home, words: &[&str]) -> Option<Command> {
    use std::os::unix::{
        fs::{MetadataExt, lchown},
        process::CommandExt,
    };
    const SOMEBODY: u32 = 65534;
    let mut command = home.daris(words);
    // Whose is what this process makes?
    if tempfile::tempdir().unwrap().path().metadata().unwrap().uid() == 0 {
        let folders = ["", "data", "config", "decks"].map(|it| home.path(it));
        for path in folders.iter().chain(files(&home.path("")).keys()) {
            lchown(path, Some(SOMEBODY), Some(SOMEBODY)).unwrap();
        }
        command.uid(SOMEBODY).gid(SOMEBODY);
        if let Err(error) = home.daris(&["--version"]).uid(SOMEBODY).gid(SOMEBODY).output() {
            skip(&format!("no other user can run the program: {error}"));
            return None;
        }
    }
    Some(command)
}

#[cfg(unix)]
fn allow(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// Makes a pipe, which blocks whoever opens it to read; tells whether it could be made.
fn pipe(path: &Path) -> bool {
    let is_made = Command::new("mkfifo").arg(path).status().is_ok_and(|it| it.success());
    if !is_made {
        skip("there is no mkfifo");
    }
    is_made
}
