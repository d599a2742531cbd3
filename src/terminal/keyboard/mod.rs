//! The face for a terminal with keys: a transcript that grows, and below it what is being answered.

mod keyline;
mod pad;
mod quiz;
mod transcript;

use std::io::{self, Stdout};

use crate::{
    grade::reply::Reply,
    session::{Input, View},
    terminal::{
        Ending, Face, FaceError,
        command::{Ask, Entered, entered},
        guard::Terminal,
        keyboard::{
            pad::{Act, Beside, Pad},
            quiz::{time_row, wait},
            transcript::Transcript,
        },
        keys::Key,
        policy::{Decision, Ink},
        reasons,
        screen::Screen,
        telling,
        theme::Theme,
        times,
    },
    text::{bidi::Direction, sanitize::Shown, value::Value, wording::Wording},
    trainer::sitting::{Outcome, Sitting},
};

/// Speaks with a person at a terminal.
pub struct Keyboard<'a> {
    terminal: Terminal,
    transcript: Transcript<'a, Stdout>,
    words: &'a Wording,
    pad: Pad,
    /// What the last key could not do; gone with the next key.
    status: Option<Shown>,
    /// Whether it was asked if the open quiz is to be handed in with cards unanswered.
    is_asked: bool,
}

impl<'a> Keyboard<'a> {
    /// Takes the terminal, with what was decided of right-to-left text.
    ///
    /// # Errors
    /// When there is none, or it fails.
    pub fn new(words: &'a Wording, theme: Theme, decision: Decision) -> io::Result<Keyboard<'a>> {
        let terminal = Terminal::enter(decision)?;
        let screen = Screen::new(io::stdout(), theme, decision.ink, terminal.size());
        let transcript = Transcript::new(screen, words);
        Ok(Keyboard {
            terminal,
            transcript,
            words,
            pad: Pad::Nothing,
            status: None,
            is_asked: false,
        })
    }
}

impl Face for Keyboard<'_> {
    fn sit(&mut self, sitting: &mut Sitting<'_>) -> Result<Ending, FaceError> {
        for line in telling::rules(self.words, sitting) {
            self.transcript.line(&line)?;
        }
        self.open(sitting)?;
        let mut has_key = true;
        loop {
            self.pass(sitting)?;
            if let View::Done(_) = sitting.view()? {
                return self.leave(sitting, Ending::Finished);
            }
            self.paint(sitting, has_key)?;
            let key = self.terminal.read(wait(sitting))?;
            // Of a new size and a key at once, crossterm may tell the key alone.
            self.transcript.screen.resize(self.terminal.size());
            has_key = key.is_some();
            let Some(key) = key else { continue };
            self.status = None;
            if let Some(ending) = self.press(sitting, &key)? {
                return self.leave(sitting, ending);
            }
        }
    }
}

impl Keyboard<'_> {
    /// Opens what comes next. What was typed before a question was seen is no answer to it.
    fn open(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        if let View::Ask(_) = sitting.view()? {
            self.terminal.drop_typed()?;
        }
        self.repeat(sitting)
    }

    /// Says the question that is open and lays out what answers it.
    fn repeat(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        self.is_asked = false;
        let is_in_quiz = sitting.quiz().is_some();
        self.pad = match sitting.view()? {
            View::Ask(question) => {
                self.transcript.question(&question)?;
                Pad::of(&question, self.words.digits())
            }
            View::Judged(told) => {
                Pad::Verdict { is_right: told.judged.verdict.is_right(), is_in_quiz }
            }
            View::Load(_) | View::Done(_) => Pad::Nothing,
        };
        Ok(())
    }

    /// Paints what is being answered: all of it after a key, else what has changed by itself.
    fn paint(&mut self, sitting: &mut Sitting<'_>, is_whole: bool) -> Result<(), FaceError> {
        let room = self.transcript.screen.room();
        let beside = Beside { status: self.status.clone(), time: time_row(self.words, sitting) };
        let view = sitting.view()?;
        let region = self.pad.region(self.words, &view, &beside, room);
        let screen = &mut self.transcript.screen;
        if is_whole { screen.paint(&region) } else { screen.refresh(&region) }?;
        Ok(())
    }

    /// Takes a key; returns how the sitting ends, where it asks for that.
    #[allow(clippy::wildcard_enum_match_arm, reason = "all other keys are for the pad")]
    fn press(&mut self, sitting: &mut Sitting<'_>, key: &Key) -> Result<Option<Ending>, FaceError> {
        match key {
            Key::CtrlC => return Ok(Some(Ending::Interrupted)),
            Key::Quit => return Ok(Some(Ending::Terminated)),
            Key::Resize => (),
            Key::Resumed => {
                // Others have written since: what is asked must not be searched for.
                self.transcript.screen.forget();
                if let View::Ask(question) = sitting.view()? {
                    self.transcript.question(&question)?;
                }
                sitting.restart();
            }
            key => {
                let key = self.turned(key);
                let act = self.pad.press(&key, &sitting.view()?);
                return self.act(sitting, act);
            }
        }
        Ok(None)
    }

    /// Returns a key as it is meant: in a line from right to left the arrows go where they point.
    /// VTE, which is told the direction of a line, turns them itself; where nobody orders text, it
    /// stands from left to right.
    fn turned(&self, key: &Key) -> Key {
        let is_right_to_left = matches!(self.pad, Pad::Typing(_, Direction::Rtl));
        let is_turned_here = match self.transcript.screen.room().ink {
            Ink::App | Ink::Words | Ink::Terminal { has_paths: false, .. } => true,
            Ink::Off | Ink::Terminal { has_paths: true, .. } => false,
        };
        if is_right_to_left && is_turned_here { key.turned() } else { key.clone() }
    }

    /// Does what keys asked for; returns how the sitting ends, where they asked for that.
    fn act(&mut self, sitting: &mut Sitting<'_>, act: Act) -> Result<Option<Ending>, FaceError> {
        if !matches!(act, Act::Nothing | Act::Entered(_) | Act::Input(Input::Finish)) {
            self.is_asked = false;
        }
        match act {
            Act::Nothing => (),
            Act::Leave => return Ok(Some(Ending::Left)),
            Act::Help => self.transcript.help(sitting.quiz().is_some())?,
            Act::Type(direction) => self.pad = Pad::typing(direction),
            Act::Flip => self.pad = Pad::Flip,
            Act::Refuse(refusal) => self.status = Some(reasons::refusal(self.words, &refusal)),
            Act::Input(Input::Finish) => self.finish(sitting)?,
            Act::Input(input) => self.take(sitting, &input)?,
            Act::Entered(text) => return self.entered(sitting, &text),
        }
        Ok(None)
    }

    /// Takes a line that was typed: an answer, or a command of plain lines.
    fn entered(
        &mut self,
        sitting: &mut Sitting<'_>,
        text: &str,
    ) -> Result<Option<Ending>, FaceError> {
        match entered(text) {
            Entered::Text(text) => self.take(sitting, &Input::Reply(Reply::text(&text), None))?,
            Entered::Input(input) => {
                self.pad.clear();
                if input == Input::Finish {
                    self.finish(sitting)?;
                } else {
                    self.take(sitting, &input)?;
                }
            }
            Entered::Ask(Ask::Leave) => return Ok(Some(Ending::Left)),
            Entered::Ask(ask) => self.answer(sitting, ask)?,
        }
        Ok(None)
    }

    /// Answers what the face itself is asked for.
    fn answer(&mut self, sitting: &mut Sitting<'_>, ask: Ask) -> Result<(), FaceError> {
        self.pad.clear();
        match ask {
            Ask::Repeat => self.repeat(sitting)?,
            Ask::Time => self.status = Some(times::time(self.words, sitting)),
            Ask::Help | Ask::Leave => {
                let is_quiz = sitting.quiz().is_some();
                self.transcript.say(if is_quiz { "lines-help-quiz" } else { "lines-help" }, &[])?;
            }
        }
        Ok(())
    }

    /// Hands an input to the sitting and shows what came of it.
    fn take(&mut self, sitting: &mut Sitting<'_>, input: &Input) -> Result<(), FaceError> {
        let before = sitting.open_card()?;
        let outcome = match sitting.input(input) {
            Ok(outcome) => outcome,
            Err(error) => {
                self.status = Some(reasons::not_taken(self.words, &error));
                return Ok(());
            }
        };
        match outcome {
            Outcome::Shown => {
                self.pad = Pad::Rating;
                if let View::Ask(question) = sitting.view()? {
                    self.transcript.answer(&question)?;
                }
                Ok(())
            }
            Outcome::Hinted => {
                self.pad.clear();
                if let View::Ask(question) = sitting.view()? {
                    self.transcript.hint(&question)?;
                }
                Ok(())
            }
            Outcome::OptionsShown => {
                if let View::Ask(question) = sitting.view()? {
                    self.pad = Pad::of(&question, self.words.digits());
                }
                Ok(())
            }
            Outcome::Almost => self.almost(sitting),
            Outcome::Skipped | Outcome::WentOn | Outcome::Ended => self.open(sitting),
            Outcome::Kept(kept) => {
                if matches!(input, Input::Reply(..) | Input::Rate(_)) {
                    self.keep_pad()?;
                }
                if let Some(told) = sitting.last() {
                    if told.corrects && before.is_some() {
                        self.transcript.about(&told.card)?;
                    }
                    self.transcript.verdict(told, Some(&kept))?;
                }
                sitting.tidy();
                if matches!(input, Input::Rate(_)) {
                    // Whoever rates has seen the answer: no wait.
                    return self.take(sitting, &Input::GoOn);
                }
                if before.is_some() && before == sitting.open_card()? {
                    // A word about the last verdict leaves the open question as it is.
                    self.pad.clear();
                    return Ok(());
                }
                self.open(sitting)
            }
            Outcome::Unchanged(_) => {
                self.status = sitting.last().map(|it| telling::verdict(self.words, &it.judged));
                Ok(())
            }
            Outcome::Undone(_) => {
                let key = telling::undone(sitting)?;
                self.transcript.say(key, &[])?;
                self.open(sitting)
            }
            Outcome::Suspended(card) => {
                let is_quiz = sitting.quiz().is_some();
                let key = if is_quiz { "quiz-suspended" } else { "session-suspended" };
                self.transcript.say(key, &[("card", Value::code(card.as_str()))])?;
                self.open(sitting)
            }
            Outcome::Counted(counted) => self.counted(sitting, &counted),
            Outcome::Stands(card, elsewhere) => self.stands(sitting, &card, elsewhere),
        }
    }

    /// Says why a reply was almost right, and opens the line again.
    fn almost(&mut self, sitting: &mut Sitting<'_>) -> Result<(), FaceError> {
        self.keep_pad()?;
        if let View::Ask(question) = sitting.view()? {
            self.transcript.almost(&question)?;
            self.pad = Pad::of(&question, self.words.digits());
        }
        Ok(())
    }

    /// Keeps what was answered in the transcript, without the line of keys.
    fn keep_pad(&mut self) -> Result<(), FaceError> {
        let kept = self.pad.kept(self.transcript.screen.room());
        if !kept.is_empty() {
            self.transcript.screen.print_rows(&kept)?;
        }
        Ok(())
    }

    fn leave(&mut self, sitting: &mut Sitting<'_>, ending: Ending) -> Result<Ending, FaceError> {
        self.transcript.screen.erase()?;
        sitting.leave()?;
        self.transcript.gap()?;
        for line in times::ending(self.words, sitting)? {
            self.transcript.line(&line)?;
        }
        Ok(ending)
    }
}
