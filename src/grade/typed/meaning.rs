//! What turns the meaning round or leaves it open: negations, opposites, several answers at once.

use crate::text::fold::without_article;

/// Words that negate or except, as they are folded.
const NEGATIONS: [&str; 32] = [
    "لا",
    "لم",
    "لن",
    "ليس",
    "ليست",
    "ليسوا",
    "لست",
    "غير",
    "بدون",
    "دون",
    "بلا",
    "عدم",
    "ما",
    "الا",
    "عدا",
    "سوى",
    "سوي",
    "not",
    "no",
    "never",
    "without",
    "none",
    "nor",
    "neither",
    "cannot",
    "non",
    "except",
    "dont",
    "doesnt",
    "isnt",
    "cant",
    "wont",
];

/// Words before `n't`, whose apostrophe is a blank by now.
const BEFORE_NT: [&str; 18] = [
    "isn", "aren", "wasn", "weren", "don", "doesn", "didn", "won", "wouldn", "can", "couldn",
    "shouldn", "hasn", "haven", "hadn", "mustn", "needn", "ain",
];

/// Beginnings that negate the rest of a word.
const NEGATING: [&str; 15] = [
    "un", "in", "im", "il", "ir", "dis", "non", "anti", "ab", "an", "de", "mis", "لا", "اللا", "غير",
];

/// Beginnings that are opposites of each other, or count.
const OPPOSITES: [(&str, &str); 32] = [
    ("hyper", "hypo"),
    ("in", "de"),
    ("in", "ex"),
    ("im", "ex"),
    ("in", "out"),
    ("inter", "intra"),
    ("pre", "post"),
    ("pro", "anti"),
    ("over", "under"),
    ("up", "down"),
    ("macro", "micro"),
    ("maxi", "mini"),
    ("mono", "poly"),
    ("homo", "hetero"),
    ("endo", "exo"),
    ("north", "south"),
    ("east", "west"),
    ("sub", "super"),
    ("ante", "anti"),
    ("en", "de"),
    ("a", "de"),
    ("ab", "ad"),
    ("af", "ef"),
    ("im", "e"),
    ("ana", "cata"),
    ("bi", "tri"),
    ("hexa", "hepta"),
    ("penta", "hepta"),
    ("mega", "giga"),
    ("million", "billion"),
    ("million", "trillion"),
    ("billion", "trillion"),
];

/// Counts the negations in a folded text.
pub(super) fn n_negations(folded: &str) -> usize {
    let mut before = "";
    let mut n = 0;
    let mut words = folded.split(' ').peekable();
    while let Some(word) = words.next() {
        // "No. 5" is a number.
        let is_number = word == "no"
            && words.peek().is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit()));
        if is_number {
            continue;
        }
        n += usize::from(is_negation(word) || (word == "t" && BEFORE_NT.contains(&before)));
        before = word;
    }
    n
}

/// Tells whether a folded word negates, alone or joined by `و`.
pub(super) fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || word.strip_prefix('و').is_some_and(|it| NEGATIONS.contains(&it))
}

/// Tells whether two folded words are opposites by the way they begin.
pub(super) fn are_opposites(a: &str, b: &str) -> bool {
    let negates =
        |long: &str, short: &str| long.strip_suffix(short).is_some_and(|it| NEGATING.contains(&it));
    if let (Some(a), Some(b)) = (without_article(a), without_article(b)) {
        return are_opposites(&a, &b);
    }
    let is_long = |it: &str| it.chars().count() >= 3;
    if (is_long(a) && negates(b, a)) || (is_long(b) && negates(a, b)) {
        return true;
    }
    let rests = |first: &str, second: &str| matches!((a.strip_prefix(first), b.strip_prefix(second)), (Some(a), Some(b)) if a == b);
    OPPOSITES.iter().any(|(first, second)| rests(first, second) || rests(second, first))
}

/// Counts the places where a folded text leaves open which of several it means.
pub(super) fn n_alternatives(folded: &str) -> usize {
    folded.split(' ').filter(|it| is_alternative(it)).count()
}

/// Tells whether a folded word joins alternatives: "or", or two words with a stroke between.
pub(super) fn is_alternative(word: &str) -> bool {
    matches!(word, "or" | "او" | "/" | "either" | "|")
        || word.split_once('/').is_some_and(|(before, after)| {
            before.chars().all(char::is_alphabetic) && after.chars().all(char::is_alphabetic)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negations_are_counted() {
        fn check(text: &str, expected: usize) {
            assert_eq!(n_negations(text), expected, "{text}");
        }
        check("لا يجوز", 1);
        check("يجوز", 0);
        check("it isn t so", 1);
        check("not without", 2);
        check("a t", 0);
        check("ولا يجوز", 1);
        check("وليس كذلك", 1);
    }

    #[test]
    fn words_are_opposites_by_their_beginning() {
        assert!(are_opposites("possible", "impossible"));
        assert!(are_opposites("hypothyroidism", "hyperthyroidism"));
        assert!(are_opposites("increase", "decrease"));
        assert!(are_opposites("abnormal", "normal"));
        assert!(are_opposites("ascending", "descending"));
        assert!(are_opposites("immigration", "emigration"));
        assert!(are_opposites("adduction", "abduction"));
        assert!(are_opposites("anabolic", "catabolic"));
        assert!(are_opposites("tricycle", "bicycle"));
        assert!(are_opposites("millions", "billions"));
        assert!(are_opposites("مركزيه", "لامركزيه"));
        assert!(are_opposites("المركزيه", "اللامركزيه"));
        assert!(!are_opposites("austria", "australia"));
        assert!(!are_opposites("a", "una"));
        assert!(!are_opposites("same", "same"));
    }

    #[test]
    fn alternatives_are_seen() {
        fn check(text: &str, expected: usize) {
            assert_eq!(n_alternatives(text), expected, "{text}");
        }
        check("paris or london", 1);
        check("باريس او لندن", 1);
        check("paris/london", 1);
        check("paris / london", 1);
        check("28/11/1912", 0);
        check("orlando", 0);
    }
}
