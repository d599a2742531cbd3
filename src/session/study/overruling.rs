//! "I was right" and "no, it was wrong": about an open try first, else another verdict in place of
//! the last one.

use crate::{
    grade::{
        reason::Reason,
        verdict::{Judged, Verdict},
    },
    history::Rating,
    session::{
        Draft, Refusal,
        study::{Last, Phase, Study},
    },
    time::Now,
};

impl Study {
    pub(super) fn accept(&mut self, now: Now) -> Result<Option<Draft>, Refusal> {
        if let Some(draft) = self.settle(Verdict::Correct, now) {
            return Ok(Some(draft));
        }
        let last = self.overrulable()?;
        if last.told.judged.verdict.is_right() {
            return Ok(None);
        }
        let rating = if last.told.answered.is_hinted { Rating::Hard } else { Rating::Good };
        Ok(self.overrule(rating, Verdict::Correct, 1.0))
    }

    pub(super) fn reject(&mut self, now: Now) -> Result<Option<Draft>, Refusal> {
        if let Some(draft) = self.settle(Verdict::Wrong, now) {
            return Ok(Some(draft));
        }
        let last = self.overrulable()?;
        if !last.told.judged.verdict.is_right() {
            return Ok(None);
        }
        Ok(self.overrule(Rating::Again, Verdict::Wrong, 0.0))
    }

    /// Returns the last verdict; once the answer of the next card is shown, only that is rated.
    fn overrulable(&self) -> Result<&Last, Refusal> {
        match &self.phase {
            Phase::Ask(open) if open.is_revealed => Err(Refusal::RateNow),
            Phase::Ask(_) | Phase::Load(_) | Phase::Judged { .. } | Phase::Done => {
                self.last.as_ref().ok_or(Refusal::NoVerdict)
            }
        }
    }

    /// Puts another verdict in place of the last one.
    fn overrule(&mut self, rating: Rating, verdict: Verdict, share: f64) -> Option<Draft> {
        let last = self.last.as_mut()?;
        let was_recall = last.told.answered.rating.is_recall();
        last.told.judged = Judged { verdict, share, ..Judged::wrong(Reason::Overridden) };
        last.told.points = share * last.told.card.points();
        last.told.answered.rating = rating;
        last.told.answered.verdict = verdict;
        last.told.answered.is_override = true;
        last.told.corrects = true;
        let (place, answered) = (last.place, last.told.answered.clone());
        if last.is_first {
            self.tally = last.tally_before;
            self.tally.count(&last.told.judged, rating, last.told.card.points());
        }
        match (was_recall, rating.is_recall()) {
            (false, true) => self.forgive(place),
            (true, false) => self.queue.miss(place),
            (true, true) | (false, false) => (),
        }
        Some(Draft::Override(answered))
    }

    /// A miss no longer counts: the card does not come back, and leaves if it has just done so.
    fn forgive(&mut self, place: usize) {
        self.queue.forgive(place);
        let is_open = match &self.phase {
            Phase::Ask(open) => open.place == place,
            Phase::Load(loading) => *loading == place,
            Phase::Judged { .. } | Phase::Done => false,
        };
        if is_open {
            self.advance();
        }
    }
}
