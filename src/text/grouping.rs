//! Separators inside numbers: which part thousands, which a fraction, and which neither.

/// Puts the number that the characters start with, separators between thousands left out and the
/// decimal comma made a point; returns how many characters were taken.
pub(super) fn push_number(chars: &[char], out: &mut String) -> usize {
    let is_part = |i: usize| {
        let next_is_digit = chars.get(i + 1).is_some_and(char::is_ascii_digit);
        chars[i].is_ascii_digit() || (is_group_sign(chars[i]) && next_is_digit)
    };
    let n = (0..chars.len()).find(|it| !is_part(*it)).unwrap_or(chars.len());
    let run = &chars[..n];
    if run.iter().all(char::is_ascii_digit) {
        out.extend(run);
        return n;
    }
    let first = run.iter().position(|it| !it.is_ascii_digit()).unwrap_or(n);
    let separator = run[first];
    match Grouping::of(run, separator) {
        Grouping::Thousands => out.extend(run.iter().filter(|it| it.is_ascii_digit())),
        Grouping::ThousandsAndFraction(point) => {
            out.extend(run[..point].iter().filter(|it| it.is_ascii_digit()));
            out.push('.');
            out.extend(&run[point + 1..]);
        }
        Grouping::Fraction => {
            out.extend(run.iter().map(|it| if it.is_ascii_digit() { *it } else { '.' }));
        }
        Grouping::Other => {
            let plain = |it: &char| if *it == '.' || it.is_ascii_digit() { *it } else { ' ' };
            out.extend(run.iter().map(plain));
        }
    }
    n
}

/// Signs that stand between the thousands of a number, or before its fraction.
fn is_group_sign(c: char) -> bool {
    matches!(c, ',' | '.' | '\u{a0}')
}

/// What the signs between the digits of a run are.
enum Grouping {
    Thousands,
    /// Thousands, and a fraction behind the sign at this place.
    ThousandsAndFraction(usize),
    Fraction,
    /// A list, a date, a version.
    Other,
}

impl Grouping {
    fn of(run: &[char], separator: char) -> Grouping {
        let groups: Vec<&[char]> = run.split(|it| !it.is_ascii_digit()).collect();
        let signs: Vec<char> = run.iter().copied().filter(|it| !it.is_ascii_digit()).collect();
        let is_head = |it: &[char]| (1..=3).contains(&it.len()) && it != ['0'];
        let is_grouped =
            |groups: &[&[char]]| is_head(groups[0]) && groups[1..].iter().all(|it| it.len() == 3);
        let is_one_kind = signs.iter().all(|it| *it == separator);
        // A single point before three digits is a fraction: 3.125.
        if is_one_kind && (separator != '.' || signs.len() > 1) && is_grouped(&groups) {
            return Grouping::Thousands;
        }
        if signs.len() == 1 && matches!(separator, ',' | '.') {
            return Grouping::Fraction;
        }
        let n = signs.len() - 1;
        let is_mixed = n > 0
            && matches!(signs[n], ',' | '.')
            && signs[n] != separator
            && signs[..n].iter().all(|it| *it == separator)
            && is_grouped(&groups[..=n]);
        if is_mixed {
            let point = run.len() - groups[n + 1].len() - 1;
            return Grouping::ThousandsAndFraction(point);
        }
        Grouping::Other
    }
}
