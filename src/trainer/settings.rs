//! The learner's settings: one YAML file, every key optional.

pub mod save;

use std::{
    collections::HashSet,
    fmt, io,
    path::{Path, PathBuf},
};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_yaml::{DuplicateKeyPolicy, Spanned};

use crate::{
    card::{Place, mode::Mode},
    memory::schedule::Retention,
    store::fault::NotRegular,
    text::{distance::nearest, lang::Lang},
    trainer::environment::Environment,
};

/// What a learner has set; what is not set is decided where it is used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Further folders of decks.
    pub decks: Vec<PathBuf>,
    /// Desired retention.
    pub retention: Option<Retention>,
    /// New cards a day.
    pub new: Option<u32>,
    /// Distinct cards a session.
    pub limit: Option<u32>,
    /// How cards are asked.
    pub mode: Option<Mode>,
    /// Interface language.
    pub lang: Option<String>,
    /// Who orders right-to-left text.
    pub bidi: Option<String>,
    /// Digits of numbers that are shown.
    pub digits: Option<String>,
    /// When colour is used.
    pub color: Option<String>,
    /// Whether every command speaks plain lines.
    pub plain: Option<bool>,
}

/// The keys of the file.
pub const KEYS: [&str; 10] =
    ["decks", "retention", "new", "limit", "mode", "lang", "bidi", "digits", "color", "plain"];

/// Why settings can't be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file is there but can't be read.
    #[error("the settings can't be read: {path}: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// Something in the file is no setting.
    #[error("{fault}: {}:{}:{}", place.path, place.line, place.column)]
    Invalid {
        /// Where.
        place: Place,
        /// The line it is in.
        text: String,
        /// What.
        fault: SettingsFault,
    },
}

/// What is wrong with settings.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingsFault {
    /// They are not YAML, or not a map of settings.
    #[error("the settings are not valid YAML: {0}")]
    Syntax(String),
    /// A key that is not known.
    #[error("there is no setting `{key}`")]
    UnknownKey {
        /// The key.
        key: String,
        /// The known one that is nearest.
        nearest: Option<&'static str>,
    },
    /// A key that was there before.
    #[error("`{0}` is written twice")]
    Twice(String),
    /// A value that does not fit its key.
    #[error("the value of `{0}` does not fit")]
    BadValue(String),
}

impl Settings {
    /// Returns the language of the interface that is asked for: by flag, else by the settings, else by
    /// the locale, where one that the interface does not speak asks for its first; `None` where nothing
    /// says.
    pub fn wished_lang(&self, flag: Option<Lang>, environment: &Environment) -> Option<Lang> {
        let set = || self.lang.as_deref().and_then(Lang::of);
        let of_locale = || {
            let language = environment.locale_language()?;
            Some(Lang::of(&language).unwrap_or_default())
        };
        flag.or_else(set).or_else(of_locale)
    }

    /// Reads the settings; a file that is not there sets nothing.
    ///
    /// # Errors
    /// A file that can't be read, or holds anything that is not a setting.
    pub fn load(path: &Path) -> Result<Settings, SettingsError> {
        use io::ErrorKind::{NotADirectory, NotFound};
        match read(path) {
            Ok(text) => Settings::parse(&text, path),
            Err(error) if [NotFound, NotADirectory].contains(&error.kind()) => {
                Ok(Settings::default())
            }
            Err(source) => Err(SettingsError::Unreadable { path: path.to_path_buf(), source }),
        }
    }

    fn parse(text: &str, path: &Path) -> Result<Settings, SettingsError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let is_comment = |it: &str| it.trim().is_empty() || it.trim_start().starts_with('#');
        if text.lines().all(is_comment) {
            return Ok(Settings::default());
        }
        let invalid = |(line, column): (u64, u64), fault| {
            let row = usize::try_from(line).unwrap_or(usize::MAX);
            let text = text.lines().nth(row.saturating_sub(1)).unwrap_or_default().to_string();
            let [line, column] = [line, column].map(|it| u32::try_from(it).unwrap_or(u32::MAX));
            let place = Place { path: path.to_string_lossy().into(), line, column };
            SettingsError::Invalid { place, text, fault }
        };
        let options = serde_yaml::options! { duplicate_keys: DuplicateKeyPolicy::PassThrough };
        let pairs: Pairs = serde_yaml::from_str_with_options(text, options).map_err(|error| {
            let at = error.location().map_or((1, 1), |it| (it.line(), it.column()));
            let said = error.without_snippet().to_string();
            // The place is told beside.
            let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(it, _)| it);
            invalid(at, SettingsFault::Syntax(reason.to_string()))
        })?;
        let mut settings = Settings::default();
        let mut seen = HashSet::new();
        for (key, value) in pairs.0 {
            let fault = if seen.insert(key.value.clone()) {
                settings.set(&key.value, &value)
            } else {
                Err(SettingsFault::Twice(key.value.clone()))
            };
            let at = (key.referenced.line(), key.referenced.column());
            fault.map_err(|it| invalid(at, it))?;
        }
        Ok(settings)
    }

    fn set(&mut self, key: &str, value: &Raw) -> Result<(), SettingsFault> {
        let done = match key {
            "decks" => put(&mut self.decks, value.folders()),
            "retention" => put_some(&mut self.retention, value.number().and_then(Retention::new)),
            "new" => put_some(&mut self.new, value.count()),
            "limit" => put_some(&mut self.limit, value.count().filter(|it| *it > 0)),
            "mode" => put_some(&mut self.mode, value.word().and_then(|it| Mode::from_word(&it))),
            "lang" => put_some(&mut self.lang, value.one_of(&["ar", "en"])),
            "bidi" => {
                let words = ["auto", "terminal", "app", "words", "off"];
                // In YAML `off` is a switch.
                let off = (value.switch() == Some(false)).then(|| "off".to_string());
                put_some(&mut self.bidi, value.one_of(&words).or(off))
            }
            "digits" => put_some(&mut self.digits, value.one_of(&["latn", "arab"])),
            "color" => put_some(&mut self.color, value.one_of(&["auto", "always", "never"])),
            "plain" => put_some(&mut self.plain, value.switch()),
            _ => {
                let nearest = nearest(key, KEYS);
                return Err(SettingsFault::UnknownKey { key: key.to_string(), nearest });
            }
        };
        done.ok_or_else(|| SettingsFault::BadValue(key.to_string()))
    }
}

/// Reads a regular file: opening a pipe would wait for whoever writes into it.
fn read(path: &Path) -> io::Result<String> {
    match std::fs::metadata(path)? {
        it if it.is_file() => std::fs::read_to_string(path),
        it if it.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::Error::other(NotRegular)),
    }
}

fn put<T>(place: &mut T, value: Option<T>) -> Option<()> {
    *place = value?;
    Some(())
}

fn put_some<T>(place: &mut Option<T>, value: Option<T>) -> Option<()> {
    put(place, value.map(Some))
}

/// The file as pairs, each key with its place.
struct Pairs(Vec<(Spanned<String>, Raw)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Pairs, D::Error> {
        struct PairsVisitor;
        impl<'de> Visitor<'de> for PairsVisitor {
            type Value = Pairs;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("settings as `key: value`")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(PairsVisitor)
    }
}

/// A value as it is written.
#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    Switch(bool),
    Number(f64),
    Text(String),
    Texts(Vec<String>),
    /// Nothing, or a map: no setting is either.
    Other(IgnoredAny),
}

impl Raw {
    fn switch(&self) -> Option<bool> {
        match self {
            Raw::Switch(it) => Some(*it),
            Raw::Number(_) | Raw::Text(_) | Raw::Texts(_) | Raw::Other(_) => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match self {
            Raw::Number(it) => Some(*it),
            Raw::Switch(_) | Raw::Text(_) | Raw::Texts(_) | Raw::Other(_) => None,
        }
    }

    fn count(&self) -> Option<u32> {
        let number = self.number()?;
        let fits = number.fract() == 0.0 && (0.0..=1e6).contains(&number);
        fits.then_some(number as u32)
    }

    fn word(&self) -> Option<String> {
        match self {
            Raw::Text(it) => Some(it.trim().to_ascii_lowercase()),
            Raw::Switch(_) | Raw::Number(_) | Raw::Texts(_) | Raw::Other(_) => None,
        }
    }

    fn one_of(&self, words: &[&str]) -> Option<String> {
        self.word().filter(|it| words.contains(&it.as_str()))
    }

    fn folders(&self) -> Option<Vec<PathBuf>> {
        match self {
            Raw::Text(it) => Some(vec![PathBuf::from(it)]),
            Raw::Texts(them) => Some(them.iter().map(PathBuf::from).collect()),
            Raw::Switch(_) | Raw::Number(_) | Raw::Other(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Settings, SettingsError> {
        Settings::parse(text, Path::new("config.yaml"))
    }

    #[test]
    fn every_key_is_optional() {
        assert_eq!(parse("").unwrap(), Settings::default());
        assert_eq!(parse("# nothing\n").unwrap(), Settings::default());
        let settings =
            parse("retention: 0.85\nnew: 5\nmode: typed\ndecks: [/a, /b]\nplain: true\n");
        let expected = Settings {
            retention: Retention::new(0.85),
            new: Some(5),
            mode: Some(Mode::Typed),
            decks: vec!["/a".into(), "/b".into()],
            plain: Some(true),
            ..Settings::default()
        };
        assert_eq!(settings.unwrap(), expected);
    }

    #[test]
    fn who_orders_text_can_be_nobody() {
        for text in ["bidi: off\n", "bidi: 'off'\n", "bidi: OFF\n"] {
            assert_eq!(parse(text).unwrap().bidi.as_deref(), Some("off"), "{text}");
        }
        assert!(parse("bidi: on\n").is_err());
    }

    #[test]
    fn what_is_no_setting_is_told_with_its_place() {
        fn check(text: &str, expected: &str) {
            assert_eq!(parse(text).unwrap_err().to_string(), expected, "{text}");
        }
        check("new: 3\nretenton: 0.9\n", "there is no setting `retenton`: config.yaml:2:1");
        check("retention: 0.2\n", "the value of `retention` does not fit: config.yaml:1:1");
        check("mode: fast\n", "the value of `mode` does not fit: config.yaml:1:1");
        check("new: -1\n", "the value of `new` does not fit: config.yaml:1:1");
        check("new:\n", "the value of `new` does not fit: config.yaml:1:1");
        check("new: {a: 1}\n", "the value of `new` does not fit: config.yaml:1:1");
        check("new: 1\nnew: 1\n", "`new` is written twice: config.yaml:2:1");
        for text in ["- a\n", "new: [\n"] {
            let error = parse(text).unwrap_err().to_string();
            assert!(error.starts_with("the settings are not valid YAML"), "{error}");
        }
    }
}
