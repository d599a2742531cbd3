//! Where a command writes: data to stdout, talk to stderr, both made safe; colour and plain lines
//! as asked for.

mod rows;

use std::io::{self, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use serde_json::Value;

use crate::{
    cli::{
        failure::{Exit, Report},
        flags::{Flags, When},
        output::rows::drawn,
        table::Table,
    },
    terminal::{
        guard::{self, Printing},
        inquiry,
        json::safe::shown,
        menu::{self, Chosen},
        policy::{self, Decision, Ink, Policy},
        row::columns_of,
        screen::Size,
        theme::Theme,
    },
    text::{
        bidi::{Direction, has_rtl},
        sanitize::Shown,
        wording::Wording,
    },
    trainer::{environment::Environment, settings::Settings},
};

/// The output of a command.
pub(super) struct Output {
    choice: Option<ColorChoice>,
    is_plain: bool,
    bidi: Policy,
    environment: Environment,
    /// The direction of the sentences.
    direction: Direction,
}

impl Output {
    /// Takes what flags, variables and settings ask for, in this order.
    pub(super) fn new(
        flags: Flags,
        environment: &Environment,
        settings: &Settings,
        direction: Direction,
    ) -> Output {
        // A dumb terminal can't be painted on.
        let is_dumb = environment.text("TERM").as_deref() == Some("dumb");
        let is_plain = flags.is_plain
            || is_dumb
            || environment.is_on("DARIS_PLAIN")
            || environment.is_on("ACCESSIBLE")
            || settings.plain.unwrap_or(false);
        let color = flags.color.map(choice).or(match settings.color.as_deref() {
            Some("always") => Some(ColorChoice::Always),
            Some("never") => Some(ColorChoice::Never),
            Some("auto" | _) | None => None,
        });
        let bidi = flags.bidi.or(settings.bidi.as_deref().and_then(Policy::from_word));
        Output {
            choice: color,
            is_plain,
            bidi: bidi.unwrap_or_default(),
            environment: environment.clone(),
            direction,
        }
    }

    /// Tells whether plain lines are asked for.
    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Returns who is asked to order right-to-left text; plain lines are left as they are.
    pub(super) fn bidi(&self) -> Policy {
        if self.is_plain { Policy::Off } else { self.bidi }
    }

    /// Tells whether sentences go through the layer that orders text for a screen.
    pub(super) fn is_ordered(&self) -> bool {
        io::stdout().is_terminal() && self.bidi() != Policy::Off
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

    /// Returns how tones look on stdout.
    pub(super) fn theme(&self) -> Theme {
        if self.has_color() { Theme::colored() } else { Theme::plain() }
    }

    /// Decides who orders right-to-left text on stdout; the terminal may be asked for it, once.
    pub(super) fn decision(&self) -> Decision {
        inquiry::decide(self.bidi(), &self.environment)
    }

    /// Decides that for a session at the terminal, which may ask where a command would not.
    pub(super) fn decision_for_session(&self) -> Decision {
        inquiry::decide_for_session(self.bidi(), &self.environment)
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
        menu::pick(words, question, items, self.theme(), self.decision_for_session())
    }

    /// Writes a line of data; on a terminal it is wrapped by words, elsewhere it stays whole.
    pub(super) fn line(&self, text: &Shown) -> io::Result<()> {
        self.lines(std::slice::from_ref(text))
    }

    /// Writes lines of data.
    pub(super) fn lines(&self, lines: &[Shown]) -> io::Result<()> {
        if !io::stdout().is_terminal() {
            let mut out = io::stdout().lock();
            return lines.iter().try_for_each(|it| writeln!(out, "{it}"));
        }
        let decision = self.decision_for(lines);
        let _printing = Printing::start(decision)?;
        let mut out = io::stdout().lock();
        out.write_all(&drawn(lines, self.direction, decision.ink)?)?;
        out.flush()
    }

    /// Writes a table.
    pub(super) fn table(&self, table: &Table) -> io::Result<()> {
        let is_terminal = io::stdout().is_terminal();
        let ink = if is_terminal { self.decision_for(table.cells()).ink } else { Ink::Off };
        self.lines(&table.lines(columns_of(self.direction, ink, width()), ink))
    }

    /// Says something beside the data.
    pub(super) fn warn(&self, text: &Shown) {
        if !io::stderr().is_terminal() {
            return to_stderr(&Shown::new(&format!("{}\n", text.bare())));
        }
        let lines = std::slice::from_ref(text);
        let decision = self.decision_for_stderr(lines);
        // What is switched for stderr is switched through stdout: both are one terminal.
        let is_one = io::stdout().is_terminal();
        let _printing = is_one.then(|| Printing::start(decision));
        if let Ok(drawn) = drawn(lines, self.direction, decision.ink) {
            // When stderr is closed there is nobody to tell.
            drop(io::stderr().lock().write_all(&drawn));
        }
    }

    /// Says why a command failed.
    pub(super) fn fail(&self, report: &Report) -> Exit {
        report.lines.iter().for_each(|it| self.warn(it));
        report.exit
    }

    /// Decides who orders some lines on the terminal; nobody has to where none holds right-to-left
    /// text, and then nobody is asked.
    fn decision_for<'a>(&self, lines: impl IntoIterator<Item = &'a Shown>) -> Decision {
        if self.is_needed(lines) { self.decision() } else { Decision::default() }
    }

    /// Decides that for stderr. Where it alone is a terminal nobody is asked: names must do.
    fn decision_for_stderr(&self, lines: &[Shown]) -> Decision {
        if io::stdout().is_terminal() {
            return self.decision_for(lines);
        }
        if !self.is_needed(lines) {
            return Decision::default();
        }
        policy::decide(self.bidi(), &self.environment, true, None)
    }

    fn is_needed<'a>(&self, lines: impl IntoIterator<Item = &'a Shown>) -> bool {
        self.direction == Direction::Rtl || lines.into_iter().any(|it| has_rtl(it.as_str()))
    }
}

fn choice(when: When) -> ColorChoice {
    match when {
        When::Auto => ColorChoice::Auto,
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
    }
}

/// Writes a line of Arabic in the way that is asked for, whatever was decided.
pub(super) fn line_as(text: &Shown, ink: Ink) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(&drawn(std::slice::from_ref(text), Direction::Rtl, ink)?)?;
    out.flush()
}

/// Returns the size of the window that stdout is; `None` where it is none.
pub(super) fn window() -> Option<Size> {
    io::stdout().is_terminal().then(guard::size)
}

/// Returns how many columns there are.
pub(super) fn width() -> usize {
    guard::columns()
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

/// Writes to stdout; whoever closed it wants no more.
pub(super) fn to_stdout(text: &Shown) {
    drop(write!(io::stdout().lock(), "{text}"));
}

/// Writes to stderr; when that is closed there is nobody to tell.
pub(super) fn to_stderr(text: &Shown) {
    drop(write!(io::stderr().lock(), "{text}"));
}
