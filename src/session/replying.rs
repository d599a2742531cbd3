//! What is alike in study and in a quiz when a reply comes: when none is taken, and how long it took.

use std::time::Duration;

use crate::{
    card::{Card, grading::Grading, mode::Mode},
    history::Rating,
    session::{Refusal, milliseconds},
    time::Now,
};

/// Refuses a reply to an open question, whatever it says: its answer is shown, its learner judges
/// it, or a lapse is wished for.
pub(super) fn may_reply(
    card: &Card,
    mode: Mode,
    is_revealed: bool,
    wish: Option<Rating>,
) -> Result<(), Refusal> {
    if is_revealed {
        return Err(Refusal::RateNow);
    }
    if card.extra.grading == Grading::Myself && mode == Mode::Flip {
        return Err(Refusal::SelfRatedOnly);
    }
    if wish == Some(Rating::Again) {
        return Err(Refusal::RatingTooLow);
    }
    Ok(())
}

/// Returns the milliseconds from a question, or the end of a pause, to its answer.
pub(super) fn took_ms(since: Duration, now: Now) -> u32 {
    u32::try_from(milliseconds(now.monotonic.saturating_sub(since))).unwrap_or(u32::MAX)
}
