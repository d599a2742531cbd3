//! The normal form: what two texts must share to be the same answer, whatever keyboard, font or
//! habit of writing they come from.
//!
//! What means something stays: leading zeros, signs, units, superscripts, `#` and `+`.

use unicode_normalization::{UnicodeNormalization, char::decompose_compatible, is_nfc};

use crate::text::{grouping::push_number, normalize::collapse};

/// Whether capital and small letters are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// They are: Unicode's default full folding (Unicode Standard, section 3.13, D145).
    Folded,
    /// They are not.
    Kept,
}

/// How often the signs between words are looked at anew, at most.
const MAX_PASSES: usize = 8;

/// Returns the normal form of a text without vowel marks: words with one blank between them.
///
/// Idempotent.
pub fn normal(text: &str) -> String {
    without_tashkeel(&marked(text, Case::Folded))
}

/// Returns the normal form of a text with the vowel marks that it has.
pub fn marked(text: &str, case: Case) -> String {
    let mut chars: Vec<char> = Vec::with_capacity(text.len());
    if text.is_ascii() {
        match case {
            Case::Folded => chars.extend(text.chars().map(|it| it.to_ascii_lowercase())),
            Case::Kept => chars.extend(text.chars()),
        }
    } else {
        let mut plain = String::with_capacity(text.len());
        for c in text.nfc() {
            push_plain(c, &mut plain);
        }
        if case == Case::Folded {
            plain = caseless::default_case_fold_str(&plain);
        }
        // Decomposing and folding leave sequences that compose.
        if is_nfc(&plain) { chars.extend(plain.chars()) } else { chars.extend(plain.nfc()) }
    }
    settled(words(&chars))
}

/// Looks at the signs between words anew: one that falls away may leave others side by side that
/// mean something else together.
fn settled(mut form: String) -> String {
    for _ in 0..MAX_PASSES {
        if form.chars().all(|it| it.is_alphanumeric() || it == ' ') {
            break;
        }
        let again = words(&form.chars().collect::<Vec<_>>());
        if again == form {
            break;
        }
        form = again;
    }
    form
}

/// Takes vowel marks away from a normal form.
pub fn without_tashkeel(marked: &str) -> String {
    if !marked.contains(is_tashkeel) {
        return marked.to_string();
    }
    // A mark that stood alone leaves two blanks.
    settled(collapse(&marked.replace(is_tashkeel, "")))
}

/// Tells whether a character is a vowel mark of Arabic or a sign of recitation. A hamza or a madda
/// that stands apart is none: it belongs to the letter.
pub fn is_tashkeel(c: char) -> bool {
    matches!(c,
        '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{652}' | '\u{656}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}'
        | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8e1}' | '\u{8e3}'..='\u{8ff}')
}

/// Tells whether a character is not seen: joiners, marks of direction, soft hyphens, variation
/// selectors, tags, controls, and the tatweel, which only makes a word longer.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{115f}' | '\u{1160}' | '\u{17b4}'
        | '\u{17b5}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
        || (c.is_control() && !c.is_whitespace())
}

/// Tells whether the place or shape of a character means something, so that it is not the plain
/// one: superscripts, subscripts, fractions, circled signs.
fn is_meant(c: char) -> bool {
    matches!(c,
        'ª' | '²' | '³' | '¹' | 'º' | '¼'..='¾' | '\u{2b0}'..='\u{2b8}' | '\u{2e0}'..='\u{2e4}'
        | '\u{1d2c}'..='\u{1d6a}' | '\u{1d78}' | '\u{1d9b}'..='\u{1dbf}' | '\u{2070}'..='\u{209f}'
        | '\u{2120}' | '\u{2122}' | '\u{2150}'..='\u{215f}' | '\u{2189}'
        | '\u{2460}'..='\u{24ff}' | '\u{2c7c}' | '\u{2c7d}' | '\u{3192}'..='\u{319f}'
        | '\u{3200}'..='\u{33ff}' | '\u{a69c}' | '\u{a69d}' | '\u{1f100}'..='\u{1f2ff}')
}

/// Puts a character as it is compared: compatible shapes made plain, letters and signs of Persian
/// and Urdu made Arabic, digits made ASCII.
fn push_plain(c: char, out: &mut String) {
    if c.is_ascii() || is_meant(c) {
        out.push(c);
    } else if matches!(c, 'ۀ' | 'ۂ') {
        // Decomposed, its hamza would stay and compose with nothing.
        out.push('ه');
    } else if matches!(c, '\u{fc5e}'..='\u{fc63}' | '\u{fe70}'..='\u{fe7f}') {
        // A mark in a shape of its own decomposes into a blank and the mark.
        decompose_compatible(c, |it| {
            if it != ' ' {
                out.extend(letter(it));
            }
        });
    } else if matches!(c, '\u{a0}' | '\u{2009}' | '\u{202f}') {
        // Narrow blanks part thousands, which others do not.
        out.push('\u{a0}');
    } else if matches!(c, '\u{b4}' | '\u{2018}'..='\u{201f}') {
        out.push('\'');
    } else {
        decompose_compatible(c, |it| out.extend(letter(it)));
    }
}

fn letter(c: char) -> Option<char> {
    Some(match c {
        'ک' | 'ڪ' => 'ك',
        'ی' | 'ے' | 'ۍ' | 'ې' => 'ي',
        'ہ' | 'ھ' | 'ە' => 'ه',
        'ۃ' => 'ة',
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٪' => '%',
        '٫' | '۔' => '.',
        '٬' | '،' => ',',
        '؛' => ';',
        '؟' => '?',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        _ if is_invisible(c) => return None,
        _ => c,
    })
}

/// Parts the characters into words: quotes, brackets and the punctuation of sentences are blanks;
/// inside numbers, dates and signed quantities it stays.
fn words(chars: &[char]) -> String {
    let mut out = String::with_capacity(chars.len() * 2);
    let has_letters = chars.iter().any(|it| it.is_alphabetic());
    let (mut i, mut n_passed) = (0, 0);
    let mut before = ' ';
    while i < chars.len() {
        let c = chars[i];
        // Vowel marks come and go, and mean nothing to what stands around them.
        let passed = chars[n_passed..i].iter().rev().find(|it| !is_tashkeel(**it)).copied();
        (before, n_passed) = (passed.unwrap_or(before), i);
        let after = chars.get(i + 1).copied().unwrap_or(' ');
        if c.is_ascii_digit() && !before.is_ascii_digit() {
            i += push_number(&chars[i..], &mut out);
            continue;
        }
        // "- 5" is -5.
        let n_after = n_blanks(&chars[i + 1..]);
        let next = chars.get(i + 1 + n_after);
        if c == '-' && out.is_empty() && n_after > 0 && next.is_some_and(char::is_ascii_digit) {
            out.push('-');
            i += 1 + n_after;
            continue;
        }
        if matches!(c, '-' | ':' | '/') && is_tight(&chars[..i], &chars[i + 1..], has_letters) {
            out.truncate(out.trim_end().len());
            out.push(c);
            i += 1 + n_blanks(&chars[i + 1..]);
            continue;
        }
        match c {
            '-' if stays(before, &chars[i + 1..]) => out.push('-'),
            ':' | '.' | '-' if before.is_ascii_digit() && after.is_ascii_digit() => out.push(c),
            // `.5` is 0.5.
            '.' if after.is_ascii_digit() && !before.is_alphanumeric() => out.push_str("0."),
            '%' | '‰' | '$' | '€' | '£' | '¥' => blank_around(c, &mut out),
            '°' if before.is_ascii_digit() => {
                blank(&mut out);
                out.push(c);
            }
            _ if is_blank(c) => blank(&mut out),
            _ if !is_invisible(c) => out.push(c),
            _ => (),
        }
        i += 1;
    }
    out.truncate(out.trim_end().len());
    out
}

/// Tells whether a hyphen means something: a sign before a number, a charge or a grade behind a
/// letter, a range between digits.
fn stays(before: char, rest: &[char]) -> bool {
    let after = rest.iter().find(|it| !is_tashkeel(**it)).copied().unwrap_or(' ');
    let starts_fraction = after == '.' && rest.get(1).is_some_and(char::is_ascii_digit);
    let (is_word_before, is_word_after) = (before.is_alphanumeric(), after.is_alphanumeric());
    let is_sign = !is_word_before && (after.is_ascii_digit() || starts_fraction);
    let is_behind = (is_word_before || before == '+') && !is_word_after && !starts_fraction;
    let is_between = before.is_ascii_digit() && after.is_ascii_digit();
    (is_sign && before != '-') || (is_behind && after != '-') || is_between
}

/// Tells whether a sign with blanks on both sides stands between two numbers as if it had none: the
/// dash of "1939 – 1945". In a sentence it is that only between numbers of as many digits.
fn is_tight(before: &[char], after: &[char], has_letters: bool) -> bool {
    let n_after = n_blanks(after);
    let n_before = before.iter().rev().take_while(|it| it.is_whitespace()).count();
    if n_before == 0 || n_after == 0 {
        return false;
    }
    let is_digit = |it: &&char| it.is_ascii_digit();
    let n_left = before[..before.len() - n_before].iter().rev().take_while(is_digit).count();
    let n_right = after[n_after..].iter().take_while(is_digit).count();
    n_left > 0 && n_right > 0 && (!has_letters || n_left == n_right)
}

fn n_blanks(chars: &[char]) -> usize {
    chars.iter().take_while(|it| it.is_whitespace()).count()
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '.' | ',' | ';' | ':' | '!' | '?' | '-' | '"' | '\'' | '`' | '(' | ')' | '[' | ']'
            | '{' | '}' | '«' | '»' | '‹' | '›' | '·' | '•' | '¡' | '¿' | '⟨' | '⟩'
            | '\u{3001}' | '\u{3002}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301b}'
            | '\u{fd3e}' | '\u{fd3f}')
}

fn blank(out: &mut String) {
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn blank_around(c: char, out: &mut String) {
    blank(out);
    out.push(c);
    out.push(' ');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_are_the_same_to_a_reader_share_their_form() {
        fn check(a: &str, b: &str) {
            assert_eq!(normal(a), normal(b), "{a:?} {b:?}");
        }
        check("عمّان", "عمان");
        check("القاهرة", "\u{200f}القـــاهرة\u{200e}");
        check("لا", "ﻻ");
        check("كتاب", "ﻛﺘﺎﺏ");
        check("کتاب فارسی", "كتاب فارسي");
        check("أحمد", "ا\u{64e}\u{654}حمد");
        check("نامه", "نامۀ");
        check("ﹶكَ", "ك");
        check("Straße", "STRASSE");
        check("ΟΔΟΣ", "οδος");
        check("ＡＢＣ", "abc");
        check("ما اسمك؟", "ما اسمك?");
        check("«كليلة ودمنة»", "\"كليلة ودمنة\"");
        check("don't", "DON’T");
        check("1912", "۱۹۱۲");
        check("1,234", "١٬٢٣٤");
        check("1\u{202f}234\u{202f}567", "1,234,567");
        check("1.234,5", "1,234.5");
        check("1.234.567", "1,234,567");
        check("3.14", "٣٫١٤");
        check("3,14", "3.14");
        check("0,125", "0.125");
        check(".5", "0.5");
        check("95%", "٩٥ ٪");
        check("−5", "-5");
        check("- 5", "-5");
        check("25°C", "25 ℃");
        check("1912–1920", "1912-1920");
        check("well-known", "well known");
        check("COVID-19", "covid 19");
        check("word - word", "word word");
        check("1939 – 1945", "1939-1945");
        check("World War I (1914 - 1918)", "World War I, 1914-1918");
        check("3 : 1", "3:1");
        check("3 / 4", "3/4");
        check("Apollo 11 - 1969", "Apollo 11, 1969");
    }

    #[test]
    fn what_means_something_stays() {
        fn check(a: &str, b: &str) {
            assert_ne!(normal(a), normal(b), "{a:?} {b:?}");
        }
        check("C++", "C");
        check("C#", "C");
        check("A-", "A");
        check("A-", "A+");
        check("Cl-", "Cl");
        check("-5", "5");
        check("10²", "102");
        check("½", "12");
        check("①", "1");
        check("007", "7");
        check("1,234", "1.234");
        check("3.1", "3 1");
        check("3:1", "31");
        check("1912-1920", "1912 1920");
        check("192.168.1.10", "192168110");
        check("5 -3", "5-3");
        check("أحمد", "احمد");
        check("paypal", "раураl");
        check("5%", "5");
    }

    #[test]
    fn every_character_has_a_form_that_stays_as_it_is() {
        // Planes 4 to 13 hold nothing.
        for c in ('\0'..='\u{323af}').chain('\u{e0000}'..='\u{e01ff}') {
            for text in [format!("ا{c}"), format!("1{c}2")] {
                let form = normal(&text);
                assert_eq!(normal(&form), form, "{text:?}");
            }
        }
    }
}
