//! `daris scores accept`

use clap::Args;

use crate::{
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::from_one,
    },
    terminal::result,
    text::value::Value,
};

/// Take an answer of a quiz as right, and show the new result
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Accept {
    /// The quiz's number
    #[arg(value_name = "N", value_parser = from_one::<u32>)]
    number: u32,
    /// The card: its whole name, or its id where no other deck of the quiz has it
    #[arg(value_name = "CARD")]
    card: String,
}

const EXAMPLES: &str = "\
Examples:
  daris scores accept 3 albania-turkey/pasha-liman
  daris scores accept 3 pasha-liman";

impl Accept {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let card = trainer.accept_answer(self.number, &self.card)?;
        let words = &context.words;
        context.out.line(&words.say("score-accepted", &[("card", Value::code(card.as_str()))]))?;
        let whole = trainer.whole_result(self.number)?;
        context.out.lines(&result::lines(words, &whole))?;
        trainer.close();
        Ok(Exit::Done)
    }
}
