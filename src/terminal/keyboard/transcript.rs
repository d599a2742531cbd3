//! What the terminal says above the region: questions, answers, verdicts. It only grows.

use std::io::Write;

use crate::{
    card::Extra,
    session::{Final, Question},
    terminal::{
        FaceError,
        passage::Passage,
        screen::Screen,
        telling,
        theme::{Tone, sign, tone},
    },
    text::{
        sanitize::Shown,
        wording::{Value, Wording},
    },
    trainer::keep::Kept,
};

/// A transcript on a screen.
pub(super) struct Transcript<'a, W: Write> {
    pub(super) screen: Screen<W>,
    words: &'a Wording,
}

/// Cells by which a row that goes on is indented.
const INDENT: usize = 2;

impl<'a, W: Write> Transcript<'a, W> {
    pub(super) fn new(screen: Screen<W>, words: &'a Wording) -> Transcript<'a, W> {
        Transcript { screen, words }
    }

    /// Says where we are and what is asked.
    pub(super) fn question(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        self.gap()?;
        let values = [("n", question.n.into()), ("of", question.of.into())];
        let mut head = vec![self.words.say("screen-progress", &values)];
        if question.asked.state.is_none() {
            head.push(self.words.say("screen-new", &[]));
        }
        if question.fell_back {
            let mode = telling::mode(self.words, question.mode);
            head.push(self.words.say("session-fell-back", &[("mode", mode.into())]));
        }
        self.print(Tone::Quiet, &telling::joined(&head, " · "), 0)?;
        let card = &question.asked.card;
        if let Some(image) = &card.extra.image {
            let picture = telling::picture(self.words, image);
            self.print(Tone::Quiet, &picture, 0)?;
        }
        self.print(Tone::Strong, &telling::prompt(card, telling::ellipsis), 0)?;
        if question.is_hint_shown {
            self.hint(question)?;
        }
        if question.is_revealed {
            self.answer(question)?;
        }
        Ok(())
    }

    pub(super) fn hint(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        match &question.asked.card.extra.hint {
            Some(hint) => self.say("session-hint", &[("text", hint.shown().into())]),
            None => Ok(()),
        }
    }

    /// Says the answer of a flip card.
    pub(super) fn answer(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let card = &question.asked.card;
        for line in telling::answer_lines(self.words, card) {
            self.print(Tone::Strong, &line, INDENT)?;
        }
        self.beside(&card.extra)
    }

    /// Says a verdict, why, the answer, and when the card is due.
    pub(super) fn verdict(&mut self, told: &Final, kept: &Kept) -> Result<(), FaceError> {
        let verdict = told.judged.verdict;
        let sentence = telling::verdict(self.words, told);
        let signed = telling::joined(&[sign(verdict), sentence], " ");
        self.print(tone(verdict), &signed, INDENT)?;
        if told.answered.reply.is_some() {
            for line in telling::answer_lines(self.words, &told.card) {
                self.print(Tone::Plain, &line, INDENT)?;
            }
            if let Some(feedback) = &told.judged.feedback {
                self.print(Tone::Plain, &feedback.shown(), INDENT)?;
            }
            self.beside(&told.card.extra)?;
        }
        let due = telling::due(self.words, kept, told.answered.rating.is_recall());
        self.print(Tone::Quiet, &due, INDENT)?;
        if kept.is_leech {
            self.print(Tone::Almost, &telling::leech(self.words, &told.card), INDENT)?;
        }
        Ok(())
    }

    fn beside(&mut self, extra: &Extra) -> Result<(), FaceError> {
        if let Some(explanation) = &extra.explanation {
            self.print(Tone::Plain, &explanation.shown(), INDENT)?;
        }
        if let Some(reference) = &extra.reference {
            let sentence = self.words.say("session-ref", &[("text", reference.shown().into())]);
            self.print(Tone::Quiet, &sentence, INDENT)?;
        }
        Ok(())
    }

    pub(super) fn gap(&mut self) -> Result<(), FaceError> {
        self.print(Tone::Plain, &Shown::default(), 0)
    }

    pub(super) fn say(&mut self, key: &str, values: &[(&str, Value)]) -> Result<(), FaceError> {
        let sentence = self.words.say(key, values);
        self.line(&sentence)
    }

    pub(super) fn line(&mut self, text: &Shown) -> Result<(), FaceError> {
        self.print(Tone::Plain, text, INDENT)
    }

    fn print(&mut self, tone: Tone, text: &Shown, indent: usize) -> Result<(), FaceError> {
        self.screen.print(&Passage::new(tone, text), indent)?;
        Ok(())
    }
}
