//! The paths that a source file names, each written in full: `use` trees are unfolded, `self` and
//! `super` are counted from the file's module, and names that an import brought in (also under
//! another name) are traced back. Types are not known here, so methods on values are not seen.

use std::{
    collections::{BTreeMap, BTreeSet},
    slice::Iter,
};

use super::lexer::{code, group, is_name};

/// A path as it stands in the source.
struct Named<'a> {
    path: Vec<&'a str>,
    /// The module, counted from the crate's root, in which it stands.
    module: Vec<&'a str>,
    /// The name under which an import makes it known to the rest of the file.
    alias: Option<&'a str>,
}

/// Returns every path in the text of a module, those into the crate with `crate` in front.
///
/// A path that ends in `*` is an import of everything below it; one that ends in `!` is a macro.
pub(super) fn paths(text: &str, module: &[&str]) -> BTreeSet<String> {
    let mut named = Vec::new();
    collect(&code(text), module, &mut named);
    let aliases: BTreeMap<&str, Vec<&str>> =
        named.iter().filter_map(|it| Some((it.alias?, from_root(it)))).collect();
    named
        .iter()
        .map(|it| traced(from_root(it), &aliases))
        .map(|path| path.join("::").replace("r#", "").replace("::!", "!"))
        .map(|path| path.trim_start_matches("::").to_string())
        .collect()
}

/// Walks over code, into inline modules too. What a declared module is called is a path as well.
fn collect<'a>(tokens: &[&'a str], module: &[&'a str], found: &mut Vec<Named<'a>>) {
    let mut at = 0;
    while at < tokens.len() {
        let mut name = |path: Vec<&'a str>, alias: Option<&'a str>| {
            found.push(Named { path, module: module.to_vec(), alias });
        };
        match &tokens[at..] {
            ["mod", child, "{", block @ ..] => {
                name(vec!["self", child], Some(child));
                let length = group(&tokens[at + 2..]) - 1;
                collect(&block[..length], &[module, &[child]].concat(), found);
                at += 3 + length;
            }
            ["mod", child, ..] => {
                name(vec!["self", child], Some(child));
                at += 2;
            }
            ["extern", "crate", outside, ..] => {
                name(vec![outside], None);
                at += 3;
            }
            ["use", "<", ..] => at += 2, // a bound: `impl Trait + use<'a>`
            ["use", rest @ ..] => {
                let mut rest = rest.iter();
                unfold(&mut rest, &[], &mut name);
                at = tokens.len() - rest.len();
            }
            // What follows belongs to a value or a type: `.zip::<T>()`, `Vec::<T>::new`.
            ["." | ">::", rest @ ..] => at += 1 + path(rest).1,
            rest => {
                let (path, length) = path(rest);
                if path.len() > 1 {
                    name(path, None);
                }
                at += length.max(1);
            }
        }
    }
}

/// Reads the path at the start, as far as it is plain names. A leading `::` and a macro's `!` are
/// steps of their own. Returns the path and how many tokens it took.
fn path<'a>(tokens: &[&'a str]) -> (Vec<&'a str>, usize) {
    let mut at = usize::from(tokens.starts_with(&["::"]));
    let mut path = tokens[..at].to_vec();
    while let Some(name) = tokens.get(at).filter(|it| is_name(it)) {
        path.push(*name);
        at += 1;
        match &tokens[at..] {
            ["::", next, ..] if is_name(next) => at += 1,
            ["!", next, ..] if *next != "=" => {
                path.push("!");
                break;
            }
            _ => break,
        }
    }
    (path, at)
}

/// Reads one branch of a `use` tree and the sign that ended it; hands on (path, alias) of each leaf.
fn unfold<'a>(
    tokens: &mut Iter<'_, &'a str>,
    stem: &[&'a str],
    name: &mut impl FnMut(Vec<&'a str>, Option<&'a str>),
) -> &'a str {
    let mut path = stem.to_vec();
    let mut alias = None;
    let mut is_leaf = false;
    while let Some(&token) = tokens.next() {
        match token {
            "," | "}" | ";" => {
                if is_leaf {
                    name(path, alias.filter(|it| *it != "_"));
                }
                return token;
            }
            "{" => {
                is_leaf = false;
                while unfold(tokens, &path, name) == "," {}
            }
            "::" if path.is_empty() => path.push("::"),
            "*" => {
                is_leaf = true;
                alias = None;
                path.push("*");
            }
            "as" => alias = tokens.next().copied(),
            "self" if !path.is_empty() => {
                is_leaf = true;
                alias = path.last().copied();
            }
            _ if is_name(token) => {
                is_leaf = true;
                alias = Some(token);
                path.push(token);
            }
            _ => (),
        }
    }
    ";"
}

/// Counts `self` and `super` from the crate's root. A path that begins otherwise stays as it is.
fn from_root<'a>(named: &Named<'a>) -> Vec<&'a str> {
    let mut module = named.module.clone();
    let mut at = 0;
    for step in &named.path {
        match *step {
            "crate" => module.clear(),
            "self" => (),
            "super" => _ = module.pop(),
            _ => break,
        }
        at += 1;
    }
    let start = if at == 0 { vec![] } else { [vec!["crate"], module].concat() };
    [start, named.path[at..].to_vec()].concat()
}

/// Puts what an imported first name stands for in its place, as often as there is something to put.
fn traced<'a>(mut path: Vec<&'a str>, aliases: &BTreeMap<&str, Vec<&'a str>>) -> Vec<&'a str> {
    for _ in 0..aliases.len() {
        match path.first().and_then(|it| aliases.get(it)) {
            // `use include_dir::include_dir` would go round for ever.
            Some(home) if home.first() != path.first() => {
                path = [home, &path[1..]].concat();
            }
            _ => break,
        }
    }
    path
}
