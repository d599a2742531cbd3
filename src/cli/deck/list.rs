//! `daris deck list`

use clap::Args;
use serde_json::{Value, json};

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
        table::Table,
    },
    terminal::telling,
    text::sanitize::Shown,
    trainer::decks::DeckLine,
};

/// List all decks, with what is due and new
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  daris deck list\n  daris deck list --json")]
pub(in crate::cli) struct List {
    /// Write JSON
    #[arg(long)]
    json: bool,
}

impl List {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let trainer = context.trainer()?;
        let lines = trainer.deck_lines()?;
        if self.json {
            let decks: Vec<Value> = lines.iter().map(deck_json).collect();
            output::json(&Value::Array(decks))?;
            return Ok(Exit::Done);
        }
        if lines.is_empty() {
            context.out.line(&context.words.say("dash-no-decks", &[]))?;
            return Ok(Exit::Done);
        }
        let words = &context.words;
        let mut table = Table::default();
        for line in &lines {
            let key = if line.is_in_study { "list-in-study" } else { "list-not-in-study" };
            table.row(vec![
                words.isolated(&(&line.deck.id).into()),
                words.say("list-cards", &[("n", line.counts.cards.into())]),
                words.say("dash-due", &[("n", line.counts.due.into())]),
                words.say("dash-new", &[("n", line.counts.new.into())]),
                words.say(key, &[]),
                telling::title(words, line),
            ]);
        }
        context.out.table(&table)?;
        Ok(Exit::Done)
    }
}

fn deck_json(line: &DeckLine) -> Value {
    json!({
        "id": line.deck.id,
        "title": Shown::new(&line.title).as_str(),
        "path": Shown::line(&line.deck.path).as_str(),
        "language": line.language,
        "cards": line.counts.cards,
        "due": line.counts.due,
        "new": line.counts.new,
        "in_study": line.is_in_study,
    })
}
