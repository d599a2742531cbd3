//! Bringing the index up to the files of a root. Files are read while nobody waits; what they hold
//! is put in short transactions, in which what others put meanwhile is left as it is.

use std::{
    collections::{HashMap, HashSet},
    path::Path,
};

use sha2::{Digest, Sha256};

use crate::{
    deck::{PARSER, problem::Problem, read::read},
    store::{
        Store, StoreError,
        index::file::{FileRow, KnownFile},
    },
    time::Now,
    trainer::{
        library::candidate::{Bytes, Candidate},
        rows::file_row,
    },
};

/// The files of a root that are in the index, by path.
type Known = HashMap<String, KnownFile>;

/// How often the index is compared again where another process changes it at the same time.
const TRIES: u32 = 3;

/// Compares the files of a root with what the index knows of them, and reads those that changed.
/// Returns what the index knows of each then, in their order.
pub(super) fn bring_up_to_date(
    store: &mut Store,
    root: &str,
    files: &[Candidate],
    now: Now,
    problems: &mut Vec<Problem>,
) -> Result<Vec<KnownFile>, StoreError> {
    let mut known = known_files(store, root)?;
    let mut told = Vec::new();
    for _ in 0..TRIES {
        let mut catching_up = CatchingUp::new(store, root, now);
        catching_up.run(files, &known)?;
        let CatchingUp { n_changes, is_overtaken, .. } = catching_up;
        told = catching_up.problems;
        if n_changes > 0 {
            known = known_files(store, root)?;
        }
        if !is_overtaken {
            break;
        }
    }
    problems.append(&mut told);
    Ok(files.iter().filter_map(|it| known.remove(&it.path)).collect())
}

fn known_files(store: &Store, root: &str) -> Result<Known, StoreError> {
    Ok(store.known_files(root)?.into_iter().map(|it| (it.path.clone(), it)).collect())
}

/// A file whose time is this near to the time it was indexed may have changed since unseen.
const UNSURE_WITHIN_NS: i64 = 2_000_000_000;

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

/// What a file changes in the index.
enum Change {
    /// It is gone, or holds nothing to ask; then it is read, and told, again the next time.
    Remove,
    /// It was looked into and is as it was.
    Touch { size: u64, mtime_ns: i64 },
    /// It was read.
    Put(Box<FileRow>),
}

/// Most bytes of files, and most files, that are read before they are put into the index: they are
/// held in memory, and while they are put an answer in another terminal waits.
const BATCH_MAX_BYTES: u64 = 512 * 1024;
const BATCH_MAX_FILES: usize = 64;

/// A run through the files of a root.
struct CatchingUp<'a> {
    store: &'a mut Store,
    root: &'a str,
    now: Now,
    /// What is to be changed: path, what the index knew of it, change.
    batch: Vec<(String, Option<KnownFile>, Change)>,
    n_bytes: u64,
    n_changes: usize,
    /// Whether another process changed the index under us; its changes stay.
    is_overtaken: bool,
    problems: Vec<Problem>,
}

impl<'a> CatchingUp<'a> {
    fn new(store: &'a mut Store, root: &'a str, now: Now) -> CatchingUp<'a> {
        CatchingUp {
            store,
            root,
            now,
            batch: Vec::new(),
            n_bytes: 0,
            n_changes: 0,
            is_overtaken: false,
            problems: Vec::new(),
        }
    }

    fn run(&mut self, files: &[Candidate], known: &Known) -> Result<(), StoreError> {
        let here: HashSet<&str> = files.iter().map(|it| it.path.as_str()).collect();
        for row in known.values().filter(|it| !here.contains(it.path.as_str())) {
            self.add(&row.path, Some(row), Change::Remove, 0)?;
        }
        for file in files {
            let row = known.get(&file.path);
            if row.is_some_and(|it| is_unchanged(it, file)) {
                continue;
            }
            let change = self.read(file, row);
            self.add(&file.path, row, change, file.size)?;
        }
        self.put()
    }

    /// Reads a file that may have changed.
    fn read(&mut self, file: &Candidate, known: Option<&KnownFile>) -> Change {
        let bytes = match file.load() {
            Ok(bytes) => bytes,
            Err(problem) => {
                self.problems.push(*problem);
                return Change::Remove;
            }
        };
        let (size, mtime_ns) = (file.size, file.mtime_ns);
        let hash = hash(&bytes);
        if known.is_some_and(|it| it.hash == hash && is_usable(it)) {
            return Change::Touch { size, mtime_ns };
        }
        let stem = Path::new(&file.path).file_stem().unwrap_or_default().to_string_lossy();
        let mut reading = read(&bytes, &file.path, &stem);
        // What is wrong with a paper keeps nobody from studying.
        if reading.deck.is_none() && !reading.is_paper && !reading.problems.is_empty() {
            self.problems.push(reading.problems.swap_remove(0));
            return Change::Remove;
        }
        let row = file_row(self.root, &file.path, &bytes, &reading);
        let checked_at = self.now.moment;
        Change::Put(Box::new(FileRow { size, mtime_ns, hash, checked_at, ..row }))
    }

    fn add(
        &mut self,
        path: &str,
        known: Option<&KnownFile>,
        change: Change,
        n_bytes: u64,
    ) -> Result<(), StoreError> {
        if known.is_none() && matches!(change, Change::Remove) {
            return Ok(());
        }
        self.batch.push((path.to_string(), known.cloned(), change));
        self.n_bytes += n_bytes;
        if self.n_bytes >= BATCH_MAX_BYTES || self.batch.len() >= BATCH_MAX_FILES {
            self.put()?;
        }
        Ok(())
    }

    /// Changes the index in one transaction.
    fn put(&mut self) -> Result<(), StoreError> {
        if self.batch.is_empty() {
            return Ok(());
        }
        self.n_changes += self.batch.len();
        self.n_bytes = 0;
        let mut writing = self.store.begin()?;
        for (path, known, change) in self.batch.drain(..) {
            if writing.known_file(self.root, &path)? != known {
                self.is_overtaken = true;
                continue;
            }
            match (change, known) {
                (Change::Put(row), _) => drop(writing.put_file(&row)?),
                (Change::Touch { size, mtime_ns }, Some(row)) => {
                    writing.touch_file(row.id, size, mtime_ns, self.now.moment)?;
                }
                (Change::Remove, Some(row)) => writing.remove_file(row.id)?,
                (Change::Touch { .. } | Change::Remove, None) => (),
            }
        }
        writing.commit()
    }
}

fn hash(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}
