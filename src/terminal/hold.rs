//! Who holds the terminal, and what must be undone before anybody else may have it: a session, a
//! command that prints, a question whose reply is awaited. Undone once, whoever comes first: its
//! end, a signal, a panic.

use std::{
    io::{self, Write},
    panic,
    sync::{Mutex, MutexGuard, Once, PoisonError},
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    queue,
    style::{Attribute, SetAttribute},
    terminal::{self, EnableLineWrap},
};

use crate::terminal::{policy::Decision, screen::way_out, signals, tty::Modes};

static HELD: Mutex<Held> = Mutex::new(Held { is_session: false, decision: None, modes: None });

/// What must be undone.
#[derive(Debug, Default)]
struct Held {
    /// Raw mode and what goes with it.
    is_session: bool,
    /// What was decided of text, while text is written.
    decision: Option<Decision>,
    /// The modes to come back to, while a reply is awaited.
    modes: Option<Modes>,
}

/// Takes the terminal for a session.
///
/// # Errors
/// `ResourceBusy` while another session holds it, or what the terminal says.
pub(super) fn take(decision: Decision) -> io::Result<()> {
    speak();
    if held().is_session {
        return Err(io::ErrorKind::ResourceBusy.into());
    }
    hold(|held| (held.is_session, held.decision) = (true, Some(decision)))?;
    engage(decision).inspect_err(|_| restore())
}

/// Sets the modes of a session anew: others may have set other ones meanwhile.
pub(super) fn take_again() -> io::Result<()> {
    terminal::disable_raw_mode()?;
    let decision = held().decision;
    engage(decision.unwrap_or_default())
}

/// Gives the terminal to the shell while the program is stopped, and takes it again.
pub(super) fn lend() -> io::Result<()> {
    let decision = held().decision;
    restore();
    signals::stop();
    take(decision.unwrap_or_default())
}

/// Takes the terminal for a moment, to print.
pub(super) fn print(decision: Decision) -> io::Result<()> {
    // A session has said it all.
    if held().is_session || (decision.start().is_empty() && decision.end().is_empty()) {
        return Ok(());
    }
    hold(|held| held.decision = Some(decision))?;
    write(decision.start().as_bytes())
}

/// Gives back what was taken to print.
pub(super) fn printed() {
    if held().is_session {
        return;
    }
    let decision = held().decision.take();
    if let Some(decision) = decision {
        let _is_written = write(decision.end().as_bytes()).is_ok();
    }
    release();
}

/// Takes the terminal for a moment, to await what it replies: neither lines nor echo.
pub(super) fn quieten() -> io::Result<()> {
    if held().modes.is_some() {
        return Ok(());
    }
    let modes = Modes::now()?;
    // Noted before they are changed: from here on whoever ends the program sets them again.
    hold(|held| held.modes = Some(modes.clone()))?;
    modes.quiet().set().inspect_err(|_| speak())
}

/// Notes the modes while a library changes them: whoever ends the program sets them again.
/// [`speak`] ends it.
pub(super) fn entrust() -> io::Result<()> {
    speak();
    let modes = Modes::now()?;
    hold(|held| held.modes = Some(modes))
}

/// Gives back what was taken to await a reply, or by a library.
pub(super) fn speak() {
    let modes = held().modes.take();
    if let Some(modes) = modes {
        let _is_set = modes.set().is_ok();
    }
    release();
}

/// Gives everything back; what fails is left, for there is nobody to tell.
pub(super) fn restore() {
    let Held { is_session, decision, modes } = std::mem::take(&mut *held());
    signals::set_free(true);
    let mut codes = Vec::new();
    if is_session {
        let reset = SetAttribute(Attribute::Reset);
        let _is_queued = queue!(codes, DisableBracketedPaste, EnableLineWrap, reset, Show).is_ok();
        codes.extend(way_out());
    }
    codes.extend(decision.map_or("", Decision::end).as_bytes());
    if !codes.is_empty() {
        let _is_written = write(&codes).is_ok();
    }
    if is_session {
        let _is_cooked = terminal::disable_raw_mode().is_ok();
    }
    if let Some(modes) = modes {
        let _is_set = modes.set().is_ok();
    }
}

/// Tells whether it is held for a moment only, by who does not listen for signals.
fn is_brief() -> bool {
    let held = held();
    !held.is_session && (held.decision.is_some() || held.modes.is_some())
}

/// Takes the terminal; signals are noted from here on.
fn hold(note: impl FnOnce(&mut Held)) -> io::Result<()> {
    restore_before_panics();
    signals::watch(restore, is_brief)?;
    signals::set_free(false);
    note(&mut held());
    Ok(())
}

/// Frees the terminal if nothing is left to be undone; what signals asked for meanwhile is done.
fn release() {
    let is_free = {
        let held = held();
        !held.is_session && held.decision.is_none() && held.modes.is_none()
    };
    if is_free && !signals::set_free(true) {
        signals::obey();
    }
}

fn engage(decision: Decision) -> io::Result<()> {
    terminal::enable_raw_mode()?;
    let mut codes = Vec::new();
    queue!(codes, EnableBracketedPaste)?;
    codes.extend(decision.start().as_bytes());
    write(&codes)
}

/// Nothing that waits or may panic is done while this is held.
fn held() -> MutexGuard<'static, Held> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
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
