//! The figures of a learner: counts, reviews, retention, days in a row.

use crate::{
    stats,
    store::{counts::Counts, scope::Scope},
    trainer::{Trainer, TrainerError, library::Shelved, start::NEW_A_DAY},
};

/// Figures of a learner over some decks.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Counts of cards.
    pub counts: Counts,
    /// Reviews, undone ones left out.
    pub n_reviews: u64,
    /// Reviews of the study day.
    pub n_reviews_today: u64,
    /// Share of the cards seen on an earlier day that were recalled, over 30 days; `None` where
    /// there were none.
    pub retention_30d: Option<f64>,
    /// Days in a row with a review, over all decks.
    pub streak_days: u32,
}

/// Days over which retention is told.
pub const RETENTION_DAYS: u32 = 30;

impl Trainer {
    /// Returns the figures of some decks, or of all in force.
    ///
    /// # Errors
    /// What the store says.
    pub fn figures(&self, decks: &[Shelved]) -> Result<Figures, TrainerError> {
        let today = self.today();
        let ids: Vec<String> = decks.iter().map(|it| it.id.clone()).collect();
        let counts =
            self.store.counts(&Scope { decks: Some(ids.clone()), tags: Vec::new() }, today)?;
        let days = self.store.days_of(&ids)?;
        let recent = days.iter().filter(|it| it.day > today.minus(RETENTION_DAYS));
        Ok(Figures {
            counts,
            n_reviews: days.iter().map(|it| u64::from(it.n_reviews)).sum(),
            n_reviews_today: days
                .iter()
                .filter(|it| it.day == today)
                .map(|it| u64::from(it.n_reviews))
                .sum(),
            retention_30d: stats::retention(recent.map(|it| (it.n_recalled, it.n_checked))),
            streak_days: self.store.streak(today)?,
        })
    }

    /// Returns how many of some new cards the study day still takes.
    ///
    /// # Errors
    /// What the store says.
    pub fn n_new_left(&self, n_new: u64) -> Result<u64, TrainerError> {
        let today = self.today();
        let n_done = self.store.n_new_on(today)?;
        let n_a_day = self.settings.new.unwrap_or(NEW_A_DAY);
        Ok(n_new.min(n_a_day.saturating_sub(n_done).into()))
    }

    /// Returns days in a row with a review.
    ///
    /// # Errors
    /// What the store says.
    pub fn streak(&self) -> Result<u32, TrainerError> {
        Ok(self.store.streak(self.today())?)
    }
}
