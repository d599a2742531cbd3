//! Words for a shell, so that a command in a message can be typed as it stands.

use std::borrow::Cow;

/// Returns a text as one word of a POSIX shell: in quotes where it holds anything that a shell
/// would read.
pub fn word(text: &str) -> Cow<'_, str> {
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+:@%,=".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.into();
    }
    format!("'{}'", text.replace('\'', r"'\''")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_read_is_quoted() {
        fn check(text: &str, expected: &str) {
            assert_eq!(word(text), expected);
        }
        check("/a/b-c.yaml", "/a/b-c.yaml");
        check("دارس", "دارس");
        check("my deck.yaml", "'my deck.yaml'");
        check("it's", r"'it'\''s'");
        check("$(x)", "'$(x)'");
        check("~abc", "'~abc'");
        check("", "''");
    }
}
