//! What an answer looks like: a date, a year, a number, or words of a script. Like is drawn beside
//! like, so that no option is told by its looks.

use std::borrow::Cow;

use crate::{
    card::grading::DateOrder,
    grade::{
        date::{self, Date},
        measure::{Measure, Unit},
        numeral::in_digits,
    },
    text::normal::normal,
};

/// What an answer looks like, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A day or a month of a year: `28 نوفمبر 1912`, `1912-11-28`.
    Date,
    /// A year that is said to be one, or plain digits from 1000 to 2100: `عام 1912`, `1912`.
    Year,
    /// Another number, alone or with a unit: `800`, `5 km`.
    Number,
    /// A number in words of a script, alone or with a unit that is known: `five`, `خمسة أيام`.
    Spelled(Script),
    /// Words with numbers: `1998 و1999`, `Apollo 11`.
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

/// What an answer looks like, and what was read of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Looks {
    /// A day or a month of a year.
    Date(Date),
    /// A year that is said to be one, by a word or a calendar.
    Year(Date),
    /// A number.
    Number(Quantity),
    /// A number in words.
    Spelled(Script, Quantity),
    /// Words with numbers.
    Figures,
    /// A question.
    Question,
    /// Words without digits.
    Words(Script),
}

/// A number as it looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its value.
    pub value: f64,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Whether part of it is written in words: `3 million`.
    pub is_in_words: bool,
    /// Whether it may be a year: plain digits from 1000 to 2100.
    pub may_be_year: bool,
}

impl Shape {
    /// Returns the word for the shape in the index.
    pub fn word(self) -> &'static str {
        match self {
            Shape::Date => "date",
            Shape::Year => "year",
            Shape::Number => "number",
            Shape::Spelled(Script::Arabic) => "arabic-number",
            Shape::Spelled(Script::Latin) => "latin-number",
            Shape::Spelled(Script::Other) => "words-number",
            Shape::Figures => "figures",
            Shape::Question => "question",
            Shape::Words(Script::Arabic) => "arabic",
            Shape::Words(Script::Latin) => "latin",
            Shape::Words(Script::Other) => "words",
        }
    }
}

impl Looks {
    /// Looks at an answer.
    ///
    /// A number in digits beside one in words is told by its looks, so they are not of one shape;
    /// any other text without a digit is words, whatever they mean.
    pub fn of(text: &str) -> Looks {
        Looks::of_normal(text, &normal(text))
    }

    /// Looks at an answer whose normal form is there already.
    pub fn of_normal(text: &str, normal: &str) -> Looks {
        let text = text.trim();
        if text.ends_with(['?', '؟']) {
            return Looks::Question;
        }
        if !text.contains(char::is_numeric) {
            return words(text, normal);
        }
        let digits = in_digits(normal);
        match date::read(&digits, DateOrder::DayFirst) {
            Some(date) if date.is_year_alone() => Looks::Year(date),
            Some(date) => Looks::Date(date),
            None => quantity(text, normal, &digits).map_or(Looks::Figures, Looks::Number),
        }
    }

    /// Returns the word for it.
    pub fn shape(&self) -> Shape {
        match self {
            Looks::Date(_) => Shape::Date,
            Looks::Year(_) => Shape::Year,
            Looks::Number(it) if it.may_be_year => Shape::Year,
            Looks::Number(_) => Shape::Number,
            Looks::Spelled(script, _) => Shape::Spelled(*script),
            Looks::Figures => Shape::Figures,
            Looks::Question => Shape::Question,
            Looks::Words(script) => Shape::Words(*script),
        }
    }
}

/// Looks at a text without digits.
fn words(text: &str, normal: &str) -> Looks {
    let spelled = match in_digits(normal) {
        Cow::Borrowed(_) => None,
        Cow::Owned(digits) => quantity(text, normal, &digits),
    };
    // `Seven Samurai` is a name.
    let spelled = spelled.filter(|it| it.unit.as_ref().is_none_or(Unit::is_known));
    let script = script(text);
    spelled.map_or(Looks::Words(script), |it| Looks::Spelled(script, it))
}

/// Reads a number: a text, its normal form, and that with number words as digits.
fn quantity(text: &str, normal: &str, digits: &str) -> Option<Quantity> {
    let measure = Measure::read(digits)?;
    // Nobody writes a year as 1,912; the normal form has lost the comma.
    let is_plain = text.chars().all(char::is_numeric);
    let year = date::bare_year(digits).and_then(|it| it.year).filter(|_| is_plain);
    Some(Quantity {
        value: measure.value()?,
        unit: measure.unit,
        is_in_words: normal != digits,
        may_be_year: year.is_some_and(|it| (1000..=2100).contains(&it)),
    })
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
            assert_eq!(Looks::of(text).shape(), expected, "{text:?}");
        }
        check("28 نوفمبر 1912", Shape::Date);
        check("٢٨/١١/١٩١٢", Shape::Date);
        check("1912-11-28", Shape::Date);
        check("November 28, 1912", Shape::Date);
        check("28 تشرين الثاني 1912", Shape::Date);
        check("مايو 1990", Shape::Date);
        check("9/1912", Shape::Date);
        check("28.11.1912", Shape::Date);
        check("28 نوفمبر", Shape::Date);
        check("12 رمضان 1400 هـ", Shape::Date);
        check("1912", Shape::Year);
        check("١٩١٢", Shape::Year);
        check("عام 1912", Shape::Year);
        check("1912 م", Shape::Year);
        check("في سنة 1912", Shape::Year);
        check("323 BC", Shape::Year);
        check("1400 هـ", Shape::Year);
        check("1,912", Shape::Number);
        check("800", Shape::Number);
        check("73%", Shape::Number);
        check("-3.5 °C", Shape::Number);
        check("800 جندي", Shape::Number);
        check("2500", Shape::Number);
        check("1912 km", Shape::Number);
        check("$1,200", Shape::Number);
        check("٧٣٪", Shape::Number);
        check("3 million", Shape::Number);
        check("8 ملايين دولار", Shape::Number);
        check("1998 و1999", Shape::Figures);
        check("2022 و2023", Shape::Figures);
        check("Article 5 of the treaty", Shape::Figures);
        check("Apollo 11", Shape::Figures);
        check("about 5", Shape::Figures);
        check("5½", Shape::Figures);
        check("1912-1939", Shape::Figures);
        check(&"9".repeat(400), Shape::Figures);
        check("What is it?", Shape::Question);
        check("متى؟", Shape::Question);
        check("خمسة", Shape::Spelled(Script::Arabic));
        check("five", Shape::Spelled(Script::Latin));
        check("one hundred and five", Shape::Spelled(Script::Latin));
        check("ستة أيام", Shape::Spelled(Script::Arabic));
        check("Seven Samurai", Shape::Words(Script::Latin));
        check("five or six", Shape::Words(Script::Latin));
        check("May", Shape::Words(Script::Latin));
        check("باشا ليمان", Shape::Words(Script::Arabic));
        check("«ألبا»", Shape::Words(Script::Arabic));
        check("Élan vital", Shape::Words(Script::Latin));
        check("Αθήνα", Shape::Words(Script::Other));
        check("", Shape::Words(Script::Other));
    }
}
