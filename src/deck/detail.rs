//! What a fault says beside its code: which of several, and where.

/// Where a value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// It is the value of a field.
    Field(&'static str),
    /// It is an item of a field's value.
    Item(&'static str),
}

/// Ways not to be YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// A quote is not closed.
    Quote,
    /// Text goes on behind a closing quote.
    AfterQuote,
    /// An unknown `\` sequence.
    Escape,
    /// Brackets that don't match.
    Bracket,
    /// A `: ` too many.
    Colon,
    /// A character that can't begin a text.
    Sign {
        /// Which.
        sign: char,
    },
    /// A control character.
    Control {
        /// Which.
        sign: char,
    },
    /// A comment inside a text.
    Comment,
    /// A line that does not line up.
    Layout,
    /// The text ends inside of something.
    CutShort,
    /// Anything else.
    Other {
        /// In the words of the parser.
        detail: String,
    },
}

/// YAML that decks do without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forbidden {
    /// `&name`.
    Anchor {
        /// Its name, without the sign.
        name: String,
    },
    /// `*name`.
    Alias {
        /// As written.
        name: String,
    },
    /// `!name`.
    Tag {
        /// As written.
        name: String,
    },
    /// `<<:`.
    Merge,
    /// A second document.
    Documents,
}

/// More than is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// Too many bytes.
    Bytes,
    /// Too many levels.
    Depth,
    /// Too many nodes.
    Nodes,
    /// Too many items of one field.
    Items {
        /// The field.
        field: &'static str,
        /// How many it may have.
        max: usize,
    },
    /// Too many problems to list.
    Problems,
}

/// Why a file can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is none.
    Missing,
    /// It is no regular file.
    NotAFile,
    /// The system does not let us.
    Denied,
    /// Anything else.
    Other {
        /// In the words of the system.
        detail: String,
    },
}

/// Two things with one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twice {
    /// Two cards of a deck with one id.
    Id(String),
    /// Two cards without id and with one question.
    Question,
    /// Two decks with one id.
    Deck(String),
}

/// Ways for a deck to have no cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoCards {
    /// There is no `cards:`.
    Missing,
    /// There is nothing in it.
    Empty,
    /// The cards stand at the top, without `cards:`.
    Bare,
}

/// Shapes of YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One text.
    Text,
    /// A list.
    List,
    /// Fields with values.
    Fields,
}

/// Amounts that a paper is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A length of time.
    Time,
    /// A whole number.
    Whole {
        /// The smallest it can be.
        min: u64,
    },
    /// A number above zero.
    AtMost {
        /// The largest it can be.
        max: u32,
    },
    /// A number from zero.
    UpTo {
        /// The largest it can be.
        max: u32,
    },
}

/// What a paper asks for and is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// A deck.
    Deck {
        /// As written.
        name: String,
        /// The one that is nearest.
        nearest: Option<String>,
    },
    /// A tag that no card of the section's decks has.
    Tag {
        /// As written.
        name: String,
        /// The one that is nearest.
        nearest: Option<String>,
    },
    /// Cards for a section.
    Cards {
        /// How many it asks for.
        wished: usize,
        /// How many there are for it.
        n: usize,
    },
}
