//! Where deck files are found: in folders, and compiled into the program.

use std::{
    collections::HashSet,
    fs::{self, File},
    io::{self, ErrorKind, Read},
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use include_dir::{Dir, include_dir};

use crate::deck::{
    MAX_BYTES,
    detail::{TooMuch, Unreadable},
    fault::Fault,
    problem::Problem,
};

/// What the names of compiled-in files begin with.
pub const BUILTIN: &str = "builtin:";

static SHIPPED: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/decks");

/// A deck file in a folder, and what tells whether it has changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// Its path: that of the folder, and below it.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written: nanoseconds since 1970.
    pub mtime_ns: i64,
}

/// Finds the deck files in a folder and the folders below, by path; and what can't be read there.
///
/// Deck files end in `.yaml` or `.yml`. Hidden names are skipped. A folder that is reached twice,
/// as by a link to one above, is read once. A path to a file is that file, whatever its name.
pub fn scan(path: &Path) -> (Vec<Found>, Vec<Problem>) {
    if let Ok(metadata) = fs::metadata(path)
        && !metadata.is_dir()
    {
        return match file(path.to_path_buf(), &metadata) {
            Ok(it) => (vec![it], Vec::new()),
            Err(problem) => (Vec::new(), vec![problem]),
        };
    }
    let mut found = Vec::new();
    let mut problems = Vec::new();
    let mut seen = HashSet::new();
    let mut todo = vec![path.to_path_buf()];
    while let Some(dir) = todo.pop() {
        if let Err(error) = scan_one(&dir, &mut seen, &mut todo, &mut found, &mut problems) {
            problems.push(unreadable(&dir, &error));
        }
    }
    found.sort();
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    (found, problems)
}

fn scan_one(
    dir: &Path,
    seen: &mut HashSet<PathBuf>,
    todo: &mut Vec<PathBuf>,
    found: &mut Vec<Found>,
    problems: &mut Vec<Problem>,
) -> io::Result<()> {
    if !seen.insert(fs::canonicalize(dir)?) {
        return Ok(());
    }
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let is_deck = is_deck_name(&path);
        // Follows links; the kind that the folder gives is enough for all else.
        let kind = entry.file_type()?;
        if !is_deck && !kind.is_dir() && !kind.is_symlink() {
            continue;
        }
        match fs::metadata(&path) {
            Ok(it) if it.is_dir() => todo.push(path),
            Ok(_) | Err(_) if !is_deck => (),
            Ok(it) => match file(path, &it) {
                Ok(it) => found.push(it),
                Err(problem) => problems.push(problem),
            },
            Err(error) => problems.push(unreadable(&path, &error)),
        }
    }
    Ok(())
}

/// Takes a path as a deck file: a regular one.
#[allow(
    clippy::result_large_err,
    reason = "few files can't be read, and their problems go straight into a list"
)]
fn file(path: PathBuf, metadata: &fs::Metadata) -> Result<Found, Problem> {
    if !metadata.is_file() {
        return Err(problem(&path, Unreadable::NotAFile));
    }
    let mtime_ns = mtime_ns(metadata);
    Ok(Found { path, size: metadata.len(), mtime_ns })
}

/// Reads a file: of the compiled-in ones by its name, else a regular one of at most [`MAX_BYTES`]
/// bytes.
#[allow(
    clippy::result_large_err,
    reason = "few files can't be read, and their problems go straight into a list"
)]
pub fn load(path: &Path) -> Result<Vec<u8>, Problem> {
    if let Some(bytes) = shipped(path) {
        return Ok(bytes.to_vec());
    }
    // Opening a pipe would wait for whoever writes into it.
    match fs::metadata(path) {
        Ok(it) if it.is_file() => (),
        Ok(_) => return Err(problem(path, Unreadable::NotAFile)),
        Err(error) => return Err(unreadable(path, &error)),
    }
    let mut bytes = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    match read {
        Err(error) => Err(unreadable(path, &error)),
        Ok(n) if n > MAX_BYTES => {
            Err(Problem::of_file(&path.to_string_lossy(), Fault::TooMuch(TooMuch::Bytes)))
        }
        Ok(_) => Ok(bytes),
    }
}

/// Returns the compiled-in decks by path, each with its bytes.
pub fn builtin() -> impl Iterator<Item = (String, &'static [u8])> {
    let mut files = Vec::new();
    let mut todo = vec![&SHIPPED];
    while let Some(dir) = todo.pop() {
        todo.extend(dir.dirs());
        files.extend(dir.files().filter(|it| is_deck_name(it.path())));
    }
    files.sort_by_key(|it| it.path());
    let name = |it: &Path| format!("{BUILTIN}{}", it.to_string_lossy().replace('\\', "/"));
    files.into_iter().map(move |it| (name(it.path()), it.contents()))
}

/// Returns the bytes of a compiled-in file by its name.
fn shipped(name: &Path) -> Option<&'static [u8]> {
    let path = name.to_str()?.strip_prefix(BUILTIN)?;
    SHIPPED.get_file(path).filter(|it| is_deck_name(it.path())).map(include_dir::File::contents)
}

fn is_deck_name(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "yaml" || it == "yml")
}

fn mtime_ns(metadata: &fs::Metadata) -> i64 {
    let Ok(mtime) = metadata.modified() else { return 0 };
    let ns = match mtime.duration_since(UNIX_EPOCH) {
        Ok(after) => i128::try_from(after.as_nanos()),
        Err(before) => i128::try_from(before.duration().as_nanos()).map(|it| -it),
    };
    ns.ok().and_then(|it| i64::try_from(it).ok()).unwrap_or_default()
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    let why = if error.kind() == ErrorKind::NotFound {
        Unreadable::Missing
    } else if error.kind() == ErrorKind::PermissionDenied {
        Unreadable::Denied
    } else {
        Unreadable::Other { detail: error.to_string() }
    };
    problem(path, why)
}

fn problem(path: &Path, why: Unreadable) -> Problem {
    Problem::of_file(&path.to_string_lossy(), Fault::Unreadable(why))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    /// Makes a folder of files, each holding its name.
    fn folder(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for file in files {
            let path = dir.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file).unwrap();
        }
        dir
    }

    fn names(dir: &Path) -> (Vec<String>, Vec<&'static str>) {
        let (found, problems) = scan(dir);
        let name = |it: &Path| it.strip_prefix(dir).unwrap().to_string_lossy().into_owned();
        let problems = problems.iter().map(Problem::code).collect();
        (found.iter().map(|it| name(&it.path)).collect(), problems)
    }

    #[test]
    fn deck_files_are_found_below_a_folder_and_hidden_ones_are_not() {
        let files =
            ["b.yaml", "a/c.yml", "a.yaml", ".x.yaml", ".git/d.yaml", "e.txt", "f.yaml/g.yaml"];
        let dir = folder(&files);
        let expected = ["a/c.yml", "a.yaml", "b.yaml", "f.yaml/g.yaml"];
        assert_eq!(names(dir.path()), (expected.map(String::from).to_vec(), vec![]));
        let (found, _) = scan(dir.path());
        assert_eq!(found[0].size, 7);
        assert!(found[0].mtime_ns > 1_500_000_000_000_000_000);
    }

    #[test]
    fn what_is_not_there_is_told() {
        let dir = folder(&[]);
        assert_eq!(names(&dir.path().join("gone")), (vec![], vec!["E115"]));
        assert_eq!(load(&dir.path().join("gone.yaml")).unwrap_err().code(), "E115");
        assert_eq!(load(dir.path()).unwrap_err().code(), "E115");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_and_loops_end() {
        let dir = folder(&["a/x.yaml"]);
        let link = |to: &str, from: &str| {
            std::os::unix::fs::symlink(dir.path().join(to), dir.path().join(from)).unwrap();
        };
        link("a", "a/loop");
        link("a/x.yaml", "b.yaml");
        link("gone", "c.yaml");
        link("gone", "d");
        let expected = ["a/x.yaml", "b.yaml"].map(String::from).to_vec();
        assert_eq!(names(dir.path()), (expected, vec!["E115"]));
    }

    #[cfg(unix)]
    #[test]
    fn a_pipe_is_told_and_never_waited_for() {
        let dir = folder(&[]);
        let pipe = dir.path().join("x.yaml");
        if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|it| it.success()) {
            return;
        }
        assert_eq!(names(dir.path()), (vec![], vec!["E115"]));
        assert_eq!(load(&pipe).unwrap_err().code(), "E115");
    }

    #[test]
    fn a_file_is_read_up_to_its_limit() {
        let dir = folder(&[]);
        let path = dir.path().join("x.yaml");
        fs::write(&path, vec![b'#'; MAX_BYTES]).unwrap();
        assert_eq!(load(&path).map(|it| it.len()), Ok(MAX_BYTES));
        fs::write(&path, vec![b'#'; MAX_BYTES + 1]).unwrap();
        assert_eq!(load(&path).unwrap_err().code(), "E114");
    }

    #[test]
    fn compiled_in_decks_are_named_and_sorted() {
        let names: Vec<String> = builtin().map(|(name, _)| name).collect();
        assert!(!names.is_empty(), "no deck is compiled in");
        assert!(names.iter().all(|it| it.starts_with(BUILTIN)));
        assert!(names.is_sorted());
        let shipped = |it: &str| load(Path::new(it)).map_err(|it| it.code());
        assert!(builtin().all(|(name, bytes)| shipped(&name).as_deref() == Ok(bytes)));
        assert_eq!(shipped("builtin:LICENSE"), Err("E115"));
        assert_eq!(shipped("builtin:ar/gone.yaml"), Err("E115"));
    }
}
