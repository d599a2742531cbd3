//! How like two answers look: a date near a date, a number near a number, words beside words.

use crate::{
    card::{Card, Prompt, kind::Answer},
    grade::{
        date::Date,
        measure::Likeness,
        shape::{Looks, Quantity},
    },
    session::drawing::{
        looks,
        manner::{Manner, is_within, n_words, step, unlike_words},
    },
    text::normalize::{caseless, collapse},
};

/// What candidates are compared with: the answer of a card.
pub(super) struct Pattern {
    looks: Looks,
    manner: Manner,
    prompt: String,
    is_bare: bool,
}

/// Years by which another year or date may be earlier or later, in steps of likeness.
const NEAR_YEARS: [f64; 4] = [5.0, 15.0, 50.0, 150.0];

/// How many times another number may be greater or smaller, in steps of likeness.
const NEAR_TIMES: [f64; 4] = [1.6, 2.5, 5.0, 10.0];

/// A number this near is near, however many times greater.
const NEAR_DIFFERENCE: f64 = 10.0;

/// What it weighs that a number may be a year, or a year a number.
const OTHER_SHAPE: u32 = 3;

/// What it weighs that another is written with what gives it away: a calendar, a word.
const OTHER_MANNER: u32 = 3;

/// First year that no number is taken for.
const SURE_YEARS: f64 = 1500.0;

impl Pattern {
    /// Returns what the answer of a card looks like; `None` where it is not one text.
    pub(super) fn of(card: &Card) -> Option<Pattern> {
        let prompt = match &card.prompt {
            Prompt::Question(text) => caseless(text.raw()),
            Prompt::Holes { .. } => String::new(),
        };
        let text = collapse(card.answer.only_text()?.raw());
        Some(Pattern {
            looks: looks(&card.answer)?,
            manner: Manner::of(&text, &caseless(&text)),
            prompt,
            is_bare: matches!(card.answer, Answer::Numeric(_)),
        })
    }

    /// Returns how unlike another text is, from 0; `None` where it must not stand beside the
    /// answer.
    pub(super) fn unlike(&self, text: &str) -> Option<u32> {
        let text = collapse(text);
        let plain = caseless(&text);
        let unlike = match (&self.looks, Looks::of(&text)) {
            (Looks::Date(own), Looks::Date(other)) => {
                let is_as_long = self.manner.n_words == n_words(&text);
                unlike_dates(own, &other, is_as_long)
            }
            (Looks::Year(own), Looks::Year(other)) => {
                let manner = if own.calendar == other.calendar { 0 } else { OTHER_MANNER };
                manner + apart(year(own)?, year(&other)?)
            }
            (Looks::Year(said), Looks::Number(it)) => unlike_year(said, &it)?,
            (Looks::Number(it), Looks::Year(said)) if !self.is_bare => unlike_year(&said, it)?,
            (Looks::Number(own), Looks::Number(other)) => unlike_number(own, &other)?,
            (Looks::Spelled(own_script, own), Looks::Spelled(script, other)) => {
                unlike_number(own, &other).filter(|_| *own_script == script)?
            }
            (Looks::Figures | Looks::Question | Looks::Words(_), other) if other == self.looks => {
                unlike_words(&self.manner, &Manner::of(&text, &plain))?
            }
            (
                Looks::Date(_)
                | Looks::Year(_)
                | Looks::Number(_)
                | Looks::Spelled(..)
                | Looks::Figures
                | Looks::Question
                | Looks::Words(_),
                _,
            ) => return None,
        };
        // What the question names is seldom its answer.
        let is_named = is_within(&plain, &self.prompt);
        Some(unlike + if is_named { 4 } else { 0 })
    }
}

/// Compares numbers; one with another unit, or with one more or less, is told at a glance.
fn unlike_number(own: &Quantity, other: &Quantity) -> Option<u32> {
    if !is_same_unit(own, other) {
        return None;
    }
    let is_sure_year = |it: &Quantity| it.may_be_year && it.value >= SURE_YEARS;
    let unlike = if own.may_be_year && other.may_be_year {
        apart(own.value, other.value)
    } else if is_sure_year(own) {
        return None;
    } else if own.may_be_year || is_sure_year(other) {
        OTHER_SHAPE + near_number(own, other)?
    } else {
        near_number(own, other)?
    };
    Some(unlike + unlike_manner(own, other))
}

fn is_same_unit(own: &Quantity, other: &Quantity) -> bool {
    match (&own.unit, &other.unit) {
        (Some(own), Some(other)) => own.compare(other) == Likeness::Same,
        (None, None) => true,
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn year(date: &Date) -> Option<f64> {
    date.year.map(f64::from)
}

/// Returns how far apart two years are, in steps.
fn apart(own: f64, other: f64) -> u32 {
    step((own - other).abs(), &NEAR_YEARS)
}

/// Compares a year that is said to be one with digits that may be one.
fn unlike_year(said: &Date, digits: &Quantity) -> Option<u32> {
    let year = year(said).filter(|_| digits.may_be_year)?;
    Some(OTHER_MANNER + apart(year, digits.value))
}

fn near_number(own: &Quantity, other: &Quantity) -> Option<u32> {
    if own.value.signum() * other.value.signum() < 0.0 {
        return None;
    }
    let (own, other) = (own.value.abs(), other.value.abs());
    let times = own.max(other) / own.min(other);
    let near = step(times, &NEAR_TIMES);
    let is_far = near as usize == NEAR_TIMES.len() || times.is_nan();
    if is_far && (own - other).abs() > NEAR_DIFFERENCE {
        return None;
    }
    Some(near)
}

/// Counts what gives a number away beside its value: words for digits, a fraction.
fn unlike_manner(own: &Quantity, other: &Quantity) -> u32 {
    let is_whole = |it: &Quantity| it.value.fract() == 0.0;
    OTHER_MANNER * u32::from(own.is_in_words != other.is_in_words)
        + u32::from(is_whole(own) != is_whole(other))
}

/// Compares dates by how they are written, then by their years.
fn unlike_dates(own: &Date, other: &Date, is_as_long: bool) -> u32 {
    let is_alike = is_as_long && own.calendar == other.calendar;
    let years = match (year(own), year(other)) {
        (Some(own), Some(other)) => apart(own, other),
        (None, None) => 0,
        (Some(_), None) | (None, Some(_)) => OTHER_MANNER,
    };
    years + if is_alike { 0 } else { OTHER_MANNER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_like_near_numbers() {
        fn check(own: &str, other: &str, expected: Option<u32>) {
            let near = match (Looks::of(own), Looks::of(other)) {
                (Looks::Number(own), Looks::Number(other)) => near_number(&own, &other),
                it => panic!("{it:?}"),
            };
            assert_eq!(near, expected, "{own} {other}");
        }
        check("800", "750", Some(0));
        check("800", "1200", Some(0));
        check("800", "100", Some(3));
        check("800", "3", None);
        check("3", "7", Some(1));
        check("1", "11", Some(4));
        check("0", "5", Some(4));
        check("0", "0", Some(4));
        check("0", "50", None);
        check("-3", "3", None);
    }

    #[test]
    fn figures_stand_beside_their_like_written_alike() {
        /// Each of the others is less like than the one before it; those behind `|` are none.
        fn check(own: &str, others: &str) {
            let (fitting, rest) = others.split_once(" | ").unwrap_or((others, ""));
            let pattern = Pattern {
                looks: Looks::of(own),
                manner: Manner::of(own, &caseless(own)),
                prompt: String::new(),
                is_bare: false,
            };
            let ranks: Vec<_> = fitting.split(", ").map(|it| pattern.unlike(it)).collect();
            let is_ranked = ranks.is_sorted_by(|a, b| a < b) && ranks.iter().all(Option::is_some);
            assert!(is_ranked, "{own}: {others}: {ranks:?}");
            for other in rest.split(", ").filter(|it| !it.is_empty()) {
                assert_eq!(pattern.unlike(other), None, "{own}: {other}");
            }
        }
        check("28 November 1912", "1 May 1910, 4 April 2009, 28/11/1812 | 1912, year 1912, Vlora");
        check("1912", "1911, 1950, سنة 1990 | 28 November 1912, 1912 km");
        check("عام 1912", "سنة 1911, 1914, 1990 هـ | 1912 km, 800");
        check("323 BC", "320 BC, 400 BC, AD 300 | 323 km");
        check("1200", "1180 | 1000 km, Apollo 11, عام 1200 ميل");
        check("5 km", "7 km, 18 كم | 7 kg, 7, 700 km, Apollo 11");
        check("95%", "60%, 12 percent | 90, 12, 95 km");
        check("800 men", "700 men, 100 men | 800 tanks, 800");
        check("five", "six, thirty | 6, Rome, خمسة, five days");
        check("خمسة أيام", "ستة أيام | ستة, ستة أشهر, روما");
        check("3 million", "2 million, 3,100,000 | 3, 3 big dogs");
        check("8 ملايين دولار", "9 ملايين دولار, 7500000 دولار | 9 دولارات");
        check("Apollo 11", "Apollo 13 | 11 km, 1969, May 1969");
    }
}
