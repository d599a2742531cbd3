//! Rust source as tokens: comments, strings, characters and unit tests are gone, and what is left
//! are slices of the text. Only as much of Rust is known here as is needed to find paths.

/// Words that are never part of a path. (`crate`, `self`, `super` and `Self` are.)
const KEYWORDS: &[&str] = &[
    "as", "async", "await", "break", "const", "continue", "dyn", "else", "enum", "extern", "false",
    "fn", "for", "if", "impl", "in", "let", "loop", "match", "mod", "move", "mut", "pub", "ref",
    "return", "static", "struct", "trait", "true", "type", "unsafe", "use", "where", "while",
];

/// What an item that `#[cfg(test)]` removes may begin with, after its attributes and visibility.
/// A marked field, statement or match arm stays in: its end can't be told without a grammar.
const ITEMS: &[&str] = &[
    "async", "const", "enum", "extern", "fn", "impl", "mod", "static", "struct", "trait", "type",
    "unsafe", "use",
];

/// Signs of more than one character. `>::` goes on with a path, as in `Vec::<u8>::new`, where a path
/// begins in `impl<T> ::a::B`: rustfmt sees to it that they look different.
const SIGNS: &[&str] = &["::", ">::", "..", "->", "=>"];

/// Returns the tokens of all code but unit tests.
pub(super) fn code(text: &str) -> Vec<&str> {
    without_unit_tests(&tokens(text, false))
}

/// Returns the tokens of all code but unit tests and attributes, strings among them.
pub(crate) fn code_with_strings(text: &str) -> Vec<&str> {
    let all = without_unit_tests(&tokens(text, true));
    let mut kept = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let skipped = match &all[at..] {
            ["#", "[", ..] => 1 + group(&all[at + 1..]),
            ["#", "!", "[", ..] => 2 + group(&all[at + 2..]),
            _ => 0,
        };
        if skipped == 0 {
            kept.push(all[at]);
        }
        at += skipped.max(1);
    }
    kept
}

fn without_unit_tests<'a>(all: &[&'a str]) -> Vec<&'a str> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let skipped = unit_test(&all[at..]);
        if skipped.is_none() {
            kept.push(all[at]);
        }
        at += skipped.unwrap_or(1);
    }
    kept
}

/// Returns whether a token can stand in a path.
pub(super) fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c == '_' || c.is_alphabetic()) && !KEYWORDS.contains(&token)
}

/// Returns the length of the group that the first token opens, both brackets included.
pub(super) fn group(tokens: &[&str]) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            _ => (),
        }
        if depth == 0 {
            return at + 1;
        }
    }
    tokens.len()
}

/// Words (numbers too) and signs; strings where they are asked for.
fn tokens(text: &str, keeps_strings: bool) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = comment(rest).or_else(|| string(rest)).or_else(|| character(rest));
        let length = skipped.unwrap_or_else(|| match first {
            '\'' => 1 + word(&rest[1..]), // a lifetime or a label
            _ => match SIGNS.iter().find(|it| rest.starts_with(**it)) {
                Some(sign) => sign.len(),
                None => word(rest).max(first.len_utf8()),
            },
        });
        let is_kept_string = keeps_strings && string(rest).is_some();
        if is_kept_string || skipped.is_none() && first != '\'' && !first.is_whitespace() {
            found.push(&rest[..length]);
        }
        rest = &rest[length..];
    }
    found
}

/// Length of the name or number at the start, zero if there is none.
fn word(text: &str) -> usize {
    let raw = if text.starts_with("r#") { 2 } else { 0 };
    let rest = text[raw..].trim_start_matches(|c: char| c == '_' || c.is_alphanumeric());
    text.len() - rest.len()
}

/// Length of the comment at the start; block comments nest.
fn comment(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    let bytes = text.strip_prefix("/*")?.as_bytes();
    let mut depth = 1;
    let mut at = 0;
    while depth > 0 && at < bytes.len() {
        at += match &bytes[at..] {
            [b'/', b'*', ..] => {
                depth += 1;
                2
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                2
            }
            _ => 1,
        };
    }
    Some("/*".len() + at)
}

/// Length of the string literal at the start: plain, byte, C or raw.
fn string(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches(['b', 'c', 'r']);
    let prefix = &text[..text.len() - rest.len()];
    if !["", "b", "c", "r", "br", "cr"].contains(&prefix) {
        return None;
    }
    let body = if prefix.ends_with('r') { rest.trim_start_matches('#') } else { rest };
    let hashes = &rest[..rest.len() - body.len()];
    let body = body.strip_prefix('"')?;
    let end = if prefix.ends_with('r') {
        body.find(&format!("\"{hashes}"))? + 1 + hashes.len()
    } else {
        closed(body, '"')?
    };
    Some(text.len() - body.len() + end)
}

/// Length of the character literal at the start. `'a` without a second quote is a lifetime.
fn character(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    let mut chars = body.chars();
    let is_literal = chars.next()? == '\\' || chars.next()? == '\'';
    if is_literal { Some(1 + closed(body, '\'')?) } else { None }
}

/// Where the literal ends, its closing quote included.
fn closed(body: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if c == quote => return Some(at + 1),
            _ => (),
        }
    }
    None
}

/// Length of the item at the start if it begins with `#[cfg(test)]` or `#[cfg(all(test, …))]`.
fn unit_test(tokens: &[&str]) -> Option<usize> {
    let (["#", "[", "cfg", "(", "test", ")", "]", ..]
    | ["#", "[", "cfg", "(", "all", "(", "test", ..]) = tokens
    else {
        return None;
    };
    let mut at = 0;
    while tokens[at..].starts_with(&["#"]) {
        at += 1 + group(&tokens[at + 1..]);
    }
    if tokens[at..].starts_with(&["pub"]) {
        at += 1;
        at += if tokens[at..].starts_with(&["("]) { group(&tokens[at..]) } else { 0 };
    }
    ITEMS.contains(tokens.get(at)?).then(|| at + item(&tokens[at..]))
}

/// Length of the item at the start: it ends with its block or its semicolon.
fn item(tokens: &[&str]) -> usize {
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at] {
            ";" => return at + 1,
            "{" => return at + group(&tokens[at..]),
            "(" | "[" => at += group(&tokens[at..]),
            _ => at += 1,
        }
    }
    at
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(code(text), expected, "{text}");
}

#[test]
fn only_code_becomes_tokens() {
    check("a // crate::b\n c", &["a", "c"]);
    check("a /* b /* c */ d */ e", &["a", "e"]);
    check("/**/ a /* b", &["a"]);
    check(r#"a("crate::b \" //", c)"#, &["a", "(", ",", "c", ")"]);
    check(r##"a(r#"b " c"#, br"\", c"d", b"\"")"##, &["a", "(", ",", ",", ",", ")"]);
    check(r"['\'', '{', b'\\', '\u{7b}', 'é']", &["[", ",", ",", "b", ",", ",", "]"]);
    check("&'a str + 'x: loop", &["&", "str", "+", ":", "loop"]);
    check("r#type br cr b c r", &["r#type", "br", "cr", "b", "c", "r"]);
    check("0..a::b 1.5", &["0", "..", "a", "::", "b", "1", ".", "5"]);
    check("print!() -> a != b", &["print", "!", "(", ")", "->", "a", "!", "=", "b"]);
    check("قلم::κ", &["قلم", "::", "κ"]);
}

#[test]
fn unit_tests_are_no_code() {
    check("a; #[cfg(test)] mod tests { b; { c } } d", &["a", ";", "d"]);
    check("#[cfg(test)]\n#[rustfmt::skip]\npub(crate) mod tests { b } d", &["d"]);
    check("#[cfg(all(test, unix))] fn f(a: [u8; 2]) -> u8 { b } d", &["d"]);
    check("#[cfg(test)] mod tests; d", &["d"]);
    check("#[cfg(test)] use a::{b, c}; d", &[";", "d"]);
    check("#[cfg(unix)] mod a;", &["#", "[", "cfg", "(", "unix", ")", "]", "mod", "a", ";"]);
    check(
        "#[cfg(test)] a: b, d",
        &["#", "[", "cfg", "(", "test", ")", "]", "a", ":", "b", ",", "d"],
    );
}
