//! How a card is left without an answer, and how a quiz ends.

use crate::{
    session::{
        Draft, Refusal,
        quiz::{Phase, Quiz},
    },
    time::Now,
};

impl Quiz {
    /// Puts the open card at the end; the second time it stays without an answer.
    pub(super) fn skip(&mut self, now: Now) -> Result<Option<Draft>, Refusal> {
        let open = self.open()?;
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        let (place, shown) = (open.place, now.monotonic.saturating_sub(open.opened));
        if !self.skipped.contains(&place) {
            self.waiting.push_back(place);
        }
        self.skipped.push(place);
        let used = self.used.entry(place).or_default();
        *used = used.saturating_add(shown);
        self.advance();
        Ok(matches!(self.phase, Phase::Done).then(|| self.end(now)))
    }

    /// Keeps the card on show from being asked; where it is not answered it stays so, and its
    /// points are lost: else a quiz could be freed from what one does not know.
    pub(super) fn suspend(&mut self) -> Result<Draft, Refusal> {
        let card = match (&self.phase, &self.last) {
            (Phase::Ask(open), _) => open.asked.card.id.clone(),
            (Phase::Judged, Some(told)) => told.card.id.clone(),
            (Phase::Load(_) | Phase::Judged | Phase::Done, _) => return Err(Refusal::NoQuestion),
        };
        self.advance();
        Ok(Draft::Suspend(card))
    }

    /// Hands the quiz in. After the last verdict it is handed in already.
    pub(super) fn finish(&mut self, now: Now) -> Result<Option<Draft>, Refusal> {
        if !self.watch.is_stopped() {
            return Ok(Some(self.end(now)));
        }
        self.go_on().map(|()| None).map_err(|_| Refusal::NoQuestion)
    }

    pub(super) fn end(&mut self, now: Now) -> Draft {
        self.heard = now.monotonic;
        self.phase = Phase::Done;
        Draft::QuizEnd { elapsed: self.watch.stop(now.monotonic) }
    }
}
