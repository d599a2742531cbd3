//! A question that is answered by yes or no, in Arabic or English, as a line ended by Enter.

use std::io::{self, BufRead, IsTerminal};

use dialoguer::Input;

use crate::{
    terminal::{
        editor::Line,
        guard::{self, LONG, Terminal},
        hold,
        keys::Key,
        passage::Passage,
        phrase::joined,
        policy::{Decision, Ink},
        screen::{Region, Screen},
        theme::Theme,
    },
    text::{bidi::Direction, normal::normal, sanitize::Shown},
};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Nothing: an empty line, or the end of the input.
    Nothing,
    /// Ctrl-C was pressed.
    Interrupted,
    /// Nothing: the process was asked to end.
    Terminated,
}

/// Waits for yes or no; `again` says what is awaited whenever a line is neither.
///
/// The question itself was said before; `cue` stands in front of what is typed, and is a few letters
/// long. What is typed is drawn by our own line where we order text, else by `dialoguer`, whose
/// letters the terminal orders and joins itself.
///
/// # Errors
/// When the terminal fails.
pub fn yes_or_no(
    cue: &Shown,
    direction: Direction,
    decision: Decision,
    mut again: impl FnMut() -> io::Result<()>,
) -> io::Result<Answer> {
    loop {
        let is_ours = matches!(decision.ink, Ink::App | Ink::Words) || !io::stderr().is_terminal();
        let line = match guard::is_terminal() {
            true if is_ours => drawn(cue, direction, decision)?,
            true => typed(cue)?,
            false => read()?,
        };
        let answer = match line {
            Ok(line) if line.trim().is_empty() => Some(Answer::Nothing),
            Ok(line) => meaning(&line),
            Err(answer) => Some(answer),
        };
        match answer {
            Some(answer) => return Ok(answer),
            None => again()?,
        }
    }
}

/// Has a line typed that is drawn through the layer that orders text; `Err` where none came.
#[allow(clippy::wildcard_enum_match_arm, reason = "all other keys are for the line")]
fn drawn(
    cue: &Shown,
    direction: Direction,
    decision: Decision,
) -> io::Result<Result<String, Answer>> {
    let mut terminal = Terminal::enter(decision)?;
    let mut screen = Screen::new(io::stdout(), Theme::plain(), decision.ink, terminal.size());
    let prompt = Passage::plain(&joined(&[cue.clone(), Shown::new(": ")], "")).set(direction);
    let mut line = Line::new();
    loop {
        let view = line.view(&prompt, screen.room());
        screen.paint(&Region { rows: view.rows, cursor: Some(view.cursor), focus: 0 })?;
        let key = terminal.read(LONG)?;
        screen.resize(terminal.size());
        let ended = match key {
            Some(Key::Enter) => Ok(line.take()),
            Some(Key::CtrlC) => Err(Answer::Interrupted),
            Some(Key::Quit) => Err(Answer::Terminated),
            Some(Key::Esc | Key::CtrlD) if line.is_empty() => Err(Answer::Nothing),
            Some(Key::Resumed) => {
                screen.forget();
                continue;
            }
            Some(key) => {
                line.press(&if direction == Direction::Rtl { key.turned() } else { key });
                continue;
            }
            None => continue,
        };
        return Ok(ended);
    }
}

/// Reads a line as a shell would; `Err` where none came.
fn read() -> io::Result<Result<String, Answer>> {
    let mut line = String::new();
    let n_bytes = io::stdin().lock().read_line(&mut line)?;
    Ok(if n_bytes == 0 { Err(Answer::Nothing) } else { Ok(line) })
}

/// Has a line typed at the terminal; `Err` where none came.
///
/// A signal that ends the program does so at once, and the terminal is given back as it was.
fn typed(cue: &Shown) -> io::Result<Result<String, Answer>> {
    // By itself `dialoguer` reads on through signals, or leaves the terminal raw.
    hold::entrust()?;
    let line = Input::<String>::new()
        .with_prompt(cue.as_str())
        .allow_empty(true)
        .report(false)
        .interact_text();
    hold::speak();
    match line {
        Ok(line) => Ok(Ok(line)),
        Err(dialoguer::Error::IO(error)) => {
            guard::show_cursor()?;
            if error.kind() == io::ErrorKind::Interrupted {
                Ok(Err(Answer::Interrupted))
            } else if error.kind() == io::ErrorKind::UnexpectedEof {
                Ok(Err(Answer::Nothing))
            } else {
                Err(error)
            }
        }
    }
}

/// Returns what the first word of a line means; `None` of what is neither yes nor no.
fn meaning(line: &str) -> Option<Answer> {
    let line = normal(line);
    match line.split_whitespace().next()? {
        "y" | "yes" | "ن" | "نعم" | "1" => Some(Answer::Yes),
        "n" | "no" | "ل" | "لا" | "0" => Some(Answer::No),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yes_and_no_are_understood_in_two_languages_and_scripts() {
        fn check(lines: &[&str], expected: Option<Answer>) {
            for line in lines {
                assert_eq!(meaning(line), expected, "{line:?}");
            }
        }
        check(
            &["y", "Y\n", " yes please", "ن", "نعم", "نَعَم", "1", "١", "۱", "y n"],
            Some(Answer::Yes),
        );
        check(&["n", "NO", "ل", "لا", "0", "٠", "لا نعم"], Some(Answer::No));
        check(&["", "  ", "yn", "2", "maybe", "نعمم", "10", "١٠"], None);
    }
}
