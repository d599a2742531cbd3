//! A paper file: `paper:` → the blueprint of a quiz, and all that is wrong with it.
//!
//! Which decks and tags there are is not known here: names keep their places, so that whoever holds
//! the index can tell of those that mean nothing (E213).

mod numbers;

use std::{path::Path, sync::Arc};

use crate::{
    card::kind::Kind,
    deck::{
        check::read_file,
        detail::{Slot, TooMuch},
        fault::Fault,
        fields::Part,
        finding::Findings,
        folder,
        form::{Form, fields, items, nodes, points, word},
        paper::numbers::{limit, per_cent, share, whole},
        problem::Problem,
        read::Reading,
        source::Source,
        yaml::{Field, Node},
    },
    history::{Feedback, QuizRules},
    session::quiz::blueprint::{Blueprint, Section},
};

/// What a paper says, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The quiz it describes.
    pub blueprint: Blueprint,
    /// Where the names of each section stand, in the order of its sections.
    pub spots: Vec<Spots>,
    /// The file as it is named to people.
    pub path: Arc<str>,
    /// Its text, without a byte order mark.
    text: String,
}

/// The bytes of a file where a section says what it is drawn from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spots {
    /// Its decks.
    pub decks: Vec<usize>,
    /// Its tags.
    pub tags: Vec<usize>,
    /// Its number of cards; `None` where something is wrong with the section, so that what it could
    /// draw is not known.
    pub n: Option<usize>,
}

/// Most sections of a paper.
const MAX_SECTIONS: usize = 50;

/// Most decks or tags of a section.
const MAX_NAMES: usize = 50;

/// The words of [`Kind::ALL`].
const KINDS: &[&str] = &[
    "basic",
    "choice",
    "multiple",
    "true_false",
    "cloze",
    "list",
    "numeric",
    "ordering",
    "matching",
];

/// Reads the file of a paper in which nothing is wrong.
///
/// # Errors
/// All that is wrong with it.
pub fn load(path: &Path) -> Result<Paper, Vec<Problem>> {
    let bytes = folder::load(path).map_err(|it| vec![it])?;
    let Reading { deck, paper, problems, .. } = read_file(&bytes, path);
    // What is wrong with it as a deck helps nobody who means a paper.
    let is_other = deck.is_some() || problems.iter().all(|it| it.code() == "E215");
    match paper.filter(|_| problems.is_empty()) {
        Some(paper) => Ok(paper),
        None if is_other => {
            let fault = Fault::Missing { field: "paper" };
            Err(vec![Problem::of_file(&path.to_string_lossy(), fault)])
        }
        None => Err(problems),
    }
}

impl Paper {
    /// Puts what was found at bytes of the file into problems, by place.
    pub fn problems(&self, found: impl IntoIterator<Item = (usize, Fault)>) -> Vec<Problem> {
        let mut findings = Findings::default();
        for (at, fault) in found {
            findings.tell(at, fault);
        }
        let source = Source::new(&self.text, &self.path);
        findings.sorted().into_iter().map(|it| Problem::new(it, &source)).collect()
    }
}

/// A file that is a paper.
pub(super) struct File<'a> {
    pub(super) text: &'a str,
    pub(super) path: &'a str,
    /// What its title is where it gives none.
    pub(super) stem: &'a str,
    /// Whether all of it could be read as YAML.
    pub(super) is_whole: bool,
}

/// Reads the top of a paper.
pub(super) fn read(file: &File<'_>, map: &[Field<'_>], findings: &mut Findings) -> Option<Paper> {
    let form = Form::new(Part::PaperFile, map, findings);
    let node = form.get("paper")?;
    if node.is_blank() {
        if file.is_whole {
            let at = form.key_at("paper").unwrap_or(node.start);
            findings.tell(at, Fault::Missing { field: "sections" });
        }
        return None;
    }
    let form = Form::new(Part::Paper, fields(node, Part::Paper, findings)?, findings);
    let title = form.text("title", findings);
    let feedback = |it: &Node<'_>| word(it, "feedback", &["each", "end"], findings);
    let feedback = form.filled("feedback").and_then(feedback);
    let rules = QuizRules {
        time_s: form.filled("time").and_then(|it| limit(it, "time", findings)),
        card_s: None,
        pass: form.filled("pass").and_then(|it| per_cent(it, "pass", findings)),
        penalty: form
            .filled("penalty")
            .and_then(|it| share(it, "penalty", findings))
            .unwrap_or_default(),
        // Who sits a paper is told at its end, unless it says otherwise.
        feedback: feedback.and_then(Feedback::from_word).unwrap_or(Feedback::End),
        mode: None,
        is_learned_from: true,
    };
    let seed = form.filled("seed").and_then(|it| whole(it, "seed", 0, findings));
    if form.get("sections").is_none() && !form.means("sections") && file.is_whole {
        findings.tell(node.start, Fault::Missing { field: "sections" });
    }
    let (sections, spots) = sections(&form, findings).into_iter().unzip();
    let title = title.map_or_else(|| file.stem.to_string(), |it| it.0);
    Some(Paper {
        blueprint: Blueprint { title: Some(title), rules, seed, sections },
        spots,
        path: file.path.into(),
        text: file.text.to_string(),
    })
}

fn sections(form: &Form<'_, '_>, findings: &mut Findings) -> Vec<(Section, Spots)> {
    let Some(node) = form.get("sections") else { return Vec::new() };
    let Some(nodes) = nodes(node, "sections", findings) else { return Vec::new() };
    if nodes.is_empty() {
        findings.tell(node.start, Fault::Blank(Slot::Field("sections")));
    }
    if nodes.len() > MAX_SECTIONS {
        let too_many = TooMuch::Items { field: "sections", max: MAX_SECTIONS };
        findings.tell(node.start, Fault::TooMuch(too_many));
        return Vec::new();
    }
    nodes.iter().filter_map(|it| section(it, findings)).collect()
}

fn section(node: &Node<'_>, findings: &mut Findings) -> Option<(Section, Spots)> {
    let n_before = findings.n();
    if node.is_blank() {
        findings.tell(node.start, Fault::Missing { field: "n" });
        return None;
    }
    let form = Form::new(Part::Section, fields(node, Part::Section, findings)?, findings);
    let title = form.text("title", findings);
    let (decks, deck_spots) = names(&form, "decks", findings);
    let (tags, tag_spots) = names(&form, "tags", findings);
    let kinds = kinds(&form, findings);
    let n = form.written("n").and_then(|it| Some((whole(it, "n", 1, findings)?, it.start)));
    if form.written("n").is_none() && !form.means("n") {
        findings.tell(node.start, Fault::Missing { field: "n" });
    }
    let points = form.filled("points").and_then(|it| points(it, findings));
    let is_right = findings.n() == n_before;
    let (n, n_at) = n.unwrap_or((1, node.start));
    let section = Section {
        title: title.map(|it| it.0),
        decks,
        tags,
        kinds,
        n: usize::try_from(n).unwrap_or(usize::MAX),
        points,
    };
    let n = is_right.then_some(n_at);
    Some((section, Spots { decks: deck_spots, tags: tag_spots, n }))
}

/// Reads the names in a field, and where each stands.
fn names(
    form: &Form<'_, '_>,
    field: &'static str,
    findings: &mut Findings,
) -> (Vec<String>, Vec<usize>) {
    let found = form.get(field).and_then(|node| {
        let found = items(node, field, findings)?;
        if found.len() > MAX_NAMES {
            let too_many = TooMuch::Items { field, max: MAX_NAMES };
            findings.tell(node.start, Fault::TooMuch(too_many));
            return None;
        }
        Some(found)
    });
    found.unwrap_or_default().into_iter().map(|it| (it.text.0, it.at)).unzip()
}

fn kinds(form: &Form<'_, '_>, findings: &mut Findings) -> Vec<Kind> {
    let nodes = form.get("kinds").and_then(|it| nodes(it, "kinds", findings)).unwrap_or_default();
    let mut kinds: Vec<Kind> = Vec::new();
    for node in nodes {
        let kind = word(node, "kinds", KINDS, findings).and_then(Kind::from_word);
        kinds.extend(kind.filter(|it| !kinds.contains(it)));
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_word() {
        assert_eq!(KINDS, Kind::ALL.map(Kind::word));
    }
}
