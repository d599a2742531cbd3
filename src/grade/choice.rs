//! Options: one right, several right, or a statement that is right or wrong.

use std::collections::BTreeSet;

use crate::{
    card::{
        Text,
        kind::{Distractor, Spelled},
    },
    grade::{reason::Reason, terms::Terms, trail::Trail, typed, verdict::Judged},
    text::normalize::caseless,
};

/// Compares one pick, or a text typed from memory, with the right option.
///
/// A wrong option that is picked is wrong, however near it is spelled to the right one.
pub fn judge_one(right: &Spelled, given: &str, terms: &Terms<'_>, trail: &mut Trail) -> Judged {
    let form = caseless(given);
    if !is_option(&right.answer, &form)
        && let Some(it) = terms.distractors.iter().find(|it| is_option(&it.text, &form))
    {
        return Judged { feedback: it.feedback.clone(), ..Judged::wrong(Reason::OtherOption) };
    }
    typed::judge(right, given, terms, trail)
}

/// Compares several picks with the right options.
///
/// Right when just these are picked. The share is the right picks less the wrong ones, of all that
/// are right, never below zero.
pub fn judge_several(right: &[Text], distractors: &[Distractor], given: &[String]) -> Judged {
    let forms = |texts: &[Text]| -> BTreeSet<String> {
        texts.iter().map(|it| caseless(it.raw())).collect()
    };
    let right = forms(right);
    let picked: BTreeSet<String> = given.iter().map(|it| caseless(it)).collect();
    let n_right = picked.intersection(&right).count();
    let n_wrong = picked.len() - n_right;
    if n_wrong == 0 {
        return Judged::part(n_right, right.len());
    }
    let share = n_right.saturating_sub(n_wrong) as f64 / right.len().max(1) as f64;
    let wrong = distractors.iter().find(|it| picked.contains(&caseless(it.text.raw())));
    let reason = if n_right == right.len() {
        Reason::Surplus { n_wrong }
    } else {
        Reason::Part { n_right, n_asked: right.len() }
    };
    let feedback = wrong.and_then(|it| it.feedback.clone());
    Judged { share, feedback, ..Judged::wrong(reason) }
}

/// Compares a word for right or wrong with what the statement is.
pub fn judge_truth(is_true: bool, given: &str) -> Judged {
    match truth(given) {
        Some(it) if it == is_true => Judged::correct(),
        Some(_) => Judged::wrong(Reason::OtherOption),
        None => Judged::wrong(Reason::Different),
    }
}

/// Reads a word for right or wrong in either language.
pub fn truth(word: &str) -> Option<bool> {
    match caseless(word).as_str() {
        "true" | "t" | "yes" | "y" | "right" | "صح" | "ص" | "نعم" | "صحيح" | "صحيحة" => {
            Some(true)
        }
        "false" | "f" | "no" | "n" | "wrong" | "خطأ" | "خطا" | "خ" | "لا" | "خاطئ" | "خاطئة" => {
            Some(false)
        }
        _ => None,
    }
}

/// Tells whether the [`caseless()`] form of a text is that of an option: as written, or as it was shown
/// to whoever sends it back.
pub fn is_option(option: &Text, form: &str) -> bool {
    caseless(option.raw()) == form || caseless(option.shown().as_str()) == form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        card::grading::Rules,
        grade::{others::Others, verdict::Verdict},
    };

    fn distractor(text: &str) -> Distractor {
        Distractor { text: text.into(), feedback: Some("why".into()), is_last: false }
    }

    #[test]
    fn a_wrong_pick_hears_what_the_author_says_to_it() {
        let right = Spelled { answer: "a".into(), accept: vec![] };
        let rules = Rules::default();
        let distractors = [distractor("b")];
        let others = Others::default();
        let terms = Terms { rules: &rules, others: &others, card: "", distractors: &distractors };
        let judged = judge_one(&right, "B", &terms, &mut Trail::none());
        assert_eq!(judged.feedback, Some("why".into()));
        assert_eq!(judged.reason, Reason::OtherOption);
    }

    #[test]
    fn several_picks_must_be_just_the_right_ones() {
        fn check(given: &[&str], verdict: Verdict, share: f64) {
            let given: Vec<String> = given.iter().map(|it| (*it).to_string()).collect();
            let right = ["a".into(), "b".into()];
            let judged = judge_several(&right, &[distractor("x"), distractor("y")], &given);
            assert_eq!((judged.verdict, judged.share), (verdict, share), "{given:?}");
        }
        check(&["b", "a"], Verdict::Correct, 1.0);
        check(&["a"], Verdict::Wrong, 0.5);
        check(&["a", "b", "x"], Verdict::Wrong, 0.5);
        check(&["a", "x"], Verdict::Wrong, 0.0);
        check(&["x", "y"], Verdict::Wrong, 0.0);
    }

    #[test]
    fn truth_is_said_in_either_language() {
        assert_eq!(judge_truth(true, "صح"), Judged::correct());
        assert_eq!(judge_truth(false, "No"), Judged::correct());
        assert_eq!(judge_truth(true, "خطأ").reason, Reason::OtherOption);
        assert_eq!(judge_truth(true, "perhaps").reason, Reason::Different);
    }
}
