//! `daris deck coverage`

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::{Value as Json, json};

use crate::{
    card::CardId,
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
        table::Table,
    },
    deck::coverage::{
        Asked, Coverage, Stray,
        facts::{Fact, Facts, Twice},
    },
    terminal::telling,
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::{coverage::read_facts, library::Shelved},
};

/// Find the facts of a source that no card asks, and cards that name no fact
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Cover {
    /// The facts: a Markdown table with a column of ids, or a list whose items begin with one
    #[arg(long, value_name = "FILE")]
    facts: PathBuf,
    /// Decks: ids, files or folders
    #[arg(value_name = "DECK|FILE", required = true)]
    names: Vec<String>,
    /// Also list which cards ask each fact
    #[arg(long)]
    all: bool,
    /// Fail when anything is told: a fact without a card, a card without a fact, a doubt
    #[arg(long)]
    strict: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  daris deck coverage --facts facts.md my-deck.yaml     what is not asked yet
  daris deck coverage --facts facts.md --all decks      which card asks what
  daris deck coverage --facts facts.md --strict decks   for scripts

A card names facts in its `ref`, as in `ref: Chapter 2, F14`.
docs/coverage.md tells how facts are written.
Exit code 3 with --strict when anything is told.";

impl Cover {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        // Its problems are told when the decks that are named are known too.
        let mut trainer = context.open_quietly(&context.global.options())?;
        let facts = read_facts(&self.facts)?;
        let decks = trainer.all_decks_named(&self.names)?;
        let words = &context.words;
        for line in doubts(words, &facts, &self.facts) {
            context.out.warn(&line);
        }
        let with_problems: Vec<&Shelved> = decks.iter().filter(|it| it.n_problems > 0).collect();
        for deck in &with_problems {
            context.out.warn(&telling::has_problems(words, deck));
        }
        let problems = &trainer.library.problems;
        for problem in problems {
            context.out.warn(&problem.report(words, false));
        }
        let coverage = trainer.coverage(&facts, &decks)?;
        if self.json {
            let mut value = coverage_json(&coverage, &facts);
            let told = with_problems.iter().map(|it| problems_json(it)).collect::<Vec<_>>();
            value["decks_with_problems"] = told.into();
            output::json(&value)?;
        } else {
            if self.all {
                context.out.line(&words.say("coverage-facts", &[]))?;
                context.out.table(&asked(words, &coverage))?;
                context.out.line(&Shown::default())?;
            }
            context.out.line(&unasked_head(words, &coverage))?;
            context.out.table(&unasked(words, &coverage))?;
            context.out.line(&Shown::default())?;
            context.out.line(&strays_head(words, &coverage))?;
            context.out.table(&strays(words, &coverage))?;
        }
        let is_sound = with_problems.is_empty() && problems.is_empty();
        let is_bad = self.strict && !(coverage.is_whole() && facts.is_clear() && is_sound);
        Ok(if is_bad { Exit::Invalid } else { Exit::Done })
    }
}

/// Returns lines on what of a file of facts may be a slip.
fn doubts(words: &Wording, facts: &Facts, path: &Path) -> Vec<Shown> {
    let place = |line: u32| Value::code(format!("{}:{line}", path.to_string_lossy()));
    let twice = facts.twice.iter().map(|Twice { fact, first_line }| {
        let values = [
            ("id", Value::code(&fact.id)),
            ("place", place(fact.line)),
            ("first", first_line.to_string().into()),
        ];
        words.say("coverage-twice", &values)
    });
    let without = facts.without_id.iter();
    let without = without.map(|it| words.say("coverage-no-id", &[("place", place(*it))]));
    twice.chain(without).collect()
}

fn unasked_head(words: &Wording, coverage: &Coverage) -> Shown {
    let n = coverage.unasked().count();
    words.say("coverage-unasked", &[("n", n.into()), ("all", coverage.facts().len().into())])
}

fn strays_head(words: &Wording, coverage: &Coverage) -> Shown {
    let n = coverage.strays.len();
    words.say("coverage-strays", &[("n", n.into()), ("all", coverage.n_entries.into())])
}

fn unasked(words: &Wording, coverage: &Coverage) -> Table {
    let mut table = Table::default();
    for fact in coverage.unasked() {
        table.row(vec![code(words, &fact.id), words.isolated(&(&fact.text).into())]);
    }
    table
}

fn strays(words: &Wording, coverage: &Coverage) -> Table {
    let mut table = Table::default();
    for stray in &coverage.strays {
        let place = format!("{}:{}", stray.place.path, stray.place.line);
        table.row(vec![code(words, stray.card.as_str()), code(words, &place), said(words, stray)]);
    }
    table
}

/// Returns what is wrong with the `ref` of a card.
fn said(words: &Wording, stray: &Stray) -> Shown {
    match &stray.reference {
        None => words.say("coverage-no-ref", &[]),
        Some(it) if stray.unknown.is_empty() => {
            words.say("coverage-other-ref", &[("text", Shown::line(it.raw()).into())])
        }
        Some(_) => {
            let ids = Value::code(stray.unknown.join(" "));
            words.say("coverage-unknown", &[("n", stray.unknown.len().into()), ("ids", ids)])
        }
    }
}

/// Returns each fact, how many cards ask it, and which.
fn asked(words: &Wording, coverage: &Coverage) -> Table {
    let mut table = Table::default();
    for it in coverage.facts() {
        table.row(vec![
            code(words, &it.fact.id),
            words.say("list-cards", &[("n", it.cards.len().into())]),
            words.list(it.cards.iter().map(|it| Value::code(it.as_str()))),
        ]);
    }
    table
}

fn code(words: &Wording, text: &str) -> Shown {
    words.isolated(&Value::code(text))
}

fn coverage_json(coverage: &Coverage, facts: &Facts) -> Json {
    let of = |is_wanted: fn(&Stray) -> bool| -> Vec<Json> {
        coverage.strays.iter().filter(|it| is_wanted(it)).map(stray_json).collect()
    };
    json!({
        "entries": coverage.n_entries,
        "facts": coverage.facts().iter().map(asked_json).collect::<Vec<_>>(),
        "facts_without_cards": coverage.unasked().map(|it| &*it.id).collect::<Vec<_>>(),
        "cards_without_facts": of(|it| !it.names_facts),
        "cards_with_unknown_facts": of(|it| !it.unknown.is_empty()),
        "facts_twice": facts.twice.iter().map(twice_json).collect::<Vec<_>>(),
        "lines_without_id": facts.without_id,
    })
}

fn asked_json(Asked { fact: Fact { id, text, line }, cards }: &Asked) -> Json {
    let cards: Vec<&str> = cards.iter().map(CardId::as_str).collect();
    json!({"id": id, "line": line, "text": Shown::new(text).as_str(), "cards": cards})
}

fn stray_json(stray: &Stray) -> Json {
    json!({
        "card": stray.card.as_str(),
        "path": Shown::line(&stray.place.path).as_str(),
        "line": stray.place.line,
        "ref": stray.reference.as_ref().map(|it| it.shown().to_string()),
        "unknown": stray.unknown,
    })
}

fn problems_json(deck: &Shelved) -> Json {
    json!({"deck": deck.id, "path": Shown::line(&deck.path).as_str(), "problems": deck.n_problems})
}

fn twice_json(Twice { fact, first_line }: &Twice) -> Json {
    json!({"id": fact.id, "line": fact.line, "first_line": first_line})
}
