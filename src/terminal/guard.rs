//! The terminal while a session or a command has it: raw mode, bracketed paste, and whatever is
//! told it of right-to-left text, all given back however it ends. No other screen is opened, so
//! what was above stays.

use std::{
    io::{self, IsTerminal},
    time::Duration,
};

use crossterm::{
    cursor::Show,
    event::{self, Event},
    terminal,
};

use crate::terminal::{
    hold,
    keys::Key,
    policy::Decision,
    reader::{Events, Reader},
    screen::Size,
    signals::{self, Notice},
    tty::{self, Modes},
};

/// How long one wait for a key lasts where nothing changes meanwhile.
pub(super) const LONG: Duration = Duration::from_hours(1);

/// How often signals are looked for while no key comes.
const SLICE: Duration = Duration::from_millis(50);

/// How much is dropped at most of what waits, in kilobytes: nobody types more, and a terminal that
/// sends without end must not hold a session up.
const MAX_CHUNKS: usize = 64;

/// The size taken where a terminal does not know its own.
const DEFAULT_SIZE: Size = Size { columns: 80, rows: 24 };

/// The terminal in raw mode; dropping it gives the terminal back.
///
/// Also given back before the message of a panic, before the program is stopped by Ctrl-Z or
/// SIGTSTP, and when SIGTERM or SIGHUP end it.
#[derive(Debug)]
pub struct Terminal {
    reader: Reader,
}

impl Terminal {
    /// Takes the terminal, and tells it what was decided of right-to-left text.
    ///
    /// # Errors
    /// `Unsupported` where stdin or stdout is no terminal, `ResourceBusy` while another value
    /// holds it.
    pub fn enter(decision: Decision) -> io::Result<Terminal> {
        if !is_terminal() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        hold::take(decision)?;
        // Crossterm waits for the rest of what it can't read, a late reply among it.
        tty::drop_input();
        // From here on a failure gives back what was taken.
        let terminal = Terminal { reader: Reader::default() };
        // From its first look on, crossterm hears that the window changes.
        event::poll(Duration::ZERO)?;
        Ok(terminal)
    }

    /// Drops all keys that wait to be read: they were meant for what was shown before. Ctrl-C,
    /// Ctrl-Z and a new size of the window are kept, and what a signal asks for.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn drop_typed(&mut self) -> io::Result<()> {
        for _ in 0..MAX_CHUNKS {
            self.reader.drop_typed(&mut TerminalEvents)?;
            if !tty::has_input(Duration::ZERO) {
                break;
            }
            // Crossterm takes a kilobyte, and looks for more only after a change; Linux takes
            // setting the modes for one. Read past it, the end of a paste that it has begun to
            // gather would be lost, and with it every key from then on.
            Modes::now()?.set()?;
        }
        Ok(())
    }

    /// Waits about so long for a key; `None` where none came.
    ///
    /// A stop by Ctrl-Z or SIGTSTP happens in here, and [`Key::Resumed`] comes after it.
    pub fn read(&mut self, timeout: Duration) -> io::Result<Option<Key>> {
        let mut left = timeout;
        loop {
            if let Some(notice) = signals::take() {
                return heed(notice).map(Some);
            }
            let wait = left.min(SLICE);
            match self.reader.read(&mut TerminalEvents, wait)? {
                Some(Key::Suspend) => return heed(Notice::Stop).map(Some),
                Some(key) => return Ok(Some(key)),
                None => left -= wait,
            }
            if left.is_zero() {
                return Ok(None);
            }
        }
    }

    /// Returns the size of the window.
    pub fn size(&self) -> Size {
        size()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        hold::restore();
    }
}

/// The terminal while a command prints right-to-left text; dropping it gives the terminal back.
///
/// Also given back by a signal that ends the program or stops it, and before the message of a
/// panic. To be made at the start of a line, and dropped at the start of one: terminals keep with
/// each line how it is ordered.
#[derive(Debug)]
pub struct Printing;

impl Printing {
    /// Tells the terminal what was decided.
    ///
    /// # Errors
    /// When the terminal fails.
    pub fn start(decision: Decision) -> io::Result<Printing> {
        hold::print(decision)?;
        Ok(Printing)
    }
}

impl Drop for Printing {
    fn drop(&mut self) {
        hold::printed();
    }
}

/// Tells whether a person sits at both ends.
pub fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Tells whether a person types, wherever the output goes.
pub fn is_stdin_terminal() -> bool {
    io::stdin().is_terminal()
}

/// Returns how many columns stdout has; `DEFAULT_SIZE`'s where it is no terminal.
pub fn columns() -> usize {
    size().columns
}

/// Returns the size of the window that stdout is; `DEFAULT_SIZE` where it is none, or does not know.
pub fn size() -> Size {
    // Crossterm starts a program to ask where there is no terminal.
    if !io::stdout().is_terminal() {
        return DEFAULT_SIZE;
    }
    match terminal::size() {
        Ok((columns, rows)) if columns > 0 && rows > 0 => {
            Size { columns: columns.into(), rows: rows.into() }
        }
        Ok(_) | Err(_) => DEFAULT_SIZE,
    }
}

/// Shows the cursor, which a menu that was broken off leaves hidden.
///
/// # Errors
/// When the terminal fails.
pub fn show_cursor() -> io::Result<()> {
    crossterm::execute!(io::stderr(), Show)
}

struct TerminalEvents;

impl Events for TerminalEvents {
    fn next(&mut self, wait: Duration) -> io::Result<Option<Event>> {
        if event::poll(wait)? { event::read().map(Some) } else { Ok(None) }
    }
}

fn heed(notice: Notice) -> io::Result<Key> {
    match notice {
        Notice::Interrupt => Ok(Key::CtrlC),
        Notice::Quit => Ok(Key::Quit),
        Notice::Stop => {
            hold::lend()?;
            Ok(Key::Resumed)
        }
        Notice::Continued => {
            // Stopped by a signal that nobody sees; who ran meanwhile may have set other modes.
            hold::take_again()?;
            Ok(Key::Resumed)
        }
    }
}
