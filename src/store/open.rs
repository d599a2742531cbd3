//! Opening the store's file: whose it is, how it is written, and what is done where it can't be.

use std::{
    fs::{self, DirBuilder},
    io,
    path::Path,
    thread::sleep,
    time::Duration,
};

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags, config::DbConfig};

use crate::store::{
    StoreError,
    address::{create_file, uri},
    fault::NotRegular,
    migrate::{self, MIGRATIONS},
};

/// How long a statement waits for another process.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// How long it is until something for which `SQLite` does not wait is tried again.
const PAUSE: Duration = Duration::from_millis(20);

/// The smallest page of a database (`SQLite` file format, section 1.3.2).
const PAGE_MIN_BYTES: u64 = 512;

/// Statements kept prepared.
const N_STATEMENTS: usize = 64;

/// How changes are made durable.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Journal {
    /// A log beside the file: one sync for each transaction.
    Wal,
    /// Copies of the pages before they change: where the log's shared memory can't work, as on a
    /// network share.
    Truncate,
}

/// Opens a store, made new where there is none; tells whether it can only be read.
pub(super) fn open(path: &Path) -> Result<(Connection, bool), StoreError> {
    create(path).map_err(|source| StoreError::Io { path: path.to_path_buf(), source })?;
    check_owner(path)?;
    for journal in [Journal::Wal, Journal::Truncate] {
        match for_writing(path, journal, MIGRATIONS, "") {
            Err(StoreError::Io { .. } | StoreError::ReadOnly { .. }) => (),
            opened => return Ok((opened?, false)),
        }
    }
    Ok((for_reading(path)?, true))
}

/// Opens a store that lives in memory.
pub(super) fn open_in_memory(path: &Path) -> Result<Connection, StoreError> {
    let of = |it| StoreError::of(path, it);
    let mut connection = Connection::open_in_memory().map_err(of)?;
    prepare(&connection).map_err(of)?;
    migrate::migrate(&mut connection, path, MIGRATIONS)?;
    Ok(connection)
}

/// Makes folder and file where they are missing, for their owner alone.
fn create(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(it) if it.is_file() => return Ok(()),
        Ok(it) if it.is_dir() => return Err(io::ErrorKind::IsADirectory.into()),
        Ok(_) => return Err(io::Error::other(NotRegular)),
        Err(it) if it.kind() == io::ErrorKind::NotFound => (),
        Err(it) => return Err(it),
    }
    if let Some(folder) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    match create_file(path) {
        // Another process was quicker.
        Err(it) if it.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        created => created.map(|_| ()),
    }
}

/// Refuses a file of another program, or of a later version, before anything is written.
///
/// It is looked at as if it never changed, so that nothing is made beside it, and through `SQLite`,
/// since closing a file of one's own would drop the locks that this process holds on it.
fn check_owner(path: &Path) -> Result<(), StoreError> {
    let foreign = || StoreError::Foreign { path: path.to_path_buf() };
    // `SQLite` takes a file of one byte for an empty one.
    if fs::metadata(path).is_ok_and(|it| (1..PAGE_MIN_BYTES).contains(&it.len())) {
        return Err(foreign());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let found =
        connect(path, flags, "immutable=1").and_then(|it| migrate::inspect(&it, path, MIGRATIONS));
    match found {
        Err(StoreError::Corrupt { source, .. })
            if source.sqlite_error_code() == Some(ErrorCode::NotADatabase) =>
        {
            Err(foreign())
        }
        Err(it @ (StoreError::Foreign { .. } | StoreError::Newer { .. })) => Err(it),
        // Another process may be writing right now; opened for good, the file is read again.
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Opens a store to be written, brought up to the last of the migrations. Nothing is written to
/// one that is refused.
fn for_writing(
    path: &Path,
    journal: Journal,
    migrations: &[&str],
    query: &str,
) -> Result<Connection, StoreError> {
    let of = |it| StoreError::of(path, it);
    let mut connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, query)?;
    if connection.is_readonly(MAIN_DB).map_err(of)? {
        return Err(StoreError::ReadOnly { path: path.to_path_buf() });
    }
    // A store of a later version is left as it is, to the log beside it.
    set(&connection, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(of)?;
    if journal == Journal::Truncate {
        // Whoever is alone needs no shared memory to bring a log's content home.
        pragma(&connection, "PRAGMA main.locking_mode = EXCLUSIVE").map_err(of)?;
    }
    prepare(&connection).map_err(of)?;
    migrate::inspect(&connection, path, migrations)?;
    set(&connection, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(of)?;
    // A new file gets its mark before there is a log, so that the mark is always in the file.
    migrate::migrate(&mut connection, path, migrations)?;
    let is_logged = journal == Journal::Wal && to_log(&connection).map_err(of)? == "wal";
    if !is_logged {
        pragma(&connection, "PRAGMA journal_mode = TRUNCATE").map_err(of)?;
        pragma(&connection, "PRAGMA main.locking_mode = NORMAL").map_err(of)?;
        try_to_write(&connection, migrate::last(migrations)).map_err(of)?;
    }
    Ok(connection)
}

/// Opens what can't be written. Without a log it can't change either, so nothing need be made
/// beside it.
fn for_reading(path: &Path) -> Result<Connection, StoreError> {
    let is_there = |suffix: &str| {
        let mut name = path.as_os_str().to_os_string();
        name.push(suffix);
        fs::metadata(name).is_ok_and(|it| it.len() > 0)
    };
    let query = if is_there("-wal") || is_there("-journal") { "" } else { "immutable=1" };
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, query)?;
    prepare(&connection).map_err(|it| StoreError::of(path, it))?;
    if migrate::inspect(&connection, path, MIGRATIONS)? < migrate::last(MIGRATIONS) {
        return Err(StoreError::ReadOnly { path: path.to_path_buf() });
    }
    Ok(connection)
}

/// Opens the file as it is; nothing is read yet.
fn connect(path: &Path, flags: OpenFlags, query: &str) -> Result<Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(uri(path, query), flags).map_err(|it| StoreError::of(path, it))
}

/// Sets what holds for every connection.
fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(N_STATEMENTS);
    connection.execute_batch(include_str!("sql/connection.sql"))
}

fn set(connection: &Connection, config: DbConfig, is_on: bool) -> rusqlite::Result<()> {
    connection.set_db_config(config, is_on).map(|_| ())
}

fn pragma(connection: &Connection, sql: &str) -> rusqlite::Result<String> {
    connection.query_row(sql, [], |row| row.get(0))
}

/// Has changes go to a log; returns how they are made durable now.
///
/// For this `SQLite` does not wait for others, who may be opening the new file just now.
fn to_log(connection: &Connection) -> rusqlite::Result<String> {
    for _ in 0..PATIENCE.as_millis() / PAUSE.as_millis() {
        match pragma(connection, "PRAGMA journal_mode = WAL") {
            Err(it) if it.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => sleep(PAUSE),
            done => return done,
        }
    }
    pragma(connection, "PRAGMA journal_mode = WAL")
}

/// Changes the file and takes the change back, which tells whether its folder takes a journal.
fn try_to_write(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    connection.execute_batch("BEGIN IMMEDIATE")?;
    let tried = connection.pragma_update(None, "user_version", version);
    let rolled_back = connection.execute_batch("ROLLBACK");
    tried.and(rolled_back)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file system without shared memory, as `SQLite` sees it.
    const NO_SHARED_MEMORY: &str = "vfs=unix-dotfile";

    fn count(connection: &Connection) -> i64 {
        connection.query_row("SELECT count(*) FROM meta", [], |row| row.get(0)).unwrap()
    }

    fn journal(connection: &Connection) -> String {
        pragma(connection, "PRAGMA journal_mode").unwrap()
    }

    #[cfg(unix)]
    #[test]
    fn without_shared_memory_a_journal_takes_the_place_of_the_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daris.db");
        create(&path).unwrap();
        let new = for_writing(&path, Journal::Wal, MIGRATIONS, NO_SHARED_MEMORY).unwrap();
        assert_eq!(journal(&new), "truncate");
    }

    #[cfg(unix)]
    #[test]
    fn a_log_is_brought_home_where_there_is_no_shared_memory() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daris.db");
        create(&path).unwrap();
        let logged = for_writing(&path, Journal::Wal, MIGRATIONS, "").unwrap();
        assert_eq!(journal(&logged), "wal");
        logged.execute("INSERT INTO meta VALUES ('a', 1)", []).unwrap();
        set(&logged, DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
        drop(logged);
        let refused = for_writing(&path, Journal::Wal, MIGRATIONS, NO_SHARED_MEMORY);
        assert!(matches!(refused, Err(StoreError::Io { .. })), "{refused:?}");
        let moved = for_writing(&path, Journal::Truncate, MIGRATIONS, NO_SHARED_MEMORY).unwrap();
        assert_eq!((count(&moved), journal(&moved).as_str()), (1, "truncate"));
        let second = for_writing(&path, Journal::Wal, MIGRATIONS, NO_SHARED_MEMORY).unwrap();
        assert_eq!((count(&second), journal(&second).as_str()), (1, "truncate"));
    }

    #[cfg(unix)]
    #[test]
    fn folder_and_file_are_for_their_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/daris.db");
        drop(open(&path).unwrap());
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder.path().join("a")), 0o700);
        assert_eq!(mode(&folder.path().join("a/b")), 0o700);
        assert_eq!(mode(&path), 0o600);
    }
}
