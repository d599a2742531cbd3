//! Faces that are told anything: they answer, and nothing that steers a terminal gets out.

use std::io::Cursor;

use daris::{
    terminal::{Ending, Face, input::LineSource, json::Json, lines::Lines},
    text::wording::Wording,
    time::Moment,
    trainer::start::StudyWish,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{ALL_KINDS, shown::steers};
use crate::home::Home;

#[derive(Clone, Copy)]
enum Speaks {
    Json,
    Lines { awaits_enter: bool },
}

/// Sits over what is typed and returns what is said.
fn sit(typed: &[u8], speaks: Speaks) -> String {
    let home = Home::in_memory();
    home.deck("all.yaml", ALL_KINDS);
    let mut trainer = home.trainer(Moment(1_795_510_800_000), 100);
    let wish = StudyWish { seed: Some(typed.len() as u64), ..StudyWish::default() };
    let (mut sitting, _) = trainer.study(&wish).unwrap();
    let source = LineSource::of(Cursor::new(typed.to_vec()));
    let words = &Wording::english();
    let mut out = Vec::new();
    let ending = match speaks {
        Speaks::Json => Json { source: &source, out: &mut out, words }.sit(&mut sitting),
        Speaks::Lines { awaits_enter } => {
            Lines::new(&source, &mut out, words, awaits_enter).sit(&mut sitting)
        }
    };
    assert!(matches!(ending.unwrap(), Ending::Finished | Ending::Left));
    String::from_utf8(out).unwrap()
}

fn line() -> impl Strategy<Value = String> {
    let known = [
        "", "", "1", "2 1 3", "3", "Tirana", ":u", ":h", ":s", ":o", ":!", ":w", ":x", ":f", ":r",
        ":t", ":?", "::u",
    ];
    prop_oneof![
        4 => prop::sample::select(known.to_vec()).prop_map(str::to_string),
        1 => "[^\n]{0,20}",
    ]
}

fn message() -> impl Strategy<Value = String> {
    let commands =
        ["show", "hint", "options", "skip", "undo", "accept", "reject", "suspend", "finish", "fly"];
    let command = prop::sample::select(commands.to_vec()).prop_map(|it| json!({"command": it}));
    let reply = prop_oneof![
        any::<String>().prop_map(Value::from),
        (-1..5_i64).prop_map(Value::from),
        prop::collection::vec(0..4_u32, 0..4).prop_map(Value::from),
    ];
    let message = prop_oneof![
        3 => command,
        2 => (0..6_i64).prop_map(|it| json!({"rating": it})),
        2 => reply.clone().prop_map(|it| json!({"reply": it})),
        1 => (reply, 0..6_i64).prop_map(|(reply, rating)| json!({"reply": reply, "rating": rating})),
    ];
    prop_oneof![
        9 => message.prop_map(|it| it.to_string()),
        1 => "[^\n]{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn plain_lines_answer_anything_and_steer_no_terminal(
        typed in prop::collection::vec(line(), 0..40),
        awaits_enter in any::<bool>(),
    ) {
        let said = sit(typed.join("\n").as_bytes(), Speaks::Lines { awaits_enter });
        prop_assert!(!said.chars().any(|it| it != '\n' && steers(it)), "{said:?}");
        prop_assert!(said.contains("Next: ") || said.contains("due"), "{said}");
    }

    #[test]
    fn json_lines_answer_anything_with_json_that_steers_no_terminal(
        typed in prop::collection::vec(message(), 0..40),
    ) {
        let said = sit(typed.join("\n").as_bytes(), Speaks::Json);
        prop_assert!(!said.chars().any(|it| it != '\n' && steers(it)), "{said:?}");
        let types: Vec<String> = said.lines().map(kind).collect();
        prop_assert_eq!(types.first().map(String::as_str), Some("session"));
        prop_assert_eq!(types.last().map(String::as_str), Some("summary"));
    }

    #[test]
    fn bytes_that_are_no_text_are_answered(typed in prop::collection::vec(any::<u8>(), 0..200)) {
        for speaks in [Speaks::Json, Speaks::Lines { awaits_enter: false }] {
            let said = sit(&typed, speaks);
            prop_assert!(!said.chars().any(|it| it != '\n' && steers(it)), "{said:?}");
        }
    }
}

/// Returns the type of a message, of which no text steers a terminal even when it is decoded.
fn kind(line: &str) -> String {
    let message: Value = serde_json::from_str(line).unwrap();
    hold(&message);
    message["type"].as_str().unwrap().to_string()
}

fn hold(value: &Value) {
    match value {
        Value::String(text) => {
            assert!(!text.chars().any(|it| it != '\n' && steers(it)), "{text:?}");
        }
        Value::Array(items) => items.iter().for_each(hold),
        Value::Object(fields) => fields.values().for_each(hold),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}
