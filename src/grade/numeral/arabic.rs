//! Arabic cardinals up to the milliards: both genders, both cases, joined by `و`.
//!
//! Whether a number agrees in gender with what it counts, or with its own parts, is not asked:
//! `خمسة عشرة` is 15 as well. Tokens are looked up as [folded](arabic).

use super::Word;
use crate::text::fold::arabic;

/// A word of an Arabic numeral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Arabic {
    /// `و`.
    And,
    /// `صفر`.
    Zero,
    /// One to nine.
    Unit(u64),
    /// One and two as they stand in eleven, twelve, twenty-one alone: `أحد`, `اثنا`.
    Bound(u64),
    /// `عشرة`.
    Ten,
    /// Twenty to ninety.
    Tens(u64),
    /// `مئة`, alone or after its unit.
    Hundred,
    /// Two to nine hundred in one word.
    Hundreds(u64),
    /// `ألف` and higher, alone or after a number.
    Scale(u64),
    /// `ألفان` and higher.
    Dual(u64),
    /// `آلاف` and higher, after a number.
    Plural(u64),
    /// `ألفا` and higher, before or after a number: alone it may as well be the dual, or alpha.
    Accusative(u64),
    /// Digits, before `ألف` and higher.
    Digits(u64),
}

use Arabic::{
    Accusative, And, Bound, Digits, Dual, Hundred, Hundreds, Plural, Scale, Ten, Tens, Unit, Zero,
};

impl Word for Arabic {
    const JOINER: &str = "و";

    fn of(token: &str) -> Option<(Option<Arabic>, Arabic)> {
        if token.starts_with(|it: char| it.is_ascii_alphabetic()) {
            return None;
        }
        let joined = |it: &str| word(&arabic(it)).map(|it| (Some(And), it));
        // Bare of its hamza, `وأحد` would be `واحد`, which begins with a `و` of its own.
        if let Some(rest) = token.strip_prefix('و').filter(|it| it.starts_with(['أ', 'إ'])) {
            return joined(rest);
        }
        let word = word(&arabic(token)).map(|it| (None, it));
        word.or_else(|| joined(token.strip_prefix('و')?))
    }

    fn is_number(self) -> bool {
        !matches!(self, And | Digits(_))
    }

    fn leans(self) -> bool {
        matches!(self, Ten | Hundred | Scale(_) | Plural(_) | Accusative(_))
    }

    fn is_taken(self, before: &str) -> bool {
        // An ordinal, or a number with the article.
        self == Ten
            && arabic(before)
                .strip_prefix("ال")
                .is_some_and(|it| is_ordinal(it) || unit(it).is_some())
    }

    fn value(words: &[Arabic]) -> Option<u64> {
        match words {
            [Zero] => Some(0),
            // Digits alone are digits already.
            [Digits(_) | Accusative(_)] => None,
            _ => falling(words).or_else(|| rising(words)),
        }
    }

    fn year(_: &[Arabic]) -> Option<u64> {
        None
    }
}

/// Reads from the thousands down to the units.
fn falling(words: &[Arabic]) -> Option<u64> {
    let (mut total, mut above, mut rest) = (0, u64::MAX, words);
    loop {
        let (n, room, after) = term(rest).filter(|(n, _, _)| *n < above)?;
        (total, above) = (total + n, room);
        if after.is_empty() {
            return Some(total);
        }
        rest = joined(after)?;
    }
}

/// Reads a year as books write it, from the units up: `اثنتي عشرة وتسعمئة وألف`.
///
/// It needs all three parts: `خمسة ومئة` is rather two numbers.
fn rising(words: &[Arabic]) -> Option<u64> {
    let (n, rest) = below_hundred(words)?;
    let [And, rest @ ..] = rest else { return None };
    let (hundreds, rest) = hundreds(rest)?;
    match rest {
        [And, Scale(1_000)] => Some(1_000 + hundreds + n),
        [And, Dual(2_000)] => Some(2_000 + hundreds + n),
        _ => None,
    }
}

/// Reads what stands between two `و`, with what is left, and the room it leaves for lower terms:
/// what follows is less.
fn term(words: &[Arabic]) -> Option<(u64, u64, &[Arabic])> {
    match words {
        [Scale(scale) | Accusative(scale), rest @ ..] => return Some((*scale, *scale, rest)),
        [Dual(two), rest @ ..] => return Some((*two, two / 2, rest)),
        [Digits(n), Scale(scale), rest @ ..] => return Some((n * scale, *scale, rest)),
        [Digits(n), Plural(scale) | Accusative(scale), rest @ ..] if *n > 2 => {
            return Some((n * scale, *scale, rest));
        }
        _ => (),
    }
    let (n, rest) = below_thousand(words)?;
    match rest {
        // One and two of them have a word of their own.
        [Scale(scale) | Plural(scale) | Accusative(scale), rest @ ..] if n > 2 => {
            // 102000 may be "a hundred thousand and two thousand".
            let room = if n.is_multiple_of(100) { 100 * scale } else { *scale };
            Some((n * scale, room, rest))
        }
        _ => Some((n, 0, rest)),
    }
}

/// Returns what follows an "and". The one of `واحد` will do where it stands for `وأحد`.
fn joined(words: &[Arabic]) -> Option<&[Arabic]> {
    match words {
        [And, rest @ ..] => Some(rest),
        [Unit(1), Ten, ..] | [Unit(1), And, Tens(_), ..] => Some(words),
        _ => None,
    }
}

fn below_thousand(words: &[Arabic]) -> Option<(u64, &[Arabic])> {
    let Some((n, rest)) = hundreds(words) else { return below_hundred(words) };
    let further = joined(rest).and_then(below_hundred);
    Some(further.map_or((n, rest), |(further, rest)| (n + further, rest)))
}

fn hundreds(words: &[Arabic]) -> Option<(u64, &[Arabic])> {
    match words {
        [Hundred, rest @ ..] => Some((100, rest)),
        [Hundreds(n), rest @ ..] => Some((*n, rest)),
        [Unit(n), Hundred, rest @ ..] if *n > 2 => Some((n * 100, rest)),
        _ => None,
    }
}

fn below_hundred(words: &[Arabic]) -> Option<(u64, &[Arabic])> {
    match words {
        [Unit(n) | Bound(n), Ten, rest @ ..] => Some((10 + n, rest)),
        [Unit(n) | Bound(n), And, Tens(tens), rest @ ..] => Some((tens + n, rest)),
        [Unit(n) | Tens(n), rest @ ..] => Some((*n, rest)),
        [Ten, rest @ ..] => Some((10, rest)),
        _ => None,
    }
}

fn word(token: &str) -> Option<Arabic> {
    Some(match token {
        "و" => And,
        "صفر" => Zero,
        "احد" | "احدي" => Bound(1),
        "اثنا" | "اثني" | "اثنتا" | "اثنتي" => Bound(2),
        "عشر" | "عشره" => Ten,
        "عشرون" | "عشرين" => Tens(20),
        "ثلاثون" | "ثلاثين" => Tens(30),
        "اربعون" | "اربعين" => Tens(40),
        "خمسون" | "خمسين" => Tens(50),
        "ستون" | "ستين" => Tens(60),
        "سبعون" | "سبعين" => Tens(70),
        "ثمانون" | "ثمانين" => Tens(80),
        "تسعون" | "تسعين" => Tens(90),
        "ميه" | "مايه" => Hundred,
        "ميتان" | "ميتين" | "ميتا" | "ميتي" | "مايتان" | "مايتين" | "مايتا" | "مايتي" => {
            Hundreds(200)
        }
        "الف" => Scale(1_000),
        "الفان" | "الفين" | "الفي" => Dual(2_000),
        "الاف" => Plural(1_000),
        "الفا" => Accusative(1_000),
        "مليون" => Scale(1_000_000),
        "مليونان" | "مليونين" | "مليوني" => Dual(2_000_000),
        "ملايين" => Plural(1_000_000),
        "مليونا" => Accusative(1_000_000),
        "مليار" => Scale(1_000_000_000),
        "ملياران" | "مليارين" | "ملياري" => Dual(2_000_000_000),
        "مليارات" => Plural(1_000_000_000),
        "مليارا" => Accusative(1_000_000_000),
        _ => {
            return unit(token)
                .map(Unit)
                .or_else(|| joined_hundreds(token).map(Hundreds))
                .or_else(|| super::multiplier(token).map(Digits));
        }
    })
}

fn unit(token: &str) -> Option<u64> {
    Some(match token {
        "واحد" | "واحده" => 1,
        "اثنان" | "اثنين" | "اثنتان" | "اثنتين" => 2,
        "ثلاث" | "ثلاثه" => 3,
        "اربع" | "اربعه" => 4,
        "خمس" | "خمسه" => 5,
        "ست" | "سته" => 6,
        "سبع" | "سبعه" => 7,
        "ثمان" | "ثماني" | "ثمانيه" => 8,
        "تسع" | "تسعه" => 9,
        _ => return None,
    })
}

/// Tells whether a token without its article is an ordinal that ten follows, as in `الثامن عشر`.
fn is_ordinal(token: &str) -> bool {
    let masculine = token.strip_suffix('ه').unwrap_or(token);
    matches!(
        masculine,
        "حادي" | "ثاني" | "ثالث" | "رابع" | "خامس" | "سادس" | "سابع" | "ثامن" | "تاسع"
    )
}

/// Reads `ثلاثمئة` and its like, in which unit and hundred are one word.
fn joined_hundreds(token: &str) -> Option<u64> {
    let stem = token.strip_suffix("مايه").or_else(|| token.strip_suffix("ميه"))?;
    unit(stem).filter(|it| *it > 2).map(|it| it * 100)
}
