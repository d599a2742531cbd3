//! What may not stand as a wrong option: what is right too, and what another option says already.

use std::sync::Arc;

use crate::{
    card::{
        Card, Extra, Text,
        grading::{Grading, Rules},
        kind::{Answer, Spelled},
    },
    grade::{
        judge,
        others::Others,
        reason::Reason,
        reply::Reading,
        verdict::{Judged, Verdict},
    },
    session::drawing::{Candidate, manner::is_within},
    text::normalize::caseless,
};

/// A card, and the options that it has already.
pub(super) struct Taken<'c> {
    card: &'c Card,
    right: Vec<Text>,
    options: Vec<Text>,
    /// Of what is right and of the options, without case.
    forms: Vec<String>,
}

impl<'c> Taken<'c> {
    pub(super) fn of(card: &'c Card) -> Taken<'c> {
        let right = card.answer.right_texts(&card.language);
        let options: Vec<Text> =
            card.answer.distractors().iter().map(|it| it.text.clone()).collect();
        let forms = right.iter().chain(&options).map(|it| caseless(it.raw())).collect();
        Taken { card, right, options, forms }
    }

    /// Tells whether a candidate, or what its card answers too, is an option already, or says one
    /// with more or fewer words.
    pub(super) fn holds(&self, candidate: &Candidate) -> bool {
        let text = caseless(candidate.text.raw());
        self.forms.iter().any(|it| is_within(it, &text) || is_within(&text, it))
            || candidate.also.iter().any(|it| self.forms.contains(&caseless(it.raw())))
    }

    /// Makes a candidate an option.
    pub(super) fn take(&mut self, candidate: &Candidate) {
        self.options.push(candidate.text.clone());
        self.forms.push(caseless(candidate.text.raw()));
    }

    /// Tells whether a candidate is surely wrong for the card, and says nothing that an option, or
    /// one of the texts beside it, says in another spelling or in part.
    ///
    /// What tells more than was asked is wrong for the grader, and may be picked in good faith:
    /// `28/11/1912` where `November 1912` is right. So the answer must be wrong for the candidate
    /// too.
    pub(super) fn is_apart(&self, candidate: &Candidate, beside: &[&Text]) -> bool {
        let mut said = std::iter::once(&candidate.text).chain(&candidate.also);
        if !said.all(|it| judged(self.card, it).verdict == Verdict::Wrong) {
            return false;
        }
        let turned = answered_by(self.card, &candidate.text, &candidate.also);
        self.right.iter().all(|it| judged(&turned, it).verdict == Verdict::Wrong)
            && !self.options.iter().chain(beside.iter().copied()).any(|it| {
                let option = answered_by(self.card, it, &[]);
                says_it(&turned, it) || says_it(&option, &candidate.text)
            })
    }
}

/// Tells whether a text says what answers a card, or part of a date that does. A word that is
/// merely spelled nearly alike says something else.
fn says_it(card: &Card, text: &Text) -> bool {
    let judged = judged(card, text);
    judged.verdict.is_right() || judged.reason == Reason::DatePart
}

fn judged(card: &Card, text: &Text) -> Judged {
    judge(card, &Reading::Texts(vec![text.raw().to_string()]), &Others::default())
}

/// Returns a card like another one that other texts answer, judged as forgivingly as in any deck: a
/// strict one would find each other spelling wrong.
fn answered_by(card: &Card, answer: &Text, accept: &[Text]) -> Card {
    let date_order = match &card.extra.grading {
        Grading::By(rules) => rules.date_order,
        Grading::Myself => Rules::default().date_order,
    };
    let grading = Grading::By(Rules { date_order, ..Rules::default() });
    Card {
        answer: Answer::Basic(Spelled { answer: answer.clone(), accept: accept.to_vec() }),
        extra: Arc::new(Extra { grading, ..Extra::default() }),
        ..card.clone()
    }
}
