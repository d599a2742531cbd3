//! What a person can do about an error of the database.

use std::{io, path::Path};

use rusqlite::ErrorCode;
use thiserror::Error;

use crate::store::StoreError;

/// What should be a file is a pipe, a device or the like.
#[derive(Debug, Error)]
#[error("not a regular file")]
pub struct NotRegular;

impl StoreError {
    /// Sorts a database error by what a person can do about it.
    pub(super) fn of(path: &Path, source: rusqlite::Error) -> StoreError {
        let path = path.to_path_buf();
        let code = source.sqlite_error_code();
        let is = |codes: &[ErrorCode]| code.is_some_and(|it| codes.contains(&it));
        if is(&[ErrorCode::DatabaseBusy, ErrorCode::DatabaseLocked]) {
            StoreError::Busy { path }
        } else if is(&[ErrorCode::ReadOnly]) {
            StoreError::ReadOnly { path }
        } else if is(&[ErrorCode::DiskFull]) {
            StoreError::Full { path }
        } else if is(&[
            ErrorCode::SystemIoFailure,
            ErrorCode::CannotOpen,
            ErrorCode::PermissionDenied,
        ]) {
            StoreError::Io { path, source: io::Error::other(source) }
        } else if is(&[ErrorCode::DatabaseCorrupt, ErrorCode::NotADatabase])
            || is_unreadable(&source)
        {
            StoreError::Corrupt { path, source }
        } else {
            StoreError::Sqlite { path, source }
        }
    }

    /// Calls it damage where the database lacks what a statement names.
    pub(super) fn into_damage(self) -> StoreError {
        if let StoreError::Sqlite { path, source } = self {
            return StoreError::Corrupt { path, source };
        }
        self
    }
}

/// Tells whether a row holds what was never written there.
fn is_unreadable(error: &rusqlite::Error) -> bool {
    use rusqlite::Error;
    matches!(
        error,
        Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::InvalidColumnType(..)
            | Error::Utf8Error(..)
    )
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{
        history::What,
        memory::schedule::{Retention, Scheduler},
        store::Store,
        time::{Day, Moment, Now, Offset},
    };

    fn open(path: &Path) -> Store {
        Store::open(path, Scheduler::new(Retention::default())).unwrap()
    }

    fn stop(store: &mut Store) -> Result<(), StoreError> {
        let now =
            Now { moment: Moment(1), offset: Offset(0), day: Day(0), monotonic: Duration::ZERO };
        let mut writing = store.begin()?;
        writing.append(What::DeckStop { deck: "d".repeat(9000) }, now)?;
        writing.commit()
    }

    #[test]
    fn without_room_nothing_is_kept_and_with_room_again_all_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder.path().join("daris.db"));
        let n_pages: i64 =
            store.ask(|it| it.query_row("PRAGMA page_count", [], |row| row.get(0))).unwrap();
        store.ask(|it| it.pragma_update(None, "max_page_count", n_pages + 1)).unwrap();
        let error = stop(&mut store).unwrap_err();
        assert!(matches!(error, StoreError::Full { .. }), "{error:?}");
        assert_eq!(store.history(None, None).unwrap(), []);
        store.ask(|it| it.pragma_update(None, "max_page_count", n_pages + 9)).unwrap();
        stop(&mut store).unwrap();
        assert_eq!(store.history(None, None).unwrap().len(), 1);
    }

    #[test]
    fn whoever_waits_too_long_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daris.db");
        let (mut first, mut second) = (open(&path), open(&path));
        let writing = first.begin().unwrap();
        second.ask(|it| it.busy_timeout(Duration::from_millis(1))).unwrap();
        let error = stop(&mut second).unwrap_err();
        assert!(matches!(error, StoreError::Busy { .. }), "{error:?}");
        drop(writing);
        stop(&mut second).unwrap();
    }
}
