//! `daris deck check`

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::{
    card::Place,
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
    },
    deck::{check::check, fault::Severity, problem::Problem},
    text::sanitize::Shown,
};

/// Find the mistakes in decks; each with its place and the fix
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Check {
    /// Deck files and folders; without any, all decks there are
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Warnings fail too
    #[arg(long)]
    strict: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  daris deck check my-deck.yaml    one deck
  daris deck check decks           all decks below a folder
  daris deck check --json decks    for editors and programs

Exit code 3 when there is an error; with --strict also when there is a warning.";

impl Check {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let checked = if self.paths.is_empty() {
            context.open_quietly(&context.global.options())?.check_decks()?
        } else {
            let checked = check(&self.paths);
            if checked.papers.is_empty() {
                context.hear_settings()?;
                checked
            } else {
                // What papers name is in the index.
                let mut trainer = context.open_quietly(&context.global.options())?;
                trainer.check_papers(checked, &self.paths)?
            }
        };
        let problems = &checked.problems;
        let n_errors = problems.iter().filter(|it| it.fault.severity() == Severity::Error).count();
        if self.json {
            let all: Vec<Value> = problems.iter().map(|it| problem_json(context, it)).collect();
            output::json(&Value::Array(all))?;
        } else {
            for problem in problems {
                context.out.line(&problem.report(&context.words, !context.out.is_plain()))?;
                context.out.line(&Shown::default())?;
            }
            let values = [
                ("decks", checked.n_decks.into()),
                ("papers", checked.papers.len().into()),
                ("errors", n_errors.into()),
                ("warnings", (problems.len() - n_errors).into()),
            ];
            context.out.line(&context.words.say("check-summary", &values))?;
        }
        let is_bad = n_errors > 0 || (self.strict && !problems.is_empty());
        Ok(if is_bad { Exit::Invalid } else { Exit::Done })
    }
}

fn problem_json(context: &Context, problem: &Problem) -> Value {
    let also: Vec<Value> = problem.also.iter().map(place_json).collect();
    let mut value = place_json(&problem.place);
    value["code"] = problem.code().into();
    value["severity"] = problem.fault.severity().word().into();
    value["message"] = problem.message(&context.words).as_str().into();
    value["help"] = problem.help(&context.words).map(|it| it.to_string()).into();
    value["also"] = also.into();
    value
}

fn place_json(place: &Place) -> Value {
    json!({
        "path": Shown::line(&place.path).as_str(), "line": place.line, "column": place.column,
    })
}
