//! How a session went: what its summary tells.

use std::time::Duration;

/// The sums of a session.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Distinct cards answered.
    pub n_cards: usize,
    /// Of those, recalled the first time.
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
    pub fn count(&mut self, is_recalled: bool, share: f64, points: f64) {
        self.n_cards += 1;
        if is_recalled {
            self.n_right_first += 1;
        } else {
            self.n_again += 1;
        }
        self.points += share * points;
        self.possible += points;
    }

    /// Returns the points as a percentage; `None` where nothing was asked.
    pub fn percent(&self) -> Option<f64> {
        (self.possible > 0.0).then(|| 100.0 * self.points / self.possible)
    }
}
