//! What a reply is judged by beside the answer: the rules, and the answers that it must not be.

use crate::{
    card::{grading::Rules, kind::Distractor},
    grade::others::{Others, form, near_key},
    text::distance::osa_within,
};

/// What a typed reply is judged by.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What is forgiven.
    pub rules: &'a Rules,
    /// The answers of other cards.
    pub others: &'a Others,
    /// The name of the card, whose answers are no others.
    pub card: &'a str,
    /// The card's own wrong options.
    pub distractors: &'a [Distractor],
}

impl Terms<'_> {
    /// Tells whether an answer that the reply must not be says this.
    pub(super) fn is_rival(&self, said: &str) -> bool {
        self.others.hold(said, self.card) || self.distractor(said).is_some()
    }

    /// Returns the wrong option that says this.
    pub(super) fn distractor(&self, said: &str) -> Option<&Distractor> {
        let order = self.rules.date_order;
        self.distractors.iter().find(|it| form(it.text.raw(), order) == said)
    }

    /// Tells whether an answer that is none of the card's own is spelled nearly like a key.
    pub(super) fn has_rival_like(&self, wanted: &str, is_own: impl Fn(&str) -> bool) -> bool {
        self.others.with_key(wanted, self.card).any(|it| !is_own(it))
            || self.rival_options(&is_own).any(|it| it == wanted)
    }

    /// Returns the distance to the nearest answer that is none of the card's own, up to `limit`.
    pub(super) fn nearest(
        &self,
        wanted: &str,
        limit: usize,
        is_own: impl Fn(&str) -> bool,
    ) -> Option<usize> {
        let options = self.rival_options(&is_own);
        let nearest = options.filter_map(|it| osa_within(&it, wanted, limit)).min();
        let others = self.others.nearest(wanted, limit, self.card, &is_own);
        nearest.into_iter().chain(others).min()
    }

    /// Returns the keys of the wrong options.
    fn rival_options<'i>(
        &'i self,
        is_own: &'i impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = String> + 'i {
        let is_rival = |text: &&str| !is_own(&form(text, self.rules.date_order));
        self.distractors.iter().map(|it| it.text.raw()).filter(is_rival).map(near_key)
    }
}
