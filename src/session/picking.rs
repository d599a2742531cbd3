//! What is found without comparing texts: a pick among options, and what the learner says of a
//! card that was turned over.

use crate::{
    card::{Card, Text},
    grade::{judge, others::Others, reason::Reason, reply::Reading, verdict::Judged},
    history::Rating,
};

/// Judges a pick among the options of a card with one textual answer: the right one or another,
/// whether its author or a draw put it there. `None` for any other reply.
///
/// The grader is asked for what the author says to it alone: by its rules a number without its
/// unit is almost right, and an option is what it is.
pub(super) fn picked(card: &Card, options: &[Text], reading: &Reading) -> Option<Judged> {
    let right = card.answer.only_text()?;
    let Reading::Texts(texts) = reading else { return None };
    let [given] = texts.as_slice() else { return None };
    if given == right.raw() {
        return Some(Judged::correct());
    }
    options.iter().find(|it| it.raw() == given)?;
    let feedback = judge(card, reading, &Others::default()).feedback;
    Some(Judged { feedback, ..Judged::wrong(Reason::OtherOption) })
}

/// Returns what a self-rating says: again is wrong, the others are right.
pub(super) fn self_rated(rating: Rating) -> Judged {
    if rating.is_recall() {
        Judged { reason: Reason::SelfRated, ..Judged::correct() }
    } else {
        Judged::wrong(Reason::SelfRated)
    }
}
