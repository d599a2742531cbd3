//! Which decks there are, and the index of them: files are parsed again only when they changed.

mod candidate;
mod catch_up;

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use crate::{
    card::Place,
    deck::{folder::BUILTIN, problem::Problem},
    store::{
        Store, StoreError,
        index::file::{FileId, KnownFile},
    },
    time::Now,
    trainer::library::{
        candidate::{builtin_files, path_files},
        catch_up::bring_up_to_date,
    },
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
        let rows = bring_up_to_date(store, &root, &files, now, &mut library.problems)?;
        for deck in rows.iter().filter_map(|it| shelved(&root, it)) {
            shelve(&mut library, &mut places, deck);
        }
    }
    prune(store, roots, now)?;
    let in_force: Vec<(FileId, String)> =
        library.decks.iter().map(|it| (it.file, it.id.clone())).collect();
    store.set_force(&in_force)?;
    Ok(library)
}

/// Drops what the index holds of folders and files that are there no more. Those that are merely not
/// looked at this time stay.
fn prune(store: &mut Store, roots: &[Root], now: Now) -> Result<(), StoreError> {
    let in_force: HashSet<String> = roots.iter().map(Root::name).collect();
    for root in store.known_roots()? {
        let is_gone = || matches!(Path::new(&root).try_exists(), Ok(false));
        if root != BUILTIN && !in_force.contains(&root) && is_gone() {
            bring_up_to_date(store, &root, &[], now, &mut Vec::new())?;
        }
    }
    Ok(())
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
