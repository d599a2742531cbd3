//! Replies in which "and" joins several items of a list.

use std::collections::HashSet;

/// Most words of a reply that is looked at.
const MAX_WORDS: usize = 200;

/// Parts a text at such places that everything between is an item of at most so many words; `None`
/// where there are none.
///
/// "and" may also stand within an item, before the first or, in Arabic, written onto a word that may
/// begin with that letter by itself. So every way to part is tried, the one that leaves most of the
/// text as it is first.
pub(super) fn parted(
    text: &str,
    n_words: usize,
    is_item: &mut dyn FnMut(&str) -> bool,
) -> Option<Vec<String>> {
    let words = words(text)?;
    let first = words.first().copied()?;
    let mut search = Search { words, n_words, is_item, dead: HashSet::new() };
    search.items(0, false).or_else(|| match first {
        it if is_and(it) => search.items(1, false),
        it if is_glued(it) => search.items(0, true),
        _ => None,
    })
}

/// Parts a text at each "and" that stands alone, and at one written onto a word where an item stands
/// before or behind it, so that what is no item takes nothing from those that are; `None` where no
/// part is an item.
pub(super) fn parted_loosely(
    text: &str,
    n_words: usize,
    is_item: impl Fn(&str) -> bool,
) -> Option<Vec<String>> {
    let words = words(text)?;
    let begins_item = |from: usize, first: &str| {
        let ends = from + 1..=words.len().min(from + n_words);
        ends.into_iter().any(|end| is_item(&[&[first], &words[from + 1..end]].concat().join(" ")))
    };
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    for (i, word) in words.iter().copied().enumerate() {
        let last = parts.last().map(|it| it.join(" ")).unwrap_or_default();
        let tail = word.strip_prefix('و').filter(|_| is_glued(word));
        let tail = tail.filter(|it| is_item(&last) || begins_item(i, it));
        if is_and(word) || tail.is_some() {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| !is_and(word)) {
            part.push(tail.unwrap_or(word));
        }
    }
    parts.retain(|it| !it.is_empty());
    let parts: Vec<String> = parts.iter().map(|it| it.join(" ")).collect();
    (parts.len() > 1 && parts.iter().any(|it| is_item(it))).then_some(parts)
}

/// Returns the words of a text; `None` of one that is too long.
fn words(text: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS + 1).collect();
    (words.len() <= MAX_WORDS).then_some(words)
}

/// Tells whether a text could be parted.
pub(super) fn holds_and(text: &str) -> bool {
    text.split_whitespace().any(|it| is_and(it) || is_glued(it))
}

fn is_and(word: &str) -> bool {
    word.eq_ignore_ascii_case("and") || matches!(word, "&" | "و")
}

fn is_glued(word: &str) -> bool {
    word.starts_with('و') && !is_and(word)
}

struct Search<'a, 'f> {
    words: Vec<&'a str>,
    n_words: usize,
    is_item: &'f mut dyn FnMut(&str) -> bool,
    /// Words from which on nothing was found, with or without the letter of "and".
    dead: HashSet<(usize, bool)>,
}

impl Search<'_, '_> {
    /// Returns the items from a word on, which may have to lose the letter of "and".
    fn items(&mut self, from: usize, is_cut: bool) -> Option<Vec<String>> {
        if self.dead.contains(&(from, is_cut)) {
            return None;
        }
        let most = self.words.len().min(from + self.n_words);
        for end in from + 1..=most {
            let piece = self.words[from..end].join(" ");
            let piece = if is_cut { piece.strip_prefix('و').unwrap_or(&piece) } else { &piece };
            if !(self.is_item)(piece) {
                continue;
            }
            let mut items = vec![piece.to_string()];
            let rest = match self.words.get(end) {
                None => return Some(items),
                Some(word) if is_and(word) => self.items(end + 1, false),
                Some(word) if is_glued(word) => self.items(end, true),
                Some(_) => None,
            };
            if let Some(rest) = rest {
                items.extend(rest);
                return Some(items);
            }
        }
        self.dead.insert((from, is_cut));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_where_all_between_is_an_item() {
        fn check(items: &[&str], text: &str, expected: Option<&[&str]>) {
            let n_words = items.iter().map(|it| it.split(' ').count()).max().unwrap();
            let parts = parted(text, n_words, &mut |it| items.contains(&it));
            let expected =
                expected.map(|it| it.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(parts, expected, "{text}");
        }
        check(&["a", "b", "c"], "a and b & c", Some(&["a", "b", "c"]));
        check(&["a", "b"], "and b", Some(&["b"]));
        check(&["a", "b"], "a and x", None);
        check(&["a", "b"], "and", None);
        check(&["a", "b"], "a and", None);
        check(&["a b", "c and d"], "c and d and a b", Some(&["c and d", "a b"]));
        check(&["لندن", "واشنطن"], "واشنطن ولندن", Some(&["واشنطن", "لندن"]));
        check(&["لندن", "واشنطن"], "لندن وواشنطن", Some(&["لندن", "واشنطن"]));
        check(&["وزارة أ", "وزارة ب"], "وزارة أ و وزارة ب", Some(&["وزارة أ", "وزارة ب"]));
        check(&["لندن"], "ولندن", Some(&["لندن"]));
        check(&["لندن"], "و", None);
        check(&["a"], &"a and ".repeat(10_000), None);
    }

    #[test]
    fn what_is_no_item_takes_nothing_from_those_that_are() {
        fn check(items: &[&str], text: &str, expected: Option<&[&str]>) {
            let n_words = items.iter().map(|it| it.split(' ').count()).max().unwrap();
            let parts = parted_loosely(text, n_words, |it| items.contains(&it));
            let expected =
                expected.map(|it| it.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(parts, expected, "{text}");
        }
        check(&["a", "b"], "a AND x and b", Some(&["a", "x", "b"]));
        check(&["a", "b"], "x and y", None);
        check(&["a", "b"], "a", None);
        check(&["تركيا", "لندن"], "تركيا وإيران ولندن", Some(&["تركيا", "إيران", "لندن"]));
        check(&["تركيا"], "إيران وتركيا", Some(&["إيران", "تركيا"]));
        check(&["تركيا"], "وزارة الدفاع", None);
        check(&["وزارة الدفاع"], "إيران ووزارة الدفاع", Some(&["إيران", "وزارة الدفاع"]));
        check(&["a"], &"a and ".repeat(10_000), None);
    }
}
