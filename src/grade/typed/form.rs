//! An answer or a reply in the forms that are compared.

use std::{borrow::Cow, cell::OnceCell};

use crate::{
    card::grading::{DateOrder, Rules},
    grade::{
        date::{self, Date},
        numeral::in_digits,
        others::said,
        typed::meaning::n_negations,
    },
    text::{
        fold::folded,
        normal::{Case, marked, normal, without_tashkeel},
        parens::unbracketed,
    },
};

/// The forms of one text.
#[derive(Debug)]
pub(super) struct Form {
    /// Normal, with the vowel marks that were written.
    pub(super) marked: String,
    /// Normal, without vowel marks.
    pub(super) bare: String,
    /// Bare, capital and small letters kept; `None` where they are the same.
    pub(super) kept: Option<String>,
    /// Bare, number words turned into digits; `None` where there are none.
    digits: Option<String>,
    /// The date that it is, read once.
    date: OnceCell<Option<Date>>,
    /// Whether it is only a part of the text: something in brackets was left out.
    pub(super) is_part: bool,
    /// Whether it is only what stands in brackets.
    pub(super) is_gloss: bool,
    /// What stands in brackets, bare, where it does not stand for the answer.
    pub(super) aside: Option<String>,
}

impl Form {
    pub(super) fn new(text: &str, rules: &Rules) -> Form {
        let kept = rules.case_sensitive.then(|| without_tashkeel(&marked(text, Case::Kept)));
        let marked = marked(text, Case::Folded);
        let bare = without_tashkeel(&marked);
        let digits = match in_digits(&bare) {
            Cow::Borrowed(_) => None,
            Cow::Owned(digits) => Some(digits),
        };
        Form {
            marked,
            bare,
            kept,
            digits,
            date: OnceCell::new(),
            is_part: false,
            is_gloss: false,
            aside: None,
        }
    }

    /// Returns the bare form with number words as digits.
    pub(super) fn digits(&self) -> &str {
        self.digits.as_deref().unwrap_or(&self.bare)
    }

    /// Returns the date that it is.
    pub(super) fn date(&self, order: DateOrder) -> Option<Date> {
        *self.date.get_or_init(|| date::read(self.digits(), order))
    }

    /// Returns what it says, as [`forms`](crate::grade::others::forms) does.
    pub(super) fn said(&self, order: DateOrder) -> String {
        said(self.digits(), self.date(order))
    }

    /// Returns the form in which words are compared letter by letter: case kept where it counts.
    pub(super) fn letters(&self) -> &str {
        match &self.kept {
            Some(kept) if self.digits.is_none() => kept,
            Some(_) | None => self.digits(),
        }
    }

    /// Tells whether number words were turned into digits.
    pub(super) fn has_number_words(&self) -> bool {
        self.digits.is_some()
    }
}

/// Returns the forms of a right text: the whole, and where the rules allow it the text without what
/// stands in brackets, and what stands there alone.
///
/// Brackets that hold digits or a negation may be left out, but do not stand for the answer.
pub(super) fn accepted(text: &str, rules: &Rules) -> Vec<Form> {
    let mut forms = vec![Form::new(text, rules)];
    if rules.parens_optional
        && let Some((without, inside)) = unbracketed(text)
    {
        let part =
            |text: &str, is_gloss| Form { is_part: true, is_gloss, ..Form::new(text, rules) };
        let is_answer = !inside.contains(char::is_numeric)
            && n_negations(&folded(&normal(&inside), false)) == 0;
        if !is_answer {
            forms[0].aside = Some(Form::new(&inside, rules).bare);
        }
        let gloss = Some(&inside).filter(|_| is_answer);
        let parts = std::iter::once(part(&without, false)).chain(gloss.map(|it| part(it, true)));
        forms.extend(parts.filter(|it| !it.bare.is_empty()));
    }
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_may_be_left_out_and_words_in_them_may_stand_alone() {
        fn check(text: &str, expected: &[&str]) {
            let forms = accepted(text, &Rules::default());
            let bare: Vec<&str> = forms.iter().map(|it| it.bare.as_str()).collect();
            assert_eq!(bare, expected, "{text}");
        }
        check("القاهرة (Cairo)", &["القاهرة cairo", "القاهرة", "cairo"]);
        check("independence (1912)", &["independence 1912", "independence"]);
        check("(a) b [c]", &["a b c", "b", "a c"]);
        check("a (b", &["a b"]);
        check("a) b (c", &["a b c"]);
        check("(a)", &["a"]);
        check("Paris (not London)", &["paris not london", "paris"]);
        check("f(x)", &["f x", "f", "x"]);
        check("a ()", &["a"]);
    }

    #[test]
    fn brackets_count_where_the_deck_says_so() {
        let rules = Rules { parens_optional: false, ..Rules::default() };
        assert_eq!(accepted("القاهرة (Cairo)", &rules).len(), 1);
    }
}
