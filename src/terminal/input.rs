//! Lines from standard input, read beside the session so that a signal is heard while it waits.

use std::{
    io::{self, BufRead, BufReader, Read},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, sync_channel},
    },
    thread,
    time::Duration,
};

#[cfg(unix)]
use crate::terminal::{signals, tty};

/// What came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A line without its end; bytes that are not UTF-8 are replaced.
    Line(String),
    /// A line longer than [`LINE_MAX`].
    TooLong,
    /// The input has ended.
    End,
    /// Ctrl-C.
    Interrupt,
    /// SIGTERM or SIGHUP.
    Terminate,
}

/// Longest line that is taken, in bytes.
pub const LINE_MAX: u64 = 1 << 20;

/// How often signals are looked for while no line comes.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// How long the line that was read already may take to arrive.
const SETTLED: Duration = Duration::from_millis(2);

/// Lines from a reader, and signals.
pub struct LineSource {
    lines: Receiver<Incoming>,
    interrupted: Arc<AtomicBool>,
    terminated: Arc<AtomicBool>,
}

impl LineSource {
    /// Starts to read standard input and to hear signals.
    ///
    /// # Errors
    /// When the system takes no signal handler.
    pub fn of_stdin() -> io::Result<LineSource> {
        let source = LineSource::of(io::stdin());
        #[cfg(unix)]
        {
            use signal_hook::{
                consts::{SIGHUP, SIGINT, SIGTERM},
                flag::register,
            };
            signals::leave_to_others();
            register(SIGINT, Arc::clone(&source.interrupted))?;
            register(SIGTERM, Arc::clone(&source.terminated))?;
            register(SIGHUP, Arc::clone(&source.terminated))?;
        }
        Ok(source)
    }

    /// Starts to read any reader.
    pub fn of(reader: impl Read + Send + 'static) -> LineSource {
        // A line waits until it is taken, so that input without end does not fill memory. What the
        // reader and the thread hold when a session ends is lost to whoever reads the pipe next.
        let (sender, lines) = sync_channel(0);
        thread::spawn(move || {
            let mut reader = BufReader::new(reader);
            loop {
                let line = read_line(&mut reader);
                let is_end = line == Incoming::End;
                if sender.send(line).is_err() || is_end {
                    return;
                }
            }
        });
        LineSource { lines, interrupted: Arc::default(), terminated: Arc::default() }
    }

    /// Drops the lines that wait to be read from a terminal: they were typed before what is shown
    /// next.
    pub fn drop_waiting(&self) {
        tty::drop_input();
        while let Ok(Incoming::Line(_) | Incoming::TooLong) = self.lines.recv_timeout(SETTLED) {}
    }

    /// Waits for a line, the end, or a signal.
    pub fn next(&self) -> Incoming {
        loop {
            if let Some(incoming) = self.next_within(Duration::MAX) {
                return incoming;
            }
        }
    }

    /// Waits so long for a line, the end, or a signal; `None` where none came.
    pub fn next_within(&self, patience: Duration) -> Option<Incoming> {
        let mut left = patience;
        while !left.is_zero() {
            if self.terminated.load(Ordering::Relaxed) {
                return Some(Incoming::Terminate);
            }
            if self.interrupted.load(Ordering::Relaxed) {
                return Some(Incoming::Interrupt);
            }
            let wait = left.min(LOOK_EVERY);
            match self.lines.recv_timeout(wait) {
                Ok(incoming) => return Some(incoming),
                Err(RecvTimeoutError::Timeout) => left -= wait,
                Err(RecvTimeoutError::Disconnected) => return Some(Incoming::End),
            }
        }
        None
    }
}

fn read_line(reader: &mut impl BufRead) -> Incoming {
    let mut bytes = Vec::new();
    match reader.by_ref().take(LINE_MAX).read_until(b'\n', &mut bytes) {
        Ok(0) | Err(_) => return Incoming::End,
        Ok(_) => (),
    }
    if bytes.last() != Some(&b'\n') && bytes.len() as u64 >= LINE_MAX {
        return skip_line(reader);
    }
    while matches!(bytes.last(), Some(b'\n' | b'\r')) {
        bytes.pop();
    }
    Incoming::Line(String::from_utf8_lossy(&bytes).into_owned())
}

fn skip_line(reader: &mut impl BufRead) -> Incoming {
    loop {
        let mut rest = Vec::new();
        match reader.by_ref().take(LINE_MAX).read_until(b'\n', &mut rest) {
            Ok(n) if n > 0 && rest.last() != Some(&b'\n') => (),
            Ok(_) | Err(_) => return Incoming::TooLong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_without_their_ends_and_bad_bytes_are_replaced() {
        let source = LineSource::of(io::Cursor::new(b"a\r\n\n\xff\nlast".to_vec()));
        let lines: Vec<Incoming> = std::iter::repeat_with(|| source.next()).take(5).collect();
        let line = |it: &str| Incoming::Line(it.to_string());
        assert_eq!(lines, [line("a"), line(""), line("\u{fffd}"), line("last"), Incoming::End]);
    }

    #[test]
    fn one_may_wait_for_a_while_only() {
        // A reader that never has anything to say.
        let (reader, _writer) = io::pipe().unwrap();
        let source = LineSource::of(reader);
        assert_eq!(source.next_within(Duration::ZERO), None);
        assert_eq!(source.next_within(Duration::from_millis(60)), None);
    }

    #[test]
    fn a_line_without_end_is_cut_off_and_the_next_one_read() {
        let mut text = vec![b'x'; 3 << 20];
        text.extend_from_slice(b"\nnext\n");
        let source = LineSource::of(io::Cursor::new(text));
        assert_eq!(source.next(), Incoming::TooLong);
        assert_eq!(source.next(), Incoming::Line("next".to_string()));
    }
}
