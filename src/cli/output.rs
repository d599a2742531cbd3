//! Where a command writes: data to stdout, talk to stderr, both made safe; colour and plain lines
//! as asked for.

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use serde_json::Value;

use crate::{
    cli::{
        failure::{Exit, Report},
        flags::{Global, When},
    },
    terminal::{
        guard,
        json::safe::shown,
        layout::{Margins, wrap},
        menu::{self, Chosen},
        passage::Passage,
        policy::{Decision, Ink},
        row::Row,
        theme::Theme,
    },
    text::{sanitize::Shown, wording::Wording},
    trainer::{environment::Environment, settings::Settings},
};

/// The output of a command.
pub(super) struct Output {
    choice: Option<ColorChoice>,
    is_plain: bool,
}

impl Output {
    /// Takes what flags and variables ask for.
    pub(super) fn new(global: &Global, environment: &Environment) -> Output {
        let is_plain =
            global.plain || environment.is_on("DARIS_PLAIN") || environment.is_on("ACCESSIBLE");
        Output { choice: global.color.map(choice), is_plain }
    }

    /// Takes what the settings ask for, where no flag does.
    pub(super) fn set_up(&mut self, settings: &Settings) {
        self.is_plain |= settings.plain.unwrap_or(false);
        let word = settings.color.as_deref();
        self.choice = self.choice.or(match word {
            Some("always") => Some(ColorChoice::Always),
            Some("never") => Some(ColorChoice::Never),
            Some("auto" | _) | None => None,
        });
    }

    /// Tells whether plain lines are asked for.
    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Tells whether colour is used on stdout.
    pub(super) fn has_color(&self) -> bool {
        if self.is_plain {
            return false;
        }
        match self.choice {
            Some(ColorChoice::Never) => false,
            Some(ColorChoice::Always | ColorChoice::AlwaysAnsi) => true,
            Some(ColorChoice::Auto) | None => {
                AutoStream::choice(&io::stdout()) != ColorChoice::Never
            }
        }
    }

    /// Has a person pick one of some items.
    pub(super) fn pick(
        &self,
        words: &Wording,
        question: &Shown,
        items: &[Shown],
    ) -> io::Result<Chosen> {
        if self.is_plain {
            let input = &mut io::stdin().lock();
            return menu::pick_by_number(words, question, items, input, &mut io::stderr());
        }
        let theme = if self.has_color() { Theme::colored() } else { Theme::plain() };
        menu::pick(words, question, items, theme, Decision::default())
    }
}

fn choice(when: When) -> ColorChoice {
    match when {
        When::Auto => ColorChoice::Auto,
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
    }
}

/// Returns how many columns there are.
pub(super) fn width() -> usize {
    guard::columns()
}

/// Writes a line of data; on a terminal it is wrapped by words, elsewhere it stays whole.
pub(super) fn line(text: &Shown) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if !io::stdout().is_terminal() {
        return writeln!(out, "{text}");
    }
    rows(text).iter().try_for_each(|it| writeln!(out, "{it}"))
}

/// Breaks a text into rows that fit the terminal; what goes on is indented.
fn rows(text: &Shown) -> Vec<Shown> {
    let margins = Margins { width: guard::columns(), indent: 2, ink: Ink::Off };
    wrap(&Passage::plain(text), margins).iter().map(Row::text).collect()
}

/// Writes lines of data.
pub(super) fn lines(lines: &[Shown]) -> io::Result<()> {
    lines.iter().try_for_each(line)
}

/// Writes JSON, as one line; every text in it is made safe.
pub(super) fn json(value: &Value) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{}", shown(value))
}

/// Writes JSON values as one array in one line, each as it comes.
pub(super) fn json_array(values: impl IntoIterator<Item = Value>) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut values = values.into_iter();
    write!(out, "[")?;
    if let Some(first) = values.next() {
        write!(out, "{}", shown(&first))?;
    }
    for value in values {
        write!(out, ",{}", shown(&value))?;
    }
    writeln!(out, "]")?;
    out.flush()
}

/// Writes CSV, whose lines end as RFC 4180 has it.
pub(super) fn csv(rows: &[Shown]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    rows.iter().try_for_each(|it| write!(out, "{it}\r\n"))
}

/// Says something beside the data.
pub(super) fn warn(text: &Shown) {
    if io::stderr().is_terminal() && io::stdout().is_terminal() {
        return rows(text).iter().for_each(|it| to_stderr(&Shown::new(&format!("{it}\n"))));
    }
    to_stderr(&Shown::new(&format!("{text}\n")));
}

/// Says why a command failed.
pub(super) fn fail(report: &Report) -> Exit {
    report.lines.iter().for_each(warn);
    report.exit
}

/// Tells whether a person sits at stdin and stdout.
pub(super) fn is_interactive() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Writes to stdout; whoever closed it wants no more.
pub(super) fn to_stdout(text: &Shown) {
    drop(write!(io::stdout().lock(), "{text}"));
}

/// Writes to stderr; when that is closed there is nobody to tell.
pub(super) fn to_stderr(text: &Shown) {
    drop(write!(io::stderr().lock(), "{text}"));
}
