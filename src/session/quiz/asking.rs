//! How a card is asked in a quiz, on the screen as on paper: by a table of its own, where a reply is
//! graded wherever it can be, and with options that the seed alone puts in order.

use crate::{
    card::{Card, Text, kind::Answer, mode::Mode},
    history::QuizRules,
    random::Random,
    session::{
        asking::{Way, fitting, options},
        drawing::{Candidate, draw, is_wanted},
    },
};

/// A card as it is put to the learner.
#[derive(Clone, Debug, PartialEq)]
pub struct Posed {
    /// How it is asked; nothing is held back.
    pub way: Way,
    /// The options on show, in their order; `None` where there are none.
    pub options: Option<Vec<Text>>,
}

/// Words up to which an answer is typed; a longer one is rated by oneself, as nobody types it as it
/// stands.
pub const TYPED_MAX_WORDS: usize = 8;

/// Returns how cards are wished asked: as the quiz forces it, else as suits each.
///
/// What decks and settings wish for study does not count: who turns cards there is graded here.
pub fn wish(rules: &QuizRules) -> Mode {
    rules.mode.unwrap_or(Mode::Auto)
}

/// Decides how a card is asked and deals its options, by the seed and the card's name alone: the
/// same whenever it comes, after a pause as on paper.
pub fn pose(card: &Card, candidates: &[Candidate], wish: Mode, seed: u64) -> Posed {
    pose_in_order(card, candidates, wish, seed, seed)
}

/// Decides how a card is asked as [`pose`] does, with the same options in the order of another seed:
/// another version of a paper is as hard.
pub fn pose_in_order(
    card: &Card,
    candidates: &[Candidate],
    wish: Mode,
    seed: u64,
    order: u64,
) -> Posed {
    let random = |seed: u64, it: &str| Random::named(seed, &format!("{it} {}", card.id));
    let drawn = if is_wanted(card, wish) {
        draw(card, candidates, random(seed, "drawn"))
    } else {
        Vec::new()
    };
    let way = fitting(card, wish, auto(card), &drawn);
    let options = options(card, &drawn, random(order, "options"));
    Posed { way, options: options.filter(|_| way.mode == Mode::Choice) }
}

fn auto(card: &Card) -> Way {
    Way::plain(match &card.answer {
        Answer::Basic(right) => {
            let n_words = right.answer.raw().split_whitespace().count();
            if n_words <= TYPED_MAX_WORDS { Mode::Typed } else { Mode::Flip }
        }
        Answer::Choice { .. }
        | Answer::Multiple { .. }
        | Answer::TrueFalse(_)
        | Answer::Ordering(_)
        | Answer::Matching(_) => Mode::Choice,
        Answer::Cloze(_) | Answer::List { .. } | Answer::Numeric(_) => Mode::Typed,
    })
}
