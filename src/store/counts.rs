//! How many cards there are: all, new, due, learned. Only cards of the files in force are seen.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use crate::{
    store::{
        Store, StoreError,
        scope::{Limits, Scope},
    },
    time::Day,
};

/// How many cards there are. Suspended ones are neither new nor due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All.
    pub cards: u64,
    /// Those that never had a review.
    pub new: u64,
    /// Those that are due; a new card is not.
    pub due: u64,
    /// Those whose last review was a recall.
    pub learned: u64,
}

impl Counts {
    fn add(&mut self, other: &Counts) {
        self.cards += other.cards;
        self.new += other.new;
        self.due += other.due;
        self.learned += other.learned;
    }
}

impl Store {
    /// Counts the cards of a scope.
    pub fn counts(&self, scope: &Scope, today: Day) -> Result<Counts, StoreError> {
        let counts = self.ask(|it| counts(it, scope, today))?;
        let mut total = Counts::default();
        for (_, it) in counts.values() {
            total.add(it);
        }
        Ok(total)
    }

    /// Counts the cards of each deck in force, by deck id.
    pub fn counts_by_deck(&self, today: Day) -> Result<HashMap<String, Counts>, StoreError> {
        let counts = self.ask(|it| counts(it, &Scope::default(), today))?;
        let mut by_deck: HashMap<String, Counts> = HashMap::new();
        for (deck, counts) in counts.into_values() {
            by_deck.entry(deck).or_default().add(&counts);
        }
        Ok(by_deck)
    }

    /// Counts the cards of a scope that are due; quick where few are.
    pub fn n_due(&self, scope: &Scope, today: Day) -> Result<u64, StoreError> {
        let limits = Limits::of(scope);
        let sql = limits.apply(include_str!("sql/count_due.sql"));
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let params = limits.params(&[(":today", &today.0)]);
            statement.query_row(params.as_slice(), |row| Ok(row.get::<_, i64>(0)?.cast_unsigned()))
        })
    }

    /// Returns the next day after today on which cards are due, and how many are.
    pub fn due_next(&self, scope: &Scope, today: Day) -> Result<Option<(Day, u64)>, StoreError> {
        let limits = Limits::of(scope);
        let sql = limits.apply(include_str!("sql/due_next.sql"));
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(&sql)?;
            let params = limits.params(&[(":today", &today.0)]);
            let first = statement.query_row(params.as_slice(), |row| {
                Ok((Day(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned()))
            });
            first.optional()
        })
    }
}

/// Counts the cards of each file in force, by its rank, beside the deck's id.
fn counts(
    connection: &Connection,
    scope: &Scope,
    today: Day,
) -> rusqlite::Result<HashMap<i64, (String, Counts)>> {
    let limits = Limits::of(scope);
    let mut found = HashMap::new();
    let mut statement =
        connection.prepare_cached(&limits.apply(include_str!("sql/count_cards.sql")))?;
    let mut rows = statement.query(limits.params(&[]).as_slice())?;
    while let Some(row) = rows.next()? {
        let (cards, new): (i64, i64) = (row.get(2)?, row.get(3)?);
        let counts =
            Counts { cards: cards.cast_unsigned(), new: new.cast_unsigned(), due: 0, learned: 0 };
        found.insert(row.get(0)?, (row.get(1)?, counts));
    }
    // Summed here: SQLite would sort the states by file first.
    let mut statement =
        connection.prepare_cached(&limits.apply(include_str!("sql/count_states.sql")))?;
    let mut rows = statement.query(limits.params(&[(":today", &today.0)]).as_slice())?;
    while let Some(row) = rows.next()? {
        if let Some((_, counts)) = found.get_mut(&row.get(0)?) {
            counts.due += u64::from(row.get::<_, bool>(1)?);
            counts.learned += u64::from(row.get::<_, bool>(2)?);
        }
    }
    Ok(found)
}
