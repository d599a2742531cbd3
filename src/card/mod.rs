//! What is asked: decks of entries, the cards an entry yields, and their names.
//!
//! Values only. How a deck file is written is `deck`'s business, how a reply compares is `grade`'s.

pub mod cloze;
pub mod grading;
pub mod kind;
pub mod language;
pub mod mode;
pub mod question;

use std::{fmt, sync::Arc};

use crate::{
    card::{
        cloze::Cloze,
        grading::{Grading, Rules, Unit},
        kind::{Answer, Content, Kind},
        language::Language,
        mode::Mode,
    },
    text::sanitize::Shown,
};

/// Text as an author wrote it: raw for grading and editing, [`shown`](Text::shown) for people.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text(pub String);

impl Text {
    /// Returns the text as written, which may hold anything.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// Returns the text made safe to show.
    pub fn shown(&self) -> Shown {
        Shown::new(&self.0)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Text {
        Text(text.to_string())
    }
}

/// The name of a card: `deck-id/entry-id`, with `#reverse` or `#2` for a sibling.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardId(Arc<str>);

impl CardId {
    /// Takes a name that is already whole, as stored or typed.
    pub fn new(name: &str) -> CardId {
        CardId(name.into())
    }

    /// Returns the whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the deck's id, the part before the first slash.
    pub fn deck(&self) -> &str {
        self.0.split_once('/').map_or(&*self.0, |(deck, _)| deck)
    }

    /// Returns the name without its sibling mark, which siblings share.
    pub fn entry(&self) -> &str {
        self.0.split_once('#').map_or(&*self.0, |(entry, _)| entry)
    }

    /// Tells whether two different cards come from one entry.
    pub fn is_sibling_of(&self, other: &CardId) -> bool {
        self != other && self.entry() == other.entry()
    }
}

impl fmt::Display for CardId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Most characters of an id.
pub const ID_MAX_CHARS: usize = 64;

/// Tells whether a text may be the id of a deck or an entry: letters (of any script, with their
/// marks), digits, `.`, `_`, `-`; at most [`ID_MAX_CHARS`].
pub fn is_valid_id(id: &str) -> bool {
    !id.is_empty() && id.chars().count() <= ID_MAX_CHARS && id.chars().all(is_id_char)
}

/// Tells whether a character may stand in an id.
pub fn is_id_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '_' | '-') || is_mark(c)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// Where something stands in a file; line and column from 1, the column in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file as it is named to people; a compiled-in one as `builtin:ar/01-….yaml`.
    pub path: Arc<str>,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// One deck file.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck {
    /// What all its entries share.
    pub head: Head,
    /// The entries that could be read, in file order.
    pub entries: Vec<Entry>,
}

/// What the entries of a deck share.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The deck's id, or its file's stem.
    pub id: Arc<str>,
    /// Its title, or its id.
    pub title: Text,
    /// Its language.
    pub language: Language,
    /// What it is derived from.
    pub source: Option<Source>,
    /// Tags of every card.
    pub tags: Vec<Text>,
    /// What holds for cards that say nothing themselves.
    pub defaults: Defaults,
}

/// What a deck is derived from, to give credit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Title of the work.
    pub title: Text,
    /// Where it is found.
    pub url: Option<Text>,
    /// Its licence.
    pub licence: Option<Text>,
    /// Anything else to say of it.
    pub note: Option<Text>,
}

/// What holds for the cards of a deck that say nothing themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Defaults {
    /// How typed answers are compared.
    pub grading: Grading,
    /// How cards are asked.
    pub mode: Option<Mode>,
}

/// One item under `cards:`; yields one card, or several siblings.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its `id`, or the fingerprint of its question.
    pub id: Arc<str>,
    /// Whether the author gave the id.
    pub is_named: bool,
    /// Where it starts.
    pub place: Place,
    /// What is asked and answered.
    pub content: Content,
    /// What may be shown beside.
    pub extra: Arc<Extra>,
}

/// What an entry may hold beside question and answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra {
    /// Help on request.
    pub hint: Option<Text>,
    /// What is shown with the verdict.
    pub explanation: Option<Text>,
    /// Where in the source it is found (`ref` in the file).
    pub reference: Option<Text>,
    /// Its tags, those of the deck included.
    pub tags: Vec<Text>,
    /// How typed answers are compared; the deck's defaults are in it already.
    pub grading: Grading,
    /// Points in a quiz, where not 1.
    pub points: Option<f64>,
    /// Whether the author keeps it from being asked.
    pub is_suspended: bool,
    /// A picture that belongs to the question.
    pub image: Option<Image>,
}

/// A picture beside a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Its file, relative to the deck's.
    pub path: Text,
    /// What it shows, in words.
    pub alt: Option<Text>,
}

/// One card: what is asked and scheduled.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Its name.
    pub id: CardId,
    /// The deck's language.
    pub language: Language,
    /// How the deck wishes it asked.
    pub mode: Option<Mode>,
    /// What is asked.
    pub prompt: Prompt,
    /// What answers it.
    pub answer: Answer,
    /// Where its entry starts.
    pub place: Place,
    /// What may be shown beside; shared by siblings.
    pub extra: Arc<Extra>,
}

/// What is asked: a question, or a text with holes.
#[derive(Clone, Debug, PartialEq)]
pub enum Prompt {
    /// A question or statement.
    Question(Text),
    /// A text of which the holes with one number are hidden.
    Holes {
        /// The whole text.
        cloze: Arc<Cloze>,
        /// The number whose holes are hidden.
        number: u32,
    },
}

impl Card {
    /// Returns the card's kind.
    pub fn kind(&self) -> Kind {
        self.answer.kind()
    }

    /// Returns the rules by which it is graded; where the learner judges, the usual ones.
    pub fn rules(&self) -> Rules {
        match &self.extra.grading {
            Grading::Myself => Rules::default(),
            Grading::By(rules) => rules.clone(),
        }
    }

    /// Tells whether its unit is to be given with its number.
    pub fn wants_unit(&self) -> bool {
        let asks = match &self.extra.grading {
            Grading::By(rules) => rules.unit == Unit::Ask,
            Grading::Myself => false,
        };
        asks && matches!(&self.answer, Answer::Numeric(it) if it.unit.is_some())
    }

    /// Returns the points the card is worth.
    pub fn points(&self) -> f64 {
        self.extra.points.unwrap_or(1.0)
    }
}

impl Entry {
    /// Returns the cards the entry yields, in the order of their marks.
    pub fn cards(&self, head: &Head) -> Vec<Card> {
        let sides = self.content.sides().into_iter();
        sides
            .map(|side| Card {
                id: CardId::new(&format!("{}/{}{}", head.id, self.id, side.mark)),
                language: head.language.clone(),
                mode: head.defaults.mode,
                prompt: side.prompt,
                answer: side.answer,
                place: self.place.clone(),
                extra: Arc::clone(&self.extra),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_hold_letters_digits_and_three_signs() {
        fn check(id: &str, expected: bool) {
            assert_eq!(is_valid_id(id), expected, "{id:?}");
        }
        check("pasha-liman", true);
        check("حرب_1912.a", true);
        check("عَلَم", true);
        check("", false);
        check("a b", false);
        check("a/b", false);
        check("a#2", false);
        check("a\u{200f}", false);
        check(&"x".repeat(64), true);
        check(&"x".repeat(65), false);
    }

    #[test]
    fn a_card_knows_its_deck_and_its_siblings() {
        let (first, second) = (CardId::new("d/e"), CardId::new("d/e#2"));
        assert_eq!((second.deck(), second.entry()), ("d", "d/e"));
        assert!(first.is_sibling_of(&second));
        assert!(!first.is_sibling_of(&first));
        assert!(!first.is_sibling_of(&CardId::new("d/e2")));
    }
}
