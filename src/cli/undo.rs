//! `daris undo`

use clap::Args;

use crate::{
    card::CardId,
    cli::{
        Context,
        failure::{Exit, Failure},
    },
    text::value::Value,
    trainer::keep::Undone,
};

/// Take the last answer or suspension back, of whatever session
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  daris undo    type it again to take back the one before")]
pub(super) struct Undo {
    /// Take back what was before a quiz from which memory learned nothing
    #[arg(long)]
    before_quiz: bool,
}

impl Undo {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let undone =
            if self.before_quiz { trainer.undo_before_quiz()? } else { trainer.undo_last()? };
        let words = &context.words;
        let sentence = match &undone {
            Some(Undone::Event(event)) => {
                let card = event.what.card().map_or("", CardId::as_str);
                words.say("undo-done", &[("card", Value::code(card))])
            }
            Some(Undone::Quiz { number, n_reviews }) => {
                let values = [("quiz", number.to_string().into()), ("n", (*n_reviews).into())];
                words.say("undo-quiz", &values)
            }
            Some(Undone::Unlearned { number, before }) => {
                let card = before.what.card().map_or("", CardId::as_str);
                let values = [("quiz", number.to_string().into()), ("card", Value::code(card))];
                words.say("undo-quiz-unlearned", &values)
            }
            None => words.say("undo-nothing", &[]),
        };
        context.out.line(&sentence)?;
        trainer.close();
        Ok(Exit::Done)
    }
}
