//! `daris study`

use std::io;

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::{ModeFlag, from_one, retention, whole},
        output::{self, is_interactive},
    },
    memory::schedule::Retention,
    terminal::{
        Ending, Face, FaceError, guard, input::LineSource, json::Json, keyboard::Keyboard,
        lines::Lines, telling,
    },
    text::sanitize::Shown,
    trainer::{
        sitting::Sitting,
        start::{Notice, StudyWish, Why},
    },
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
            output::warn(&told(context, notice));
        }
        let ended = sit(context, &mut sitting, self.json);
        let is_unkept = sitting.is_unkept();
        trainer.close();
        Ok(match ended? {
            // What the last answer lost was said when it was given.
            Ending::Finished | Ending::Left if is_unkept => Exit::Failed,
            Ending::Finished | Ending::Left => Exit::Done,
            Ending::Interrupted => Exit::Interrupted,
            Ending::Terminated => Exit::Terminated,
        })
    }
}

/// Sits down with the face that fits.
fn sit(context: &Context, sitting: &mut Sitting<'_>, is_json: bool) -> Result<Ending, FaceError> {
    let words = &context.words;
    if is_json {
        let source = LineSource::of_stdin()?;
        return Json { source: &source, out: io::stdout(), words }.sit(sitting);
    }
    if is_interactive() && !context.out.is_plain() {
        return Keyboard::new(words, context.out.has_color())?.sit(sitting);
    }
    let source = LineSource::of_stdin()?;
    Lines::new(&source, io::stdout(), words, guard::is_stdin_terminal()).sit(sitting)
}

fn told(context: &Context, notice: &Notice) -> Shown {
    match notice {
        Notice::FirstStart(decks) => {
            context.words.say("study-first-start", &[("n", decks.len().into())])
        }
        Notice::HasProblems(deck) => telling::has_problems(&context.words, deck),
        Notice::ShippedLeft(ids) => {
            context.words.say("study-shipped-left", &[("decks", ids.join(" ").into())])
        }
        Notice::Gone(deck) => context.words.say("study-gone", &[("deck", deck.into())]),
        Notice::Nothing(why) => context.words.say(
            match why {
                Why::NoDeck => "dash-no-decks",
                Why::NoneInStudy => "dash-none",
                Why::NoGoodCard => "study-no-good-card",
                Why::NoneTagged => "study-none-tagged",
                Why::Done => "study-done",
                Why::DoneAhead => "study-done-ahead",
            },
            &[],
        ),
    }
}
