//! Results of quizzes: each the fold of its events, told with its cards as the decks hold them now.

pub mod accepting;

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use crate::{
    card::{Card, CardId, Text},
    history::{Feedback, SessionId},
    stats::scores::{Part, Progress, Score, parts_by, score},
    store::{Store, StoreError, quizzes::Quiz},
    text::normalize::collapse,
    trainer::{Trainer, TrainerError, cards::CardReader},
};

/// A quiz and what it came to.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizResult {
    /// The quiz.
    pub quiz: Quiz,
    /// What it came to.
    pub score: Score,
}

/// The whole result of a quiz, with what can only be told by its cards.
#[derive(Clone, Debug)]
pub struct WholeResult {
    /// The quiz and what it came to.
    pub result: QuizResult,
    /// Its cards that are in the decks.
    pub cards: HashMap<CardId, Arc<Card>>,
    /// What it came to by tag.
    pub tags: Vec<Part>,
}

impl QuizResult {
    /// Folds a quiz.
    pub fn of(quiz: Quiz) -> QuizResult {
        let progress = Progress { elapsed_ms: quiz.elapsed_ms, is_ended: quiz.is_ended };
        let score = score(&quiz.start, quiz.answers.iter().map(|it| &it.answer), progress);
        QuizResult { quiz, score }
    }

    /// Tells whether its verdicts are not told yet: they come with the result, and it is not over.
    pub fn is_held_back(&self) -> bool {
        is_held_back(&self.quiz)
    }

    /// Returns the ids of the decks that its cards are of.
    pub fn decks(&self) -> BTreeSet<&str> {
        self.quiz.start.cards.iter().map(|it| it.card.deck()).collect()
    }
}

fn is_held_back(quiz: &Quiz) -> bool {
    !quiz.is_ended && quiz.start.rules.feedback == Feedback::End
}

impl WholeResult {
    /// Reads the cards of a quiz.
    ///
    /// # Errors
    /// What the store says.
    pub fn read(store: &Store, quiz: Quiz) -> Result<WholeResult, StoreError> {
        let result = QuizResult::of(quiz);
        let mut reader = CardReader::default();
        let mut cards = HashMap::new();
        for dealt in &result.quiz.start.cards {
            if let Some(card) = reader.read(store, &dealt.card)? {
                cards.insert(dealt.card.clone(), card);
            }
        }
        let tag = |it: &Text| it.shown().to_string();
        let tags = |it: &CardId| {
            let card = cards.get(it);
            card.map(|it| it.extra.tags.iter().map(tag).collect()).unwrap_or_default()
        };
        let tags = parts_by(&result.score, tags);
        Ok(WholeResult { result, cards, tags })
    }
}

impl Trainer {
    /// Returns the results of all quizzes that are over, oldest first.
    ///
    /// # Errors
    /// What the store says.
    pub fn results(&self) -> Result<Vec<QuizResult>, TrainerError> {
        let quizzes = self.store.quizzes()?.into_iter().filter(|it| it.is_ended);
        Ok(quizzes.map(QuizResult::of).collect())
    }

    /// Returns the ids of decks that a name means to results: a deck that is gone keeps its own.
    ///
    /// # Errors
    /// A name that no result and no deck has.
    pub fn decks_of_results(
        &mut self,
        results: &[QuizResult],
        name: &str,
    ) -> Result<Vec<String>, TrainerError> {
        let id = collapse(name);
        if results.iter().any(|it| it.decks().contains(id.as_str())) {
            return Ok(vec![id]);
        }
        Ok(self.decks_named(name)?.0.into_iter().map(|it| it.id).collect())
    }

    /// Returns the quizzes whose verdicts are not told yet.
    ///
    /// # Errors
    /// What the store says.
    pub fn held_back(&self) -> Result<HashSet<SessionId>, TrainerError> {
        let quizzes = self.store.unfinished()?.into_iter();
        Ok(quizzes.filter(is_held_back).map(|it| it.start.quiz).collect())
    }

    /// Returns the whole result of a quiz, over or not.
    ///
    /// # Errors
    /// A number that no quiz has.
    pub fn whole_result(&mut self, number: u32) -> Result<WholeResult, TrainerError> {
        let quiz = self.store.quiz(number)?.ok_or(TrainerError::NoQuiz { number })?;
        self.look_where_dealt(&quiz.start)?;
        Ok(WholeResult::read(&self.store, quiz)?)
    }
}
