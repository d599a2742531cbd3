//! Reviews by study day.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, named_params};

use crate::{
    store::{Store, StoreError},
    time::Day,
};

/// The reviews of one study day; undone ones are not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// Reviews.
    pub n_reviews: u32,
    /// Those that were a card's first.
    pub n_new: u32,
    /// Those that were the day's first of a card last seen on an earlier day.
    pub n_checked: u32,
    /// Those of the checked that were recalled.
    pub n_recalled: u32,
    /// Milliseconds from question to answer, all together.
    pub took_ms: u64,
}

impl DayCount {
    /// Returns the count of a day without reviews.
    pub fn none(day: Day) -> DayCount {
        DayCount { day, n_reviews: 0, n_new: 0, n_checked: 0, n_recalled: 0, took_ms: 0 }
    }

    pub(super) fn add(&mut self, other: &DayCount) {
        self.n_reviews += other.n_reviews;
        self.n_new += other.n_new;
        self.n_checked += other.n_checked;
        self.n_recalled += other.n_recalled;
        self.took_ms += other.took_ms;
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<DayCount> {
        Ok(DayCount {
            day: Day(row.get(0)?),
            n_reviews: row.get(1)?,
            n_new: row.get(2)?,
            n_checked: row.get(3)?,
            n_recalled: row.get(4)?,
            took_ms: row.get::<_, i64>(5)?.cast_unsigned(),
        })
    }
}

impl Store {
    /// Returns the days from one to another, both included, that have a review; earliest first.
    pub fn days(&self, from: Day, to: Day) -> Result<Vec<DayCount>, StoreError> {
        self.ask(|it| days(it, from, to))
    }

    /// Returns how many cards had their first review on a day.
    pub fn n_new_on(&self, day: Day) -> Result<u32, StoreError> {
        Ok(self.days(day, day)?.first().map_or(0, |it| it.n_new))
    }

    /// Returns the days that have a review of cards of some decks; earliest first.
    pub fn days_of(&self, decks: &[String]) -> Result<Vec<DayCount>, StoreError> {
        let decks = serde_json::Value::from(decks).to_string();
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("sql/days_of.sql"))?;
            let rows = statement.query_map([decks], DayCount::read)?;
            rows.collect()
        })
    }

    /// Returns how many days in a row have a review, up to today, or up to yesterday where there
    /// is none today yet.
    pub fn streak(&self, today: Day) -> Result<u32, StoreError> {
        self.ask(|connection| {
            let sql = "SELECT DISTINCT day FROM day_count WHERE day <= ?1 ORDER BY day DESC";
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query([today.0])?;
            let mut n_days = 0;
            let mut expected = today;
            while let Some(row) = rows.next()? {
                let day = Day(row.get(0)?);
                if n_days == 0 && day == today.minus(1) {
                    expected = day;
                }
                if day != expected {
                    break;
                }
                n_days += 1;
                expected = day.minus(1);
            }
            Ok(n_days)
        })
    }
}

pub(super) fn days(connection: &Connection, from: Day, to: Day) -> rusqlite::Result<Vec<DayCount>> {
    let mut statement = connection.prepare_cached(include_str!("sql/days.sql"))?;
    let rows = statement.query_map([from.0, to.0], DayCount::read)?;
    rows.collect()
}

/// Returns the counts of every day and deck.
pub(super) fn all(connection: &Connection) -> rusqlite::Result<BTreeMap<(Day, String), DayCount>> {
    let mut statement = connection.prepare_cached(include_str!("sql/all_days.sql"))?;
    let rows = statement.query_map([], |row| {
        let count = DayCount::read(row)?;
        Ok(((count.day, row.get(6)?), count))
    })?;
    rows.collect()
}

/// Adds a count of one deck to its day, or takes it away; a day without reviews keeps no row.
pub(super) fn add(
    connection: &Connection,
    deck: &str,
    count: &DayCount,
    sign: i64,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(include_str!("sql/add_day.sql"))?;
    statement.execute(named_params! {
        ":day": count.day.0,
        ":deck": deck,
        ":n_reviews": sign * i64::from(count.n_reviews),
        ":n_new": sign * i64::from(count.n_new),
        ":n_checked": sign * i64::from(count.n_checked),
        ":n_recalled": sign * i64::from(count.n_recalled),
        ":took_ms": sign * count.took_ms.cast_signed(),
    })?;
    if sign < 0 {
        let sql = "DELETE FROM day_count WHERE day = ?1 AND deck = ?2 AND n_reviews = 0";
        connection.prepare_cached(sql)?.execute((count.day.0, deck))?;
    }
    Ok(())
}
