//! One entry: an item of `cards:` → what it asks, and what may be shown beside.

use std::{collections::HashSet, sync::Arc};

use crate::{
    card::{Entry, Extra, Head, Image, Place, kind::Content},
    deck::{
        fault::Fault,
        fields::Part,
        finding::Findings,
        form::{Form, fields, points},
        grading, head,
        identity::fingerprint,
        kinds,
        source::behind_blanks,
        yaml::{List, Node},
    },
};

/// What was read of an entry; faulty ones may lack something.
pub(super) struct Draft {
    /// Its id, and where it is written.
    named: Option<(Arc<str>, usize)>,
    /// Where it asks.
    asks_at: usize,
    content: Option<Content>,
    extra: Extra,
}

/// By what an entry is known, and where that is written.
pub(super) struct Name {
    pub(super) id: Arc<str>,
    pub(super) is_named: bool,
    pub(super) at: usize,
}

/// Reads an item of `cards:`; `at` is where it starts, `source` the text that nodes are offsets of.
pub(super) fn read(
    node: &Node<'_>,
    at: usize,
    source: &str,
    head: &Head,
    findings: &mut Findings,
) -> Option<Draft> {
    if node.is_blank() {
        findings.tell(at, Fault::Missing { field: "question" });
        return None;
    }
    let form = Form::new(Part::Card, fields(node, Part::Card, findings)?, findings);
    let named = form.written("id").and_then(|it| Some((head::id(it, findings)?, it.start)));
    let asks_at = kinds::ASKING.iter().find_map(|it| Some(form.get(it)?.start)).unwrap_or(at);
    let content = kinds::read(&form, at, source, findings);
    Some(Draft { named, asks_at, content, extra: extra(&form, head, findings) })
}

impl Draft {
    /// Returns by what the entry is known; `None` where its question can't be read.
    pub(super) fn name(&self) -> Option<Name> {
        if let Some((id, at)) = &self.named {
            return Some(Name { id: Arc::clone(id), is_named: true, at: *at });
        }
        let id = fingerprint(&self.content.as_ref()?.question()).into();
        Some(Name { id, is_named: false, at: self.asks_at })
    }

    /// Makes the entry.
    pub(super) fn entry(self, name: Name, place: Place) -> Option<Entry> {
        Some(Entry {
            id: name.id,
            is_named: name.is_named,
            place,
            content: self.content?,
            extra: Arc::new(self.extra),
        })
    }
}

fn extra(form: &Form<'_, '_>, head: &Head, findings: &mut Findings) -> Extra {
    let own_tags = form.texts("tags", findings);
    let mut seen = HashSet::new();
    let tags = head.tags.iter().chain(&own_tags).filter(|it| seen.insert(*it)).cloned().collect();
    let before = &head.defaults.grading;
    let grading = match form.get("grading") {
        Some(node) => grading::read(node, before, findings),
        None => before.clone(),
    };
    Extra {
        hint: form.text("hint", findings),
        explanation: form.text("explanation", findings),
        reference: form.text("ref", findings),
        tags,
        grading,
        points: form.filled("points").and_then(|it| points(it, findings)),
        is_suspended: form.flag("suspended", findings),
        image: image(form, findings),
    }
}

fn image(form: &Form<'_, '_>, findings: &mut Findings) -> Option<Image> {
    let alt = form.text("alt", findings);
    let path = form.text("image", findings);
    if let (Some(_), None, Some(at)) = (&alt, form.get("image"), form.key_at("alt"))
        && !form.means("image")
    {
        findings.tell(at, Fault::Missing { field: "image" });
    }
    path.map(|path| Image { path, alt })
}

/// Returns where the items of a list start: in block style at their hyphens, behind which, and
/// perhaps some lines below, their nodes begin. `start` is where the list does.
pub(super) fn starts(source: &str, list: &List<'_>, start: usize) -> Vec<usize> {
    let mut from = start;
    let start = |item: &Node<'_>| {
        let at = behind_blanks(source, from);
        from = item.end;
        if !list.is_flow && source[at..].starts_with('-') { at } else { item.start }
    };
    list.items.iter().map(start).collect()
}

/// Tells whether a line without its indentation opens an item of a block list.
pub(super) fn is_hyphen_first(line: &str) -> bool {
    line.strip_prefix('-')
        .is_some_and(|it| it.is_empty() || it.starts_with([' ', '\t', '\n', '\r']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::yaml::{Value, parse};

    #[test]
    fn items_start_at_their_hyphens() {
        fn check(text: &str, expected: &[usize]) {
            let Some(Node { value: Value::List(list), start, .. }) = parse(text, 0).root else {
                panic!("{text:?} is no list")
            };
            assert_eq!(starts(text, &list, start), expected, "{text:?}");
        }
        check("- a: b\n- c\n", &[0, 7]);
        check("  -   a\n  - b\n", &[2, 10]);
        check("-\n  a: b\n- # note - this\n\n  # more-\n  c: d\n", &[0, 9]);
        check("-\n-\r\n- &x a\n", &[0, 2, 5]);
        check("-\n  !t\n  a: b # c\n# - d\n-\n  |\n  e\n- - f\n", &[0, 24, 34]);
        check("[a, {b: c},\n d]", &[1, 4, 13]);
    }
}
