//! Foreign formats: what leaves for other programs and for paper, and what comes from there.
//!
//! Texts are made here and written by `trainer`; nothing here knows of the store.

pub mod paper;
