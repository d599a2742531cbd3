//! Appending to what happened. An event is written once, together with all that it means, and
//! never changed.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::{
    card::CardId,
    history::{DeviceId, Event, EventId, Rating, Review, What},
    memory::schedule::Scheduler,
    store::{
        StoreError, Writing,
        id::new_id,
        row::{self, WhatRow},
        state,
        told::Told,
    },
    time::{Moment, Now},
};

/// A clock that is behind the device's last event by less than this was set right, and the event
/// takes the last one's moment; one further behind is believed.
const CLOCK_SLACK_MS: i64 = 5 * 60 * 1000;

/// What an event changes in the caches.
enum Change<'a> {
    /// Its card takes one more step.
    Step(&'a Review),
    /// Its card is folded anew.
    Fold(&'a CardId),
    /// Nothing.
    Nothing,
}

impl Writing<'_> {
    /// Appends an event and brings all caches up to it.
    ///
    /// Its id comes from the system's randomness. Its moment is the clock's, raised to this
    /// device's last event where the clock is less than five minutes behind.
    ///
    /// # Errors
    /// Beside those of the database: an undo of what can't be undone (only a review, a suspension or
    /// an answer of a quiz can, once), [`StoreError::NotUndoable`]; a store that can only be read.
    pub fn append(&mut self, what: What, now: Now) -> Result<Event, StoreError> {
        self.check_writable()?;
        let undone = match &what {
            What::Undo { target } => Some(self.undoable(*target)?),
            What::Review(_)
            | What::Suspend { .. }
            | What::DeckStart { .. }
            | What::DeckStop { .. }
            | What::QuizStart(_)
            | What::QuizAnswer(_)
            | What::QuizLeave { .. }
            | What::QuizEnd { .. } => None,
        };
        let store = &mut *self.store;
        append(&mut store.connection, &store.scheduler, what, undone.as_ref(), now)
            .map_err(|it| store.fault(it))
    }

    fn undoable(&self, target: EventId) -> Result<Event, StoreError> {
        match self.ask(|it| told(it, target))? {
            Some(Told { event, is_undone: false }) if event.what.card().is_some() => Ok(event),
            _ => Err(StoreError::NotUndoable { id: target }),
        }
    }
}

fn append(
    connection: &mut Connection,
    scheduler: &Scheduler,
    what: What,
    undone: Option<&Event>,
    now: Now,
) -> rusqlite::Result<Event> {
    // Whoever commits after an error must not commit half an event.
    let point = connection.savepoint()?;
    let event = event(&point, what, now)?;
    match change(&point, &event, undone)? {
        Change::Step(review) => {
            insert(&point, &event)?;
            state::follow(&point, scheduler, event.day, review)?;
        }
        Change::Fold(card) => {
            let before = state::fold_card(&point, scheduler, card.as_str())?;
            insert(&point, &event)?;
            let after = state::fold_card(&point, scheduler, card.as_str())?;
            state::replace(&point, card.as_str(), &before, &after)?;
        }
        Change::Nothing => insert(&point, &event)?,
    }
    point.commit()?;
    Ok(event)
}

fn event(connection: &Connection, what: What, now: Now) -> rusqlite::Result<Event> {
    let device = device(connection, now.moment)?;
    let sql = "SELECT seq, at FROM event WHERE device = ?1 ORDER BY seq DESC LIMIT 1";
    let last = connection
        .prepare_cached(sql)?
        .query_row([bytes(device.0)], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))
        .optional()?;
    let (seq, at) = match last {
        None => (1, now.moment),
        Some((seq, at)) => (seq + 1, raised(now.moment, Moment(at))),
    };
    Ok(Event {
        id: EventId(new_id(now.moment)),
        device,
        seq: seq.cast_unsigned(),
        at,
        offset: now.offset,
        day: now.day,
        what,
    })
}

fn raised(now: Moment, last: Moment) -> Moment {
    let behind = last.0.saturating_sub(now.0);
    if (0..CLOCK_SLACK_MS).contains(&behind) { last } else { now }
}

/// Returns the name under which this store writes, made with its first event.
fn device(connection: &Connection, now: Moment) -> rusqlite::Result<DeviceId> {
    let sql = "SELECT value FROM meta WHERE name = 'device'";
    let known = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    if let Some(known) = known {
        return Ok(DeviceId(u128::from_be_bytes(known)));
    }
    let device = new_id(now);
    let sql = "INSERT INTO meta (name, value) VALUES ('device', ?1)";
    connection.execute(sql, [bytes(device)])?;
    Ok(DeviceId(device))
}

fn change<'a>(
    connection: &Connection,
    event: &'a Event,
    undone: Option<&'a Event>,
) -> rusqlite::Result<Change<'a>> {
    Ok(match &event.what {
        What::Review(review) if is_last(connection, event, &review.card)? => Change::Step(review),
        What::Review(_) | What::Suspend { .. } => fold_of(&event.what),
        What::Undo { .. } => undone.map_or(Change::Nothing, |it| fold_of(&it.what)),
        What::DeckStart { .. }
        | What::DeckStop { .. }
        | What::QuizStart(_)
        | What::QuizAnswer(_)
        | What::QuizLeave { .. }
        | What::QuizEnd { .. } => Change::Nothing,
    })
}

/// An answer of a quiz changes nothing: what memory learns from it is a review beside it.
fn fold_of(what: &What) -> Change<'_> {
    match what {
        What::Review(Review { card, .. }) | What::Suspend { card, .. } => Change::Fold(card),
        What::Undo { .. }
        | What::DeckStart { .. }
        | What::DeckStop { .. }
        | What::QuizStart(_)
        | What::QuizAnswer(_)
        | What::QuizLeave { .. }
        | What::QuizEnd { .. } => Change::Nothing,
    }
}

/// Tells whether an event sorts after all reviews of a card.
fn is_last(connection: &Connection, event: &Event, card: &CardId) -> rusqlite::Result<bool> {
    let mut statement = connection.prepare_cached(include_str!("sql/last_review.sql"))?;
    let last: Option<(i64, [u8; 16], i64)> = statement
        .query_row([card.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let own = (event.at.0, bytes(event.device.0), event.seq.cast_signed());
    Ok(last.is_none_or(|it| it < own))
}

fn insert(connection: &Connection, event: &Event) -> rusqlite::Result<()> {
    let WhatRow { kind, card, target, rating, data } = WhatRow::of(&event.what)?;
    let mut statement = connection.prepare_cached(include_str!("sql/insert_event.sql"))?;
    statement.execute(named_params! {
        ":id": bytes(event.id.0),
        ":device": bytes(event.device.0),
        ":seq": event.seq.cast_signed(),
        ":at": event.at.0,
        ":offset_s": event.offset.0,
        ":day": event.day.0,
        ":kind": kind,
        ":card": card.as_ref().map(CardId::as_str),
        ":target": target.map(|it| bytes(it.0)),
        ":rating": rating.map(Rating::number),
        ":data": data,
    })?;
    Ok(())
}

/// Reads one event.
fn told(connection: &Connection, id: EventId) -> rusqlite::Result<Option<Told>> {
    let mut statement = connection.prepare_cached(include_str!("sql/event.sql"))?;
    let found = statement.query_row([bytes(id.0)], row::event).optional()?.flatten();
    Ok(found.map(|(event, is_undone)| Told { event, is_undone }))
}

fn bytes(number: u128) -> [u8; 16] {
    number.to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        memory::schedule::Retention,
        store::Store,
        time::{Day, Offset},
    };

    #[test]
    fn an_event_is_never_changed_deleted_or_replaced() {
        let mut store = Store::in_memory(Scheduler::new(Retention::default())).unwrap();
        let now = Now {
            moment: Moment(1),
            offset: Offset(0),
            day: Day(0),
            monotonic: std::time::Duration::ZERO,
        };
        let mut writing = store.begin().unwrap();
        writing.append(What::DeckStop { deck: "d".to_string() }, now).unwrap();
        writing.commit().unwrap();
        for sql in [
            "UPDATE event SET day = 5",
            "DELETE FROM event",
            "REPLACE INTO event SELECT * FROM event",
            "INSERT OR REPLACE INTO event (id, device, seq, at, offset_s, day, kind, data) \
             SELECT randomblob(16), device, seq, 9, 9, 9, 'undo', '{}' FROM event",
        ] {
            let error = store.connection.execute(sql, []).unwrap_err();
            assert!(error.to_string().starts_with("events are never"), "{sql}: {error}");
        }
        assert_eq!(store.history(None, None).unwrap()[0].event.at, Moment(1));
    }

    #[test]
    fn a_clock_a_little_behind_is_raised_and_one_far_behind_is_believed() {
        fn check(now: i64, last: i64, expected: i64) {
            assert_eq!(raised(Moment(now), Moment(last)), Moment(expected), "{now} after {last}");
        }
        check(1_000_000, 999_999, 1_000_000);
        check(1_000_000, 1_000_000, 1_000_000);
        check(1_000_000, 1_299_999, 1_299_999);
        check(1_000_000, 1_300_000, 1_000_000);
        check(i64::MIN, i64::MAX, i64::MIN);
    }

    #[test]
    fn ids_begin_with_their_moment() {
        let moment = 0x0198_1234_5678;
        let (first, second) = (new_id(Moment(moment)), new_id(Moment(moment)));
        assert_eq!((first >> 80) as i64, moment);
        assert_eq!((first >> 76) & 0xf, 7);
        assert_ne!(first, second);
        assert_eq!(new_id(Moment(-5)) >> 80, 0);
    }
}
