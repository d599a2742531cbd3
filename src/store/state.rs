//! The cached fold over all events: states of cards, suspended cards, counts by day, and which
//! indexed cards are fresh. Every event goes through here in the transaction that appends it.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::{
    card::CardId,
    history::Review,
    memory::{
        State,
        replay::{Past, step},
        schedule::Scheduler,
    },
    store::{
        Store, StoreError,
        days::{self, DayCount},
        fold::{Folded, share},
        row,
    },
    time::Day,
};

impl Store {
    /// Returns what is known of a card's memory; `None` where it has had no review.
    pub fn state(&self, card: &CardId) -> Result<Option<State>, StoreError> {
        self.ask(|it| state(it, card.as_str()))
    }

    /// Tells whether the learner keeps a card from being asked.
    pub fn is_suspended(&self, card: &CardId) -> Result<bool, StoreError> {
        self.ask(|it| is_suspended(it, card.as_str()))
    }

    /// Returns the entries ([`CardId::entry`]) of which a card was last reviewed on a day.
    pub fn answered_entries(&self, day: Day) -> Result<HashSet<String>, StoreError> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT card FROM state WHERE last = ?1")?;
            let cards = statement.query_map([day.0], |row| row.get::<_, String>(0))?;
            cards.map(|it| Ok(CardId::new(&it?).entry().to_string())).collect()
        })
    }

    /// Folds all caches again from the events.
    pub fn rebuild(&mut self) -> Result<(), StoreError> {
        self.check_writable()?;
        let writing = self.begin()?;
        writing.ask(|it| rebuild(it, &writing.scheduler))?;
        writing.commit()
    }

    /// Returns what is damaged in the file, in words of `SQLite`; nothing where all is well. It reads
    /// the whole file.
    pub fn damage(&self) -> Result<Vec<String>, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare("PRAGMA main.integrity_check(10)")?;
            let told = statement.query_map([], |row| row.get::<_, String>(0))?;
            told.filter(|it| !matches!(it, Ok(it) if it == "ok")).collect()
        })
    }

    /// Returns how many events are kept.
    pub fn n_events(&self) -> Result<u64, StoreError> {
        self.ask(|it| {
            let count = |row: &Row<'_>| row.get::<_, i64>(0);
            Ok(it.query_row("SELECT count(*) FROM event", [], count)?.cast_unsigned())
        })
    }

    /// Returns where the caches differ from what the events say; nothing where all is well.
    ///
    /// It folds the whole history: for `daris doctor` and tests.
    pub fn cache_faults(&self) -> Result<Vec<String>, StoreError> {
        self.ask(|it| faults(it, &self.scheduler))
    }
}

fn state(connection: &Connection, card: &str) -> rusqlite::Result<Option<State>> {
    let mut statement = connection.prepare_cached(include_str!("sql/state.sql"))?;
    statement.query_row([card], |it| row::state(it, 0)).optional()
}

fn is_suspended(connection: &Connection, card: &str) -> rusqlite::Result<bool> {
    connection.prepare_cached("SELECT 1 FROM suspended WHERE card = ?1")?.exists([card])
}

/// Brings the caches up to a review that sorts last for its card.
pub(super) fn follow(
    connection: &Connection,
    scheduler: &Scheduler,
    day: Day,
    review: &Review,
) -> rusqlite::Result<()> {
    let card = review.card.as_str();
    let before = state(connection, card)?;
    let past = Past { day, rating: review.rating, interval: review.interval };
    days::add(connection, review.card.deck(), &share(before.as_ref(), past, review.took_ms), 1)?;
    put_state(connection, card, &step(scheduler, before.as_ref(), past))?;
    if before.is_none() {
        freshen(connection, card)?;
    }
    Ok(())
}

/// Brings the caches of one card from an earlier fold to a later one.
pub(super) fn replace(
    connection: &Connection,
    card: &str,
    before: &Folded,
    after: &Folded,
) -> rusqlite::Result<()> {
    let name = CardId::new(card);
    let deck = name.deck();
    match &after.state {
        Some(state) => put_state(connection, card, state)?,
        None => execute(connection, "DELETE FROM state WHERE card = ?1", card)?,
    }
    put_suspended(connection, card, after.is_suspended)?;
    for (day, count) in &after.days {
        if before.days.get(day) != Some(count) {
            days::add(connection, deck, count, 1)?;
        }
    }
    for (day, count) in &before.days {
        if after.days.get(day) != Some(count) {
            days::add(connection, deck, count, -1)?;
        }
    }
    freshen(connection, card)
}

/// Folds the events of one card.
pub(super) fn fold_card(
    connection: &Connection,
    scheduler: &Scheduler,
    card: &str,
) -> rusqlite::Result<Folded> {
    let mut statement = connection.prepare_cached(include_str!("sql/fold_card.sql"))?;
    let mut rows = statement.query([card])?;
    let mut folded = Folded::default();
    while let Some(row) = rows.next()? {
        add(&mut folded, scheduler, row)?;
    }
    Ok(folded)
}

/// Folds the events of each card that has any, even if all were taken back.
fn fold_all(
    connection: &Connection,
    scheduler: &Scheduler,
    visit: &mut dyn FnMut(&str, &Folded) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(include_str!("sql/fold_all.sql"))?;
    let mut rows = statement.query([])?;
    let mut open: Option<(String, Folded)> = None;
    while let Some(row) = rows.next()? {
        let card = row.get_ref(5)?.as_str()?;
        let mut folded = match open.take() {
            Some((name, folded)) if name == card => folded,
            Some((name, folded)) => {
                visit(&name, &folded)?;
                Folded::default()
            }
            None => Folded::default(),
        };
        add(&mut folded, scheduler, row)?;
        open = Some((card.to_string(), folded));
    }
    open.map_or(Ok(()), |(name, folded)| visit(&name, &folded))
}

/// Takes one row of `kind, day, rating, data, is_undone`.
fn add(folded: &mut Folded, scheduler: &Scheduler, row: &Row<'_>) -> rusqlite::Result<()> {
    if !row.get::<_, bool>(4)?
        && let Some(link) = row::link(row, 0)?
    {
        folded.add(scheduler, link);
    }
    Ok(())
}

/// Empties the caches and folds them again.
pub(super) fn rebuild(connection: &Connection, scheduler: &Scheduler) -> rusqlite::Result<()> {
    connection.execute_batch(include_str!("sql/empty_caches.sql"))?;
    let mut totals = BTreeMap::new();
    fold_all(connection, scheduler, &mut |card, folded| {
        if let Some(state) = &folded.state {
            put_state(connection, card, state)?;
        }
        put_suspended(connection, card, folded.is_suspended)?;
        sum(&mut totals, card, folded);
        Ok(())
    })?;
    for ((_, deck), count) in &totals {
        days::add(connection, deck, count, 1)?;
    }
    connection.execute_batch(include_str!("sql/freshen_all.sql"))
}

fn sum(totals: &mut BTreeMap<(Day, String), DayCount>, card: &str, folded: &Folded) {
    let deck = CardId::new(card).deck().to_string();
    for (day, count) in &folded.days {
        totals.entry((*day, deck.clone())).or_insert(DayCount::none(*day)).add(count);
    }
}

fn faults(connection: &Connection, scheduler: &Scheduler) -> rusqlite::Result<Vec<String>> {
    let mut faults = Vec::new();
    let mut totals = BTreeMap::new();
    fold_all(connection, scheduler, &mut |card, folded| {
        let cached = state(connection, card)?;
        if cached != folded.state {
            faults.push(format!("state of {card}: {cached:?}, replayed {:?}", folded.state));
        }
        if is_suspended(connection, card)? != folded.is_suspended {
            faults.push(format!("suspended {card}: replayed {}", folded.is_suspended));
        }
        sum(&mut totals, card, folded);
        Ok(())
    })?;
    let cached = days::all(connection)?;
    if cached != totals {
        faults.push(format!("days: {cached:?}, replayed {totals:?}"));
    }
    let mut statement = connection.prepare_cached(include_str!("sql/stray_caches.sql"))?;
    let strays = statement.query_map([], |row| row.get::<_, String>(0))?;
    for stray in strays {
        faults.push(stray?);
    }
    Ok(faults)
}

fn put_state(connection: &Connection, card: &str, state: &State) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(include_str!("sql/put_state.sql"))?;
    statement.execute(named_params! {
        ":card": card,
        ":stability": state.memory.stability,
        ":difficulty": state.memory.difficulty,
        ":last": state.memory.last.0,
        ":due": state.due.0,
        ":interval": state.interval,
        ":rating": state.rating.number(),
        ":n_reviews": state.n_reviews,
        ":n_lapses": state.n_lapses,
        ":n_misses_today": state.n_misses_today,
    })?;
    Ok(())
}

fn put_suspended(connection: &Connection, card: &str, is_on: bool) -> rusqlite::Result<()> {
    let sql = if is_on {
        "INSERT OR IGNORE INTO suspended (card) VALUES (?1)"
    } else {
        "DELETE FROM suspended WHERE card = ?1"
    };
    execute(connection, sql, card)
}

/// Sets right whether an indexed card is fresh.
fn freshen(connection: &Connection, card: &str) -> rusqlite::Result<()> {
    execute(connection, include_str!("sql/freshen.sql"), card)
}

fn execute(connection: &Connection, sql: &str, card: &str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute([card])?;
    Ok(())
}
