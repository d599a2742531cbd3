//! Every sentence said with every form of its numbers, in both languages.

use daris::text::{digits::Digits, lang::Lang, sanitize::Shown, value::Value, wording::Wording};

use super::sentences::{Sentence, sentences};

/// Numbers of which each plural form of Arabic has one at least (CLDR, plural rules of `ar`).
const NUMBERS: [f64; 9] = [0.0, 1.0, 2.0, 3.0, 11.0, 100.0, 103.0, 111.0, 1.5];

/// What is said of a sentence or an attribute.
fn say(words: &Wording, name: &str, values: &[(&str, Value)]) -> Shown {
    match name.split_once('.') {
        Some((key, "help")) => words.help(key, values).unwrap(),
        Some(_) => panic!("{name}: no other attribute is said"),
        None => {
            assert!(words.has(name), "{name}");
            words.say(name, values)
        }
    }
}

/// Returns all ways to fill a sentence in: each word that picks a text, with each number.
fn fillings(sentence: &Sentence) -> Vec<Vec<(&str, Value)>> {
    let plurals: Vec<&str> =
        sentence.selects.iter().filter(|it| it.is_plural()).map(|it| &*it.by).collect();
    let mut all = vec![Vec::new()];
    for name in &sentence.values {
        let words = sentence.selects.iter().filter(|it| it.by == *name && !it.is_plural());
        let words: Vec<&String> = words.flat_map(|it| &it.variants).collect();
        let values: Vec<Value> = if !words.is_empty() {
            words.into_iter().map(Value::from).collect()
        } else if plurals.contains(&&**name) {
            NUMBERS.map(Value::from).to_vec()
        } else {
            // Whatever else is shown may be a number or a text.
            vec![7.0.into(), "قيمة".into(), Value::code("daris/x")]
        };
        // Of values that pick nothing one after the other will do.
        let is_free = values.len() == 3 && !plurals.contains(&&**name);
        all = all
            .iter()
            .enumerate()
            .flat_map(|(i, before)| {
                let some = if is_free { vec![values[i % 3].clone()] } else { values.clone() };
                some.into_iter().map(move |it| [before.as_slice(), &[(&**name, it)]].concat())
            })
            .collect();
    }
    all
}

#[test]
fn every_sentence_is_whole_with_every_number() {
    let mut n_said = 0;
    for lang in Lang::ALL {
        for digits in [Digits::Latin, Digits::ArabicIndic] {
            let words = Wording::of(lang, digits);
            for (name, sentence) in sentences(lang) {
                for values in fillings(&sentence) {
                    let said = say(&words, &name, &values);
                    let is_whole =
                        !["{$", "{???", "()}"].iter().any(|it| said.as_str().contains(it));
                    assert!(is_whole, "{name} {values:?}: {said}");
                    n_said += 1;
                }
            }
        }
    }
    assert!(n_said > 3000, "{n_said}");
}

#[test]
fn isolates_are_balanced_and_stand_only_where_they_are_wished() {
    fn check(text: &str, name: &str) {
        let mut depth = 0_i32;
        for c in text.chars() {
            match c {
                '\u{2066}'..='\u{2068}' => depth += 1,
                '\u{2069}' => depth -= 1,
                _ => (),
            }
            // Above eight they would be taken out as too deep.
            assert!((0..=8).contains(&depth), "{name}: {text:?}");
        }
        assert_eq!(depth, 0, "{name}: {text:?}");
    }
    for lang in Lang::ALL {
        let bare = Wording::of(lang, Digits::Latin);
        let isolating = Wording::for_screen(lang, Digits::Latin);
        for (name, sentence) in sentences(lang) {
            for values in fillings(&sentence) {
                let (shown, plain) = (say(&isolating, &name, &values), say(&bare, &name, &values));
                check(shown.as_str(), &name);
                let is_isolate = |c: char| ('\u{2066}'..='\u{2069}').contains(&c);
                assert!(!plain.as_str().contains(is_isolate), "{name}: {plain:?}");
                assert_eq!(shown.as_str().replace(is_isolate, ""), plain.as_str(), "{name}");
            }
        }
    }
}

#[test]
fn in_arabic_all_digits_are_those_that_are_asked_for_but_those_to_be_typed() {
    let words = Wording::of(Lang::Arabic, Digits::ArabicIndic);
    let said = |key: &str, values: &[(&str, Value)]| words.say(key, values).to_string();
    assert_eq!(said("refusal-rate-now", &[]), "الإجابة معروضة: قيّم نفسك من ١ إلى ٤.");
    assert_eq!(
        said("stats-retention", &[("percent", 62.5.into())]),
        "نسبة التذكّر في ٣٠ يومًا: ٦٢٫٥٪."
    );
    assert_eq!(said("wanted-retention", &[]), "عدد من 0.70 إلى 0.99");
    let due = [("n", 3_u32.into()), ("day", Value::code("2026-11-27"))];
    assert_eq!(said("session-due-in", &due), "تعود بعد ٣ أيام، في 2026-11-27.");
}
