//! Who orders right-to-left text: what was found out, one sentence in each way, and which of them
//! reads right.

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output::line_as,
    },
    terminal::{
        guard::{self, Printing},
        inquiry,
        menu::Chosen,
        policy::{Ink, Policy},
        question::{Answer, yes_or_no},
    },
    text::{sanitize::Shown, value::Value},
    trainer::{TrainerError, paths::Paths, settings::Settings},
};

/// The ways to choose from.
const WAYS: [Policy; 4] = [Policy::App, Policy::Terminal, Policy::Words, Policy::Off];

/// Tells who orders text now, and at a terminal has a person choose; returns how the program ends.
pub(super) fn choose(context: &Context) -> Result<Exit, Failure> {
    let asks = guard::is_terminal() && !context.out.is_plain();
    let decision = if asks { context.out.decision_for_session() } else { context.out.decision() };
    let ink = decision.ink;
    let policy = context.out.bidi();
    let values = [("way", way(context, of(ink)).into()), ("word", Value::code(policy.word()))];
    context.out.line(&context.words.say("doctor-order", &values))?;
    if !asks {
        return Ok(Exit::Done);
    }
    if ink == Ink::Words {
        let there = [("there", Value::code("force_ltr yes"))];
        context.out.line(&context.words.say("doctor-kitty", &there))?;
    }
    samples(context)?;
    let items: Vec<Shown> = WAYS.iter().map(|it| way(context, *it)).collect();
    let question = context.words.say("doctor-which", &[]);
    let chosen = match context.out.pick(&context.words, &question, &items)? {
        Chosen::Item(i) => WAYS[i],
        Chosen::Nothing => return Ok(Exit::Done),
        Chosen::Interrupted => return Ok(Exit::Interrupted),
        Chosen::Terminated => return Ok(Exit::Terminated),
    };
    keep(context, chosen)
}

/// Shows one sentence in each way.
fn samples(context: &Context) -> Result<(), Failure> {
    let words = &context.words;
    context.out.line(&Shown::default())?;
    context.out.line(&words.say("doctor-look", &[]))?;
    let sample = words.say("doctor-sample", &[]);
    for (i, policy) in WAYS.into_iter().enumerate() {
        let values = [("n", (i + 1).into()), ("text", way(context, policy).into())];
        context.out.line(&words.say("session-option", &values))?;
        let decision = inquiry::decide(policy, &context.environment);
        let _printing = Printing::start(decision)?;
        line_as(&sample, decision.ink)?;
    }
    Ok(context.out.line(&Shown::default())?)
}

/// Puts the choice into the settings, if that is wished.
fn keep(context: &Context, policy: Policy) -> Result<Exit, Failure> {
    let words = &context.words;
    let paths = Paths::find(context.global.data.as_deref(), &context.environment)
        .map_err(TrainerError::from)?;
    let path = Value::code(paths.settings.to_string_lossy());
    let values = [
        ("word", Value::code(format!("bidi: {}", policy.word()))),
        ("path", path),
        ("flag", Value::code(format!("--bidi {}", policy.word()))),
    ];
    context.out.line(&words.say("doctor-keep", &values))?;
    let again = || context.out.line(&words.say("question-again", &[]));
    let cue = words.not_isolating().say("question-cue", &[]);
    let direction = words.direction();
    let decision = context.out.decision_for_session();
    Ok(match yes_or_no(&cue, direction, decision, again)? {
        Answer::Yes => {
            let saved = Settings::save(&paths.settings, "bidi", policy.word());
            saved.map_err(|source| Failure::NotSaved {
                path: paths.settings.clone(),
                setting: format!("bidi: {}", policy.word()),
                source: Box::new(source),
            })?;
            context.out.line(&words.say("doctor-kept", &values))?;
            Exit::Done
        }
        Answer::No | Answer::Nothing => {
            context.out.line(&words.say("doctor-not-kept", &values))?;
            Exit::Done
        }
        Answer::Interrupted => Exit::Interrupted,
        Answer::Terminated => Exit::Terminated,
    })
}

/// Returns a way in words.
fn way(context: &Context, policy: Policy) -> Shown {
    context.words.say(&format!("order-{}", policy.word()), &[])
}

/// Returns the word that asks for what is done.
fn of(ink: Ink) -> Policy {
    match ink {
        Ink::Off => Policy::Off,
        Ink::Terminal { .. } => Policy::Terminal,
        Ink::App => Policy::App,
        Ink::Words => Policy::Words,
    }
}
