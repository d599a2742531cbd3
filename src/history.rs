//! What happened: events that are appended and never changed.
//!
//! All else that is known of a learner is a fold over these. Plain data only; how events are kept
//! is `store`'s business, what they mean is `memory`'s.

use std::{collections::BTreeMap, fmt, str::FromStr};

use crate::{
    card::{CardId, mode::Mode},
    grade::{reason::Reason, verdict::Verdict},
    time::{Day, Moment, Offset},
};

/// The name of an event: a `UUIDv7`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u128);

/// The name of a machine that writes events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeviceId(pub u128);

/// The name of one sitting; the reviews of a session carry it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId(pub u128);

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Its name.
    pub id: EventId,
    /// Who wrote it.
    pub device: DeviceId,
    /// Counts the device's events; no number twice.
    pub seq: u64,
    /// When, as the clock read; raised to the device's last event when a little behind it.
    pub at: Moment,
    /// Offset of local time then.
    pub offset: Offset,
    /// Study day then, computed once: replay needs no time zone.
    pub day: Day,
    /// What.
    pub what: What,
}

/// The kinds of event.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A card was answered.
    Review(Review),
    /// An earlier event is taken back.
    Undo {
        /// The event that no longer counts.
        target: EventId,
    },
    /// A card is kept from being asked, or asked again.
    Suspend {
        /// Which card.
        card: CardId,
        /// Whether it is kept from being asked from now on.
        is_on: bool,
    },
    /// A deck is in study from now on.
    DeckStart {
        /// Its id.
        deck: String,
        /// Where it was found, when it was named by a path: it is looked for there from now on.
        path: Option<String>,
    },
    /// A deck is not in study from now on.
    DeckStop {
        /// Its id.
        deck: String,
    },
    /// A quiz was dealt.
    QuizStart(Box<QuizStart>),
    /// A card of a quiz was answered, or left without an answer.
    QuizAnswer(QuizAnswer),
    /// A quiz was left before its end; it may be taken up again.
    QuizLeave {
        /// Which quiz.
        quiz: SessionId,
        /// Milliseconds that were used of it so far.
        elapsed_ms: u64,
        /// Where it stood.
        standing: QuizStanding,
    },
    /// A quiz was handed in, was answered in full, or its time was up.
    QuizEnd {
        /// Which quiz.
        quiz: SessionId,
        /// Milliseconds that were used of it.
        elapsed_ms: u64,
    },
}

impl What {
    /// Returns the card it is about, where it is about one itself.
    pub fn card(&self) -> Option<&CardId> {
        match self {
            What::Review(review) => Some(&review.card),
            What::Suspend { card, .. } => Some(card),
            What::QuizAnswer(answer) => Some(&answer.card),
            What::Undo { .. }
            | What::DeckStart { .. }
            | What::DeckStop { .. }
            | What::QuizStart(_)
            | What::QuizLeave { .. }
            | What::QuizEnd { .. } => None,
        }
    }

    /// Returns the quiz that it happened in; a review beside an answer is none of it.
    pub fn quiz(&self) -> Option<SessionId> {
        match self {
            What::QuizStart(start) => Some(start.quiz),
            What::QuizAnswer(answer) => Some(answer.quiz),
            What::QuizLeave { quiz, .. } | What::QuizEnd { quiz, .. } => Some(*quiz),
            What::Review(_)
            | What::Undo { .. }
            | What::Suspend { .. }
            | What::DeckStart { .. }
            | What::DeckStop { .. } => None,
        }
    }
}

/// One answered card.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Which card.
    pub card: CardId,
    /// What memory learns from.
    pub rating: Rating,
    /// What the grader found.
    pub verdict: Verdict,
    /// What the learner gave; `None` for a self-rating.
    pub reply: Option<String>,
    /// How the card was asked: flip, typed or choice.
    pub mode: Mode,
    /// Whether a hint or options were shown first.
    pub is_hinted: bool,
    /// Milliseconds from question to answer.
    pub took_ms: u32,
    /// Days until the card is due, promised with this answer, fuzz included; at least 1.
    pub interval: u32,
    /// Desired retention that the promise was made under.
    pub retention: f64,
    /// Number of the parameter set that the promise was made under; 0 for the defaults.
    pub parameters: u32,
    /// The sitting.
    pub session: SessionId,
    /// Whether the learner overrode the grader.
    pub is_override: bool,
}

/// A quiz as it was dealt: all that is needed to deal it again.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizStart {
    /// Its name, which its answers carry.
    pub quiz: SessionId,
    /// Seed of the draw and of every shuffle.
    pub seed: u64,
    /// What held for it.
    pub rules: QuizRules,
    /// What it is called; that of a paper.
    pub title: Option<String>,
    /// Files and folders that were named to deal it from: its decks need not be known otherwise.
    pub paths: Vec<String>,
    /// Titles of its sections; one without a title where there are none.
    pub sections: Vec<String>,
    /// Its cards, in the order in which they are asked.
    pub cards: Vec<Dealt>,
}

/// What holds for a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizRules {
    /// Seconds for all of it.
    pub time_s: Option<u32>,
    /// Seconds for each card.
    pub card_s: Option<u32>,
    /// Per cent of the points from which it is passed.
    pub pass: Option<f64>,
    /// Share of a card's points that a wrong choice costs.
    pub penalty: f64,
    /// When verdicts are told.
    pub feedback: Feedback,
    /// How cards are asked, where that is forced.
    pub mode: Option<Mode>,
    /// Whether memory learns from it.
    pub is_learned_from: bool,
}

/// When the verdicts of a quiz are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feedback {
    /// After each answer (`each`).
    Each,
    /// With the result (`end`).
    End,
}

impl Feedback {
    /// Returns the word for it in files and flags.
    pub fn word(self) -> &'static str {
        match self {
            Feedback::Each => "each",
            Feedback::End => "end",
        }
    }

    /// Returns the one with a word.
    pub fn from_word(word: &str) -> Option<Feedback> {
        [Feedback::Each, Feedback::End].into_iter().find(|it| it.word() == word)
    }
}

/// A card of a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Dealt {
    /// Which card.
    pub card: CardId,
    /// Place of its section.
    pub section: usize,
    /// Points it is worth.
    pub points: f64,
    /// Share of the points that memory expected when it was dealt, from 0.0 to 1.0.
    pub expected: f64,
}

/// One card of a quiz, answered or not.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizAnswer {
    /// Which quiz.
    pub quiz: SessionId,
    /// Which card.
    pub card: CardId,
    /// What the learner gave; `None` where the card's time was up.
    pub reply: Option<String>,
    /// What the grader found.
    pub verdict: Verdict,
    /// The code of the reason.
    pub reason: String,
    /// Points earned; below zero where a wrong choice costs some.
    pub points: f64,
    /// How the card was asked.
    pub mode: Mode,
    /// Milliseconds from question to answer.
    pub took_ms: u32,
    /// Milliseconds used of the quiz when it was answered.
    pub elapsed_ms: u64,
    /// Whether the learner overrode the grader.
    pub is_override: bool,
}

impl QuizAnswer {
    /// Tells whether there was none: the time of the card was up. A card that the learner rated has
    /// no reply either, but a rating.
    pub fn is_unanswered(&self) -> bool {
        let is_rated = self.reason == Reason::SelfRated.code() || self.verdict.is_right();
        self.reply.is_none() && !is_rated
    }
}

/// Where a quiz stood when it was left, as far as its answers don't tell. Cards go by their places
/// among those that were dealt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuizStanding {
    /// Cards that were skipped, in that order; one that was skipped twice stands here twice.
    pub skipped: Vec<usize>,
    /// Milliseconds that were used of the own time of cards that have a limit and wait.
    pub used_ms: BTreeMap<usize, u64>,
}

/// How well a card was recalled (FSRS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rating {
    /// Not recalled.
    Again = 1,
    /// Recalled with effort.
    Hard = 2,
    /// Recalled.
    Good = 3,
    /// Recalled at once.
    Easy = 4,
}

impl Rating {
    /// All ratings, from again to easy.
    pub const ALL: [Rating; 4] = [Rating::Again, Rating::Hard, Rating::Good, Rating::Easy];

    /// Returns 1 for again to 4 for easy.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Returns the rating of a number from 1 to 4.
    pub fn from_number(number: i64) -> Option<Rating> {
        Rating::ALL.into_iter().find(|it| i64::from(it.number()) == number)
    }

    /// Tells whether the card was recalled: anything but again.
    pub fn is_recall(self) -> bool {
        self != Rating::Again
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hyphenated(self.0, f)
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hyphenated(self.0, f)
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hyphenated(self.0, f)
    }
}

/// Writes a UUID in its usual form (RFC 9562, section 4).
fn hyphenated(id: u128, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let hex = format!("{id:032x}");
    let groups = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    f.write_str(&groups.join("-"))
}

/// Reads the form that `Display` writes, with or without hyphens.
impl FromStr for EventId {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<EventId, Self::Err> {
        u128::from_str_radix(&text.replace('-', ""), 16).map(EventId)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_written() {
        let id = EventId(0x0198_0000_0000_7000_8000_0000_0000_0001);
        assert_eq!(id.to_string(), "01980000-0000-7000-8000-000000000001");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn ratings_count_from_one() {
        assert_eq!(Rating::ALL.map(Rating::number), [1, 2, 3, 4]);
        assert_eq!(Rating::from_number(3), Some(Rating::Good));
        assert_eq!(Rating::from_number(0), None);
    }
}
