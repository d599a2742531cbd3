//! Writing one setting into the file that a person keeps: their lines, order and comments stay.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use crate::trainer::settings::{Settings, SettingsError};

/// Why a setting was not saved. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The settings that are there can't be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The file is written in a way that can't be added to line by line.
    #[error("a setting can't be put into the file")]
    Layout,
    /// The file can't be written.
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Settings {
    /// Sets one setting whose value is a word, in the file; the file and its folder are made where
    /// they are missing.
    ///
    /// # Errors
    /// Where that can't be done; then nothing has changed.
    pub fn save(path: &Path, key: &str, word: &str) -> Result<(), SaveError> {
        Settings::load(path)?;
        let text = match super::read(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error.into()),
        };
        let text = with(&text, key, word);
        // What was read must be there still, and the new value too.
        if !is_changed_alone(&text, path, key, word) {
            return Err(SaveError::Layout);
        }
        replace(path, &text)?;
        Ok(())
    }
}

/// Returns a file of settings with one more, or with another value of it.
fn with(text: &str, key: &str, word: &str) -> String {
    let is_of_key = |line: &str| {
        line.strip_prefix(key).is_some_and(|it| it.trim_start_matches([' ', '\t']).starts_with(':'))
    };
    let is_there = text.lines().any(is_of_key);
    let line = |line: &str| {
        if !is_of_key(line) {
            return line.to_string();
        }
        let content = line.trim_end_matches(['\r', '\n']);
        let (comment, end) = (content.find(" #").unwrap_or(content.len()), content.len());
        format!("{key}: {word}{}{}", &content[comment..], &line[end..])
    };
    let mut with: String = text.split_inclusive('\n').map(line).collect();
    let end = if with.ends_with("\r\n") { "\r\n" } else { "\n" };
    if !with.is_empty() && !with.ends_with('\n') {
        with.push_str(end);
    }
    if !is_there {
        with.extend([key, ": ", word, end]);
    }
    with
}

/// Tells whether a text sets what the file sets, but for one key, and that to a word.
fn is_changed_alone(text: &str, path: &Path, key: &str, word: &str) -> bool {
    let (Ok(before), Ok(after)) = (Settings::load(path), Settings::parse(text, path)) else {
        return false;
    };
    let same = |word: &str| {
        let mut settings = before.clone();
        let value = super::Raw::Text(word.to_string());
        settings.set(key, &value).is_ok().then_some(settings)
    };
    same(word) == Some(after)
}

/// Puts a text in the place of a file, whole or not at all; a link stays one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let new = target.with_extension("yaml.new");
    let written = File::create(&new).and_then(|mut file| {
        if let Ok(old) = fs::metadata(&target) {
            file.set_permissions(old.permissions())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()
    });
    written.and_then(|()| fs::rename(&new, &target)).inspect_err(|_| drop(fs::remove_file(&new)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, expected: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("daris/config.yaml");
        if !before.is_empty() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, before).unwrap();
        }
        let is_saved = Settings::save(&path, "bidi", "app").is_ok();
        let after = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(is_saved.then_some(after.as_str()), expected, "{before:?}");
        assert!(is_saved || after == before);
        assert!(!path.with_extension("yaml.new").exists());
    }

    #[test]
    fn a_setting_is_put_in_and_the_rest_stays() {
        check("", Some("bidi: app\n"));
        check("# mine\nnew: 5", Some("# mine\nnew: 5\nbidi: app\n"));
        check("bidi: off  # why\nnew: 5\n", Some("bidi: app # why\nnew: 5\n"));
        check("bidi : off\ndecks:\n  - bidi\n", Some("bidi: app\ndecks:\n  - bidi\n"));
        check("new: 5\r\nbidi: off\r\n", Some("new: 5\r\nbidi: app\r\n"));
        check("new: 5\r\n", Some("new: 5\r\nbidi: app\r\n"));
        check("# bidi: off\n", Some("# bidi: off\nbidi: app\n"));
    }

    #[test]
    fn a_file_that_can_not_take_a_line_is_left_as_it_is() {
        check("{new: 5}\n", None);
        check("new: x\n", None);
        check("decks: [\n  a,\n  b]\nbidi:\n  off\n", None);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_to_the_settings_stays_one() {
        let folder = tempfile::tempdir().unwrap();
        let [path, target] = ["config.yaml", "real.yaml"].map(|it| folder.path().join(it));
        fs::write(&target, "new: 5\n").unwrap();
        std::os::unix::fs::symlink(&target, &path).unwrap();
        Settings::save(&path, "bidi", "app").unwrap();
        assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), "new: 5\nbidi: app\n");
    }
}
