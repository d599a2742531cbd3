//! `grading:` of a deck or a card: a word, or a map of options over what held before.

use crate::{
    card::grading::{Article, DateOrder, Grading, Hamza, Rules, Tashkeel, Typos, Unit},
    deck::{
        detail::{Shape, Slot},
        fields::Part,
        finding::Findings,
        form::{Form, misshapen, word},
        yaml::{Node, Value},
    },
};

const WORDS: &[&str] = &["self", "exact", "standard", "lenient"];

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
