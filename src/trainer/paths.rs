//! Where things are kept: the data folder, the store in it, decks of one's own, the settings.

use std::path::{Path, PathBuf};

use etcetera::{BaseStrategy, base_strategy::Xdg};

use crate::trainer::environment::Environment;

/// The places of one learner's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The data folder.
    pub data: PathBuf,
    /// The settings, which need not exist.
    pub settings: PathBuf,
}

/// There is no home folder to keep anything in.
#[derive(Debug, thiserror::Error)]
#[error("there is no home folder")]
pub struct NoHome;

impl Paths {
    /// Finds the places: `--data`, else `DARIS_DATA`, else the XDG data folder; settings in the XDG
    /// config folder (XDG Base Directory Specification 0.8).
    ///
    /// # Errors
    /// Where a home folder would be needed and there is none.
    pub fn find(flag: Option<&Path>, environment: &Environment) -> Result<Paths, NoHome> {
        let xdg = |name: &str| environment.path(name).filter(|it| it.is_absolute());
        let home = Xdg::new().ok();
        let data = flag
            .map(Path::to_path_buf)
            .or_else(|| environment.path("DARIS_DATA"))
            .or_else(|| xdg("XDG_DATA_HOME").map(|it| it.join("daris")))
            .or_else(|| home.as_ref().map(|it| it.data_dir().join("daris")))
            .ok_or(NoHome)?;
        let config = xdg("XDG_CONFIG_HOME")
            .or_else(|| home.as_ref().map(BaseStrategy::config_dir))
            .unwrap_or_else(|| data.clone());
        Ok(Paths { data, settings: config.join("daris").join("config.yaml") })
    }

    /// Returns the store's file.
    pub fn store(&self) -> PathBuf {
        self.data.join("daris.db")
    }

    /// Returns the folder that the settings mean: `~` is the home folder, and what is relative stands
    /// beside the settings, so that it is the same wherever one is.
    pub fn in_settings(&self, named: &Path) -> PathBuf {
        let below_home = named.strip_prefix("~").ok().and_then(|it| {
            let home = etcetera::home_dir().ok()?;
            Some(home.join(it))
        });
        below_home.unwrap_or_else(|| {
            self.settings.parent().map_or_else(|| named.to_path_buf(), |it| it.join(named))
        })
    }

    /// Returns the folder of decks of one's own.
    pub fn decks(&self) -> PathBuf {
        self.data.join("decks")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flag_wins_over_the_variable_and_that_over_xdg() {
        fn check(flag: Option<&str>, variables: &[(&str, &str)], expected: &str) {
            let environment = Environment::of(variables.iter().copied());
            let paths = Paths::find(flag.map(Path::new), &environment).unwrap();
            assert_eq!(paths.data, Path::new(expected));
        }
        let both = [("DARIS_DATA", "/b"), ("XDG_DATA_HOME", "/c")];
        check(Some("/a"), &both, "/a");
        check(None, &both, "/b");
        check(None, &both[1..], "/c/daris");
    }

    #[test]
    fn folders_in_settings_do_not_hang_on_where_one_is() {
        let environment = Environment::of([("XDG_CONFIG_HOME", "/c")]);
        let paths = Paths::find(Some(Path::new("/a")), &environment).unwrap();
        assert_eq!(paths.in_settings(Path::new("/x")), Path::new("/x"));
        assert_eq!(paths.in_settings(Path::new("x")), Path::new("/c/daris/x"));
        assert!(!paths.in_settings(Path::new("~/x")).starts_with("~"));
    }
}
