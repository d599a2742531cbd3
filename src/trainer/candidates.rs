//! Answers of a card's deck that its wrong options may be drawn from.

use crate::{
    card::{Card, Text},
    grade::shape::Shape,
    session::drawing::{Candidate, looks},
    store::{
        Store, StoreError,
        index::near::{Near, NearAnswer},
    },
    trainer::{Trainer, TrainerError, asks::asks},
};

/// Returns answers that look like a card's and stand near it in its deck: none where its answer is
/// not one text.
pub(super) fn candidates(store: &Store, card: &Card) -> Result<Vec<Candidate>, StoreError> {
    let (Some(looks), Some(row)) = (looks(&card.answer), store.card(&card.id)?) else {
        return Ok(Vec::new());
    };
    let asks = asks(card);
    let mut found = Vec::new();
    for shape in alike(looks.shape()) {
        let near = store.answers_near(&row, Near { shape: shape.word(), asks })?;
        found.extend(near.into_iter().map(candidate));
    }
    Ok(found)
}

/// Returns the shapes that may stand beside a shape: an early year may be a number.
fn alike(shape: Shape) -> Vec<Shape> {
    match shape {
        Shape::Year | Shape::Number => vec![Shape::Year, Shape::Number],
        Shape::Date | Shape::Spelled(_) | Shape::Figures | Shape::Question | Shape::Words(_) => {
            vec![shape]
        }
    }
}

fn candidate(near: NearAnswer) -> Candidate {
    Candidate {
        card: near.card,
        text: Text(near.text),
        also: near.also.into_iter().map(Text).collect(),
        tags: near.tags,
        asks_the_same: near.asks_the_same,
        asks_alike: near.asks_alike,
    }
}

impl Trainer {
    /// Returns answers that a card's wrong options may be drawn from.
    ///
    /// # Errors
    /// What the store says.
    pub fn candidates(&self, card: &Card) -> Result<Vec<Candidate>, TrainerError> {
        Ok(candidates(&self.store, card)?)
    }
}
