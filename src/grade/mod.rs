//! How a reply compares with the answer of a card.
//!
//! [`judge`] finds a verdict; what memory learns from it is the session's business.

pub mod choice;
pub mod date;
mod folded;
pub mod number;
pub mod numeral;
pub mod ordering;
pub mod others;
pub mod parting;
mod picking;
pub mod reason;
pub mod reply;
pub mod typed;
pub mod verdict;

use crate::{
    card::{
        Card, Text,
        grading::{Grading, Rules},
        kind::Answer,
    },
    grade::{others::Others, reason::Reason, reply::Reading, verdict::Judged},
    text::normalize::caseless,
};

/// Compares what a learner gave with the answer of a card.
pub fn judge(card: &Card, reading: &Reading, others: &Others) -> Judged {
    let Reading::Texts(texts) = reading else { return Judged::wrong(Reason::Empty) };
    let rules = rules(card);
    match &card.answer {
        Answer::Basic(right) => {
            let given = texts.join(" ");
            let judged = typed::judge(right, &given, &rules);
            if !judged.verdict.is_right() && others.hold(&caseless(&given), card.id.entry()) {
                return Judged::wrong(Reason::OtherAnswer);
            }
            judged
        }
        Answer::Choice { right, distractors } => {
            choice::judge_one(right, distractors, &texts.join(" "), &rules)
        }
        Answer::Multiple { right, distractors } => choice::judge_several(right, distractors, texts),
        Answer::TrueFalse(is_true) => choice::judge_truth(*is_true, &texts.join(" ")),
        Answer::Cloze(holes) => typed::judge_in_order(holes, texts, &rules),
        Answer::List { items, required } => typed::judge_list(items, *required, texts, &rules),
        Answer::Numeric(right) => number::judge(right, &texts.join(" "), &rules),
        Answer::Ordering(items) => ordering::judge(items, texts),
        Answer::Matching(pairs) => {
            let rights: Vec<Text> = pairs.iter().map(|it| it.right.clone()).collect();
            ordering::judge(&rights, texts)
        }
    }
}

/// Compares the one further reply after an almost: what is almost right again is wrong.
///
/// A list is completed: what was right the first time stays.
pub fn judge_again(card: &Card, first: &Reading, second: &Reading, others: &Others) -> Judged {
    let (Answer::List { items, .. }, Reading::Texts(first), Reading::Texts(second)) =
        (&card.answer, first, second)
    else {
        return judge(card, second, others).at_last();
    };
    let rules = rules(card);
    let is_item = |given: &&String| items.iter().any(|it| typed::is_same(it.raw(), given, &rules));
    let both = first.iter().filter(is_item).chain(second).cloned().collect();
    judge(card, &Reading::Texts(both), others).at_last()
}

/// Returns the rules for a card; where the learner judges, the usual ones.
fn rules(card: &Card) -> Rules {
    match &card.extra.grading {
        Grading::Myself => Rules::default(),
        Grading::By(rules) => rules.clone(),
    }
}
