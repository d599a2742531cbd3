//! The fold over a card's reviews. Live answers and replay go through the same step, so that what
//! is cached always equals what the events say.

use crate::{
    history::Rating,
    memory::{Memory, State, schedule::Scheduler},
    time::Day,
};

/// What the fold needs of one review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Past {
    /// Its study day.
    pub day: Day,
    /// Its rating.
    pub rating: Rating,
    /// Days promised with it.
    pub interval: u32,
}

/// Folds a card's reviews, oldest first; `None` of none.
pub fn replay(scheduler: &Scheduler, reviews: impl IntoIterator<Item = Past>) -> Option<State> {
    reviews.into_iter().fold(None, |state, past| Some(step(scheduler, state.as_ref(), past)))
}

/// Returns the state after one more review.
pub fn step(scheduler: &Scheduler, state: Option<&State>, past: Past) -> State {
    let memory = state.map(|it| &it.memory);
    // Fuzz touches the interval alone, and the promise is in the review already.
    let next = scheduler.next(memory, past.day, past.rating, 0);
    follow(state, past, next.memory)
}

/// Returns the state after one more review whose memory is known already.
pub fn follow(state: Option<&State>, past: Past, memory: Memory) -> State {
    let is_miss = u32::from(!past.rating.is_recall());
    let has_lapsed = state.is_some_and(State::is_learned) && is_miss == 1;
    let misses_before =
        state.filter(|it| it.memory.last == past.day).map_or(0, |it| it.n_misses_today);
    State {
        memory,
        due: if is_miss == 1 { past.day } else { past.day.plus(past.interval) },
        interval: past.interval,
        rating: past.rating,
        n_reviews: state.map_or(0, |it| it.n_reviews) + 1,
        n_lapses: state.map_or(0, |it| it.n_lapses) + u32::from(has_lapsed),
        n_misses_today: misses_before + is_miss,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::schedule::Retention;

    fn past(day: i32, rating: Rating, interval: u32) -> Past {
        Past { day: Day(day), rating, interval }
    }

    fn state(reviews: &[Past]) -> State {
        replay(&Scheduler::new(Retention::default()), reviews.iter().copied()).unwrap()
    }

    #[test]
    fn due_is_the_promise_and_after_a_miss_the_same_day() {
        assert_eq!(state(&[past(0, Rating::Good, 3)]).due, Day(3));
        assert_eq!(state(&[past(0, Rating::Good, 3), past(3, Rating::Again, 2)]).due, Day(3));
        let recalled =
            state(&[past(0, Rating::Good, 3), past(3, Rating::Again, 2), past(3, Rating::Good, 2)]);
        assert_eq!(recalled.due, Day(5));
    }

    #[test]
    fn another_retention_moves_no_due_day() {
        let reviews = [past(0, Rating::Good, 3), past(3, Rating::Good, 11)];
        let strict = Scheduler::new(Retention::new(0.97).unwrap());
        assert_eq!(replay(&strict, reviews), Some(state(&reviews)));
    }

    #[test]
    fn lapses_and_misses_are_counted() {
        let lapsed = state(&[
            past(0, Rating::Again, 1),
            past(0, Rating::Good, 1),
            past(1, Rating::Again, 1),
            past(1, Rating::Again, 1),
        ]);
        assert_eq!((lapsed.n_reviews, lapsed.n_lapses, lapsed.n_misses_today), (4, 1, 2));
    }

    #[test]
    fn a_leech_is_told_at_the_third_miss_of_a_day_and_from_the_fourth_lapse() {
        let miss = past(0, Rating::Again, 1);
        let second = state(&[miss, miss]);
        let third = state(&[miss, miss, miss]);
        let fourth = state(&[miss, miss, miss, miss]);
        assert!(!second.is_leech(Some(&state(&[miss]))));
        assert!(third.is_leech(Some(&second)));
        assert!(!fourth.is_leech(Some(&third)));
        let lapses = |n: i32| {
            let one = |day| [past(2 * day, Rating::Good, 1), past(2 * day + 1, Rating::Again, 1)];
            state(&(0..n).flat_map(one).collect::<Vec<_>>())
        };
        assert!(!lapses(3).is_leech(Some(&lapses(2))));
        assert!(lapses(4).is_leech(Some(&lapses(3))));
    }

    #[test]
    fn a_clock_that_went_backward_counts_no_days() {
        let state = state(&[past(5, Rating::Good, 3), past(2, Rating::Good, 3)]);
        assert!(state.memory.stability.is_finite());
    }
}
