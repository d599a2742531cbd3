//! What sentences do to their values: isolates, and the functions that Arabic sentences call.

use fluent_bundle::FluentValue;

use crate::text::{digits::Digits, plural};

/// Begins text whose direction is that of its first letter (U+2068), text from left to right (U+2066)
/// and from right to left (U+2067); each ends at U+2069. What stands around sees only one sign (UAX #9, section 2.4).
pub(super) const FIRST_STRONG: char = '\u{2068}';
pub(super) const LEFT_TO_RIGHT: char = '\u{2066}';
pub(super) const RIGHT_TO_LEFT: char = '\u{2067}';
const END: char = '\u{2069}';

/// Puts text between isolates, where there is any and they are wished.
pub(super) fn between(start: char, text: &str, is_isolating: bool) -> String {
    if is_isolating && !text.is_empty() { format!("{start}{text}{END}") } else { text.to_string() }
}

/// `CODE("daris deck start ", $deck)` in a sentence: a command, or whatever else is read from left
/// to right, its parts joined as they are.
pub(super) fn code<'a>(parts: &[FluentValue<'a>], is_isolating: bool) -> FluentValue<'a> {
    let part = |it: &FluentValue<'a>| match it {
        FluentValue::String(text) => text.to_string(),
        FluentValue::Number(number) => number.as_string().into_owned(),
        FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => String::new(),
    };
    let text = parts.iter().map(part).collect::<String>();
    between(LEFT_TO_RIGHT, &text, is_isolating).into()
}

/// `PLURAL($n)` in an Arabic sentence: the plural form that a number asks for.
pub(super) fn plural<'a>(of: &[FluentValue<'a>]) -> FluentValue<'a> {
    match of {
        [FluentValue::Number(number)] => plural::arabic(number.value).into(),
        _ => FluentValue::Error,
    }
}

/// Shows a number in Arabic-Indic digits; other values are left to Fluent.
pub(super) fn arabic_indic<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    Some(Digits::ArabicIndic.figure(&number.as_string()).into_owned())
}
