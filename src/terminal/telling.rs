//! What a session shows, put into words: the same sentences in the terminal and in plain lines.

use std::{error::Error, time::Duration};

use crate::{
    card::{
        Card, Image, Prompt, Text,
        kind::{Answer, list_comma},
        mode::Mode,
    },
    grade::{
        reason::{Reason, Slip},
        reply::Unclear,
        verdict::{Judged, Verdict},
    },
    history::Rating,
    session::{Final, Question, Refusal},
    stats::scores::told_points,
    store::StoreError,
    terminal::result,
    text::{
        normalize::number,
        sanitize::Shown,
        shell::word,
        wording::{Value, Wording},
    },
    trainer::{
        keep::Kept,
        library::Shelved,
        sitting::{Sitting, SittingError},
    },
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

/// Returns the answer of a card as one text.
pub fn answer(card: &Card) -> Shown {
    let texts = card.answer.texts(&card.language);
    let texts: Vec<&str> = texts.iter().map(Text::raw).collect();
    Shown::new(&texts.join(list_comma(&card.language)))
}

/// Returns the lines that show an answer: one, or for matching one for each pair.
pub fn answer_lines(words: &Wording, card: &Card) -> Vec<Shown> {
    let Answer::Matching(pairs) = &card.answer else {
        return vec![words.say("session-answer", &[("text", answer(card).into())])];
    };
    let line = |left: &Text, right: &Text| {
        let values = [("left", left.shown().into()), ("right", right.shown().into())];
        words.say("session-matched", &values)
    };
    pairs.iter().map(|it| line(&it.left, &it.right)).collect()
}

/// Returns the word for a mode.
pub fn mode(words: &Wording, mode: Mode) -> Shown {
    words.say(&format!("mode-{}", mode.word()), &[])
}

/// Returns the sentence for a reason; several slips of spelling are told one after the other.
pub fn reason(words: &Wording, reason: &Reason) -> Shown {
    let say = |values: &[(&str, Value)]| words.say(&format!("reason-{}", reason.code()), values);
    match reason {
        Reason::Spelled(slips) => {
            let slip = |it: &Slip| {
                let letter = it.letter().map(String::from).unwrap_or_default();
                words.say(&format!("reason-{}", it.code()), &[("letter", letter.into())])
            };
            sentences(&slips.iter().map(slip).collect::<Vec<_>>())
        }
        Reason::Typo { n_letters } => say(&[("n", (*n_letters).into())]),
        Reason::UnitExtra { unit } => say(&[("unit", unit.into())]),
        Reason::Part { n_right, n_asked } | Reason::Incomplete { n_right, n_asked } => {
            say(&[("right", (*n_right).into()), ("asked", (*n_asked).into())])
        }
        Reason::Surplus { n_wrong } => say(&[("wrong", (*n_wrong).into())]),
        // Which word is too many would tell what is right.
        Reason::ExtraWord { .. }
        | Reason::Same
        | Reason::SameNumber
        | Reason::SameDate
        | Reason::Case
        | Reason::MissingWord
        | Reason::DatePart
        | Reason::UnitMissing
        | Reason::ArticleRequired
        | Reason::HamzaRequired
        | Reason::MarksMissing
        | Reason::Ambiguous
        | Reason::Empty
        | Reason::Different
        | Reason::OtherOption
        | Reason::OtherAnswer
        | Reason::NearerOther
        | Reason::OtherDate
        | Reason::OtherCalendar
        | Reason::OtherNumber
        | Reason::OtherUnit
        | Reason::Negation
        | Reason::Alternatives
        | Reason::Marks
        | Reason::NotANumber
        | Reason::TimeUp
        | Reason::SelfRated
        | Reason::Overridden => say(&[]),
    }
}

/// Returns the sentence for an input that can't be taken.
pub fn refusal(words: &Wording, refusal: &Refusal) -> Shown {
    let key = match refusal {
        Refusal::Unclear(unclear) => return unclear_reply(words, unclear),
        Refusal::RateNow => "refusal-rate-now",
        Refusal::SelfRatedOnly => "refusal-self-rated",
        Refusal::ReplyInstead => "refusal-reply-instead",
        Refusal::RatingTooLow => "refusal-rating-low",
        Refusal::NoHint => "refusal-no-hint",
        Refusal::NoOptions => "refusal-no-options",
        Refusal::NothingToShow => "refusal-nothing-to-show",
        Refusal::OneMoreTry => "refusal-one-more-try",
        Refusal::NothingBefore => "refusal-nothing-before",
        Refusal::NoVerdict => "refusal-no-verdict",
        Refusal::NotAQuiz => "refusal-not-a-quiz",
        Refusal::QuizUndo => "refusal-quiz-undo",
        Refusal::QuizOverruling => "refusal-quiz-overruling",
        Refusal::QuizHint => "refusal-quiz-hint",
        Refusal::NoQuestion => "refusal-no-question",
    };
    words.say(key, &[])
}

/// Returns the sentence for a reply that can't be read.
pub fn unclear_reply(words: &Wording, unclear: &Unclear) -> Shown {
    match unclear {
        Unclear::NoSuchOption { given, n_options } => {
            words.say("refusal-no-option", &[("given", given.into()), ("n", (*n_options).into())])
        }
        Unclear::WrongCount { n_given, n_asked } => words
            .say("refusal-count", &[("given", (*n_given).into()), ("asked", (*n_asked).into())]),
        Unclear::Twice { given } => words.say("refusal-twice", &[("given", given.into())]),
        Unclear::OptionsFirst => words.say("refusal-options-first", &[]),
    }
}

/// Returns when an answered card is due.
pub fn due(words: &Wording, kept: &Kept, is_recalled: bool) -> Shown {
    if is_recalled {
        let day: Value = kept.due.to_string().into();
        words.say("session-due-in", &[("n", kept.interval.into()), ("day", day)])
    } else {
        words.say("session-due-today", &[])
    }
}

/// Returns the line that offers help with a card that is often missed: where to mend it.
pub fn leech(words: &Wording, card: &Card) -> Shown {
    let place = format!("{}:{}", card.place.path, card.place.line);
    words.say("session-leech", &[("place", place.into())])
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

/// Returns a length of time in minutes.
pub fn minutes(words: &Wording, seconds: u64) -> Shown {
    words.say("summary-minutes", &[("n", (seconds / 60).into())])
}

/// Returns how much time is left, or where there is no limit how much has gone by; in a quiz to the
/// second.
pub fn time(words: &Wording, sitting: &Sitting<'_>) -> Shown {
    if sitting.quiz().is_some() {
        let of_card = sitting.card_time_left().map(|it| card_time(words, it));
        let of_quiz = match sitting.time_left() {
            Some(left) => words.say("quiz-time-left", &clock(left)),
            None => words.say("quiz-time", &clock(sitting.elapsed())),
        };
        return sentences(&[of_quiz].into_iter().chain(of_card).collect::<Vec<_>>());
    }
    let (key, time) = match sitting.time_left() {
        Some(left) => ("lines-time-left", left),
        None => ("lines-time", sitting.elapsed()),
    };
    words.say(key, &[("minutes", minutes(words, time.as_secs()).into())])
}

/// Returns the sentence about the time that is left for a card.
pub fn card_time(words: &Wording, left: Duration) -> Shown {
    words.say("quiz-time-card", &[("seconds", left.as_secs().into())])
}

/// Returns a length of time in minutes and seconds, for a sentence that names both.
pub fn clock(time: Duration) -> [(&'static str, Value); 2] {
    let seconds = time.as_secs();
    [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())]
}

/// Returns a length of time as a clock that runs down shows it, `9:58` or `1:00:00`: zero only when
/// nothing is left.
pub fn digits(time: Duration) -> String {
    let seconds = time.as_secs() + u64::from(time.subsec_nanos() > 0);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

/// Returns what is said when a session is over or left: the sums of a study session, the result of
/// a quiz.
///
/// # Errors
/// What the store says.
pub fn ending(words: &Wording, sitting: &Sitting<'_>) -> Result<Vec<Shown>, StoreError> {
    if sitting.quiz().is_none() {
        return summary(words, sitting);
    }
    let Some(whole) = sitting.result()? else {
        return Ok(vec![words.say("summary-asked", &[("n", 0_usize.into())])]);
    };
    let is_time_up = sitting.is_ended() && sitting.time_left().is_some_and(|it| it.is_zero());
    let over = is_time_up.then(|| words.say("quiz-time-over", &[]));
    Ok(over.into_iter().chain(result::lines(words, &whole)).collect())
}

/// Returns the line about points of a wrong answer that are not none: what part of it earned, or a
/// penalty took; `None` of others.
pub fn points(words: &Wording, told: &Final) -> Option<Shown> {
    let is_plain = told.judged.verdict.is_right() || told.points == 0.0;
    let points = told_points(told.points);
    (!is_plain).then(|| words.say("quiz-points", &[("points", points.into())]))
}

/// Returns the sentences that sum a study session up: what was done, and what is due next.
///
/// # Errors
/// What the store says.
fn summary(words: &Wording, sitting: &Sitting<'_>) -> Result<Vec<Shown>, StoreError> {
    let tally = sitting.tally();
    let values = [
        ("n", tally.n_cards.into()),
        ("right", tally.n_right_first.into()),
        ("minutes", minutes(words, tally.took.as_secs()).into()),
    ];
    let next = match sitting.due_next()? {
        // Why there was nothing to ask, and what to type, was said before.
        None if sitting.of() == 0 => return Ok(vec![words.say("summary-asked", &values)]),
        None if tally.n_cards == 0 => words.say("dash-next-study", &[]),
        None => words.say("summary-due-never", &[]),
        Some((day, n)) if day <= sitting.today() => {
            words.say("summary-due-today", &[("n", n.into())])
        }
        Some((day, n)) => {
            words.say("summary-due-next", &[("n", n.into()), ("day", day.to_string().into())])
        }
    };
    Ok(vec![words.say("summary-asked", &values), next])
}

/// Returns a verdict and, where it needs one, its reason.
pub fn verdict(words: &Wording, judged: &Judged) -> Shown {
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
    Some(words.say("session-missing", &[("text", text.into())]))
}

/// Joins sentences.
pub fn sentences(parts: &[Shown]) -> Shown {
    joined(parts, " ")
}

/// Joins texts with something between them.
pub fn joined(parts: &[Shown], between: &str) -> Shown {
    Shown::new(&parts.iter().map(Shown::as_str).collect::<Vec<_>>().join(between))
}

/// Returns the key of what is said after an undo: the question comes again, or a verdict stands as
/// it did before a suspension.
///
/// # Errors
/// What the store says.
pub fn undone(sitting: &mut Sitting<'_>) -> Result<&'static str, StoreError> {
    Ok(if sitting.open_card()?.is_some() { "session-undone" } else { "session-undone-suspension" })
}

/// Returns a picture in words: what it shows, or its file.
pub fn picture(words: &Wording, image: &Image) -> Shown {
    match &image.alt {
        Some(alt) => words.say("session-picture", &[("alt", alt.shown().into())]),
        None => words.say("session-picture-file", &[("path", image.path.shown().into())]),
    }
}

/// Returns why an input led to nothing.
pub fn not_taken(words: &Wording, error: &SittingError) -> Shown {
    match error {
        SittingError::Refused(refused) => refusal(words, refused),
        SittingError::Store(error) => {
            let (key, values) = store_error(error);
            words.say("session-not-kept", &[("reason", words.say(key, &values).into())])
        }
    }
}

/// Returns the key and the values of the sentence for an error of the store.
pub fn store_error(error: &StoreError) -> (&'static str, Vec<(&'static str, Value)>) {
    let (key, path) = match error {
        StoreError::Foreign { path } => ("fail-store-foreign", path),
        StoreError::Newer { path, .. } => ("fail-store-newer", path),
        StoreError::Corrupt { path, .. } => ("fail-store-corrupt", path),
        StoreError::ReadOnly { path } => ("fail-store-read-only", path),
        StoreError::Full { path } => ("fail-store-full", path),
        StoreError::Busy { path } => ("fail-store-busy", path),
        StoreError::Io { path, .. } => ("fail-store-io", path),
        StoreError::Sqlite { path, .. } => ("fail-store-sqlite", path),
        StoreError::NotUndoable { .. } => return ("fail-not-undoable", Vec::new()),
    };
    let reason = error.source().map(ToString::to_string).unwrap_or_default();
    (key, vec![("path", path.to_string_lossy().into_owned().into()), ("reason", reason.into())])
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
        ("path", (&deck.path).into()),
        ("word", word(&deck.path).as_ref().into()),
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
    Some(words.say("show-wrong", &[("text", text.into())]))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{deck::read::read, session::Answered};

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

    #[test]
    fn a_clock_shows_zero_only_when_nothing_is_left() {
        fn check(milliseconds: u64, expected: &str) {
            assert_eq!(digits(Duration::from_millis(milliseconds)), expected);
        }
        check(600_000, "10:00");
        check(599_001, "10:00");
        check(599_000, "9:59");
        check(1, "0:01");
        check(0, "0:00");
        check(3_600_000, "1:00:00");
        check(3_725_000, "1:02:05");
    }

    #[test]
    fn an_answer_that_could_not_be_kept_is_told_in_words_of_the_learner() {
        fn check(error: StoreError, expected: &str) {
            let said = not_taken(&Wording::english(), &SittingError::Store(error));
            assert_eq!(said.as_str(), format!("Not kept: {expected}. The question is still open."));
        }
        let path = std::path::PathBuf::from("a\u{1b}.db");
        check(StoreError::Full { path: path.clone() }, "the disk that holds a␛.db is full");
        check(StoreError::ReadOnly { path: path.clone() }, "a␛.db can't be written");
        let source = std::io::Error::other("no such\u{9b} device");
        check(StoreError::Io { path, source }, "a␛.db can't be used: no such\u{fffd} device");
    }
}
