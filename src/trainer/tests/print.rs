//! Papers to print, looked at as a browser would: by their elements.

use super::*;
use crate::{
    card::mode::Mode,
    history::{Dealt, Feedback, QuizRules, QuizStart, SessionId},
    session::quiz::{
        asking::pose,
        blueprint::{Blueprint, Section},
    },
    trainer::{
        print::{PrintError, Printing, print},
        quiz::{DealWish, QuizWish},
    },
};

const ENGLISH: &str = include_str!("../../../tests/decks/good/kinds.yaml");
const ARABIC: &str = include_str!("../../../decks/ar/03-turkey.yaml");

/// Deals all cards of decks that lie in a learner's folder, each deck a section.
fn dealt(trainer: &Trainer, decks: &[&str]) -> QuizStart {
    let rules = QuizRules {
        time_s: Some(2700),
        card_s: None,
        pass: Some(60.0),
        penalty: 0.25,
        feedback: Feedback::End,
        mode: None,
        is_learned_from: true,
    };
    let section = |it: &&str| Section { title: Some(format!("<{it}>")), ..Section::default() };
    let blueprint = Blueprint {
        title: Some("Quiz & <b>".to_string()),
        rules,
        seed: None,
        sections: decks.iter().map(section).collect(),
    };
    let mut cards = Vec::new();
    for (section, deck) in decks.iter().enumerate() {
        for card in trainer.store.card_ids_of(deck).unwrap() {
            cards.push(Dealt { card, section, points: 1.5, expected: 0.0 });
        }
    }
    blueprint.start(SessionId(1), 7, Vec::new(), cards)
}

fn world(decks: &[(&str, &str)]) -> World {
    let world = World::new();
    for (name, text) in decks {
        world.write(&format!("data/decks/{name}.yaml"), text);
    }
    world
}

/// Prints all cards of decks; returns the pages.
fn pages(world: &World, decks: &[&str], n_versions: Option<u8>) -> Vec<String> {
    let trainer = world.open();
    let printing = Printing { path: world.path("quiz.html"), n_versions, replaces: true };
    let start = dealt(&trainer, decks);
    let files = print(&trainer, &start, &printing).unwrap();
    files.iter().map(|it| fs::read_to_string(it).unwrap()).collect()
}

/// Returns the elements of a page with their attributes, closing ones too, and checks that they
/// are nested well.
fn elements(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = page.strip_prefix("<!DOCTYPE html>").unwrap();
    while let Some((before, after)) = rest.split_once('<') {
        assert!(!before.contains('>') || open.last().is_some_and(|it| it == "style"), "{before}");
        let (element, behind) = after.split_once('>').unwrap();
        let name = element.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop().as_deref(), Some(name), "{before}<{element}"),
            None if matches!(name, "br" | "img" | "meta") => (),
            None => open.push(name.to_string()),
        }
        found.push(element.to_string());
        rest = behind;
    }
    assert_eq!(open, [""; 0]);
    found
}

fn n(elements: &[String], start: &str) -> usize {
    elements.iter().filter(|it| it.starts_with(start)).count()
}

#[test]
fn what_decks_are_derived_from_stands_below_the_questions_once() {
    let world = world(&[("turkey", ARABIC), ("kinds", ENGLISH)]);
    world.write("data/decks/more.yaml", &ARABIC.replace("id: albania-turkey", "id: more"));
    let page = &pages(&world, &["albania-turkey", "more"], None)[0];
    let footer = page.split("<footer>").nth(1).and_then(|it| it.split("</footer>").next()).unwrap();
    assert_eq!((page.matches("<footer>").count(), footer.matches("<p>").count()), (1, 1));
    assert!(footer.contains("المصدر: ") && footer.contains("CC BY-SA 4.0"), "{footer}");
    let before = page.split("<footer>").next().unwrap();
    assert!(before.contains("</main>") && !before.contains("class=\"key\""));
    let world =
        self::world(&[("bare", "deck: {id: bare}\ncards: [{id: a, question: q, answer: a}]\n")]);
    assert!(!pages(&world, &["bare"], None)[0].contains("<footer>"));
}

#[test]
fn every_kind_has_its_room_and_its_answer() {
    let world = world(&[("kinds", ENGLISH), ("turkey", ARABIC)]);
    for (deck, lang, dir) in [("kinds", "en", "ltr"), ("albania-turkey", "ar", "rtl")] {
        let trainer = world.open();
        let ids: Vec<String> = trainer.library.decks.iter().map(|it| it.id.clone()).collect();
        let deck = ids.iter().find(|it| it.contains(deck)).unwrap_or(&ids[1]).clone();
        let n_cards = trainer.store.card_ids_of(&deck).unwrap().len();
        drop(trainer);
        let page = &pages(&world, &[&deck], None)[0];
        let elements = elements(page);
        assert_eq!(elements[0], format!("html lang=\"{lang}\" dir=\"{dir}\""));
        let question = format!("article lang=\"{lang}\" dir=\"{dir}\"");
        assert_eq!(n(&elements, &question), 2 * n_cards, "{deck}");
        assert_eq!(n(&elements, "script") + n(&elements, "img") + n(&elements, "link"), 0);
        assert!(!page.contains("http://") && !page.contains("url("));
        let (sheet, key) = page.split_once("<div class=\"key\">").unwrap();
        assert!(page.contains(".key { break-before: page; }"));
        assert_eq!(sheet.matches("class=\"ask\"").count(), n_cards);
        assert_eq!(key.matches("class=\"answer\"").count(), n_cards);
        assert!(!sheet.contains("class=\"answer\"") && !key.contains("class=\"box\""));
    }
}

#[test]
fn no_text_of_a_deck_becomes_markup() {
    let bad = "</bdi></article><script>alert(1)</script><img src=x onerror=\\\"y\\\">&amp;'";
    let deck = format!(
        "deck: {{id: bad, title: \"{bad}\"}}
cards:
  - {{id: a, question: \"{bad} a\", answer: \"{bad} b\", accept: [\"{bad} c\"], \
         explanation: \"{bad}\", ref: \"{bad}\", image: \"{bad}.png\", alt: \"{bad}\"}}
  - {{id: b, question: \"{bad} b\", answer: \"{bad}\", distractors: [\"{bad} x\", \"{bad} y\"]}}
  - {{id: c, cloze: \"{bad} {{{{{bad}::{bad}}}}} z\"}}
  - {{id: d, question: \"{bad} d\", ordering: [\"{bad} 1\", \"{bad} 2\"]}}
  - {{id: e, question: \"{bad} e\", matching: {{\"{bad} 1\": \"{bad} 2\", \"{bad} 3\": \"{bad} 4\"}}}}
  - {{id: f, question: \"{bad} f\", answers: [\"{bad} 1\", \"{bad} 2\"]}}
  - {{id: g, question: \"{bad} g\", numerical: 8, unit: \"{bad}\"}}
  - {{id: h, true_false: \"{bad} h\", answer: true}}
"
    );
    let world = world(&[("bad", &deck)]);
    let page = &pages(&world, &["bad"], None)[0];
    let elements = elements(page);
    assert_eq!(n(&elements, "article"), 16);
    assert_eq!(n(&elements, "script") + n(&elements, "img"), 0);
    assert!(elements.iter().all(|it| !it.contains("onerror")));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_picture_beside_its_deck_is_in_the_page_and_no_other_file_is() {
    fn check(image: &str, expected: usize) {
        let card = format!("  - {{id: a, question: q, answer: a, image: '{image}', alt: Map}}\n");
        let world = world(&[("maps", &format!("deck: {{id: maps}}\ncards:\n{card}"))]);
        let picture = "GIF89a, and so on";
        world.write("data/decks/map.gif", picture);
        world.write("data/decks/more/map.gif", picture);
        world.write("data/decks/note.gif", "a secret");
        world.write("data/map.gif", picture);
        let page = &pages(&world, &["maps"], None)[0];
        let n_pictures = page.matches("<img alt=\"Map\" src=\"data:image/gif;base64,R0lG").count();
        assert_eq!(n_pictures, expected, "{image}");
        assert_eq!(n(&elements(page), "p class=\"picture\""), 1 - expected, "{image}");
    }
    check("map.gif", 1);
    check("more/map.gif", 1);
    check("./map.gif", 1);
    check("note.gif", 0);
    check("gone.gif", 0);
    check("../map.gif", 0);
    check("more", 0);
}

#[test]
fn each_text_runs_its_own_way() {
    let deck = "deck: {id: mixed, language: ar}\ncards:\n  \
        - {id: a, question: ما هو NATO؟, answer: NATO, distractors: [حلف, 1949]}\n";
    let page = &pages(&world(&[("mixed", deck)]), &["mixed"], None)[0];
    for expected in [
        "<bdi dir=\"rtl\">ما هو NATO؟</bdi>",
        "<bdi dir=\"ltr\">NATO</bdi>",
        "<bdi dir=\"rtl\">1949</bdi>",
        "<bdi dir=\"ltr\">Quiz &amp; &lt;b&gt;</bdi>",
        "نموذج الإجابة",
    ] {
        assert!(page.contains(expected), "{expected}\n{page}");
    }
}

#[test]
fn versions_ask_the_same_cards_in_another_order() {
    let world = world(&[("turkey", ARABIC)]);
    let deck = world.open().library.decks[0].id.clone();
    let one = pages(&world, &[&deck], None).remove(0);
    let four = pages(&world, &[&deck], Some(4));
    let asked = |page: &str| -> Vec<String> {
        let asked = page.split("<div class=\"ask\">").skip(1);
        asked.map(|it| it.split("</div>").next().unwrap().to_string()).collect()
    };
    let sorted = |page: &str| {
        let mut asked = asked(page);
        asked.sort();
        asked
    };
    assert_eq!(asked(&one), asked(&four[0]));
    for (i, page) in four.iter().enumerate() {
        assert_eq!(sorted(page), sorted(&one));
        for other in &four[..i] {
            assert_ne!(asked(page), asked(other));
        }
    }
    let names = ["quiz-A.html", "quiz-B.html", "quiz-C.html", "quiz-D.html"];
    assert!(names.iter().all(|it| world.path(it).exists()));
    assert_eq!(four, pages(&world, &[&deck], Some(4)));
}

#[test]
fn the_key_tells_the_seed_that_prints_the_paper_again() {
    let world = world(&[("kinds", ENGLISH)]);
    let printed = |seed| {
        let rules = dealt(&world.open(), &["kinds"]).rules;
        let names = vec!["kinds".to_string()];
        let (tags, n) = (Vec::new(), Some(5));
        let wish = DealWish { names, tags, n, seed, is_wrong: false, is_unseen: false, rules };
        let printing =
            Printing { path: world.path("quiz.html"), n_versions: Some(2), replaces: true };
        let wish = QuizWish::Deal(wish);
        let (printed, _) = world.open().print_quiz(&wish, &printing).unwrap();
        let pages: Vec<String> =
            printed.files.iter().map(|it| fs::read_to_string(it).unwrap()).collect();
        (printed.seed, pages)
    };
    let (seed, pages) = printed(None);
    for page in &pages {
        let (sheet, key) = page.split_once("<div class=\"key\">").unwrap();
        let told = format!("<p class=\"seed\">Seed: <bdi>{seed}</bdi></p>");
        assert_eq!((sheet.matches(&told).count(), key.matches(&told).count()), (0, 1));
    }
    assert_eq!(printed(Some(seed)), (seed, pages));
}

#[test]
fn options_stand_in_the_order_of_the_quiz() {
    let world = world(&[("turkey", ARABIC)]);
    let trainer = world.open();
    let start = dealt(&trainer, &[trainer.library.decks[0].id.as_str()]);
    let page = &pages(&world, &[start.cards[0].card.deck()], None)[0];
    let questions = page.split("<article").skip(1);
    let mut n_posed = 0;
    for (dealt, question) in start.cards.iter().zip(questions) {
        let card = trainer.read_card(&dealt.card).unwrap().unwrap();
        let Some(options) = pose(&card, &[], Mode::Auto, start.seed).options else { continue };
        let places = options.iter().map(|it| question.rfind(&format!("\">{}</bdi>", it.raw())));
        let places: Vec<usize> =
            places.map(|it| it.expect("each option is on the sheet")).collect();
        assert!(places.is_sorted(), "{}", dealt.card);
        n_posed += 1;
    }
    assert!(n_posed > 20);
}

#[test]
fn a_file_that_is_there_is_not_replaced_unasked() {
    let world = world(&[("kinds", ENGLISH)]);
    world.write("quiz-B.html", "mine");
    let trainer = world.open();
    let printing = Printing { path: world.path("quiz.html"), n_versions: Some(2), replaces: false };
    let start = dealt(&trainer, &["kinds"]);
    let error = print(&trainer, &start, &printing).unwrap_err();
    assert!(matches!(error, TrainerError::Print(PrintError::Exists(_))));
    assert!(!world.path("quiz-A.html").exists());
    assert_eq!(fs::read_to_string(world.path("quiz-B.html")).unwrap(), "mine");
}
