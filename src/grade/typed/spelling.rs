//! Spellings that are forgiven and told: the same words but for hamza, endings, articles, marks on
//! Latin letters, or what is written together.

use crate::{
    card::grading::{Hamza, Rules},
    grade::reason::Slip,
    text::fold::{content_words, english_articles, folded, has_hamza, letters, without_article},
};

/// Returns the ways in which a reply is spelled differently; `None` where it is something else, an
/// empty list where nothing differs.
pub(super) fn slips(right: &str, given: &str, rules: &Rules) -> Option<Vec<Slip>> {
    // ½ is two words beside a number, and none by itself.
    if has_fraction(right) != has_fraction(given) {
        let (right, given) = (folded(right, false), folded(given, false));
        let slips = slips(&right, &given, rules)?;
        return Some(without_repeats(std::iter::once(Slip::Script).chain(slips).collect()));
    }
    let (right_words, given_words) = (content_words(right), content_words(given));
    let mut slips = Vec::new();
    if !english_articles(right).eq(english_articles(given)) {
        slips.push(Slip::Article);
    }
    if right_words.len() == given_words.len() {
        let pairs = right_words.iter().zip(&given_words);
        let found: Option<Vec<_>> = pairs.map(|(a, b)| word_slips(a, b, rules)).collect();
        if let Some(found) = found {
            slips.extend(found.into_iter().flatten());
            return Some(without_repeats(slips));
        }
    }
    let (right, given) = (together(&right_words)?, together(&given_words)?);
    slips.push(Slip::Spacing);
    slips.extend(letter_slips(&right, &given, rules)?);
    Some(without_repeats(slips))
}

fn has_fraction(text: &str) -> bool {
    text.contains(|it: char| matches!(it, '¼'..='¾' | '\u{2150}'..='\u{215e}'))
}

/// Counts the articles in a text, English and Arabic.
pub(super) fn n_articles(text: &str) -> usize {
    let n_arabic = text.split(' ').filter(|it| without_article(it).is_some()).count();
    english_articles(text).count() + n_arabic
}

/// Tells whether two words are the same but for what is forgiven.
pub(super) fn is_same_word(right: &str, given: &str, rules: &Rules) -> bool {
    right == given || word_slips(right, given, rules).is_some()
}

fn word_slips(right: &str, given: &str, rules: &Rules) -> Option<Vec<Slip>> {
    if right == given {
        return Some(Vec::new());
    }
    if let Some(slips) = letter_slips(right, given, rules) {
        return Some(slips);
    }
    let (bare_right, bare_given) = (without_article(right), without_article(given));
    let slips = match (&bare_right, &bare_given) {
        (Some(right), None) => letter_slips(right, given, rules),
        (None, Some(given)) => letter_slips(right, given, rules),
        (Some(_), Some(_)) | (None, None) => None,
    }?;
    Some(std::iter::once(Slip::Article).chain(slips).collect())
}

/// Compares the folded letters of two words; returns what folding has hidden.
fn letter_slips(right: &str, given: &str, rules: &Rules) -> Option<Vec<Slip>> {
    if right.is_ascii()
        && given.is_ascii()
        && !right.contains(['&', '^'])
        && !given.contains(['&', '^'])
    {
        return (right == given).then(Vec::new);
    }
    let keeps_hamza = rules.hamza == Hamza::Strict;
    let is_other = right != given;
    let is_latin = !right.contains(is_loose_hamza) && !given.contains(is_loose_hamza);
    let (mut right, mut given) = (letters(right, keeps_hamza), letters(given, keeps_hamza));
    if !keeps_hamza {
        seat_last_hamza(&mut right, &given);
        seat_last_hamza(&mut given, &right);
    }
    let is_same = |((a, from_a), (b, from_b)): (&(char, char), &(char, char))| {
        a == b || (!keeps_hamza && is_seat(*from_a) && is_seat(*from_b))
    };
    if right.len() != given.len() || !right.iter().zip(&given).all(is_same) {
        return None;
    }
    let pairs = right.iter().zip(&given).filter(|((_, a), (_, b))| a != b);
    let mut slips: Vec<Slip> = pairs.map(|((_, a), (_, b))| slip(*a, *b)).collect();
    // What folding leaves out stands against no letter.
    if slips.is_empty() && is_other {
        slips.push(if is_latin { Slip::Accent } else { Slip::Hamza('ء') });
    }
    Some(slips)
}

/// Tells whether a hamza stands on a seat that writers choose differently: `مسؤول` and `مسئول`.
fn is_seat(c: char) -> bool {
    matches!(c, 'ء' | 'ؤ' | 'ئ')
}

fn is_loose_hamza(c: char) -> bool {
    matches!(c, '\u{653}'..='\u{655}')
}

/// Makes a hamza behind a last ي one with it, where the other word has `ئ` there: `شيء` is often
/// written `شئ`.
fn seat_last_hamza(letters: &mut Vec<(char, char)>, other: &[(char, char)]) {
    if let [.., ('ي', _), ('ء', _)] = letters[..]
        && let [.., (_, 'ئ')] = other
        && letters.len() == other.len() + 1
    {
        letters.pop();
        if let Some((_, from)) = letters.last_mut() {
            *from = 'ء';
        }
    }
}

/// Names the slip between a letter as the deck writes it and as it was typed.
fn slip(right: char, given: char) -> Slip {
    if has_hamza(right) || has_hamza(given) {
        Slip::Hamza(right)
    } else if matches!(right, 'ى' | 'ي') {
        Slip::Ya(right)
    } else if matches!(right, 'ة' | 'ه') {
        Slip::TaMarbuta(right)
    } else if right.is_alphabetic() || given.is_alphabetic() {
        Slip::Accent
    } else {
        Slip::Script
    }
}

/// Writes words together; `None` where digits would run into each other.
fn together(words: &[&str]) -> Option<String> {
    let collide = |pair: &[&str]| {
        pair[0].ends_with(char::is_numeric) && pair[1].starts_with(char::is_numeric)
    };
    (!words.windows(2).any(collide)).then(|| words.concat())
}

fn without_repeats(slips: Vec<Slip>) -> Vec<Slip> {
    let mut seen: Vec<Slip> = Vec::new();
    for slip in slips {
        if !seen.contains(&slip) {
            seen.push(slip);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::normal::normal;

    fn check(right: &str, given: &str, expected: Option<&[Slip]>) {
        let found = slips(&normal(right), &normal(given), &Rules::default());
        assert_eq!(found.as_deref(), expected, "{right} {given}");
    }

    #[test]
    fn each_slip_is_told_by_its_name() {
        check("إسماعيل", "اسماعيل", Some(&[Slip::Hamza('إ')]));
        check("انتخاب", "إنتخاب", Some(&[Slip::Hamza('ا')]));
        check("بيئة", "بييه", Some(&[Slip::Hamza('ئ'), Slip::TaMarbuta('ة')]));
        check("مسؤول", "مسئول", Some(&[Slip::Hamza('ؤ')]));
        check("رؤوس", "رءوس", Some(&[Slip::Hamza('ؤ')]));
        check("هيئة", "هيءة", Some(&[Slip::Hamza('ئ')]));
        check("شيء", "شئ", Some(&[Slip::Hamza('ء')]));
        check("سيئ", "سيء", Some(&[Slip::Hamza('ئ')]));
        check("شاطئ", "شاطىء", Some(&[Slip::Hamza('ئ')]));
        check("نامهٔ", "نامه", Some(&[Slip::Hamza('ء')]));
        check("q\u{303}", "q", Some(&[Slip::Accent]));
        check("مستشفى", "مستشفي", Some(&[Slip::Ya('ى')]));
        check("القاهرة", "قاهرة", Some(&[Slip::Article]));
        check("قاهرة", "القاهرة", Some(&[Slip::Article]));
        check("The Beatles", "Beatles", Some(&[Slip::Article]));
        check("a cell", "the cell", Some(&[Slip::Article]));
        check("an hour", "a hour", Some(&[Slip::Article]));
        check("Na⁺", "Na+", Some(&[Slip::Script]));
        check("naïve", "naive", Some(&[Slip::Accent]));
        check("عبدالله", "عبد الله", Some(&[Slip::Spacing]));
        check("10²", "10^2", Some(&[Slip::Script]));
        check("1½", "1 1/2", Some(&[Slip::Script]));
        check("COVID-19", "covid19", Some(&[Slip::Spacing]));
    }

    #[test]
    fn another_word_is_no_slip() {
        check("ألمانيا", "مانيا", None);
        check("قمر", "قمار", None);
        check("سأل", "سئل", None);
        check("ماء", "ما", None);
        check("فيء", "في", None);
        check("1 2", "12", None);
        check("Vitamin A", "Vitamin", None);
        check("same", "same", Some(&[]));
    }
}
