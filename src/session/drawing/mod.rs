//! Wrong options for a card that has none of its own: drawn from answers of its deck that look like
//! its answer, by the session's seed. Nothing here asks the deck; candidates are handed in.

mod likeness;
mod manner;
mod ranking;
mod taken;
#[cfg(test)]
mod tests;

use std::collections::HashSet;

use crate::{
    card::{
        Card, CardId, Text,
        grading::Grading,
        kind::{Answer, Numeric},
        mode::Mode,
    },
    grade::shape::{Looks, Quantity},
    random::Random,
    session::drawing::{
        likeness::Pattern,
        ranking::{Rated, ranked},
        taken::Taken,
    },
    text::{normal::normal, normalize::caseless},
};

/// An answer of another card of the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Whose answer it is.
    pub card: CardId,
    /// The answer as written.
    pub text: Text,
    /// What else its card answers.
    pub also: Vec<Text>,
    /// The normal forms of its card's tags.
    pub tags: Vec<String>,
    /// Whether its card asks the same question.
    pub asks_the_same: bool,
    /// Whether its card's question begins alike: `Which state …`.
    pub asks_alike: bool,
}

/// Wrong options that a card should have.
pub const WISHED: usize = 3;

/// Wrong options without which a card is asked another way: one of two is guessed too often.
pub const FEWEST: usize = 2;

/// Candidates among which chance decides, so that another session shows other options.
const MOST_TO_CHOOSE_FROM: usize = 7;

/// How much less like the answer a candidate may be than the [`WISHED`] best ones to stand beside
/// them.
const SLACK: u32 = 1;

/// How much more like the answer a candidate is than the last of the [`WISHED`] best ones, to stand
/// beside it whatever chance says.
const CLEARLY: u32 = 3;

/// Returns what the answer of a card looks like; `None` where it is not one text.
pub fn looks(answer: &Answer) -> Option<Looks> {
    let text = answer.only_text()?.raw();
    Some(looks_as(answer, text, &normal(text)))
}

/// Returns what an answer looks like, given its one text and the normal form of that.
pub fn looks_as(answer: &Answer, text: &str, normal: &str) -> Looks {
    match (Looks::of_normal(text, normal), answer) {
        // With a unit it is no year.
        (Looks::Number(it), Answer::Numeric(Numeric { unit: Some(_), .. })) => {
            Looks::Number(Quantity { may_be_year: false, ..it })
        }
        (
            looks @ (Looks::Date(_)
            | Looks::Year(_)
            | Looks::Number(_)
            | Looks::Spelled(..)
            | Looks::Figures
            | Looks::Question
            | Looks::Words(_)),
            _,
        ) => looks,
    }
}

/// Tells whether wrong options are to be drawn for a card: it is wished asked by options, and its
/// author gave too few. Where nobody wishes it, one that stands alone is as its author meant it.
pub fn is_wanted(card: &Card, wish: Mode) -> bool {
    wish == Mode::Choice
        && card.extra.grading != Grading::Myself
        && card.answer.only_text().is_some()
        && card.answer.distractors().len() < FEWEST
}

/// Draws wrong options for a card: [`WISHED`] together with its author's, or as many as there are;
/// none where they would be fewer than [`FEWEST`].
///
/// Candidates that share a tag come first, those whose question begins alike before the others, and
/// of them those most like the answer; those without a tag in common fill up. None equals the answer
/// or another option, or answers the card too.
pub fn draw(card: &Card, candidates: &[Candidate], mut random: Random) -> Vec<Text> {
    let Some(pattern) = Pattern::of(card) else { return Vec::new() };
    let n_own = card.answer.distractors().len();
    let mut taken = Taken::of(card);
    let mut drawn = Vec::new();
    for group in ranked(card, candidates, &pattern) {
        let n_missing = WISHED.saturating_sub(n_own + drawn.len());
        let Fitting { mut sure, mut others } = fitting(&group, &taken, n_missing);
        random.shuffle(&mut others);
        sure.append(&mut others);
        for candidate in sure {
            if n_own + drawn.len() < WISHED && !taken.holds(candidate) {
                taken.take(candidate);
                drawn.push(candidate.text.clone());
            }
        }
    }
    if n_own + drawn.len() < FEWEST { Vec::new() } else { drawn }
}

/// Candidates of a group that may stand beside the answer.
struct Fitting<'c> {
    /// Those so much more like it than the others that they are drawn first.
    sure: Vec<&'c Candidate>,
    /// Those among which chance decides.
    others: Vec<&'c Candidate>,
}

/// Returns the best of a ranked group that are wrong for the card.
fn fitting<'c>(group: &[Rated<'c>], taken: &Taken<'_>, n_wished: usize) -> Fitting<'c> {
    let mut fitting: Vec<Rated<'c>> = Vec::new();
    let mut seen = HashSet::new();
    let mut worst = u32::MAX;
    for (unlike, candidate) in group {
        if n_wished == 0 || fitting.len() == MOST_TO_CHOOSE_FROM || *unlike > worst {
            break;
        }
        let is_new = !taken.holds(candidate) && seen.insert(caseless(candidate.text.raw()));
        let beside: Vec<&Text> = fitting.iter().map(|it| &it.1.text).collect();
        if !is_new || !taken.is_apart(candidate, &beside) {
            continue;
        }
        fitting.push((*unlike, candidate));
        if fitting.len() == n_wished {
            worst = unlike.saturating_add(SLACK);
        }
    }
    let last = n_wished.checked_sub(1).and_then(|it| fitting.get(it)).map_or(0, |it| it.0);
    let is_sure = |it: &Rated<'_>| it.0.saturating_add(CLEARLY) <= last;
    let (sure, others): (Vec<_>, Vec<_>) = fitting.into_iter().partition(is_sure);
    let bare = |it: Vec<Rated<'c>>| it.into_iter().map(|it| it.1).collect();
    Fitting { sure: bare(sure), others: bare(others) }
}
