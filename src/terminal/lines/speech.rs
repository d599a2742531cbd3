//! What plain lines say of a question, an answer and a verdict.

use std::io::Write;

use crate::{
    card::{
        Card,
        grading::Grading,
        kind::{Answer, Kind},
        mode::Mode,
    },
    session::{Final, Question},
    terminal::{
        FaceError, phrase,
        telling::{self, LastSection},
    },
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::keep::Kept,
};

/// A writer of sentences.
pub(super) struct Speech<'a, W> {
    out: W,
    words: &'a Wording,
    /// What the last question asked to be done; it is said again only when that changes.
    last_cue: Option<Shown>,
    last_section: LastSection,
    has_spoken: bool,
}

impl<'a, W: Write> Speech<'a, W> {
    pub(super) fn new(out: W, words: &'a Wording) -> Speech<'a, W> {
        Speech {
            out,
            words,
            last_cue: None,
            last_section: LastSection::default(),
            has_spoken: false,
        }
    }

    /// Has the next question say what is to be done, even when that is as before.
    pub(super) fn forget_cue(&mut self) {
        self.last_cue = None;
    }

    /// Says a question: the part of a paper that begins with it, its number, what is asked, the
    /// options, and what to do.
    pub(super) fn question(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        self.gap()?;
        if let Some(section) = self.last_section.begun(self.words, question) {
            self.line(&section)?;
        }
        self.say("session-progress", &[("n", question.n.into()), ("of", question.of.into())])?;
        if question.asked.state.is_none() && !question.is_in_quiz {
            self.say("session-new", &[])?;
        }
        let card = &question.asked.card;
        if let Some(image) = &card.extra.image {
            self.line(&telling::picture(self.words, image, card))?;
        }
        self.line(&telling::prompt(card, |it| telling::blank(self.words, it)))?;
        if question.fell_back {
            let mode = telling::mode(self.words, question.mode);
            self.say("session-fell-back", &[("mode", mode.into())])?;
        }
        if question.is_hint_shown {
            self.hint(question)?;
        }
        if question.is_revealed {
            return self.answer(question);
        }
        self.options_and_cue(question)?;
        self.almost(question)
    }

    /// Says the options, and what to do when it is not what was to be done for the last card.
    pub(super) fn options_and_cue(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        self.options(question)?;
        let cue = self.cue_for(question);
        if self.last_cue.as_ref() != Some(&cue) {
            self.line(&cue)?;
            self.last_cue = Some(cue);
        }
        Ok(())
    }

    fn options(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let Some(options) = question.options else { return Ok(()) };
        if let Answer::Matching(pairs) = &question.asked.card.answer {
            for pair in pairs {
                self.line(&pair.left.shown())?;
            }
            self.say("lines-match-with", &[])?;
        }
        for (i, option) in options.iter().enumerate() {
            let text = option.shown();
            self.say("session-option", &[("n", (i + 1).into()), ("text", text.into())])?;
        }
        Ok(())
    }

    fn cue_for(&self, question: &Question<'_>) -> Shown {
        let mut parts = vec![self.task(question)];
        if question.has_hidden_options {
            parts.push(self.words.say("lines-cue-options-held", &[]));
        }
        phrase::sentences(&parts)
    }

    fn task(&self, question: &Question<'_>) -> Shown {
        let card = &question.asked.card;
        let key = match (question.mode, card.kind()) {
            (Mode::Flip, _) if card.extra.grading == Grading::Myself => "lines-cue-self",
            (Mode::Flip, _) => "lines-cue-flip",
            (Mode::Choice, Kind::Multiple) => "lines-cue-multiple",
            (Mode::Choice, Kind::Ordering) => "lines-cue-ordering",
            (Mode::Choice, Kind::Matching) => "lines-cue-matching",
            (Mode::Choice, _) => "lines-cue-choice",
            (Mode::Typed | Mode::Auto, _) => match telling::n_to_type(question) {
                1 if card.wants_unit() => "lines-cue-unit",
                1 => "lines-cue-typed",
                n if card.kind() == Kind::Cloze => {
                    return self.words.say("lines-cue-holes", &[("n", n.into())]);
                }
                n => return self.words.say("lines-cue-list", &[("n", n.into())]),
            },
        };
        self.words.say(key, &[])
    }

    /// Says the answer of a flip card and asks for a rating.
    pub(super) fn answer(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let card = &question.asked.card;
        for line in telling::answer_lines(self.words, card) {
            self.line(&line)?;
        }
        self.beside(card)?;
        if question.is_in_quiz {
            return self.say("quiz-cue-rate", &[]);
        }
        let ratings = telling::ratings(self.words, question);
        self.say("lines-cue-rate", &[("ratings", ratings.into())])
    }

    pub(super) fn hint(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        match telling::hint(self.words, &question.asked.card) {
            Some(hint) => self.line(&hint),
            None => Ok(()),
        }
    }

    /// Says why a reply was almost right, and what can be done now.
    pub(super) fn almost(&mut self, question: &Question<'_>) -> Result<(), FaceError> {
        let Some(judged) = question.almost else { return Ok(()) };
        self.line(&telling::verdict(self.words, judged))?;
        self.say("lines-cue-almost", &[])
    }

    /// Says a verdict, why, the answer, and when the card is due, where memory learns from it.
    pub(super) fn verdict(&mut self, told: &Final, kept: Option<&Kept>) -> Result<(), FaceError> {
        let is_self_rated = told.is_self_rated();
        // Whoever judges needs no verdict told.
        if !is_self_rated || told.corrects {
            self.line(&telling::verdict(self.words, &told.judged))?;
        }
        if !is_self_rated && !told.corrects {
            if let Some(missing) = telling::missing(self.words, told) {
                self.line(&missing)?;
            }
            for line in telling::answer_lines(self.words, &told.card) {
                self.line(&line)?;
            }
            if let Some(feedback) = &told.judged.feedback {
                self.line(&feedback.shown())?;
            }
            self.beside(&told.card)?;
        }
        let Some(kept) = kept else { return Ok(()) };
        self.line(&telling::due(self.words, kept, told.answered.rating.is_recall()))?;
        if kept.is_leech {
            self.line(&telling::leech(self.words, &told.card))?;
        }
        Ok(())
    }

    fn beside(&mut self, card: &Card) -> Result<(), FaceError> {
        if let Some(explanation) = &card.extra.explanation {
            self.line(&explanation.shown())?;
        }
        match telling::reference(self.words, card) {
            Some(reference) => self.line(&reference),
            None => Ok(()),
        }
    }

    /// Leaves a line empty, but not the first.
    pub(super) fn gap(&mut self) -> Result<(), FaceError> {
        if self.has_spoken { self.line(&Shown::default()) } else { Ok(()) }
    }

    pub(super) fn say(&mut self, key: &str, values: &[(&str, Value)]) -> Result<(), FaceError> {
        let sentence = self.words.say(key, values);
        self.line(&sentence)
    }

    pub(super) fn line(&mut self, text: &Shown) -> Result<(), FaceError> {
        self.has_spoken = true;
        writeln!(self.out, "{text}")?;
        self.out.flush()?;
        Ok(())
    }
}
