//! Papers are looked up among the decks there are.

use super::*;
use crate::card::kind::Kind;

const DECK: &str = "\
deck: {id: fruit, tags: [food]}
cards:
  - {id: a, question: q1, answer: a, tags: [red]}
  - {id: b, question: q2, answer: b, distractors: [c, d]}
  - {id: c, true_false: q3, answer: true}
  - {id: d, question: q4, answer: d, suspended: true, tags: [blue]}
";

/// Returns what is said of a paper, its sections as given; nothing where it can be dealt.
fn said(sections: &str) -> Vec<(u32, u32, String)> {
    let world = World::new();
    world.write("data/decks/fruit.yaml", DECK);
    world.write("class/beside.yaml", "cards: [{id: a, question: q, answer: a}]\n");
    world.write("class/paper.yaml", &format!("paper:\n  sections:\n{sections}"));
    match world.open().paper(&world.path("class/paper.yaml")) {
        Ok(_) => Vec::new(),
        Err(TrainerError::BadPaper { problems, .. }) => {
            let words = crate::text::wording::Wording::english();
            let told = |it: &Problem| {
                (it.place.line, it.place.column, it.message(&words).as_str().to_string())
            };
            problems.iter().map(told).collect()
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn what_a_paper_names_and_is_not_there_is_told_at_its_place() {
    fn check(sections: &str, expected: &[(u32, u32, &str)]) {
        let expected: Vec<_> = expected.iter().map(|it| (it.0, it.1, it.2.to_string())).collect();
        assert_eq!(said(sections), expected, "{sections}");
    }
    check("    - {decks: [fruit], n: 3}\n", &[]);
    check("    - {decks: [beside.yaml], n: 1}\n", &[]);
    check("    - {decks: [fruit], tags: [FOOD], n: 3}\n", &[]);
    check("    - {decks: [friut], n: 9}\n", &[(3, 16, "there is no deck “friut”")]);
    check(
        "    - {decks: [fruit], tags: [blue], n: 1}\n",
        &[(3, 31, "no card of this section's decks has the tag “blue”")],
    );
    let few = "this section asks for 4 cards, and there are 3 for it";
    check("    - {decks: [fruit], n: 4}\n", &[(3, 27, few)]);
    let none = "this section asks for 1 card, and there is none for it";
    check("    - {decks: [fruit], kinds: [list], n: 1}\n", &[(3, 42, none)]);
    check(
        "    - {decks: [fruit], n: 3}\n    - decks: [fruit, beside.yaml]\n      n: 2\n",
        &[(5, 10, "this section asks for 2 cards, and there is 1 for it")],
    );
}

#[test]
fn a_paper_that_can_be_dealt_names_its_decks_by_id() {
    let world = World::new();
    world.write("data/decks/fruit.yaml", DECK);
    world.write("class/beside.yaml", "cards: [{id: a, question: q, answer: a}]\n");
    let paper = "paper: {sections: [{decks: [./beside.yaml, fruit, beside.yaml], n: 1}]}";
    world.write("class/paper.yaml", paper);
    let (blueprint, _) = world.open().paper(&world.path("class/paper.yaml")).unwrap();
    assert_eq!(blueprint.title.as_deref(), Some("paper"));
    assert_eq!(blueprint.sections[0].decks, ["beside", "fruit"]);
    assert!(blueprint.sections[0].takes(Kind::List));
}

#[test]
fn a_deck_is_no_paper() {
    let world = World::new();
    world.write("fruit.yaml", DECK);
    for name in ["fruit.yaml", "gone.yaml"] {
        let error = world.open().paper(&world.path(name)).unwrap_err();
        assert!(matches!(error, TrainerError::BadPaper { problems, .. } if problems.len() == 1));
    }
}

#[test]
fn shipped_files_are_taken_by_the_name_they_are_told_by() {
    let world = World::new();
    let mut trainer = world.open();
    let mut paper = |name: &str| trainer.paper(Path::new(name)).map(|(it, _)| it.sections.len());
    assert!(paper("builtin:ar/papers/mock-exam.yaml").is_ok_and(|it| it > 1));
    assert!(paper("builtin:en/papers/mock-exam.yaml").is_ok_and(|it| it > 1));
    assert!(paper("builtin:en/papers/gone.yaml").is_err());
    let (decks, path) = trainer.decks_named("builtin:ar/03-turkey.yaml").unwrap();
    assert_eq!((decks[0].id.as_str(), decks.len(), path), ("albania-turkey", 1, None));
    assert!(trainer.decks_named("builtin:ar/gone.yaml").is_err());
    assert_eq!(asked(&mut trainer, &wish(&["builtin:en/02-overview.yaml"])).len(), 15);
}

#[test]
fn a_deck_that_stands_in_for_a_shipped_one_spoils_no_shipped_paper() {
    let world = World::new();
    world.deck("albania-turkey-en", 1);
    let checked = world.open().check_decks().unwrap();
    assert_eq!(checked.problems, []);
    let paths: Vec<&str> = checked.papers.iter().map(|it| &*it.path).collect();
    assert_eq!(paths, ["builtin:ar/papers/mock-exam.yaml"]);
}
