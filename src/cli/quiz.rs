//! `daris quiz`

mod accepting;
mod values;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    card::mode::Mode,
    cli::{
        Context,
        failure::{Exit, Failure},
        flags::{ModeFlag, from_one, whole},
        output,
        quiz::values::{length, pass, penalty},
        scores::show,
        sitting::{self, Way},
    },
    history::{Feedback, QuizRules},
    terminal::result,
    text::value::Value,
    trainer::{
        Trainer,
        print::Printing,
        quiz::{DealWish, PaperWish, QuizWish},
    },
};

/// Take a quiz: each card is asked once, and the result is kept
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Quiz {
    #[command(flatten)]
    deal: Deal,
    /// Take the quiz of a paper, a YAML file with `paper:`; it says what is asked and the rules
    #[arg(long, value_name = "FILE", conflicts_with_all = DRAWN, conflicts_with_all = ["again", "resume", "finish"])]
    paper: Option<PathBuf>,
    /// Write the quiz and its answer key into a file to print, without taking it
    #[arg(long, value_name = "FILE.html", conflicts_with_all = ["resume", "finish", "json"])]
    print: Option<PathBuf>,
    /// Write so many versions (A, B, …), the same cards in other orders, each with its key
    #[arg(long, value_name = "N", requires = "print", value_parser = from_one::<u8>)]
    versions: Option<u8>,
    /// Replace files that are there already
    #[arg(long, requires = "print")]
    force: bool,
    /// Take the quiz with this number again: the same cards, seed and rules
    #[arg(
        long,
        value_name = "N",
        value_parser = from_one::<u32>,
        allow_negative_numbers = true,
        conflicts_with_all = DEAL,
        conflicts_with_all = ["resume", "finish"]
    )]
    again: Option<u32>,
    /// Go on with a quiz that was left; without a number, the last
    #[arg(
        long,
        value_name = "N",
        num_args = 0..=1,
        value_parser = from_one::<u32>,
        allow_negative_numbers = true,
        conflicts_with_all = DEAL,
        conflicts_with = "finish"
    )]
    #[allow(clippy::option_option, reason = "a flag whose number may be left out")]
    resume: Option<Option<u32>>,
    /// Hand in a quiz that was left and show its result; without a number, the last
    #[arg(
        long,
        value_name = "N",
        num_args = 0..=1,
        value_parser = from_one::<u32>,
        allow_negative_numbers = true,
        conflicts_with_all = DEAL
    )]
    #[allow(clippy::option_option, reason = "a flag whose number may be left out")]
    finish: Option<Option<u32>>,
    /// Speak JSON lines, for programs
    #[arg(long)]
    json: bool,
}

/// What a quiz is dealt from, and its rules.
#[derive(Debug, Args)]
struct Deal {
    /// Decks by id, deck files or folders, or tags; without any, the decks in study
    #[arg(value_name = "DECK|FILE|TAG")]
    names: Vec<String>,
    /// Cards of the quiz [default: 20]
    #[arg(short, value_name = "N", value_parser = from_one::<u32>, allow_negative_numbers = true)]
    n: Option<u32>,
    /// Draw only cards with this tag
    #[arg(long = "tag", value_name = "TAG")]
    tags: Vec<String>,
    /// Draw only cards that were not right in the last result
    #[arg(long)]
    wrong: bool,
    /// Draw only cards that were never studied
    #[arg(long)]
    unseen: bool,
    /// Ask by flip (look and rate), typed or choice; auto does what suits a card
    #[arg(long, value_name = "MODE", hide_possible_values = true)]
    mode: Option<ModeFlag>,
    /// End the quiz after this time: 90s, 10m, 1h30m
    #[arg(long, value_name = "TIME", value_parser = length, allow_hyphen_values = true)]
    time: Option<u32>,
    /// Leave a card unanswered after this time: 30s
    #[arg(long, value_name = "TIME", value_parser = length, allow_hyphen_values = true)]
    per_card: Option<u32>,
    /// Per cent of the points that are needed to pass
    #[arg(long, value_name = "PERCENT", value_parser = pass, allow_negative_numbers = true)]
    pass: Option<f64>,
    /// Share of a card's points that a wrong choice costs, from 0 to 1
    #[arg(long, value_name = "SHARE", value_parser = penalty, allow_negative_numbers = true)]
    penalty: Option<f64>,
    /// Tell verdicts after each answer (each) or with the result (end) [default: each]
    #[arg(long, value_name = "WHEN", hide_possible_values = true)]
    feedback: Option<FeedbackFlag>,
    /// Leave memory as it is; else it learns from cards that were studied before
    #[arg(long)]
    no_review: bool,
    /// Seed of the draw and every shuffle, to deal a quiz again; else `$DARIS_SEED`
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true)]
    seed: Option<u64>,
}

/// What a quiz that was dealt already can't be given anew.
const DEAL: [&str; 13] = [
    "names",
    "n",
    "tags",
    "wrong",
    "unseen",
    "mode",
    "time",
    "per_card",
    "pass",
    "penalty",
    "feedback",
    "no_review",
    "seed",
];

/// What a paper says itself.
const DRAWN: [&str; 11] = [
    "names", "n", "tags", "wrong", "unseen", "mode", "time", "per_card", "pass", "penalty",
    "feedback",
];

/// When verdicts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FeedbackFlag {
    Each,
    End,
}

const EXAMPLES: &str = "\
Examples:
  daris quiz                                20 cards of the decks in study
  daris quiz albania-turkey -n 10           ten cards of one deck
  daris quiz my-deck.yaml --time 10m --pass 60 --feedback end
                                            as in an exam
  daris quiz --paper midterm.yaml           a paper with its sections and rules
  daris quiz --paper builtin:en/papers/mock-exam.yaml
                                            the mock exam that is shipped
  daris quiz -n 30 --print quiz.html --versions 4
                                            four versions to print, with keys
  daris quiz --wrong                        what was wrong in the last result
  daris quiz -n 30 --seed 7                 the same paper for a whole class
  daris quiz --resume                       go on with the one that was left
  daris quiz --finish                       hand that in as it is";

impl Quiz {
    pub(super) fn run(self, context: &mut Context) -> Result<Exit, Failure> {
        let mut trainer = context.trainer()?;
        let wish = match (self.finish, self.resume, self.again, self.paper) {
            (Some(number), ..) => return finish(context, &mut trainer, number, self.json),
            (None, Some(number), ..) => QuizWish::Resume(number),
            (None, None, Some(number), _) => QuizWish::Again(number),
            (None, None, None, Some(path)) => QuizWish::Paper(PaperWish {
                path,
                seed: self.deal.seed,
                is_learned_from: !self.deal.no_review,
            }),
            (None, None, None, None) => QuizWish::Deal(self.deal.wish()),
        };
        if let Some(path) = self.print {
            let printing = Printing { path, n_versions: self.versions, replaces: self.force };
            return print(context, &mut trainer, &wish, &printing);
        }
        let (mut sitting, notices) = trainer.quiz(&wish)?;
        for notice in &notices {
            context.out.warn(&sitting::told(context, notice));
        }
        let way = Way::find(context, self.json)?;
        let ended = sitting::sit(context, &mut sitting, &way);
        let result = sitting.result();
        drop(sitting);
        let ended = match (ended?, result?) {
            (Exit::Done, Some(whole)) => accepting::ask(context, &mut trainer, whole, way)?,
            (exit, _) => exit,
        };
        trainer.close();
        Ok(ended)
    }
}

fn print(
    context: &Context,
    trainer: &mut Trainer,
    wish: &QuizWish,
    printing: &Printing,
) -> Result<Exit, Failure> {
    let (printed, notices) = trainer.print_quiz(wish, printing)?;
    for notice in &notices {
        context.out.warn(&sitting::told(context, notice));
    }
    let line = |it: &PathBuf| {
        let path = it.to_string_lossy();
        let values = [("path", Value::code(path)), ("seed", Value::code(printed.seed.to_string()))];
        context.words.say("quiz-printed", &values)
    };
    context.out.lines(&printed.files.iter().map(line).collect::<Vec<_>>())?;
    trainer.close();
    Ok(Exit::Done)
}

fn finish(
    context: &Context,
    trainer: &mut Trainer,
    number: Option<u32>,
    is_json: bool,
) -> Result<Exit, Failure> {
    let whole = trainer.finish_quiz(number)?;
    if is_json {
        output::json(&show::whole_json(&whole))?;
    } else {
        context.out.lines(&result::lines(&context.words, &whole))?;
    }
    trainer.close();
    Ok(Exit::Done)
}

impl Deal {
    fn wish(self) -> DealWish {
        let rules = QuizRules {
            time_s: self.time,
            card_s: self.per_card,
            pass: self.pass,
            penalty: self.penalty.unwrap_or(0.0),
            feedback: match self.feedback {
                None | Some(FeedbackFlag::Each) => Feedback::Each,
                Some(FeedbackFlag::End) => Feedback::End,
            },
            mode: self.mode.map(Mode::from).filter(|it| *it != Mode::Auto),
            is_learned_from: !self.no_review,
        };
        DealWish {
            names: self.names,
            tags: self.tags,
            n: self.n.map(|it| it as usize),
            seed: self.seed,
            is_wrong: self.wrong,
            is_unseen: self.unseen,
            rules,
        }
    }
}
