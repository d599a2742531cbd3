//! What no nearness overrules: a reply that is another date, number or unit, says the opposite or
//! leaves open which answer it means is wrong.

use crate::{
    card::grading::Unit,
    grade::{
        date::Comparison,
        measure::{Likeness, Measure},
        reason::{Reason, Slip},
        trail::{Step, Trail},
        typed::{
            Rights, digits,
            form::Form,
            meaning::{n_alternatives, n_negations},
            spelling::slips,
        },
        verdict::Judged,
    },
    text::fold::folded,
};

/// How many times as long as an answer a reply may be and still be looked at.
const MAX_TIMES_AS_LONG: usize = 8;

/// Bytes of a reply that are always looked at.
const ALWAYS_READ: usize = 400;

impl Rights<'_> {
    /// Compares a reply that is not equal to a form of the answer.
    pub(super) fn unequal(&self, right: &Form, trail: &mut Trail) -> Judged {
        let most = ALWAYS_READ + MAX_TIMES_AS_LONG * right.digits().len();
        if right.bare.is_empty() || self.given.digits().len() > most {
            return Judged::wrong(Reason::Different);
        }
        if right.has_number_words() || self.given.has_number_words() {
            trail.note(|| digits(right, self.given));
        }
        self.date(right, trail)
            .or_else(|| self.measure(right, trail))
            .or_else(|| self.guarded(right))
            .unwrap_or_else(|| self.forgiven(right, trail))
    }

    fn date(&self, right: &Form, trail: &mut Trail) -> Option<Judged> {
        let comparison = self.dates(right)?;
        trail.note(|| Step::Dates);
        Some(match comparison {
            Comparison::Same => Judged::correct(),
            Comparison::PartMissing => Judged::almost(Reason::DatePart),
            Comparison::MoreThanAsked | Comparison::Other => Judged::wrong(Reason::OtherDate),
            Comparison::CalendarUnsaid => Judged::almost(Reason::OtherCalendar),
            Comparison::OtherCalendar => Judged::wrong(Reason::OtherCalendar),
        })
    }

    /// Compares numbers with their units.
    fn measure(&self, right: &Form, trail: &mut Trail) -> Option<Judged> {
        let (right, given) = (right.digits(), self.given.digits());
        let (right, given) = (Measure::read(right)?, Measure::read(given)?);
        trail.note(|| Step::Numbers);
        if right.number != given.number && !right.is_met_by(&given, self.terms.rules.tolerance) {
            return Some(Judged::wrong(Reason::OtherNumber));
        }
        let same = || Judged { reason: Reason::SameNumber, ..Judged::correct() };
        match (&right.unit, &given.unit) {
            (None, None) => Some(same()),
            (Some(a), Some(b)) => match a.compare(b) {
                Likeness::Same => Some(same()),
                Likeness::Other => Some(Judged::wrong(Reason::OtherUnit)),
                Likeness::Unclear => None,
            },
            (Some(_), None) if self.terms.rules.unit == Unit::Optional => Some(same()),
            (Some(_), None) => Some(Judged::almost(Reason::UnitMissing)),
            (None, Some(unit)) if unit.is_known() => {
                Some(Judged::almost(Reason::UnitExtra { unit: unit.text.clone() }))
            }
            (None, Some(_)) => None,
        }
    }

    /// Makes a reply wrong that differs in what is never a slip.
    fn guarded(&self, right: &Form) -> Option<Judged> {
        let rules = self.terms.rules;
        let (plain_right, plain_given) = (right.digits(), self.given.digits());
        let (right, given) = (folded(plain_right, false), folded(plain_given, false));
        // Blanks around signs do not make other numbers: 2 + 2, 2+2.
        let is_same_but_blanks = || {
            right.replace(' ', "") == given.replace(' ', "") && {
                slips(plain_right, plain_given, rules).is_some()
            }
        };
        if !numbers(&right).eq(numbers(&given)) && !is_same_but_blanks() {
            return Some(Judged::wrong(Reason::OtherNumber));
        }
        // `لايجوز` negates as `لا يجوز` does, "nonmetal" as "non-metal". With "not" and "no" it may
        // be another word: "notable".
        let is_other = |it: &str| it.split(' ').any(|it| matches!(it, "not" | "no"));
        let is_joined = || {
            !is_other(&right)
                && !is_other(&given)
                && slips(plain_right, plain_given, rules)
                    .is_some_and(|it| it.contains(&Slip::Spacing))
        };
        if n_negations(&right) != n_negations(&given) && !is_joined() {
            return Some(Judged::wrong(Reason::Negation));
        }
        (n_alternatives(&given) > n_alternatives(&right))
            .then(|| Judged::wrong(Reason::Alternatives))
    }
}

/// Returns the numbers in a folded text, each with what makes it one: sign, point, stroke.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').filter(|it| it.contains(char::is_numeric)).flat_map(|word| {
        let is_edge = |it: char| it.is_alphabetic() || !it.is_numeric() && !"+-^".contains(it);
        let inside = |it: char| it.is_alphabetic();
        word.split(inside)
            .map(move |it| it.trim_matches(is_edge))
            .filter(|it| it.contains(char::is_numeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        card::{Text, grading::Rules, kind::Spelled},
        grade::{others::Others, terms::Terms, typed, verdict::Verdict},
    };

    #[test]
    fn a_reply_is_wrong_in_what_is_never_a_slip() {
        fn check(right: &str, given: &str, expected: Verdict) {
            let rules = Rules::default();
            let others = Others::default();
            let terms = Terms { rules: &rules, others: &others, card: "", distractors: &[] };
            let right = Spelled { answer: right.into(), accept: vec![] };
            let judged = typed::judge(&right, given, &terms, &mut Trail::none());
            assert_eq!(judged.verdict, expected, "{} {given}: {judged:?}", right.answer.raw());
        }
        check("Cairo (Egypt)", "Egypt", Verdict::Correct);
        check("Cairo (Egypt)", "Cairo city", Verdict::Almost);
        check("Cairo (Egypt)", "Alexandria (Egypt)", Verdict::Wrong);
        check("non-metal", "nonmetal", Verdict::Noted);
        check("non-metal", "metal", Verdict::Wrong);
        check("World War II", "World War 2", Verdict::Correct);
        check("World War II", "World War", Verdict::Wrong);
        check("5", "minus 5", Verdict::Wrong);
        check("5 soldiers", "5 soliders", Verdict::Almost);
        check("60 km/h", "60 mph", Verdict::Wrong);
        check("1.5 million", "1,500,000", Verdict::Correct);
    }

    fn code(right: &str, given: &str, others: &[&str]) -> &'static str {
        let right = Spelled { answer: Text::from(right), accept: Vec::new() };
        let (rules, others) = (Rules::default(), Others::of_texts(others.iter().copied()));
        let terms = Terms { rules: &rules, others: &others, card: "", distractors: &[] };
        typed::judge(&right, given, &terms, &mut Trail::none()).reason.code()
    }

    #[test]
    fn a_second_answer_beside_the_right_one_is_no_extra_word() {
        assert_eq!(code("باريس", "باريس لندن", &["لندن"]), "alternatives");
        assert_eq!(code("باريس", "باريس ولندن", &["لندن"]), "alternatives");
        assert_eq!(code("باريس", "باريس و لندن", &["لندن"]), "alternatives");
        assert_eq!(code("باريس", "مدينة باريس", &["لندن"]), "extra_word");
    }

    #[test]
    fn a_day_and_a_month_in_digits_are_a_part_of_a_date() {
        assert_eq!(code("28 نوفمبر 1912", "28/11", &[]), "date_part");
        assert_eq!(code("28 نوفمبر", "٢٨/١١", &[]), "same_date");
        assert_eq!(code("28 نوفمبر 1912", "28/12", &[]), "other_date");
        assert_eq!(code("3/4", "4/3", &[]), "other_number");
    }

    #[test]
    fn what_is_said_aside_is_not_the_answer_without_a_word() {
        assert_eq!(code("ألبانيا (1912)", "1912", &[]), "other_number");
        assert_eq!(code("ألبانيا (عام 1912)", "عام ١٩١٢", &[]), "other_number");
        assert_eq!(code("ألبانيا (1912)", "ألبانيا", &[]), "same");
        assert_eq!(code("ألبانيا عام 1912", "عام 1912", &[]), "missing_word");
    }

    #[test]
    fn a_negation_turns_an_answer_round_however_it_is_spaced() {
        assert_eq!(code("لا يجوز", "لايجوز", &[]), "spacing");
        assert_eq!(code("لا شيء", "لاشئ", &[]), "spacing");
        assert_eq!(code("لا يجوز", "يجوز", &[]), "negation");
        assert_eq!(code("يجوز", "لايجوز", &[]), "negation");
        assert_eq!(code("يجوز", "ولا يجوز", &[]), "negation");
        assert_eq!(code("not able", "notable", &[]), "negation");
    }

    #[test]
    fn numbers_are_found_in_words_with_their_signs() {
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(numbers(text).collect::<Vec<_>>(), expected, "{text}");
        }
        check("covid 19", &["19"]);
        check("covid19", &["19"]);
        check("from -5 to 3.14", &["-5", "3.14"]);
        check("10^2 28/11/1912", &["10^2", "28/11/1912"]);
        check("a b", &[]);
    }
}
