//! What a learner gave in answer to a question, and why it may not be clear.

/// What was given in answer to a question, as a face took it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// One line of text, or one position.
    One(Given),
    /// Several, each on its own.
    Several(Vec<Given>),
}

/// One thing given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Text; among options it may also be the number of one.
    Text(String),
    /// The position of an option, from 1.
    Position(usize),
}

/// A reply as texts, positions resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing was given: "I don't know".
    Empty,
    /// What was given.
    Texts(Vec<String>),
}

/// Why a reply can't be taken; the question stays open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There is no such option.
    NoSuchOption {
        /// What was given.
        given: String,
        /// Options there are.
        n_options: usize,
    },
    /// One thing is asked, or as many as there are places.
    WrongCount {
        /// How many were given.
        n_given: usize,
        /// How many are asked.
        n_asked: usize,
    },
    /// One option was given twice.
    Twice {
        /// Which.
        given: String,
    },
    /// A position was given, and the options are not on show.
    OptionsFirst,
}

impl Reading {
    /// Returns what was given as one text, as it is kept.
    pub fn text(&self) -> String {
        match self {
            Reading::Empty => String::new(),
            Reading::Texts(texts) => texts.join("; "),
        }
    }
}

impl Reply {
    /// Takes a line of text.
    pub fn text(text: &str) -> Reply {
        Reply::One(Given::Text(text.to_string()))
    }
}
