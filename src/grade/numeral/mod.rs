//! Numbers in words: cardinals of English and Arabic, turned into digits.
//!
//! Text comes in its normal form: lower case, without tashkeel, punctuation as blanks. Each
//! language says which words it has and what a row of them means; what stands here parts a text
//! into rows and writes the digits. Ordinals, fractions and words such as "dozen" are left alone.

mod arabic;
mod english;
mod roman;
#[cfg(test)]
mod speller;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::{
    grade::numeral::{arabic::Arabic, english::English},
    text::fold::arabic,
};

/// The longest row of tokens that is tried as one number.
///
/// The longest number below a million million has 22 in English and 14 in Arabic. The limit keeps
/// a long row of number words from being tried in every length.
const MAX_TOKENS: usize = 24;

/// Returns text in which every number in words stands in digits; the rest stays.
///
/// Words that do not make one number stay apart: "five six" becomes "5 6". A number may be begun
/// in digits ("3 million", "1.5 million"), and be negative ("minus five"). Roman numerals behind a
/// word are numbers too ("World War II").
pub fn in_digits(text: &str) -> Cow<'_, str> {
    let text = match rewritten::<English>(text) {
        Some(text) => rewritten::<Arabic>(&text).unwrap_or(text).into(),
        None => rewritten::<Arabic>(text).map_or(Cow::Borrowed(text), Cow::Owned),
    };
    signed(&text).map_or(text, Cow::Owned)
}

/// Writes "minus" before a number as its sign, and Roman numerals in digits; `None` where there is
/// neither.
fn signed(text: &str) -> Option<String> {
    let is_minus = |it: &str| matches!(it, "minus" | "negative");
    let is_odd = |it: &str| is_minus(it) || it.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'));
    if !text.split(' ').any(is_odd) {
        return None;
    }
    let tokens: Vec<&str> = text.split(' ').collect();
    let is_number = |it: &&str| it.starts_with(|it: char| it.is_ascii_digit());
    let mut out = String::with_capacity(text.len());
    for (i, token) in tokens.iter().enumerate() {
        let (before, after) = (i.checked_sub(1).map(|it| tokens[it]), tokens.get(i + 1));
        if is_minus(token)
            && after.is_some_and(is_number)
            && !before.is_some_and(|it| is_number(&it))
        {
            out.push('-');
            continue;
        }
        match roman::value(token, before, after.is_none()) {
            Some(value) => out.push_str(&value.to_string()),
            None => out.push_str(token),
        }
        if after.is_some() {
            out.push(' ');
        }
    }
    (out != text).then_some(out)
}

/// Tells whether a token is an English ordinal in one word or a Roman numeral, which stays as it is:
/// a slip in it makes another one.
pub fn is_ordinal_word(token: &str) -> bool {
    english::is_ordinal(token) || roman::long(token).is_some()
}

/// Tells whether a token belongs to numbers in words, alone or beside others. "And" and "a" join
/// numbers, and are ordinary words.
pub fn is_number_word(token: &str) -> bool {
    English::counts(token) || Arabic::counts(token)
}

/// A word of a numeral, in one language.
trait Word: Copy + Sized {
    /// Returns what a token is made of: an Arabic token can hold two words, "and" and a number.
    fn of(token: &str) -> Option<(Option<Self>, Self)>;

    /// Tells whether the word counts something, and does not merely join.
    fn is_number(self) -> bool;

    /// Tells whether the word leans on the one before it, as "hundred" does.
    fn leans(self) -> bool;

    /// Returns the number that all of these words together are.
    fn value(words: &[Self]) -> Option<u64>;

    /// Returns the year that all of these words together are, where no number stands beside them.
    fn year(words: &[Self]) -> Option<u64>;

    /// Tells whether a token takes the word behind it to itself: `الثامن` before `عشر`.
    fn is_taken(self, before: &str) -> bool;

    /// Returns what a joined token keeps before the digits of its number.
    const JOINER: &str;

    /// Tells whether a token is of a number.
    fn counts(token: &str) -> bool {
        Self::of(token).is_some_and(|(_, word)| word.is_number())
    }
}

/// A token, and the words in it.
struct Part<'a, W> {
    token: &'a str,
    words: Option<(Option<W>, W)>,
}

/// Returns the text with the numbers of one language in digits, or `None` where it has none.
fn rewritten<W: Word>(text: &str) -> Option<String> {
    if !text.split_whitespace().any(W::counts) {
        return None;
    }
    let parts: Vec<Part<'_, W>> =
        text.split_whitespace().map(|it| Part { token: it, words: W::of(it) }).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < parts.len() {
        if at > 0 {
            out.push(' ');
        }
        if let Some((value, n_tokens)) = number_at(&parts, at) {
            if let Some((Some(_), _)) = parts[at].words {
                out.push_str(W::JOINER);
            }
            let before = out.trim_end().rsplit(' ').next().unwrap_or_default();
            let value = match scaled(before, value).filter(|_| n_tokens == 1) {
                Some(scaled) => {
                    out.truncate(out.len() - before.len() - 1);
                    scaled
                }
                None => value,
            };
            out.push_str(&value.to_string());
            at += n_tokens;
        } else {
            out.push_str(parts[at].token);
            at += 1;
        }
    }
    Some(out)
}

/// Returns the number that begins at a token, and how many tokens it takes.
///
/// It is the longest one that leaves no word behind which leans on it: "five six hundred" is 5 and
/// 600.
fn number_at<W: Word>(parts: &[Part<'_, W>], at: usize) -> Option<(u64, usize)> {
    let (_, first) = parts[at].words?;
    if at > 0 && first.is_taken(parts[at - 1].token) {
        return None;
    }
    let mut words = vec![first];
    let mut found = None;
    let mut standing = None;
    for n_tokens in 1..=MAX_TOKENS {
        let next = parts.get(at + n_tokens).and_then(|it| it.words);
        let is_alone = || {
            let is_number = |it: &Part<'_, W>| it.words.is_some_and(|(_, it)| it.is_number());
            !parts[..at].last().is_some_and(is_number)
                && !parts.get(at + n_tokens).is_some_and(is_number)
        };
        let year = || W::year(&words).filter(|_| is_alone());
        if let Some(value) = W::value(&words).or_else(year) {
            found = Some((value, n_tokens));
            if !matches!(next, Some((None, word)) if word.leans()) {
                standing = found;
            }
        }
        let Some((and, word)) = next else { break };
        words.extend(and);
        words.push(word);
    }
    let number = standing.or(found)?;
    (number != (0, 1) || !is_month(parts, at)).then_some(number)
}

/// Multiplies a decimal number with "thousand" or higher behind it: "1.5 million".
fn scaled(decimal: &str, scale: u64) -> Option<u64> {
    let n_zeros = match scale {
        1_000 => 3,
        1_000_000 => 6,
        1_000_000_000 => 9,
        _ => return None,
    };
    let (whole, fraction) = decimal.split_once('.')?;
    let is_plain = |it: &str, n: usize| {
        (1..=n).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit())
    };
    if !is_plain(whole, 3) || !is_plain(fraction, n_zeros) {
        return None;
    }
    format!("{whole}{fraction:0<n_zeros$}").parse().ok()
}

/// Reads digits that a higher word may multiply: one to 999.
fn multiplier(token: &str) -> Option<u64> {
    let is_plain =
        token.len() <= 3 && !token.starts_with('0') && token.bytes().all(|it| it.is_ascii_digit());
    if is_plain { token.parse().ok() } else { None }
}

/// Tells whether `صفر` is the month Safar and not a zero: a day, a year or "month" stands by it.
fn is_month<W: Word>(parts: &[Part<'_, W>], at: usize) -> bool {
    let is_number = |it: &&Part<'_, W>| {
        it.token.contains(|it: char| it.is_ascii_digit()) || W::counts(it.token)
    };
    let is_filler = |it: &&Part<'_, W>| {
        matches!(&*arabic(it.token), "من" | "شهر" | "سنه" | "عام" | "لسنه" | "لعام")
    };
    let (before, after) = (&parts[..at], &parts[at + 1..]);
    parts[at].token == "صفر"
        && (before.last().is_some_and(|it| it.token == "شهر")
            || before.iter().rev().find(|it| !is_filler(it)).is_some_and(|it| is_number(&it))
            || after.iter().find(|it| !is_filler(it)).is_some_and(|it| is_number(&it)))
}
