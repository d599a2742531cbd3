//! The store: what is appended is kept and means the same however it is folded; decks are found
//! in the index; files that are no store, or can't be written, are told apart.

mod events;
mod files;
mod index;
mod laws;
mod quizzes;

use std::path::{Path, PathBuf};

use daris::{
    card::{CardId, kind::Kind, mode::Mode},
    grade::verdict::Verdict,
    history::{Event, EventId, Rating, Review, SessionId, What},
    memory::schedule::{Retention, Scheduler},
    store::{
        Store, StoreError,
        index::file::{AnswerRow, Asks, CardRow, FileRow},
        queue::Candidate,
        scope::Scope,
    },
    time::{Day, Moment, Now, Offset},
};
use tempfile::TempDir;

/// A store in a folder of its own.
struct OnDisk {
    folder: TempDir,
    path: PathBuf,
}

impl OnDisk {
    fn new() -> OnDisk {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daris.db");
        OnDisk { folder, path }
    }

    fn open(&self) -> Store {
        open(&self.path).unwrap()
    }

    /// The same file without the store's care.
    fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(&self.path).unwrap()
    }
}

fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, scheduler())
}

fn scheduler() -> Scheduler {
    Scheduler::new(Retention::default())
}

/// Runs a test in memory and on disk.
fn both(test: impl Fn(&mut Store)) {
    test(&mut Store::in_memory(scheduler()).unwrap());
    test(&mut OnDisk::new().open());
}

/// Noon of a day, and some milliseconds.
fn now(day: i32, ms: i64) -> Now {
    let moment = Moment(i64::from(day) * 86_400_000 + 43_200_000 + ms);
    let offset = Offset(0);
    Now { moment, offset, day: Day::of(moment, offset), monotonic: std::time::Duration::ZERO }
}

fn card(name: &str) -> CardId {
    CardId::new(name)
}

fn review(name: &str, rating: Rating, interval: u32) -> What {
    What::Review(Review {
        card: card(name),
        rating,
        verdict: if rating.is_recall() { Verdict::Correct } else { Verdict::Wrong },
        reply: Some("باشا \"ليمان\"".to_string()),
        mode: Mode::Typed,
        is_hinted: true,
        took_ms: 1500,
        interval,
        retention: 0.87,
        parameters: 0,
        session: SessionId(7),
        is_override: false,
    })
}

fn suspend(name: &str, is_on: bool) -> What {
    What::Suspend { card: card(name), is_on }
}

fn append(store: &mut Store, what: What, now: Now) -> Event {
    let mut writing = store.begin().unwrap();
    let event = writing.append(what, now).unwrap();
    writing.commit().unwrap();
    event
}

fn undo(store: &mut Store, target: EventId, now: Now) {
    append(store, What::Undo { target }, now);
}

/// Puts a deck of basic cards and sets it in force beside the others given.
fn deck(id: &str, cards: &[&str]) -> FileRow {
    let row = |name: &&str| CardRow {
        id: card(&format!("{id}/{name}")),
        kind: Kind::Basic,
        tags: Vec::new(),
        line: 3,
        column: 5,
        asks: Asks::default(),
        source: format!("- {{id: {name}}}"),
        is_suspended: false,
    };
    let cards: Vec<CardRow> = cards.iter().map(row).collect();
    let answer = |it: &CardRow| AnswerRow {
        card: it.id.clone(),
        kind: it.kind,
        shape: "word".to_string(),
        normal: format!("answer of {}", it.id),
        folded: "answer".to_string(),
        text: "Answer".to_string(),
    };
    FileRow {
        root: "/decks".to_string(),
        path: format!("/decks/{id}.yaml"),
        size: 10,
        mtime_ns: 1_000_000_007,
        hash: vec![1, 2],
        parser: 1,
        checked_at: Moment(5),
        deck: id.to_string(),
        line: 2,
        column: 7,
        language: "ar".to_string(),
        title: format!("Title of {id}"),
        head: "{}".to_string(),
        has_right_to_left: false,
        n_problems: 0,
        answers: cards.iter().map(answer).collect(),
        cards,
    }
}

/// Puts decks and sets them in force in this order.
fn put(store: &mut Store, decks: &[FileRow]) {
    let mut writing = store.begin().unwrap();
    let put = |it: &FileRow| (writing.put_file(it).unwrap(), it.deck.clone());
    let force: Vec<_> = decks.iter().map(put).collect();
    writing.commit().unwrap();
    store.set_force(&force).unwrap();
}

fn everything() -> Scope {
    Scope::default()
}

fn due(store: &Store, scope: &Scope, today: i32) -> Vec<String> {
    let mut found = Vec::new();
    let mut visit = |it: Candidate| {
        found.push(it.id.to_string());
        true
    };
    store.due(scope, Day(today), &mut visit).unwrap();
    found
}

fn fresh(store: &Store, deck: &str, tag: Option<&str>, limit: usize) -> Vec<String> {
    let tags: Vec<String> = tag.into_iter().map(ToString::to_string).collect();
    let mut found = Vec::new();
    let visit = &mut |it: Candidate| {
        found.push(it.id.to_string());
        found.len() < limit
    };
    store.fresh(deck, &tags, visit).unwrap();
    found
}

fn faults(store: &Store) -> Vec<String> {
    store.cache_faults().unwrap()
}
