//! `daris scores`: the results of quizzes.

mod accept;
mod csv;
pub(super) mod show;
mod trend;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
        table::Table,
    },
    stats::scores::told_points,
    text::{sanitize::Shown, value::Value as Said, wording::Wording},
    trainer::results::QuizResult,
};

/// Show the results of quizzes, oldest first
#[derive(Debug, Args)]
#[command(
    after_help = EXAMPLES,
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub(super) struct Scores {
    #[command(subcommand)]
    command: Option<Command>,
    /// Only results that hold cards of this deck: its id, or its file
    #[arg(value_name = "DECK|FILE")]
    deck: Option<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Write CSV, for a table of marks
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    Show(show::Show),
    Accept(accept::Accept),
}

const EXAMPLES: &str = "\
Examples:
  daris scores                           all results
  daris scores albania-turkey --csv      those of one deck, for a spreadsheet
  daris scores show 3                    the whole result of quiz 3
  daris scores accept 3 pasha-liman      that answer was right";

impl Scores {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        match self.command {
            Some(Command::Show(show)) => return show.run(context),
            Some(Command::Accept(accept)) => return accept.run(context),
            None => (),
        }
        let mut trainer = context.trainer()?;
        let mut results = trainer.results()?;
        if let Some(name) = &self.deck {
            let decks = trainer.decks_of_results(&results, name)?;
            results.retain(|result| decks.iter().any(|it| result.decks().contains(it.as_str())));
        }
        if self.json {
            output::json_array(results.iter().map(row))?;
        } else if self.csv {
            output::csv(&csv::rows(&COLUMNS, results.iter().map(row)))?;
        } else if results.is_empty() {
            context.out.line(&context.words.say("score-none", &[]))?;
        } else {
            context.out.table(&table(&context.words, &results))?;
            let percents: Vec<f64> = results.iter().map(|it| it.score.percent).collect();
            let is_plain = context.out.is_plain();
            if let Some(line) = trend::line(&context.words, &percents, is_plain, output::width()) {
                context.out.line(&Shown::default())?;
                context.out.line(&line)?;
            }
        }
        Ok(Exit::Done)
    }
}

/// What is told of each result in JSON and CSV.
const COLUMNS: [&str; 13] = [
    "id",
    "at",
    "day",
    "decks",
    "n",
    "points",
    "possible",
    "percent",
    "passed",
    "seconds",
    "seed",
    "expected",
    "overridden",
];

fn row(result: &QuizResult) -> Value {
    let (quiz, score) = (&result.quiz, &result.score);
    let mut row = json!({
        "id": quiz.number,
        "at": quiz.at.to_string(),
        "day": quiz.day.to_string(),
        "decks": result.decks(),
        "n": score.cards.len(),
        "points": told_points(score.total.points),
        "possible": told_points(score.total.possible),
        "percent": score.told_percent(),
        "passed": score.passed,
        "seconds": score.seconds,
        "seed": quiz.start.seed,
        "expected": told_points(score.total.expected),
        "overridden": score.n_overridden,
    });
    if let Some(title) = &quiz.start.title {
        row["title"] = json!(title);
    }
    row
}

fn table(words: &Wording, results: &[QuizResult]) -> Table {
    let mut table = Table::default();
    for result in results {
        let score = &result.score;
        let points = [
            ("points", told_points(score.total.points).into()),
            ("possible", told_points(score.total.possible).into()),
        ];
        table.row(vec![
            Shown::line(&result.quiz.number.to_string()),
            words.isolated(&Said::code(result.quiz.day.to_string())),
            trend::percent(words, score.told_percent()),
            words.say("score-points", &points),
            match score.passed {
                Some(true) => words.say("score-passed", &[]),
                Some(false) => words.say("score-failed", &[]),
                None => Shown::default(),
            },
            match &result.quiz.start.title {
                Some(title) => words.isolated(&title.into()),
                None => words.list(result.decks().into_iter().map(Said::code)),
            },
        ]);
    }
    table
}
