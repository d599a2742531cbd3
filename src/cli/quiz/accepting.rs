//! "I was right", asked of a person when a quiz is over.

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        sitting::Way,
    },
    stats::scores::Scored,
    terminal::{
        guard,
        input::{Incoming, LineSource},
        result,
    },
    text::{normalize::number, value::Value},
    trainer::{Trainer, results::WholeResult},
};

/// Asks which answers were right, where a person is there to say it; returns how the program ends.
pub(super) fn ask(
    context: &Context,
    trainer: &mut Trainer,
    mut whole: WholeResult,
    way: Way,
) -> Result<Exit, Failure> {
    let source = match way {
        Way::Json(_) => return Ok(Exit::Done),
        Way::Lines(_) if !guard::is_stdin_terminal() => return Ok(Exit::Done),
        Way::Lines(source) => source,
        Way::Keys => LineSource::of_stdin()?,
    };
    let words = &context.words;
    while whole.result.score.is_ended && result::missed(&whole).any(Scored::is_acceptable) {
        context.out.line(&words.say("quiz-accept-cue", &[]))?;
        let line = match source.next() {
            Incoming::Line(line) if line.trim().is_empty() => break,
            Incoming::Line(line) => line,
            Incoming::TooLong => String::new(),
            Incoming::End => break,
            Incoming::Interrupt => return Ok(Exit::Interrupted),
            Incoming::Terminate => return Ok(Exit::Terminated),
        };
        let place = number(&line).filter(|it| it.fract() == 0.0 && *it >= 1.0);
        let missed = place.and_then(|it| result::missed(&whole).nth(it as usize - 1));
        match missed.filter(|it| it.is_acceptable()) {
            None => context.out.line(&words.say("quiz-accept-unclear", &[]))?,
            Some(missed) => {
                let number = whole.result.quiz.number;
                let card = missed.dealt.card.clone();
                trainer.accept_answer(number, card.as_str())?;
                context
                    .out
                    .line(&words.say("score-accepted", &[("card", Value::code(card.as_str()))]))?;
                whole = trainer.whole_result(number)?;
                context.out.lines(&result::lines(words, &whole))?;
            }
        }
    }
    Ok(Exit::Done)
}
