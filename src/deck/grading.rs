//! `grading:` of a deck or a card: a word, or a map of options over what held before.

use std::borrow::Cow;

use crate::{
    card::grading::{Article, DateOrder, Grading, Hamza, Rules, Tashkeel, Typos, Unit},
    deck::{
        detail::{Shape, Slot},
        fault::Fault,
        fields::{Advice, Part},
        finding::Findings,
        form::{Form, misshapen, word},
        yaml::{Field, Node, Value},
    },
    text::distance::nearest,
};

const WORDS: &[&str] = &["self", "exact", "standard", "lenient"];

/// The key under which [`with_options`] takes one of the words that say all.
const WHOLE: &str = "grading";

/// Changes what held `before` by options, each a key and a value, in turn: a later one wins.
///
/// `grading` takes one of the words that say all; the other keys are the fields of `grading:`.
///
/// # Errors
/// The first key or value that is none, as the check of decks tells it.
pub fn with_options<'o>(
    before: &Grading,
    options: impl IntoIterator<Item = (&'o str, &'o str)>,
) -> Result<Grading, Fault> {
    let mut grading = before.clone();
    for (key, value) in options {
        let mut findings = Findings::default();
        let node = option(key, value);
        grading = read(&node, &grading, &mut findings);
        if let Some(finding) = findings.sorted().into_iter().next() {
            return Err(with_whole(finding.fault));
        }
        if value.trim().is_empty() {
            let name = Part::Grading.fields().iter().find(|it| **it == key);
            return Err(Fault::Blank(Slot::Field(name.unwrap_or(&WHOLE))));
        }
    }
    Ok(grading)
}

/// Makes the node that stands below `grading:` in a deck that says the same.
fn option<'o>(key: &'o str, value: &'o str) -> Node<'o> {
    let text =
        |it: &'o str| Node { start: 0, end: it.len(), value: Value::Text(Cow::Borrowed(it)) };
    if key == WHOLE {
        return text(value);
    }
    let field = Field { key: text(key), value: text(value) };
    Node { start: 0, end: key.len(), value: Value::Map(vec![field]) }
}

/// Lets the key of the words be meant by one that is none.
fn with_whole(mut fault: Fault) -> Fault {
    if let Fault::UnknownField { field, advice, .. } = &mut fault
        && *advice == Advice::Unknown
        && nearest(field, [WHOLE]).is_some()
    {
        *advice = Advice::Near(WHOLE);
    }
    fault
}

/// Reads how typed answers are compared. A word says all; a map changes single rules of `before`,
/// or of the usual ones where the learner judged before.
pub(super) fn read(node: &Node<'_>, before: &Grading, findings: &mut Findings) -> Grading {
    match &node.value {
        Value::Text(_) if node.is_blank() => before.clone(),
        Value::Text(_) => match word(node, "grading", WORDS, findings) {
            Some("self") => Grading::Myself,
            Some("exact") => Grading::By(Rules::exact()),
            Some("lenient") => Grading::By(Rules::lenient()),
            Some(_) => Grading::By(Rules::default()),
            None => before.clone(),
        },
        Value::Map(fields) => {
            let rules = match before {
                Grading::Myself => Rules::default(),
                Grading::By(rules) => rules.clone(),
            };
            Grading::By(changed(rules, &Form::new(Part::Grading, fields, findings), findings))
        }
        Value::List(_) | Value::Broken => {
            misshapen(node, Slot::Field("grading"), Shape::Text, findings);
            before.clone()
        }
    }
}

fn changed(mut rules: Rules, form: &Form<'_, '_>, findings: &mut Findings) -> Rules {
    let mut pick = |name: &'static str, allowed: &'static [&'static str]| {
        form.filled(name).and_then(|it| word(it, name, allowed, findings))
    };
    match pick("tashkeel", &["if-typed", "ignore", "required"]) {
        Some("if-typed") => rules.tashkeel = Tashkeel::IfTyped,
        Some("ignore") => rules.tashkeel = Tashkeel::Ignore,
        Some(_) => rules.tashkeel = Tashkeel::Required,
        None => (),
    }
    match pick("article", &["optional", "required"]) {
        Some("optional") => rules.article = Article::Optional,
        Some(_) => rules.article = Article::Required,
        None => (),
    }
    match pick("date_order", &["dmy", "mdy"]) {
        Some("dmy") => rules.date_order = DateOrder::DayFirst,
        Some(_) => rules.date_order = DateOrder::MonthFirst,
        None => (),
    }
    match pick("typos", &["ask", "accept", "reject"]) {
        Some("ask") => rules.typos = Typos::Ask,
        Some("accept") => rules.typos = Typos::Accept,
        Some(_) => rules.typos = Typos::Reject,
        None => (),
    }
    match pick("hamza", &["note", "strict"]) {
        Some("note") => rules.hamza = Hamza::Note,
        Some(_) => rules.hamza = Hamza::Strict,
        None => (),
    }
    match pick("unit", &["ask", "optional"]) {
        Some("ask") => rules.unit = Unit::Ask,
        Some(_) => rules.unit = Unit::Optional,
        None => (),
    }
    let mut flag = |name: &'static str, rule: &mut bool| {
        if form.filled(name).is_some() {
            *rule = form.flag(name, findings);
        }
    };
    flag("case_sensitive", &mut rules.case_sensitive);
    flag("parens_optional", &mut rules.parens_optional);
    flag("verbatim", &mut rules.verbatim);
    rules.tolerance = form.number("tolerance", findings).or(rules.tolerance);
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_taken_in_turn() {
        fn check(options: &[(&str, &str)], expected: &Grading) {
            let found = with_options(&Grading::default(), options.iter().copied());
            assert_eq!(found.as_ref(), Ok(expected), "{options:?}");
        }
        check(&[], &Grading::default());
        check(&[("grading", "self")], &Grading::Myself);
        check(&[("grading", "Exact")], &Grading::By(Rules::exact()));
        let accepting = Rules { typos: Typos::Accept, ..Rules::default() };
        check(&[("typos", "accept")], &Grading::By(accepting));
        check(&[("typos", "accept"), ("grading", "standard")], &Grading::default());
        let strict = Rules { typos: Typos::Ask, ..Rules::lenient() };
        check(&[("grading", "lenient"), ("typos", "ask")], &Grading::By(strict));
        let near = Rules { tolerance: Some(0.5), ..Rules::default() };
        check(&[("tolerance", "٠٫٥")], &Grading::By(near));
    }

    #[test]
    fn an_option_that_is_none_is_told_as_in_a_deck() {
        fn check(key: &str, value: &str, code: &str) {
            let found = with_options(&Grading::default(), [(key, value)]);
            assert_eq!(found.map_err(|it| it.code()), Err(code), "{key}={value}");
        }
        check("typpos", "ask", "E201");
        check("zzz", "", "E201");
        check("", "ask", "E201");
        check("typos", "maybe", "E216");
        check("typos", " ", "E204");
        check("grading", "", "E204");
        check("grading", "none", "E216");
        check("verbatim", "1", "E216");
        check("tolerance", "-1", "E208");
        check("tolerance", "x", "E208");
        let near = with_options(&Grading::default(), [("gradng", "self")]);
        let fault = Fault::UnknownField {
            field: "gradng".to_string(),
            part: Part::Grading,
            advice: Advice::Near(WHOLE),
        };
        assert_eq!(near, Err(fault));
    }
}
