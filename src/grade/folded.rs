//! Arabic letters that are written one for another: the form in which tables of words are looked
//! up, so that a hamza left out hides neither a month nor a number.

use std::borrow::Cow;

/// Returns text with every alef bare, `ؤ` and `ئ` without their hamza, `ى` as `ي` and `ة` as `ه`.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| letter(it) == it) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(letter).collect())
}

fn letter(c: char) -> char {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' => 'ي',
        'ة' => 'ه',
        _ => c,
    }
}
