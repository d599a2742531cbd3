//! Flags that every command takes.

use std::{path::PathBuf, str::FromStr};

use clap::{Args, ValueEnum};

use crate::{
    card::mode::Mode, cli::usage::Wanted, memory::schedule::Retention, text::lang::Lang,
    trainer::Options,
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
