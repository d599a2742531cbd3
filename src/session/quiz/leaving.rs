//! A quiz that is left and taken up again: what is not told by its answers is where it stood.

use std::{
    collections::{HashSet, VecDeque},
    time::Duration,
};

use crate::{
    card::CardId,
    history::{QuizAnswer, QuizStanding, QuizStart},
    session::{
        milliseconds,
        quiz::{Phase, Quiz},
    },
    time::Now,
};

/// A quiz as it was left.
#[derive(Clone, Copy, Debug)]
pub struct Left<'a> {
    /// What was answered of it.
    pub given: &'a [QuizAnswer],
    /// The time used of it.
    pub elapsed: Duration,
    /// Where it stood.
    pub standing: &'a QuizStanding,
}

/// Returns the places of the cards that wait: those that were skipped once behind the others, and
/// none that was skipped twice.
pub(super) fn waiting(start: &QuizStart, left: &Left<'_>) -> VecDeque<usize> {
    let answered: HashSet<&CardId> = left.given.iter().map(|it| &it.card).collect();
    let (mut once, mut twice) = (HashSet::new(), HashSet::new());
    for place in &left.standing.skipped {
        if !once.insert(*place) {
            twice.insert(*place);
        }
    }
    // What was kept by another version may tell of places that are none.
    let waits = |place: &usize| {
        start.cards.get(*place).is_some_and(|it| !answered.contains(&it.card))
            && !twice.contains(place)
    };
    let others = (0..start.cards.len()).filter(|it| !once.contains(it));
    others.chain(left.standing.skipped.iter().copied()).filter(waits).collect()
}

impl Quiz {
    /// Returns where it stands, to be kept when it is left.
    pub fn standing(&self, now: Now) -> QuizStanding {
        let mut used = self.used.clone();
        if let Phase::Ask(open) = &self.phase {
            used.insert(open.place, self.used(open, now));
        }
        let (has_limit, open) = (self.start.rules.card_s.is_some(), self.open_place());
        let waits = |it: &usize| has_limit && (Some(*it) == open || self.waiting.contains(it));
        QuizStanding {
            skipped: self.skipped.clone(),
            used_ms: used
                .into_iter()
                .filter(|(place, _)| waits(place))
                .map(|(place, it)| (place, milliseconds(it)))
                .collect(),
        }
    }

    fn open_place(&self) -> Option<usize> {
        match &self.phase {
            Phase::Load(place) => Some(*place),
            Phase::Ask(open) => Some(open.place),
            Phase::Judged | Phase::Done => None,
        }
    }
}
