//! Signs that order the text between them by itself, whatever stands around it (UAX #9, section 2.4).

use crate::text::bidi::Direction;

/// Begins text from left to right.
pub const LEFT_TO_RIGHT: char = '\u{2066}';

/// Begins text from right to left.
pub const RIGHT_TO_LEFT: char = '\u{2067}';

/// Begins text whose direction is that of its first letter.
pub const FIRST_STRONG: char = '\u{2068}';

/// Ends what began last.
pub const END: char = '\u{2069}';

/// Returns the sign that begins text of a direction.
pub fn start(direction: Direction) -> char {
    match direction {
        Direction::Ltr => LEFT_TO_RIGHT,
        Direction::Rtl => RIGHT_TO_LEFT,
    }
}

/// Tells whether a character begins an isolate.
pub fn begins(c: char) -> bool {
    matches!(c, LEFT_TO_RIGHT..=FIRST_STRONG)
}

/// Tells whether a character begins or ends an isolate.
pub fn is_sign(c: char) -> bool {
    matches!(c, LEFT_TO_RIGHT..=END)
}

/// Returns text between a sign and its end; none where there is no text.
pub fn between(start: char, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{start}{text}{END}") }
}

/// Returns text without isolates.
pub fn without(text: &str) -> String {
    text.replace(is_sign, "")
}

/// Returns the direction of a line that is one isolate, and the line without it: its indent and what
/// is isolated. `None` of any other line, and where the first letter would decide.
pub fn of_whole(line: &str) -> Option<(Direction, String)> {
    let inside = line.trim_start_matches(' ');
    let indent = &line[..line.len() - inside.len()];
    let direction = match inside.chars().next()? {
        LEFT_TO_RIGHT => Direction::Ltr,
        RIGHT_TO_LEFT => Direction::Rtl,
        _ => return None,
    };
    let mut depth = 0_usize;
    for (at, c) in inside.char_indices() {
        if begins(c) {
            depth += 1;
        } else if c == END {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                let (first, rest) = (LEFT_TO_RIGHT.len_utf8(), &inside[at + c.len_utf8()..]);
                return rest
                    .is_empty()
                    .then(|| (direction, format!("{indent}{}", &inside[first..at])));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_one_isolate_has_its_direction() {
        fn check(line: &str, expected: Option<(Direction, &str)>) {
            let found = of_whole(line);
            assert_eq!(found.as_ref().map(|(it, text)| (*it, text.as_str())), expected, "{line:?}");
        }
        check("\u{2067}ب a\u{2069}", Some((Direction::Rtl, "ب a")));
        check("  \u{2066}a ب\u{2069}", Some((Direction::Ltr, "  a ب")));
        let inner = "a \u{2068}ب\u{2069} c";
        check(&between(LEFT_TO_RIGHT, inner), Some((Direction::Ltr, inner)));
        check("\u{2066}a\u{2069} b", None);
        check("\u{2066}a\u{2069}\u{2066}b\u{2069}", None);
        check("\u{2068}a\u{2069}", None);
        check("a", None);
        check("", None);
        check("\u{2066}a", None);
    }
}
