//! A session joined to the world: cards are loaded for it, and what it says is to be kept is kept
//! before anyone is told.

mod loading;

use std::{collections::HashMap, sync::Arc, time::Duration};

use crate::{
    card::{CardId, kind::Kind},
    grade::others::Others,
    history::{EventId, SessionId},
    memory::schedule::Scheduler,
    session::{Answered, Draft, Final, Input, Refusal, View, study::Study, tally::Tally},
    store::{Store, StoreError, scope::Scope},
    time::{Day, Now},
    trainer::{
        cards::CardReader,
        clock::Clock,
        keep::{Kept, keep_review, keep_suspended, keep_undo},
    },
};

/// One sitting at a study session.
pub struct Sitting<'t> {
    store: &'t mut Store,
    clock: &'t Clock,
    seat: Seat,
    today: Day,
    past: Vec<Past>,
    cards: CardReader,
    others: HashMap<(String, Kind), Arc<Others>>,
    is_unkept: bool,
}

/// What a sitting starts with.
pub struct Seat {
    /// Decides intervals.
    pub scheduler: Scheduler,
    /// The session.
    pub study: Study,
    /// Its name.
    pub session: SessionId,
    /// The seed of its shuffles.
    pub seed: u64,
    /// New cards that a study day takes.
    pub n_new: u32,
    /// The decks and tags it was started over.
    pub scope: Scope,
    /// When it started.
    pub now: Now,
}

/// A former value of the session, and the event that ended it.
struct Past {
    study: Study,
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
        }
    }

    /// Returns the name of the session.
    pub fn session(&self) -> SessionId {
        self.seat.session
    }

    /// Returns the seed of its shuffles.
    pub fn seed(&self) -> u64 {
        self.seat.seed
    }

    /// Returns how many questions there are as far as is known.
    pub fn of(&self) -> usize {
        self.seat.study.of()
    }

    /// Returns what is to be shown; loads the card that is asked next.
    ///
    /// # Errors
    /// What the store says.
    pub fn view(&mut self) -> Result<View<'_>, StoreError> {
        while let View::Load(card) = self.seat.study.view() {
            let (card, now) = (card.clone(), self.clock.now());
            match self.asked(&card, now.day)? {
                Some(asked) => self.seat.study.supply(asked, now),
                None => self.seat.study.gone(&card),
            }
        }
        Ok(self.seat.study.view())
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

    /// Returns the last final verdict, until the next reply.
    pub fn last(&self) -> Option<&Final> {
        self.seat.study.last()
    }

    /// Returns the sums so far.
    pub fn tally(&self) -> Tally {
        self.seat.study.tally()
    }

    /// Returns the study day of the last input.
    pub fn today(&self) -> Day {
        self.today
    }

    /// Returns the time since the session started.
    pub fn elapsed(&self) -> Duration {
        self.clock.now().monotonic.saturating_sub(self.seat.now.monotonic)
    }

    /// Returns the time that is left; `None` where there is no limit.
    pub fn time_left(&self) -> Option<Duration> {
        self.seat.study.time().map(|it| it.saturating_sub(self.elapsed()))
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
        self.seat.study.restart(self.clock.now());
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
        if *input == Input::Undo {
            return self.undo(now);
        }
        let mut next = self.seat.study.clone();
        let draft = next.step(input.clone(), now).map_err(SittingError::Refused)?;
        let outcome = match draft {
            Some(draft) => self.keep(draft, input, now)?,
            None => self.unkept(input),
        };
        self.seat.study = next;
        Ok(outcome)
    }

    /// Brings the log of answers home into the main file where it has grown long; for after a
    /// verdict is shown. Where that fails the log is as durable, and it is tried again later.
    pub fn tidy(&mut self) {
        drop(self.store.checkpoint_if_large());
    }

    fn keep(&mut self, draft: Draft, input: &Input, now: Now) -> Result<Outcome, StoreError> {
        match draft {
            Draft::Review(answered) => {
                let kept = self.keep_review(&answered, None, now)?;
                self.remember(kept.event, answered.card, Some(kept));
                Ok(Outcome::Kept(kept))
            }
            Draft::Override(answered) => {
                let before = self.past.iter().rposition(|it| it.kept.is_some());
                let replaces = before.map(|it| self.past[it].event);
                let kept = self.keep_review(&answered, replaces, now)?;
                if let Some(before) = before {
                    self.past[before].event = kept.event;
                    self.past[before].kept = Some(kept);
                    // What came after that answer, and may come back by undo, hears of it too.
                    for past in &mut self.past[before + 1..] {
                        drop(past.study.step(input.clone(), now));
                    }
                }
                Ok(Outcome::Kept(kept))
            }
            Draft::Suspend(card) => {
                let event = keep_suspended(self.store, &card, true, now)?;
                self.remember(event, card.clone(), None);
                Ok(Outcome::Suspended(card))
            }
            Draft::QuizAnswer(_) | Draft::QuizEnd { .. } => {
                unreachable!("a study session keeps nothing of a quiz")
            }
        }
    }

    fn keep_review(
        &mut self,
        answered: &Answered,
        replaces: Option<EventId>,
        now: Now,
    ) -> Result<Kept, StoreError> {
        let Seat { scheduler, session, .. } = &self.seat;
        keep_review(self.store, scheduler, answered, replaces, *session, now)
    }

    fn remember(&mut self, event: EventId, card: CardId, kept: Option<Kept>) {
        let study = self.seat.study.clone();
        self.past.push(Past { study, event, card, kept });
    }

    /// Takes back what was given last: a try that is open, of which nothing is kept, or an event.
    fn undo(&mut self, now: Now) -> Result<Outcome, SittingError> {
        if let Some(card) = self.seat.study.take_try_back(now) {
            return Ok(Outcome::Undone(card));
        }
        let Some(past) = self.past.pop() else {
            return Err(SittingError::Refused(Refusal::NothingBefore));
        };
        match keep_undo(self.store, past.event, now) {
            // `daris undo` in another terminal may have been there first.
            Ok(_) | Err(StoreError::NotUndoable { .. }) => (),
            Err(error) => {
                self.past.push(past);
                return Err(error.into());
            }
        }
        self.seat.study = past.study;
        self.seat.study.reopen(now);
        Ok(Outcome::Undone(past.card))
    }

    /// Returns what an input led to that leaves nothing to keep.
    fn unkept(&self, input: &Input) -> Outcome {
        match input {
            Input::Show => Outcome::Shown,
            Input::Hint => Outcome::Hinted,
            Input::Options => Outcome::OptionsShown,
            Input::Skip => Outcome::Skipped,
            Input::GoOn => Outcome::WentOn,
            Input::Reply(..) => Outcome::Almost,
            Input::Accept | Input::Reject => {
                Outcome::Unchanged(self.past.iter().rev().find_map(|it| it.kept))
            }
            Input::Rate(_) | Input::Undo | Input::Suspend | Input::Finish => {
                unreachable!("a session keeps something of these, or refuses them")
            }
        }
    }
}
