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
        let mut marks = [limit / 2].into_iter().chain(MARKS);
        marks.any(|it| left <= it && it < before)
    }
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
}
