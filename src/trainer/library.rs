//! Which decks there are, and the index of them: files are parsed again only when they changed.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::{
    card::Place,
    deck::{PARSER, folder, problem::Problem, read::read},
    store::{
        Store, StoreError, Writing,
        index::file::{FileId, FileRow, KnownFile},
    },
    time::Now,
    trainer::rows::file_row,
};

/// Where decks are looked for, the first that holds an id wins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Root {
    /// A folder with everything below it, or one file.
    Path(PathBuf),
    /// The decks that are compiled in.
    Builtin,
}

impl Root {
    /// Returns the name under which the index keeps the root.
    pub fn name(&self) -> String {
        match self {
            Root::Path(path) => path.to_string_lossy().into_owned(),
            Root::Builtin => BUILTIN.to_string(),
        }
    }
}

/// The name of the root of compiled-in decks.
pub const BUILTIN: &str = "builtin:";

/// The decks in force after a look at all roots.
#[derive(Debug, Default)]
pub struct Library {
    /// One for each id, in order of roots and paths.
    pub decks: Vec<Shelved>,
    /// What kept files or folders from being read at all, the first of each, and ids that two files
    /// claim.
    pub problems: Vec<Problem>,
}

/// A deck in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelved {
    /// Its id.
    pub id: String,
    /// Its file as it is named to people.
    pub path: String,
    /// Where its id is written; the start of the file where it is made of the file's name.
    pub place: Place,
    /// Its row in the index.
    pub file: FileId,
    /// The root it was found in.
    pub root: String,
    /// Problems in the file; its other cards are asked.
    pub n_problems: u32,
}

impl Shelved {
    /// Tells whether the deck is compiled in.
    pub fn is_builtin(&self) -> bool {
        self.root == BUILTIN
    }
}

/// A file whose time is this near to the time it was indexed may have changed since unseen.
const UNSURE_WITHIN_NS: i64 = 2_000_000_000;

/// Looks at all roots, brings the index up to date and puts the decks in force.
///
/// A damaged index is made anew from the files.
///
/// # Errors
/// What the store says.
pub fn look(store: &mut Store, roots: &[Root], now: Now) -> Result<Library, StoreError> {
    match look_once(store, roots, now) {
        // Where it can't be mended, the first error says what is wrong.
        Err(StoreError::Corrupt { .. }) if matches!(store.mend_index(), Ok(true)) => {
            look_once(store, roots, now)
        }
        looked => looked,
    }
}

fn look_once(store: &mut Store, roots: &[Root], now: Now) -> Result<Library, StoreError> {
    let mut library = Library::default();
    let mut seen_paths = HashSet::new();
    let mut found = Vec::new();
    for root in roots {
        let mut files = match root {
            Root::Builtin => builtin_files(),
            Root::Path(path) => path_files(path, &mut library.problems),
        };
        // A folder within a folder, or named twice, counts where it was found first.
        files.retain(|it| seen_paths.insert(it.path.clone()));
        found.push((root.name(), files));
    }
    // Where each id stands among the decks: there may be thousands.
    let mut places = HashMap::new();
    for (root, files) in found {
        let shelved = bring_up_to_date(store, &root, files, now, &mut library.problems)?;
        for deck in shelved {
            shelve(&mut library, &mut places, deck);
        }
    }
    let in_force: Vec<(FileId, String)> =
        library.decks.iter().map(|it| (it.file, it.id.clone())).collect();
    store.set_force(&in_force)?;
    Ok(library)
}

/// Takes a deck whose id is free. One of one's own shadows a compiled-in one silently; two of
/// one's own with one id are a problem, and the first stays.
fn shelve(library: &mut Library, places: &mut HashMap<String, usize>, deck: Shelved) {
    let Some(place) = places.get(&deck.id) else {
        places.insert(deck.id.clone(), library.decks.len());
        library.decks.push(deck);
        return;
    };
    let first = &library.decks[*place];
    if deck.is_builtin() {
        return;
    }
    library.problems.push(Problem::deck_twice(&deck.id, deck.place, first.place.clone()));
}

/// A file on disk or compiled in, not yet read.
struct Candidate {
    path: String,
    size: u64,
    mtime_ns: i64,
    bytes: Bytes,
}

enum Bytes {
    Compiled(&'static [u8]),
    OnDisk(PathBuf),
}

impl Candidate {
    fn load(&self) -> Result<Vec<u8>, Box<Problem>> {
        match &self.bytes {
            Bytes::Compiled(bytes) => Ok(bytes.to_vec()),
            Bytes::OnDisk(path) => folder::load(path).map_err(Box::new),
        }
    }
}

fn builtin_files() -> Vec<Candidate> {
    let candidate = |(path, bytes): (String, &'static [u8])| Candidate {
        path,
        size: bytes.len() as u64,
        mtime_ns: 0,
        bytes: Bytes::Compiled(bytes),
    };
    folder::builtin().map(candidate).collect()
}

fn path_files(path: &Path, problems: &mut Vec<Problem>) -> Vec<Candidate> {
    let (found, faults) = folder::scan(path);
    problems.extend(faults);
    let candidate = |it: folder::Found| Candidate {
        path: it.path.to_string_lossy().into_owned(),
        size: it.size,
        mtime_ns: it.mtime_ns,
        bytes: Bytes::OnDisk(it.path),
    };
    found.into_iter().map(candidate).collect()
}

/// Compares the files of a root with what the index knows of them, and reads those that changed.
fn bring_up_to_date(
    store: &mut Store,
    root: &str,
    files: Vec<Candidate>,
    now: Now,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Shelved>, StoreError> {
    let known: HashMap<String, KnownFile> =
        store.known_files(root)?.into_iter().map(|it| (it.path.clone(), it)).collect();
    let is_current = |it: &Candidate| known.get(&it.path).is_some_and(|row| is_unchanged(row, it));
    let vanished: Vec<FileId> = {
        let here: HashSet<&str> = files.iter().map(|it| it.path.as_str()).collect();
        known.values().filter(|it| !here.contains(it.path.as_str())).map(|it| it.id).collect()
    };
    if vanished.is_empty() && files.iter().all(is_current) {
        let row = |it: Candidate| known.get(&it.path).and_then(|row| shelved(root, row));
        return Ok(files.into_iter().filter_map(row).collect());
    }
    let mut writing = store.begin()?;
    for file in vanished {
        writing.remove_file(file)?;
    }
    for file in &files {
        if !is_current(file) {
            index(&mut writing, root, file, known.get(&file.path), now, problems)?;
        }
    }
    writing.commit()?;
    let rows: HashMap<String, KnownFile> =
        store.known_files(root)?.into_iter().map(|it| (it.path.clone(), it)).collect();
    let row = |it: Candidate| rows.get(&it.path).and_then(|row| shelved(root, row));
    Ok(files.into_iter().filter_map(row).collect())
}

/// Tells whether a file is as it was indexed, by size and time; a compiled-in one by its content.
fn is_unchanged(known: &KnownFile, file: &Candidate) -> bool {
    let looks_same = is_usable(known) && known.size == file.size && known.mtime_ns == file.mtime_ns;
    match &file.bytes {
        Bytes::Compiled(bytes) => looks_same && known.hash == hash(bytes),
        Bytes::OnDisk(_) => {
            let checked_at_ns = known.checked_at.0.saturating_mul(1_000_000);
            looks_same && checked_at_ns.saturating_sub(file.mtime_ns) > UNSURE_WITHIN_NS
        }
    }
}

/// Tells whether what is known of a file can be used, as long as the file is the same.
fn is_usable(known: &KnownFile) -> bool {
    known.parser == PARSER && known.is_whole
}

fn index(
    writing: &mut Writing<'_>,
    root: &str,
    file: &Candidate,
    known: Option<&KnownFile>,
    now: Now,
    problems: &mut Vec<Problem>,
) -> Result<(), StoreError> {
    let bytes = match file.load() {
        Ok(bytes) => bytes,
        Err(problem) => {
            problems.push(*problem);
            return forget(writing, known);
        }
    };
    let hash = hash(&bytes);
    if let Some(known) = known.filter(|it| it.hash == hash && is_usable(it)) {
        return writing.touch_file(known.id, file.size, file.mtime_ns, now.moment);
    }
    let stem = Path::new(&file.path).file_stem().unwrap_or_default().to_string_lossy();
    let mut reading = read(&bytes, &file.path, &stem);
    if reading.deck.is_none() && !reading.problems.is_empty() {
        problems.push(reading.problems.swap_remove(0));
        return forget(writing, known);
    }
    let row = FileRow {
        size: file.size,
        mtime_ns: file.mtime_ns,
        hash,
        checked_at: now.moment,
        ..file_row(root, &file.path, &bytes, &reading)
    };
    writing.put_file(&row)?;
    Ok(())
}

/// Drops a file that holds nothing to ask, so that it is read, and told, again the next time.
fn forget(writing: &mut Writing<'_>, known: Option<&KnownFile>) -> Result<(), StoreError> {
    known.map_or(Ok(()), |it| writing.remove_file(it.id))
}

fn hash(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// Returns the deck of an indexed file; `None` where the file holds none, such as a paper.
fn shelved(root: &str, row: &KnownFile) -> Option<Shelved> {
    (!row.deck.is_empty()).then(|| Shelved {
        id: row.deck.clone(),
        path: row.path.clone(),
        place: Place { path: row.path.as_str().into(), line: row.line, column: row.column },
        file: row.id,
        root: root.to_string(),
        n_problems: row.n_problems,
    })
}
