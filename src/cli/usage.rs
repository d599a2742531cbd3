//! What is wrong with a command line, in the language of the interface. Clap finds it and would say
//! it in English; help itself is clap's.

#![allow(clippy::wildcard_enum_match_arm, reason = "clap's lists of kinds are open")]

use std::{error::Error, ffi::OsString, fmt};

use clap::{
    CommandFactory,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    cli::{Cli, flags::Flags},
    terminal::policy::Policy,
    text::{lang::Lang, sanitize::Shown, value::Value, wording::Wording},
};

/// The value of a flag is not what it must be; holds the key of what it must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wanted(pub(super) &'static str);

impl Error for Wanted {}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.said(&Wording::english()).fmt(f)
    }
}

impl Wanted {
    fn said(self, words: &Wording) -> Shown {
        words.say(self.0, &[])
    }
}

/// Returns the lines about an error of the command line `args`, the last of them how to get help.
///
/// Of a kind that daris does not meet, clap's own text is taken.
pub(super) fn lines(error: &clap::Error, args: &[OsString], words: &Wording) -> Vec<Shown> {
    let mut lines = said(error, words).unwrap_or_else(|| {
        let text = error.render().to_string();
        // Clap ends with a sentence of its own about `--help`; ours names the command.
        text.split("\n\nFor more information").take(1).map(Shown::new).collect()
    });
    let help = [("help", Value::code(format!("{} --help", called(args))))];
    lines.push(words.say("fail-help", &help));
    lines
}

/// Returns the language that a command line asks for which can't be understood as a whole.
pub(super) fn lang(args: &[OsString]) -> Option<Lang> {
    values(args, "--lang").iter().find_map(|it| Lang::of(it))
}

/// Returns what a command line that can't be read asks of the output, as far as it does.
pub(super) fn flags(args: &[OsString]) -> Flags {
    Flags {
        is_plain: args.iter().any(|it| it == "--plain"),
        color: None,
        bidi: values(args, "--bidi").iter().find_map(|it| Policy::from_word(it)),
    }
}

/// Returns the values that a flag is given.
fn values(args: &[OsString], flag: &str) -> Vec<String> {
    let args: Vec<&str> = args.iter().map(|it| it.to_str().unwrap_or_default()).collect();
    let joined = args.iter().filter_map(|it| it.strip_prefix(flag)?.strip_prefix('='));
    let apart = args.windows(2).filter(|it| it[0] == flag).map(|it| it[1]);
    joined.chain(apart).map(str::to_string).collect()
}

fn said(error: &clap::Error, words: &Wording) -> Option<Vec<Shown>> {
    let (sentence, more) = what(error, words)?;
    let mut lines = vec![words.say("fail-error", &[("what", sentence.into())])];
    lines.extend(more);
    let tips = tips(error, words)?;
    if !tips.is_empty() {
        lines.push(Shown::default());
        lines.extend(tips);
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
        lines.push(Shown::default());
        lines.push(words.say("usage-usage", &[("usage", Value::code(usage))]));
    }
    Some(lines)
}

/// Returns what is wrong, and the lines below that; `None` where clap is to say it.
fn what(error: &clap::Error, words: &Wording) -> Option<(Shown, Vec<Shown>)> {
    let text = |kind| text(error, kind);
    let (key, values, below) = match error.kind() {
        ErrorKind::UnknownArgument => {
            ("usage-unknown", vec![("arg", text(ContextKind::InvalidArg)?)], vec![])
        }
        ErrorKind::InvalidSubcommand => {
            ("usage-command", vec![("command", text(ContextKind::InvalidSubcommand)?)], vec![])
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = texts(error, ContextKind::InvalidArg)?;
            ("usage-missing", vec![], missing.iter().map(|it| below(words, it)).collect())
        }
        ErrorKind::ArgumentConflict => return conflict(error, words),
        ErrorKind::TooManyValues => {
            let values = vec![
                ("value", text(ContextKind::InvalidValue)?),
                ("arg", text(ContextKind::InvalidArg)?),
            ];
            ("usage-too-many", values, vec![])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => return value(error, words),
        _ => return None,
    };
    Some((words.say(key, &coded(values)), below))
}

/// Returns what is wrong with the value of a flag.
fn value(error: &clap::Error, words: &Wording) -> Option<(Shown, Vec<Shown>)> {
    let arg = text(error, ContextKind::InvalidArg)?;
    let value = text(error, ContextKind::InvalidValue)?;
    let possible = texts(error, ContextKind::ValidValue).filter(|it| !it.is_empty());
    let possible =
        possible.map(|it| words.say("usage-possible", &[("values", Value::code(it.join(", ")))]));
    let below: Vec<Shown> = possible.into_iter().collect();
    if value.is_empty() {
        return Some((words.say("usage-no-value", &[("arg", Value::code(arg))]), below));
    }
    let mut values = vec![("value", value.into()), ("arg", Value::code(arg))];
    let Some(source) = error.source() else {
        return Some((words.say("usage-value", &values), below));
    };
    let wanted = source.downcast_ref::<Wanted>()?.said(words);
    values.push(("wanted", wanted.into()));
    Some((words.say("usage-value-wanted", &values), vec![]))
}

/// Returns what can't stand together.
fn conflict(error: &clap::Error, words: &Wording) -> Option<(Shown, Vec<Shown>)> {
    let arg = text(error, ContextKind::InvalidArg)?;
    let told = |key, values| Some((words.say(key, &coded(values)), vec![]));
    match error.get(ContextKind::PriorArg)? {
        ContextValue::String(other) if *other == arg => told("usage-twice", vec![("arg", arg)]),
        ContextValue::String(other) => {
            told("usage-with", vec![("arg", arg), ("other", other.clone())])
        }
        ContextValue::Strings(others) => {
            let sentence = words.say("usage-with-these", &coded(vec![("arg", arg)]));
            Some((sentence, others.iter().map(|it| below(words, it)).collect()))
        }
        _ => None,
    }
}

/// Returns what may have been meant; `None` where clap has a tip that is not known here.
fn tips(error: &clap::Error, words: &Wording) -> Option<Vec<Shown>> {
    let similar = [
        (ContextKind::SuggestedSubcommand, "usage-similar-command"),
        (ContextKind::SuggestedArg, "usage-similar-arg"),
        (ContextKind::SuggestedValue, "usage-similar-value"),
    ];
    let mut tips = Vec::new();
    for (kind, key) in similar {
        let names = match error.get(kind) {
            Some(ContextValue::String(name)) => vec![name.clone()],
            Some(ContextValue::Strings(names)) => names.clone(),
            _ => continue,
        };
        let quoted = names.iter().map(|it| words.say("usage-name", &[("name", Value::code(it))]));
        let list = words.list(quoted.map(Value::from));
        tips.push(words.say(key, &[("n", names.len().into()), ("names", list.into())]));
    }
    let Some(ContextValue::StyledStrs(others)) = error.get(ContextKind::Suggested) else {
        return Some(tips);
    };
    for other in others {
        let other = other.to_string();
        let name = other.split('\'').nth(1)?;
        let key = match other.split(' ').next()? {
            "to" => "usage-tip-value",
            "subcommand" => "usage-tip-command",
            _ => return None,
        };
        tips.push(words.say(key, &[("name", Value::code(name))]));
    }
    Some(tips)
}

fn below(words: &Wording, arg: &str) -> Shown {
    words.say("usage-arg", &[("arg", Value::code(arg))])
}

fn coded(values: Vec<(&'static str, String)>) -> Vec<(&'static str, Value)> {
    values.into_iter().map(|(name, it)| (name, Value::code(it))).collect()
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        _ => None,
    }
}

fn texts(error: &clap::Error, kind: ContextKind) -> Option<Vec<String>> {
    match error.get(kind)? {
        ContextValue::Strings(texts) => Some(texts.clone()),
        _ => None,
    }
}

/// Returns the command that was called, as far as it is one: `daris deck check`.
fn called(args: &[OsString]) -> String {
    let mut command = &Cli::command();
    let mut name = command.get_name().to_string();
    for arg in args.iter().skip(1).filter_map(|it| it.to_str()) {
        if let Some(found) = command.find_subcommand(arg) {
            name.extend([" ", arg]);
            command = found;
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{cli::parse, text::digits::Digits};

    const WRONG: [&str; 20] = [
        "daris learn",
        "daris stud",
        "daris s",
        "daris --study",
        "daris study --mode guess",
        "daris study --mode typd",
        "daris study --mode",
        "daris study --limit 0",
        "daris study --new",
        "daris study --retention 2",
        "daris study --json=x",
        "daris study --seed 1 --seed 2",
        "daris deck show",
        "daris deck check --json --colour never",
        "daris history --bogus",
        "daris quiz --time soon",
        "daris quiz --wrong --paper f --tag t",
        "daris scores --json --csv",
        "daris scores show three",
        "daris --lang tlh",
    ];

    fn error(line: &str) -> (clap::Error, Vec<OsString>) {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        (parse(&args).unwrap_err(), args)
    }

    #[test]
    fn english_says_what_clap_would_say() {
        for line in WRONG {
            let (error, args) = error(line);
            let said = lines(&error, &args, &Wording::english());
            let said: Vec<&str> = said.iter().map(Shown::as_str).collect();
            let rendered = error.render().to_string();
            let expected = rendered.split("\n\nFor more information").next().unwrap();
            assert_eq!(said[..said.len() - 1].join("\n"), expected, "{line}");
        }
    }

    #[test]
    fn arabic_says_it_in_arabic() {
        let words = Wording::of(Lang::Arabic, Digits::Latin);
        for line in WRONG {
            let (error, _) = error(line);
            let said = said(&error, &words).unwrap_or_else(|| panic!("{line}"));
            assert!(said[0].as_str().starts_with("خطأ:"), "{line}: {said:?}");
        }
    }

    #[test]
    fn a_language_is_found_in_a_line_that_is_wrong() {
        fn check(line: &str, expected: Option<Lang>) {
            let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
            assert_eq!(lang(&args), expected, "{line}");
        }
        check("daris stud --lang ar", Some(Lang::Arabic));
        check("daris --lang=ar stud", Some(Lang::Arabic));
        check("daris --lang en stud", Some(Lang::English));
        check("daris stud", None);
        check("daris --lang tlh", None);
        check("daris stud --lang", None);
    }
}
