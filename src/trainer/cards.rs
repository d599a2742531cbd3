//! Cards from the index: one entry is parsed and no file is opened.

use std::{collections::HashMap, sync::Arc};

use crate::{
    card::{Card, CardId, Head, Place, Source},
    deck::read::{read_entry, read_head},
    grade::others::{Others, Put, marked_form},
    store::{Store, StoreError, index::card::IndexedCard},
    trainer::{Trainer, TrainerError, library::Shelved},
};

/// Reads cards, and remembers the heads of their decks.
#[derive(Debug, Default)]
pub struct CardReader {
    heads: HashMap<String, Arc<Head>>,
}

impl CardReader {
    /// Reads a card; `None` where no deck in force holds it.
    ///
    /// # Errors
    /// What the store says.
    pub fn read(&mut self, store: &Store, id: &CardId) -> Result<Option<Arc<Card>>, StoreError> {
        Ok(store.card(id)?.and_then(|row| self.parse(&row, id)))
    }

    /// Reads a card that may be asked; `None` also where its author or the learner suspended it.
    ///
    /// # Errors
    /// What the store says.
    pub fn read_askable(
        &mut self,
        store: &Store,
        id: &CardId,
    ) -> Result<Option<Arc<Card>>, StoreError> {
        let row = store.card(id)?.filter(|it| !it.is_suspended);
        Ok(row.and_then(|row| self.parse(&row, id)))
    }

    /// Returns what the decks of the cards that were read are derived from, each work once.
    pub fn sources(&self) -> Vec<Source> {
        let mut heads: Vec<&Arc<Head>> = self.heads.values().collect();
        heads.sort_by(|a, b| a.id.cmp(&b.id));
        let mut sources: Vec<Source> = Vec::new();
        for source in heads.into_iter().filter_map(|it| it.source.as_ref()) {
            if sources.iter().all(|it| (&it.title, &it.url) != (&source.title, &source.url)) {
                sources.push(source.clone());
            }
        }
        sources
    }

    fn parse(&mut self, row: &IndexedCard, id: &CardId) -> Option<Arc<Card>> {
        let head = Arc::clone(self.heads.entry(row.deck.clone()).or_insert_with(|| head(row)));
        let place = Place { path: row.path.as_str().into(), line: row.line, column: row.column };
        let cards = read_entry(&row.source, &head, &place).map(|it| it.cards(&head));
        let card = cards.unwrap_or_default().into_iter().find(|it| it.id == *id);
        card.map(Arc::new)
    }
}

/// Returns the answers of all cards of a card's deck and kind: what a reply to it is no slip of.
///
/// # Errors
/// What the store says.
pub fn others(store: &Store, card: &Card) -> Result<Others, StoreError> {
    let mut answers = Vec::new();
    store.answers_of(card.id.deck(), card.kind(), &mut |card, form, key, text| {
        answers.push(Put { form, key, card: card.into(), marked: marked_form(text) });
    })?;
    Ok(Others::new(answers))
}

impl Trainer {
    /// Reads a card; `None` where no deck in force holds it.
    ///
    /// # Errors
    /// What the store says.
    pub fn read_card(&self, id: &CardId) -> Result<Option<Arc<Card>>, TrainerError> {
        Ok(CardReader::default().read(&self.store, id)?)
    }

    /// Returns what the cards of a deck share.
    ///
    /// # Errors
    /// What the store says.
    pub fn head_of(&self, deck: &Shelved) -> Result<Head, TrainerError> {
        let row = self.store.decks()?.into_iter().find(|it| it.id == deck.id);
        Ok(read_head(row.as_ref().map_or("", |it| &it.head), &deck.id))
    }
}

fn head(row: &IndexedCard) -> Arc<Head> {
    Arc::new(read_head(&row.head, &row.deck))
}
