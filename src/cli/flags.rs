//! Flags that every command takes.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{card::mode::Mode, memory::schedule::Retention, trainer::Options};

/// Flags that every command takes.
#[derive(Clone, Debug, Args)]
pub(super) struct Global {
    /// Keep everything in this folder instead of `$DARIS_DATA` or the XDG data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) data: Option<PathBuf>,
    /// Use the decks of this folder alone, all of them in study
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) decks: Option<PathBuf>,
    /// Speak plain lines: no colours, no redraws, nothing under text
    #[arg(long, global = true)]
    pub(super) plain: bool,
    /// When to use colour; `NO_COLOR` and `CLICOLOR` are heard too
    #[arg(long, global = true, value_name = "WHEN")]
    pub(super) color: Option<When>,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// On a terminal that shows it.
    Auto,
    /// Even into a pipe.
    Always,
    /// Nowhere.
    Never,
}

/// How cards are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ModeFlag {
    /// What suits the card and how well it is known
    Auto,
    /// Recall, look, rate yourself
    Flip,
    /// Type the answer
    Typed,
    /// Pick from options
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
    let fraction: f64 = text.parse().map_err(|_| "a number from 0.70 to 0.99".to_string())?;
    Retention::new(fraction).ok_or_else(|| "a number from 0.70 to 0.99".to_string())
}
