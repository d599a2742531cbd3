//! Results of quizzes through the program: listed, shown, and put right by the learner's word.
//! The quizzes are events that a test appends.

use daris::{
    card::{CardId, mode::Mode},
    grade::verdict::Verdict,
    history::{
        Dealt, Feedback, QuizAnswer, QuizRules, QuizStanding, QuizStart, Rating, Review, SessionId,
        What,
    },
    trainer::{Trainer, clock::Clock},
};
use serde_json::Value;

use crate::home::{Home, Ran};

const DECK: &str = "
deck: {id: ports, title: Ports}
cards:
  - id: west
    question: Which port lies west?
    answer: Durrës
    explanation: It faces Bari.
    ref: p. 7
    tags: [sea]
  - {id: south, question: Which port lies south?, answer: Saranda, tags: [sea, far]}
  - {id: north, question: Which port lies north?, answer: Shëngjin, points: 2}
";

/// A learner with a deck; each event comes a second after the one before.
struct World {
    home: Home,
    trainer: Trainer,
}

struct Wish {
    pass: Option<f64>,
    is_ended: bool,
    is_learned_from: bool,
}

const PLAIN: Wish = Wish { pass: None, is_ended: true, is_learned_from: false };

impl World {
    fn new() -> World {
        World::at("2026-11-20T09:00:00Z")
    }

    fn at(moment: &str) -> World {
        let home = Home::new();
        home.deck("ports.yaml", DECK);
        let (dealt_at, _) = Clock::parse(moment).unwrap();
        let trainer = home.trainer(dealt_at, 1000);
        World { home, trainer }
    }

    fn append(&mut self, what: What) {
        let now = self.trainer.now();
        let mut writing = self.trainer.store.begin().unwrap();
        writing.append(what, now).unwrap();
        writing.commit().unwrap();
    }

    /// Appends a quiz; an answer is a card, a reply and the points it earns.
    fn quiz(
        &mut self,
        n: u128,
        cards: &[(&str, f64)],
        answers: &[(&str, Option<&str>, f64)],
        wish: &Wish,
    ) {
        let quiz = SessionId(n);
        let dealt = |(card, points): &(&str, f64)| Dealt {
            card: CardId::new(card),
            section: 0,
            points: *points,
            expected: 0.5,
        };
        self.append(What::QuizStart(Box::new(QuizStart {
            quiz,
            seed: 7,
            rules: QuizRules {
                time_s: None,
                card_s: None,
                pass: wish.pass,
                penalty: 0.25,
                feedback: Feedback::End,
                mode: None,
                is_learned_from: wish.is_learned_from,
            },
            title: None,
            paths: Vec::new(),
            sections: vec![String::new()],
            cards: cards.iter().map(dealt).collect(),
        })));
        for (card, reply, points) in answers {
            self.answer(quiz, card, *reply, *points, wish.is_learned_from);
        }
        if wish.is_ended {
            self.append(What::QuizEnd { quiz, elapsed_ms: 130_500 });
        } else {
            self.append(What::QuizLeave {
                quiz,
                elapsed_ms: 9000,
                standing: QuizStanding::default(),
            });
        }
    }

    fn answer(
        &mut self,
        quiz: SessionId,
        card: &str,
        reply: Option<&str>,
        points: f64,
        is_learned_from: bool,
    ) {
        let verdict = if points > 0.0 { Verdict::Correct } else { Verdict::Wrong };
        if is_learned_from {
            self.append(What::Review(review(card, quiz, verdict)));
        }
        self.append(What::QuizAnswer(QuizAnswer {
            quiz,
            card: CardId::new(card),
            reply: reply.map(str::to_string),
            verdict,
            reason: if points > 0.0 { "same" } else { "different" }.to_string(),
            points,
            mode: Mode::Typed,
            took_ms: 4000,
            elapsed_ms: 8000,
            is_override: false,
        }));
    }

    fn run(&self, words: &[&str]) -> Ran {
        let decks = self.home.path("decks");
        self.home.run(&[&["--decks", decks.to_str().unwrap()], words].concat())
    }

    /// Checks all that a command says.
    fn check(&self, words: &[&str], expected: &str) {
        let ran = self.run(words);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{words:?}");
        assert_eq!(ran.out, expected, "{words:?}");
    }

    /// Checks the first and the last line of what a command that failed says.
    fn refused(&self, words: &[&str], error: &str, help: &str) {
        let ran = self.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{words:?}");
        let lines: Vec<&str> = ran.err.lines().collect();
        assert_eq!((lines[0], lines[lines.len() - 1]), (error, help), "{words:?}");
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.run(words).out).unwrap()
    }

    /// The reviews of a card that count, as (rating, whether the learner overrode the grader).
    fn reviews(&self, card: &str) -> Vec<(Rating, bool)> {
        let events = self.trainer.store.reviews_of(&CardId::new(card)).unwrap().into_iter();
        let told = |what| {
            let What::Review(review) = what else { unreachable!() };
            (review.rating, review.is_override)
        };
        events.map(|it| told(it.what)).collect()
    }
}

fn review(card: &str, session: SessionId, verdict: Verdict) -> Review {
    let rating = if verdict.is_right() { Rating::Good } else { Rating::Again };
    Review {
        card: CardId::new(card),
        rating,
        verdict,
        reply: None,
        mode: Mode::Typed,
        is_hinted: false,
        took_ms: 1,
        interval: 3,
        retention: 0.9,
        parameters: 0,
        session,
        is_override: false,
    }
}

const THREE: [(&str, f64); 3] = [("ports/north", 2.0), ("ports/west", 1.0), ("ports/south", 1.0)];

#[test]
fn without_a_result_the_list_is_empty() {
    let mut world = World::new();
    world.check(&["scores"], "There is no result yet. Next: daris quiz\n");
    world.check(&["scores", "--json"], "[]\n");
    world.quiz(1, &THREE, &[], &Wish { is_ended: false, ..PLAIN });
    world.check(&["scores", "ports", "--json"], "[]\n");
}

#[test]
fn results_are_listed_oldest_first() {
    let mut world = World::new();
    let half = [("ports/north", Some("Shëngjin"), 2.0), ("ports/west", Some("Vlora"), -0.25)];
    world.quiz(1, &THREE, &half, &Wish { pass: Some(50.0), ..PLAIN });
    world.quiz(2, &THREE, &[], &Wish { is_ended: false, ..PLAIN });
    world.quiz(3, &[("-old/a", 1.0), ("ports/west", 0.5)], &[("-old/a", Some("a"), 1.0)], &PLAIN);
    world.check(
        &["scores"],
        "\
1  2026-11-20  43.8 %  1.75 of 4  not passed  ports
3  2026-11-20  66.7 %  1 of 1.5               -old, ports

Trend: ▄▆
",
    );
    world.check(
        &["--plain", "scores"],
        "\
1  2026-11-20  43.8 %  1.75 of 4  not passed  ports
3  2026-11-20  66.7 %  1 of 1.5               -old, ports

The last 2: 43.8 %, 66.7 %.
",
    );
    world.check(
        &["scores", "--csv"],
        "\
id,at,day,decks,n,points,possible,percent,passed,seconds,seed,expected,overridden\r
1,2026-11-20T09:00:01.000Z,2026-11-20,ports,3,1.75,4.0,43.8,false,130,7,2.0,0\r
3,2026-11-20T09:00:07.000Z,2026-11-20,\"'-old ports\",2,1.0,1.5,66.7,,130,7,0.75,0\r
",
    );
    world.check(&["scores", "--json", "--", "-old"], "\
[{\"id\":3,\"at\":\"2026-11-20T09:00:07.000Z\",\"day\":\"2026-11-20\",\"decks\":[\"-old\",\"ports\"],\
\"n\":2,\"points\":1.0,\"possible\":1.5,\"percent\":66.7,\"passed\":null,\"seconds\":130,\"seed\":7,\
\"expected\":0.75,\"overridden\":0}]
");
    let ids = |words: &[&str]| -> Vec<u64> {
        let results = world.json(words);
        results.as_array().unwrap().iter().map(|it| it["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&["scores", "ports", "--json"]), [1, 3]);
    let file = world.home.path("decks/ports.yaml");
    assert_eq!(ids(&["scores", file.to_str().unwrap(), "--json"]), [1, 3]);
    world.refused(&["scores", "port"], "error: there is no deck port", "help: daris deck list");
}

#[test]
fn a_result_is_shown_with_what_to_look_at_again() {
    let mut world = World::new();
    let answers = [("ports/north", Some("Shëngjin"), 2.0), ("ports/west", Some("Vlora"), -0.25)];
    let cards = [THREE[0], THREE[1], THREE[2], ("ports/gone", 1.0)];
    world.quiz(1, &cards, &answers, &Wish { pass: Some(30.0), ..PLAIN });
    world.check(
        &["scores", "show", "1"],
        "\
Quiz 1, 2026-11-20: ports
Memory expected 2.5 of 5 points.
You have 1.75 of 5 points: 35 %. Passed: 30 % were needed.
Time: 2 min 10 s.
Not answered: 2 cards.

By tag:
   far: 0 of 1, 0 %
   sea: -0.25 of 2, 0 %

To look at again:
1) Which port lies west?
   ports/west: -0.25 of 1 point
   Your reply: Vlora
   That is not the answer.
   Answer: Durrës
   It faces Bari.
   Source: p. 7
2) Which port lies south?
   ports/south: 0 of 1 point
   Not answered.
   Answer: Saranda
3) ports/gone
   ports/gone: 0 of 1 point
   Not answered.
   No deck holds this card any more.

If an answer was right: daris scores accept 1 CARD
",
    );
    let json = world.json(&["scores", "show", "1", "--json"]);
    assert_eq!(json["finished"], true);
    assert_eq!(json["cards"][1]["state"], "answered");
    assert_eq!(json["cards"][1]["answer"], "Durrës");
    assert_eq!(json["cards"][2]["state"], "not_reached");
    assert_eq!(json["cards"][3]["question"], Value::Null);
    assert_eq!(json["tags"][1]["title"], "sea");
}

#[test]
fn what_is_not_over_says_how_to_go_on_and_tells_no_answer() {
    let mut world = World::new();
    let answers = [("ports/north", Some("x"), 0.0), ("ports/west", None, 0.0)];
    world.quiz(1, &THREE, &answers, &Wish { is_ended: false, pass: Some(9.0), ..PLAIN });
    world.check(
        &["scores", "show", "1"],
        "\
Quiz 1, 2026-11-20: ports
Not finished: 2 of 3 cards done.
To go on: daris quiz --resume 1
To hand it in: daris quiz --finish 1
",
    );
    let json = world.json(&["scores", "show", "1", "--json"]);
    assert_eq!((&json["finished"], &json["passed"]), (&Value::Bool(false), &Value::Null));
    assert_eq!((&json["seconds"], &json["cards"][0]["answer"]), (&9.into(), &Value::Null));
    assert_eq!(json["cards"][1]["state"], "unanswered");
    let help = "help: daris quiz --finish 1";
    world.refused(&["scores", "accept", "1", "north"], "error: quiz 1 is not over", help);
}

#[test]
fn a_right_answer_is_accepted_and_memory_learns_it() {
    let mut world = World::at("2026-11-24T08:00:00Z");
    for card in ["ports/north", "ports/west"] {
        world.append(What::Review(review(card, SessionId(99), Verdict::Correct)));
    }
    let answers = [("ports/north", Some("Shengjin"), 0.0), ("ports/west", Some("Durres"), 0.0)];
    let wish = Wish { is_learned_from: true, pass: Some(50.0), ..PLAIN };
    world.quiz(1, &THREE[..2], &answers, &wish);
    world.append(What::Review(review("ports/west", SessionId(99), Verdict::Correct)));
    let out = world.run(&["scores", "accept", "1", "north"]).out;
    let begin = "\
Taken as right: ports/north.
Quiz 1, 2026-11-24: ports
Memory expected 1.5 of 3 points.
You have 2 of 3 points: 66.7 %. Passed: 50 % were needed.
Time: 2 min 10 s.
You overrode 1 verdict.
";
    assert!(out.starts_with(begin), "{out}");
    let good = (Rating::Good, false);
    assert_eq!(world.reviews("ports/north"), [good, (Rating::Good, true)]);
    // It was studied since: the miss is taken back, and nothing was recalled today.
    assert_eq!(world.run(&["scores", "accept", "1", "ports/west"]).code, Some(0));
    assert_eq!(world.reviews("ports/west"), [good, good]);
    assert_eq!(world.json(&["scores", "--json"])[0]["overridden"], 2);
    assert_eq!(world.trainer.store.cache_faults().unwrap(), [""; 0]);
}

#[test]
fn what_is_accepted_on_a_later_day_was_not_recalled_today() {
    let mut world = World::new();
    world.append(What::Review(review("ports/west", SessionId(99), Verdict::Correct)));
    let answers = [("ports/west", Some("Durres"), 0.0)];
    world.quiz(1, &THREE, &answers, &Wish { is_learned_from: true, ..PLAIN });
    assert_eq!(world.run(&["scores", "accept", "1", "west"]).code, Some(0));
    assert_eq!(world.reviews("ports/west"), [(Rating::Good, false)]);
    assert_eq!(world.json(&["scores", "--json"])[0]["points"], 1.0);
    assert_eq!(world.trainer.store.cache_faults().unwrap(), [""; 0]);
    // Memory has nothing of the quiz any more.
    let unlearned = "Nothing was taken back: memory learned nothing from quiz 1. \
                     To take back what was before it (ports/west): daris undo --before-quiz\n";
    world.check(&["undo"], unlearned);
    assert_eq!(world.reviews("ports/west"), [(Rating::Good, false)]);
}

#[test]
fn what_can_not_be_accepted_says_why() {
    let mut world = World::new();
    let answers = [
        ("ports/north", Some("Shëngjin"), 2.0),
        ("ports/west", Some("x"), 0.0),
        ("other/east", Some(""), 0.0),
    ];
    let cards = [THREE[0], THREE[1], THREE[2], ("other/west", 1.0), ("other/east", 1.0)];
    world.quiz(1, &cards, &answers, &PLAIN);
    let show = "help: daris scores show 1";
    let accept = |card, error, help| world.refused(&["scores", "accept", "1", card], error, help);
    accept("north", "error: ports/north was right already in quiz 1", show);
    let error = "error: ports/south was not answered in quiz 1, so there is no answer to accept";
    accept("ports/south", error, show);
    // "I don't know" is no answer to accept.
    let error = "error: other/east was not answered in quiz 1, so there is no answer to accept";
    accept("east", error, show);
    accept("ports/wst", "error: quiz 1 holds no card ports/wst", show);
    // Two decks of the quiz have it.
    accept("west", "error: quiz 1 holds no card west", show);
    let nearest = |card| world.run(&["scores", "accept", "1", card]).err;
    assert!(nearest("ports/wst").contains("\nhelp: did you mean ports/west?\n"));
    assert!(nearest("suth").contains("\nhelp: did you mean ports/south?\n"));
    let none = "error: there is no quiz 2";
    world.refused(&["scores", "accept", "2", "north"], none, "help: daris scores");
    world.refused(&["scores", "show", "2"], none, "help: daris scores");
    assert_eq!(world.json(&["scores", "--json"])[0]["overridden"], 0);
}

#[test]
fn undo_after_a_quiz_takes_all_its_reviews_back_and_the_score_stays() {
    let mut world = World::new();
    world.append(What::Review(review("ports/west", SessionId(99), Verdict::Correct)));
    let answers = [("ports/north", Some("a"), 2.0), ("ports/west", Some("b"), 0.0)];
    world.quiz(1, &THREE, &answers, &Wish { is_learned_from: true, ..PLAIN });
    let score = world.run(&["scores", "--json"]).out;
    world.check(
        &["undo"],
        "Taken back: 2 reviews of quiz 1. Its score stays: daris scores show 1\n",
    );
    assert_eq!(world.run(&["scores", "--json"]).out, score);
    assert_eq!(world.reviews("ports/north"), []);
    assert_eq!(world.reviews("ports/west"), [(Rating::Good, false)]);
    let done = "Taken back: ports/west. To see what happened: daris history\n";
    world.check(&["undo"], done);
    world.check(&["undo"], "There is nothing to take back. Next: daris study\n");
    assert_eq!(world.trainer.store.cache_faults().unwrap(), [""; 0]);
}

#[test]
fn undo_after_an_answer_was_accepted_takes_what_memory_learned_back_too() {
    let mut world = World::at("2026-11-24T08:00:00Z");
    let answers = [("ports/north", Some("a"), 0.0), ("ports/west", Some("b"), 0.0)];
    world.quiz(1, &THREE, &answers, &Wish { is_learned_from: true, ..PLAIN });
    assert_eq!(world.run(&["scores", "accept", "1", "north"]).code, Some(0));
    world.check(
        &["undo"],
        "Taken back: 2 reviews of quiz 1. Its score stays: daris scores show 1\n",
    );
    assert_eq!(world.json(&["scores", "--json"])[0]["points"], 2.0);
    world.check(&["undo"], "There is nothing to take back. Next: daris study\n");
}

#[test]
fn undo_after_a_quiz_that_memory_learned_nothing_from_takes_nothing_back_unasked() {
    let mut world = World::new();
    let good = [(Rating::Good, false)];
    world.append(What::Review(review("ports/west", SessionId(99), Verdict::Correct)));
    world.quiz(1, &THREE, &[("ports/west", Some("b"), 0.0)], &PLAIN);
    let unlearned = "Nothing was taken back: memory learned nothing from quiz 1. \
                     To take back what was before it (ports/west): daris undo --before-quiz\n";
    world.check(&["undo"], unlearned);
    // A later answer is the last, and once it is taken back the quiz is again.
    world.append(What::Review(review("ports/south", SessionId(98), Verdict::Correct)));
    let done = |card| format!("Taken back: {card}. To see what happened: daris history\n");
    world.check(&["undo"], &done("ports/south"));
    world.check(&["undo"], unlearned);
    assert_eq!(world.reviews("ports/west"), good);
    world.check(&["undo", "--before-quiz"], &done("ports/west"));
    world.check(&["undo"], "There is nothing to take back. Next: daris study\n");
}

#[test]
fn history_tells_of_quizzes() {
    let mut world = World::new();
    world.quiz(1, &THREE, &[("ports/north", Some("a"), 2.0), ("ports/west", None, 0.0)], &PLAIN);
    world.quiz(2, &THREE[..1], &[], &Wish { is_ended: false, ..PLAIN });
    world.check(
        &["history"],
        "\
2026-11-20  A quiz of 3 cards: started
2026-11-20  ports/north: right in the quiz
2026-11-20  ports/west: not answered in the quiz
2026-11-20  The quiz: over
2026-11-20  A quiz of 1 card: started
2026-11-20  The quiz: left, to go on later
",
    );
    let events = world.json(&["history", "--json"]);
    let words: Vec<&str> =
        events.as_array().unwrap().iter().map(|it| it["event"].as_str().unwrap()).collect();
    let expected =
        ["quiz_start", "quiz_answer", "quiz_answer", "quiz_end", "quiz_start", "quiz_leave"];
    assert_eq!(words, expected);
    assert_eq!((&events[0]["n"], &events[0]["seed"]), (&3.into(), &7.into()));
    assert_eq!((&events[1]["verdict"], &events[1]["points"]), (&"correct".into(), &2.0.into()));
    assert_eq!(events[3]["elapsed_ms"], 130_500);
}
