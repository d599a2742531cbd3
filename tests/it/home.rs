//! A learner's own folders with nothing of the machine in them, and the program at home there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use daris::{
    time::Moment,
    trainer::{Options, Trainer, environment::Environment},
};
use tempfile::TempDir;

/// Folders for data, settings and decks; gone when it is dropped.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// Makes the folders, empty, where nothing outlives the machine's sleep: for long histories,
    /// of which none need be durable.
    pub(crate) fn in_memory() -> Home {
        let memory = Path::new("/dev/shm");
        Home::within(if memory.is_dir() { memory } else { Path::new("/tmp") })
    }

    fn within(folder: &Path) -> Home {
        let folder = tempfile::tempdir_in(folder).unwrap();
        let home = Home { folder };
        for name in ["data", "config", "decks"] {
            fs::create_dir(home.path(name)).unwrap();
        }
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a deck into the folder of decks.
    pub(crate) fn deck(&self, name: &str, text: &str) {
        fs::write(self.path("decks").join(name), text).unwrap();
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.path("data").join("daris.db")
    }

    /// Opens everything over the folder of decks, at a moment in UTC.
    pub(crate) fn trainer(&self, now: Moment, tick_ms: u64) -> Trainer {
        let environment = Environment::of([
            ("DARIS_DATA", self.path("data").into_os_string()),
            ("XDG_CONFIG_HOME", self.path("config").into_os_string()),
            ("DARIS_NOW", now.to_string().into()),
            ("DARIS_TICK", tick_ms.to_string().into()),
        ]);
        let options = Options { decks: Some(self.path("decks")), ..Options::default() };
        Trainer::open(&options, environment).unwrap()
    }
}
