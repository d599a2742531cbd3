//! `daris deck`

mod check;
mod coverage;
mod list;
mod show;
mod start;

use clap::Subcommand;

use crate::cli::{
    Context,
    failure::{Exit, Failure},
};

/// List, start, stop, check and show decks; find what they don't ask
#[derive(Debug, Subcommand)]
#[command(after_help = EXAMPLES)]
pub(super) enum Deck {
    List(list::List),
    Start(start::Start),
    Stop(start::Stop),
    Check(check::Check),
    #[command(name = "coverage")]
    Cover(coverage::Cover),
    Show(show::Show),
}

const EXAMPLES: &str = "\
Examples:
  daris deck list                  what there is
  daris deck start albania-turkey  have it asked by bare `daris study`
  daris deck check my-deck.yaml    find the mistakes in a deck
  daris deck show albania-turkey   its cards, their answers and memory";

impl Deck {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        match self {
            Deck::List(list) => list.run(context),
            Deck::Start(start) => start.run(context),
            Deck::Stop(stop) => stop.run(context),
            Deck::Check(check) => check.run(context),
            Deck::Cover(cover) => cover.run(context),
            Deck::Show(show) => show.run(context),
        }
    }
}
