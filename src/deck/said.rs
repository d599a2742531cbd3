//! What the sentences about a fault need: which case of its code it is, and the words that go in.

use unicode_width::UnicodeWidthChar;

use crate::{
    card::{cloze::ClozeFault, kind::Kind},
    deck::{
        MAX_BYTES,
        detail::{
            Amount, Forbidden, Lacking, NoCards, Shape, Slot, Syntax, TooMuch, Twice, Unreadable,
        },
        fault::Fault,
        fields::{Advice, Part, kinds},
        finding::MAX_PROBLEMS,
        head::id_like,
        yaml::{MAX_DEPTH, MAX_NODES},
    },
    text::{distance::nearest, sanitize::Shown, value::Value, wording::Wording},
};

/// Most characters of a text that are repeated in a sentence.
const MAX_QUOTED: usize = 60;

type Values = Vec<(&'static str, Value)>;

/// Returns the values that go into the sentences about a fault; `case` picks one where a code has
/// several.
pub(super) fn values(fault: &Fault, words: &Wording) -> Values {
    match fault {
        Fault::Syntax(syntax) => of_syntax(syntax),
        Fault::Tab => vec![],
        Fault::NoAnswer { needs } => {
            vec![case(needs.map_or("any", |_| "one")), ("field", needs.unwrap_or_default().into())]
        }
        Fault::KeyTwice { key } => vec![("key", quoted(key))],
        Fault::NotUtf8 { is_utf16 } => {
            vec![case(if *is_utf16 { "utf16" } else { "other" })]
        }
        Fault::Forbidden(what) => of_forbidden(what),
        Fault::TooMuch(what) => of_too_much(what),
        Fault::Unreadable(why) => of_unreadable(why),
        Fault::UnknownField { field, part, advice } => of_unknown(field, *part, *advice, words),
        Fault::TwoKinds { first, second } => of_two_kinds(first, second),
        Fault::Blank(slot) => vec![case("blank"), ("slot", slot_word(*slot, words))],
        Fault::Missing { field } => vec![case("missing"), ("field", (*field).into())],
        Fault::Twice(what) => match what {
            Twice::Id(id) => vec![case("id"), ("id", quoted(id))],
            Twice::Question => vec![case("question")],
            Twice::Deck(id) => vec![case("deck"), ("id", quoted(id))],
        },
        Fault::WrongIsRight { text } => vec![case("right"), ("text", quoted(text))],
        Fault::WrongTwice { text } => vec![case("twice"), ("text", quoted(text))],
        Fault::Required { n_items } => vec![("n", (*n_items).into())],
        Fault::NotANumber { field, given } => {
            vec![case("other"), ("field", (*field).into()), ("given", quoted(given))]
        }
        Fault::TooSmall { field, is_zero_too_small } => {
            let case = case(if *is_zero_too_small { "zero" } else { "negative" });
            vec![case, ("field", (*field).into())]
        }
        Fault::BadAmount { field, given, wanted } => of_amount(field, given, *wanted),
        Fault::Cloze(fault) => vec![case(match fault {
            ClozeFault::NoHole => "none",
            ClozeFault::NotClosed { .. } => "open",
            ClozeFault::Empty { .. } => "empty",
        })],
        Fault::TooFew { field } => vec![case("few"), ("field", (*field).into())],
        Fault::SameTwice { field, text } => {
            vec![case("twice"), ("field", (*field).into()), ("text", quoted(text))]
        }
        Fault::NotTrueOrFalse { given } => vec![("given", quoted(given))],
        Fault::Lacking(what) => of_lacking(what),
        Fault::BadId { id, sign } => of_bad_id(id, *sign),
        Fault::NoCards(what) => vec![case(match what {
            NoCards::Missing => "missing",
            NoCards::Empty => "empty",
            NoCards::Bare => "bare",
        })],
        Fault::Shape { slot, wanted, found } => of_shape(*slot, *wanted, *found, words),
        Fault::NoFields { part, found } => vec![
            case(if *part == Part::Card { "card" } else { "part" }),
            ("part", part_word(*part, words)),
            ("found", shape_word(*found, words)),
        ],
        Fault::KeyIsNoText => vec![case("key")],
        Fault::NotAWord { field, given, allowed } => of_word(field, given, allowed),
        Fault::NotALanguage { given } => vec![case("language"), ("given", quoted(given))],
    }
}

fn of_syntax(syntax: &Syntax) -> Values {
    let word = match syntax {
        Syntax::Quote => "quote",
        Syntax::AfterQuote => "after-quote",
        Syntax::Escape => "escape",
        Syntax::Bracket => "bracket",
        Syntax::Colon => "colon",
        Syntax::Comment => "comment",
        Syntax::Layout => "layout",
        Syntax::Sign { sign } => return vec![case("sign"), ("sign", visible(*sign))],
        Syntax::Control { sign } => return vec![case("control"), ("sign", visible(*sign))],
        Syntax::CutShort => "cut-short",
        Syntax::Other { detail } => return vec![case("other"), ("detail", detail.into())],
    };
    vec![case(word)]
}

fn of_forbidden(what: &Forbidden) -> Values {
    match what {
        Forbidden::Anchor { name } => vec![case("anchor"), ("name", quoted(name))],
        Forbidden::Alias { name } => vec![case("alias"), ("name", quoted(name))],
        Forbidden::Tag { name } => vec![case("tag"), ("name", quoted(name))],
        Forbidden::Merge => vec![case("merge")],
        Forbidden::Documents => vec![case("documents")],
    }
}

fn of_too_much(what: &TooMuch) -> Values {
    match what {
        TooMuch::Bytes => vec![case("bytes"), ("n", (MAX_BYTES >> 20).into())],
        TooMuch::Depth => vec![case("depth"), ("n", MAX_DEPTH.into())],
        TooMuch::Nodes => vec![case("nodes"), ("n", MAX_NODES.into())],
        TooMuch::Problems => vec![case("problems"), ("n", MAX_PROBLEMS.into())],
        TooMuch::Items { field, max } => {
            vec![case("items"), ("field", (*field).into()), ("n", (*max).into())]
        }
    }
}

fn of_unreadable(why: &Unreadable) -> Values {
    match why {
        Unreadable::Missing => vec![case("missing")],
        Unreadable::NotAFile => vec![case("no-file")],
        Unreadable::Denied => vec![case("denied")],
        Unreadable::Other { detail } => vec![case("other"), ("detail", detail.into())],
    }
}

fn of_unknown(field: &str, part: Part, advice: Advice, words: &Wording) -> Values {
    let (word, to) = match advice {
        Advice::Near(to) => ("near", to),
        Advice::Rename(to) => ("rename", to),
        Advice::Options => ("options", ""),
        Advice::RightOption => ("right", ""),
        Advice::Kind => ("kind", ""),
        Advice::UnderDeck => ("under-deck", ""),
        Advice::UnderCards => ("under-cards", ""),
        Advice::Unknown => ("unknown", ""),
    };
    vec![
        case(word),
        ("field", quoted(field)),
        ("part", part_word(part, words)),
        ("to", to.into()),
        ("fields", Value::code(part.fields().join(", "))),
    ]
}

fn of_two_kinds(first: &'static str, second: &'static str) -> Values {
    let is_question = [first, second].contains(&"question");
    let word = match [first, second].iter().find(|it| matches!(**it, "true_false" | "cloze")) {
        Some(it) if is_question => it,
        Some(_) | None => "other",
    };
    let kinds =
        |field| kinds(field).iter().map(|it: &Kind| it.word()).collect::<Vec<_>>().join("/");
    vec![
        case(word),
        ("one", first.into()),
        ("other", second.into()),
        ("one-kinds", Value::code(kinds(first))),
        ("other-kinds", Value::code(kinds(second))),
    ]
}

fn of_amount(field: &'static str, given: &str, wanted: Amount) -> Values {
    let (word, bound) = match wanted {
        Amount::Time => ("time", String::new()),
        Amount::Whole { min } => ("whole", min.to_string()),
        Amount::AtMost { max } => ("most", max.to_string()),
        Amount::UpTo { max } => ("range", max.to_string()),
    };
    vec![case(word), ("field", field.into()), ("given", quoted(given)), ("bound", bound.into())]
}

fn of_lacking(what: &Lacking) -> Values {
    match what {
        Lacking::Deck { name, nearest } => of_unknown_name("deck", name, nearest.as_deref()),
        Lacking::Tag { name, nearest } => of_unknown_name("tag", name, nearest.as_deref()),
        Lacking::Cards { wished, n } => {
            vec![case("few"), ("wished", (*wished).into()), ("n", (*n).into())]
        }
    }
}

fn of_unknown_name(word: &'static str, name: &str, nearest: Option<&str>) -> Values {
    let advice = match (nearest, word) {
        (Some(_), _) => "near",
        (None, "tag") => "tags",
        (None, _) => "decks",
    };
    let to = nearest.map_or_else(|| "".into(), quoted);
    vec![case(word), ("name", quoted(name)), ("advice", advice.into()), ("to", to)]
}

fn of_bad_id(id: &str, sign: Option<char>) -> Values {
    let (word, sign) = match sign {
        None => ("long", Value::from("")),
        Some(it) if it.is_whitespace() => ("blank", visible(it)),
        Some(it) => ("sign", visible(it)),
    };
    vec![case(word), ("id", quoted(id)), ("sign", sign), ("to", id_like(id).into())]
}

fn of_shape(slot: Slot, wanted: Shape, found: Shape, words: &Wording) -> Values {
    let (Slot::Field(field) | Slot::Item(field)) = slot;
    let word = match (wanted, found) {
        (Shape::Text, Shape::List) if field == "answer" => "answers",
        (Shape::Text, Shape::Fields) => "colon",
        (Shape::Text, Shape::List | Shape::Text) => "text",
        (Shape::List, Shape::Fields) => "hyphens",
        (Shape::List, Shape::Text | Shape::List) => "list",
        (Shape::Fields, _) => "fields",
    };
    vec![
        case(word),
        ("slot", slot_word(slot, words)),
        ("field", field.into()),
        ("wanted", shape_word(wanted, words)),
        ("found", shape_word(found, words)),
    ]
}

fn of_word(field: &'static str, given: &str, allowed: &'static [&'static str]) -> Values {
    let near = nearest(given, allowed.iter().copied());
    vec![
        case(if near.is_some() { "near" } else { "word" }),
        ("field", field.into()),
        ("given", quoted(given)),
        ("allowed", Value::code(allowed.join(", "))),
        ("to", near.unwrap_or_default().into()),
    ]
}

fn case(word: &'static str) -> (&'static str, Value) {
    ("case", word.into())
}

/// Returns a text as it is repeated in a sentence: the beginning of a long one.
fn quoted(text: &str) -> Value {
    match text.char_indices().nth(MAX_QUOTED) {
        Some((end, _)) => Value::Text(Shown::line(&format!("{}…", &text[..end]))),
        None => text.into(),
    }
}

/// Returns a character, or its number where it can't be seen.
fn visible(sign: char) -> Value {
    if sign.is_whitespace() || sign.width().is_none_or(|it| it == 0) {
        format!("U+{:04X}", u32::from(sign)).into()
    } else {
        sign.to_string().into()
    }
}

fn slot_word(slot: Slot, words: &Wording) -> Value {
    let (key, field) = match slot {
        Slot::Field(field) => ("slot-field", field),
        Slot::Item(field) => ("slot-item", field),
    };
    words.say(key, &[("field", field.into())]).into()
}

fn part_word(part: Part, words: &Wording) -> Value {
    words.say(&format!("part-{}", part.word()), &[]).into()
}

fn shape_word(shape: Shape, words: &Wording) -> Value {
    let word = match shape {
        Shape::Text => "shape-text",
        Shape::List => "shape-list",
        Shape::Fields => "shape-fields",
    };
    words.say(word, &[]).into()
}
