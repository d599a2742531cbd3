//! What the terminal says above the region: questions, answers, verdicts. It only grows.

use std::io::Write;

use crate::{
    card::Card,
    session::{Final, Question},
    terminal::{
        FaceError,
        passage::Passage,
        phrase,
        screen::Screen,
        telling::{self, LastSection},
        theme::{Tone, sign, tone},
    },
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::keep::Kept,
};

/// A transcript on a screen.
pub(super) struct Transcript<'a, W: Write> {
    pub(super) screen: Screen<W>,
    words: &'a Wording,
    last_section: LastSection,
}

/// Cells by which a row that goes on is indented.
const INDENT: usize = 2;

impl<'a, W: Write> Transcript<'a, W> {
    pub(super) fn new(screen: Screen<W>, words: &'a Wording) -> Transcript<'a, W> {
        Transcript { screen, words, last_section: LastSection::default() }
    }

    /// Says where we are and what is asked.
    pub(super) fn question(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        self.gap()?;
        if let Some(section) = self.last_section.begun(self.words, question) {
            self.text(Tone::Accent, &section, &question.asked.card, 0)?;
        }
        let values = [("n", question.n.into()), ("of", question.of.into())];
        let mut head = vec![self.words.say("screen-progress", &values)];
        if question.asked.state.is_none() && !question.is_in_quiz {
            head.push(self.words.say("screen-new", &[]));
        }
        if question.fell_back {
            let mode = telling::mode(self.words, question.mode);
            head.push(self.words.say("session-fell-back", &[("mode", mode.into())]));
        }
        self.print(Tone::Quiet, &phrase::joined(&head, " · "), 0)?;
        let card = &question.asked.card;
        if let Some(image) = &card.extra.image {
            let picture = telling::picture(self.words, image, card);
            self.print(Tone::Quiet, &picture, 0)?;
        }
        self.text(Tone::Strong, &telling::prompt(card, telling::ellipsis), card, 0)?;
        if question.is_hint_shown {
            self.hint(question)?;
        }
        if question.is_revealed {
            self.answer(question)?;
        }
        self.almost(question)
    }

    pub(super) fn hint(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        match telling::hint(self.words, &question.asked.card) {
            Some(hint) => self.line(&hint),
            None => Ok(()),
        }
    }

    /// Says the answer of a flip card.
    pub(super) fn answer(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let card = &question.asked.card;
        self.answer_lines(card)?;
        self.beside(card)
    }

    /// Says the answer, so that the eye finds it at once.
    fn answer_lines(&mut self, card: &Card) -> Result<(), FaceError> {
        let lines = telling::answer_lines(self.words, card);
        if lines.len() == 1 {
            return self.print(Tone::Strong, &lines[0], INDENT);
        }
        self.say("screen-answer", &[])?;
        let indented = |it: &Shown| phrase::joined(&[Shown::new("  "), it.clone()], "");
        lines.iter().try_for_each(|it| self.print(Tone::Strong, &indented(it), 2 * INDENT))
    }

    /// Says which card the next words are about, where another one is open.
    pub(super) fn about(&mut self, card: &Card) -> Result<(), FaceError> {
        self.text(Tone::Quiet, &telling::prompt(card, telling::ellipsis), card, INDENT)
    }

    /// Says why a reply was almost right, and that there is one more try.
    pub(super) fn almost(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let Some(judged) = question.almost else { return Ok(()) };
        let parts = [telling::verdict(self.words, judged), self.words.say("screen-once-more", &[])];
        let said = phrase::joined(&[sign(judged.verdict), phrase::sentences(&parts)], " ");
        self.print(tone(judged.verdict), &said, INDENT)
    }

    /// Says a verdict, why, the answer, and when the card is due, where memory learns from it.
    pub(super) fn verdict(&mut self, told: &Final, kept: Option<&Kept>) -> Result<(), FaceError> {
        let verdict = told.judged.verdict;
        let rating = told.answered.rating;
        let due = kept.map(|it| telling::due(self.words, it, rating.is_recall()));
        let signed = |it: &Shown| phrase::joined(&[sign(verdict), it.clone()], " ");
        if told.is_self_rated() && !told.corrects {
            let rating = self.words.say(&format!("rating-{}", rating.number()), &[]);
            let rated = self.words.say("screen-rated", &[("rating", rating.into())]);
            let said: Vec<Shown> = [rated].into_iter().chain(due).collect();
            self.print(tone(verdict), &signed(&phrase::sentences(&said)), INDENT)?;
        } else {
            self.print(
                tone(verdict),
                &signed(&telling::verdict(self.words, &told.judged)),
                INDENT,
            )?;
            // Another word about a verdict does not say the answer twice.
            if !told.corrects {
                if let Some(missing) = telling::missing(self.words, told) {
                    self.line(&missing)?;
                }
                self.answer_lines(&told.card)?;
                if let Some(feedback) = &told.judged.feedback {
                    self.text(Tone::Plain, &feedback.shown(), &told.card, INDENT)?;
                }
                self.beside(&told.card)?;
            }
            if let Some(due) = due {
                self.print(Tone::Quiet, &due, INDENT)?;
            }
        }
        if kept.is_some_and(|it| it.is_leech) {
            self.print(Tone::Almost, &telling::leech(self.words, &told.card), INDENT)?;
        }
        Ok(())
    }

    /// Lists the keys.
    pub(super) fn help(&mut self, is_in_quiz: bool) -> Result<(), FaceError> {
        let help = self.words.say(if is_in_quiz { "keys-help-quiz" } else { "keys-help" }, &[]);
        help.as_str().lines().try_for_each(|it| self.line(&Shown::new(it)))
    }

    fn beside(&mut self, card: &Card) -> Result<(), FaceError> {
        if let Some(explanation) = &card.extra.explanation {
            self.text(Tone::Plain, &explanation.shown(), card, INDENT)?;
        }
        if let Some(reference) = telling::reference(self.words, card) {
            self.print(Tone::Quiet, &reference, INDENT)?;
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

    /// Prints a sentence.
    fn print(&mut self, tone: Tone, text: &Shown, indent: usize) -> Result<(), FaceError> {
        let direction = self.words.direction();
        self.screen.print(&Passage::new(tone, text).set(direction), indent)?;
        Ok(())
    }

    /// Prints text of a card, which has the direction of its deck's language.
    fn text(
        &mut self,
        tone: Tone,
        text: &Shown,
        card: &Card,
        indent: usize,
    ) -> Result<(), FaceError> {
        let direction = card.language.direction();
        self.screen.print(&Passage::new(tone, text).set(direction), indent)?;
        Ok(())
    }
}
