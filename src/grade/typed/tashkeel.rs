//! Vowel marks: whether those that were typed contradict those of the deck, and whether any of the
//! deck's is missing.

use crate::{
    card::grading::Rules,
    grade::typed::spelling::is_same_word,
    text::{
        fold::{letters, without_article},
        normal::{is_tashkeel, without_tashkeel},
    },
};

/// How vowel marks that were typed agree with those of an answer of the same letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// None contradicts, none is missing.
    Agree,
    /// None contradicts; the answer has some that were not typed.
    Missing,
    /// A letter has another vowel than in the answer, or is doubled where it is not.
    Contradict,
}

const SHADDA: char = '\u{651}';

/// Compares marks letter by letter, in the words that both texts have. A letter without marks says
/// nothing about its vowel.
pub(super) fn compare(right: &str, given: &str, rules: &Rules) -> Marks {
    if !right.contains(is_tashkeel) {
        return Marks::Agree;
    }
    let mut left: Vec<Letters> = given.split(' ').map(Letters::of).collect();
    let mut marks = Marks::Agree;
    for right in right.split(' ').map(Letters::of) {
        let at = left.iter().position(|it| is_same_word(&right.bare, &it.bare, rules));
        // A word that is written together with another, or has a letter off, is set beside none.
        let Some(given) = at.map(|it| left.swap_remove(it)) else { continue };
        match right.agree(&given) {
            Marks::Contradict => return Marks::Contradict,
            Marks::Missing => marks = Marks::Missing,
            Marks::Agree => (),
        }
    }
    marks
}

/// A word, bare, and its letters as they are compared, each with its marks.
struct Letters {
    bare: String,
    letters: Vec<(char, Vec<char>)>,
}

impl Letters {
    fn of(word: &str) -> Letters {
        Letters { bare: without_tashkeel(word), letters: marked_letters(word) }
    }

    fn agree(&self, given: &Letters) -> Marks {
        let (right, n_before) = self.stem();
        let (given, _) = given.stem();
        let has_marks = |it: &[(char, Vec<char>)]| it.iter().any(|(_, marks)| !marks.is_empty());
        if right.len() != given.len() {
            return if has_marks(right) && !has_marks(given) {
                Marks::Missing
            } else {
                Marks::Agree
            };
        }
        let pairs = || right.iter().zip(given).map(|((_, right), (_, given))| (right, given));
        // The shadda that the article brings about is often left out.
        let is_single = |(i, (right, given)): (usize, (&Vec<char>, &Vec<char>))| {
            is_single(right, given) && !(n_before > 0 && i == 0)
        };
        if pairs().any(|(right, given)| contradict(right, given))
            || pairs().enumerate().any(is_single)
        {
            Marks::Contradict
        } else if pairs().any(|(right, given)| right.iter().any(|it| !given.contains(it))) {
            Marks::Missing
        } else {
            Marks::Agree
        }
    }

    /// Returns the letters behind the article, and how many stand before.
    fn stem(&self) -> (&[(char, Vec<char>)], usize) {
        let n_letters = self.letters.len();
        let stem = without_article(&self.bare).map_or(n_letters, |it| it.chars().count());
        let n_before = n_letters.saturating_sub(stem);
        (&self.letters[n_before..], n_before)
    }
}

/// Tells whether the marks of one letter contradict each other.
fn contradict(right: &[char], given: &[char]) -> bool {
    let vowel = |marks: &[char]| marks.iter().copied().find(|it| is_vowel(*it));
    let has_other_vowel = match (vowel(right), vowel(given)) {
        (Some(right), Some(given)) => right != given,
        (None, _) | (_, None) => false,
    };
    has_other_vowel || is_single(given, right)
}

/// Tells whether a letter is single that is doubled in the other text: it carries marks, and no
/// shadda among them.
fn is_single(doubled: &[char], single: &[char]) -> bool {
    doubled.contains(&SHADDA) && !single.is_empty() && !single.contains(&SHADDA)
}

fn is_vowel(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{650}' | '\u{652}')
}

/// Returns the letters of a marked form as they are compared, each with its marks.
fn marked_letters(marked: &str) -> Vec<(char, Vec<char>)> {
    let mut out: Vec<(char, Vec<char>)> = Vec::new();
    for (letter, _) in letters(marked, false) {
        match out.last_mut() {
            Some((_, marks)) if is_tashkeel(letter) => marks.push(letter),
            _ if letter == ' ' || is_tashkeel(letter) => (),
            _ => out.push((letter, Vec::new())),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_agree_letter_by_letter() {
        fn check(right: &str, given: &str, expected: Marks) {
            assert_eq!(compare(right, given, &Rules::default()), expected, "{right} {given}");
        }
        check("كَتَبَ", "كَتَبَ", Marks::Agree);
        check("كتب", "كَتَبَ", Marks::Agree);
        check("كَتَبَ", "كتب", Marks::Missing);
        check("كَتَبَ", "كتَب", Marks::Missing);
        check("كَتَبَ", "كُتِبَ", Marks::Contradict);
        check("كَتَبَ", "كَتَّبَ", Marks::Contradict);
        check("كَتَّبَ", "كَتَبَ", Marks::Contradict);
        check("كَتَّبَ", "كَتبَ", Marks::Missing);
        check("الشَّمْس", "الشَمس", Marks::Missing);
        check("عَلَّمَ", "علَّم", Marks::Missing);
        check("عمّان", "عُمان", Marks::Missing);
        check("الرَّحْمٰن", "الرحمن", Marks::Missing);
        check("شكرًا", "شكراً", Marks::Missing);
        check("كتابُ", "كتابٌ", Marks::Contradict);
        check("الكِتاب", "كُتاب", Marks::Contradict);
        check("عُمان", "مدينة عَمان", Marks::Contradict);
        check("عُمان", "مدينة عُمان", Marks::Agree);
    }
}
