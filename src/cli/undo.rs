//! `daris undo`

use clap::Args;

use crate::cli::{
    Context,
    failure::{Exit, Failure},
    output,
};

/// Take the last answer or suspension back, of whatever session
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  daris undo    type it again to take back the one before")]
pub(super) struct Undo {}

impl Undo {
    pub(super) fn run(context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let undone = trainer.undo_last()?;
        let sentence = match undone.as_ref().and_then(|it| it.what.card()) {
            Some(card) => context.words.say("undo-done", &[("card", card.as_str().into())]),
            None => context.words.say("undo-nothing", &[]),
        };
        output::line(&sentence)?;
        trainer.close();
        Ok(Exit::Done)
    }
}
