//! Values of the flags of a quiz, read with messages that say what is needed.

use crate::{cli::usage::Wanted, session::quiz::limit::seconds, text::normalize::number};

/// Reads a length of time as whole seconds: `90s`, `10m`, `1h30m`; a bare number is minutes.
pub(super) fn length(text: &str) -> Result<u32, Wanted> {
    seconds(text.trim()).ok_or(Wanted("usage-needs-time"))
}

/// Reads `--pass`: per cent of the points, with or without the sign.
pub(super) fn pass(text: &str) -> Result<f64, Wanted> {
    let bare = text.trim().trim_end_matches(['%', '٪']);
    let percent = number(bare).filter(|it| (0.0..=100.0).contains(it));
    percent.ok_or(Wanted("usage-needs-percent"))
}

/// Reads `--penalty`: a share of a card's points.
pub(super) fn penalty(text: &str) -> Result<f64, Wanted> {
    let share = number(text).filter(|it| (0.0..=1.0).contains(it));
    // Zero is added to be rid of its sign.
    share.map(|it| it + 0.0).ok_or(Wanted("usage-needs-share"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_hours_minutes_and_seconds() {
        fn check(text: &str, expected: Option<u32>) {
            assert_eq!(length(text).ok(), expected, "{text}");
        }
        check("90s", Some(90));
        check("10m", Some(600));
        check("1h30m", Some(5400));
        check("1h1m1s", Some(3661));
        check("168h", Some(7 * 24 * 3600));
        check("169h", None);
        check("10", Some(600));
        check("0s", None);
        check("", None);
        check("m", None);
        check("-5m", None);
        check("5 m", Some(300));
        check("1.5h", Some(5400));
        check("30s10m", None);
        check("1m1m", None);
        check("99999999999h", None);
    }

    #[test]
    fn a_mark_is_per_cent_and_a_penalty_a_share() {
        fn check(read: fn(&str) -> Result<f64, Wanted>, text: &str, expected: Option<f64>) {
            assert_eq!(read(text).ok(), expected, "{text}");
        }
        check(pass, "60", Some(60.0));
        check(pass, "62.5%", Some(62.5));
        check(pass, "٦٠", Some(60.0));
        check(pass, "۶۲٫۵ ٪", Some(62.5));
        check(pass, "101", None);
        check(pass, "-1", None);
        check(pass, "NaN", None);
        check(penalty, "0.25", Some(0.25));
        check(penalty, "٠٫٢٥", Some(0.25));
        check(penalty, "1", Some(1.0));
        check(penalty, "1.1", None);
        check(penalty, "x", None);
        assert_eq!(penalty("-0").unwrap().to_string(), "0");
    }
}
