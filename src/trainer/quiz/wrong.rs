//! What was not right in the last result, to be asked again.

use std::collections::{BTreeSet, HashSet};

use crate::{
    card::CardId,
    trainer::{Trainer, TrainerError, names::Chosen, quiz::dealing::Among, results::QuizResult},
};

impl Trainer {
    /// Returns the cards that were wrong or without an answer in the last result that holds cards of
    /// the chosen decks and tags; `None` where there is no such result.
    pub(super) fn wrong_of(
        &self,
        chosen: &Chosen,
    ) -> Result<Option<HashSet<CardId>>, TrainerError> {
        for result in self.results()?.iter().rev() {
            let cards = self.held_by(result, chosen)?;
            if cards.is_empty() {
                continue;
            }
            let is_wrong = |it: &&CardId| {
                result
                    .score
                    .cards
                    .iter()
                    .any(|scored| scored.dealt.card == **it && !scored.is_right())
            };
            return Ok(Some(cards.iter().filter(is_wrong).cloned().collect()));
        }
        Ok(None)
    }

    /// Returns the cards of a result that are of the chosen decks and tags.
    fn held_by(
        &self,
        result: &QuizResult,
        chosen: &Chosen,
    ) -> Result<HashSet<CardId>, TrainerError> {
        let cards = result.quiz.start.cards.iter().map(|it| it.card.clone()).collect();
        let among = Among::These(cards);
        let decks: BTreeSet<&str> = result.decks();
        let mut held = HashSet::new();
        for deck in chosen.decks.iter().filter(|it| decks.contains(it.id.as_str())) {
            self.visit(&deck.id, &chosen.tags, &among, &mut |it| {
                held.insert(it.id);
            })?;
        }
        Ok(held)
    }
}
