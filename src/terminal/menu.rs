//! A short menu for set-up: arrows and Enter where the items surely fit, numbered lines elsewhere.

use std::{
    io::{self, BufRead, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use dialoguer::Select;

use crate::{
    terminal::{guard, width::width},
    text::{normalize::number, sanitize::Shown, wording::Wording},
};

/// What was picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// The item at this place.
    Item(usize),
    /// Nothing.
    Nothing,
    /// Ctrl-C was pressed.
    Interrupted,
    /// Nothing: the process was asked to end.
    Terminated,
}

/// Has a person pick one of some items; `question` is the key of what is asked for, a colon follows
/// it.
///
/// `dialoguer` measures items in bytes and eats the lines above when one wraps, so it is asked
/// only where every item is ASCII and narrow.
///
/// # Errors
/// When the terminal fails.
pub fn pick(
    words: &Wording,
    question: &str,
    items: &[Shown],
    is_plain: bool,
) -> io::Result<Chosen> {
    let columns = guard::columns();
    let fits = |it: &Shown| it.as_str().is_ascii() && width(it.as_str()) + MARGIN <= columns;
    let question = words.say(question, &[]);
    if !is_plain && guard::is_terminal() && items.iter().all(fits) && fits(&question) {
        return pick_by_arrows(&question, items);
    }
    let stdin = io::stdin();
    pick_by_number(words, &question, items, &mut stdin.lock(), &mut io::stderr())
}

/// Cells that `dialoguer` puts around an item.
const MARGIN: usize = 8;

fn pick_by_arrows(question: &Shown, items: &[Shown]) -> io::Result<Chosen> {
    // Without this Ctrl-C and SIGTERM would end the program while the menu hides the cursor.
    let ending = Ending::hear()?;
    let picked = Select::new()
        .with_prompt(question.as_str())
        .items(items.iter().map(Shown::as_str))
        .default(0)
        .interact_opt();
    match picked {
        Ok(picked) => Ok(picked.map_or(Chosen::Nothing, Chosen::Item)),
        Err(dialoguer::Error::IO(error)) => {
            guard::show_cursor()?;
            match (ending.is_term(), error.kind()) {
                (true, _) => Ok(Chosen::Terminated),
                (false, io::ErrorKind::Interrupted) => Ok(Chosen::Interrupted),
                (false, _) => Err(error),
            }
        }
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

/// Lists the items with numbers and takes one; asks again until a number fits or none is wished.
fn pick_by_number(
    words: &Wording,
    question: &Shown,
    items: &[Shown],
    input: &mut impl BufRead,
    out: &mut impl Write,
) -> io::Result<Chosen> {
    writeln!(out, "{}", words.say("menu-heading", &[("question", question.clone().into())]))?;
    for (i, item) in items.iter().enumerate() {
        let values = [("n", (i + 1).into()), ("text", item.clone().into())];
        writeln!(out, "{}", words.say("session-option", &values))?;
    }
    loop {
        writeln!(out, "{}", words.say("menu-number", &[]))?;
        let mut line = String::new();
        if input.read_line(&mut line)? == 0 || line.trim().is_empty() {
            return Ok(Chosen::Nothing);
        }
        let place = number(&line).filter(|it| it.fract() == 0.0 && *it >= 1.0);
        if let Some(place) = place.map(|it| it as usize - 1).filter(|it| *it < items.len()) {
            return Ok(Chosen::Item(place));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_picks_and_an_empty_line_picks_nothing() {
        fn check(typed: &str, expected: Chosen) {
            let items = ["ألف", "ب"].map(Shown::new);
            let words = Wording::english();
            let question = Shown::new("Which");
            let mut out = Vec::new();
            let mut input = typed.as_bytes();
            let picked = pick_by_number(&words, &question, &items, &mut input, &mut out).unwrap();
            assert_eq!(picked, expected, "{typed:?}");
        }
        check("2\n", Chosen::Item(1));
        check("x\n٣\n0\n١\n", Chosen::Item(0));
        check("\n", Chosen::Nothing);
        check("", Chosen::Nothing);
    }
}
