//! Sitting down to a session with the face that fits, and what is told before and after.

use std::io;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
    },
    terminal::{
        Ending, Face, FaceError, guard,
        input::LineSource,
        json::Json,
        keyboard::Keyboard,
        lines::Lines,
        policy::{Decision, Ink},
        telling,
    },
    text::{bidi::Direction, sanitize::Shown, value::Value},
    trainer::{
        sitting::Sitting,
        start::{Notice, Why},
    },
};

/// How a session is spoken to.
pub(super) enum Way {
    /// By keys at a terminal.
    Keys,
    /// By plain lines.
    Lines(LineSource),
    /// By JSON lines.
    Json(LineSource),
}

impl Way {
    /// Finds the way that fits.
    pub(super) fn find(context: &Context, is_json: bool) -> Result<Way, FaceError> {
        Ok(if is_json {
            Way::Json(LineSource::of_stdin()?)
        } else if guard::is_terminal() && !context.out.is_plain() {
            Way::Keys
        } else {
            Way::Lines(LineSource::of_stdin()?)
        })
    }
}

/// Sits at a session until it is over or left; returns how the program ends.
pub(super) fn sit(
    context: &Context,
    sitting: &mut Sitting<'_>,
    way: &Way,
) -> Result<Exit, Failure> {
    let ended = face(context, sitting, way);
    // A face that lost its other side has not left.
    let left = sitting.leave();
    let is_unkept = sitting.is_unkept();
    let ending = ended?;
    left?;
    Ok(match ending {
        // What the last answer lost was said when it was given.
        Ending::Finished | Ending::Left if is_unkept => Exit::Failed,
        Ending::Finished | Ending::Left => Exit::Done,
        Ending::Interrupted => Exit::Interrupted,
        Ending::Terminated => Exit::Terminated,
    })
}

/// Sits down with the face that fits.
fn face(context: &Context, sitting: &mut Sitting<'_>, way: &Way) -> Result<Ending, FaceError> {
    // Where nothing is ordered, nothing is isolated.
    let bare = || context.words.is_isolating().then(|| context.words.not_isolating());
    match way {
        Way::Keys => {
            // Where nothing runs from right to left the terminal is not asked.
            let is_needed =
                context.words.direction() == Direction::Rtl || sitting.may_run_right_to_left()?;
            let decision =
                if is_needed { context.out.decision_for_session() } else { Decision::default() };
            let bare = if decision.ink == Ink::Off { bare() } else { None };
            let words = bare.as_ref().unwrap_or(&context.words);
            Keyboard::new(words, context.out.theme(), decision)?.sit(sitting)
        }
        Way::Lines(source) => {
            let bare = bare();
            let words = bare.as_ref().unwrap_or(&context.words);
            Lines::new(source, io::stdout(), words, guard::is_stdin_terminal()).sit(sitting)
        }
        Way::Json(source) => Json { source, out: io::stdout(), words: &context.words }.sit(sitting),
    }
}

/// Returns what is told before the first question.
pub(super) fn told(context: &Context, notice: &Notice) -> Shown {
    match notice {
        Notice::FirstStart(decks) => {
            context.words.say("study-first-start", &[("n", decks.len().into())])
        }
        Notice::HasProblems(deck) => telling::has_problems(&context.words, deck),
        Notice::ShippedLeft(ids) => {
            context.words.say("study-shipped-left", &[("decks", Value::code(ids.join(" ")))])
        }
        Notice::Gone(deck) => context.words.say("study-gone", &[("deck", Value::code(deck))]),
        Notice::Fewer { n, wished } => {
            context.words.say("quiz-fewer", &[("n", (*n).into()), ("wished", (*wished).into())])
        }
        Notice::Lacks { n, of, is_left } => {
            let key = if *is_left { "quiz-lacks-left" } else { "quiz-lacks" };
            context.words.say(key, &[("n", (*n).into()), ("of", (*of).into())])
        }
        Notice::Nothing(why) => context.words.say(
            match why {
                Why::NoDeck => "dash-no-decks",
                Why::NoneInStudy => "dash-none",
                Why::NoGoodCard => "study-no-good-card",
                Why::NoneTagged => "study-none-tagged",
                Why::Done => "study-done",
                Why::DoneAhead => "study-done-ahead",
                Why::NoResult => "quiz-no-result",
                Why::NothingWrong => "quiz-nothing-wrong",
                Why::WrongGone => "quiz-wrong-gone",
                Why::NothingUnseen => "quiz-nothing-unseen",
                Why::AllSuspended => "quiz-all-suspended",
            },
            &[],
        ),
    }
}
