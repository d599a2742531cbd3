//! Slips of the finger, and one word too many or missing.

use crate::{
    card::grading::{Hamza, Rules},
    grade::{
        date::month::{month_names, month_of},
        numeral::is_ordinal_word,
        reason::Reason,
        typed::{
            meaning::{are_opposites, is_alternative, is_negation},
            spelling::is_same_word,
        },
    },
    text::{
        distance::osa_within,
        fold::{content_words, folded, without_article},
    },
};

/// Arabic ordinals, one slip in which may make another one of them.
const ORDINALS: [&str; 9] =
    ["ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"];

/// What was found when words were compared letter by letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::grade) enum Slipped {
    /// So many letters are off, each word within its limit.
    By(usize),
    /// A word is the opposite of the answer's.
    Opposite,
    /// Too many letters are off, or other words are there.
    TooFar,
}

/// Most letters that may be off in a word of so many letters: one of six at first, never more
/// than three.
fn limit(n_letters: usize) -> usize {
    match n_letters {
        0..=3 => 0,
        4..=7 => 1,
        8..=14 => 2,
        _ => 3,
    }
}

/// Compares the words of two texts one by one; two that are written together, or one that is written
/// apart, count as they should be.
pub(in crate::grade) fn typos(right: &str, given: &str, rules: &Rules) -> Slipped {
    let (right, given) = (content_words(right), content_words(given));
    if right.len() == given.len() {
        return aligned(&right, &given, rules);
    }
    if right.len() == given.len() + 1 {
        return joined(&right, &given, |right, given| word_typos(right, given, rules));
    }
    if right.len() + 1 == given.len() {
        return joined(&given, &right, |given, right| word_typos(right, given, rules));
    }
    Slipped::TooFar
}

/// Tries each pair of neighbours of the longer text as one word; the nearest counts.
///
/// `compare` takes a word of the longer text and one of the shorter. What stands before the pair and
/// what stands behind it is compared once.
fn joined(long: &[&str], short: &[&str], compare: impl Fn(&str, &str) -> Slipped) -> Slipped {
    let n = |a: &str, b: &str| match compare(a, b) {
        Slipped::By(n) => Some(n),
        Slipped::Opposite | Slipped::TooFar => None,
    };
    // Letters that are off behind each place, as far from the end as words are near.
    let mut behind = vec![None; short.len() + 1];
    behind[short.len()] = Some(0);
    for at in (0..short.len()).rev() {
        behind[at] = behind[at + 1].and_then(|sum| Some(sum + n(long[at + 1], short[at])?));
    }
    let mut best: Option<usize> = None;
    let mut before = 0;
    for at in 0..short.len() {
        if let Some(rest) = behind[at + 1]
            && let Some(pair) = n(&long[at..=at + 1].concat(), short[at])
        {
            let sum = before + pair + rest;
            best = Some(best.map_or(sum, |it| it.min(sum)));
        }
        let Some(one) = n(long[at], short[at]) else { break };
        before += one;
    }
    best.map_or(Slipped::TooFar, Slipped::By)
}

fn aligned(right: &[&str], given: &[&str], rules: &Rules) -> Slipped {
    let mut sum = 0;
    for (right, given) in right.iter().zip(given) {
        match word_typos(right, given, rules) {
            Slipped::By(n) => sum += n,
            found @ (Slipped::Opposite | Slipped::TooFar) => return found,
        }
    }
    Slipped::By(sum)
}

fn word_typos(right: &str, given: &str, rules: &Rules) -> Slipped {
    if is_same_word(right, given, rules) {
        return Slipped::By(0);
    }
    let keeps_hamza = rules.hamza == Hamza::Strict;
    // Before folding: `أل` is no article.
    let stem = |it: &str| without_article(it).map(|it| folded(&it, keeps_hamza));
    let stems = (stem(right), stem(given));
    let (right, given) = (folded(right, keeps_hamza), folded(given, keeps_hamza));
    if are_opposites(&right, &given) {
        return Slipped::Opposite;
    }
    let has_digits = |it: &str| it.contains(char::is_numeric);
    if has_digits(&right) || has_digits(&given) || is_negation(&given) || is_ordinal_word(&given) {
        return Slipped::TooFar;
    }
    // Signs that mean something are never slips.
    let signs = |it: &str| it.chars().filter(|it| !it.is_alphabetic()).collect::<String>();
    if signs(&right) != signs(&given) {
        return Slipped::TooFar;
    }
    match stems {
        // Where both have the article, the word behind it is what counts.
        (Some(right), Some(given)) => slipped(&right, &given),
        (None, None) => slipped(&right, &given),
        (bare_right, bare_given) => {
            let whole = slipped(&right, &given);
            let stems = slipped(&bare_right.unwrap_or(right), &bare_given.unwrap_or(given));
            match (whole, stems) {
                (Slipped::By(whole), Slipped::By(stems)) => Slipped::By(whole.min(stems)),
                (Slipped::By(n), _) | (_, Slipped::By(n)) => Slipped::By(n),
                (Slipped::Opposite | Slipped::TooFar, _) => Slipped::TooFar,
            }
        }
    }
}

/// Compares two folded words letter by letter.
fn slipped(right: &str, given: &str) -> Slipped {
    let Some(n) = osa_within(right, given, limit(right.chars().count())) else {
        return Slipped::TooFar;
    };
    let is_other = is_as_near_to_another_month(right, given, n)
        || is_as_near_to_another_ordinal(right, given, n);
    if is_other { Slipped::TooFar } else { Slipped::By(n) }
}

/// Tells whether a word typed for an ordinal is as near to another one, or is one.
fn is_as_near_to_another_ordinal(right: &str, given: &str, n_letters: usize) -> bool {
    let is_near = |it: &str| {
        let (stem, feminine) = (it, format!("{it}ه"));
        [stem, &feminine].into_iter().any(|it| osa_within(it, given, n_letters).is_some())
    };
    let is_right = |it: &str| right.strip_suffix('ه').unwrap_or(right) == it;
    ORDINALS.iter().any(|it| is_right(it)) && ORDINALS.iter().any(|it| !is_right(it) && is_near(it))
}

/// Tells whether a word typed for a month is as near to another month, or is one.
fn is_as_near_to_another_month(right: &str, given: &str, n_letters: usize) -> bool {
    let month = month_of(right);
    let is_other =
        |name: &str| month_of(name) != month && osa_within(name, given, n_letters).is_some();
    month.is_some() && month_names().any(|(name, _, _)| is_other(name))
}

/// Tells whether one plain word is too many or missing beside a full match, and which.
pub(super) fn word_more_or_less(right: &str, given: &str, rules: &Rules) -> Option<Reason> {
    let (right, given) = (content_words(right), content_words(given));
    let same = |a: &&str, b: &&str| is_same_word(a, b, rules);
    if given.len() == right.len() + 1 {
        let at = odd_one(&given, &right, |given, right| same(right, given))?;
        let reason = || Reason::ExtraWord { word: given[at].to_string() };
        return is_plain(given[at], at + 1 == given.len()).then(reason);
    }
    if right.len() == given.len() + 1 && !given.is_empty() {
        let at = odd_one(&right, &given, |right, given| same(right, given))?;
        return is_plain(right[at], at + 1 == right.len()).then_some(Reason::MissingWord);
    }
    None
}

/// Returns the place of the word in the longer of two texts that the other one lacks.
fn odd_one<'w>(
    long: &[&'w str],
    short: &[&'w str],
    same: impl Fn(&&'w str, &&'w str) -> bool,
) -> Option<usize> {
    let pairs = || long.iter().zip(short);
    let at = pairs().position(|(a, b)| !same(a, b)).unwrap_or(short.len());
    let is_rest_same = long[at + 1..].iter().zip(&short[at..]).all(|(a, b)| same(a, b));
    is_rest_same.then_some(at)
}

/// Tells whether a word adds nothing that could make another answer of a text. A single letter at
/// the end does: Vitamin A.
fn is_plain(word: &str, is_last: bool) -> bool {
    let folded = folded(word, false);
    let is_label = is_last && word.chars().count() == 1;
    // `ق م` is before Christ, `م` alone after.
    let is_era = folded == "ق";
    !is_label
        && !is_era
        && word.chars().all(char::is_alphabetic)
        && !is_negation(&folded)
        && !is_alternative(&folded)
}

/// Returns what is left of a text when an answer is taken from its start or end; `None` where the
/// answer is not there, or nothing is left.
pub(super) fn beside(right: &str, given: &str, rules: &Rules) -> Option<String> {
    let (right, given) = (content_words(right), content_words(given));
    let n = right.len();
    if n == 0 || given.len() <= n {
        return None;
    }
    let is_same = |words: &[&str]| right.iter().zip(words).all(|(a, b)| is_same_word(a, b, rules));
    let (start, end) = (&given[..n], &given[given.len() - n..]);
    if is_same(start) {
        Some(given[n..].join(" "))
    } else if is_same(end) {
        Some(given[..given.len() - n].join(" "))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal;

    #[test]
    fn letters_are_forgiven_by_the_length_of_the_word() {
        fn check(right: &str, given: &str, expected: Slipped) {
            let found = typos(&normal(right), &normal(given), &Rules::default());
            assert_eq!(found, expected, "{right} {given}");
        }
        check("cat", "cot", Slipped::TooFar);
        check("color", "colour", Slipped::By(1));
        check("Niger", "Nigeria", Slipped::TooFar);
        check("القسطنطينية", "القسطنطنية", Slipped::By(1));
        check("الكويت", "الكويث", Slipped::By(1));
        check("form", "from", Slipped::By(1));
        check("Apollo 11", "Apolo 11", Slipped::By(1));
        check("Apollo 11", "Apollo 13", Slipped::TooFar);
        check("well-known", "welknown", Slipped::By(1));
        check("welknown facts here", "well-known facts hear", Slipped::TooFar);
        check("the wellknown facts", "the well-known fucts", Slipped::By(1));
        check("one wellknown facts", "one facts well-known", Slipped::TooFar);
        check("possible", "impossible", Slipped::Opposite);
        check("C++ language", "C language", Slipped::TooFar);
        check("one two", "one", Slipped::TooFar);
        check("28 نوفمبر", "28 نوفمير", Slipped::By(1));
        check("القسطنطينية", "قسطنطنيه", Slipped::By(1));
        check("كويت", "الكويث", Slipped::By(1));
        check("ألمانيا", "المانبا", Slipped::By(1));
        check("ألمانيا", "مانيا", Slipped::TooFar);
        check("التين", "طين", Slipped::TooFar);
        check("القرن السابع", "القرن الرابع", Slipped::TooFar);
        check("الرابعة", "السابعة", Slipped::TooFar);
        check("السابع", "السابغ", Slipped::By(1));
        check("يونيو", "يوليو", Slipped::TooFar);
        check("يونيو", "يوتيو", Slipped::TooFar);
        check("june", "jule", Slipped::TooFar);
        check("eleventh", "seventh", Slipped::TooFar);
        check("VIII", "VII", Slipped::TooFar);
        check("thirteenth", "thirtieth", Slipped::TooFar);
        check("seventh", "sevnth", Slipped::By(1));
        check("Bank of England", "Bank ov England", Slipped::TooFar);
    }

    #[test]
    fn one_plain_word_may_be_too_many_or_missing() {
        fn check(right: &str, given: &str, expected: Option<&str>) {
            let found = word_more_or_less(&normal(right), &normal(given), &Rules::default());
            assert_eq!(found.as_ref().map(Reason::code), expected, "{right} {given}");
        }
        check("عمّان", "مدينة عمان", Some("extra_word"));
        check("Ismail Kemali", "Kemali", Some("missing_word"));
        check("Ismail Qemal Vlora", "Ismail Vlora", Some("missing_word"));
        check("John F. Kennedy", "John Kennedy", Some("missing_word"));
        check("xx yy", "xx", Some("missing_word"));
        check("Vitamin A", "Vitamin", None);
        check("f", "f(y)", None);
        check("يجوز", "لا يجوز", None);
        check("القرن 5 ق.م", "القرن 5 م", None);
        check("Apollo 11", "Apollo", None);
        check("C", "C ++", None);
        check("one", "two three", None);
        check("one", "", None);
    }
}
