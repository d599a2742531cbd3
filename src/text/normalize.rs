//! Forms of text that count as the same. What an author wrote is never changed; these forms are
//! for comparing alone.

use unicode_normalization::UnicodeNormalization;

/// Returns text in NFC with runs of blanks made one space and none at the ends.
///
/// A card without an `id` is known by this form of its question.
pub fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.nfc());
    }
    out
}

/// Returns the form in which names, tags and options are compared: [`collapse`]d and without case.
///
/// Case folding is Unicode's default full folding (Unicode Standard, section 3.13, D145), so that
/// `ß` equals `SS` and a final sigma equals any other.
pub fn caseless(text: &str) -> String {
    let folded = caseless::default_case_fold_str(&collapse(text));
    // Folding can leave a sequence that composes.
    folded.nfc().collect()
}

/// Reads a number as people type it: ASCII, Arabic-Indic or Persian digits, an optional sign, a
/// decimal point or its Arabic form, thousands separators between groups of three.
///
/// Returns `None` where the text holds anything else.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = collapse(text).chars().map(plain_digit).collect();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, whole) = match whole.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, whole.strip_prefix('+').unwrap_or(whole)),
    };
    let whole = ungrouped(whole)?;
    let is_digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if !is_digits(&whole) || !is_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let value: f64 = format!("0{whole}.{fraction}0").parse().ok()?;
    value.is_finite().then_some(sign * value)
}

fn plain_digit(c: char) -> char {
    match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٫' => '.',
        '٬' => ',',
        _ => c,
    }
}

/// Takes thousands separators out; `None` where the groups are not of three.
fn ungrouped(whole: &str) -> Option<String> {
    if !whole.contains(',') {
        return Some(whole.to_string());
    }
    let groups: Vec<&str> = whole.split(',').collect();
    let (first, rest) = groups.split_first()?;
    let fits = (1..=3).contains(&first.len()) && rest.iter().all(|it| it.len() == 3);
    fits.then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_compare_without_case_blanks_and_composition() {
        fn check(a: &str, b: &str) {
            assert_eq!(caseless(a), caseless(b), "{a:?} {b:?}");
            assert_eq!(caseless(&caseless(a)), caseless(a));
        }
        check("Straße", "STRASSE");
        check("ΟΔΟΣ", "οδος");
        check("cafe\u{301}", "CAFÉ");
        check("  جمهورية \u{a0} مصر\n", "جمهورية مصر");
        check("", "  ");
        assert_ne!(caseless("أحمد"), caseless("احمد"));
    }

    #[test]
    fn numbers_are_read_in_every_digit_system() {
        fn check(text: &str, expected: Option<f64>) {
            assert_eq!(number(text), expected, "{text:?}");
        }
        check("800", Some(800.0));
        check(" ٨٠٠ ", Some(800.0));
        check("۱۹۱۲", Some(1912.0));
        check("-3.5", Some(-3.5));
        check("\u{2212}3٫5", Some(-3.5));
        check("+.5", Some(0.5));
        check("1,234,567.5", Some(1_234_567.5));
        check("1٬234", Some(1234.0));
        check("1,23", None);
        check("", None);
        check(".", None);
        check("-", None);
        check("12a", None);
        check("1e5", None);
        check("inf", None);
        check("1 000", None);
    }
}
