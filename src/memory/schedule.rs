//! When a card is asked next: FSRS-6 through the `fsrs` crate, whole days, a seeded fuzz.

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, MemoryState, current_retrievability};

use crate::{
    history::Rating,
    memory::Memory,
    random::{Random, mix},
    time::Day,
};

/// The chance of recall at which a card is due; from 0.70 to 0.99.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Retention(f64);

impl Retention {
    /// The least that can be wished.
    pub const MIN: f64 = 0.70;
    /// The most that can be wished.
    pub const MAX: f64 = 0.99;

    /// Returns the retention of a fraction within bounds.
    pub fn new(fraction: f64) -> Option<Retention> {
        (Retention::MIN..=Retention::MAX).contains(&fraction).then_some(Retention(fraction))
    }

    /// Returns the fraction.
    pub fn fraction(self) -> f64 {
        self.0
    }
}

impl Default for Retention {
    fn default() -> Retention {
        Retention(0.9)
    }
}

/// What an answer leads to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Next {
    /// The memory after it.
    pub memory: Memory,
    /// Days until the card is due, before fuzz and rounding.
    pub interval_raw: f64,
    /// Days until the card is due: whole, from 1 to [`INTERVAL_MAX`]. After again this follows
    /// once the card is recalled.
    pub interval: u32,
}

/// The longest interval, in days: a century.
pub const INTERVAL_MAX: u32 = 36_500;

/// Number of the parameter set in force; 0 for the defaults of the `fsrs` crate.
pub const PARAMETERS: u32 = 0;

/// Decides intervals under one set of parameters and one wished retention.
#[derive(Clone, Debug)]
pub struct Scheduler {
    fsrs: FSRS,
    retention: Retention,
}

impl Scheduler {
    /// Returns the scheduler with FSRS-6's default parameters.
    pub fn new(retention: Retention) -> Scheduler {
        Scheduler { fsrs: FSRS::default(), retention }
    }

    /// Returns the wished retention.
    pub fn retention(&self) -> Retention {
        self.retention
    }

    /// Returns what each rating would lead to, from again to easy.
    ///
    /// Intervals never fall from again to easy.
    pub fn previews(&self, memory: Option<&Memory>, today: Day, fuzz_seed: u64) -> [Next; 4] {
        let elapsed = memory.map_or(0, |it| today.since(it.last));
        let before =
            memory.map(|it| MemoryState { stability: it.stability, difficulty: it.difficulty });
        let states = self
            .fsrs
            .next_states(before, self.retention.0 as f32, elapsed)
            .expect("a memory made by the scheduler is finite, and so is the retention");
        let mut least = 1;
        [states.again, states.hard, states.good, states.easy].map(|it| {
            let interval = fuzzed(f64::from(it.interval), fuzz_seed).max(least);
            least = interval;
            let (stability, difficulty) = (it.memory.stability, it.memory.difficulty);
            Next {
                memory: Memory { stability, difficulty, last: today },
                interval_raw: f64::from(it.interval),
                interval,
            }
        })
    }

    /// Returns what a rating leads to.
    pub fn next(
        &self,
        memory: Option<&Memory>,
        today: Day,
        rating: Rating,
        fuzz_seed: u64,
    ) -> Next {
        self.previews(memory, today, fuzz_seed)[usize::from(rating.number()) - 1]
    }
}

/// Returns the chance, from 0 to 1, that a card is recalled on a day.
pub fn retrievability(memory: &Memory, today: Day) -> f64 {
    let state = MemoryState { stability: memory.stability, difficulty: memory.difficulty };
    let elapsed = today.since(memory.last) as f32;
    f64::from(current_retrievability(state, elapsed, FSRS6_DEFAULT_DECAY))
}

/// Returns the seed of a card's fuzz before its next review, so that a replayed session promises
/// the same days.
pub fn fuzz_seed(card: &str, n_reviews: u32) -> u64 {
    mix(u64::from(n_reviews), card)
}

/// Rounds an interval and spreads it a little, so that cards learned together don't stay together:
/// up to 15 % to either side for a week, 10 % to 20 days, 5 % above; not at all for 1 and 2 days.
fn fuzzed(raw: f64, seed: u64) -> u32 {
    let raw = if raw.is_finite() { raw.clamp(1.0, f64::from(INTERVAL_MAX)) } else { 1.0 };
    let whole = raw.round();
    if whole <= 2.0 {
        return whole as u32;
    }
    let share = match whole {
        ..=7.0 => 0.15,
        ..=20.0 => 0.10,
        _ => 0.05,
    };
    let (low, high) = ((raw * (1.0 - share)).round().max(2.0), (raw * (1.0 + share)).round());
    let (low, high) = (low as u32, (high as u32).min(INTERVAL_MAX));
    low + Random::new(seed).below(u64::from(high.saturating_sub(low)) + 1) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_good_answer_waits_about_fsrs_days() {
        // FSRS-6 default parameters: initial stabilities 0.212, 1.2931, 2.3065, 8.2956 days.
        let scheduler = Scheduler::new(Retention::default());
        let next = scheduler.previews(None, Day(0), 1);
        assert_eq!(next.map(|it| it.interval_raw.round() as u32), [0, 1, 2, 8]);
        assert_eq!(next[2].interval, 2);
        assert_eq!(next[0].interval, 1);
        assert!((7..=9).contains(&next[3].interval));
    }

    #[test]
    fn fuzz_is_bounded_and_spares_the_first_days() {
        fn check(raw: f64, low: u32, high: u32) {
            let mut seen: Vec<u32> = (0..2000).map(|seed| fuzzed(raw, seed)).collect();
            seen.sort_unstable();
            assert_eq!((seen[0], seen[seen.len() - 1]), (low, high), "{raw}");
        }
        check(0.2, 1, 1);
        check(1.4, 1, 1);
        check(2.4, 2, 2);
        check(3.0, 3, 3);
        check(4.0, 3, 5);
        check(7.0, 6, 8);
        check(20.0, 18, 22);
        check(100.0, 95, 105);
        check(1e9, 34_675, 36_500);
        check(f64::NAN, 1, 1);
    }

    #[test]
    fn a_higher_rating_never_waits_less() {
        let scheduler = Scheduler::new(Retention::default());
        let mut memory = None;
        for day in (0..400).step_by(13) {
            let next = scheduler.previews(memory.as_ref(), Day(day), day as u64);
            assert!(next.is_sorted_by_key(|it| it.interval), "{next:?}");
            memory = Some(next[2].memory);
        }
    }

    #[test]
    fn retention_has_bounds() {
        assert_eq!(Retention::new(0.9), Some(Retention(0.9)));
        assert_eq!(Retention::new(0.5), None);
        assert_eq!(Retention::new(f64::NAN), None);
    }

    #[test]
    fn retrievability_is_ninety_per_cent_after_stability() {
        let memory = Memory { stability: 10.0, difficulty: 5.0, last: Day(0) };
        assert!((retrievability(&memory, Day(10)) - 0.9).abs() < 1e-4);
        assert!((retrievability(&memory, Day(-5)) - 1.0).abs() < 1e-6);
    }
}
