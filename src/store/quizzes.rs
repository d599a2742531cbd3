//! Quizzes that were dealt: each with its number and with what happened in it. What that comes to
//! is `stats::scores`' business.

use rusqlite::{Row, named_params};

use crate::{
    card::CardId,
    history::{DeviceId, Event, EventId, QuizAnswer, QuizStanding, QuizStart, SessionId, What},
    store::{Store, StoreError, row},
    time::{Day, Moment},
};

/// A quiz that was dealt.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiz {
    /// Its number, from 1: its place among all quizzes in replay order.
    pub number: u32,
    /// When it was dealt.
    pub at: Moment,
    /// The study day then.
    pub day: Day,
    /// What was dealt.
    pub start: QuizStart,
    /// Whether it is over.
    pub is_ended: bool,
    /// Milliseconds that were used of it so far.
    pub elapsed_ms: u64,
    /// Where it stood when it was left last.
    pub standing: QuizStanding,
    /// Its answers that were not taken back, in replay order.
    pub answers: Vec<Kept>,
}

/// An answer of a quiz, as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Its event, to take it back by.
    pub event: EventId,
    /// The answer.
    pub answer: QuizAnswer,
}

/// Which quizzes are looked for.
#[derive(Clone, Copy, Debug)]
enum Which {
    All,
    Open,
    Number(u32),
    Named(SessionId),
}

impl Store {
    /// Returns all quizzes, in the order in which they were dealt.
    pub fn quizzes(&self) -> Result<Vec<Quiz>, StoreError> {
        self.find_quizzes(Which::All)
    }

    /// Returns the quizzes that are not over. Without any this reads no answers.
    pub fn unfinished(&self) -> Result<Vec<Quiz>, StoreError> {
        self.find_quizzes(Which::Open)
    }

    /// Returns the quiz with a number.
    pub fn quiz(&self, number: u32) -> Result<Option<Quiz>, StoreError> {
        Ok(self.find_quizzes(Which::Number(number))?.pop())
    }

    /// Returns the quiz with a name, which its reviews carry as their session.
    pub fn quiz_named(&self, quiz: SessionId) -> Result<Option<Quiz>, StoreError> {
        Ok(self.find_quizzes(Which::Named(quiz))?.pop())
    }

    /// Tells whether a quiz is over.
    pub fn is_quiz_ended(&self, quiz: SessionId) -> Result<bool, StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("sql/is_quiz_ended.sql"))?;
            statement.query_row([quiz.to_string()], |row| row.get(0))
        })
    }

    /// Tells whether a card has an answer in a quiz that was not taken back.
    pub fn is_answered_in(&self, quiz: SessionId, card: &CardId) -> Result<bool, StoreError> {
        self.ask(|connection| {
            let mut statement =
                connection.prepare_cached(include_str!("sql/is_answered_in.sql"))?;
            statement.query_row([quiz.to_string().as_str(), card.as_str()], |row| row.get(0))
        })
    }

    /// Returns the reviews that the answers of a quiz made and that were not taken back, in the
    /// order of its cards.
    pub fn reviews_in(&self, quiz: &QuizStart) -> Result<Vec<Event>, StoreError> {
        let mut found = Vec::new();
        for dealt in &quiz.cards {
            let reviews = self.reviews_of(&dealt.card)?.into_iter();
            found.extend(reviews.filter(|it| is_of(&it.what, quiz.quiz)));
        }
        Ok(found)
    }

    fn find_quizzes(&self, which: Which) -> Result<Vec<Quiz>, StoreError> {
        let (number, quiz, is_open) = match which {
            Which::All => (None, None, false),
            Which::Open => (None, None, true),
            Which::Number(number) => (Some(number), None, false),
            Which::Named(quiz) => (None, Some(quiz.to_string()), false),
        };
        let mut quizzes: Vec<Quiz> = Vec::new();
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("sql/quizzes.sql"))?;
            let mut rows = statement
                .query(named_params! { ":number": number, ":quiz": quiz, ":is_open": is_open })?;
            while let Some(row) = rows.next()? {
                quizzes.extend(dealt(row)?);
            }
            Ok(())
        })?;
        for quiz in &mut quizzes {
            self.follow_quiz(quiz)?;
        }
        Ok(quizzes)
    }

    /// Reads what happened in a quiz after it was dealt.
    fn follow_quiz(&self, quiz: &mut Quiz) -> Result<(), StoreError> {
        self.ask(|connection| {
            let mut statement = connection.prepare_cached(include_str!("sql/quiz_events.sql"))?;
            let mut rows = statement.query([quiz.start.quiz.to_string()])?;
            let mut end = None;
            while let Some(row) = rows.next()? {
                if let Some((event, false)) = row::event(row)? {
                    quiz.follow(event, &mut end);
                }
            }
            Ok(())
        })
    }
}

impl Quiz {
    /// Follows what happened; `end` is the event that ended it. What was answered elsewhere after
    /// that does not count, unless it is the learner's word about a verdict.
    fn follow(&mut self, event: Event, end: &mut Option<(DeviceId, u64)>) {
        // Of one device what was appended first came first, whatever the clock said.
        let is_late = end.is_some_and(|(device, seq)| device != event.device || seq < event.seq);
        match event.what {
            What::QuizAnswer(answer) if is_late && !answer.is_override => (),
            What::QuizAnswer(answer) => {
                self.use_time(answer.elapsed_ms);
                self.answers.push(Kept { event: event.id, answer });
            }
            What::QuizLeave { elapsed_ms, standing, .. } => {
                self.use_time(elapsed_ms);
                self.standing = standing;
            }
            What::QuizEnd { elapsed_ms, .. } => {
                self.use_time(elapsed_ms);
                self.is_ended = true;
                *end = end.or(Some((event.device, event.seq)));
            }
            What::Review(_)
            | What::Undo { .. }
            | What::Suspend { .. }
            | What::DeckStart { .. }
            | What::DeckStop { .. }
            | What::QuizStart(_) => (),
        }
    }

    /// Takes note of time used; a second terminal that ends the quiz later adds none.
    fn use_time(&mut self, elapsed_ms: u64) {
        if !self.is_ended {
            self.elapsed_ms = self.elapsed_ms.max(elapsed_ms);
        }
    }
}

/// Reads a quiz as it was dealt; `None` where it is of a later version, which keeps its number.
fn dealt(row: &Row<'_>) -> rusqlite::Result<Option<Quiz>> {
    let number = row.get(12)?;
    let Some((Event { at, day, what: What::QuizStart(start), .. }, _)) = row::event(row)? else {
        return Ok(None);
    };
    Ok(Some(Quiz {
        number,
        at,
        day,
        start: *start,
        is_ended: false,
        elapsed_ms: 0,
        standing: QuizStanding::default(),
        answers: Vec::new(),
    }))
}

fn is_of(what: &What, quiz: SessionId) -> bool {
    matches!(what, What::Review(review) if review.session == quiz)
}
