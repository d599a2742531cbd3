//! The answer key: for each question what is right, in the letters and numbers that stand on its
//! sheet, and what its author says of it.

use crate::{
    card::{
        Card, Text,
        kind::{Answer, Numeric, list_comma},
    },
    exchange::paper::{
        Question, lines,
        markup::{amount, letter, set, tag},
        question::attributes,
        words::Words,
    },
};

/// Returns the answer to a question with its number.
pub(super) fn html(question: &Question, n: usize, words: &Words<'_>) -> String {
    let card = &*question.card;
    let words = &words.beside(card);
    let points = words.set(&words.labelled("sheet-points", &amount(question.points)));
    let row = [
        tag("span", " class=\"n\"", &format!("{n}.")),
        tag("div", " class=\"answer\"", &answer(question, words)),
        tag("span", " class=\"points\"", &points),
    ];
    let beside = |key: Option<&str>, text: &Option<Text>| {
        let Some(text) = text else { return String::new() };
        let label = key.map(|it| format!("{}: ", words.say(it))).unwrap_or_default();
        tag("p", " class=\"beside\"", &format!("{label}{}", set(text, &card.language)))
    };
    let inside = [
        tag("div", " class=\"row\"", &lines(&row)),
        also(question, words),
        beside(None, &card.extra.explanation),
        beside(Some("sheet-source"), &card.extra.reference),
    ];
    tag("article", &attributes(card), &lines(&inside))
}

fn answer(question: &Question, words: &Words<'_>) -> String {
    let card = &*question.card;
    let options = question.posed.options.as_deref().unwrap_or_default();
    let texts = card.answer.texts(&card.language);
    let comma = list_comma(&card.language);
    match &card.answer {
        Answer::Ordering(items) => {
            let rank = |it: &Text| items.iter().position(|item| item == it).map_or(0, |it| it + 1);
            let rows = options.iter().enumerate();
            let rows = rows.map(|(i, it)| mark(&letter(i, &card.language), &rank(it).to_string()));
            format!("{}<br>{}", rows.collect::<Vec<_>>().join(comma), joined(&texts, card))
        }
        Answer::Matching(pairs) => {
            let place = |it: &Text| options.iter().position(|option| option == it);
            let letter = |it: &Text| place(it).map(|it| letter(it, &card.language));
            let row = |(i, it): (usize, &Text)| {
                let mark = mark(&(i + 1).to_string(), &letter(it).unwrap_or_default());
                let left = set(&pairs[i].left, &card.language);
                format!("{mark} {left} — {}", set(it, &card.language))
            };
            texts.iter().enumerate().map(row).collect::<Vec<_>>().join("<br>")
        }
        Answer::List { items, required } if *required < items.len() => {
            let needed = words.labelled("sheet-needed", &required.to_string());
            format!("{}<br>{needed}", joined(&texts, card))
        }
        Answer::Numeric(Numeric { tolerance: Some(tolerance), .. }) if *tolerance > 0.0 => {
            let off = tag("bdi", " dir=\"ltr\"", &format!("± {}", amount(*tolerance)));
            format!("{} {off}", picked(&texts, options, card, comma))
        }
        Answer::TrueFalse(_) => joined(&texts, card),
        Answer::Basic(_)
        | Answer::Choice { .. }
        | Answer::Multiple { .. }
        | Answer::Cloze(_)
        | Answer::List { .. }
        | Answer::Numeric(_) => picked(&texts, options, card, comma),
    }
}

/// Returns answers, with the letters that they have among the options.
fn picked(texts: &[Text], options: &[Text], card: &Card, comma: &str) -> String {
    let one = |it: &Text| {
        let set = set(it, &card.language);
        match options.iter().position(|option| option == it) {
            Some(place) => {
                format!("{} {set}", tag("b", "", &format!("{})", letter(place, &card.language))))
            }
            None => set,
        }
    };
    texts.iter().map(one).collect::<Vec<_>>().join(comma)
}

/// Returns a letter or number of the sheet and what is to be written there.
fn mark(of: &str, what: &str) -> String {
    tag("b", " class=\"mark\"", &format!("{of} = {what}"))
}

fn joined(texts: &[Text], card: &Card) -> String {
    let texts: Vec<String> = texts.iter().map(|it| set(it, &card.language)).collect();
    texts.join(list_comma(&card.language))
}

/// Returns what else is right, where the answer is written out and not ticked.
fn also(question: &Question, words: &Words<'_>) -> String {
    let card = &*question.card;
    let (Answer::Basic(right) | Answer::Choice { right, .. }) = &card.answer else {
        return String::new();
    };
    if right.accept.is_empty() || question.posed.options.is_some() {
        return String::new();
    }
    let label = words.say("sheet-also");
    tag("p", " class=\"beside\"", &format!("{label}: {}", joined(&right.accept, card)))
}
