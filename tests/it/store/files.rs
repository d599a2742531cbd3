//! Files that are a store, were one, or never will be.

use std::fs;

use daris::{history::Rating::Good, store::StoreError, time::Day};

use super::*;

/// Opens what must not be opened, and compares the file before and after.
fn refused(path: &Path) -> StoreError {
    let before = fs::read(path).ok();
    let error = open(path).unwrap_err();
    assert_eq!(fs::read(path).ok(), before, "{}", path.display());
    let folder = fs::read_dir(path.parent().unwrap()).unwrap();
    assert_eq!(folder.count(), 1, "{}", path.display());
    error
}

#[test]
fn a_file_that_is_no_store_is_told_and_left_alone() {
    let check = |content: &[u8]| {
        let disk = OnDisk::new();
        fs::write(&disk.path, content).unwrap();
        let error = refused(&disk.path);
        assert!(matches!(error, StoreError::Foreign { .. }), "{error:?}");
    };
    check(b"x");
    check(b"cards:\n  - {question: a, answer: b}\n");
    check(&[0; 4096]);
    check(&"دارس ".repeat(5000).into_bytes());
    check(b"SQLite format 3\0 and then nothing");
}

#[test]
fn a_database_of_another_program_is_told_and_left_alone() {
    for pragma in ["", "PRAGMA journal_mode = WAL;", "PRAGMA application_id = 7;"] {
        let disk = OnDisk::new();
        disk.raw().execute_batch(&format!("{pragma} CREATE TABLE notes (a);")).unwrap();
        let error = refused(&disk.path);
        assert!(matches!(error, StoreError::Foreign { .. }), "{pragma} {error:?}");
    }
}

#[test]
fn a_store_of_a_later_version_is_told_and_left_alone() {
    let disk = OnDisk::new();
    drop(disk.open());
    disk.raw().execute_batch("PRAGMA user_version = 99").unwrap();
    let error = refused(&disk.path);
    assert!(matches!(error, StoreError::Newer { found: 99, known: 2, .. }), "{error:?}");
}

#[test]
fn a_later_version_that_stands_in_the_log_alone_is_left_there() {
    let disk = OnDisk::new();
    drop(disk.open());
    let raw = disk.raw();
    raw.execute_batch("PRAGMA user_version = 99").unwrap();
    let log = disk.folder.path().join("daris.db-wal");
    let before = (fs::read(&disk.path).unwrap(), fs::read(&log).unwrap());
    let elsewhere = OnDisk::new();
    let copy = elsewhere.folder.path().join("daris.db-wal");
    fs::write(&elsewhere.path, &before.0).unwrap();
    fs::write(&copy, &before.1).unwrap();
    let error = open(&elsewhere.path).unwrap_err();
    assert!(matches!(error, StoreError::Newer { found: 99, .. }), "{error:?}");
    assert_eq!((fs::read(&elsewhere.path).unwrap(), fs::read(&copy).unwrap()), before);
}

#[test]
fn a_store_that_lost_its_end_is_told() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    for i in 0..200 {
        append(&mut store, review(&format!("d/{i}"), Good, 1), now(1, i));
    }
    drop(store);
    let whole = fs::read(&disk.path).unwrap();
    for length in [whole.len() - 4096, whole.len() / 2, 4096, 1000] {
        fs::write(&disk.path, &whole[..length]).unwrap();
        let error = open(&disk.path).unwrap_err();
        assert!(matches!(error, StoreError::Corrupt { .. }), "{length} {error:?}");
        assert_eq!(fs::read(&disk.path).unwrap(), whole[..length], "{length}");
    }
}

#[test]
fn a_store_without_its_events_is_damaged() {
    let disk = OnDisk::new();
    drop(disk.open());
    disk.raw().execute_batch("DROP TABLE event").unwrap();
    let error = open(&disk.path).unwrap_err();
    assert!(matches!(error, StoreError::Corrupt { .. }), "{error:?}");
}

#[test]
fn a_folder_in_its_place_is_told() {
    let disk = OnDisk::new();
    fs::create_dir(&disk.path).unwrap();
    let error = open(&disk.path).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
}

#[test]
fn an_empty_file_is_a_new_store() {
    let disk = OnDisk::new();
    fs::write(&disk.path, "").unwrap();
    append(&mut disk.open(), review("d/e", Good, 1), now(1, 0));
    assert_eq!(disk.open().history(None, None).unwrap().len(), 1);
}

#[test]
fn a_store_may_have_any_name() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["./a.db", ".//b.db", "file:a?mode=memory", "a%41#b.db", "دارس ١.db", "a b'c\".db"]
    {
        let path = folder.path().join(name);
        append(&mut open(&path).unwrap(), review("d/e", Good, 1), now(1, 0));
        assert!(path.is_file(), "{name}");
        assert_eq!(open(&path).unwrap().history(None, None).unwrap().len(), 1, "{name}");
    }
}

#[test]
fn all_is_there_after_opening_again() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    put(&mut store, &[deck("d", &["a", "b"])]);
    let event = append(&mut store, review("d/a", Good, 1), now(1, 0));
    let state = store.state(&card("d/a")).unwrap();
    drop(store);
    let mut store = disk.open();
    assert_eq!(store.state(&card("d/a")).unwrap(), state);
    assert_eq!(store.known_files("/decks").unwrap().len(), 1);
    let next = append(&mut store, review("d/a", Good, 1), now(2, 0));
    assert_eq!((next.device, next.seq), (event.device, event.seq + 1));
}

#[test]
fn a_damaged_or_old_index_is_made_anew_and_events_stay() {
    for damage in [
        "DROP TABLE card",
        "DROP TABLE answer; DROP TABLE file",
        "ALTER TABLE card RENAME COLUMN source TO text",
        "UPDATE meta SET value = 0 WHERE name = 'index'",
        "DELETE FROM meta WHERE name = 'index'",
    ] {
        let disk = OnDisk::new();
        let mut store = disk.open();
        put(&mut store, &[deck("d", &["a", "b"])]);
        append(&mut store, review("d/a", Good, 1), now(1, 0));
        drop(store);
        disk.raw().execute_batch(damage).unwrap();
        let mut store = disk.open();
        assert_eq!(store.known_files("/decks").unwrap(), [], "{damage}");
        assert_eq!(store.history(None, None).unwrap().len(), 1, "{damage}");
        put(&mut store, &[deck("d", &["a", "b"])]);
        assert_eq!(fresh(&store, "d", None, 9), ["d/b"], "{damage}");
    }
}

#[test]
fn the_number_of_a_file_is_never_used_twice() {
    for damage in ["DROP TABLE card", "UPDATE meta SET value = 0 WHERE name = 'index'"] {
        let disk = OnDisk::new();
        let mut store = disk.open();
        put(&mut store, &[deck("d", &["a"])]);
        let first = store.known_files("/decks").unwrap()[0].id;
        disk.raw().execute_batch(damage).unwrap();
        let mut other = disk.open();
        put(&mut other, &[deck("e", &["a"])]);
        assert!(other.known_files("/decks").unwrap()[0].id > first, "{damage}");
        // Who holds the former number sees no other file under it.
        assert_eq!(fresh(&store, "d", None, 9), [""; 0], "{damage}");
    }
}

#[test]
fn damaged_or_old_states_are_folded_again() {
    for damage in [
        "DROP TABLE state",
        "DROP TABLE day_count",
        "ALTER TABLE suspended RENAME COLUMN card TO name",
        "UPDATE meta SET value = 0 WHERE name = 'caches'",
    ] {
        let disk = OnDisk::new();
        let mut store = disk.open();
        put(&mut store, &[deck("d", &["a", "b"])]);
        append(&mut store, review("d/a", Good, 1), now(1, 0));
        append(&mut store, suspend("d/b", true), now(1, 1));
        let before = (store.state(&card("d/a")).unwrap(), store.days(Day(0), Day(9)).unwrap());
        drop(store);
        disk.raw().execute_batch(damage).unwrap();
        let store = disk.open();
        assert_eq!(store.state(&card("d/a")).unwrap(), before.0, "{damage}");
        assert_eq!(store.days(Day(0), Day(9)).unwrap(), before.1, "{damage}");
        assert!(store.is_suspended(&card("d/b")).unwrap(), "{damage}");
        assert_eq!(faults(&store), [""; 0], "{damage}");
    }
}

#[test]
fn faults_of_the_caches_are_found_and_rebuilding_mends_them() {
    for damage in [
        "UPDATE state SET due = due + 1",
        "DELETE FROM state",
        "INSERT INTO state SELECT 'd/x', 1, 1, 1, 1, 1, 1, 1, 1, 1",
        "INSERT INTO suspended VALUES ('d/a'), ('d/x')",
        "UPDATE day_count SET n_new = 7",
        "UPDATE card SET fresh = 1 - fresh",
    ] {
        let disk = OnDisk::new();
        let mut store = disk.open();
        put(&mut store, &[deck("d", &["a", "b"])]);
        append(&mut store, review("d/a", Good, 1), now(1, 0));
        assert_eq!(faults(&store), [""; 0], "{damage}");
        disk.raw().execute_batch(damage).unwrap();
        assert_ne!(faults(&store), [""; 0], "{damage}");
        store.rebuild().unwrap();
        assert_eq!(faults(&store), [""; 0], "{damage}");
    }
}

#[test]
fn a_memory_that_can_not_be_is_damage_and_no_panic() {
    for damage in ["stability = -1", "stability = 9e999", "rating = 9", "due = 99999999999"] {
        let disk = OnDisk::new();
        let mut store = disk.open();
        append(&mut store, review("d/a", Good, 1), now(1, 0));
        disk.raw().execute_batch(&format!("UPDATE state SET {damage}")).unwrap();
        let mut writing = store.begin().unwrap();
        let error = writing.append(review("d/a", Good, 1), now(2, 0)).unwrap_err();
        assert!(matches!(error, StoreError::Corrupt { .. }), "{damage} {error:?}");
        writing.commit().unwrap();
        assert_eq!(store.history(None, None).unwrap().len(), 1, "half an event was kept");
    }
}

#[test]
fn two_terminals_take_turns() {
    let disk = OnDisk::new();
    let n_each = 40;
    std::thread::scope(|scope| {
        for thread in 0..3 {
            let disk = &disk;
            scope.spawn(move || {
                let mut store = disk.open();
                for i in 0..n_each {
                    let name = format!("d/{}", i % 5);
                    append(&mut store, review(&name, Good, 1), now(i, i64::from(thread)));
                    store.checkpoint_if_large().unwrap();
                }
            });
        }
    });
    let store = disk.open();
    let mut seqs: Vec<u64> =
        store.history(None, None).unwrap().iter().map(|it| it.event.seq).collect();
    seqs.sort_unstable();
    assert_eq!(seqs, (1..=3 * n_each as u64).collect::<Vec<_>>());
    assert_eq!(faults(&store), [""; 0]);
}

#[test]
fn the_log_is_brought_home_when_it_is_large() {
    let disk = OnDisk::new();
    let mut store = disk.open();
    let log = disk.folder.path().join("daris.db-wal");
    let size = || fs::metadata(&log).unwrap().len();
    append(&mut store, review("d/e", Good, 1), now(1, 0));
    let before = size();
    store.checkpoint_if_large().unwrap();
    assert_eq!(size(), before);
    let mut large = deck("d", &["a"]);
    large.cards[0].source = "x".repeat(5 * 1024 * 1024);
    put(&mut store, &[large]);
    store.checkpoint_if_large().unwrap();
    assert_eq!(size(), 0);
    append(&mut store, review("d/e", Good, 1), now(2, 0));
    let reader = disk.open();
    let _reading = reader.last_undoable(None).unwrap();
    store.checkpoint().unwrap();
    assert_eq!(size(), 0);
    drop((store, reader));
    assert!(!log.exists());
}

/// Who may write everywhere can't be kept from writing; then another user reads the folder.
#[cfg(unix)]
#[test]
fn a_folder_that_can_not_be_written_is_read() {
    use std::os::unix::{
        fs::{MetadataExt, PermissionsExt, chown},
        process::CommandExt,
    };
    let disk = OnDisk::new();
    let mut store = disk.open();
    put(&mut store, &[deck("d", &["a", "b"])]);
    append(&mut store, review("d/a", Good, 1), now(1, 0));
    drop(store);
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    let folder = disk.folder.path();
    if fs::metadata(folder).unwrap().uid() == 0 {
        for path in [folder, &disk.path] {
            chown(path, Some(65534), Some(65534)).unwrap();
        }
        command.uid(65534).gid(65534);
    }
    let allow = |mode: u32| fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
    allow(0o500);
    let inner = "store::files::inside_a_folder_that_can_not_be_written";
    let ran = command.args(["--ignored", "--exact", inner]).current_dir(folder).output();
    allow(0o700);
    match ran {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout);
            assert!(output.status.success() && said.contains("1 passed"), "{said}");
        }
        Err(error) => println!("skipped: no other user can run this test: {error}"),
    }
}

#[test]
#[ignore = "runs inside the folder that `a_folder_that_can_not_be_written_is_read` makes"]
fn inside_a_folder_that_can_not_be_written() {
    let mut store = open(Path::new("daris.db")).unwrap();
    assert!(store.is_read_only());
    assert_eq!(store.history(None, None).unwrap().len(), 1);
    assert_eq!(store.known_files("/decks").unwrap(), []);
    put(&mut store, &[deck("d", &["a", "b"])]);
    assert_eq!(due(&store, &everything(), 2), ["d/a"]);
    assert_eq!(fresh(&store, "d", None, 9), ["d/b"]);
    assert_eq!(store.counts(&everything(), Day(2)).unwrap().learned, 1);
    assert_eq!(faults(&store), [""; 0]);
    let mut writing = store.begin().unwrap();
    let error = writing.append(review("d/a", Good, 1), now(2, 0)).unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
    drop(writing);
    let error = store.rebuild().unwrap_err();
    assert!(matches!(error, StoreError::ReadOnly { .. }), "{error:?}");
    store.checkpoint().unwrap();
    drop(store);
    assert_eq!(fs::read_dir(".").unwrap().count(), 1);
}
