//! What lists tell: decks with their counts, figures of a learner, what happened.

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
    sync::Arc,
};

use crate::{
    card::{Card, CardId},
    deck::check::{Checked, check, check_shipped},
    history::{Event, EventId, Review, What},
    memory::{
        Memory, State,
        replay::{Past, follow},
        schedule::{Retention, Scheduler},
    },
    stats,
    store::{self, StoreError, counts::Counts, scope::Scope},
    time::Day,
    trainer::{
        Trainer, TrainerError,
        cards::CardReader,
        keep::keep_undo,
        library::{Root, Shelved},
        start::NEW_A_DAY,
    },
};

/// A deck in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct DeckLine {
    /// The deck.
    pub deck: Shelved,
    /// Its title as written.
    pub title: String,
    /// Its language's tag.
    pub language: String,
    /// Its counts.
    pub counts: Counts,
    /// Whether it is in study.
    pub is_in_study: bool,
}

/// Figures of a learner over some decks.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// Counts of cards.
    pub counts: Counts,
    /// Reviews, undone ones left out.
    pub n_reviews: u64,
    /// Reviews of the study day.
    pub n_reviews_today: u64,
    /// Share of the cards seen on an earlier day that were recalled, over 30 days; `None` where
    /// there were none.
    pub retention_30d: Option<f64>,
    /// Days in a row with a review, over all decks.
    pub streak_days: u32,
}

/// An event as it is told, with what memory made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The event.
    pub event: Event,
    /// Whether it was taken back.
    pub is_undone: bool,
    /// For a review that counts: what memory was after it.
    pub after: Option<After>,
}

/// What memory was after a review.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct After {
    /// The memory.
    pub memory: Memory,
    /// Days until due, before fuzz and rounding.
    pub interval_raw: f64,
    /// The day due.
    pub due: Day,
}

/// Days over which retention is told.
pub const RETENTION_DAYS: u32 = 30;

impl Trainer {
    /// Returns all decks in force with their counts.
    ///
    /// # Errors
    /// What the store says.
    pub fn deck_lines(&self) -> Result<Vec<DeckLine>, TrainerError> {
        let counts = self.store.counts_by_deck(self.today())?;
        let indexed = self.store.decks()?;
        let line = |deck: &Shelved| {
            let row = indexed.iter().find(|it| it.id == deck.id)?;
            Some(DeckLine {
                deck: deck.clone(),
                title: row.title.clone(),
                language: row.language.clone(),
                counts: counts.get(&deck.id).copied().unwrap_or_default(),
                is_in_study: self.is_in_study(deck),
            })
        };
        Ok(self.library.decks.iter().filter_map(line).collect())
    }

    /// Returns all problems of the decks there are, read afresh.
    pub fn check_decks(&self) -> Checked {
        let path = |it: &Root| match it {
            Root::Path(path) => Some(path.clone()),
            Root::Builtin => None,
        };
        let paths: Vec<PathBuf> = self.roots.iter().filter_map(path).collect();
        let own = check(&paths);
        if self.roots.contains(&Root::Builtin) { own.and(check_shipped()) } else { own }
    }

    /// Returns the figures of some decks, or of all in force.
    ///
    /// # Errors
    /// What the store says.
    pub fn figures(&self, decks: &[Shelved]) -> Result<Figures, TrainerError> {
        let today = self.today();
        let ids: Vec<String> = decks.iter().map(|it| it.id.clone()).collect();
        let counts =
            self.store.counts(&Scope { decks: Some(ids.clone()), tags: Vec::new() }, today)?;
        let days = self.store.days_of(&ids)?;
        let recent = days.iter().filter(|it| it.day > today.minus(RETENTION_DAYS));
        Ok(Figures {
            counts,
            n_reviews: days.iter().map(|it| u64::from(it.n_reviews)).sum(),
            n_reviews_today: days
                .iter()
                .filter(|it| it.day == today)
                .map(|it| u64::from(it.n_reviews))
                .sum(),
            retention_30d: stats::retention(recent.map(|it| (it.n_recalled, it.n_checked))),
            streak_days: self.store.streak(today)?,
        })
    }

    /// Returns what happened, newest last: of one card or of all, the last `n` or everything.
    ///
    /// # Errors
    /// What the store says.
    pub fn told(&self, card: Option<&CardId>, n: Option<usize>) -> Result<Vec<Told>, TrainerError> {
        let events = self.store.history(card, n)?;
        let mut after: HashMap<EventId, After> = HashMap::new();
        let mut seen: HashSet<&CardId> = HashSet::new();
        for told in &events {
            if let What::Review(review) = &told.event.what
                && seen.insert(&review.card)
            {
                self.follow_card(&review.card, &mut after)?;
            }
        }
        let tell = |it: store::told::Told| Told {
            after: after.get(&it.event.id).copied(),
            is_undone: it.is_undone,
            event: it.event,
        };
        Ok(events.into_iter().map(tell).collect())
    }

    /// Folds a card's reviews and notes what memory was after each.
    fn follow_card(
        &self,
        card: &CardId,
        after: &mut HashMap<EventId, After>,
    ) -> Result<(), StoreError> {
        let mut state: Option<State> = None;
        for event in self.store.reviews_of(card)? {
            let What::Review(review) = &event.what else { continue };
            let raw = next(review, state.as_ref(), event.day);
            let past = Past { day: event.day, rating: review.rating, interval: review.interval };
            let folded = follow(state.as_ref(), past, raw.0);
            after.insert(event.id, After { memory: raw.0, interval_raw: raw.1, due: folded.due });
            state = Some(folded);
        }
        Ok(())
    }

    /// Returns how many of some new cards the study day still takes.
    ///
    /// # Errors
    /// What the store says.
    pub fn n_new_left(&self, n_new: u64) -> Result<u64, TrainerError> {
        let today = self.today();
        let n_done = self.store.days(today, today)?.first().map_or(0, |it| it.n_new);
        let n_a_day = self.settings.new.unwrap_or(NEW_A_DAY);
        Ok(n_new.min(n_a_day.saturating_sub(n_done).into()))
    }

    /// Returns days in a row with a review.
    ///
    /// # Errors
    /// What the store says.
    pub fn streak(&self) -> Result<u32, TrainerError> {
        Ok(self.store.streak(self.today())?)
    }

    /// Reads a card; `None` where no deck in force holds it.
    ///
    /// # Errors
    /// What the store says.
    pub fn read_card(&self, id: &CardId) -> Result<Option<Arc<Card>>, TrainerError> {
        Ok(CardReader::default().read(&self.store, id)?)
    }

    /// Takes the last answer or suspension back, whatever session it was given in.
    ///
    /// # Errors
    /// What the store says.
    pub fn undo_last(&mut self) -> Result<Option<Event>, TrainerError> {
        let Some(event) = self.store.last_undoable(None)? else { return Ok(None) };
        let now = self.now();
        keep_undo(&mut self.store, event.id, now)?;
        Ok(Some(event))
    }
}

fn next(review: &Review, state: Option<&State>, day: Day) -> (Memory, f64) {
    let retention = Retention::new(review.retention).unwrap_or_default();
    let memory = state.map(|it| &it.memory);
    let next = Scheduler::new(retention).next(memory, day, review.rating, 0);
    (next.memory, next.interval_raw)
}
