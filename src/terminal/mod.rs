//! The terminal: keys in, safe text out. Everything that touches a real terminal is in
//! [`guard`]; the rest are values that a test can drive.

pub mod editor;
pub mod guard;
pub mod keys;
pub mod passage;
pub mod picker;
pub mod reader;
pub mod screen;
mod signals;
pub mod theme;
pub mod width;
