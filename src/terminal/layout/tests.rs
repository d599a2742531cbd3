//! Where passages break.

use super::*;
use crate::text::sanitize::Shown;

fn check(text: &str, width: usize, indent: usize, expected: &[&str]) {
    let rows = wrap(&Passage::plain(&text.into()), Margins { width, indent, ink: Ink::Off });
    let rows: Vec<String> = rows.iter().map(|it| it.text().to_string()).collect();
    assert_eq!(rows, expected, "{text:?} in {width}");
}

#[test]
fn rows_break_between_words() {
    check("", 10, 0, &[""]);
    check("one two three", 7, 0, &["one two", "three"]);
    check("one two three", 8, 0, &["one two", "three"]);
    check("one   two", 5, 0, &["one", "two"]);
    check("one   two", 20, 0, &["one   two"]);
    check("ends in blanks   ", 14, 0, &["ends in blanks"]);
    check("a\u{a0}b c", 4, 0, &["a\u{a0}b", "c"]);
    check("ما القاعدة البحرية", 10, 0, &["ما القاعدة", "البحرية"]);
}

#[test]
fn line_feeds_and_the_authors_indent_stay() {
    check("a\n\nb", 10, 0, &["a", "", "b"]);
    check("a\n", 10, 0, &["a", ""]);
    check("if x:\n    go", 10, 0, &["if x:", "    go"]);
    check("    go", 3, 0, &["", "go"]);
    check("      ", 3, 0, &[""]);
}

#[test]
fn long_words_break_by_grapheme() {
    check("abcdefgh", 3, 0, &["abc", "def", "gh"]);
    check("x abcdefgh", 4, 0, &["x", "abcd", "efgh"]);
    check("مُحَمَّدٌ", 2, 0, &["مُحَ", "مَّدٌ"]);
    check("👨\u{200d}👩\u{200d}👧🙂", 2, 0, &["👨\u{200d}👩\u{200d}👧", "🙂"]);
}

#[test]
fn wide_characters_break_anywhere_but_before_closing_marks() {
    check("漢字漢字", 5, 0, &["漢字", "漢字"]);
    check("abc漢字", 6, 0, &["abc漢", "字"]);
    check("漢字。", 4, 0, &["漢", "字。"]);
    check("漢「漢」", 7, 0, &["漢", "「漢」"]);
    check("1912 / 2009", 6, 0, &["1912 /", "2009"]);
    check("daris quiz --resume 3", 13, 0, &["daris quiz", "--resume 3"]);
    check("start albania-turkey", 14, 0, &["start", "albania-turkey"]);
    check("on 2009-04-01, at 9:30", 12, 0, &["on", "2009-04-01,", "at 9:30"]);
    check("go 🙂!", 5, 0, &["go", "🙂!"]);
}

#[test]
fn rows_after_the_first_are_indented() {
    check("1) one two", 6, 3, &["1) one", "   two"]);
    check("1) a\nb", 9, 3, &["1) a", "   b"]);
    check("1) one two", 5, 3, &["1)", "one", "two"]);
}

#[test]
fn tones_survive_a_break() {
    let text = Passage::new(Tone::Accent, &"1) ".into()).and(Tone::Strong, &"one two".into());
    let rows = wrap(&text, Margins { width: 6, indent: 3, ink: Ink::Off });
    let strokes = |row: &Row| -> Vec<(Tone, String)> {
        row.strokes(Ink::Off, 6).into_iter().map(|it| (it.tone, it.text)).collect()
    };
    assert_eq!(
        strokes(&rows[0]),
        [(Tone::Accent, "1) ".to_string()), (Tone::Strong, "one".to_string())]
    );
    assert_eq!(
        strokes(&rows[1]),
        [(Tone::Plain, "   ".to_string()), (Tone::Strong, "two".to_string())]
    );
}

#[test]
fn no_width_is_too_small_and_nothing_is_lost() {
    let texts = [
        "one two",
        "漢字。漢 字",
        "مُحَمَّدٌ رسول",
        "a\u{200f}\u{301}b",
        "👨\u{200d}👩\u{200d}👧 x\n\ny",
    ];
    for text in texts {
        for width in 0..12 {
            for indent in 0..12 {
                let rows =
                    wrap(&Passage::plain(&text.into()), Margins { width, indent, ink: Ink::Off });
                let has = |it: &&Row| it.width() <= width.max(2);
                assert_eq!(rows.iter().filter(has).count(), rows.len(), "{text:?} {width}");
                let solid = |it: &str| it.split_whitespace().collect::<String>();
                let joined: String = rows.iter().map(|it| it.text().to_string()).collect();
                assert_eq!(solid(&joined), solid(text), "{text:?} in {width}");
            }
        }
    }
}

#[test]
fn lam_alef_is_measured_as_it_is_drawn() {
    fn check(text: &str, ink: Ink, expected: usize) {
        assert_eq!(row(&Passage::plain(&text.into()), ink).width(), expected, "{text} {ink:?}");
    }
    let mlterm = Ink::Terminal { has_paths: false, has_isolates: false };
    let vte = Ink::Terminal { has_paths: true, has_isolates: true };
    for (text, drawn_as_one, drawn_as_two) in [("لا", 1, 2), ("الآن", 3, 4), ("بلال", 3, 4)]
    {
        check(text, Ink::App, drawn_as_one);
        check(text, mlterm, drawn_as_one);
        check(text, vte, drawn_as_two);
        check(text, Ink::Off, drawn_as_two);
    }
    // Another letter between them, or a mark, parts them for us.
    check("لَا", Ink::App, 2);
    check("لَا", mlterm, 1);
    check("لبا", Ink::App, 3);
    check("لاأ", mlterm, 2);
    check("ل\u{200c}ا", mlterm, 2);
    check("می\u{200c}خ", Ink::App, 3);
}

#[test]
fn a_row_is_the_first_line_and_can_be_cut() {
    let text = Passage::new(Tone::Accent, &"漢".into()).and(Tone::Plain, &"字x\ny".into());
    let row = row(&text, Ink::Off);
    assert_eq!(row.text(), Shown::new("漢字x"));
    assert_eq!(row.cut(3).text(), Shown::new("漢"));
    assert_eq!(row.cut(9), row);
    assert!(row.cut(0).is_empty());
}
