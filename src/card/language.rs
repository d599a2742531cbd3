//! The language of a deck.

use std::sync::Arc;

use crate::text::bidi::Direction;

/// The language of a deck, as a BCP 47 tag: it decides base direction and rules of grading.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(Arc<str>);

impl Language {
    /// Takes a tag such as `ar`, `en` or `pt-BR`.
    pub fn new(tag: &str) -> Language {
        Language(tag.into())
    }

    /// Returns the tag as written.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// Tells whether a tag has the shape of one: letters and digits in groups of up to eight.
    pub fn is_valid(tag: &str) -> bool {
        let fits = |it: &str| {
            (1..=8).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric())
        };
        tag.split('-').all(fits) && tag.starts_with(|it: char| it.is_ascii_alphabetic())
    }

    /// Tells whether the language is Arabic, of any country.
    pub fn is_arabic(&self) -> bool {
        self.primary() == "ar"
    }

    /// Tells whether the language is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        matches!(
            self.primary().as_str(),
            "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ps" | "sd" | "syr" | "ug" | "ur" | "yi"
        )
    }

    /// Returns the base direction of text in it.
    pub fn direction(&self) -> Direction {
        if self.is_right_to_left() { Direction::Rtl } else { Direction::Ltr }
    }

    fn primary(&self) -> String {
        self.0.split('-').next().unwrap_or_default().to_ascii_lowercase()
    }
}

impl Default for Language {
    fn default() -> Language {
        Language::new("en")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_know_their_direction() {
        fn check(tag: &str, is_arabic: bool, is_right_to_left: bool) {
            let language = Language::new(tag);
            assert_eq!(language.is_arabic(), is_arabic, "{tag}");
            assert_eq!(language.is_right_to_left(), is_right_to_left, "{tag}");
        }
        check("ar", true, true);
        check("ar-EG", true, true);
        check("he", false, true);
        check("en", false, false);
        assert!(
            Language::is_valid("pt-BR") && !Language::is_valid("") && !Language::is_valid("a b")
        );
    }
}
