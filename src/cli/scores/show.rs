//! `daris scores show`

use clap::Args;
use serde_json::{Value, json};

use crate::{
    card::{Card, Text},
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::from_one,
        output, scores,
    },
    stats::scores::{Came, Part, Scored, told_percent, told_points},
    terminal::{result, telling},
    trainer::results::WholeResult,
};

/// Show the whole result of a quiz
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  daris scores show 3    3 is its number in daris scores")]
pub(super) struct Show {
    /// The quiz's number
    #[arg(value_name = "N", value_parser = from_one::<u32>)]
    number: u32,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let whole = trainer.whole_result(self.number)?;
        if self.json {
            output::json(&whole_json(&whole))?;
        } else {
            context.out.lines(&result::lines(&context.words, &whole))?;
        }
        Ok(Exit::Done)
    }
}

/// What is not told of verdicts that come with the result, in lists.
const HELD_BACK: [(&str, &[&str]); 3] = [
    ("sections", &["points", "percent"]),
    ("tags", &["points", "percent"]),
    ("cards", &["points", "verdict", "reason_code"]),
];

/// Returns the row of the list, and all the rest.
pub(in crate::cli) fn whole_json(whole: &WholeResult) -> Value {
    let (quiz, score) = (&whole.result.quiz, &whole.result.score);
    let mut value = scores::row(&whole.result);
    value["finished"] = json!(score.is_ended);
    value["title"] = json!(quiz.start.title);
    value["pass"] = json!(quiz.start.rules.pass);
    value["answered"] = json!(score.n_answered);
    value["sections"] = score.sections.iter().map(part).collect();
    value["tags"] = whole.tags.iter().map(part).collect();
    let card = |it: &Scored| {
        let card = whole.cards.get(&it.dealt.card).filter(|_| score.is_ended);
        card_json(it, card.map(AsRef::as_ref))
    };
    value["cards"] = score.cards.iter().map(card).collect();
    if whole.result.is_held_back() {
        hold_back(&mut value);
    }
    value
}

/// Takes out what tells of verdicts that come with the result.
fn hold_back(value: &mut Value) {
    let clear = |value: &mut Value, fields: &[&str]| {
        for field in fields {
            value[field] = Value::Null;
        }
    };
    clear(value, &["points", "percent"]);
    for (list, fields) in HELD_BACK {
        for item in value[list].as_array_mut().into_iter().flatten() {
            clear(item, fields);
        }
    }
}

fn part(part: &Part) -> Value {
    json!({
        "title": part.title,
        "n": part.n_cards,
        "points": told_points(part.points),
        "possible": told_points(part.possible),
        "percent": told_percent(part.percent()),
        "expected": told_points(part.expected),
    })
}

/// Until the quiz is over nothing is told of what is asked and what answers it.
fn card_json(scored: &Scored, card: Option<&Card>) -> Value {
    let answer = match &scored.came {
        Came::Answered(it) | Came::Unanswered(it) => Some(it),
        Came::NotReached => None,
    };
    let text = |it: &Text| it.raw().to_string();
    json!({
        "card": scored.dealt.card.as_str(),
        "section": scored.dealt.section,
        "state": scored.came.word(),
        "points": told_points(scored.points()),
        "possible": told_points(scored.dealt.points),
        "expected": told_points(scored.dealt.expected),
        "verdict": answer.map(|it| it.verdict.word()),
        "reason_code": answer.map(|it| it.reason.as_str()),
        "reply": answer.and_then(|it| it.reply.as_deref()),
        "took_ms": answer.map(|it| it.took_ms),
        "overridden": scored.is_overridden(),
        "question": card.map(|it| telling::prompt(it, telling::ellipsis).to_string()),
        "answer": card.map(|it| telling::answer(it).to_string()),
        "explanation": card.and_then(|it| it.extra.explanation.as_ref()).map(text),
        "ref": card.and_then(|it| it.extra.reference.as_ref()).map(text),
    })
}
