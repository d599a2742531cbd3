//! Typed answers: a reply is compared with a text as a fair teacher would.
//!
//! The order of the rules is the grading: what is equal is right before anything else is asked;
//! then come the guards, which make a reply wrong however near it is (another answer, another
//! number, date or unit, a negation, alternatives); then spellings that are forgiven; only then
//! slips of the finger.

pub(super) mod forgiven;
mod form;
mod guards;
mod joined;
pub mod list;
mod meaning;
pub(super) mod near;
mod spelling;
mod tashkeel;

use std::cell::OnceCell;

use crate::{
    card::{grading::Tashkeel, kind::Spelled},
    grade::{
        date::{self, Comparison},
        others::without_brackets,
        reason::Reason,
        terms::Terms,
        trail::{Step, Trail},
        typed::{
            form::{Form, accepted},
            near::{Slipped, typos},
            tashkeel::Marks,
        },
        verdict::{Judged, Verdict},
    },
    text::{fold::key, normalize::collapse},
};

/// Compares a typed text with an answer and what else is accepted.
pub fn judge(right: &Spelled, given: &str, terms: &Terms<'_>, trail: &mut Trail) -> Judged {
    let written = collapse(given);
    if written.is_empty() {
        return Judged::wrong(Reason::Empty);
    }
    if right.all().any(|it| collapse(it.raw()) == written) {
        return Judged::correct();
    }
    let given = Form::new(&written, terms.rules);
    if terms.rules.verbatim || given.bare.is_empty() {
        return Judged::wrong(Reason::Different);
    }
    let texts = right.all().map(|it| (it.raw(), accepted(it.raw(), terms.rules)));
    let (own, key) = (OnceCell::new(), OnceCell::new());
    Rights { texts: texts.collect(), given: &given, terms, own, key }.judge(trail)
}

/// A reply and all that is right.
struct Rights<'a> {
    /// Each right text as written, and its forms.
    texts: Vec<(&'a str, Vec<Form>)>,
    given: &'a Form,
    terms: &'a Terms<'a>,
    /// What all of them say, found once.
    own: OnceCell<Vec<String>>,
    /// The key of the reply, found once.
    key: OnceCell<String>,
}

impl Rights<'_> {
    fn judge(&self, trail: &mut Trail) -> Judged {
        if let Some(judged) = self.best(trail, |form, trail| self.equal(form, trail))
            && judged.verdict != Verdict::Wrong
        {
            return judged;
        }
        let said = self.said();
        if self.terms.is_rival(&said) && !self.is_own(&said) {
            trail.note(|| Step::Rival);
            return match self.terms.distractor(&said) {
                Some(it) => {
                    Judged { feedback: it.feedback.clone(), ..Judged::wrong(Reason::OtherOption) }
                }
                None => Judged::wrong(Reason::OtherAnswer),
            };
        }
        let near = self.best(trail, |form, trail| {
            let equal = self.equal(form, &mut Trail::none());
            Some(equal.unwrap_or_else(|| self.unequal(form, trail)))
        });
        near.unwrap_or_else(|| Judged::wrong(Reason::Different))
    }

    /// Compares the reply with each form; the best verdict counts, and of equal ones the first that
    /// says more than "something else".
    fn best(
        &self,
        trail: &mut Trail,
        compare: impl Fn(&Form, &mut Trail) -> Option<Judged>,
    ) -> Option<Judged> {
        let mut best: Option<Judged> = None;
        for (text, forms) in &self.texts {
            for form in forms {
                trail.note(|| Step::Against {
                    right: if form.is_part { form.bare.clone() } else { (*text).to_string() },
                });
                let Some(judged) = compare(form, trail) else { continue };
                trail.note(|| Step::Found(judged.reason.clone()));
                if best.as_ref().is_none_or(|it| rank(&judged) < rank(it)) {
                    best = Some(judged);
                }
            }
        }
        best
    }

    /// Finds what is equal: in normal form, as a date, as a number in words or digits. `None` where
    /// nothing is; wrong where only vowel marks or capitals make it another word.
    fn equal(&self, right: &Form, trail: &mut Trail) -> Option<Judged> {
        let given = self.given;
        trail.note(|| Step::Normal { right: right.bare.clone(), given: given.bare.clone() });
        if right.bare == given.bare {
            return Some(self.same(right));
        }
        if self.dates(right).is_some_and(|it| it == Comparison::Same) && !self.is_other_word() {
            trail.note(|| Step::Dates);
            return Some(Judged { reason: Reason::SameDate, ..Judged::correct() });
        }
        if self.has_number_words(right) && right.digits() == given.digits() {
            trail.note(|| digits(right, given));
            return Some(Judged { reason: Reason::SameNumber, ..Judged::correct() });
        }
        None
    }

    /// Judges a reply of the same letters.
    fn same(&self, right: &Form) -> Judged {
        if let Some(judged) = self.marks(right) {
            return judged;
        }
        if right.kept != self.given.kept {
            return self.case(right);
        }
        if right.is_part {
            // What is left without brackets may be left of another answer, too, or be one.
            if self.terms.is_rival(&self.said()) {
                return Judged::wrong(Reason::OtherAnswer);
            }
            if self.terms.has_rival_like(self.key(), |it| self.is_own(it)) {
                return Judged::almost(Reason::Ambiguous);
            }
        }
        Judged::correct()
    }

    /// Judges a reply that is the same but for capitals, where they count.
    fn case(&self, right: &Form) -> Judged {
        match typos(right.letters(), self.given.letters(), self.terms.rules) {
            Slipped::By(_) => Judged::almost(Reason::Case),
            Slipped::Opposite | Slipped::TooFar => Judged::wrong(Reason::Case),
        }
    }

    /// Tells whether the reply is one word that is a month, and an answer of another card as well:
    /// `أب` beside `آب`.
    fn is_other_word(&self) -> bool {
        !self.given.digits().contains(char::is_numeric) && self.terms.is_rival(&self.said())
    }

    /// Returns what the reply says, by which answers of other cards are found.
    fn said(&self) -> String {
        self.given.said(self.terms.rules.date_order)
    }

    /// Returns the key by which answers of other cards that are spelled nearly alike are found.
    fn key(&self) -> &str {
        self.key.get_or_init(|| key(self.given.digits()))
    }

    /// Tells whether a text that says this is right for the card.
    fn is_own(&self, said: &str) -> bool {
        self.own.get_or_init(|| self.all_said()).iter().any(|it| it == said)
    }

    fn all_said(&self) -> Vec<String> {
        let order = self.terms.rules.date_order;
        let mut all = Vec::new();
        for (_, forms) in &self.texts {
            let whole = forms.first().map_or_else(String::new, |it| it.said(order));
            let parts = forms.iter().filter(|it| it.is_part && !it.is_gloss);
            all.extend(parts.map(|it| without_brackets(&it.said(order), &whole)));
            all.push(whole);
        }
        all
    }

    fn has_number_words(&self, right: &Form) -> bool {
        right.has_number_words() || self.given.has_number_words()
    }

    /// Compares vowel marks of texts that are the same otherwise; `None` where they do not matter.
    fn marks(&self, right: &Form) -> Option<Judged> {
        let policy = self.terms.rules.tashkeel;
        if policy == Tashkeel::Ignore {
            return None;
        }
        let is_marked_alike = right.marked == self.given.marked;
        if !is_marked_alike && self.terms.others.hold_marked(&self.given.marked, self.terms.card) {
            return Some(Judged::wrong(Reason::OtherAnswer));
        }
        match tashkeel::compare(&right.marked, &self.given.marked, self.terms.rules) {
            Marks::Contradict => Some(Judged::wrong(Reason::Marks)),
            Marks::Missing if policy == Tashkeel::Required => {
                Some(Judged::almost(Reason::MarksMissing))
            }
            Marks::Missing | Marks::Agree => None,
        }
    }

    /// Compares both as dates; `None` where one of them is none.
    fn dates(&self, right: &Form) -> Option<Comparison> {
        let order = self.terms.rules.date_order;
        let (right_date, given_date) = (right.date(order), self.given.date(order));
        let (right, given) = (right.digits(), self.given.digits());
        let given_date = given_date.or_else(|| {
            // Beside a date, three numbers apart are one too.
            let is_row = right_date.is_some() && given.split(' ').count() == 3;
            date::read(&given.replace(' ', "/"), order).filter(|_| is_row)
        });
        let given_date = given_date.or_else(|| {
            let is_of_day = right_date.is_some_and(|it| it.day.is_some());
            date::day_and_month(given, order).filter(|_| is_of_day)
        });
        // "in 1912" says what "1912" does.
        let right_date = right_date.or_else(|| date::year_in_words(right));
        let given_date = given_date.or_else(|| date::year_in_words(given));
        // A bare number is a year beside a date alone.
        if right_date.is_none() && given_date.is_none() {
            return None;
        }
        let right = right_date.or_else(|| date::bare_year(right))?;
        let given = given_date.or_else(|| date::bare_year(given))?;
        Some(date::compare(&right, &given))
    }
}

fn rank(judged: &Judged) -> (u8, bool) {
    let verdict = match judged.verdict {
        Verdict::Correct => 0,
        Verdict::Noted => 1,
        Verdict::Almost => 2,
        Verdict::Wrong => 3,
    };
    (verdict, judged.reason == Reason::Different)
}

fn digits(right: &Form, given: &Form) -> Step {
    Step::Digits { right: right.digits().to_string(), given: given.digits().to_string() }
}
