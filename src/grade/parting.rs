//! Where a line with several answers is parted.

/// Parts a line into list items: by semicolons where there are any, else by commas; a comma
/// inside a number or a date does not part.
pub fn items(text: &str) -> Vec<String> {
    let pieces = split(text, |before, after| !is_in_number(before, after));
    pieces.into_iter().map(|(from, to)| text[from..to].to_string()).collect()
}

/// Returns the trimmed stretches between separators, empty ones left out; `parts_at` decides about
/// a comma by what stands before and after it.
pub(crate) fn split(text: &str, parts_at: impl Fn(&str, &str) -> bool) -> Vec<(usize, usize)> {
    let strong = [';', '؛'];
    let has_strong = text.contains(strong);
    let is_separator = |at: usize, c: char| {
        if has_strong {
            return strong.contains(&c);
        }
        matches!(c, ',' | '،') && parts_at(&text[..at], &text[at + c.len_utf8()..])
    };
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices().filter(|(at, c)| is_separator(*at, *c)) {
        pieces.push((from, at));
        from = at + c.len_utf8();
    }
    pieces.push((from, text.len()));
    let trimmed = pieces.into_iter().map(|(from, to)| {
        let piece = &text[from..to];
        let start = from + (piece.len() - piece.trim_start().len());
        (start, start + piece.trim().len())
    });
    trimmed.filter(|(from, to)| from < to).collect()
}

/// Tells whether a comma stands inside a number (`1,234`, `3,14`) or a date (`November 28, 1912`).
fn is_in_number(before: &str, after: &str) -> bool {
    let n_before = before.chars().rev().take_while(|it| it.is_numeric()).count();
    let n_after = after.chars().take_while(|it| it.is_numeric()).count();
    if n_before > 0 && n_after > 0 {
        // One comma may part a fraction; several part thousands, or else they are a list.
        let is_last = !after[digits(after)..].starts_with([',', '،']);
        let is_only =
            is_last && !before[..before.len() - digits_behind(before)].ends_with([',', '،']);
        return n_before < 4 && (n_after == 3 || (n_after < 4 && is_only));
    }
    let last = before.rsplit([',', '،']).next().unwrap_or_default();
    let has_month = last.split_whitespace().next().is_some_and(|it| !it.contains(char::is_numeric));
    let year = after.trim_start().chars().take_while(|it| it.is_numeric()).count();
    (1..=2).contains(&n_before) && has_month && year == 4
}

/// Returns how many bytes of digits a text begins with.
fn digits(text: &str) -> usize {
    text.find(|it: char| !it.is_numeric()).unwrap_or(text.len())
}

/// Returns how many bytes of digits a text ends with.
fn digits_behind(text: &str) -> usize {
    text.len() - text.trim_end_matches(char::is_numeric).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_parted_by_separators_but_not_inside_numbers_and_dates() {
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(items(text), expected, "{text}");
        }
        check("a, b، c", &["a", "b", "c"]);
        check("a; b, c؛ d", &["a", "b, c", "d"]);
        check("1,234, 5", &["1,234", "5"]);
        check("3,14", &["3,14"]);
        check("10,20,30", &["10", "20", "30"]);
        check("١،٢،٣", &["١", "٢", "٣"]);
        check("1,234,567", &["1,234,567"]);
        check("1912,1992", &["1912", "1992"]);
        check("1912, 1992", &["1912", "1992"]);
        check("November 28, 1912, Vlorë", &["November 28, 1912", "Vlorë"]);
        check(" , a,, ", &["a"]);
        check("", &[]);
    }
}
