//! The result of a quiz in words: the same lines at its end and in `daris scores show`.

use std::sync::Arc;

use crate::{
    card::{Card, CardId},
    history::QuizAnswer,
    stats::scores::{Came, Part, Scored, told_percent, told_points},
    terminal::{phrase, telling},
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::results::{QuizResult, WholeResult},
};

/// Returns the lines of a result: what was expected and what came out, by section and by tag, and
/// each card that was not right. Of a quiz that is not over they say how to go on, and no more:
/// what is not asked yet stays unseen.
pub fn lines(words: &Wording, whole: &WholeResult) -> Vec<Shown> {
    let result = &whole.result;
    let mut lines = vec![heading(words, result)];
    if !result.score.is_ended {
        lines.extend(open(words, result));
        return lines;
    }
    lines.extend(figures(words, result));
    let sections = &result.score.sections;
    if sections.len() > 1 || sections.iter().any(|it| !it.title.is_empty()) {
        lines.extend(parts(words, "result-sections", sections));
    }
    if !whole.tags.is_empty() {
        lines.extend(parts(words, "result-tags", &whole.tags));
    }
    lines.extend(again(words, whole));
    lines
}

fn heading(words: &Wording, result: &QuizResult) -> Shown {
    let title = match &result.quiz.start.title {
        Some(title) => Shown::line(title),
        None => words.list(result.decks().into_iter().map(Value::code)),
    };
    let values = [
        ("number", number(result)),
        ("day", Value::code(result.quiz.day.to_string())),
        ("title", title.into()),
    ];
    words.say("result-heading", &values)
}

fn open(words: &Wording, result: &QuizResult) -> Vec<Shown> {
    let n_gone = result.score.cards.iter().filter(|it| it.came != Came::NotReached).count();
    let values = [("n", n_gone.into()), ("of", result.score.cards.len().into())];
    let number = [("number", number(result))];
    vec![
        words.say("result-open", &values),
        words.say("result-resume", &number),
        words.say("result-finish", &number),
    ]
}

/// Returns what was expected, what came out, how long it took, what was overridden.
fn figures(words: &Wording, result: &QuizResult) -> Vec<Shown> {
    let score = &result.score;
    let expected = [
        ("points", told_points(score.total.expected).into()),
        ("possible", told_points(score.total.possible).into()),
    ];
    let total = part_values(&score.total, score.told_percent());
    let mut came = words.say("result-points", &total);
    if let (Some(passed), Some(mark)) = (score.passed, result.quiz.start.rules.pass) {
        let key = if passed { "result-passed" } else { "result-failed" };
        came = phrase::sentences(&[came, words.say(key, &[("mark", mark.into())])]);
    }
    let time = [("minutes", (score.seconds / 60).into()), ("seconds", (score.seconds % 60).into())];
    let mut lines =
        vec![words.say("result-expected", &expected), came, words.say("result-time", &time)];
    let n_left = score.cards.len() - score.n_answered;
    if n_left > 0 {
        lines.push(words.say("result-unanswered", &[("n", n_left.into())]));
    }
    if score.n_overridden > 0 {
        lines.push(words.say("result-overridden", &[("n", score.n_overridden.into())]));
    }
    lines
}

fn parts(words: &Wording, key: &str, parts: &[Part]) -> Vec<Shown> {
    let mut lines = vec![Shown::default(), words.say(key, &[])];
    lines.extend(parts.iter().enumerate().map(|(i, part)| {
        let mut values = part_values(part, told_percent(part.percent()));
        let title = telling::section(words, i + 1, &part.title);
        values.push(("title", title.into()));
        indented(&words.say("result-part", &values))
    }));
    lines
}

fn part_values(part: &Part, percent: f64) -> Vec<(&'static str, Value)> {
    vec![
        ("points", told_points(part.points).into()),
        ("possible", told_points(part.possible).into()),
        ("percent", percent.into()),
    ]
}

/// Returns the cards that were not right, as they are numbered in the result.
pub fn missed(whole: &WholeResult) -> impl Iterator<Item = &Scored> {
    whole.result.score.cards.iter().filter(|it| !it.is_right())
}

/// Returns what to look at again: each card that was not right.
fn again(words: &Wording, whole: &WholeResult) -> Vec<Shown> {
    let missed: Vec<&Scored> = missed(whole).collect();
    if missed.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Shown::default(), words.say("result-again", &[])];
    for (i, scored) in missed.iter().enumerate() {
        let card = whole.cards.get(&scored.dealt.card);
        lines.push(words.say(
            "result-question",
            &[("n", (i + 1).into()), ("prompt", question(words, card, &scored.dealt.card))],
        ));
        lines.extend(missed_card(words, scored, card.map(AsRef::as_ref)).iter().map(indented));
    }
    if missed.iter().any(|it| it.is_acceptable()) {
        lines.push(Shown::default());
        lines.push(words.say("result-accept", &[("number", number(&whole.result))]));
    }
    lines
}

fn question(words: &Wording, card: Option<&Arc<Card>>, id: &CardId) -> Value {
    match card {
        Some(card) => {
            telling::of_card(words, &telling::prompt(card, telling::ellipsis), card).into()
        }
        None => Value::code(id.as_str()),
    }
}

fn missed_card(words: &Wording, scored: &Scored, card: Option<&Card>) -> Vec<Shown> {
    let mut lines = vec![words.say(
        "result-card",
        &[
            ("card", Value::code(scored.dealt.card.as_str())),
            ("points", told_points(scored.points()).into()),
            ("possible", told_points(scored.dealt.points).into()),
        ],
    )];
    match scored.answer() {
        Some(answer) => lines.extend(reply(words, answer, card)),
        None => lines.push(words.say("result-not-answered", &[])),
    }
    let Some(card) = card else {
        lines.push(words.say("result-gone", &[]));
        return lines;
    };
    lines.extend(telling::answer_lines(words, card));
    let explanation = card.extra.explanation.iter();
    lines.extend(explanation.map(|it| telling::line_of_card(words, &it.shown(), card)));
    lines.extend(telling::reference(words, card));
    lines
}

/// Returns the reply and why it was not right, as far as that was kept: a sentence that says more
/// than the code of its reason tells is left out.
fn reply(words: &Wording, answer: &QuizAnswer, card: Option<&Card>) -> Vec<Shown> {
    let given = answer.reply.as_deref().filter(|it| !it.is_empty()).map(Shown::line);
    let set = |it: Shown| card.map_or(it.clone(), |card| telling::of_card(words, &it, card));
    let given = given.map(|it| words.say("result-reply", &[("reply", set(it).into())]));
    let reason = words.say_bare(&format!("reason-{}", answer.reason));
    given.into_iter().chain(reason).collect()
}

fn indented(line: &Shown) -> Shown {
    Shown::new(&format!("   {line}"))
}

/// A number that names a quiz is no amount.
fn number(result: &QuizResult) -> Value {
    result.quiz.number.to_string().into()
}
