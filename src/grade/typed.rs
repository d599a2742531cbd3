//! Typed answers: one, several in order, or several in any order.

use std::collections::{HashMap, HashSet};

use crate::{
    card::{
        Text,
        grading::{Rules, Typos},
        kind::Spelled,
    },
    grade::{
        reason::Reason,
        verdict::{Judged, Verdict},
    },
    text::normalize::{caseless, collapse},
};

/// Compares a typed text with an answer and what else is accepted.
pub fn judge(right: &Spelled, given: &str, rules: &Rules) -> Judged {
    let given = form(given, rules);
    if !given.is_empty() && right.all().any(|it| form(it.raw(), rules) == given) {
        return Judged::correct();
    }
    let distance = |it: &Text| strsim::osa_distance(&form(it.raw(), rules), &given);
    match right.all().map(distance).min() {
        Some(1) if given.chars().count() > 3 && rules.typos == Typos::Ask => {
            Judged::almost(Reason::Typo { n_letters: 1 })
        }
        _ => Judged::wrong(Reason::Different),
    }
}

/// Compares texts with answers one by one: the first with the first.
pub fn judge_in_order(right: &[Text], given: &[String], rules: &Rules) -> Judged {
    // A single hole takes the reply whole, separators and all.
    if let [only] = right {
        let right = Spelled { answer: only.clone(), accept: Vec::new() };
        return judge(&right, &given.join(" "), rules);
    }
    let pairs = right.iter().zip(given);
    let n_right = pairs.filter(|(right, given)| is_same(right.raw(), given, rules)).count();
    if given.len() > right.len() && n_right == right.len() {
        return surplus(given.len() - right.len(), right.len());
    }
    Judged::part(n_right, right.len()).or_different(n_right)
}

/// Compares texts with a list in any order; the same item given twice counts once, or as often as
/// the list holds it.
///
/// Right when enough items are right and none is wrong. The share is the right items among those
/// asked for, less one for each wrong item that was given beyond their number.
pub fn judge_list(items: &[Text], required: usize, given: &[String], rules: &Rules) -> Judged {
    let mut left: HashMap<String, usize> = HashMap::new();
    for item in items {
        *left.entry(form(item.raw(), rules)).or_default() += 1;
    }
    let mut n_right = 0;
    let mut wrong: HashSet<String> = HashSet::new();
    for text in given {
        match left.get_mut(&form(text, rules)) {
            Some(0) => (),
            Some(n_left) => {
                *n_left -= 1;
                n_right += 1;
            }
            None => _ = wrong.insert(caseless(text)),
        }
    }
    if wrong.is_empty() && (1..required).contains(&n_right) {
        let reason = Reason::Incomplete { n_right, n_asked: required };
        let share = n_right as f64 / required as f64;
        return Judged { share, ..Judged::almost(reason) };
    }
    if n_right < required || wrong.is_empty() {
        let surplus = (n_right + wrong.len()).saturating_sub(required).min(wrong.len());
        let counted = n_right.min(required);
        let share = counted.saturating_sub(surplus) as f64 / required.max(1) as f64;
        return Judged { share, ..Judged::part(counted, required).or_different(counted) };
    }
    surplus(wrong.len(), required)
}

/// Everything is there, but so are wrong parts: each takes one from the share.
fn surplus(n_wrong: usize, n_asked: usize) -> Judged {
    let share = n_asked.saturating_sub(n_wrong) as f64 / n_asked.max(1) as f64;
    Judged { share, ..Judged::wrong(Reason::Surplus { n_wrong }) }
}

impl Judged {
    /// Says "something else" where nothing is right, instead of "0 of 3".
    fn or_different(self, n_right: usize) -> Judged {
        if n_right == 0 && self.verdict == Verdict::Wrong {
            return Judged { reason: Reason::Different, ..self };
        }
        self
    }
}

/// Tells whether a typed text is an answer: equal in the [`form`] that is compared.
pub fn is_same(right: &str, given: &str, rules: &Rules) -> bool {
    let given = form(given, rules);
    !given.is_empty() && form(right, rules) == given
}

/// Returns the form in which answers and typed texts are compared: as written after NFC and blank
/// collapsing, and, unless the rules say otherwise, without case.
pub fn form(text: &str, rules: &Rules) -> String {
    if rules.verbatim || rules.case_sensitive { collapse(text) } else { caseless(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<Text> {
        words.iter().map(|it| Text::from(*it)).collect()
    }

    fn strings(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| (*it).to_string()).collect()
    }

    #[test]
    fn a_text_is_right_without_case_and_blanks_unless_the_deck_is_strict() {
        fn check(right: &str, given: &str, rules: &Rules, expected: Verdict) {
            let right = Spelled { answer: right.into(), accept: vec!["NATO".into()] };
            assert_eq!(judge(&right, given, rules).verdict, expected, "{given:?}");
        }
        let standard = Rules::default();
        check("حلف الناتو", " حلف  الناتو ", &standard, Verdict::Correct);
        check("Tirana", "tirana", &standard, Verdict::Correct);
        check("Tirana", "nato", &standard, Verdict::Correct);
        check("Tirana", "Tiran", &standard, Verdict::Almost);
        check("Tirana", "", &standard, Verdict::Wrong);
        check("git -I", "git -i", &Rules::exact(), Verdict::Wrong);
        check("git -i", "git  -i", &Rules::exact(), Verdict::Correct);
    }

    #[test]
    fn a_list_takes_any_order_and_needs_enough_right_items() {
        fn check(given: &[&str], required: usize, verdict: Verdict, share: f64) {
            let items = texts(&["a", "b", "c"]);
            let judged = judge_list(&items, required, &strings(given), &Rules::default());
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?} {required}");
        }
        check(&["c", "a", "b"], 3, Verdict::Correct, 1.0);
        check(&["b", "B"], 2, Verdict::Almost, 0.5);
        check(&["b", "c"], 2, Verdict::Correct, 1.0);
        check(&["b", "c", "a"], 2, Verdict::Correct, 1.0);
        check(&["b", "x"], 2, Verdict::Wrong, 0.5);
        check(&["b", "c", "x"], 2, Verdict::Wrong, 0.5);
        check(&["b", "x", "y"], 2, Verdict::Wrong, 0.0);
        check(&["x"], 3, Verdict::Wrong, 0.0);
    }

    #[test]
    fn items_that_are_equal_are_each_found() {
        fn check(given: &[&str], rules: &Rules, verdict: Verdict, share: f64) {
            let items = texts(&["x", "X", "y", "z"]);
            let judged = judge_list(&items, 4, &strings(given), rules);
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        let standard = Rules::default();
        check(&["x", "X", "y", "z"], &standard, Verdict::Correct, 1.0);
        check(&["x", "x", "x", "y"], &standard, Verdict::Almost, 0.75);
        check(&["y", "z", "x"], &standard, Verdict::Almost, 0.75);
        check(&["X", "y", "z", "x"], &Rules::exact(), Verdict::Correct, 1.0);
        check(&["x", "x", "y", "z"], &Rules::exact(), Verdict::Almost, 0.75);
        check(&["x", "X", "y", "Z"], &Rules::exact(), Verdict::Wrong, 0.75);
    }

    #[test]
    fn a_long_reply_to_a_long_list_is_judged_at_once() {
        let words: Vec<String> = (0..20_000).map(|it| it.to_string()).collect();
        let items: Vec<Text> = words.iter().map(|it| Text::from(it.as_str())).collect();
        let judged = judge_list(&items, items.len(), &words, &Rules::default());
        assert_eq!(judged, Judged::correct());
    }

    #[test]
    fn holes_are_answered_in_order() {
        fn check(given: &[&str], verdict: Verdict, share: f64) {
            let holes = texts(&["1912", "28"]);
            let judged = judge_in_order(&holes, &strings(given), &Rules::default());
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        check(&["1912", "28"], Verdict::Correct, 1.0);
        check(&["28", "1912"], Verdict::Wrong, 0.0);
        check(&["1912"], Verdict::Wrong, 0.5);
        check(&["1912", "28", "x"], Verdict::Wrong, 0.5);
    }
}
