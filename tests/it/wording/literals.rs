//! No sentence for a learner stands in the code: those who speak to one take theirs from the
//! sentences of the language.

use std::fs;

use super::src;
use crate::architecture::lexer::code_with_strings;

/// Who speaks to a learner.
const SPEAKERS: [&str; 5] = ["cli", "deck", "exchange", "terminal", "trainer"];

/// Strings that look like sentences and are none for a learner, each with the reason.
const NO_SENTENCES: [(&str, &str); 5] = [
    (r"\n\nFor more information", "where clap's own text is cut"),
    (" at line ", "where a message of the YAML library is cut"),
    ("settings as `key: value`", "completes a message of the YAML library"),
    ("deck, file or tag", "an error's own text, for who mends the program"),
    (
        r"@page {{ @bottom-center {{ content: {content}; direction: ltr; font-size: 9pt; }} }}\n",
        "a rule of a style sheet",
    ),
];

#[test]
fn no_sentence_stands_in_the_code() {
    let mut found = Vec::new();
    let mut todo: Vec<_> = SPEAKERS.iter().map(|it| src().join(it)).collect();
    while let Some(path) = todo.pop() {
        if path.is_dir() {
            todo.extend(fs::read_dir(path).unwrap().map(|it| it.unwrap().path()));
            continue;
        }
        let name = path.strip_prefix(src()).unwrap().to_string_lossy().into_owned();
        let is_code = path.extension().is_some_and(|it| it == "rs") && !name.contains("tests");
        if is_code {
            let text = fs::read_to_string(&path).unwrap();
            let sentences = sentences(&text);
            found.extend(sentences.into_iter().map(|it| format!("{name}: {it}")));
        }
    }
    found.sort();
    assert_eq!(found, [""; 0]);
}

/// Returns the strings of a source file that may be sentences for a learner.
fn sentences(text: &str) -> Vec<&str> {
    let tokens = code_with_strings(text);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let Some(string) = token.strip_prefix('"') else { continue };
        let string = string.trim_end_matches('"');
        // What `expect` says is said to who mends the program; `EXAMPLES` belong to help.
        let is_expectation = tokens[..at].ends_with(&["expect", "("]);
        let is_help = tokens[..at].ends_with(&["EXAMPLES", ":", "&", "str", "="]);
        let is_known = NO_SENTENCES.iter().any(|(it, _)| *it == string);
        if is_like_a_sentence(string) && !is_expectation && !is_help && !is_known {
            found.push(string);
        }
    }
    found
}

/// Tells whether a string holds two words with a blank between them, and is neither a command nor
/// markup.
fn is_like_a_sentence(string: &str) -> bool {
    let is_word = |it: &str| {
        let it = it.trim_matches(|c: char| c.is_ascii_punctuation() && c != '{' && c != '}');
        it.chars().count() > 1 && it.chars().all(|c| c.is_alphabetic() || c == '\'')
    };
    let words: Vec<&str> = string.split(' ').collect();
    words.windows(2).any(|it| it.iter().all(|it| is_word(it))) && !string.starts_with("daris ")
}

#[test]
fn a_sentence_is_told_from_a_command() {
    fn check(string: &str, expected: bool) {
        assert_eq!(is_like_a_sentence(string), expected, "{string}");
    }
    check("the text ends too early", true);
    check("ضع علامة على كل إجابة", true);
    check("no card", true);
    check("daris quiz --resume", false);
    check("fail-no-home", false);
    check("--option {option}", false);
    check("{path}:{line}", false);
    check(", ", false);
}

#[test]
fn tests_attributes_and_comments_are_left_out() {
    let text = r#"
        /// A doc comment.
        #[arg(value_name = "a b c")]
        fn f() { say("to some learner"); x.expect("why it can't be"); }
        const EXAMPLES: &str = "some text of help";
        #[cfg(test)]
        mod tests { fn t() { check("of a test"); } }
    "#;
    assert_eq!(sentences(text), ["to some learner"]);
}
