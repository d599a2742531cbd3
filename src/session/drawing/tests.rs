//! What is drawn beside an answer, in small decks.

use std::sync::Arc;

use super::*;
use crate::card::{
    Extra, Place, Prompt,
    kind::{Distractor, Spelled},
    language::Language,
};

fn card(answer: Answer, tags: &[&str]) -> Card {
    let tags = tags.iter().map(|it| Text::from(*it)).collect();
    Card {
        id: CardId::new("d/own"),
        language: Language::default(),
        mode: None,
        prompt: Prompt::Question("Which town?".into()),
        answer,
        place: Place { path: "d.yaml".into(), line: 3, column: 3 },
        extra: Arc::new(Extra { tags, ..Extra::default() }),
    }
}

fn basic(answer: &str, accept: &[&str]) -> Answer {
    let accept = accept.iter().map(|it| Text::from(*it)).collect();
    Answer::Basic(Spelled { answer: answer.into(), accept })
}

fn number(text: &str, tolerance: Option<f64>) -> Answer {
    let value = text.parse().unwrap();
    Answer::Numeric(Numeric { text: text.into(), value, tolerance, unit: Some("men".into()) })
}

fn choice(answer: &str, distractors: &[&str]) -> Answer {
    let distractor = |it: &&str| Distractor { text: (*it).into(), feedback: None, is_last: false };
    Answer::Choice {
        right: Spelled { answer: answer.into(), accept: Vec::new() },
        distractors: distractors.iter().map(distractor).collect(),
    }
}

/// A candidate as `text`, `text = also`, `text #tag` or both.
fn candidate(said: &str) -> Candidate {
    let (said, tags) = said.split_once(" #").unwrap_or((said, ""));
    let (text, also) = said.split_once(" = ").map_or((said, None), |it| (it.0, Some(it.1)));
    Candidate {
        card: CardId::new(&format!("d/{text}")),
        text: text.into(),
        also: also.into_iter().map(Text::from).collect(),
        tags: tags.split(' ').map(str::to_string).collect(),
        asks_the_same: false,
        asks_alike: false,
    }
}

fn candidates(said: &[&str]) -> Vec<Candidate> {
    said.iter().map(|it| candidate(it)).collect()
}

/// All that any of many seeds draws, in order.
fn drawn(card: &Card, candidates: &[Candidate]) -> Vec<String> {
    let draws = (0..50).flat_map(|it| draw(card, candidates, Random::new(it)));
    let mut all: Vec<String> = draws.map(|it| it.0).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn like_is_drawn_beside_like() {
    fn check(answer: Answer, said: &[&str], expected: &[&str]) {
        let told = format!("{answer:?} {said:?}");
        assert_eq!(drawn(&card(answer, &[]), &candidates(said)), expected, "{told}");
    }
    let dates = ["1 May 1990", "1912-11-28", "4 April 2009", "Vlora", "1912", "3 June 1991"];
    let alike = ["1 May 1990", "3 June 1991", "4 April 2009"];
    check(basic("29 July 1992", &[]), &dates, &alike);
    let years = ["1992", "1996", "2009", "800", "1912-11-28", "1389"];
    check(basic("1997", &[]), &years, &["1992", "1996", "2009"]);
    let counts = ["750", "1200", "3", "1912", "12", "900"];
    check(number("800", None), &counts, &["1200", "750", "900"]);
    check(number("1200", None), &["800", "750", "3"], &["750", "800"]);
    let names = ["Durres", "Vlora", "the sea", "a rather long answer", "تيرانا", "Berat"];
    check(basic("Tirana", &[]), &names, &["Berat", "Durres", "Vlora"]);
    let flights = ["Apollo 12", "Apollo 13", "Apollo 17", "11", "11 km"];
    check(basic("Apollo 11", &[]), &flights, &["Apollo 12", "Apollo 13", "Apollo 17"]);
    check(basic("5 km", &[]), &["7 km", "6 kg", "5", "9 kilometres"], &["7 km", "9 kilometres"]);
    check(basic("95%", &[]), &["12", "15", "60%", "80 percent"], &["60%", "80 percent"]);
    check(basic("12", &[]), &["7 km", "5 kg", "9", "15", "9 km"], &["15", "9"]);
    check(basic("12", &[]), &["7 km", "5 kg", "9 km"], &[]);
    let numbers = ["six", "seven", "Rome", "eight", "6", "five days"];
    check(basic("five", &[]), &numbers, &["eight", "seven", "six"]);
    let languages = ["Ritchie", "C#", "F#", "Gosling", "Wirth", "Ada Lovelace"];
    check(basic("C++", &[]), &languages, &["C#", "F#", "Gosling", "Ritchie", "Wirth"]);
    check(basic("Java", &[]), &["C++", "C#", "Perl", "Rust", "Ruby"], &["Perl", "Ruby", "Rust"]);
}

#[test]
fn nothing_that_answers_too_is_drawn() {
    fn check(answer: Answer, said: &[&str], expected: &[&str]) {
        let told = format!("{answer:?} {said:?}");
        assert_eq!(drawn(&card(answer, &[]), &candidates(said)), expected, "{told}");
    }
    let (own, rest) = (|| basic("Tirana", &["Tirane"]), ["Vlora", "Berat"]);
    for other in ["tirana", "TIRANE", "Kruja = Tirana", "Tirama", "Old Tirana", "vlora"] {
        check(own(), &[rest[0], rest[1], other], &["Berat", "Vlora"]);
    }
    check(number("800", Some(50.0)), &["850", "750", "700", "900"], &["700", "900"]);
    // More than was asked, or less, may be picked in good faith.
    let months = ["28/11/1912", "1912-11-02", "May 1913", "June 1914"];
    check(basic("November 1912", &[]), &months, &["June 1914", "May 1913"]);
    let days = ["نوفمبر 1912", "28 November 1912", "1/5/1910", "2/6/1911"];
    check(basic("28/11/1912", &[]), &days, &["1/5/1910", "2/6/1911"]);
    check(basic("the sea", &[]), &["sea", "a river", "a lake"], &["a lake", "a river"]);
}

#[test]
fn no_two_options_say_the_same() {
    fn check(answer: &str, same: &[&str], other: &str) {
        let said: Vec<&str> = same.iter().copied().chain([other]).collect();
        for seed in 0..20 {
            let own = card(basic(answer, &[]), &[]);
            let drawn = draw(&own, &candidates(&said), Random::new(seed));
            assert!(drawn.len() == 2 && drawn.contains(&other.into()), "{seed} {drawn:?}");
        }
    }
    check("3 July 1912", &["1 May 1910", "1/5/1910", "1910-05-01"], "2 June 1911");
    check("3 July 1912", &["1 May 1910", "May 1910", "مايو 1910"], "2 June 1911");
    check("5 km", &["7 km", "7 kilometres", "7km"], "9 km");
    // Names that are nearly alike are two.
    check("Serbia", &["Austria"], "Australia");
}

#[test]
fn what_is_clearly_more_alike_is_always_drawn() {
    for seed in 0..20 {
        let said = candidates(&["Ritchie", "C#", "F#", "Gosling", "Wirth"]);
        let drawn = draw(&card(basic("C++", &[]), &[]), &said, Random::new(seed));
        assert!(["C#", "F#"].iter().all(|it| drawn.contains(&(*it).into())), "{drawn:?}");
    }
}

#[test]
fn fewer_than_two_are_none() {
    fn check(answer: Answer, said: &[&str], n_expected: usize) {
        let told = format!("{answer:?} {said:?}");
        let drawn = draw(&card(answer, &[]), &candidates(said), Random::new(1));
        assert_eq!(drawn.len(), n_expected, "{told}");
    }
    check(basic("Tirana", &[]), &[], 0);
    check(basic("Tirana", &[]), &["Vlora"], 0);
    check(basic("Tirana", &[]), &["Vlora", "Berat"], 2);
    check(basic("Tirana", &[]), &["Vlora", "Berat", "Kruja", "Durres"], 3);
    // The author's own come first.
    check(choice("Tirana", &["Rome"]), &["Vlora"], 1);
    check(choice("Tirana", &["Rome"]), &["Vlora", "Berat", "rome"], 2);
    check(choice("Tirana", &["Rome", "Bonn", "Oslo"]), &["Vlora", "Berat"], 0);
    check(Answer::TrueFalse(true), &["Vlora", "Berat"], 0);
    check(Answer::Cloze(vec!["Tirana".into()]), &["Vlora", "Berat"], 2);
    check(Answer::Cloze(vec!["Tirana".into(), "sea".into()]), &["Vlora", "Berat"], 0);
}

#[test]
fn answers_with_the_same_tag_come_first_and_the_deck_s_own_tag_tells_nothing() {
    fn check(tags: &[&str], said: &[&str], expected: &[&str]) {
        let card = card(basic("Tirana", &[]), tags);
        assert_eq!(drawn(&card, &candidates(said)), expected, "{tags:?} {said:?}");
    }
    let said = ["Vlora #d town", "Berat #d town", "Kruja #d town", "Serbia #d", "Greece #d"];
    check(&["d", "town"], &said, &["Berat", "Kruja", "Vlora"]);
    check(&["d"], &said, &["Berat", "Greece", "Kruja", "Serbia", "Vlora"]);
    // Too few of the tag: the rest of the deck fills up.
    check(&["town"], &["Vlora #town", "Serbia", "Greece"], &["Greece", "Serbia", "Vlora"]);
}

#[test]
fn siblings_the_other_side_and_the_same_question_are_passed_over() {
    let mut all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
    all[0].card = CardId::new("d/own#2");
    all[1].card = CardId::new("d/x#reverse");
    all[2].asks_the_same = true;
    assert_eq!(drawn(&card(basic("Tirana", &[]), &[]), &all), ["Durres", "Korca"]);
}

#[test]
fn who_is_asked_for_alike_comes_first() {
    let mut all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
    all[3].asks_alike = true;
    for seed in 0..20 {
        let drawn = draw(&card(basic("Tirana", &[]), &[]), &all, Random::new(seed));
        assert!(drawn.contains(&"Durres".into()), "{seed} {drawn:?}");
    }
}

#[test]
fn a_seed_draws_the_same_options_and_another_one_others() {
    let all = candidates(&["Vlora", "Berat", "Kruja", "Durres", "Korca"]);
    let own = card(basic("Tirana", &[]), &[]);
    let draws: Vec<_> = (0..20).map(|it| draw(&own, &all, Random::new(it))).collect();
    let again: Vec<_> = (0..20).map(|it| draw(&own, &all, Random::new(it))).collect();
    assert_eq!(draws, again);
    assert!(draws.iter().any(|it| *it != draws[0]));
}

#[test]
fn candidates_are_wanted_only_where_options_are_wished_and_lacking() {
    fn check(answer: Answer, wish: Mode, expected: bool) {
        let told = format!("{answer:?} {wish:?}");
        assert_eq!(is_wanted(&card(answer, &[]), wish), expected, "{told}");
    }
    check(basic("a", &[]), Mode::Choice, true);
    check(basic("a", &[]), Mode::Auto, false);
    check(basic("a", &[]), Mode::Typed, false);
    check(number("800", None), Mode::Choice, true);
    check(choice("a", &["b", "c"]), Mode::Choice, false);
    check(choice("a", &["b"]), Mode::Choice, true);
    check(choice("a", &["b"]), Mode::Auto, false);
    check(choice("a", &["b"]), Mode::Flip, false);
    check(Answer::TrueFalse(true), Mode::Choice, false);
}
