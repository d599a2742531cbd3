//! A quiz: each card of a paper is asked once, under its rules, and counted.
//!
//! A pure state machine, driven like [`Study`](crate::session::study::Study). What it was dealt and
//! what was answered of it come from history, so that one that was left goes on where it stood.
//! Nothing is asked twice but what was skipped, nothing is taken back, and there is no second try.

mod answering;
pub mod asking;
pub mod blueprint;
mod catching;
pub mod draw;
mod ending;
pub mod expected;
pub mod leaving;
pub mod limit;
pub mod scoring;
#[cfg(test)]
mod tests;
mod watch;

use std::{
    collections::{HashMap, VecDeque},
    sync::Arc,
    time::Duration,
};

use crate::{
    card::{Card, CardId, Text, mode::Mode},
    history::{Feedback, QuizStanding, QuizStart},
    session::{
        Asked, Draft, Final, Input, Question, Refusal, Section, View,
        asking::Way,
        drawing::is_wanted,
        quiz::{
            asking::{Posed, pose, wish},
            leaving::{Left, waiting},
            scoring::Sums,
            watch::Watch,
        },
        tally::Tally,
    },
    time::Now,
};

/// A quiz that is being taken.
///
/// Cheap to clone: what was dealt is shared.
#[derive(Clone, Debug)]
pub struct Quiz {
    start: Arc<QuizStart>,
    waiting: VecDeque<usize>,
    /// Places of the cards that were skipped; the second time a card stays without an answer.
    skipped: Vec<usize>,
    /// What is gone of the own time of cards that were shown before.
    used: HashMap<usize, Duration>,
    phase: Phase,
    last: Option<Final>,
    sums: Sums,
    watch: Watch,
    heard: Duration,
}

#[derive(Clone, Debug)]
enum Phase {
    Load(usize),
    Ask(Open),
    Judged,
    Done,
}

/// An open question.
#[derive(Clone, Debug)]
struct Open {
    place: usize,
    asked: Asked,
    way: Way,
    options: Option<Arc<[Text]>>,
    is_revealed: bool,
    /// When its time began, for its limit.
    opened: Duration,
    /// When its time began, or a pause ended: for what is told of it.
    since: Duration,
}

impl Quiz {
    /// Starts a quiz.
    pub fn new(start: &QuizStart, now: Now) -> Quiz {
        let standing = QuizStanding::default();
        Quiz::resume(start, Left { given: &[], elapsed: Duration::ZERO, standing: &standing }, now)
    }

    /// Goes on with a quiz that was left.
    pub fn resume(start: &QuizStart, left: Left<'_>, now: Now) -> Quiz {
        let limit = start.rules.time_s.map(|it| Duration::from_secs(it.into()));
        let used = |(place, ms): (&usize, &u64)| (*place, Duration::from_millis(*ms));
        let mut quiz = Quiz {
            start: Arc::new(start.clone()),
            waiting: waiting(start, &left),
            skipped: left.standing.skipped.clone(),
            used: left.standing.used_ms.iter().map(used).collect(),
            phase: Phase::Done,
            last: None,
            sums: Sums::of(&start.cards, left.given),
            watch: Watch::start(limit, left.elapsed, now),
            heard: now.monotonic,
        };
        if !quiz.watch.is_over(now.monotonic) {
            quiz.advance();
        }
        quiz
    }

    /// Returns what is to be shown. Where it is over, [`Quiz::tick`] gives the end to be kept, if
    /// no input has given it.
    pub fn view(&self) -> View<'_> {
        match (&self.phase, &self.last) {
            (Phase::Load(place), _) => View::Load(&self.start.cards[*place].card),
            (Phase::Ask(open), _) => View::Ask(self.question(open)),
            (Phase::Judged, Some(told)) => View::Judged(told),
            (Phase::Judged, None) | (Phase::Done, _) => View::Done(self.tally()),
        }
    }

    /// Returns what was dealt, and under which rules.
    pub fn start(&self) -> &QuizStart {
        &self.start
    }

    /// Returns the last verdict, until the next reply; none where verdicts are told at the end.
    pub fn last(&self) -> Option<&Final> {
        self.last.as_ref()
    }

    /// Returns how many cards there are, those without an answer included.
    pub fn of(&self) -> usize {
        self.start.cards.len()
    }

    /// Returns the sums so far: points of all answers, never below zero, of those of all cards.
    pub fn tally(&self) -> Tally {
        self.sums.tally(self.watch.elapsed(self.heard))
    }

    /// Tells whether the end was given to be kept, so that nothing more counts.
    pub fn is_ended(&self) -> bool {
        self.watch.is_stopped()
    }

    /// Returns the time used of it: up to now, or until it ended.
    pub fn elapsed(&self, now: Now) -> Duration {
        self.watch.elapsed(now.monotonic)
    }

    /// Returns the time that is left; `None` where there is no limit.
    pub fn time_left(&self, now: Now) -> Option<Duration> {
        self.watch.left(now.monotonic)
    }

    /// Returns the time that is left for the open card; `None` where there is no limit, or no
    /// question open.
    pub fn card_time_left(&self, now: Now) -> Option<Duration> {
        let limit = Duration::from_secs(self.start.rules.card_s?.into());
        match &self.phase {
            Phase::Ask(open) => Some(limit.saturating_sub(self.used(open, now))),
            Phase::Load(_) | Phase::Judged | Phase::Done => None,
        }
    }

    /// Returns what is gone of the own time of the open card: a skip, or leaving, stops it, and it
    /// does not start anew.
    fn used(&self, open: &Open, now: Now) -> Duration {
        let before = self.used.get(&open.place).copied().unwrap_or_default();
        before.saturating_add(now.monotonic.saturating_sub(open.opened))
    }

    /// Tells whether a card is to be supplied with answers that wrong options are drawn from.
    pub fn wants_drawn(&self, card: &Card) -> bool {
        is_wanted(card, wish(&self.start.rules))
    }

    /// Answers [`View::Load`] and starts the card's time; where that of the quiz is up, it is over.
    pub fn supply(&mut self, asked: Asked, now: Now) {
        let Phase::Load(place) = self.phase else { return };
        if self.watch.is_over(now.monotonic) {
            self.phase = Phase::Done;
            return;
        }
        let wish = wish(&self.start.rules);
        let Posed { way, options } = pose(&asked.card, &asked.drawn, wish, self.start.seed);
        self.phase = Phase::Ask(Open {
            place,
            asked,
            way,
            options: options.map(Arc::from),
            is_revealed: false,
            opened: now.monotonic,
            since: now.monotonic,
        });
    }

    /// Answers [`View::Load`] when the card is no longer there: it stays without an answer.
    pub fn gone(&mut self, card: &CardId) {
        if matches!(&self.phase, Phase::Load(place) if self.start.cards[*place].card == *card) {
            self.advance();
        }
    }

    /// Starts what is told of the open question's time anew when a pause ends. No limit waits for
    /// anyone.
    pub fn restart(&mut self, now: Now) {
        if let Phase::Ask(open) = &mut self.phase {
            open.since = now.monotonic;
        }
    }

    /// Lets time pass without an input: returns the end of the quiz where its time is up or nothing
    /// is left to ask, and a card without an answer where the card's time is up.
    pub fn tick(&mut self, now: Now) -> Option<Draft> {
        if self.watch.is_stopped() {
            return None;
        }
        if matches!(self.phase, Phase::Done) || self.watch.is_over(now.monotonic) {
            return Some(self.end(now));
        }
        self.card_time_left(now).filter(Duration::is_zero)?;
        self.time_up(now)
    }

    /// Takes an input; returns what is to be kept of it. One that comes when a time is up is not
    /// taken, unless it hands in: what is returned is what [`Quiz::tick`] returns.
    ///
    /// # Errors
    /// An input that can't be taken now; the quiz is as before.
    pub fn step(&mut self, input: Input, now: Now) -> Result<Option<Draft>, Refusal> {
        // Who hands in when the time of a card is up need not do so twice.
        if input != Input::Finish
            && let Some(draft) = self.tick(now)
        {
            return Ok(Some(draft));
        }
        self.heard = now.monotonic;
        match input {
            Input::Reply(reply, wish) => self.reply(&reply, wish, now).map(Some),
            Input::Rate(rating) => self.rate(rating, now).map(Some),
            Input::Show => self.show().map(|()| None),
            Input::Skip => self.skip(now),
            Input::Suspend => self.suspend().map(Some),
            Input::Finish => self.finish(now),
            Input::GoOn => self.go_on().map(|()| None),
            Input::Hint => Err(Refusal::QuizHint),
            Input::Options => Err(Refusal::NoOptions),
            Input::Undo => Err(Refusal::QuizUndo),
            Input::Accept | Input::Reject => Err(Refusal::QuizOverruling),
        }
    }

    fn question<'a>(&'a self, open: &'a Open) -> Question<'a> {
        Question {
            n: self.of() - self.waiting.len(),
            of: self.of(),
            asked: &open.asked,
            mode: open.way.mode,
            fell_back: open.way.fell_back,
            options: open.options.as_deref(),
            has_hidden_options: false,
            is_revealed: open.is_revealed,
            is_hint_shown: false,
            has_hint: false,
            points: self.start.cards[open.place].points,
            section: self.section(open.place),
            is_in_quiz: true,
            almost: None,
        }
    }

    fn section(&self, place: usize) -> Option<Section<'_>> {
        let sections = &self.start.sections;
        let section = self.start.cards[place].section;
        let title = sections.get(section)?;
        let has_parts = sections.len() > 1 || !title.is_empty();
        has_parts.then_some(Section { n: section + 1, title })
    }

    fn open(&mut self) -> Result<&mut Open, Refusal> {
        match &mut self.phase {
            Phase::Ask(open) => Ok(open),
            Phase::Load(_) | Phase::Judged | Phase::Done => Err(Refusal::NoQuestion),
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
        open.is_revealed = true;
        Ok(())
    }

    fn go_on(&mut self) -> Result<(), Refusal> {
        match self.phase {
            Phase::Judged => {
                self.advance();
                Ok(())
            }
            Phase::Load(_) | Phase::Ask(_) | Phase::Done => Err(Refusal::ReplyInstead),
        }
    }

    fn advance(&mut self) {
        self.phase = self.waiting.pop_front().map_or(Phase::Done, Phase::Load);
    }

    /// Tells whether verdicts are told after each answer.
    fn tells_each(&self) -> bool {
        self.start.rules.feedback == Feedback::Each
    }
}
