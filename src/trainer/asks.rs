//! What the index keeps of a question, so that two are compared without a deck being read.

use sha2::{Digest, Sha256};

use crate::{
    card::{
        Card,
        question::{opening, plain},
    },
    store::index::near::Asks,
};

/// Returns what the index keeps of a card's question.
pub(super) fn asks(card: &Card) -> Asks {
    let plain = plain(card);
    Asks { question: plain.as_deref().map(mark), opening: plain.as_deref().map(opening).map(mark) }
}

/// Returns a number that stands for a text, the same on every machine.
fn mark(text: &str) -> i64 {
    let hash = Sha256::digest(text);
    let head = hash.first_chunk().expect("a SHA-256 has 32 bytes");
    i64::from_be_bytes(*head)
}
