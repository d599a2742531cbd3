//! How far two texts are apart, for names mistyped on the command line and in deck files.

use crate::text::normalize::caseless;

/// Returns the candidate nearest to a name, where one is near enough to be meant.
///
/// Near enough is a distance (optimal string alignment, so a swap counts once) of at most a third
/// of the name's letters, at least one. The earliest of equals wins.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = caseless(name);
    let limit = (name.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|it| (strsim::osa_distance(&name, &caseless(it)), it))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

/// Returns the optimal string alignment distance: letters to put in, leave out, change, or swap with
/// a neighbour, no stretch touched twice.
pub fn osa(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
}

/// Returns the optimal string alignment distance where it is at most `limit`.
///
/// Takes time by the limit, not by the square of the letters.
pub fn osa_within(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    // Rows of the table: only cells within the limit of the diagonal can count.
    let far = limit + 1;
    let mut before = vec![far; b.len() + 1];
    let mut above: Vec<usize> = (0..=b.len()).map(|it| it.min(far)).collect();
    let mut row = vec![far; b.len() + 1];
    for i in 1..=a.len() {
        let (from, to) = (i.saturating_sub(limit).max(1), (i + limit).min(b.len()));
        row[from - 1] = if from == 1 { i.min(far) } else { far };
        for j in from..=to {
            let changed = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row[j] = least.min(far);
        }
        if to < b.len() {
            row[to + 1] = far;
        }
        (before, above, row) = (above, row, before);
    }
    Some(above[b.len()]).filter(|it| *it <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_within_a_limit_is_the_distance() {
        let words =
            ["", "a", "ab", "ba", "abcd", "abdc", "xbcd", "abcde", "bcd", "dcba", "قمر", "قمار"];
        for a in words {
            for b in words {
                for limit in 0..6 {
                    let expected = Some(osa(a, b)).filter(|it| *it <= limit);
                    assert_eq!(osa_within(a, b, limit), expected, "{a} {b} {limit}");
                }
            }
        }
        assert_eq!(osa_within(&"ab".repeat(100_000), &"ba".repeat(100_000), 3), Some(2));
    }

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let names = ["question", "answer", "answers", "accept"];
        assert_eq!(nearest("qestion", names), Some("question"));
        assert_eq!(nearest("anwser", names), Some("answer"));
        assert_eq!(nearest("zebra", names), None);
        assert_eq!(nearest("", names), None);
    }
}
