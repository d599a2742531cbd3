//! Typed answers against cases that a fair teacher has judged.

use std::{fs, path::Path};

use daris::{
    card::{
        Text,
        grading::{Article, DateOrder, Hamza, Rules, Tashkeel, Typos, Unit},
        kind::Spelled,
    },
    grade::{others::Others, terms::Terms, trail::Trail, typed},
};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    expected: Expected,
    given: String,
    #[serde(default)]
    opts: Options,
    verdict: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Expected {
    One(String),
    Several(Vec<String>),
}

#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    others: Vec<String>,
    tashkeel: Option<String>,
    case_sensitive: bool,
    article: Option<String>,
    date_order: Option<String>,
    typos: Option<String>,
    hamza: Option<String>,
    parens_optional: Option<bool>,
    tolerance: Option<f64>,
    unit: Option<String>,
    verbatim: bool,
}

impl Options {
    fn rules(&self) -> Rules {
        let is = |option: &Option<String>, word: &str| option.as_deref() == Some(word);
        Rules {
            tashkeel: match self.tashkeel.as_deref() {
                Some("ignore") => Tashkeel::Ignore,
                Some("required") => Tashkeel::Required,
                _ => Tashkeel::IfTyped,
            },
            case_sensitive: self.case_sensitive,
            article: if is(&self.article, "required") {
                Article::Required
            } else {
                Article::Optional
            },
            date_order: if is(&self.date_order, "mdy") {
                DateOrder::MonthFirst
            } else {
                DateOrder::DayFirst
            },
            typos: match self.typos.as_deref() {
                Some("accept") => Typos::Accept,
                Some("reject") => Typos::Reject,
                _ => Typos::Ask,
            },
            hamza: if is(&self.hamza, "strict") { Hamza::Strict } else { Hamza::Note },
            parens_optional: self.parens_optional.unwrap_or(true),
            unit: if is(&self.unit, "optional") { Unit::Optional } else { Unit::Ask },
            tolerance: self.tolerance,
            verbatim: self.verbatim,
        }
    }
}

#[test]
fn every_case_is_judged_as_its_teacher_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/grading_cases.yaml");
    let file: File = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    assert_eq!(file.cases.len(), 102);
    let wrong: Vec<String> = file.cases.iter().filter_map(fault).collect();
    assert!(wrong.is_empty(), "{} of 102:\n{}", wrong.len(), wrong.join("\n"));
}

/// Judges a case; tells what is wrong, if anything.
fn fault(case: &Case) -> Option<String> {
    let texts = match &case.expected {
        Expected::One(text) => std::slice::from_ref(text),
        Expected::Several(texts) => texts,
    };
    let mut texts = texts.iter().map(|it| Text(it.clone()));
    let right = Spelled { answer: texts.next()?, accept: texts.collect() };
    let others = Others::of_texts(case.opts.others.iter().map(String::as_str));
    let rules = case.opts.rules();
    let terms = Terms { rules: &rules, others: &others, card: "", distractors: &[] };
    let mut trail = Trail::all();
    let judged = typed::judge(&right, &case.given, &terms, &mut trail);
    let found = judged.verdict.word();
    (found != case.verdict).then(|| {
        format!(
            "{}: {found} ({}), not {}: {:?}",
            case.id,
            judged.reason.code(),
            case.verdict,
            trail.steps()
        )
    })
}
