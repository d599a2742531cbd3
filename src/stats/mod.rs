//! How it is going: figures over what was answered. Numbers in, numbers out.

pub mod scores;

/// Returns the share recalled of what was checked, over days given as (recalled, checked); `None`
/// where nothing was checked.
///
/// Checked is each card's first review of a day when it was seen on an earlier day: later tries of
/// the day and first sights say nothing about memory.
pub fn retention(days: impl IntoIterator<Item = (u32, u32)>) -> Option<f64> {
    let (recalled, checked) = days
        .into_iter()
        .fold((0_u64, 0_u64), |sum, day| (sum.0 + u64::from(day.0), sum.1 + u64::from(day.1)));
    (checked > 0).then(|| recalled as f64 / checked as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retention_is_told_only_of_what_was_checked() {
        assert_eq!(retention([]), None);
        assert_eq!(retention([(0, 0)]), None);
        assert_eq!(retention([(3, 4), (0, 0), (5, 6)]), Some(0.8));
    }
}
