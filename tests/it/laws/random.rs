//! Sessions of random inputs over all kinds of cards.

use daris::{
    card::{CardId, Text, mode::Mode},
    grade::reply::{Given, Reply},
    history::Rating,
    memory::{
        State,
        schedule::{Retention, Scheduler},
    },
    session::{Input, Refusal, View, tally::Tally},
    store::{Store, days::DayCount},
    time::{Day, Moment},
    trainer::{
        sitting::{Outcome, Sitting, SittingError},
        start::StudyWish,
    },
};
use proptest::prelude::*;

use super::{ALL_KINDS, right, wrong};
use crate::home::Home;

/// Something that is done.
#[derive(Clone, Debug)]
enum Deed {
    /// The open question is answered right.
    Right,
    /// The open question is answered wrong.
    Wrong,
    /// The open question is answered with the first part of the answer, a letter too long or not.
    Nearly(&'static str),
    /// An option is picked, or one that is not there.
    Pick(usize),
    /// Anything is put in.
    Input(Input),
    /// The session is left; so many minutes later another one starts.
    Leave(i64),
    /// The session is left, the last answer is taken back from outside, another one starts.
    LeaveAndUndo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let command = prop::sample::select(vec![
        Input::Show,
        Input::Hint,
        Input::Options,
        Input::Skip,
        Input::Accept,
        Input::Reject,
        Input::Suspend,
        Input::Finish,
    ]);
    prop_oneof![
        6 => Just(Deed::Right),
        5 => Just(Deed::Wrong),
        4 => prop::sample::select(vec!["", "q"]).prop_map(Deed::Nearly),
        3 => (0..6_usize).prop_map(Deed::Pick),
        12 => Just(Deed::Input(Input::GoOn)),
        8 => command.prop_map(Deed::Input),
        4 => Just(Deed::Input(Input::Undo)),
        3 => reply().prop_map(Deed::Input),
        2 => rating().prop_map(|it| Deed::Input(Input::Rate(it))),
        2 => (-3000..9000_i64).prop_map(Deed::Leave),
        1 => Just(Deed::LeaveAndUndo),
    ]
}

fn rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(&Rating::ALL[..])
}

pub(super) fn reply() -> impl Strategy<Value = Input> {
    let given = || {
        prop_oneof![
            any::<String>().prop_map(Given::Text),
            "[1-4]([ ,;][1-4]){0,3}".prop_map(Given::Text),
            any::<usize>().prop_map(Given::Position),
            (0..5_usize).prop_map(Given::Position),
        ]
    };
    let reply = prop_oneof![
        given().prop_map(Reply::One),
        prop::collection::vec(given(), 0..4).prop_map(Reply::Several),
    ];
    (reply, prop::option::of(rating())).prop_map(|(reply, wish)| Input::Reply(reply, wish))
}

/// What a session shows, and all that is folded from the events.
#[derive(Clone, Debug, PartialEq)]
struct Picture {
    view: String,
    of: usize,
    tally: Tally,
    kept: Kept,
}

#[derive(Clone, Debug, PartialEq)]
struct Kept {
    states: Vec<Option<State>>,
    suspended: Vec<bool>,
    days: Vec<DayCount>,
}

/// Returns a view without the try that may be open in it.
fn tryless(view: &str) -> String {
    match view.split_once(", almost: Some(") {
        Some((before, _)) => format!("{before}, almost: None }})"),
        None => view.to_string(),
    }
}

/// A learner's store, looked at from beside the session.
struct Onlooker {
    store: Store,
    cards: Vec<CardId>,
}

/// What a sitting looked like before something that can be taken back.
#[derive(Debug)]
struct Former {
    picture: Picture,
    is_answer: bool,
    /// Whether the answer before it was overruled since.
    is_overruled: bool,
}

impl Onlooker {
    fn kept(&self) -> Kept {
        Kept {
            states: self.cards.iter().map(|it| self.store.state(it).unwrap()).collect(),
            suspended: self.cards.iter().map(|it| self.store.is_suspended(it).unwrap()).collect(),
            days: self.store.days(Day(i32::MIN), Day(i32::MAX)).unwrap(),
        }
    }

    fn picture(&self, sitting: &mut Sitting<'_>) -> Picture {
        if let View::Ask(question) = sitting.view().unwrap() {
            assert!(question.n <= question.of, "{} of {}", question.n, question.of);
        }
        Picture {
            view: format!("{:?}", sitting.view().unwrap()),
            of: sitting.of(),
            tally: sitting.tally(),
            kept: self.kept(),
        }
    }

    /// Puts something in and holds what comes of it against the laws; `former` are the pictures
    /// that taking back leads to.
    fn put_in(&self, sitting: &mut Sitting<'_>, input: &Input, former: &mut Vec<Former>) {
        let before = self.picture(sitting);
        let n_events = self.n_events();
        let is_about_last = matches!(input, Input::Accept | Input::Reject);
        let is_undo = *input == Input::Undo;
        let had_almost = before.view != tryless(&before.view);
        let outcome = sitting.input(input);
        let after = self.picture(sitting);
        let n_new_events = self.n_events() - n_events;
        match outcome {
            Ok(Outcome::Kept(kept)) => {
                let card = &sitting.last().unwrap().card.id;
                let state = self.store.state(card).unwrap().unwrap();
                assert_eq!((state.due, state.interval), (kept.due, kept.interval));
                let is_about_last = is_about_last && !had_almost;
                assert_eq!(n_new_events, 1 + usize::from(is_about_last));
                if is_about_last {
                    // What comes back by undo from after that answer has heard of it too.
                    for it in former.iter_mut().rev().take_while(|it| !it.is_answer) {
                        it.is_overruled = true;
                    }
                } else {
                    former.push(Former { picture: before, is_answer: true, is_overruled: false });
                }
            }
            Ok(Outcome::Suspended(card)) => {
                assert!(self.store.is_suspended(&card).unwrap());
                assert_eq!(n_new_events, 1);
                former.push(Former { picture: before, is_answer: false, is_overruled: false });
            }
            Ok(Outcome::Undone(_)) if had_almost => {
                assert_eq!(after.view, tryless(&before.view));
                assert_eq!(after.kept, before.kept);
                assert_eq!(n_new_events, 0);
            }
            Ok(Outcome::Undone(_)) => {
                let Former { mut picture, is_overruled, .. } = former.pop().unwrap();
                // The question comes again: an answer that was shown is hidden, a try dropped.
                picture.view = picture.view.replace("is_revealed: true", "is_revealed: false");
                picture.view = tryless(&picture.view);
                if !is_overruled {
                    assert_eq!(after, picture);
                }
                assert_eq!(n_new_events, 1);
            }
            Ok(
                Outcome::Almost
                | Outcome::Shown
                | Outcome::Hinted
                | Outcome::OptionsShown
                | Outcome::Skipped
                | Outcome::WentOn,
            ) => {
                assert_eq!(after.kept, before.kept);
                assert_eq!(n_new_events, 0);
            }
            Ok(Outcome::Unchanged(_)) => {
                let took = after.tally.took;
                assert_eq!(after, Picture { tally: Tally { took, ..before.tally }, ..before });
                assert_eq!(n_new_events, 0);
            }
            Ok(Outcome::Counted(_) | Outcome::Stands(..) | Outcome::Ended) => {
                panic!("that is no quiz")
            }
            Err(SittingError::Refused(_)) => {
                assert_eq!(after, before);
                assert_eq!(n_new_events, 0);
                assert!(!is_undo || former.is_empty(), "{former:?}");
            }
            Err(SittingError::Store(error)) => panic!("{error:?}"),
        }
    }

    fn n_events(&self) -> usize {
        self.store.history(None, None).unwrap().len()
    }
}

fn input(sitting: &mut Sitting<'_>, deed: &Deed) -> Option<Input> {
    let question = match sitting.view().unwrap() {
        View::Ask(question) => Some(question),
        View::Load(_) | View::Judged(_) | View::Done(_) => None,
    };
    match deed {
        Deed::Right => question.as_ref().map(right),
        Deed::Wrong => question.as_ref().map(wrong),
        Deed::Nearly(letter) => question.map(|it| {
            let card = &it.asked.card;
            let texts = card.answer.texts(&card.language);
            Input::Reply(Reply::text(&format!("{}{letter}", texts[0].raw())), None)
        }),
        Deed::Pick(at) => {
            let texts = question.and_then(|it| it.options).unwrap_or_default();
            let text = texts.get(*at).map_or("perhaps", Text::raw);
            Some(Input::Reply(Reply::text(text), None))
        }
        Deed::Input(input) => Some(input.clone()),
        Deed::Leave(_) | Deed::LeaveAndUndo => None,
    }
}

fn wish(seed: u64) -> StudyWish {
    StudyWish {
        n_new: Some(9),
        seed: Some(seed),
        is_ahead: seed.is_multiple_of(3),
        mode: seed.is_multiple_of(4).then_some(Mode::Choice),
        ..StudyWish::default()
    }
}

/// Sits through deeds, session by session, and takes all of the last one back.
fn live(deeds: &[Deed], tick_ms: u64) {
    let home = Home::in_memory();
    home.deck("all.yaml", ALL_KINDS);
    let mut now = Moment(1_795_510_800_000);
    let mut deeds = deeds.iter();
    let scheduler = Scheduler::new(Retention::default());
    loop {
        let mut trainer = home.trainer(now, tick_ms);
        assert_eq!(trainer.library.problems.len(), 0);
        let cards = trainer.store.card_ids_of("all").unwrap();
        let onlooker =
            Onlooker { store: Store::open(&home.store(), scheduler.clone()).unwrap(), cards };
        let at_first = onlooker.kept();
        let (mut sitting, _) = trainer.study(&wish(deeds.len() as u64)).unwrap();
        let mut former = Vec::new();
        let mut end = None;
        for deed in deeds.by_ref() {
            if matches!(deed, Deed::Leave(_) | Deed::LeaveAndUndo) {
                end = Some(deed);
                break;
            }
            if let Some(input) = input(&mut sitting, deed) {
                onlooker.put_in(&mut sitting, &input, &mut former);
            }
        }
        assert_eq!(onlooker.store.cache_faults().unwrap(), [""; 0]);
        if end.is_none() {
            take_all_back(&onlooker, &mut sitting, &mut former);
            assert_eq!(onlooker.kept(), at_first);
        }
        if matches!(end, Some(Deed::LeaveAndUndo)) {
            trainer.undo_last().unwrap();
        }
        let before = onlooker.kept();
        trainer.store.rebuild().unwrap();
        assert_eq!(onlooker.kept(), before);
        let Some(end) = end else { return };
        let minutes = if let Deed::Leave(minutes) = end { *minutes } else { 1 };
        now = Moment(trainer.now().moment.0 + minutes * 60_000);
    }
}

fn take_all_back(onlooker: &Onlooker, sitting: &mut Sitting<'_>, former: &mut Vec<Former>) {
    let has_try = |sitting: &mut Sitting<'_>| matches!(sitting.view().unwrap(), View::Ask(question) if question.almost.is_some());
    while has_try(sitting) || !former.is_empty() {
        onlooker.put_in(sitting, &Input::Undo, former);
    }
    let refused = sitting.input(&Input::Undo);
    assert!(matches!(refused, Err(SittingError::Refused(Refusal::NothingBefore))), "{refused:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_done_the_caches_are_what_the_events_say_and_undo_gives_the_former_state(
        deeds in prop::collection::vec(deed(), 1..60),
        tick_ms in prop::sample::select(vec![0, 700, 1_800_000]),
    ) {
        live(&deeds, tick_ms);
    }

    #[test]
    fn two_sessions_at_once_do_not_harm_each_other(
        deeds in prop::collection::vec((0..2_usize, deed()), 1..80),
    ) {
        live_twice(&deeds);
    }
}

/// Sits through deeds in two sessions at once, each deed in one of them.
fn live_twice(deeds: &[(usize, Deed)]) {
    let home = Home::in_memory();
    home.deck("all.yaml", ALL_KINDS);
    let start = Moment(1_795_510_800_000);
    let mut trainers = [0, 1].map(|it| home.trainer(start, 900 + it));
    let scheduler = Scheduler::new(Retention::default());
    let mut store = Store::open(&home.store(), scheduler).unwrap();
    let mut sittings = trainers.each_mut().map(|it| it.study(&wish(4)).unwrap().0);
    for (at, deed) in deeds {
        let sitting = &mut sittings[*at];
        let Some(input) = input(sitting, deed) else { continue };
        match sitting.input(&input) {
            Ok(Outcome::Kept(kept)) => {
                let card = &sitting.last().unwrap().card.id;
                assert_eq!(store.state(card).unwrap().unwrap().due, kept.due);
            }
            Ok(_) | Err(SittingError::Refused(_)) => (),
            Err(SittingError::Store(error)) => panic!("{error:?}"),
        }
    }
    assert_eq!(store.cache_faults().unwrap(), [""; 0]);
    let days = store.days(Day(i32::MIN), Day(i32::MAX)).unwrap();
    store.rebuild().unwrap();
    assert_eq!(store.days(Day(i32::MIN), Day(i32::MAX)).unwrap(), days);
}

#[test]
fn an_answer_that_was_overruled_twice_is_taken_back_as_one() {
    let input = |it: &Input| Deed::Input(it.clone());
    let (accept, reject, go_on) = (Input::Accept, Input::Reject, Input::GoOn);
    let overruled = [accept.clone(), reject.clone(), accept, go_on].map(|it| input(&it));
    let mut deeds = vec![Deed::Wrong];
    deeds.extend(overruled.clone());
    deeds.extend([Deed::Right, Deed::Input(reject)]);
    deeds.extend([Deed::Input(Input::Suspend), Deed::Wrong]);
    deeds.extend(overruled);
    live(&deeds, 1000);
}
