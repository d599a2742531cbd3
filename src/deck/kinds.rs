//! The kinds of card: which one the fields of an entry make, and what it asks.

use std::sync::Arc;

use crate::{
    card::{
        Text,
        cloze::{Cloze, ClozeFault},
        kind::{Answer, Content, Kind, Numeric, Spelled},
    },
    deck::{
        detail::TooMuch,
        fault::Fault,
        fields::kinds,
        finding::Findings,
        form::{Form, MAX_ITEMS, numeral, text},
        options,
        yaml::Node,
    },
    text::normalize::{caseless, number},
};

/// The fields that ask something.
pub(super) const ASKING: [&str; 3] = ["question", "true_false", "cloze"];

/// Reads what an entry asks and what answers it; `None` where that is not clear, which is told.
///
/// `at` is where the entry starts, `source` the text that nodes are offsets of.
pub(super) fn read(
    form: &Form<'_, '_>,
    at: usize,
    source: &str,
    findings: &mut Findings,
) -> Option<Content> {
    let kind = kind(form, at, findings)?;
    if kind == Kind::Cloze {
        return Some(Content::Cloze(Arc::new(cloze(form.get("cloze")?, source, findings)?)));
    }
    let asking = asking(kind);
    let question = text(form.get(asking)?, asking, findings);
    let answer = answer(kind, form, findings);
    let is_reversible = form.flag("reverse", findings);
    Some(Content::Question { question: question?, answer: answer?, is_reversible })
}

/// Finds the kind that all fields of a card belong to, if it has all it needs.
fn kind(form: &Form<'_, '_>, at: usize, findings: &mut Findings) -> Option<Kind> {
    let mut left = Kind::ALL.to_vec();
    for (i, (name, field)) in form.fields().enumerate() {
        left.retain(|it| kinds(name).contains(it));
        if left.is_empty() {
            let differs = |it: &&str| !kinds(it).iter().any(|it| kinds(name).contains(it));
            let earlier = || form.fields().take(i).map(|(it, _)| it);
            let first = earlier().find(differs).or(earlier().last())?;
            findings.tell(field.key.start, Fault::TwoKinds { first, second: name });
            return None;
        }
    }
    let has = |it: &str| form.get(it).is_some();
    let first = *left.first()?;
    let is_list = first == Kind::Multiple && !has("distractors");
    let kind = if is_list { Kind::List } else { first };
    let (is_asked, is_answered) = (has(asking(kind)), has(answering(kind)));
    if !is_asked && !Kind::ALL.iter().any(|it| form.means(asking(*it))) {
        findings.tell(at, Fault::Missing { field: asking(kind) });
    }
    if !is_answered && !Kind::ALL.iter().any(|it| form.means(answering(*it))) {
        let is_clear = left.iter().all(|it| answering(*it) == answering(kind));
        findings.tell(at, Fault::NoAnswer { needs: is_clear.then(|| answering(kind)) });
    }
    (is_asked && is_answered).then_some(kind)
}

/// Returns the field that asks, by kind.
fn asking(kind: Kind) -> &'static str {
    match kind {
        Kind::TrueFalse => "true_false",
        Kind::Cloze => "cloze",
        Kind::Basic
        | Kind::Choice
        | Kind::Multiple
        | Kind::List
        | Kind::Numeric
        | Kind::Ordering
        | Kind::Matching => "question",
    }
}

/// Returns the field that answers, by kind.
fn answering(kind: Kind) -> &'static str {
    match kind {
        Kind::Basic | Kind::Choice | Kind::TrueFalse => "answer",
        Kind::Multiple | Kind::List => "answers",
        Kind::Cloze => "cloze",
        Kind::Numeric => "numerical",
        Kind::Ordering => "ordering",
        Kind::Matching => "matching",
    }
}

fn answer(kind: Kind, form: &Form<'_, '_>, findings: &mut Findings) -> Option<Answer> {
    let node = form.get(answering(kind))?;
    match kind {
        Kind::Basic => Some(Answer::Basic(spelled(node, form, findings)?)),
        Kind::Choice => {
            let right = spelled(node, form, findings);
            let all: Vec<&Text> = right.iter().flat_map(Spelled::all).collect();
            let distractors = options::distractors(form, &all, findings);
            Some(Answer::Choice { distractors, right: right? })
        }
        Kind::Multiple => {
            let right = options::answers(node, findings)?;
            let distractors =
                options::distractors(form, &right.iter().collect::<Vec<_>>(), findings);
            Some(Answer::Multiple { right, distractors })
        }
        Kind::List => {
            let items = options::answers(node, findings)?;
            let required = required(form, items.len(), findings)?;
            Some(Answer::List { items, required })
        }
        Kind::TrueFalse => Some(Answer::TrueFalse(truth(node, findings)?)),
        Kind::Numeric => Some(Answer::Numeric(numeric(node, form, findings)?)),
        Kind::Ordering => Some(Answer::Ordering(options::ordering(node, findings)?)),
        Kind::Matching => Some(Answer::Matching(options::matching(node, findings)?)),
        Kind::Cloze => None,
    }
}

fn spelled(node: &Node<'_>, form: &Form<'_, '_>, findings: &mut Findings) -> Option<Spelled> {
    let answer = text(node, "answer", findings);
    let accept = form.texts("accept", findings);
    Some(Spelled { answer: answer?, accept })
}

/// Reads how many of a list are asked for; all where nothing is said.
fn required(form: &Form<'_, '_>, n_items: usize, findings: &mut Findings) -> Option<usize> {
    let Some(node) = form.filled("required") else { return Some(n_items) };
    let value = numeral(node, "required", findings)?;
    if value.fract() == 0.0 && (1.0..=n_items as f64).contains(&value) {
        return Some(value as usize);
    }
    findings.tell(node.start, Fault::Required { n_items });
    None
}

fn truth(node: &Node<'_>, findings: &mut Findings) -> Option<bool> {
    let given = text(node, "answer", findings)?;
    match caseless(given.raw()).as_str() {
        "true" | "yes" | "صح" | "نعم" => Some(true),
        "false" | "no" | "خطأ" | "لا" => Some(false),
        _ => {
            findings.tell(node.start, Fault::NotTrueOrFalse { given: given.0 });
            None
        }
    }
}

fn numeric(node: &Node<'_>, form: &Form<'_, '_>, findings: &mut Findings) -> Option<Numeric> {
    let tolerance = form.number("tolerance", findings);
    let unit = form.text("unit", findings);
    let text = text(node, "numerical", findings)?;
    let Some(value) = number(text.raw()) else {
        findings.tell(node.start, Fault::NotANumber { field: "numerical", given: text.0 });
        return None;
    };
    Some(Numeric { text, value, tolerance, unit })
}

fn cloze(node: &Node<'_>, source: &str, findings: &mut Findings) -> Option<Cloze> {
    let text = text(node, "cloze", findings)?;
    let faults = match Cloze::parse(text.raw()) {
        Ok(cloze) if cloze.numbers().len() <= MAX_ITEMS => return Some(cloze),
        Ok(_) => {
            let too_many = TooMuch::Items { field: "cloze", max: MAX_ITEMS };
            findings.tell(node.start, Fault::TooMuch(too_many));
            return None;
        }
        Err(faults) => faults,
    };
    // The source holds the same `{{` as the text, in the same order, whatever quotes and line breaks
    // do to the rest.
    let written = source.get(node.start..node.end).unwrap_or_default();
    let mut holes = written.match_indices("{{").map(|(at, _)| node.start + at);
    let mut from = 0;
    for fault in faults {
        let at = match fault {
            ClozeFault::NoHole => None,
            ClozeFault::NotClosed { at } | ClozeFault::Empty { at } => {
                let n_before = text.raw()[from..at].matches("{{").count();
                from = at + "{{".len();
                holes.nth(n_before)
            }
        };
        findings.tell(at.unwrap_or(node.start), Fault::Cloze(fault));
    }
    None
}
