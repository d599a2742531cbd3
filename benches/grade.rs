//! How many typed answers are graded in a second against a deck of a thousand other answers.
//!
//! `cargo bench --bench grade`. One thread. Each row is a kind of reply; the last grades them all in
//! turn. Beside it stands what a search of all other answers would cost, as a ratio of the same run.

#![allow(clippy::disallowed_methods, reason = "a bench measures time")]
#![allow(clippy::print_stdout, reason = "a bench tells what it measured")]

use std::{hint::black_box, time::Instant};

use daris::{
    card::{Text, grading::Rules, kind::Spelled},
    grade::{others::Others, terms::Terms, trail::Trail, typed},
    random::Random,
    text::{distance::osa, fold::key, normal::normal},
};

const N_OTHERS: usize = 1_000;
const N_REPLIES: usize = 2_000;
const N_ROUNDS: usize = 10;

const SYLLABLES: [&str; 16] = [
    "ال", "مد", "ين", "كو", "ري", "تا", "سل", "با", "نو", "حم", "ير", "وا", "قا", "هر", "دم", "شق",
];

/// Makes an answer of two or three words, as names are.
fn answer(random: &mut Random) -> String {
    let n_words = 1 + random.below(3);
    let word = |random: &mut Random| {
        let n = 2 + random.below(3);
        (0..n).map(|_| SYLLABLES[random.below(16) as usize]).collect::<String>()
    };
    (0..n_words).map(|_| word(random)).collect::<Vec<_>>().join(" ")
}

/// Makes a reply of an answer and of another answer of the deck.
type Kind = fn(&str, &str) -> String;

fn main() {
    let mut random = Random::named(1, "bench");
    let answers: Vec<String> = (0..N_OTHERS + N_REPLIES).map(|_| answer(&mut random)).collect();
    let (others, rights) = answers.split_at(N_OTHERS);
    let deck = Others::of_texts(others.iter().map(String::as_str));
    let kinds: [(&str, Kind); 6] = [
        ("the answer itself", |right, _| right.to_string()),
        ("with a tatweel and marks", |right, _| right.replacen('ا', "اــَ", 1)),
        ("ة for ه, one word", |right, _| right.replacen('ه', "ة", 1).replacen(' ', "", 1)),
        ("a letter left out", |right, _| {
            let at = right.char_indices().nth(3).map_or(0, |it| it.0);
            right[..at].chars().chain(right[at..].chars().skip(1)).collect()
        }),
        ("another answer of the deck", |_, other| other.to_string()),
        ("something else", |right, _| right.chars().rev().collect()),
    ];
    let replies = |kind: Kind| -> Vec<(Spelled, String)> {
        let reply = |(i, right): (usize, &String)| {
            let spelled = Spelled { answer: Text(right.clone()), accept: Vec::new() };
            (spelled, kind(right, &others[i % N_OTHERS]))
        };
        rights.iter().enumerate().map(reply).collect()
    };
    let mut all = Vec::new();
    for (name, kind) in kinds {
        let replies = replies(kind);
        report(name, &replies, &deck);
        all.extend(replies);
    }
    let rate = report("all of them", &all, &deck);
    let keys: Vec<String> = others.iter().map(|it| key(&normal(it))).collect();
    let start = Instant::now();
    let mut n = 0;
    for (_, reply) in all.iter().take(500) {
        let reply = key(&normal(reply));
        n += keys.iter().filter(|it| osa(it, &reply) <= 1).count();
    }
    let scan = 500.0 / start.elapsed().as_secs_f64();
    black_box(n);
    println!(
        "{:<28} {scan:>10.0} /s   grading is {:.0} times as fast",
        "a search of all",
        rate / scan
    );
}

fn report(name: &str, replies: &[(Spelled, String)], others: &Others) -> f64 {
    let rules = Rules::default();
    let terms = Terms { rules: &rules, others, card: "", distractors: &[] };
    let start = Instant::now();
    for _ in 0..N_ROUNDS {
        for (right, given) in replies {
            black_box(typed::judge(right, given, &terms, &mut Trail::none()));
        }
    }
    let rate = (replies.len() * N_ROUNDS) as f64 / start.elapsed().as_secs_f64();
    println!("{name:<28} {rate:>10.0} /s");
    rate
}
