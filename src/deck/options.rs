//! What answers a card in several parts: answers, distractors, things in order, pairs.

use std::collections::HashSet;

use crate::{
    card::{
        Text,
        kind::{Distractor, Pair},
    },
    deck::{
        detail::{Shape, Slot, TooMuch},
        fault::Fault,
        fields::Part,
        finding::Findings,
        form::{Form, Item, MAX_ITEMS, item, items, misshapen, nodes, text, word},
        yaml::{Node, Value},
    },
    text::normalize::caseless,
};

/// Reads several right answers, at least one.
pub(super) fn answers(node: &Node<'_>, findings: &mut Findings) -> Option<Vec<Text>> {
    if nodes(node, "answers", findings)?.is_empty() {
        findings.tell(node.start, Fault::NoAnswer { needs: Some("answers") });
        return None;
    }
    let items = items(node, "answers", findings)?;
    Some(items.into_iter().map(|it| it.text).collect())
}

/// Reads the wrong options of a card, none of them right and none there twice.
pub(super) fn distractors(
    form: &Form<'_, '_>,
    right: &[&Text],
    findings: &mut Findings,
) -> Vec<Distractor> {
    let Some(node) = form.get("distractors") else { return Vec::new() };
    let Some(nodes) = nodes(node, "distractors", findings) else { return Vec::new() };
    if nodes.is_empty() {
        findings.tell(node.start, Fault::Blank(Slot::Field("distractors")));
    }
    let right: HashSet<String> = right.iter().map(|it| caseless(it.raw())).collect();
    let mut seen = HashSet::new();
    let mut distractors = Vec::with_capacity(nodes.len());
    for node in nodes {
        let Some((distractor, at)) = distractor(node, findings) else { continue };
        let form = caseless(distractor.text.raw());
        let text = distractor.text.0.clone();
        if right.contains(&form) {
            findings.tell(at, Fault::WrongIsRight { text });
        } else if !seen.insert(form) {
            findings.tell(at, Fault::WrongTwice { text });
        }
        distractors.push(distractor);
    }
    distractors
}

/// Reads one wrong option, a text or fields, and where its text stands.
fn distractor(node: &Node<'_>, findings: &mut Findings) -> Option<(Distractor, usize)> {
    let Value::Map(fields) = &node.value else {
        let Item { text, at } = item(node, "distractors", findings)?;
        return Some((Distractor { text, feedback: None, is_last: false }, at));
    };
    let form = Form::new(Part::Distractor, fields, findings);
    let feedback = form.text("feedback", findings);
    let pin = form.filled("pin").and_then(|it| word(it, "pin", &["last"], findings));
    let Some(written) = form.get("text") else {
        if !form.means("text") {
            let fault = Fault::Missing { field: "text" };
            findings.tell(node.start, fault);
        }
        return None;
    };
    let text = text(written, "text", findings)?;
    Some((Distractor { text, feedback, is_last: pin.is_some() }, written.start))
}

/// Reads at least two things in order, none twice.
pub(super) fn ordering(node: &Node<'_>, findings: &mut Findings) -> Option<Vec<Text>> {
    let n = nodes(node, "ordering", findings)?.len();
    let items = items(node, "ordering", findings)?;
    tell_unless_several(n, "ordering", node, findings);
    tell_same(&items, "ordering", findings);
    Some(items.into_iter().map(|it| it.text).collect())
}

/// Reads at least two pairs; neither left-hand nor right-hand sides are there twice.
pub(super) fn matching(node: &Node<'_>, findings: &mut Findings) -> Option<Vec<Pair>> {
    let fields = match &node.value {
        Value::Map(fields) => fields.as_slice(),
        Value::Text(_) if node.is_blank() => &[],
        Value::Text(_) | Value::List(_) | Value::Broken => {
            misshapen(node, Slot::Field("matching"), Shape::Fields, findings);
            return None;
        }
    };
    if fields.len() > MAX_ITEMS {
        let too_many = TooMuch::Items { field: "matching", max: MAX_ITEMS };
        findings.tell(node.start, Fault::TooMuch(too_many));
        return None;
    }
    tell_unless_several(fields.len(), "matching", node, findings);
    let mut side = |it: &Node<'_>| item(it, "matching", findings);
    let (lefts, rights): (Vec<_>, Vec<_>) =
        fields.iter().map(|it| (side(&it.key), side(&it.value))).unzip();
    let lefts: Option<Vec<Item>> = lefts.into_iter().collect();
    let rights: Option<Vec<Item>> = rights.into_iter().collect();
    let (lefts, rights) = (lefts?, rights?);
    // The same left-hand side to the letter is a key written twice, told with the map.
    let mut keys = HashSet::new();
    tell_same(lefts.iter().filter(|it| keys.insert(&it.text)), "matching", findings);
    tell_same(&rights, "matching", findings);
    let pairs = lefts.into_iter().zip(rights);
    Some(pairs.map(|(left, right)| Pair { left: left.text, right: right.text }).collect())
}

fn tell_unless_several(n: usize, field: &'static str, node: &Node<'_>, findings: &mut Findings) {
    if n < 2 {
        findings.tell(node.start, Fault::TooFew { field });
    }
}

/// Tells each item that is another's equal after normalisation.
fn tell_same<'i>(
    items: impl IntoIterator<Item = &'i Item>,
    field: &'static str,
    findings: &mut Findings,
) {
    let mut seen = HashSet::new();
    for item in items {
        if !seen.insert(caseless(item.text.raw())) {
            findings.tell(item.at, Fault::SameTwice { field, text: item.text.0.clone() });
        }
    }
}
