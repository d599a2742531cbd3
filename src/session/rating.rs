//! The table that maps what happened to what memory learns from: a verdict is not a rating.

use crate::{
    card::kind::Answer,
    grade::{reason::Reason, verdict::Judged},
    history::Rating,
};

/// What a rating follows from, beside the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// Whether a hint or held-back options were shown.
    pub is_helped: bool,
    /// The rating that was wished if the reply is right.
    pub wish: Option<Rating>,
}

/// Returns what memory learns from a graded reply; the lowest row that applies wins.
pub fn rating(answer: &Answer, judged: &Judged, circumstances: Circumstances) -> Rating {
    let mut rating = if judged.verdict.is_right() { Rating::Good } else { Rating::Again };
    if judged.verdict.is_right() && circumstances.is_helped {
        rating = Rating::Hard;
    }
    if !judged.verdict.is_right() && is_half_list(answer, judged) {
        rating = Rating::Hard;
    }
    match circumstances.wish {
        Some(wish) if judged.verdict.is_right() => wish,
        _ => rating,
    }
}

/// Tells whether a list is wrong with at least half of the required items right.
fn is_half_list(answer: &Answer, judged: &Judged) -> bool {
    let Answer::List { .. } = answer else { return false };
    if let Reason::Part { n_right, n_asked } = judged.reason {
        return 2 * n_right >= n_asked;
    }
    matches!(judged.reason, Reason::Surplus { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card::kind::Spelled;

    #[test]
    fn the_lowest_row_that_applies_wins() {
        fn check(judged: &Judged, is_helped: bool, wish: Option<Rating>, expected: Rating) {
            let answer = Answer::Basic(Spelled::default());
            let circumstances = Circumstances { is_helped, wish };
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
    fn half_a_list_is_hard_and_half_of_anything_else_is_again() {
        fn check(answer: &Answer, n_right: usize, n_asked: usize, expected: Rating) {
            let circumstances = Circumstances { is_helped: false, wish: None };
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
