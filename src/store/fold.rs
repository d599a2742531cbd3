//! What the events of one card come to: its state, whether it is suspended, and its share in the
//! counts of each day. Values in, values out; nothing here asks the database.

use std::collections::BTreeMap;

use crate::{
    memory::{
        State,
        replay::{Past, step},
        schedule::Scheduler,
    },
    store::days::DayCount,
    time::Day,
};

/// An event of a card that counts, as far as the fold needs it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Link {
    /// The card was answered.
    Review {
        /// Day, rating and promise.
        past: Past,
        /// Milliseconds from question to answer.
        took_ms: u32,
    },
    /// The card is kept from being asked, or asked again.
    Suspend {
        /// Whether it is kept from being asked.
        is_on: bool,
    },
}

/// The fold over a card's events.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Folded {
    /// Its memory and due day; `None` of no review.
    pub(super) state: Option<State>,
    /// Whether the learner keeps it from being asked.
    pub(super) is_suspended: bool,
    /// What its reviews add to their days.
    pub(super) days: BTreeMap<Day, DayCount>,
}

impl Folded {
    /// Takes the next event, in replay order.
    pub(super) fn add(&mut self, scheduler: &Scheduler, link: Link) {
        match link {
            Link::Suspend { is_on } => self.is_suspended = is_on,
            Link::Review { past, took_ms } => {
                let share = share(self.state.as_ref(), past, took_ms);
                self.days.entry(past.day).or_insert(DayCount::none(past.day)).add(&share);
                self.state = Some(step(scheduler, self.state.as_ref(), past));
            }
        }
    }
}

/// Returns what a review adds to its day, given the state before it.
pub(super) fn share(state: Option<&State>, past: Past, took_ms: u32) -> DayCount {
    let is_checked = state.is_some_and(|it| it.memory.last < past.day);
    DayCount {
        day: past.day,
        n_reviews: 1,
        n_new: u32::from(state.is_none()),
        n_checked: u32::from(is_checked),
        n_recalled: u32::from(is_checked && past.rating.is_recall()),
        took_ms: u64::from(took_ms),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{history::Rating, memory::schedule::Retention};

    /// Folds (day, rating) and compares each day's new, checked and recalled.
    fn check(reviews: &[(i32, Rating)], expected: &[(i32, [u32; 3])]) {
        let scheduler = Scheduler::new(Retention::default());
        let mut folded = Folded::default();
        for (day, rating) in reviews {
            let past = Past { day: Day(*day), rating: *rating, interval: 1 };
            folded.add(&scheduler, Link::Review { past, took_ms: 5 });
        }
        let days: Vec<(i32, [u32; 3])> = folded
            .days
            .values()
            .map(|it| (it.day.0, [it.n_new, it.n_checked, it.n_recalled]))
            .collect();
        assert_eq!(days, expected);
        let n_reviews: u32 = folded.days.values().map(|it| it.n_reviews).sum();
        assert_eq!(n_reviews as usize, reviews.len());
    }

    #[test]
    fn a_card_is_checked_by_the_first_review_of_a_later_day() {
        use Rating::{Again, Good};
        check(&[(1, Good)], &[(1, [1, 0, 0])]);
        check(&[(1, Again), (1, Good)], &[(1, [1, 0, 0])]);
        check(&[(1, Good), (4, Again), (4, Good)], &[(1, [1, 0, 0]), (4, [0, 1, 0])]);
        check(&[(1, Good), (4, Good), (4, Again)], &[(1, [1, 0, 0]), (4, [0, 1, 1])]);
        check(&[(4, Good), (1, Good)], &[(1, [0, 0, 0]), (4, [1, 0, 0])]);
    }

    #[test]
    fn the_last_word_on_suspending_counts() {
        let scheduler = Scheduler::new(Retention::default());
        let mut folded = Folded::default();
        folded.add(&scheduler, Link::Suspend { is_on: true });
        assert!(folded.is_suspended);
        folded.add(&scheduler, Link::Suspend { is_on: false });
        assert_eq!(folded, Folded::default());
    }
}
