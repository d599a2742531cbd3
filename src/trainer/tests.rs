//! A learner's folders, opened again and again.

mod keep;
mod library;
mod papers;
mod print;
mod quiz;
mod shelf;
mod start;

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::*;
use crate::{
    card::CardId,
    history::{Rating, What},
    session::{Input, View},
    trainer::{
        keep::Kept,
        library::Shelved,
        sitting::{Outcome, Sitting},
        start::{Notice, StudyWish},
    },
};

/// Folders of a learner, and the time there.
struct World {
    folder: TempDir,
    now: &'static str,
    variables: Vec<(&'static str, OsString)>,
}

const MORNING: &str = "2026-11-24T09:00:00Z";
const NEXT_DAY: &str = "2026-11-25T09:00:00Z";

impl World {
    fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("data/decks")).unwrap();
        World { folder, now: MORNING, variables: Vec::new() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file; folders are made.
    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Writes a deck of one's own with cards named `a`, `b`, …
    fn deck(&self, id: &str, n: u8) {
        let card =
            |it: u8| format!("  - {{id: {}, question: q{it}, answer: a}}\n", char::from(b'a' + it));
        let cards: String = (0..n).map(card).collect::<Vec<_>>().concat();
        self.write(&format!("data/decks/{id}.yaml"), &format!("cards:\n{cards}"));
    }

    fn open(&self) -> Trainer {
        self.open_as(&Options::default()).unwrap()
    }

    fn open_as(&self, options: &Options) -> Result<Trainer, TrainerError> {
        let own = [
            ("DARIS_DATA", self.path("data").into_os_string()),
            ("XDG_CONFIG_HOME", self.path("config").into_os_string()),
            ("DARIS_NOW", self.now.into()),
        ];
        Trainer::open(options, Environment::of(own.into_iter().chain(self.variables.clone())))
    }
}

/// Returns a wish for decks, without shuffles.
fn wish(names: &[&str]) -> StudyWish {
    let names = names.iter().map(|it| (*it).to_string()).collect();
    StudyWish { names, seed: Some(1), ..StudyWish::default() }
}

/// Returns the cards that a session asks, in order; none is answered.
fn asked(trainer: &mut Trainer, wish: &StudyWish) -> Vec<String> {
    let (mut sitting, _) = trainer.study(wish).unwrap();
    let mut asked = Vec::new();
    while let Some(card) = sitting.open_card().unwrap() {
        if asked.contains(&card.to_string()) {
            break;
        }
        asked.push(card.to_string());
        sitting.input(&Input::Skip).unwrap();
    }
    asked
}

/// Rates the card that is asked and goes on.
fn rate(sitting: &mut Sitting<'_>, rating: Rating) -> Kept {
    sitting.view().unwrap();
    let Outcome::Kept(kept) = sitting.input(&Input::Rate(rating)).unwrap() else {
        panic!("an answer is kept");
    };
    sitting.input(&Input::GoOn).unwrap();
    kept
}
