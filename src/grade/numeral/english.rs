//! English cardinals up to the billions, with "and" or without it, and years in two groups.

use super::Word;

/// A word of an English numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum English {
    /// "And".
    And,
    /// "A", before "hundred" and higher.
    A,
    /// "Zero".
    Zero,
    /// One to nine.
    Unit(u64),
    /// Ten to nineteen.
    Teen(u64),
    /// Twenty to ninety.
    Ten(u64),
    /// "Hundred".
    Hundred,
    /// "Thousand" and higher.
    Scale(u64),
    /// Digits, before "thousand" and higher.
    Digits(u64),
}

use English::{A, And, Digits, Hundred, Scale, Teen, Ten, Unit, Zero};

impl Word for English {
    const JOINER: &str = "";

    fn of(token: &str) -> Option<(Option<English>, English)> {
        word(token).map(|it| (None, it))
    }

    fn is_number(self) -> bool {
        !matches!(self, And | A | Digits(_))
    }

    fn leans(self) -> bool {
        matches!(self, Hundred | Scale(_))
    }

    fn is_taken(self, _: &str) -> bool {
        false
    }

    fn value(words: &[English]) -> Option<u64> {
        match words {
            [Zero] => Some(0),
            // Digits alone are digits already.
            [Digits(_)] => None,
            _ => scaled(words).or_else(|| hundreds(words)),
        }
    }

    /// Reads "nineteen twelve", from 1010 to 2099: "thirty forty" is rather two numbers.
    fn year(words: &[English]) -> Option<u64> {
        let (century, rest) = below_hundred(words)?;
        let (in_century, rest) = below_hundred(rest)?;
        let is_year = (10..=20).contains(&century) && in_century > 9 && rest.is_empty();
        is_year.then_some(century * 100 + in_century)
    }
}

/// Reads groups of thousands, each lower than the one before.
fn scaled(words: &[English]) -> Option<u64> {
    if let [Scale(scale)] = words {
        return Some(*scale);
    }
    let (mut total, mut above, mut rest) = (0, u64::MAX, words);
    loop {
        let (n, after) = below_thousand(rest)?;
        match after {
            [] => return Some(total + n),
            [Scale(scale), after @ ..] if *scale < above => {
                (total, above) = (total + n * scale, *scale);
                rest = match after {
                    [] => return Some(total),
                    [And, after @ ..] => after,
                    _ => after,
                };
            }
            _ => return None,
        }
    }
}

fn below_thousand(words: &[English]) -> Option<(u64, &[English])> {
    let (n, rest) = match words {
        [A, Scale(_), ..] => return Some((1, &words[1..])),
        [Digits(n), rest @ ..] if matches!(rest, [Scale(_), ..]) => return Some((*n, rest)),
        [A, Hundred, rest @ ..] | [Hundred, rest @ ..] => (100, rest),
        [Unit(n), Hundred, rest @ ..] => (n * 100, rest),
        _ => return below_hundred(words),
    };
    let further = match rest {
        [And, rest @ ..] => below_hundred(rest),
        _ => below_hundred(rest),
    };
    Some(further.map_or((n, rest), |(further, rest)| (n + further, rest)))
}

fn below_hundred(words: &[English]) -> Option<(u64, &[English])> {
    match words {
        [Ten(ten), Unit(unit), rest @ ..] => Some((ten + unit, rest)),
        [Unit(n) | Teen(n) | Ten(n), rest @ ..] => Some((*n, rest)),
        _ => None,
    }
}

/// Reads "nineteen hundred (and twelve)".
fn hundreds(words: &[English]) -> Option<u64> {
    let (hundreds, rest) = below_hundred(words)?;
    let (further, rest) = match rest {
        [Hundred] => (0, &[][..]),
        [Hundred, And, rest @ ..] | [Hundred, rest @ ..] => below_hundred(rest)?,
        _ => return None,
    };
    let is_number = hundreds > 10 && !hundreds.is_multiple_of(10) && rest.is_empty();
    is_number.then_some(hundreds * 100 + further)
}

/// Tells whether a token is an ordinal in one word.
pub(super) fn is_ordinal(token: &str) -> bool {
    let is_cardinal = |it: &str| word(it).is_some_and(English::is_number);
    matches!(token, "first" | "second" | "third" | "fifth" | "eighth" | "ninth" | "twelfth")
        || token.strip_suffix("ieth").is_some_and(|it| is_cardinal(&format!("{it}y")))
        || token.strip_suffix("th").is_some_and(is_cardinal)
}

fn word(token: &str) -> Option<English> {
    Some(match token {
        "and" => And,
        "a" => A,
        "zero" => Zero,
        "one" => Unit(1),
        "two" => Unit(2),
        "three" => Unit(3),
        "four" => Unit(4),
        "five" => Unit(5),
        "six" => Unit(6),
        "seven" => Unit(7),
        "eight" => Unit(8),
        "nine" => Unit(9),
        "ten" => Teen(10),
        "eleven" => Teen(11),
        "twelve" => Teen(12),
        "thirteen" => Teen(13),
        "fourteen" => Teen(14),
        "fifteen" => Teen(15),
        "sixteen" => Teen(16),
        "seventeen" => Teen(17),
        "eighteen" => Teen(18),
        "nineteen" => Teen(19),
        "twenty" => Ten(20),
        "thirty" => Ten(30),
        "forty" | "fourty" => Ten(40),
        "fifty" => Ten(50),
        "sixty" => Ten(60),
        "seventy" => Ten(70),
        "eighty" => Ten(80),
        "ninety" => Ten(90),
        "hundred" => Hundred,
        "thousand" => Scale(1_000),
        "million" => Scale(1_000_000),
        "billion" => Scale(1_000_000_000),
        _ => Digits(super::multiplier(token)?),
    })
}
