//! A dealt quiz as a page to print: the questions, and on a page of its own the answer key.
//!
//! The page is one HTML file without scripts and without anything that is fetched. What authors
//! wrote passes through `markup`, which lets no text become markup; each text carries the direction
//! that its deck's language and its own letters give it.

mod key;
mod markup;
pub mod picture;
mod question;
mod words;

use std::sync::Arc;

use crate::{
    card::{Card, Source, Text, language::Language},
    exchange::paper::{
        markup::{amount, escaped, set, tag},
        picture::Picture,
        words::{Sentences, Words},
    },
    history::QuizRules,
    random::{Random, mix},
    session::quiz::asking::Posed,
};

/// A quiz to print.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What it is called.
    pub title: Option<String>,
    /// Which of several versions it is, from `A`.
    pub version: Option<char>,
    /// The seed that gives it again.
    pub seed: u64,
    /// What holds for it.
    pub rules: QuizRules,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// What its decks are derived from, each once.
    pub sources: Vec<Source>,
}

/// A part of a sheet under a title of its own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// What it is called; nothing where there are no sections.
    pub title: String,
    /// Its questions, in order.
    pub questions: Vec<Question>,
}

/// A question as it stands on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The card.
    pub card: Arc<Card>,
    /// How it is asked, and its options in their order.
    pub posed: Posed,
    /// Points it is worth.
    pub points: f64,
    /// Its picture, where it has one that can be had.
    pub picture: Option<Picture>,
}

/// Looks of the page.
const STYLE: &str = include_str!("style.css");

/// Lets a browser run and fetch nothing, whatever a page should hold.
const POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/// Returns the seed of a version: that of the quiz for the first, so that it is the paper which the
/// same seed gives in a quiz.
pub fn seed_of(version: char, seed: u64) -> u64 {
    if version == 'A' { seed } else { mix(seed, &format!("version {version}")) }
}

/// Puts the questions of a section into the order of a version; the first keeps theirs.
pub fn arrange(questions: &mut [Question], version: char, place: usize, seed: u64) {
    if version != 'A' {
        Random::named(seed_of(version, seed), &format!("section {place}")).shuffle(questions);
    }
}

/// Returns a sheet as one HTML file, the words around the questions in the language of most of them.
pub fn html(sheet: &Sheet) -> String {
    let sentences = Sentences::default();
    let words = Words::new(language(sheet), &sentences);
    let title = match &sheet.title {
        Some(title) => title.clone(),
        None => words.say("sheet-title"),
    };
    let heading = match sheet.version {
        Some(version) => format!("{title} · {version}"),
        None => title.clone(),
    };
    let (lang, dir) = (words.tag(), words.direction());
    let head = [
        "<meta charset=\"utf-8\">".to_string(),
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        "<meta name=\"viewport\" content=\"width=device-width\">".to_string(),
        tag("title", "", &escaped(&Text(heading))),
        tag("style", "", &format!("\n{STYLE}{}", footer(sheet.version))),
    ];
    let title = tag("h1", "", &set(&Text(title), &words.language));
    let body = [
        tag(
            "header",
            "",
            &lines(&[title, version(sheet, &words), blanks(&words), facts(sheet, &words)]),
        ),
        tag("main", "", &sections(sheet, &words, question::html)),
        sources(sheet, &words),
        key_page(sheet, &words),
    ];
    let whole = [tag("head", "", &lines(&head)), tag("body", "", &lines(&body))];
    let root = format!(" lang=\"{lang}\" dir=\"{dir}\"");
    format!("<!DOCTYPE html>\n{}\n", tag("html", &root, &lines(&whole)))
}

/// Returns the language of most questions, so that a paper of an Arabic deck is Arabic throughout.
fn language(sheet: &Sheet) -> Language {
    let mut counts: Vec<(&Language, usize)> = Vec::new();
    for question in sheet.sections.iter().flat_map(|it| &it.questions) {
        let language = &question.card.language;
        match counts.iter_mut().find(|(it, _)| *it == language) {
            Some((_, n)) => *n += 1,
            None => counts.push((language, 1)),
        }
    }
    // Of equals the first one.
    let most = counts.into_iter().rev().max_by_key(|(_, n)| *n);
    most.map(|(it, _)| it.clone()).unwrap_or_default()
}

/// Puts the pages' numbers at their feet, with the version, so that loose leaves find their paper.
fn footer(version: Option<char>) -> String {
    let version = version.map(|it| format!("\"{it} · \" ")).unwrap_or_default();
    let content = format!("{version}counter(page) \" / \" counter(pages)");
    format!(
        "@page {{ @bottom-center {{ content: {content}; direction: ltr; font-size: 9pt; }} }}\n"
    )
}

fn version(sheet: &Sheet, words: &Words<'_>) -> String {
    let Some(version) = sheet.version else { return String::new() };
    tag("p", " class=\"version\"", &words.labelled("sheet-version", &version.to_string()))
}

/// Returns the room for who sits the paper, and when.
fn blanks(words: &Words<'_>) -> String {
    let blank = |key| {
        let line = tag("span", " class=\"blank\"", "");
        tag("span", "", &format!("{}{line}", words.labelled(key, "")))
    };
    let blanks = lines(&[blank("sheet-name"), blank("sheet-date")]);
    tag("p", " class=\"blanks\"", &blanks)
}

/// Returns what holds for the paper: its points, its time, from when it is passed.
fn facts(sheet: &Sheet, words: &Words<'_>) -> String {
    let total: f64 = sheet.sections.iter().flat_map(|it| &it.questions).map(|it| it.points).sum();
    let rules = &sheet.rules;
    let mut facts = vec![words.labelled("sheet-total", &amount(total))];
    if let Some(seconds) = rules.time_s {
        let minutes = match (seconds / 60, seconds % 60) {
            (minutes, 0) => minutes.to_string(),
            (minutes, seconds) => format!("{minutes}:{seconds:02}"),
        };
        facts.push(words.labelled("sheet-time", &minutes));
    }
    if let Some(pass) = rules.pass {
        facts.push(words.labelled("sheet-pass", &format!("{}%", amount(pass))));
    }
    if rules.penalty > 0.0 {
        let percent = format!("{}%", amount(rules.penalty * 100.0));
        facts.push(words.labelled("sheet-penalty", &percent));
    }
    let facts: Vec<String> = facts.iter().map(|it| tag("span", "", it)).collect();
    tag("p", " class=\"facts\"", &lines(&facts))
}

/// Returns the sections with each question as it is made, counted through.
fn sections(
    sheet: &Sheet,
    words: &Words<'_>,
    made: fn(&Question, usize, &Words<'_>) -> String,
) -> String {
    let mut n = 0;
    let mut parts = Vec::new();
    for section in sheet.sections.iter().filter(|it| !it.questions.is_empty()) {
        let mut inside = Vec::new();
        if !section.title.is_empty() {
            let title = Text::from(section.title.as_str());
            inside.push(tag("h2", "", &set(&title, &words.language)));
        }
        for question in &section.questions {
            n += 1;
            inside.push(made(question, n, words));
        }
        parts.push(tag("section", "", &lines(&inside)));
    }
    lines(&parts)
}

/// Returns what the questions are derived from, which whoever gives the paper away has to name.
fn sources(sheet: &Sheet, words: &Words<'_>) -> String {
    let source = |it: &Source| {
        let title = Some(set(&it.title, &words.language));
        let licence = it.licence.as_ref().map(|it| set(it, &words.language));
        // Whatever letters it has, an address is read from left to right.
        let url = it.url.as_ref().map(|it| tag("bdi", " dir=\"ltr\"", &escaped(it)));
        let parts: Vec<String> = [title, licence, url].into_iter().flatten().collect();
        tag("p", "", &format!("{}: {}", words.say("sheet-source"), parts.join(" · ")))
    };
    match sheet.sources.iter().map(source).collect::<Vec<_>>().as_slice() {
        [] => String::new(),
        sources => tag("footer", "", &lines(sources)),
    }
}

fn key_page(sheet: &Sheet, words: &Words<'_>) -> String {
    let title = sheet.title.as_ref().map(|it| set(&Text::from(it.as_str()), &words.language));
    let version = sheet.version.map(|it| tag("bdi", "", &it.to_string()));
    let whose: Vec<String> = title.into_iter().chain(version).collect();
    let inside = [
        tag("h1", "", &words.say("sheet-key")),
        tag("p", " class=\"version\"", &whose.join(" · ")),
        tag("p", " class=\"seed\"", &words.labelled("sheet-seed", &sheet.seed.to_string())),
        sections(sheet, words, key::html),
    ];
    tag("div", " class=\"key\"", &lines(&inside))
}

/// Joins pieces of markup, each on lines of its own; what is empty is left out.
fn lines(pieces: &[String]) -> String {
    let pieces: Vec<&str> = pieces.iter().map(String::as_str).filter(|it| !it.is_empty()).collect();
    pieces.join("\n")
}
