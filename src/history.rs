//! What happened: events that are appended and never changed.
//!
//! All else that is known of a learner is a fold over these. Plain data only; how events are kept
//! is `store`'s business, what they mean is `memory`'s.

use std::{fmt, str::FromStr};

use crate::{
    card::{CardId, mode::Mode},
    grade::verdict::Verdict,
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
}

impl What {
    /// Returns the card it is about, where it is about one itself.
    pub fn card(&self) -> Option<&CardId> {
        match self {
            What::Review(review) => Some(&review.card),
            What::Suspend { card, .. } => Some(card),
            What::Undo { .. } | What::DeckStart { .. } | What::DeckStop { .. } => None,
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
