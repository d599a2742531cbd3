//! A learner's own folders with nothing of the machine in them, and the program at home there.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

use daris::{
    time::Moment,
    trainer::{Options, Trainer, environment::Environment},
};
use tempfile::TempDir;

/// Folders for data, settings and decks; gone when it is dropped.
pub(crate) struct Home {
    folder: TempDir,
}

/// When the program runs, unless it is told otherwise.
pub(crate) const NOW: &str = "2026-11-24T09:00:00Z";

/// What came of a run of the program.
#[derive(Debug)]
pub(crate) struct Ran {
    /// Its exit code; `None` where a signal ended it.
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Home {
    /// Makes the folders, empty.
    pub(crate) fn new() -> Home {
        Home::within(&std::env::temp_dir())
    }

    /// Makes the folders, empty, where nothing outlives the machine's sleep: for long histories,
    /// of which none need be durable.
    pub(crate) fn in_memory() -> Home {
        let memory = Path::new("/dev/shm");
        if memory.is_dir() { Home::within(memory) } else { Home::new() }
    }

    fn within(folder: &Path) -> Home {
        let folder = tempfile::tempdir_in(folder).unwrap();
        let home = Home { folder };
        for name in ["data", "config", "decks"] {
            fs::create_dir(home.path(name)).unwrap();
        }
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a deck into the folder of decks.
    pub(crate) fn deck(&self, name: &str, text: &str) {
        fs::write(self.path("decks").join(name), text).unwrap();
    }

    pub(crate) fn store(&self) -> PathBuf {
        self.path("data").join("daris.db")
    }

    /// Opens everything over the folder of decks, at a moment in UTC.
    pub(crate) fn trainer(&self, now: Moment, tick_ms: u64) -> Trainer {
        let environment = Environment::of([
            ("DARIS_DATA", self.path("data").into_os_string()),
            ("XDG_CONFIG_HOME", self.path("config").into_os_string()),
            ("DARIS_NOW", now.to_string().into()),
            ("DARIS_TICK", tick_ms.to_string().into()),
        ]);
        let options = Options { decks: Some(self.path("decks")), ..Options::default() };
        Trainer::open(&options, environment).unwrap()
    }

    /// Returns the program with its words, in a cleared environment.
    pub(crate) fn daris(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_daris"));
        command
            .args(words)
            .env_clear()
            .env("HOME", self.folder.path())
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("DARIS_DATA", self.path("data"))
            .env("DARIS_NOW", NOW)
            .env("DARIS_SEED", "1")
            .current_dir(self.folder.path());
        command
    }

    /// Runs the program with nothing typed.
    pub(crate) fn run(&self, words: &[&str]) -> Ran {
        run(&mut self.daris(words), "")
    }
}

/// Says that a test, or the rest of it, can't be run here.
#[allow(clippy::print_stdout, reason = "what is skipped is said")]
pub(crate) fn skip(why: &str) {
    println!("skipped: {why}");
}

/// How long a run may take before it is taken for stuck.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs a command to its end, with lines typed. What hangs is ended, and fails.
pub(crate) fn run(command: &mut Command, typed: &str) -> Ran {
    let piped = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut typing = child.stdin.take().unwrap();
    let typed = typed.to_string();
    // Who does not read to the end closes the pipe early.
    let typist = thread::spawn(move || drop(typing.write_all(typed.as_bytes())));
    let reading = [reader(child.stdout.take().unwrap()), reader(child.stderr.take().unwrap())];
    let [out, err] = reading.map(|it| it.recv_timeout(PATIENCE));
    if out.is_err() || err.is_err() {
        child.kill().unwrap();
    }
    let code = child.wait().unwrap().code();
    typist.join().unwrap();
    Ran { code, out: out.expect("it ends"), err: err.expect("it ends") }
}

fn reader(mut from: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut text = String::new();
        if from.read_to_string(&mut text).is_ok() {
            drop(sender.send(text));
        }
    });
    receiver
}
