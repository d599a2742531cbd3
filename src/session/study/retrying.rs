//! The one further try after a reply that was almost right: what it is judged with, and how the
//! learner's own word settles it instead.

use crate::{
    card::{Card, CardId},
    grade::{
        judge_again,
        others::Others,
        reason::Reason,
        reply::Reading,
        verdict::{Judged, Verdict},
    },
    session::{
        Draft,
        rating::{Circumstances, rating},
        study::{Phase, Study},
    },
    time::Now,
};

/// A first reply that was almost right.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    /// What was given.
    pub(super) reading: Reading,
    /// What was found of it.
    pub(super) judged: Judged,
}

impl Tried {
    /// Judges the one further reply, and tells which counts as given.
    ///
    /// Where nothing is added to a list that was incomplete, it counts as far as it goes: whoever
    /// knew most of it keeps what that earns.
    pub(super) fn judge_again(
        &self,
        card: &Card,
        second: &Reading,
        others: &Others,
    ) -> (Judged, String) {
        match (second, &self.judged.reason) {
            (Reading::Empty, Reason::Incomplete { .. }) => {
                (self.judged.clone().at_last(), self.reading.text())
            }
            (Reading::Texts(_), Reason::Incomplete { .. }) => {
                let both = format!("{}; {}", self.reading.text(), second.text());
                (judge_again(card, &self.reading, second, others), both)
            }
            (Reading::Empty | Reading::Texts(_), _) => {
                (judge_again(card, &self.reading, second, others), second.text())
            }
        }
    }
}

impl Study {
    /// Takes the open try back: the question is asked anew, and what is kept stays. Returns its
    /// card; `None` where no try is open.
    pub fn take_try_back(&mut self, now: Now) -> Option<CardId> {
        self.tried()?;
        self.reopen(now);
        match &self.phase {
            Phase::Ask(open) => Some(open.asked.card.id.clone()),
            Phase::Load(_) | Phase::Judged { .. } | Phase::Done => None,
        }
    }

    /// Closes the open try by the learner's own word; `None` where none is open.
    pub(super) fn settle(&mut self, verdict: Verdict, now: Now) -> Option<Draft> {
        let Phase::Ask(open) = &self.phase else { return None };
        let tried = open.tried.as_ref()?;
        let judged = if verdict.is_right() {
            Judged { reason: Reason::Overridden, ..Judged::correct() }
        } else {
            let missing = tried.judged.missing.clone();
            Judged { missing, ..Judged::wrong(Reason::Overridden) }
        };
        let circumstances = Circumstances { is_helped: self.is_helped(), wish: None, almost: None };
        let rating = rating(&open.asked.card.answer, &judged, circumstances);
        let given = tried.reading.text();
        Some(self.conclude(judged, rating, Some(given), now))
    }

    fn tried(&self) -> Option<&Tried> {
        match &self.phase {
            Phase::Ask(open) => open.tried.as_deref(),
            Phase::Load(_) | Phase::Judged { .. } | Phase::Done => None,
        }
    }
}
