//! The languages of the interface. What language a deck is in is another matter.

use crate::text::bidi::Direction;

/// A language that the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, where nothing asks for another.
    #[default]
    English,
    /// Arabic.
    Arabic,
}

impl Lang {
    /// All of them.
    pub const ALL: [Lang; 2] = [Lang::English, Lang::Arabic];

    /// Returns the language of a tag, as flag, settings and locale name it; `None` where the
    /// interface does not speak it.
    pub fn of(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|it| it.tag() == tag)
    }

    /// Returns its tag (BCP 47).
    pub fn tag(self) -> &'static str {
        match self {
            Lang::English => "en",
            Lang::Arabic => "ar",
        }
    }

    /// Returns the way its sentences run.
    pub fn direction(self) -> Direction {
        match self {
            Lang::English => Direction::Ltr,
            Lang::Arabic => Direction::Rtl,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_names_a_language_or_none() {
        fn check(tag: &str, expected: Option<Lang>) {
            assert_eq!(Lang::of(tag), expected, "{tag}");
        }
        check("ar", Some(Lang::Arabic));
        check("en", Some(Lang::English));
        check("fr", None);
        check("", None);
    }
}
