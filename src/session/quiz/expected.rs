//! What memory expects of a card when it is dealt, to be told beside what came out.

use crate::{
    memory::{Memory, schedule::retrievability},
    session::quiz::asking::Posed,
    time::Day,
};

/// Returns the share of a card's points that is expected on a day, from 0.0 to 1.0: the chance that
/// it is recalled, and where there are options a guess for the rest. A card that was never reviewed
/// is guessed.
pub fn expected(posed: &Posed, memory: Option<&Memory>, today: Day) -> f64 {
    let recalled = memory.map_or(0.0, |it| retrievability(it, today).clamp(0.0, 1.0));
    recalled + (1.0 - recalled) * guessed(posed)
}

/// Returns the share that a blind guess earns: one of as many as there are options.
///
/// For a pick that is its chance; for an order or pairs too, as of `k` things thrown into any order
/// one stands in its place on average. For several picks it is about what they earn.
fn guessed(posed: &Posed) -> f64 {
    match posed.options.as_deref() {
        None | Some([]) => 0.0,
        Some(options) => 1.0 / options.len() as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{card::mode::Mode, session::asking::Way};

    #[test]
    fn what_is_not_recalled_is_guessed_where_there_are_options() {
        fn check(n_options: Option<usize>, stability: Option<f32>, expected_share: f64) {
            let posed = Posed {
                way: Way::plain(Mode::Choice),
                options: n_options.map(|n| vec!["a".into(); n]),
            };
            let memory =
                stability.map(|it| Memory { stability: it, difficulty: 5.0, last: Day(0) });
            let share = expected(&posed, memory.as_ref(), Day(10));
            assert!((share - expected_share).abs() < 1e-3, "{n_options:?} {stability:?}: {share}");
        }
        check(None, None, 0.0);
        check(Some(2), None, 0.5);
        check(Some(4), None, 0.25);
        check(Some(0), None, 0.0);
        check(None, Some(10.0), 0.9);
        check(Some(2), Some(10.0), 0.95);
        check(Some(4), Some(10.0), 0.925);
    }

    #[test]
    fn the_share_is_a_share() {
        for day in [-100, 0, 1, 10_000, i32::MAX] {
            let memory = Memory { stability: 0.001, difficulty: 1.0, last: Day(0) };
            let posed = Posed { way: Way::plain(Mode::Typed), options: None };
            let share = expected(&posed, Some(&memory), Day(day));
            assert!((0.0..=1.0).contains(&share), "{day}: {share}");
        }
    }
}
