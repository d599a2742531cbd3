//! How a reply compares with the answer of a card.
//!
//! [`judge`] finds a verdict; what memory learns from it is the session's business.

pub mod choice;
pub mod date;
pub mod explain;
pub mod measure;
pub mod number;
pub mod numeral;
pub mod ordering;
pub mod others;
pub mod parting;
mod picking;
pub mod reading;
pub mod reason;
pub mod reply;
pub mod shape;
pub mod terms;
pub mod trail;
pub mod typed;
mod units;
pub mod verdict;

use crate::{
    card::{Card, Text, grading::Rules, kind::Answer},
    grade::{
        others::Others, reason::Reason, reply::Reading, terms::Terms, trail::Trail, typed::list,
        verdict::Judged,
    },
};

/// Compares what a learner gave with the answer of a card.
pub fn judge(card: &Card, reading: &Reading, others: &Others) -> Judged {
    compare(card, reading, others, &mut Trail::none())
}

/// Compares the one further reply after an almost: what is almost right again is wrong.
///
/// A list is completed: what was right the first time stays.
pub fn judge_again(card: &Card, first: &Reading, second: &Reading, others: &Others) -> Judged {
    let (Answer::List { items, required }, Reading::Texts(first), Reading::Texts(second)) =
        (&card.answer, first, second)
    else {
        return judge(card, second, others).at_last();
    };
    let rules = card.rules();
    let mut both = list::named(items, *required, first, &terms(card, &rules, others));
    both.extend(second.iter().cloned());
    judge(card, &Reading::Texts(both), others).at_last()
}

fn compare(card: &Card, reading: &Reading, others: &Others, trail: &mut Trail) -> Judged {
    let Reading::Texts(texts) = reading else { return Judged::wrong(Reason::Empty) };
    let rules = card.rules();
    let terms = terms(card, &rules, others);
    match &card.answer {
        Answer::Basic(right) => typed::judge(right, &texts.join(" "), &terms, trail),
        Answer::Choice { right, .. } => choice::judge_one(right, &texts.join(" "), &terms, trail),
        Answer::Multiple { right, distractors } => choice::judge_several(right, distractors, texts),
        Answer::TrueFalse(is_true) => choice::judge_truth(*is_true, &texts.join(" ")),
        Answer::Cloze(holes) => list::judge_in_order(holes, texts, &terms, trail),
        Answer::List { items, required } => {
            list::judge_list(items, *required, texts, &terms, trail)
        }
        Answer::Numeric(right) => number::judge(right, &texts.join(" "), &rules, trail),
        Answer::Ordering(items) => ordering::judge(items, texts),
        Answer::Matching(pairs) => {
            let rights: Vec<Text> = pairs.iter().map(|it| it.right.clone()).collect();
            ordering::judge(&rights, texts)
        }
    }
}

fn terms<'a>(card: &'a Card, rules: &'a Rules, others: &'a Others) -> Terms<'a> {
    let distractors = card.answer.distractors();
    Terms { rules, others, card: card.id.as_str(), distractors }
}
