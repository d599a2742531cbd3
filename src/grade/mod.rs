//! How a reply compares with the answer of a card.
//!
//! [`judge`] finds a verdict; what memory learns from it is the session's business.

pub mod choice;
pub mod number;
pub mod ordering;
pub mod parting;
mod picking;
pub mod reply;
pub mod typed;

use std::collections::HashMap;

use crate::{
    card::{
        Card, Text,
        grading::{Grading, Rules},
        kind::Answer,
    },
    grade::reply::Reading,
};

/// What the grader finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Right.
    Correct,
    /// Right, spelled differently (`note` in files and JSON).
    Noted,
    /// Not yet scored: one more try.
    Almost,
    /// Wrong.
    Wrong,
}

impl Verdict {
    /// Returns the word for the verdict in files and JSON.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Correct => "correct",
            Verdict::Noted => "note",
            Verdict::Almost => "almost",
            Verdict::Wrong => "wrong",
        }
    }

    /// Returns the verdict with a word.
    pub fn from_word(word: &str) -> Option<Verdict> {
        let all = [Verdict::Correct, Verdict::Noted, Verdict::Almost, Verdict::Wrong];
        all.into_iter().find(|it| it.word() == word)
    }

    /// Tells whether the reply was accepted.
    pub fn is_right(self) -> bool {
        matches!(self, Verdict::Correct | Verdict::Noted)
    }
}

/// What was found, why, and which share of the card's points it earns.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub reason: Reason,
    /// From 0.0 to 1.0.
    pub share: f64,
    /// What the author says to whoever picks that distractor.
    pub feedback: Option<Text>,
}

/// Why a verdict was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The reply is the answer.
    Same,
    /// Nothing was given.
    Empty,
    /// The reply is something else.
    Different,
    /// Another option is the right one.
    OtherOption,
    /// The reply is not a number.
    NotANumber,
    /// Some of it is right.
    Part {
        /// Parts that are right.
        n_right: usize,
        /// Parts asked for.
        n_asked: usize,
    },
    /// Everything asked for is there, and something wrong beside it.
    Surplus {
        /// Parts that are wrong.
        n_wrong: usize,
    },
    /// The learner judged.
    SelfRated,
    /// The learner overrode the grader.
    Overridden,
}

impl Reason {
    /// Returns the code of the reason in JSON: stable.
    pub fn code(&self) -> &'static str {
        match self {
            Reason::Same => "same",
            Reason::Empty => "empty",
            Reason::Different => "different",
            Reason::OtherOption => "other_option",
            Reason::NotANumber => "not_a_number",
            Reason::Part { .. } => "part",
            Reason::Surplus { .. } => "surplus",
            Reason::SelfRated => "self_rated",
            Reason::Overridden => "overridden",
        }
    }
}

impl Judged {
    /// The reply is right in full.
    pub fn correct() -> Judged {
        Judged { verdict: Verdict::Correct, reason: Reason::Same, share: 1.0, feedback: None }
    }

    /// The reply is wrong in full.
    pub fn wrong(reason: Reason) -> Judged {
        Judged { verdict: Verdict::Wrong, reason, share: 0.0, feedback: None }
    }

    /// The reply holds `n_right` of `n_asked` parts: right when all of them.
    pub fn part(n_right: usize, n_asked: usize) -> Judged {
        if n_right == n_asked {
            return Judged::correct();
        }
        let share = n_right as f64 / n_asked.max(1) as f64;
        Judged { share, ..Judged::wrong(Reason::Part { n_right, n_asked }) }
    }
}

/// The answers of the cards of a deck that have one kind, by their normal form: a reply that is
/// another card's answer is that answer, not a slip.
///
/// Filled once for each deck and kind, then shared by all its cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    owners: HashMap<String, Owner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Owner {
    /// The entry of the only card with that answer.
    One(Box<str>),
    /// Several entries have it.
    Several,
}

impl Others {
    /// Takes answers as (normal form, entry): [`normal`](crate::text::normalize::caseless) of each
    /// right text and the [`entry`](crate::card::CardId::entry) of its card.
    pub fn new(answers: impl IntoIterator<Item = (String, String)>) -> Others {
        let mut owners: HashMap<String, Owner> = HashMap::new();
        for (form, entry) in answers {
            let one = Owner::One(entry.into());
            owners
                .entry(form)
                .and_modify(|it| {
                    if *it != one {
                        *it = Owner::Several;
                    }
                })
                .or_insert_with(|| one.clone());
        }
        Others { owners }
    }

    /// Tells whether a normal form is the answer of a card of another entry.
    pub fn hold(&self, form: &str, own_entry: &str) -> bool {
        match self.owners.get(form) {
            None => false,
            Some(Owner::One(entry)) => **entry != *own_entry,
            Some(Owner::Several) => true,
        }
    }
}

/// Compares what a learner gave with the answer of a card.
pub fn judge(card: &Card, reading: &Reading) -> Judged {
    let Reading::Texts(texts) = reading else { return Judged::wrong(Reason::Empty) };
    let rules = rules(card);
    match &card.answer {
        Answer::Basic(right) => typed::judge(right, &texts.join(" "), &rules),
        Answer::Choice { right, distractors } => {
            choice::judge_one(right, distractors, &texts.join(" "), &rules)
        }
        Answer::Multiple { right, distractors } => choice::judge_several(right, distractors, texts),
        Answer::TrueFalse(is_true) => choice::judge_truth(*is_true, &texts.join(" ")),
        Answer::Cloze(holes) => typed::judge_in_order(holes, texts, &rules),
        Answer::List { items, required } => typed::judge_list(items, *required, texts, &rules),
        Answer::Numeric(right) => number::judge(right, &texts.join(" "), &rules),
        Answer::Ordering(items) => ordering::judge(items, texts),
        Answer::Matching(pairs) => {
            let rights: Vec<Text> = pairs.iter().map(|it| it.right.clone()).collect();
            ordering::judge(&rights, texts)
        }
    }
}

/// Returns the rules for a card; where the learner judges, the usual ones.
fn rules(card: &Card) -> Rules {
    match &card.extra.grading {
        Grading::Myself => Rules::default(),
        Grading::By(rules) => rules.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_another_entry_is_known_and_ones_own_is_not() {
        let answers = [("turkey", "d/a"), ("turkey", "d/b"), ("greece", "d/a"), ("greece", "d/a")];
        let others = Others::new(answers.map(|(form, entry)| (form.into(), entry.into())));
        assert!(others.hold("turkey", "d/a"));
        assert!(!others.hold("greece", "d/a"));
        assert!(others.hold("greece", "d/b"));
        assert!(!others.hold("italy", "d/a"));
    }
}
