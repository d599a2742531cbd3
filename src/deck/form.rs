//! Reading fields: texts, lists, numbers and words out of nodes, whatever is wrong told on the way.

use crate::{
    card::Text,
    deck::{
        detail::{Amount, Forbidden, Shape, Slot, TooMuch},
        fault::Fault,
        fields::{Part, advice},
        finding::Findings,
        yaml::{Field, Node, Value},
    },
    text::normalize::{caseless, number},
};

/// Most items of a list in a card: all of them are compared with each other and may be shown.
pub(super) const MAX_ITEMS: usize = 1000;

/// The fields of one part, each at most once.
pub(super) struct Form<'n, 'a> {
    fields: Vec<(&'static str, &'n Field<'a>)>,
    /// The fields that may have been meant by those that are none.
    meant: Vec<&'static str>,
}

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) text: Text,
    pub(super) at: usize,
}

impl<'n, 'a> Form<'n, 'a> {
    /// Sorts the fields of a map; those that are none are told.
    pub(super) fn new(part: Part, map: &'n [Field<'a>], findings: &mut Findings) -> Form<'n, 'a> {
        let mut form = Form { fields: Vec::with_capacity(map.len()), meant: Vec::new() };
        for field in map {
            let Some(key) = key_text(field, findings) else { continue };
            match part.fields().iter().find(|it| **it == key) {
                // A key written twice is told with the map; the first one counts.
                Some(name) if form.get(name).is_some() => (),
                Some(name) => form.fields.push((name, field)),
                None if key == "<<" => {
                    form.meant.extend(part.fields());
                    findings.tell(field.key.start, Fault::Forbidden(Forbidden::Merge));
                }
                None => {
                    let advice = advice(part, key);
                    form.meant.extend(advice.meant());
                    let fault = Fault::UnknownField { field: key.into(), part, advice };
                    findings.tell(field.key.start, fault);
                }
            }
        }
        form
    }

    /// Returns the known fields, in the order written.
    pub(super) fn fields(&self) -> impl Iterator<Item = (&'static str, &'n Field<'a>)> {
        self.fields.iter().copied()
    }

    /// Returns the value of a field.
    pub(super) fn get(&self, name: &str) -> Option<&'n Node<'a>> {
        self.fields.iter().find(|(it, _)| *it == name).map(|(_, field)| &field.value)
    }

    /// Returns the byte of a field's key.
    pub(super) fn key_at(&self, name: &str) -> Option<usize> {
        self.fields.iter().find(|(it, _)| *it == name).map(|(_, field)| field.key.start)
    }

    /// Tells whether a field may have been meant by one that is none: it is not missing, then, and
    /// one problem is told, not two.
    pub(super) fn means(&self, name: &str) -> bool {
        self.meant.contains(&name)
    }

    /// Returns the value of a field in which something is written.
    pub(super) fn filled(&self, name: &str) -> Option<&'n Node<'a>> {
        self.get(name).filter(|it| !it.is_blank())
    }

    /// Returns a field that is there and not left open; quotes around nothing are something written.
    pub(super) fn written(&self, name: &str) -> Option<&'n Node<'a>> {
        self.get(name).filter(|it| !it.is_blank() || it.end > it.start)
    }

    /// Reads a text that may be left out or blank.
    pub(super) fn text(&self, name: &'static str, findings: &mut Findings) -> Option<Text> {
        text(self.filled(name)?, name, findings)
    }

    /// Reads a list of texts that may be left out or blank.
    pub(super) fn texts(&self, name: &'static str, findings: &mut Findings) -> Vec<Text> {
        let items = self.get(name).and_then(|it| items(it, name, findings)).unwrap_or_default();
        items.into_iter().map(|it| it.text).collect()
    }

    /// Reads `true` or `false`; what is left out or blank is false.
    pub(super) fn flag(&self, name: &'static str, findings: &mut Findings) -> bool {
        const WORDS: &[&str] = &["true", "false"];
        self.filled(name).and_then(|it| word(it, name, WORDS, findings)) == Some("true")
    }

    /// Reads a number that may be left out, not below zero.
    pub(super) fn number(&self, name: &'static str, findings: &mut Findings) -> Option<f64> {
        let node = self.filled(name)?;
        let value = numeral(node, name, findings)?;
        if value < 0.0 {
            findings.tell(node.start, Fault::TooSmall { field: name, is_zero_too_small: false });
            return None;
        }
        Some(value)
    }
}

fn key_text<'n>(field: &'n Field<'_>, findings: &mut Findings) -> Option<&'n str> {
    match &field.key.value {
        Value::Text(text) => return Some(text),
        Value::List(_) | Value::Map(_) => findings.tell(field.key.start, Fault::KeyIsNoText),
        Value::Broken => (),
    }
    None
}

/// Tells that a node has the wrong shape.
pub(super) fn misshapen(node: &Node<'_>, slot: Slot, wanted: Shape, findings: &mut Findings) {
    if let Some(found) = shape(node) {
        findings.tell(node.start, Fault::Shape { slot, wanted, found });
    }
}

/// Returns the fields of a part; what has none is told, unless nothing is written there.
pub(super) fn fields<'n, 'a>(
    node: &'n Node<'a>,
    part: Part,
    findings: &mut Findings,
) -> Option<&'n [Field<'a>]> {
    if let Value::Map(fields) = &node.value {
        return Some(fields);
    }
    if let Some(found) = shape(node).filter(|_| !node.is_blank()) {
        findings.tell(node.start, Fault::NoFields { part, found });
    }
    None
}

/// Returns the shape of a node; `None` where it is broken, which has been told.
fn shape(node: &Node<'_>) -> Option<Shape> {
    match &node.value {
        Value::Text(_) => Some(Shape::Text),
        Value::List(_) => Some(Shape::List),
        Value::Map(_) => Some(Shape::Fields),
        Value::Broken => None,
    }
}

/// Reads the text of a field, which must not be blank.
pub(super) fn text(node: &Node<'_>, field: &'static str, findings: &mut Findings) -> Option<Text> {
    text_in(Slot::Field(field), node, findings)
}

/// Reads the text of an item of a field, which must not be blank.
pub(super) fn item(node: &Node<'_>, field: &'static str, findings: &mut Findings) -> Option<Item> {
    Some(Item { text: text_in(Slot::Item(field), node, findings)?, at: node.start })
}

fn text_in(slot: Slot, node: &Node<'_>, findings: &mut Findings) -> Option<Text> {
    let Value::Text(text) = &node.value else {
        misshapen(node, slot, Shape::Text, findings);
        return None;
    };
    if text.trim().is_empty() {
        findings.tell(node.start, Fault::Blank(slot));
        return None;
    }
    Some(Text::from(&**text))
}

/// Reads a list of texts, none of them blank; `None` where it is no list. A value left out is an
/// empty list.
pub(super) fn items(
    node: &Node<'_>,
    field: &'static str,
    findings: &mut Findings,
) -> Option<Vec<Item>> {
    let nodes = nodes(node, field, findings)?.iter();
    Some(nodes.filter_map(|it| item(it, field, findings)).collect())
}

/// Returns the items of a list; `None` where it is none. A value left out is an empty list.
pub(super) fn nodes<'n, 'a>(
    node: &'n Node<'a>,
    field: &'static str,
    findings: &mut Findings,
) -> Option<&'n [Node<'a>]> {
    match &node.value {
        Value::List(list) if list.items.len() > MAX_ITEMS => {
            let too_many = TooMuch::Items { field, max: MAX_ITEMS };
            findings.tell(node.start, Fault::TooMuch(too_many));
            None
        }
        Value::List(list) => Some(&list.items),
        Value::Text(_) if node.is_blank() => Some(&[]),
        Value::Text(_) | Value::Map(_) | Value::Broken => {
            misshapen(node, Slot::Field(field), Shape::List, findings);
            None
        }
    }
}

/// Reads a number in any digits.
pub(super) fn numeral(
    node: &Node<'_>,
    field: &'static str,
    findings: &mut Findings,
) -> Option<f64> {
    let given = text(node, field, findings)?;
    let value = number(given.raw());
    if value.is_none() {
        findings.tell(node.start, Fault::NotANumber { field, given: given.0 });
    }
    value
}

/// Reads the points of a card: above zero, and so few that the sum of many is a number yet.
pub(super) fn points(node: &Node<'_>, findings: &mut Findings) -> Option<f64> {
    const FIELD: &str = "points";
    const MAX: u32 = 1000;
    let value = numeral(node, FIELD, findings)?;
    let fault = if value <= 0.0 {
        Fault::TooSmall { field: FIELD, is_zero_too_small: true }
    } else if value > f64::from(MAX) {
        let given = text(node, FIELD, findings)?.0;
        Fault::BadAmount { field: FIELD, given, wanted: Amount::AtMost { max: MAX } }
    } else {
        return Some(value);
    };
    findings.tell(node.start, fault);
    None
}

/// Reads one of a few words, in any case.
pub(super) fn word(
    node: &Node<'_>,
    field: &'static str,
    allowed: &'static [&'static str],
    findings: &mut Findings,
) -> Option<&'static str> {
    let given = text(node, field, findings)?;
    let form = caseless(given.raw());
    let found = allowed.iter().copied().find(|it| *it == form);
    if found.is_none() {
        findings.tell(node.start, Fault::NotAWord { field, given: given.0, allowed });
    }
    found
}
