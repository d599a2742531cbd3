//! The one clock. Everything else takes the time as an argument.

use std::{
    cell::Cell,
    time::{Duration, Instant},
};

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

use crate::time::{Day, Moment, Now, Offset};

/// Tells the time: the system's, or a frozen one for replays.
#[derive(Debug)]
pub struct Clock {
    source: Source,
    /// Milliseconds by which the clock moves on at each reading.
    tick: u64,
    readings: Cell<u64>,
}

#[derive(Debug)]
enum Source {
    System { zone: TimeZone, started: Instant },
    Frozen { at: Moment, offset: Offset },
}

impl Clock {
    /// Returns the system's clock, moved on by `tick` milliseconds more at each reading.
    #[allow(clippy::disallowed_methods, reason = "the one place where time is read")]
    pub fn system(tick: u64) -> Clock {
        let source = Source::System { zone: TimeZone::system(), started: Instant::now() };
        Clock { source, tick, readings: Cell::new(0) }
    }

    /// Returns a clock that stands still but for its tick.
    pub fn frozen(at: Moment, offset: Offset, tick: u64) -> Clock {
        Clock { source: Source::Frozen { at, offset }, tick, readings: Cell::new(0) }
    }

    /// Reads an RFC 3339 time (`DARIS_NOW`) as moment and local offset.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn parse(text: &str) -> Result<(Moment, Offset), String> {
        let moment: Timestamp = text.trim().parse().map_err(|it: jiff::Error| it.to_string())?;
        let local: DateTime = civil_part(text.trim())?;
        let utc = TimeZone::UTC.to_datetime(moment);
        let offset = local.duration_since(utc).as_secs();
        let offset = i32::try_from(offset).map_err(|it| it.to_string())?;
        Ok((Moment(moment.as_millisecond()), Offset(offset)))
    }

    /// Reads the clock.
    #[allow(clippy::disallowed_methods, reason = "the one place where time is read")]
    pub fn now(&self) -> Now {
        let n = self.readings.get();
        self.readings.set(n + 1);
        let moved = Duration::from_millis(self.tick.saturating_mul(n));
        let (moment, offset, monotonic) = match &self.source {
            Source::System { zone, started } => {
                let now = Timestamp::now();
                let offset = Offset(zone.to_offset(now).seconds());
                (Moment(now.as_millisecond()), offset, started.elapsed())
            }
            Source::Frozen { at, offset } => (*at, *offset, Duration::ZERO),
        };
        let moved_ms = i64::try_from(moved.as_millis()).unwrap_or(i64::MAX);
        let moment = Moment(moment.0.saturating_add(moved_ms));
        let day = Day::of(moment, offset);
        Now { moment, offset, day, monotonic: monotonic.saturating_add(moved) }
    }
}

/// Measures how long something outside takes. It is never frozen, and nothing of it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch {
    started: Instant,
}

impl Stopwatch {
    /// Starts to measure.
    #[allow(clippy::disallowed_methods, reason = "the one place where time is read")]
    pub fn start() -> Stopwatch {
        Stopwatch { started: Instant::now() }
    }

    fn elapsed(self) -> Duration {
        self.started.elapsed()
    }

    /// Returns what is left of so much time since the start.
    pub fn left_of(self, time: Duration) -> Duration {
        time.saturating_sub(self.elapsed())
    }
}

/// Returns the local part of an RFC 3339 time: what stands before its offset.
fn civil_part(text: &str) -> Result<DateTime, String> {
    let end = text
        .char_indices()
        .skip("2026-01-01T".len())
        .find(|(_, it)| matches!(it, 'Z' | 'z' | '+' | '-'))
        .map_or(text.len(), |(at, _)| at);
    text[..end].parse().map_err(|it: jiff::Error| it.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frozen_time_keeps_its_offset() {
        fn check(text: &str, expected: Option<(&str, i32)>) {
            let read = Clock::parse(text).ok().map(|(at, offset)| (at.to_string(), offset.0));
            assert_eq!(read, expected.map(|(at, offset)| (at.to_string(), offset)), "{text}");
        }
        check("2026-11-24T09:00:00Z", Some(("2026-11-24T09:00:00.000Z", 0)));
        check("2026-11-24T09:00:00+03:00", Some(("2026-11-24T06:00:00.000Z", 10_800)));
        check("2026-11-24T09:00:00.5-02:30", Some(("2026-11-24T11:30:00.500Z", -9000)));
        check("2026-11-24", None);
        check("yesterday", None);
        check("", None);
    }

    #[test]
    fn each_reading_moves_the_clock_by_its_tick() {
        let clock = Clock::frozen(Moment(0), Offset(0), 1500);
        let readings = [clock.now(), clock.now(), clock.now()];
        assert_eq!(readings.map(|it| it.moment.0), [0, 1500, 3000]);
        assert_eq!(readings.map(|it| it.monotonic.as_millis()), [0, 1500, 3000]);
    }
}
