//! Flags that every command takes.

use std::{path::PathBuf, str::FromStr};

use clap::{Args, ValueEnum};

use crate::{card::mode::Mode, memory::schedule::Retention, trainer::Options};

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
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
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
        Options { data: self.data.clone(), decks: self.decks.clone(), retention: None }
    }
}

/// Reads `--retention`.
pub(super) fn retention(text: &str) -> Result<Retention, String> {
    let retention = text.parse().ok().and_then(Retention::new);
    retention.ok_or_else(|| "a number from 0.70 to 0.99 is needed".to_string())
}

/// Reads a whole number: new cards a day, a seed.
pub(super) fn whole<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse().map_err(|_| "a whole number is needed".to_string())
}

/// Reads a whole number of which there must be one: cards, minutes, events.
pub(super) fn from_one<T: FromStr + From<u8> + PartialOrd>(text: &str) -> Result<T, String> {
    let number = text.parse().ok().filter(|it| *it >= T::from(1));
    number.ok_or_else(|| "a whole number from 1 is needed".to_string())
}
