//! The time of a quiz: what is used of it, what is left, and when it is up. It runs while a verdict
//! is read and while the learner pauses, as that of an exam does; it stands still only between
//! leaving a quiz and taking it up again.

use std::time::Duration;

use crate::time::Now;

/// Measures a quiz, over several sittings; all on the monotonic clock.
#[derive(Clone, Copy, Debug)]
pub(super) struct Watch {
    limit: Option<Duration>,
    before: Duration,
    started: Duration,
    stopped: Option<Duration>,
}

impl Watch {
    /// Starts, or goes on after `before`.
    pub(super) fn start(limit: Option<Duration>, before: Duration, now: Now) -> Watch {
        Watch { limit, before, started: now.monotonic, stopped: None }
    }

    /// Returns what is used: no more than there is, as nothing counts afterwards.
    pub(super) fn elapsed(&self, at: Duration) -> Duration {
        let running = || self.before.saturating_add(at.saturating_sub(self.started));
        let used = self.stopped.unwrap_or_else(running);
        self.limit.map_or(used, |it| it.min(used))
    }

    /// Returns what is left; `None` where there is no limit.
    pub(super) fn left(&self, at: Duration) -> Option<Duration> {
        self.limit.map(|it| it.saturating_sub(self.elapsed(at)))
    }

    /// Tells whether nothing is left.
    pub(super) fn is_over(&self, at: Duration) -> bool {
        self.left(at).is_some_and(|it| it.is_zero())
    }

    /// Stops for good, and returns what was used.
    pub(super) fn stop(&mut self, at: Duration) -> Duration {
        let elapsed = self.elapsed(at);
        self.stopped = Some(elapsed);
        elapsed
    }

    /// Tells whether it was stopped.
    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.is_some()
    }
}
