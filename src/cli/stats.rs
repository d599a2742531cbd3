//! `daris stats`

use clap::Args;
use serde_json::json;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
    },
    text::sanitize::Shown,
    trainer::figures::Figures,
};

/// Show how it is going: cards, reviews, retention, streak
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Stats {
    /// Decks by id, or deck files or folders; without any, all decks
    #[arg(value_name = "DECK|FILE")]
    names: Vec<String>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  daris stats                  all decks
  daris stats albania-turkey   one deck
  daris stats --json           one JSON object";

impl Stats {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let mut decks = Vec::new();
        for name in &self.names {
            decks.extend(trainer.decks_named(name)?.0);
        }
        if self.names.is_empty() {
            decks.clone_from(&trainer.library.decks);
        }
        let figures = trainer.figures(&decks)?;
        if self.json {
            output::json(&json!({
                "cards": figures.counts.cards, "new": figures.counts.new,
                "due": figures.counts.due, "learned": figures.counts.learned,
                "reviews": figures.n_reviews, "reviews_today": figures.n_reviews_today,
                "retention_30d": figures.retention_30d, "streak_days": figures.streak_days,
            }))?;
        } else {
            context.out.lines(&said(context, &figures))?;
        }
        Ok(Exit::Done)
    }
}

fn said(context: &Context, figures: &Figures) -> Vec<Shown> {
    let words = &context.words;
    let counts = &figures.counts;
    let mut lines = vec![
        words.say(
            "stats-cards",
            &[
                ("n", counts.cards.into()),
                ("new", counts.new.into()),
                ("due", counts.due.into()),
                ("learned", counts.learned.into()),
            ],
        ),
        words.say(
            "stats-reviews",
            &[("n", figures.n_reviews.into()), ("today", figures.n_reviews_today.into())],
        ),
    ];
    lines.push(match figures.retention_30d {
        Some(share) => {
            let percent = (share * 1000.0).round() / 10.0;
            words.say("stats-retention", &[("percent", percent.into())])
        }
        None => words.say("stats-retention-none", &[]),
    });
    if figures.streak_days > 0 {
        lines.push(words.say("dash-streak", &[("n", figures.streak_days.into())]));
    }
    if figures.n_reviews == 0 {
        lines.push(words.say("dash-next-study", &[]));
    }
    lines
}
