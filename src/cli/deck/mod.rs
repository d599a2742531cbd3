//! `daris deck`

mod check;
mod list;
mod show;
mod start;

use clap::Subcommand;

use crate::cli::{
    Context,
    failure::{Exit, Failure},
};

/// List, start, stop, check and show decks
#[derive(Debug, Subcommand)]
pub(super) enum Deck {
    List(list::List),
    Start(start::Start),
    Stop(start::Stop),
    Check(check::Check),
    Show(show::Show),
}

impl Deck {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        match self {
            Deck::List(list) => list.run(context),
            Deck::Start(start) => start.run(context),
            Deck::Stop(stop) => stop.run(context),
            Deck::Check(check) => check.run(context),
            Deck::Show(show) => show.run(context),
        }
    }
}
