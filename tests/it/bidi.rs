//! Right-to-left text is drawn as GNU fribidi draws it and ordered as Unicode says.

use std::{fs, path::Path};

use daris::text::bidi::{Direction, drawn};

mod conformance;

#[test]
fn sentences_are_drawn_as_fribidi_draws_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bidi/fribidi.tsv");
    let text = fs::read_to_string(path).unwrap();
    let rows: Vec<&str> =
        text.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).collect();
    assert!(rows.len() >= 160, "only {} sentences", rows.len());
    let wrong: Vec<String> = rows.iter().filter_map(|it| fault(it)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

/// Draws the sentence of a row; tells what is wrong, if anything.
fn fault(row: &str) -> Option<String> {
    let [base, logical, visual] = row.split('\t').collect::<Vec<_>>()[..] else {
        return Some(format!("not three columns: {row:?}"));
    };
    let base = match base {
        "rtl" => Direction::Rtl,
        "ltr" => Direction::Ltr,
        _ => return Some(format!("no base: {row:?}")),
    };
    let drawn = drawn(logical, base);
    // Escaped, since what shows this would reorder it.
    (drawn != visual).then(|| {
        let [drawn, visual] = [drawn.as_str(), visual].map(str::escape_unicode);
        format!("{logical}\n  drawn    {drawn}\n  expected {visual}")
    })
}
