//! What is told of a fault: its place, the line it is in, what is wrong in plain words, and what to
//! do. The sentences are those of `en.ftl`, by code.

use unicode_width::UnicodeWidthStr;

use crate::{
    card::Place,
    deck::{
        detail::{TooMuch, Twice},
        fault::{Fault, Severity},
        finding::Finding,
        said,
        source::{Source, line_starts},
    },
    text::{bidi::has_rtl, sanitize::Shown, value::Value, wording::Wording},
};

/// Something that is wrong with a deck file.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Where: of two places the later one.
    pub place: Place,
    /// What.
    pub fault: Fault,
    /// The other place, where there are two.
    pub also: Vec<Place>,
    /// The line it is in; of a long one the part around it.
    pub source: Option<String>,
    /// Characters of `source` in front of the place.
    n_before: usize,
}

/// Most characters of a line that are shown on each side of a place.
const MAX_BESIDE: usize = 60;

impl Problem {
    /// Puts a finding into its file.
    pub(super) fn new(finding: Finding, source: &Source<'_>) -> Problem {
        let also = finding.also.map(|it| source.place(it)).into_iter().collect();
        let place = source.place(finding.at);
        let line = source.line_text(finding.at);
        let at = finding.at - source.line_start(finding.at);
        Problem { also, ..Problem::in_line(place, line, at, finding.fault) }
    }

    /// Makes a problem at a place, which is a byte of a line.
    fn in_line(place: Place, line: &str, at: usize, fault: Fault) -> Problem {
        let (line, n_before) = around(line, at);
        let source = (!line.is_empty() && fault.is_in_the_text()).then_some(line);
        Problem { place, fault, also: Vec::new(), source, n_before }
    }

    /// Makes a problem at a place in a text, of which that is known alone.
    pub(super) fn in_text(place: Place, text: &str, fault: Fault) -> Problem {
        let starts = line_starts(text);
        let start = starts.get(place.line as usize - 1).copied().unwrap_or(text.len());
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let at = line.char_indices().nth(place.column as usize - 1);
        Problem::in_line(place, line, at.map_or(line.len(), |(it, _)| it), fault)
    }

    /// Makes the problem of two files whose decks have one id; it stands at the later one.
    pub fn deck_twice(id: &str, later: Place, first: Place) -> Problem {
        let fault = Fault::Twice(Twice::Deck(id.to_string()));
        Problem { place: later, fault, also: vec![first], source: None, n_before: 0 }
    }

    /// Makes a problem of a file as a whole.
    pub(super) fn of_file(path: &str, fault: Fault) -> Problem {
        let place = Place { path: path.into(), line: 1, column: 1 };
        Problem { place, fault, also: Vec::new(), source: None, n_before: 0 }
    }

    /// Returns the code of the fault.
    pub fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// Returns what is wrong, in one sentence.
    pub fn message(&self, words: &Wording) -> Shown {
        words.say(&self.fault.key(), &self.values(words))
    }

    /// Returns what to do, where there is something to say.
    pub fn help(&self, words: &Wording) -> Option<Shown> {
        words.help(&self.fault.key(), &self.values(words)).filter(|it| !it.is_empty())
    }

    /// Returns the whole report: what is wrong, where, the line, and what to do.
    ///
    /// With `carets` a caret stands under the place, but never in a line that holds letters written
    /// from right to left: nobody knows in which column a terminal shows them.
    pub fn report(&self, words: &Wording, carets: bool) -> Shown {
        let severity = match self.fault.severity() {
            Severity::Error => words.say("problem-error", &[]),
            Severity::Warning => words.say("problem-warning", &[]),
        };
        let said = [
            ("severity", severity.into()),
            ("code", Value::code(self.code())),
            ("message", self.message(words).into()),
        ];
        let Place { path, line, column } = &self.place;
        let place = if self.fault.is_in_the_text() {
            format!("{path}:{line}:{column}")
        } else {
            path.to_string()
        };
        let mut lines = vec![
            words.say("problem-said", &said),
            words.say("fail-place", &[("place", Value::code(place))]),
        ];
        if let Some(source) = &self.source {
            lines.push(words.code_line(&format!("    {}", Shown::line(source))));
            if carets && !has_rtl(source) {
                lines.push(words.code_line(&format!("    {}^", " ".repeat(self.width_before()))));
            }
        }
        if let Some(help) = self.help(words) {
            lines.push(words.say("fail-help", &[("help", help.into())]));
        }
        let lines: Vec<String> =
            lines.iter().map(|it| Shown::line(it.as_str()).to_string()).collect();
        Shown::new(&lines.join("\n"))
    }

    /// Returns the columns of a terminal in front of the place.
    fn width_before(&self) -> usize {
        let before: String =
            self.source.iter().flat_map(|it| it.chars()).take(self.n_before).collect();
        Shown::line(&before).as_str().width()
    }

    /// Returns the values that the sentences of the fault's code may use.
    fn values(&self, words: &Wording) -> Vec<(&'static str, Value)> {
        let mut values = said::values(&self.fault, words);
        values.push(("path", Value::code(&self.place.path)));
        if let Some(first) = self.also.first() {
            let first = if first.path == self.place.path {
                words.say("problem-line", &[("line", first.line.to_string().into())]).into()
            } else {
                Value::code(format!("{}:{}:{}", first.path, first.line, first.column))
            };
            values.push(("first", first));
        }
        values
    }
}

impl Fault {
    /// Returns what is wrong, in one sentence, of a fault that stands in no file.
    pub fn message(&self, words: &Wording) -> Shown {
        words.say(&self.key(), &said::values(self, words))
    }

    /// Returns what to do, where there is something to say.
    pub fn help(&self, words: &Wording) -> Option<Shown> {
        words.help(&self.key(), &said::values(self, words)).filter(|it| !it.is_empty())
    }

    fn key(&self) -> String {
        self.code().to_lowercase()
    }

    /// Tells whether the fault has a line and a column, and is not of a file as a whole.
    pub fn is_in_the_text(&self) -> bool {
        !matches!(self, Fault::Unreadable(_) | Fault::TooMuch(TooMuch::Bytes))
    }
}

/// Returns the part of a line around a byte, and the characters in it that stand in front.
fn around(line: &str, at: usize) -> (String, usize) {
    let at = line.floor_char_boundary(at);
    let (before, after) = line.split_at(at);
    let start = before.char_indices().rev().nth(MAX_BESIDE).map(|(it, c)| it + c.len_utf8());
    let end = after.char_indices().nth(MAX_BESIDE).map(|(it, _)| at + it);
    let (from, to) = (start.unwrap_or(0), end.unwrap_or(line.len()));
    let mut part = line[from..to].to_string();
    let mut n_before = line[from..at].chars().count();
    if start.is_some() {
        part.insert(0, '…');
        n_before += 1;
    }
    if end.is_some() {
        part.push('…');
    }
    (part, n_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(text: &str, at: usize) -> Problem {
        Problem::new(Finding::new(at, Fault::Tab), &Source::new(text, "d.yaml"))
    }

    #[test]
    fn a_report_shows_line_and_caret_where_they_can_be_trusted() {
        fn check(text: &str, at: usize, carets: bool, expected: &str) {
            let report = problem(text, at).report(&Wording::english(), carets);
            let lines: Vec<&str> = report.as_str().lines().collect();
            assert_eq!(lines[2..lines.len() - 1].join("|"), expected, "{text:?}");
        }
        check("a\n  b: c\n", 4, true, "      b: c|      ^");
        check("a\n  b: c\n", 4, false, "      b: c");
        check("\tb", 1, true, "     b|     ^");
        check("漢字: x", 6, true, "    漢字: x|        ^");
        check("سؤال: x", 3, true, "    سؤال: x");
        check("", 0, true, "");
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = "x".repeat(200) + "!" + &"y".repeat(200);
        let problem = problem(&text, 200);
        let expected = format!("…{}!{}…", "x".repeat(60), "y".repeat(59));
        assert_eq!(problem.source.as_deref(), Some(&*expected));
        assert_eq!((problem.place.column, problem.width_before()), (201, 61));
    }
}
