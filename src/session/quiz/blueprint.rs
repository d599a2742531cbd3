//! What a quiz is dealt from: a paper file or the flags of `daris quiz` come to this. Values only;
//! which cards the decks hold is found by whoever deals.

use crate::{
    card::{Card, kind::Kind},
    history::{Dealt, QuizRules, QuizStart, SessionId},
};

/// A quiz before it is dealt.
#[derive(Clone, Debug, PartialEq)]
pub struct Blueprint {
    /// What it is called; `None` where it is no paper.
    pub title: Option<String>,
    /// What holds for it.
    pub rules: QuizRules,
    /// Seed of the draw; `None` where chance is to give one.
    pub seed: Option<u64>,
    /// Its sections, in order; one without a title where it is no paper.
    pub sections: Vec<Section>,
}

/// A part of a quiz that is drawn by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// What it is called.
    pub title: Option<String>,
    /// Decks it is drawn from, as they were named; none for those in study.
    pub decks: Vec<String>,
    /// Tags of which a card must have one; none for any card.
    pub tags: Vec<String>,
    /// Kinds of which a card must be one; none for any card.
    pub kinds: Vec<Kind>,
    /// How many cards.
    pub n: usize,
    /// Points of each card, whatever the card says; `None` to leave that to the card.
    pub points: Option<f64>,
}

impl Section {
    /// Tells whether cards of a kind are drawn.
    pub fn takes(&self, kind: Kind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// Returns the points that a card is worth: those of the section, so that a paper comes to what
    /// it says, else the card's own.
    pub fn points_of(&self, card: &Card) -> f64 {
        self.points.unwrap_or_else(|| card.points())
    }
}

impl Blueprint {
    /// Returns how many cards are wished of each section.
    pub fn wished(&self) -> Vec<usize> {
        self.sections.iter().map(|it| it.n).collect()
    }

    /// Returns the quiz that its cards make of it; `paths` are those of its decks that were named
    /// by one.
    pub fn start(
        &self,
        quiz: SessionId,
        seed: u64,
        paths: Vec<String>,
        cards: Vec<Dealt>,
    ) -> QuizStart {
        let title = |it: &Section| it.title.clone().unwrap_or_default();
        QuizStart {
            quiz,
            seed,
            rules: self.rules.clone(),
            title: self.title.clone(),
            paths,
            sections: self.sections.iter().map(title).collect(),
            cards,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::card::{CardId, Extra, Place, Prompt, kind::Answer, language::Language};

    #[test]
    fn the_points_of_a_section_win_over_those_of_a_card() {
        fn check(section: Option<f64>, card: Option<f64>, expected: f64) {
            let extra = Extra { points: card, ..Extra::default() };
            let card = Card {
                id: CardId::new("d/a"),
                language: Language::default(),
                mode: None,
                prompt: Prompt::Question("a question".into()),
                answer: Answer::TrueFalse(true),
                place: Place { path: "d.yaml".into(), line: 1, column: 1 },
                extra: Arc::new(extra),
            };
            let section = Section { points: section, ..Section::default() };
            assert_eq!(section.points_of(&card).to_string(), expected.to_string());
        }
        check(None, None, 1.0);
        check(None, Some(2.0), 2.0);
        check(Some(3.0), None, 3.0);
        check(Some(3.0), Some(2.0), 3.0);
    }

    #[test]
    fn a_section_takes_its_kinds_or_any() {
        fn check(kinds: &[Kind], kind: Kind, expected: bool) {
            let section = Section { kinds: kinds.to_vec(), ..Section::default() };
            assert_eq!(section.takes(kind), expected, "{kinds:?} {kind:?}");
        }
        check(&[], Kind::List, true);
        check(&[Kind::Basic, Kind::List], Kind::List, true);
        check(&[Kind::Basic], Kind::List, false);
    }
}
