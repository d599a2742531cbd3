//! How a card is asked this time: the mode that is wished and the one that fits, and the options
//! in their shuffled order.

use crate::{
    card::{
        Card, Text,
        grading::Grading,
        kind::{Answer, Distractor, truth_word},
        language::Language,
        mode::Mode,
    },
    memory::State,
    random::Random,
};

/// How a card is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Flip, typed or choice; never auto.
    pub mode: Mode,
    /// Whether there are options that are shown only on request.
    pub holds_options_back: bool,
    /// Whether another mode was wished that the card can't be asked in.
    pub fell_back: bool,
}

/// Days of interval from which a choice is asked from memory.
///
/// A pick among three is guessed too often to carry long intervals.
pub const RECALL_FROM_DAYS: u32 = 2;

/// Words up to which an answer is typed from memory; a longer one is rated by oneself.
pub const TYPED_MAX_WORDS: usize = 5;

/// Decides how a card is asked, given the wish, what is known of its memory, and the wrong options
/// that were drawn for it.
pub fn way(card: &Card, wish: Mode, state: Option<&State>, drawn: &[Text]) -> Way {
    fitting(card, wish, auto(card, state), drawn)
}

/// Returns the way that is wished where the card can be asked so, else `auto`; a card that its
/// learner judges is asked as flip, whatever is wished.
pub(super) fn fitting(card: &Card, wish: Mode, auto: Way, drawn: &[Text]) -> Way {
    if card.extra.grading == Grading::Myself && !needs_options(card) {
        let fell_back = matches!(wish, Mode::Typed | Mode::Choice);
        return Way { mode: Mode::Flip, holds_options_back: false, fell_back };
    }
    match wish {
        Mode::Auto => auto,
        _ if can_be(card, wish, drawn) => {
            Way { mode: wish, holds_options_back: false, fell_back: false }
        }
        Mode::Flip | Mode::Typed | Mode::Choice => Way { fell_back: auto.mode != wish, ..auto },
    }
}

impl Way {
    /// The card is asked in a mode, and nothing is held back.
    pub(super) fn plain(mode: Mode) -> Way {
        Way { mode, holds_options_back: false, fell_back: false }
    }
}

fn auto(card: &Card, state: Option<&State>) -> Way {
    match &card.answer {
        Answer::Basic(_) => Way::plain(Mode::Flip),
        Answer::Choice { right, .. } => {
            if state.is_none_or(|it| it.interval < RECALL_FROM_DAYS) {
                return Way::plain(Mode::Choice);
            }
            let n_words = right.answer.raw().split_whitespace().count();
            let mode = if n_words <= TYPED_MAX_WORDS { Mode::Typed } else { Mode::Flip };
            Way { mode, holds_options_back: true, fell_back: false }
        }
        Answer::Multiple { .. }
        | Answer::TrueFalse(_)
        | Answer::Ordering(_)
        | Answer::Matching(_) => Way::plain(Mode::Choice),
        Answer::Cloze(_) | Answer::List { .. } | Answer::Numeric(_) => Way::plain(Mode::Typed),
    }
}

/// Tells whether a card makes sense only with its options in sight.
fn needs_options(card: &Card) -> bool {
    matches!(
        card.answer,
        Answer::Multiple { .. } | Answer::TrueFalse(_) | Answer::Ordering(_) | Answer::Matching(_)
    )
}

fn can_be(card: &Card, mode: Mode, drawn: &[Text]) -> bool {
    match mode {
        Mode::Auto => true,
        Mode::Flip | Mode::Typed => !needs_options(card),
        Mode::Choice => {
            let has_own = !card.answer.distractors().is_empty();
            needs_options(card) || has_own || !drawn.is_empty()
        }
    }
}

/// Returns the options of a card in the order in which they are shown; `None` where it has none.
///
/// Pinned distractors stay last; right and wrong stay in their order; an ordering is never dealt
/// in its right order. Drawn distractors stand among the author's.
pub fn options(card: &Card, drawn: &[Text], mut random: Random) -> Option<Vec<Text>> {
    match &card.answer {
        Answer::Choice { right, distractors } => {
            let first: Vec<Text> = std::iter::once(&right.answer).chain(drawn).cloned().collect();
            Some(shuffled(&first, distractors, &mut random))
        }
        Answer::Multiple { right, distractors } => Some(shuffled(right, distractors, &mut random)),
        Answer::TrueFalse(_) => Some(truths(&card.language)),
        Answer::Ordering(items) => {
            let mut dealt = items.clone();
            random.shuffle(&mut dealt);
            if dealt == *items {
                dealt.rotate_left(1);
            }
            Some(dealt)
        }
        Answer::Matching(pairs) => {
            let mut rights: Vec<Text> = pairs.iter().map(|it| it.right.clone()).collect();
            random.shuffle(&mut rights);
            Some(rights)
        }
        Answer::Basic(_) | Answer::Cloze(_) | Answer::List { .. } | Answer::Numeric(_) => {
            let right = card.answer.only_text().filter(|_| !drawn.is_empty())?;
            let first: Vec<Text> = std::iter::once(right).chain(drawn).cloned().collect();
            Some(shuffled(&first, &[], &mut random))
        }
    }
}

fn shuffled(right: &[Text], distractors: &[Distractor], random: &mut Random) -> Vec<Text> {
    let (last, free): (Vec<_>, Vec<_>) = distractors.iter().partition(|it| it.is_last);
    let mut options: Vec<Text> = right.to_vec();
    options.extend(free.iter().map(|it| it.text.clone()));
    random.shuffle(&mut options);
    options.extend(last.iter().map(|it| it.text.clone()));
    options
}

fn truths(language: &Language) -> Vec<Text> {
    [true, false].map(|it| Text::from(truth_word(it, language))).to_vec()
}
