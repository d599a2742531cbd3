//! What is shown steers no terminal.

use daris::text::sanitize::Shown;
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;

/// Characters that are seldom drawn, and matter.
const NASTY: [char; 24] = [
    '\0',
    '\u{7}',
    '\u{8}',
    '\t',
    '\n',
    '\r',
    '\u{1b}',
    '\u{7f}',
    '\u{80}',
    '\u{85}',
    '\u{9b}',
    '\u{9d}',
    '\u{ad}',
    '\u{200b}',
    '\u{2028}',
    '\u{202a}',
    '\u{202e}',
    '\u{2060}',
    '\u{206f}',
    '\u{feff}',
    '\u{fffe}',
    '\u{e000}',
    '\u{e0041}',
    '\u{10ffff}',
];

fn text() -> impl Strategy<Value = String> {
    let char = prop_oneof![
        2 => any::<char>(),
        2 => prop::sample::select(&NASTY[..]),
        1 => prop::char::range(' ', '~'),
    ];
    prop::collection::vec(char, 0..40).prop_map(|it| it.into_iter().collect())
}

/// Tells whether a character steers a terminal, reorders what stands around it, or is unseen.
pub(crate) fn steers(c: char) -> bool {
    let number = u32::from(c);
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{206a}'..='\u{206f}' | '\u{2028}' | '\u{2029}')
        || matches!(number, 0xe000..=0xf8ff | 0xfdd0..=0xfdef | 0xe0000..=0xe0fff | 0xf0000..)
        || number & 0xfffe == 0xfffe
}

/// Tells whether more than four marks lie on one letter.
fn has_pile(text: &str) -> bool {
    let mut n_marks = 0;
    text.chars().filter(|it| !matches!(it, '\u{200c}'..='\u{200f}' | '\u{61c}')).any(|it| {
        n_marks = if is_combining_mark(it) { n_marks + 1 } else { 0 };
        n_marks > 4
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_shown_steers_a_terminal(text in text()) {
        let shown = Shown::new(&text);
        prop_assert!(!shown.as_str().chars().any(|it| it != '\n' && steers(it)), "{shown:?}");
        prop_assert!(!Shown::line(&text).as_str().chars().any(steers));
    }

    #[test]
    fn what_is_shown_is_shown_again_as_it_is(text in text()) {
        let shown = Shown::new(&text);
        prop_assert_eq!(&Shown::new(shown.as_str()), &shown);
        let line = Shown::line(&text);
        prop_assert_eq!(&Shown::line(line.as_str()), &line);
    }

    #[test]
    fn letters_signs_and_marks_stay(text in "[ -~\\p{Arabic}\\p{Latin}\\p{M}\u{200c}-\u{200f}\n]{0,30}") {
        let kept: String = text.chars().filter(|it| !steers(*it) || *it == '\n').collect();
        prop_assume!(!has_pile(&kept));
        prop_assert_eq!(Shown::new(&kept).to_string(), kept);
    }

    #[test]
    fn isolates_are_balanced_and_marks_few(text in "[ab\u{2066}-\u{2069}\u{301}\u{64b}\u{200d}\n]{0,60}") {
        let shown = Shown::new(&text);
        for line in shown.as_str().lines() {
            let mut depth = 0_i32;
            for c in line.chars() {
                depth += i32::from(matches!(c, '\u{2066}'..='\u{2068}')) - i32::from(c == '\u{2069}');
                prop_assert!((0..=8).contains(&depth), "{shown:?}");
            }
            prop_assert_eq!(depth, 0, "{:?}", shown);
        }
        prop_assert!(!has_pile(shown.as_str()), "{shown:?}");
        prop_assert_eq!(&Shown::new(shown.as_str()), &shown);
    }
}

#[test]
fn every_character_is_shown_safely() {
    for c in (0..=0x10_ffff).filter_map(char::from_u32) {
        let shown = Shown::new(&format!("a{c}b"));
        let is_bad = shown.as_str().chars().any(|it| it != '\n' && steers(it));
        assert!(!is_bad, "U+{:04X}", u32::from(c));
        assert_eq!(Shown::new(shown.as_str()), shown, "U+{:04X}", u32::from(c));
    }
}
