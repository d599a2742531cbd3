//! What a session shows as the answer is right when it is sent back, as one text or part by part.

use daris::{
    card::{Card, Deck, Text, mode::Mode},
    deck::{folder::builtin, read::read},
    grade::{
        self,
        others::Others,
        reply::{Given, Reply},
        verdict::Judged,
    },
    random::Random,
    session::asking::{options, way},
    terminal::telling,
};

/// Answers that hold what parts answers, what is never shown, and what numbers pick.
const ODD: &str = r#"
cards:
  - {question: list of one, answers: ["Bonn, Germany"]}
  - {question: list, answers: ["Bonn, Germany", "Paris; France", "November 28, 1912", "1,5"]}
  - {question: list of equals, answers: [x, X, y]}
  - {question: list of some, answers: [a, b, c], required: 1}
  - {question: order, ordering: ["2", "3", "1"]}
  - {question: order of parts, ordering: ["a, b", "c", "d; e"]}
  - {question: pairs, matching: {a: 2, b: 1}}
  - {question: pairs of parts, matching: {a: "x, y", b: "z"}}
  - {question: several, answers: ["2", "3"], distractors: ["1"]}
  - {question: several of equals, answers: [x, X, y], distractors: [z]}
  - {question: several of one, answers: ["x, y"], distractors: ["x", "y"]}
  - {question: choice, answer: "2", distractors: ["1", "3"]}
  - {question: unseen choice, answer: "a\ue000b", distractors: [q]}
  - {true_false: truth, answer: false}
  - {cloze: "{{a, b}} is a hole"}
  - {cloze: "{{c1::a, b}} and {{c1::c; d}} are holes"}
  - {question: number, numerical: -1.5, unit: "°C"}
  - {question: unit of words, numerical: 3, unit: million euros}
  - {question: unit with digits, numerical: 5, unit: "m/s²"}
  - {question: unit before, numerical: "+2", unit: "big (red) dogs, at least"}
  - {question: long number, numerical: "1,234,567"}
  - {question: arabic number, numerical: "٣٫٥"}
  - {question: lines, answer: "two\nlines"}
  - {question: unseen, answer: "shy\u00adphen \u200bzw \u202bbidi\u202c \ttab"}
  - {question: control, answer: "esc\u001b[2J"}
  - {question: command, answer: ":u"}
  - {question: blanks, answer: "  spaced  out  ", grading: exact}
  - {question: marks, answer: "e\u0301te\u0301"}
"#;

#[test]
fn an_answer_that_is_sent_back_is_right() {
    let odd = cards(ODD.as_bytes());
    assert_eq!(odd.len(), 28);
    odd.iter().for_each(check);
    builtin().flat_map(|(_, bytes)| cards(bytes)).for_each(|it| check(&it));
}

fn cards(bytes: &[u8]) -> Vec<Card> {
    let reading = read(bytes, "deck.yaml", "deck");
    assert_eq!(reading.problems, []);
    // A paper holds none.
    let cards = |it: &Deck| it.entries.iter().flat_map(|entry| entry.cards(&it.head)).collect();
    reading.deck.as_ref().map(cards).unwrap_or_default()
}

fn check(card: &Card) {
    let whole = Reply::text(telling::answer(card).as_str());
    let given = |it: Text| Given::Text(it.shown().to_string());
    let parts = card.answer.texts(&card.language).into_iter().map(given).collect();
    for reply in [whole, Reply::Several(parts)] {
        for wish in [Mode::Auto, Mode::Typed] {
            let is_choice = way(card, wish, None, &[]).mode == Mode::Choice;
            let options = options(card, &[], Random::named(7, "")).filter(|_| is_choice);
            let reading = grade::reading::read(card, options.as_deref(), &reply);
            let judged = grade::judge(card, &reading.unwrap(), &Others::default());
            assert_eq!(judged, Judged::correct(), "{}: {reply:?}", card.id);
        }
    }
}
