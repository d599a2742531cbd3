//! When plain lines tell the time that is left of a quiz.

use std::time::Duration;

/// Remembers what was told of the time.
#[derive(Debug, Default)]
pub(super) struct TimeTold {
    has_started: bool,
    last: Option<Duration>,
}

/// Marks at which the time is told, beside the half of it.
const MARKS: [Duration; 2] = [Duration::from_mins(5), Duration::from_mins(1)];

impl TimeTold {
    /// Tells whether no question was asked yet.
    pub(super) fn is_start(&self) -> bool {
        !self.has_started
    }

    /// Notes that a question is asked.
    pub(super) fn start(&mut self) {
        self.has_started = true;
    }

    /// Tells whether the time is to be told: at the first look, and when a mark was passed since
    /// the last one.
    pub(super) fn is_due(&mut self, limit: Duration, left: Duration) -> bool {
        let Some(before) = self.last.replace(left) else { return true };
        marks(limit).any(|it| left <= it && it < before)
    }

    /// Returns how long it is from the last look to the next mark, or to the end of the time; `None`
    /// where it was over.
    pub(super) fn until_next(&self, limit: Duration) -> Option<Duration> {
        let last = self.last.filter(|it| !it.is_zero())?;
        let next = marks(limit).filter(|it| *it < last).max();
        Some(last.saturating_sub(next.unwrap_or_default()))
    }
}

fn marks(limit: Duration) -> impl Iterator<Item = Duration> {
    [limit / 2].into_iter().chain(MARKS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_is_told_at_half_at_five_minutes_and_at_one() {
        fn check(limit_s: u64, looks_s: &[u64], expected: &[bool]) {
            let mut told = TimeTold::default();
            let due =
                |left: &u64| told.is_due(Duration::from_secs(limit_s), Duration::from_secs(*left));
            assert_eq!(looks_s.iter().map(due).collect::<Vec<_>>(), expected, "{looks_s:?}");
        }
        check(1200, &[1200, 700, 600, 500], &[true, false, true, false]);
        check(1200, &[1200, 310, 300, 61, 60, 10], &[true, true, true, false, true, false]);
        check(1200, &[1200, 20], &[true, true]);
        check(30, &[30, 20, 15, 5], &[true, false, true, false]);
        check(1200, &[250, 240], &[true, false]);
    }

    #[test]
    fn the_next_mark_is_waited_for() {
        fn check(limit_s: u64, look_s: u64, expected_s: Option<u64>) {
            let limit = Duration::from_secs(limit_s);
            let mut told = TimeTold::default();
            assert_eq!(told.until_next(limit), None);
            told.is_due(limit, Duration::from_secs(look_s));
            assert_eq!(told.until_next(limit), expected_s.map(Duration::from_secs), "{look_s}");
        }
        check(1200, 1200, Some(600));
        check(1200, 600, Some(300));
        check(1200, 250, Some(190));
        check(1200, 60, Some(60));
        check(1200, 0, None);
        check(90, 90, Some(30));
    }
}
