//! Flags that every command takes.

use std::{path::PathBuf, str::FromStr};

use clap::{Args, ValueEnum};

use crate::{
    card::mode::Mode,
    cli::usage::Wanted,
    memory::schedule::Retention,
    terminal::policy::Policy,
    text::lang::Lang,
    trainer::{
        Options,
        environment::{BadVariable, Environment},
    },
};

/// Flags that every command takes.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(super) struct Global {
    /// Keep everything here; else in `$DARIS_DATA`, else in the XDG data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Use the decks of this folder (or `$DARIS_DECKS`) alone, all in study
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) decks: Option<PathBuf>,
    /// Speak plain lines: no colour, no redraws
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// Use colour: auto (on a terminal; `NO_COLOR` is heard), always or never
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    pub(super) color: Option<When>,
    /// Speak Arabic (ar) or English (en); else as the settings say, else as the locale does
    #[arg(long, global = true, value_name = "LANG", hide_possible_values = true)]
    pub(super) lang: Option<LangFlag>,
    /// Order right-to-left text (or by `$DARIS_BIDI`): auto, terminal, app, words or off
    #[arg(long, global = true, value_name = "WHO", hide_possible_values = true)]
    pub(super) bidi: Option<Who>,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}

/// Languages of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LangFlag {
    Ar,
    En,
}

impl From<LangFlag> for Lang {
    fn from(flag: LangFlag) -> Lang {
        match flag {
            LangFlag::Ar => Lang::Arabic,
            LangFlag::En => Lang::English,
        }
    }
}

/// Who orders right-to-left text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Who {
    Auto,
    Terminal,
    App,
    Words,
    Off,
}

impl From<Who> for Policy {
    fn from(flag: Who) -> Policy {
        match flag {
            Who::Auto => Policy::Auto,
            Who::Terminal => Policy::Terminal,
            Who::App => Policy::App,
            Who::Words => Policy::Words,
            Who::Off => Policy::Off,
        }
    }
}

/// How cards are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ModeFlag {
    Auto,
    Flip,
    Typed,
    Choice,
}

impl From<ModeFlag> for Mode {
    fn from(flag: ModeFlag) -> Mode {
        match flag {
            ModeFlag::Auto => Mode::Auto,
            ModeFlag::Flip => Mode::Flip,
            ModeFlag::Typed => Mode::Typed,
            ModeFlag::Choice => Mode::Choice,
        }
    }
}

impl Global {
    /// Returns what decides what is opened.
    pub(super) fn options(&self) -> Options {
        Options {
            data: self.data.clone(),
            decks: self.decks.clone(),
            retention: None,
            lang: self.lang.map(Lang::from),
        }
    }

    /// Returns what decides how text is written, and the variable that can't be understood.
    pub(super) fn for_output(&self, environment: &Environment) -> (Flags, Option<BadVariable>) {
        let flags =
            Flags { is_plain: self.plain, color: self.color, bidi: self.bidi.map(Policy::from) };
        let found = environment.text("DARIS_BIDI").filter(|_| flags.bidi.is_none());
        let unclear = found.filter(|it| Policy::from_word(it).is_none());
        let unclear = unclear.map(|found| BadVariable { name: "DARIS_BIDI", found });
        (flags.or(environment), unclear)
    }
}

/// What flags and variables ask of the output.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Flags {
    /// Whether plain lines are asked for.
    pub(super) is_plain: bool,
    /// When to use colour.
    pub(super) color: Option<When>,
    /// Who orders right-to-left text.
    pub(super) bidi: Option<Policy>,
}

impl Flags {
    /// Takes what variables ask for, where no flag does.
    pub(super) fn or(self, environment: &Environment) -> Flags {
        let set = || environment.text("DARIS_BIDI").as_deref().and_then(Policy::from_word);
        Flags { bidi: self.bidi.or_else(set), ..self }
    }
}

/// Reads `--retention`.
pub(super) fn retention(text: &str) -> Result<Retention, Wanted> {
    text.parse().ok().and_then(Retention::new).ok_or(Wanted("usage-needs-retention"))
}

/// Reads a whole number: new cards a day, a seed.
pub(super) fn whole<T: FromStr>(text: &str) -> Result<T, Wanted> {
    text.parse().map_err(|_| Wanted("usage-needs-whole"))
}

/// Reads a whole number of which there must be one: cards, minutes, events.
pub(super) fn from_one<T: FromStr + From<u8> + PartialOrd>(text: &str) -> Result<T, Wanted> {
    text.parse().ok().filter(|it| *it >= T::from(1)).ok_or(Wanted("usage-needs-from-one"))
}
