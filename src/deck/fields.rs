//! The fields of a deck file: where each may stand, which kinds of card it makes, and what is meant
//! by the names that other tools use.

use crate::{
    card::kind::Kind,
    text::{distance::nearest, normalize::caseless},
};

/// A part of a deck file that has fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The top of the file.
    File,
    /// `deck:`.
    Deck,
    /// `source:` of a deck.
    Source,
    /// `defaults:` of a deck.
    Defaults,
    /// A card.
    Card,
    /// One of `distractors:`.
    Distractor,
    /// `grading:`.
    Grading,
    /// The top of a file that is a paper.
    PaperFile,
    /// `paper:`.
    Paper,
    /// One of `sections:` of a paper.
    Section,
}

impl Part {
    /// Returns the fields that may stand there.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Part::File => &["deck", "cards"],
            Part::Deck => &["id", "title", "language", "source", "tags", "defaults"],
            Part::Source => &["title", "url", "licence", "license", "note"],
            Part::Defaults => &["grading", "mode"],
            Part::Card => CARD,
            Part::Distractor => &["text", "feedback", "pin"],
            Part::Grading => &[
                "tashkeel",
                "case_sensitive",
                "article",
                "date_order",
                "typos",
                "hamza",
                "parens_optional",
                "unit",
                "tolerance",
                "verbatim",
            ],
            Part::PaperFile => &["paper"],
            Part::Paper => &["title", "time", "pass", "penalty", "seed", "feedback", "sections"],
            Part::Section => &["title", "decks", "tags", "kinds", "n", "points"],
        }
    }

    /// Returns the word for the part in the sentences' keys.
    pub(super) fn word(self) -> &'static str {
        match self {
            Part::File => "file",
            Part::Deck => "deck",
            Part::Source => "source",
            Part::Defaults => "defaults",
            Part::Card => "card",
            Part::Distractor => "distractor",
            Part::Grading => "grading",
            Part::PaperFile => "paper-file",
            Part::Paper => "paper",
            Part::Section => "section",
        }
    }
}

const CARD: &[&str] = &[
    "id",
    "question",
    "answer",
    "accept",
    "reverse",
    "answers",
    "distractors",
    "required",
    "true_false",
    "cloze",
    "numerical",
    "tolerance",
    "unit",
    "ordering",
    "matching",
    "hint",
    "explanation",
    "ref",
    "tags",
    "grading",
    "points",
    "suspended",
    "image",
    "alt",
];

/// Returns the kinds of card that a field of a card can belong to.
pub fn kinds(field: &str) -> &'static [Kind] {
    match field {
        "question" => &[
            Kind::Basic,
            Kind::Choice,
            Kind::Multiple,
            Kind::List,
            Kind::Numeric,
            Kind::Ordering,
            Kind::Matching,
        ],
        "answer" => &[Kind::Basic, Kind::Choice, Kind::TrueFalse],
        "accept" => &[Kind::Basic, Kind::Choice],
        "reverse" => &[Kind::Basic],
        "answers" => &[Kind::Multiple, Kind::List],
        "distractors" => &[Kind::Choice, Kind::Multiple],
        "required" => &[Kind::List],
        "true_false" => &[Kind::TrueFalse],
        "cloze" => &[Kind::Cloze],
        "numerical" | "tolerance" | "unit" => &[Kind::Numeric],
        "ordering" => &[Kind::Ordering],
        "matching" => &[Kind::Matching],
        _ => &Kind::ALL,
    }
}

/// What may have been meant by a field that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// The field with the nearest name.
    Near(&'static str),
    /// The field that is called so elsewhere.
    Rename(&'static str),
    /// One list of right and wrong options, as other tools have it.
    Options,
    /// A letter or a number that marks the right option, as other tools have it.
    RightOption,
    /// The kind of card, which follows from its fields here.
    Kind,
    /// A field of `deck:` that stands at the top.
    UnderDeck,
    /// A field of a card that stands at the top.
    UnderCards,
    /// Nothing that we know of.
    Unknown,
}

impl Advice {
    /// Returns the fields that may have been meant.
    pub(super) fn meant(&self) -> &[&'static str] {
        match self {
            Advice::Near(field) | Advice::Rename(field) => std::slice::from_ref(field),
            Advice::Options => &["answer", "answers", "distractors"],
            Advice::RightOption => &["answer", "answers"],
            Advice::UnderCards => &["cards"],
            Advice::Kind | Advice::UnderDeck | Advice::Unknown => &[],
        }
    }
}

/// Returns what may have been meant by a field that is none of a part.
pub(super) fn advice(part: Part, field: &str) -> Advice {
    let name = caseless(field).replace(['-', ' '], "_");
    let known = part.fields().iter().copied();
    // `Question` and `true-false` are the same names, spelled differently.
    if let Some(same) = known.clone().find(|it| *it == name || it.replace('_', "") == name) {
        return Advice::Near(same);
    }
    let foreign = match part {
        Part::Card => of_other_tools(&name),
        Part::File => at_the_top(&name),
        Part::Deck => match name.as_str() {
            "name" => Some(Advice::Rename("title")),
            "lang" | "locale" => Some(Advice::Rename("language")),
            "author" | "copyright" | "licence" | "license" | "url" => {
                Some(Advice::Rename("source"))
            }
            "grading" | "mode" => Some(Advice::Rename("defaults")),
            _ => None,
        },
        Part::Source => (name == "link").then_some(Advice::Rename("url")),
        Part::Distractor => match name.as_str() {
            "answer" | "option" | "distractor" => Some(Advice::Rename("text")),
            "explanation" | "comment" => Some(Advice::Rename("feedback")),
            _ => None,
        },
        Part::Paper => of_papers(&name),
        Part::Section => of_sections(&name),
        Part::Defaults | Part::Grading | Part::PaperFile => None,
    };
    foreign.or_else(|| nearest(&name, known).map(Advice::Near)).unwrap_or(Advice::Unknown)
}

/// Field names of Anki, Quizlet, Moodle, Kahoot and the YAML of other quiz tools.
fn of_other_tools(name: &str) -> Option<Advice> {
    Some(match name {
        "front" | "q" | "prompt" | "term" | "stem" | "ask" | "text" | "سؤال" => {
            Advice::Rename("question")
        }
        "back" | "a" | "definition" | "response" | "solution" | "answer_text" | "جواب" => {
            Advice::Rename("answer")
        }
        "options" | "choices" | "alternatives" | "variants" => Advice::Options,
        "correct" | "correct_answer" | "correctanswer" | "correct_index" | "correct_option"
        | "correct_answers" | "right" | "answer_index" | "key" => Advice::RightOption,
        "wrong" | "incorrect" | "incorrect_answers" | "wrong_answers" | "distractor" => {
            Advice::Rename("distractors")
        }
        "type" | "kind" | "question_type" | "format" => Advice::Kind,
        "extra" | "note" | "notes" | "rationale" | "feedback" | "comment" | "back_extra" => {
            Advice::Rename("explanation")
        }
        "clue" => Advice::Rename("hint"),
        "category" | "categories" | "topic" | "topics" | "subject" | "label" | "labels" | "tag" => {
            Advice::Rename("tags")
        }
        "aliases" | "synonyms" | "also" | "accepted" => Advice::Rename("accept"),
        "source" | "reference" | "page" => Advice::Rename("ref"),
        "statement" | "tf" => Advice::Rename("true_false"),
        "fill" | "gap" | "blank" | "fill_in" => Advice::Rename("cloze"),
        "number" | "numeric" | "value" => Advice::Rename("numerical"),
        "order" | "sequence" | "sort" => Advice::Rename("ordering"),
        "match" | "pairs" | "matches" => Advice::Rename("matching"),
        "items" | "list" => Advice::Rename("answers"),
        "reversed" | "bidirectional" | "both" => Advice::Rename("reverse"),
        "score" | "weight" | "marks" => Advice::Rename("points"),
        "disabled" | "skip" | "hidden" | "draft" => Advice::Rename("suspended"),
        "picture" | "img" | "photo" => Advice::Rename("image"),
        _ => return None,
    })
}

/// What teachers and other tools call the fields of a paper.
fn of_papers(name: &str) -> Option<Advice> {
    Some(match name {
        "name" => Advice::Rename("title"),
        "duration" | "minutes" | "time_limit" | "limit" => Advice::Rename("time"),
        "pass_mark" | "passing" | "pass_percent" | "threshold" => Advice::Rename("pass"),
        "parts" | "section" | "cards" | "questions" | "decks" | "deck" | "n" => {
            Advice::Rename("sections")
        }
        _ => return None,
    })
}

/// What teachers and other tools call the fields of a section.
fn of_sections(name: &str) -> Option<Advice> {
    Some(match name {
        "name" => Advice::Rename("title"),
        "type" | "types" => Advice::Rename("kinds"),
        "count" | "cards" | "number" | "questions" | "size" => Advice::Rename("n"),
        "score" | "weight" | "marks" => Advice::Rename("points"),
        "topic" | "topics" | "category" | "categories" => Advice::Rename("tags"),
        "from" | "source" | "files" => Advice::Rename("decks"),
        _ => return None,
    })
}

fn at_the_top(name: &str) -> Option<Advice> {
    Some(match name {
        "questions" | "flashcards" | "entries" | "items" | "quiz" => Advice::Rename("cards"),
        "meta" | "metadata" | "info" | "header" => Advice::Rename("deck"),
        "name" | "description" => Advice::UnderDeck,
        _ if Part::Deck.fields().contains(&name) => Advice::UnderDeck,
        _ if CARD.contains(&name) => Advice::UnderCards,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_tools_and_slips_are_understood() {
        fn check(part: Part, field: &str, expected: Advice) {
            assert_eq!(advice(part, field), expected, "{field}");
        }
        check(Part::Card, "Front", Advice::Rename("question"));
        check(Part::Card, "back", Advice::Rename("answer"));
        check(Part::Card, "options", Advice::Options);
        check(Part::Card, "correct-index", Advice::RightOption);
        check(Part::Card, "wrong", Advice::Rename("distractors"));
        check(Part::Card, "type", Advice::Kind);
        check(Part::Card, "anwser", Advice::Near("answer"));
        check(Part::Card, "Question", Advice::Near("question"));
        check(Part::Card, "true-false", Advice::Near("true_false"));
        check(Part::Card, "truefalse", Advice::Near("true_false"));
        check(Part::Card, "zzz", Advice::Unknown);
        check(Part::File, "title", Advice::UnderDeck);
        check(Part::File, "question", Advice::UnderCards);
        check(Part::File, "card", Advice::Near("cards"));
        check(Part::Deck, "lang", Advice::Rename("language"));
        check(Part::Grading, "typo", Advice::Near("typos"));
        check(Part::Source, "link", Advice::Rename("url"));
        check(Part::Paper, "duration", Advice::Rename("time"));
        check(Part::Paper, "sectoins", Advice::Near("sections"));
        check(Part::Section, "count", Advice::Rename("n"));
        check(Part::Section, "deck", Advice::Near("decks"));
        check(Part::PaperFile, "cards", Advice::Unknown);
    }

    #[test]
    fn fields_that_make_no_card_together_hold_two_that_differ() {
        let binding: Vec<&str> =
            CARD.iter().copied().filter(|it| kinds(it).len() < Kind::ALL.len()).collect();
        let share = |a: &str, b: &str| kinds(a).iter().any(|it| kinds(b).contains(it));
        for set in 0..1_u32 << binding.len() {
            let fields =
                || (0..binding.len()).filter(|it| set >> it & 1 == 1).map(|it| binding[it]);
            let has_kind =
                Kind::ALL.iter().any(|it| fields().all(|field| kinds(field).contains(it)));
            let has_pair = fields().any(|a| fields().any(|b| !share(a, b)));
            assert!(has_kind || has_pair, "{:?}", fields().collect::<Vec<_>>());
        }
    }
}
