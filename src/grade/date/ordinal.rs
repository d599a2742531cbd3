//! Days in words: "the twenty-eighth", `الثامن والعشرون`.

/// Returns the day that folded words begin with, and how many of them it takes.
///
/// The tens of an English day may have become digits already.
pub(super) fn first(words: &[&str]) -> Option<(u16, usize)> {
    let unit = |at: usize| words.get(at).and_then(|it| unit(it));
    match words {
        ["twenty" | "20", ..] if unit(1).is_some() => unit(1).map(|it| (20 + it, 2)),
        ["thirty" | "30", "first", ..] | ["الحادي", "والثلاثون" | "والثلاثين", ..] => {
            Some((31, 2))
        }
        [_, "عشر", ..] => arabic(words[0]).map(|it| (10 + it, 2)),
        [_, "والعشرون" | "والعشرين", ..] => arabic(words[0]).map(|it| (20 + it, 2)),
        // It stands in compounds only.
        [] | ["الحادي", ..] => None,
        [word, ..] => unit(0).or_else(|| arabic(word)).or_else(|| whole(word)).map(|it| (it, 1)),
    }
}

/// Reads what is joined to tens in English.
fn unit(word: &str) -> Option<u16> {
    Some(match word {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "fifth" => 5,
        "sixth" => 6,
        "seventh" => 7,
        "eighth" => 8,
        "ninth" => 9,
        _ => return None,
    })
}

/// Reads what is joined to tens in Arabic.
fn arabic(word: &str) -> Option<u16> {
    Some(match word {
        "الاول" | "الحادي" => 1,
        "الثاني" => 2,
        "الثالث" => 3,
        "الرابع" => 4,
        "الخامس" => 5,
        "السادس" => 6,
        "السابع" => 7,
        "الثامن" => 8,
        "التاسع" => 9,
        _ => return None,
    })
}

/// Reads what nothing is joined to.
fn whole(word: &str) -> Option<u16> {
    Some(match word {
        "اول" | "غره" => 1,
        "tenth" | "العاشر" => 10,
        "eleventh" => 11,
        "twelfth" => 12,
        "thirteenth" => 13,
        "fourteenth" => 14,
        "fifteenth" => 15,
        "sixteenth" => 16,
        "seventeenth" => 17,
        "eighteenth" => 18,
        "nineteenth" => 19,
        "twentieth" | "العشرون" | "العشرين" => 20,
        "thirtieth" | "الثلاثون" | "الثلاثين" => 30,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_day_of_a_month_has_words() {
        fn check(days: &str) {
            let days: Vec<&str> = days.split(", ").collect();
            assert_eq!(days.len(), 31, "{days:?}");
            for (text, day) in days.iter().zip(1..) {
                let words: Vec<&str> = text.split(' ').collect();
                assert_eq!(first(&words), Some((day, words.len())), "{text:?}");
            }
        }
        check(
            "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, \
             twelfth, thirteenth, fourteenth, fifteenth, sixteenth, seventeenth, eighteenth, \
             nineteenth, twentieth, twenty first, 20 second, twenty third, 20 fourth, \
             twenty fifth, 20 sixth, twenty seventh, 20 eighth, twenty ninth, thirtieth, 30 first",
        );
        check(
            "الاول, الثاني, الثالث, الرابع, الخامس, السادس, السابع, الثامن, التاسع, العاشر, \
             الحادي عشر, الثاني عشر, الثالث عشر, الرابع عشر, الخامس عشر, السادس عشر, \
             السابع عشر, الثامن عشر, التاسع عشر, العشرين, الحادي والعشرين, الثاني والعشرون, \
             الثالث والعشرون, الرابع والعشرون, الخامس والعشرون, السادس والعشرون, \
             السابع والعشرون, الثامن والعشرون, التاسع والعشرون, الثلاثون, الحادي والثلاثين",
        );
    }

    #[test]
    fn other_words_are_no_day() {
        fn check(words: &[&str]) {
            assert_eq!(first(words), None, "{words:?}");
        }
        check(&[]);
        check(&["نوفمبر"]);
        check(&["الحادي"]);
        check(&["20"]);
        check(&["30", "second"]);
        check(&["نوفمبر", "عشر"]);
    }
}
