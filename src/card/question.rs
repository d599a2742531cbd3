//! How questions compare: in what form two are the same question, and how one begins.

use crate::{
    card::{Card, Prompt},
    text::normalize::caseless,
};

/// Returns the form in which questions are compared: without case, and without the signs at its
/// end. `None` for a text with holes, and where nothing is left.
pub fn plain(card: &Card) -> Option<String> {
    let text = match &card.prompt {
        Prompt::Question(text) => text.raw(),
        Prompt::Holes { .. } => return None,
    };
    // Every card of a deck is read so, and most questions need nothing of what Unicode can do.
    let mut plain = if text.chars().all(is_simple) { simple(text) } else { caseless(text) };
    plain.truncate(without_end(&plain).len());
    (!plain.is_empty()).then_some(plain)
}

/// Tells whether a character is one of ASCII, or an Arabic letter, digit or sign that stands alone.
fn is_simple(it: char) -> bool {
    it.is_ascii() || matches!(it, '،' | '\u{61b}'..='\u{64a}' | '٠'..='٩')
}

/// Returns what [`caseless()`] returns, of a text in which all is simple.
fn simple(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain.make_ascii_lowercase();
    plain
}

/// Returns how a plain question begins, which mostly names what is asked for: `which state`.
pub fn opening(plain: &str) -> &str {
    let mut blanks = plain.match_indices(' ').map(|it| it.0);
    without_end(&plain[..blanks.nth(1).unwrap_or(plain.len())])
}

fn without_end(text: &str) -> &str {
    let is_end = |it| matches!(it, '?' | '؟' | '.' | '…' | '!' | ':' | ',' | '،' | ';' | '؛' | ' ');
    text.trim_end_matches(is_end)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::card::{CardId, Extra, Place, kind::Answer, language::Language};

    fn asking(question: &str) -> Card {
        Card {
            id: CardId::new("d/a"),
            language: Language::default(),
            mode: None,
            prompt: Prompt::Question(question.into()),
            answer: Answer::TrueFalse(true),
            place: Place { path: "d.yaml".into(), line: 1, column: 1 },
            extra: Arc::new(Extra::default()),
        }
    }

    #[test]
    fn case_blanks_and_the_sign_at_the_end_make_no_other_question() {
        fn check(question: &str, expected: Option<&str>) {
            assert_eq!(plain(&asking(question)).as_deref(), expected, "{question:?}");
        }
        check("Which  state fought?", Some("which state fought"));
        check("which state\nfought", Some("which state fought"));
        check("ما عاصمة تركيا؟", Some("ما عاصمة تركيا"));
        check("C++", Some("c++"));
        check("What is C?", Some("what is c"));
        check("?", None);
        check("", None);
    }

    #[test]
    fn simple_text_is_read_as_any_other() {
        let all: String = ('\0'..='\u{7ff}').filter(|it| is_simple(*it)).collect();
        for text in [&all, " A  b\tC\n", "أين  المدينة ٢؟", "\u{b}x\u{c}y\u{1c}z", ""] {
            assert_eq!(simple(text), caseless(text), "{text:?}");
        }
    }

    #[test]
    fn a_question_begins_with_two_words() {
        fn check(plain: &str, expected: &str) {
            assert_eq!(opening(plain), expected, "{plain:?}");
        }
        check("which state fought", "which state");
        check("which state, if any", "which state");
        check("عاصمة تركيا", "عاصمة تركيا");
        check("hand", "hand");
        check("", "");
    }
}
