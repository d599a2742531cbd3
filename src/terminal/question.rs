//! A question that is answered by yes or no, in Arabic or English, as a line ended by Enter.

use std::{
    io::{self, BufRead},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use dialoguer::Input;

use crate::{
    terminal::guard,
    text::{normal::normal, sanitize::Shown},
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
/// The question itself was said before, by whoever orders text for the screen; `cue` stands in front
/// of what is typed, and is a few letters long.
///
/// # Errors
/// When the terminal fails.
pub fn yes_or_no(
    cue: &Shown,
    is_plain: bool,
    mut again: impl FnMut() -> io::Result<()>,
) -> io::Result<Answer> {
    loop {
        let line = if !is_plain && guard::is_terminal() { typed(cue)? } else { read()? };
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

/// Reads a line as a shell would; `Err` where none came.
fn read() -> io::Result<Result<String, Answer>> {
    let mut line = String::new();
    let n_bytes = io::stdin().lock().read_line(&mut line)?;
    Ok(if n_bytes == 0 { Err(Answer::Nothing) } else { Ok(line) })
}

/// Has a line typed at the terminal; `Err` where none came.
fn typed(cue: &Shown) -> io::Result<Result<String, Answer>> {
    // Without this SIGTERM would end the program while it holds the terminal.
    let ending = Ending::hear()?;
    match Input::<String>::new().with_prompt(cue.as_str()).allow_empty(true).interact_text() {
        Ok(line) => Ok(Ok(line)),
        Err(dialoguer::Error::IO(error)) => {
            guard::show_cursor()?;
            match (ending.is_term(), error.kind()) {
                (true, _) => Ok(Err(Answer::Terminated)),
                (false, io::ErrorKind::Interrupted) => Ok(Err(Answer::Interrupted)),
                (false, io::ErrorKind::UnexpectedEof) => Ok(Err(Answer::Nothing)),
                (false, _) => Err(error),
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

/// Hears the signals that would end the program, as long as it lives.
struct Ending {
    term: Arc<AtomicBool>,
    #[cfg(unix)]
    heard: Vec<signal_hook::SigId>,
}

impl Ending {
    fn hear() -> io::Result<Ending> {
        let term: Arc<AtomicBool> = Arc::default();
        #[cfg(unix)]
        let heard = {
            use signal_hook::{
                consts::{SIGHUP, SIGINT, SIGTERM},
                flag::register,
            };
            vec![
                register(SIGINT, Arc::default())?,
                register(SIGTERM, Arc::clone(&term))?,
                register(SIGHUP, Arc::clone(&term))?,
            ]
        };
        Ok(Ending {
            term,
            #[cfg(unix)]
            heard,
        })
    }

    fn is_term(&self) -> bool {
        self.term.load(Ordering::SeqCst)
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        #[cfg(unix)]
        for id in self.heard.drain(..) {
            signal_hook::low_level::unregister(id);
        }
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
