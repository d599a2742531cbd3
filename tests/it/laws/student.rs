//! A student sits a hundred days: who always knows is asked ever less, who never knows is asked
//! every day, and whoever sits there, the promises of a session are kept.

mod learner;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use daris::{
    card::{CardId, mode::Mode},
    history::Rating,
    random::Random,
    session::{Input, Question},
};
use learner::{Asking, Student, states};

use super::{right, wrong};

const DAYS: i32 = 100;

/// Basic cards; of each third entry a reverse too, of each fifth a cloze of two holes.
fn deck(n: usize, has_siblings: bool) -> String {
    let mut text = "cards:\n".to_string();
    for i in 0..n {
        let entry = match (i % 15, has_siblings) {
            (0 | 3 | 6 | 9 | 12, true) => format!("question: q{i}, answer: a{i}, reverse: true"),
            (5 | 10, true) => format!("cloze: 'c{i} {{{{one}}}} {{{{two}}}}'"),
            _ => format!("question: q{i}, answer: a{i}"),
        };
        writeln!(text, "  - {{id: e{i}, {entry}}}").unwrap();
    }
    text
}

fn three_decks() -> [(&'static str, String); 3] {
    ["a", "b", "c"].map(|it| (it, deck(15, true)))
}

#[test]
fn who_always_knows_is_asked_ever_less() {
    let mut student = Student::new(3, 40, &three_decks());
    let mut n_last_days = 0;
    for day in 0..DAYS {
        let asked = student.sit(day, 0, &mut right);
        let due: Vec<f64> = asked.iter().filter_map(|it| it.retrievability).collect();
        let is_falling = due.windows(2).all(|it| it[1] < it[0] + 0.011);
        assert!(is_falling, "due cards from the best known: {due:?}");
        n_last_days += if day >= DAYS - 20 { asked.len() } else { 0 };
    }
    let days_of = student.days_of();
    assert_eq!(days_of.len(), 3 * (15 + 5 + 2), "every card was asked");
    for (card, days) in &days_of {
        let days: Vec<i32> = days.iter().copied().collect();
        let gaps: Vec<i32> = days.windows(2).map(|it| it[1] - it[0]).collect();
        assert!(gaps.is_sorted(), "{card}: {gaps:?}");
        assert!(days.len() <= 5, "{card}: {days:?}");
    }
    let n = student.askings.len();
    assert!(n_last_days < 30, "{n_last_days} of {n} in the last 20 days");
    assert_eq!(n, days_of.values().map(BTreeSet::len).sum::<usize>(), "once a day");
}

#[test]
fn who_never_knows_is_asked_every_day_and_five_times_a_session() {
    let mut student = Student::new(2, 40, &[("a", deck(4, false)), ("b", deck(4, false))]);
    for day in 0..DAYS {
        let asked = student.sit(day, 0, &mut wrong);
        let n_learned = (2 * (day as usize + 1)).min(8);
        let mut times: BTreeMap<&CardId, usize> = BTreeMap::new();
        for asking in &asked {
            *times.entry(&asking.card).or_default() += 1;
        }
        assert_eq!(times.values().copied().collect::<Vec<_>>(), vec![5; n_learned], "day {day}");
        let trainer = student.trainer(day, 1);
        for (card, state) in states(&trainer) {
            assert!(state.is_none_or(|it| it.due <= trainer.today()), "{card} on day {day}");
        }
    }
}

#[test]
fn who_is_away_finds_due_cards_first_and_no_more_than_the_limit() {
    let mut student = Student::new(30, 12, &three_decks());
    for day in [0, 1, 2, 3, 40, 41, 42, 43, 44, 90, 91] {
        for hour in [0, 2, 4] {
            student.sit(day, hour, &mut right);
        }
    }
}

#[test]
fn new_cards_come_from_other_entries_before_siblings_of_the_day() {
    let reversed: String = (0..20).fold("cards:\n".to_string(), |text, i| {
        text + &format!("  - {{id: e{i}, question: q{i}, answer: a{i}, reverse: true}}\n")
    });
    let decks = [("a", reversed.clone()), ("b", reversed)];
    let mut student = Student::new(100, 10, &decks);
    for hour in [0, 1, 2, 3] {
        let asked = student.sit(0, hour, &mut right);
        assert!(asked.iter().all(|it| !it.card.as_str().contains('#')), "hour {hour}: {asked:?}");
    }
    // Now nothing else is left.
    let asked = student.sit(0, 4, &mut right);
    assert_eq!(asked.len(), 10);
}

#[test]
fn decks_interleave() {
    let mut student = Student::new(6, 40, &three_decks());
    let first: Vec<String> =
        student.sit(0, 0, &mut right).iter().map(|it| it.card.deck().to_string()).collect();
    assert_eq!(first.concat(), "abcabc", "new cards come from the decks in turn");
    for day in 1..30 {
        student.sit(day, 0, &mut right);
    }
    let due: Vec<&Asking> = student.askings.iter().filter(|it| !it.is_new).collect();
    let pairs = due.windows(2).filter(|it| it[0].day == it[1].day).collect::<Vec<_>>();
    let n_turns = pairs.iter().filter(|it| it[0].card.deck() != it[1].card.deck()).count();
    assert!(2 * n_turns > pairs.len(), "{n_turns} turns in {} steps", pairs.len());
}

/// Acts like someone who knows most, skips some and changes their mind.
fn act(random: &mut Random, question: &Question<'_>) -> Input {
    let is_self_rated = question.mode == Mode::Flip;
    match random.below(100) {
        0..4 => Input::Skip,
        4..8 => Input::Show,
        8..14 => Input::Undo,
        14..17 => Input::Accept,
        17..20 => Input::Reject,
        20 => Input::Suspend,
        21..45 => wrong(question),
        45..55 if is_self_rated => Input::Rate(Rating::Hard),
        55..60 if is_self_rated => Input::Rate(Rating::Easy),
        _ => right(question),
    }
}

#[test]
fn whoever_sits_there_a_session_keeps_its_promises() {
    for seed in 0..3 {
        let mut random = Random::new(seed);
        let mut student = Student::new(4, 15, &three_decks());
        for day in (0..DAYS).filter(|it| it % 11 < 9) {
            for hour in 0..=i64::from(day % 2) {
                student.sit(day, hour, &mut |it| act(&mut random, it));
            }
        }
        let mut trainer = student.trainer(DAYS, 0);
        assert_eq!(trainer.store.cache_faults().unwrap(), [""; 0]);
        let before = states(&trainer);
        trainer.store.rebuild().unwrap();
        assert_eq!(states(&trainer), before);
        let n_cards = before.iter().filter(|it| it.1.is_some()).count();
        assert!(n_cards > 20, "{n_cards} cards were learned");
    }
}
