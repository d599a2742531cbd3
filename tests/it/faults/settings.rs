//! Settings and variables that can't be understood.

use std::fs;

use super::*;
use crate::home::run;

fn with_settings(bytes: &[u8]) -> Home {
    let home = home();
    fs::create_dir(home.path("config/daris")).unwrap();
    fs::write(home.path("config/daris/config.yaml"), bytes).unwrap();
    home
}

#[test]
fn what_is_no_setting_is_told_with_its_place() {
    fn settings(text: &str, place: &str, texts: &[&str]) {
        let home = with_settings(text.as_bytes());
        let before = files(&home.path(""));
        let place = format!("config.yaml:{place}");
        for words in [&STUDY[..], &["history"], &[]] {
            refused(&home.run(words), 2, &[texts, &[&place]].concat());
        }
        assert_eq!(files(&home.path("")), before, "{text}");
    }
    settings("retenton: 0.9\n", "1:1", &["retenton", "did you mean retention"]);
    settings("# mine\nnew: 3\nLimit: 3\n", "3:1", &["Limit", "limit"]);
    settings("front: x\n", "1:1", &["front", "the settings are decks, retention"]);
    settings("retention: 0.5\n", "1:", &["retention", "0.70", "0.99"]);
    settings("new: -1\n", "1:", &["new", "a whole number"]);
    settings("new: x\n", "1:", &["new", "a whole number"]);
    settings("mode: fast\n", "1:", &["mode", "typed"]);
    settings("plain: maybe\n", "1:", &["plain", "true or false"]);
    settings("lang: tlh\n", "1:", &["lang", "ar or en"]);
    settings("new: 3\nnew: [\n", "2:", &[]);
    settings("new: 3\nnew: 4\n", "2:1", &["new"]);
    settings("- a\n- b\n", "1:", &[]);
    settings("\"a\\e]0;x\\a\\u202e\": 1\n", "1:1", &["a␛]0;x␇"]);
    settings("a\u{1b}]0;x\u{7}: 1\n", "1:", &[]);
}

#[test]
fn settings_that_set_nothing_are_fine() {
    for text in ["", "# nothing\n", "\u{feff}new: 3\n"] {
        check(&with_settings(text.as_bytes()).run(&["history"]), 0, &[]);
    }
    let home = home();
    for config in ["nowhere", "decks/good.yaml"] {
        let mut command = home.daris(&["history"]);
        check(&run(command.env("XDG_CONFIG_HOME", home.path(config)), ""), 0, &[]);
    }
}

#[cfg(unix)]
#[test]
fn settings_that_can_not_be_read_are_told_and_do_not_block() {
    let home = with_settings(b"\xff\xfe");
    assert!(matches!(home.run(&["history"]).code, Some(1 | 2)));
    let path = home.path("config/daris/config.yaml");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    refused(&home.run(&["history"]), 1, &["config.yaml"]);
    fs::remove_dir(&path).unwrap();
    if pipe(&path) {
        refused(&home.run(&["history"]), 1, &["config.yaml", "not a regular file"]);
    }
}

#[test]
fn variables_that_can_not_be_understood_are_told() {
    fn variable(name: &str, value: &str, texts: &[&str]) {
        let home = home();
        let ran = run(home.daris(&STUDY).env(name, value), "");
        refused(&ran, 2, &[texts, &[name, &format!("help: unset {name}")]].concat());
    }
    variable("DARIS_NOW", "yesterday", &["yesterday", "2026-11-24T09:00:00+03:00"]);
    variable("DARIS_NOW", "2026-11-24T09:00:00", &[]);
    variable("DARIS_NOW", "2026-13-24T09:00:00Z", &[]);
    variable("DARIS_NOW", "2026\u{1b}]0;x\u{7}", &["2026␛]0;x␇"]);
    variable("DARIS_SEED", "seven", &["a whole number"]);
    variable("DARIS_SEED", "-1", &[]);
    variable("DARIS_SEED", "99999999999999999999999", &[]);
    variable("DARIS_TICK", "fast", &["milliseconds"]);
}

#[test]
fn an_empty_variable_is_none() {
    let home = home();
    let mut command = home.daris(&STUDY);
    command.envs([("DARIS_SEED", ""), ("DARIS_TICK", ""), ("DARIS_DECKS", "")]);
    check(&run(&mut command, ""), 0, &[]);
}
