//! Answers near a card: what wrong options are drawn from.

use rusqlite::{Row, named_params};

use crate::{
    card::CardId,
    store::{
        Store, StoreError,
        index::{card::IndexedCard, file::Asks},
    },
};

/// An answer of another card of the same file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearAnswer {
    /// Whose answer it is.
    pub card: CardId,
    /// The text as written.
    pub text: String,
    /// What else its card answers.
    pub also: Vec<String>,
    /// The normal forms of its card's tags.
    pub tags: Vec<String>,
    /// Whether its card asks the same question.
    pub asks_the_same: bool,
    /// Whether its card's question begins alike.
    pub asks_alike: bool,
}

/// What is looked for around a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near<'a> {
    /// The shape of the answers.
    pub shape: &'a str,
    /// What the card asks.
    pub asks: Asks,
}

/// Most answers of a shape on either side of a card: enough to choose from, and soon read in a
/// deck of any length.
const MOST_ON_A_SIDE: u32 = 100;

impl Store {
    /// Returns the answers of a shape that stand nearest to a card in its file, in file order.
    pub fn answers_near(
        &self,
        card: &IndexedCard,
        near: Near<'_>,
    ) -> Result<Vec<NearAnswer>, StoreError> {
        let mut found: Vec<NearAnswer> = Vec::new();
        self.ask(|connection| {
            let mut statement =
                connection.prepare_cached(include_str!("../sql/near_answers.sql"))?;
            let mut rows = statement.query(named_params! {
                ":file": card.file.0,
                ":position": card.position,
                ":shape": near.shape,
                ":question": near.asks.question,
                ":opening": near.asks.opening,
                ":limit": MOST_ON_A_SIDE,
            })?;
            while let Some(row) = rows.next()? {
                let also: Option<String> = row.get(5)?;
                let (name, text) = (row.get_ref(0)?.as_str()?, row.get_ref(1)?.as_str()?);
                match found.last_mut().filter(|it| it.card.as_str() == name && it.text == text) {
                    Some(last) => last.also.extend(also),
                    None => found.push(answer(row, also)?),
                }
            }
            Ok(())
        })?;
        Ok(found)
    }
}

fn answer(row: &Row<'_>, also: Option<String>) -> rusqlite::Result<NearAnswer> {
    let tags = row.get_ref(2)?.as_str()?.lines();
    Ok(NearAnswer {
        card: CardId::new(row.get_ref(0)?.as_str()?),
        text: row.get(1)?,
        also: also.into_iter().collect(),
        tags: tags.filter(|it| !it.is_empty()).map(str::to_string).collect(),
        asks_the_same: row.get(3)?,
        asks_alike: row.get(4)?,
    })
}
