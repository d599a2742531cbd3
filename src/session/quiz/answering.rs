//! How an open question of a quiz is answered: a reply is judged once and for all, a self-rating
//! taken, or the card's time is up.

use std::sync::Arc;

use crate::{
    card::mode::Mode,
    grade::{
        judge,
        reading::read,
        reason::Reason,
        reply::{Reading, Reply},
        verdict::Judged,
    },
    history::Rating,
    session::{
        Answered, Draft, Final, QuizAnswered, Refusal,
        picking::{picked, self_rated},
        quiz::{
            Phase, Quiz,
            scoring::{earned, is_one_pick},
        },
        rating::{Circumstances, rating},
        replying::{may_reply, took_ms},
    },
    time::Now,
};

/// How an open question closes.
struct Close {
    judged: Judged,
    rating: Rating,
    reply: Option<String>,
    mode: Mode,
    /// Whether one option was picked, which a penalty is for.
    is_pick: bool,
}

impl Quiz {
    /// Judges a reply: without a second try what would be almost right is wrong, whenever verdicts
    /// are told.
    pub(super) fn reply(
        &mut self,
        reply: &Reply,
        wish: Option<Rating>,
        now: Now,
    ) -> Result<Draft, Refusal> {
        let open = self.open()?;
        let card = &open.asked.card;
        may_reply(card, open.way.mode, open.is_revealed, wish)?;
        let options = open.options.as_deref();
        let reading = read(card, options, reply).map_err(Refusal::Unclear)?;
        let judged = options
            .and_then(|it| picked(card, it, &reading))
            .unwrap_or_else(|| judge(card, &reading, &open.asked.others).at_last());
        let circumstances = Circumstances { is_helped: false, wish, almost: None };
        let close = Close {
            rating: rating(&card.answer, &judged, circumstances),
            is_pick: is_one_pick(&card.answer, options.is_some()) && reading != Reading::Empty,
            reply: Some(reading.text()),
            // A flip card whose answer was typed instead.
            mode: if open.way.mode == Mode::Flip { Mode::Typed } else { open.way.mode },
            judged,
        };
        self.close(close, now).ok_or(Refusal::NoQuestion)
    }

    pub(super) fn rate(&mut self, rating: Rating, now: Now) -> Result<Draft, Refusal> {
        let mode = self.open()?.way.mode;
        if mode != Mode::Flip {
            return Err(Refusal::ReplyInstead);
        }
        let judged = self_rated(rating);
        let close = Close { judged, rating, reply: None, mode, is_pick: false };
        self.close(close, now).ok_or(Refusal::NoQuestion)
    }

    /// Closes the open question, as its time is up.
    pub(super) fn time_up(&mut self, now: Now) -> Option<Draft> {
        let mode = self.open().ok()?.way.mode;
        let judged = Judged::wrong(Reason::TimeUp);
        let close = Close { judged, rating: Rating::Again, reply: None, mode, is_pick: false };
        self.heard = now.monotonic;
        self.close(close, now)
    }

    /// Closes the open question with a verdict, and asks the next one where verdicts come later.
    fn close(&mut self, close: Close, now: Now) -> Option<Draft> {
        let Phase::Ask(open) = &self.phase else { return None };
        let Close { judged, rating, reply, mode, is_pick } = close;
        let (rules, place, card) = (&self.start.rules, open.place, Arc::clone(&open.asked.card));
        let points = earned(self.start.cards[place].points, &judged, is_pick, rules.penalty);
        let answered = Answered {
            card: card.id.clone(),
            rating,
            verdict: judged.verdict,
            reply,
            mode,
            is_hinted: false,
            took_ms: took_ms(open.since, now),
            is_override: false,
        };
        // Who ran out of time has told nothing of what is remembered.
        let is_answered = judged.reason != Reason::TimeUp;
        let is_learned_from = rules.is_learned_from && is_answered && open.asked.state.is_some();
        let (reason, is_last) = (judged.reason.code(), self.waiting.is_empty());
        if is_answered {
            self.sums.count(judged.verdict, points);
        }
        let elapsed = if is_last {
            self.watch.stop(now.monotonic)
        } else {
            self.watch.elapsed(now.monotonic)
        };
        if self.tells_each() {
            let told = Final { card, judged, answered: answered.clone(), points, corrects: false };
            self.last = Some(told);
            self.phase = Phase::Judged;
        } else {
            self.advance();
        }
        Some(Draft::QuizAnswer(QuizAnswered {
            place,
            answered,
            reason,
            points,
            elapsed,
            is_learned_from,
            is_last,
        }))
    }
}
