//! What an answer of a quiz earns, and what all of them come to.

use std::{collections::HashMap, time::Duration};

use crate::{
    card::{CardId, kind::Answer},
    grade::verdict::{Judged, Verdict},
    history::{Dealt, QuizAnswer},
    session::tally::Tally,
};

/// Tells whether a card is asked for one pick among its options: a guess among them is what a
/// penalty is for.
///
/// Of several picks the wrong ones take from the right ones already; an order or pairs earn what is
/// in its place.
pub fn is_one_pick(answer: &Answer, has_options: bool) -> bool {
    has_options && (answer.only_text().is_some() || matches!(answer, Answer::TrueFalse(_)))
}

/// Returns the points that an answer earns: its share of the card's; below zero by the penalty for
/// a wrong pick, of which nothing is right.
pub fn earned(points: f64, judged: &Judged, is_pick: bool, penalty: f64) -> f64 {
    if is_pick && judged.verdict == Verdict::Wrong && judged.share == 0.0 {
        // Taken from zero, so that without a penalty it is not minus zero.
        return 0.0 - penalty * points;
    }
    judged.share * points
}

/// The sums of a quiz.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sums {
    /// Cards that were answered; those whose time was up were not.
    pub n_answered: usize,
    /// Of those, right.
    pub n_right: usize,
    /// Points earned, less penalties: below zero where these are more.
    pub points: f64,
    /// Points of all cards.
    pub possible: f64,
}

impl Sums {
    /// Sums up what was given of the cards of a quiz; each card once, by what was kept last of it.
    pub fn of(cards: &[Dealt], given: &[QuizAnswer]) -> Sums {
        // Not `sum`, which is minus zero where there is none.
        let possible = cards.iter().fold(0.0, |sum, it| sum + it.points);
        let mut sums = Sums { possible, ..Sums::default() };
        let last: HashMap<&CardId, &QuizAnswer> = given.iter().map(|it| (&it.card, it)).collect();
        let last = cards.iter().filter_map(|it| last.get(&it.card));
        for answer in last.filter(|it| !it.is_unanswered()) {
            sums.count(answer.verdict, answer.points);
        }
        sums
    }

    /// Counts an answer.
    pub fn count(&mut self, verdict: Verdict, points: f64) {
        self.n_answered += 1;
        self.n_right += usize::from(verdict.is_right());
        self.points += points;
    }

    /// Returns the sums as a session tells them: never below zero, and what is not right is missed.
    pub fn tally(&self, took: Duration) -> Tally {
        Tally {
            n_cards: self.n_answered,
            n_right_first: self.n_right,
            n_again: self.n_answered - self.n_right,
            points: self.points.max(0.0),
            possible: self.possible,
            took,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        card::kind::{Numeric, Spelled},
        grade::reason::Reason,
    };

    #[test]
    fn a_penalty_is_for_a_pick_of_which_nothing_is_right() {
        fn check(judged: &Judged, is_pick: bool, penalty: f64, expected: f64) {
            let points = earned(4.0, judged, is_pick, penalty);
            assert_eq!(points.to_string(), expected.to_string(), "{judged:?} {is_pick}");
        }
        let wrong = Judged::wrong(Reason::OtherOption);
        check(&Judged::correct(), true, 0.25, 4.0);
        check(&wrong, true, 0.25, -1.0);
        check(&wrong, true, 0.0, 0.0);
        check(&wrong, false, 0.25, 0.0);
        check(&Judged::part(1, 4), false, 0.25, 1.0);
        check(&Judged::part(1, 4), true, 0.25, 1.0);
    }

    #[test]
    fn one_pick_is_a_choice_a_truth_or_a_text_among_options() {
        fn check(answer: &Answer, has_options: bool, expected: bool) {
            assert_eq!(is_one_pick(answer, has_options), expected, "{answer:?}");
        }
        let right = Spelled::default;
        let number = Numeric { text: "1".into(), value: 1.0, tolerance: None, unit: None };
        check(&Answer::Choice { right: right(), distractors: Vec::new() }, true, true);
        check(&Answer::Choice { right: right(), distractors: Vec::new() }, false, false);
        check(&Answer::TrueFalse(true), true, true);
        check(&Answer::Basic(right()), true, true);
        check(&Answer::Basic(right()), false, false);
        check(&Answer::Numeric(number), true, true);
        check(&Answer::Multiple { right: Vec::new(), distractors: Vec::new() }, true, false);
        check(&Answer::Ordering(Vec::new()), true, false);
        check(&Answer::Matching(Vec::new()), true, false);
    }
}
