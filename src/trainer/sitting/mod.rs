//! A session joined to the world: cards are loaded for it, and what it says is to be kept is kept
//! before anyone is told.

mod ending;
mod keeping;
mod loading;

use std::{collections::HashMap, sync::Arc, time::Duration};

use crate::{
    card::{CardId, kind::Kind},
    grade::others::Others,
    history::{EventId, QuizStart, SessionId},
    memory::schedule::Scheduler,
    session::{Final, Input, Refusal, View, course::Course, tally::Tally},
    store::{Store, StoreError, scope::Scope},
    time::{Day, Now},
    trainer::{
        cards::CardReader,
        clock::Clock,
        keep::{Kept, quiz::Elsewhere},
    },
};

/// One sitting at a study session or a quiz.
pub struct Sitting<'t> {
    store: &'t mut Store,
    clock: &'t Clock,
    seat: Seat,
    today: Day,
    past: Vec<Past>,
    cards: CardReader,
    others: HashMap<(String, Kind), Arc<Others>>,
    is_unkept: bool,
    has_left: bool,
}

/// What a sitting starts with.
pub struct Seat {
    /// Decides intervals.
    pub scheduler: Scheduler,
    /// The session.
    pub course: Course,
    /// Its name.
    pub session: SessionId,
    /// The seed of its shuffles.
    pub seed: u64,
    /// New cards that a study day takes; a quiz takes whatever it was dealt.
    pub n_new: u32,
    /// The decks and tags it was started over.
    pub scope: Scope,
    /// When it started.
    pub now: Now,
}

/// A former value of a study session, and the event that ended it.
struct Past {
    course: Course,
    event: EventId,
    card: CardId,
    /// What was kept, where it was an answer.
    kept: Option<Kept>,
}

/// What an input led to; nothing was kept where nothing is said of that.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The answer of a flip card is on show.
    Shown,
    /// The hint is on show.
    Hinted,
    /// The options that were held back are on show.
    OptionsShown,
    /// The reply was almost right, and one more try is open; [`Sitting::view`] tells why.
    Almost,
    /// The card is asked later.
    Skipped,
    /// The verdict is left behind.
    WentOn,
    /// A final verdict, durable; [`Sitting::last`] tells it.
    Kept(Kept),
    /// The last verdict stands as it was, and so does what was kept of it.
    Unchanged(Option<Kept>),
    /// The open try or else the last kept answer was taken back; its question is open again.
    Undone(CardId),
    /// A card is kept from being asked.
    Suspended(CardId),
    /// An answer of a quiz is kept, or that its card's time was up.
    Counted(Counted),
    /// Nothing is kept of an answer of a quiz, as what another terminal did stands.
    Stands(CardId, Elsewhere),
    /// The quiz is over: it was handed in, nothing was left to ask, or its time is up.
    Ended,
}

/// What is kept of an answer of a quiz.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The card.
    pub card: CardId,
    /// What memory kept of it; `None` where it learns nothing.
    pub kept: Option<Kept>,
    /// Whether [`Sitting::last`] tells its verdict; else the result will.
    pub is_told: bool,
    /// Whether the time of the card was up, so that what was given does not count.
    pub is_time_up: bool,
}

/// Why an input led to nothing.
#[derive(Debug, thiserror::Error)]
pub enum SittingError {
    /// The session does not take it now.
    #[error("{0:?}")]
    Refused(Refusal),
    /// It could not be kept; the session is as before.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<'t> Sitting<'t> {
    /// Sits down to a session.
    pub fn new(store: &'t mut Store, clock: &'t Clock, seat: Seat) -> Sitting<'t> {
        Sitting {
            store,
            clock,
            today: seat.now.day,
            seat,
            past: Vec::new(),
            cards: CardReader::default(),
            others: HashMap::new(),
            is_unkept: false,
            has_left: false,
        }
    }

    /// Returns the name of the session.
    pub fn session(&self) -> SessionId {
        self.seat.session
    }

    /// Tells whether anything that it asks may run from right to left.
    ///
    /// # Errors
    /// What the store says.
    pub fn may_run_right_to_left(&self) -> Result<bool, StoreError> {
        self.store.has_right_to_left(&self.seat.course.decks())
    }

    /// Returns the seed of its shuffles.
    pub fn seed(&self) -> u64 {
        self.seat.seed
    }

    /// Returns how many questions there are as far as is known.
    pub fn of(&self) -> usize {
        self.seat.course.of()
    }

    /// Returns what was dealt, where it is a quiz.
    pub fn quiz(&self) -> Option<&QuizStart> {
        self.seat.course.dealt()
    }

    /// Returns what is to be shown; loads the card that is asked next, and keeps the end of a quiz
    /// of which nothing is left.
    ///
    /// # Errors
    /// What the store says.
    pub fn view(&mut self) -> Result<View<'_>, StoreError> {
        while let View::Load(card) = self.seat.course.view() {
            let (card, now) = (card.clone(), self.clock.now());
            match self.asked(&card, now.day)? {
                Some(asked) => self.seat.course.supply(asked, now),
                None => self.seat.course.gone(&card),
            }
        }
        if let View::Done(_) = self.seat.course.view() {
            self.end()?;
        }
        Ok(self.seat.course.view())
    }

    /// Returns the card whose question is open.
    ///
    /// # Errors
    /// What the store says.
    pub fn open_card(&mut self) -> Result<Option<CardId>, StoreError> {
        Ok(match self.view()? {
            View::Ask(question) => Some(question.asked.card.id.clone()),
            View::Load(_) | View::Judged(_) | View::Done(_) => None,
        })
    }

    /// Returns the last final verdict, until the next reply; none where a quiz tells them at its
    /// end.
    pub fn last(&self) -> Option<&Final> {
        self.seat.course.last()
    }

    /// Returns the sums so far.
    pub fn tally(&self) -> Tally {
        self.seat.course.tally()
    }

    /// Returns the study day of the last input.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Returns the time since the session started; of a quiz what is used of it.
    pub fn elapsed(&self) -> Duration {
        self.seat.course.elapsed(self.clock.now())
    }

    /// Returns the time that is left; `None` where there is no limit.
    pub fn time_left(&self) -> Option<Duration> {
        self.seat.course.time_left(self.clock.now())
    }

    /// Returns the time that is left for the open card of a quiz; `None` where there is no limit.
    pub fn card_time_left(&self) -> Option<Duration> {
        self.seat.course.card_time_left(self.clock.now())
    }

    /// Returns the next day on which cards of the session's decks are due, and how many: today,
    /// where some are still due.
    ///
    /// # Errors
    /// What the store says.
    pub fn due_next(&self) -> Result<Option<(Day, u64)>, StoreError> {
        let n_due = self.store.n_due(&self.seat.scope, self.today)?;
        if n_due > 0 {
            return Ok(Some((self.today, n_due)));
        }
        self.store.due_next(&self.seat.scope, self.today)
    }

    /// Starts the open question's time anew, after a pause.
    pub fn restart(&mut self) {
        self.seat.course.restart(self.clock.now());
    }

    /// Takes an input and keeps what is to be kept: when this returns, it is durable.
    ///
    /// # Errors
    /// An input that is not taken now, or that could not be kept; the session is as before.
    pub fn input(&mut self, input: &Input) -> Result<Outcome, SittingError> {
        let outcome = self.take(input);
        self.is_unkept = matches!(outcome, Err(SittingError::Store(_)));
        outcome
    }

    /// Tells whether the last input could not be kept.
    pub fn is_unkept(&self) -> bool {
        self.is_unkept
    }

    fn take(&mut self, input: &Input) -> Result<Outcome, SittingError> {
        let now = self.clock.now();
        self.today = now.day;
        if let (Input::Undo, Course::Study(_)) = (input, &self.seat.course) {
            return self.undo(now);
        }
        let mut next = self.seat.course.clone();
        let draft = next.step(input.clone(), now).map_err(SittingError::Refused)?;
        let outcome = match draft {
            Some(draft) => self.keep(draft, input, now)?,
            None => self.unkept(input),
        };
        self.seat.course = next;
        if let Outcome::Stands(..) = outcome {
            self.disown(now)?;
        }
        Ok(outcome)
    }

    /// Brings the log of answers home into the main file where it has grown long; for after a
    /// verdict is shown. Where that fails the log is as durable, and it is tried again later.
    pub fn tidy(&mut self) {
        drop(self.store.checkpoint_if_large());
    }
}
