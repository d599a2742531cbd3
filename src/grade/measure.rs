//! A number with its unit, if it has one: "95 %", "800 soldiers", "$5".

use std::borrow::Cow;

use crate::{
    grade::units::sign,
    text::{distance::osa, fold::folded},
};

/// A text that is a number and perhaps a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The number, as digits with sign and decimal point.
    pub number: String,
    /// Its unit.
    pub unit: Option<Unit>,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// As it was written.
    pub text: String,
    /// Its sign, where it is one of those that are known under several names.
    known: Option<&'static str>,
}

/// How two units compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// They are the same.
    Same,
    /// They differ.
    Other,
    /// One of them is not known, and they are spelled differently.
    Unclear,
}

/// Most letters by which spellings of a unit of other than Latin letters may differ: an ending, or a
/// plural that changes the word.
const SPELLING_LIMIT: usize = 2;

/// Letters a unit that is not known has at least, for another ending to be forgiven.
const MIN_LETTERS_FOR_ENDING: usize = 4;

/// Significant digits from which a number that is rounded right counts as within a tolerance.
const MIN_DIGITS_OF_ROUNDING: usize = 3;

impl Measure {
    /// Reads a bare normal form with number words as digits; `None` where it is anything else than
    /// one number and, behind it or for money and `٪` before it, one unit.
    pub fn read(text: &str) -> Option<Measure> {
        let words: Vec<&str> = text.split(' ').collect();
        let is_before =
            |it: &str| matches!(it, "$" | "€" | "£" | "¥" | "usd" | "eur" | "gbp" | "%");
        let (before, words) = match words.as_slice() {
            [first, rest @ ..] if is_before(first) => (Some(*first), rest),
            all => (None, all),
        };
        let (number, mut unit) = number(words)?;
        if let Some(before) = before {
            if !unit.is_empty() {
                return None;
            }
            unit = Cow::Borrowed(before);
        }
        let unit = (!unit.is_empty()).then(|| Unit::new(&unit));
        if unit.as_ref().is_some_and(|it| it.known.is_none() && it.text.contains(' ')) {
            return None;
        }
        Some(Measure { number, unit })
    }

    /// Tells whether a number is within a tolerance of this one, or this one rounded right; `None`
    /// tolerates nothing.
    pub fn is_met_by(&self, given: &Measure, tolerance: Option<f64>) -> bool {
        let Some(tolerance) = tolerance.filter(|it| *it > 0.0) else { return false };
        let (Some(a), Some(b)) = (self.value(), given.value()) else { return false };
        is_near(a, b, tolerance) || is_rounded(a, &given.number)
    }

    /// Returns its value.
    pub fn value(&self) -> Option<f64> {
        self.number.parse().ok().filter(|it: &f64| it.is_finite())
    }
}

/// Tells whether two numbers are no further apart than a tolerance.
pub fn is_near(a: f64, b: f64, tolerance: f64) -> bool {
    // Decimal fractions are not exact in binary: 0.3 - 0.2 must be within 0.1.
    let slack = f64::EPSILON * 8.0 * a.abs().max(b.abs());
    (a - b).abs() <= tolerance + slack
}

/// Tells whether digits are a number rounded right, to three significant digits at least.
pub fn is_rounded(value: f64, digits: &str) -> bool {
    let fraction = digits.split_once('.').map_or("", |(_, it)| it);
    let significant = digits.trim_start_matches(['-', '+', '0', '.']);
    let n_significant = significant.bytes().filter(u8::is_ascii_digit).count();
    !fraction.is_empty()
        && n_significant >= MIN_DIGITS_OF_ROUNDING
        && format!("{value:.*}", fraction.len()) == digits
}

/// Takes the number that words start with, and what stands behind it.
fn number<'w>(words: &[&'w str]) -> Option<(String, Cow<'w, str>)> {
    let (first, mut rest) = words.split_first()?;
    let at =
        first.char_indices().find(|(i, it)| !is_of_number(*i, *it)).map_or(first.len(), |it| it.0);
    let (digits, glued) = first.split_at(at);
    if !digits.starts_with(|it: char| it.is_ascii_digit() || matches!(it, '-' | '+'))
        || !digits.ends_with(|it: char| it.is_ascii_digit())
        || digits.matches('.').count() > 1
    {
        return None;
    }
    let mut number = digits.to_string();
    if !glued.is_empty() {
        let is_unit = glued.starts_with(|it: char| it.is_alphabetic() || it == '°');
        return is_unit.then(|| {
            let unit: Vec<&str> = std::iter::once(glued).chain(rest.iter().copied()).collect();
            (number, Cow::Owned(unit.join(" ")))
        });
    }
    // "57 000" is one number.
    let is_group = |it: &&str| it.len() == 3 && it.bytes().all(|it| it.is_ascii_digit());
    let is_head = (1..=3).contains(&digits.len()) && !digits.contains('.') && digits != "0";
    while let [next, after @ ..] = rest
        && is_head
        && is_group(next)
    {
        number.push_str(next);
        rest = after;
    }
    if rest.iter().any(|it| it.contains(char::is_numeric) && !is_square(it)) {
        return None;
    }
    Some((number, Cow::Owned(rest.join(" "))))
}

fn is_square(word: &str) -> bool {
    let unit = word.strip_suffix(['²', '³', '2', '3']);
    unit.is_some_and(|it| it.starts_with(char::is_alphabetic) && !it.contains(char::is_numeric))
}

fn is_of_number(i: usize, c: char) -> bool {
    c.is_ascii_digit() || c == '.' || (i == 0 && matches!(c, '-' | '+'))
}

impl Unit {
    /// Takes the text of a unit, in normal form.
    pub fn new(text: &str) -> Unit {
        let name = folded(text, false);
        let known = sign(&name);
        Unit { text: text.to_string(), known }
    }

    /// Compares two units: by what they are known as, else by spelling, endings forgiven.
    pub fn compare(&self, other: &Unit) -> Likeness {
        if let (Some(known), Some(other)) = (self.known, other.known) {
            return if known == other { Likeness::Same } else { Likeness::Other };
        }
        let (a, b) = (folded(&self.text, false), folded(&other.text, false));
        let is_long = a.chars().count() >= MIN_LETTERS_FOR_ENDING;
        // Latin units are so short and regular that an edit makes another one: km/h and mph.
        let is_latin = a.contains(|it: char| it.is_ascii()) || b.contains(|it: char| it.is_ascii());
        let is_ending = if is_latin {
            singular(&a) == singular(&b)
        } else {
            is_long && a.chars().take(2).eq(b.chars().take(2)) && osa(&a, &b) <= SPELLING_LIMIT
        };
        if a == b || is_ending { Likeness::Same } else { Likeness::Unclear }
    }

    /// Tells whether it is one of those that are known under several names.
    pub fn is_known(&self) -> bool {
        self.known.is_some()
    }
}

/// Returns an English noun without the ending of its plural.
fn singular(word: &str) -> Cow<'_, str> {
    if let Some(stem) = word.strip_suffix("ies") {
        return Cow::Owned(format!("{stem}y"));
    }
    let is_stem = |it: &&str| it.len() >= 3 && !it.ends_with('s');
    let stem = word.strip_suffix('s').filter(is_stem).unwrap_or(word);
    let hisses = |it: &&str| it.ends_with(['s', 'x', 'z']) || it.ends_with("ch");
    Cow::Borrowed(stem.strip_suffix('e').filter(hisses).unwrap_or(stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal;

    fn read(text: &str) -> Option<(String, Option<String>)> {
        let measure = Measure::read(&normal(text))?;
        Some((measure.number, measure.unit.map(|it| it.text)))
    }

    #[test]
    fn a_measure_is_a_number_and_at_most_one_unit() {
        fn check(text: &str, number: &str, unit: Option<&str>) {
            assert_eq!(read(text), Some((number.to_string(), unit.map(Into::into))), "{text}");
        }
        check("95%", "95", Some("%"));
        check("95 percent", "95", Some("percent"));
        check("٩٥ في المئة", "95", Some("في المئة"));
        check("$5", "5", Some("$"));
        check("٪٩٥", "95", Some("%"));
        check("-5.5", "-5.5", None);
        check("57 000", "57000", None);
        check("57 000 km", "57000", Some("km"));
        check("5km", "5", Some("km"));
        check("25 °C", "25", Some("°c"));
        check("800 جندي", "800", Some("جندي"));
        check("5 km²", "5", Some("km²"));
        check("5 km2", "5", Some("km2"));
        for text in [
            "Apollo 11",
            "1 2",
            "5 big dogs",
            "11 september 2001",
            "",
            "-",
            "1.2.3",
            "c4",
            "2022 و2023",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn units_are_known_by_many_names() {
        fn check(a: &str, b: &str, expected: Likeness) {
            let unit = |it: &str| Unit::new(&normal(it));
            assert_eq!(unit(a).compare(&unit(b)), expected, "{a} {b}");
        }
        check("%", "بالمئة", Likeness::Same);
        check("percent", "في المائة", Likeness::Same);
        check("km", "كيلومتر", Likeness::Same);
        check("km²", "كم مربع", Likeness::Same);
        check("°C", "celsius", Likeness::Same);
        check("°C", "درجة مئوية", Likeness::Same);
        check("°C", "°م", Likeness::Same);
        check("كجم", "كيلوغرامات", Likeness::Same);
        check("سم", "سنتيمترات", Likeness::Same);
        check("ملم", "مليمتر", Likeness::Same);
        check("م²", "أمتار مربعة", Likeness::Same);
        check("م³", "متر مكعب", Likeness::Same);
        check("كم/س", "كيلومترا في الساعة", Likeness::Same);
        check("م", "ل", Likeness::Other);
        check("km", "m", Likeness::Other);
        check("km", "soldiers", Likeness::Unclear);
        check("kilometers", "kilometrs", Likeness::Unclear);
        check("جنود", "حدود", Likeness::Unclear);
        check("جندي", "جنود", Likeness::Same);
        check("soldier", "soldiers", Likeness::Same);
        check("جندي", "دبابة", Likeness::Unclear);
        check("city", "cities", Likeness::Same);
        check("box", "boxes", Likeness::Same);
        check("glass", "glasses", Likeness::Same);
        check("house", "houses", Likeness::Same);
        check("soldiers", "soliders", Likeness::Unclear);
        check("cows", "rows", Likeness::Unclear);
        check("m/s²", "m/s", Likeness::Unclear);
        check("kg/m²", "kg/m", Likeness::Unclear);
        check("km/h", "mph", Likeness::Other);
        check("MB", "gigabytes", Likeness::Other);
        check("Mbps", "Gbps", Likeness::Other);
        check("V", "volts", Likeness::Same);
        check("°C", "degrees C", Likeness::Same);
        check("mL", "millilitres", Likeness::Same);
        check("m³", "m3", Likeness::Same);
        check("°", "degrees", Likeness::Same);
    }

    #[test]
    fn a_number_may_be_rounded_to_three_digits() {
        assert!(is_rounded(9.80665, "9.81"));
        assert!(is_rounded(9.80665, "9.807"));
        assert!(!is_rounded(9.80665, "9.80"));
        assert!(!is_rounded(9.80665, "9.8"));
        assert!(!is_rounded(1912.0, "1910"));
        assert!(is_rounded(0.012_34, "0.0123"));
    }
}
