//! Papers: what they name is looked up among the decks, and what is not there is told at its line
//! (E213).

use std::path::{Path, PathBuf};

use crate::{
    deck::{
        check::Checked,
        detail::Lacking,
        fault::Fault,
        paper::{Paper, load},
        problem::Problem,
    },
    session::quiz::{
        blueprint::{Blueprint, Section},
        draw::Draw,
    },
    store::scope::Scope,
    text::{distance::nearest, normalize::caseless},
    trainer::{Trainer, TrainerError, absolute, library::Shelved, names::Chosen},
};

/// What was found, and the bytes of the paper where it is.
type Found = Vec<(usize, Fault)>;

impl Trainer {
    /// Reads a paper that can be dealt: nothing is wrong with it, and its sections name decks by id.
    /// Beside it stands what it named, and how.
    ///
    /// In the file a deck is named by its id, or by a file or folder seen from the paper, which is
    /// looked in from now on.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn paper(&mut self, path: &Path) -> Result<(Blueprint, Chosen), TrainerError> {
        let bad = |problems| TrainerError::BadPaper { path: path.to_path_buf(), problems };
        let mut paper = load(path).map_err(bad)?;
        let mut chosen = Chosen::default();
        let problems = self.look_up(&mut paper, &mut chosen)?;
        if problems.is_empty() { Ok((paper.blueprint, chosen)) } else { Err(bad(problems)) }
    }

    /// Adds to a check what its papers name and is not there; decks in `paths` are there.
    ///
    /// # Errors
    /// What the store says.
    pub fn check_papers(
        &mut self,
        mut checked: Checked,
        paths: &[PathBuf],
    ) -> Result<Checked, TrainerError> {
        if !checked.papers.is_empty() {
            // The name of a compiled-in file is no path.
            for path in paths.iter().filter(|it| it.exists()).cloned().map(absolute) {
                if self.may_look_in(&path) {
                    self.look_in(path)?;
                }
            }
        }
        let mut problems = Vec::new();
        for paper in &mut checked.papers {
            problems.extend(self.look_up(paper, &mut Chosen::default())?);
        }
        Ok(checked.with(problems))
    }

    /// Puts ids for the decks that a paper names, and returns what is not there; what is there is
    /// chosen.
    fn look_up(
        &mut self,
        paper: &mut Paper,
        chosen: &mut Chosen,
    ) -> Result<Vec<Problem>, TrainerError> {
        let folder = Path::new(&*paper.path).parent().unwrap_or(Path::new("")).to_path_buf();
        let mut draw = Draw::new(paper.blueprint.seed.unwrap_or(0), &paper.blueprint.wished());
        let mut found = Found::new();
        // The sections of which it is known what they can draw.
        let mut drawn = Vec::new();
        let sections = paper.blueprint.sections.iter_mut().zip(&paper.spots).enumerate();
        for (i, (section, spots)) in sections {
            let n_before = found.len();
            let named = self.named_in(&section.decks, &spots.decks, &folder, &mut found)?;
            section.decks = named.decks.iter().map(|it| it.id.clone()).collect();
            chosen.add(named);
            if found.len() == n_before {
                self.check_tags(section, &spots.tags, &mut found)?;
            }
            if let Some(at) = spots.n.filter(|_| found.len() == n_before) {
                self.offer_section(section, i, &mut draw)?;
                drawn.push((i, section.n, at));
            }
        }
        let cards = draw.finish();
        for (i, wished, at) in drawn {
            let n = cards.iter().filter(|it| it.section == i).count();
            if n < wished {
                found.push((at, Fault::Lacking(Lacking::Cards { wished, n })));
            }
        }
        Ok(paper.problems(found))
    }

    /// Offers the cards that a section may draw; its decks are named by id.
    ///
    /// # Errors
    /// What the store says.
    pub(super) fn offer_section(
        &self,
        section: &Section,
        place: usize,
        draw: &mut Draw,
    ) -> Result<(), TrainerError> {
        let scope = self.scope_of(section);
        self.store.askable_in(&scope, &mut |card, kind| {
            if section.takes(kind) {
                draw.offer(place, card, kind);
            }
            true
        })?;
        Ok(())
    }

    fn scope_of(&self, section: &Section) -> Scope {
        let decks = if section.decks.is_empty() {
            self.in_study().map(|it| it.id.clone()).collect()
        } else {
            section.decks.clone()
        };
        Scope { decks: Some(decks), tags: section.tags.clone() }
    }

    /// Finds the decks that a section names.
    fn named_in(
        &mut self,
        names: &[String],
        spots: &[usize],
        folder: &Path,
        found: &mut Found,
    ) -> Result<Chosen, TrainerError> {
        let mut chosen = Chosen::default();
        // A file that is looked into and holds no card is nothing to be meant.
        let known = self.deck_ids();
        for (name, at) in names.iter().zip(spots) {
            if let Some(deck) = self.deck(name) {
                chosen.add(Chosen { named: vec![deck.clone()], ..Chosen::default() });
                continue;
            }
            let path = absolute(folder.join(name));
            let decks = self.decks_in(&path)?;
            if decks.is_empty() {
                let known = || known.iter().map(String::as_str);
                // A file's name may be misspelt, or its folder be another.
                let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy();
                let nearest = nearest(name, known()).or_else(|| nearest(&stem, known()));
                let nearest = nearest.map(str::to_string);
                let lacking = Lacking::Deck { name: name.clone(), nearest };
                found.push((*at, Fault::Lacking(lacking)));
                continue;
            }
            let paths = vec![(path.to_string_lossy().into_owned(), decks)];
            chosen.add(Chosen { paths, ..Chosen::default() });
        }
        Ok(chosen)
    }

    /// Returns the decks in a path; none where there is no such path.
    fn decks_in(&mut self, path: &Path) -> Result<Vec<Shelved>, TrainerError> {
        if !path.exists() {
            return Ok(Vec::new());
        }
        match self.decks_at(path) {
            Ok(decks) => Ok(decks),
            Err(error @ TrainerError::Store(_)) => Err(error),
            Err(_) => Ok(Vec::new()),
        }
    }

    /// Tells the tags of a section that no card of its decks has.
    fn check_tags(
        &self,
        section: &Section,
        spots: &[usize],
        found: &mut Found,
    ) -> Result<(), TrainerError> {
        for (tag, at) in section.tags.iter().zip(spots) {
            let scope = Scope { tags: vec![tag.clone()], ..self.scope_of(section) };
            let mut is_there = false;
            self.store.askable_in(&scope, &mut |_, _| {
                is_there = true;
                false
            })?;
            if !is_there {
                let tags = self.store.tags()?;
                // A tag of other decks alone is no slip.
                let others = tags.iter().filter(|it| caseless(it) != caseless(tag));
                let nearest = nearest(tag, others.map(String::as_str)).map(str::to_string);
                let lacking = Lacking::Tag { name: tag.clone(), nearest };
                found.push((*at, Fault::Lacking(lacking)));
            }
        }
        Ok(())
    }
}

impl Chosen {
    /// Adds what a section names; each deck and each path stands once.
    fn add(&mut self, more: Chosen) {
        for (path, decks) in more.paths {
            self.add_decks(&decks);
            if self.paths.iter().all(|(it, _)| *it != path) {
                self.paths.push((path, decks));
            }
        }
        self.add_decks(&more.named);
        self.named.extend(more.named);
    }

    /// Adds decks; each stands once.
    pub(super) fn add_decks(&mut self, decks: &[Shelved]) {
        for deck in decks {
            if self.decks.iter().all(|it| it.id != deck.id) {
                self.decks.push(deck.clone());
            }
        }
    }
}
