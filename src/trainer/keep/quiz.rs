//! How a quiz is kept as it goes: its start, each answer with what memory learns of it, leaving and
//! its end.

use std::time::Duration;

use crate::{
    history::{EventId, QuizStanding, QuizStart, SessionId, What},
    memory::schedule::Scheduler,
    session::{QuizAnswered, milliseconds},
    store::{Store, StoreError, Writing},
    time::Now,
    trainer::keep::{Kept, append, kept, promised},
};

/// What came of an answer that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// It counts; with what memory kept of it, `None` where it learns nothing.
    Counts(Option<Kept>),
    /// Nothing was kept of it: another terminal was quicker.
    Stands(Elsewhere),
}

/// What another terminal did in a quiz, which stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// It answered the card.
    Answered,
    /// It ended the quiz.
    Ended,
}

/// Keeps what was dealt.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_quiz_start(
    store: &mut Store,
    start: QuizStart,
    now: Now,
) -> Result<EventId, StoreError> {
    append(store, What::QuizStart(Box::new(start)), now)
}

/// Keeps an answer, in one transaction with the review that memory learns from, and with the end
/// of the quiz where it is the last.
///
/// Another terminal may have taken the same quiz up: what it answered stands, and after its end
/// nothing counts. Both are asked of an index, so that a long quiz takes no longer for an answer.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_quiz_answer(
    store: &mut Store,
    scheduler: &Scheduler,
    answered: &QuizAnswered,
    quiz: SessionId,
    now: Now,
) -> Result<Answer, StoreError> {
    let mut writing = store.begin()?;
    if writing.is_quiz_ended(quiz)? {
        return Ok(Answer::Stands(Elsewhere::Ended));
    }
    let answer = if writing.is_answered_in(quiz, &answered.answered.card)? {
        Answer::Stands(Elsewhere::Answered)
    } else {
        writing.append(What::QuizAnswer(answered.kept(quiz)), now)?;
        let mut learned = None;
        if answered.is_learned_from {
            learned = learn(&mut writing, scheduler, answered, quiz, now)?;
        }
        Answer::Counts(learned)
    };
    if answered.is_last {
        let elapsed_ms = milliseconds(answered.elapsed);
        writing.append(What::QuizEnd { quiz, elapsed_ms }, now)?;
    }
    writing.commit()?;
    Ok(answer)
}

/// Has memory learn of an answer; the state is read afresh, as another terminal may have taken the
/// card's only review back: then it is new, and stays so.
fn learn(
    writing: &mut Writing<'_>,
    scheduler: &Scheduler,
    answered: &QuizAnswered,
    quiz: SessionId,
    now: Now,
) -> Result<Option<Kept>, StoreError> {
    let card = &answered.answered.card;
    let Some(before) = writing.state(card)? else { return Ok(None) };
    let review = promised(scheduler, &answered.answered, Some(&before), quiz, now);
    let event = writing.append(What::Review(review), now)?;
    let after = writing.state(card)?;
    Ok(Some(kept(&event, Some(&before), after.as_ref())))
}

/// Keeps the time that was used of a quiz when it was left, and where it stood.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_quiz_leave(
    store: &mut Store,
    quiz: SessionId,
    elapsed: Duration,
    standing: QuizStanding,
    now: Now,
) -> Result<(), StoreError> {
    let elapsed_ms = milliseconds(elapsed);
    unless_ended(store, quiz, What::QuizLeave { quiz, elapsed_ms, standing }, now)
}

/// Keeps the end of a quiz; cards without an answer stay so.
///
/// # Errors
/// What the store says; then nothing is kept.
pub fn keep_quiz_end(
    store: &mut Store,
    quiz: SessionId,
    elapsed: Duration,
    now: Now,
) -> Result<(), StoreError> {
    let elapsed_ms = milliseconds(elapsed);
    unless_ended(store, quiz, What::QuizEnd { quiz, elapsed_ms }, now)
}

/// Appends what happened to a quiz, unless another terminal has ended it.
fn unless_ended(
    store: &mut Store,
    quiz: SessionId,
    what: What,
    now: Now,
) -> Result<(), StoreError> {
    let mut writing = store.begin()?;
    if writing.is_quiz_ended(quiz)? {
        return Ok(());
    }
    writing.append(what, now)?;
    writing.commit()
}
