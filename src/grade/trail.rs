//! How a verdict was found, step by step: for an author who asks why.

use crate::grade::reason::Reason;

/// A step on the way to a verdict.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// The reply was parted, or picks options: these texts are judged.
    Read {
        /// Each text.
        texts: Vec<String>,
    },
    /// The reply is compared with this answer.
    Against {
        /// The answer as written.
        right: String,
    },
    /// The normal forms of both.
    Normal {
        /// Of the answer.
        right: String,
        /// Of the reply.
        given: String,
    },
    /// Number words were turned into digits.
    Digits {
        /// Of the answer.
        right: String,
        /// Of the reply.
        given: String,
    },
    /// Both are dates.
    Dates,
    /// Both are numbers, perhaps with a unit.
    Numbers,
    /// The reply is the answer of another card, or a wrong option.
    Rival,
    /// The forms in which what is often mixed up is one.
    Folded {
        /// Of the answer.
        right: String,
        /// Of the reply.
        given: String,
    },
    /// Letters by which the words differ, each word within its limit.
    Distance {
        /// How many.
        n_letters: usize,
    },
    /// Words differ by more letters than are forgiven.
    TooFar,
    /// Letters to the nearest answer of another card.
    Nearest {
        /// How many.
        n_letters: usize,
    },
    /// What was found against this answer.
    Found(Reason),
    /// What was found in all.
    Judged(Reason),
}

impl Step {
    /// Returns the code of the step in JSON: stable.
    pub fn code(&self) -> &'static str {
        match self {
            Step::Read { .. } => "read",
            Step::Against { .. } => "against",
            Step::Normal { .. } => "normal",
            Step::Digits { .. } => "digits",
            Step::Dates => "dates",
            Step::Numbers => "numbers",
            Step::Rival => "rival",
            Step::Folded { .. } => "folded",
            Step::Distance { .. } => "distance",
            Step::TooFar => "too_far",
            Step::Nearest { .. } => "nearest",
            Step::Found(_) => "found",
            Step::Judged(_) => "judged",
        }
    }
}

/// Notes steps, where anyone asks for them.
#[derive(Debug, Default)]
pub struct Trail(Option<Vec<Step>>);

impl Trail {
    /// Notes nothing.
    pub fn none() -> Trail {
        Trail(None)
    }

    /// Notes every step.
    pub fn all() -> Trail {
        Trail(Some(Vec::new()))
    }

    /// Notes a step.
    pub(super) fn note(&mut self, step: impl FnOnce() -> Step) {
        if let Some(steps) = &mut self.0 {
            steps.push(step());
        }
    }

    /// Returns the steps that were noted.
    pub fn steps(self) -> Vec<Step> {
        self.0.unwrap_or_default()
    }
}
