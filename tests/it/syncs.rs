//! One sync for each answer, counted by strace; skipped where that is missing.

use std::{fs, process::Command};

use crate::home::{Home, run, skip};

/// Answers given and syncs made by a session, counted by strace; `None` where it is missing.
fn syncs(home: &Home, n_answers: usize) -> Option<usize> {
    let log = home.path(&format!("syncs-{n_answers}"));
    let daris = home.daris(&["study", "--decks", "decks", "--json"]);
    let mut traced = Command::new("strace");
    traced.args(["-f", "-e", "trace=fsync,fdatasync,msync,sync_file_range", "-o"]).arg(&log);
    traced.arg(daris.get_program()).args(daris.get_args());
    if Command::new("strace").arg("-V").output().is_err() {
        skip("strace is missing");
        return None;
    }
    traced.env_clear();
    for (name, value) in daris.get_envs() {
        traced.env(name, value.unwrap_or_default());
    }
    traced.env("PATH", "/usr/local/bin:/usr/bin:/bin");
    if let Some(folder) = daris.get_current_dir() {
        traced.current_dir(folder);
    }
    let ran = run(&mut traced, &"{\"rating\":3}\n".repeat(n_answers));
    if ran.out.is_empty() {
        skip(&ran.err);
        return None;
    }
    assert_eq!(ran.out.matches(r#""type":"verdict""#).count(), n_answers, "{ran:?}");
    let log = fs::read_to_string(log).unwrap();
    Some(log.lines().filter(|it| it.contains("sync(")).count())
}

#[test]
fn each_answer_after_the_first_makes_exactly_one_sync() {
    let counts = [1, 2, 12].map(|n_answers| {
        let home = Home::new();
        let card = |it| format!("  - {{id: c{it}, question: q{it}, answer: a}}\n");
        home.deck("d.yaml", &format!("cards:\n{}", (0..20).map(card).collect::<String>()));
        syncs(&home, n_answers)
    });
    let [Some(one), Some(two), Some(twelve)] = counts else { return };
    assert_eq!((two - one, twelve - one), (1, 11));
}
