//! A student, what was asked of them, and what each session must keep to.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use daris::{
    card::CardId,
    memory::{State, schedule::retrievability},
    session::{Input, Question, View},
    time::{Day, Moment, Offset},
    trainer::{
        Trainer,
        sitting::{Outcome, Sitting},
        start::StudyWish,
    },
};

use crate::home::Home;

const MS_PER_DAY: i64 = 86_400_000;
/// Nine in the morning of the first day.
const FIRST: Moment = Moment(1_795_510_800_000);

/// A question that was asked.
#[derive(Clone, Debug)]
pub(super) struct Asking {
    pub(super) day: i32,
    pub(super) card: CardId,
    pub(super) is_new: bool,
    /// Chance of recall when the session started; `None` of a new card.
    pub(super) retrievability: Option<f64>,
}

/// What taking an answer or a suspension back leads to.
struct Former {
    card: CardId,
    last: Option<i32>,
    n_asked: usize,
}

/// A student with decks, and what was asked of them.
pub(super) struct Student {
    home: Home,
    pub(super) askings: Vec<Asking>,
    /// The last day on which each card was answered.
    last: HashMap<CardId, Option<i32>>,
    n_new: u32,
    limit: u32,
}

impl Student {
    pub(super) fn new(n_new: u32, limit: u32, decks: &[(&str, String)]) -> Student {
        let home = Home::in_memory();
        for (name, text) in decks {
            home.deck(&format!("{name}.yaml"), text);
        }
        Student { home, askings: Vec::new(), last: HashMap::new(), n_new, limit }
    }

    pub(super) fn trainer(&self, day: i32, hour: i64) -> Trainer {
        let ms = i64::from(day) * MS_PER_DAY + hour * 3_600_000;
        self.home.trainer(Moment(FIRST.0 + ms), 0)
    }

    /// Sits a session and holds it against all that sessions promise; returns what was asked.
    pub(super) fn sit(
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
            let Ok(outcome) = sitting.input(&input) else { continue };
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
                _ => (),
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

    pub(super) fn days_of(&self) -> BTreeMap<&CardId, BTreeSet<i32>> {
        let mut days: BTreeMap<&CardId, BTreeSet<i32>> = BTreeMap::new();
        for asking in &self.askings {
            days.entry(&asking.card).or_default().insert(asking.day);
        }
        days
    }
}

/// Returns the cards that are asked, each with what is known of its memory.
pub(super) fn states(trainer: &Trainer) -> Vec<(CardId, Option<State>)> {
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
    let today = Day::of(Moment(FIRST.0 + i64::from(day) * MS_PER_DAY), Offset(0));
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
