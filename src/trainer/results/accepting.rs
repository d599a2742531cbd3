//! "I was right", after a quiz: another answer takes the place of one, and where that made a review,
//! another review too.

use crate::{
    card::CardId,
    grade::{reason::Reason, verdict::Verdict},
    history::{Event, QuizAnswer, Rating, Review, SessionId, What},
    memory::schedule::Scheduler,
    session::Answered,
    stats::scores::Came,
    store::{StoreError, Writing},
    text::{distance::nearest, normalize::collapse},
    time::Now,
    trainer::{Trainer, TrainerError, keep::promised, results::QuizResult},
};

/// Why a verdict of a quiz can't be overridden.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAccepted {
    /// The quiz is not over.
    #[error("quiz {number} is not over")]
    NotOver {
        /// Its number.
        number: u32,
    },
    /// The quiz holds no such card.
    #[error("quiz {number} holds no card {name}")]
    NoCard {
        /// Its number.
        number: u32,
        /// The name.
        name: String,
        /// The one that is nearest.
        nearest: Option<String>,
    },
    /// It was right already.
    #[error("{card} was right in quiz {number}")]
    Right {
        /// The number of the quiz.
        number: u32,
        /// The card.
        card: CardId,
    },
    /// It was not answered.
    #[error("{card} was not answered in quiz {number}")]
    Unanswered {
        /// The number of the quiz.
        number: u32,
        /// The card.
        card: CardId,
    },
}

impl Trainer {
    /// Takes the learner's word that an answer of a quiz that is over was right: it earns all of
    /// its points, and where it made a review, memory learns the better. Returns the card.
    ///
    /// # Errors
    /// A number or a card that is not there; a card that was right already or not answered; what
    /// the store says. Then nothing is kept.
    pub fn accept_answer(&mut self, number: u32, name: &str) -> Result<CardId, TrainerError> {
        let now = self.now();
        let scheduler = Scheduler::new(self.retention);
        let mut writing = self.store.begin()?;
        let quiz = writing.quiz(number)?.ok_or(TrainerError::NoQuiz { number })?;
        let result = QuizResult::of(quiz);
        let answer = acceptable(&result, name)?;
        let card = answer.card.clone();
        replace_review(&mut writing, &scheduler, &answer, now)?;
        for kept in result.quiz.answers.iter().filter(|it| it.answer.card == card) {
            writing.append(What::Undo { target: kept.event }, now)?;
        }
        writing.append(What::QuizAnswer(answer), now)?;
        writing.commit()?;
        Ok(card)
    }
}

/// Takes the review that an answer made back, and has memory learn what the learner says.
///
/// A card that was studied since is not recalled anew today, nor is one that was asked on another
/// day: there the miss is taken back alone.
fn replace_review(
    writing: &mut Writing<'_>,
    scheduler: &Scheduler,
    answer: &QuizAnswer,
    now: Now,
) -> Result<(), StoreError> {
    let all = writing.reviews_of(&answer.card)?;
    for event in all.iter().filter(|it| reviewed_in(it, answer.quiz).is_some()) {
        writing.append(What::Undo { target: event.id }, now)?;
    }
    let last = all.last().filter(|it| it.day == now.day);
    let Some(last) = last.and_then(|it| reviewed_in(it, answer.quiz)) else { return Ok(()) };
    let before = writing.state(&answer.card)?;
    let review = promised(scheduler, &overridden(last), before.as_ref(), last.session, now);
    writing.append(What::Review(review), now)?;
    Ok(())
}

/// Returns the answer that takes the place of a card's: right, by the learner's word.
fn acceptable(result: &QuizResult, name: &str) -> Result<QuizAnswer, NotAccepted> {
    let number = result.quiz.number;
    if !result.quiz.is_ended {
        return Err(NotAccepted::NotOver { number });
    }
    let name = collapse(name);
    let cards = &result.score.cards;
    let is_whole = |it: &CardId| it.as_str() == name;
    let is_short = |it: &CardId| it.as_str().split_once('/').is_some_and(|(_, it)| it == name);
    let mut short = cards.iter().filter(|it| is_short(&it.dealt.card));
    let found = cards.iter().find(|it| is_whole(&it.dealt.card)).or(match short.next() {
        // Two decks may name a card alike.
        Some(it) if short.next().is_none() => Some(it),
        Some(_) | None => None,
    });
    let Some(scored) = found else {
        let nearest = nearest_card(cards.iter().map(|it| &it.dealt.card), &name);
        return Err(NotAccepted::NoCard { number, name, nearest });
    };
    let card = scored.dealt.card.clone();
    match &scored.came {
        Came::Answered(it) if it.verdict.is_right() => Err(NotAccepted::Right { number, card }),
        Came::Answered(answer) if scored.is_acceptable() => Ok(QuizAnswer {
            verdict: Verdict::Correct,
            reason: Reason::Overridden.code().to_string(),
            points: scored.dealt.points,
            is_override: true,
            ..answer.clone()
        }),
        Came::Answered(_) | Came::Unanswered(_) | Came::NotReached => {
            Err(NotAccepted::Unanswered { number, card })
        }
    }
}

fn nearest_card<'a>(cards: impl Iterator<Item = &'a CardId> + Clone, name: &str) -> Option<String> {
    let short = |it: &'a CardId| it.as_str().split_once('/').map_or(it.as_str(), |(_, it)| it);
    if name.contains('/') {
        return nearest(name, cards.map(CardId::as_str)).map(str::to_string);
    }
    let found = nearest(name, cards.clone().map(short))?;
    cards.into_iter().find(|it| short(it) == found).map(ToString::to_string)
}

fn reviewed_in(event: &Event, quiz: SessionId) -> Option<&Review> {
    let What::Review(review) = &event.what else { return None };
    Some(review).filter(|it| it.session == quiz)
}

/// Returns a review as the learner wants it: what was recalled after a hint is hard.
fn overridden(review: &Review) -> Answered {
    Answered {
        card: review.card.clone(),
        rating: if review.is_hinted { Rating::Hard } else { Rating::Good },
        verdict: Verdict::Correct,
        reply: review.reply.clone(),
        mode: review.mode,
        is_hinted: review.is_hinted,
        took_ms: review.took_ms,
        is_override: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::mode::Mode;

    #[test]
    fn what_was_right_after_a_hint_is_hard() {
        fn check(is_hinted: bool, expected: Rating) {
            let review = Review {
                card: CardId::new("d/e"),
                rating: Rating::Again,
                verdict: Verdict::Wrong,
                reply: None,
                mode: Mode::Typed,
                is_hinted,
                took_ms: 1,
                interval: 1,
                retention: 0.9,
                parameters: 0,
                session: SessionId(1),
                is_override: false,
            };
            let answered = overridden(&review);
            assert_eq!((answered.rating, answered.is_override), (expected, true));
        }
        check(false, Rating::Good);
        check(true, Rating::Hard);
    }

    #[test]
    fn the_nearest_card_is_named_whole() {
        fn check(name: &str, expected: Option<&str>) {
            let cards = ["ports/west", "rivers/drin"].map(CardId::new);
            assert_eq!(nearest_card(cards.iter(), name).as_deref(), expected, "{name}");
        }
        check("wst", Some("ports/west"));
        check("rivers/drn", Some("rivers/drin"));
        check("ports/drin", None);
        check("mountain", None);
    }
}
