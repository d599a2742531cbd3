//! A student sits a hundred days: who always knows is asked ever less, who never knows is asked
//! every day, and whoever sits there, the promises of a session are kept.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    fmt::Write,
};

use daris::{
    card::{CardId, mode::Mode},
    history::Rating,
    memory::{State, schedule::retrievability},
    random::Random,
    session::{Input, Question, View},
    time::{Day, Moment},
    trainer::{
        Trainer,
        sitting::{Outcome, Sitting},
        start::StudyWish,
    },
};

use super::{right, wrong};
use crate::home::Home;

const DAYS: i32 = 100;
const MS_PER_DAY: i64 = 86_400_000;
/// Nine in the morning of the first day.
const FIRST: Moment = Moment(1_795_510_800_000);

/// A question that was asked.
#[derive(Clone, Debug)]
struct Asking {
    day: i32,
    card: CardId,
    is_new: bool,
    /// Chance of recall when the session started; `None` of a new card.
    retrievability: Option<f64>,
}

/// What taking an answer or a suspension back leads to.
struct Former {
    card: CardId,
    last: Option<i32>,
    n_asked: usize,
}

/// A student with decks, and what was asked of them.
struct Student {
    home: Home,
    askings: Vec<Asking>,
    /// The last day on which each card was answered.
    last: HashMap<CardId, Option<i32>>,
    n_new: u32,
    limit: u32,
}

impl Student {
    fn new(n_new: u32, limit: u32, decks: &[(&str, String)]) -> Student {
        let home = Home::in_memory();
        for (name, text) in decks {
            home.deck(&format!("{name}.yaml"), text);
        }
        Student { home, askings: Vec::new(), last: HashMap::new(), n_new, limit }
    }

    fn trainer(&self, day: i32, hour: i64) -> Trainer {
        let ms = i64::from(day) * MS_PER_DAY + hour * 3_600_000;
        self.home.trainer(Moment(FIRST.0 + ms), 0)
    }

    /// Sits a session and holds it against all that sessions promise; returns what was asked.
    fn sit(
        &mut self,
        day: i32,
        hour: i64,
        act: &mut dyn FnMut(&Question<'_>) -> Input,
    ) -> Vec<Asking> {
        let mut trainer = self.trainer(day, hour);
        let waiting = Waiting::of(&trainer, self, day);
        let wish = StudyWish {
            n_new: Some(self.n_new),
            limit: Some(self.limit),
            seed: Some(day as u64),
            ..StudyWish::default()
        };
        let (mut sitting, _) = trainer.study(&wish).unwrap();
        let asked = self.answer_all(&mut sitting, day, &waiting, act);
        waiting.hold(&asked, self.limit as usize);
        self.askings.extend_from_slice(&asked);
        asked
    }

    fn answer_all(
        &mut self,
        sitting: &mut Sitting<'_>,
        day: i32,
        waiting: &Waiting,
        act: &mut dyn FnMut(&Question<'_>) -> Input,
    ) -> Vec<Asking> {
        let mut asked: Vec<Asking> = Vec::new();
        let mut former: Vec<Former> = Vec::new();
        let mut is_asked = false;
        loop {
            let input = match sitting.view().unwrap() {
                View::Ask(question) => {
                    if !is_asked {
                        hold_apart(asked.last(), &question);
                        asked.push(asking(&question, day));
                        is_asked = true;
                    }
                    act(&question)
                }
                View::Judged(_) => Input::GoOn,
                View::Load(_) | View::Done(_) => return asked,
            };
            let before = sitting.open_card().unwrap();
            let (is_skip, is_answer) = (input == Input::Skip, is_answer(&input));
            // What is refused changes nothing, and something else is tried.
            let Ok(outcome) = sitting.input(input) else { continue };
            match (outcome, before.clone()) {
                (Outcome::Undone(_), _) => {
                    let former = former.pop().unwrap();
                    asked.truncate(former.n_asked);
                    self.last.insert(former.card, former.last);
                    continue;
                }
                (Outcome::Kept(_), Some(card)) if is_answer => {
                    self.hold_siblings(&card, day, waiting);
                    let last = self.last.insert(card.clone(), Some(day)).flatten();
                    former.push(Former { card, last, n_asked: asked.len() });
                }
                (Outcome::Suspended(card), _) => {
                    let last = self.last.get(&card).copied().flatten();
                    former.push(Former { card, last, n_asked: asked.len() });
                }
                (Outcome::Kept(_) | Outcome::Seen | Outcome::Unchanged, _) => (),
            }
            is_asked = !is_skip && before.is_some() && sitting.open_card().unwrap() == before;
        }
    }

    /// A sibling answered today keeps a card away, unless nothing else was left.
    fn hold_siblings(&self, card: &CardId, day: i32, waiting: &Waiting) {
        if !waiting.is_empty() && !self.was_answered(card, day) {
            let near = self.sibling_answered(card, day);
            assert!(near.is_none(), "{card} after {near:?} on day {day}");
        }
    }

    fn was_answered(&self, card: &CardId, day: i32) -> bool {
        self.last.get(card).copied().flatten() == Some(day)
    }

    fn sibling_answered(&self, card: &CardId, day: i32) -> Option<&CardId> {
        let is_near = |(other, last): &(&CardId, &Option<i32>)| {
            **last == Some(day) && other.is_sibling_of(card)
        };
        self.last.iter().find(is_near).map(|it| it.0)
    }

    fn days_of(&self) -> BTreeMap<&CardId, BTreeSet<i32>> {
        let mut days: BTreeMap<&CardId, BTreeSet<i32>> = BTreeMap::new();
        for asking in &self.askings {
            days.entry(&asking.card).or_default().insert(asking.day);
        }
        days
    }
}

fn states(trainer: &Trainer) -> Vec<(CardId, Option<State>)> {
    let decks = trainer.library.decks.iter();
    let cards = decks.flat_map(|it| trainer.store.card_ids_of(&it.id).unwrap());
    cards
        .filter(|it| !trainer.store.is_suspended(it).unwrap())
        .map(|it| {
            let state = trainer.store.state(&it).unwrap();
            (it, state)
        })
        .collect()
}

fn asking(question: &Question<'_>, day: i32) -> Asking {
    let today = Day::of(Moment(FIRST.0 + i64::from(day) * MS_PER_DAY), daris::time::Offset(0));
    Asking {
        day,
        card: question.asked.card.id.clone(),
        is_new: question.asked.state.is_none(),
        retrievability: question.asked.state.map(|it| retrievability(&it.memory, today)),
    }
}

fn is_answer(input: &Input) -> bool {
    matches!(input, Input::Reply(..) | Input::Rate(_))
}

/// Nobody is asked the same card twice in a row while others wait.
fn hold_apart(last: Option<&Asking>, question: &Question<'_>) {
    let (card, n_waiting) = (&question.asked.card.id, question.of - question.n);
    let Some(last) = last else { return };
    assert!(last.card != *card || n_waiting == 0, "{card} twice with {n_waiting} waiting");
}

/// Entries that a session can ask when it starts, those of which a sibling was answered left out.
struct Waiting {
    due: HashSet<String>,
    new: HashSet<String>,
    n_new_left: usize,
}

impl Waiting {
    fn of(trainer: &Trainer, student: &Student, day: i32) -> Waiting {
        let today = trainer.today();
        let days = trainer.store.days(today, today).unwrap();
        let n_new_today = days.first().map_or(0, |it| it.n_new);
        // A card that was missed today is due itself; its siblings are what waits.
        let is_free = |card: &CardId| {
            student.was_answered(card, day) || student.sibling_answered(card, day).is_none()
        };
        let mut waiting = Waiting {
            due: HashSet::new(),
            new: HashSet::new(),
            n_new_left: student.n_new.saturating_sub(n_new_today) as usize,
        };
        for (card, state) in states(trainer) {
            let entry = card.entry().to_string();
            match state {
                _ if !is_free(&card) => (),
                Some(state) if state.due <= today => drop(waiting.due.insert(entry)),
                Some(_) => (),
                None => drop(waiting.new.insert(entry)),
            }
        }
        waiting.new.retain(|it| !waiting.due.contains(it));
        waiting
    }

    fn is_empty(&self) -> bool {
        self.due.is_empty() && (self.new.is_empty() || self.n_new_left == 0)
    }

    /// Limits are kept, and used: due cards first, new ones in what is left.
    fn hold(&self, asked: &[Asking], limit: usize) {
        let cards: HashSet<&CardId> = asked.iter().map(|it| &it.card).collect();
        let new: HashSet<&CardId> =
            asked.iter().filter(|it| it.is_new).map(|it| &it.card).collect();
        assert!(cards.len() <= limit, "{} cards of {limit}", cards.len());
        assert!(new.len() <= self.n_new_left, "{} new of {}", new.len(), self.n_new_left);
        if !self.is_empty() {
            let n_due = self.due.len().min(limit);
            let n_new = self.new.len().min(self.n_new_left).min(limit - n_due);
            assert_eq!((cards.len() - new.len(), new.len()), (n_due, n_new), "due and new");
        }
    }
}

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
