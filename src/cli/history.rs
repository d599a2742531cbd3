//! `daris history`

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use crate::{
    card::CardId,
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::from_one,
        output,
    },
    grade::verdict::Verdict,
    history::{EventId, QuizAnswer, Review, SessionId, What},
    text::{sanitize::Shown, value::Value as Said, wording::Wording},
    trainer::told::Told,
};

/// Show what happened, newest last
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct History {
    /// Only what happened to this card
    #[arg(long, value_name = "ID")]
    card: Option<String>,
    /// How many events [default: 20]
    #[arg(short, value_name = "N", value_parser = from_one::<usize>, allow_negative_numbers = true)]
    n: Option<usize>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  daris history                                    the last 20 events
  daris history --card albania-turkey/pasha-liman  one card
  daris history -n 100 --json                      the last 100, for programs";

/// Events that are shown where no number is asked for.
const USUAL: usize = 20;

impl History {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let trainer = context.trainer()?;
        let card = self.card.as_deref().map(CardId::new);
        let told = trainer.told(card.as_ref(), Some(self.n.unwrap_or(USUAL)))?;
        if told.is_empty()
            && let Some(name) = &self.card
        {
            // A card that was removed keeps its history; one that never was is a slip.
            trainer.card_named(name)?;
        }
        let held_back = trainer.held_back()?;
        let is_held_back =
            |it: &Told| quiz(&it.event.what).is_some_and(|it| held_back.contains(&it));
        if self.json {
            output::json_array(told.iter().map(|it| event_json(it, is_held_back(it))))?;
        } else if told.is_empty() {
            context.out.line(&context.words.say("history-empty", &[]))?;
        } else {
            let cards = told.iter().filter_map(|it| Some((it.event.id, it.event.what.card()?)));
            let cards: HashMap<EventId, &CardId> = cards.collect();
            for it in &told {
                context.out.line(&line(&context.words, it, is_held_back(it), &cards))?;
            }
        }
        Ok(Exit::Done)
    }
}

/// What tells of a verdict.
const VERDICT: [&str; 9] = [
    "rating",
    "verdict",
    "reason_code",
    "points",
    "stability",
    "difficulty",
    "interval_raw",
    "interval_days",
    "due",
];

/// Returns an event as JSON; nothing of its verdict where that is held back.
fn event_json(told: &Told, is_held_back: bool) -> Value {
    let event = &told.event;
    let (review, answer) = answered(&event.what);
    let verdict = review.map(|it| it.verdict).or(answer.map(|it| it.verdict));
    let took_ms = review.map(|it| it.took_ms).or(answer.map(|it| it.took_ms));
    let after = told.after.as_ref();
    let mut value = json!({
        "id": event.id.to_string(),
        "at": event.at.to_string(),
        "day": event.day.to_string(),
        "card": event.what.card().map(CardId::as_str),
        "event": event_word(&event.what),
        "rating": review.map(|it| it.rating.number()),
        "verdict": verdict.map(Verdict::word),
        "took_ms": took_ms,
        "stability": after.map(|it| rounded(it.memory.stability.into())),
        "difficulty": after.map(|it| rounded(it.memory.difficulty.into())),
        "interval_raw": after.map(|it| rounded(it.interval_raw)),
        "interval_days": review.map(|it| it.interval),
        "due": after.map(|it| it.due.to_string()),
        "undone": told.is_undone,
    });
    for (key, field) in more(&event.what) {
        value[key] = field;
    }
    if is_held_back {
        for field in VERDICT {
            if let Some(told) = value.get_mut(field) {
                *told = Value::Null;
            }
        }
    }
    value
}

/// Returns the session or the quiz that something was answered in.
fn quiz(what: &What) -> Option<SessionId> {
    let (review, answer) = answered(what);
    review.map(|it| it.session).or(answer.map(|it| it.quiz))
}

fn answered(what: &What) -> (Option<&Review>, Option<&QuizAnswer>) {
    match what {
        What::Review(review) => (Some(review), None),
        What::QuizAnswer(answer) => (None, Some(answer)),
        What::Undo { .. }
        | What::Suspend { .. }
        | What::DeckStart { .. }
        | What::DeckStop { .. }
        | What::QuizStart(_)
        | What::QuizLeave { .. }
        | What::QuizEnd { .. } => (None, None),
    }
}

/// Returns what events of one kind alone have.
fn more(what: &What) -> Vec<(&'static str, Value)> {
    match what {
        What::Review(review) => vec![
            ("reply", json!(review.reply)),
            ("mode", json!(review.mode.word())),
            ("hinted", json!(review.is_hinted)),
            ("retention", json!(review.retention)),
            ("override", json!(review.is_override)),
        ],
        What::Undo { target } => vec![("target", json!(target.to_string()))],
        What::Suspend { is_on, .. } => vec![("on", json!(is_on))],
        What::DeckStart { deck, path } => {
            let path = path.as_deref().map(|it| Shown::line(it).to_string());
            vec![("deck", json!(deck)), ("path", json!(path))]
        }
        What::DeckStop { deck } => vec![("deck", json!(deck))],
        What::QuizStart(start) => vec![
            ("quiz", json!(start.quiz.to_string())),
            ("title", json!(start.title)),
            ("n", json!(start.cards.len())),
            ("seed", json!(start.seed)),
        ],
        What::QuizAnswer(answer) => vec![
            ("quiz", json!(answer.quiz.to_string())),
            ("reply", json!(answer.reply)),
            ("mode", json!(answer.mode.word())),
            ("reason_code", json!(answer.reason)),
            ("points", json!(answer.points)),
            ("override", json!(answer.is_override)),
        ],
        What::QuizLeave { quiz, elapsed_ms, .. } | What::QuizEnd { quiz, elapsed_ms } => {
            vec![("quiz", json!(quiz.to_string())), ("elapsed_ms", json!(elapsed_ms))]
        }
    }
}

fn event_word(what: &What) -> &'static str {
    match what {
        What::Review(_) => "review",
        What::Undo { .. } => "undo",
        What::Suspend { .. } => "suspend",
        What::DeckStart { .. } => "deck_start",
        What::DeckStop { .. } => "deck_stop",
        What::QuizStart(_) => "quiz_start",
        What::QuizAnswer(_) => "quiz_answer",
        What::QuizLeave { .. } => "quiz_leave",
        What::QuizEnd { .. } => "quiz_end",
    }
}

/// Four decimals: more would be noise of 32-bit floats.
fn rounded(value: f64) -> f64 {
    (value * 10_000.0).round() / 10_000.0
}

/// Puts an event into words; `cards` are those of all events on show, to name the card of an undo.
fn line(
    words: &Wording,
    told: &Told,
    is_held_back: bool,
    cards: &HashMap<EventId, &CardId>,
) -> Shown {
    let event = &told.event;
    let what = match &event.what {
        What::Review(review) if is_held_back => {
            words.say("history-quiz-learned", &[("card", Said::code(review.card.as_str()))])
        }
        What::Review(review) => {
            let rating = words.say(&format!("rating-{}", review.rating.number()), &[]);
            let values = [
                ("card", Said::code(review.card.as_str())),
                ("rating", rating.into()),
                ("n", review.interval.into()),
            ];
            let is_recall = review.rating.is_recall();
            words.say(if is_recall { "history-review" } else { "history-miss" }, &values)
        }
        What::Undo { target } => match cards.get(target) {
            Some(card) => words.say("history-undo", &[("card", Said::code(card.as_str()))]),
            None => words.say("history-undo-earlier", &[]),
        },
        What::Suspend { card, is_on } => {
            let key = if *is_on { "history-suspend" } else { "history-resume" };
            words.say(key, &[("card", Said::code(card.as_str()))])
        }
        What::DeckStart { deck, .. } => words.say("history-start", &[("deck", Said::code(deck))]),
        What::DeckStop { deck } => words.say("history-stop", &[("deck", Said::code(deck))]),
        What::QuizStart(start) => {
            words.say("history-quiz-start", &[("n", start.cards.len().into())])
        }
        What::QuizAnswer(answer) => {
            let key = if answer.is_unanswered() {
                "history-quiz-unanswered"
            } else if is_held_back {
                "history-quiz-answered"
            } else if answer.verdict.is_right() {
                "history-quiz-right"
            } else {
                "history-quiz-wrong"
            };
            words.say(key, &[("card", Said::code(answer.card.as_str()))])
        }
        What::QuizLeave { .. } => words.say("history-quiz-leave", &[]),
        What::QuizEnd { .. } => words.say("history-quiz-end", &[]),
    };
    let key = if told.is_undone { "history-line-undone" } else { "history-line" };
    words.say(key, &[("day", Said::code(event.day.to_string())), ("what", what.into())])
}
