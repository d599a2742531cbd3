//! Whatever the text, a row is as wide as what is written for it, and the cursor stays in it.

use daris::{
    terminal::{
        layout::{Margins, row, wrap},
        passage::Passage,
        policy::Ink,
        row::Row,
        width::width,
    },
    text::{bidi::Direction, sanitize::Shown},
};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "لا",
        "ل",
        "ا",
        "أ",
        "ب",
        "می\u{200c}خ",
        "ـ",
        "\u{200d}",
        "\u{64e}",
        "\u{651}",
        "a",
        "Bc",
        "1912",
        "٣",
        " ",
        "(",
        ")",
        "«",
        "漢",
        "\u{2066}",
        "\u{2067}",
        "\u{2069}",
        "\n",
    ]);
    prop::collection::vec(piece, 0..30).prop_map(|it| it.concat())
}

fn written(row: &Row, ink: Ink, columns: usize) -> String {
    row.strokes(ink, columns).into_iter().map(|it| it.text).collect()
}

const INKS: [Ink; 6] = [
    Ink::Off,
    Ink::App,
    Ink::Words,
    Ink::Terminal { has_paths: true, has_isolates: true },
    Ink::Terminal { has_paths: false, has_isolates: true },
    Ink::Terminal { has_paths: false, has_isolates: false },
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn a_row_is_as_wide_as_what_is_drawn(text in text(), is_rtl: bool) {
        let base = if is_rtl { Direction::Rtl } else { Direction::Ltr };
        for ink in [Ink::App, Ink::Words] {
            let row = row(&Passage::plain(&Shown::line(&text)).set(base), ink);
            prop_assert_eq!(width(&written(&row, ink, 0)), row.width(), "{:?} {:?}", ink, text);
        }
    }

    #[test]
    fn no_row_is_wider_than_the_window_and_the_cursor_stays_in_it(
        text in text(),
        is_rtl: bool,
        columns in 4..30_usize,
        indent in 0..6_usize,
    ) {
        let base = if is_rtl { Direction::Rtl } else { Direction::Ltr };
        for ink in INKS {
            let passage = Passage::plain(&Shown::new(&text)).set(base);
            for row in wrap(&passage, Margins { width: columns, indent, ink }) {
                prop_assert!(row.width() <= columns, "{:?} {:?}", ink, text);
                for logical in 0..row.width() {
                    let column = row.column_of(logical, ink, columns);
                    prop_assert!(column <= columns, "{:?} {:?} {}", ink, text, logical);
                }
            }
        }
    }
}
