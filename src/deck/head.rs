//! The head of a deck: `deck:` → what its entries share.

use std::sync::Arc;

use crate::{
    card::{
        Defaults, Head, ID_MAX_CHARS, Source, Text, is_valid_id, language::Language, mode::Mode,
    },
    deck::{
        detail::TooMuch,
        fault::Fault,
        fields::Part,
        finding::{Finding, Findings},
        form::{Form, fields, text, word},
        grading,
        yaml::{Node, Value},
    },
    text::normalize::collapse,
};

const MODES: [Mode; 4] = [Mode::Auto, Mode::Flip, Mode::Typed, Mode::Choice];

/// The words of [`MODES`].
const WORDS: &[&str] = &["auto", "flip", "typed", "choice"];

/// Most tags of a deck.
const MAX_TAGS: usize = 50;

/// What was read of a head.
pub(super) struct Reading {
    pub(super) head: Head,
    /// Whether an id may have been given that can't be read: nobody can say, then, under which name
    /// the cards will be learned.
    pub(super) is_nameless: bool,
    /// Where the id is written.
    pub(super) id_at: Option<usize>,
}

/// Reads the value of `deck:`, where there is one.
pub(super) fn read(node: Option<&Node<'_>>, stem: &str, findings: &mut Findings) -> Reading {
    let map = node.and_then(|it| fields(it, Part::Deck, findings));
    let form = Form::new(Part::Deck, map.unwrap_or_default(), findings);
    let named = form.written("id");
    let id = named.and_then(|it| id(it, findings));
    let title = form.text("title", findings);
    let head = Head {
        title: title.unwrap_or_else(|| Text::from(id.as_deref().unwrap_or(stem))),
        id: id.clone().unwrap_or_else(|| id_like(stem).into()),
        language: language(&form, findings),
        source: form.filled("source").and_then(|it| source(it, findings)),
        tags: tags(&form, findings),
        defaults: form.filled("defaults").map(|it| defaults(it, findings)).unwrap_or_default(),
    };
    let is_misread = map.is_none() && node.is_some_and(|it| !it.is_blank());
    let is_nameless = is_misread || form.means("id") || (named.is_some() && id.is_none());
    Reading { head, is_nameless, id_at: named.map(|it| it.start) }
}

/// Reads the id of a deck or of a card, in NFC.
pub(super) fn id(node: &Node<'_>, findings: &mut Findings) -> Option<Arc<str>> {
    let id = collapse(text(node, "id", findings)?.raw());
    if is_valid_id(&id) {
        return Some(id.into());
    }
    let sign = id.chars().find(|it| !is_valid_id(&it.to_string()));
    findings.tell(node.start, Fault::BadId { id, sign });
    None
}

/// Makes an id of a text, such as the name of a file: what can’t stand in one becomes a hyphen.
pub(super) fn id_like(stem: &str) -> String {
    let fits = |it: char| is_valid_id(it.encode_utf8(&mut [0; 4]));
    let words = collapse(stem);
    let words = words.split(|it| !fits(it)).filter(|it| !it.is_empty());
    let id = words.collect::<Vec<_>>().join("-");
    if id.is_empty() { "deck".to_string() } else { id.chars().take(ID_MAX_CHARS).collect() }
}

fn language(form: &Form<'_, '_>, findings: &mut Findings) -> Language {
    let Some(node) = form.filled("language") else { return Language::default() };
    let Some(given) = text(node, "language", findings) else { return Language::default() };
    if Language::is_valid(given.raw()) {
        return Language::new(given.raw());
    }
    findings.tell(node.start, Fault::NotALanguage { given: given.0 });
    Language::default()
}

/// Reads the tags of every card: few, for each card carries them.
fn tags(form: &Form<'_, '_>, findings: &mut Findings) -> Vec<Text> {
    let tags = form.texts("tags", findings);
    if tags.len() <= MAX_TAGS {
        return tags;
    }
    let fault = Fault::TooMuch(TooMuch::Items { field: "tags", max: MAX_TAGS });
    findings.tell(form.key_at("tags").unwrap_or_default(), fault);
    Vec::new()
}

fn source(node: &Node<'_>, findings: &mut Findings) -> Option<Source> {
    if let Value::Text(title) = &node.value {
        return Some(Source { title: Text::from(&**title), ..Source::default() });
    }
    let form = Form::new(Part::Source, fields(node, Part::Source, findings)?, findings);
    if let (Some(_), Some(at)) = (form.get("licence"), form.key_at("license")) {
        let fault = Fault::KeyTwice { key: "license".to_string() };
        findings.push(Finding { also: form.key_at("licence"), ..Finding::new(at, fault) });
    }
    let url = form.text("url", findings);
    Some(Source {
        title: form.text("title", findings).or_else(|| url.clone()).unwrap_or_default(),
        url,
        licence: form.text("licence", findings).or_else(|| form.text("license", findings)),
        note: form.text("note", findings),
    })
}

fn defaults(node: &Node<'_>, findings: &mut Findings) -> Defaults {
    let mut defaults = Defaults::default();
    let Some(map) = fields(node, Part::Defaults, findings) else { return defaults };
    let form = Form::new(Part::Defaults, map, findings);
    if let Some(node) = form.get("grading") {
        defaults.grading = grading::read(node, &defaults.grading, findings);
    }
    let mode = form.filled("mode").and_then(|it| word(it, "mode", WORDS, findings));
    defaults.mode = mode.and_then(|word| MODES.into_iter().find(|it| it.word() == word));
    defaults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_makes_an_id() {
        fn check(stem: &str, expected: &str) {
            let id = id_like(stem);
            assert_eq!(id, expected);
            assert!(is_valid_id(&id));
        }
        check("albania", "albania");
        check("My deck (2)", "My-deck-2");
        check("01-تاريخ", "01-تاريخ");
        check("a/b#c", "a-b-c");
        check("???", "deck");
        check(&"x".repeat(100), &"x".repeat(64));
    }
}
