//! The tables of `docs/grading.md`, judged row by row: the page shows rules that hold.
//!
//! Each row is handed to `daris grade --json`: those of texts by its flags, those of cards as a deck
//! of that one card. What is between backticks counts; `\u200f` stands for a character that is not
//! seen.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use tempfile::TempDir;

const TEXTS: &str = "| rule | answer | reply | options | others | verdict | reason |";
const CARDS: &str = "| rule | card | reply | verdict | reason | share |";

/// Rows there are at least: a page that the test no longer finds its tables in has none.
const MIN_ROWS: usize = 100;

#[test]
fn every_row_of_the_page_is_judged_as_it_says() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/grading.md");
    let page = fs::read_to_string(page).unwrap();
    let home = tempfile::tempdir().unwrap();
    let texts = rows(&page, TEXTS);
    let cards = rows(&page, CARDS);
    assert!(texts.len() + cards.len() >= MIN_ROWS, "{} and {}", texts.len(), cards.len());
    let wrong: Vec<String> = texts
        .iter()
        .filter_map(|it| text_fault(it, &home))
        .chain(cards.iter().enumerate().filter_map(|(n, it)| card_fault(n, it, &home)))
        .collect();
    assert!(wrong.is_empty(), "{} rows:\n{}", wrong.len(), wrong.join("\n"));
}

/// The cells of a row: what stands between backticks, several in some.
type Row = Vec<Vec<String>>;

/// Returns the rows of all tables with a heading.
fn rows(page: &str, heading: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut lines = page.lines();
    while lines.by_ref().any(|it| it == heading) {
        let table = lines.by_ref().skip(1).take_while(|it| it.starts_with('|'));
        rows.extend(table.map(cells));
    }
    rows
}

fn cells(line: &str) -> Row {
    let line = line.trim().trim_matches('|');
    line.split('|').map(|cell| cell.split('`').skip(1).step_by(2).map(seen).collect()).collect()
}

/// Puts characters in place of what stands for them.
fn seen(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut out = parts.next().unwrap().to_string();
    for part in parts {
        let (code, rest) = part.split_at(4);
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out += rest;
    }
    out
}

fn text_fault(row: &Row, home: &TempDir) -> Option<String> {
    let [_, answers, reply, options, others, verdict, reason] = row.as_slice() else {
        return Some(format!("not of this table: {row:?}"));
    };
    let mut command = daris(home);
    let (answer, also) = answers.split_first().unwrap();
    command.args(["--expected", answer, "--given", reply.first().map_or("", String::as_str)]);
    for (flag, texts) in [("--also", also), ("--option", options), ("--other", others)] {
        for text in texts {
            command.args([flag, text]);
        }
    }
    let judged = judged(command, row);
    let expected = [verdict[0].as_str(), reason[0].as_str()];
    let found = ["verdict", "reason_code"].map(|it| judged[it].as_str().unwrap());
    (found != expected).then(|| format!("{row:?}: {found:?}"))
}

fn card_fault(n: usize, row: &Row, home: &TempDir) -> Option<String> {
    let [_, card, reply, verdict, reason, share] = row.as_slice() else {
        return Some(format!("not of this table: {row:?}"));
    };
    let has_question = ["cloze:", "true_false:"].iter().any(|it| card[0].contains(it));
    let question = if has_question { "" } else { "question: x, " };
    let fields = card[0].strip_prefix('{').unwrap();
    let deck: PathBuf = home.path().join(format!("row-{n}.yaml"));
    fs::write(&deck, format!("cards:\n  - {{id: card, {question}{fields}\n")).unwrap();
    let mut command = daris(home);
    command.arg(&deck).args(["card", reply.first().map_or("", String::as_str)]);
    let judged = judged(command, row);
    let found = ["verdict", "reason_code"].map(|it| judged[it].as_str().unwrap());
    let found_share = (judged["share"].as_f64().unwrap() * 100.0).round();
    let expected_share: f64 = share[0].trim_end_matches(" %").parse().unwrap();
    let is_same = found == [verdict[0].as_str(), reason[0].as_str()]
        && (found_share - expected_share).abs() < 0.5;
    (!is_same).then(|| format!("{row:?}: {found:?} {found_share} %"))
}

fn daris(home: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daris"));
    command.env_clear().env("HOME", home.path()).current_dir(home);
    command.args(["grade", "--json"]);
    command
}

fn judged(mut command: Command, row: &Row) -> Value {
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{row:?}: {errors}");
    serde_json::from_slice(&output.stdout).unwrap()
}
