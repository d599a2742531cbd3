//! The command line: one file for each command; clap lives here alone.

mod dashboard;
mod deck;
mod doctor;
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
mod usage;

use std::{ffi::OsString, path::Path, process::ExitCode};

use clap::{
    ArgMatches, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand, error::ErrorKind,
};

use crate::{
    cli::{
        failure::{Exit, Failure},
        flags::Global,
        output::Output,
    },
    terminal::inquiry,
    text::{digits::Digits, isolate, lang::Lang, sanitize::Shown, wording::Wording},
    trainer::{
        Options, Trainer, TrainerError,
        environment::Environment,
        paths::Paths,
        settings::{Settings, SettingsError},
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
    Doctor(doctor::Doctor),
}

/// What a command works with.
struct Context {
    global: Global,
    environment: Environment,
    /// The sentences; their values are isolated where a screen is written to.
    words: Wording,
    out: Output,
    /// The settings, where they can be used.
    settings: Option<Settings>,
    /// What is wrong with the settings; told by the first that goes by them.
    unheard: Option<SettingsError>,
}

impl Context {
    /// Opens store and decks; what is wrong with decks is said on stderr.
    fn trainer(&mut self) -> Result<Trainer, Failure> {
        self.open(&self.global.options())
    }

    fn open(&mut self, options: &Options) -> Result<Trainer, Failure> {
        let trainer = self.open_quietly(options)?;
        for problem in &trainer.library.problems {
            self.out.warn(&problem.report(&self.words, false));
        }
        Ok(trainer)
    }

    /// Fails where the settings can't be used, for a command that opens nothing.
    fn hear_settings(&mut self) -> Result<(), Failure> {
        match self.unheard.take() {
            Some(error) => Err(TrainerError::from(error).into()),
            None => Ok(()),
        }
    }

    fn open_quietly(&self, options: &Options) -> Result<Trainer, Failure> {
        let (environment, settings) = (self.environment.clone(), self.settings.clone());
        Ok(Trainer::open_with(options, environment, settings)?)
    }
}

/// Runs a command line, `args` with the program's name first; returns the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let environment = Environment::of_process();
    let args: Vec<OsString> = args.into_iter().map(copied).collect();
    let (cli, is_for_programs) = match parse(&args) {
        Ok(parsed) => parsed,
        Err(error) => return usage(&error, &args, &environment),
    };
    let (settings, unheard) = settings(cli.global.data.as_deref(), &environment);
    let flag = cli.global.lang.map(Lang::from);
    let lang = settings.wished_lang(flag, &environment).unwrap_or_default();
    let (flags, unclear) = cli.global.for_output(&environment);
    let out = Output::new(flags, &environment, &settings, lang.direction());
    let words = words(lang, &settings, out.is_ordered() && !is_for_programs);
    let settings = unheard.is_none().then_some(settings);
    let mut context = Context { global: cli.global, environment, words, out, settings, unheard };
    let done = match unclear {
        None => run_command(cli.command, &mut context),
        Some(error) => Err(TrainerError::from(error).into()),
    };
    let exit = done.unwrap_or_else(|failure| {
        context.out.fail(&failure.report(&context.words, !context.out.is_plain()))
    });
    inquiry::settle();
    ExitCode::from(exit.code())
}

fn run_command(command: Option<Command>, context: &mut Context) -> Result<Exit, Failure> {
    match command {
        None => dashboard::run(context),
        Some(Command::Study(study)) => study.run(context),
        Some(Command::Quiz(quiz)) => quiz.run(context),
        Some(Command::Deck(deck)) => deck.run(context),
        Some(Command::Scores(scores)) => scores.run(context),
        Some(Command::Stats(stats)) => stats.run(context),
        Some(Command::History(history)) => history.run(context),
        Some(Command::Grade(grade)) => grade.run(context),
        Some(Command::Undo(it)) => it.run(context),
        Some(Command::Doctor(_)) => doctor::run(context),
    }
}

/// Returns an argument as it was meant: what is copied from a screen may carry isolates, which are not
/// seen.
fn copied(arg: OsString) -> OsString {
    match arg.to_str() {
        Some(text) if text.contains(isolate::is_sign) => isolate::without(text).into(),
        _ => arg,
    }
}

/// Reads a command line; tells whether programs are to read what it gives.
fn parse(args: &[OsString]) -> Result<(Cli, bool), clap::Error> {
    // Colours are left out: what was typed goes into messages, and is made safe as a whole.
    let command = Cli::command().color(ColorChoice::Never);
    let matches = command.try_get_matches_from(args)?;
    Ok((Cli::from_arg_matches(&matches)?, is_for_programs(&matches)))
}

fn is_for_programs(matches: &ArgMatches) -> bool {
    let has = |flag| matches!(matches.try_get_one::<bool>(flag), Ok(Some(true)));
    has("json") || has("csv") || matches.subcommand().is_some_and(|(_, it)| is_for_programs(it))
}

/// Reads the settings; where they can't be used, nothing is set, and the error comes beside. A
/// command may fail for other reasons first, and says even that in the language that is set.
fn settings(data: Option<&Path>, environment: &Environment) -> (Settings, Option<SettingsError>) {
    // Without a home folder there are none.
    let Ok(paths) = Paths::find(data, environment) else { return (Settings::default(), None) };
    match Settings::load(&paths.settings) {
        Ok(settings) => (settings, None),
        Err(error) => (Settings::default(), Some(error)),
    }
}

/// Returns the sentences of a language. That one alone is read, and once: the first question is not to
/// wait for another.
fn words(lang: Lang, settings: &Settings, is_ordered: bool) -> Wording {
    let digits = settings.digits.as_deref().and_then(Digits::of).unwrap_or_default();
    if is_ordered { Wording::for_screen(lang, digits) } else { Wording::of(lang, digits) }
}

/// Says help, or what is wrong with the command line and how to get help.
fn usage(error: &clap::Error, args: &[OsString], environment: &Environment) -> ExitCode {
    if !error.use_stderr() {
        output::to_stdout(&Shown::new(&error.render().to_string()));
        return ExitCode::SUCCESS;
    }
    // A command without what it needs is answered with its help.
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        output::to_stderr(&Shown::new(&error.render().to_string()));
    } else {
        let (settings, _) = settings(None, environment);
        let lang = settings.wished_lang(usage::lang(args), environment).unwrap_or_default();
        let flags = usage::flags(args).or(environment);
        let out = Output::new(flags, environment, &settings, lang.direction());
        let words = words(lang, &settings, out.is_ordered());
        for line in usage::lines(error, args, &words) {
            out.warn(&line);
        }
        inquiry::settle();
    }
    ExitCode::from(Exit::Usage.code())
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
        check("daris --decks d --data e --lang ar");
        check("daris stats --lang=en");
        check("daris --decks d --data e --bidi off");
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
