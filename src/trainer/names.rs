//! Names typed on the command line: a deck's id, then a path, then a tag.

use std::path::{Path, PathBuf};

use crate::{
    card::CardId,
    deck::problem::Problem,
    store::scope::Scope,
    text::{
        distance::nearest,
        normalize::{caseless, collapse},
    },
    trainer::{Sought, Trainer, TrainerError, absolute, library::Shelved},
};

/// The decks that one name means, and the path where it is one.
pub type Named = (Vec<Shelved>, Option<String>);

/// What names came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The decks to ask.
    pub decks: Vec<Shelved>,
    /// Whether these are all decks in force.
    pub is_everything: bool,
    /// Tags of which a card must have one; none for all cards.
    pub tags: Vec<String>,
    /// Paths that were named, each with the decks found there.
    pub paths: Vec<(String, Vec<Shelved>)>,
    /// Decks that were named by id.
    pub named: Vec<Shelved>,
}

impl Chosen {
    /// Returns what the store is asked for; a limit that leaves nothing out would only cost time.
    pub fn scope(&self) -> Scope {
        let ids = || self.decks.iter().map(|it| it.id.clone()).collect();
        Scope { decks: (!self.is_everything).then(ids), tags: self.tags.clone() }
    }

    /// Tells whether a deck or path was named, so that it is in study from now on.
    pub fn has_named_decks(&self) -> bool {
        !self.named.is_empty() || !self.paths.is_empty()
    }
}

impl Trainer {
    /// Finds what names mean; without any, the decks in study.
    ///
    /// # Errors
    /// A name that means nothing, with the nearest one that does.
    pub fn choose(&mut self, names: &[String], tags: &[String]) -> Result<Chosen, TrainerError> {
        let mut chosen = Chosen { tags: tags.to_vec(), ..Chosen::default() };
        for name in names {
            self.choose_one(name, &mut chosen)?;
        }
        // What was just named may hold the tag.
        for tag in tags {
            self.check_tag(tag)?;
        }
        let mut decks: Vec<Shelved> = Vec::new();
        for deck in chosen.paths.iter().flat_map(|(_, decks)| decks).chain(&chosen.named) {
            if !decks.contains(deck) {
                decks.push(deck.clone());
            }
        }
        chosen.decks =
            if chosen.has_named_decks() { decks } else { self.in_study().cloned().collect() };
        chosen.is_everything = chosen.decks.len() == self.library.decks.len();
        Ok(chosen)
    }

    fn choose_one(&mut self, name: &str, chosen: &mut Chosen) -> Result<(), TrainerError> {
        match self.deck_or_path(name)? {
            Some((decks, None)) => {
                chosen.named.extend(decks);
                return Ok(());
            }
            Some((decks, Some(path))) => {
                chosen.paths.push((path, decks));
                return Ok(());
            }
            None => (),
        }
        if self.store.tags()?.iter().any(|it| caseless(it) == caseless(name)) {
            chosen.tags.push(name.to_string());
            return Ok(());
        }
        let mut known = self.deck_ids();
        known.extend(self.store.tags()?);
        Err(unknown(Sought::Any, name, &known))
    }

    /// Returns a deck in force.
    pub fn deck(&self, id: &str) -> Option<&Shelved> {
        let id = collapse(id);
        self.library.decks.iter().find(|it| it.id == id)
    }

    /// Finds decks by id or path.
    ///
    /// # Errors
    /// A name that is neither, with the nearest id.
    pub fn decks_named(&mut self, name: &str) -> Result<Named, TrainerError> {
        self.deck_or_path(name)?.ok_or_else(|| self.unknown_deck(name))
    }

    /// Finds the decks that names mean, each once.
    ///
    /// # Errors
    /// A name that means nothing, with the nearest one that does.
    pub fn all_decks_named(&mut self, names: &[String]) -> Result<Vec<Shelved>, TrainerError> {
        let mut chosen = Chosen::default();
        for name in names {
            let (decks, _) = self.decks_named(name)?;
            chosen.add_decks(&decks);
        }
        Ok(chosen.decks)
    }

    /// Finds decks by id, then by path, which is returned beside them where it is one on disk; `None`
    /// of what is neither.
    fn deck_or_path(&mut self, name: &str) -> Result<Option<Named>, TrainerError> {
        if let Some(deck) = self.deck(name) {
            return Ok(Some((vec![deck.clone()], None)));
        }
        // A compiled-in one is told by its path, and may be named so.
        let shipped = self.library.decks.iter().find(|it| it.is_builtin() && it.path == name);
        if let Some(deck) = shipped {
            return Ok(Some((vec![deck.clone()], None)));
        }
        if !Path::new(name).exists() {
            return Ok(None);
        }
        let path = absolute(PathBuf::from(name));
        let decks = self.decks_at(&path)?;
        Ok(Some((decks, Some(path.to_string_lossy().into_owned()))))
    }

    pub(super) fn deck_ids(&self) -> Vec<String> {
        self.library.decks.iter().map(|it| it.id.clone()).collect()
    }

    /// Returns the error for a deck that is not there.
    pub fn unknown_deck(&self, name: &str) -> TrainerError {
        unknown(Sought::Deck, name, &self.deck_ids())
    }

    /// Finds a card by its whole name.
    ///
    /// # Errors
    /// A name that no deck in force holds, with the nearest one of its deck; or the deck, where that
    /// is not there.
    pub fn card_named(&self, name: &str) -> Result<CardId, TrainerError> {
        let card = CardId::new(&collapse(name));
        if self.store.card(&card)?.is_some() {
            return Ok(card);
        }
        if name.contains('/') && self.deck(card.deck()).is_none() {
            return Err(self.unknown_deck(card.deck()));
        }
        let known = self.store.card_ids_of(card.deck())?;
        Err(unknown(Sought::Card, name, &names(&known)))
    }

    /// Finds the cards of an entry by its id in a deck, or one card by its whole name.
    ///
    /// # Errors
    /// A name that the deck does not hold, with the nearest one.
    pub fn siblings_named(&self, deck: &str, name: &str) -> Result<Vec<CardId>, TrainerError> {
        let known = self.store.card_ids_of(deck)?;
        let name = collapse(name);
        let name = name.strip_prefix(&format!("{deck}/")).unwrap_or(&name);
        let whole = format!("{deck}/{name}");
        let is_meant = |it: &&CardId| [it.as_str(), it.entry()].contains(&whole.as_str());
        let cards: Vec<CardId> = known.iter().filter(is_meant).cloned().collect();
        if cards.is_empty() {
            return Err(unknown(Sought::Card, &whole, &names(&known)));
        }
        Ok(cards)
    }

    /// Finds one card by its id in a deck or its whole name; of an entry that yields several, without
    /// a mark, the first.
    ///
    /// # Errors
    /// A name that none of the decks holds, with the nearest one of the first.
    pub fn card_in(&self, decks: &[Shelved], name: &str) -> Result<CardId, TrainerError> {
        let mut first_error = None;
        for deck in decks {
            match self.siblings_named(&deck.id, name) {
                Ok(cards) => {
                    let bare = cards.iter().find(|it| it.as_str() == it.entry());
                    return Ok(bare.unwrap_or(&cards[0]).clone());
                }
                Err(error) => _ = first_error.get_or_insert(error),
            }
        }
        Err(first_error.unwrap_or_else(|| unknown(Sought::Card, name, &[])))
    }

    fn check_tag(&self, tag: &str) -> Result<(), TrainerError> {
        let tags = self.store.tags()?;
        if tags.iter().any(|it| caseless(it) == caseless(tag)) {
            return Ok(());
        }
        Err(unknown(Sought::Tag, tag, &tags))
    }

    /// Looks in a path and returns the decks found there.
    pub(super) fn decks_at(&mut self, path: &Path) -> Result<Vec<Shelved>, TrainerError> {
        if !self.may_look_in(path) {
            return Err(TrainerError::OutsideFolder(path.to_path_buf()));
        }
        self.look_in(path.to_path_buf())?;
        let is_there = |it: &&Shelved| Path::new(&it.path).starts_with(path);
        let decks: Vec<Shelved> = self.library.decks.iter().filter(is_there).cloned().collect();
        if decks.is_empty() {
            // A file whose deck is not in force says why: its id is taken, it can't be read.
            let concerns = |it: &&Problem| Path::new(&*it.place.path).starts_with(path);
            let problems = self.library.problems.iter().filter(concerns).cloned().collect();
            return Err(TrainerError::NoDeckHere { path: path.to_path_buf(), problems });
        }
        self.check_any_card(&decks, &path.to_string_lossy())?;
        Ok(decks)
    }

    /// Makes sure that decks that were named hold a card that can be asked.
    pub(super) fn check_any_card(
        &self,
        decks: &[Shelved],
        named: &str,
    ) -> Result<(), TrainerError> {
        let ids = decks.iter().map(|it| it.id.clone()).collect();
        let scope = Scope { decks: Some(ids), tags: Vec::new() };
        if self.store.counts(&scope, self.today())?.cards == 0 {
            return Err(TrainerError::NoGoodCard { path: named.to_string() });
        }
        Ok(())
    }
}

fn names(cards: &[CardId]) -> Vec<String> {
    cards.iter().map(ToString::to_string).collect()
}

fn unknown(what: Sought, name: &str, known: &[String]) -> TrainerError {
    let nearest = nearest(name, known.iter().map(String::as_str)).map(str::to_string);
    TrainerError::UnknownName { what, name: name.to_string(), nearest }
}
