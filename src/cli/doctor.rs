//! `daris doctor`

mod order;

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output,
    },
    text::{sanitize::Shown, value::Value},
    trainer::{
        Trainer, TrainerError,
        checkup::{DeckHealth, StoreHealth},
        paths::Paths,
    },
};

/// Check that all is well, and choose how Arabic shows in this terminal
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Doctor {}

const EXAMPLES: &str = "\
Examples:
  daris doctor           at a terminal it asks which way Arabic reads right
  daris doctor --plain   it only tells what it finds";

/// Looks at everything, whatever is wrong with some of it.
pub(super) fn run(context: &mut Context) -> Result<Exit, Failure> {
    kept(context)?;
    // What can't be opened or read is told, and the rest is looked at all the same.
    let trainer = context.open_quietly(&context.global.options());
    let exit = trainer.and_then(|mut it| opened(context, &mut it)).unwrap_or_else(|failure| {
        context.out.fail(&failure.report(&context.words, !context.out.is_plain()))
    });
    around(context)?;
    let chosen = order::choose(context)?;
    Ok(if exit == Exit::Done { chosen } else { exit })
}

/// Tells where things are kept.
fn kept(context: &Context) -> Result<(), Failure> {
    let paths = Paths::find(context.global.data.as_deref(), &context.environment)
        .map_err(TrainerError::from)?;
    let path = |key: &str, path: &std::path::Path| {
        context.words.say(key, &[("path", Value::code(path.to_string_lossy()))])
    };
    let has_settings = paths.settings.exists();
    let settings = if has_settings { "doctor-settings" } else { "doctor-settings-none" };
    let lines = [path("doctor-data", &paths.data), path(settings, &paths.settings)];
    Ok(context.out.lines(&lines)?)
}

/// Checks the store and the decks; returns how the program ends.
fn opened(context: &Context, trainer: &mut Trainer) -> Result<Exit, Failure> {
    let words = &context.words;
    let store = trainer.check_store()?;
    let said = match &store {
        StoreHealth::Sound { n_events, is_read_only: false } => {
            words.say("doctor-store", &[("n", (*n_events).into())])
        }
        StoreHealth::Sound { n_events, is_read_only: true } => {
            words.say("doctor-store-read-only", &[("n", (*n_events).into())])
        }
        StoreHealth::Mended { n_events } => {
            words.say("doctor-store-mended", &[("n", (*n_events).into())])
        }
        StoreHealth::Damaged { reason } => {
            words.say("doctor-store-damaged", &[("reason", reason.into())])
        }
    };
    context.out.line(&said)?;
    let DeckHealth { n_decks, n_in_study, n_problems } = trainer.check_shelves()?;
    let values = [("n", n_decks.into()), ("started", n_in_study.into())];
    context.out.line(&words.say("doctor-decks", &values))?;
    if n_problems > 0 {
        context.out.line(&words.say("doctor-problems", &[("n", n_problems.into())]))?;
    }
    trainer.close();
    let is_damaged = matches!(store, StoreHealth::Damaged { .. });
    Ok(if is_damaged { Exit::Failed } else { Exit::Done })
}

/// Tells of language, locale, window and terminal.
fn around(context: &Context) -> Result<(), Failure> {
    let words = &context.words;
    let locale = match context.environment.locale() {
        None => words.say("doctor-locale-none", &[]),
        Some(locale) => {
            let key = if is_utf8(&locale) { "doctor-locale" } else { "doctor-locale-bytes" };
            words.say(key, &[("locale", Value::code(locale))])
        }
    };
    let mut lines = vec![words.say("doctor-language", &[]), locale];
    lines.push(match output::window() {
        None => words.say("doctor-no-window", &[]),
        Some(size) => words
            .say("doctor-window", &[("columns", size.columns.into()), ("rows", size.rows.into())]),
    });
    if let Some(terminal) = terminal(context) {
        lines.push(words.say("doctor-terminal", &[("name", terminal.into())]));
    }
    Ok(context.out.lines(&lines)?)
}

/// Tells whether a locale writes text in UTF-8, as its name says after the dot.
fn is_utf8(locale: &str) -> bool {
    let encoding = locale.split_once('.').map(|(_, it)| it.split('@').next().unwrap_or_default());
    encoding.is_some_and(|it| it.eq_ignore_ascii_case("utf-8") || it.eq_ignore_ascii_case("utf8"))
}

/// Returns what the environment says of the terminal.
fn terminal(context: &Context) -> Option<Shown> {
    let variables =
        ["TERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM", "TMUX", "STY"];
    let set = |name: &&str| {
        let value = context.environment.text(name)?;
        Some(Value::code(format!("{name}={value}")))
    };
    let set: Vec<Value> = variables.iter().filter_map(set).collect();
    (!set.is_empty()).then(|| context.words.list(set))
}
