//! How a session went: what its summary tells.

use std::time::Duration;

use crate::{grade::verdict::Judged, history::Rating};

/// The sums of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Distinct cards answered.
    pub n_cards: usize,
    /// Of those, right the first time.
    pub n_right_first: usize,
    /// Of those, not recalled the first time.
    pub n_again: usize,
    /// Points earned with the first answers.
    pub points: f64,
    /// Points that could be earned.
    pub possible: f64,
    /// Time from the first question to the last input.
    pub took: Duration,
}

impl Tally {
    /// Counts the first answer to a card.
    ///
    /// A list that is half right counts as neither right nor missed: it is wrong, and still hard.
    pub fn count(&mut self, judged: &Judged, rating: Rating, points: f64) {
        self.n_cards += 1;
        self.n_right_first += usize::from(judged.verdict.is_right());
        self.n_again += usize::from(!rating.is_recall());
        self.points += judged.share * points;
        self.possible += points;
    }

    /// Returns the points as a percentage; `None` where nothing was asked.
    pub fn percent(&self) -> Option<f64> {
        (self.possible > 0.0).then(|| 100.0 * self.points / self.possible)
    }
}
