//! The names of the months: English, and the Arabic ones of the Levant, Egypt and the Gulf,
//! Morocco, Algeria and Tunisia; and the Hijri months.

use crate::{grade::date::Calendar, text::fold::arabic};

use Calendar::{Gregorian, Hijri};

/// Names in the form they are compared in: lower case, [folded](arabic).
const NAMES: &[(Calendar, u8, &[&str])] = &[
    (Gregorian, 1, &["january", "jan", "يناير", "كانون الثاني", "كانون ثاني", "جانفي"]),
    (Gregorian, 2, &["february", "feb", "فبراير", "شباط", "فيفري"]),
    (Gregorian, 3, &["march", "mar", "مارس", "اذار"]),
    (Gregorian, 4, &["april", "apr", "ابريل", "نيسان", "افريل"]),
    (Gregorian, 5, &["may", "مايو", "ايار", "ماي"]),
    (Gregorian, 6, &["june", "jun", "يونيو", "يونيه", "حزيران", "جوان"]),
    (Gregorian, 7, &["july", "jul", "يوليو", "يوليه", "تموز", "يوليوز", "جويليه"]),
    (Gregorian, 8, &["august", "aug", "اغسطس", "اب", "غشت", "اغشت", "اوت"]),
    (Gregorian, 9, &["september", "sept", "sep", "سبتمبر", "ايلول", "شتنبر", "شتمبر"]),
    (Gregorian, 10, &["october", "oct", "اكتوبر", "تشرين الاول", "تشرين اول"]),
    (Gregorian, 11, &["november", "nov", "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر"]),
    (Gregorian, 12, &["december", "dec", "ديسمبر", "كانون الاول", "كانون اول", "دجنبر", "دجمبر"]),
    (Hijri, 1, &["محرم", "المحرم", "muharram"]),
    (Hijri, 2, &["صفر", "safar"]),
    (Hijri, 3, &["ربيع الاول", "ربيع اول", "rabi al awwal", "rabi al awal", "rabi i"]),
    (
        Hijri,
        4,
        &[
            "ربيع الثاني",
            "ربيع ثاني",
            "ربيع الاخر",
            "rabi al thani",
            "rabi ath thani",
            "rabi al akhir",
            "rabi ii",
        ],
    ),
    (Hijri, 5, &["جمادي الاولي", "جمادي الاول", "jumada al ula", "jumada al awwal", "jumada i"]),
    (
        Hijri,
        6,
        &[
            "جمادي الاخره",
            "جمادي الاخر",
            "جمادي الثانيه",
            "جمادي الثاني",
            "jumada al akhirah",
            "jumada al akhira",
            "jumada al thani",
            "jumada al thaniyah",
            "jumada ii",
        ],
    ),
    (Hijri, 7, &["رجب", "rajab"]),
    (Hijri, 8, &["شعبان", "shaban", "shaaban", "sha ban"]),
    (Hijri, 9, &["رمضان", "ramadan", "ramadhan"]),
    (Hijri, 10, &["شوال", "shawwal", "shawal"]),
    (
        Hijri,
        11,
        &[
            "ذو القعده",
            "ذي القعده",
            "ذا القعده",
            "ذوالقعده",
            "dhu al qadah",
            "dhu al qada",
            "dhul qadah",
            "dhul qada",
        ],
    ),
    (
        Hijri,
        12,
        &[
            "ذو الحجه",
            "ذي الحجه",
            "ذا الحجه",
            "ذوالحجه",
            "dhu al hijjah",
            "dhu al hijja",
            "dhul hijjah",
            "dhul hijja",
        ],
    ),
];

/// Returns the month that a text names, the whole text: `تشرين الثاني`, "nov".
pub fn month_of(text: &str) -> Option<(Calendar, u8)> {
    let text = arabic(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    first(&words)
        .filter(|(_, _, n_words)| *n_words == words.len())
        .map(|(it, month, _)| (it, month))
}

/// Returns all names of months, each with its calendar and its number.
///
/// Names have every alef bare, `ة` as `ه` and `ى` as `ي`; some are two or three words. A typed name
/// that is near several of them is not to be taken for one.
pub fn month_names() -> impl Iterator<Item = (&'static str, Calendar, u8)> {
    NAMES
        .iter()
        .flat_map(|(calendar, month, names)| names.iter().map(|it| (*it, *calendar, *month)))
}

/// Returns the month that folded words begin with, and how many of them its name takes.
///
/// The longest name is taken; no name is the beginning of another.
pub(super) fn first(words: &[&str]) -> Option<(Calendar, u8, usize)> {
    let beginning = words.first()?;
    month_names().filter(|(it, _, _)| it.starts_with(beginning)).find_map(
        |(name, calendar, month)| {
            let n_words = name.split(' ').count();
            let is_it = words.len() >= n_words && name.split(' ').zip(words).all(|(a, b)| a == *b);
            is_it.then_some((calendar, month, n_words))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_every_region() {
        fn check(months: &str, calendar: Calendar) {
            let names: Vec<&str> = months.split(", ").collect();
            assert_eq!(names.len(), 12, "{months}");
            for (name, month) in names.iter().zip(1..) {
                assert_eq!(month_of(name), Some((calendar, month)), "{name:?}");
            }
        }
        let check_all = |months: &[&str]| months.iter().for_each(|it| check(it, Gregorian));
        check_all(&[
            "january, february, march, april, may, june, july, august, september, october, \
             november, december",
            "jan, feb, mar, apr, may, jun, jul, aug, sept, oct, nov, dec",
            "كانون الثاني, شباط, آذار, نيسان, أيار, حزيران, تموز, آب, أيلول, تشرين الأول, \
             تشرين الثاني, كانون الأول",
            "كانون ثاني, شباط, اذار, نيسان, ايار, حزيران, تموز, اب, ايلول, تشرين اول, \
             تشرين ثاني, كانون اول",
            "يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
            "يناير, فبراير, مارس, إبريل, مايو, يونية, يولية, اغسطس, سبتمبر, اكتوبر, نوفمبر, ديسمبر",
            "يناير, فبراير, مارس, ابريل, مايو, يونيه, يوليه, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
            "يناير, فبراير, مارس, أبريل, ماي, يونيو, يوليوز, غشت, شتنبر, أكتوبر, نونبر, دجنبر",
            "جانفي, فيفري, مارس, أفريل, ماي, جوان, جويلية, أوت, سبتمبر, أكتوبر, نوفمبر, ديسمبر",
        ]);
        check(
            "محرم, صفر, ربيع الأول, ربيع الثاني, جمادى الأولى, جمادى الآخرة, رجب, شعبان, رمضان, \
             شوال, ذو القعدة, ذو الحجة",
            Hijri,
        );
        check(
            "المحرم, صفر, ربيع الاول, ربيع الآخر, جمادي الاولي, جمادى الثانية, رجب, شعبان, \
             رمضان, شوال, ذي القعدة, ذي الحجه",
            Hijri,
        );
        check(
            "muharram, safar, rabi al awwal, rabi al thani, jumada al ula, jumada al akhirah, \
             rajab, shaban, ramadan, shawwal, dhu al qadah, dhu al hijjah",
            Hijri,
        );
    }

    #[test]
    fn other_words_are_no_month() {
        fn check(text: &str) {
            assert_eq!(month_of(text), None, "{text:?}");
        }
        check("");
        check("تشرين");
        check("كانون");
        check("ربيع");
        check("الأول");
        check("نوفمبر سنة");
        check("novem");
        check("in may");
    }

    #[test]
    fn each_name_is_folded_and_stands_once() {
        let mut names: Vec<&str> = month_names().map(|(it, _, _)| it).collect();
        assert!(names.iter().all(|it| arabic(it) == *it));
        names.sort_unstable();
        let n_names = names.len();
        names.dedup();
        assert_eq!(names.len(), n_names);
        for (one, other) in names.iter().zip(&names[1..]) {
            assert!(!other.starts_with(&format!("{one} ")), "{one:?} begins {other:?}");
        }
    }
}
