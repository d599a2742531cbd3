//! The store: one `SQLite` file that holds what happened, and caches of what it means.
//!
//! Events are the truth and are never changed ([`Writing::append`]). States of cards, counts by day
//! and the index of deck files are caches: each is brought up to date in the transaction that
//! changes what it is made from, and is made anew where it is missing or of another version.

mod address;
mod caches;
pub mod counts;
pub mod days;
pub mod fault;
mod fold;
pub mod id;
pub mod index;
mod log;
mod migrate;
mod open;
pub mod queue;
pub mod quizzes;
mod row;
pub mod scope;
mod state;
pub mod told;

use std::{
    cell::Cell,
    fs, io,
    ops::Deref,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, TransactionBehavior};
use thiserror::Error;

use crate::{
    history::EventId,
    memory::schedule::Scheduler,
    store::caches::{Cache, Home, INDEX, STATES},
};

/// An open store.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    path: PathBuf,
    scheduler: Scheduler,
    is_read_only: bool,
    /// Whether a statement met damage; of the index it is mended before the store is closed.
    is_damage_met: Cell<bool>,
}

/// A store in which a transaction is open; all that reads a store reads it too, with what was just
/// written. Dropped without [`commit`](Writing::commit), nothing was written.
#[derive(Debug)]
pub struct Writing<'a> {
    store: &'a mut Store,
}

/// Why the store can't do what it is asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The file belongs to another program; it was left as it is.
    #[error("{} is not a store", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
    },
    /// The file was written by a later version of this program; it was left as it is.
    #[error("{} has version {found}; this program knows {known}", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The latest version that this program knows.
        known: i64,
    },
    /// The file is damaged.
    #[error("{} is damaged", path.display())]
    Corrupt {
        /// The file.
        path: PathBuf,
        /// What was found.
        source: rusqlite::Error,
    },
    /// The file or its folder can't be written.
    #[error("{} can only be read", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// There is no room left.
    #[error("there is no room for {}", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// Another process kept the file for too long.
    #[error("{} is in use", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The file can't be opened, read or written.
    #[error("{} can't be used", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The event can't be taken back: it is not there, it was taken back already, or it is of a
    /// kind that stays.
    #[error("event {id} can't be taken back")]
    NotUndoable {
        /// The event.
        id: EventId,
    },
    /// The database refused a statement.
    #[error("the database {} failed", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// What it says.
        source: rusqlite::Error,
    },
}

/// The log is brought home when it is larger than this.
const LOG_MAX_BYTES: u64 = 4 * 1024 * 1024;

/// How long bringing the log home waits for others; they can do it as well.
const CHECKPOINT_PATIENCE: Duration = Duration::from_millis(200);

impl Store {
    /// Opens a store; folder and file are made where they are missing. Where they can't be
    /// written, it is opened for reading.
    ///
    /// States are kept under the parameters of `scheduler`.
    pub fn open(path: &Path, scheduler: Scheduler) -> Result<Store, StoreError> {
        let (connection, is_read_only) = open::open(path)?;
        Store::of(connection, path.to_path_buf(), scheduler, is_read_only).with_caches()
    }

    /// Opens a new store that is gone when it is dropped.
    pub fn in_memory(scheduler: Scheduler) -> Result<Store, StoreError> {
        let path = PathBuf::from(":memory:");
        let connection = open::open_in_memory(&path)?;
        Store::of(connection, path, scheduler, false).with_caches()
    }

    fn of(
        connection: Connection,
        path: PathBuf,
        scheduler: Scheduler,
        is_read_only: bool,
    ) -> Store {
        Store { connection, path, scheduler, is_read_only, is_damage_met: Cell::new(false) }
    }

    /// Tells whether events can't be appended. The index still takes files, for this connection
    /// alone.
    pub fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    /// Begins to write; others who want to write wait.
    pub fn begin(&mut self) -> Result<Writing<'_>, StoreError> {
        self.ask(|it| it.execute_batch("BEGIN IMMEDIATE"))?;
        Ok(Writing { store: self })
    }

    /// Brings the log home into the file, as far as others let it.
    pub fn checkpoint(&mut self) -> Result<(), StoreError> {
        if self.is_read_only {
            return Ok(());
        }
        self.ask(|connection| {
            connection.busy_timeout(CHECKPOINT_PATIENCE)?;
            let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
            // Where others read on, the answer says so; that is no failure.
            let done = connection.query_row(sql, [], |_| Ok(()));
            connection.busy_timeout(open::PATIENCE)?;
            done
        })
    }

    /// Brings the log home where it has become large.
    pub fn checkpoint_if_large(&mut self) -> Result<(), StoreError> {
        let mut log = self.path.clone().into_os_string();
        log.push("-wal");
        match fs::metadata(log) {
            Ok(it) if it.len() > LOG_MAX_BYTES => self.checkpoint(),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// Makes sure of the tables, and makes anew what may be made anew.
    fn with_caches(mut self) -> Result<Store, StoreError> {
        self.ask(|it| it.execute_batch(include_str!("schema/force.sql")))?;
        // A file with our mark but without our tables fails here; no new table would heal it.
        self.ask(|it| it.prepare(include_str!("sql/probe_events.sql")).map(|_| ()))
            .map_err(StoreError::into_damage)?;
        if self.is_read_only {
            self.ask(|it| INDEX.create(it, Home::Temp))?;
            if !self.ask(|it| STATES.is_current(it))? {
                self.ask(|it| STATES.create(it, Home::Temp))?;
                self.ask(|it| state::rebuild(it, &self.scheduler))?;
            }
            return Ok(self);
        }
        self.renew(&INDEX, |_, _| Ok(()))?;
        self.renew(&STATES, state::rebuild)?;
        Ok(self)
    }

    fn renew(
        &mut self,
        cache: &Cache,
        fill: impl FnOnce(&Connection, &Scheduler) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        if self.ask(|it| cache.is_current(it))? {
            return Ok(());
        }
        let renewed = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .and_then(|writing| {
                // Another process may have been quicker.
                if !cache.is_current(&writing)? {
                    cache.create(&writing, Home::Main)?;
                    fill(&writing, &self.scheduler)?;
                }
                writing.commit()
            });
        renewed.map_err(|it| self.fault(it))
    }

    /// Empties the index where a statement met damage and it is the index that is damaged; tells
    /// whether it did. All files must be put again then. Events are not touched.
    pub fn mend_index(&mut self) -> Result<bool, StoreError> {
        if !self.is_damage_met.replace(false) || self.is_read_only {
            return Ok(false);
        }
        let mended = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .and_then(|writing| {
                // Another process may have been quicker.
                let is_damaged = INDEX.is_damaged(&writing)?;
                if is_damaged {
                    INDEX.replace(&writing)?;
                }
                writing.commit()?;
                Ok(is_damaged)
            });
        mended.map_err(|it| StoreError::of(&self.path, it))
    }

    /// Makes sure that events can be appended.
    ///
    /// # Errors
    /// [`StoreError::ReadOnly`] where they can't.
    pub fn check_writable(&self) -> Result<(), StoreError> {
        if self.is_read_only {
            return Err(StoreError::ReadOnly { path: self.path.clone() });
        }
        Ok(())
    }

    /// Asks the database, and names the file where it fails.
    fn ask<T>(
        &self,
        ask: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        ask(&self.connection).map_err(|it| self.fault(it))
    }

    /// Names the file in which a statement failed, and remembers damage.
    fn fault(&self, source: rusqlite::Error) -> StoreError {
        let error = StoreError::of(&self.path, source);
        if matches!(error, StoreError::Corrupt { .. }) {
            self.is_damage_met.set(true);
        }
        error
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // The next start finds the index empty, or damaged as it was.
        drop(self.mend_index());
    }
}

impl Writing<'_> {
    /// Makes what was written durable.
    pub fn commit(self) -> Result<(), StoreError> {
        // Where it fails, dropping takes everything back.
        self.ask(|it| it.execute_batch("COMMIT"))
    }
}

impl Deref for Writing<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}

impl Drop for Writing<'_> {
    fn drop(&mut self) {
        if !self.store.connection.is_autocommit() {
            // Nothing can be done where it fails; the next reader of the file takes it back.
            drop(self.store.connection.execute_batch("ROLLBACK"));
        }
    }
}
