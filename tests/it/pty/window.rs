//! A terminal window for tests: a program on a pseudo-terminal, and a screen that shows what it
//! writes.

use std::{
    fs,
    io::{Read, Write},
    num::NonZeroU16,
    path::Path,
    process::Command,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long a program may take to do what a test waits for.
const PATIENCE: Duration = Duration::from_secs(20);

const NAP: Duration = Duration::from_millis(5);

pub(crate) struct Window {
    child: Box<dyn Child + Send + Sync>,
    /// `None` once the window is closed.
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    parser: Arc<Mutex<vt100::Parser>>,
    /// All bytes that the program wrote.
    written: Arc<Mutex<Vec<u8>>>,
    is_open: Arc<AtomicBool>,
    /// Reads what the program writes, until nobody can write any more.
    reader: JoinHandle<()>,
}

impl Window {
    /// Starts a program in a window of so many columns and rows, with no environment but what is
    /// given.
    pub(crate) fn open(
        program: &Path,
        args: &[&str],
        env: &[(&str, &str)],
        (columns, rows): (u16, u16),
    ) -> Window {
        let pty = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(args);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pty.slave.spawn_command(command).unwrap();
        drop(pty.slave);
        let parser = Arc::new(Mutex::new(vt100::Parser::new(cells(rows), cells(columns), 1000)));
        let mut output = pty.master.try_clone_reader().unwrap();
        let is_open = Arc::new(AtomicBool::new(true));
        let written = Arc::new(Mutex::new(Vec::new()));
        let shared = (Arc::clone(&parser), Arc::clone(&is_open), Arc::clone(&written));
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(n @ 1..) = output.read(&mut bytes) {
                shared.2.lock().unwrap().extend(&bytes[..n]);
                shared.0.lock().unwrap().process(&bytes[..n]);
                if !shared.1.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let keys = pty.master.take_writer().unwrap();
        let master = Some(pty.master);
        Window { child, master, keys: Some(keys), parser, written, is_open, reader }
    }

    /// Presses keys, all at once.
    pub(crate) fn send(&mut self, keys: &str) {
        let to = self.keys.as_mut().unwrap();
        to.write_all(keys.as_bytes()).unwrap();
        to.flush().unwrap();
    }

    /// Waits until the screen shows a text.
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait_until(text, |it| it.contents().contains(text));
    }

    /// Waits until the rows on the screen end so.
    pub(crate) fn wait_for_end(&self, text: &str) {
        let has_come = patiently(|| self.contents().ends_with(text));
        assert!(has_come, "waited for {text:?} below this screen:\n{}", self.contents());
    }

    /// Waits until the program has written a text, codes included.
    pub(crate) fn wait_for_written(&self, text: &str) {
        self.wait_for_written_times(text, 1);
    }

    /// Waits until the program has written a text so many times.
    pub(crate) fn wait_for_written_times(&self, text: &str, n_times: usize) {
        let has_come = patiently(|| self.written().matches(text).count() == n_times);
        assert!(has_come, "waited for {n_times} times {text:?} in {:?}", self.written());
    }

    /// Waits until something holds of the screen.
    pub(crate) fn wait_until(&self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let has_come = patiently(|| holds(self.parser.lock().unwrap().screen()));
        assert!(has_come, "waited for {what:?} on this screen:\n{}", self.contents());
    }

    /// The rows on the screen, blanks at their ends and empty last rows left out.
    pub(crate) fn contents(&self) -> String {
        let parser = self.parser.lock().unwrap();
        let columns = parser.screen().size().1.get();
        let rows: Vec<String> =
            parser.screen().rows(0, columns).map(|it| it.trim_end().to_string()).collect();
        rows.join("\n").trim_end().to_string()
    }

    /// Waits until the screen shows these rows and nothing else.
    pub(crate) fn check(&self, expected: &str) {
        patiently(|| self.contents() == expected);
        assert_eq!(self.contents(), expected);
    }

    /// All rows from the first that was ever written, scrolled away or not.
    pub(crate) fn all_rows(&self) -> Vec<String> {
        let mut parser = self.parser.lock().unwrap();
        let screen = parser.screen_mut();
        let columns = screen.size().1.get();
        screen.set_scrollback(usize::MAX);
        let mut rows = Vec::new();
        for offset in (1..=screen.scrollback()).rev() {
            screen.set_scrollback(offset);
            rows.extend(screen.rows(0, columns).next());
        }
        screen.set_scrollback(0);
        rows.extend(screen.rows(0, columns));
        rows.iter().map(|it| it.trim_end().to_string()).collect()
    }

    /// All that the program wrote, codes included.
    pub(crate) fn written(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().unwrap()).into_owned()
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.lock().unwrap().set_size(cells(rows), cells(columns));
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
    }

    /// Closes the window: the program's terminal is gone.
    ///
    /// The last holder is the thread that reads; dropping the keys sends Ctrl-D (so portable-pty
    /// has it), and with what the program writes to that the thread lets go.
    pub(crate) fn close(&mut self) {
        self.is_open.store(false, Ordering::SeqCst);
        self.keys = None;
        self.master = None;
    }

    /// Sends a signal by its name without SIG.
    pub(crate) fn signal(&self, name: &str) {
        let pid = self.child.process_id().unwrap().to_string();
        let status = Command::new("kill").args([&format!("-{name}"), &pid]).status().unwrap();
        assert!(status.success());
    }

    /// Waits until the program has ended and all that it wrote is read.
    pub(crate) fn status(&mut self) -> ExitStatus {
        let mut status = None;
        patiently(|| {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        let status = status.unwrap_or_else(|| panic!("the program goes on:\n{}", self.contents()));
        assert!(patiently(|| self.reader.is_finished()), "the terminal is held by another program");
        status
    }

    /// Waits until the program is stopped (or no longer is), as a shell would see it.
    pub(crate) fn wait_until_stopped(&self, is_stopped: bool) {
        let stat = format!("/proc/{}/stat", self.child.process_id().unwrap());
        let has_come = patiently(|| {
            let text = fs::read_to_string(&stat).unwrap();
            let state = text.rsplit_once(") ").unwrap().1.chars().next();
            (state == Some('T')) == is_stopped
        });
        assert!(has_come, "stopped: {}", !is_stopped);
    }

    /// Waits until the terminal reads lines and echoes them, as a shell needs it, or no longer
    /// does.
    pub(crate) fn wait_until_cooked(&self, is_cooked: bool) {
        let master = self.master.as_ref().unwrap();
        let has_come = patiently(|| {
            // ICANON and ECHO: 0x2 and 0x8 on Linux, 0x100 and 0x8 on macOS.
            let flags = master.get_termios().unwrap().local_flags.bits();
            let line = if cfg!(target_os = "macos") { 0x100 } else { 0x2 };
            (flags & line != 0 && flags & 0x8 != 0) == is_cooked
        });
        assert!(has_come, "cooked: {}", !is_cooked);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // It may be stopped, or ended already.
        let _is_ended = self.child.kill().is_ok() && self.child.wait().is_ok();
    }
}

/// The terminal is as a shell needs it.
pub(crate) fn check_given_back(window: &Window) {
    window.wait_until_cooked(true);
    window.wait_until("a visible cursor and no bracketed paste", |it| {
        !it.hide_cursor() && !it.bracketed_paste() && !it.alternate_screen()
    });
}

fn patiently(mut holds: impl FnMut() -> bool) -> bool {
    let mut waited = Duration::ZERO;
    while !holds() {
        if waited >= PATIENCE {
            return false;
        }
        thread::sleep(NAP);
        waited += NAP;
    }
    true
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
}
