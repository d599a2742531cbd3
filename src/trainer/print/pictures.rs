//! The pictures of cards, from beside their decks.

use std::{
    fs::{self, File},
    io::Read,
    path::{Component, Path},
};

use crate::{card::Card, exchange::paper::picture::Picture};

/// Most bytes of a picture in a page.
const MAX_BYTES: u64 = 8 << 20;

/// Returns the picture of a card; `None` where it has none, and where it can't be had: its words
/// stand for it then.
///
/// A deck of somebody else's must not bring other files of a teacher's to the class: only what lies
/// in the deck's folder or below it is taken.
pub(super) fn picture(card: &Card) -> Option<Picture> {
    let name = Path::new(card.extra.image.as_ref()?.path.raw());
    let is_below =
        name.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir));
    let folder = fs::canonicalize(Path::new(&*card.place.path).parent()?).ok()?;
    let path = fs::canonicalize(folder.join(name)).ok()?;
    // Opening a pipe would wait for whoever writes into it.
    if !is_below || !path.starts_with(&folder) || !fs::metadata(&path).ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    let n = File::open(&path).ok()?.take(MAX_BYTES + 1).read_to_end(&mut bytes).ok()?;
    if n as u64 > MAX_BYTES { None } else { Picture::new(bytes) }
}
