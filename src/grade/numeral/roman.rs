//! Roman numerals up to 39, as they stand behind the names of rulers, wars and parts.

/// Returns the number that a word is, where it stands behind another word.
///
/// A single letter is rather a name (Malcolm X), but for an I at the end: World War I.
pub(super) fn value(token: &str, before: Option<&str>, is_last: bool) -> Option<usize> {
    let is_named = before.is_some_and(|it| it.chars().all(char::is_alphabetic));
    if !is_named {
        return None;
    }
    if token == "i" && is_last { Some(1) } else { long(token) }
}

/// Returns the number that a word of two letters or more is.
pub(super) fn long(token: &str) -> Option<usize> {
    let is_roman =
        (2..=7).contains(&token.len()) && token.bytes().all(|it| matches!(it, b'i' | b'v' | b'x'));
    if is_roman { (1..40).find(|it| spelled(*it) == token) } else { None }
}

fn spelled(n: usize) -> String {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    "x".repeat(n / 10) + UNITS[n % 10]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roman_numeral_stands_behind_a_word() {
        fn check(token: &str, before: Option<&str>, expected: Option<usize>) {
            assert_eq!(value(token, before, true), expected, "{before:?} {token}");
        }
        check("ii", Some("war"), Some(2));
        check("viii", Some("henry"), Some(8));
        check("xxxix", Some("bowl"), Some(39));
        check("i", Some("war"), Some(1));
        check("x", Some("malcolm"), None);
        check("iiii", Some("henry"), None);
        check("vx", Some("henry"), None);
        check("xi", None, None);
        check("v", Some("220"), None);
        check("mix", Some("the"), None);
        assert_eq!(value("i", Some("what"), false), None);
    }
}
