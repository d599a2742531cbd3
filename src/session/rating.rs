//! The table that maps what happened to what memory learns from: a verdict is not a rating.

use crate::{
    card::kind::Answer,
    grade::{reason::Reason, verdict::Judged},
    history::Rating,
};

/// What a rating follows from, beside the verdict.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circumstances<'r> {
    /// Whether a hint or held-back options were shown.
    pub is_helped: bool,
    /// The rating that was wished if the reply is right.
    pub wish: Option<Rating>,
    /// Why a first reply was almost right, where this is the second.
    pub almost: Option<&'r Reason>,
}

/// Returns what memory learns from a graded reply; the lowest row that applies wins.
pub fn rating(answer: &Answer, judged: &Judged, circumstances: Circumstances<'_>) -> Rating {
    let Circumstances { is_helped, wish, almost } = circumstances;
    if !judged.verdict.is_right() {
        return if is_half_list(answer, judged) { Rating::Hard } else { Rating::Again };
    }
    // A list that was completed is among those for which more than the spelling was off.
    let was_more_off = almost.is_some_and(|it| !it.is_spelling());
    let rating = if is_helped || was_more_off { Rating::Hard } else { Rating::Good };
    wish.unwrap_or(rating)
}

/// Tells whether a list is wrong with at least half of the required items right.
fn is_half_list(answer: &Answer, judged: &Judged) -> bool {
    let Answer::List { .. } = answer else { return false };
    if let Reason::Part { n_right, n_asked } = judged.reason {
        return 2 * n_right >= n_asked;
    }
    // With something wrong beside all that was asked for, or with a slip that was not mended.
    matches!(judged.reason, Reason::Surplus { .. }) || judged.share >= 0.5
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{card::kind::Spelled, grade::reason::Slip};

    #[test]
    fn the_lowest_row_that_applies_wins() {
        fn check(judged: &Judged, is_helped: bool, wish: Option<Rating>, expected: Rating) {
            let answer = Answer::Basic(Spelled::default());
            let circumstances = Circumstances { is_helped, wish, almost: None };
            assert_eq!(rating(&answer, judged, circumstances), expected, "{judged:?}");
        }
        let (right, wrong) = (Judged::correct(), Judged::wrong(Reason::Different));
        check(&right, false, None, Rating::Good);
        check(&right, true, None, Rating::Hard);
        check(&right, true, Some(Rating::Easy), Rating::Easy);
        check(&wrong, false, None, Rating::Again);
        check(&wrong, true, Some(Rating::Easy), Rating::Again);
    }

    #[test]
    fn what_is_right_at_the_second_try_is_good_only_where_the_spelling_was_off() {
        fn check(almost: &Reason, judged: &Judged, wish: Option<Rating>, expected: Rating) {
            let answer = Answer::List { items: Vec::new(), required: 4 };
            let circumstances = |is_helped| Circumstances { is_helped, wish, almost: Some(almost) };
            assert_eq!(rating(&answer, judged, circumstances(false)), expected, "{almost:?}");
            let helped = if expected == Rating::Good { Rating::Hard } else { expected };
            assert_eq!(rating(&answer, judged, circumstances(true)), helped, "{almost:?}");
        }
        let (right, wrong) = (Judged::correct(), Judged::wrong(Reason::Different));
        let noted = Judged::noted(Reason::Spelled(vec![Slip::Article]));
        let typo = Reason::Typo { n_letters: 1 };
        let incomplete = Reason::Incomplete { n_right: 2, n_asked: 4 };
        check(&typo, &right, None, Rating::Good);
        check(&typo, &noted, None, Rating::Good);
        check(&Reason::UnitMissing, &right, None, Rating::Good);
        check(&Reason::MissingWord, &right, None, Rating::Hard);
        check(&Reason::DatePart, &right, None, Rating::Hard);
        check(&Reason::Ambiguous, &noted, None, Rating::Hard);
        check(&incomplete, &right, None, Rating::Hard);
        check(&incomplete, &Judged::part(3, 4), None, Rating::Hard);
        check(&incomplete, &Judged::part(1, 4), None, Rating::Again);
        check(&typo, &wrong, None, Rating::Again);
        check(&incomplete, &right, Some(Rating::Easy), Rating::Easy);
        check(&typo, &right, Some(Rating::Hard), Rating::Hard);
        check(&typo, &wrong, Some(Rating::Easy), Rating::Again);
    }

    #[test]
    fn a_list_with_a_slip_that_stays_is_hard_where_half_of_it_is_right() {
        fn check(share: f64, expected: Rating) {
            let answer = Answer::List { items: Vec::new(), required: 4 };
            let judged = Judged { share, ..Judged::wrong(Reason::Typo { n_letters: 1 }) };
            let circumstances = Circumstances { is_helped: false, wish: None, almost: None };
            assert_eq!(rating(&answer, &judged, circumstances), expected, "{share}");
        }
        check(0.75, Rating::Hard);
        check(0.5, Rating::Hard);
        check(0.25, Rating::Again);
    }

    #[test]
    fn half_a_list_is_hard_and_half_of_anything_else_is_again() {
        fn check(answer: &Answer, n_right: usize, n_asked: usize, expected: Rating) {
            let circumstances = Circumstances { is_helped: false, wish: None, almost: None };
            let judged = Judged::part(n_right, n_asked);
            assert_eq!(rating(answer, &judged, circumstances), expected, "{n_right}/{n_asked}");
        }
        let list = Answer::List { items: Vec::new(), required: 4 };
        check(&list, 2, 4, Rating::Hard);
        check(&list, 1, 4, Rating::Again);
        check(&list, 2, 3, Rating::Hard);
        check(&list, 1, 3, Rating::Again);
        check(&Answer::Ordering(Vec::new()), 2, 4, Rating::Again);
    }
}
