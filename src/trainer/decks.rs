//! What lists tell of decks: their counts, their problems.

use std::{collections::HashMap, path::PathBuf};

use crate::{
    deck::{
        check::{Checked, check, check_shipped},
        paper::Paper,
    },
    store::{counts::Counts, index::card::IndexedDeck},
    trainer::{
        Trainer, TrainerError,
        library::{Root, Shelved},
    },
};

/// A deck in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct DeckLine {
    /// The deck.
    pub deck: Shelved,
    /// Its title as written.
    pub title: String,
    /// Its language's tag.
    pub language: String,
    /// Its counts.
    pub counts: Counts,
    /// Whether it is in study.
    pub is_in_study: bool,
}

impl Trainer {
    /// Returns all decks in force with their counts.
    ///
    /// # Errors
    /// What the store says.
    pub fn deck_lines(&self) -> Result<Vec<DeckLine>, TrainerError> {
        let counts = self.store.counts_by_deck(self.today())?;
        let indexed = self.store.decks()?.into_iter();
        let mut indexed: HashMap<String, IndexedDeck> =
            indexed.map(|it| (it.id.clone(), it)).collect();
        let line = |deck: &Shelved| {
            let row = indexed.remove(&deck.id)?;
            Some(DeckLine {
                deck: deck.clone(),
                title: row.title,
                language: row.language,
                counts: counts.get(&deck.id).copied().unwrap_or_default(),
                is_in_study: self.is_in_study(deck),
            })
        };
        Ok(self.library.decks.iter().filter_map(line).collect())
    }

    /// Returns all problems of the decks and papers there are, read afresh.
    ///
    /// # Errors
    /// What the store says.
    pub fn check_decks(&mut self) -> Result<Checked, TrainerError> {
        let path = |it: &Root| match it {
            Root::Path(path) => Some(path.clone()),
            Root::Builtin => None,
        };
        let paths: Vec<PathBuf> = self.roots.iter().filter_map(path).collect();
        let own = check(&paths);
        let is_all = !self.roots.contains(&Root::Builtin);
        if is_all {
            return self.check_papers(own, &[]);
        }
        let mut shipped = check_shipped();
        // Where a deck of one's own stands in for a shipped one, no shipped paper promises anything.
        shipped.papers.retain(|it| !self.is_hidden_in(it));
        self.check_papers(own.and(shipped), &[])
    }

    /// Tells whether a paper names a deck whose place one of one's own has taken.
    fn is_hidden_in(&self, paper: &Paper) -> bool {
        let names = paper.blueprint.sections.iter().flat_map(|it| &it.decks);
        names.filter_map(|it| self.deck(it)).any(|it| !it.is_builtin())
    }
}
