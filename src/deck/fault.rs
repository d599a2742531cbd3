//! What can be wrong with a deck, each with its code and what a sentence about it needs.
//!
//! The codes are listed in the manual and never change their meaning. How a fault reads is
//! `problem`'s business, together with `en.ftl`.

use crate::{
    card::cloze::ClozeFault,
    deck::{
        detail::{
            Amount, Forbidden, Lacking, NoCards, Shape, Slot, Syntax, TooMuch, Twice, Unreadable,
        },
        fields::{Advice, Part},
    },
};

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// E100: not YAML.
    Syntax(Syntax),
    /// E101: a tab in the indentation.
    Tab,
    /// E110: a key is written twice.
    KeyTwice {
        /// The key.
        key: String,
    },
    /// E112: the bytes are not UTF-8.
    NotUtf8 {
        /// Whether they are UTF-16 instead.
        is_utf16: bool,
    },
    /// E113: YAML that decks do without.
    Forbidden(Forbidden),
    /// E114: more than is read.
    TooMuch(TooMuch),
    /// E115: a file that can't be read.
    Unreadable(Unreadable),
    /// E201: a field that is none.
    UnknownField {
        /// The field as written.
        field: String,
        /// Where it stands.
        part: Part,
        /// What may have been meant.
        advice: Advice,
    },
    /// E202: a card without an answer.
    NoAnswer {
        /// The field that would answer it; `None` where there are several.
        needs: Option<&'static str>,
    },
    /// E203: fields that belong to cards of different kinds.
    TwoKinds {
        /// The earlier one.
        first: &'static str,
        /// The later one.
        second: &'static str,
    },
    /// E204: text that is blank.
    Blank(Slot),
    /// E204: text that is not there at all.
    Missing {
        /// The field that is not there.
        field: &'static str,
    },
    /// E205: two things with one name.
    Twice(Twice),
    /// E206: a wrong option that is right.
    WrongIsRight {
        /// The option.
        text: String,
    },
    /// E206: a wrong option that is there already.
    WrongTwice {
        /// The option.
        text: String,
    },
    /// E207: a number of items asked for that there are not.
    Required {
        /// The items there are.
        n_items: usize,
    },
    /// E208: a number is due.
    NotANumber {
        /// The field it stands in.
        field: &'static str,
        /// What is written there.
        given: String,
    },
    /// E208: a number that is too small.
    TooSmall {
        /// The field it stands in.
        field: &'static str,
        /// Whether zero is too small, too.
        is_zero_too_small: bool,
    },
    /// E208: another amount is due.
    BadAmount {
        /// The field it stands in.
        field: &'static str,
        /// What is written there.
        given: String,
        /// What is due.
        wanted: Amount,
    },
    /// E209: holes that are not right.
    Cloze(ClozeFault),
    /// E211: at least two are needed.
    TooFew {
        /// The field.
        field: &'static str,
    },
    /// E211: the same thing twice.
    SameTwice {
        /// The field.
        field: &'static str,
        /// The later of the two.
        text: String,
    },
    /// E212: a statement is right or wrong.
    NotTrueOrFalse {
        /// What is written instead.
        given: String,
    },
    /// E213: a paper asks for what is not there.
    Lacking(Lacking),
    /// E214: an id that can't be one.
    BadId {
        /// The id.
        id: String,
        /// The first character that can't be in one; `None` where it is too long.
        sign: Option<char>,
    },
    /// E215: a deck without cards.
    NoCards(NoCards),
    /// E216: one shape where another is due.
    Shape {
        /// Where.
        slot: Slot,
        /// What is due.
        wanted: Shape,
        /// What is there.
        found: Shape,
    },
    /// E216: no fields where there should be some.
    NoFields {
        /// What has fields.
        part: Part,
        /// What is there.
        found: Shape,
    },
    /// E216: the name of a field is no text.
    KeyIsNoText,
    /// E216: a word that has no meaning here.
    NotAWord {
        /// The field.
        field: &'static str,
        /// The word.
        given: String,
        /// The words that have one.
        allowed: &'static [&'static str],
    },
    /// E216: not the tag of a language.
    NotALanguage {
        /// What is written instead.
        given: String,
    },
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The card, or the file, can't be used.
    Error,
    /// It can, and is better looked at.
    Warning,
}

impl Severity {
    /// Returns the word for it in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

impl Fault {
    /// Returns the code.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Syntax(_) => "E100",
            Fault::Tab => "E101",
            Fault::KeyTwice { .. } => "E110",
            Fault::NotUtf8 { .. } => "E112",
            Fault::Forbidden(_) => "E113",
            Fault::TooMuch(_) => "E114",
            Fault::Unreadable(_) => "E115",
            Fault::UnknownField { .. } => "E201",
            Fault::NoAnswer { .. } => "E202",
            Fault::TwoKinds { .. } => "E203",
            Fault::Blank(_) | Fault::Missing { .. } => "E204",
            Fault::Twice(_) => "E205",
            Fault::WrongIsRight { .. } | Fault::WrongTwice { .. } => "E206",
            Fault::Required { .. } => "E207",
            Fault::NotANumber { .. } | Fault::TooSmall { .. } | Fault::BadAmount { .. } => "E208",
            Fault::Cloze(_) => "E209",
            Fault::TooFew { .. } | Fault::SameTwice { .. } => "E211",
            Fault::NotTrueOrFalse { .. } => "E212",
            Fault::Lacking(_) => "E213",
            Fault::BadId { .. } => "E214",
            Fault::NoCards(_) => "E215",
            Fault::Shape { .. }
            | Fault::NoFields { .. }
            | Fault::KeyIsNoText
            | Fault::NotAWord { .. }
            | Fault::NotALanguage { .. } => "E216",
        }
    }

    /// Returns how bad it is.
    pub fn severity(&self) -> Severity {
        if self.code().starts_with('W') { Severity::Warning } else { Severity::Error }
    }
}
