//! How like two answers look: a date near a date, a number near a number, a name of as many words
//! as a name.

use crate::{
    card::{Card, Prompt, kind::Answer},
    grade::shape::{Measure, Shape, measure, shape},
    session::drawing::{self, only_answer},
    text::normalize::{caseless, collapse, number},
};

/// What candidates are compared with: the answer of a card.
pub(super) struct Likeness {
    shape: Shape,
    text: String,
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

/// First year that no number is taken for.
const SURE_YEARS: f64 = 1500.0;

impl Likeness {
    /// Returns what the answer of a card looks like; `None` where it is not one text.
    pub(super) fn of(card: &Card) -> Option<Likeness> {
        let prompt = match &card.prompt {
            Prompt::Question(text) => caseless(text.raw()),
            Prompt::Holes { .. } => String::new(),
        };
        Some(Likeness {
            shape: drawing::shape(&card.answer)?,
            text: collapse(only_answer(&card.answer)?.raw()),
            prompt,
            is_bare: matches!(card.answer, Answer::Numeric(_)),
        })
    }

    /// Returns how unlike another text is, from 0; `None` where it must not stand beside the
    /// answer.
    pub(super) fn unlike(&self, text: &str) -> Option<u32> {
        let text = collapse(text);
        let other = shape(&text);
        let unlike = match self.shape {
            Shape::Year | Shape::Number => self.unlike_number(&text, other)?,
            Shape::Date if other == Shape::Date => unlike_dates(&self.text, &text),
            Shape::Figures | Shape::Question | Shape::Words(_) if other == self.shape => {
                unlike_words(&self.text, &text)?
            }
            Shape::Date | Shape::Figures | Shape::Question | Shape::Words(_) => return None,
        };
        // What the question names is seldom its answer.
        let is_named = is_within(&caseless(&text), &self.prompt);
        Some(unlike + if is_named { 4 } else { 0 })
    }

    fn unlike_number(&self, text: &str, other: Shape) -> Option<u32> {
        let (own, it) = (measure(&self.text)?, measure(text)?);
        if self.is_bare && !it.unit.is_empty() {
            return None;
        }
        let unlike = match (self.shape, other) {
            (Shape::Year, Shape::Year) => step((own.value - it.value).abs(), &NEAR_YEARS),
            (Shape::Year, _) if own.value >= SURE_YEARS => return None,
            (Shape::Year, Shape::Number) => OTHER_SHAPE + near_number(&own, &it)?,
            (_, Shape::Year) if it.value >= SURE_YEARS => OTHER_SHAPE + near_number(&own, &it)?,
            (_, Shape::Year | Shape::Number) => near_number(&own, &it)?,
            (_, Shape::Date | Shape::Figures | Shape::Question | Shape::Words(_)) => return None,
        };
        Some(unlike + unlike_manner(&own, &it))
    }
}

/// Returns the first bound that a value keeps within; behind the last one their number.
fn step(value: f64, bounds: &[f64]) -> u32 {
    bounds.iter().position(|it| value <= *it).unwrap_or(bounds.len()) as u32
}

fn near_number(own: &Measure, other: &Measure) -> Option<u32> {
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

/// Counts what gives a number away beside its value: another unit, a fraction.
fn unlike_manner(own: &Measure, other: &Measure) -> u32 {
    let is_whole = |it: &Measure| it.value.fract() == 0.0;
    let unit = if caseless(&own.unit) == caseless(&other.unit) { 0 } else { 3 };
    unit + u32::from(is_whole(own) != is_whole(other))
}

/// Compares dates by how they are written, then by their years.
fn unlike_dates(own: &str, other: &str) -> u32 {
    let words = |it: &str| it.split(' ').count();
    let manner = if words(own) == words(other) { 0 } else { 3 };
    let years = match (year_in(own), year_in(other)) {
        (Some(own), Some(other)) => step((own - other).abs(), &NEAR_YEARS),
        (None, None) => 0,
        (Some(_), None) | (None, Some(_)) => 3,
    };
    manner + years
}

fn year_in(text: &str) -> Option<f64> {
    let parts = text.split(|c: char| !c.is_numeric());
    let mut years = parts.filter(|it| it.chars().count() == 4);
    years.find_map(number)
}

/// Compares words by their number, their length, and the small signs that tell a name from a
/// description; `None` where a glance tells them apart.
fn unlike_words(own: &str, other: &str) -> Option<u32> {
    let count = |it: &str| it.split(' ').count();
    let (n_own, n_other) = (count(own), count(other));
    let apart = n_own.abs_diff(n_other);
    if apart > (n_own.min(n_other) / 2).max(1) {
        return None;
    }
    let letters = |it: &str| it.chars().count().max(1) as f64;
    let (short, long) = (letters(own).min(letters(other)), letters(own).max(letters(other)));
    let length = step(long / short, &[1.5, 2.0, 2.5, 3.0]);
    let signs = [has_article, is_capital, is_pair, is_clause, has_pronoun];
    let n_signs = signs.iter().filter(|it| it(own) != it(other)).count();
    Some(4 * apart as u32 + length + 2 * n_signs as u32)
}

fn has_article(text: &str) -> bool {
    let text = caseless(text);
    let is_arabic = text.starts_with("ال") && text.chars().count() > 4;
    is_arabic || ["the ", "a ", "an "].iter().any(|it| text.starts_with(it))
}

fn is_capital(text: &str) -> bool {
    text.chars().find(|it| it.is_alphabetic()).is_some_and(char::is_uppercase)
}

/// Tells whether two things are joined: `ودية ووثيقة`, `salt and pepper`.
fn is_pair(text: &str) -> bool {
    let is_joint = |it: &str| it == "and" || it == "&" || it.starts_with('و');
    text.split(' ').skip(1).any(is_joint)
}

/// Tells whether a text speaks of something named before: `حقوقهم`, `its coast`.
fn has_pronoun(text: &str) -> bool {
    let speaks = |it: &str| {
        let is_arabic = it.ends_with("ها") || it.ends_with("هم");
        is_arabic && it.chars().count() > 4 || matches!(it, "its" | "their" | "his" | "her" | "it")
    };
    text.split(' ').any(speaks)
}

/// Tells whether a text begins as a clause does: `حين تصعب`, `عادت إلى`, `because of it`.
fn is_clause(text: &str) -> bool {
    const STARTS: &[&str] = &[
        "حين", "عند", "لأن", "أن", "إلى", "من", "في", "على", "عن", "منذ", "حتى", "because", "when",
        "to", "in", "on", "by", "for", "from", "with", "that", "until", "since",
    ];
    let first = caseless(text);
    let first = first.split(' ').next().unwrap_or_default();
    let is_verb = first.ends_with('ت') && !first.ends_with("ات") && !first.starts_with("ال");
    STARTS.contains(&first) || is_verb && first.chars().count() > 3
}

/// Tells whether the words of one text stand in another, side by side; both in normal form.
pub(super) fn is_within(words: &str, text: &str) -> bool {
    !words.is_empty() && format!(" {text} ").contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_like_words_of_the_same_number_length_and_manner() {
        fn check(own: &str, nearer: &str, farther: &str) {
            let (nearer, farther) = (unlike_words(own, nearer), unlike_words(own, farther));
            let rank = |it: Option<u32>| it.unwrap_or(u32::MAX);
            assert!(rank(nearer) < rank(farther), "{own}: {nearer:?} {farther:?}");
        }
        check("صربيا", "غالوب", "الرادار");
        check("صربيا", "غالوب", "سلوبودان ميلوشيفيتش");
        check("ودية ووثيقة", "باردة ومتقلبة", "صربيا الكبرى");
        check("صربيا الكبرى", "عامل استقرار", "عادت إلى");
        check("صربيا الكبرى", "عامل استقرار", "اتسعت حدودها");
        check("the sea", "the river", "big river");
        check("Tirana", "Vlora", "water");
        check("Tirana", "New York", "a town near the sea");
    }

    #[test]
    fn numbers_are_like_near_numbers() {
        fn check(own: &str, other: &str, expected: Option<u32>) {
            let measure = |it: &str| measure(it).unwrap();
            let near = near_number(&measure(own), &measure(other));
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
    fn words_are_found_as_a_whole() {
        fn check(words: &str, text: &str, expected: bool) {
            assert_eq!(is_within(words, text), expected, "{words:?} {text:?}");
        }
        check("serbia", "greater serbia", true);
        check("serbia", "serbian", false);
        check("", "serbia", false);
    }
}
