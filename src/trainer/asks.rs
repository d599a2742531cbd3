//! What the index keeps of a question, so that two are compared without a deck being read.

use crate::{
    card::{
        Card,
        question::{opening, plain},
    },
    store::index::file::Asks,
};

/// Returns what the index keeps of a card's question.
pub(super) fn asks(card: &Card) -> Asks {
    let plain = plain(card);
    Asks { question: plain.as_deref().map(mark), opening: plain.as_deref().map(opening).map(mark) }
}

/// Returns a number that stands for a text, the same on every machine: FNV-1a in 32 bits.
///
/// Of all cards two marks each are made and kept, so they are short and soon made. Should two texts
/// have one mark, a card is not drawn from that might have been.
fn mark(text: &str) -> i32 {
    const OFFSET: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let hash = text.bytes().fold(OFFSET, |it, byte| (it ^ u32::from(byte)).wrapping_mul(PRIME));
    hash.cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::read::read;

    /// Returns what is kept of the question of a card.
    fn first(card: &str) -> Asks {
        let reading = read(format!("cards:\n  - {card}\n").as_bytes(), "d.yaml", "d");
        let deck = reading.deck.unwrap();
        asks(&deck.entries[0].cards(&deck.head)[0])
    }

    #[test]
    fn marks_are_those_of_fnv() {
        fn check(text: &str, expected: u32) {
            assert_eq!(mark(text).cast_unsigned(), expected, "{text:?}");
        }
        // From the reference of the hash, draft-eastlake-fnv.
        check("", 0x811c_9dc5);
        check("a", 0xe40c_292c);
        check("foobar", 0xbf9c_f968);
    }

    #[test]
    fn a_question_is_the_same_however_its_deck_writes_it() {
        /// What two cards ask alike: `question`, `opening` or nothing.
        fn check(one: &str, other: &str, expected: &str) {
            let (a, b) = (first(one), first(other));
            let alike = match () {
                () if a.question.is_some() && a.question == b.question => "question",
                () if a.opening.is_some() && a.opening == b.opening => "opening",
                () => "",
            };
            assert_eq!(alike, expected, "{one:?} {other:?}");
        }
        let plain = "{question: Which town is old?, answer: a}";
        let folded = "question: >-\n      Which town\n      is old?\n    answer: a";
        check(plain, folded, "question");
        check(plain, "{\"question\": \"which town is old\", answer: b}", "question");
        check(plain, "question: >-\n      Which town\n      is new?\n    answer: b", "opening");
        check(plain, "{question: Which towns are old?, answer: b}", "");
        check(plain, "{answer: \"question: Which town is old?\", question: Where?}", "");
        check("cloze: Which {{town}} is old?", "cloze: Which {{town}} is old?", "");
    }
}
