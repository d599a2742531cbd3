//! What a person is told when a command fails: what happened, where, and what to type next; and
//! the exit code.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    card::{CardId, Place},
    deck::{fault::Fault, problem::Problem},
    grade::reply::Unclear,
    store::StoreError,
    terminal::{FaceError, reasons},
    text::{sanitize::Shown, shell::word, value::Value, wording::Wording},
    trainer::{
        Sought, TrainerError,
        environment::BadVariable,
        print::{MAX_VERSIONS, PrintError},
        results::accepting::NotAccepted,
        settings::{SettingsError, SettingsFault, save::SaveError},
    },
};

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Done; an empty list is success.
    Done,
    /// It failed.
    Failed,
    /// The command line is wrong.
    Usage,
    /// A deck or an imported file is invalid.
    Invalid,
    /// A person is needed and there is none.
    NeedsPerson,
    /// Ctrl-C.
    Interrupted,
    /// Told to end, by SIGTERM or SIGHUP: one code for both, that of SIGTERM, since a program that
    /// calls this one need not know whether a window was closed.
    Terminated,
}

impl Exit {
    pub(super) fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Usage => 2,
            Exit::Invalid => 3,
            Exit::NeedsPerson => 4,
            Exit::Interrupted => 130,
            Exit::Terminated => 143,
        }
    }
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The trainer can't do it.
    #[error(transparent)]
    Trainer(#[from] TrainerError),
    /// The store fails.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The output is closed or fails.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// The command line is wrong in a way that its grammar does not tell.
    #[error("wrong use: {key}")]
    Misused {
        /// The key of the sentence about it.
        key: &'static str,
        /// What goes into it.
        given: String,
    },
    /// An option of grading is none.
    #[error("no such option: {option}")]
    BadOption {
        /// As it was typed.
        option: String,
        /// What is wrong with it.
        fault: Box<Fault>,
    },
    /// A reply can't be read as one to that card.
    #[error("{unclear:?}")]
    UnclearReply {
        /// Why.
        unclear: Unclear,
        /// The deck, as it was named.
        deck: String,
        /// The card.
        card: CardId,
    },
    /// A setting can't be saved.
    #[error("{setting} can't be saved: {source}")]
    NotSaved {
        /// The settings.
        path: PathBuf,
        /// As it would be written.
        setting: String,
        /// Why.
        source: Box<SaveError>,
    },
    /// A person is needed and there is none.
    #[error("a person is needed")]
    NeedsPerson {
        /// What to type instead.
        instead: String,
    },
}

/// What is said of a failure.
pub(super) struct Report {
    pub(super) exit: Exit,
    /// Lines for stderr; none when the reader of stdout has gone.
    pub(super) lines: Vec<Shown>,
}

impl From<FaceError> for Failure {
    fn from(error: FaceError) -> Failure {
        match error {
            FaceError::Io(error) => Failure::Output(error),
            FaceError::Store(error) => Failure::Store(error),
        }
    }
}

impl Failure {
    /// Puts the failure into words.
    ///
    /// With `carets` a caret stands under the place in a line.
    pub(super) fn report(&self, words: &Wording, carets: bool) -> Report {
        match self {
            Failure::Trainer(error) => trainer(words, error, carets),
            Failure::Store(error) => store(words, error),
            Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                Report { exit: Exit::Done, lines: Vec::new() }
            }
            Failure::Output(error) => {
                let reason = reasons::system(words, error);
                said(words, Exit::Failed, "fail-output", &[("reason", reason.into())])
            }
            Failure::Misused { key, given } => {
                said(words, Exit::Usage, key, &[("given", given.into())])
            }
            Failure::BadOption { option, fault } => bad_option(words, option, fault),
            Failure::UnclearReply { unclear, deck, card } => {
                let reason = reasons::unclear_reply(words, unclear);
                let values = [
                    ("reason", reason.into()),
                    ("deck", Value::code(word(deck))),
                    ("card", Value::code(word(card.as_str()))),
                ];
                said(words, Exit::Usage, "fail-unclear-reply", &values)
            }
            Failure::NotSaved { path, setting, source } => {
                not_saved(words, path, setting, source, carets)
            }
            Failure::NeedsPerson { instead } => {
                let values = [("instead", Value::code(instead))];
                said(words, Exit::NeedsPerson, "fail-needs-person", &values)
            }
        }
    }
}

fn not_saved(
    words: &Wording,
    path: &Path,
    setting: &str,
    source: &SaveError,
    carets: bool,
) -> Report {
    let named = [("path", path_value(path)), ("setting", Value::code(setting))];
    match source {
        SaveError::Settings(error) => settings(words, error, carets),
        SaveError::Layout => said(words, Exit::Failed, "fail-settings-layout", &named),
        SaveError::Io(error) => {
            let [path, setting] = named;
            let values = [path, setting, ("reason", reasons::system(words, error).into())];
            said(words, Exit::Failed, "fail-settings-unwritable", &values)
        }
    }
}

fn trainer(words: &Wording, error: &TrainerError, carets: bool) -> Report {
    match error {
        TrainerError::NoHome(_) => said(words, Exit::Failed, "fail-no-home", &[]),
        TrainerError::Variable(error) => variable(words, error),
        TrainerError::Settings(error) => settings(words, error, carets),
        TrainerError::Store(error) => store(words, error),
        TrainerError::NoDecksFolder(path) => {
            said(words, Exit::Failed, "fail-no-decks-folder", &[("path", path_value(path))])
        }
        TrainerError::NoDeckHere { path, problems } => {
            let shell = Value::code(word(&path.to_string_lossy()));
            let key = if problems.is_empty() { "fail-no-deck-here" } else { "fail-no-good-card" };
            let values = [("path", path_value(path)), ("word", shell)];
            let mut report = said(words, Exit::Invalid, key, &values);
            let problems = problems.iter().map(|it| it.report(words, false));
            report.lines.splice(0..0, problems);
            report
        }
        TrainerError::BadPaper { path, problems } => {
            let mut report =
                said(words, Exit::Invalid, "fail-bad-paper", &[("path", path_value(path))]);
            report.lines.splice(0..0, problems.iter().map(|it| it.report(words, carets)));
            report
        }
        TrainerError::BadFacts { path, problem } => bad_facts(words, path, problem, carets),
        TrainerError::NoFacts(path) => {
            said(words, Exit::Invalid, "fail-no-facts", &[("path", path_value(path))])
        }
        TrainerError::Print(error) => print(words, error),
        TrainerError::OutsideFolder(path) => {
            said(words, Exit::Usage, "fail-outside-folder", &[("path", path_value(path))])
        }
        TrainerError::OneFolder => said(words, Exit::Usage, "fail-one-folder", &[]),
        TrainerError::UnknownName { what, name, nearest } => {
            unknown(words, *what, name, nearest.as_deref())
        }
        TrainerError::NoQuiz { number } => {
            said(words, Exit::Usage, "fail-no-quiz", &[("number", number.to_string().into())])
        }
        TrainerError::NoneLeft => said(words, Exit::Usage, "fail-quiz-none-left", &[]),
        TrainerError::QuizOver { number } => {
            said(words, Exit::Usage, "fail-quiz-over", &[("number", number.to_string().into())])
        }
        TrainerError::QuizGone { number, is_over } => {
            let key = if *is_over { "fail-quiz-again-gone" } else { "fail-quiz-gone" };
            said(words, Exit::Failed, key, &[("number", number.to_string().into())])
        }
        TrainerError::QuizLacks { number, decks } => {
            let values = [
                ("number", number.to_string().into()),
                ("n", decks.len().into()),
                ("decks", Value::code(decks.join(" "))),
            ];
            said(words, Exit::Failed, "fail-quiz-lacks", &values)
        }
        TrainerError::NotAccepted(error) => not_accepted(words, error),
        TrainerError::NoGoodCard { path } => {
            let values = [("path", Value::code(path)), ("word", Value::code(word(path)))];
            said(words, Exit::Invalid, "fail-no-good-card", &values)
        }
    }
}

fn bad_facts(words: &Wording, path: &Path, problem: &Problem, carets: bool) -> Report {
    let values = [("path", path_value(path)), ("reason", problem.message(words).into())];
    let mut report = said(words, Exit::Failed, "fail-bad-facts", &values);
    if let Fault::NotUtf8 { .. } = problem.fault {
        // How to mend the file is told by the problem.
        report.lines = vec![problem.report(words, carets)];
        report.exit = Exit::Invalid;
    }
    report
}

fn print(words: &Wording, error: &PrintError) -> Report {
    match error {
        PrintError::Exists(path) => {
            said(words, Exit::Failed, "fail-print-exists", &[("path", path_value(path))])
        }
        PrintError::Unwritable { path, source } => {
            let values =
                [("path", path_value(path)), ("reason", reasons::system(words, source).into())];
            said(words, Exit::Failed, "fail-print", &values)
        }
        PrintError::Versions(_) => {
            let most = [("most", u32::from(MAX_VERSIONS).into())];
            said(words, Exit::Usage, "fail-print-versions", &most)
        }
    }
}

fn unknown(words: &Wording, what: Sought, name: &str, nearest: Option<&str>) -> Report {
    let key = match what {
        Sought::Any => "fail-unknown-name",
        Sought::Deck => "fail-unknown-deck",
        Sought::Tag => "fail-unknown-tag",
        Sought::Card => "fail-unknown-card",
    };
    let deck = name.split_once('/').map_or("DECK", |(deck, _)| deck);
    let values = [("name", name.into()), ("deck", Value::code(deck))];
    let mut report = said(words, Exit::Usage, key, &values);
    if let Some(nearest) = nearest {
        let hint = words.say("fail-did-you-mean", &[("name", Value::code(nearest))]);
        report.lines.insert(1, hint);
    }
    report
}

fn not_accepted(words: &Wording, error: &NotAccepted) -> Report {
    let refused = |key, number: u32, more: &[(&'static str, Value)]| {
        let mut values = vec![("number", number.to_string().into())];
        values.extend_from_slice(more);
        said(words, Exit::Usage, key, &values)
    };
    match error {
        NotAccepted::NotOver { number } => refused("fail-accept-open", *number, &[]),
        NotAccepted::NoCard { number, name, nearest } => {
            let mut report = refused("fail-accept-no-card", *number, &[("name", name.into())]);
            if let Some(nearest) = nearest {
                let hint = words.say("fail-did-you-mean", &[("name", Value::code(nearest))]);
                report.lines.insert(1, hint);
            }
            report
        }
        NotAccepted::Right { number, card } => {
            refused("fail-accept-right", *number, &[("card", Value::code(card.as_str()))])
        }
        NotAccepted::Unanswered { number, card } => {
            refused("fail-accept-unanswered", *number, &[("card", Value::code(card.as_str()))])
        }
    }
}

fn variable(words: &Wording, error: &BadVariable) -> Report {
    let values = [
        ("name", error.name.into()),
        ("wanted", wanted(words, error.name)),
        ("found", (&error.found).into()),
    ];
    said(words, Exit::Usage, "fail-variable", &values)
}

fn settings(words: &Wording, error: &SettingsError, carets: bool) -> Report {
    let (place, text, fault) = match error {
        SettingsError::Unreadable { path, source } => {
            let values =
                [("path", path_value(path)), ("reason", reasons::system(words, source).into())];
            return said(words, Exit::Failed, "fail-settings-unreadable", &values);
        }
        SettingsError::Invalid { place, text, fault } => (place, text, fault),
    };
    let mut report = match fault {
        SettingsFault::Syntax(reason) => {
            said(words, Exit::Usage, "fail-settings-syntax", &[("reason", reason.into())])
        }
        SettingsFault::UnknownKey { key, .. } => {
            said(words, Exit::Usage, "fail-settings-key", &[("key", key.into())])
        }
        SettingsFault::Twice(key) => {
            said(words, Exit::Usage, "fail-settings-twice", &[("key", key.into())])
        }
        SettingsFault::BadValue(key) => {
            let values = [("key", key.into()), ("wanted", wanted(words, key))];
            said(words, Exit::Usage, "fail-settings-value", &values)
        }
    };
    let mut lines = placed(words, place, text, carets);
    if let SettingsFault::UnknownKey { nearest: Some(nearest), .. } = fault {
        lines.push(words.say("fail-did-you-mean", &[("name", Value::code(nearest))]));
    }
    report.lines.splice(1..1, lines);
    report
}

/// Tells what is wrong with an option of grading as the check of decks does.
fn bad_option(words: &Wording, option: &str, fault: &Fault) -> Report {
    let mut lines = vec![
        words.say("fail-error", &[("what", fault.message(words).into())]),
        words.say("fail-place", &[("place", Value::code(format!("--option {option}")))]),
    ];
    if let Some(help) = fault.help(words) {
        lines.push(words.say("fail-help", &[("help", help.into())]));
    }
    Report { exit: Exit::Usage, lines }
}

/// Returns what a variable or a setting must be.
fn wanted(words: &Wording, name: &str) -> Value {
    words.say(&format!("wanted-{name}"), &[]).into()
}

/// Returns a place, its line, and a caret below where one can be trusted.
fn placed(words: &Wording, place: &Place, text: &str, carets: bool) -> Vec<Shown> {
    let whole = format!("{}:{}:{}", place.path, place.line, place.column);
    let mut lines = vec![
        words.say("fail-place", &[("place", Value::code(whole))]),
        words.code_line(&format!("    {text}")),
    ];
    if carets && text.is_ascii() {
        lines.push(words.code_line(&format!("    {}^", " ".repeat(place.column as usize - 1))));
    }
    lines
}

fn store(words: &Wording, error: &StoreError) -> Report {
    let (key, values) = reasons::store_error(words, error);
    said(words, Exit::Failed, key, &values)
}

fn path_value(path: &Path) -> Value {
    Value::code(path.to_string_lossy())
}

/// Returns `error:` with a sentence, and `help:`.
fn said(words: &Wording, exit: Exit, key: &str, values: &[(&str, Value)]) -> Report {
    let sentence = words.say(key, values);
    let mut lines = vec![words.say("fail-error", &[("what", sentence.into())])];
    if let Some(help) = words.help(key, values) {
        lines.push(words.say("fail-help", &[("help", help.into())]));
    }
    Report { exit, lines }
}
