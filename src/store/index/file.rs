//! Files: what is known of each, how one is put in place of its former self, and which are in
//! force.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::{
    card::{CardId, kind::Kind},
    store::{Store, StoreError, Writing, scope::wrapped},
    text::normalize::caseless,
    time::Moment,
};

/// The number of a file in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub i64);

/// What tells whether a file must be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFile {
    /// Its number.
    pub id: FileId,
    /// Its path, as it was put.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written, in nanoseconds since 1970.
    pub mtime_ns: i64,
    /// The hash of its content.
    pub hash: Vec<u8>,
    /// The version of the parser that read it.
    pub parser: u32,
    /// When it was last looked at.
    pub checked_at: Moment,
    /// Its deck's id.
    pub deck: String,
    /// Line where the deck's id is written, from 1.
    pub line: u32,
    /// Column where the deck's id is written, from 1.
    pub column: u32,
    /// Problems found in it.
    pub n_problems: u32,
    /// Whether its cards are there as far as can be told without reading them; where they are not,
    /// it must be read again.
    pub is_whole: bool,
}

/// A file as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// The folder, or else the origin, that it was found in.
    pub root: String,
    /// Its path.
    pub path: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written, in nanoseconds since 1970.
    pub mtime_ns: i64,
    /// The hash of its content.
    pub hash: Vec<u8>,
    /// The version of the parser that read it.
    pub parser: u32,
    /// When it was read.
    pub checked_at: Moment,
    /// Its deck's id.
    pub deck: String,
    /// Line where the deck's id is written, from 1.
    pub line: u32,
    /// Column where the deck's id is written, from 1.
    pub column: u32,
    /// Its deck's language.
    pub language: String,
    /// Its deck's title.
    pub title: String,
    /// What its cards share; given back as it is.
    pub head: String,
    /// Whether any text in it runs from right to left.
    pub has_right_to_left: bool,
    /// Problems found in it.
    pub n_problems: u32,
    /// Its cards, in file order.
    pub cards: Vec<CardRow>,
    /// What they answer.
    pub answers: Vec<AnswerRow>,
}

/// A card of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRow {
    /// Its name.
    pub id: CardId,
    /// Its kind.
    pub kind: Kind,
    /// Its tags as written, those of the deck included.
    pub tags: Vec<String>,
    /// Line where its entry starts, from 1.
    pub line: u32,
    /// Column where its entry starts, from 1.
    pub column: u32,
    /// What it asks.
    pub asks: Asks,
    /// The lines of its entry.
    pub source: String,
    /// Whether its author keeps it from being asked.
    pub is_suspended: bool,
}

/// What is kept of a card's question: marks that are equal where the texts are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asks {
    /// Of the whole question; `None` where there is none to compare.
    pub question: Option<i32>,
    /// Of how it begins.
    pub opening: Option<i32>,
}

/// A text that a card answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerRow {
    /// Whose answer it is.
    pub card: CardId,
    /// The card's kind.
    pub kind: Kind,
    /// What it looks like (a name, a year …); empty where it may not be drawn as a wrong option of
    /// another card.
    pub shape: String,
    /// Its normal form.
    pub normal: String,
    /// Its form for near matches.
    pub folded: String,
    /// The text as written.
    pub text: String,
}

impl Store {
    /// Returns the files of a root, by path.
    pub fn known_files(&self, root: &str) -> Result<Vec<KnownFile>, StoreError> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare_cached(include_str!("../sql/known_files.sql"))?;
            let files = statement.query_map([root], known_file)?;
            files.collect()
        })
    }

    /// Returns the roots of which files are known.
    pub fn known_roots(&self) -> Result<Vec<String>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached("SELECT DISTINCT root FROM file")?;
            let roots = statement.query_map([], |row| row.get(0))?;
            roots.collect()
        })
    }

    /// Returns a file of a root.
    pub fn known_file(&self, root: &str, path: &str) -> Result<Option<KnownFile>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/known_file.sql"))?;
            statement.query_row([root, path], known_file).optional()
        })
    }

    /// Sets which files all queries of this connection see, in the order in which their decks are
    /// named; each is seen as the deck given here.
    pub fn set_force(&mut self, files: &[(FileId, String)]) -> Result<(), StoreError> {
        let point = self.connection.savepoint();
        let set = point.and_then(|point| {
            point.execute("DELETE FROM force", [])?;
            let sql = "INSERT OR IGNORE INTO force (file, deck) VALUES (?1, ?2)";
            let mut statement = point.prepare_cached(sql)?;
            for (file, deck) in files {
                statement.execute((file.0, deck))?;
            }
            drop(statement);
            point.commit()
        });
        set.map_err(|it| self.fault(it))
    }
}

impl Writing<'_> {
    /// Puts a file, in place of what was known of the same path in the same root.
    pub fn put_file(&mut self, file: &FileRow) -> Result<FileId, StoreError> {
        let point = self.store.connection.savepoint();
        let put = point.and_then(|point| {
            let id = put_head(&point, file)?;
            empty(&point, id)?;
            put_cards(&point, id, &file.cards)?;
            put_answers(&point, id, file)?;
            point.commit()?;
            Ok(id)
        });
        put.map_err(|it| self.fault(it))
    }

    /// Notes that a file was looked at and holds what is known of it.
    pub fn touch_file(
        &mut self,
        id: FileId,
        size: u64,
        mtime_ns: i64,
        checked_at: Moment,
    ) -> Result<(), StoreError> {
        self.ask(|connection| {
            let sql = "UPDATE file SET size = ?2, mtime_ns = ?3, checked_at = ?4 WHERE id = ?1";
            let size = size.cast_signed();
            connection.prepare_cached(sql)?.execute((id.0, size, mtime_ns, checked_at.0))?;
            Ok(())
        })
    }

    /// Removes a file and all that is known of its cards; their history stays.
    pub fn remove_file(&mut self, id: FileId) -> Result<(), StoreError> {
        self.ask(|connection| {
            empty(connection, id)?;
            connection.prepare_cached("DELETE FROM file WHERE id = ?1")?.execute([id.0])?;
            Ok(())
        })
    }
}

fn known_file(row: &Row<'_>) -> rusqlite::Result<KnownFile> {
    Ok(KnownFile {
        id: FileId(row.get(0)?),
        path: row.get(1)?,
        size: row.get::<_, i64>(2)?.cast_unsigned(),
        mtime_ns: row.get(3)?,
        hash: row.get(4)?,
        parser: row.get(5)?,
        checked_at: Moment(row.get(6)?),
        deck: row.get(7)?,
        line: row.get(8)?,
        column: row.get(9)?,
        n_problems: row.get(10)?,
        is_whole: row.get(11)?,
    })
}

fn put_head(connection: &Connection, file: &FileRow) -> rusqlite::Result<FileId> {
    let mut statement = connection.prepare_cached(include_str!("../sql/put_file.sql"))?;
    let params = named_params! {
        ":root": file.root,
        ":path": file.path,
        ":size": file.size.cast_signed(),
        ":mtime_ns": file.mtime_ns,
        ":hash": file.hash,
        ":parser": file.parser,
        ":checked_at": file.checked_at.0,
        ":deck": file.deck,
        ":line": file.line,
        ":column": file.column,
        ":language": file.language,
        ":title": file.title,
        ":head": file.head,
        ":has_right_to_left": file.has_right_to_left,
        ":n_problems": file.n_problems,
        ":n_cards": i64::try_from(file.cards.len()).unwrap_or(i64::MAX),
    };
    statement.query_row(params, |row| row.get(0)).map(FileId)
}

fn empty(connection: &Connection, id: FileId) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM card WHERE file = ?1",
        "DELETE FROM answer WHERE file = ?1",
        "DELETE FROM tag WHERE file = ?1",
    ] {
        connection.prepare_cached(sql)?.execute([id.0])?;
    }
    Ok(())
}

fn put_cards(connection: &Connection, id: FileId, cards: &[CardRow]) -> rusqlite::Result<()> {
    let mut put = connection.prepare_cached(include_str!("../sql/put_card.sql"))?;
    let sql = "INSERT OR IGNORE INTO tag (file, normal, text) VALUES (?1, ?2, ?3)";
    let mut put_tag = connection.prepare_cached(sql)?;
    // Neighbours mostly have the same tags.
    let mut last: &[String] = &[];
    for (position, card) in (0_i64..).zip(cards) {
        put.execute(named_params! {
            ":file": id.0,
            ":position": position,
            ":id": card.id.as_str(),
            ":kind": card.kind.word(),
            ":suspended": card.is_suspended,
            ":line": card.line,
            ":column": card.column,
            ":question": card.asks.question,
            ":opening": card.asks.opening,
            ":tags": wrapped(card.tags.iter().map(String::as_str)),
            ":source": card.source,
        })?;
        if card.tags != last {
            for tag in &card.tags {
                put_tag.execute((id.0, caseless(tag), tag))?;
            }
            last = &card.tags;
        }
    }
    Ok(())
}

fn put_answers(connection: &Connection, id: FileId, file: &FileRow) -> rusqlite::Result<()> {
    let mut put = connection.prepare_cached(include_str!("../sql/put_answer.sql"))?;
    let positions: HashMap<&CardId, i64> = file.cards.iter().map(|it| &it.id).zip(0..).collect();
    for answer in &file.answers {
        put.execute(named_params! {
            ":file": id.0,
            ":kind": answer.kind.word(),
            ":normal": answer.normal,
            ":card": answer.card.as_str(),
            ":position": positions.get(&answer.card),
            ":shape": answer.shape,
            ":folded": answer.folded,
            ":text": answer.text,
        })?;
    }
    Ok(())
}
