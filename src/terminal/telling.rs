//! What a session shows, put into words: the same sentences in the terminal and in plain lines.

use crate::{
    card::{
        Card, Image, Prompt, Text,
        kind::{Answer, list_comma},
        language::Language,
        mode::Mode,
    },
    grade::{
        reason::Reason,
        verdict::{Judged, Verdict},
    },
    history::{QuizRules, Rating},
    session::{Final, Question},
    stats::scores::{told_percent, told_points},
    store::StoreError,
    terminal::{phrase::sentences, reasons::reason},
    text::{normalize::number, sanitize::Shown, shell::word, value::Value, wording::Wording},
    trainer::{decks::DeckLine, keep::Kept, library::Shelved, sitting::Sitting},
};

/// Returns the text of a question; hidden holes read as `blank` makes them of their hints.
pub fn prompt(card: &Card, blank: impl Fn(Option<&Text>) -> String) -> Shown {
    match &card.prompt {
        Prompt::Question(text) => text.shown(),
        Prompt::Holes { cloze, number } => {
            Shown::new(&cloze.hiding(*number, |it| blank(it.hint.as_ref())))
        }
    }
}

/// Returns a hidden hole as the terminal and JSON show it: `[…]`, or `[…: hint]`.
pub fn ellipsis(hint: Option<&Text>) -> String {
    match hint {
        Some(hint) => format!("[…: {}]", hint.raw()),
        None => "[…]".to_string(),
    }
}

/// Returns a hidden hole in words: `[blank]`, or `[blank: hint]`.
pub fn blank(words: &Wording, hint: Option<&Text>) -> String {
    let blank = match hint {
        Some(hint) => words.say("lines-blank-hint", &[("hint", hint.shown().into())]),
        None => words.say("lines-blank", &[]),
    };
    blank.to_string()
}

/// Returns text of a card as it stands in a sentence of another language.
pub fn of_card(words: &Wording, text: &Shown, card: &Card) -> Shown {
    words.in_direction(text, card.language.direction())
}

/// Returns text of a card as a line among sentences of another language.
pub fn line_of_card(words: &Wording, text: &Shown, card: &Card) -> Shown {
    words.line_in_direction(text, card.language.direction())
}

/// Returns the title of a deck, in the direction of the deck's language.
pub fn title(words: &Wording, line: &DeckLine) -> Shown {
    words.in_direction(&Shown::line(&line.title), Language::new(&line.language).direction())
}

/// Returns the answer of a card as one text.
pub fn answer(card: &Card) -> Shown {
    let texts = card.answer.texts(&card.language);
    let texts: Vec<&str> = texts.iter().map(Text::raw).collect();
    Shown::new(&texts.join(list_comma(&card.language)))
}

/// Returns the lines that show an answer: one, or for matching one for each pair.
pub fn answer_lines(words: &Wording, card: &Card) -> Vec<Shown> {
    let Answer::Matching(pairs) = &card.answer else {
        let answer = of_card(words, &answer(card), card);
        return vec![words.say("session-answer", &[("text", answer.into())])];
    };
    let line = |left: &Text, right: &Text| {
        let [left, right] = [left, right].map(|it| of_card(words, &it.shown(), card));
        let pair = [("left", left.into()), ("right", right.into())];
        line_of_card(words, &words.say("session-matched", &pair), card)
    };
    pairs.iter().map(|it| line(&it.left, &it.right)).collect()
}

/// Returns the word for a mode.
pub fn mode(words: &Wording, mode: Mode) -> Shown {
    words.say(&format!("mode-{}", mode.word()), &[])
}

/// Returns when an answered card is due.
pub fn due(words: &Wording, kept: &Kept, is_recalled: bool) -> Shown {
    if is_recalled {
        let day = Value::code(kept.due.to_string());
        words.say("session-due-in", &[("n", kept.interval.into()), ("day", day)])
    } else {
        words.say("session-due-today", &[])
    }
}

/// Returns the line that offers help with a card that is often missed: where to mend it.
pub fn leech(words: &Wording, card: &Card) -> Shown {
    let place = format!("{}:{}", card.place.path, card.place.line);
    words.say("session-leech", &[("place", Value::code(place))])
}

/// Returns the four ratings, each with its interval.
pub fn ratings(words: &Wording, question: &Question<'_>) -> Shown {
    words.say("session-ratings", &rating_values(words, question))
}

/// Returns when the card comes back after each rating, for a sentence that names them all: after
/// again the same day.
pub fn rating_values(words: &Wording, question: &Question<'_>) -> [(&'static str, Value); 4] {
    let days = |n: u32| Value::Text(words.say("days", &[("n", n.into())]));
    let [_, hard, good, easy] = question.asked.intervals.map(days);
    let again = Value::Text(words.say("today", &[]));
    [("again", again), ("hard", hard), ("good", good), ("easy", easy)]
}

/// Returns what is told before the first card of a quiz: the title of a paper, from when it is passed
/// and what a wrong choice costs, as far as there is something to tell.
pub fn rules(words: &Wording, sitting: &Sitting<'_>) -> Vec<Shown> {
    let Some(quiz) = sitting.quiz() else { return Vec::new() };
    let QuizRules { pass, penalty, .. } = quiz.rules;
    let mark = pass.map(|it| words.say("quiz-mark", &[("mark", told_percent(it).into())]));
    let percent = told_percent(100.0 * penalty);
    let cost = (penalty > 0.0).then(|| words.say("quiz-cost", &[("percent", percent.into())]));
    let title = quiz.title.as_ref().map(|it| words.isolated(&it.into()));
    title.into_iter().chain(mark).chain(cost).collect()
}

/// The part of a paper that was told last: each is told when it begins.
#[derive(Debug, Default)]
pub struct LastSection(Option<usize>);

impl LastSection {
    /// Returns what the part is called that begins with a question; `None` where none does.
    pub fn begun(&mut self, words: &Wording, question: &Question<'_>) -> Option<Shown> {
        let section = question.section?;
        let is_new = self.0.replace(section.n) != Some(section.n);
        is_new.then(|| self::section(words, section.n, section.title))
    }
}

/// Returns what a part of a paper is called.
pub fn section(words: &Wording, n: usize, title: &str) -> Shown {
    match title {
        "" => words.say("result-section", &[("n", n.into())]),
        title => Shown::line(title),
    }
}

/// Returns the line about points of a wrong answer that are not none: what part of it earned, or a
/// penalty took; `None` of others.
pub fn points(words: &Wording, told: &Final) -> Option<Shown> {
    let is_plain = told.judged.verdict.is_right() || told.points == 0.0;
    let points = told_points(told.points);
    (!is_plain).then(|| words.say("quiz-points", &[("points", points.into())]))
}

/// Returns a verdict and, where it needs one, its reason.
pub fn verdict(words: &Wording, judged: &Judged) -> Shown {
    if judged.reason == Reason::TimeUp {
        let unanswered = words.say("verdict-unanswered", &[]);
        return sentences(&[unanswered, reason(words, &judged.reason)]);
    }
    let verdict = words.say(&format!("verdict-{}", judged.verdict.word()), &[]);
    if judged.verdict == Verdict::Correct && judged.reason != Reason::Overridden {
        return verdict;
    }
    sentences(&[verdict, reason(words, &judged.reason)])
}

/// Returns the line with what was missing of a list that is finally wrong; `None` of all else.
pub fn missing(words: &Wording, told: &Final) -> Option<Shown> {
    if told.judged.missing.is_empty() || told.judged.verdict.is_right() {
        return None;
    }
    let texts: Vec<&str> = told.judged.missing.iter().map(Text::raw).collect();
    let text = Shown::new(&texts.join(list_comma(&told.card.language)));
    let text = of_card(words, &text, &told.card);
    Some(words.say("session-missing", &[("text", text.into())]))
}

/// Returns the key of what is said after an undo: the question comes again, or a verdict stands as
/// it did before a suspension.
///
/// # Errors
/// What the store says.
pub fn undone(sitting: &mut Sitting<'_>) -> Result<&'static str, StoreError> {
    Ok(if sitting.open_card()?.is_some() { "session-undone" } else { "session-undone-suspension" })
}

/// Returns the line with the hint of a card; `None` where it has none.
pub fn hint(words: &Wording, card: &Card) -> Option<Shown> {
    let hint = card.extra.hint.as_ref()?;
    let text = of_card(words, &hint.shown(), card);
    Some(words.say("session-hint", &[("text", text.into())]))
}

/// Returns the line that names where in the source a card stands; `None` where it names none.
pub fn reference(words: &Wording, card: &Card) -> Option<Shown> {
    let reference = card.extra.reference.as_ref()?;
    let text = of_card(words, &reference.shown(), card);
    Some(words.say("session-ref", &[("text", text.into())]))
}

/// Returns a picture in words: what it shows, or its file.
pub fn picture(words: &Wording, image: &Image, card: &Card) -> Shown {
    match &image.alt {
        Some(alt) => {
            let alt = of_card(words, &alt.shown(), card);
            words.say("session-picture", &[("alt", alt.into())])
        }
        None => {
            words.say("session-picture-file", &[("path", Value::code(image.path.shown().as_str()))])
        }
    }
}

/// Returns how many texts answer a question when it is typed: of a list that is to be completed,
/// those that are missing.
pub fn n_to_type(question: &Question<'_>) -> usize {
    match &question.asked.card.answer {
        Answer::List { required, .. } => match question.almost.map(|it| &it.reason) {
            Some(Reason::Incomplete { n_right, .. }) => required.saturating_sub(*n_right),
            _ => *required,
        },
        Answer::Cloze(holes) => holes.len(),
        Answer::Multiple { right, .. } => right.len(),
        Answer::Basic(_)
        | Answer::Choice { .. }
        | Answer::TrueFalse(_)
        | Answer::Numeric(_)
        | Answer::Ordering(_)
        | Answer::Matching(_) => 1,
    }
}

/// Reads a self-rating: 1 to 4 in any digits; nothing is good.
pub fn rating(text: &str) -> Option<Rating> {
    if text.trim().is_empty() {
        return Some(Rating::Good);
    }
    let number = number(text).filter(|it| it.fract() == 0.0)?;
    Rating::from_number(number as i64)
}

/// Returns the line for a deck with problems whose other cards are asked.
pub fn has_problems(words: &Wording, deck: &Shelved) -> Shown {
    let values = [
        ("path", Value::code(&deck.path)),
        ("word", Value::code(word(&deck.path))),
        ("n", deck.n_problems.into()),
    ];
    words.say("study-has-problems", &values)
}

/// Returns the line with the wrong options of a card; `None` where it has none.
pub fn wrong_options(words: &Wording, card: &Card) -> Option<Shown> {
    let distractors = card.answer.distractors();
    if distractors.is_empty() {
        return None;
    }
    let texts: Vec<&str> = distractors.iter().map(|it| it.text.raw()).collect();
    let text = Shown::new(&texts.join(list_comma(&card.language)));
    let text = of_card(words, &text, card);
    Some(words.say("show-wrong", &[("text", text.into())]))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{deck::read::read, grade::reason::Slip, session::Answered};

    fn told(judged: Judged) -> Final {
        let bytes = b"cards: [{question: Name them., answers: [a, b, c]}]";
        let deck = read(bytes, "d.yaml", "d").deck.unwrap();
        let card = deck.entries[0].cards(&deck.head).into_iter().next().unwrap();
        let answered = Answered {
            card: card.id.clone(),
            rating: Rating::Again,
            verdict: judged.verdict,
            reply: Some(String::new()),
            mode: Mode::Typed,
            is_hinted: false,
            took_ms: 0,
            is_override: false,
        };
        Final { card: Arc::new(card), judged, answered, points: 0.0, corrects: false }
    }

    #[test]
    fn what_was_missing_is_told_of_what_is_finally_wrong() {
        fn check(judged: Judged, missing: &[&str], expected: Option<&str>) {
            let missing = missing.iter().map(|it| Text::from(*it)).collect();
            let told = told(Judged { missing, ..judged });
            let said = super::missing(&Wording::english(), &told);
            assert_eq!(said.as_ref().map(Shown::as_str), expected);
        }
        check(Judged::part(1, 3), &["b", "c"], Some("Missing: b, c"));
        check(Judged::part(1, 3), &[], None);
        check(Judged::correct(), &["c"], None);
    }

    #[test]
    fn a_verdict_says_why_unless_the_answer_is_simply_right() {
        fn check(judged: &Judged, expected: &str) {
            assert_eq!(verdict(&Wording::english(), judged).as_str(), expected);
        }
        let hamza = Reason::Spelled(vec![Slip::Hamza('أ'), Slip::Article]);
        check(&Judged::correct(), "Right.");
        check(
            &Judged::noted(hamza),
            "Right, spelled differently. Mind the hamza: أ. Mind the article.",
        );
        check(&Judged::almost(Reason::UnitMissing), "Almost. The unit is missing.");
        check(&Judged::wrong(Reason::OtherDate), "Wrong. That is another date.");
        let as_said = Judged { reason: Reason::Overridden, ..Judged::correct() };
        check(&as_said, "Right. As you say.");
    }
}
