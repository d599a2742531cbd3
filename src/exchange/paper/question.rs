//! One question on paper: what is asked, and the room to answer it, as its kind is answered with a
//! pencil.

use crate::{
    card::{
        Card, Prompt, Text,
        cloze::{Cloze, Part},
        kind::{Answer, Numeric, Pair},
        mode::Mode,
    },
    exchange::paper::{
        Question, lines,
        markup::{amount, broken, direction_word, escaped, isolated, letter, set, tag},
        words::Words,
    },
    session::quiz::asking::TYPED_MAX_WORDS,
};

/// Lines for an answer of many words.
const LONG_LINES: usize = 3;

/// Returns a question with its number.
pub(super) fn html(question: &Question, n: usize, words: &Words<'_>) -> String {
    let card = &*question.card;
    let words = &words.beside(card);
    let points = words.set(&words.labelled("sheet-points", &amount(question.points)));
    let ask = [
        tag("span", " class=\"n\"", &format!("{n}.")),
        tag("div", " class=\"ask\"", &lines(&[asked(card), picture(question, words)])),
        tag("span", " class=\"points\"", &points),
    ];
    let inside = [tag("div", " class=\"row\"", &lines(&ask)), room(question, words)];
    tag("article", &attributes(card), &lines(&inside))
}

/// Returns the attributes of what belongs to a card: its language and the direction of that.
pub(super) fn attributes(card: &Card) -> String {
    let dir = direction_word(card.language.is_right_to_left());
    format!(" lang=\"{}\" dir=\"{dir}\"", escaped(&card.language.tag().into()))
}

fn asked(card: &Card) -> String {
    match &card.prompt {
        Prompt::Question(text) => set(text, &card.language),
        Prompt::Holes { cloze, number } => {
            isolated(&holes(cloze, *number), &Text(cloze.whole()), &card.language)
        }
    }
}

/// Returns a text with gaps to write in; all of one width, which tells nothing of the answer.
fn holes(cloze: &Cloze, number: u32) -> String {
    let part = |it: &Part| match it {
        Part::Plain(text) => escaped(&text.as_str().into()),
        Part::Hole(hole) if hole.number == number => {
            let hint = hole.hint.as_ref().map(|it| format!(" ({})", escaped(it)));
            let gap = tag("span", " class=\"gap\"", "");
            gap + &hint.map(|it| tag("small", "", &it)).unwrap_or_default()
        }
        Part::Hole(hole) => escaped(&hole.text),
    };
    broken(&cloze.parts().iter().map(part).collect::<String>())
}

/// Returns the picture of a question; where it can't be had, what it shows in words.
fn picture(question: &Question, words: &Words<'_>) -> String {
    let card = &*question.card;
    let Some(image) = &card.extra.image else { return String::new() };
    if let Some(picture) = &question.picture {
        let alt = image.alt.as_ref().map(escaped).unwrap_or_default();
        return format!("<img alt=\"{alt}\" src=\"{}\">", picture.address());
    }
    let shows = image.alt.as_ref().unwrap_or(&image.path);
    let text = format!("{}: {}", words.say("sheet-picture"), set(shows, &card.language));
    tag("p", " class=\"picture\"", &text)
}

fn room(question: &Question, words: &Words<'_>) -> String {
    let card = &*question.card;
    let options = question.posed.options.as_deref().unwrap_or_default();
    match &card.answer {
        Answer::TrueFalse(_) => {
            let option = |it| format!("{}{}", box_(), set(it, &card.language));
            list("truths", options.iter().map(option))
        }
        Answer::Multiple { .. } => lines(&[note("sheet-several", words), boxes(options, card)]),
        Answer::Ordering(_) => lines(&[note("sheet-order", words), boxes(options, card)]),
        Answer::Matching(pairs) => {
            lines(&[note("sheet-match", words), matching(pairs, options, card)])
        }
        Answer::Choice { .. }
        | Answer::Basic(_)
        | Answer::Cloze(_)
        | Answer::List { .. }
        | Answer::Numeric(_)
            if !options.is_empty() =>
        {
            boxes(options, card)
        }
        Answer::Choice { right, .. } | Answer::Basic(right) => {
            let n_words = right.answer.raw().split_whitespace().count();
            let is_long = question.posed.way.mode == Mode::Flip || n_words > TYPED_MAX_WORDS;
            list("lines", (0..if is_long { LONG_LINES } else { 1 }).map(|_| String::new()))
        }
        // Its gaps are in the text.
        Answer::Cloze(_) => String::new(),
        Answer::List { required, .. } => {
            let line = |it: usize| tag("span", " class=\"n\"", &format!("{it}."));
            list("lines", (1..=*required).map(line))
        }
        Answer::Numeric(numeric) => number(numeric, card),
    }
}

fn note(key: &str, words: &Words<'_>) -> String {
    tag("p", " class=\"note\"", &words.set(&words.say(key)))
}

fn box_() -> String {
    tag("span", " class=\"box\"", "")
}

fn list(class: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.map(|it| tag("li", "", &it)).collect();
    // A list of one line is a block as well.
    tag("ul", &format!(" class=\"{class}\""), &format!("\n{}\n", items.join("\n")))
}

/// Returns options, each with a box to tick or to number, and its letter.
fn boxes(options: &[Text], card: &Card) -> String {
    let option = |(i, it)| format!("{}{}", box_(), lettered(i, it, card));
    list("options", options.iter().enumerate().map(option))
}

fn lettered(place: usize, option: &Text, card: &Card) -> String {
    let letter = tag("b", "", &format!("{})", letter(place, &card.language)));
    format!("{letter} {}", set(option, &card.language))
}

/// Returns what is given, each with a gap for a letter, beside what is to be found.
fn matching(pairs: &[Pair], options: &[Text], card: &Card) -> String {
    let left = |(i, it): (usize, &Pair)| {
        let number = tag("b", "", &format!("{}.", i + 1));
        format!("{} {number} {}", box_(), set(&it.left, &card.language))
    };
    let right = |(i, it)| lettered(i, it, card);
    let lefts = list("options", pairs.iter().enumerate().map(left));
    let rights = list("options", options.iter().enumerate().map(right));
    tag("div", " class=\"pairs\"", &lines(&[lefts, rights]))
}

/// Returns room for a number, and its unit where that is not asked for.
fn number(numeric: &Numeric, card: &Card) -> String {
    let unit = numeric.unit.as_ref().filter(|_| !card.wants_unit());
    let unit = unit.map(|it| format!(" {}", set(it, &card.language))).unwrap_or_default();
    tag("p", " class=\"number\"", &format!("{}{unit}", tag("span", " class=\"gap\"", "")))
}
