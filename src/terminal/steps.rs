//! The way to a verdict, put into words: for an author who asks why a reply was taken or refused.

use crate::{
    grade::trail::Step,
    terminal::reasons,
    text::{sanitize::Shown, value::Value, wording::Wording},
};

/// Returns the sentence for a step.
pub fn step(words: &Wording, step: &Step) -> Shown {
    let say = |values: &[(&str, Value)]| words.say(&format!("step-{}", step.code()), values);
    match step {
        Step::Read { texts } => {
            let quoted = |it: &String| words.say("grade-quoted", &[("text", it.into())]).into();
            say(&[("texts", words.list(texts.iter().map(quoted)).into())])
        }
        Step::Against { right } => say(&[("right", right.into())]),
        Step::Normal { right, given }
        | Step::Digits { right, given }
        | Step::Folded { right, given } => say(&[("right", right.into()), ("given", given.into())]),
        Step::Distance { n_letters } | Step::Nearest { n_letters } => {
            say(&[("n", (*n_letters).into())])
        }
        Step::Found(reason) | Step::Judged(reason) => {
            say(&[("reason", reasons::reason(words, reason).into())])
        }
        Step::Dates | Step::Numbers | Step::Rival | Step::TooFar => say(&[]),
    }
}
