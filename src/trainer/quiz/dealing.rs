//! Dealing a quiz: its decks are chosen, its cards drawn from the index, and what memory expects of
//! each is noted.

use std::collections::HashSet;

use crate::{
    card::{Card, CardId, kind::Kind},
    history::{Dealt, QuizRules, QuizStart, SessionId},
    session::{
        drawing::is_wanted,
        quiz::{
            asking::{pose, wish},
            blueprint::{Blueprint, Section},
            draw::{Draw, Drawn},
            expected::expected,
        },
    },
    store::id::new_id,
    time::Now,
    trainer::{
        Trainer, TrainerError,
        candidates::candidates,
        cards::CardReader,
        keep::quiz::keep_quiz_start,
        library::Shelved,
        names::Chosen,
        quiz::{CARDS_A_QUIZ, DealWish, PaperWish, wrong::Reached},
        start::{Notice, Why},
    },
};

/// Which cards of the chosen decks may be drawn.
pub(super) enum Among {
    /// All that can be asked.
    All,
    /// Those that have had no review.
    Unseen,
    /// These.
    These(HashSet<CardId>),
    /// Of these, those that have had no review.
    UnseenOf(HashSet<CardId>),
}

impl Trainer {
    /// Keeps a quiz that was dealt; one for which there is no card is not kept.
    pub(super) fn keep_dealt(&mut self, start: &QuizStart) -> Result<(), TrainerError> {
        if !start.cards.is_empty() {
            let now = self.now();
            keep_quiz_start(&mut self.store, start.clone(), now)?;
        }
        Ok(())
    }

    /// Deals the quiz of a paper.
    ///
    /// # Errors
    /// All that is wrong with the paper.
    pub(super) fn deal_paper(
        &mut self,
        wish: &PaperWish,
    ) -> Result<(QuizStart, Vec<Notice>), TrainerError> {
        let (mut blueprint, mut chosen) = self.paper(&wish.path)?;
        blueprint.rules.is_learned_from &= wish.is_learned_from;
        let paths = chosen.paths.iter().map(|(path, _)| path.clone()).collect();
        if blueprint.sections.iter().any(|it| it.decks.is_empty()) {
            // What concerns the decks in study is told too, as where nothing is named.
            let in_study: Vec<Shelved> = self.in_study().cloned().collect();
            chosen.add_decks(&in_study);
            chosen = Chosen { decks: chosen.decks, ..Chosen::default() };
        }
        let notices = self.notices(&chosen)?;
        let now = self.now();
        let seed = self.seed(wish.seed.or(blueprint.seed), now)?;
        let mut draw = Draw::new(seed, &blueprint.wished());
        for (place, section) in blueprint.sections.iter().enumerate() {
            self.offer_section(section, place, &mut draw)?;
        }
        let cards = self.dealt(&blueprint, seed, draw.finish(), now)?;
        Ok((blueprint.start(SessionId(new_id(now.moment)), seed, paths, cards), notices))
    }

    /// Deals a quiz.
    pub(super) fn deal(
        &mut self,
        wish: &DealWish,
    ) -> Result<(QuizStart, Vec<Notice>), TrainerError> {
        let blueprint = wish.blueprint();
        let is_of_last = wish.is_wrong && wish.names.is_empty();
        let last = if is_of_last { self.last_result()? } else { None };
        let Reached { decks, paths: last_paths } =
            last.unwrap_or_else(|| Reached { decks: wish.names.clone(), paths: Vec::new() });
        let chosen = self.choose(&decks, &wish.tags)?;
        let mut notices = self.notices(&chosen)?;
        let now = self.now();
        let seed = self.seed(blueprint.seed, now)?;
        let quiz = SessionId(new_id(now.moment));
        let wrong = if wish.is_wrong { Some(self.wrong_of(&chosen)?) } else { None };
        let among = match (wrong, wish.is_unseen) {
            (Some(Ok(cards)), false) => Among::These(cards),
            (Some(Ok(cards)), true) => Among::UnseenOf(cards),
            (Some(Err(why)), _) => {
                let why = self.why_no_card(&chosen)?.unwrap_or(why);
                notices.push(Notice::Nothing(why));
                return Ok((blueprint.start(quiz, seed, Vec::new(), Vec::new()), notices));
            }
            (None, false) => Among::All,
            (None, true) => Among::Unseen,
        };
        let mut draw = Draw::new(seed, &blueprint.wished());
        for (place, section) in blueprint.sections.iter().enumerate() {
            self.offer(&mut draw, place, section, &chosen, &among)?;
        }
        let cards = self.dealt(&blueprint, seed, draw.finish(), now)?;
        if cards.is_empty() {
            let why = self.why_none(wish, &chosen)?;
            notices.push(Notice::Nothing(why));
        } else if let Some(wished) = wish.n.filter(|it| *it > cards.len()) {
            notices.push(Notice::Fewer { n: cards.len(), wished });
        }
        let paths = chosen.paths.iter().map(|(path, _)| path.clone()).chain(last_paths).collect();
        Ok((blueprint.start(quiz, seed, paths, cards), notices))
    }

    /// Offers the cards of the chosen decks for a section, decks in order of id.
    fn offer(
        &self,
        draw: &mut Draw,
        place: usize,
        section: &Section,
        chosen: &Chosen,
        among: &Among,
    ) -> Result<(), TrainerError> {
        let mut decks: Vec<&str> = chosen.decks.iter().map(|it| it.id.as_str()).collect();
        decks.sort_unstable();
        for deck in decks {
            self.visit(deck, &chosen.tags, among, &mut |card, kind| {
                if section.takes(kind) {
                    draw.offer(place, card, kind);
                }
            })?;
        }
        Ok(())
    }

    /// Hands out the cards of a deck that may be drawn.
    pub(super) fn visit(
        &self,
        deck: &str,
        tags: &[String],
        among: &Among,
        visit: &mut dyn FnMut(CardId, Kind),
    ) -> Result<(), TrainerError> {
        let mut take = |card, kind| {
            if among.holds(&card) {
                visit(card, kind);
            }
            true
        };
        match among {
            Among::All | Among::These(_) => self.store.askable(deck, tags, &mut take)?,
            Among::Unseen | Among::UnseenOf(_) => {
                self.store.fresh(deck, tags, &mut |it| take(it.id, it.kind))?;
            }
        }
        Ok(())
    }

    /// Returns the cards as they are dealt, with their points and what is expected of them.
    fn dealt(
        &self,
        blueprint: &Blueprint,
        seed: u64,
        drawn: Vec<Drawn>,
        now: Now,
    ) -> Result<Vec<Dealt>, TrainerError> {
        let mut reader = CardReader::default();
        let mut dealt = Vec::with_capacity(drawn.len());
        for drawn in drawn {
            let Some(card) = reader.read_askable(&self.store, &drawn.card)? else { continue };
            let Some(section) = blueprint.sections.get(drawn.section) else { continue };
            dealt.push(Dealt {
                points: section.points_of(&card),
                expected: self.expected(&card, &blueprint.rules, seed, now)?,
                section: drawn.section,
                card: drawn.card,
            });
        }
        Ok(dealt)
    }

    /// Returns the share of a card's points that memory expects now.
    pub(super) fn expected(
        &self,
        card: &Card,
        rules: &QuizRules,
        seed: u64,
        now: Now,
    ) -> Result<f64, TrainerError> {
        let wish = wish(rules);
        let drawn = if is_wanted(card, wish) { candidates(&self.store, card)? } else { Vec::new() };
        let posed = pose(card, &drawn, wish, seed);
        let state = self.store.state(&card.id)?;
        Ok(expected(&posed, state.as_ref().map(|it| &it.memory), now.day))
    }

    fn why_none(&self, wish: &DealWish, chosen: &Chosen) -> Result<Why, TrainerError> {
        Ok(match self.why_no_card(chosen)? {
            Some(why) => why,
            None if wish.is_wrong => Why::NothingWrong,
            None if wish.is_unseen => Why::NothingUnseen,
            None => Why::AllSuspended,
        })
    }
}

impl DealWish {
    /// Returns what the quiz is dealt from: one section over all that was named.
    fn blueprint(&self) -> Blueprint {
        Blueprint {
            title: None,
            rules: self.rules.clone(),
            seed: self.seed,
            sections: vec![Section {
                decks: self.names.clone(),
                tags: self.tags.clone(),
                n: self.n.unwrap_or(CARDS_A_QUIZ),
                ..Section::default()
            }],
        }
    }
}

impl Among {
    fn holds(&self, card: &CardId) -> bool {
        match self {
            Among::All | Among::Unseen => true,
            Among::These(cards) | Among::UnseenOf(cards) => cards.contains(card),
        }
    }
}
