//! Text that is safe to show. A deck, a file name, a stored answer or an error may hold anything;
//! only what has gone through here may reach a screen or a pipe.

use std::fmt;

/// Text without anything that could steer a terminal: the only text that faces accept.
///
/// Holds no control character but line feed, and none of the characters that override the
/// direction of text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shown(String);

impl Shown {
    /// Makes text safe.
    ///
    /// Tabs and other blank controls become spaces, CRLF a line feed; other controls become
    /// visible pictures (`␛`); direction overrides and invisible tag characters vanish; private
    /// use and noncharacters become U+FFFD. Idempotent.
    pub fn new(text: &str) -> Shown {
        let mut out = String::with_capacity(text.len());
        let mut chars = text.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\r' if chars.peek() == Some(&'\n') => (),
                _ => out.extend(safe(c)),
            }
        }
        Shown(out)
    }

    /// Makes text safe and puts it on one line: line feeds become spaces.
    pub fn line(text: &str) -> Shown {
        Shown(Shown::new(text).0.replace('\n', " "))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
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

/// Characters that mean nothing to others, or steer a terminal and have no picture: C1 controls,
/// private use, noncharacters.
fn is_replaced(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}'
        | '\u{fdd0}'..='\u{fdef}')
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
        check("\u{9b}2J\u{7f}", "\u{fffd}2J␡");
        check("a\u{202e}b\u{200b}\u{feff}c", "abc");
        check("\u{e000}\u{fffe}\u{10ffff}", "\u{fffd}\u{fffd}\u{fffd}");
        check("a\u{200d}b\u{200f}", "a\u{200d}b\u{200f}");
    }

    #[test]
    fn a_line_has_no_line_feed() {
        assert_eq!(Shown::line("a\r\nb\n").as_str(), "a b ");
    }
}
