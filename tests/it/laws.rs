//! What holds of every session, whatever is typed: what is cached is what the events say, taking
//! back gives the former state, nothing panics, and nothing that steers a terminal gets out. And a
//! student sits a hundred days.

mod bidi;
mod drawn;
mod faces;
mod grading;
mod quiz;
mod random;
mod rows;
pub(crate) mod shown;
mod student;

use daris::{
    card::Text,
    grade::reply::{Given, Reply},
    history::Rating,
    session::{Input, Question},
};

/// One card of each kind, siblings among them.
const ALL_KINDS: &str = "\
deck: {id: all, language: en}
cards:
  - {id: basic, question: Which capital?, answer: Tirana, accept: [Tirane], hint: It begins with T}
  - {id: own, question: Why?, answer: Because, grading: self, hint: B}
  - {id: turned, question: NATO, answer: An alliance, reverse: true}
  - {id: choice, question: Which year?, answer: '1912', distractors: ['1913', '1914'], hint: Early}
  - {id: several, question: Which are in NATO?, answers: [Albania, Croatia], distractors: [Serbia]}
  - {id: truth, true_false: Vlora lies by the sea., answer: true}
  - {id: holes, cloze: 'In {{1912}} on {{28 November::day, month}} in {{Vlora}}.'}
  - {id: both, cloze: '{{c1::Durres}} and {{c1::Vlora}} are ports.'}
  - {id: number, question: How many?, numerical: 800, tolerance: 1, unit: men, hint: Round}
  - {id: list, question: Name two, answers: [sea, hills, towns], required: 2}
  - {id: order, question: Oldest first, ordering: [a, b, c]}
  - {id: pairs, question: Match, matching: {a: '1', b: '2', c: '3'}}
  - {id: bad, question: \"\\e]0;x\\a \\u202E\", answer: \"a\\e[2J\", hint: \"\\u009b1m\"}
";

/// Answers a question right.
fn right(question: &Question<'_>) -> Input {
    if question.mode == daris::card::mode::Mode::Flip {
        return Input::Rate(Rating::Good);
    }
    let card = &question.asked.card;
    let texts: Vec<Given> = card.answer.texts(&card.language).iter().map(given).collect();
    match <[Given; 1]>::try_from(texts) {
        Ok([only]) => Input::Reply(Reply::One(only), None),
        Err(texts) => Input::Reply(Reply::Several(texts), None),
    }
}

/// Answers a question wrong.
fn wrong(question: &Question<'_>) -> Input {
    if question.mode == daris::card::mode::Mode::Flip {
        return Input::Rate(Rating::Again);
    }
    Input::Reply(Reply::text(""), None)
}

fn given(text: &Text) -> Given {
    Given::Text(text.raw().to_string())
}
