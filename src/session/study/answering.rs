//! How an open question is answered: a reply is judged, a self-rating taken.

use std::sync::Arc;

use crate::{
    card::mode::Mode,
    grade::{
        judge,
        reading::read,
        reason::Reason,
        reply::Reply,
        verdict::{Judged, Verdict},
    },
    history::Rating,
    session::{
        Answered, Draft, Final, Refusal,
        picking::{picked, self_rated},
        rating::{Circumstances, rating},
        replying::{may_reply, took_ms},
        study::{Last, Open, Phase, Study, retrying::Tried},
    },
    time::Now,
};

impl Study {
    /// Judges a reply; of one that is almost right nothing is kept yet.
    pub(super) fn reply(
        &mut self,
        reply: &Reply,
        wish: Option<Rating>,
        now: Now,
    ) -> Result<Option<Draft>, Refusal> {
        let open = self.open()?;
        let card = Arc::clone(&open.asked.card);
        may_reply(&card, open.way.mode, open.is_revealed, wish)?;
        let options = open.options.as_deref().filter(|_| open.are_options_shown);
        let reading = read(&card, options, reply).map_err(Refusal::Unclear)?;
        let tried = open.tried.clone();
        let pick = options.and_then(|it| picked(&card, it, &reading));
        let (judged, given) = match (pick, &tried) {
            (Some(pick), _) => (pick, reading.text()),
            (None, Some(tried)) => tried.judge_again(&card, &reading, &open.asked.others),
            (None, None) => (judge(&card, &reading, &open.asked.others), reading.text()),
        };
        if judged.verdict == Verdict::Almost {
            open.tried = Some(Arc::new(Tried { reading, judged }));
            // A reply was given: the verdict before it stands.
            self.last = None;
            return Ok(None);
        }
        let almost = tried.as_ref().map(|it| &it.judged.reason);
        let circumstances = Circumstances { is_helped: self.is_helped(), wish, almost };
        let rating = rating(&card.answer, &judged, circumstances);
        Ok(Some(self.conclude(judged, rating, Some(given), now)))
    }

    pub(super) fn rate(&mut self, rating: Rating, now: Now) -> Result<Draft, Refusal> {
        let open = self.open()?;
        if open.way.mode != Mode::Flip {
            return Err(Refusal::ReplyInstead);
        }
        if open.tried.is_some() {
            return Err(Refusal::OneMoreTry);
        }
        Ok(self.conclude(self_rated(rating), rating, None, now))
    }

    /// Closes the open question with a verdict.
    pub(super) fn conclude(
        &mut self,
        judged: Judged,
        rating: Rating,
        reply: Option<String>,
        now: Now,
    ) -> Draft {
        let is_hinted = self.is_helped();
        let Phase::Ask(open) = &self.phase else {
            unreachable!("only an open question is concluded, and the callers hold it");
        };
        let (place, card) = (open.place, Arc::clone(&open.asked.card));
        let answered = Answered {
            card: card.id.clone(),
            rating,
            verdict: judged.verdict,
            reply,
            mode: if reply_was_typed(open, &judged) { Mode::Typed } else { open.way.mode },
            is_hinted,
            took_ms: took_ms(open.since, now),
            is_override: judged.reason == Reason::Overridden,
        };
        let is_first = !self.queue.was_missed(place);
        let tally_before = self.tally;
        if is_first {
            self.tally.count(&judged, rating, card.points());
        }
        self.queue.answered(place, rating.is_recall());
        // Help counts for this question; one that comes back after a miss is another.
        self.helped.retain(|it| *it != place);
        let points = judged.share * card.points();
        let told = Final { card, judged, answered: answered.clone(), points, corrects: false };
        self.last = Some(Last { place, told, tally_before, is_first });
        self.phase = Phase::Judged { place };
        Draft::Review(answered)
    }
}

/// Tells whether a flip card was answered by typing.
fn reply_was_typed(open: &Open, judged: &Judged) -> bool {
    open.way.mode == Mode::Flip && judged.reason != Reason::SelfRated
}
