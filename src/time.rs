//! Points in time as plain numbers: a moment, a study day, and the three readings of a clock that
//! come with every input. Nothing here reads a clock.

use std::{fmt, str::FromStr, time::Duration};

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

/// A study day, as days since 1970-01-01.
///
/// It starts at 04:00 local time, so that an evening that runs past midnight is one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

/// Seconds that local time is ahead of UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset(pub i32);

/// What the clock said when an input arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Wall time.
    pub moment: Moment,
    /// Offset of local time.
    pub offset: Offset,
    /// Study day of `moment` at `offset`.
    pub day: Day,
    /// Time since some fixed point; never goes backward. For measuring, not for dates.
    pub monotonic: Duration,
}

/// The hour of local time at which a study day starts.
pub const DAY_STARTS_AT_HOUR: i64 = 4;

const MS_PER_HOUR: i64 = 3_600_000;
const MS_PER_DAY: i64 = 24 * MS_PER_HOUR;

impl Day {
    /// Returns the study day that holds a moment.
    pub fn of(moment: Moment, offset: Offset) -> Day {
        let local = moment.0.saturating_add(i64::from(offset.0) * 1000);
        let shifted = local.saturating_sub(DAY_STARTS_AT_HOUR * MS_PER_HOUR);
        let days = shifted.div_euclid(MS_PER_DAY);
        Day(i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX }))
    }

    /// Returns the day `n` days later.
    pub fn plus(self, n: u32) -> Day {
        Day(self.0.saturating_add_unsigned(n))
    }

    /// Returns the day `n` days earlier.
    pub fn minus(self, n: u32) -> Day {
        Day(self.0.saturating_sub_unsigned(n))
    }

    /// Returns whole days from `earlier` to this day; zero where `earlier` is later.
    pub fn since(self, earlier: Day) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }
}

/// Writes the ISO date, `2026-11-24`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let epoch = jiff::civil::date(1970, 1, 1);
        match jiff::Span::new().try_days(self.0).and_then(|it| epoch.checked_add(it)) {
            Ok(date) => date.fmt(f),
            Err(_) => write!(f, "day {}", self.0),
        }
    }
}

/// Writes UTC in RFC 3339 with milliseconds, `2026-11-24T06:00:00.000Z`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_millisecond(self.0) {
            Ok(it) => write!(f, "{it:.3}"),
            Err(_) => write!(f, "{} ms", self.0),
        }
    }
}

/// Reads the ISO date that `Display` writes.
impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Day, String> {
        let date: jiff::civil::Date = text.parse().map_err(|it: jiff::Error| it.to_string())?;
        let epoch = jiff::civil::date(1970, 1, 1);
        let span = epoch.until(date).map_err(|it| it.to_string())?;
        Ok(Day(span.get_days()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(utc: &str, offset_hours: i32, expected: &str) {
        let moment = Moment(utc.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let day = Day::of(moment, Offset(offset_hours * 3600));
        assert_eq!(day.to_string(), expected, "{utc} at {offset_hours} h");
        assert_eq!(expected.parse(), Ok(day));
    }

    #[test]
    fn a_study_day_starts_at_four_local() {
        check("2026-11-24T04:00:00Z", 0, "2026-11-24");
        check("2026-11-24T03:59:59Z", 0, "2026-11-23");
        check("2026-11-24T01:00:00Z", 3, "2026-11-24");
        check("2026-11-24T00:59:59Z", 3, "2026-11-23");
        check("2026-11-24T10:00:00Z", -7, "2026-11-23");
        check("1969-12-31T12:00:00Z", 0, "1969-12-31");
    }

    #[test]
    fn a_day_beyond_the_calendar_is_still_shown() {
        for day in [i32::MIN, -8_000_000, 8_000_000, i32::MAX] {
            assert_eq!(Day(day).to_string(), format!("day {day}"));
        }
    }

    #[test]
    fn days_between_never_go_below_zero() {
        assert_eq!(Day(10).since(Day(3)), 7);
        assert_eq!(Day(3).since(Day(10)), 0);
        assert_eq!(Day(i32::MAX).since(Day(i32::MIN)), u32::MAX);
    }

    #[test]
    fn moments_read_as_rfc_3339() {
        assert_eq!(Moment(0).to_string(), "1970-01-01T00:00:00.000Z");
    }
}
