//! Of any deck, what is drawn beside an answer is never right, never there twice, never alone.

use std::{collections::HashSet, sync::Arc};

use daris::{
    card::{
        Card, CardId, Extra, Place, Prompt, Text,
        kind::{Answer, Spelled},
        language::Language,
        mode::Mode,
    },
    grade::{judge, others::Others, reply::Reading},
    random::Random,
    session::{
        asking::{options, way},
        drawing::{Candidate, FEWEST, WISHED, draw},
    },
    text::normalize::caseless,
};
use proptest::prelude::*;

/// Answers that are often alike: names, numbers, years, dates, and anything at all.
fn answer() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Ca-c]{1,3}( [a-c]{1,3})?",
        3 => "(ال)?[ابتثج]{1,3}( [ابتثج]{1,3})?",
        3 => "[0-9]{1,4}",
        2 => "1[89][0-9]{2}",
        2 => "[1-9]/[1-9]/19[0-9]{2}",
        // A deck has no empty answers.
        1 => any::<String>().prop_filter("empty", |it| !caseless(it).is_empty()),
    ]
}

fn candidate() -> impl Strategy<Value = Candidate> {
    let also = prop::collection::vec(answer(), 0..3);
    let tags = prop::collection::vec("[xyz]", 0..3);
    (answer(), also, tags, 0..40_u32, any::<(bool, bool)>()).prop_map(
        |(text, also, tags, name, (same, alike))| Candidate {
            card: CardId::new(&format!("d/{name}")),
            text: Text(text),
            also: also.into_iter().map(Text).collect(),
            tags,
            asks_the_same: same && alike,
            asks_alike: alike,
        },
    )
}

fn card(text: &str, accept: Vec<String>, tags: &[String]) -> Card {
    let accept = accept.into_iter().map(Text).collect();
    let tags = tags.iter().map(|it| Text::from(it.as_str())).collect();
    Card {
        id: CardId::new("d/7"),
        language: Language::default(),
        mode: None,
        prompt: Prompt::Question("Which?".into()),
        answer: Answer::Basic(Spelled { answer: text.into(), accept }),
        place: Place { path: "d.yaml".into(), line: 1, column: 1 },
        extra: Arc::new(Extra { tags, ..Extra::default() }),
    }
}

proptest! {
    #[test]
    fn drawn_options_are_wrong_and_differ_and_are_enough(
        text in answer(),
        accept in prop::collection::vec(answer(), 0..3),
        tags in prop::collection::vec("[xyz]", 0..3),
        candidates in prop::collection::vec(candidate(), 0..30),
        seed: u64,
    ) {
        let card = card(&text, accept, &tags);
        let drawn = draw(&card, &candidates, Random::new(seed));
        prop_assert_eq!(&draw(&card, &candidates, Random::new(seed)), &drawn);
        prop_assert!(drawn.is_empty() || (FEWEST..=WISHED).contains(&drawn.len()));
        let mut forms: HashSet<String> = HashSet::from([caseless(&text)]);
        for it in &drawn {
            prop_assert!(forms.insert(caseless(it.raw())), "{:?} twice", it);
            let reading = Reading::Texts(vec![it.raw().to_string()]);
            let judged = judge(&card, &reading, &Others::default());
            prop_assert!(!judged.verdict.is_right(), "{:?} is right", it);
            let owners = candidates.iter().filter(|other| other.text == *it);
            prop_assert!(owners.clone().any(|it| it.card != card.id && !it.asks_the_same));
        }
        let way = way(&card, Mode::Choice, None, &drawn);
        prop_assert_eq!(way.fell_back, drawn.is_empty());
        let n_options = options(&card, &drawn, Random::new(seed)).map(|it| it.len());
        prop_assert_eq!(n_options, (!drawn.is_empty()).then_some(drawn.len() + 1));
    }
}
