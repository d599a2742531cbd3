//! Text → markup: nothing an author wrote becomes a tag, and each text keeps its direction to
//! itself.

use crate::card::{Text, language::Language};

/// Returns a text safe to stand in markup, in an element as in an attribute.
pub(super) fn escaped(text: &Text) -> String {
    let mut out = String::new();
    for c in text.shown().as_str().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Returns an element; what stands inside is markup already.
pub(super) fn tag(name: &str, attributes: &str, inside: &str) -> String {
    let is_block = inside.contains("\n<") && name != "style";
    let gap = if is_block { "\n" } else { "" };
    format!("<{name}{attributes}>{gap}{inside}{gap}</{name}>")
}

/// Sets a text of a deck, its lines kept, apart from what stands around it.
pub(super) fn set(text: &Text, language: &Language) -> String {
    isolated(&broken(&escaped(text)), text, language)
}

/// Sets markup made of a text apart from what stands around it.
pub(super) fn isolated(inside: &str, text: &Text, language: &Language) -> String {
    tag("bdi", &format!(" dir=\"{}\"", direction(text, language)), inside)
}

/// Puts the breaks of lines into markup; those at the end are none.
pub(super) fn broken(markup: &str) -> String {
    markup.trim_end().replace('\n', "<br>")
}

/// Returns the direction of a text: that of its deck's language, unless all its letters run the
/// other way.
///
/// The first letter does not decide: an Arabic sentence may begin with a Latin name.
pub(super) fn direction(text: &Text, language: &Language) -> &'static str {
    let mut letters = text.raw().chars().filter(|it| it.is_alphabetic()).map(is_right_to_left);
    let is_other = match letters.next() {
        None => false,
        Some(first) => first != language.is_right_to_left() && letters.all(|it| it == first),
    };
    direction_word(language.is_right_to_left() != is_other)
}

/// Returns the word for a direction.
pub(super) fn direction_word(is_right_to_left: bool) -> &'static str {
    if is_right_to_left { "rtl" } else { "ltr" }
}

/// Tells whether a letter belongs to a script written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Letters of options in the order in which Arabic counts with them.
const ABJAD: [&str; 22] = [
    "أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت",
];

const LATIN: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S",
    "T", "U", "V", "W", "X", "Y", "Z",
];

/// Returns the letter by which an option is known, from place 0; a number where letters run out.
pub(super) fn letter(place: usize, language: &Language) -> String {
    let letters: &[&str] = if language.is_arabic() { &ABJAD } else { &LATIN };
    letters.get(place).map_or_else(|| (place + 1).to_string(), |it| (*it).to_string())
}

/// Returns a number with at most two places, none of them an idle zero.
pub(super) fn amount(number: f64) -> String {
    ((number * 100.0).round() / 100.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_markup() {
        fn check(text: &str, expected: &str) {
            assert_eq!(escaped(&text.into()), expected, "{text:?}");
        }
        check("a < b && c > d", "a &lt; b &amp;&amp; c &gt; d");
        check("<script>alert('x')</script>", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        check("\" onload=\"x", "&quot; onload=&quot;x");
        check("&lt;", "&amp;lt;");
        check("a\u{202e}b\u{0}", "ab␀");
        check("\u{2067}a", "\u{2067}a\u{2069}");
        check("a\u{2069}b\u{2066}c\u{2069}", "ab\u{2066}c\u{2069}");
    }

    #[test]
    fn a_text_runs_as_its_deck_unless_all_of_it_runs_the_other_way() {
        fn check(text: &str, language: &str, expected: &str) {
            assert_eq!(direction(&text.into(), &Language::new(language)), expected, "{text:?}");
        }
        check("الناتو", "ar", "rtl");
        check("NATO هو حلف", "ar", "rtl");
        check("NATO?", "ar", "ltr");
        check("1912", "ar", "rtl");
        check("1912", "en", "ltr");
        check("الناتو", "en", "rtl");
        check("What is الناتو?", "en", "ltr");
        check("", "ar", "rtl");
    }

    #[test]
    fn options_have_letters_and_numbers_when_these_run_out() {
        let (ar, en) = (Language::new("ar"), Language::new("en"));
        assert_eq!([letter(0, &ar), letter(2, &ar), letter(22, &ar)], ["أ", "ج", "23"]);
        assert_eq!([letter(0, &en), letter(25, &en), letter(26, &en)], ["A", "Z", "27"]);
    }
}
