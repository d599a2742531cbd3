//! What sentences do to their values: isolates, and the functions that Arabic sentences call.

use fluent_bundle::FluentValue;

use crate::text::{
    digits::Digits,
    isolate::{self, LEFT_TO_RIGHT},
    plural,
};

/// Puts text between isolates, where there is any and they are wished.
pub(super) fn between(start: char, text: &str, is_isolating: bool) -> String {
    if is_isolating { isolate::between(start, text) } else { text.to_string() }
}

/// `CODE("daris deck start ", $deck)` in a sentence: a command, or whatever else is read from left
/// to right, its parts joined as they are.
pub(super) fn code<'a>(parts: &[FluentValue<'a>], is_isolating: bool) -> FluentValue<'a> {
    let part = |it: &FluentValue<'a>| match it {
        FluentValue::String(text) => text.to_string(),
        FluentValue::Number(number) => number.as_string().into_owned(),
        FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => String::new(),
    };
    // Whoever copies the command from the screen must get it alone.
    let text = parts.iter().map(part).collect::<String>();
    let text = if is_isolating { isolate::without(&text) } else { text };
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
