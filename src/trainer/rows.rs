//! A deck as rows of the index: its cards, where each stands, and what they answer.

use crate::{
    card::{Card, Deck, Text},
    deck::{PARSER, read::Reading},
    grade::others::forms,
    session::drawing::looks_as,
    store::index::file::{AnswerRow, CardRow, FileRow},
    text::{bidi::has_rtl, normal::normal},
    time::Moment,
    trainer::asks::asks,
};

/// Returns the rows of a file that was read; size, times and hash are the caller's to fill in.
///
/// A paper, and a file that could not be read at all, have no deck and no cards.
pub fn file_row(root: &str, path: &str, bytes: &[u8], reading: &Reading) -> FileRow {
    let mut row = FileRow {
        root: root.to_string(),
        path: path.to_string(),
        size: 0,
        mtime_ns: 0,
        hash: Vec::new(),
        parser: PARSER,
        checked_at: Moment(0),
        deck: String::new(),
        line: 1,
        column: 1,
        language: String::new(),
        title: String::new(),
        head: reading.head_source.clone(),
        has_right_to_left: may_run_right_to_left(bytes),
        n_problems: u32::try_from(reading.problems.len()).unwrap_or(u32::MAX),
        cards: Vec::new(),
        answers: Vec::new(),
    };
    if let Some(place) = &reading.id_place {
        (row.line, row.column) = (place.line, place.column);
    }
    if let Some(deck) = &reading.deck {
        row.deck = deck.head.id.to_string();
        row.language = deck.head.language.tag().to_string();
        row.title = deck.head.title.raw().to_string();
        add_cards(&mut row, deck, bytes, reading);
    }
    row
}

/// Tells whether a file holds text from right to left, or escapes that may stand for it.
fn may_run_right_to_left(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    has_rtl(&text) || text.contains("\\u") || text.contains("\\U")
}

fn add_cards(row: &mut FileRow, deck: &Deck, bytes: &[u8], reading: &Reading) {
    for (entry, span) in deck.entries.iter().zip(&reading.spans) {
        let source = slice(bytes, span);
        for card in entry.cards(&deck.head) {
            row.answers.extend(answers(&card));
            row.cards.push(CardRow {
                kind: card.kind(),
                tags: card.extra.tags.iter().map(|it| it.raw().to_string()).collect(),
                line: card.place.line,
                column: card.place.column,
                asks: asks(&card),
                source: source.clone(),
                is_suspended: card.extra.is_suspended,
                id: card.id,
            });
        }
    }
}

fn slice(bytes: &[u8], span: &std::ops::Range<usize>) -> String {
    let bytes = bytes.get(span.clone()).unwrap_or_default();
    String::from_utf8_lossy(bytes).into_owned()
}

/// Returns what a card answers, in the forms that replies are compared in.
///
/// The answer alone is drawn as a wrong option of other cards, and only where it is one text: what
/// else is accepted is not how the deck would spell it.
fn answers(card: &Card) -> Vec<AnswerRow> {
    let only = card.answer.only_text();
    let order = card.rules().date_order;
    let rows = |text: &Text| {
        let drawn = |it: &Text| looks_as(&card.answer, it.raw(), &normal(it.raw())).shape().word();
        let shape = only.filter(|it| *it == text).map_or("", drawn);
        let text = text.raw().to_string();
        let row = |(i, (normal, folded)): (usize, (String, String))| AnswerRow {
            card: card.id.clone(),
            kind: card.kind(),
            shape: if i == 0 { shape } else { "" }.to_string(),
            normal,
            folded,
            text: text.clone(),
        };
        forms(&text, order).into_iter().enumerate().map(row).collect::<Vec<_>>()
    };
    card.answer.right_texts(&card.language).iter().flat_map(rows).collect()
}
