//! Text → a lossless tree of nodes, each with the bytes where it stands.
//!
//! The events come from the parser beneath the YAML crate, which re-exports it for such use: only
//! there does a node have an end, a style, its anchor and its tag, and a plain scalar the text its
//! author wrote. Read through serde the same file takes thrice the time and stops at the first
//! anchor.

use std::{borrow::Cow, collections::HashMap};

use serde_yaml::granit_parser::{
    Event, Parser, ScalarStyle, Span, StrInput, StructureStyle, options,
};

use crate::deck::{
    detail::{Forbidden, Syntax, TooMuch},
    fault::Fault,
    finding::Finding,
    source::behind_blanks,
    syntax,
};

/// Most levels of lists and maps within each other. A deck needs seven.
pub(super) const MAX_DEPTH: usize = 16;

/// Most nodes of a file.
pub(super) const MAX_NODES: usize = 2_000_000;

/// A node and the bytes it covers.
#[derive(Debug)]
pub(super) struct Node<'a> {
    /// Where it starts; a list in block style at its first hyphen.
    pub(super) start: usize,
    /// Where it ends: for flow style and scalars just behind it, for block style where the next
    /// node or the text ends it.
    pub(super) end: usize,
    pub(super) value: Value<'a>,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Value<'a> {
    /// Text as the author wrote it; blank where there is nothing.
    Text(Cow<'a, str>),
    /// Items in order.
    List(List<'a>),
    /// Keys and values in order, keys written twice included.
    Map(Vec<Field<'a>>),
    /// Something that can't be used; why has been told.
    Broken,
}

/// A list of nodes.
#[derive(Debug)]
pub(super) struct List<'a> {
    pub(super) items: Vec<Node<'a>>,
    /// Whether it stands in brackets.
    pub(super) is_flow: bool,
}

/// A key and its value.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) key: Node<'a>,
    pub(super) value: Node<'a>,
}

/// What a text holds: nodes, and what is wrong with them as YAML.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    /// The node at the root; `None` where there is none, or none could be read.
    pub(super) root: Option<Node<'a>>,
    /// What is wrong and does not keep the rest from being read.
    pub(super) findings: Vec<Finding>,
    /// What kept the rest from being read.
    pub(super) stopped: Option<Finding>,
}

impl Node<'_> {
    /// Tells whether nothing, or only blanks, was written.
    pub(super) fn is_blank(&self) -> bool {
        matches!(&self.value, Value::Text(text) if text.trim().is_empty())
    }
}

/// Reads a text; `base` is added to all offsets.
pub(super) fn parse(text: &str, base: usize) -> Tree<'_> {
    let options = options! {
        emit_comments: false,
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: MAX_DEPTH + 1,
        block_nesting_limit: MAX_DEPTH + 1,
    };
    let parser = Parser::new_from_str_with_options(text, options);
    let mut builder = Builder { parser, text, base, n_nodes: 0, findings: Vec::new() };
    let mut root = None;
    let stopped = builder.document(&mut root).err();
    Tree { root, findings: builder.findings, stopped }
}

struct Builder<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    base: usize,
    n_nodes: usize,
    findings: Vec<Finding>,
}

#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "the parser's events are not exhaustive; those that matter are named"
)]
impl<'a> Builder<'a> {
    /// Reads the first document; what follows it is told and passed over.
    fn document(&mut self, root: &mut Option<Node<'a>>) -> Result<(), Finding> {
        let mut n_documents = 0;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => (),
                Event::DocumentStart(..) => {
                    n_documents += 1;
                    if n_documents == 2 {
                        let what = Forbidden::Documents;
                        self.tell(self.start(&span), Fault::Forbidden(what));
                    }
                }
                _ if n_documents == 1 => *root = Some(self.node(event, &span, 1)?),
                _ => drop(self.node(event, &span, 1)?),
            }
        }
        Ok(())
    }

    /// Returns the next event; anchors are told on the way.
    fn next(&mut self) -> Result<Option<(Event<'a>, Span)>, Finding> {
        loop {
            match self.parser.next_event() {
                None => return Ok(None),
                Some(Err(error)) => return Err(syntax::finding(&error, self.text, self.base)),
                Some(Ok((Event::Anchor(_, name), span))) => {
                    let what = Forbidden::Anchor { name: name.into_owned() };
                    self.tell(self.start(&span), Fault::Forbidden(what));
                }
                Some(Ok(it)) => return Ok(Some(it)),
            }
        }
    }

    fn node(&mut self, event: Event<'a>, span: &Span, depth: usize) -> Result<Node<'a>, Finding> {
        self.n_nodes += 1;
        let (start, end) = (self.start(span), self.end(span));
        if self.n_nodes > MAX_NODES {
            return Err(Finding::new(start, Fault::TooMuch(TooMuch::Nodes)));
        }
        if depth > MAX_DEPTH {
            return Err(Finding::new(start, Fault::TooMuch(TooMuch::Depth)));
        }
        if let Some(tag) = span.tag_span() {
            let at = self.start(&tag);
            let name = self.written(at, self.end(&tag));
            self.tell(at, Fault::Forbidden(Forbidden::Tag { name }));
        }
        match event {
            Event::Scalar(text, style, ..) => {
                Ok(Node { start, end, value: Value::Text(scalar(text, style, start == end)) })
            }
            Event::SequenceStart(style, ..) => self.list(start, style, depth),
            Event::MappingStart(..) => self.map(start, depth),
            _ => {
                let name = self.written(start, end);
                self.tell(start, Fault::Forbidden(Forbidden::Alias { name }));
                Ok(Node { start, end, value: Value::Broken })
            }
        }
    }

    fn list(
        &mut self,
        start: usize,
        style: StructureStyle,
        depth: usize,
    ) -> Result<Node<'a>, Finding> {
        let is_flow = style == StructureStyle::Flow;
        let mut items = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::SequenceEnd {
                let value = Value::List(List { items, is_flow });
                return Ok(Node { start, end: self.end(&span), value });
            }
            items.push(self.node(event, &span, depth + 1)?);
        }
        Err(self.cut_short())
    }

    fn map(&mut self, start: usize, depth: usize) -> Result<Node<'a>, Finding> {
        let mut fields = Vec::new();
        while let Some((event, span)) = self.next()? {
            if event == Event::MappingEnd {
                tell_keys_written_twice(&fields, &mut self.findings);
                return Ok(Node { start, end: self.end(&span), value: Value::Map(fields) });
            }
            let key = self.node(event, &span, depth + 1)?;
            let Some((event, span)) = self.next()? else { break };
            let mut value = self.node(event, &span, depth + 1)?;
            if matches!(value.value, Value::List(List { is_flow: false, .. })) {
                value.start = self.hyphen_behind(key.end).unwrap_or(value.start);
            }
            fields.push(Field { key, value });
        }
        Err(self.cut_short())
    }

    /// Returns the first hyphen of a list behind its key. The parser says so itself only where the
    /// list is indented further than the key.
    fn hyphen_behind(&self, key_end: usize) -> Option<usize> {
        let mut at = key_end - self.base;
        loop {
            at = behind_blanks(self.text, at);
            let rest = &self.text[at..];
            at += match rest.bytes().next()? {
                b'-' => return Some(at + self.base),
                b':' => 1,
                b'&' | b'!' => rest.find(char::is_whitespace)?,
                _ => return None,
            };
        }
    }

    fn start(&self, span: &Span) -> usize {
        self.base + span.start.byte_offset().unwrap_or_default()
    }

    fn end(&self, span: &Span) -> usize {
        self.base + span.end.byte_offset().unwrap_or_default()
    }

    /// Returns what stands between two bytes.
    fn written(&self, start: usize, end: usize) -> String {
        self.text.get(start - self.base..end - self.base).unwrap_or_default().to_string()
    }

    fn tell(&mut self, at: usize, fault: Fault) {
        self.findings.push(Finding::new(at, fault));
    }

    /// The events ended inside a node, which the parser does not do.
    fn cut_short(&self) -> Finding {
        Finding::new(self.base + self.text.len(), Fault::Syntax(Syntax::CutShort))
    }
}

/// Takes the text of a scalar: a block loses what is blank at its end, a missing one is empty.
fn scalar(text: Cow<'_, str>, style: ScalarStyle, is_missing: bool) -> Cow<'_, str> {
    match style {
        // The parser writes `~` for what is not there.
        ScalarStyle::Plain if is_missing => Cow::Borrowed(""),
        ScalarStyle::Plain | ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => text,
        ScalarStyle::Literal | ScalarStyle::Folded => Cow::Owned(text.trim_end().to_string()),
    }
}

/// Tells each key that stands in a map before.
pub(super) fn tell_keys_written_twice(fields: &[Field<'_>], findings: &mut Vec<Finding>) {
    let mut seen = HashMap::with_capacity(fields.len());
    for field in fields {
        let Value::Text(key) = &field.key.value else { continue };
        if let Some(first) = seen.insert(key, field.key.start) {
            seen.insert(key, first);
            let fault = Fault::KeyTwice { key: key.to_string() };
            findings.push(Finding { also: Some(first), ..Finding::new(field.key.start, fault) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(node: &Node<'_>, out: &mut String) {
        match &node.value {
            Value::Text(it) => out.push_str(it),
            Value::Broken => out.push('!'),
            Value::List(list) => {
                out.push(if list.is_flow { '[' } else { '(' });
                for item in &list.items {
                    outline(item, out);
                    out.push(';');
                }
                out.push(')');
            }
            Value::Map(fields) => {
                for field in fields {
                    outline(&field.key, out);
                    out.push('=');
                    outline(&field.value, out);
                    out.push(',');
                }
            }
        }
    }

    #[test]
    fn a_tree_keeps_what_the_author_wrote() {
        fn check(text: &str, expected: &str) {
            let tree = parse(text, 0);
            assert!(tree.stopped.is_none() && tree.findings.is_empty(), "{tree:?}");
            let mut found = String::new();
            outline(&tree.root.unwrap(), &mut found);
            assert_eq!(found, expected, "{text:?}");
        }
        check("a: no\nb: 007\nc: 1912-11-28\n", "a=no,b=007,c=1912-11-28,");
        check("a: ~\nb:\nc: null\n", "a=~,b=,c=null,");
        check("- 1.10\n- [1_0, .NaN, 1e999]\n", "(1.10;[1_0;.NaN;1e999;);)");
        check("a: |\n  x\r\n  y\n\nb: >\n  x\n  y\n", "a=x\ny,b=x y,");
        check("a: ' b '\nc: \"\\u0641\\n\"\n", "a= b ,c=ف\n,");
        check("---\na: b # c\n...\n", "a=b,");
    }

    #[test]
    fn what_decks_do_not_have_is_told_with_its_place_and_the_rest_is_read() {
        fn check(text: &str, expected: &[(usize, &str)]) {
            let tree = parse(text, 100);
            assert!(tree.root.is_some() && tree.stopped.is_none());
            let found: Vec<(usize, &str)> =
                tree.findings.iter().map(|it| (it.at - 100, it.fault.code())).collect();
            assert_eq!(found, expected, "{text:?}");
        }
        check("a: &x b\nc: *x\nd: *y\n", &[(3, "E113"), (11, "E113"), (17, "E113")]);
        check("a: !!str 5\nb: !t {c: d}\n", &[(3, "E113"), (14, "E113")]);
        check("a: b\n---\nc: d\n---\n", &[(5, "E113")]);
        check("a: b\nc: d\na: e\n", &[(10, "E110")]);
    }

    #[test]
    fn bombs_stop_early() {
        fn check(text: &str, expected: &TooMuch) {
            let stopped = parse(text, 0).stopped.map(|it| it.fault);
            assert_eq!(stopped, Some(Fault::TooMuch(expected.clone())));
        }
        check(&"[".repeat(100_000), &TooMuch::Depth);
        check(&"? ".repeat(100_000), &TooMuch::Depth);
        check(&"- \n".repeat(MAX_NODES), &TooMuch::Nodes);
    }
}
