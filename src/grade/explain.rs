//! How a verdict was found, in the order in which a person would tell it: answer by answer, with
//! nothing said twice.

use crate::{
    card::Card,
    grade::{
        compare,
        others::Others,
        reason::Reason,
        reply::Reading,
        trail::{Step, Trail},
        verdict::Judged,
    },
};

/// Compares what a learner gave with the answer of a card, and tells how the verdict was found.
///
/// The last step is always what was found in all.
pub fn explain(card: &Card, reading: &Reading, others: &Others) -> (Judged, Vec<Step>) {
    let mut trail = Trail::all();
    let judged = compare(card, reading, others, &mut trail);
    let mut steps = by_answer(trail.steps());
    if let Reading::Texts(texts) = reading
        && (texts.len() > 1 || steps.is_empty())
    {
        steps.insert(0, Step::Read { texts: texts.clone() });
    }
    // Of the last answer the same need not be said twice.
    steps.pop_if(|it| *it == Step::Found(judged.reason.clone()));
    steps.push(Step::Judged(judged.reason.clone()));
    (judged, steps)
}

/// Brings together what was noted of one answer. The grader goes over all answers twice: first for
/// what is equal, then for what is near.
fn by_answer(steps: Vec<Step>) -> Vec<Step> {
    let mut blocks: Vec<Vec<Step>> = Vec::new();
    // The block that takes the next step.
    let mut at = 0;
    let mut steps = steps.into_iter().peekable();
    while let Some(step) = steps.next() {
        if matches!(step, Step::Against { .. }) || blocks.is_empty() {
            // Near ones are compared soon after equal ones: the search from the end is short.
            let is_again = !matches!(steps.peek(), Some(Step::Normal { .. }));
            let before = || blocks.iter().rposition(|it| it.first() == Some(&step));
            if let Some(before) = is_again.then(before).flatten() {
                at = before;
            } else {
                at = blocks.len();
                blocks.push(vec![step]);
            }
        } else if !is_said(&blocks[at], &step) {
            blocks[at].push(step);
        }
    }
    blocks.into_iter().flatten().collect()
}

/// Tells whether a step says nothing beside those before it.
fn is_said(block: &[Step], step: &Step) -> bool {
    match step {
        Step::Folded { right, given } => {
            block.contains(&Step::Normal { right: right.clone(), given: given.clone() })
        }
        Step::Found(Reason::Different) => block.last() == Some(&Step::TooFar),
        Step::Dates | Step::Numbers => block.contains(step),
        Step::Read { .. }
        | Step::Against { .. }
        | Step::Normal { .. }
        | Step::Digits { .. }
        | Step::Rival
        | Step::Distance { .. }
        | Step::TooFar
        | Step::Nearest { .. }
        | Step::Found(_)
        | Step::Judged(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_noted_of_one_answer_is_told_together() {
        fn check(noted: &[Step], expected: &[&str]) {
            let told = by_answer(noted.to_vec());
            assert_eq!(told.iter().map(Step::code).collect::<Vec<_>>(), expected, "{noted:?}");
        }
        let against = |it: &str| Step::Against { right: it.to_string() };
        let normal = |it: &str| Step::Normal { right: it.to_string(), given: "x".to_string() };
        let folded = |it: &str| Step::Folded { right: it.to_string(), given: "x".to_string() };
        let (typo, different) = (Reason::Typo { n_letters: 1 }, Reason::Different);
        let twice = [
            against("a"),
            normal("a"),
            against("b"),
            normal("b"),
            against("a"),
            folded("a"),
            Step::TooFar,
            Step::Found(different.clone()),
            against("b"),
            folded("c"),
            Step::Distance { n_letters: 1 },
            Step::Found(typo),
        ];
        let all =
            ["against", "normal", "too_far", "against", "normal", "folded", "distance", "found"];
        check(&twice, &all);
        let rival = [against("a"), normal("a"), Step::Rival];
        check(&rival, &["against", "normal", "rival"]);
        // The next item of a list is compared anew, though it is the same text.
        let again = [rival.to_vec(), rival.to_vec()].concat();
        check(&again, &["against", "normal", "rival", "against", "normal", "rival"]);
        check(&[], &[]);
        check(&[Step::Numbers, Step::Found(different)], &["numbers", "found"]);
    }
}
