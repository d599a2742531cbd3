//! The answers of other cards, which a reply must not be.

use std::collections::HashMap;

/// The answers of the cards of a deck that have one kind, by their normal form: a reply that is
/// another card's answer is that answer, not a slip.
///
/// Filled once for each deck and kind, then shared by all its cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    owners: HashMap<String, Owner>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Owner {
    /// The entry of the only card with that answer.
    One(Box<str>),
    /// Several entries have it.
    Several,
}

impl Others {
    /// Takes answers as (normal form, entry): [`caseless`](crate::text::normalize::caseless) of each
    /// right text and the [`entry`](crate::card::CardId::entry) of its card.
    pub fn new(answers: impl IntoIterator<Item = (String, String)>) -> Others {
        let mut owners: HashMap<String, Owner> = HashMap::new();
        for (form, entry) in answers {
            let one = Owner::One(entry.into());
            owners
                .entry(form)
                .and_modify(|it| {
                    if *it != one {
                        *it = Owner::Several;
                    }
                })
                .or_insert_with(|| one.clone());
        }
        Others { owners }
    }

    /// Tells whether a normal form is the answer of a card of another entry.
    pub fn hold(&self, form: &str, own_entry: &str) -> bool {
        match self.owners.get(form) {
            None => false,
            Some(Owner::One(entry)) => **entry != *own_entry,
            Some(Owner::Several) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_of_another_entry_is_known_and_ones_own_is_not() {
        let answers = [("turkey", "d/a"), ("turkey", "d/b"), ("greece", "d/a"), ("greece", "d/a")];
        let others = Others::new(answers.map(|(form, entry)| (form.into(), entry.into())));
        assert!(others.hold("turkey", "d/a"));
        assert!(!others.hold("greece", "d/a"));
        assert!(others.hold("greece", "d/b"));
        assert!(!others.hold("italy", "d/a"));
    }
}
