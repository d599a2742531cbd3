//! Looking up cards, decks, tags and answers of the files in force.

use rusqlite::{OptionalExtension, Row, named_params};

use crate::{
    card::{CardId, kind::Kind},
    store::{Store, StoreError, index::file::FileId},
};

/// A card as it stands in the index: enough to parse its entry alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedCard {
    /// Its name.
    pub id: CardId,
    /// Its kind.
    pub kind: Kind,
    /// Its file.
    pub file: FileId,
    /// The file's root.
    pub root: String,
    /// The file's path.
    pub path: String,
    /// Its deck's id.
    pub deck: String,
    /// Its deck's language.
    pub language: String,
    /// What it shares with its deck, as it was put.
    pub head: String,
    /// Its place among the cards of the file, from 0.
    pub position: u32,
    /// Line where its entry starts, from 1.
    pub line: u32,
    /// Column where its entry starts, from 1.
    pub column: u32,
    /// The lines of its entry.
    pub source: String,
    /// Whether its author or the learner keeps it from being asked.
    pub is_suspended: bool,
}

/// A deck in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexedDeck {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Its file.
    pub file: FileId,
    /// The file's root.
    pub root: String,
    /// The file's path.
    pub path: String,
    /// What its cards share, as it was put.
    pub head: String,
    /// Problems found in the file.
    pub n_problems: u32,
}

impl Store {
    /// Tells whether any of these decks holds text from right to left; a deck that is not in force
    /// may.
    pub fn has_right_to_left(&self, decks: &[String]) -> Result<bool, StoreError> {
        let sql = include_str!("../sql/deck_has_right_to_left.sql");
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            for deck in decks {
                let found: Option<bool> =
                    statement.query_row([deck], |row| row.get(0)).optional()?;
                if found.unwrap_or(true) {
                    return Ok(true);
                }
            }
            Ok(false)
        })
    }

    /// Returns a card of the files in force.
    pub fn card(&self, id: &CardId) -> Result<Option<IndexedCard>, StoreError> {
        let mut found = None;
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/card.sql"))?;
            let mut rows = statement.query([id.as_str()])?;
            while let (None, Some(row)) = (&found, rows.next()?) {
                found = card(row)?;
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// Hands out the cards of a deck in file order, suspended ones too, until `visit` returns
    /// `false`.
    pub fn cards_of(
        &self,
        deck: &str,
        visit: &mut dyn FnMut(IndexedCard) -> bool,
    ) -> Result<(), StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/cards_of.sql"))?;
            let mut rows = statement.query([deck])?;
            while let Some(row) = rows.next()? {
                if let Some(card) = card(row)?
                    && !visit(card)
                {
                    break;
                }
            }
            Ok(())
        })
    }

    /// Returns the decks in force, in their order.
    pub fn decks(&self) -> Result<Vec<IndexedDeck>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/decks.sql"))?;
            let decks = statement.query_map([], deck)?;
            decks.collect()
        })
    }

    /// Returns the tags of the cards in force as they are written, each normal form once.
    pub fn tags(&self) -> Result<Vec<String>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/tags.sql"))?;
            let tags = statement.query_map([], |row| row.get(0))?;
            tags.collect()
        })
    }

    /// Returns the names of the cards of a deck, in file order.
    pub fn card_ids_of(&self, deck: &str) -> Result<Vec<CardId>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/card_ids.sql"))?;
            let names =
                statement.query_map([deck], |row| Ok(CardId::new(row.get_ref(0)?.as_str()?)))?;
            names.collect()
        })
    }

    /// Hands out what the cards of a kind answer in a deck: card, normal form, form for near
    /// matches, and the text as written.
    pub fn answers_of(
        &self,
        deck: &str,
        kind: Kind,
        visit: &mut dyn FnMut(&str, String, String, &str),
    ) -> Result<(), StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("../sql/answers_of.sql"))?;
            let mut rows =
                statement.query(named_params! { ":deck": deck, ":kind": kind.word() })?;
            while let Some(row) = rows.next()? {
                let (card, text) = (row.get_ref(0)?.as_str()?, row.get_ref(3)?.as_str()?);
                visit(card, row.get(1)?, row.get(2)?, text);
            }
            Ok(())
        })
    }
}

/// Reads a card; `None` where its kind is of a later version.
fn card(row: &Row<'_>) -> rusqlite::Result<Option<IndexedCard>> {
    let Some(kind) = Kind::from_word(row.get_ref(1)?.as_str()?) else { return Ok(None) };
    Ok(Some(IndexedCard {
        id: CardId::new(row.get_ref(0)?.as_str()?),
        kind,
        file: FileId(row.get(2)?),
        root: row.get(3)?,
        path: row.get(4)?,
        deck: row.get(5)?,
        language: row.get(6)?,
        head: row.get(7)?,
        position: row.get(8)?,
        line: row.get(9)?,
        column: row.get(10)?,
        source: row.get(11)?,
        is_suspended: row.get(12)?,
    }))
}

fn deck(row: &Row<'_>) -> rusqlite::Result<IndexedDeck> {
    Ok(IndexedDeck {
        id: row.get(0)?,
        title: row.get(1)?,
        language: row.get(2)?,
        file: FileId(row.get(3)?),
        root: row.get(4)?,
        path: row.get(5)?,
        head: row.get(6)?,
        n_problems: row.get(7)?,
    })
}
