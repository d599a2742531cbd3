//! A quiz, its cards and a clock, for the tests.

use std::collections::HashMap;

use super::*;
use crate::{
    card::{
        Extra, Place, Prompt,
        grading::Grading,
        kind::{Answer, Distractor, Spelled},
        language::Language,
    },
    grade::{others::Others, reply::Reply},
    history::{Dealt, QuizAnswer, QuizRules, Rating, SessionId},
    memory::{Memory, State},
    session::QuizAnswered,
    time::{Day, Moment, Offset},
};

/// A quiz, its cards, and a clock that stands still until it is moved.
pub(super) struct Desk {
    pub(super) quiz: Quiz,
    pub(super) start: QuizStart,
    pub(super) cards: HashMap<CardId, Asked>,
    pub(super) clock: Duration,
    pub(super) given: Vec<QuizAnswer>,
}

impl Desk {
    pub(super) fn new(cards: &[Asked]) -> Desk {
        Desk::under(RULES, cards)
    }

    pub(super) fn under(rules: QuizRules, cards: &[Asked]) -> Desk {
        let dealt = |it: &Asked| Dealt {
            card: it.card.id.clone(),
            section: 0,
            points: it.card.points(),
            expected: 0.5,
        };
        let start = QuizStart {
            quiz: SessionId(1),
            seed: 1,
            rules,
            title: None,
            paths: Vec::new(),
            sections: vec![String::new()],
            cards: cards.iter().map(dealt).collect(),
        };
        let quiz = Quiz::new(&start, now(Duration::ZERO));
        let cards = cards.iter().map(|it| (it.card.id.clone(), it.clone())).collect();
        let mut desk = Desk { quiz, start, cards, clock: Duration::ZERO, given: Vec::new() };
        desk.supply();
        desk
    }

    /// Leaves the quiz and goes on with it after an hour.
    pub(super) fn resume(&mut self) -> String {
        let (elapsed, standing) = (self.quiz.elapsed(self.now()), self.quiz.standing(self.now()));
        self.wait(3600);
        let left = Left { given: &self.given, elapsed, standing: &standing };
        self.quiz = Quiz::resume(&self.start, left, self.now());
        self.supply();
        self.shows()
    }

    pub(super) fn supply(&mut self) {
        while let View::Load(card) = self.quiz.view() {
            let card = card.clone();
            match self.cards.get(&card) {
                Some(asked) => self.quiz.supply(asked.clone(), now(self.clock)),
                None => self.quiz.gone(&card),
            }
        }
    }

    pub(super) fn now(&self) -> Now {
        now(self.clock)
    }

    pub(super) fn wait(&mut self, seconds: u64) {
        self.clock += Duration::from_secs(seconds);
    }

    /// Takes an input and returns what is shown then.
    pub(super) fn take(&mut self, input: Input) -> String {
        self.draft(input);
        self.shows()
    }

    pub(super) fn draft(&mut self, input: Input) -> Option<Draft> {
        let said = format!("{input:?}");
        let draft = self.quiz.step(input, self.now()).expect(&said);
        self.keep(draft)
    }

    pub(super) fn tick(&mut self) -> Option<Draft> {
        let draft = self.quiz.tick(self.now());
        self.keep(draft)
    }

    pub(super) fn keep(&mut self, draft: Option<Draft>) -> Option<Draft> {
        self.supply();
        if let Some(Draft::QuizAnswer(it)) = &draft {
            assert_eq!(it.is_last, self.quiz.is_ended());
            self.given.push(it.kept(self.start.quiz));
        }
        draft
    }

    pub(super) fn answered(&mut self, input: Input) -> QuizAnswered {
        answered(self.draft(input))
    }

    pub(super) fn refusal(&mut self, input: Input) -> Refusal {
        self.quiz.step(input, now(self.clock)).unwrap_err()
    }

    /// What is shown, in a line: `a 1/3 typed`, `a wrong 0`, `done 3/4`.
    pub(super) fn shows(&self) -> String {
        match self.quiz.view() {
            View::Load(card) => panic!("{card} was supplied"),
            View::Ask(it) => {
                let signs = [
                    (it.fell_back, " fell back"),
                    (it.is_revealed, " answer"),
                    (it.options.is_some(), " options"),
                    (it.has_hint || it.is_hint_shown, " hint"),
                    (it.has_hidden_options, " options held"),
                    (it.almost.is_some(), " almost"),
                ];
                let signs = signs.iter().filter(|it| it.0).map(|it| it.1).collect::<String>();
                let card = short(&it.asked.card.id);
                format!("{card} {}/{} {}{signs}", it.n, it.of, it.mode.word())
            }
            View::Judged(it) => {
                let verdict = it.judged.verdict.word();
                format!("{} {verdict} {}", short(&it.card.id), it.points)
            }
            View::Done(it) => format!("done {}/{}", it.points, it.possible),
        }
    }
}

pub(super) const RULES: QuizRules = QuizRules {
    time_s: None,
    card_s: None,
    pass: None,
    penalty: 0.0,
    feedback: Feedback::End,
    mode: None,
    is_learned_from: true,
};

pub(super) fn each() -> QuizRules {
    QuizRules { feedback: Feedback::Each, ..RULES }
}

pub(super) fn answered(draft: Option<Draft>) -> QuizAnswered {
    match draft {
        Some(Draft::QuizAnswer(it)) => it,
        other => panic!("{other:?}"),
    }
}

pub(super) fn short(card: &CardId) -> &str {
    card.as_str().trim_start_matches("d/")
}

pub(super) fn now(monotonic: Duration) -> Now {
    Now { moment: Moment(0), offset: Offset(0), day: Day(10), monotonic }
}

pub(super) fn seconds(n: u64) -> Duration {
    Duration::from_secs(n)
}

pub(super) fn say(text: &str) -> Input {
    Input::Reply(Reply::text(text), None)
}

/// A card that has had a review, with a hint.
pub(super) fn asked(id: &str, answer: Answer) -> Asked {
    let extra = Extra { hint: Some("a hint".into()), ..Extra::default() };
    let card = Card {
        id: CardId::new(&format!("d/{id}")),
        language: Language::default(),
        mode: None,
        prompt: Prompt::Question("a question".into()),
        answer,
        place: Place { path: "d.yaml".into(), line: 3, column: 3 },
        extra: Arc::new(extra),
    };
    let memory = Memory { stability: 2.0, difficulty: 5.0, last: Day(5) };
    let state = State {
        memory,
        due: Day(10),
        interval: 5,
        rating: Rating::Good,
        n_reviews: 1,
        n_lapses: 0,
        n_misses_today: 0,
    };
    Asked {
        card: Arc::new(card),
        state: Some(state),
        others: Arc::new(Others::default()),
        drawn: Arc::from([]),
        intervals: [1, 1, 2, 8],
    }
}

pub(super) fn spelled(answer: &str) -> Spelled {
    Spelled { answer: answer.into(), accept: Vec::new() }
}

/// A card that is typed; the answer is `Tirana`.
pub(super) fn typed(id: &str) -> Asked {
    asked(id, Answer::Basic(spelled("Tirana")))
}

/// A card that its learner judges.
pub(super) fn own(id: &str) -> Asked {
    with(typed(id), |it| it.grading = Grading::Myself)
}

/// A choice; the answer is `yes`.
pub(super) fn choice(id: &str) -> Asked {
    let distractors = ["no", "perhaps"]
        .map(|it| Distractor { text: it.into(), feedback: None, is_last: false })
        .to_vec();
    asked(id, Answer::Choice { right: spelled("yes"), distractors })
}

pub(super) fn list(id: &str) -> Asked {
    asked(id, Answer::List { items: ["a", "b", "c", "d"].map(Text::from).to_vec(), required: 4 })
}

pub(super) fn with(asked: Asked, change: impl FnOnce(&mut Extra)) -> Asked {
    let mut card = (*asked.card).clone();
    let mut extra = (*card.extra).clone();
    change(&mut extra);
    card.extra = Arc::new(extra);
    Asked { card: Arc::new(card), ..asked }
}
