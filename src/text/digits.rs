//! The digits in which the numbers of the interface are shown.

use std::borrow::Cow;

/// Digits of numbers that are shown. What is to be typed again (dates, ids, paths, commands) stays
/// in ASCII digits whatever they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Digits {
    /// `0` to `9`.
    #[default]
    Latin,
    /// `٠` to `٩`, and `٫` before decimals.
    ArabicIndic,
}

impl Digits {
    /// Returns the digits of a numbering system, as the settings name it (CLDR `latn`, `arab`);
    /// `None` of others.
    pub fn of(system: &str) -> Option<Digits> {
        match system {
            "latn" => Some(Digits::Latin),
            "arab" => Some(Digits::ArabicIndic),
            _ => None,
        }
    }

    /// Returns a figure, such as `62.5` or `9:58`, in these digits.
    pub fn figure(self, figure: &str) -> Cow<'_, str> {
        self.replaced(figure, |c| if c == '.' { '٫' } else { c })
    }

    /// Returns Arabic text around figures in these digits, with the percent sign that goes with
    /// them; points in it are not those of decimals.
    pub(super) fn text(self, text: &str) -> Cow<'_, str> {
        self.replaced(text, |c| if c == '%' { '٪' } else { c })
    }

    fn replaced(self, text: &str, sign: fn(char) -> char) -> Cow<'_, str> {
        let digit = |c: char| match c {
            '0'..='9' => char::from_u32('٠' as u32 + (c as u32 - '0' as u32)).unwrap_or(c),
            _ => sign(c),
        };
        match self {
            Digits::ArabicIndic if text.chars().any(|it| digit(it) != it) => {
                Cow::Owned(text.chars().map(digit).collect())
            }
            Digits::Latin | Digits::ArabicIndic => Cow::Borrowed(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_shown_in_the_digits_that_are_asked_for() {
        fn check(system: &str, figure: &str, expected: &str) {
            assert_eq!(Digits::of(system).unwrap().figure(figure), expected, "{figure}");
        }
        check("arab", "1234567890", "١٢٣٤٥٦٧٨٩٠");
        check("arab", "62.5", "٦٢٫٥");
        check("arab", "-0.25", "-٠٫٢٥");
        check("arab", "9:58", "٩:٥٨");
        check("latn", "62.5", "62.5");
        assert_eq!(Digits::of("deva"), None);
    }

    #[test]
    fn the_stop_of_a_sentence_is_no_decimal_mark() {
        assert_eq!(Digits::ArabicIndic.text("من 1 إلى 4."), "من ١ إلى ٤.");
        assert_eq!(Digits::ArabicIndic.text("لا شيء."), "لا شيء.");
        assert_eq!(Digits::ArabicIndic.text("%."), "٪.");
        assert_eq!(Digits::Latin.text("1%"), "1%");
    }
}
