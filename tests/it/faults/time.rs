//! A clock that went backward.

use serde_json::Value;

use super::*;
use crate::home::run;

/// Rates the first card at a time; returns what was said.
fn rate(home: &Home, now: &str, rating: u32) -> Vec<Value> {
    let mut command = home.daris(&STUDY);
    let ran = run(command.env("DARIS_NOW", now), &format!("{{\"rating\":{rating}}}\n"));
    check(&ran, 0, &[]);
    ran.out.lines().map(|it| serde_json::from_str(it).unwrap()).collect()
}

fn history(home: &Home) -> Vec<Value> {
    let ran = home.run(&["history", "--json"]);
    check(&ran, 0, &[]);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_clock_some_days_behind_is_believed_and_counts_no_days() {
    let home = home();
    rate(&home, "2026-11-24T09:00:00Z", 1);
    let said = rate(&home, "2026-11-20T09:00:00Z", 1);
    assert_eq!(said[1]["card"], "good/two", "what is due later waits: {said:?}");
    let said = rate(&home, "2026-11-26T09:00:00Z", 3);
    assert_eq!(said[2]["verdict"], "correct");
    let history = history(&home);
    let days: Vec<&str> = history.iter().map(|it| it["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-11-20", "2026-11-24", "2026-11-26"], "by time");
    for event in &history {
        assert!(event["stability"].as_f64().is_some_and(|it| it > 0.0), "{event}");
    }
}

#[test]
fn the_same_card_is_answered_again_though_the_clock_went_back() {
    let home = Home::new();
    home.deck("one.yaml", "cards:\n  - {id: one, question: q, answer: a}\n");
    rate(&home, "2026-11-24T09:00:00Z", 1);
    let ahead = [&STUDY[..], &["--ahead"]].concat();
    let mut command = home.daris(&ahead);
    let ran = run(command.env("DARIS_NOW", "2025-01-01T09:00:00Z"), "{\"rating\":3}\n");
    check(&ran, 0, &[]);
    assert!(ran.out.contains(r#""type":"verdict""#), "{ran:?}");
    let ran = home.run(&["history", "--json"]);
    assert!(!ran.out.contains("null,\"difficulty\""), "{ran:?}");
}

#[test]
fn a_clock_some_minutes_behind_keeps_the_order_of_events() {
    let home = home();
    rate(&home, "2026-11-24T09:00:00Z", 3);
    rate(&home, "2026-11-24T08:57:00Z", 3);
    let history = history(&home);
    let cards: Vec<&str> = history.iter().map(|it| it["card"].as_str().unwrap()).collect();
    assert_eq!(cards, ["good/one", "good/two"]);
    assert_eq!(history[1]["at"], history[0]["at"], "raised to the last one's");
    let ran = home.run(&["undo"]);
    assert!(ran.out.contains("good/two"), "the newest is taken back: {ran:?}");
}

#[test]
fn what_was_done_last_is_taken_back_though_the_clock_went_back() {
    let home = home();
    rate(&home, "2026-11-25T09:00:00Z", 3);
    rate(&home, "2026-11-24T09:00:00Z", 3);
    let ran = home.run(&["undo"]);
    assert!(ran.out.contains("good/two"), "{ran:?}");
    let at = |now: &str, words: &[&str]| {
        let ran = run(home.daris(words).env("DARIS_NOW", now), "");
        check(&ran, 0, &[]);
        ran.out
    };
    let file = home.path("decks/good.yaml");
    at("2026-11-25T09:00:00Z", &["deck", "start", file.to_str().unwrap()]);
    at("2026-11-24T09:00:00Z", &["deck", "stop", "good"]);
    let said = at("2026-11-24T09:00:00Z", &["deck", "list", "--json"]);
    let list: Value = serde_json::from_str(&said).unwrap();
    let good = list.as_array().unwrap().iter().find(|it| it["id"] == "good").unwrap();
    assert_eq!(good["in_study"], false, "{good}");
}

#[test]
fn the_day_starts_at_four_where_the_learner_is() {
    let home = home();
    rate(&home, "2026-11-24T03:59:59+03:00", 3);
    rate(&home, "2026-11-24T04:00:00+03:00", 3);
    let days: Vec<Value> = history(&home).iter().map(|it| it["day"].clone()).collect();
    assert_eq!(days, ["2026-11-23", "2026-11-24"]);
}
