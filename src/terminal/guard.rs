//! The terminal while a session holds it: raw mode and bracketed paste, given back however the
//! session ends. No other screen is opened, so what was above stays.

use std::{
    io::{self, IsTerminal, Write},
    panic,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crossterm::{
    cursor::Show,
    event::{self, DisableBracketedPaste, EnableBracketedPaste, Event},
    queue,
    style::{Attribute, SetAttribute},
    terminal::{self, EnableLineWrap},
};

use crate::terminal::{
    keys::Key,
    reader::{Events, Reader},
    screen::{Size, way_out},
    signals::{self, Notice},
};

/// How often signals are looked for while no key comes.
const SLICE: Duration = Duration::from_millis(50);

/// The size taken where a terminal does not know its own.
const DEFAULT_SIZE: Size = Size { columns: 80, rows: 24 };

/// Tells whether nobody holds the terminal; signals then do what they always do.
static IS_FREE: AtomicBool = AtomicBool::new(true);

/// The terminal in raw mode; dropping it gives the terminal back.
///
/// Also given back before the message of a panic, before the program is stopped by Ctrl-Z or
/// SIGTSTP, and when SIGTERM or SIGHUP end it.
#[derive(Debug)]
pub struct Terminal {
    reader: Reader,
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// # Errors
    /// `Unsupported` where stdin or stdout is no terminal, `ResourceBusy` while another value
    /// holds it.
    pub fn enter() -> io::Result<Terminal> {
        if !is_terminal() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        if !IS_FREE.swap(false, Ordering::SeqCst) {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        // From here on a failure gives back what was taken.
        let terminal = Terminal { reader: Reader::default() };
        restore_before_panics();
        signals::watch(&IS_FREE, restore)?;
        engage()?;
        // From its first look on, crossterm hears that the window changes.
        event::poll(Duration::ZERO)?;
        Ok(terminal)
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
        // Crossterm starts a program to ask where there is no terminal; here is one.
        match terminal::size() {
            Ok((columns, rows)) if columns > 0 && rows > 0 => {
                Size { columns: columns.into(), rows: rows.into() }
            }
            Ok(_) | Err(_) => DEFAULT_SIZE,
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore();
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
    // Crossterm starts a program to ask where there is no terminal.
    if !io::stdout().is_terminal() {
        return DEFAULT_SIZE.columns;
    }
    match terminal::size() {
        Ok((columns, _)) if columns > 0 => columns.into(),
        Ok(_) | Err(_) => DEFAULT_SIZE.columns,
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
            restore();
            signals::stop();
            IS_FREE.store(false, Ordering::SeqCst);
            engage()?;
            Ok(Key::Resumed)
        }
        Notice::Continued => {
            // Stopped by a signal that nobody sees; who ran meanwhile may have set other modes.
            terminal::disable_raw_mode()?;
            engage()?;
            Ok(Key::Resumed)
        }
    }
}

fn engage() -> io::Result<()> {
    terminal::enable_raw_mode()?;
    let mut codes = Vec::new();
    queue!(codes, EnableBracketedPaste)?;
    write(&codes)
}

/// Gives the terminal back, once; what fails is left, for there is nobody to tell.
fn restore() {
    if IS_FREE.swap(true, Ordering::SeqCst) {
        return;
    }
    let mut codes = Vec::new();
    let reset = SetAttribute(Attribute::Reset);
    let _is_queued = queue!(codes, DisableBracketedPaste, EnableLineWrap, reset, Show).is_ok();
    codes.extend(way_out());
    let _is_written = write(&codes).is_ok();
    let _is_cooked = terminal::disable_raw_mode().is_ok();
}

fn write(codes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout();
    out.write_all(codes)?;
    out.flush()
}

fn restore_before_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |it| {
            restore();
            previous(it);
        }));
    });
}
