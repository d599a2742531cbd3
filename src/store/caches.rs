//! Groups of tables that may be dropped any day, and are made anew where they are missing,
//! damaged, or of another version.

use rusqlite::{Connection, Error, ErrorCode, OptionalExtension};

/// A group of tables that hold nothing which can't be found again.
pub(super) struct Cache {
    name: &'static str,
    /// Raise it with every change of the tables or of what they mean.
    version: i64,
    tables: &'static [&'static str],
    schema: &'static str,
    /// One statement for each table, with all of its columns.
    probes: &'static [&'static str],
}

/// Where the tables of a cache live.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Home {
    /// In the store's file.
    Main,
    /// In this connection alone, where the file can't be written. They hide those of the file.
    Temp,
}

/// States, suspended cards, counts by day.
pub(super) const STATES: Cache = Cache {
    name: "caches",
    version: 1,
    tables: &["state", "suspended", "day_count"],
    schema: include_str!("schema/caches.sql"),
    probes: &[
        include_str!("sql/probe_state.sql"),
        "SELECT card FROM suspended",
        "SELECT day, deck, n_reviews, n_new, n_checked, n_recalled, took_ms FROM day_count",
    ],
};

/// What the deck files hold.
pub(super) const INDEX: Cache = Cache {
    name: "index",
    version: 6,
    tables: &["file", "card", "answer", "tag"],
    schema: include_str!("schema/index.sql"),
    probes: &[
        include_str!("sql/probe_file.sql"),
        include_str!("sql/probe_card.sql"),
        "SELECT file, kind, normal, card, position, shape, folded, text FROM answer",
        "SELECT file, normal, text FROM tag",
    ],
};

impl Cache {
    /// Tells whether all tables are there in the version of this program.
    pub(super) fn is_current(&self, connection: &Connection) -> rusqlite::Result<bool> {
        let sql = "SELECT value FROM meta WHERE name = ?1";
        let found = connection.prepare_cached(sql)?.query_row([self.name], |row| row.get(0));
        if found.optional()? != Some(self.version) {
            return Ok(false);
        }
        for probe in self.probes {
            if !is_answerable(connection, probe)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Drops the tables and makes them anew, empty.
    pub(super) fn create(&self, connection: &Connection, home: Home) -> rusqlite::Result<()> {
        if home == Home::Temp {
            return connection.execute_batch(&self.schema.replace("main.", "temp."));
        }
        let numbers = last_numbers(connection)?;
        for table in self.tables {
            connection.execute_batch(&format!("DROP TABLE IF EXISTS main.{table}"))?;
        }
        self.fill_in(connection)?;
        // Dropping a table forgets which numbers it gave.
        for (table, last) in numbers.iter().filter(|it| self.tables.contains(&it.0.as_str())) {
            let sql = "INSERT INTO main.sqlite_sequence (name, seq) VALUES (?1, ?2)";
            connection.execute(sql, (table, last))?;
        }
        Ok(())
    }

    /// Makes the tables anew, empty, where pages of them are damaged.
    ///
    /// They are struck off the schema and not dropped: dropping reads all of their pages to free
    /// them, and a damaged one may name pages of other tables. Their room is lost until the file is
    /// vacuumed.
    pub(super) fn replace(&self, connection: &Connection) -> rusqlite::Result<()> {
        connection.execute_batch("PRAGMA writable_schema = ON")?;
        let strike = "DELETE FROM main.sqlite_schema WHERE tbl_name = ?1";
        let struck: rusqlite::Result<Vec<usize>> =
            self.tables.iter().map(|it| connection.execute(strike, [it])).collect();
        connection.execute_batch("PRAGMA writable_schema = RESET")?;
        struck?;
        self.fill_in(connection)
    }

    /// Tells whether pages of the tables, or of their indexes, are damaged; reads all of them.
    pub(super) fn is_damaged(&self, connection: &Connection) -> rusqlite::Result<bool> {
        for table in self.tables {
            let sql = format!("PRAGMA main.integrity_check({table})");
            match connection.query_row(&sql, [], |row| row.get::<_, String>(0)) {
                Ok(it) if it == "ok" => (),
                Err(it) if it.sqlite_error_code() != Some(ErrorCode::DatabaseCorrupt) => {
                    return Err(it);
                }
                Ok(_) | Err(_) => return Ok(true),
            }
        }
        Ok(false)
    }

    fn fill_in(&self, connection: &Connection) -> rusqlite::Result<()> {
        connection.execute_batch(self.schema)?;
        connection.execute(include_str!("sql/put_meta.sql"), (self.name, self.version))?;
        Ok(())
    }
}

/// Returns the last number that was given in each table that gives none twice.
fn last_numbers(connection: &Connection) -> rusqlite::Result<Vec<(String, i64)>> {
    // SQLite makes this table with the first one that needs it.
    if !is_answerable(connection, "SELECT name, seq FROM main.sqlite_sequence")? {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare("SELECT name, seq FROM main.sqlite_sequence")?;
    let numbers = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    numbers.collect()
}

/// Tells whether a statement names only what is there.
fn is_answerable(connection: &Connection, sql: &str) -> rusqlite::Result<bool> {
    match connection.prepare(sql) {
        Ok(_) => Ok(true),
        // "no such table" and "no such column" have no code of their own.
        Err(Error::SqlInputError { .. }) => Ok(false),
        Err(it) if it.sqlite_error_code() == Some(ErrorCode::Unknown) => Ok(false),
        Err(it) => Err(it),
    }
}
