//! What an answer looks like: a date, a year, a number, or words of a script. Like is drawn beside
//! like, so that no option is told by its looks.

use crate::text::normalize::{caseless, collapse, number};

/// What an answer looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day or a month of a year: `28 نوفمبر 1912`, `1912-11-28`.
    Date,
    /// A year from 1000 to 2100: `1912`, `عام 1912`.
    Year,
    /// Another number, alone or with a unit: `800`, `5 km`.
    Number,
    /// Words with several numbers, or many words with one: `1998 و1999`.
    Figures,
    /// A question, as the other side of a card holds one.
    Question,
    /// Words without digits.
    Words(Script),
}

/// The script of the first letter that has one here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Arabic, with Persian and Urdu.
    Arabic,
    /// Latin.
    Latin,
    /// Any other.
    Other,
}

/// Words beside a number that still make it a number with a unit.
const UNIT_MAX_WORDS: usize = 2;

impl Shape {
    /// Returns the word for the shape in the index.
    pub fn word(self) -> &'static str {
        match self {
            Shape::Date => "date",
            Shape::Year => "year",
            Shape::Number => "number",
            Shape::Figures => "figures",
            Shape::Question => "question",
            Shape::Words(Script::Arabic) => "arabic",
            Shape::Words(Script::Latin) => "latin",
            Shape::Words(Script::Other) => "words",
        }
    }
}

/// Returns the shape of an answer.
pub fn shape(text: &str) -> Shape {
    let text = caseless(text);
    if text.ends_with(['?', '؟']) {
        return Shape::Question;
    }
    if !text.contains(char::is_numeric) {
        return Shape::Words(script(&text));
    }
    if is_date(&text) {
        return Shape::Date;
    }
    match measure(&text) {
        Some(it) if is_year(&it) => Shape::Year,
        Some(_) => Shape::Number,
        None => Shape::Figures,
    }
}

/// A number and what is written beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The number.
    pub value: f64,
    /// Its digits and signs as written.
    pub digits: String,
    /// The words and signs beside it; empty for a number alone.
    pub unit: String,
}

/// Reads a text that holds one number and at most a unit beside it.
pub fn measure(text: &str) -> Option<Measure> {
    let text = collapse(text);
    let belongs = |c: char| c.is_numeric() || matches!(c, '.' | ',' | '٫' | '٬');
    let start = text.find(char::is_numeric)?;
    let signed = text[..start].ends_with(['-', '\u{2212}', '+']);
    let start = if signed { text[..start].char_indices().next_back()?.0 } else { start };
    let sign = text[start..].chars().next().filter(|_| signed).map_or(0, char::len_utf8);
    let n_digits = text[start + sign..].find(|c| !belongs(c));
    let end = n_digits.map_or(text.len(), |it| start + sign + it);
    let digits = text[start..end].trim_end_matches(['.', ',']);
    let unit = collapse(&format!("{} {}", &text[..start], &text[start + digits.len()..]));
    let fits = unit.split(' ').count() <= UNIT_MAX_WORDS && !unit.contains(char::is_numeric);
    let value = number(digits).filter(|_| fits)?;
    Some(Measure { value, digits: digits.to_string(), unit })
}

fn is_year(measure: &Measure) -> bool {
    let is_plain = measure.digits.chars().count() == 4;
    let is_named = matches!(
        measure.unit.as_str(),
        "" | "عام" | "سنة" | "في" | "م" | "in" | "year" | "ad" | "ce"
    );
    is_plain && is_named && (1000.0..=2100.0).contains(&measure.value)
}

/// Beginnings of the names of months, in Arabic of the east, the west and Egypt, and in English.
///
/// A name that is another word too (`may`, `آب`) counts beside a number alone, as all do here.
const MONTHS: &[&str] = &[
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ابريل",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "اغسطس",
    "سبتمبر",
    "أكتوبر",
    "اكتوبر",
    "نوفمبر",
    "ديسمبر",
    "كانون",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين",
    "جانفي",
    "فيفري",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "يوليوز",
    "غشت",
    "شتنبر",
    "نونبر",
    "دجنبر",
    "محرم",
    "صفر",
    "ربيع",
    "جمادى",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
];

/// Tells whether a text in its [`caseless`] form is a date: digits parted by `/` or `-`, or a
/// month beside a day or a year.
fn is_date(text: &str) -> bool {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '.'));
    let words: Vec<&str> = words.filter(|it| !it.is_empty()).collect();
    let is_digits = |it: &str| !it.is_empty() && it.chars().all(char::is_numeric);
    if let [only] = words.as_slice() {
        let parts: Vec<&str> = only.split(['/', '-']).collect();
        return parts.len() == 3 && parts.iter().all(|it| is_digits(it));
    }
    let n_numbers = words.iter().filter(|it| is_digits(it)).count();
    let n_months = words.iter().filter(|it| MONTHS.contains(it)).count();
    (1..=2).contains(&n_numbers) && (1..=2).contains(&n_months) && words.len() <= 5
}

fn script(text: &str) -> Script {
    let of = |c: char| match c {
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => Some(Script::Arabic),
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(Script::Latin)
        }
        _ if c.is_alphabetic() => Some(Script::Other),
        _ => None,
    };
    text.chars().find_map(of).unwrap_or(Script::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_looks_like_a_date_a_year_a_number_or_words() {
        fn check(text: &str, expected: Shape) {
            assert_eq!(shape(text), expected, "{text:?}");
        }
        check("28 نوفمبر 1912", Shape::Date);
        check("٢٨/١١/١٩١٢", Shape::Date);
        check("1912-11-28", Shape::Date);
        check("November 28, 1912", Shape::Date);
        check("28 تشرين الثاني 1912", Shape::Date);
        check("مايو 1990", Shape::Date);
        check("1912", Shape::Year);
        check("١٩١٢", Shape::Year);
        check("عام 1912", Shape::Year);
        check("1,912", Shape::Number);
        check("800", Shape::Number);
        check("73%", Shape::Number);
        check("-3.5 °C", Shape::Number);
        check("800 جندي", Shape::Number);
        check("2500", Shape::Number);
        check("1998 و1999", Shape::Figures);
        check("Article 5 of the treaty", Shape::Figures);
        check("What is it?", Shape::Question);
        check("متى؟", Shape::Question);
        check("باشا ليمان", Shape::Words(Script::Arabic));
        check("«ألبا»", Shape::Words(Script::Arabic));
        check("Élan vital", Shape::Words(Script::Latin));
        check("Αθήνα", Shape::Words(Script::Other));
        check("", Shape::Words(Script::Other));
    }

    #[test]
    fn a_number_is_read_beside_its_unit() {
        fn check(text: &str, expected: Option<(f64, &str)>) {
            let measure = measure(text).map(|it| (it.value, it.unit));
            assert_eq!(measure, expected.map(|(n, unit)| (n, unit.to_string())), "{text:?}");
        }
        check("800 جندي", Some((800.0, "جندي")));
        check("$1,200", Some((1200.0, "$")));
        check("-3.5 °C", Some((-3.5, "°C")));
        check("٧٣٪", Some((73.0, "٪")));
        check("about 5.", Some((5.0, "about .")));
        check("5 of the men there", None);
        check("½", None);
        check("no", None);
        check("", None);
    }
}
