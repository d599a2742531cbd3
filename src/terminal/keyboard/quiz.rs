//! What a quiz does at the terminal: its time runs down and ends it, its answers are counted, and it
//! is handed in.

use std::time::Duration;

use crate::{
    card::CardId,
    history::QuizStart,
    session::{Final, Input},
    terminal::{
        FaceError, guard::LONG, keyboard::Keyboard, passage::Passage, phrase, reasons, telling,
        theme::Tone, times,
    },
    text::{value::Value, wording::Wording},
    trainer::{
        keep::quiz::Elsewhere,
        sitting::{Counted, Outcome, Sitting},
    },
};

/// The longest wait while a time runs down.
const SECOND: Duration = Duration::from_secs(1);

/// From here on the time that is left stands out.
const SOON: Duration = Duration::from_mins(1);

/// Returns how long to wait for a key: until what shows of a time that runs down is another.
pub(super) fn wait(sitting: &Sitting<'_>) -> Duration {
    let until = |left: Duration| match left.subsec_nanos() {
        0 => SECOND,
        nanos => Duration::from_nanos(nanos.into()),
    };
    times(sitting).into_iter().flatten().map(until).min().unwrap_or(LONG)
}

/// Returns the row with the time that is left; `None` where nothing runs down.
pub(super) fn time_row(words: &Wording, sitting: &Sitting<'_>) -> Option<Passage> {
    let [of_quiz, of_card] = times(sitting);
    let is_soon = of_quiz.is_some_and(|it| it <= SOON);
    let say =
        |key: &str, left: Duration| words.say(key, &[("time", Value::figure(times::digits(left)))]);
    let of_quiz = of_quiz.map(|it| say("screen-time-left", it));
    let of_card = of_card.map(|it| say("screen-card-time", it));
    let parts: Vec<_> = of_quiz.into_iter().chain(of_card).collect();
    let tone = if is_soon { Tone::Almost } else { Tone::Quiet };
    let row = || Passage::new(tone, &phrase::joined(&parts, " · ")).set(words.direction());
    (!parts.is_empty()).then(row)
}

/// Returns what is left of the time of a quiz and of its open card, where there are limits. What is
/// not asked of the clock does not move that of a test.
fn times(sitting: &Sitting<'_>) -> [Option<Duration>; 2] {
    let Some(rules) = sitting.quiz().map(|it| &it.rules).filter(|_| !sitting.is_ended()) else {
        return [None, None];
    };
    [
        rules.time_s.and_then(|_| sitting.time_left()),
        rules.card_s.and_then(|_| sitting.card_time_left()),
    ]
}

impl Keyboard<'_> {
    /// Lets time pass: a card whose time is up is left, a quiz whose time is up is over.
    pub(super) fn pass(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        let is_timed = |it: &QuizStart| it.rules.time_s.is_some() || it.rules.card_s.is_some();
        if !sitting.quiz().is_some_and(is_timed) {
            return Ok(());
        }
        match sitting.tick()? {
            Some(Outcome::Counted(counted)) => self.counted(sitting, &counted),
            Some(Outcome::Stands(card, elsewhere)) => self.stands(sitting, &card, elsewhere),
            Some(_) => self.open(sitting),
            None => Ok(()),
        }
    }

    /// Hands a quiz in; where cards are not answered, only when asked to once more.
    pub(super) fn finish(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        let n_left = sitting.of().saturating_sub(sitting.tally().n_cards);
        let is_open = sitting.quiz().is_some() && !sitting.is_ended();
        if is_open && n_left > 0 && !self.is_asked {
            self.is_asked = true;
            self.status = Some(self.words.say("quiz-sure", &[("n", n_left.into())]));
            return Ok(());
        }
        self.take(sitting, &Input::Finish)
    }

    /// Says that what another terminal did in a quiz stands, and asks what is asked next.
    pub(super) fn stands(
        &mut self,
        sitting: &mut Sitting<'_>,
        card: &CardId,
        elsewhere: Elsewhere,
    ) -> Result<(), FaceError> {
        self.keep_pad()?;
        self.transcript.line(&reasons::stands(self.words, card, elsewhere))?;
        self.open(sitting)
    }

    /// Shows what came of an answer of a quiz: its verdict, or the next question where the result
    /// will tell.
    pub(super) fn counted(
        &mut self,
        sitting: &mut Sitting<'_>,
        counted: &Counted,
    ) -> Result<(), FaceError> {
        self.keep_pad()?;
        if counted.is_told {
            if let Some(told) = sitting.last() {
                self.transcript.verdict(told, counted.kept.as_ref())?;
                if let Some(points) = telling::points(self.words, told) {
                    self.transcript.line(&points)?;
                }
            }
        } else if counted.is_time_up {
            self.transcript.say("reason-time_up", &[])?;
        }
        sitting.tidy();
        if counted.is_told && sitting.last().is_some_and(Final::is_self_rated) {
            // Whoever rates has seen the answer: no wait.
            return self.take(sitting, &Input::GoOn);
        }
        self.open(sitting)
    }
}
