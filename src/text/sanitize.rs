//! Text that is safe to show. A deck, a file name, a stored answer or an error may hold anything;
//! only what has gone through here may reach a screen or a pipe.

use std::fmt;

use unicode_normalization::char::is_combining_mark;

use crate::text::isolate::{self, END};

/// Text without anything that could steer a terminal: the only text that faces accept.
///
/// Holds no control character but line feed, and none of the characters that override the
/// direction of text; isolates are balanced within each line.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown(String);

/// Most characters of one text, some twenty pages: what is longer ends in `…`.
pub const MAX_CHARS: usize = 32 * 1024;

/// Most combining marks on one letter. Vocalised Arabic and pointed Hebrew need three; more are
/// piled up to draw over other lines.
const MAX_MARKS: usize = 4;

/// Most isolates within each other.
const MAX_DEPTH: usize = 8;

impl Shown {
    /// Makes text safe.
    ///
    /// Tabs and other blank controls become spaces, CRLF a line feed; other controls become
    /// visible pictures (`␛`, of C1 the picture of the two characters that mean the same, `␛[`);
    /// direction overrides and invisible tag characters vanish; private use and noncharacters
    /// become U+FFFD. Isolates without their other half, marks beyond four on a letter and what is
    /// beyond [`MAX_CHARS`] are left out. Idempotent.
    pub fn new(text: &str) -> Shown {
        let mut out = Safe::default();
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            let is_half = c == '\r' && chars.peek() == Some(&'\n');
            if !is_half && !out.take(c) {
                break;
            }
        }
        Shown(out.end())
    }

    /// Makes text safe and puts it on one line: line feeds become spaces.
    pub fn line(text: &str) -> Shown {
        Shown(Shown::new(text).0.replace('\n', " "))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the text without isolates, for where nobody heeds them.
    pub fn bare(&self) -> Shown {
        Shown(isolate::without(&self.0))
    }

    /// Tells whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Appends other safe text.
    pub fn push(&mut self, other: &Shown) {
        self.0.push_str(&other.0);
    }
}

/// Safe text as it comes about.
#[derive(Default)]
struct Safe {
    text: String,
    n_chars: usize,
    /// Marks since the last letter.
    n_marks: usize,
    /// Isolates that are open, and those within them that were left out.
    n_open: usize,
    n_left_out: usize,
    /// Where the last character begins that there is room for, and the isolates open there.
    last: Option<(usize, usize)>,
}

impl Safe {
    /// Takes a character; tells whether there is room for more.
    fn take(&mut self, c: char) -> bool {
        match c {
            END => self.close(),
            _ if isolate::begins(c) => return self.open(c),
            // C1 is ESC and a character of the columns 4 and 5 (ECMA-48, 5.3).
            '\u{80}'..='\u{84}' | '\u{86}'..='\u{9f}' => {
                let letter = char::from(u32::from(c) as u8 - 0x40);
                return self.push('\u{241b}') && self.push(letter);
            }
            _ => return safe(c).is_none_or(|it| self.push(it)),
        }
        true
    }

    fn open(&mut self, isolate: char) -> bool {
        if self.n_open == MAX_DEPTH {
            self.n_left_out += 1;
            return true;
        }
        let has_room = self.has_room();
        if has_room {
            self.n_open += 1;
            self.text.push(isolate);
        }
        has_room
    }

    fn close(&mut self) {
        if self.n_left_out > 0 {
            self.n_left_out -= 1;
        } else if self.n_open > 0 {
            self.n_open -= 1;
            self.text.push(END);
        }
    }

    /// Isolates end with their line (UAX #9, BD9).
    fn close_all(&mut self) {
        self.text.extend(std::iter::repeat_n(END, self.n_open));
        self.n_open = 0;
        self.n_left_out = 0;
    }

    fn push(&mut self, c: char) -> bool {
        if is_combining_mark(c) {
            self.n_marks += 1;
            if self.n_marks > MAX_MARKS {
                return true;
            }
        } else if !is_joiner(c) {
            self.n_marks = 0;
        }
        if c == '\n' {
            self.close_all();
        }
        let has_room = self.has_room();
        if has_room {
            self.text.push(c);
        }
        has_room
    }

    /// Tells whether there is room for one more character; else the last one becomes `…`.
    fn has_room(&mut self) -> bool {
        self.n_chars += 1;
        if self.n_chars == MAX_CHARS {
            self.last = Some((self.text.len(), self.n_open));
        }
        let Some((at, n_open)) = self.last.filter(|_| self.n_chars > MAX_CHARS) else {
            return true;
        };
        self.text.truncate(at);
        self.n_open = n_open;
        self.text.push('…');
        false
    }

    fn end(mut self) -> String {
        self.close_all();
        self.text
    }
}

/// Tells whether a character is unseen and part of the letter before it, so that marks on both of
/// its sides lie on one.
fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}'..='\u{200f}' | '\u{61c}')
}

/// Returns what stands for a character on the screen; `None` where nothing does.
fn safe(c: char) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7f}' => Some('\u{2421}'),
        _ if is_dropped(c) => None,
        _ if is_replaced(c) => Some('\u{fffd}'),
        _ => Some(c),
    }
}

/// Characters that act on their surroundings without being seen.
fn is_dropped(c: char) -> bool {
    matches!(c,
        // Embeddings and overrides reorder what stands around them.
        '\u{202a}'..='\u{202e}'
        // Zero-width space, word joiner and its kin, BOM, soft hyphen, annotations, tags.
        | '\u{200b}' | '\u{2060}'..='\u{2065}' | '\u{feff}' | '\u{ad}'
        | '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Characters that mean nothing to others: private use, noncharacters.
fn is_replaced(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

impl From<&str> for Shown {
    fn from(text: &str) -> Shown {
        Shown::new(text)
    }
}

impl From<String> for Shown {
    fn from(text: String) -> Shown {
        Shown::new(&text)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        fn check(text: &str, expected: &str) {
            let shown = Shown::new(text);
            assert_eq!(shown.as_str(), expected, "{text:?}");
            assert_eq!(Shown::new(shown.as_str()), shown);
        }
        check("دارِس", "دارِس");
        check("a\tb\r\nc\rd", "a b\nc d");
        check("\u{1b}]52;c;eA==\u{7}", "␛]52;c;eA==␇");
        check("\u{9b}2J\u{7f}\u{80}\u{85}", "␛[2J␡␛@ ");
        check("a\u{202e}b\u{200b}\u{feff}c", "abc");
        check("\u{e000}\u{fffe}\u{10ffff}", "\u{fffd}\u{fffd}\u{fffd}");
        check("a\u{200d}b\u{200f}", "a\u{200d}b\u{200f}");
    }

    #[test]
    fn isolates_are_balanced_within_a_line() {
        fn check(text: &str, expected: &str) {
            let visible = |it: &str| {
                let named =
                    [('\u{2066}', "<"), ('\u{2067}', "{"), ('\u{2068}', "["), ('\u{2069}', ">")];
                named.iter().fold(it.to_string(), |it, (c, name)| it.replace(*c, name))
            };
            let text: String = text
                .chars()
                .map(|it| match it {
                    '<' => '\u{2066}',
                    '{' => '\u{2067}',
                    '[' => '\u{2068}',
                    '>' => '\u{2069}',
                    it => it,
                })
                .collect();
            let shown = Shown::new(&text);
            assert_eq!(visible(shown.as_str()), expected);
            assert_eq!(Shown::new(shown.as_str()), shown);
        }
        check("<a> {b> [c>", "<a> {b> [c>");
        check("<a", "<a>");
        check("a>b", "ab");
        check("<a\n>b", "<a>\nb");
        check("{<a>", "{<a>>");
        check("<<<<<<<<<<a>>b>>>>>>>>c", "<<<<<<<<ab>>>>>>>>c");
    }

    #[test]
    fn marks_can_not_be_piled_up() {
        let piled = |n: usize| format!("e{}x", "\u{301}".repeat(n));
        assert_eq!(Shown::new(&piled(4)).as_str(), piled(4));
        assert_eq!(Shown::new(&piled(99)).as_str(), piled(4));
        let between = "e\u{301}\u{200d}\u{301}\u{200d}\u{301}\u{301}\u{200d}\u{301}";
        assert_eq!(Shown::new(between).as_str(), &between[..between.len() - 2]);
        assert_eq!(Shown::new("مُحَمَّدٌ").as_str(), "مُحَمَّدٌ");
    }

    #[test]
    fn what_is_too_long_ends_in_an_ellipsis() {
        let long = |n: usize| Shown::new(&format!("\u{2067}{}\u{2069}", "ب".repeat(n)));
        assert!(long(MAX_CHARS - 1).as_str().ends_with("ب\u{2069}"));
        for n in [MAX_CHARS, MAX_CHARS + 99] {
            let cut = long(n);
            assert_eq!(cut.as_str().chars().count(), MAX_CHARS + 1);
            assert!(cut.as_str().ends_with("ب…\u{2069}"));
            assert_eq!(Shown::new(cut.as_str()), cut);
        }
    }

    #[test]
    fn a_line_has_no_line_feed() {
        assert_eq!(Shown::line("a\r\nb\n").as_str(), "a b ");
    }
}
