//! Joins the core to the world: opens store, decks, settings and clock; runs sittings; keeps
//! events.

mod asks;
mod candidates;
pub mod cards;
pub mod checkup;
pub mod clock;
pub mod coverage;
pub mod decks;
pub mod environment;
pub mod figures;
pub mod keep;
pub mod library;
pub mod names;
pub mod papers;
pub mod paths;
pub mod print;
pub mod quiz;
pub mod results;
pub mod rows;
pub mod settings;
pub mod shelf;
pub mod sitting;
pub mod start;
#[cfg(test)]
mod tests;
pub mod told;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    deck::problem::Problem,
    memory::schedule::{Retention, Scheduler},
    store::{Store, StoreError},
    text::lang::Lang,
    time::{Day, Now},
    trainer::{
        clock::Clock,
        environment::{BadVariable, Environment},
        library::{Library, Root, look},
        paths::{NoHome, Paths},
        print::PrintError,
        results::accepting::NotAccepted,
        settings::{Settings, SettingsError},
        shelf::Wishes,
    },
};

/// A learner's store, decks, settings and clock, opened.
pub struct Trainer {
    /// The events and their caches.
    pub store: Store,
    /// The clock.
    pub clock: Clock,
    /// The decks in force.
    pub library: Library,
    /// The settings.
    pub settings: Settings,
    /// Where things are kept.
    pub paths: Paths,
    /// Desired retention of this run.
    pub retention: Retention,
    wishes: Wishes,
    /// Ids of the shipped decks that start by themselves; looked for on a fresh machine alone.
    shipped: HashSet<String>,
    roots: Vec<Root>,
    is_one_folder: bool,
    environment: Environment,
    /// The language of the interface, where a flag says it.
    lang: Option<Lang>,
}

/// What a run was asked for that decides what is opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// `--data`
    pub data: Option<PathBuf>,
    /// `--decks`
    pub decks: Option<PathBuf>,
    /// `--retention`
    pub retention: Option<Retention>,
    /// `--lang`
    pub lang: Option<Lang>,
}

/// Why the trainer can't do what is asked.
#[derive(Debug, thiserror::Error)]
pub enum TrainerError {
    /// There is no home folder.
    #[error(transparent)]
    NoHome(#[from] NoHome),
    /// A variable can't be understood.
    #[error(transparent)]
    Variable(#[from] BadVariable),
    /// The settings can't be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder of decks that was asked for is not there.
    #[error("there is no folder {0}")]
    NoDecksFolder(PathBuf),
    /// A path that was named holds no deck that could be in force.
    #[error("{path} holds no deck")]
    NoDeckHere {
        /// The path.
        path: PathBuf,
        /// What keeps its files from being decks in force.
        problems: Vec<Problem>,
    },
    /// A paper can't be dealt.
    #[error("{path} is no paper that can be dealt")]
    BadPaper {
        /// The file.
        path: PathBuf,
        /// All that is wrong with it.
        problems: Vec<Problem>,
    },
    /// A file of facts can't be read.
    #[error("the facts in {path} can't be read")]
    BadFacts {
        /// The file.
        path: PathBuf,
        /// Why.
        problem: Box<Problem>,
    },
    /// A file holds no facts with ids.
    #[error("{0} holds no fact with an id")]
    NoFacts(PathBuf),
    /// A paper can't be printed.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// With `--decks` that folder is used alone, and the path is not in it.
    #[error("{0} is outside the folder of --decks")]
    OutsideFolder(PathBuf),
    /// With `--decks` every deck of the folder is in study; none is started or stopped.
    #[error("with --decks every deck of the folder is in study")]
    OneFolder,
    /// A name is neither deck nor path nor tag.
    #[error("there is no {what} {name}")]
    UnknownName {
        /// What was looked for.
        what: Sought,
        /// The name.
        name: String,
        /// The one that is nearest.
        nearest: Option<String>,
    },
    /// There is no quiz with that number.
    #[error("there is no quiz {number}")]
    NoQuiz {
        /// The number.
        number: u32,
    },
    /// No quiz was left before its end.
    #[error("no quiz is left to go on with")]
    NoneLeft,
    /// A quiz is over.
    #[error("quiz {number} is over")]
    QuizOver {
        /// The number.
        number: u32,
    },
    /// No deck holds a card any more that a quiz would ask.
    #[error("no card of quiz {number} is there any more")]
    QuizGone {
        /// The number.
        number: u32,
        /// Whether it is over, and was to be dealt again.
        is_over: bool,
    },
    /// Decks are not at hand whose cards a quiz has still to ask: going on would lose these.
    #[error("decks are not at hand that quiz {number} has still to ask: {}", decks.join(", "))]
    QuizLacks {
        /// The number.
        number: u32,
        /// The ids of the decks.
        decks: Vec<String>,
    },
    /// A verdict of a quiz can't be overridden.
    #[error(transparent)]
    NotAccepted(#[from] NotAccepted),
    /// A deck that was named holds no card that can be asked.
    #[error("no card of {path} can be asked")]
    NoGoodCard {
        /// The file.
        path: String,
    },
}

/// What a name was looked for as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// Deck, path or tag.
    Any,
    /// A deck.
    Deck,
    /// A tag.
    Tag,
    /// A card.
    Card,
}

impl std::fmt::Display for Sought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Sought::Any => "deck, file or tag",
            Sought::Deck => "deck",
            Sought::Tag => "tag",
            Sought::Card => "card",
        })
    }
}

impl Trainer {
    /// Opens everything and brings the index of decks up to date.
    ///
    /// # Errors
    /// What is missing, foreign, damaged or misspelt.
    pub fn open(options: &Options, environment: Environment) -> Result<Trainer, TrainerError> {
        Trainer::open_with(options, environment, None)
    }

    /// The same with settings that were read already.
    ///
    /// # Errors
    /// As [`Trainer::open`].
    pub fn open_with(
        options: &Options,
        environment: Environment,
        settings: Option<Settings>,
    ) -> Result<Trainer, TrainerError> {
        let clock = environment.clock()?;
        let paths = Paths::find(options.data.as_deref(), &environment)?;
        let settings = match settings {
            Some(settings) => settings,
            None => Settings::load(&paths.settings)?,
        };
        let folder = options.decks.clone().or_else(|| environment.path("DARIS_DECKS"));
        if let Some(folder) = folder.as_ref().filter(|it| !it.exists()) {
            return Err(TrainerError::NoDecksFolder(folder.clone()));
        }
        let retention = options.retention.or(settings.retention).unwrap_or_default();
        let store = Store::open(&paths.store(), Scheduler::new(retention))?;
        let mut trainer = Trainer {
            store,
            clock,
            library: Library::default(),
            settings,
            paths,
            retention,
            wishes: Wishes::default(),
            shipped: HashSet::new(),
            roots: Vec::new(),
            is_one_folder: folder.is_some(),
            environment,
            lang: options.lang,
        };
        trainer.wishes = Wishes::of(&trainer.store)?;
        trainer.roots = match folder {
            Some(folder) => vec![Root::Path(absolute(folder))],
            None => trainer.usual_roots(),
        };
        trainer.look()?;
        if trainer.is_fresh() {
            trainer.shipped = trainer.find_shipped()?;
        }
        Ok(trainer)
    }

    /// Reads the clock.
    pub fn now(&self) -> Now {
        self.clock.now()
    }

    /// Returns the study day now.
    pub fn today(&self) -> Day {
        self.now().day
    }

    /// Returns the environment it was opened in.
    pub fn environment(&self) -> &Environment {
        &self.environment
    }

    /// Brings the log of answers home into the main file, at a clean exit. Where that fails the log
    /// is as durable, and it is tried again later.
    pub fn close(&mut self) {
        drop(self.store.checkpoint());
    }

    /// Looks for decks in all roots again.
    fn look(&mut self) -> Result<(), TrainerError> {
        let now = self.clock.now();
        self.library = look(&mut self.store, &self.roots, now)?;
        Ok(())
    }

    /// Tells whether decks may be looked for in a path: anywhere, but for one folder used alone.
    fn may_look_in(&self, path: &Path) -> bool {
        let holds = |root: &Root| matches!(root, Root::Path(root) if path.starts_with(root));
        !self.is_one_folder || self.roots.iter().any(holds)
    }

    /// Looks for decks in one more place from now on.
    fn look_in(&mut self, path: PathBuf) -> Result<(), TrainerError> {
        let root = Root::Path(path);
        if !self.roots.contains(&root) {
            // Compiled-in decks stay last: one's own shadow them.
            let at = self.roots.iter().position(|it| *it == Root::Builtin);
            self.roots.insert(at.unwrap_or(self.roots.len()), root);
            self.look()?;
        }
        Ok(())
    }

    fn usual_roots(&self) -> Vec<Root> {
        let own = Some(self.paths.decks()).filter(|it| it.exists());
        let set = self.settings.decks.iter().map(|it| absolute(self.paths.in_settings(it)));
        let named = self.wishes.paths().map(PathBuf::from).filter(|it| it.exists());
        let mut roots: Vec<Root> = Vec::new();
        for path in own.map(absolute).into_iter().chain(set).chain(named) {
            let root = Root::Path(path);
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots.push(Root::Builtin);
        roots
    }
}

/// Returns a path that stays right when the current folder changes.
fn absolute(path: PathBuf) -> PathBuf {
    std::fs::canonicalize(&path).or_else(|_| std::path::absolute(&path)).unwrap_or(path)
}
