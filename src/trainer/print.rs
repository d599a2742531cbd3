//! Printing a dealt quiz: its cards are read, put on sheets, and written beside each other, one file
//! for each version.

mod pictures;

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    process,
};

use crate::{
    card::mode::Mode,
    exchange::paper::{Question, Section, Sheet, arrange, html, seed_of},
    history::{Dealt, QuizStart},
    session::{
        drawing::is_wanted,
        quiz::asking::{pose_in_order, wish},
    },
    trainer::{Sought, Trainer, TrainerError, cards::CardReader, print::pictures::picture},
};

/// What is to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printing {
    /// The file; of several versions each has its letter behind the name: `quiz-A.html`.
    pub path: PathBuf,
    /// How many versions; `None` for one without a letter.
    pub n_versions: Option<u8>,
    /// Whether files that are there already are replaced.
    pub replaces: bool,
}

/// What was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The files, one for each version; none where there was nothing to ask.
    pub files: Vec<PathBuf>,
    /// The seed that gives them again.
    pub seed: u64,
}

/// Most versions: they have a letter each.
pub const MAX_VERSIONS: u8 = 26;

/// Why a paper is not printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// A file is there already.
    #[error("{0} is there already")]
    Exists(PathBuf),
    /// A file can't be written.
    #[error("{path} can't be written")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// So many versions there can't be.
    #[error("there can't be {0} versions")]
    Versions(u8),
}

/// Writes a quiz as it was dealt into files to print, and returns these.
///
/// The first version is the paper that the quiz's seed gives in the terminal; the others ask the
/// same cards in another order, with their options in another order. Where no file is replaced,
/// either all are written or none; where some are, each is whole, though a failure in the midst can
/// leave new ones beside old ones.
///
/// # Errors
/// A card that is there no more, a file that is there already or can't be written.
pub fn print(
    trainer: &Trainer,
    quiz: &QuizStart,
    printing: &Printing,
) -> Result<Vec<PathBuf>, TrainerError> {
    let n = printing.n_versions.unwrap_or(1);
    if !(1..=MAX_VERSIONS).contains(&n) {
        return Err(PrintError::Versions(n).into());
    }
    let mut reader = CardReader::default();
    let mut pages = Vec::new();
    for version in (b'A'..b'A' + n).map(char::from) {
        let mut sheet = sheet(trainer, &mut reader, quiz, version)?;
        sheet.version = printing.n_versions.map(|_| version);
        pages.push((named(&printing.path, sheet.version), html(&sheet)));
    }
    write_all(&pages, printing.replaces)?;
    Ok(pages.into_iter().map(|(path, _)| path).collect())
}

/// Puts the cards of a quiz on a sheet, as a version has them.
fn sheet(
    trainer: &Trainer,
    reader: &mut CardReader,
    quiz: &QuizStart,
    version: char,
) -> Result<Sheet, TrainerError> {
    let section = |it: &String| Section { title: it.clone(), questions: Vec::new() };
    let mut sections: Vec<Section> = quiz.sections.iter().map(section).collect();
    let mode = wish(&quiz.rules);
    let order = seed_of(version, quiz.seed);
    for dealt in &quiz.cards {
        let question = question(trainer, reader, dealt, mode, (quiz.seed, order))?;
        if sections.len() <= dealt.section {
            sections.resize_with(dealt.section + 1, Section::default);
        }
        sections[dealt.section].questions.push(question);
    }
    for (place, section) in sections.iter_mut().enumerate() {
        arrange(&mut section.questions, version, place, quiz.seed);
    }
    Ok(Sheet {
        title: quiz.title.clone(),
        version: None,
        seed: quiz.seed,
        rules: quiz.rules.clone(),
        sections,
        sources: reader.sources(),
    })
}

fn question(
    trainer: &Trainer,
    reader: &mut CardReader,
    dealt: &Dealt,
    mode: Mode,
    (seed, order): (u64, u64),
) -> Result<Question, TrainerError> {
    let name = || dealt.card.to_string();
    let gone = || TrainerError::UnknownName { what: Sought::Card, name: name(), nearest: None };
    let card = reader.read(&trainer.store, &dealt.card)?.ok_or_else(gone)?;
    let candidates = if is_wanted(&card, mode) { trainer.candidates(&card)? } else { Vec::new() };
    let posed = pose_in_order(&card, &candidates, mode, seed, order);
    let picture = picture(&card);
    Ok(Question { card, posed, points: dealt.points, picture })
}

/// Returns the file of a version: its letter stands behind the name.
fn named(path: &Path, version: Option<char>) -> PathBuf {
    let (Some(version), Some(stem)) = (version, path.file_stem()) else {
        return path.to_path_buf();
    };
    let mut name = stem.to_os_string();
    name.push(format!("-{version}"));
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// Writes files, each whole or not at all: it is written under another name beside its place first.
fn write_all(pages: &[(PathBuf, String)], replaces: bool) -> Result<(), PrintError> {
    let taken = pages.iter().find(|(path, _)| !replaces && path.symlink_metadata().is_ok());
    if let Some((path, _)) = taken {
        return Err(PrintError::Exists(path.clone()));
    }
    let drafts: Vec<PathBuf> = pages.iter().map(|(path, _)| draft_of(path)).collect();
    let written = pages.iter().zip(&drafts).try_for_each(|((path, page), draft)| {
        write(draft, page).map_err(|source| PrintError::Unwritable { path: path.clone(), source })
    });
    let mut placed = Vec::new();
    let done = written.and_then(|()| {
        pages.iter().zip(&drafts).try_for_each(|((path, _), draft)| {
            place(draft, path, replaces)?;
            placed.push(path);
            Ok(())
        })
    });
    for draft in &drafts {
        drop(fs::remove_file(draft));
    }
    if done.is_err() && !replaces {
        for path in placed {
            drop(fs::remove_file(path));
        }
    }
    done
}

fn draft_of(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", process::id()));
    path.with_file_name(name)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file: File = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Gives a draft its name. A link can't take the place of a file that came in the meantime; where a
/// disk has no links, what was seen before must do.
fn place(draft: &Path, path: &Path, replaces: bool) -> Result<(), PrintError> {
    let unwritable = |source| PrintError::Unwritable { path: path.to_path_buf(), source };
    if replaces {
        return fs::rename(draft, path).map_err(unwritable);
    }
    match fs::hard_link(draft, path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(PrintError::Exists(path.to_path_buf()))
        }
        Err(_) => fs::rename(draft, path).map_err(unwritable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_has_its_letter_behind_the_name() {
        fn check(path: &str, version: Option<char>, expected: &str) {
            assert_eq!(named(Path::new(path), version), Path::new(expected));
        }
        check("a/quiz.html", None, "a/quiz.html");
        check("a/quiz.html", Some('A'), "a/quiz-A.html");
        check("a.b/quiz", Some('D'), "a.b/quiz-D");
        check("q.v1.html", Some('B'), "q.v1-B.html");
    }

    #[test]
    fn all_files_are_written_or_none_and_none_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = |it: &str| folder.path().join(it);
        let pages = [(path("a"), "new a".to_string()), (path("b"), "new b".to_string())];
        let names = || {
            let entries = fs::read_dir(folder.path()).unwrap();
            let mut names: Vec<_> = entries.map(|it| it.unwrap().file_name()).collect();
            names.sort();
            names
        };
        fs::write(path("b"), "old b").unwrap();
        assert!(matches!(write_all(&pages, false), Err(PrintError::Exists(it)) if it == path("b")));
        assert_eq!(names(), ["b"]);
        write_all(&pages, true).unwrap();
        assert_eq!(names(), ["a", "b"]);
        assert_eq!(fs::read_to_string(path("b")).unwrap(), "new b");
        let gone = [(path("c"), String::new()), (path("gone/d"), String::new())];
        assert!(matches!(write_all(&gone, false), Err(PrintError::Unwritable { .. })));
        assert_eq!(names(), ["a", "b"]);
    }
}
