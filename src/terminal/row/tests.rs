//! What rows write, and where the cursor stands in them.

use super::*;
use crate::terminal::{
    layout::{Margins, row, wrap},
    passage::Passage,
};

fn passage(text: &str, base: Direction) -> Passage {
    Passage::plain(&text.into()).set(base)
}

fn written(row: &Row, ink: Ink, columns: usize) -> String {
    row.strokes(ink, columns).into_iter().map(|it| it.text).collect()
}

fn check(text: &str, base: Direction, ink: Ink, columns: usize, expected: &[&str]) {
    let rows = wrap(&passage(text, base), Margins { width: columns, indent: 2, ink });
    let rows: Vec<String> = rows.iter().map(|it| written(it, ink, columns)).collect();
    assert_eq!(rows, expected, "{text:?}");
}

#[test]
fn right_to_left_rows_are_ordered_joined_and_set_to_the_right() {
    let base = Direction::Rtl;
    check("سلام (1912)", base, Ink::App, 16, &["      (1912) ﻡﻼﺳ"]);
    check("لا، NATO عام 1949.", base, Ink::App, 12, &[" ﻡﺎﻋ NATO ،ﻻ", "     .1949  "]);
    check("سلام", base, Ink::App, 100, &[&format!("{}ﻡﻼﺳ", " ".repeat(75))]);
    check("NATO", base, Ink::App, 9, &["     NATO"]);
    check("سلام (1912)", base, Ink::Off, 16, &["سلام (1912)"]);
}

#[test]
fn in_a_row_from_left_to_right_only_its_arabic_turns() {
    let base = Direction::Ltr;
    check("a سلام b", base, Ink::App, 16, &["a ﻡﻼﺳ b"]);
    check("a \u{2068}سلام\u{2069}: 5", base, Ink::App, 16, &["a ﻡﻼﺳ: 5"]);
    check("a سلام: 5", base, Ink::App, 16, &["a 5 :ﻡﻼﺳ"]);
}

#[test]
fn of_words_only_their_order_is_ours() {
    check("عام ١٩١٢ (سلام)", Direction::Rtl, Ink::Words, 16, &[" (سلام) 1912 عام"]);
    check("a سلام عام b", Direction::Ltr, Ink::Words, 16, &["a عام سلام b"]);
}

#[test]
fn an_isolate_that_goes_on_is_closed_and_opened_again_for_a_terminal() {
    let ink = Ink::Terminal { has_paths: true, has_isolates: true };
    let text = "a \u{2068}ب ج\u{2069} d";
    check(text, Direction::Ltr, ink, 4, &["a \u{2068}ب\u{2069}", "  \u{2068}ج\u{2069}", "  d"]);
}

#[test]
fn tones_go_with_their_letters() {
    let text = Passage::new(Tone::Accent, &"1) ".into()).and(Tone::Strong, &"سلام".into());
    let row = row(&text.set(Direction::Rtl), Ink::App);
    let strokes: Vec<(Tone, String)> =
        row.strokes(Ink::App, 7).into_iter().map(|it| (it.tone, it.text)).collect();
    let expected = [(Tone::Plain, " "), (Tone::Strong, "ﻡﻼﺳ"), (Tone::Accent, " (1")];
    assert_eq!(strokes, expected.map(|(tone, text)| (tone, text.to_string())));
}

#[test]
fn the_cursor_stands_where_the_next_letter_comes() {
    fn check(text: &str, base: Direction, logical: usize, expected: usize) {
        let row = row(&passage(text, base), Ink::App);
        assert_eq!(row.column_of(logical, Ink::App, 10), expected, "{text} {logical}");
    }
    let (ltr, rtl) = (Direction::Ltr, Direction::Rtl);
    check("", rtl, 0, 9);
    check("", ltr, 0, 0);
    check("> ", rtl, 2, 7);
    check("ab", ltr, 2, 2);
    check("بج", rtl, 0, 9);
    check("بج", rtl, 1, 8);
    check("بج", rtl, 2, 7);
    check("ب ab", rtl, 2, 6);
    check("ب ab", rtl, 3, 7);
    check("ب ab", rtl, 4, 5);
    check("a بج", ltr, 2, 3);
    check("a بج", ltr, 4, 4);
    check("لا", rtl, 1, 8);
}
