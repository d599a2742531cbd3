//! The command line: one file for each command; clap lives here alone.

mod dashboard;
mod deck;
mod failure;
mod flags;
mod grade;
mod history;
mod output;
mod quiz;
mod scores;
mod sitting;
mod stats;
mod study;
mod table;
mod undo;

use std::{ffi::OsString, process::ExitCode};

use clap::{ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::{
    cli::{
        failure::{Exit, Failure},
        flags::Global,
        output::Output,
    },
    text::{sanitize::Shown, wording::Wording},
    trainer::{
        Options, Trainer, TrainerError, environment::Environment, paths::Paths, settings::Settings,
    },
};

/// A quiz and flashcard trainer: plain YAML decks, and FSRS decides what is next
#[derive(Debug, Parser)]
#[command(name = "daris", version, max_term_width = 80, after_help = EXAMPLES)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  daris                          what is due today, and what to type next
  daris study                    study all decks that are in study
  daris study my-deck.yaml       a deck of your own, in study from now on
  daris quiz -n 10 --time 5m     ten cards in five minutes, scored
  daris deck check my-deck.yaml  find the mistakes in a deck
  daris stats --json             figures for programs

Every command works without a screen: --plain, DARIS_PLAIN=1 or ACCESSIBLE=1.";

#[derive(Debug, Subcommand)]
enum Command {
    Study(study::Study),
    Quiz(quiz::Quiz),
    #[command(subcommand)]
    Deck(deck::Deck),
    Scores(scores::Scores),
    Stats(stats::Stats),
    History(history::History),
    Grade(grade::Grade),
    Undo(undo::Undo),
}

/// What a command works with.
struct Context {
    global: Global,
    environment: Environment,
    words: Wording,
    out: Output,
}

impl Context {
    /// Opens store and decks; what is wrong with decks is said on stderr.
    fn trainer(&mut self) -> Result<Trainer, Failure> {
        self.open(&self.global.options())
    }

    fn open(&mut self, options: &Options) -> Result<Trainer, Failure> {
        let trainer = self.open_quietly(options)?;
        for problem in &trainer.library.problems {
            output::warn(&problem.report(&self.words, false));
        }
        Ok(trainer)
    }

    /// Takes what the settings say of the output, for a command that opens nothing.
    fn hear_settings(&mut self) -> Result<(), Failure> {
        // Without a home folder there are none.
        if let Ok(paths) = Paths::find(self.global.data.as_deref(), &self.environment) {
            let settings = Settings::load(&paths.settings).map_err(TrainerError::from)?;
            self.out.set_up(&settings);
        }
        Ok(())
    }

    fn open_quietly(&mut self, options: &Options) -> Result<Trainer, Failure> {
        let trainer = Trainer::open(options, self.environment.clone())?;
        self.out.set_up(&trainer.settings);
        Ok(trainer)
    }
}

/// Runs a command line, `args` with the program's name first; returns the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let environment = Environment::of_process();
    let words = Wording::english();
    let args: Vec<OsString> = args.into_iter().collect();
    let cli = match parse(&args) {
        Ok(cli) => cli,
        Err(error) => return usage(&error, &args, &words),
    };
    let out = Output::new(&cli.global, &environment);
    let mut context = Context { global: cli.global, environment, words, out };
    let done = match cli.command {
        None => dashboard::run(&mut context),
        Some(Command::Study(study)) => study.run(&mut context),
        Some(Command::Quiz(quiz)) => quiz.run(&mut context),
        Some(Command::Deck(deck)) => deck.run(&mut context),
        Some(Command::Scores(scores)) => scores.run(&mut context),
        Some(Command::Stats(stats)) => stats.run(&mut context),
        Some(Command::History(history)) => history.run(&mut context),
        Some(Command::Grade(grade)) => grade.run(&mut context),
        Some(Command::Undo(it)) => it.run(&mut context),
    };
    let exit = done.unwrap_or_else(|failure| {
        output::fail(&failure.report(&context.words, !context.out.is_plain()))
    });
    ExitCode::from(exit.code())
}

fn parse(args: &[OsString]) -> Result<Cli, clap::Error> {
    // Colours are left out: what was typed goes into messages, and is made safe as a whole.
    let command = Cli::command().color(ColorChoice::Never);
    let matches = command.try_get_matches_from(args)?;
    Cli::from_arg_matches(&matches)
}

/// Says help, or what is wrong with the command line and how to get help.
fn usage(error: &clap::Error, args: &[OsString], words: &Wording) -> ExitCode {
    let text = error.render().to_string();
    if !error.use_stderr() {
        output::to_stdout(&Shown::new(&text));
        return ExitCode::SUCCESS;
    }
    // Clap ends with a sentence of its own about `--help`; ours names the command.
    match text.split_once("\n\nFor more information") {
        None => output::to_stderr(&Shown::new(&text)),
        Some((text, _)) => {
            let help = [("help", format!("{} --help", called(args)).into())];
            output::warn(&Shown::new(text));
            output::warn(&words.say("fail-help", &help));
        }
    }
    ExitCode::from(Exit::Usage.code())
}

/// Returns the command that was called, as far as it is one: `daris deck check`.
fn called(args: &[OsString]) -> String {
    let mut command = &Cli::command();
    let mut name = command.get_name().to_string();
    for arg in args.iter().skip(1).filter_map(|it| it.to_str()) {
        if let Some(found) = command.find_subcommand(arg) {
            name.extend([" ", arg]);
            command = found;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn every_command_reads_its_own_arguments_beside_those_of_all() {
        fn check(line: &str) {
            let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
            assert!(parse(&args).is_ok(), "{line}");
        }
        check("daris --decks d --data e");
        check("daris study a b --decks d --tag t --json");
        check("daris quiz a b -n 5 --seed 3 --tag t --wrong --unseen --mode typed --no-review");
        check(
            "daris quiz --time 1h30m --per-card 30s --pass 60 --penalty 0.25 --feedback end --json",
        );
        check("daris quiz --resume --plain");
        check("daris quiz --resume 3 --json");
        check("daris quiz --again 3");
        check("daris quiz --finish --decks d");
        check("daris deck start a --decks d");
        check("daris deck stop a --decks d");
        check("daris deck check a b --decks d");
        check("daris deck show a b --decks d");
        check("daris scores a --csv --decks d");
        check("daris scores --json");
        check("daris scores show 3 --json --plain");
        check("daris --plain --decks d scores show 3 --data e");
        check("daris scores accept 3 a/b");
        check("daris stats a b --decks d --plain");
        check("daris history --card a -n 3 --color never");
        check("daris grade a b c --option typos=ask --json --decks d");
        check("daris grade a b -5 --json");
        check("daris grade --expected a --given -5 --also c --other d --language ar --plain");
    }
}
