//! What the events of a quiz come to: its points card by card, in parts and in total, and whether
//! it is passed. Nothing is kept of a score: it is folded again whenever it is asked for.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::{
    card::CardId,
    history::{Dealt, QuizAnswer, QuizStart},
};

/// The result of a quiz, or of what was answered of it so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// Its cards, in the order in which they are asked.
    pub cards: Vec<Scored>,
    /// Its sections, in their order.
    pub sections: Vec<Part>,
    /// All of it; its points are never below zero.
    pub total: Part,
    /// Per cent of the points that were possible; 0 where none were.
    pub percent: f64,
    /// The mark; `None` without one.
    pub mark: Option<f64>,
    /// Whether the mark was reached; `None` without one, and until the quiz is over.
    pub passed: Option<bool>,
    /// Whether the quiz is over.
    pub is_ended: bool,
    /// Whole seconds that were used.
    pub seconds: u64,
    /// Cards that were answered.
    pub n_answered: usize,
    /// Answers of which the learner overrode the verdict.
    pub n_overridden: usize,
}

/// A card of a quiz and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    /// The card as it was dealt.
    pub dealt: Dealt,
    /// What came of it.
    pub came: Came,
}

/// What came of a card.
#[derive(Clone, Debug, PartialEq)]
pub enum Came {
    /// It was answered.
    Answered(QuizAnswer),
    /// It was asked, and its time ran out or it was passed over.
    Unanswered(QuizAnswer),
    /// The quiz has not come to it, or ended before.
    NotReached,
}

/// A part of a quiz: a section, the cards with a tag, or all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// What it is called; empty for all, and for the only section of a quiz without any.
    pub title: String,
    /// Its cards.
    pub n_cards: usize,
    /// Points earned.
    pub points: f64,
    /// Points that were possible.
    pub possible: f64,
    /// Points that memory expected.
    pub expected: f64,
}

/// How far a quiz has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Milliseconds that were used.
    pub elapsed_ms: u64,
    /// Whether it is over.
    pub is_ended: bool,
}

/// A mark is reached in spite of what sums of fractions lose.
const SLACK: f64 = 1e-9;

/// Returns what the answers of a quiz come to; they are those that were not taken back, in replay
/// order.
pub fn score<'a>(
    start: &QuizStart,
    answers: impl IntoIterator<Item = &'a QuizAnswer>,
    progress: Progress,
) -> Score {
    let counted = counted(answers);
    let scored = |it: &Dealt| Scored { dealt: it.clone(), came: Came::of(counted.get(&it.card)) };
    let cards: Vec<Scored> = start.cards.iter().map(scored).collect();
    let mut sections: Vec<Part> = start.sections.iter().map(|it| Part::named(it)).collect();
    let mut total = Part::default();
    for card in &cards {
        total.add(card);
        if let Some(section) = sections.get_mut(card.dealt.section) {
            section.add(card);
        }
    }
    total.points = total.points.max(0.0);
    let percent = total.percent();
    let reaches = |mark: f64| percent + SLACK >= mark;
    Score {
        percent,
        mark: start.rules.pass,
        passed: start.rules.pass.filter(|_| progress.is_ended).map(reaches),
        is_ended: progress.is_ended,
        seconds: progress.elapsed_ms / 1000,
        n_answered: cards.iter().filter(|it| matches!(it.came, Came::Answered(_))).count(),
        n_overridden: cards.iter().filter(|it| it.is_overridden()).count(),
        cards,
        sections,
        total,
    }
}

impl Score {
    /// Returns per cent as they are told: rounded down where else they would reach a mark that was
    /// missed.
    pub fn told_percent(&self) -> f64 {
        let told = told_percent(self.percent);
        match self.mark {
            Some(mark) if self.percent + SLACK < mark && told >= mark => {
                (self.percent * 10.0).floor() / 10.0
            }
            Some(_) | None => told,
        }
    }
}

/// Returns the answer of each card that counts. Two terminals may have answered one: there is no
/// second try, so the first counts, but for a verdict that the learner overrode.
fn counted<'a>(
    answers: impl IntoIterator<Item = &'a QuizAnswer>,
) -> BTreeMap<&'a CardId, &'a QuizAnswer> {
    let mut counted: BTreeMap<&CardId, &QuizAnswer> = BTreeMap::new();
    for answer in answers {
        let first = counted.entry(&answer.card).or_insert(answer);
        if answer.is_override {
            *first = answer;
        }
    }
    counted
}

/// Returns parts of a score by names that its cards go by, such as tags; a card may stand in
/// several.
pub fn parts_by(score: &Score, names: impl Fn(&CardId) -> Vec<String>) -> Vec<Part> {
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    for card in &score.cards {
        for name in names(&card.dealt.card) {
            parts.entry(name).or_insert_with_key(|it| Part::named(it)).add(card);
        }
    }
    parts.into_values().collect()
}

impl Came {
    fn of(answer: Option<&&QuizAnswer>) -> Came {
        match answer {
            None => Came::NotReached,
            Some(it) if it.is_unanswered() => Came::Unanswered((*it).clone()),
            Some(it) => Came::Answered((*it).clone()),
        }
    }

    /// Returns the word for it in JSON.
    pub fn word(&self) -> &'static str {
        match self {
            Came::Answered(_) => "answered",
            Came::Unanswered(_) => "unanswered",
            Came::NotReached => "not_reached",
        }
    }
}

impl Scored {
    /// Returns its answer.
    pub fn answer(&self) -> Option<&QuizAnswer> {
        match &self.came {
            Came::Answered(answer) => Some(answer),
            Came::Unanswered(_) | Came::NotReached => None,
        }
    }

    /// Returns the points it earned; unanswered none.
    pub fn points(&self) -> f64 {
        self.answer().map_or(0.0, |it| it.points)
    }

    /// Tells whether its verdict may be overridden: a reply was given, and it was not right. Who
    /// said "I don't know" has none to be right.
    pub fn is_acceptable(&self) -> bool {
        self.answer().is_some_and(|it| !it.verdict.is_right() && it.reply.as_deref() != Some(""))
    }

    /// Tells whether it was answered right.
    pub fn is_right(&self) -> bool {
        self.answer().is_some_and(|it| it.verdict.is_right())
    }

    /// Tells whether the learner overrode its verdict.
    pub fn is_overridden(&self) -> bool {
        self.answer().is_some_and(|it| it.is_override)
    }
}

impl Part {
    fn named(title: &str) -> Part {
        Part { title: title.to_string(), ..Part::default() }
    }

    fn add(&mut self, card: &Scored) {
        self.n_cards += 1;
        self.points += card.points();
        self.possible += card.dealt.points;
        self.expected += card.dealt.points * card.dealt.expected;
    }

    /// Returns per cent of the points that were possible, not below 0; 0 where none were.
    pub fn percent(&self) -> f64 {
        if self.possible > 0.0 { (100.0 * self.points / self.possible).max(0.0) } else { 0.0 }
    }
}

/// Returns points as they are told: two decimals, for thirds and what sums of fractions lose.
pub fn told_points(points: f64) -> f64 {
    // Zero is added to be rid of its sign.
    (points * 100.0).round() / 100.0 + 0.0
}

/// Returns per cent as they are told: one decimal.
pub fn told_percent(percent: f64) -> f64 {
    (percent * 10.0).round() / 10.0 + 0.0
}
