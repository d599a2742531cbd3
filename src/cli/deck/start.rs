//! `daris deck start` and `daris deck stop`

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        sitting::told,
    },
    terminal::{guard, menu::Chosen},
    text::{sanitize::Shown, value::Value},
    trainer::{Trainer, library::Shelved, start::Notice},
};

/// Put a deck in study, so that bare `daris study` asks it
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  daris deck start albania-turkey\n  daris deck start ~/decks")]
pub(in crate::cli) struct Start {
    /// Decks by id, or deck files or folders; without any, a menu
    #[arg(value_name = "DECK|FILE")]
    names: Vec<String>,
}

/// Take a deck out of study; what was learned stays
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  daris deck stop albania-turkey")]
pub(in crate::cli) struct Stop {
    /// Decks by id, or deck files or folders; without any, a menu
    #[arg(value_name = "DECK|FILE")]
    names: Vec<String>,
}

impl Start {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        trainer.check_changeable()?;
        if self.names.is_empty() {
            let decks = trainer.library.decks.iter();
            let open: Vec<Shelved> = decks.filter(|it| !trainer.is_in_study(it)).cloned().collect();
            let deck = match menu(context, &open, "start")? {
                Ok(deck) => deck,
                Err(exit) => return Ok(exit),
            };
            let left = trainer.shipped_left(std::slice::from_ref(&deck));
            trainer.start_decks(std::slice::from_ref(&deck), None)?;
            let exit = said(context, &trainer, "start-done", &[deck.id])?;
            tell_left(context, left);
            return Ok(exit);
        }
        let mut left = Vec::new();
        for name in &self.names {
            let (decks, path) = trainer.decks_named(name)?;
            left.extend(trainer.shipped_left(&decks));
            trainer.start_decks(&decks, path.as_deref())?;
            said(context, &trainer, "start-done", &ids(&decks))?;
        }
        // Those that were named further on were left for a moment only.
        let is_left = |id: &String| trainer.deck(id).is_some_and(|it| !trainer.is_in_study(it));
        left.retain(is_left);
        tell_left(context, left);
        trainer.close();
        Ok(Exit::Done)
    }
}

impl Stop {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        trainer.check_changeable()?;
        if self.names.is_empty() {
            let started: Vec<Shelved> = trainer.in_study().cloned().collect();
            let deck = match menu(context, &started, "stop")? {
                Ok(deck) => deck,
                Err(exit) => return Ok(exit),
            };
            trainer.stop_decks(std::slice::from_ref(&deck.id))?;
            return said(context, &trainer, "stop-done", &[deck.id]);
        }
        for name in &self.names {
            let ids = if trainer.gone().contains(name) {
                vec![name.clone()]
            } else {
                ids(&trainer.decks_named(name)?.0)
            };
            trainer.stop_decks(&ids)?;
            said(context, &trainer, "stop-done", &ids)?;
        }
        trainer.close();
        Ok(Exit::Done)
    }
}

/// Says that the shipped decks do not start by themselves any more.
fn tell_left(context: &Context, ids: Vec<String>) {
    if !ids.is_empty() {
        context.out.warn(&told(context, &Notice::ShippedLeft(ids)));
    }
}

/// Has a person pick a deck for a command; or tells how the command ends without one.
fn menu(
    context: &Context,
    decks: &[Shelved],
    command: &str,
) -> Result<Result<Shelved, Exit>, Failure> {
    let Some(first) = decks.first() else {
        let key = if command == "start" { "menu-none-to-start" } else { "dash-none" };
        context.out.line(&context.words.say(key, &[]))?;
        return Ok(Err(Exit::Done));
    };
    if !guard::is_terminal() {
        return Err(Failure::NeedsPerson { instead: format!("daris deck {command} {}", first.id) });
    }
    let ids: Vec<Shown> = decks.iter().map(|it| Shown::line(&it.id)).collect();
    let question = context.words.say(&format!("menu-{command}"), &[]);
    Ok(match context.out.pick(&context.words, &question, &ids)? {
        Chosen::Item(i) => decks.get(i).cloned().ok_or(Exit::Done),
        Chosen::Nothing => Err(Exit::Done),
        Chosen::Interrupted => Err(Exit::Interrupted),
        Chosen::Terminated => Err(Exit::Terminated),
    })
}

fn said(context: &Context, trainer: &Trainer, key: &str, ids: &[String]) -> Result<Exit, Failure> {
    for id in ids {
        context.out.line(&context.words.say(key, &[("deck", Value::code(id))]))?;
    }
    if trainer.in_study().next().is_none() {
        context.out.line(&context.words.say("dash-none", &[]))?;
    }
    Ok(Exit::Done)
}

fn ids(decks: &[Shelved]) -> Vec<String> {
    decks.iter().map(|it| it.id.clone()).collect()
}
