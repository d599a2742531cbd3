use super::*;
use crate::{
    card::mode::Mode,
    grade::verdict::Verdict,
    history::{Feedback, QuizRules, SessionId},
};

/// A quiz of cards that are worth so much, each expected by half, in two sections by turns.
fn quiz(points: &[f64], pass: Option<f64>) -> QuizStart {
    let dealt = |(i, points): (usize, &f64)| Dealt {
        card: card(i),
        section: i % 2,
        points: *points,
        expected: 0.5,
    };
    QuizStart {
        quiz: SessionId(1),
        seed: 7,
        rules: QuizRules {
            time_s: None,
            card_s: None,
            pass,
            penalty: 0.25,
            feedback: Feedback::Each,
            mode: None,
            is_learned_from: true,
        },
        title: None,
        paths: Vec::new(),
        sections: vec!["even".to_string(), "odd".to_string()],
        cards: points.iter().enumerate().map(dealt).collect(),
    }
}

fn card(i: usize) -> CardId {
    CardId::new(&format!("d/{i}"))
}

fn answer(i: usize, points: f64) -> QuizAnswer {
    QuizAnswer {
        quiz: SessionId(1),
        card: card(i),
        reply: Some("r".to_string()),
        verdict: if points > 0.0 { Verdict::Correct } else { Verdict::Wrong },
        reason: "same".to_string(),
        points,
        mode: Mode::Typed,
        took_ms: 1,
        elapsed_ms: 1,
        is_override: false,
    }
}

const ENDED: Progress = Progress { elapsed_ms: 61_999, is_ended: true };
const OPEN: Progress = Progress { is_ended: false, ..ENDED };

#[test]
fn points_are_summed_and_never_below_zero() {
    fn check(worth: &[f64], earned: &[f64], expected: (f64, f64, f64)) {
        let answers: Vec<_> = earned.iter().enumerate().map(|(i, it)| answer(i, *it)).collect();
        let score = score(&quiz(worth, None), &answers, ENDED);
        assert_eq!((score.total.points, score.total.possible, score.percent), expected);
    }
    check(&[], &[], (0.0, 0.0, 0.0));
    check(&[0.0], &[0.0], (0.0, 0.0, 0.0));
    check(&[1.0, 1.0], &[1.0, 1.0], (2.0, 2.0, 100.0));
    check(&[1.0, 3.0], &[0.0, 3.0], (3.0, 4.0, 75.0));
    check(&[1.0, 1.0], &[1.0, -0.25], (0.75, 2.0, 37.5));
    check(&[1.0, 1.0], &[-0.25, -0.25], (0.0, 2.0, 0.0));
    check(&[2.0, 1.0], &[1.0], (1.0, 3.0, 100.0 / 3.0));
}

#[test]
fn figures_are_told_without_noise() {
    fn check(points: f64, expected: &str) {
        assert_eq!(told_points(points).to_string(), expected);
    }
    check(0.1 + 0.2, "0.3");
    check(2.0 / 3.0, "0.67");
    check(-0.25, "-0.25");
    check(-0.001, "0");
    assert_eq!(told_percent(200.0 / 3.0).to_string(), "66.7");
}

#[test]
fn a_mark_is_reached_to_the_point() {
    fn check(earned: f64, pass: Option<f64>, progress: Progress, expected: Option<bool>) {
        let score = score(&quiz(&[3.0], pass), &[answer(0, earned)], progress);
        assert_eq!(score.passed, expected, "{earned} of 3, {pass:?}");
    }
    check(3.0, None, ENDED, None);
    check(3.0, Some(60.0), OPEN, None);
    check(1.8, Some(60.0), ENDED, Some(true));
    check(1.79, Some(60.0), ENDED, Some(false));
    check(0.1 + 0.2, Some(10.0), ENDED, Some(true));
    check(-1.0, Some(0.0), ENDED, Some(true));
    check(3.0, Some(100.0), ENDED, Some(true));
}

#[test]
fn who_missed_a_mark_is_not_told_its_number() {
    fn check(earned: f64, pass: Option<f64>, told: &str, passed: Option<bool>) {
        let score = score(&quiz(&[100.0], pass), &[answer(0, earned)], ENDED);
        assert_eq!((score.told_percent().to_string().as_str(), score.passed), (told, passed));
    }
    check(59.96, None, "60", None);
    check(59.96, Some(60.0), "59.9", Some(false));
    check(59.96, Some(59.9), "60", Some(true));
    check(59.68, Some(59.7), "59.6", Some(false));
    check(43.75, Some(60.0), "43.8", Some(false));
    check(60.0 - 1e-12, Some(60.0), "60", Some(true));
}

#[test]
fn what_was_answered_wrong_may_have_been_right() {
    fn check(answer: Option<&QuizAnswer>, expected: bool) {
        let score = score(&quiz(&[1.0], None), answer, ENDED);
        assert_eq!(score.cards[0].is_acceptable(), expected);
    }
    let replied = |reply: Option<&str>| QuizAnswer {
        reply: reply.map(str::to_string),
        reason: "self_rated".to_string(),
        ..answer(0, 0.0)
    };
    check(None, false);
    check(Some(&answer(0, 1.0)), false);
    check(Some(&replied(Some(""))), false);
    check(Some(&replied(Some("x"))), true);
    check(Some(&replied(None)), true);
}

#[test]
fn what_came_of_a_card_follows_from_its_answer() {
    fn check(answer: Option<&QuizAnswer>, word: &str, points: f64) {
        let score = score(&quiz(&[1.0], None), answer, ENDED);
        assert_eq!((score.cards[0].came.word(), score.cards[0].points()), (word, points));
        assert_eq!(score.n_answered, usize::from(word == "answered"));
    }
    let bare = |it: QuizAnswer| QuizAnswer { reply: None, ..it };
    let rated = |it: QuizAnswer| QuizAnswer { reason: "self_rated".to_string(), ..it };
    let empty = QuizAnswer { reply: Some(String::new()), ..answer(0, 0.0) };
    check(None, "not_reached", 0.0);
    check(Some(&bare(answer(0, 0.0))), "unanswered", 0.0);
    check(Some(&bare(answer(0, -0.25))), "unanswered", 0.0);
    check(Some(&rated(bare(answer(0, 0.0)))), "answered", 0.0);
    check(Some(&rated(bare(answer(0, 1.0)))), "answered", 1.0);
    check(Some(&empty), "answered", 0.0);
    check(Some(&answer(0, 0.5)), "answered", 0.5);
}

#[test]
fn the_first_answer_counts_and_an_override_before_it() {
    fn check(answers: &[QuizAnswer], points: f64, n_overridden: usize) {
        let score = score(&quiz(&[1.0], None), answers, ENDED);
        assert_eq!((score.total.points, score.n_overridden), (points, n_overridden));
    }
    let over = QuizAnswer { is_override: true, ..answer(0, 1.0) };
    check(&[answer(0, 0.5), answer(0, 1.0)], 0.5, 0);
    check(&[answer(0, 0.0), over.clone()], 1.0, 1);
    check(&[over, answer(0, 0.0)], 1.0, 1);
    check(&[answer(9, 1.0)], 0.0, 0);
}

#[test]
fn parts_are_told_by_section_and_by_name() {
    fn check(parts: &[Part], expected: &[(&str, usize, f64, f64, f64)]) {
        let told = |it: &Part| (it.title.clone(), it.n_cards, it.points, it.possible, it.expected);
        let expected: Vec<_> =
            expected.iter().map(|it| (it.0.to_string(), it.1, it.2, it.3, it.4)).collect();
        assert_eq!(parts.iter().map(told).collect::<Vec<_>>(), expected);
    }
    let score = score(&quiz(&[1.0, 2.0, 3.0], None), &[answer(0, 1.0), answer(1, -0.5)], ENDED);
    check(&score.sections, &[("even", 2, 1.0, 4.0, 2.0), ("odd", 1, -0.5, 2.0, 1.0)]);
    let names = |it: &CardId| match it.as_str() {
        "d/0" => vec!["b".to_string(), "a".to_string()],
        "d/1" => vec!["b".to_string()],
        _ => Vec::new(),
    };
    let parts = parts_by(&score, names);
    check(&parts, &[("a", 1, 1.0, 1.0, 0.5), ("b", 2, 0.5, 3.0, 1.5)]);
    assert_eq!((score.total.expected, score.seconds), (3.0, 61));
    assert_eq!(told_percent(score.sections[1].percent()).to_string(), "0");
}
