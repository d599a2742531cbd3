//! What is forgiven once no guard stands in the way: spellings, one word too many or missing, slips
//! of the finger. An answer of another card that is as near is never a slip.

use crate::{
    card::grading::{Article, Hamza, Rules, Typos},
    grade::{
        reason::{Reason, Slip},
        trail::{Step, Trail},
        typed::{
            Rights,
            form::Form,
            near::{Slipped, beside, typos, word_more_or_less},
            spelling::{n_articles, slips},
            tashkeel::{Marks, compare},
        },
        verdict::{Judged, Verdict},
    },
    text::{
        distance::osa_within,
        fold::{folded, key},
    },
};

/// Most letters between an answer and a reply that are counted over all words. Where more are off,
/// those that were counted word by word say how near another answer must be.
const MAX_DISTANCE: usize = 24;

impl Rights<'_> {
    /// Forgives what may be forgiven of a reply that passed the guards.
    pub(super) fn forgiven(&self, right: &Form, trail: &mut Trail) -> Judged {
        let judged = self
            .spelled(right, trail)
            .or_else(|| self.words(right))
            .unwrap_or_else(|| self.typed(right, trail));
        // Whatever letters are off: a vowel that contradicts makes another word.
        let contradicts =
            || compare(&right.marked, &self.given.marked, self.terms.rules) == Marks::Contradict;
        if judged.verdict != Verdict::Wrong && contradicts() {
            return Judged::wrong(Reason::Marks);
        }
        judged
    }

    /// Forgives spellings, and tells them.
    fn spelled(&self, right: &Form, trail: &mut Trail) -> Option<Judged> {
        let rules = self.terms.rules;
        trail.note(|| Step::Folded {
            right: folded(right.digits(), false),
            given: folded(self.given.digits(), false),
        });
        let slips = slips(right.digits(), self.given.digits(), rules)?;
        if let Some(judged) = self.marks(right) {
            return Some(judged);
        }
        if slips.contains(&Slip::Article) && rules.article == Article::Required {
            return Some(Judged::almost(Reason::ArticleRequired));
        }
        if self.has_rival_like_reply() {
            return Some(Judged::almost(Reason::Ambiguous));
        }
        let is_case_the_same = rules
            .case_sensitive
            .then(|| self::slips(right.letters(), self.given.letters(), rules).is_some());
        if is_case_the_same == Some(false) {
            return Some(self.case(right));
        }
        Some(Judged::noted(Reason::Spelled(slips)))
    }

    /// Finds one word too many or missing; a second answer beside the right one is no word, and
    /// neither is what makes another answer of it.
    fn words(&self, right: &Form) -> Option<Judged> {
        let rules = self.terms.rules;
        if right.aside.as_ref() == Some(&self.given.bare) {
            return Some(Judged::wrong(Reason::Different));
        }
        // A word beside the gloss may be another answer with the same gloss.
        let is_gloss = right.is_gloss;
        let (right, given) = (right.letters(), self.given.letters());
        let is_answer = |it: &str| {
            self.terms.is_rival(it) || self.terms.has_rival_like(&key(it), |it| self.is_own(it))
        };
        if let Some(rest) = beside(right, given, rules)
            && (is_answer(&rest) || rest.strip_prefix('و').is_some_and(|it| is_answer(it.trim())))
        {
            return Some(Judged::wrong(Reason::Alternatives));
        }
        let reason = word_more_or_less(right, given, rules)?;
        if self.has_rival_like_reply() {
            return Some(Judged::wrong(Reason::OtherAnswer));
        }
        let is_more = matches!(reason, Reason::ExtraWord { .. });
        (!is_more || !is_gloss).then(|| Judged::almost(reason))
    }

    /// Finds slips of the finger, unless another answer is as near.
    fn typed(&self, right: &Form, trail: &mut Trail) -> Judged {
        let rules = self.terms.rules;
        let n_letters = match typos(right.letters(), self.given.letters(), rules) {
            Slipped::By(n) => n,
            Slipped::Opposite => return Judged::wrong(Reason::Negation),
            Slipped::TooFar => {
                trail.note(|| Step::TooFar);
                let is_other = self.has_rival_like_reply();
                return Judged::wrong(if is_other {
                    Reason::OtherAnswer
                } else {
                    Reason::Different
                });
            }
        };
        trail.note(|| Step::Distance { n_letters });
        let (wanted, own) = (self.key(), key(right.digits()));
        let limit = osa_within(&own, wanted, MAX_DISTANCE).unwrap_or(n_letters);
        if let Some(n_letters) = self.terms.nearest(wanted, limit, |it| self.is_own(it)) {
            trail.note(|| Step::Nearest { n_letters });
            return Judged::wrong(Reason::NearerOther);
        }
        match self.what_counts(right) {
            Some(reason) if rules.typos == Typos::Reject => Judged::wrong(reason),
            Some(reason) => Judged::almost(reason),
            None => slipped(Reason::Typo { n_letters }, rules.typos),
        }
    }

    /// Names what the rules do not let pass as a slip that is accepted: the article, the hamza.
    fn what_counts(&self, right: &Form) -> Option<Reason> {
        let rules = self.terms.rules;
        let (right, given) = (right.digits(), self.given.digits());
        if rules.article == Article::Required && n_articles(right) != n_articles(given) {
            return Some(Reason::ArticleRequired);
        }
        let is_hamza = rules.hamza == Hamza::Strict && {
            let lenient = Rules { hamza: Hamza::Note, ..rules.clone() };
            slips(right, given, &lenient).is_some()
        };
        is_hamza.then_some(Reason::HamzaRequired)
    }

    /// Tells whether an answer of another card is spelled nearly like the reply.
    fn has_rival_like_reply(&self) -> bool {
        self.terms.has_rival_like(self.key(), |it| self.is_own(it))
    }
}

/// Judges slips of the finger by the rules.
pub(in crate::grade) fn slipped(reason: Reason, typos: Typos) -> Judged {
    match typos {
        Typos::Ask => Judged::almost(reason),
        Typos::Accept => Judged::noted(reason),
        Typos::Reject => Judged::wrong(reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        card::kind::Spelled,
        grade::{others::Others, terms::Terms, typed},
    };

    fn judge(right: &str, given: &str, others: &[&str], rules: &Rules) -> (Verdict, &'static str) {
        let right = Spelled { answer: right.into(), accept: vec![] };
        let others = Others::of_texts(others.iter().copied());
        let terms = Terms { rules, others: &others, card: "", distractors: &[] };
        let judged = typed::judge(&right, given, &terms, &mut Trail::none());
        (judged.verdict, judged.reason.code())
    }

    #[test]
    fn an_answer_of_another_card_is_wrong_however_it_is_written() {
        fn check(right: &str, given: &str, other: &str, expected: Verdict) {
            let found = judge(right, given, &[other], &Rules::default());
            assert_eq!(found.0, expected, "{right} {given} [{other}] {}", found.1);
        }
        check("5 km", "five", "5", Verdict::Wrong);
        check("5 km", "5", "خمسة", Verdict::Wrong);
        check("28 نوفمبر 1912", "11/1912", "نوفمبر 1912", Verdict::Wrong);
        check("28 نوفمبر 1912", "نوفمبر 1912", "November 1912", Verdict::Wrong);
        check("جامعة القاهرة", "قاهرة", "القاهرة", Verdict::Wrong);
        check("مدينة", "مدينة جديده", "مدينة جديدة", Verdict::Wrong);
        check("باريس", "باريس ولندن", "لندن", Verdict::Wrong);
        check("عمّان", "عُمان", "عُمان", Verdict::Wrong);
        check("عمّان", "عمان", "عُمان", Verdict::Correct);
        check("آب", "أب", "أب", Verdict::Wrong);
        check("Georgia (country)", "Georgia", "Georgia", Verdict::Wrong);
        check("Georgia (country)", "Georgia", "Georgia (state)", Verdict::Almost);
        check("Georgia (country)", "Georgia", "Tbilisi", Verdict::Correct);
        check("two hundred soldiers came", "200 soldeirs came", "soldiers came", Verdict::Almost);
    }

    #[test]
    fn capitals_that_count_change_nothing_else() {
        fn check(right: &str, given: &str, expected: Verdict) {
            let rules = Rules { case_sensitive: true, ..Rules::default() };
            let found = judge(right, given, &[], &rules);
            assert_eq!(found.0, expected, "{right} {given} {}", found.1);
        }
        check("guilty", "Not guilty", Verdict::Wrong);
        check("28/11/1912", "28 November 1912", Verdict::Correct);
        check("5", "Five", Verdict::Correct);
        check("The Beatles", "Beatles", Verdict::Noted);
        check("Vlorë", "Vlore", Verdict::Noted);
        check("Vlorë", "vlore", Verdict::Almost);
        check("Berlin", "berlin", Verdict::Almost);
        check("Berlin", "Berlim", Verdict::Almost);
        check("abc", "ABC", Verdict::Wrong);
    }

    #[test]
    fn what_a_deck_lets_count_is_not_accepted_as_a_slip() {
        fn check(right: &str, given: &str, rules: &Rules, expected: (Verdict, &str)) {
            assert_eq!(judge(right, given, &[], rules), expected, "{right} {given}");
        }
        let accept = Rules { typos: Typos::Accept, ..Rules::default() };
        let article = Rules { article: Article::Required, ..accept.clone() };
        check("The Beatles", "The Beatls", &article, (Verdict::Noted, "typo"));
        check("The Beatles", "Beatls", &article, (Verdict::Almost, "article_required"));
        let hamza = Rules { hamza: Hamza::Strict, ..accept.clone() };
        check("أحمد", "احمد", &hamza, (Verdict::Almost, "hamza_required"));
        check("أحمد", "أحمت", &hamza, (Verdict::Noted, "typo"));
        check("أحمد", "احمد", &accept, (Verdict::Noted, "hamza"));
    }
}
