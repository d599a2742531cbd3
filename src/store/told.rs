//! Reading what happened. Events of kinds that a later version wrote are passed over.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::{
    card::CardId,
    history::{Event, SessionId, What},
    store::{Store, StoreError, row},
};

/// An event, and whether it was taken back.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What happened.
    pub event: Event,
    /// Whether a later event took it back.
    pub is_undone: bool,
}

/// What the learner wishes of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeckWish {
    /// Its id.
    pub deck: String,
    /// Whether it is in study.
    pub is_on: bool,
    /// Where it was named by a path, the latest last; it is looked for there, in study or not.
    pub paths: Vec<String>,
}

/// How many events are looked through for those of one session. No session is as long, and one
/// without an answer yet must not read the whole history.
const SESSION_REACH: usize = 10_000;

impl Store {
    /// Returns the newest review or suspension that was not taken back; with a session, its newest
    /// review.
    ///
    /// This device's are looked through first, in the order in which they were appended, whatever
    /// the clock said; then those of others, in replay order.
    pub fn last_undoable(&self, session: Option<SessionId>) -> Result<Option<Event>, StoreError> {
        let mut found = None;
        let mut n_left = session.map_or(usize::MAX, |_| SESSION_REACH);
        let mut visit = |it: Told| {
            n_left -= 1;
            if !it.is_undone && is_undoable(&it.event.what, session) {
                found = Some(it.event);
            }
            found.is_none() && n_left > 0
        };
        self.ask(|connection| {
            let own = include_str!("sql/own_events.sql");
            if visit_rows(connection, own, None, &mut visit)? {
                let foreign = include_str!("sql/foreign_events.sql");
                visit_rows(connection, foreign, None, &mut visit)?;
            }
            Ok(())
        })?;
        Ok(found)
    }

    /// Returns what this device appended after its newest review or suspension that was not taken
    /// back, newest first.
    pub fn since_undoable(&self) -> Result<Vec<Event>, StoreError> {
        let mut found = Vec::new();
        let mut visit = |it: Told| {
            let is_reached = !it.is_undone && is_undoable(&it.event.what, None);
            found.extend((!is_reached).then_some(it.event));
            !is_reached
        };
        self.ask(|it| visit_rows(it, include_str!("sql/own_events.sql"), None, &mut visit))?;
        Ok(found)
    }

    /// Returns the reviews of a card that were not taken back, in replay order.
    pub fn reviews_of(&self, card: &CardId) -> Result<Vec<Event>, StoreError> {
        let told = self.history(Some(card), None)?.into_iter();
        let counts = |it: &Told| !it.is_undone && matches!(it.event.what, What::Review(_));
        Ok(told.filter(counts).map(|it| it.event).collect())
    }

    /// Returns what happened, or what happened to one card: all, or the newest `n`
    /// events; in replay order, the newest last.
    pub fn history(
        &self,
        card: Option<&CardId>,
        n: Option<usize>,
    ) -> Result<Vec<Told>, StoreError> {
        let n = n.unwrap_or(usize::MAX);
        let mut found = Vec::new();
        if n > 0 {
            self.visit_events(card, &mut |it| {
                found.push(it);
                found.len() < n
            })?;
        }
        found.reverse();
        Ok(found)
    }

    /// Returns what was last wished of each deck that was ever started or stopped, by deck id. Of
    /// one device's wishes the one appended last is the last, whatever the clock said.
    pub fn deck_wishes(&self) -> Result<Vec<DeckWish>, StoreError> {
        let mut wishes: BTreeMap<String, DeckWish> = BTreeMap::new();
        let mut wish = |deck: String, is_on: bool, path: Option<String>| {
            let none = || DeckWish { deck: deck.clone(), is_on, paths: Vec::new() };
            let wish = wishes.entry(deck.clone()).or_insert_with(none);
            wish.is_on = is_on;
            wish.paths.retain(|it| Some(it) != path.as_ref());
            wish.paths.extend(path);
        };
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("sql/deck_events.sql"))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                match row::event(row)?.map(|(event, _)| event.what) {
                    Some(What::DeckStart { deck, path }) => wish(deck, true, path),
                    Some(What::DeckStop { deck }) => wish(deck, false, None),
                    Some(
                        What::Review(_)
                        | What::Undo { .. }
                        | What::Suspend { .. }
                        | What::QuizStart(_)
                        | What::QuizAnswer(_)
                        | What::QuizLeave { .. }
                        | What::QuizEnd { .. },
                    )
                    | None => (),
                }
            }
            Ok(())
        })?;
        Ok(wishes.into_values().collect())
    }

    /// Hands out events, or those of a card, newest first, until `visit` returns `false`.
    fn visit_events(
        &self,
        card: Option<&CardId>,
        visit: &mut dyn FnMut(Told) -> bool,
    ) -> Result<(), StoreError> {
        let sql = match card {
            None => include_str!("sql/events.sql"),
            Some(_) => include_str!("sql/events_of_card.sql"),
        };
        self.ask(|connection| visit_rows(connection, sql, card, visit).map(|_| ()))
    }
}

/// Hands out events until `visit` returns `false`; tells whether it never did.
fn visit_rows(
    connection: &Connection,
    sql: &str,
    card: Option<&CardId>,
    visit: &mut dyn FnMut(Told) -> bool,
) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = match card {
        None => statement.query([])?,
        Some(card) => statement.query(named_params! { ":card": card.as_str() })?,
    };
    while let Some(row) = rows.next()? {
        if let Some((event, is_undone)) = row::event(row)?
            && !visit(Told { event, is_undone })
        {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_undoable(what: &What, session: Option<SessionId>) -> bool {
    match what {
        What::Review(review) => session.is_none_or(|it| it == review.session),
        What::Suspend { .. } => session.is_none(),
        // The score of a quiz stays; single answers of it are taken back by who puts another in
        // their place.
        What::Undo { .. }
        | What::DeckStart { .. }
        | What::DeckStop { .. }
        | What::QuizStart(_)
        | What::QuizAnswer(_)
        | What::QuizLeave { .. }
        | What::QuizEnd { .. } => false,
    }
}
