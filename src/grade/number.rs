//! Numbers: right within a tolerance, the unit as the rules say.

use crate::{
    card::{
        grading::{Rules, Unit as UnitRule},
        kind::Numeric,
    },
    grade::{
        measure::{Likeness, Measure, Unit, is_near, is_rounded},
        numeral::in_digits,
        reason::Reason,
        trail::{Step, Trail},
        typed::{
            forgiven::slipped,
            near::{Slipped, typos},
        },
        verdict::Judged,
    },
    text::normal::normal,
};

/// Words before a number that say nothing against it, in normal form.
const BEFORE: &[&str] = &[
    "about",
    "approximately",
    "around",
    "roughly",
    "in",
    "during",
    "the",
    "year",
    "نحو",
    "حوالي",
    "زهاء",
    "في",
    "خلال",
    "عام",
    "سنة",
];

/// Compares a typed number, in digits or words, with the right one.
///
/// The card's own tolerance wins over the deck's; without either the number must be met. Where the
/// card has a unit, the rules say whether it may be left out; another one is wrong. Words such as
/// "about" or "in the year" before it are passed over.
pub fn judge(right: &Numeric, given: &str, rules: &Rules, trail: &mut Trail) -> Judged {
    let given = normal(given);
    let unit = right.unit.as_ref().map(|it| normal(it.raw())).filter(|it| !it.is_empty());
    let is_own = |it: &&str| it.is_empty() || it.ends_with(' ');
    let before_unit = unit.as_ref().and_then(|it| given.strip_suffix(it.as_str()).filter(is_own));
    let (given, has_unit) = (before_unit.unwrap_or(&given).trim_end(), before_unit.is_some());
    let given = without_words_before(given);
    let Some((given, value)) = read(&in_digits(given)) else {
        return Judged::wrong(Reason::NotANumber);
    };
    trail.note(|| Step::Numbers);
    let is_met = match (right.tolerance, rules.tolerance) {
        (Some(tolerance), _) => is_near(right.value, value, tolerance),
        (None, Some(tolerance)) if tolerance > 0.0 => {
            is_near(right.value, value, tolerance) || is_rounded(right.value, &given.number)
        }
        (None, Some(_) | None) => is_near(right.value, value, 0.0),
    };
    if !is_met {
        return Judged::wrong(Reason::OtherNumber);
    }
    match (unit.map(|it| Unit::new(&it)), given.unit) {
        (_, None) if has_unit => Judged::correct(),
        (None, None) => Judged::correct(),
        (Some(right), Some(given)) => match right.compare(&given) {
            Likeness::Same => Judged::correct(),
            Likeness::Other => Judged::wrong(Reason::OtherUnit),
            Likeness::Unclear => match typos(&right.text, &given.text, rules) {
                Slipped::By(n_letters) => slipped(Reason::Typo { n_letters }, rules.typos),
                Slipped::Opposite | Slipped::TooFar => Judged::wrong(Reason::OtherUnit),
            },
        },
        (Some(_), None) if rules.unit == UnitRule::Optional => Judged::correct(),
        (Some(_), None) => Judged::almost(Reason::UnitMissing),
        (None, Some(unit)) => Judged::almost(Reason::UnitExtra { unit: unit.text }),
    }
}

fn without_words_before(mut text: &str) -> &str {
    while let Some((first, rest)) = text.split_once(' ')
        && BEFORE.contains(&first)
    {
        text = rest;
    }
    text
}

fn read(digits: &str) -> Option<(Measure, f64)> {
    let measure = Measure::read(digits)?;
    let value = measure.value()?;
    Some((measure, value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::verdict::Verdict;

    fn verdict(right: &Numeric, given: &str, rules: &Rules) -> Verdict {
        judge(right, given, rules, &mut Trail::none()).verdict
    }

    #[test]
    fn a_number_is_right_within_its_tolerance() {
        fn check(given: &str, tolerance: Option<f64>, expected: Verdict) {
            let right = Numeric { text: "800".into(), value: 800.0, tolerance, unit: None };
            assert_eq!(
                verdict(&right, given, &Rules::default()),
                expected,
                "{given:?} {tolerance:?}"
            );
        }
        check("800", None, Verdict::Correct);
        check("٨٠٠", None, Verdict::Correct);
        check("ثمانمئة", None, Verdict::Correct);
        check("eight hundred", None, Verdict::Correct);
        check("800.0", None, Verdict::Correct);
        check("801", None, Verdict::Wrong);
        check("801", Some(1.0), Verdict::Correct);
        check("802", Some(1.0), Verdict::Wrong);
        check("-800", None, Verdict::Wrong);
        check("many", None, Verdict::Wrong);
        check("800 جندي", None, Verdict::Almost);
    }

    #[test]
    fn a_unit_may_be_left_out_where_the_deck_says_so_and_is_never_another() {
        fn check(given: &str, unit: UnitRule, expected: Verdict) {
            let unit_text = Some("جندي".into());
            let right =
                Numeric { text: "800".into(), value: 800.0, tolerance: None, unit: unit_text };
            let rules = Rules { unit, ..Rules::default() };
            assert_eq!(verdict(&right, given, &rules), expected, "{given:?} {unit:?}");
        }
        check("800 جندي", UnitRule::Ask, Verdict::Correct);
        check("٨٠٠ جنود", UnitRule::Ask, Verdict::Correct);
        check("800", UnitRule::Ask, Verdict::Almost);
        check("800", UnitRule::Optional, Verdict::Correct);
        check("800 دبابة", UnitRule::Optional, Verdict::Wrong);
        check("800 حدود", UnitRule::Optional, Verdict::Wrong);
        check("801", UnitRule::Ask, Verdict::Wrong);
    }

    #[test]
    fn binary_fractions_do_not_spoil_a_tolerance() {
        let right = Numeric { text: "0.2".into(), value: 0.2, tolerance: Some(0.1), unit: None };
        assert_eq!(verdict(&right, "0.3", &Rules::default()), Verdict::Correct);
    }
}
