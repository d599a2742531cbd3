//! How a study session starts: which decks, which cards, in which order.

use std::{
    collections::{HashSet, VecDeque},
    time::Duration,
};

use crate::{
    card::mode::Mode,
    history::SessionId,
    memory::schedule::Scheduler,
    session::{
        filling::{Filling, Limits},
        queue::{Queue, Queued},
        study::{Rules, Study},
    },
    store::{id::new_id, queue::Candidate},
    time::Now,
    trainer::{
        Trainer, TrainerError,
        library::Shelved,
        names::Chosen,
        sitting::{Seat, Sitting},
    },
};

/// What a study session was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StudyWish {
    /// Decks, paths and tags.
    pub names: Vec<String>,
    /// Tags (`--tag`).
    pub tags: Vec<String>,
    /// New cards for the study day.
    pub n_new: Option<u32>,
    /// Distinct cards of the session.
    pub limit: Option<u32>,
    /// Minutes after which no further question is asked.
    pub minutes: Option<u32>,
    /// How cards are asked.
    pub mode: Option<Mode>,
    /// Whether to go on with cards that are not yet due.
    pub is_ahead: bool,
    /// Seed of every shuffle.
    pub seed: Option<u64>,
}

/// New cards a study day, where nobody says otherwise.
pub const NEW_A_DAY: u32 = 20;

/// Distinct cards a session, where nobody says otherwise.
pub const CARDS_A_SESSION: u32 = 200;

/// What a learner is told before the first question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Shipped decks started by themselves.
    FirstStart(Vec<Shelved>),
    /// A deck has problems; its other cards are asked.
    HasProblems(Shelved),
    /// Decks of one's own were named first, so that the shipped ones don't start.
    ShippedLeft(Vec<String>),
    /// A deck in study is nowhere to be found.
    Gone(String),
    /// A quiz asks fewer cards than were wished.
    Fewer {
        /// How many it asks.
        n: usize,
        /// How many were wished.
        wished: usize,
    },
    /// Cards that wait in a quiz can't be asked any more.
    Lacks {
        /// How many.
        n: usize,
        /// Of how many.
        of: usize,
        /// Whether these are what is left of one that goes on.
        is_left: bool,
    },
    /// Nothing is asked.
    Nothing(Why),
}

/// Why nothing is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no deck at all.
    NoDeck,
    /// No deck is in study.
    NoneInStudy,
    /// The decks hold no card that can be asked.
    NoGoodCard,
    /// No card of the decks has the tags.
    NoneTagged,
    /// Nothing is due, and no new card is left for the day.
    Done,
    /// Nor is there a card ahead of its day.
    DoneAhead,
    /// No quiz with cards of the decks is over.
    NoResult,
    /// Of the last result of the decks nothing was wrong.
    NothingWrong,
    /// What was wrong in the last result of the decks is gone or suspended.
    WrongGone,
    /// No card of the decks is unseen.
    NothingUnseen,
    /// All cards of the decks are suspended.
    AllSuspended,
}

impl Trainer {
    /// Starts a study session.
    ///
    /// # Errors
    /// A name that means nothing, a named deck without a card that can be asked, a store that
    /// can't be written.
    pub fn study(&mut self, wish: &StudyWish) -> Result<(Sitting<'_>, Vec<Notice>), TrainerError> {
        self.store.check_writable()?;
        let chosen = self.choose(&wish.names, &wish.tags)?;
        let mut notices = Vec::new();
        if chosen.has_named_decks() {
            let left = self.shipped_left(&chosen.decks);
            if !left.is_empty() {
                notices.push(Notice::ShippedLeft(left));
            }
            self.put_in_study(&chosen)?;
        }
        notices.extend(self.notices(&chosen)?);
        let now = self.now();
        let seed = self.seed(wish.seed, now)?;
        let queue = self.queue(wish, &chosen, seed, now)?;
        if queue.n_waiting() == 0 {
            notices.push(Notice::Nothing(self.why_nothing(wish, &chosen)?));
        }
        let rules = Rules {
            forced_mode: wish.mode,
            mode: self.settings.mode.unwrap_or_default(),
            time: wish.minutes.map(|it| Duration::from_secs(u64::from(it) * 60)),
            seed,
        };
        let seat = Seat {
            scheduler: Scheduler::new(self.retention),
            course: Study::new(queue, rules, now).into(),
            session: SessionId(new_id(now.moment)),
            seed,
            n_new: self.n_new_a_day(wish),
            scope: chosen.scope(),
            now,
        };
        Ok((Sitting::new(&mut self.store, &self.clock, seat), notices))
    }

    /// Returns what is to be told of the decks that were chosen, before all else. Without names the
    /// shipped ones start by themselves on a fresh machine.
    pub(super) fn notices(&mut self, chosen: &Chosen) -> Result<Vec<Notice>, TrainerError> {
        let mut notices = Vec::new();
        if !chosen.has_named_decks() && self.is_fresh() {
            notices.push(Notice::FirstStart(self.start_shipped()?));
        }
        let with_problems = chosen.decks.iter().filter(|it| it.n_problems > 0);
        notices.extend(with_problems.cloned().map(Notice::HasProblems));
        if !chosen.has_named_decks() {
            notices.extend(self.gone().into_iter().map(Notice::Gone));
        }
        Ok(notices)
    }

    /// Returns the seed that is wished, else that of the environment, else one by chance.
    pub(super) fn seed(&self, wish: Option<u64>, now: Now) -> Result<u64, TrainerError> {
        Ok(match wish {
            Some(seed) => seed,
            None => self.environment().seed()?.unwrap_or_else(|| random_seed(now)),
        })
    }

    fn why_nothing(&self, wish: &StudyWish, chosen: &Chosen) -> Result<Why, TrainerError> {
        Ok(match self.why_no_card(chosen)? {
            Some(why) => why,
            None if wish.is_ahead => Why::DoneAhead,
            None => Why::Done,
        })
    }

    /// Returns why the chosen decks hold no card at all that could be asked; `None` where they do.
    pub(super) fn why_no_card(&self, chosen: &Chosen) -> Result<Option<Why>, TrainerError> {
        if self.library.decks.is_empty() {
            return Ok(Some(Why::NoDeck));
        }
        if chosen.decks.is_empty() {
            return Ok(Some(Why::NoneInStudy));
        }
        if self.store.counts(&chosen.scope(), self.today())?.cards == 0 {
            let why = if chosen.tags.is_empty() { Why::NoGoodCard } else { Why::NoneTagged };
            return Ok(Some(why));
        }
        Ok(None)
    }

    fn n_new_a_day(&self, wish: &StudyWish) -> u32 {
        wish.n_new.or(self.settings.new).unwrap_or(NEW_A_DAY)
    }

    fn put_in_study(&mut self, chosen: &Chosen) -> Result<(), TrainerError> {
        for deck in &chosen.named {
            self.check_any_card(std::slice::from_ref(deck), &deck.path)?;
        }
        self.start_decks(&chosen.named, None)?;
        for (path, decks) in &chosen.paths {
            self.start_decks(decks, Some(path))?;
        }
        Ok(())
    }

    fn queue(
        &self,
        wish: &StudyWish,
        chosen: &Chosen,
        seed: u64,
        now: Now,
    ) -> Result<Queue, TrainerError> {
        let today = now.day;
        let n_new = self.n_new_a_day(wish);
        let n_cards = wish.limit.or(self.settings.limit).unwrap_or(CARDS_A_SESSION);
        let n_new_today = self.store.n_new_on(today)?;
        let limits =
            Limits { n_cards: n_cards as usize, n_new: n_new.saturating_sub(n_new_today) as usize };
        let scope = chosen.scope();
        let mut filling = Filling::new(limits, today, self.store.answered_entries(today)?);
        if n_cards > 0 {
            self.store.due(&scope, today, &mut |it| filling.offer_due(queued(it)))?;
            self.offer_new(&mut filling, chosen)?;
        }
        if wish.is_ahead && n_cards > 0 {
            self.store.ahead(&scope, today, &mut |it| filling.offer_ahead(queued(it)))?;
        }
        Ok(filling.finish(seed))
    }

    /// Offers new cards in file order, decks in turn.
    fn offer_new(&self, filling: &mut Filling, chosen: &Chosen) -> Result<(), TrainerError> {
        let n_wanted = filling.n_new_wanted();
        let mut piles: Vec<VecDeque<Candidate>> = Vec::new();
        let mut n_giving = 0;
        for deck in &chosen.decks {
            // In the first round each deck gives one, so that no more decks than cards matter.
            if n_giving == n_wanted {
                break;
            }
            let pile = self.pile(deck, chosen, filling)?;
            n_giving += usize::from(pile.iter().any(|it| filling.is_open(&it.id)));
            piles.push(pile);
        }
        while piles.iter().any(|it| !it.is_empty()) {
            for card in piles.iter_mut().filter_map(VecDeque::pop_front) {
                if !filling.offer_new(queued(card)) {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// Returns the first new cards of a deck, of as many entries as are wanted: siblings don't
    /// count, as only one of them is asked, nor do those that wait for another day.
    fn pile(
        &self,
        deck: &Shelved,
        chosen: &Chosen,
        filling: &Filling,
    ) -> Result<VecDeque<Candidate>, TrainerError> {
        let n_wanted = filling.n_new_wanted();
        let mut pile = VecDeque::new();
        let mut entries = HashSet::new();
        self.store.fresh(&deck.id, &chosen.tags, &mut |it| {
            if filling.is_open(&it.id) {
                entries.insert(it.id.entry().to_string());
            }
            pile.push_back(it);
            entries.len() < n_wanted
        })?;
        Ok(pile)
    }
}

fn queued(candidate: Candidate) -> Queued {
    Queued { id: candidate.id, kind: candidate.kind, state: candidate.state }
}

/// A seed from the system's randomness, which is in the low bits of an id; short enough to type
/// again.
fn random_seed(now: Now) -> u64 {
    new_id(now.moment) as u64 & 0xffff_ffff
}
