//! How words are written, by which a name is told from a description.

use unicode_normalization::char::is_combining_mark;

use crate::grade::numeral::is_number_word;

/// What it weighs that one text has a symbol in it and the other has none.
const OTHER_SYMBOL: u32 = 6;

/// How words are written.
pub(super) struct Manner {
    pub(super) n_words: usize,
    n_letters: f64,
    /// The small signs that tell a name from a description.
    signs: [bool; 6],
    has_symbol: bool,
}

impl Manner {
    /// Looks at a text in its collapsed form and without case.
    pub(super) fn of(text: &str, plain: &str) -> Manner {
        Manner {
            n_words: n_words(text),
            n_letters: text.chars().count().max(1) as f64,
            signs: [
                has_article(plain),
                is_capital(text),
                is_pair(text),
                is_clause(plain),
                has_pronoun(text),
                plain.split(' ').any(is_number_word),
            ],
            has_symbol: text.contains(is_symbol),
        }
    }
}

pub(super) fn n_words(text: &str) -> usize {
    text.split(' ').count()
}

/// Compares words by their number, their length and their signs; `None` where a glance tells them
/// apart.
pub(super) fn unlike_words(own: &Manner, other: &Manner) -> Option<u32> {
    let apart = own.n_words.abs_diff(other.n_words);
    if apart > (own.n_words.min(other.n_words) / 2).max(1) {
        return None;
    }
    let (short, long) = (own.n_letters.min(other.n_letters), own.n_letters.max(other.n_letters));
    let length = step(long / short, &[1.5, 2.0, 2.5, 3.0]);
    let n_signs = own.signs.iter().zip(other.signs).filter(|(own, other)| *own != other).count();
    let symbol = if own.has_symbol == other.has_symbol { 0 } else { OTHER_SYMBOL };
    Some(4 * apart as u32 + length + 2 * n_signs as u32 + symbol)
}

/// Tells whether a sign is part of what is named, as in `C++` and `H₂O → H⁺`, and not of a sentence.
fn is_symbol(it: char) -> bool {
    let is_of_sentence = matches!(
        it,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '،'
            | '؛'
            | '؟'
            | '…'
            | '"'
            | '\''
            | '’'
            | '‘'
            | '“'
            | '”'
            | '«'
            | '»'
            | '('
            | ')'
            | '-'
            | '‐'
            | '–'
            | '—'
            | '&'
    );
    !it.is_alphanumeric() && !it.is_whitespace() && !is_of_sentence && !is_combining_mark(it)
}

/// Returns the first bound that a value keeps within; behind the last one their number.
pub(super) fn step(value: f64, bounds: &[f64]) -> u32 {
    bounds.iter().position(|it| value <= *it).unwrap_or(bounds.len()) as u32
}

/// Takes a text without case.
fn has_article(plain: &str) -> bool {
    let is_arabic = plain.starts_with("ال") && plain.chars().count() > 4;
    is_arabic || ["the ", "a ", "an "].iter().any(|it| plain.starts_with(it))
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

/// Tells whether a text begins as a clause does: `حين تصعب`, `عادت إلى`, `because of it`. It comes
/// without case.
fn is_clause(plain: &str) -> bool {
    const STARTS: &[&str] = &[
        "حين", "عند", "لأن", "أن", "إلى", "من", "في", "على", "عن", "منذ", "حتى", "because", "when",
        "to", "in", "on", "by", "for", "from", "with", "that", "until", "since",
    ];
    let first = plain.split(' ').next().unwrap_or_default();
    let is_verb = first.ends_with('ت') && !first.ends_with("ات") && !first.starts_with("ال");
    STARTS.contains(&first) || is_verb && first.chars().count() > 3
}

/// Tells whether the words of one text stand in another, side by side; both in normal form.
pub(super) fn is_within(words: &str, text: &str) -> bool {
    // Nearly all texts are told apart before any copy is made.
    !words.is_empty() && text.contains(words) && format!(" {text} ").contains(&format!(" {words} "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normalize::caseless;

    #[test]
    fn words_are_like_words_of_the_same_number_length_and_manner() {
        fn check(own: &str, nearer: &str, farther: &str) {
            let manner = |it: &str| Manner::of(it, &caseless(it));
            let unlike = |it: &str| unlike_words(&manner(own), &manner(it));
            let (nearer, farther) = (unlike(nearer), unlike(farther));
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
        check("C++", "C#", "Java");
        check("Java", "Perl", "C++");
        check("Java", "R.U.R.", "C++");
        check("five kings", "six towns", "old towns");
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
