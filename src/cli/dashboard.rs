//! `daris` alone: what is due today, and what to type next.

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        table::Table,
    },
    terminal::telling,
    text::{sanitize::Shown, value::Value},
    trainer::{Trainer, decks::DeckLine, results::QuizResult},
};

pub(super) fn run(context: &mut Context) -> Result<Exit, Failure> {
    let trainer = context.trainer()?;
    let lines: Vec<DeckLine> =
        trainer.deck_lines()?.into_iter().filter(|it| it.is_in_study).collect();
    let words = &context.words;
    if lines.is_empty() {
        let key = if trainer.library.decks.is_empty() { "dash-no-decks" } else { "dash-none" };
        context.out.line(&words.say(key, &[]))?;
        context.out.lines(&waiting(context, &trainer)?)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::default();
    for line in &lines {
        table.row(vec![
            words.isolated(&(&line.deck.id).into()),
            words.say("dash-due", &[("n", line.counts.due.into())]),
            words.say("dash-new", &[("n", line.counts.new.into())]),
            telling::title(words, line),
        ]);
    }
    context.out.table(&table)?;
    context.out.line(&Shown::default())?;
    context.out.lines(&advice(context, &trainer, &lines)?)?;
    context.out.lines(&waiting(context, &trainer)?)?;
    Ok(Exit::Done)
}

/// Quizzes of which it is said that they wait: who leaves many is not to be buried in them.
const WAITING_MAX: usize = 3;

/// Says which quizzes were left before their end, the last first, and how to go on with each.
fn waiting(context: &Context, trainer: &Trainer) -> Result<Vec<Shown>, Failure> {
    let left = trainer.left_quizzes()?;
    let said = |(i, quiz): (usize, QuizResult)| {
        let number = quiz.quiz.number;
        let command = match i {
            0 => "daris quiz --resume".to_string(),
            _ => format!("daris quiz --resume {number}"),
        };
        let values = [
            ("number", number.to_string().into()),
            ("n", quiz.score.n_answered.into()),
            ("of", quiz.score.cards.len().into()),
            ("command", Value::code(command)),
        ];
        context.words.say("dash-quiz", &values)
    };
    let last = left.into_iter().rev().take(WAITING_MAX).map(QuizResult::of);
    Ok(last.enumerate().map(said).collect())
}

/// Says what today holds, the streak, and what to type next.
fn advice(context: &Context, trainer: &Trainer, lines: &[DeckLine]) -> Result<Vec<Shown>, Failure> {
    let words = &context.words;
    let n_due: u64 = lines.iter().map(|it| it.counts.due).sum();
    let n_new = trainer.n_new_left(lines.iter().map(|it| it.counts.new).sum())?;
    let mut said = vec![words.say("dash-today", &[("due", n_due.into()), ("new", n_new.into())])];
    let streak = trainer.streak()?;
    if streak > 0 {
        said.push(words.say("dash-streak", &[("n", streak.into())]));
    }
    let next = if n_due + n_new > 0 { "dash-next-study" } else { "dash-next-ahead" };
    said.push(words.say(next, &[]));
    Ok(said)
}
