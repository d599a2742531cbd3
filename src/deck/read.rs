//! A deck file → the deck, and all that is wrong with it.
//!
//! Reading never fails half-way: what is wrong is told with its place, and the rest goes on.

use std::{
    collections::{HashMap, hash_map},
    ops::Range,
    sync::Arc,
};

use crate::{
    card::{Deck, Entry, Head, Place},
    deck::{
        cut,
        detail::{NoCards, Shape, Slot, Twice},
        entry::{self, Name, is_hyphen_first, starts},
        fault::Fault,
        fields::Part,
        finding::{Finding, Findings},
        form::{Form, fields, misshapen},
        head,
        paper::{self, Paper},
        problem::Problem,
        source::{Source, decode},
        yaml::{self, Field, List, Node, Tree, Value},
    },
};

/// What a file holds.
#[derive(Debug, Default)]
pub struct Reading {
    /// The deck with the entries that are right; `None` for a paper, for a file that could not be
    /// read at all, and for a deck whose id is no id.
    pub deck: Option<Deck>,
    /// For each entry of the deck the bytes of its own source lines; in flow style those of the
    /// entry alone. [`read_entry`] reads them.
    pub spans: Vec<Range<usize>>,
    /// `deck:` with all that stands under it, as [`read_head`] reads it; empty where there is none.
    pub head_source: String,
    /// Where the deck's id is written; `None` where it is made of the file's name.
    pub id_place: Option<Place>,
    /// All that is wrong, by place.
    pub problems: Vec<Problem>,
    /// Whether the file is a paper, the blueprint of a quiz, and no deck.
    pub is_paper: bool,
    /// The paper, where the file is one that could be read at all.
    pub paper: Option<Paper>,
}

/// Reads a file; `path` is its name to people, `stem` that from which an id is made where the deck
/// gives none.
pub fn read(bytes: &[u8], path: &str, stem: &str) -> Reading {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err((readable, fault)) => {
            let source = Source::new(readable, path);
            let problems = vec![Problem::new(Finding::new(readable.len(), fault), &source)];
            return Reading { problems, ..Reading::default() };
        }
    };
    let bom = bytes.len() - text.len();
    let source = Source::new(text, path);
    let mut tree = yaml::parse(text, 0);
    if tree.stopped.is_some() {
        tree = cut::parse(text, tree);
    }
    let head_source = tree.root.as_ref().and_then(|it| head_source(text, it)).unwrap_or_default();
    let Tree { root, findings, stopped } = tree;
    if let Some(Value::Map(map)) = root.as_ref().filter(|it| is_paper(it)).map(|it| &it.value) {
        let file = paper::File { text, path, stem, is_whole: stopped.is_none() };
        let mut told = Findings::default();
        for finding in findings {
            told.push(finding);
        }
        let paper = paper::read(&file, map, &mut told);
        let problems = told.sorted().into_iter().map(|it| Problem::new(it, &source)).collect();
        return Reading { is_paper: true, paper, problems, ..Reading::default() };
    }
    let mut reader = Reader::new(text, &source, findings);
    let (deck, id_at) = reader.deck(root.as_ref(), stopped.is_none(), stem);
    let id_place = id_at.map(|at| source.place(at));
    let spans = if deck.is_some() { reader.spans } else { Vec::new() };
    let findings = reader.findings.sorted().into_iter();
    Reading {
        deck,
        head_source,
        spans: spans.into_iter().map(|it| it.start + bom..it.end + bom).collect(),
        id_place,
        problems: findings.map(|it| Problem::new(it, &source)).collect(),
        is_paper: false,
        paper: None,
    }
}

/// Reads the head of a deck from its own source, as cut for [`Reading::head_source`], the same as
/// the whole file gave; `id` is that of the deck.
pub fn read_head(source: &str, id: &str) -> Head {
    let tree = yaml::parse(source, 0);
    let deck = tree.root.as_ref().and_then(|root| field(root, "deck")).map(|it| &it.value);
    head::read(deck, id, &mut Findings::default()).head
}

/// Cuts out what stands under `deck:`, so that it can be read alone.
fn head_source(text: &str, root: &Node<'_>) -> Option<String> {
    let Value::Map(fields) = &root.value else { return None };
    let start = field(root, "deck")?.key.start;
    let next = fields.iter().map(|it| it.key.start).filter(|it| *it > start).min();
    let source = &text[start..next.unwrap_or(text.len())];
    if text[root.start..].starts_with('{') {
        let source = source.trim_end();
        let end = if next.is_some() { ',' } else { '}' };
        return Some(format!("{{{}}}", source.strip_suffix(end).unwrap_or(source)));
    }
    Some(source.to_string())
}

fn field<'a, 't>(root: &'a Node<'t>, key: &str) -> Option<&'a Field<'t>> {
    let Value::Map(fields) = &root.value else { return None };
    fields.iter().find(|it| matches!(&it.key.value, Value::Text(text) if text == key))
}

/// Reads one entry from its own source lines, as cut by [`Reading::spans`], the same as the whole
/// file gave; `place` is where it stood. `None` where it is not right.
pub fn read_entry(source: &str, head: &Head, place: &Place) -> Option<Entry> {
    let source = if is_hyphen_first(source.trim_start()) {
        // A hyphen that is not the first of its line stands in its column all the same.
        let column = if source.starts_with('-') { place.column.saturating_sub(1) } else { 0 };
        " ".repeat(column as usize) + source
    } else {
        format!("[{source}]")
    };
    let tree = yaml::parse(&source, 0);
    let Some(Node { value: Value::List(List { items, .. }), .. }) = &tree.root else { return None };
    let [node] = items.as_slice() else { return None };
    let mut findings = Findings::default();
    let draft = entry::read(node, node.start, &source, head, &mut findings)?;
    let is_right = findings.n() == 0 && tree.findings.is_empty() && tree.stopped.is_none();
    let name = draft.name().filter(|_| is_right)?;
    draft.entry(name, place.clone())
}

fn is_paper(root: &Node<'_>) -> bool {
    let Value::Map(fields) = &root.value else { return false };
    fields.iter().any(|it| matches!(&it.key.value, Value::Text(key) if key == "paper"))
}

struct Reader<'a, 's> {
    text: &'a str,
    source: &'s Source<'a>,
    findings: Findings,
    /// Where something is wrong as YAML, by place: the entries that hold it are left out.
    stains: Vec<usize>,
    entries: Vec<Entry>,
    spans: Vec<Range<usize>>,
    /// The names of entries so far, and where they are written.
    names: HashMap<Arc<str>, usize>,
}

impl<'a, 's> Reader<'a, 's> {
    fn new(text: &'a str, source: &'s Source<'a>, found: Vec<Finding>) -> Reader<'a, 's> {
        let mut stains: Vec<usize> = found.iter().map(|it| it.at).collect();
        stains.sort_unstable();
        let mut findings = Findings::default();
        for finding in found {
            findings.push(finding);
        }
        let (entries, spans, names) = (Vec::new(), Vec::new(), HashMap::new());
        Reader { text, source, findings, stains, entries, spans, names }
    }

    /// Reads the root of a file, which may not be the whole of it; returns the deck and where its
    /// id is written.
    fn deck(
        &mut self,
        root: Option<&Node<'_>>,
        is_whole: bool,
        stem: &str,
    ) -> (Option<Deck>, Option<usize>) {
        let map: &[Field<'_>] = match root.map(|it| &it.value) {
            // The cards alone, without `cards:`.
            None | Some(Value::List(_)) => &[],
            Some(Value::Map(fields)) => fields,
            Some(Value::Text(_) | Value::Broken) => {
                root.and_then(|it| fields(it, Part::File, &mut self.findings)).unwrap_or_default()
            }
        };
        let form = Form::new(Part::File, map, &mut self.findings);
        let head::Reading { head, is_nameless, id_at } =
            head::read(form.get("deck"), stem, &mut self.findings);
        match (form.get("cards"), root.map(|it| &it.value)) {
            (Some(cards), _) => {
                self.cards(cards, form.key_at("cards").unwrap_or(cards.start), &head);
            }
            (None, Some(Value::List(list))) => {
                let (start, end) = root.map_or((0, 0), |it| (it.start, it.end));
                self.findings.tell(start, Fault::NoCards(NoCards::Bare));
                self.entries(list, start, end, &head);
            }
            (None, _) if !is_whole || form.means("cards") => (),
            (None, Some(Value::Text(_))) if root.is_some_and(|it| !it.is_blank()) => (),
            (None, _) => self.findings.tell(0, Fault::NoCards(NoCards::Missing)),
        }
        let entries = std::mem::take(&mut self.entries);
        let deck = (root.is_some() && !is_nameless).then_some(Deck { head, entries });
        (deck, id_at)
    }

    /// Reads the value of `cards:`; `at` is where that is written.
    fn cards(&mut self, node: &Node<'_>, at: usize, head: &Head) {
        match &node.value {
            Value::List(list) if !list.items.is_empty() => {
                self.entries(list, node.start, node.end, head);
            }
            Value::Map(fields) if !fields.is_empty() => {
                misshapen(node, Slot::Field("cards"), Shape::List, &mut self.findings);
            }
            Value::Text(_) if !node.is_blank() => {
                misshapen(node, Slot::Field("cards"), Shape::List, &mut self.findings);
            }
            Value::List(_) | Value::Map(_) | Value::Text(_) => {
                self.findings.tell(at, Fault::NoCards(NoCards::Empty));
            }
            Value::Broken => (),
        }
    }

    /// Reads the items of a list that reaches from `start` to `end`.
    fn entries(&mut self, list: &List<'_>, start: usize, end: usize, head: &Head) {
        let starts = starts(self.text, list, start);
        self.entries.reserve(starts.len());
        self.spans.reserve(starts.len());
        for (i, item) in list.items.iter().enumerate() {
            let next = starts.get(i + 1).copied().unwrap_or(end);
            let (reach, span) = if list.is_flow {
                (starts[i]..next, starts[i]..item.end)
            } else {
                let lines = self.line_start_or(starts[i])..self.line_start_or(next);
                (lines.clone(), lines)
            };
            let n_before = self.findings.n();
            let read = entry::read(item, starts[i], self.text, head, &mut self.findings);
            let Some((name, draft)) = read.and_then(|it| Some((it.name()?, it))) else { continue };
            self.tell_if_taken(&name);
            if self.findings.n() > n_before || self.is_stained(&reach) {
                continue;
            }
            if let Some(entry) = draft.entry(name, self.source.place(starts[i])) {
                self.entries.push(entry);
                self.spans.push(span);
            }
        }
    }

    /// Tells that an earlier entry has the name of this one.
    fn tell_if_taken(&mut self, name: &Name) {
        match self.names.entry(Arc::clone(&name.id)) {
            hash_map::Entry::Vacant(it) => {
                it.insert(name.at);
            }
            hash_map::Entry::Occupied(first) => {
                let id = name.id.to_string();
                let twice = if name.is_named { Twice::Id(id) } else { Twice::Question };
                let finding = Finding::new(name.at, Fault::Twice(twice));
                self.findings.push(Finding { also: Some(*first.get()), ..finding });
            }
        }
    }

    /// Tells whether something within is wrong as YAML.
    fn is_stained(&self, reach: &Range<usize>) -> bool {
        let first = self.stains.partition_point(|it| *it < reach.start);
        self.stains.get(first).is_some_and(|it| reach.contains(it))
    }

    /// Returns the start of the line where only blanks stand before a byte, else the byte itself.
    fn line_start_or(&self, at: usize) -> usize {
        let start = self.source.line_start(at);
        if self.text[start..at].trim().is_empty() { start } else { at }
    }
}
