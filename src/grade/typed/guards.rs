//! What is compared once a reply is not equal to the answer: the guards first, which no nearness
//! overrules, then what is forgiven.

use crate::{
    card::grading::{Article, Typos, Unit},
    grade::{
        date::Comparison,
        measure::{Likeness, Measure},
        reason::{Reason, Slip},
        trail::{Step, Trail},
        typed::{
            Rights, digits,
            form::Form,
            meaning::{n_alternatives, n_negations},
            near::{Slipped, beside, typos, word_more_or_less},
            spelling::slips,
        },
        verdict::Judged,
    },
    text::{
        distance::osa_within,
        fold::{folded, key},
        normal::normal,
    },
};

/// Significant digits from which a number that is rounded right counts as within a tolerance.
const MIN_DIGITS_OF_ROUNDING: usize = 3;

/// Most letters between an answer and a reply that are counted over all words. Where more are off,
/// those that were counted word by word say how near another answer must be.
const MAX_DISTANCE: usize = 24;

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
            .or_else(|| self.spelled(right, trail))
            .or_else(|| self.words(right))
            .unwrap_or_else(|| self.typed(right, trail))
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
        if right.number != given.number && !self.is_within(&right, &given) {
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

    /// Tells whether a number is within the tolerance of the rules, or the right one rounded.
    fn is_within(&self, right: &Measure, given: &Measure) -> bool {
        let Some(tolerance) = self.terms.rules.tolerance.filter(|it| *it > 0.0) else {
            return false;
        };
        let (Some(a), Some(b)) = (right.value(), given.value()) else { return false };
        is_near(a, b, tolerance) || is_rounded(a, &given.number)
    }

    /// Makes a reply wrong that differs in what is never a slip.
    fn guarded(&self, right: &Form) -> Option<Judged> {
        let rules = self.terms.rules;
        let (plain_right, plain_given) = (right.digits(), self.given.digits());
        let (right, given) = (folded(plain_right, false), folded(plain_given, false));
        if !numbers(&right).eq(numbers(&given)) {
            return Some(Judged::wrong(Reason::OtherNumber));
        }
        // `لايجوز` negates as `لا يجوز` does. In English it may be another word: "notable".
        let is_joined = || {
            !given.contains(|it: char| it.is_ascii_alphabetic())
                && slips(plain_right, plain_given, rules)
                    .is_some_and(|it| it.contains(&Slip::Spacing))
        };
        if n_negations(&right) != n_negations(&given) && !is_joined() {
            return Some(Judged::wrong(Reason::Negation));
        }
        (n_alternatives(&given) > n_alternatives(&right))
            .then(|| Judged::wrong(Reason::Alternatives))
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
        if self.terms.has_rival_like(&self.key(), |it| self.is_own(it)) {
            return Some(Judged::almost(Reason::Ambiguous));
        }
        Some(Judged::noted(Reason::Spelled(slips)))
    }

    /// Finds one word too many or missing; a second answer beside the right one is no word.
    fn words(&self, right: &Form) -> Option<Judged> {
        let rules = self.terms.rules;
        if right.aside.as_ref() == Some(&self.given.bare) {
            return Some(Judged::wrong(Reason::Different));
        }
        // A word beside the gloss may be another answer with the same gloss.
        let is_gloss = right.is_gloss;
        let (right, given) = (right.digits(), self.given.digits());
        let is_answer = |it: &str| {
            self.terms.is_rival(it) || self.terms.has_rival_like(&key(it), |it| self.is_own(it))
        };
        if let Some(rest) = beside(right, given, rules)
            && (is_answer(&rest) || rest.strip_prefix('و').is_some_and(|it| is_answer(it.trim())))
        {
            return Some(Judged::wrong(Reason::Alternatives));
        }
        let reason = word_more_or_less(right, given, rules)?;
        let is_more = matches!(reason, Reason::ExtraWord { .. });
        (!is_more || !is_gloss).then(|| Judged::almost(reason))
    }

    /// Finds slips of the finger, unless another answer is as near.
    fn typed(&self, right: &Form, trail: &mut Trail) -> Judged {
        let rules = self.terms.rules;
        let n_letters = match typos(right.digits(), self.given.digits(), rules) {
            Slipped::By(n) => n,
            Slipped::Opposite => return Judged::wrong(Reason::Negation),
            Slipped::TooFar => {
                trail.note(|| Step::TooFar);
                let is_other = self.terms.has_rival_like(&self.key(), |it| self.is_own(it));
                let reason = if is_other { Reason::OtherAnswer } else { Reason::Different };
                return Judged::wrong(reason);
            }
        };
        trail.note(|| Step::Distance { n_letters });
        let (wanted, own) = (self.key(), key(&normal(&right.marked)));
        let limit = osa_within(&own, &wanted, MAX_DISTANCE).unwrap_or(n_letters);
        if let Some(n_letters) = self.terms.nearest(&wanted, limit, |it| self.is_own(it)) {
            trail.note(|| Step::Nearest { n_letters });
            return Judged::wrong(Reason::NearerOther);
        }
        if rules.case_sensitive && normal(&right.marked) == normal(&self.given.marked) {
            return Judged::almost(Reason::Case);
        }
        let reason = Reason::Typo { n_letters };
        match rules.typos {
            Typos::Ask => Judged::almost(reason),
            Typos::Accept => Judged::noted(reason),
            Typos::Reject => Judged::wrong(reason),
        }
    }

    /// Returns the key by which the reply finds answers of other cards.
    fn key(&self) -> String {
        key(&self.plain())
    }

    /// Tells whether a normal form is right for this card.
    fn is_own(&self, form: &str) -> bool {
        self.texts.iter().flat_map(|(_, forms)| forms).any(|it| normal(&it.bare) == form)
    }
}

/// Tells whether two numbers are no further apart than a tolerance.
pub(crate) fn is_near(a: f64, b: f64, tolerance: f64) -> bool {
    // Decimal fractions are not exact in binary: 0.3 - 0.2 must be within 0.1.
    let slack = f64::EPSILON * 8.0 * a.abs().max(b.abs());
    (a - b).abs() <= tolerance + slack
}

/// Tells whether digits are a number rounded right, to three significant digits at least.
fn is_rounded(value: f64, digits: &str) -> bool {
    let fraction = digits.split_once('.').map_or("", |(_, it)| it);
    let significant = digits.trim_start_matches(['-', '+', '0', '.']);
    let n_significant = significant.bytes().filter(u8::is_ascii_digit).count();
    !fraction.is_empty()
        && n_significant >= MIN_DIGITS_OF_ROUNDING
        && format!("{value:.*}", fraction.len()) == digits
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
            let terms = Terms { rules: &rules, others: &others, entry: "", distractors: &[] };
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
        let terms = Terms { rules: &rules, others: &others, entry: "", distractors: &[] };
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

    #[test]
    fn a_number_may_be_rounded_to_three_digits() {
        assert!(is_rounded(9.80665, "9.81"));
        assert!(is_rounded(9.80665, "9.807"));
        assert!(!is_rounded(9.80665, "9.80"));
        assert!(!is_rounded(9.80665, "9.8"));
        assert!(!is_rounded(1912.0, "1910"));
        assert!(is_rounded(0.012_34, "0.0123"));
    }
}
