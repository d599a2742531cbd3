//! The words around the questions of a printed paper: in Arabic where most of its cards are, else in
//! English. Who reads a paper may not be who reads the interface.
//!
//! Sentences are labels before a number, which ask for no plural.

use std::cell::OnceCell;

use crate::{
    card::{Card, language::Language},
    exchange::paper::markup::{direction_word, escaped, tag},
    text::{digits::Digits, lang::Lang, wording::Wording},
};

/// The sentences of both languages, each read when it is needed: a paper may hold cards of either.
#[derive(Default)]
pub(super) struct Sentences {
    english: OnceCell<Wording>,
    arabic: OnceCell<Wording>,
}

impl Sentences {
    fn of(&self, lang: Lang) -> &Wording {
        let cell = match lang {
            Lang::English => &self.english,
            Lang::Arabic => &self.arabic,
        };
        cell.get_or_init(|| Wording::of(lang, Digits::Latin))
    }
}

/// The words of one paper.
pub(super) struct Words<'a> {
    /// The language of most of its cards.
    pub(super) language: Language,
    sentences: &'a Sentences,
}

impl<'a> Words<'a> {
    pub(super) fn new(language: Language, sentences: &'a Sentences) -> Words<'a> {
        Words { language, sentences }
    }

    fn lang(&self) -> Lang {
        if self.language.is_arabic() { Lang::Arabic } else { Lang::English }
    }

    /// Returns the tag of the language the words are in.
    pub(super) fn tag(&self) -> &'static str {
        self.lang().tag()
    }

    /// Returns the direction of the page: that of most cards, whatever the words are in.
    pub(super) fn direction(&self) -> &'static str {
        direction_word(self.language.is_right_to_left())
    }

    /// Returns the words for what belongs to a card: in its language, as its question is.
    pub(super) fn beside(&self, card: &Card) -> Words<'a> {
        Words { language: card.language.clone(), sentences: self.sentences }
    }

    /// Sets markup made of words apart from what stands around it.
    pub(super) fn set(&self, inside: &str) -> String {
        let dir = direction_word(self.language.is_arabic());
        tag("bdi", &format!(" lang=\"{}\" dir=\"{dir}\"", self.tag()), inside)
    }

    /// Returns a word, as markup.
    pub(super) fn say(&self, key: &str) -> String {
        let word = self.sentences.of(self.lang()).say(key, &[]);
        escaped(&word.as_str().into())
    }

    /// Returns a label and what it labels, as markup.
    pub(super) fn labelled(&self, key: &str, value: &str) -> String {
        let value = if value.is_empty() { String::new() } else { tag("bdi", "", value) };
        format!("{}: {value}", self.say(key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_those_of_the_cards() {
        fn check(language: &str, expected: (&str, &str)) {
            let sentences = Sentences::default();
            let words = Words::new(Language::new(language), &sentences);
            assert_eq!((words.tag(), &*words.say("sheet-key")), expected, "{language}");
        }
        check("ar", ("ar", "نموذج الإجابة"));
        check("ar-EG", ("ar", "نموذج الإجابة"));
        check("en", ("en", "Answer key"));
        check("fr", ("en", "Answer key"));
    }
}
