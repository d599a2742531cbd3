//! What the grader finds, why, and which share of the points it earns.

use crate::{card::Text, grade::reason::Reason};

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
    /// Items of a list that were not named, as far as they were asked for.
    pub missing: Vec<Text>,
}

impl Judged {
    /// The reply is right in full.
    pub fn correct() -> Judged {
        Judged {
            verdict: Verdict::Correct,
            reason: Reason::Same,
            share: 1.0,
            feedback: None,
            missing: Vec::new(),
        }
    }

    /// The reply is wrong in full.
    pub fn wrong(reason: Reason) -> Judged {
        Judged { verdict: Verdict::Wrong, reason, share: 0.0, feedback: None, missing: Vec::new() }
    }

    /// The reply earns another try.
    pub fn almost(reason: Reason) -> Judged {
        Judged { verdict: Verdict::Almost, ..Judged::wrong(reason) }
    }

    /// The reply is right, spelled differently.
    pub fn noted(reason: Reason) -> Judged {
        Judged { verdict: Verdict::Noted, reason, ..Judged::correct() }
    }

    /// Returns the verdict where there is no further try: what was almost right is wrong.
    pub fn at_last(self) -> Judged {
        match (self.verdict, &self.reason) {
            (Verdict::Almost, Reason::Incomplete { n_right, n_asked }) => {
                let reason = Reason::Part { n_right: *n_right, n_asked: *n_asked };
                Judged { verdict: Verdict::Wrong, reason, ..self }
            }
            (Verdict::Almost, _) => Judged { verdict: Verdict::Wrong, ..self },
            (Verdict::Correct | Verdict::Noted | Verdict::Wrong, _) => self,
        }
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
