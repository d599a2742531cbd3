//! Which cards a query means, as a value and as SQL.

use std::borrow::Cow;

use rusqlite::ToSql;

use crate::text::normalize::caseless;

/// Which cards are meant; both limits hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Ids of the decks; `None` for all in force.
    pub decks: Option<Vec<String>>,
    /// Tags of which the cards have one, in any spelling of their normal forms; none for all cards.
    pub tags: Vec<String>,
}

/// A scope as the queries take it.
pub(super) struct Limits {
    /// A JSON array.
    decks: Option<String>,
    /// A JSON array of [`wrapped`] tags.
    tags: Option<String>,
}

impl Limits {
    pub(super) fn of(scope: &Scope) -> Limits {
        Limits {
            decks: scope
                .decks
                .as_ref()
                .map(|it| serde_json::Value::from(it.as_slice()).to_string()),
            tags: (!scope.tags.is_empty()).then(|| {
                let tags: Vec<String> =
                    scope.tags.iter().map(|it| wrapped([it.as_str()])).collect();
                serde_json::Value::from(tags).to_string()
            }),
        }
    }

    /// Switches on the lines of a statement that begin with `--decks` and `--tag`, where there is
    /// such a limit: a condition that is always there would keep `SQLite` from its best plan.
    pub(super) fn apply<'a>(&self, sql: &'a str) -> Cow<'a, str> {
        match (&self.decks, &self.tags) {
            (None, None) => sql.into(),
            (Some(_), None) => sql.replace("--decks", "").into(),
            (None, Some(_)) => sql.replace("--tag", "").into(),
            (Some(_), Some(_)) => sql.replace("--decks", "").replace("--tag", "").into(),
        }
    }

    /// Returns the parameters of the limits, with others before them.
    pub(super) fn params<'a>(
        &'a self,
        others: &[(&'a str, &'a dyn ToSql)],
    ) -> Vec<(&'a str, &'a dyn ToSql)> {
        let mut params = others.to_vec();
        if let Some(decks) = &self.decks {
            params.push((":decks", decks));
        }
        if let Some(tags) = &self.tags {
            params.push((":tags", tags));
        }
        params
    }
}

/// Returns the normal forms of tags, each between line feeds, so that one is found as a whole; no
/// normal form holds a line feed.
pub(super) fn wrapped<'a>(tags: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for tag in tags {
        if out.is_empty() {
            out.push('\n');
        }
        out.push_str(&caseless(tag));
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_as_a_whole() {
        fn check(tags: &[&str], tag: &str, expected: bool) {
            let found = wrapped(tags.iter().copied()).contains(&wrapped([tag]));
            assert_eq!(found, expected, "{tag:?} in {tags:?}");
        }
        check(&["History", "تاريخ"], "history", true);
        check(&["History", "تاريخ"], " تاريخ ", true);
        check(&["a b"], "A  b", true);
        check(&["ab", "bc"], "b", false);
        check(&[], "a", false);
    }

    #[test]
    fn only_limits_that_are_there_are_in_the_statement() {
        fn check(decks: Option<&str>, tag: Option<&str>, expected: &str) {
            let scope = Scope {
                decks: decks.map(|it| vec![it.to_string()]),
                tags: tag.into_iter().map(ToString::to_string).collect(),
            };
            assert_eq!(Limits::of(&scope).apply("--decks d\n--tag t"), expected);
        }
        check(None, None, "--decks d\n--tag t");
        check(Some("d"), None, " d\n--tag t");
        check(None, Some("t"), "--decks d\n t");
        check(Some("d"), Some("t"), " d\n t");
    }
}
