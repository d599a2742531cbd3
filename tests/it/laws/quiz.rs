//! Quizzes of random rules and inputs over all kinds of cards: nothing panics, each card is asked at
//! most twice and kept once, the sums are those of what was kept, and what was left goes on as if it
//! had not been.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::Duration,
};

use daris::{
    card::{Card, CardId, kind::Kind, mode::Mode},
    deck::read::read,
    grade::{others::Others, reply::Reply, verdict::Verdict},
    history::{Dealt, Feedback, QuizAnswer, QuizRules, QuizStart, Rating, SessionId},
    memory::{Memory, State},
    session::{
        Asked, Draft, Input, View, milliseconds,
        quiz::{Quiz, draw::Draw, leaving::Left},
    },
    time::{Day, Moment, Now, Offset},
};
use proptest::prelude::*;

use super::{ALL_KINDS, random::reply, right, wrong};

/// Something that is done.
#[derive(Clone, Debug)]
enum Deed {
    /// The open question is answered right.
    Right,
    /// The open question is answered wrong: with nothing.
    Wrong,
    /// The open question is answered with the first part of the answer and a letter too many.
    Nearly,
    /// Anything is put in.
    Input(Input),
    /// So many seconds go by, and the face looks at the clock.
    Wait(u64),
    /// The quiz is left and taken up again.
    Resume,
}

fn deed() -> impl Strategy<Value = Deed> {
    let command = prop::sample::select(vec![
        Input::Show,
        Input::Hint,
        Input::Options,
        Input::Accept,
        Input::Reject,
        Input::Undo,
        Input::Suspend,
    ]);
    prop_oneof![
        8 => Just(Deed::Right),
        4 => Just(Deed::Wrong),
        4 => Just(Deed::Nearly),
        8 => Just(Deed::Input(Input::GoOn)),
        4 => Just(Deed::Input(Input::Skip)),
        4 => reply().prop_map(Deed::Input),
        2 => prop::sample::select(&Rating::ALL[..]).prop_map(|it| Deed::Input(Input::Rate(it))),
        2 => command.prop_map(Deed::Input),
        3 => (0..40_u64).prop_map(Deed::Wait),
        1 => Just(Deed::Resume),
        1 => Just(Deed::Input(Input::Finish)),
    ]
}

fn rules() -> impl Strategy<Value = QuizRules> {
    let limit = || prop::option::of(1..300_u32);
    let modes = prop::sample::select(vec![Mode::Flip, Mode::Typed, Mode::Choice]);
    let penalty = prop::sample::select(vec![0.0, 0.25, 1.0]);
    let feedback = prop::sample::select(vec![Feedback::Each, Feedback::End]);
    (limit(), limit(), penalty, feedback, prop::option::of(modes), any::<bool>()).prop_map(
        |(time_s, card_s, penalty, feedback, mode, is_learned_from)| QuizRules {
            time_s,
            card_s,
            pass: None,
            penalty,
            feedback,
            mode,
            is_learned_from,
        },
    )
}

/// A learner at a quiz, who notes all that is to be kept.
struct Learner {
    start: QuizStart,
    quiz: Quiz,
    cards: HashMap<CardId, Asked>,
    clock: Duration,
    kept: Vec<QuizAnswer>,
    n_asked: HashMap<CardId, usize>,
    n_ends: usize,
}

impl Learner {
    fn new(rules: QuizRules, seed: u64, is_short: bool) -> Learner {
        let cards = cards();
        let points = [1.0, 2.0, 0.5, 4.0];
        let dealt = |(at, it): (usize, &Card)| Dealt {
            card: it.id.clone(),
            section: 0,
            points: points[at % 4],
            expected: 0.5,
        };
        let n = if is_short { 3 } else { cards.len() };
        let start = QuizStart {
            quiz: SessionId(1),
            seed,
            rules,
            title: None,
            paths: Vec::new(),
            sections: vec![String::new()],
            cards: cards.iter().enumerate().map(dealt).take(n).collect(),
        };
        let clock = Duration::from_secs(1000);
        let mut learner = Learner {
            quiz: Quiz::new(&start, now(clock)),
            start,
            cards: cards.into_iter().map(|it| (it.id.clone(), asked(it))).collect(),
            clock,
            kept: Vec::new(),
            n_asked: HashMap::new(),
            n_ends: 0,
        };
        learner.supply();
        learner
    }

    fn supply(&mut self) {
        while let View::Load(card) = self.quiz.view() {
            let card = card.clone();
            *self.n_asked.entry(card.clone()).or_default() += 1;
            // One card has vanished from its deck.
            if card.as_str() == "all/list" {
                self.quiz.gone(&card);
            } else {
                self.quiz.supply(self.cards[&card].clone(), now(self.clock));
            }
        }
    }

    fn act(&mut self, deed: &Deed) {
        let at = now(self.clock);
        let draft = match deed {
            Deed::Right | Deed::Wrong => {
                let View::Ask(question) = self.quiz.view() else { return };
                let is_right = matches!(deed, Deed::Right);
                let input = if is_right { right(&question) } else { wrong(&question) };
                self.quiz.step(input, at).expect("a reply is taken")
            }
            Deed::Nearly => {
                let View::Ask(question) = self.quiz.view() else { return };
                let card = &question.asked.card;
                let near = format!("{}q", card.answer.texts(&card.language)[0].raw());
                self.quiz.step(Input::Reply(Reply::text(&near), None), at).unwrap_or(None)
            }
            Deed::Input(input) => {
                let before = format!("{:?}", self.quiz.view());
                let taken = self.quiz.step(input.clone(), at);
                if taken.is_err() {
                    let after = format!("{:?}", self.quiz.view());
                    let without = |it: &str| it.split("took: ").next().map(str::to_string);
                    assert_eq!(without(&after), without(&before));
                }
                taken.unwrap_or(None)
            }
            Deed::Wait(seconds) => {
                self.clock += Duration::from_secs(*seconds);
                self.quiz.tick(now(self.clock))
            }
            Deed::Resume => {
                if self.quiz.is_ended() {
                    return;
                }
                self.resume();
                None
            }
        };
        self.keep(draft);
        self.supply();
        self.check();
    }

    fn resume(&mut self) {
        let before = self.quiz.tally();
        let at = now(self.clock);
        let (elapsed, standing) = (self.quiz.elapsed(at), self.quiz.standing(at));
        // What was asked is asked again, and so is what has vanished.
        if let View::Ask(question) = self.quiz.view() {
            *self.n_asked.get_mut(&question.asked.card.id).expect("it was asked") -= 1;
        }
        self.n_asked.remove(&CardId::new("all/list"));
        self.clock += Duration::from_secs(100_000);
        let left = Left { given: &self.kept, elapsed, standing: &standing };
        self.quiz = Quiz::resume(&self.start, left, now(self.clock));
        self.supply();
        let after = self.quiz.tally();
        assert_eq!((after.n_cards, after.n_right_first), (before.n_cards, before.n_right_first));
        assert!(is_near(after.points, before.points), "{after:?} {before:?}");
    }

    fn keep(&mut self, draft: Option<Draft>) {
        match draft {
            Some(Draft::QuizAnswer(it)) => {
                assert_eq!(self.start.cards[it.place].card, it.answered.card);
                self.n_ends += usize::from(it.is_last);
                self.kept.push(it.kept(self.start.quiz));
            }
            Some(Draft::QuizEnd { elapsed }) => {
                self.n_ends += 1;
                assert_eq!(elapsed, self.quiz.elapsed(now(self.clock)));
            }
            // Here it stays at hand, and comes back when the quiz is taken up.
            Some(Draft::Suspend(card)) => drop(self.n_asked.remove(&card)),
            None => (),
            Some(Draft::Review(_) | Draft::Override(_)) => panic!("that belongs to study"),
        }
    }

    /// What holds whenever it is looked at.
    fn check(&self) {
        assert!(self.n_asked.values().all(|it| *it <= 2), "{:?}", self.n_asked);
        let distinct: HashSet<&CardId> = self.kept.iter().map(|it| &it.card).collect();
        assert_eq!(distinct.len(), self.kept.len());
        assert_eq!(self.n_ends, usize::from(self.quiz.is_ended()));
        assert!(self.kept.iter().all(|it| it.verdict != Verdict::Almost));
        let tally = self.quiz.tally();
        assert_eq!(tally.n_cards, self.kept.iter().filter(|it| !it.is_unanswered()).count());
        assert_eq!(tally.n_right_first + tally.n_again, tally.n_cards);
        let points: f64 = self.kept.iter().map(|it| it.points).sum();
        assert!(is_near(tally.points, points.max(0.0)), "{tally:?} {points}");
        assert!((0.0..=tally.possible).contains(&tally.points), "{tally:?}");
        for (answer, dealt) in self.kept.iter().flat_map(|it| {
            self.start.cards.iter().filter(|dealt| dealt.card == it.card).map(move |d| (it, d))
        }) {
            let least = -self.start.rules.penalty * dealt.points;
            assert!((least..=dealt.points).contains(&answer.points), "{answer:?}");
        }
        let elapsed = self.quiz.elapsed(now(self.clock));
        assert!(self.kept.iter().all(|it| it.elapsed_ms <= milliseconds(elapsed)));
        if let Some(limit) = self.start.rules.time_s {
            assert!(elapsed <= Duration::from_secs(limit.into()));
        }
        match self.quiz.view() {
            View::Ask(question) => assert!((1..=question.of).contains(&question.n)),
            View::Judged(_) => assert_eq!(self.start.rules.feedback, Feedback::Each),
            View::Load(_) | View::Done(_) => (),
        }
    }
}

fn is_near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

fn now(monotonic: Duration) -> Now {
    Now { moment: Moment(0), offset: Offset(0), day: Day(10), monotonic }
}

fn cards() -> Vec<Card> {
    let deck = read(ALL_KINDS.as_bytes(), "all.yaml", "all").deck.expect("a deck");
    deck.entries.iter().flat_map(|it| it.cards(&deck.head)).collect()
}

fn asked(card: Card) -> Asked {
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

proptest! {
    #[test]
    fn a_quiz_keeps_each_answer_once_and_counts_it(
        rules in rules(), seed in any::<u64>(), is_short in any::<bool>(),
        deeds in prop::collection::vec(deed(), 0..80),
    ) {
        let mut learner = Learner::new(rules, seed, is_short);
        for deed in &deeds {
            learner.act(deed);
        }
    }

    #[test]
    fn a_quiz_comes_to_the_same_whenever_verdicts_are_told(
        rules in rules(), seed in any::<u64>(), deeds in prop::collection::vec(deed(), 0..60),
    ) {
        let outcome = |feedback| {
            let rules = QuizRules { feedback, ..rules.clone() };
            let mut learner = Learner::new(rules, seed, false);
            for deed in &deeds {
                // What is said to a verdict is said to no question.
                let is_about_verdict =
                    matches!(deed, Deed::Input(Input::GoOn | Input::Suspend | Input::Finish));
                if !is_about_verdict {
                    learner.act(deed);
                }
                if let View::Judged(_) = learner.quiz.view() {
                    learner.act(&Deed::Input(Input::GoOn));
                }
            }
            learner.kept
        };
        prop_assert_eq!(outcome(Feedback::Each), outcome(Feedback::End));
    }

    #[test]
    fn a_draw_takes_as_many_distinct_cards_as_there_are(
        seed in any::<u64>(), wished in prop::collection::vec(0..12_usize, 1..4),
        decks in prop::collection::vec((0..6_usize, 1..4_usize), 1..6),
    ) {
        let cards = |at: usize| {
            let (n_entries, n_siblings) = decks[at];
            let name = move |entry, mark| CardId::new(&format!("{at}/{entry}#{mark}"));
            (0..n_entries).flat_map(move |entry| (0..n_siblings).map(move |mark| name(entry, mark)))
        };
        let of = |order: &mut dyn Iterator<Item = usize>| {
            let mut draw = Draw::new(seed, &wished);
            for card in order.flat_map(cards) {
                for section in 0..wished.len() {
                    draw.offer(section, card.clone(), Kind::Basic);
                }
            }
            draw.finish()
        };
        let drawn = of(&mut (0..decks.len()));
        let n_cards = decks.iter().map(|it| it.0 * it.1).sum::<usize>();
        prop_assert_eq!(drawn.len(), n_cards.min(wished.iter().sum()));
        let distinct: HashSet<&CardId> = drawn.iter().map(|it| &it.card).collect();
        prop_assert_eq!(distinct.len(), drawn.len());
        prop_assert!(drawn.is_sorted_by_key(|it| it.section));
        prop_assert_eq!(of(&mut (0..decks.len()).rev()), drawn);
    }
}
