//! `daris study`

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::{ModeFlag, from_one, retention, whole},
        sitting::{self, Way},
    },
    memory::schedule::Retention,
    trainer::start::StudyWish,
};

/// Study with spaced repetition: what is due, then new cards
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Study {
    /// Decks by id, deck files or folders, or tags; without any, the decks in study
    #[arg(value_name = "DECK|FILE|TAG")]
    names: Vec<String>,
    /// New cards for today, over all sessions [default: 20]
    #[arg(long, value_name = "N", value_parser = whole::<u32>, allow_negative_numbers = true)]
    new: Option<u32>,
    /// Cards in this session [default: 200]
    #[arg(long, value_name = "N", value_parser = from_one::<u32>, allow_negative_numbers = true)]
    limit: Option<u32>,
    /// Ask no further question after so many minutes
    #[arg(long, value_name = "M", value_parser = from_one::<u32>, allow_negative_numbers = true)]
    minutes: Option<u32>,
    /// Ask only cards with this tag
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Ask by flip (look and rate), typed or choice; auto does what suits a card
    #[arg(long, value_name = "MODE", hide_possible_values = true)]
    mode: Option<ModeFlag>,
    /// Go on with cards that are not yet due
    #[arg(long)]
    ahead: bool,
    /// Wished chance of recall, from 0.70 to 0.99 [default: 0.9]
    #[arg(long, value_name = "R", value_parser = retention, allow_negative_numbers = true)]
    retention: Option<Retention>,
    /// Speak JSON lines, for programs
    #[arg(long)]
    json: bool,
    /// Seed of every shuffle, to deal a session again; else `$DARIS_SEED`
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true)]
    seed: Option<u64>,
}

const EXAMPLES: &str = "\
Examples:
  daris study                       all decks in study
  daris study albania-turkey        one deck
  daris study my-deck.yaml          a deck of your own, in study from now on
  daris study --new 5 --minutes 10  five new cards, ten minutes
  daris study --mode typed          type every answer that can be typed
  daris study --json                one JSON object a line, in and out";

impl Study {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut options = context.global.options();
        options.retention = self.retention;
        let mut trainer = context.open(&options)?;
        let wish = StudyWish {
            names: self.names,
            tags: self.tags,
            n_new: self.new,
            limit: self.limit,
            minutes: self.minutes,
            mode: self.mode.map(Into::into),
            is_ahead: self.ahead,
            seed: self.seed,
        };
        let (mut sitting, notices) = trainer.study(&wish)?;
        for notice in &notices {
            context.out.warn(&sitting::told(context, notice));
        }
        let way = Way::find(context, self.json)?;
        let ended = sitting::sit(context, &mut sitting, &way);
        trainer.close();
        ended
    }
}
