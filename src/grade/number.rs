//! Numbers: right within a tolerance, the unit given or not.

use crate::{
    card::{grading::Rules, kind::Numeric},
    grade::{reason::Reason, verdict::Judged},
    text::normalize::{caseless, collapse, number},
};

/// Compares a typed number with the right one.
///
/// The unit may be left out; another one is not a number. The card's own tolerance wins over the
/// deck's; without either the number must be met.
pub fn judge(right: &Numeric, given: &str, rules: &Rules) -> Judged {
    let Some(value) = number(&without_unit(right, given)) else {
        return Judged::wrong(Reason::NotANumber);
    };
    let tolerance = right.tolerance.or(rules.tolerance).unwrap_or(0.0);
    // Decimal fractions are not exact in binary: 0.3 - 0.2 must be within 0.1.
    let slack = f64::EPSILON * 8.0 * right.value.abs().max(value.abs());
    if (value - right.value).abs() <= tolerance + slack {
        Judged::correct()
    } else {
        Judged::wrong(Reason::Different)
    }
}

fn without_unit(right: &Numeric, given: &str) -> String {
    let given = caseless(given);
    let Some(unit) = &right.unit else { return given };
    let unit = caseless(unit.raw());
    let rest = given.strip_suffix(&unit).or_else(|| given.strip_prefix(&unit));
    collapse(rest.unwrap_or(&given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grade::verdict::Verdict;

    #[test]
    fn a_number_is_right_within_its_tolerance() {
        fn check(given: &str, tolerance: Option<f64>, expected: Verdict) {
            let right =
                Numeric {
                    text: "800".into(), value: 800.0, tolerance, unit: Some("جندي".into())
                };
            let judged = judge(&right, given, &Rules::default());
            assert_eq!(judged.verdict, expected, "{given:?} {tolerance:?}");
        }
        check("800", None, Verdict::Correct);
        check("٨٠٠", None, Verdict::Correct);
        check("800 جندي", None, Verdict::Correct);
        check("800.0", None, Verdict::Correct);
        check("801", None, Verdict::Wrong);
        check("801", Some(1.0), Verdict::Correct);
        check("802", Some(1.0), Verdict::Wrong);
        check("-800", None, Verdict::Wrong);
        check("800 دبابة", None, Verdict::Wrong);
        check("many", None, Verdict::Wrong);
    }

    #[test]
    fn binary_fractions_do_not_spoil_a_tolerance() {
        let right = Numeric { text: "0.2".into(), value: 0.2, tolerance: Some(0.1), unit: None };
        assert_eq!(judge(&right, "0.3", &Rules::default()).verdict, Verdict::Correct);
    }
}
