//! The environment, read once at the start: variables, not files or clocks.

use std::{collections::HashMap, ffi::OsString, path::PathBuf};

use crate::{
    time::{Moment, Offset},
    trainer::clock::Clock,
};

/// The variables of the process, as they were when it started.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    variables: HashMap<OsString, OsString>,
}

/// A variable that can't be understood.
#[derive(Debug, thiserror::Error)]
#[error("{name} can't be {found}")]
pub struct BadVariable {
    /// Its name.
    pub name: &'static str,
    /// What it says.
    pub found: String,
}

impl Environment {
    /// Reads the variables of the process.
    pub fn of_process() -> Environment {
        Environment { variables: std::env::vars_os().collect() }
    }

    /// Takes variables as given, for tests.
    pub fn of<K: Into<OsString>, V: Into<OsString>>(
        variables: impl IntoIterator<Item = (K, V)>,
    ) -> Environment {
        let own = |(name, value): (K, V)| (name.into(), value.into());
        Environment { variables: variables.into_iter().map(own).collect() }
    }

    /// Returns a variable that is set and not empty; bytes that are not UTF-8 are replaced.
    pub fn text(&self, name: &str) -> Option<String> {
        let value = self.variables.get(OsString::from(name).as_os_str())?;
        Some(value.to_string_lossy().into_owned()).filter(|it| !it.is_empty())
    }

    /// Returns a variable as a path, byte for byte.
    pub fn path(&self, name: &str) -> Option<PathBuf> {
        let value = self.variables.get(OsString::from(name).as_os_str())?;
        (!value.is_empty()).then(|| PathBuf::from(value))
    }

    /// Tells whether a switch such as `DARIS_PLAIN` is on: set, and neither empty nor a word that
    /// says no.
    pub fn is_on(&self, name: &str) -> bool {
        let says_no = |it: &str| ["0", "false", "no", "off"].contains(&it);
        self.text(name).is_some_and(|it| !says_no(&it.trim().to_ascii_lowercase()))
    }

    /// Returns the clock that `DARIS_NOW` and `DARIS_TICK` ask for, or the system's.
    ///
    /// # Errors
    /// A variable that can't be read.
    pub fn clock(&self) -> Result<Clock, BadVariable> {
        let tick = self.number("DARIS_TICK")?.unwrap_or(0);
        match self.text("DARIS_NOW") {
            None => Ok(Clock::system(tick)),
            Some(text) => {
                let (at, offset): (Moment, Offset) = Clock::parse(&text)
                    .map_err(|_| BadVariable { name: "DARIS_NOW", found: text })?;
                Ok(Clock::frozen(at, offset, tick))
            }
        }
    }

    /// Returns the seed of `DARIS_SEED`.
    ///
    /// # Errors
    /// A value that is not a whole number.
    pub fn seed(&self) -> Result<Option<u64>, BadVariable> {
        self.number("DARIS_SEED")
    }

    /// Returns the language that the locale asks for (`LC_ALL`, `LC_MESSAGES`, `LANG`, POSIX.1
    /// section 8.2); `None` where it says nothing: unset, `C`, `POSIX`.
    pub fn locale_language(&self) -> Option<String> {
        let locale = self.locale()?;
        let language = locale.split(['_', '.', '@']).next().unwrap_or_default();
        (!matches!(language, "" | "C" | "POSIX")).then(|| language.to_ascii_lowercase())
    }

    /// Returns the locale of messages, as it is set.
    pub fn locale(&self) -> Option<String> {
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|it| self.text(it))
    }

    fn number(&self, name: &'static str) -> Result<Option<u64>, BadVariable> {
        let Some(found) = self.text(name) else { return Ok(None) };
        match found.trim().parse() {
            Ok(number) => Ok(Some(number)),
            Err(_) => Err(BadVariable { name, found }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_says_a_language_or_nothing() {
        fn check(variables: &[(&str, &str)], expected: Option<&str>) {
            let environment = Environment::of(variables.iter().copied());
            assert_eq!(environment.locale_language().as_deref(), expected, "{variables:?}");
        }
        check(&[], None);
        check(&[("LANG", "en_GB.UTF-8")], Some("en"));
        check(&[("LANG", "en_GB.UTF-8"), ("LC_ALL", "ar_EG")], Some("ar"));
        check(&[("LANG", "en"), ("LC_ALL", "")], Some("en"));
        check(&[("LC_ALL", "C.UTF-8"), ("LANG", "ar")], None);
        check(&[("LANG", "POSIX")], None);
    }

    #[test]
    fn a_variable_that_can_not_be_read_is_named() {
        let environment = Environment::of([("DARIS_NOW", "today"), ("DARIS_SEED", "x")]);
        assert!(environment.clock().unwrap_err().to_string().contains("DARIS_NOW"));
        assert!(environment.seed().unwrap_err().to_string().contains("DARIS_SEED"));
    }

    #[test]
    fn a_switch_is_on_unless_it_says_no() {
        let environment =
            Environment::of([("A", "1"), ("B", "0"), ("C", ""), ("D", "false"), ("E", "yes")]);
        let on = ["A", "B", "C", "D", "E", "F"].map(|it| environment.is_on(it));
        assert_eq!(on, [true, false, false, false, true, false]);
    }
}
