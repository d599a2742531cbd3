//! How much time is left or gone, and how a sitting went, put into words.

use std::time::Duration;

use crate::{
    store::StoreError,
    terminal::{phrase::sentences, result},
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::sitting::Sitting,
};

/// Returns a length of time in minutes.
pub fn minutes(words: &Wording, seconds: u64) -> Shown {
    words.say("summary-minutes", &[("n", (seconds / 60).into())])
}

/// Returns how much time is left, or where there is no limit how much has gone by; in a quiz to the
/// second.
pub fn time(words: &Wording, sitting: &Sitting<'_>) -> Shown {
    if sitting.quiz().is_some() {
        let of_card = sitting.card_time_left().map(|it| card_time(words, it));
        let of_quiz = match sitting.time_left() {
            Some(left) => words.say("quiz-time-left", &clock_left(left)),
            None => words.say("quiz-time", &clock(sitting.elapsed())),
        };
        return sentences(&[of_quiz].into_iter().chain(of_card).collect::<Vec<_>>());
    }
    let (key, time) = match sitting.time_left() {
        Some(left) => ("lines-time-left", left),
        None => ("lines-time", sitting.elapsed()),
    };
    words.say(key, &[("minutes", minutes(words, time.as_secs()).into())])
}

/// Returns the sentence about the time that is left for a card.
pub fn card_time(words: &Wording, left: Duration) -> Shown {
    words.say("quiz-time-card", &[("seconds", whole_seconds(left).into())])
}

/// Returns a length of time in minutes and seconds, for a sentence that names both.
pub fn clock(time: Duration) -> [(&'static str, Value); 2] {
    clock_of(time.as_secs())
}

/// Returns a length of time that is left in minutes and seconds: zero only when nothing is left.
pub fn clock_left(time: Duration) -> [(&'static str, Value); 2] {
    clock_of(whole_seconds(time))
}

fn whole_seconds(time: Duration) -> u64 {
    time.as_secs() + u64::from(time.subsec_nanos() > 0)
}

fn clock_of(seconds: u64) -> [(&'static str, Value); 2] {
    [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())]
}

/// Returns a length of time as a clock that runs down shows it, `9:58` or `1:00:00`: zero only when
/// nothing is left.
pub fn digits(time: Duration) -> String {
    let seconds = whole_seconds(time);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Returns what is said when a session is over or left: the sums of a study session, the result of
/// a quiz.
///
/// # Errors
/// What the store says.
pub fn ending(words: &Wording, sitting: &Sitting<'_>) -> Result<Vec<Shown>, StoreError> {
    if sitting.quiz().is_none() {
        return summary(words, sitting);
    }
    let Some(whole) = sitting.result()? else {
        return Ok(vec![words.say("summary-asked", &[("n", 0_usize.into())])]);
    };
    let is_time_up = sitting.is_ended() && sitting.time_left().is_some_and(|it| it.is_zero());
    let over = is_time_up.then(|| words.say("quiz-time-over", &[]));
    Ok(over.into_iter().chain(result::lines(words, &whole)).collect())
}

/// Returns the sentences that sum a study session up: what was done, and what is due next.
///
/// # Errors
/// What the store says.
fn summary(words: &Wording, sitting: &Sitting<'_>) -> Result<Vec<Shown>, StoreError> {
    let tally = sitting.tally();
    let values = [
        ("n", tally.n_cards.into()),
        ("right", tally.n_right_first.into()),
        ("minutes", minutes(words, tally.took.as_secs()).into()),
    ];
    let next = match sitting.due_next()? {
        // Why there was nothing to ask, and what to type, was said before.
        None if sitting.of() == 0 => return Ok(vec![words.say("summary-asked", &values)]),
        None if tally.n_cards == 0 => words.say("dash-next-study", &[]),
        None => words.say("summary-due-never", &[]),
        Some((day, n)) if day <= sitting.today() => {
            words.say("summary-due-today", &[("n", n.into())])
        }
        Some((day, n)) => {
            words.say("summary-due-next", &[("n", n.into()), ("day", Value::code(day.to_string()))])
        }
    };
    Ok(vec![words.say("summary-asked", &values), next])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_shows_zero_only_when_nothing_is_left() {
        fn check(milliseconds: u64, expected: &str) {
            assert_eq!(digits(Duration::from_millis(milliseconds)), expected);
        }
        check(600_000, "10:00");
        check(599_001, "10:00");
        check(599_000, "9:59");
        check(1, "0:01");
        check(0, "0:00");
        check(3_600_000, "1:00:00");
        check(3_725_000, "1:02:05");
    }
}
