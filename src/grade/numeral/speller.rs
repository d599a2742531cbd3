//! Spells numbers in words, for the tests: another way round than reading, so that one checks the
//! other.

/// The gender of what is counted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gender {
    /// `خمسة كتب`.
    Masculine,
    /// `خمس سنوات`.
    Feminine,
}

const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// Spells a number below a milliard in English, with what stands between hundreds and the rest.
pub(super) fn english(n: u64, joiner: &str) -> String {
    match n {
        0..20 => ENGLISH[n as usize].to_string(),
        20..100 => {
            let ten = ENGLISH_TENS[n as usize / 10];
            format!("{ten}{}", rest_in_english(n % 10, " ", joiner))
        }
        100..1_000 => {
            let head = ENGLISH[n as usize / 100];
            format!("{head} hundred{}", rest_in_english(n % 100, joiner, joiner))
        }
        1_000..1_000_000 => {
            let between = if n % 1_000 < 100 { joiner } else { " " };
            let head = english(n / 1_000, joiner);
            format!("{head} thousand{}", rest_in_english(n % 1_000, between, joiner))
        }
        _ => {
            let between = if n % 1_000_000 < 100 { joiner } else { " " };
            let head = english(n / 1_000_000, joiner);
            format!("{head} million{}", rest_in_english(n % 1_000_000, between, joiner))
        }
    }
}

fn rest_in_english(rest: u64, between: &str, joiner: &str) -> String {
    if rest == 0 { String::new() } else { format!("{between}{}", english(rest, joiner)) }
}

const STEMS: [&str; 10] = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"];
const TENS: [&str; 10] =
    ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];

/// Spells a number below a milliard in Arabic, in the nominative for one gender and in the
/// accusative for the other.
pub(super) fn arabic(n: u64, gender: Gender) -> String {
    if n == 0 {
        return "صفر".to_string();
    }
    let mut parts = Vec::new();
    for (scale, one, two, few, many) in [
        (1_000_000, "مليون", ["مليونان", "مليونين"], "ملايين", "مليونا"),
        (1_000, "ألف", ["ألفان", "ألفين"], "آلاف", "ألفا"),
    ] {
        let count = n / scale % 1_000;
        match count {
            0 => (),
            1 => parts.push(one.to_string()),
            2 => parts.push(two[usize::from(gender == Gender::Feminine)].to_string()),
            _ => {
                let noun = match count % 100 {
                    0..=2 => one,
                    3..=10 => few,
                    _ => many,
                };
                // Thousands and millions are masculine, whatever they count.
                parts.push(format!("{} {noun}", below_thousand(count, Gender::Masculine)));
            }
        }
    }
    if !n.is_multiple_of(1_000) {
        parts.push(below_thousand(n % 1_000, gender));
    }
    parts.join(" و")
}

fn below_thousand(n: u64, gender: Gender) -> String {
    let hundreds = match n / 100 {
        0 => None,
        1 => Some("مئة".to_string()),
        2 => Some(case("مئتان", gender)),
        8 => Some("ثمانمائة".to_string()),
        it if gender == Gender::Feminine => Some(format!("{} مئة", STEMS[it as usize])),
        it => Some(format!("{}مئة", STEMS[it as usize])),
    };
    let rest = if n.is_multiple_of(100) { None } else { Some(below_hundred(n % 100, gender)) };
    hundreds.into_iter().chain(rest).collect::<Vec<_>>().join(" و")
}

fn below_hundred(n: u64, gender: Gender) -> String {
    let is_masculine = gender == Gender::Masculine;
    match n {
        10 => if is_masculine { "عشرة" } else { "عشر" }.to_string(),
        11 => if is_masculine { "أحد عشر" } else { "إحدى عشرة" }.to_string(),
        12 => if is_masculine { "اثنا عشر" } else { "اثنتي عشرة" }.to_string(),
        1..10 => unit(n, gender),
        13..20 => {
            let ten = if is_masculine { "عشر" } else { "عشرة" };
            format!("{} {ten}", unit(n - 10, gender))
        }
        _ => {
            let tens = case(TENS[n as usize / 10], gender);
            match n % 10 {
                0 => tens,
                1 if !is_masculine => format!("إحدى و{tens}"),
                unit_of => format!("{} و{tens}", unit(unit_of, gender)),
            }
        }
    }
}

fn unit(n: u64, gender: Gender) -> String {
    match (n, gender) {
        (1, Gender::Masculine) => "واحد".to_string(),
        (1, Gender::Feminine) => "واحدة".to_string(),
        (2, Gender::Masculine) => "اثنان".to_string(),
        (2, Gender::Feminine) => "اثنتين".to_string(),
        (_, Gender::Masculine) => format!("{}ة", STEMS[n as usize]),
        (_, Gender::Feminine) => STEMS[n as usize].to_string(),
    }
}

/// Returns a nominative as it is, or its accusative.
fn case(nominative: &str, gender: Gender) -> String {
    match gender {
        Gender::Masculine => nominative.to_string(),
        Gender::Feminine if nominative == "مئتان" => "مائتين".to_string(),
        Gender::Feminine => nominative.replace("ون", "ين"),
    }
}
