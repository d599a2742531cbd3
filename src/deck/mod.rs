//! Deck files: YAML → decks of entries, or papers, with all problems of a file found in one run.
//!
//! A deck is read by hand from a tree of nodes (`yaml`), so that whatever is wrong is told with its
//! place and the rest goes on. Nothing here knows of history, sessions or the index.

pub mod check;
pub mod coverage;
mod cut;
pub mod detail;
mod entry;
pub mod fault;
pub mod fields;
mod finding;
pub mod folder;
mod form;
pub mod grading;
mod head;
pub mod identity;
mod kinds;
mod options;
pub mod paper;
pub mod problem;
pub mod read;
mod said;
mod source;
mod syntax;
mod yaml;

/// Counts the ways decks have been read: raised whenever reading, normal forms or fingerprints
/// change, so that an index of decks is filled again.
pub const PARSER: u32 = 3;

/// Most bytes of a deck file.
pub const MAX_BYTES: usize = 8 << 20;
