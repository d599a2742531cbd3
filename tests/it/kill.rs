//! SIGKILL at any moment loses no acknowledged answer.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{BufRead, BufReader, Read, Write},
    process::{Child, ChildStdin, ChildStdout, Stdio},
    sync::atomic::{AtomicU64, Ordering},
    thread,
    time::Duration,
};

use daris::{
    memory::schedule::{Retention, Scheduler},
    random::Random,
    store::Store,
    time::Moment,
};
use serde_json::{Value, json};

use crate::home::Home;

/// Rounds; in each fifth two sessions live and die at once.
const ROUNDS: u64 = 100;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Unknown,
    Kept,
    Overruled,
    TakenBack,
}

/// An answer that was sent: what was acknowledged of it, and what may have happened beyond.
#[derive(Clone, Copy, Debug)]
struct Sent {
    sure: Fate,
    perhaps: Fate,
}

/// A session in JSON lines, and what was sent to it, by reply.
struct Session {
    child: Child,
    typed: ChildStdin,
    said: BufReader<ChildStdout>,
    sent: BTreeMap<String, Sent>,
    /// The last answer, and whether it can be overruled.
    last: Option<(String, bool)>,
}

/// No reply is sent twice, by whichever session.
static REPLIES: AtomicU64 = AtomicU64::new(1);

impl Session {
    fn start(home: &Home, round: u64) -> Session {
        let now = Moment(1_795_510_800_000 + 6 * 3_600_000 * round.cast_signed());
        let words = ["--decks", "decks", "study", "--json", "--new", "999", "--limit", "999"];
        let mut command = home.daris(&words);
        command.env("DARIS_NOW", now.to_string()).env("DARIS_TICK", "3");
        let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = piped.spawn().unwrap();
        let (typed, said) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Session { child, typed, said: BufReader::new(said), sent: BTreeMap::new(), last: None }
    }

    /// Sends something and notes what may come of it; returns what an acknowledgement makes sure.
    fn send(&mut self, random: &mut Random) -> (String, Fate) {
        let (reply, fate, message) = match (self.last.clone(), random.below(10)) {
            (Some((reply, _)), 0) => (reply, Fate::TakenBack, json!({"command": "undo"})),
            (Some((reply, true)), 1..4) => (reply, Fate::Overruled, json!({"command": "accept"})),
            (_, drawn) => {
                let number = REPLIES.fetch_add(1, Ordering::Relaxed);
                let reply = if drawn < 7 { format!("{number}") } else { format!("no {number}") };
                let message = json!({ "reply": reply });
                (reply, Fate::Kept, message)
            }
        };
        let none = Sent { sure: Fate::Unknown, perhaps: Fate::Unknown };
        self.sent.entry(reply.clone()).or_insert(none).perhaps = fate;
        writeln!(self.typed, "{message}").unwrap();
        (reply, fate)
    }

    /// Reads until what was sent is acknowledged, or the session's last line; tells which.
    fn hear(&mut self, (reply, fate): &(String, Fate)) -> bool {
        for line in self.said.by_ref().lines() {
            // A line that was cut off acknowledges nothing.
            let Ok(message) = serde_json::from_str::<Value>(&line.unwrap()) else { return false };
            match message["type"].as_str().unwrap() {
                "verdict" | "undone" => {
                    self.sent.get_mut(reply).unwrap().sure = *fate;
                    let is_wrong = message["verdict"] == "wrong";
                    self.last = (*fate != Fate::TakenBack).then(|| (reply.clone(), is_wrong));
                    return true;
                }
                "summary" => return false,
                "error" => panic!("{message} to {reply} {fate:?}"),
                _ => (),
            }
        }
        false
    }

    /// Answers a while and is killed, often right after something was sent.
    fn live_and_die(mut self, random: &mut Random) -> BTreeMap<String, Sent> {
        for _ in 0..random.below(7) {
            let sent = self.send(random);
            assert!(self.hear(&sent), "{sent:?} was not acknowledged");
        }
        let sent = (random.below(8) > 0).then(|| self.send(random));
        let most_us = if sent.is_some() { 3000 } else { 20_000 };
        thread::sleep(Duration::from_micros(random.below(most_us)));
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        // What stands in the pipe was said before.
        if let Some(sent) = sent {
            self.hear(&sent);
        }
        self.sent
    }
}

fn deck() -> String {
    let mut text = "cards:\n".to_string();
    for i in 0..150 {
        let answer = if i % 3 == 0 { "answer: none" } else { "numerical: 0, tolerance: 1000000" };
        writeln!(text, "  - {{id: c{i}, question: q{i}, {answer}}}").unwrap();
    }
    text
}

/// Returns what the history says of each reply.
fn told(home: &Home) -> BTreeMap<String, Fate> {
    let ran = home.run(&["history", "--json", "-n", "100000"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let events: Vec<Value> = serde_json::from_str(&ran.out).unwrap();
    let mut fates: BTreeMap<String, Fate> = BTreeMap::new();
    for event in events.iter().filter(|it| it["event"] == "review") {
        let reply = event["reply"].as_str().unwrap().to_string();
        let fate = match (event["undone"].as_bool(), event["override"].as_bool()) {
            (Some(true), _) => Fate::TakenBack,
            (_, Some(true)) => Fate::Overruled,
            _ => Fate::Kept,
        };
        let before = fates.insert(reply, fate);
        let is_once = matches!(before, None | Some(Fate::TakenBack));
        assert!(is_once, "{event} beside {before:?}");
    }
    fates
}

#[test]
fn no_acknowledged_answer_is_lost_when_sessions_are_killed() {
    let home = Home::new();
    home.deck("d.yaml", &deck());
    let mut sent = BTreeMap::new();
    for round in 0..ROUNDS {
        let n_sessions = if round % 5 == 4 { 2 } else { 1 };
        let lived: Vec<BTreeMap<String, Sent>> = thread::scope(|scope| {
            let live = |i| {
                let home = &home;
                scope.spawn(move || {
                    let mut random = Random::named(round, &format!("session {i}"));
                    Session::start(home, round).live_and_die(&mut random)
                })
            };
            let sessions: Vec<_> = (0..n_sessions).map(live).collect();
            sessions.into_iter().map(|it| it.join().unwrap()).collect()
        });
        sent.extend(lived.into_iter().flatten());
    }
    let told = told(&home);
    let n_sure = sent.values().filter(|it| it.sure != Fate::Unknown).count();
    assert!(n_sure > 200, "{n_sure} answers were acknowledged");
    for (reply, sent) in &sent {
        let fate = told.get(reply).copied().unwrap_or(Fate::Unknown);
        assert!([sent.sure, sent.perhaps].contains(&fate), "{reply}: {fate:?}, but {sent:?}");
    }
    assert!(told.keys().all(|it| sent.contains_key(it)), "an answer that was never sent");
    let scheduler = Scheduler::new(Retention::default());
    let store = Store::open(&home.store(), scheduler).unwrap();
    assert_eq!(store.cache_faults().unwrap(), [""; 0]);
}
