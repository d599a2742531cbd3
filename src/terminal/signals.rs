//! Signals while the terminal is held: handlers only take notes, which are read between waits for
//! keys. While nobody holds it, each signal does what it does by default.

#[cfg(unix)]
pub(super) use sys::leave_to_others;
pub(super) use sys::{obey, set_free, stop, take, watch};

/// What a signal asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(unix), allow(dead_code, reason = "nothing but Ctrl-Z asks for anything there"))]
pub(super) enum Notice {
    /// To leave as with Ctrl-C.
    Interrupt,
    /// To end.
    Quit,
    /// To stop until continued.
    Stop,
    /// The program was stopped and goes on.
    Continued,
}

#[cfg(unix)]
mod sys {
    use std::{
        io,
        sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst},
        thread,
        time::Duration,
    };

    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP},
        flag,
        iterator::Signals,
        low_level::emulate_default_handler,
    };

    use super::Notice;

    /// How long a session may take to leave in order when told to end.
    ///
    /// Waiting for keys never returns after the window is closed (crossterm reads the end of file
    /// over and over), so that the order must not be left to the session alone.
    const GRACE: Duration = Duration::from_secs(2);

    /// How long to wait, after a stop, for the note that the program goes on.
    const CONTINUE_WAIT: Duration = Duration::from_millis(200);

    const RUNNING: usize = 0;
    const TO_STOP: usize = 1;
    const CONTINUED: usize = 2;

    /// Nobody holds the terminal: signals do what they do by default.
    static IS_FREE: AtomicBool = AtomicBool::new(true);

    /// So do those that end a program, unless they are heard elsewhere.
    static IS_ENDED_BY_THEM: AtomicBool = AtomicBool::new(true);

    static IS_HEARD_ELSEWHERE: AtomicBool = AtomicBool::new(false);

    static IS_INTERRUPTED: AtomicBool = AtomicBool::new(false);

    static IS_ENDING: AtomicBool = AtomicBool::new(false);

    /// The later of SIGTSTP and SIGCONT counts, as it does by default.
    static JOB: AtomicUsize = AtomicUsize::new(RUNNING);

    /// Notes whether nobody holds the terminal; returns what was noted before.
    pub(in crate::terminal) fn set_free(is_free: bool) -> bool {
        IS_ENDED_BY_THEM.store(is_free && !IS_HEARD_ELSEWHERE.load(SeqCst), SeqCst);
        IS_FREE.swap(is_free, SeqCst)
    }

    /// Leaves SIGINT, SIGTERM and SIGHUP from now on to who has handlers of its own for them.
    pub(in crate::terminal) fn leave_to_others() {
        IS_HEARD_ELSEWHERE.store(true, SeqCst);
        IS_ENDED_BY_THEM.store(false, SeqCst);
    }

    /// Starts to take notes, at the first call; forgets those from before the terminal was held.
    ///
    /// Who holds the terminal for a moment only does not look into the notes: signals that end a
    /// program end it then at once.
    pub(in crate::terminal) fn watch(restore: fn(), is_brief: fn() -> bool) -> io::Result<()> {
        static IS_WATCHING: AtomicBool = AtomicBool::new(false);
        if IS_FREE.load(SeqCst) {
            IS_INTERRUPTED.store(false, SeqCst);
            JOB.store(RUNNING, SeqCst);
        }
        if IS_WATCHING.swap(true, SeqCst) {
            return Ok(());
        }
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            flag::register_conditional_default(signal, &IS_ENDED_BY_THEM)?;
        }
        flag::register_conditional_default(SIGTSTP, &IS_FREE)?;
        flag::register(SIGINT, &IS_INTERRUPTED)?;
        flag::register(SIGTERM, &IS_ENDING)?;
        flag::register(SIGHUP, &IS_ENDING)?;
        flag::register_usize(SIGTSTP, &JOB, TO_STOP)?;
        flag::register_usize(SIGCONT, &JOB, CONTINUED)?;
        let mut endings = Signals::new([SIGINT, SIGTERM, SIGHUP])?;
        thread::Builder::new().name("signals".to_string()).spawn(move || {
            for signal in endings.forever() {
                if IS_HEARD_ELSEWHERE.load(SeqCst) {
                    continue;
                }
                if !is_brief() {
                    if signal == SIGINT {
                        continue;
                    }
                    thread::sleep(GRACE);
                }
                restore();
                // Does not return; should it fail, the note is still there for the session.
                let _is_over = emulate_default_handler(signal).is_ok();
            }
        })?;
        Ok(())
    }

    /// Returns what the notes say; the one to end stays.
    pub(in crate::terminal) fn take() -> Option<Notice> {
        if IS_ENDING.load(SeqCst) {
            return Some(Notice::Quit);
        }
        if IS_INTERRUPTED.swap(false, SeqCst) {
            return Some(Notice::Interrupt);
        }
        match JOB.swap(RUNNING, SeqCst) {
            TO_STOP => Some(Notice::Stop),
            CONTINUED => Some(Notice::Continued),
            _ => None,
        }
    }

    /// Does what the notes say, as it is done by default.
    pub(in crate::terminal) fn obey() {
        let is_heard = IS_HEARD_ELSEWHERE.load(SeqCst);
        // Should one fail, the program goes on.
        let _is_over = match take() {
            Some(Notice::Quit | Notice::Interrupt) if is_heard => false,
            Some(Notice::Quit) => emulate_default_handler(SIGTERM).is_ok(),
            Some(Notice::Interrupt) => emulate_default_handler(SIGINT).is_ok(),
            Some(Notice::Stop) => {
                stop();
                false
            }
            Some(Notice::Continued) | None => false,
        };
    }

    /// Stops the program; returns when it goes on.
    pub(in crate::terminal) fn stop() {
        JOB.store(RUNNING, SeqCst);
        if emulate_default_handler(SIGTSTP).is_err() {
            return;
        }
        // SIGCONT may be handled on the other thread a little later.
        let nap = Duration::from_millis(5);
        let mut waited = Duration::ZERO;
        while JOB.load(SeqCst) != CONTINUED && waited < CONTINUE_WAIT {
            thread::sleep(nap);
            waited += nap;
        }
        JOB.store(RUNNING, SeqCst);
    }
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "watching can fail on Unix")]
mod sys {
    use std::{
        io,
        sync::atomic::{AtomicBool, Ordering::SeqCst},
    };

    use super::Notice;

    /// Takes no notes: the keys say it all here.
    pub(in crate::terminal) fn watch(_: fn(), _: fn() -> bool) -> io::Result<()> {
        Ok(())
    }

    /// Notes whether nobody holds the terminal; returns what was noted before.
    pub(in crate::terminal) fn set_free(is_free: bool) -> bool {
        static IS_FREE: AtomicBool = AtomicBool::new(true);
        IS_FREE.swap(is_free, SeqCst)
    }

    /// Does nothing.
    pub(in crate::terminal) fn obey() {}

    /// Returns nothing.
    pub(in crate::terminal) fn take() -> Option<Notice> {
        None
    }

    /// Goes on at once: programs are not stopped here.
    pub(in crate::terminal) fn stop() {}
}
