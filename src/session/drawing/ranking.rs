//! Which candidates come first: those of the same tag, those asked alike, those most like the
//! answer.

use crate::{
    card::Card,
    session::drawing::{Candidate, likeness::Pattern},
    text::normalize::caseless,
};

/// A tag is rare that no more than one candidate of so many has.
const RARE: usize = 4;

/// A candidate, and how unlike the answer it is.
pub(super) type Rated<'c> = (u32, &'c Candidate);

/// Returns the candidates that look like the answer, the most alike first, in four groups: those
/// that share a tag before those that don't, and of each those that ask alike before the others.
pub(super) fn ranked<'c>(
    card: &Card,
    candidates: &'c [Candidate],
    pattern: &Pattern,
) -> [Vec<Rated<'c>>; 4] {
    let own = own_tags(card, candidates);
    let is_reverse = card.id.as_str().ends_with("#reverse");
    let mut groups: [Vec<Rated<'c>>; 4] = Default::default();
    for it in candidates {
        let is_other_side = it.card.as_str().ends_with("#reverse") != is_reverse;
        if it.card.entry() == card.id.entry() || it.asks_the_same || is_other_side {
            continue;
        }
        let Some(unlike) = pattern.unlike(it.text.raw()) else { continue };
        let missed: Vec<u32> =
            own.iter().filter(|(tag, _)| !it.tags.contains(tag)).map(|it| it.1).collect();
        let shares_none = missed.len() == own.len();
        let group = 2 * usize::from(shares_none) + usize::from(!it.asks_alike);
        groups[group].push((unlike + missed.iter().sum::<u32>(), it));
    }
    for group in &mut groups {
        group.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.card.cmp(&b.1.card)));
    }
    groups
}

/// Returns the tags of a card that tell, each with what it weighs to lack it: not those which all
/// candidates have, such as the deck's; and a rare one tells more than one that most have.
fn own_tags(card: &Card, candidates: &[Candidate]) -> Vec<(String, u32)> {
    let weighed = |tag: String| {
        let n_with = candidates.iter().filter(|it| it.tags.contains(&tag)).count();
        let weight = if n_with * RARE <= candidates.len() { 3 } else { 1 };
        (n_with < candidates.len()).then_some((tag, weight))
    };
    let tags = card.extra.tags.iter().map(|it| caseless(it.raw()));
    tags.filter_map(weighed).collect()
}
