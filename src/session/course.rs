//! What a sitting runs: a study session or a quiz, with what both can do.
//!
//! What only one of them knows is asked of it alone: nothing is taken back in a quiz, and no time is
//! up in a study session before its learner does something.

use std::time::Duration;

use crate::{
    card::{Card, CardId},
    history::QuizStart,
    session::{
        Asked, Draft, Final, Input, Refusal, View, queue::Queued, quiz::Quiz, study::Study,
        tally::Tally,
    },
    time::Now,
};

/// A session of either sort.
#[derive(Clone, Debug)]
pub enum Course {
    /// Cards come back until they are recalled.
    Study(Box<Study>),
    /// Each card is asked once, and counted.
    Quiz(Box<Quiz>),
}

impl From<Study> for Course {
    fn from(study: Study) -> Course {
        Course::Study(Box::new(study))
    }
}

impl From<Quiz> for Course {
    fn from(quiz: Quiz) -> Course {
        Course::Quiz(Box::new(quiz))
    }
}

impl Course {
    /// Returns what is to be shown.
    pub fn view(&self) -> View<'_> {
        match self {
            Course::Study(study) => study.view(),
            Course::Quiz(quiz) => quiz.view(),
        }
    }

    /// Returns the ids of the decks that it asks from, each once, in the order of its cards.
    pub fn decks(&self) -> Vec<String> {
        let cards: Vec<&CardId> = match self {
            Course::Study(study) => study.cards().collect(),
            Course::Quiz(quiz) => quiz.start().cards.iter().map(|it| &it.card).collect(),
        };
        let mut decks: Vec<String> = Vec::new();
        for card in cards {
            if !decks.iter().any(|it| it == card.deck()) {
                decks.push(card.deck().to_string());
            }
        }
        decks
    }

    /// Returns what a quiz was dealt; `None` of a study session.
    pub fn dealt(&self) -> Option<&QuizStart> {
        match self {
            Course::Study(_) => None,
            Course::Quiz(quiz) => Some(quiz.start()),
        }
    }

    /// Returns what was known of the card that is waited for when a study session started.
    pub fn awaited(&self) -> Option<&Queued> {
        match self {
            Course::Study(study) => study.awaited(),
            Course::Quiz(_) => None,
        }
    }

    /// Returns the last final verdict, until the next reply.
    pub fn last(&self) -> Option<&Final> {
        match self {
            Course::Study(study) => study.last(),
            Course::Quiz(quiz) => quiz.last(),
        }
    }

    /// Returns the sums so far.
    pub fn tally(&self) -> Tally {
        match self {
            Course::Study(study) => study.tally(),
            Course::Quiz(quiz) => quiz.tally(),
        }
    }

    /// Returns how many questions there are as far as is known.
    pub fn of(&self) -> usize {
        match self {
            Course::Study(study) => study.of(),
            Course::Quiz(quiz) => quiz.of(),
        }
    }

    /// Returns the time since it started; of a quiz what is used of it over all sittings.
    pub fn elapsed(&self, now: Now) -> Duration {
        match self {
            Course::Study(study) => study.elapsed(now),
            Course::Quiz(quiz) => quiz.elapsed(now),
        }
    }

    /// Returns the time that is left; `None` where there is no limit.
    pub fn time_left(&self, now: Now) -> Option<Duration> {
        match self {
            Course::Study(study) => study.time().map(|it| it.saturating_sub(study.elapsed(now))),
            Course::Quiz(quiz) => quiz.time_left(now),
        }
    }

    /// Returns the time that is left for the open card of a quiz; `None` where there is no limit.
    pub fn card_time_left(&self, now: Now) -> Option<Duration> {
        match self {
            Course::Study(_) => None,
            Course::Quiz(quiz) => quiz.card_time_left(now),
        }
    }

    /// Tells whether a card is to be supplied with answers that wrong options are drawn from.
    pub fn wants_drawn(&self, card: &Card) -> bool {
        match self {
            Course::Study(study) => study.wants_drawn(card),
            Course::Quiz(quiz) => quiz.wants_drawn(card),
        }
    }

    /// Answers [`View::Load`] and starts the card's time.
    pub fn supply(&mut self, asked: Asked, now: Now) {
        match self {
            Course::Study(study) => study.supply(asked, now),
            Course::Quiz(quiz) => quiz.supply(asked, now),
        }
    }

    /// Answers [`View::Load`] when the card is no longer there.
    pub fn gone(&mut self, card: &CardId) {
        match self {
            Course::Study(study) => study.gone(card),
            Course::Quiz(quiz) => quiz.gone(card),
        }
    }

    /// Starts the open question's time anew when a pause ends.
    pub fn restart(&mut self, now: Now) {
        match self {
            Course::Study(study) => study.restart(now),
            Course::Quiz(quiz) => quiz.restart(now),
        }
    }

    /// Lets time pass without an input; returns what is to be kept of that.
    pub fn tick(&mut self, now: Now) -> Option<Draft> {
        match self {
            Course::Study(_) => None,
            Course::Quiz(quiz) => quiz.tick(now),
        }
    }

    /// Takes an input; returns what is to be kept of it.
    ///
    /// # Errors
    /// An input that can't be taken now; the session is as before.
    pub fn step(&mut self, input: Input, now: Now) -> Result<Option<Draft>, Refusal> {
        match self {
            Course::Study(study) => study.step(input, now),
            Course::Quiz(quiz) => quiz.step(input, now),
        }
    }
}
