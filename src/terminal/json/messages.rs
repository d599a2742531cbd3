//! Lines that go out.

use serde_json::{Map, Value, json};

use crate::{
    card::{
        Card, CardId, Text,
        kind::{Answer, Kind},
    },
    grade::{reason::Reason, verdict::Judged},
    history::QuizStart,
    session::{Final, Question, tally::Tally},
    stats::scores::{told_percent, told_points},
    terminal::{reasons, telling},
    text::{sanitize::Shown, wording::Wording},
    trainer::{keep::Kept, results::WholeResult},
};

/// Adds to the first message what holds for a quiz, as far as there is something to tell.
pub(super) fn tell_rules(message: &mut Value, quiz: &QuizStart) {
    let rules = &quiz.rules;
    if let Some(title) = &quiz.title {
        message["title"] = Shown::line(title).as_str().into();
    }
    if let Some(seconds) = rules.time_s {
        message["time_s"] = seconds.into();
    }
    if let Some(mark) = rules.pass {
        message["pass"] = number(mark);
    }
    if rules.penalty > 0.0 {
        message["penalty"] = number(rules.penalty);
    }
}

/// Returns the message of a question.
pub(super) fn question(question: &Question<'_>) -> Value {
    let card = &question.asked.card;
    let mut message = Map::new();
    let mut put = |key: &str, value: Value| message.insert(key.to_string(), value);
    put("type", "question".into());
    put("n", question.n.into());
    put("of", question.of.into());
    put("card", card.id.as_str().into());
    put("kind", card.kind().word().into());
    put("mode", question.mode.word().into());
    put("prompt", telling::prompt(card, telling::ellipsis).as_str().into());
    if let Some(image) = &card.extra.image {
        put("image", image.path.shown().as_str().into());
        put("alt", optional(image.alt.as_ref()));
    }
    if let Answer::Matching(pairs) = &card.answer {
        let lefts: Vec<Text> = pairs.iter().map(|it| it.left.clone()).collect();
        put("left", shown_all(&lefts).into());
    }
    if let Some(options) = question.options {
        put("options", shown_all(options).into());
    }
    if question.has_hidden_options {
        put("options_on_request", true.into());
    }
    if let Answer::List { required, .. } = &card.answer {
        put("required", (*required).into());
    }
    if card.wants_unit() && question.options.is_none() {
        put("with_unit", true.into());
    }
    if question.fell_back {
        put("fell_back", true.into());
    }
    put("hint", question.has_hint.into());
    put("new", question.asked.state.is_none().into());
    put("points", number(question.points));
    if let Some(section) = question.section {
        let title = (!section.title.is_empty()).then(|| Shown::line(section.title).to_string());
        put("section", json!({"n": section.n, "title": title}));
    }
    Value::Object(message)
}

/// Returns the message of the answer of a flip card.
pub(super) fn answer(question: &Question<'_>) -> Value {
    let card = &question.asked.card;
    let mut message = json!({
        "type": "answer", "card": card.id.as_str(), "answer": telling::answer(card).as_str(),
        "explanation": optional(card.extra.explanation.as_ref()),
        "ref": optional(card.extra.reference.as_ref()),
    });
    // A quiz promises nothing.
    if !question.is_in_quiz {
        let [again, hard, good, easy] = question.asked.intervals;
        message["intervals"] = json!({"again": again, "hard": hard, "good": good, "easy": easy});
    }
    message
}

/// Returns the message of the hint.
pub(super) fn hint(question: &Question<'_>) -> Value {
    let hint = question.asked.card.extra.hint.as_ref().map(Text::shown);
    json!({"type": "hint", "text": hint.unwrap_or_default().as_str()})
}

/// Returns the message of the options that were held back.
pub(super) fn options(question: &Question<'_>) -> Value {
    json!({"type": "options", "options": shown_all(question.options.unwrap_or_default())})
}

/// Tells whether an answer has parts, which go out as an array too.
fn has_several(card: &Card) -> bool {
    match card.kind() {
        Kind::Multiple | Kind::List | Kind::Ordering | Kind::Matching => true,
        Kind::Cloze => card.answer.texts(&card.language).len() > 1,
        Kind::Basic | Kind::Choice | Kind::TrueFalse | Kind::Numeric => false,
    }
}

/// Returns texts made safe.
fn shown_all(texts: &[Text]) -> Vec<String> {
    texts.iter().map(|it| it.shown().to_string()).collect()
}

fn optional(text: Option<&Text>) -> Value {
    text.map_or(Value::Null, |it| it.shown().as_str().into())
}

/// Writes a whole number without a fraction.
pub(super) fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 1e15 {
        (value as i64).into()
    } else {
        ((value * 1000.0).round() / 1000.0).into()
    }
}

/// Returns the message of a reply that was almost right: why, and nothing of the answer.
pub(super) fn almost(words: &Wording, question: &Question<'_>, judged: &Judged) -> Value {
    json!({
        "type": "verdict", "card": question.asked.card.id.as_str(),
        "verdict": judged.verdict.word(),
        "reason": reasons::reason(words, &judged.reason).as_str(),
        "reason_code": judged.reason.code(), "retry": true,
    })
}

/// Returns the message of a final verdict; `kept` is what is kept of it.
pub(super) fn verdict(words: &Wording, told: &Final, kept: Option<&Kept>) -> Value {
    let card = &told.card;
    let mut message = Map::new();
    let mut put = |key: &str, value: Value| message.insert(key.to_string(), value);
    put("type", "verdict".into());
    put("card", card.id.as_str().into());
    put("verdict", told.judged.verdict.word().into());
    put("reason", reasons::reason(words, &told.judged.reason).as_str().into());
    put("reason_code", told.judged.reason.code().into());
    put("answer", telling::answer(card).as_str().into());
    if has_several(card) {
        put("answers", shown_all(&card.answer.texts(&card.language)).into());
    }
    put("explanation", optional(card.extra.explanation.as_ref()));
    put("ref", optional(card.extra.reference.as_ref()));
    if let Some(feedback) = &told.judged.feedback {
        put("feedback", feedback.shown().as_str().into());
    }
    // Who let the time of a card run out has rated nothing.
    if told.judged.reason == Reason::TimeUp {
        put("unanswered", true.into());
    } else {
        put("rating", told.answered.rating.number().into());
    }
    if let Some(kept) = kept {
        put("due", kept.due.to_string().into());
        put("interval_days", kept.interval.into());
    }
    put("points", number(told_points(told.points)));
    if !told.judged.verdict.is_right() && !told.judged.missing.is_empty() {
        put("missing", shown_all(&told.judged.missing).into());
    }
    if kept.is_some_and(|it| it.is_leech) {
        put("leech", true.into());
    }
    Value::Object(message)
}

/// Returns the message of an answer whose verdict comes with the result.
pub(super) fn later(card: &CardId, is_unanswered: bool) -> Value {
    let mut message = json!({"type": "verdict", "card": card.as_str(), "verdict": "later"});
    if is_unanswered {
        message["unanswered"] = true.into();
    }
    message
}

/// Returns the message that sums a session up.
pub(super) fn summary(tally: &Tally) -> Value {
    json!({
        "type": "summary", "asked": tally.n_cards, "right_first": tally.n_right_first,
        "again": tally.n_again, "seconds": tally.took.as_secs(),
        "points": number(told_points(tally.points)),
        "possible": number(told_points(tally.possible)),
        "percent": tally.percent().map(told_percent),
    })
}

/// Adds to the sums what is told of a quiz alone. Where verdicts come with the result and there is
/// none yet, the sums tell nothing of them either.
pub(super) fn add_result(message: &mut Value, whole: Option<&WholeResult>) {
    let score = whole.map(|it| &it.result.score);
    message["passed"] = score.and_then(|it| it.passed).into();
    message["result"] = whole.map(|it| it.result.quiz.number).into();
    message["finished"] = score.is_none_or(|it| it.is_ended).into();
    let Some(whole) = whole else { return };
    message["seconds"] = whole.result.score.seconds.into();
    if !message["percent"].is_null() {
        message["percent"] = whole.result.score.told_percent().into();
    }
    if whole.result.is_held_back() {
        for key in ["right_first", "again", "points", "percent"] {
            message[key] = Value::Null;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{card::mode::Mode, deck::read::read, history::Rating, session::Answered};

    #[test]
    fn a_final_verdict_holds_what_was_missing_where_something_was() {
        fn check(judged: Judged, missing: &[&str], expected: Option<&Value>) {
            let bytes = b"cards: [{question: Name them., answers: [a, b]}]";
            let deck = read(bytes, "d.yaml", "d").deck.unwrap();
            let card = Arc::new(deck.entries[0].cards(&deck.head).remove(0));
            let answered = Answered {
                card: card.id.clone(),
                rating: Rating::Hard,
                verdict: judged.verdict,
                reply: Some("a".to_string()),
                mode: Mode::Typed,
                is_hinted: false,
                took_ms: 0,
                is_override: false,
            };
            let missing = missing.iter().map(|it| Text::from(*it)).collect();
            let told = Final {
                card,
                judged: Judged { missing, ..judged },
                answered,
                points: 0.0,
                corrects: false,
            };
            let message = verdict(&Wording::english(), &told, None);
            assert_eq!(message.get("missing"), expected);
        }
        check(Judged::part(1, 2), &["b\u{1b}"], Some(&json!(["b␛"])));
        check(Judged::part(1, 2), &[], None);
        check(Judged::correct(), &["b"], None);
    }

    #[test]
    fn whole_numbers_have_no_fraction() {
        assert_eq!(number(1.0).to_string(), "1");
        assert_eq!(number(0.5).to_string(), "0.5");
        assert_eq!(number(1.0 / 3.0).to_string(), "0.333");
    }
}
