//! The transcripts of `tests/cli`, `docs` and the README, played anew: they show what the program
//! says.
//!
//! A file is Markdown that reads as a manual. Its fenced blocks are played from top to bottom, each
//! file in a fresh folder that is home and current folder at once:
//!
//! - `console`: each `$ ` begins a command for `sh`, a here-document included; below stands all
//!   that it says, stdout and stderr as they come, and `[exit N]` unless N is 0.
//!   `$ export NAME=VALUE` holds for the commands after it.
//! - `yaml` with `# file: NAME` as its first line: a file, which is written.
//!
//! `[..]` stands for what differs each time: the folder, the names of events and sessions. A line
//! `...` stands for any lines. `DARIS_BLESS=1 cargo test transcripts` writes what the program says
//! into the files.

use std::{
    fs,
    io::{self, Read},
    path::Path,
    process::{Command, Stdio},
    thread,
};

use snapbox::{
    Assert, Data,
    assert::{Action, Result},
    data::DataFormat,
    report::Palette,
};
use tempfile::TempDir;

/// What each file starts with; `export` sets others.
const VARIABLES: [(&str, &str); 2] =
    [("DARIS_NOW", "2026-11-24T09:00:00+01:00"), ("DARIS_SEED", "7")];

#[test]
fn transcripts_show_what_the_program_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("README.md")];
    for folder in ["tests/cli", "docs"] {
        files.extend(fs::read_dir(root.join(folder)).unwrap().map(|it| it.unwrap().path()));
    }
    files.retain(|it| it.extension().is_some_and(|it| it == "md"));
    let differences: Vec<String> = thread::scope(|scope| {
        let running: Vec<_> = files.iter().map(|it| scope.spawn(|| compare(it))).collect();
        let results = running.into_iter().map(|it| it.join().unwrap());
        results.filter_map(Result::err).map(|it| it.to_string()).collect()
    });
    assert!(differences.is_empty(), "{}", differences.concat());
}

fn compare(file: &Path) -> Result<()> {
    #[allow(clippy::disallowed_methods, reason = "how a test is told to write instead of compare")]
    let is_blessed = std::env::var_os("DARIS_BLESS").is_some_and(|it| it == "1");
    let action = if is_blessed { Action::Overwrite } else { Action::Verify };
    let played = play(&fs::read_to_string(file).unwrap());
    let expected = Data::read_from(file, Some(DataFormat::Text));
    // Paths stay as they are: a backslash in JSON is no path.
    let assert = Assert::new().action(action).normalize_paths(false).palette(Palette::plain());
    assert.try_eq(Some(&"what the program says"), Data::text(played), expected)
}

/// Returns a transcript as it is when its commands are run now.
fn play(text: &str) -> String {
    let mut stage = Stage::new();
    let mut played = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        played.push(line.to_string());
        if !["```console", "```yaml"].contains(&line) {
            continue;
        }
        let block: Vec<&str> = lines.by_ref().take_while(|it| *it != "```").collect();
        if line == "```console" {
            played.extend(commands(&block).iter().map(|it| stage.run(it)));
        } else {
            stage.write(&block);
            played.extend(block.iter().map(ToString::to_string));
        }
        played.push("```".to_string());
    }
    played.join("\n") + "\n"
}

/// Returns the commands of a block, each with its here-document; what they said before is left out.
fn commands(block: &[&str]) -> Vec<String> {
    let mut commands = Vec::new();
    let mut lines = block.iter();
    while let Some(line) = lines.next() {
        let Some(command) = line.strip_prefix("$ ") else { continue };
        let mut command = vec![command];
        if let Some((_, mark)) = line.split_once("<<'") {
            let end = mark.split('\'').next().unwrap();
            while command.last() != Some(&end) {
                command.push(lines.next().unwrap());
            }
        }
        commands.push(command.join("\n"));
    }
    commands
}

/// Where the commands of a file are run: a home of their own, and nothing else around them.
struct Stage {
    home: TempDir,
    variables: Vec<(String, String)>,
}

impl Stage {
    fn new() -> Stage {
        let own = |(name, value): (&str, &str)| (name.to_string(), value.to_string());
        Stage { home: tempfile::tempdir().unwrap(), variables: VARIABLES.map(own).to_vec() }
    }

    /// Writes a block to the file that its first line names.
    fn write(&self, block: &[&str]) {
        let name = block.first().and_then(|it| it.strip_prefix("# file: "));
        let Some(name) = name else { return };
        let path = self.home.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("{}\n", block.join("\n"))).unwrap();
    }

    /// Runs a command and returns it with what it says.
    fn run(&mut self, command: &str) -> String {
        if let Some(variable) = command.strip_prefix("export ") {
            let (name, value) = variable.split_once('=').unwrap();
            self.variables.push((name.to_string(), value.to_string()));
            return format!("$ {command}");
        }
        let (mut reader, writer) = io::pipe().unwrap();
        let bin = Path::new(env!("CARGO_BIN_EXE_daris")).parent().unwrap();
        let mut child = Command::new("sh")
            .args(["-c", command])
            .env_clear()
            .env("HOME", self.home.path())
            .env("PATH", format!("{}:/usr/bin:/bin", bin.display()))
            .envs(self.variables.iter().cloned())
            .current_dir(&self.home)
            .stdin(Stdio::null())
            .stdout(writer.try_clone().unwrap())
            .stderr(writer)
            .spawn()
            .unwrap();
        let mut said = String::new();
        reader.read_to_string(&mut said).unwrap();
        let status = child.wait().unwrap();
        let exit = match status.code() {
            Some(0) => String::new(),
            Some(code) => format!("[exit {code}]\n"),
            None => format!("[{status}]\n"),
        };
        let played = format!("$ {command}\n{}{exit}", self.without_names(&said));
        played.strip_suffix('\n').unwrap_or(&played).to_string()
    }

    /// Puts `[..]` in place of the folder and of UUIDs.
    fn without_names(&self, said: &str) -> String {
        let home = self.home.path();
        let real = home.canonicalize().unwrap();
        let said = said.replace(real.to_str().unwrap(), "[..]");
        let mut rest = said.replace(home.to_str().unwrap(), "[..]");
        let mut known = String::new();
        while let Some(at) = (0..rest.len()).find(|it| is_uuid(&rest, *it)) {
            known += &rest[..at];
            known += "[..]";
            rest.drain(..at + UUID.len());
        }
        known + &rest
    }
}

const UUID: &str = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

fn is_uuid(text: &str, at: usize) -> bool {
    let Some(part) = text.get(at..at + UUID.len()) else { return false };
    let fits = |(form, c): (char, char)| if form == '-' { c == '-' } else { c.is_ascii_hexdigit() };
    part.is_ascii() && UUID.chars().zip(part.chars()).all(fits)
}

#[test]
fn a_transcript_is_played_block_by_block() {
    let text = "\
# Title
```yaml
# file: a/b.yaml
x: 1
```
```console
$ cat a/b.yaml; exit 3
old
$ export X=y
$ cat <<'END'; echo $X $DARIS_SEED
typed
END
```
```sh
$ not run
```
";
    let expected = text
        .replace("old\n", "# file: a/b.yaml\nx: 1\n[exit 3]\n")
        .replace("typed\nEND\n", "typed\nEND\ntyped\ny 7\n");
    assert_eq!(play(text), expected);
    let names = "a 01a20c91-a000-7b5e-a776-3cd354913f2c. é 01a20c91-a000";
    assert_eq!(Stage::new().without_names(names), "a [..]. é 01a20c91-a000");
}
