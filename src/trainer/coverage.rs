//! The facts of a source beside the cards of decks that are named.

use std::{collections::HashSet, path::Path};

use crate::{
    card::CardId,
    deck::{
        coverage::{Coverage, facts::Facts},
        folder::load,
    },
    trainer::{Trainer, TrainerError, cards::CardReader, library::Shelved},
};

/// Reads a file of facts.
///
/// # Errors
/// A file that can't be read, or holds no fact with an id.
pub fn read_facts(path: &Path) -> Result<Facts, TrainerError> {
    let bad = |problem| TrainerError::BadFacts { path: path.into(), problem };
    let bytes = load(path).map_err(|it| bad(Box::new(it)))?;
    let facts = Facts::read(&bytes, &path.to_string_lossy()).map_err(bad)?;
    if facts.all.is_empty() {
        return Err(TrainerError::NoFacts(path.into()));
    }
    Ok(facts)
}

impl Trainer {
    /// Tells which facts the good cards of decks ask, suspended or not.
    ///
    /// # Errors
    /// What the store says.
    pub fn coverage(&self, facts: &Facts, decks: &[Shelved]) -> Result<Coverage, TrainerError> {
        let mut coverage = Coverage::new(facts);
        let mut reader = CardReader::default();
        for deck in decks {
            let mut seen = HashSet::new();
            for id in self.store.card_ids_of(&deck.id)? {
                if seen.insert(CardId::new(id.entry()))
                    && let Some(card) = reader.read(&self.store, &id)?
                {
                    coverage.add(&card);
                }
            }
        }
        Ok(coverage)
    }
}
