//! Faces: they show what a session shows and bring back what the learner gives.
//!
//! One session, three faces: the terminal with its keys, plain lines, and JSON lines. What touches a
//! real terminal stands in [`guard`] with `hold`, `tty` and `signals`, in [`inquiry`] and in
//! [`question`]; the rest are values that a test can drive.

pub mod command;
pub mod editor;
pub mod guard;
mod hold;
pub mod input;
pub mod inquiry;
pub mod json;
pub mod keyboard;
pub mod keys;
pub mod layout;
pub mod lines;
pub mod menu;
pub mod passage;
pub mod phrase;
pub mod picker;
pub mod policy;
pub mod question;
pub mod reader;
pub mod reasons;
pub mod result;
pub mod row;
pub mod screen;
mod signals;
pub mod steps;
pub mod telling;
pub mod theme;
pub mod times;
mod tty;
pub mod width;

use std::io;

use crate::{store::StoreError, trainer::sitting::Sitting};

/// Shows a sitting to someone and brings back their input, until it is over or they leave.
pub trait Face {
    /// Runs the sitting.
    ///
    /// # Errors
    /// When the output is closed or the store fails; all that was acknowledged is kept.
    fn sit(&mut self, sitting: &mut Sitting<'_>) -> Result<Ending, FaceError>;
}

/// How a sitting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nothing waits any more.
    Finished,
    /// The learner left, or the input ended.
    Left,
    /// Ctrl-C.
    Interrupted,
    /// SIGTERM or SIGHUP asked the process to end.
    Terminated,
}

/// Why a face gave up.
#[derive(Debug, thiserror::Error)]
pub enum FaceError {
    /// The other side is gone, or the terminal fails.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
}
