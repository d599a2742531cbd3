//! `daris grade`

use std::sync::Arc;

use clap::Args;
use serde_json::json;

use crate::{
    card::{
        Card, CardId, Extra, Place, Prompt, Text,
        grading::Grading,
        kind::{Answer, Spelled, list_comma},
        language::Language,
    },
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
    },
    deck::grading::with_options,
    grade::{
        explain::explain, others::Others, reading::read, reply::Reply, trail::Step, verdict::Judged,
    },
    terminal::{
        phrase::{joined, sentences},
        reasons::reason,
        steps::step,
        telling::{answer, answer_lines, line_of_card, of_card},
    },
    text::{sanitize::Shown, wording::Wording},
    trainer::{TrainerError, cards},
};

/// Grade a typed answer and tell why, step by step
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Grade {
    /// The deck of a card: its id, or its file
    #[arg(value_name = "DECK|FILE")]
    deck: Option<String>,
    /// The card: its id in the deck, also with #2 or #reverse, or its whole name
    #[arg(value_name = "CARD")]
    card: Option<String>,
    /// What was typed; for several right, ordering and matching also numbers, which count the
    /// options as the deck lists them, right ones first
    #[arg(value_name = "REPLY", allow_hyphen_values = true)]
    reply: Option<String>,
    /// Without a deck: the answer
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    expected: Option<String>,
    /// Without a deck: what was typed
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    given: Option<String>,
    /// Something else that is right, as `accept:` in a deck; may be repeated
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    also: Vec<String>,
    /// The answer of another card, which the reply must not be; may be repeated
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    other: Vec<String>,
    /// The language of the text, ar or en; the rules of both always hold, so that no verdict
    /// depends on it
    #[arg(long, value_name = "LANGUAGE", value_parser = ["ar", "en"], hide_possible_values = true)]
    language: Option<String>,
    /// A rule of `grading:` in a deck, such as typos=accept or grading=exact; may be repeated, a
    /// later one wins
    #[arg(long, value_name = "KEY=VALUE")]
    option: Vec<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  daris grade --expected colour --given color
  daris grade --expected Austria --given Austalia --other Australia
  daris grade --expected Tirana --given Tirna --option typos=accept --json
  daris grade my-deck.yaml capital Tirna    as a session would judge it

Exit code 0 whatever the verdict. docs/grading.md holds all rules.";

/// What is graded, and by what.
struct Graded {
    card: Arc<Card>,
    others: Others,
    reply: String,
}

impl Grade {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let graded = self.graded(context)?;
        let Graded { card, others, reply } = &graded;
        let card = self.with_options(card)?;
        let reading = read(&card, options(&card).as_deref(), &Reply::text(reply));
        let reading = reading.map_err(|unclear| Failure::UnclearReply {
            unclear,
            deck: self.deck.clone().unwrap_or_default(),
            card: card.id.clone(),
        })?;
        let (judged, steps) = explain(&card, &reading, others);
        let words = &context.words;
        let is_self = card.extra.grading == Grading::Myself;
        let asks_learner = is_self.then(|| words.say("grade-self", &[]));
        if self.json {
            if let Some(said) = &asks_learner {
                context.out.warn(said);
            }
            output::json(&verdict_json(words, &card, &judged, &steps))?;
        } else {
            context.out.lines(&verdict_lines(words, &card, &judged))?;
            context.out.lines(asks_learner.as_slice())?;
            context.out.lines(&step_lines(words, &steps))?;
        }
        Ok(Exit::Done)
    }

    /// Finds the card of a deck, or makes one of the texts.
    fn graded(&self, context: &mut Context) -> Result<Graded, Failure> {
        let misused = |key, given: &str| Err(Failure::Misused { key, given: given.to_string() });
        let is_text = self.expected.is_some()
            || self.given.is_some()
            || self.language.is_some()
            || !self.also.is_empty()
            || !self.other.is_empty();
        match (&self.deck, &self.card, &self.reply) {
            (Some(deck), _, _) if is_text => misused("fail-grade-mixed", deck),
            (Some(deck), Some(card), Some(reply)) => of_deck(context, deck, card, reply),
            (Some(deck), _, _) => misused("fail-grade-card", deck),
            (None, _, _) => match (&self.expected, &self.given) {
                (Some(expected), Some(given)) => {
                    context.hear_settings()?;
                    Ok(self.of_text(expected, given))
                }
                _ if is_text => misused("fail-grade-text", ""),
                _ => misused("fail-grade-nothing", ""),
            },
        }
    }

    fn of_text(&self, expected: &str, given: &str) -> Graded {
        let accept = self.also.iter().map(|it| Text::from(it.as_str())).collect();
        let card = Card {
            id: CardId::new(""),
            language: self.language.as_deref().map(Language::new).unwrap_or_default(),
            mode: None,
            prompt: Prompt::Question(Text::default()),
            answer: Answer::Basic(Spelled { answer: expected.into(), accept }),
            place: Place { path: "".into(), line: 1, column: 1 },
            extra: Arc::new(Extra::default()),
        };
        let others = Others::of_texts(self.other.iter().map(String::as_str));
        Graded { card: Arc::new(card), others, reply: given.to_string() }
    }

    /// Puts the options over what the card says of grading.
    fn with_options(&self, card: &Card) -> Result<Card, Failure> {
        let mut card = card.clone();
        let mut grading = card.extra.grading.clone();
        for option in &self.option {
            let Some((key, value)) = option.split_once('=') else {
                let given = option.clone();
                return Err(Failure::Misused { key: "fail-grade-option", given });
            };
            grading = with_options(&grading, [(key.trim(), value)]).map_err(|fault| {
                Failure::BadOption { option: option.clone(), fault: Box::new(fault) }
            })?;
        }
        card.extra = Arc::new(Extra { grading, ..Extra::clone(&card.extra) });
        Ok(card)
    }
}

fn of_deck(context: &mut Context, deck: &str, card: &str, reply: &str) -> Result<Graded, Failure> {
    let mut trainer = context.trainer()?;
    let (decks, _) = trainer.decks_named(deck)?;
    let id = trainer.card_in(&decks, card)?;
    let card = trainer.read_card(&id)?;
    let card = card.ok_or_else(|| TrainerError::NoGoodCard { path: deck.to_string() })?;
    let others = cards::others(&trainer.store, &card)?;
    Ok(Graded { card, others, reply: reply.to_string() })
}

/// Returns the options of a card that makes sense only with its options in sight, as the deck lists
/// them; of others `None`: they are typed from memory.
fn options(card: &Card) -> Option<Vec<Text>> {
    match &card.answer {
        Answer::Multiple { right, distractors } => {
            let wrong = distractors.iter().map(|it| &it.text);
            Some(right.iter().chain(wrong).cloned().collect())
        }
        Answer::Ordering(items) => Some(items.clone()),
        Answer::Matching(pairs) => Some(pairs.iter().map(|it| it.right.clone()).collect()),
        Answer::Basic(_)
        | Answer::Choice { .. }
        | Answer::TrueFalse(_)
        | Answer::Cloze(_)
        | Answer::List { .. }
        | Answer::Numeric(_) => None,
    }
}

fn verdict_lines(words: &Wording, card: &Card, judged: &Judged) -> Vec<Shown> {
    let verdict = words.say(&format!("verdict-{}", judged.verdict.word()), &[]);
    let mut lines = vec![sentences(&[verdict, reason(words, &judged.reason)])];
    let feedback = judged.feedback.iter();
    lines.extend(feedback.map(|it| line_of_card(words, &it.shown(), card)));
    lines.extend(answer_lines(words, card));
    if !judged.missing.is_empty() {
        let missing: Vec<Shown> = judged.missing.iter().map(Text::shown).collect();
        let missing = joined(&missing, list_comma(&card.language));
        let missing = of_card(words, &missing, card);
        lines.push(words.say("grade-missing", &[("text", missing.into())]));
    }
    if judged.share > 0.0 && judged.share < 1.0 {
        let percent = (100.0 * judged.share).round();
        lines.push(words.say("grade-share", &[("percent", percent.into())]));
    }
    lines
}

fn step_lines(words: &Wording, steps: &[Step]) -> Vec<Shown> {
    let line = |(n, it): (usize, &Step)| {
        words.say("grade-step", &[("n", (n + 1).into()), ("step", step(words, it).into())])
    };
    steps.iter().enumerate().map(line).collect()
}

fn verdict_json(
    words: &Wording,
    card: &Card,
    judged: &Judged,
    steps: &[Step],
) -> serde_json::Value {
    let steps: Vec<_> = steps
        .iter()
        .map(|it| json!({"code": it.code(), "text": step(words, it).as_str()}))
        .collect();
    json!({
        "verdict": judged.verdict.word(),
        "reason": reason(words, &judged.reason).as_str(),
        "reason_code": judged.reason.code(),
        "canonical": answer(card).as_str(),
        "share": judged.share,
        "steps": steps,
    })
}
