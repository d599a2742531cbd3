//! The index of deck files: a cache of what was read from them, so that nothing is parsed twice.
//!
//! The store keeps rows; what they mean (hashes, parser versions, heads, shapes) is decided by who
//! reads the files.

pub mod card;
pub mod file;
pub mod near;
