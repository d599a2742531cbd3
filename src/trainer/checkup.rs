//! Whether what is kept is sound, for `daris doctor`.

use crate::{
    store::StoreError,
    trainer::{Trainer, TrainerError},
};

/// What was found of the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreHealth {
    /// All is well.
    Sound {
        /// Events that are kept.
        n_events: u64,
        /// Whether events can't be appended.
        is_read_only: bool,
    },
    /// What is kept beside the events, to be quick, was not what they say, and was made anew.
    Mended {
        /// Events that are kept.
        n_events: u64,
    },
    /// Pages of the file are damaged.
    Damaged {
        /// What `SQLite` says of the first.
        reason: String,
    },
}

/// What was found of the decks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeckHealth {
    /// Decks in force.
    pub n_decks: usize,
    /// Those in study.
    pub n_in_study: usize,
    /// Problems in their files and in papers.
    pub n_problems: usize,
}

impl Trainer {
    /// Reads the whole store, and mends what can be made anew from its events.
    ///
    /// # Errors
    /// What the store says.
    pub fn check_store(&mut self) -> Result<StoreHealth, StoreError> {
        if let Some(reason) = self.store.damage()?.into_iter().next() {
            return Ok(StoreHealth::Damaged { reason });
        }
        let n_events = self.store.n_events()?;
        let is_read_only = self.store.is_read_only();
        if is_read_only || self.store.cache_faults()?.is_empty() {
            return Ok(StoreHealth::Sound { n_events, is_read_only });
        }
        self.store.rebuild()?;
        Ok(StoreHealth::Mended { n_events })
    }

    /// Reads all decks and papers afresh.
    ///
    /// # Errors
    /// What the store says.
    pub fn check_shelves(&mut self) -> Result<DeckHealth, TrainerError> {
        let n_problems = self.check_decks()?.problems.len();
        Ok(DeckHealth {
            n_decks: self.library.decks.len(),
            n_in_study: self.in_study().count(),
            n_problems,
        })
    }
}
