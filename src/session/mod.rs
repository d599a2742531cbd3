//! What to ask next: a session is a value that takes inputs and says what it shows and what is to
//! be kept.
//!
//! It holds no store, clock, terminal or text of cards that wait, so that every face, a simulated
//! student and a test drive the same code.

pub mod asking;
pub mod course;
pub mod drawing;
pub mod filling;
mod picking;
pub mod queue;
pub mod quiz;
pub mod rating;
mod replying;
pub mod study;
pub mod tally;

use std::{sync::Arc, time::Duration};

use crate::{
    card::{Card, CardId, Text, mode::Mode},
    grade::{
        others::Others,
        reason::Reason,
        reply::{Reply, Unclear},
        verdict::{Judged, Verdict},
    },
    history::{QuizAnswer, Rating, SessionId},
    memory::State,
    session::{drawing::Candidate, tally::Tally},
};

/// A card with all that its question needs, supplied when the session asks for it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The card.
    pub card: Arc<Card>,
    /// What is known of its memory; `None` when it is new.
    pub state: Option<State>,
    /// The answers of other cards, which a reply must not be.
    pub others: Arc<Others>,
    /// Answers of other cards that wrong options may be drawn from.
    pub drawn: Arc<[Candidate]>,
    /// Days until the card is due after each rating, from again to easy.
    pub intervals: [u32; 4],
}

/// What a face brings back.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// An answer, and the rating wished if it is right.
    Reply(Reply, Option<Rating>),
    /// A self-rating.
    Rate(Rating),
    /// Show the answer of a flip card.
    Show,
    /// Show the hint.
    Hint,
    /// Show the options that are held back.
    Options,
    /// Ask this card later.
    Skip,
    /// Take the last kept answer back.
    Undo,
    /// "I was right."
    Accept,
    /// "No, it was wrong."
    Reject,
    /// Keep this card from being asked.
    Suspend,
    /// Hand in (a quiz).
    Finish,
    /// Go on after a verdict.
    GoOn,
}

/// Why an input can't be taken; nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The reply can't be read.
    Unclear(Unclear),
    /// The answer is shown; only a rating is taken.
    RateNow,
    /// The learner judges this card; no reply is taken.
    SelfRatedOnly,
    /// This card is answered, not rated.
    ReplyInstead,
    /// A rating beside a reply is from 2 to 4.
    RatingTooLow,
    /// The card has no hint.
    NoHint,
    /// The card holds no options back.
    NoOptions,
    /// Only a flip card shows its answer.
    NothingToShow,
    /// After an almost the card is answered once more, accepted or rejected.
    OneMoreTry,
    /// There is no answer to take back.
    NothingBefore,
    /// There is no verdict to speak about.
    NoVerdict,
    /// Only a quiz is handed in.
    NotAQuiz,
    /// Inside a quiz no answer is taken back.
    QuizUndo,
    /// Inside a quiz no verdict is changed; the result is the place for that.
    QuizOverruling,
    /// Inside a quiz there are no hints.
    QuizHint,
    /// No question is open.
    NoQuestion,
}

/// What is to be kept of an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Draft {
    /// A new answer.
    Review(Answered),
    /// An answer in place of the one kept last, which the learner overrode.
    Override(Answered),
    /// A card that is kept from being asked.
    Suspend(CardId),
    /// An answer to a card of a quiz.
    QuizAnswer(QuizAnswered),
    /// The end of a quiz. Cards without an answer are those of which none was kept.
    QuizEnd {
        /// Time used of it.
        elapsed: Duration,
    },
}

/// An answer of a quiz to be kept, or that the time of a card was up.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizAnswered {
    /// Place of the card in the quiz, from 0.
    pub place: usize,
    /// What was answered. Memory learns of it where `is_learned_from` says so.
    pub answered: Answered,
    /// The code of the reason.
    pub reason: &'static str,
    /// Points earned; below zero where a wrong choice costs some.
    pub points: f64,
    /// Time used of the quiz.
    pub elapsed: Duration,
    /// Whether memory learns from it: the quiz is to be learned from, the card was answered, and it
    /// has had a review.
    pub is_learned_from: bool,
    /// Whether the quiz ends with it, so that its end is kept too.
    pub is_last: bool,
}

/// An answer to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Answered {
    /// Which card.
    pub card: CardId,
    /// What memory learns from.
    pub rating: Rating,
    /// What was found.
    pub verdict: Verdict,
    /// What was given; `None` for a self-rating.
    pub reply: Option<String>,
    /// How the card was asked.
    pub mode: Mode,
    /// Whether a hint or held-back options were shown.
    pub is_hinted: bool,
    /// Milliseconds from question to answer.
    pub took_ms: u32,
    /// Whether the learner's word stands in place of the grader's.
    pub is_override: bool,
}

impl QuizAnswered {
    /// Returns the answer as it is kept in history.
    pub fn kept(&self, quiz: SessionId) -> QuizAnswer {
        QuizAnswer {
            quiz,
            card: self.answered.card.clone(),
            reply: self.answered.reply.clone(),
            verdict: self.answered.verdict,
            reason: self.reason.to_string(),
            points: self.points,
            mode: self.answered.mode,
            took_ms: self.answered.took_ms,
            elapsed_ms: milliseconds(self.elapsed),
            is_override: self.answered.is_override,
        }
    }
}

/// Returns whole milliseconds, as they are kept in history.
pub fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// What a session shows.
#[derive(Debug)]
pub enum View<'a> {
    /// It waits for a card to be supplied.
    Load(&'a CardId),
    /// A question is open.
    Ask(Question<'a>),
    /// A verdict is shown.
    Judged(&'a Final),
    /// It is over.
    Done(Tally),
}

/// An open question.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "a flat picture of a question for faces to read")]
pub struct Question<'a> {
    /// Its number, from 1; answers so far and one. In a quiz cards left without an answer count too.
    pub n: usize,
    /// Answers so far and cards that wait, this one included; in a quiz all cards.
    pub of: usize,
    /// The card.
    pub asked: &'a Asked,
    /// How it is asked: flip, typed or choice.
    pub mode: Mode,
    /// Whether another mode was wished that the card can't be asked in.
    pub fell_back: bool,
    /// The options on show, in their order.
    pub options: Option<&'a [Text]>,
    /// Whether options are held back, to be shown on request.
    pub has_hidden_options: bool,
    /// Whether the answer is shown and a rating awaited.
    pub is_revealed: bool,
    /// Whether the hint is shown.
    pub is_hint_shown: bool,
    /// Whether there is a hint to ask for.
    pub has_hint: bool,
    /// Points it is worth.
    pub points: f64,
    /// The part of a paper it stands in; `None` where there are no parts.
    pub section: Option<Section<'a>>,
    /// Whether it is asked in a quiz: nothing is promised then, and whether it is new is no matter.
    pub is_in_quiz: bool,
    /// What was found of a first reply that was almost right; one more try is open then.
    pub almost: Option<&'a Judged>,
}

/// A part of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// Its number, from 1.
    pub n: usize,
    /// Its title; empty where it has none.
    pub title: &'a str,
}

/// A final verdict.
#[derive(Clone, Debug)]
pub struct Final {
    /// The card.
    pub card: Arc<Card>,
    /// What was found.
    pub judged: Judged,
    /// What is kept of it.
    pub answered: Answered,
    /// Points earned; below zero where a wrong choice of a quiz costs some.
    pub points: f64,
    /// Whether it replaced a kept verdict.
    pub corrects: bool,
}

impl Final {
    /// Tells whether the learner judged the card, who then needs no verdict told.
    pub fn is_self_rated(&self) -> bool {
        self.answered.reply.is_none() && self.judged.reason != Reason::TimeUp
    }
}
