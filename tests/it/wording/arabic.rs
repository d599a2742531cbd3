//! What holds for the Arabic sentences: they say what the English ones say, with all forms of
//! plurals, and nothing in them is left in English.

use std::collections::BTreeSet;

use daris::{
    terminal::{
        command::{Entered, entered},
        width::width,
    },
    text::{digits::Digits, lang::Lang, wording::Wording},
};

use super::sentences::{Select, sentences};

#[test]
fn both_languages_have_the_same_sentences_with_the_same_values() {
    let (english, arabic) = (sentences(Lang::English), sentences(Lang::Arabic));
    let (keys, expected): (Vec<_>, Vec<_>) = (arabic.keys().collect(), english.keys().collect());
    assert_eq!(keys, expected);
    for (key, sentence) in &english {
        assert_eq!(arabic[key].values, sentence.values, "{key}");
    }
}

#[test]
fn both_languages_pick_by_the_same_words() {
    fn cases(selects: &[Select]) -> BTreeSet<(&str, &BTreeSet<String>)> {
        let words = selects.iter().filter(|it| !it.is_plural());
        words.map(|it| (&*it.by, &it.variants)).collect()
    }
    let (english, arabic) = (sentences(Lang::English), sentences(Lang::Arabic));
    for (key, sentence) in &english {
        assert_eq!(cases(&arabic[key].selects), cases(&sentence.selects), "{key}");
    }
}

#[test]
fn every_plural_has_all_forms() {
    fn check(lang: Lang, forms: &[&str]) {
        let forms: BTreeSet<String> = forms.iter().map(ToString::to_string).collect();
        for (key, sentence) in sentences(lang) {
            for select in &sentence.selects {
                // In Arabic it is our own rule that picks.
                let is_by_form = lang == Lang::Arabic && select.is_plural();
                assert_eq!(select.is_by_form, is_by_form, "{key}: {}", select.by);
                if !select.is_plural() {
                    continue;
                }
                let missing: Vec<_> = forms.difference(&select.variants).collect();
                assert_eq!(missing, [""; 0], "{key}: {}", select.by);
            }
        }
    }
    check(Lang::English, &["one", "other"]);
    check(Lang::Arabic, &["zero", "one", "two", "few", "many", "other"]);
}

#[test]
fn numbers_agree_with_what_is_counted() {
    fn check(key: &str, expected: [&str; 8]) {
        let words = Wording::of(Lang::Arabic, Digits::Latin);
        let numbers = [0_u32, 1, 2, 3, 11, 100, 103, 111];
        let said = numbers.map(|it| words.say(key, &[("n", it.into())]).to_string());
        assert_eq!(said, expected);
    }
    check(
        "days",
        ["أقل من يوم", "يوم واحد", "يومان", "3 أيام", "11 يومًا", "100 يوم", "103 أيام", "111 يومًا"],
    );
    check(
        "list-cards",
        [
            "لا بطاقات",
            "بطاقة واحدة",
            "بطاقتان",
            "3 بطاقات",
            "11 بطاقة",
            "100 بطاقة",
            "103 بطاقات",
            "111 بطاقة",
        ],
    );
}

/// Words in Latin letters that stand in Arabic sentences as they are: names on keys, letters of
/// commands, and names of formats. All else that is Latin stands in `CODE`.
const LATIN: [&str; 14] =
    ["Enter", "Esc", "Tab", "Backspace", "YAML", "JSON", "f", "h", "o", "q", "s", "u", "w", "x"];

#[test]
fn nothing_in_an_arabic_sentence_is_left_in_english() {
    let is_known = |key: &str, word: &str| {
        LATIN.contains(&word) && (word.len() > 1 || key.starts_with("keys-") || key == "menu-keys")
    };
    for (key, sentence) in sentences(Lang::Arabic) {
        for text in &sentence.texts {
            let words = text.split(|c: char| !c.is_ascii_alphanumeric());
            let words = words.filter(|it| it.contains(|c: char| c.is_ascii_alphabetic()));
            let foreign: Vec<&str> = words.filter(|it| !is_known(&key, it)).collect();
            assert_eq!(foreign, [""; 0], "{key}: {text}");
            assert!(
                !text.contains([',', ';', '?', '“', '”', '\'']) || is_keys(&key),
                "{key}: {text}"
            );
        }
    }
}

/// `?` is a key, too.
fn is_keys(key: &str) -> bool {
    ["keys-more", "keys-more-quiz"].contains(&key)
}

#[test]
fn the_list_of_commands_names_all_of_them_in_arabic() {
    fn check(key: &str, letters: &str) {
        let said = Wording::of(Lang::Arabic, Digits::Latin).say(key, &[]);
        let words = said.as_str().split([' ', '،', '.']);
        let is_arabic = |it: &str| it.chars().nth(1).is_some_and(|it| !it.is_ascii());
        let words = words.filter(|it| it.starts_with(':') && is_arabic(it));
        let named: Vec<Entered> = words.map(entered).collect();
        let expected: Vec<Entered> = letters.chars().map(|it| entered(&format!(":{it}"))).collect();
        assert_eq!(named, expected, "{said}");
        assert!(named.iter().all(|it| !matches!(it, Entered::Text(_))), "{said}");
        let listed: Vec<String> = letters.chars().map(|it| format!(":{it}")).collect();
        assert!(said.as_str().contains(&listed.join(" ")), "{said}");
    }
    check("lines-help", "hosu!wxrtq?");
    check("lines-help-quiz", "sxfrtq?");
}

#[test]
fn commands_that_a_sentence_names_are_commands() {
    let words = Wording::of(Lang::Arabic, Digits::Latin);
    let mut n_named = 0;
    for key in sentences(Lang::Arabic).into_keys().filter(|it| !it.contains('.')) {
        let said = words.say(&key, &[]);
        for word in said.as_str().split_whitespace() {
            let word = word.trim_matches(['«', '»', '.', '،', '؛']);
            if word.starts_with(':') && word.chars().nth(1).is_some_and(char::is_alphabetic) {
                assert!(!matches!(entered(word), Entered::Text(_)), "{key}: {word}");
                n_named += 1;
            }
        }
    }
    assert!(n_named > 20, "{n_named}");
}

#[test]
fn the_line_of_keys_has_as_many_keys_and_each_fits_a_narrow_window() {
    let (english, arabic) = (Wording::english(), Wording::of(Lang::Arabic, Digits::Latin));
    for key in sentences(Lang::English)
        .into_keys()
        .filter(|it| it.starts_with("keys-") || it == "menu-keys")
    {
        if key.starts_with("keys-help") {
            continue;
        }
        let values = [
            ("n", 3_u32.into()),
            ("again", "اليوم".into()),
            ("hard", "12 يومًا".into()),
            ("good", "12 يومًا".into()),
            ("easy", "12 يومًا".into()),
        ];
        let (english, arabic) = (english.say(&key, &values), arabic.say(&key, &values));
        let n = |it: &str| it.split(" · ").count();
        assert_eq!(n(arabic.as_str()), n(english.as_str()), "{key}: {arabic}");
        let fits = |it: &str| width(it) <= 40;
        assert!(arabic.as_str().split(" · ").all(fits), "{key}: {arabic}");
    }
}
