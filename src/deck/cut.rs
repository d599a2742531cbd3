//! A file that the YAML parser stops in: cut into its sections and entries, each read by itself, so
//! that one quote left open does not hide what is right or wrong in all the others.

use std::borrow::Cow;

use crate::deck::{
    detail::TooMuch,
    entry::is_hyphen_first,
    fault::Fault,
    finding::Finding,
    source::line_starts,
    yaml::{Field, List, Node, Tree, Value, parse as parse_whole, tell_keys_written_twice},
};

/// Reads a text piece by piece; `whole` is what came of it in one go.
///
/// Pieces are told by the columns where lines begin: a section of the file starts in the first
/// column, an entry in that of the first hyphen. Where no piece shows what is wrong, what stopped
/// the whole is told.
pub(super) fn parse<'a>(text: &'a str, whole: Tree<'a>) -> Tree<'a> {
    let Some(stopped) = whole.stopped else { return whole };
    let mut cutter = Cutter { text, lines: line_starts(text), findings: Vec::new(), n_stopped: 0 };
    let is_endless = matches!(stopped.fault, Fault::TooMuch(TooMuch::Nodes));
    let root = if is_endless { None } else { cutter.root() };
    if cutter.n_stopped == 0 {
        cutter.findings.push(stopped.clone());
    }
    Tree { root, findings: cutter.findings, stopped: Some(stopped) }
}

struct Cutter<'a> {
    text: &'a str,
    lines: Vec<usize>,
    findings: Vec<Finding>,
    /// Pieces that could not be read to their end.
    n_stopped: usize,
}

impl<'a> Cutter<'a> {
    fn root(&mut self) -> Option<Node<'a>> {
        let sections = self.sections();
        let end = self.text.len();
        let Some((first, _)) = sections.first() else {
            return self.list(0, end);
        };
        // What stands before the first section is a comment, a `---`, or wrong.
        self.piece(0, *first);
        let mut fields = Vec::new();
        for (i, (start, key)) in sections.iter().enumerate() {
            let end = sections.get(i + 1).map_or(end, |(it, _)| *it);
            self.section(*start, end, key, &mut fields);
        }
        tell_keys_written_twice(&fields, &mut self.findings);
        Some(Node { start: *first, end, value: Value::Map(fields) })
    }

    /// Returns where the sections of the file start, and their keys.
    fn sections(&self) -> Vec<(usize, &'a str)> {
        let section = |start: &usize| Some((*start, section_key(self.line(*start))?));
        self.lines.iter().filter_map(section).collect()
    }

    fn section(&mut self, start: usize, end: usize, key: &'a str, fields: &mut Vec<Field<'a>>) {
        let list = if key == "cards" { self.list(start, end) } else { None };
        let end = list.as_ref().map_or(end, |it| it.start);
        let read = if let Some(Node { value: Value::Map(read), .. }) = self.piece(start, end) {
            read
        } else {
            let key = Node { start, end: start, value: Value::Text(Cow::Borrowed(key)) };
            vec![Field { key, value: Node { start, end, value: Value::Broken } }]
        };
        let n_before = fields.len();
        fields.extend(read);
        if let (Some(list), Some(field)) = (list, fields.get_mut(n_before)) {
            field.value = list;
        }
    }

    /// Reads the entries between two bytes one by one; `None` where there are none.
    fn list(&mut self, start: usize, end: usize) -> Option<Node<'a>> {
        let line = |at| self.lines.partition_point(|it| *it < at);
        let within = self.lines[line(start)..line(end)].iter();
        let hyphens = within.filter_map(|it| Some((*it, hyphen_column(self.line(*it))?)));
        let hyphens: Vec<(usize, usize)> = hyphens.collect();
        let (first, column) = *hyphens.first()?;
        // Lists inside an entry stand at least two columns further in.
        let starts: Vec<_> = hyphens.into_iter().filter(|(_, it)| *it < column + 2).collect();
        let mut items = Vec::new();
        for (i, (from, column)) in starts.iter().enumerate() {
            let to = starts.get(i + 1).map_or(end, |(it, _)| *it);
            if let Some(Node { value: Value::List(list), .. }) = self.piece(*from, to) {
                // What stands behind an item in its piece is no part of the next one.
                items.extend(list.items.into_iter().map(|it| Node { end: to, ..it }));
            } else {
                let start = from + column + 1;
                items.push(Node { start, end: to, value: Value::Broken });
            }
        }
        let value = Value::List(List { items, is_flow: false });
        Some(Node { start: first, end, value })
    }

    /// Reads a piece; `None` where it holds nothing or can't be read to its end.
    fn piece(&mut self, from: usize, to: usize) -> Option<Node<'a>> {
        let Tree { root, findings, stopped } = parse_whole(&self.text[from..to], from);
        self.findings.extend(findings);
        let root = root.filter(|_| stopped.is_none());
        self.n_stopped += usize::from(stopped.is_some());
        self.findings.extend(stopped);
        root
    }

    fn line(&self, start: usize) -> &'a str {
        self.text[start..].split(['\n', '\r']).next().unwrap_or_default()
    }
}

/// Returns the key of a line that opens a section of the file.
fn section_key(line: &str) -> Option<&str> {
    let (key, rest) = line.split_once(':')?;
    let is_key = key.starts_with(|it: char| it.is_alphanumeric() || matches!(it, '"' | '\''))
        && !key.contains(char::is_whitespace)
        && (rest.is_empty() || rest.starts_with(char::is_whitespace));
    is_key.then(|| key.trim_matches(['"', '\'']))
}

/// Returns the column of the hyphen that opens a line, in bytes.
fn hyphen_column(line: &str) -> Option<usize> {
    let written = line.trim_start_matches([' ', '\t']);
    is_hyphen_first(written).then(|| line.len() - written.len())
}
