//! Which decks are in study: those that were started and not stopped; on a fresh machine the
//! shipped ones of the learner's language.

use std::collections::HashSet;

use crate::{
    deck::folder::BUILTIN,
    history::What,
    store::{Store, StoreError, index::card::IndexedDeck},
    text::lang::Lang,
    trainer::{Trainer, TrainerError, library::Shelved},
};

/// What the learner said of decks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    started: HashSet<String>,
    paths: Vec<String>,
    /// Whether anything was ever started or stopped.
    is_said: bool,
}

/// The language of the shipped decks that start where nothing says another.
const LANGUAGE_OF_SOURCE: &str = "ar";

impl Wishes {
    /// Reads what was said from the events.
    ///
    /// # Errors
    /// What the store says.
    pub fn of(store: &Store) -> Result<Wishes, StoreError> {
        let mut wishes = Wishes::default();
        for wish in store.deck_wishes()? {
            wishes.is_said = true;
            if wish.is_on {
                wishes.started.insert(wish.deck);
            }
            for path in wish.paths {
                if !wishes.paths.contains(&path) {
                    wishes.paths.push(path);
                }
            }
        }
        Ok(wishes)
    }

    /// Returns the files and folders that were named.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.paths.iter().map(String::as_str)
    }
}

impl Trainer {
    /// Tells whether a deck is in study.
    pub fn is_in_study(&self, deck: &Shelved) -> bool {
        if self.is_one_folder {
            return true;
        }
        if self.wishes.is_said {
            return self.wishes.started.contains(&deck.id);
        }
        self.shipped.contains(&deck.id)
    }

    /// Returns the decks in study, in order.
    pub fn in_study(&self) -> impl Iterator<Item = &Shelved> {
        self.library.decks.iter().filter(|it| self.is_in_study(it))
    }

    /// Returns the ids of decks in study that are nowhere to be found.
    pub fn gone(&self) -> Vec<String> {
        if self.is_one_folder {
            return Vec::new();
        }
        let is_gone = |it: &&String| self.deck(it).is_none();
        let mut gone: Vec<String> = self.wishes.started.iter().filter(is_gone).cloned().collect();
        gone.sort();
        gone
    }

    /// Tells whether nothing was ever started or stopped, so that the shipped decks start by
    /// themselves.
    pub fn is_fresh(&self) -> bool {
        !self.wishes.is_said && !self.is_one_folder
    }

    /// Tells whether decks can be started and stopped: not while one folder alone is used, and not
    /// in a store that can't be written.
    ///
    /// # Errors
    /// Which of these it is.
    pub fn check_changeable(&self) -> Result<(), TrainerError> {
        if self.is_one_folder {
            return Err(TrainerError::OneFolder);
        }
        Ok(self.store.check_writable()?)
    }

    /// Puts the decks that start by themselves in study for good; returns them.
    ///
    /// # Errors
    /// What the store says.
    pub fn start_shipped(&mut self) -> Result<Vec<Shelved>, TrainerError> {
        let shipped: Vec<Shelved> = self.in_study().cloned().collect();
        self.start(&shipped, None)?;
        Ok(shipped)
    }

    /// Returns the shipped decks that won't start by themselves once decks of one's own are named.
    pub fn shipped_left(&self, named: &[Shelved]) -> Vec<String> {
        let is_own = named.iter().all(|it| !self.shipped.contains(&it.id));
        if !self.is_fresh() || !is_own {
            return Vec::new();
        }
        self.in_study().map(|it| it.id.clone()).collect()
    }

    /// Puts decks in study; `path` is where they were named, and is looked in from now on.
    ///
    /// # Errors
    /// What the store says.
    pub fn start_decks(
        &mut self,
        decks: &[Shelved],
        path: Option<&str>,
    ) -> Result<(), TrainerError> {
        if self.is_fresh() && decks.iter().any(|it| self.shipped.contains(&it.id)) {
            // All of them are in study by themselves; naming one drops none.
            self.start_shipped()?;
        }
        self.start(decks, path)
    }

    fn start(&mut self, decks: &[Shelved], path: Option<&str>) -> Result<(), TrainerError> {
        let is_new = |it: &&Shelved| {
            let is_started = self.wishes.started.contains(&it.id);
            let is_known = path.is_none_or(|path| self.wishes.paths().any(|it| it == path));
            !is_started || !is_known
        };
        let whats: Vec<What> = decks
            .iter()
            .filter(is_new)
            .map(|it| What::DeckStart { deck: it.id.clone(), path: path.map(str::to_string) })
            .collect();
        self.say(whats)
    }

    /// Takes decks out of study; what was learned stays. Of decks not in study nothing is said.
    ///
    /// # Errors
    /// What the store says.
    pub fn stop_decks(&mut self, ids: &[String]) -> Result<(), TrainerError> {
        let started = if self.is_fresh() { &self.shipped } else { &self.wishes.started };
        let mut left = started.clone();
        let whats: Vec<What> = ids
            .iter()
            .filter(|it| left.remove(*it))
            .map(|it| What::DeckStop { deck: it.clone() })
            .collect();
        if self.is_fresh() && !whats.is_empty() {
            self.start_shipped()?;
        }
        self.say(whats)
    }

    fn say(&mut self, whats: Vec<What>) -> Result<(), TrainerError> {
        if whats.is_empty() || self.is_one_folder {
            return Ok(());
        }
        let now = self.clock.now();
        let mut writing = self.store.begin()?;
        for what in whats {
            writing.append(what, now)?;
        }
        writing.commit()?;
        self.wishes = Wishes::of(&self.store)?;
        Ok(())
    }

    /// Returns the shipped decks that start by themselves: those in the interface's language, where
    /// there are any and something says that language, else those in the source's.
    ///
    /// # Errors
    /// What the store says.
    pub(super) fn find_shipped(&self) -> Result<HashSet<String>, TrainerError> {
        let builtin: Vec<IndexedDeck> =
            self.store.decks()?.into_iter().filter(|it| it.root == BUILTIN).collect();
        let lang = self.settings.wished_lang(self.lang, self.environment());
        let is_in = |deck: &IndexedDeck, wanted: &str| primary(&deck.language) == wanted;
        let language = lang
            .map(Lang::tag)
            .filter(|wanted| builtin.iter().any(|it| is_in(it, wanted)))
            .unwrap_or(LANGUAGE_OF_SOURCE);
        Ok(builtin.into_iter().filter(|it| is_in(it, language)).map(|it| it.id).collect())
    }
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}
