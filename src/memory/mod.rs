//! What the past means for a card: how stable its memory is, and when it is due.
//!
//! Memory is the fold of a card's ratings under the parameters in force; the due day is the
//! promise that was made with the last answer.

pub mod replay;
pub mod schedule;

use crate::{history::Rating, time::Day};

/// What is known of a learner's memory of one card (DSR model).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Memory {
    /// Days after which the chance of recall has fallen to 90 %.
    pub stability: f32,
    /// From 1 (easy) to 10 (hard).
    pub difficulty: f32,
    /// Study day of the last review.
    pub last: Day,
}

/// All that is known of a card that has had a review: a cache of the fold over its reviews.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct State {
    /// Its memory.
    pub memory: Memory,
    /// The day it is due.
    pub due: Day,
    /// Days promised with the last review.
    pub interval: u32,
    /// The last rating; the card is *learned* when that was a recall, else *lapsed*.
    pub rating: Rating,
    /// Reviews so far.
    pub n_reviews: u32,
    /// Times that a learned card was not recalled.
    pub n_lapses: u32,
    /// Times that it was not recalled on the day of the last review.
    pub n_misses_today: u32,
}

impl State {
    /// Tells whether the last review was a recall.
    pub fn is_learned(&self) -> bool {
        self.rating.is_recall()
    }

    /// Tells whether the card asks for help: its fourth lapse or a later one, or its third miss
    /// in one day, has just happened.
    pub fn is_leech(&self, previous: Option<&State>) -> bool {
        let has_lapsed = self.n_lapses > previous.map_or(0, |it| it.n_lapses);
        let is_missed = !self.is_learned();
        (has_lapsed && self.n_lapses >= LEECH_LAPSES)
            || (is_missed && self.n_misses_today == LEECH_MISSES_A_DAY)
    }
}

/// Lapses from which a card is called a leech.
pub const LEECH_LAPSES: u32 = 4;

/// Misses in one day with which a card is called a leech.
pub const LEECH_MISSES_A_DAY: u32 = 3;
