//! Why a verdict was found, an input is not taken, or an answer is not kept, put into words.

use std::{error::Error, io};

use crate::{
    card::CardId,
    grade::{
        reason::{Reason, Slip},
        reply::Unclear,
    },
    session::Refusal,
    store::{StoreError, fault::NotRegular},
    terminal::phrase::sentences,
    text::{sanitize::Shown, value::Value, wording::Wording},
    trainer::{keep::quiz::Elsewhere, sitting::SittingError},
};

/// Returns the sentence for an answer of a quiz that does not count, as what another terminal did
/// stands.
pub fn stands(words: &Wording, card: &CardId, elsewhere: Elsewhere) -> Shown {
    match elsewhere {
        Elsewhere::Answered => {
            words.say("quiz-answered-elsewhere", &[("card", Value::code(card.as_str()))])
        }
        Elsewhere::Ended => words.say("quiz-ended-elsewhere", &[]),
    }
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

/// Returns why an input led to nothing.
pub fn not_taken(words: &Wording, error: &SittingError) -> Shown {
    match error {
        SittingError::Refused(refused) => refusal(words, refused),
        SittingError::Store(error) => {
            let (key, values) = store_error(words, error);
            words.say("session-not-kept", &[("reason", words.say(key, &values).into())])
        }
    }
}

/// Returns the key and the values of the sentence for an error of the store.
pub fn store_error(
    words: &Wording,
    error: &StoreError,
) -> (&'static str, Vec<(&'static str, Value)>) {
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
    let reason: Value = if let StoreError::Io { source, .. } = error {
        system(words, source).into()
    } else {
        error.source().map(ToString::to_string).unwrap_or_default().into()
    };
    (key, vec![("path", Value::code(path.to_string_lossy())), ("reason", reason)])
}

/// Returns what the system said; in what words, is the system's affair, but the usual is said in
/// the learner's language first.
pub fn system(words: &Wording, error: &io::Error) -> Shown {
    use io::ErrorKind::{
        IsADirectory, NotADirectory, NotFound, PermissionDenied, ReadOnlyFilesystem, StorageFull,
    };
    if error.get_ref().is_some_and(<dyn Error + Send + Sync>::is::<NotRegular>) {
        return words.say("system-not-regular", &[]);
    }
    let said = error.to_string();
    let usual = [
        (NotFound, "system-not-found"),
        (PermissionDenied, "system-denied"),
        (NotADirectory, "system-no-folder"),
        (IsADirectory, "system-folder"),
        (ReadOnlyFilesystem, "system-read-only"),
        (StorageFull, "system-full"),
    ];
    match usual.iter().find(|(kind, _)| *kind == error.kind()) {
        Some((_, key)) => words.say(key, &[("said", said.into())]),
        None => Shown::line(&said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_that_could_not_be_kept_is_told_in_words_of_the_learner() {
        fn check(error: StoreError, expected: &str) {
            let said = not_taken(&Wording::english(), &SittingError::Store(error));
            assert_eq!(said.as_str(), format!("Not kept: {expected}. The question is still open."));
        }
        let path = std::path::PathBuf::from("a\u{1b}.db");
        check(StoreError::Full { path: path.clone() }, "the disk that holds a␛.db is full");
        check(StoreError::ReadOnly { path: path.clone() }, "a␛.db can't be written");
        let source = io::Error::other("no such\u{9b} device");
        check(StoreError::Io { path, source }, "a␛.db can't be used: no such␛[ device");
    }
}
