//! Whose file it is, which version, and how an older one is brought up to date.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::store::{
    StoreError,
    address::{create_file, uri},
};

/// The mark of whose file it is, which `SQLite` keeps room for: "dars".
pub(super) const APPLICATION_ID: i32 = 0x6461_7273;

/// The steps from a new file to the version of this program. A released one is never edited.
pub(super) const MIGRATIONS: &[&str] =
    &[include_str!("schema/001_events.sql"), include_str!("schema/002_quizzes.sql")];

/// Returns the version of a store, 0 for an empty file. Reads only.
///
/// # Errors
/// A file of another program, or of a later version of this one.
pub(super) fn inspect(
    connection: &Connection,
    path: &Path,
    migrations: &[&str],
) -> Result<i64, StoreError> {
    let (owner, version, n_tables) = mark(connection).map_err(|it| StoreError::of(path, it))?;
    if (owner, version, n_tables) == (0, 0, 0) {
        return Ok(0);
    }
    if owner != i64::from(APPLICATION_ID) {
        return Err(StoreError::Foreign { path: path.to_path_buf() });
    }
    let known = last(migrations);
    if version > known {
        return Err(StoreError::Newer { path: path.to_path_buf(), found: version, known });
    }
    Ok(version)
}

/// Reads owner, version and the number of tables as of one moment: another process may be making
/// the store right now.
fn mark(connection: &Connection) -> rusqlite::Result<(i64, i64, i64)> {
    let reading =
        if connection.is_autocommit() { Some(connection.unchecked_transaction()?) } else { None };
    let number = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    let mark = (
        number("PRAGMA application_id")?,
        number("PRAGMA user_version")?,
        number("SELECT count(*) FROM sqlite_schema")?,
    );
    reading.map_or(Ok(()), Transaction::finish)?;
    Ok(mark)
}

/// Returns the version that the migrations lead to.
pub(super) fn last(migrations: &[&str]) -> i64 {
    i64::try_from(migrations.len()).unwrap_or(i64::MAX)
}

/// Brings a store up to the last of the migrations; one that is older is copied beside it first.
pub(super) fn migrate(
    connection: &mut Connection,
    path: &Path,
    migrations: &[&str],
) -> Result<(), StoreError> {
    let found = inspect(connection, path, migrations)?;
    if found == last(migrations) {
        return Ok(());
    }
    if found > 0 {
        back_up(connection, path, found)?;
    }
    let of = |it| StoreError::of(path, it);
    let writing =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(of)?;
    // Another process may have been quicker.
    let found = inspect(&writing, path, migrations)?;
    for migration in migrations.iter().skip(usize::try_from(found).unwrap_or(0)) {
        writing.execute_batch(migration).map_err(of)?;
    }
    writing.pragma_update(None, "application_id", APPLICATION_ID).map_err(of)?;
    writing.pragma_update(None, "user_version", last(migrations)).map_err(of)?;
    writing.commit().map_err(of)
}

/// Writes a copy of the store beside it, `daris.db.v1.bak`; an earlier copy is never overwritten.
fn back_up(connection: &Connection, path: &Path, version: i64) -> Result<(), StoreError> {
    let io = |source| StoreError::Io { path: path.to_path_buf(), source };
    let copy = free_name(path, version).map_err(io)?;
    // VACUUM INTO takes an empty file, and would make one that others may read.
    create_file(&copy).map_err(io)?;
    let copied = connection.execute("VACUUM INTO ?1", [uri(&copy, "")]);
    copied.map(|_| ()).map_err(|it| {
        // What was made of the copy is of no use; the error tells what matters.
        drop(fs::remove_file(&copy));
        StoreError::of(path, it)
    })
}

fn free_name(path: &Path, version: i64) -> io::Result<PathBuf> {
    for n in 1_u32.. {
        let mut name = path.as_os_str().to_os_string();
        name.push(match n {
            1 => format!(".v{version}.bak"),
            _ => format!(".v{version}-{n}.bak"),
        });
        let name = PathBuf::from(name);
        if !name.try_exists()? {
            return Ok(name);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps of the program that knew the first version alone.
    const FIRST: &[&str] = &[MIGRATIONS[0]];
    const SECOND: &str = "ALTER TABLE event ADD COLUMN mood TEXT";
    const BROKEN: &str = "CREATE TABLE a (b); SELECT nothing FROM nowhere";

    struct File {
        _folder: tempfile::TempDir,
        path: PathBuf,
    }

    impl File {
        /// A store of the first version that holds a row.
        fn old() -> File {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("daris.db");
            let mut connection = Connection::open(&path).unwrap();
            migrate(&mut connection, &path, FIRST).unwrap();
            connection.execute("INSERT INTO meta VALUES ('a', 1)", []).unwrap();
            File { _folder: folder, path }
        }

        fn migrate(&self, second: &str) -> Result<(), StoreError> {
            let mut connection = Connection::open(&self.path).unwrap();
            migrate(&mut connection, &self.path, &[MIGRATIONS[0], second])
        }

        fn names(&self) -> Vec<String> {
            let files = fs::read_dir(self.path.parent().unwrap()).unwrap();
            let mut names: Vec<String> =
                files.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            names
        }
    }

    fn version(path: &Path) -> i64 {
        let connection = Connection::open(path).unwrap();
        assert_eq!(connection.query_row("SELECT value FROM meta", [], |row| row.get(0)), Ok(1));
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn an_older_store_is_copied_and_brought_up_to_date() {
        let file = File::old();
        file.migrate(SECOND).unwrap();
        assert_eq!(file.names(), ["daris.db", "daris.db.v1.bak"]);
        assert_eq!(version(&file.path), 2);
        assert_eq!(version(&file.path.with_extension("db.v1.bak")), 1);
        file.migrate(SECOND).unwrap();
        assert_eq!(file.names().len(), 2);
    }

    #[test]
    fn quizzes_are_looked_up_in_a_store_of_the_first_version() {
        let file = File::old();
        let mut connection = Connection::open(&file.path).unwrap();
        let event = "INSERT INTO event (id, device, seq, at, offset_s, day, kind, data)
                     VALUES (randomblob(16), zeroblob(16), 1, 5, 0, 0, 'deck_stop', '{}')";
        connection.execute(event, []).unwrap();
        migrate(&mut connection, &file.path, MIGRATIONS).unwrap();
        assert_eq!(version(&file.path), 2);
        for sql in [include_str!("sql/quizzes.sql"), include_str!("sql/quiz_events.sql")] {
            let mut plan = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let n = plan.parameter_count();
            let values = std::iter::repeat_n(rusqlite::types::Null, n);
            let steps = plan.query_map(rusqlite::params_from_iter(values), |row| row.get(3));
            let steps: Vec<String> = steps.unwrap().map(Result::unwrap).collect();
            let is_scan = |it: &&String| ["SCAN e", "SCAN s", "SCAN f"].contains(&it.as_str());
            assert_eq!(steps.iter().filter(is_scan).count(), 0, "{steps:#?}");
        }
    }

    #[test]
    fn a_step_that_fails_leaves_the_store_as_it_was() {
        let file = File::old();
        file.migrate(BROKEN).unwrap_err();
        assert_eq!(version(&file.path), 1);
        file.migrate(SECOND).unwrap();
        assert_eq!(file.names(), ["daris.db", "daris.db.v1-2.bak", "daris.db.v1.bak"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let file = File::old();
        file.migrate(SECOND).unwrap();
        let copy = fs::metadata(file.path.with_extension("db.v1.bak")).unwrap();
        assert_eq!(copy.permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_later_version_and_another_program_are_told() {
        let file = File::old();
        file.migrate(SECOND).unwrap();
        let connection = Connection::open(&file.path).unwrap();
        let newer = inspect(&connection, &file.path, FIRST);
        assert!(matches!(newer, Err(StoreError::Newer { found: 2, known: 1, .. })), "{newer:?}");
        connection.pragma_update(None, "application_id", 1).unwrap();
        let foreign = inspect(&connection, &file.path, FIRST);
        assert!(matches!(foreign, Err(StoreError::Foreign { .. })), "{foreign:?}");
    }
}
