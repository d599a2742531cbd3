//! The plural forms of Arabic. Fluent's own rules (`intl_pluralrules` 7.0.2) take 103 and 111 for
//! `other`, as they look at the whole number where CLDR looks at its last two digits.

/// Returns the plural form that a number asks for in Arabic (CLDR 48, cardinal rules of `ar`).
pub(super) fn arabic(number: f64) -> &'static str {
    let number = number.abs();
    if number.fract() != 0.0 {
        return "other";
    }
    match (number, number % 100.0) {
        (0.0, _) => "zero",
        (1.0, _) => "one",
        (2.0, _) => "two",
        (_, 3.0..=10.0) => "few",
        (_, 11.0..=99.0) => "many",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_digits_decide() {
        fn check(form: &str, numbers: &[f64]) {
            for number in numbers {
                assert_eq!(arabic(*number), form, "{number}");
            }
        }
        check("zero", &[0.0]);
        check("one", &[1.0, -1.0]);
        check("two", &[2.0]);
        check("few", &[3.0, 10.0, 103.0, 110.0, 1003.0]);
        check("many", &[11.0, 26.0, 99.0, 111.0, 199.0, 1011.0]);
        check("other", &[100.0, 101.0, 102.0, 200.0, 202.0, 1000.0, 0.1, 1.5, 10.5]);
    }
}
