//! What stands in brackets, and what stands outside of them.

use crate::text::normalize::collapse;

/// Parts a text into what stands outside of its brackets and what stands inside; `None` where it has
/// none that are closed, or nothing outside.
pub fn unbracketed(text: &str) -> Option<(String, String)> {
    let opening = ['(', '[', '（', '﴾'];
    if !text.contains(opening) {
        return None;
    }
    let (mut outside, mut inside) = (String::new(), String::new());
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '(' | '[' | '（' | '﴾' => {
                depth += 1;
                outside.push(' ');
                inside.push(' ');
            }
            ')' | ']' | '）' | '﴿' => depth = depth.checked_sub(1)?,
            _ if depth > 0 => inside.push(c),
            _ => outside.push(c),
        }
    }
    let (outside, inside) = (collapse(&outside), collapse(&inside));
    (depth == 0 && !outside.is_empty() && !inside.is_empty()).then_some((outside, inside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_where_its_brackets_are_closed() {
        fn check(text: &str, expected: Option<(&str, &str)>) {
            let parts = unbracketed(text);
            let parts = parts.as_ref().map(|(a, b)| (a.as_str(), b.as_str()));
            assert_eq!(parts, expected, "{text}");
        }
        check("القاهرة (Cairo)", Some(("القاهرة", "Cairo")));
        check("(a) b [c]", Some(("b", "a c")));
        check("a (b", None);
        check("a) b (c", None);
        check("(a)", None);
        check("a ()", None);
        check("a", None);
    }
}
