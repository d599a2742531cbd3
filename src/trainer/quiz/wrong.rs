//! What was not right in the last result, to be asked again.

use std::collections::{BTreeSet, HashSet};

use crate::{
    card::CardId,
    trainer::{
        Trainer, TrainerError, names::Chosen, quiz::dealing::Among, results::QuizResult, start::Why,
    },
};

/// What a result was drawn from.
pub(super) struct Reached {
    /// Ids of its decks.
    pub(super) decks: Vec<String>,
    /// Where those were found that were named by a path.
    pub(super) paths: Vec<String>,
}

impl Trainer {
    /// Returns the decks of the last result that are at hand; `None` where there is none.
    pub(super) fn last_result(&mut self) -> Result<Option<Reached>, TrainerError> {
        let Some(last) = self.results()?.pop() else { return Ok(None) };
        self.look_where_dealt(&last.quiz.start)?;
        let known = |it: &&str| self.library.decks.iter().any(|deck| deck.id == *it);
        let decks: Vec<String> =
            last.decks().into_iter().filter(known).map(str::to_string).collect();
        let paths = last.quiz.start.paths;
        Ok((!decks.is_empty()).then_some(Reached { decks, paths }))
    }

    /// Returns the cards that were wrong or without an answer in the last result that holds cards of
    /// the chosen decks and tags; else why there is nothing to ask.
    pub(super) fn wrong_of(
        &self,
        chosen: &Chosen,
    ) -> Result<Result<HashSet<CardId>, Why>, TrainerError> {
        let decks: BTreeSet<&str> = chosen.decks.iter().map(|it| it.id.as_str()).collect();
        for result in self.results()?.iter().rev() {
            if result.decks().is_disjoint(&decks) {
                continue;
            }
            let held = self.held_by(result, chosen)?;
            // What tags a card had that is gone is not known: with tags only those at hand count.
            if held.is_empty() && !chosen.tags.is_empty() {
                continue;
            }
            let wrong: HashSet<&CardId> = (result.score.cards.iter())
                .filter(|it| decks.contains(it.dealt.card.deck()) && !it.is_right())
                .map(|it| &it.dealt.card)
                .collect();
            let asked: HashSet<CardId> = held.into_iter().filter(|it| wrong.contains(it)).collect();
            let is_gone = asked.is_empty() && !wrong.is_empty() && chosen.tags.is_empty();
            return Ok(if is_gone { Err(Why::WrongGone) } else { Ok(asked) });
        }
        Ok(Err(Why::NoResult))
    }

    /// Returns the cards of a result that are of the chosen decks and tags and can be asked.
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
            self.visit(&deck.id, &chosen.tags, &among, &mut |card, _| {
                held.insert(card);
            })?;
        }
        Ok(held)
    }
}
