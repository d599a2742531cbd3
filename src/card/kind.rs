//! The kinds of card, and what answers each.

use std::sync::Arc;

use crate::card::{Prompt, Text, cloze::Cloze, language::Language};

/// A kind of card; which one it is follows from the fields an author writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Question and answer.
    Basic,
    /// One right choice.
    Choice,
    /// Several right choices.
    Multiple,
    /// A statement, right or wrong.
    TrueFalse,
    /// A text with holes.
    Cloze,
    /// Several things to recall.
    List,
    /// A number, with a tolerance.
    Numeric,
    /// Things to put in order.
    Ordering,
    /// Pairs to find.
    Matching,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 9] = [
        Kind::Basic,
        Kind::Choice,
        Kind::Multiple,
        Kind::TrueFalse,
        Kind::Cloze,
        Kind::List,
        Kind::Numeric,
        Kind::Ordering,
        Kind::Matching,
    ];

    /// Returns the word for the kind in files, the index and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Basic => "basic",
            Kind::Choice => "choice",
            Kind::Multiple => "multiple",
            Kind::TrueFalse => "true_false",
            Kind::Cloze => "cloze",
            Kind::List => "list",
            Kind::Numeric => "numeric",
            Kind::Ordering => "ordering",
            Kind::Matching => "matching",
        }
    }

    /// Returns the kind with a word.
    pub fn from_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// What answers a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// One text.
    Basic(Spelled),
    /// One text among distractors.
    Choice {
        /// The right one.
        right: Spelled,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// Several texts among distractors.
    Multiple {
        /// The right ones.
        right: Vec<Text>,
        /// The wrong ones.
        distractors: Vec<Distractor>,
    },
    /// Whether the statement is right.
    TrueFalse(bool),
    /// The texts of the hidden holes, in order.
    Cloze(Vec<Text>),
    /// Things to recall, in any order.
    List {
        /// All that count.
        items: Vec<Text>,
        /// How many are asked for; from 1 to the number of items.
        required: usize,
    },
    /// A number.
    Numeric(Numeric),
    /// Things in the right order.
    Ordering(Vec<Text>),
    /// Pairs that belong together; right-hand sides differ.
    Matching(Vec<Pair>),
}

/// A text to be typed, and what else is right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spelled {
    /// The answer as the deck spells it.
    pub answer: Text,
    /// Other right answers (`accept`).
    pub accept: Vec<Text>,
}

impl Spelled {
    /// Returns the answer and what else is right.
    pub fn all(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.answer).chain(&self.accept)
    }
}

/// A wrong option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distractor {
    /// What it says.
    pub text: Text,
    /// What is said to whoever picks it.
    pub feedback: Option<Text>,
    /// Whether it stays last when options are shuffled (`pin: last`).
    pub is_last: bool,
}

/// A number, how far a reply may be off, and its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Numeric {
    /// The number as the author wrote it.
    pub text: Text,
    /// Its value.
    pub value: f64,
    /// The greatest difference that is right; `None` where the card says nothing.
    pub tolerance: Option<f64>,
    /// Its unit.
    pub unit: Option<Text>,
}

/// Two texts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What is given.
    pub left: Text,
    /// What is to be found.
    pub right: Text,
}

impl Answer {
    /// Returns the kind that has such an answer.
    pub fn kind(&self) -> Kind {
        match self {
            Answer::Basic(_) => Kind::Basic,
            Answer::Choice { .. } => Kind::Choice,
            Answer::Multiple { .. } => Kind::Multiple,
            Answer::TrueFalse(_) => Kind::TrueFalse,
            Answer::Cloze(_) => Kind::Cloze,
            Answer::List { .. } => Kind::List,
            Answer::Numeric(_) => Kind::Numeric,
            Answer::Ordering(_) => Kind::Ordering,
            Answer::Matching(_) => Kind::Matching,
        }
    }

    /// Returns the one text that answers as a whole; `None` where several do, or options.
    pub fn only_text(&self) -> Option<&Text> {
        match self {
            Answer::Basic(it) | Answer::Choice { right: it, .. } => Some(&it.answer),
            Answer::Numeric(it) => Some(&it.text),
            Answer::Cloze(holes) => match holes.as_slice() {
                [only] => Some(only),
                _ => None,
            },
            Answer::Multiple { .. }
            | Answer::TrueFalse(_)
            | Answer::List { .. }
            | Answer::Ordering(_)
            | Answer::Matching(_) => None,
        }
    }

    /// Returns the wrong options that the author gave.
    pub fn distractors(&self) -> &[Distractor] {
        match self {
            Answer::Choice { distractors, .. } | Answer::Multiple { distractors, .. } => {
                distractors
            }
            Answer::Basic(_)
            | Answer::TrueFalse(_)
            | Answer::Cloze(_)
            | Answer::List { .. }
            | Answer::Numeric(_)
            | Answer::Ordering(_)
            | Answer::Matching(_) => &[],
        }
    }

    /// Returns the texts of the answer as shown to people: one, or its parts in order.
    ///
    /// For matching these are the right-hand sides, in the order of the left-hand ones.
    pub fn texts(&self, language: &Language) -> Vec<Text> {
        match self {
            Answer::Basic(it) => vec![it.answer.clone()],
            Answer::Choice { right, .. } => vec![right.answer.clone()],
            Answer::Multiple { right, .. } => right.clone(),
            Answer::TrueFalse(it) => vec![truth_word(*it, language).into()],
            Answer::Cloze(holes) => holes.clone(),
            Answer::List { items, .. } | Answer::Ordering(items) => items.clone(),
            Answer::Numeric(it) => vec![it.whole()],
            Answer::Matching(pairs) => pairs.iter().map(|it| it.right.clone()).collect(),
        }
    }

    /// Returns each text that is right as a whole, `accept` included: what another card's reply
    /// is compared with.
    pub fn right_texts(&self, language: &Language) -> Vec<Text> {
        match self {
            Answer::Basic(it) | Answer::Choice { right: it, .. } => it.all().cloned().collect(),
            Answer::Numeric(it) => vec![it.text.clone()],
            Answer::TrueFalse(_) => Vec::new(),
            Answer::Multiple { .. }
            | Answer::Cloze(_)
            | Answer::List { .. }
            | Answer::Ordering(_)
            | Answer::Matching(_) => self.texts(language),
        }
    }
}

impl Numeric {
    /// Returns number and unit.
    pub fn whole(&self) -> Text {
        match &self.unit {
            Some(unit) => Text(format!("{} {}", self.text.raw(), unit.raw())),
            None => self.text.clone(),
        }
    }
}

/// Returns the words with which a statement of a deck is called right or wrong, in its language.
pub fn truth_word(is_true: bool, language: &Language) -> &'static str {
    match (language.is_arabic(), is_true) {
        (true, true) => "صح",
        (true, false) => "خطأ",
        (false, true) => "True",
        (false, false) => "False",
    }
}

/// What a list of texts is joined with, by language.
pub fn list_comma(language: &Language) -> &'static str {
    if language.is_arabic() { "، " } else { ", " }
}

/// What an entry asks and what answers it.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// A question.
    Question {
        /// What is asked.
        question: Text,
        /// What answers it.
        answer: Answer,
        /// Whether a sibling asks the other way round; for [`Kind::Basic`] alone.
        is_reversible: bool,
    },
    /// A text with holes, one sibling for each number.
    Cloze(Arc<Cloze>),
}

/// One card of an entry: its sibling mark, what is asked and what answers it.
pub(crate) struct Side {
    pub(crate) mark: String,
    pub(crate) prompt: Prompt,
    pub(crate) answer: Answer,
}

impl Content {
    /// Returns the text that a card without an id is known by.
    pub fn question(&self) -> String {
        match self {
            Content::Question { question, .. } => question.raw().to_string(),
            Content::Cloze(cloze) => cloze.whole(),
        }
    }

    /// Returns what each sibling asks, the first without a mark.
    pub(crate) fn sides(&self) -> Vec<Side> {
        match self {
            Content::Question { question, answer, is_reversible } => {
                let prompt = Prompt::Question(question.clone());
                let first = Side { mark: String::new(), prompt, answer: answer.clone() };
                let second = reversed(question, answer).filter(|_| *is_reversible);
                std::iter::once(first).chain(second).collect()
            }
            Content::Cloze(cloze) => {
                let holes = cloze.holes_by_number().into_iter().enumerate();
                holes.map(|(i, (number, texts))| hiding(cloze, i, number, texts)).collect()
            }
        }
    }
}

fn reversed(question: &Text, answer: &Answer) -> Option<Side> {
    let Answer::Basic(spelled) = answer else { return None };
    Some(Side {
        mark: "#reverse".to_string(),
        prompt: Prompt::Question(spelled.answer.clone()),
        answer: Answer::Basic(Spelled { answer: question.clone(), accept: Vec::new() }),
    })
}

fn hiding(cloze: &Arc<Cloze>, i: usize, number: u32, texts: Vec<Text>) -> Side {
    Side {
        mark: if i == 0 { String::new() } else { format!("#{number}") },
        prompt: Prompt::Holes { cloze: Arc::clone(cloze), number },
        answer: Answer::Cloze(texts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(content: &Content) -> Vec<String> {
        content.sides().into_iter().map(|it| it.mark).collect()
    }

    #[test]
    fn siblings_are_marked_but_for_the_first() {
        let basic = |is_reversible| Content::Question {
            question: "q".into(),
            answer: Answer::Basic(Spelled { answer: "a".into(), accept: vec![] }),
            is_reversible,
        };
        let cloze = |text| Content::Cloze(Arc::new(Cloze::parse(text).unwrap()));
        assert_eq!(marks(&basic(false)), [""]);
        assert_eq!(marks(&basic(true)), ["", "#reverse"]);
        assert_eq!(marks(&cloze("{{a}} {{b}} {{c}}")), ["", "#2", "#3"]);
        assert_eq!(marks(&cloze("{{c2::a}} {{c2::b}} {{c5::c}}")), ["", "#5"]);
    }

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(Kind::from_word("essay"), None);
    }
}
