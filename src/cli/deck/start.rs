//! `daris deck start` and `daris deck stop`

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        output::{self, is_interactive},
    },
    terminal::menu::{Chosen, pick},
    text::sanitize::Shown,
    trainer::{Trainer, library::Shelved},
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
            let Some(deck) = menu(context, &open, "menu-start", "daris deck start DECK")? else {
                return Ok(Exit::Done);
            };
            trainer.start_decks(std::slice::from_ref(&deck), None)?;
            return said(context, &trainer, "start-done", &[deck]);
        }
        for name in &self.names {
            let (decks, path) = trainer.decks_named(name)?;
            trainer.start_decks(&decks, path.as_deref())?;
            said(context, &trainer, "start-done", &decks)?;
        }
        trainer.close()?;
        Ok(Exit::Done)
    }
}

impl Stop {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        trainer.check_changeable()?;
        if self.names.is_empty() {
            let started: Vec<Shelved> = trainer.in_study().cloned().collect();
            let Some(deck) = menu(context, &started, "menu-stop", "daris deck stop DECK")? else {
                return Ok(Exit::Done);
            };
            trainer.stop_decks(std::slice::from_ref(&deck))?;
            return said(context, &trainer, "stop-done", &[deck]);
        }
        for name in &self.names {
            let (decks, _) = trainer.decks_named(name)?;
            trainer.stop_decks(&decks)?;
            said(context, &trainer, "stop-done", &decks)?;
        }
        trainer.close()?;
        Ok(Exit::Done)
    }
}

/// Has a person pick a deck; `None` where they pick none or there is none to pick.
fn menu(
    context: &Context,
    decks: &[Shelved],
    question: &str,
    instead: &str,
) -> Result<Option<Shelved>, Failure> {
    if decks.is_empty() {
        output::line(&context.words.say("menu-empty", &[]))?;
        return Ok(None);
    }
    if !is_interactive() {
        return Err(Failure::NeedsPerson { instead: instead.to_string() });
    }
    let ids: Vec<Shown> = decks.iter().map(|it| Shown::line(&it.id)).collect();
    let chosen = pick(&context.words, question, &ids, context.out.is_plain())?;
    Ok(match chosen {
        Chosen::Item(i) => decks.get(i).cloned(),
        Chosen::Nothing => None,
    })
}

fn said(
    context: &Context,
    trainer: &Trainer,
    key: &str,
    decks: &[Shelved],
) -> Result<Exit, Failure> {
    for deck in decks {
        output::line(&context.words.say(key, &[("deck", (&deck.id).into())]))?;
    }
    if trainer.in_study().next().is_none() {
        output::line(&context.words.say("dash-none", &[]))?;
    }
    Ok(Exit::Done)
}
