//! A number with its unit, if it has one: "95 %", "800 soldiers", "$5".

use std::borrow::Cow;

use crate::text::{distance::osa, fold::folded};

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
    /// Neither is known and they are spelled differently.
    Unclear,
}

/// Units under their sign and their folded names, English and Arabic.
const UNITS: &[(&str, &[&str])] = &[
    ("%", &["percent", "per cent", "pct", "بالميه", "بالمايه", "في الميه", "في المايه", "بالميءه"]),
    ("‰", &["per mille", "permille", "بالالف", "في الالف"]),
    (
        "km",
        &[
            "kilometer",
            "kilometers",
            "kilometre",
            "kilometres",
            "كم",
            "كيلومتر",
            "كيلومترا",
            "كيلومترات",
        ],
    ),
    (
        "km^2",
        &[
            "km2",
            "sq km",
            "square kilometers",
            "square kilometres",
            "كم^2",
            "كم2",
            "كم مربع",
            "كيلومتر مربع",
            "كيلومترا مربعا",
            "كيلومترات مربعه",
        ],
    ),
    ("m", &["meter", "meters", "metre", "metres", "م", "متر", "مترا", "امتار"]),
    (
        "m^2",
        &["m2", "sq m", "square meters", "square metres", "م^2", "م2", "متر مربع", "مترا مربعا"],
    ),
    (
        "cm",
        &["centimeter", "centimeters", "centimetre", "centimetres", "سم", "سنتيمتر", "سنتيمترا"],
    ),
    ("mm", &["millimeter", "millimeters", "millimetre", "millimetres", "مم", "مليمتر", "مليمترا"]),
    ("m^3", &["m3", "cubic meters", "cubic metres", "م^3", "م3", "متر مكعب", "مترا مكعبا"]),
    ("cm^3", &["cm3", "cc", "cubic centimeters", "cubic centimetres"]),
    ("m/s", &["meters per second", "metres per second", "م/ث"]),
    ("km/h", &["kph", "kmh", "kilometers per hour", "kilometres per hour", "كم/س"]),
    ("mph", &["miles per hour"]),
    ("ft", &["foot", "feet"]),
    ("mi", &["mile", "miles", "ميل", "ميلا", "اميال"]),
    (
        "kg",
        &[
            "kilo",
            "kilos",
            "kilogram",
            "kilograms",
            "كغ",
            "كغم",
            "كجم",
            "كيلوغرام",
            "كيلوغراما",
            "كيلوجرام",
        ],
    ),
    ("g", &["gram", "grams", "غ", "غم", "غرام", "غراما", "جرام"]),
    ("mg", &["milligram", "milligrams", "ملغ", "ملغم", "ملجم"]),
    ("lb", &["lbs"]),
    ("t", &["ton", "tons", "tonne", "tonnes", "طن", "طنا", "اطنان"]),
    ("l", &["liter", "liters", "litre", "litres", "لتر", "لترا"]),
    ("ml", &["milliliter", "milliliters", "millilitre", "millilitres", "مل", "مليلتر"]),
    ("v", &["volt", "volts", "فولت"]),
    ("a", &["amp", "amps", "ampere", "amperes", "امبير"]),
    ("w", &["watt", "watts", "واط"]),
    ("kw", &["kilowatt", "kilowatts"]),
    ("kwh", &["kilowatt hour", "kilowatt hours"]),
    ("j", &["joule", "joules"]),
    ("n", &["newton", "newtons"]),
    ("pa", &["pascal", "pascals"]),
    ("hz", &["hertz", "هرتز"]),
    ("khz", &["kilohertz"]),
    ("mhz", &["megahertz"]),
    ("ghz", &["gigahertz"]),
    ("kb", &["kilobyte", "kilobytes"]),
    ("mb", &["megabyte", "megabytes"]),
    ("gb", &["gigabyte", "gigabytes"]),
    ("tb", &["terabyte", "terabytes"]),
    ("kbps", &["kbit/s"]),
    ("mbps", &["mbit/s"]),
    ("gbps", &["gbit/s"]),
    ("h", &["hour", "hours", "hr", "hrs", "ساعه", "ساعات"]),
    ("min", &["minute", "minutes", "mins", "دقيقه", "دقايق"]),
    ("s", &["second", "seconds", "sec", "ثانيه", "ثواني", "ثوان"]),
    ("d", &["day", "days", "يوم", "يوما", "ايام"]),
    ("wk", &["week", "weeks", "اسبوع", "اسبوعا", "اسابيع"]),
    ("mo", &["month", "months", "شهر", "شهرا", "اشهر", "شهور"]),
    ("yr", &["year", "years", "yrs", "سنه", "سنوات", "سنين", "عام", "عاما", "اعوام"]),
    ("°", &["degree", "degrees", "deg", "درجه", "درجات"]),
    (
        "°c",
        &[
            "c",
            "celsius",
            "degree celsius",
            "degrees celsius",
            "degree c",
            "degrees c",
            "درجه مييويه",
        ],
    ),
    (
        "°f",
        &["f", "fahrenheit", "degree fahrenheit", "degrees fahrenheit", "degree f", "degrees f"],
    ),
    ("k", &["kelvin", "kelvins"]),
    ("$", &["dollar", "dollars", "usd", "دولار", "دولارا", "دولارات"]),
    ("€", &["euro", "euros", "eur", "يورو"]),
    ("£", &["pound", "pounds", "gbp"]),
];

/// Most letters by which spellings of a unit of other than Latin letters may differ: an ending, or a
/// plural that changes the word.
const SPELLING_LIMIT: usize = 2;

/// Letters a unit that is not known has at least, for another ending to be forgiven.
const MIN_LETTERS_FOR_ENDING: usize = 4;

impl Measure {
    /// Reads a bare normal form with number words as digits; `None` where it is anything else than
    /// one number and, behind it or for money before it, one unit.
    pub fn read(text: &str) -> Option<Measure> {
        let words: Vec<&str> = text.split(' ').collect();
        let is_money = |it: &str| matches!(it, "$" | "€" | "£" | "¥" | "usd" | "eur" | "gbp");
        let (before, words) = match words.as_slice() {
            [first, rest @ ..] if is_money(first) => (Some(*first), rest),
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

    /// Returns its value.
    pub fn value(&self) -> Option<f64> {
        self.number.parse().ok().filter(|it: &f64| it.is_finite())
    }
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
        let is_named = |(sign, names): &&(&str, &[&str])| *sign == name || names.contains(&&*name);
        let known = UNITS.iter().find(is_named).map(|(sign, _)| *sign);
        Unit { text: text.to_string(), known }
    }

    /// Compares two units: by what they are known as, else by spelling, endings forgiven.
    pub fn compare(&self, other: &Unit) -> Likeness {
        if self.known.is_some() || other.known.is_some() {
            let is_same = self.known == other.known;
            return if is_same { Likeness::Same } else { Likeness::Other };
        }
        let (a, b) = (folded(&self.text, false), folded(&other.text, false));
        let is_long = a.chars().count() >= MIN_LETTERS_FOR_ENDING;
        // Latin units are so short and regular that an edit makes another one: km/h and mph.
        let is_latin = a.contains(|it: char| it.is_ascii()) || b.contains(|it: char| it.is_ascii());
        let is_ending = if is_latin {
            singular(&a) == singular(&b)
        } else {
            is_long && osa(&a, &b) <= SPELLING_LIMIT
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
        check("km", "m", Likeness::Other);
        check("km", "soldiers", Likeness::Other);
        check("جندي", "جنود", Likeness::Same);
        check("soldier", "soldiers", Likeness::Same);
        check("جندي", "دبابة", Likeness::Unclear);
        check("city", "cities", Likeness::Same);
        check("box", "boxes", Likeness::Same);
        check("glass", "glasses", Likeness::Same);
        check("house", "houses", Likeness::Same);
        check("soldiers", "soliders", Likeness::Unclear);
        check("cows", "rows", Likeness::Unclear);
        check("m/s²", "m/s", Likeness::Other);
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
}
