//! Unicode's own tests of its bidirectional algorithm, of which all are played whose base is given.
//!
//! They are 15 MB and so not kept here. Debian's package `unicode-data` has them; elsewhere
//! `DARIS_UNICODE` names the folder where `BidiTest.txt`, `BidiCharacterTest.txt` and
//! `BidiMirroring.txt` are:
//!
//!     DARIS_UNICODE=… cargo test --release --test it conformance -- --ignored --nocapture

use std::{
    collections::{HashMap, HashSet},
    fs,
    path::PathBuf,
};

use daris::text::bidi::{
    Direction, drawn, glyphs,
    levels::{levels, order},
    visual_order,
};

#[test]
#[ignore = "reads Unicode's data, and takes long"]
fn conformance_of_characters() {
    let text = match data("BidiCharacterTest.txt") {
        Ok(text) => text,
        Err(why) => return println!("skipped: {why}"),
    };
    let mut n_cases = 0;
    for (n, line) in lines(&text) {
        let fields: Vec<&str> = line.split(';').collect();
        let base = match fields[1] {
            "0" => Direction::Ltr,
            "1" => Direction::Rtl,
            _ => continue,
        };
        let paragraph = characters(fields[0]);
        check(n, &paragraph, base, &expected_levels(fields[3]), &numbers(fields[4]));
        n_cases += 1;
    }
    assert!(n_cases > 0);
    println!("BidiCharacterTest.txt: {n_cases} cases");
}

#[test]
#[ignore = "reads Unicode's data, and takes long"]
fn conformance_of_classes() {
    let text = match data("BidiTest.txt") {
        Ok(text) => text,
        Err(why) => return println!("skipped: {why}"),
    };
    let (mut levels, mut order) = (Vec::new(), Vec::new());
    let mut n_cases = 0;
    for (n, line) in lines(&text) {
        if let Some(field) = line.strip_prefix("@Levels:") {
            levels = expected_levels(field);
        } else if let Some(field) = line.strip_prefix("@Reorder:") {
            order = numbers(field);
        } else if let Some((classes, bases)) = line.split_once(';') {
            let paragraph: String = classes.split_whitespace().map(example).collect();
            let bases: u8 = bases.trim().parse().unwrap();
            for (bit, base) in [(2, Direction::Ltr), (4, Direction::Rtl)] {
                if bases & bit != 0 {
                    check(n, &paragraph, base, &levels, &order);
                    n_cases += 1;
                }
            }
        }
    }
    assert!(n_cases > 0);
    println!("BidiTest.txt: {n_cases} cases");
}

#[test]
#[ignore = "reads Unicode's data"]
fn conformance_of_mirrors() {
    let text = match data("BidiMirroring.txt") {
        Ok(text) => text,
        Err(why) => return println!("skipped: {why}"),
    };
    let pairs: HashMap<String, String> = lines(&text)
        .map(|(_, line)| {
            let (c, image) = line.split('#').next().unwrap().split_once(';').unwrap();
            (characters(c), characters(image))
        })
        .collect();
    assert!(!pairs.is_empty());
    for c in '\u{20}'..='\u{fffd}' {
        let c = c.to_string();
        // Alone, what has no direction has that of its paragraph.
        let shown = drawn(&c, Direction::Rtl);
        if let Some(image) = pairs.get(&c) {
            assert_eq!(&shown, image, "{}", c.escape_unicode());
        } else if glyphs(&c, Direction::Rtl).iter().all(|it| it.level == 1)
            && !c.starts_with(char::is_alphabetic)
            && !shown.trim().is_empty()
        {
            assert_eq!(shown, c, "{}", c.escape_unicode());
        }
    }
    println!("BidiMirroring.txt: {} characters", pairs.len());
}

/// Checks the levels and the order of characters, and the order of the glyphs made of them.
fn check(n: usize, paragraph: &str, base: Direction, expected: &[Option<u8>], visual: &[usize]) {
    let told = || format!("line {n}, {base:?}: {}", paragraph.escape_unicode());
    let levels = levels(paragraph, base);
    assert_eq!(levels, expected, "{}", told());
    let kept: Vec<usize> = (0..levels.len()).filter(|it| levels[*it].is_some()).collect();
    let kept_levels: Vec<u8> = levels.into_iter().flatten().collect();
    let ordered: Vec<usize> = order(&kept_levels).into_iter().map(|it| kept[it]).collect();
    assert_eq!(ordered, visual, "{}", told());

    // Marks have no glyph of their own, nor has what steers direction; others are in the same order.
    let numbers: HashMap<usize, usize> =
        paragraph.char_indices().enumerate().map(|(i, (at, _))| (at, i)).collect();
    let row = glyphs(paragraph, base);
    let starts: Vec<usize> = row.iter().map(|it| numbers[&it.source.start]).collect();
    let expected: Vec<usize> = visual.iter().copied().filter(|it| starts.contains(it)).collect();
    let visual: HashSet<usize> = visual.iter().copied().collect();
    let drawn: Vec<usize> = visual_order(&row, base)
        .into_iter()
        .map(|it| starts[it])
        .filter(|it| visual.contains(it))
        .collect();
    assert_eq!(drawn, expected, "glyphs of {}", told());
}

/// Returns a character of a class.
fn example(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => 'א',
        "AL" => 'ب',
        "EN" => '1',
        "ES" => '+',
        "ET" => '%',
        "AN" => '١',
        "CS" => ',',
        "NSM" => '\u{300}',
        "BN" => '\u{200b}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "LRE" => '\u{202a}',
        "RLE" => '\u{202b}',
        "PDF" => '\u{202c}',
        "LRO" => '\u{202d}',
        "RLO" => '\u{202e}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        _ => panic!("no class {class}"),
    }
}

fn characters(codes: &str) -> String {
    let code = |it| char::from_u32(u32::from_str_radix(it, 16).unwrap()).unwrap();
    codes.split_whitespace().map(code).collect()
}

fn numbers(field: &str) -> Vec<usize> {
    field.split_whitespace().map(|it| it.parse().unwrap()).collect()
}

/// Reads levels, `x` where a character is taken out.
fn expected_levels(field: &str) -> Vec<Option<u8>> {
    field.split_whitespace().map(|it| (it != "x").then(|| it.parse().unwrap())).collect()
}

/// Returns the numbered lines that are no comment.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let numbered = text.lines().enumerate().map(|(i, line)| (i + 1, line.trim()));
    numbered.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

/// Reads one of Unicode's files; tells why not where it is missing.
#[allow(clippy::disallowed_methods, reason = "how the developer tells where the data is")]
fn data(name: &str) -> Result<String, String> {
    let folder = std::env::var_os("DARIS_UNICODE").map(PathBuf::from);
    let path = folder.unwrap_or_else(|| PathBuf::from("/usr/share/unicode")).join(name);
    fs::read_to_string(&path)
        .map_err(|error| format!("{}: {error}; see the head of {}", path.display(), file!()))
}
