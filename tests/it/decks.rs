//! Deck files: what good ones hold, and what is said of bad ones.
//!
//! Beside `tests/decks/good/NAME.yaml` stands `NAME.txt`, its cards; beside `tests/decks/bad/NAME.yaml`
//! (or a folder of that name) `NAME.txt`, its report. `DARIS_BLESS=1 cargo test decks` writes them
//! anew; look at the difference before it is committed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use daris::{
    card::{
        Deck, Extra, Head, Prompt, Source, Text,
        grading::Grading,
        kind::{Answer, Distractor, Kind, Numeric, Spelled},
        language::Language,
        mode::Mode,
    },
    deck::{
        check::{check, read_file},
        fields::Part,
        folder,
        problem::Problem,
        read::{Reading, read, read_entry, read_head},
    },
    session::quiz::blueprint::Blueprint,
    text::wording::Wording,
};
use proptest::prelude::*;

#[test]
fn good_decks_hold_what_was_written() {
    for path in fixtures("good") {
        let reading = read_file(&fs::read(&path).unwrap(), &path);
        let said = report(&reading.problems, &path);
        assert!(reading.problems.is_empty(), "{}\n{said}", path.display());
        let paper = reading.paper.map(|it| paper(&it.blueprint));
        compare(&path, &reading.deck.map(|it| outline(&it)).or(paper).unwrap_or_default());
    }
}

#[test]
fn the_manual_shows_a_good_paper() {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/papers.md");
    let manual = fs::read_to_string(manual).unwrap();
    let example = manual.split("```yaml\n").nth(1).and_then(|it| it.split("```").next()).unwrap();
    let reading = read(example.as_bytes(), "papers.md", "stem");
    assert_eq!(reading.problems, []);
    let blueprint = reading.paper.unwrap().blueprint;
    assert_eq!((blueprint.sections.len(), blueprint.rules.time_s), (2, Some(2700)));
    for field in Part::Paper.fields().iter().chain(Part::Section.fields()) {
        assert!(manual.contains(&format!("| `{field}` |")), "{field}");
    }
    assert!(Kind::ALL.iter().all(|it| manual.contains(it.word())));
}

#[test]
fn bad_decks_are_told_all_that_is_wrong_with_them() {
    for path in fixtures("bad") {
        let problems = check(std::slice::from_ref(&path)).problems;
        assert!(!problems.is_empty(), "{}", path.display());
        let report = report(&problems, &path);
        assert!(!report.contains("{$"), "a value is missing in a sentence:\n{report}");
        compare(&path, &report);
    }
}

#[test]
fn every_code_has_a_bad_deck_and_every_code_its_sentences() {
    let mut told = Vec::new();
    for path in fixtures("bad") {
        told.extend(check(&[path]).problems.iter().map(Problem::code));
    }
    told.sort_unstable();
    told.dedup();
    let expected = [
        "E100", "E101", "E110", "E112", "E113", "E114", "E201", "E202", "E203", "E204", "E205",
        "E206", "E207", "E208", "E209", "E211", "E212", "E214", "E215", "E216",
    ];
    assert_eq!(told, expected);
    let words = Wording::english();
    assert!(told.iter().all(|it| words.has(&it.to_lowercase())));
}

#[test]
fn a_bad_card_does_not_take_the_good_ones_away() {
    for path in fixtures("bad").into_iter().filter(|it| it.is_file()) {
        let bytes = fs::read(&path).unwrap();
        let reading = read_file(&bytes, &path);
        let has_good = |it: &Deck| it.entries.iter().any(|it| &*it.id == "good");
        let holds_good = String::from_utf8_lossy(&bytes).contains("id: good");
        let Some(deck) = reading.deck else { continue };
        assert_eq!(has_good(&deck), holds_good, "{}", path.display());
    }
}

#[test]
fn an_entry_read_alone_is_the_entry_read_with_its_file() {
    let shipped = folder::builtin().map(|(name, bytes)| (name, bytes.to_vec()));
    let fixtures = fixtures("good").into_iter().chain(fixtures("bad")).filter(|it| it.is_file());
    let fixtures = fixtures.map(|it| (it.display().to_string(), fs::read(&it).unwrap()));
    for (name, bytes) in fixtures.chain(shipped) {
        entries_agree(&name, &bytes);
    }
}

/// Reads the head and each entry of a file by itself.
fn entries_agree(name: &str, bytes: &[u8]) {
    let Reading { deck, spans, head_source, .. } = read(bytes, name, "stem");
    let Some(deck) = deck else {
        assert!(spans.is_empty());
        return;
    };
    assert_eq!(read_head(&head_source, &deck.head.id), deck.head, "{name}: {head_source:?}");
    assert_eq!(deck.entries.len(), spans.len());
    for (entry, span) in deck.entries.iter().zip(spans) {
        let source = std::str::from_utf8(&bytes[span]).unwrap();
        let alone = read_entry(source, &deck.head, &entry.place);
        assert_eq!(alone.as_ref(), Some(entry), "{name}: {source:?}");
    }
}

proptest! {
    #[test]
    fn reading_takes_any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        entries_agree("any", &bytes);
    }

    #[test]
    fn reading_takes_anything_made_of_yaml(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..60),
    ) {
        entries_agree("pieces", pieces.concat().as_bytes());
    }

    #[test]
    fn reading_takes_decks_with_slips(
        which in any::<proptest::sample::Index>(),
        at in any::<proptest::sample::Index>(),
        n_out in 0..4_usize,
        piece in proptest::sample::select(PIECES.to_vec()),
    ) {
        let paths: Vec<PathBuf> =
            fixtures("good").into_iter().chain(fixtures("bad")).filter(|it| it.is_file()).collect();
        let mut bytes = fs::read(&paths[which.index(paths.len())]).unwrap();
        let from = at.index(bytes.len() + 1);
        let to = (from + n_out).min(bytes.len());
        bytes.splice(from..to, piece.bytes());
        entries_agree("slip", &bytes);
        let reading = read(&bytes, "slip", "stem");
        let words = Wording::english();
        for problem in reading.problems {
            let is_said = problem.message(&words).as_str() != problem.code().to_lowercase();
            let report = problem.report(&words, true);
            prop_assert!(is_said && report.as_str().starts_with("error["));
        }
    }
}

/// What decks are made of, whole and broken.
const PIECES: &[&str] = &[
    "deck:",
    "cards:",
    "paper:",
    "\n",
    "\n  ",
    "\n    ",
    "\r\n",
    "\r",
    "\t",
    " ",
    "- ",
    "-",
    ": ",
    ":",
    ", ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "|",
    ">",
    "|+\n",
    "#",
    " # ",
    "&a ",
    "*a",
    "!t ",
    "<<: ",
    "---\n",
    "...\n",
    "? ",
    "%",
    "@",
    "`",
    "\\",
    "~",
    "question: ",
    "answer: ",
    "answers: ",
    "distractors: ",
    "cloze: ",
    "{{",
    "}}",
    "id: ",
    "true_false: ",
    "numerical: ",
    "ordering: ",
    "matching: ",
    "required: ",
    "sections: ",
    "n: ",
    "time: ",
    "kinds: ",
    "\npaper: {sections: [{n: 1}], time: ",
    "grading: ",
    "tags: ",
    "a",
    "b",
    "1",
    "yes",
    "سؤال",
    "\u{200f}",
    "\u{feff}",
    "\0",
    "é",
    "\n- ",
    "\n  - ",
    "\n  - question: a\n    answer: b",
];

/// The fixtures of a kind, by path.
fn fixtures(kind: &str) -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/decks").join(kind);
    let entries = fs::read_dir(dir).unwrap().map(|it| it.unwrap().path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|it| it.extension().is_none_or(|it| it != "txt")).collect();
    paths.sort();
    assert!(!paths.is_empty());
    paths
}

/// The reports of problems, paths cut to what stands below the fixture's folder.
fn report(problems: &[Problem], path: &Path) -> String {
    let words = Wording::english();
    let folder = format!("{}/", path.parent().unwrap().display());
    let reports = problems.iter().map(|it| it.report(&words, true).to_string() + "\n");
    reports.collect::<Vec<_>>().join("\n").replace(&folder, "")
}

/// A deck as text: its head, then each entry with its cards and what is special about it.
fn outline(deck: &Deck) -> String {
    let Head { id, title, language, source, tags, defaults } = &deck.head;
    let mut out = format!("{id}: {} ({})\n", title.raw(), language.tag());
    if let Some(Source { title, url, licence, note }) = source {
        let rest = [url, licence, note].map(|it| it.as_ref().map_or("", Text::raw));
        out += &line("source", [title.raw(), &rest.join(" | ")].join(" | "));
    }
    out += &line("tags", joined(tags));
    out += &line("mode", defaults.mode.map(Mode::word).unwrap_or_default());
    out += &line("grading", grading(&defaults.grading));
    for entry in &deck.entries {
        out += "\n";
        out += &line("place", format!("{}:{}", entry.place.line, entry.place.column));
        for card in entry.cards(&deck.head) {
            out += &line(card.kind().word(), card.id.as_str());
            out += &line("  ask", asked(&card.prompt));
            out += &answers(&card.answer);
        }
        out += &extra(&entry.extra);
    }
    out
}

/// A paper as text: what holds for it, then its sections.
fn paper(paper: &Blueprint) -> String {
    let rules = &paper.rules;
    let number = |it: Option<f64>| it.map(|it| it.to_string()).unwrap_or_default();
    let mut out = line("title", paper.title.clone().unwrap_or_default());
    out += &line("seconds", rules.time_s.map(|it| it.to_string()).unwrap_or_default());
    out += &line("pass", number(rules.pass));
    out += &line("penalty", rules.penalty.to_string());
    out += &line("feedback", rules.feedback.word());
    out += &line("seed", paper.seed.map(|it| it.to_string()).unwrap_or_default());
    for section in &paper.sections {
        let kinds: Vec<&str> = section.kinds.iter().map(|it| it.word()).collect();
        out += "\n";
        out += &line("section", section.title.clone().unwrap_or_default());
        out += &line("  n", section.n.to_string());
        out += &line("  decks", section.decks.join(" | "));
        out += &line("  tags", section.tags.join(" | "));
        out += &line("  kinds", kinds.join(" | "));
        out += &line("  points", number(section.points));
    }
    out
}

fn asked(prompt: &Prompt) -> String {
    match prompt {
        Prompt::Question(text) => text.raw().to_string(),
        Prompt::Holes { cloze, number } => cloze
            .hiding(*number, |hole| format!("[{}]", hole.hint.as_ref().map_or("", |it| it.raw()))),
    }
}

fn answers(answer: &Answer) -> String {
    let right = answer.texts(&Language::default());
    let mut out = line("  answer", joined(&right));
    match answer {
        Answer::Basic(Spelled { accept, .. }) => out += &line("  accept", joined(accept)),
        Answer::Choice { right, distractors } => {
            out += &line("  accept", joined(&right.accept));
            out += &wrong(distractors);
        }
        Answer::Multiple { distractors, .. } => out += &wrong(distractors),
        Answer::List { required, .. } => out += &line("  required", required.to_string()),
        Answer::Numeric(Numeric { value, tolerance, .. }) => {
            out += &line("  value", format!("{value} ± {tolerance:?}"));
        }
        Answer::Matching(pairs) => {
            let lefts: Vec<Text> = pairs.iter().map(|it| it.left.clone()).collect();
            out += &line("  to", joined(&lefts));
        }
        Answer::TrueFalse(_) | Answer::Cloze(_) | Answer::Ordering(_) => (),
    }
    out
}

fn wrong(distractors: &[Distractor]) -> String {
    let wrong = distractors.iter().map(|it| {
        let last = if it.is_last { " (last)" } else { "" };
        let feedback = it.feedback.as_ref().map(|it| format!(": {}", it.raw()));
        line("  not", format!("{}{last}{}", it.text.raw(), feedback.unwrap_or_default()))
    });
    wrong.collect()
}

fn extra(extra: &Extra) -> String {
    let text = |it: &Option<Text>| it.as_ref().map(|it| it.0.clone()).unwrap_or_default();
    let image = extra.image.as_ref().map(|it| format!("{} | {}", it.path.raw(), text(&it.alt)));
    [
        line("  hint", text(&extra.hint)),
        line("  explanation", text(&extra.explanation)),
        line("  ref", text(&extra.reference)),
        line("  tags", joined(&extra.tags)),
        line("  grading", grading(&extra.grading)),
        line("  points", extra.points.map(|it| it.to_string()).unwrap_or_default()),
        line("  suspended", if extra.is_suspended { "yes" } else { "" }),
        line("  image", image.unwrap_or_default()),
    ]
    .concat()
}

/// How answers are graded, as far as that is not the usual way.
fn grading(grading: &Grading) -> String {
    let (usual, this) = (format!("{:?}", Grading::default()), format!("{grading:?}"));
    let parts = |it: &str| -> Vec<String> {
        it.trim_matches(['}', ')', ' ']).split(['{', ',']).map(|it| it.trim().to_string()).collect()
    };
    let usual = parts(&usual);
    parts(&this).into_iter().filter(|it| !usual.contains(it)).collect::<Vec<_>>().join(", ")
}

fn joined(texts: &[Text]) -> String {
    texts.iter().map(Text::raw).collect::<Vec<_>>().join(" | ")
}

/// One line; none where there is nothing to say. What can't be seen is escaped.
fn line(name: &str, text: impl AsRef<str>) -> String {
    let text = text.as_ref().replace('\n', "\\n").replace('\t', "\\t");
    if text.is_empty() { String::new() } else { format!("{name}: {text}\n") }
}

/// Compares a text with the file beside a fixture, or writes that.
#[allow(clippy::disallowed_methods, reason = "the developer asks for new expectations so")]
fn compare(path: &Path, found: &str) {
    let expected = path.with_extension("txt");
    if std::env::var_os("DARIS_BLESS").is_some() {
        fs::write(&expected, found).unwrap();
    }
    let said = fs::read_to_string(&expected).unwrap_or_default();
    snapbox::assert_data_eq!(found.to_string(), snapbox::Data::text(said).raw());
}
