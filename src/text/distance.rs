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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_and_a_far_one_is_not() {
        let names = ["question", "answer", "answers", "accept"];
        assert_eq!(nearest("qestion", names), Some("question"));
        assert_eq!(nearest("anwser", names), Some("answer"));
        assert_eq!(nearest("zebra", names), None);
        assert_eq!(nearest("", names), None);
    }
}
