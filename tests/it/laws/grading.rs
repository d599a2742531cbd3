//! What holds of every grading, whatever was written and typed.

use daris::{
    card::{
        grading::{Article, DateOrder, Hamza, Rules, Tashkeel, Typos, Unit},
        kind::Spelled,
    },
    grade::{
        others::Others,
        terms::Terms,
        trail::Trail,
        typed,
        verdict::{Judged, Verdict},
    },
    text::{fold::folded, normal::normal},
};
use proptest::prelude::*;

fn judge(right: &str, given: &str, others: &[&str], rules: &Rules) -> Judged {
    let right = Spelled { answer: right.into(), accept: Vec::new() };
    let others = Others::of_texts(others.iter().copied());
    let terms = Terms { rules, others: &others, card: "", distractors: &[] };
    typed::judge(&right, given, &terms, &mut Trail::all())
}

/// Signs that meet rules of their own: letters of several scripts with their marks, digits of three
/// systems, separators, brackets, invisible signs.
const SIGNS: &str = "[a-cA-Cءأإآاىيةهبتلمنوكیک\u{64b}-\u{652}\u{670}0-9٠-٩۰-۹ .,،٫٬/:;()'\"«»%°²½+#\\-\u{200f}\u{200d}\u{640}\u{301}éëßİ№℃ﻻ]{0,12}";

/// Words that mean something to the grader.
const WORDS: [&str; 34] = [
    "لا",
    "ليس",
    "خمسة",
    "عشرون",
    "وعشرون",
    "مئة",
    "ألف",
    "نوفمبر",
    "تشرين",
    "الثاني",
    "رمضان",
    "هـ",
    "م",
    "سنة",
    "جندي",
    "كم",
    "في",
    "المئة",
    "القاهرة",
    "مدينة",
    "not",
    "or",
    "the",
    "a",
    "five",
    "hundred",
    "and",
    "november",
    "28",
    "1912",
    "28/11/1912",
    "95%",
    "km",
    "Paris",
];

fn texts() -> impl Strategy<Value = String> {
    let words = proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..6);
    prop_oneof![any::<String>(), SIGNS, words.prop_map(|it| it.join(" "))]
}

fn rules() -> impl Strategy<Value = Rules> {
    let tashkeel =
        proptest::sample::select(vec![Tashkeel::IfTyped, Tashkeel::Ignore, Tashkeel::Required]);
    let typos = proptest::sample::select(vec![Typos::Ask, Typos::Accept, Typos::Reject]);
    let tolerance = proptest::option::of(0.0..2.0_f64);
    (tashkeel, typos, tolerance, any::<[bool; 7]>()).prop_map(|(tashkeel, typos, tolerance, on)| {
        let [case_sensitive, article, date_order, hamza, parens_optional, unit, verbatim] = on;
        Rules {
            tashkeel,
            case_sensitive,
            article: if article { Article::Required } else { Article::Optional },
            date_order: if date_order { DateOrder::MonthFirst } else { DateOrder::DayFirst },
            typos,
            hamza: if hamza { Hamza::Strict } else { Hamza::Note },
            parens_optional,
            unit: if unit { Unit::Optional } else { Unit::Ask },
            tolerance,
            verbatim,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_its_own_answer(text in texts(), other in texts(), rules in rules()) {
        prop_assume!(!text.trim().is_empty());
        let judged = judge(&text, &text, &[&other], &rules);
        prop_assert_eq!(judged.verdict, Verdict::Correct);
    }

    #[test]
    fn normal_forms_stay_as_they_are(text in texts()) {
        let form = normal(&text);
        prop_assert_eq!(&normal(&form), &form);
        let note = folded(&form, false);
        prop_assert_eq!(folded(&note, false), note);
    }

    #[test]
    fn no_reply_is_too_odd_to_judge(
        right in texts(), given in texts(), other in texts(), rules in rules(),
    ) {
        let judged = judge(&right, &given, &[&other], &rules);
        prop_assert!((0.0..=1.0).contains(&judged.share));
        prop_assert_eq!(judged.share >= 1.0, judged.verdict.is_right());
    }

    #[test]
    fn another_answer_is_never_better_than_wrong(
        right in texts(), other in texts(), rules in rules(),
    ) {
        let alone = judge(&right, &other, &[], &rules).verdict;
        prop_assume!(alone != Verdict::Correct || normal(&right) != normal(&other));
        prop_assume!(!is_other_form(&right, &other, &rules));
        let judged = judge(&right, &other, &[&other], &rules);
        prop_assert!(judged.verdict == Verdict::Wrong, "{:?} {:?}", judged, alone);
    }

    #[test]
    fn another_answer_is_known_in_other_digits_and_spelling(
        number in 1..100_000_u32, word in "[ابتهجدسمن]{4,9}", rules in rules(),
    ) {
        let rules = Rules { verbatim: false, ..rules };
        let arabic: String =
            number.to_string().bytes().map(|it| char::from_u32(0x660 + u32::from(it - b'0')).unwrap()).collect();
        let judged = judge(&format!("{number} km"), &arabic, &[&number.to_string()], &rules);
        prop_assert_eq!(judged.verdict, Verdict::Wrong);
        let judged = judge(&format!("مدينة {word}"), &word, &[&format!("ال{word}")], &rules);
        prop_assert_eq!(judged.verdict, Verdict::Wrong);
    }

    #[test]
    fn another_digit_is_never_better_than_wrong(
        before in "[a-dابتهج]{0,6}( [a-dابتهج]{1,6})?", number in "[1-9][0-9]{0,5}",
        after in "( [a-dابتهج]{1,6})?", at in any::<proptest::sample::Index>(), digit in 0..10_u8,
    ) {
        let at = at.index(number.len());
        let mut other = number.clone();
        other.replace_range(at..=at, &digit.to_string());
        prop_assume!(other != number);
        let (right, given) = (format!("{before} {number}{after}"), format!("{before} {other}{after}"));
        let judged = judge(&right, &given, &[], &Rules::default());
        prop_assert!(judged.verdict == Verdict::Wrong, "{right} {given} {judged:?}");
    }
}

/// Tells whether a reply is the answer in another form: as a date, a number, or without brackets.
fn is_other_form(right: &str, given: &str, rules: &Rules) -> bool {
    judge(right, given, &[], rules).verdict == Verdict::Correct
}
