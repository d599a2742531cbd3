//! How a time limit is written, in a paper as on the command line: `10m`, `90s`, `1h30m`, or a bare
//! number of minutes.

use crate::text::normalize::{caseless, number};

/// The longest limit in seconds: a paper to be handed in after a week is no quiz any more.
const MAX_S: f64 = 7.0 * 24.0 * 3600.0;

/// Units from the longest to the shortest, with their seconds.
const UNITS: [(char, f64); 3] = [('h', 3600.0), ('m', 60.0), ('s', 1.0)];

/// Reads a time limit as whole seconds, at least one; `None` where the text is none.
///
/// Hours, minutes and seconds stand in that order, each at most once, in digits of any kind. A bare
/// number is minutes, as people say it of an exam.
pub fn seconds(text: &str) -> Option<u32> {
    let text: String = caseless(text).split_whitespace().collect();
    let total = match number(&text) {
        Some(minutes) => minutes * 60.0,
        None => parts(&text)?,
    };
    let total = total.round();
    (1.0..=MAX_S).contains(&total).then_some(total as u32)
}

fn parts(text: &str) -> Option<f64> {
    let (mut rest, mut total, mut units) = (text, 0.0, UNITS.iter());
    while !rest.is_empty() {
        let end = rest.find(|it| UNITS.iter().any(|(unit, _)| *unit == it))?;
        let unit = rest[end..].chars().next()?;
        let (_, length) = units.find(|(it, _)| *it == unit)?;
        let n = number(&rest[..end]).filter(|it| *it >= 0.0)?;
        total += n * length;
        rest = &rest[end + unit.len_utf8()..];
    }
    Some(total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_hours_minutes_and_seconds_or_bare_minutes() {
        fn check(text: &str, expected: Option<u32>) {
            assert_eq!(seconds(text), expected, "{text:?}");
        }
        check("10m", Some(600));
        check("90s", Some(90));
        check("1h30m", Some(5400));
        check("1h 30m 5s", Some(5405));
        check("1H", Some(3600));
        check("45", Some(2700));
        check("٤٥", Some(2700));
        check("1.5", Some(90));
        check("1.5h", Some(5400));
        check("168h", Some(604_800));
        check("169h", None);
        check("0", None);
        check("0m", None);
        check("-5", None);
        check("5m1h", None);
        check("1m1m", None);
        check("1h30", None);
        check("m", None);
        check("10 minutes", None);
        check("", None);
    }
}
