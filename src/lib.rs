//! `daris` (Arabic دارِس, *one who studies*): a quiz and flashcard trainer for the terminal.
//!
//! The modules stand on floors and import only what is below them; read them in this order, from
//! the ground up. ARCHITECTURE.md is the map.

// Ground.
pub mod random;
pub mod text;
pub mod time;

// What is asked, how a reply compares, what happened, what the past means.
pub mod card;
pub mod grade;
pub mod history;
pub mod memory;

// What to ask next, what to learn by when, how it is going.
pub mod session;
pub mod stats;

// The outside: YAML files, paper, SQLite.
pub mod deck;
pub mod exchange;
pub mod store;

// The core joined to the world, the faces, the command line.
pub mod cli;
pub mod terminal;
pub mod trainer;
