//! How an open question is answered: a reply is judged, a self-rating taken.

use std::sync::Arc;

use crate::{
    card::{grading::Grading, mode::Mode},
    grade::{
        judge,
        reason::Reason,
        reply::{Reading, Reply, read},
        verdict::Judged,
    },
    history::Rating,
    session::{
        Answered, Draft, Final, Refusal,
        rating::{Circumstances, rating},
        study::{Last, Open, Phase, Study},
    },
    time::Now,
};

impl Study {
    pub(super) fn reply(
        &mut self,
        reply: &Reply,
        wish: Option<Rating>,
        now: Now,
    ) -> Result<Draft, Refusal> {
        let open = self.open()?;
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        if open.asked.card.extra.grading == Grading::Myself && open.way.mode == Mode::Flip {
            return Err(Refusal::SelfRatedOnly);
        }
        if wish == Some(Rating::Again) {
            return Err(Refusal::RatingTooLow);
        }
        let card = Arc::clone(&open.asked.card);
        let options = open.options.as_deref().filter(|_| open.are_options_shown);
        let reading = read(&card, options, reply).map_err(Refusal::Unclear)?;
        let judged = judge(&card, &reading, &open.asked.others);
        let is_helped = open.is_helped() || self.helped_before();
        let rating = rating(&card.answer, &judged, Circumstances { is_helped, wish });
        let given = match reading {
            Reading::Empty => String::new(),
            Reading::Texts(texts) => texts.join("; "),
        };
        Ok(self.conclude(judged, rating, Some(given), is_helped, now))
    }

    pub(super) fn rate(&mut self, rating: Rating, now: Now) -> Result<Draft, Refusal> {
        let open = self.open()?;
        if open.way.mode != Mode::Flip {
            return Err(Refusal::ReplyInstead);
        }
        let is_recall = rating.is_recall();
        let judged = if is_recall {
            Judged { reason: Reason::SelfRated, ..Judged::correct() }
        } else {
            Judged::wrong(Reason::SelfRated)
        };
        let is_helped = open.is_helped() || self.helped_before();
        Ok(self.conclude(judged, rating, None, is_helped, now))
    }

    /// Closes the open question with a verdict.
    fn conclude(
        &mut self,
        judged: Judged,
        rating: Rating,
        reply: Option<String>,
        is_hinted: bool,
        now: Now,
    ) -> Draft {
        let Phase::Ask(open) = &self.phase else {
            unreachable!("only an open question is concluded, and the callers hold it");
        };
        let (place, card) = (open.place, Arc::clone(&open.asked.card));
        let took = now.monotonic.saturating_sub(open.since).as_millis();
        let answered = Answered {
            card: card.id.clone(),
            rating,
            verdict: judged.verdict,
            reply,
            mode: if reply_was_typed(open, &judged) { Mode::Typed } else { open.way.mode },
            is_hinted,
            took_ms: u32::try_from(took).unwrap_or(u32::MAX),
        };
        let is_first = !self.queue.was_missed(place);
        let tally_before = self.tally;
        if is_first {
            self.tally.count(&judged, rating, card.points());
        }
        self.queue.answered(place, rating.is_recall());
        // Help counts for this question; one that comes back after a miss is another.
        self.helped.retain(|it| *it != place);
        let told = Final { card, judged, answered: answered.clone(), corrects: false };
        self.last = Some(Last { place, told, tally_before, is_first });
        self.phase = Phase::Judged { place };
        Draft::Review(answered)
    }
}

/// Tells whether a flip card was answered by typing.
fn reply_was_typed(open: &Open, judged: &Judged) -> bool {
    open.way.mode == Mode::Flip && judged.reason != Reason::SelfRated
}
