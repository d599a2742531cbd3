//! A store that is none, can't be read, or can't be written.

use std::{fs, sync::Barrier, thread};

use daris::{
    memory::schedule::{Retention, Scheduler},
    store::Store,
};

use super::*;
use crate::home::{NOW, run};

fn scheduler() -> Scheduler {
    Scheduler::new(Retention::default())
}

/// Commands that open the store.
const COMMANDS: [&[&str]; 5] = [&[], &STUDY, &["history"], &["undo"], &["deck", "list"]];

/// Returns a home with some answers in its store.
fn learned() -> Home {
    let home = home();
    home.deck("more.yaml", &many(60));
    let words = [&STUDY[..], &["--new", "60"]].concat();
    let ran = run(&mut home.daris(&words), &"{\"rating\":3}\n".repeat(50));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    home
}

/// Puts something in the place of the store; every command refuses it and leaves all as it was.
fn hold(place: impl Fn(&Home), texts: &[&str]) {
    let home = home();
    place(&home);
    let before = fs::read(home.store()).ok();
    for words in COMMANDS {
        refused(&home.run(words), 1, &[texts, &["daris.db"]].concat());
    }
    let is_as_before = fs::read(home.store()).ok() == before;
    assert!(is_as_before, "{texts:?}");
}

#[test]
fn a_file_that_is_no_store_is_left_as_it_is() {
    let put = |bytes: &'static [u8]| move |home: &Home| fs::write(home.store(), bytes).unwrap();
    let texts = ["is not a store of daris", "daris --data DIR"];
    hold(put(b"x"), &texts);
    hold(put(b"cards:\n  - {question: q, answer: a}\n"), &texts);
    hold(put(&[0; 9000]), &texts);
    let other = |home: &Home| {
        let other = rusqlite::Connection::open(home.store()).unwrap();
        other.execute_batch("CREATE TABLE notes (a)").unwrap();
    };
    hold(other, &texts);
}

#[test]
fn a_store_of_a_later_version_is_left_as_it_is() {
    let learned = learned();
    let raw = rusqlite::Connection::open(learned.store()).unwrap();
    raw.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(raw);
    let newer = fs::read(learned.store()).unwrap();
    let place = |home: &Home| fs::write(home.store(), &newer).unwrap();
    hold(place, &["a later version of daris", "help: cargo install"]);
}

#[test]
fn a_store_that_lost_its_end_is_left_as_it_is() {
    let whole = fs::read(learned().store()).unwrap();
    for length in [whole.len() - 4096, whole.len() / 2, 4096, 1000] {
        let place = |home: &Home| fs::write(home.store(), &whole[..length]).unwrap();
        hold(place, &["is damaged", "left as it is", "help: copy the file away"]);
    }
}

#[test]
fn a_damaged_page_is_no_panic_and_no_answer_is_lost_from_the_others() {
    let learned = learned();
    let whole = fs::read(learned.store()).unwrap();
    for page in 0..whole.len() / 4096 {
        let mut bytes = whole.clone();
        bytes[page * 4096..][..4096].fill(0x55);
        fs::write(learned.store(), &bytes).unwrap();
        for words in [&["history", "-n", "999"][..], &STUDY] {
            let ran = run(&mut learned.daris(words), "{\"rating\":3}\n");
            hold_safe(&ran);
            assert!(matches!(ran.code, Some(0 | 1)), "page {page}: {ran:?}");
            let is_said = ran.code == Some(0) || ran.err.contains("error: ");
            assert!(is_said, "page {page}: {ran:?}");
        }
    }
}

#[test]
fn an_empty_file_is_a_new_store() {
    let home = home();
    fs::write(home.store(), "").unwrap();
    let ran = run(&mut home.daris(&STUDY), "{\"rating\":3}\n");
    check(&ran, 0, &[]);
    assert!(home.run(&["history"]).out.contains("good/one: good"));
}

#[test]
fn many_may_open_a_new_store_at_once() {
    for _ in 0..15 {
        let home = Home::new();
        let start = Barrier::new(8);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    start.wait();
                    let opened = Store::open(&home.store(), scheduler());
                    assert!(opened.is_ok(), "{opened:?}");
                });
            }
        });
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_file_in_its_place_is_told_and_does_not_block() {
    hold(|home| fs::create_dir(home.store()).unwrap(), &["is a directory", "daris --data DIR"]);
    let home = home();
    if pipe(&home.store()) {
        refused(&home.run(&["history"]), 1, &["not a regular file"]);
    }
    fs::write(home.path("file"), "").unwrap();
    let ran = home.run(&["--data", "file", "history"]);
    refused(&ran, 1, &["file/daris.db", "daris --data DIR"]);
    assert_eq!(fs::read(home.path("file")).unwrap(), b"");
}

#[cfg(unix)]
#[test]
fn in_a_folder_that_can_not_be_written_lists_work_and_study_refuses() {
    let home = learned();
    let before = files(&home.path(""));
    let command = |words: &[&str]| by_somebody(&home, words);
    if command(&[]).is_none() {
        return;
    }
    allow(&home.path("data"), 0o500);
    let ran = |words: &[&str]| run(&mut command(words).unwrap(), "{\"rating\":3}\n");
    let texts = ["can't be written", "help: make folder and file writable"];
    for words in [&STUDY[..], &["study", "good"], &["undo"]] {
        refused(&ran(words), 1, &texts);
    }
    for words in [&["history"][..], &["--decks", "decks", "deck", "list"], &["--decks", "decks"]] {
        let ran = ran(words);
        check(&ran, 0, &[]);
        assert!(ran.out.contains("good"), "{ran:?}");
    }
    assert_eq!(files(&home.path("")), before);
    allow(&home.path("data"), 0o700);
    fs::remove_file(home.store()).unwrap();
    allow(&home.path("data"), 0o500);
    refused(&ran(&["history"]), 1, &["Permission denied", "daris --data DIR"]);
}

/// Studies in a shell after a line that leaves little room, until there is none; checks that all
/// that was acknowledged is kept, and the rest said. Returns the exit code, `None` where there is no
/// such shell, which is said.
#[cfg(unix)]
fn study_without_room(home: &Home, shell: &str, little_room: &str, rule: &str) -> Option<i32> {
    let daris = env!("CARGO_BIN_EXE_daris");
    let script = format!(
        "{little_room} || exit
         ({rule} '{daris}' --decks decks study --json --new 60)
         code=$?
         '{daris}' --decks decks history --json -n 100000 > history.json
         exit $code"
    );
    let mut words = shell.split(' ');
    let mut command = Command::new(words.next().unwrap());
    command.args(words).args(["-c", &script]).current_dir(home.path(""));
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    command.envs([("HOME", "."), ("XDG_CONFIG_HOME", "config"), ("DARIS_DATA", "data")]);
    let mut typed = String::new();
    for i in 0..300 {
        writeln!(typed, "{{\"reply\":\"{i} {}\"}}", "x".repeat(3000)).unwrap();
    }
    let ran = run(command.env("DARIS_NOW", NOW), &typed);
    if ran.out.is_empty() {
        skip(&ran.err);
        return None;
    }
    hold_safe(&ran);
    let history = fs::read_to_string(home.path("history.json")).unwrap();
    let events: Vec<serde_json::Value> = serde_json::from_str(&history).unwrap();
    let n_kept = events.iter().filter(|it| it["event"] == "review").count();
    let n_verdicts = ran.out.matches(r#""type":"verdict""#).count();
    assert!((1..300).contains(&n_verdicts), "{n_verdicts} verdicts: {}", ran.err);
    assert_eq!(n_kept, n_verdicts);
    assert!(ran.out.contains("Not kept: "), "{}", ran.err);
    ran.code
}

#[cfg(unix)]
#[test]
fn on_a_full_disk_what_is_not_kept_is_said() {
    let home = learned();
    for shell in ["unshare -m sh", "unshare -rm sh"] {
        let mount = "mount -t tmpfs -o size=700k none data";
        if let Some(code) = study_without_room(&home, shell, mount, "") {
            assert_eq!(code, 1);
            return;
        }
    }
}

#[cfg(unix)]
#[test]
fn where_a_file_may_not_grow_what_is_not_kept_is_said_and_with_room_all_goes_on() {
    let home = learned();
    fs::remove_file(home.store()).unwrap();
    // The signal is ignored, so that the program is told.
    study_without_room(&home, "sh", "true", "trap '' XFSZ; ulimit -f 600;");
    let ran = run(&mut home.daris(&STUDY), "{\"rating\":3}\n");
    check(&ran, 0, &[]);
    assert!(ran.out.contains(r#""type":"verdict""#), "{ran:?}");
    let store = Store::open(&home.store(), scheduler()).unwrap();
    assert_eq!(store.cache_faults().unwrap(), [""; 0]);
}
