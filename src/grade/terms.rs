//! What a reply is judged by beside the answer: the rules, and the answers that it must not be.

use crate::{
    card::{grading::Rules, kind::Distractor},
    grade::others::Others,
    text::{distance::osa_within, fold::key, normal::normal},
};

/// What a typed reply is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What is forgiven.
    pub rules: &'a Rules,
    /// The answers of other cards.
    pub others: &'a Others,
    /// The entry of the card, whose answers are no others.
    pub entry: &'a str,
    /// The card's own wrong options.
    pub distractors: &'a [Distractor],
}

impl Terms<'_> {
    /// Tells whether a normal form is an answer that the reply must not be.
    pub(super) fn is_rival(&self, form: &str) -> bool {
        self.others.hold(form, self.entry) || self.distractor(form).is_some()
    }

    /// Returns the wrong option that has a normal form.
    pub(super) fn distractor(&self, form: &str) -> Option<&Distractor> {
        self.distractors.iter().find(|it| normal(it.text.raw()) == form)
    }

    /// Tells whether an answer that is none of the card's own is spelled nearly like a key.
    pub(super) fn has_rival_like(&self, wanted: &str, is_own: impl Fn(&str) -> bool) -> bool {
        let is_like = |it: &Distractor| {
            let form = normal(it.text.raw());
            !is_own(&form) && key(&form) == wanted
        };
        self.others.with_key(wanted, self.entry).any(|it| !is_own(it))
            || self.distractors.iter().any(is_like)
    }

    /// Returns the distance to the nearest answer that is none of the card's own, up to `limit`.
    pub(super) fn nearest(
        &self,
        wanted: &str,
        limit: usize,
        is_own: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let forms = self.distractors.iter().map(|it| normal(it.text.raw()));
        let distances =
            forms.filter(|it| !is_own(it)).filter_map(|it| osa_within(&key(&it), wanted, limit));
        let own = distances.min();
        let others = self.others.nearest(wanted, limit, self.entry, is_own);
        own.into_iter().chain(others).min()
    }
}
