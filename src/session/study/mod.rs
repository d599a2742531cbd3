//! A study session: cards are asked, judged, rated and come back until recalled.
//!
//! A pure state machine. It asks for one card at a time ([`View::Load`]), is given it
//! ([`Study::supply`]), takes inputs ([`Study::step`]) and says what is to be kept. Undo is not
//! among its steps: whoever drives it keeps its former values, which are cheap to clone.

mod answering;
mod overruling;
mod retrying;
#[cfg(test)]
mod tests;

use std::{sync::Arc, time::Duration};

use crate::{
    card::{Card, CardId, Text, mode::Mode},
    random::Random,
    session::{
        Asked, Draft, Final, Input, Question, Refusal, View,
        asking::{Way, options, way},
        drawing::{draw, is_wanted},
        queue::{Queue, Queued},
        study::retrying::Tried,
        tally::Tally,
    },
    time::Now,
};

/// What holds for a whole session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The wished mode, where a deck does not say otherwise.
    pub mode: Mode,
    /// The wished mode that wins over what decks say (`--mode`).
    pub forced_mode: Option<Mode>,
    /// Time after which no further question is asked.
    pub time: Option<Duration>,
    /// Seed of every shuffle.
    pub seed: u64,
}

/// A study session.
#[derive(Clone, Debug)]
pub struct Study {
    rules: Rules,
    queue: Queue,
    phase: Phase,
    last: Option<Last>,
    helped: Vec<usize>,
    tally: Tally,
    started: Duration,
    heard: Duration,
}

#[derive(Clone, Debug)]
enum Phase {
    Load(usize),
    Ask(Open),
    Judged { place: usize },
    Done,
}

/// An open question.
#[derive(Clone, Debug)]
struct Open {
    place: usize,
    asked: Asked,
    way: Way,
    options: Option<Arc<[Text]>>,
    are_options_shown: bool,
    is_hint_shown: bool,
    is_revealed: bool,
    tried: Option<Arc<Tried>>,
    since: Duration,
}

/// The last final verdict, until the next reply.
#[derive(Clone, Debug)]
struct Last {
    place: usize,
    told: Final,
    tally_before: Tally,
    is_first: bool,
}

impl Study {
    /// Starts a session over a queue.
    pub fn new(queue: Queue, rules: Rules, now: Now) -> Study {
        let mut study = Study {
            rules,
            queue,
            phase: Phase::Done,
            last: None,
            helped: Vec::new(),
            tally: Tally::default(),
            started: now.monotonic,
            heard: now.monotonic,
        };
        study.advance();
        study
    }

    /// Returns the cards that it asks.
    pub fn cards(&self) -> impl Iterator<Item = &CardId> {
        self.queue.cards().iter().map(|it| &it.id)
    }

    /// Returns what is to be shown.
    pub fn view(&self) -> View<'_> {
        match &self.phase {
            Phase::Load(place) => View::Load(&self.queue.card(*place).id),
            Phase::Ask(open) => View::Ask(self.question(open)),
            Phase::Judged { .. } => match &self.last {
                Some(last) => View::Judged(&last.told),
                None => View::Done(self.tally()),
            },
            Phase::Done => View::Done(self.tally()),
        }
    }

    /// Returns what is known of the card that is waited for, as it was when the session started.
    pub fn awaited(&self) -> Option<&Queued> {
        match &self.phase {
            Phase::Load(place) => Some(self.queue.card(*place)),
            Phase::Ask(_) | Phase::Judged { .. } | Phase::Done => None,
        }
    }

    /// Returns the last final verdict, until the next reply.
    pub fn last(&self) -> Option<&Final> {
        self.last.as_ref().map(|it| &it.told)
    }

    /// Returns the sums so far.
    pub fn tally(&self) -> Tally {
        Tally { took: self.heard.saturating_sub(self.started), ..self.tally }
    }

    /// Returns the time since it started.
    pub fn elapsed(&self, now: Now) -> Duration {
        now.monotonic.saturating_sub(self.started)
    }

    /// Returns the time after which no further question is asked.
    pub fn time(&self) -> Option<Duration> {
        self.rules.time
    }

    /// Returns how many questions there are as far as is known: answers so far and cards waiting.
    pub fn of(&self) -> usize {
        let is_open = matches!(self.phase, Phase::Load(_) | Phase::Ask(_));
        self.queue.n_answered() + self.queue.n_waiting() + usize::from(is_open)
    }

    /// Tells whether a card is to be supplied with answers that wrong options are drawn from.
    pub fn wants_drawn(&self, card: &Card) -> bool {
        is_wanted(card, self.wish(card))
    }

    /// Returns how a card is wished asked: by the session, else by its deck, else by the settings.
    fn wish(&self, card: &Card) -> Mode {
        self.rules.forced_mode.or(card.mode).unwrap_or(self.rules.mode)
    }

    /// Answers [`View::Load`] and starts the card's time.
    pub fn supply(&mut self, asked: Asked, now: Now) {
        let Phase::Load(place) = self.phase else { return };
        let purpose = format!("{}/{}", asked.card.id, self.queue.n_answered());
        let random = |it: &str| Random::named(self.rules.seed, it);
        let drawn = if self.wants_drawn(&asked.card) {
            draw(&asked.card, &asked.drawn, random(&format!("drawn {purpose}")))
        } else {
            Vec::new()
        };
        let way = way(&asked.card, self.wish(&asked.card), asked.state.as_ref(), &drawn);
        let options = options(&asked.card, &drawn, random(&purpose));
        self.phase = Phase::Ask(Open {
            place,
            way,
            options: options
                .filter(|_| way.mode == Mode::Choice || way.holds_options_back)
                .map(Arc::from),
            are_options_shown: way.mode == Mode::Choice,
            asked,
            is_hint_shown: false,
            is_revealed: false,
            tried: None,
            since: now.monotonic,
        });
    }

    /// Answers [`View::Load`] when the card is no longer there.
    pub fn gone(&mut self, card: &CardId) {
        if matches!(&self.phase, Phase::Load(place) if self.queue.card(*place).id == *card) {
            self.advance();
        }
    }

    /// Asks the open question anew after an undo: its answer is no longer shown, no reply to it
    /// stands, its time starts.
    pub fn reopen(&mut self, now: Now) {
        if let Phase::Ask(open) = &mut self.phase {
            open.is_revealed = false;
            open.tried = None;
        }
        self.restart(now);
    }

    /// Starts the open question's time anew when a pause ends.
    pub fn restart(&mut self, now: Now) {
        if let Phase::Ask(open) = &mut self.phase {
            open.since = now.monotonic;
        }
    }

    /// Takes an input; returns what is to be kept of it.
    ///
    /// # Errors
    /// An input that can't be taken now; the session is as before.
    pub fn step(&mut self, input: Input, now: Now) -> Result<Option<Draft>, Refusal> {
        self.heard = now.monotonic;
        match input {
            Input::Reply(reply, wish) => self.reply(&reply, wish, now),
            Input::Rate(rating) => self.rate(rating, now).map(Some),
            Input::Show => self.show().map(|()| None),
            Input::Hint => self.hint().map(|()| None),
            Input::Options => self.show_options().map(|()| None),
            Input::Skip => self.skip().map(|()| None),
            Input::Accept => self.accept(now),
            Input::Reject => self.reject(now),
            Input::Suspend => self.suspend().map(Some),
            Input::GoOn => self.go_on().map(|()| None),
            Input::Undo => Err(Refusal::NothingBefore),
            Input::Finish => Err(Refusal::NotAQuiz),
        }
    }

    fn question<'a>(&'a self, open: &'a Open) -> Question<'a> {
        Question {
            n: self.queue.n_answered() + 1,
            of: self.of(),
            asked: &open.asked,
            mode: open.way.mode,
            fell_back: open.way.fell_back,
            options: open.options.as_deref().filter(|_| open.are_options_shown),
            has_hidden_options: open.options.is_some() && !open.are_options_shown,
            is_revealed: open.is_revealed,
            is_hint_shown: open.is_hint_shown,
            has_hint: open.asked.card.extra.hint.is_some(),
            points: open.asked.card.points(),
            section: None,
            is_in_quiz: false,
            almost: open.tried.as_ref().map(|it| &it.judged),
        }
    }

    fn open(&mut self) -> Result<&mut Open, Refusal> {
        match &mut self.phase {
            Phase::Ask(open) => Ok(open),
            Phase::Load(_) | Phase::Judged { .. } | Phase::Done => Err(Refusal::NoQuestion),
        }
    }

    fn show(&mut self) -> Result<(), Refusal> {
        let open = self.open()?;
        if open.way.mode != Mode::Flip {
            return Err(Refusal::NothingToShow);
        }
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        if open.tried.is_some() {
            return Err(Refusal::OneMoreTry);
        }
        open.is_revealed = true;
        Ok(())
    }

    fn hint(&mut self) -> Result<(), Refusal> {
        let open = self.open()?;
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        if open.asked.card.extra.hint.is_none() {
            return Err(Refusal::NoHint);
        }
        open.is_hint_shown = true;
        self.help();
        Ok(())
    }

    fn show_options(&mut self) -> Result<(), Refusal> {
        let open = self.open()?;
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        if open.options.is_none() || open.are_options_shown {
            return Err(Refusal::NoOptions);
        }
        open.are_options_shown = true;
        open.way.mode = Mode::Choice;
        self.help();
        Ok(())
    }

    /// Notes that the open card was helped: that still counts when it comes back after a skip.
    fn help(&mut self) {
        if let Phase::Ask(open) = &self.phase
            && !self.helped.contains(&open.place)
        {
            self.helped.push(open.place);
        }
    }

    /// Tells whether the open card was helped, now or before it was skipped.
    fn is_helped(&self) -> bool {
        match &self.phase {
            Phase::Ask(open) => open.is_helped() || self.helped.contains(&open.place),
            Phase::Load(_) | Phase::Judged { .. } | Phase::Done => false,
        }
    }

    fn skip(&mut self) -> Result<(), Refusal> {
        let open = self.open()?;
        if open.is_revealed {
            return Err(Refusal::RateNow);
        }
        let place = open.place;
        self.queue.skip(place);
        self.advance();
        Ok(())
    }

    fn suspend(&mut self) -> Result<Draft, Refusal> {
        let place = match &self.phase {
            Phase::Ask(open) => open.place,
            Phase::Judged { place } => *place,
            Phase::Load(_) | Phase::Done => return Err(Refusal::NoQuestion),
        };
        self.queue.drop_card(place);
        let card = self.queue.card(place).id.clone();
        self.advance();
        Ok(Draft::Suspend(card))
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        match self.phase {
            Phase::Judged { .. } => {
                self.advance();
                Ok(())
            }
            Phase::Load(_) | Phase::Ask(_) | Phase::Done => Err(Refusal::ReplyInstead),
        }
    }

    fn advance(&mut self) {
        let is_over =
            self.rules.time.is_some_and(|it| self.heard.saturating_sub(self.started) >= it);
        self.phase = match self.queue.take() {
            Some(place) if !is_over => Phase::Load(place),
            _ => Phase::Done,
        };
    }
}

impl Open {
    fn is_helped(&self) -> bool {
        self.is_hint_shown || (self.are_options_shown && self.way.holds_options_back)
    }
}
