//! All problems of the files and folders named, as `daris deck check` lists them.

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    card::Place,
    deck::{
        detail::Twice,
        fault::Fault,
        folder::{builtin, load, scan},
        paper::Paper,
        problem::Problem,
        read::{Reading, read},
    },
};

/// What a check found.
#[derive(Debug, Default)]
pub struct Checked {
    /// All problems, by path, line and column.
    pub problems: Vec<Problem>,
    /// Decks that were read.
    pub n_decks: usize,
    /// Papers that were read; whether there is what they name is to be asked of the index.
    pub papers: Vec<Paper>,
}

/// Checks files and folders. What is named twice is checked once.
pub fn check(paths: &[PathBuf]) -> Checked {
    let mut checked = Checked::default();
    let files = files(paths, &mut checked.problems);
    let mut decks = HashMap::new();
    for file in files {
        match load(&file) {
            Ok(bytes) => checked.add(&bytes, &file, &mut decks),
            Err(problem) => checked.problems.push(problem),
        }
    }
    checked.sorted()
}

/// Checks the shipped decks.
pub fn check_shipped() -> Checked {
    let mut checked = Checked::default();
    let mut decks = HashMap::new();
    for (name, bytes) in builtin() {
        checked.add(bytes, Path::new(&name), &mut decks);
    }
    checked.sorted()
}

impl Checked {
    /// Returns what two checks found together.
    pub fn and(mut self, mut other: Checked) -> Checked {
        self.problems.append(&mut other.problems);
        self.n_decks += other.n_decks;
        self.papers.append(&mut other.papers);
        self.sorted()
    }

    fn add(&mut self, bytes: &[u8], file: &Path, decks: &mut HashMap<Arc<str>, Place>) {
        let mut reading = read_file(bytes, file);
        self.n_decks += usize::from(!reading.is_paper);
        self.problems.append(&mut reading.problems);
        self.papers.extend(reading.paper.take());
        self.problems.extend(taken(reading, bytes, file, decks));
    }

    /// Adds what else was found.
    pub fn with(mut self, problems: impl IntoIterator<Item = Problem>) -> Checked {
        self.problems.extend(problems);
        self.sorted()
    }

    fn sorted(mut self) -> Checked {
        self.problems.sort_by(|a, b| a.place.cmp(&b.place));
        self
    }
}

/// Reads a file that is named by its path and, where it says nothing else, has its stem for an id.
pub fn read_file(bytes: &[u8], path: &Path) -> Reading {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    read(bytes, &path.to_string_lossy(), &stem)
}

/// Returns the files that are named, and those in the folders that are, each once, by path.
fn files(paths: &[PathBuf], problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if fs::metadata(path).is_ok_and(|it| it.is_dir()) {
            let (found, mut faults) = scan(path);
            files.extend(found.into_iter().map(|it| it.path));
            problems.append(&mut faults);
        } else {
            files.push(path.clone());
        }
    }
    files.sort();
    let mut seen = HashSet::new();
    files.retain(|it| seen.insert(fs::canonicalize(it).unwrap_or_else(|_| it.clone())));
    files
}

/// Tells that an earlier file has a deck's id already.
fn taken(
    reading: Reading,
    bytes: &[u8],
    file: &Path,
    decks: &mut HashMap<Arc<str>, Place>,
) -> Option<Problem> {
    let id = reading.deck?.head.id;
    let place = reading.id_place.unwrap_or_else(|| Place {
        path: file.to_string_lossy().into(),
        line: 1,
        column: 1,
    });
    match decks.entry(id) {
        Entry::Vacant(it) => {
            it.insert(place);
            None
        }
        Entry::Occupied(first) => {
            let fault = Fault::Twice(Twice::Deck(first.key().to_string()));
            let mut problem = Problem::in_text(place, &String::from_utf8_lossy(bytes), fault);
            problem.also.push(first.get().clone());
            Some(problem)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_checked_once_and_problems_come_in_order() {
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = dir.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        let deck = "deck: {id: d}\ncards:\n  - {question: a, answer: b}\n";
        let first = write("a.yaml", deck);
        let second = write("b.yaml", &deck.replace("answer", "anwser"));
        write("paper.yaml", "paper: {title: P, sections: [{n: 1}]}\n");
        let gone = dir.path().join("gone.yaml");
        let checked = check(&[second.clone(), gone.clone(), dir.path().into(), first.clone()]);
        let problems = &checked.problems;
        assert_eq!(checked.n_decks, 2);
        let found: Vec<_> =
            problems.iter().map(|it| (&*it.place.path, it.place.line, it.code())).collect();
        let (second, gone) = (second.to_string_lossy(), gone.to_string_lossy());
        let expected = [(&*second, 1, "E205"), (&*second, 3, "E201"), (&*gone, 1, "E115")];
        assert_eq!(found, expected);
        let also = &problems[0].also[0];
        assert_eq!((&*also.path, also.line, also.column), (&*first.to_string_lossy(), 1, 12));
        assert_eq!(problems[0].source.as_deref(), Some("deck: {id: d}"));
    }
}
