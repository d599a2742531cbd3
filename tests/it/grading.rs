//! Typed answers against cases that a fair teacher has judged.

use std::{collections::BTreeMap, fs, path::Path};

use daris::{
    card::{
        Text,
        grading::{Grading, Rules},
        kind::Spelled,
    },
    deck::grading::with_options,
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
    expected: Said,
    given: String,
    #[serde(default)]
    opts: BTreeMap<String, Said>,
    verdict: String,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Flag(bool),
    Number(f64),
    One(String),
    Several(Vec<String>),
}

impl Said {
    fn texts(&self) -> Vec<String> {
        match self {
            Said::Flag(flag) => vec![flag.to_string()],
            Said::Number(number) => vec![number.to_string()],
            Said::One(text) => vec![text.clone()],
            Said::Several(texts) => texts.clone(),
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
    let mut texts = case.expected.texts().into_iter().map(Text);
    let right = Spelled { answer: texts.next()?, accept: texts.collect() };
    let others = case.opts.get("others").map(Said::texts).unwrap_or_default();
    let others = Others::of_texts(others.iter().map(String::as_str));
    let rules = rules(case);
    let terms = Terms { rules: &rules, others: &others, card: "", distractors: &[] };
    let mut trail = Trail::all();
    let judged = typed::judge(&right, &case.given, &terms, &mut trail);
    let (found, code) = (judged.verdict.word(), judged.reason.code());
    let told =
        || format!("{}: {found} ({code}), not {}: {:?}", case.id, case.verdict, trail.steps());
    (found != case.verdict).then(told)
}

/// Reads the options of a case as a deck's are read: a misspelt one is no option.
fn rules(case: &Case) -> Rules {
    let options = case.opts.iter().filter(|(key, _)| *key != "others");
    let options: Vec<(&str, String)> =
        options.map(|(key, value)| (key.as_str(), value.texts().join(" "))).collect();
    let options = options.iter().map(|(key, value)| (*key, value.as_str()));
    match with_options(&Grading::default(), options) {
        Ok(Grading::By(rules)) => rules,
        Ok(Grading::Myself) => panic!("{} is not graded", case.id),
        Err(fault) => panic!("{}: {fault:?}", case.id),
    }
}
