//! A quiz through the program: killed, ended by a signal, its reader gone, and taken up again.

use std::{
    fmt::Write as _,
    io::{BufRead, BufReader, Lines, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use serde_json::{Value, json};

use crate::home::{Home, run};

/// A quiz in JSON lines.
struct Quiz {
    child: Child,
    typed: Option<ChildStdin>,
    said: Option<Lines<BufReader<ChildStdout>>>,
}

impl Quiz {
    fn start(home: &Home, words: &[&str]) -> Quiz {
        let all = [&["--decks", "decks", "quiz", "--json"], words].concat();
        let mut command = home.daris(&all);
        let command = command.env("DARIS_TICK", "1000");
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let typed = child.stdin.take();
        let said = child.stdout.take().map(|it| BufReader::new(it).lines());
        Quiz { child, typed, said }
    }

    /// Returns the next message.
    fn hear(&mut self) -> Value {
        let line = self.said.as_mut().unwrap().next().unwrap().unwrap();
        serde_json::from_str(&line).unwrap()
    }

    fn say(&mut self, message: &Value) {
        writeln!(self.typed.as_mut().unwrap(), "{message}").unwrap();
    }

    /// Answers until so many verdicts are told; returns the last question.
    fn answer(&mut self, n: usize, reply: &str) -> Value {
        assert_eq!(self.hear()["type"], "session");
        let mut question = self.hear();
        for _ in 0..n {
            self.say(&json!({ "reply": reply }));
            assert_eq!(self.hear()["type"], "verdict");
            question = self.hear();
        }
        question
    }
}

fn home() -> Home {
    let home = Home::new();
    let mut text = "cards:\n".to_string();
    for i in 0..8 {
        writeln!(text, "  - {{id: c{i}, question: q{i}, answer: yes}}").unwrap();
    }
    home.deck("d.yaml", &text);
    home
}

fn scores(home: &Home, number: &str) -> Value {
    let ran = home.run(&["--decks", "decks", "scores", "show", number, "--json"]);
    serde_json::from_str(&ran.out).unwrap()
}

fn events(home: &Home) -> Vec<String> {
    let ran = home.run(&["history", "--json", "-n", "100"]);
    let events: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    events.iter().map(|it| it["event"].as_str().unwrap().to_string()).collect()
}

#[test]
fn a_quiz_that_is_killed_loses_nothing_and_goes_on() {
    let home = home();
    let mut quiz = Quiz::start(&home, &["-n", "6", "--time", "10m"]);
    assert_eq!(quiz.answer(3, "yes")["n"], 4);
    quiz.child.kill().unwrap();
    quiz.child.wait().unwrap();
    let left = scores(&home, "1");
    assert_eq!((&left["finished"], &left["answered"]), (&json!(false), &json!(3)));
    // The time that is used is that of the last answer.
    let mut quiz = Quiz::start(&home, &["--resume"]);
    let session = quiz.hear();
    assert_eq!((&session["mode"], &session["of"]), (&json!("quiz"), &json!(6)));
    let question = quiz.hear();
    assert_eq!(question["n"], 4);
    let left_s = question["time_left_s"].as_u64().unwrap();
    assert!((540..597).contains(&left_s), "{left_s}");
    for i in 4..=6 {
        quiz.say(&json!({"reply": "no"}));
        assert_eq!(quiz.hear()["verdict"], "wrong");
        let next = quiz.hear();
        assert_eq!(next["type"], if i < 6 { "question" } else { "summary" });
        if i == 6 {
            let expected = json!([3.0, true, 1]);
            let points = next["points"].as_f64().unwrap();
            assert_eq!(json!([points, next["finished"], next["result"]]), expected);
        }
    }
    assert!(quiz.child.wait().unwrap().success());
    assert_eq!(scores(&home, "1")["percent"], 50.0);
}

#[test]
fn a_quiz_that_is_told_to_end_keeps_the_time_used() {
    let home = home();
    let mut quiz = Quiz::start(&home, &["-n", "3"]);
    quiz.answer(1, "yes");
    let pid = quiz.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    assert_eq!(quiz.hear()["finished"], false);
    assert_eq!(quiz.child.wait().unwrap().code(), Some(143));
    assert_eq!(events(&home).last().unwrap(), "quiz_leave");
}

#[test]
fn a_quiz_whose_reader_is_gone_is_left() {
    let home = home();
    let mut quiz = Quiz::start(&home, &["-n", "3"]);
    quiz.answer(1, "yes");
    drop(quiz.said.take());
    quiz.say(&json!({"reply": "yes"}));
    drop(quiz.typed.take());
    quiz.child.wait().unwrap();
    let events = events(&home);
    assert_eq!(events[events.len() - 2..], ["quiz_answer", "quiz_leave"]);
}

#[test]
fn the_same_seed_deals_the_same_paper_and_another_another() {
    let home = home();
    let paper = |seed: &str| {
        let mut command =
            home.daris(&["--decks", "decks", "quiz", "--json", "-n", "8", "--seed", seed]);
        let ran = run(&mut command, &"{\"reply\":\"x\"}\n".repeat(8));
        let questions = ran.out.lines().filter_map(|it| {
            let message: Value = serde_json::from_str(it).unwrap();
            message["prompt"].as_str().map(str::to_string)
        });
        questions.collect::<Vec<_>>()
    };
    let first = paper("7");
    assert_eq!(first.len(), 8);
    assert_eq!(paper("7"), first);
    assert_ne!(paper("8"), first);
}

#[test]
fn verdicts_that_come_with_the_result_are_told_nowhere_before() {
    let home = home();
    let study = home.daris(&["--decks", "decks", "study", "--json", "--limit", "1"]);
    run(&mut { study }, "{\"rating\":3}\n");
    let mut quiz = Quiz::start(&home, &["-n", "8", "--feedback", "end"]);
    quiz.answer(7, "yes");
    quiz.say(&json!({"command": "quit"}));
    quiz.child.wait().unwrap();

    let left = scores(&home, "1");
    let untold = |it: &Value, keys: &[&str]| keys.iter().all(|key| it[key].is_null());
    assert!(untold(&left, &["points", "percent", "passed"]), "{left}");
    assert!(untold(&left["sections"][0], &["points", "percent"]), "{left}");
    let card = &left["cards"][0];
    assert_eq!((&card["state"], &card["reply"]), (&json!("answered"), &json!("yes")));
    assert!(untold(card, &["points", "verdict", "reason_code"]), "{card}");

    let ran = home.run(&["history", "--json", "-n", "100"]);
    let events: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let (before, after) = events.split_at(1);
    assert_eq!((&before[0]["event"], &before[0]["rating"]), (&json!("review"), &json!(3)));
    let keys = ["rating", "verdict", "reason_code", "points", "stability", "interval_days", "due"];
    assert!(after.iter().all(|it| untold(it, &keys)), "{after:?}");
    assert!(after.iter().any(|it| it["event"] == "review"));
    let told = home.run(&["history"]).out;
    assert!(!told.contains("right") && !told.contains("wrong"), "{told}");
    assert_eq!(told.matches("answered in the quiz").count(), 7, "{told}");

    home.run(&["--decks", "decks", "quiz", "--finish"]);
    assert_eq!(scores(&home, "1")["cards"][0]["verdict"], "correct");
    assert_eq!(home.run(&["history"]).out.matches("right in the quiz").count(), 7);
}

/// What is dealt from it by a seed is the same for ever.
const LETTERS: &str = "deck: {id: letters}
cards:
  - {id: a, question: Which is first?, answer: alef, distractors: [beh, teh, theh]}
  - {id: b, question: Which has one dot below?, answer: beh, distractors: [noon, qaf, feh]}
  - {id: c, question: Which has two dots?, answer: teh, distractors: [dal, reh, lam]}
  - {id: d, question: Which has three?, answer: theh, distractors: [seen, sad, tah]}
  - {id: e, question: Which is the fifth?, answer: jeem}
  - {id: f, question: Which is the sixth?, answer: hah}
  - {id: g, true_false: Kha has a dot., answer: true}
  - {id: h, question: Which are never joined to the next?, answers: [dal, reh], distractors: [lam]}
";

#[test]
fn a_seed_deals_this_paper() {
    let home = Home::new();
    home.deck("letters.yaml", LETTERS);
    let words =
        ["--decks", "decks", "quiz", "-n", "5", "--mode", "choice", "--seed", "7", "--json"];
    let ran = run(&mut home.daris(&words), &"{\"reply\":\"1\"}\n".repeat(5));
    let messages = ran.out.lines().map(|it| serde_json::from_str::<Value>(it).unwrap());
    let asked: Vec<Value> = messages
        .filter(|it| it["type"] == "question")
        .map(|it| json!([it["card"], it["options"]]))
        .collect();
    let expected = json!([
        ["letters/h", ["dal", "lam", "reh"]],
        ["letters/a", ["theh", "beh", "teh", "alef"]],
        ["letters/g", ["True", "False"]],
        ["letters/f", ["theh", "alef", "hah", "jeem"]],
        ["letters/c", ["reh", "teh", "lam", "dal"]],
    ]);
    assert_eq!(json!(asked), expected);
}
