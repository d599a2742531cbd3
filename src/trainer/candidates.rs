//! Answers of a card's deck that its wrong options may be drawn from.

use crate::{
    card::{Card, Text},
    grade::shape::Shape,
    session::drawing::{Candidate, looks, opening, question},
    store::{
        Store, StoreError,
        index::near::{Near, NearAnswer},
    },
    trainer::{Trainer, TrainerError},
};

/// Returns answers that look like a card's and stand near it in its deck: none where its answer is
/// not one text.
pub(super) fn candidates(store: &Store, card: &Card) -> Result<Vec<Candidate>, StoreError> {
    let (Some(looks), Some(row)) = (looks(&card.answer), store.card(&card.id)?) else {
        return Ok(Vec::new());
    };
    let words = opening(question(card));
    let mut found = Vec::new();
    for shape in alike(looks.shape()) {
        let near = store.answers_near(&row, Near { shape: shape.word(), words })?;
        found.extend(near.into_iter().map(|it| candidate(it, card)));
    }
    Ok(found)
}

/// Returns the shapes that may stand beside a shape: an early year may be a number.
fn alike(shape: Shape) -> Vec<Shape> {
    match shape {
        Shape::Year | Shape::Number => vec![Shape::Year, Shape::Number],
        Shape::Date | Shape::Figures | Shape::Question | Shape::Words(_) => vec![shape],
    }
}

fn candidate(near: NearAnswer, card: &Card) -> Candidate {
    // The other side of a card asks what is its answer in the file.
    let field = if card.id.as_str().ends_with("#reverse") { "answer:" } else { "question:" };
    let rest = |words| rest(near.source.as_deref()?, field, words);
    let is_end = |it: &str| it.is_empty() || it.starts_with(['\n', '"', '\'', ',', '}']);
    let asks_the_same = rest(question(card)).is_some_and(is_end);
    let asks_alike = rest(opening(question(card))).is_some();
    Candidate {
        asks_the_same,
        asks_alike,
        card: near.card,
        text: Text(near.text),
        also: near.also.into_iter().map(Text).collect(),
        tags: near.tags,
    }
}

/// Returns what stands behind words with which a field of an entry begins, as far as its lines tell
/// without being parsed: two hundred entries are too many for that.
fn rest<'s>(source: &'s str, field: &str, words: &str) -> Option<&'s str> {
    let (_, value) = source.split_once(field)?;
    let value = value.trim_start().trim_start_matches(['"', '\'']);
    let rest = value.strip_prefix(words).filter(|_| !words.is_empty())?;
    (!rest.starts_with(char::is_alphanumeric)).then_some(rest)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_question_begins_is_told_by_its_lines() {
        fn check(source: &str, words: &str, expected: Option<&str>) {
            assert_eq!(rest(source, "question:", words), expected, "{source:?} {words:?}");
        }
        check("- question: Which state fought?", "Which state", Some(" fought?"));
        check(
            "- {id: a, question: \"Which state?\", answer: b}",
            "Which state?",
            Some("\", answer: b}"),
        );
        check("- question: Which states?", "Which state", None);
        check("- question: hand\n  answer: dorë", "hand", Some("\n  answer: dorë"));
        check("- question: handle\n  answer: hand", "hand", None);
        check("- cloze: hand", "hand", None);
        check("- question: hand", "", None);
    }
}
