//! How events are written as rows: plain columns for what is searched, JSON for the rest.
//!
//! The words here are kept for ever: a store written today is read by every later version. Those of
//! quizzes stand in `quiz`.

mod quiz;

use rusqlite::{Row, types::Type};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{
    card::{CardId, mode::Mode},
    grade::verdict::Verdict,
    history::{DeviceId, Event, EventId, Rating, Review, SessionId, What},
    memory::{Memory, State, replay::Past},
    store::{
        fold::Link,
        row::quiz::{AnswerData, LeaveData, StartData, UsedData},
    },
    time::{Day, Moment, Offset},
};

const REVIEW: &str = "review";
const UNDO: &str = "undo";
const SUSPEND: &str = "suspend";
const DECK_START: &str = "deck_start";
const DECK_STOP: &str = "deck_stop";
const QUIZ_START: &str = "quiz_start";
const QUIZ_ANSWER: &str = "quiz_answer";
const QUIZ_LEAVE: &str = "quiz_leave";
const QUIZ_END: &str = "quiz_end";

/// What an event says, spread over the columns.
pub(super) struct WhatRow {
    pub(super) kind: &'static str,
    pub(super) card: Option<CardId>,
    pub(super) target: Option<EventId>,
    pub(super) rating: Option<Rating>,
    pub(super) data: String,
}

#[derive(Serialize, Deserialize)]
struct ReviewData {
    verdict: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reply: Option<String>,
    mode: String,
    #[serde(default, skip_serializing_if = "is_default")]
    hinted: bool,
    took_ms: u32,
    interval: u32,
    retention: f64,
    #[serde(default, skip_serializing_if = "is_default")]
    parameters: u32,
    session: String,
    #[serde(default, rename = "override", skip_serializing_if = "is_default")]
    is_override: bool,
}

/// What the fold needs of a review's data.
#[derive(Deserialize)]
struct Promise {
    interval: u32,
    took_ms: u32,
}

#[derive(Serialize, Deserialize)]
struct SuspendData {
    on: bool,
}

#[derive(Serialize, Deserialize)]
struct DeckData {
    deck: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct NoData {}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl WhatRow {
    /// Spreads what an event says over the columns.
    pub(super) fn of(what: &What) -> rusqlite::Result<WhatRow> {
        let bare = |kind, data| WhatRow { kind, card: None, target: None, rating: None, data };
        Ok(match what {
            What::Review(review) => WhatRow {
                card: Some(review.card.clone()),
                rating: Some(review.rating),
                ..bare(REVIEW, json(&ReviewData::of(review))?)
            },
            What::Undo { target } => {
                WhatRow { target: Some(*target), ..bare(UNDO, json(&NoData {})?) }
            }
            What::Suspend { card, is_on } => WhatRow {
                card: Some(card.clone()),
                ..bare(SUSPEND, json(&SuspendData { on: *is_on })?)
            },
            What::DeckStart { deck, path } => {
                bare(DECK_START, json(&DeckData { deck: deck.clone(), path: path.clone() })?)
            }
            What::DeckStop { deck } => {
                bare(DECK_STOP, json(&DeckData { deck: deck.clone(), path: None })?)
            }
            What::QuizStart(start) => bare(QUIZ_START, json(&StartData::of(start))?),
            What::QuizAnswer(answer) => WhatRow {
                card: Some(answer.card.clone()),
                ..bare(QUIZ_ANSWER, json(&AnswerData::of(answer))?)
            },
            What::QuizLeave { quiz, elapsed_ms, standing } => {
                bare(QUIZ_LEAVE, json(&LeaveData::of(*quiz, *elapsed_ms, standing))?)
            }
            What::QuizEnd { quiz, elapsed_ms } => {
                bare(QUIZ_END, json(&UsedData::of(*quiz, *elapsed_ms))?)
            }
        })
    }
}

impl ReviewData {
    fn of(review: &Review) -> ReviewData {
        ReviewData {
            verdict: review.verdict.word().to_string(),
            reply: review.reply.clone(),
            mode: review.mode.word().to_string(),
            hinted: review.is_hinted,
            took_ms: review.took_ms,
            interval: review.interval,
            retention: review.retention,
            parameters: review.parameters,
            session: review.session.to_string(),
            is_override: review.is_override,
        }
    }

    /// `None` where a word is of a later version.
    fn review(self, card: CardId, rating: Rating) -> Option<Review> {
        Some(Review {
            card,
            rating,
            verdict: Verdict::from_word(&self.verdict)?,
            reply: self.reply,
            mode: Mode::from_word(&self.mode)?,
            is_hinted: self.hinted,
            took_ms: self.took_ms,
            interval: self.interval,
            retention: self.retention,
            parameters: self.parameters,
            session: session(&self.session)?,
            is_override: self.is_override,
        })
    }
}

fn session(name: &str) -> Option<SessionId> {
    name.parse().ok().map(|EventId(it)| SessionId(it))
}

/// Reads an event and whether it was taken back, from the columns `id, device, seq, at, offset_s,
/// day, kind, card, target, rating, data, is_undone`; `None` where it is of a later version.
pub(super) fn event(row: &Row<'_>) -> rusqlite::Result<Option<(Event, bool)>> {
    let Some(what) = what(row)? else { return Ok(None) };
    let event = Event {
        id: EventId(number(row, 0)?),
        device: DeviceId(number(row, 1)?),
        seq: row.get::<_, i64>(2)?.cast_unsigned(),
        at: Moment(row.get(3)?),
        offset: Offset(row.get(4)?),
        day: Day(row.get(5)?),
        what,
    };
    Ok(Some((event, row.get(11)?)))
}

fn what(row: &Row<'_>) -> rusqlite::Result<Option<What>> {
    let card = row.get::<_, Option<String>>(7)?.map(|it| CardId::new(&it));
    let data = row.get_ref(10)?.as_str()?;
    Ok(match row.get_ref(6)?.as_str()? {
        REVIEW => {
            let rating = rating(row, 9)?;
            let data: Option<ReviewData> = parse(data);
            card.zip(data).and_then(|(card, data)| data.review(card, rating)).map(What::Review)
        }
        UNDO => Some(What::Undo { target: EventId(number(row, 8)?) }),
        SUSPEND => {
            let data: Option<SuspendData> = parse(data);
            card.zip(data).map(|(card, data)| What::Suspend { card, is_on: data.on })
        }
        DECK_START => parse(data).map(|DeckData { deck, path }| What::DeckStart { deck, path }),
        DECK_STOP => parse(data).map(|DeckData { deck, .. }| What::DeckStop { deck }),
        QUIZ_START => {
            parse(data).and_then(StartData::start).map(|it| What::QuizStart(Box::new(it)))
        }
        QUIZ_ANSWER => {
            let data: Option<AnswerData> = parse(data);
            card.zip(data).and_then(|(card, data)| data.answer(card)).map(What::QuizAnswer)
        }
        QUIZ_LEAVE => parse(data).and_then(LeaveData::leave),
        QUIZ_END => parse(data)
            .and_then(UsedData::used)
            .map(|(quiz, elapsed_ms)| What::QuizEnd { quiz, elapsed_ms }),
        _ => None,
    })
}

/// Reads what the fold needs of an event, from `kind, day, rating, data` at a column; `None` where
/// it is of a later version.
pub(super) fn link(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Link>> {
    let data = row.get_ref(at + 3)?.as_str()?;
    Ok(match row.get_ref(at)?.as_str()? {
        REVIEW => {
            let (day, rating) = (Day(row.get(at + 1)?), rating(row, at + 2)?);
            parse(data).map(|Promise { interval, took_ms }| Link::Review {
                past: Past { day, rating, interval },
                took_ms,
            })
        }
        SUSPEND => parse(data).map(|SuspendData { on }| Link::Suspend { is_on: on }),
        _ => None,
    })
}

/// Reads a state from the columns of its table but `card`, the first at `at`.
pub(super) fn state(row: &Row<'_>, at: usize) -> rusqlite::Result<State> {
    let (stability, difficulty) = (row.get(at)?, row.get(at + 1)?);
    if !f32::is_finite(stability) || !f32::is_finite(difficulty) || stability <= 0.0 {
        return Err(unreadable(at, Type::Real, "not a memory"));
    }
    Ok(State {
        memory: Memory { stability, difficulty, last: Day(row.get(at + 2)?) },
        due: Day(row.get(at + 3)?),
        interval: row.get(at + 4)?,
        rating: rating(row, at + 5)?,
        n_reviews: row.get(at + 6)?,
        n_lapses: row.get(at + 7)?,
        n_misses_today: row.get(at + 8)?,
    })
}

fn rating(row: &Row<'_>, column: usize) -> rusqlite::Result<Rating> {
    let rating = Rating::from_number(row.get(column)?);
    rating.ok_or_else(|| unreadable(column, Type::Integer, "not a rating"))
}

fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<u128> {
    Ok(u128::from_be_bytes(row.get(column)?))
}

fn unreadable(column: usize, found: Type, why: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, found, why.into())
}

fn json(data: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(data).map_err(|it| rusqlite::Error::ToSqlConversionFailure(it.into()))
}

fn parse<T: DeserializeOwned>(data: &str) -> Option<T> {
    serde_json::from_str(data).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn check(what: &What, expected: &str) {
        let row = WhatRow::of(what).unwrap();
        assert_eq!(format!("{} {}", row.kind, row.data), expected);
    }

    #[test]
    fn events_are_written_in_words_that_stay() {
        let mut review = Review {
            card: CardId::new("d/e"),
            rating: Rating::Good,
            verdict: Verdict::Noted,
            reply: None,
            mode: Mode::Flip,
            is_hinted: false,
            took_ms: 1200,
            interval: 3,
            retention: 0.9,
            parameters: 0,
            session: SessionId(1),
            is_override: false,
        };
        let session = "00000000-0000-0000-0000-000000000001";
        check(
            &What::Review(review.clone()),
            &format!(
                r#"review {{"verdict":"note","mode":"flip","took_ms":1200,"interval":3,"retention":0.9,"session":"{session}"}}"#
            ),
        );
        review.reply = Some("\"".to_string());
        (review.is_hinted, review.is_override, review.parameters) = (true, true, 2);
        check(
            &What::Review(review),
            &format!(
                r#"review {{"verdict":"note","reply":"\"","mode":"flip","hinted":true,"took_ms":1200,"interval":3,"retention":0.9,"parameters":2,"session":"{session}","override":true}}"#
            ),
        );
        check(&What::Undo { target: EventId(1) }, "undo {}");
        check(&What::Suspend { card: CardId::new("d/e"), is_on: true }, r#"suspend {"on":true}"#);
        let (deck, path) = ("d".to_string(), Some("/p".to_string()));
        check(
            &What::DeckStart { deck: deck.clone(), path },
            r#"deck_start {"deck":"d","path":"/p"}"#,
        );
        check(&What::DeckStop { deck }, r#"deck_stop {"deck":"d"}"#);
    }
}
