//! Dates are read in every spelling, and compared part by part.

use proptest::prelude::*;

use super::{
    Calendar::{Gregorian, Hijri, Unsaid},
    *,
};
use crate::card::grading::DateOrder::{self, DayFirst, MonthFirst};

/// Writes a date as year, month, day, with `-` for what is unsaid, and its calendar.
fn written(date: Option<Date>) -> String {
    let Some(date) = date else { return "none".to_string() };
    let part = |it: Option<i32>| it.map_or("-".to_string(), |it| it.to_string());
    let year = match date.year_of_century {
        Some(last) => format!("?{last:02}"),
        None => part(date.year),
    };
    let (month, day) = (part(date.month.map(i32::from)), part(date.day.map(i32::from)));
    let calendar = match date.calendar {
        Gregorian => " g",
        Hijri => " h",
        Unsaid => "",
    };
    format!("{year} {month} {day}{calendar}")
}

fn check(text: &str, expected: &str) {
    assert_eq!(written(read(text, DayFirst)), expected, "{text:?}");
}

#[test]
fn digits_are_read_in_the_order_that_is_a_date() {
    fn check(text: &str, order: DateOrder, expected: &str) {
        assert_eq!(written(read(text, order)), expected, "{text:?} {order:?}");
    }
    for order in [DayFirst, MonthFirst] {
        check("28/11/1912", order, "1912 11 28");
        check("11/28/1912", order, "1912 11 28");
        check("28-11-1912", order, "1912 11 28");
        check("28.11.1912", order, "1912 11 28");
        check("28 / 11 / 1912", order, "1912 11 28");
        check("1912-11-28", order, "1912 11 28");
        check("1912/11/28", order, "1912 11 28");
        check("1912/28/11", order, "1912 11 28");
        check("1912-03-04", order, "1912 3 4");
        check("11/1912", order, "1912 11 -");
        check("1912-11", order, "1912 11 -");
        check("28/11/12", order, "?12 11 28");
        check("28/11/1912م", order, "1912 11 28 g");
        check("15/3/1445 ه", order, "1445 3 15 h");
        check("30/2/1445", order, "1445 2 30");
    }
    check("3/4/1912", DayFirst, "1912 4 3");
    check("3/4/1912", MonthFirst, "1912 3 4");
    check("03.04.1912", DayFirst, "1912 4 3");
    check("3/4/12", MonthFirst, "?12 3 4");
}

#[test]
fn words_are_read_in_any_order() {
    check("28 نوفمبر 1912", "1912 11 28 g");
    check("28 تشرين الثاني 1912", "1912 11 28 g");
    check("28 تشرين الاول 1912", "1912 10 28 g");
    check("28 نونبر 1912", "1912 11 28 g");
    check("28 نوفمبر/تشرين الثاني 1912", "1912 11 28 g");
    check("28 تشرين الثاني نوفمبر 1912", "1912 11 28 g");
    check("28th of november 1912", "1912 11 28 g");
    check("the 1st of may 1912", "1912 5 1 g");
    check("november 28 1912", "1912 11 28 g");
    check("november 28th 1912", "1912 11 28 g");
    check("on the 2nd of sept 1912 ad", "1912 9 2 g");
    check("1912 november 28", "1912 11 28 g");
    check("28-نوفمبر-1912", "1912 11 28 g");
    check("28. november 1912", "1912 11 28 g");
    check("يوم 28 من شهر نوفمبر عام 1912", "1912 11 28 g");
    check("28 نوفمبر سنة 1912م", "1912 11 28 g");
    check("28 نوفمبر لعام 1912 ميلادية", "1912 11 28 g");
    check("في 28 شهر 11 سنة 1912", "1912 11 28");
    check("يونيو 1967", "1967 6 - g");
    check("حزيران 1967", "1967 6 - g");
    check("28 نوفمبر", "- 11 28 g");
    check("نوفمبر", "- 11 - g");
    check("28 نوفمبر 12", "?12 11 28 g");
    check("august 24 79 ad", "79 8 24 g");
    check("the twenty eighth of november 1912", "1912 11 28 g");
    check("november 20 eighth 1912", "1912 11 28 g");
    check("الثامن والعشرون من نوفمبر 1912", "1912 11 28 g");
    check("الثامن عشر من تشرين الثاني", "- 11 18 g");
    check("الثاني من كانون الأول 1912", "1912 12 2 g");
    check("أول نوفمبر 1954", "1954 11 1 g");
    check("غرة محرم 1445", "1445 1 1 h");
    check("15 مارس 44 ق م", "-44 3 15 g");
    check("15 march 44 bc", "-44 3 15 g");
    check("15 march 44 b.c.", "-44 3 15 g");
}

#[test]
fn a_hijri_month_or_mark_makes_a_date_hijri() {
    check("10 محرم 61", "?61 1 10 h");
    check("10 محرم 61 ه", "61 1 10 h");
    check("17 رمضان سنة 2 هجرية", "2 9 17 h");
    check("12 صفر 1400", "1400 2 12 h");
    check("30 ذو الحجة 1445", "1445 12 30 h");
    check("12 rabi al awwal 11 ah", "11 3 12 h");
    check("28 نوفمبر 1912 ه", "1912 11 28 h");
    check("5 رمضان 1445 م", "1445 9 5 h");
}

#[test]
fn a_year_alone_needs_a_word_or_a_mark() {
    check("عام 1912", "1912 - -");
    check("سنة 5", "5 - -");
    check("في سنه 1912", "1912 - -");
    check("year 1912", "1912 - -");
    check("in the year 1912", "1912 - -");
    check("1912م", "1912 - - g");
    check("1912 م", "1912 - - g");
    check("79 ad", "79 - - g");
    check("ad 79", "79 - - g");
    check("1445ه", "1445 - - h");
    check("656 هجري", "656 - - h");
    check("44 ق.م", "-44 - - g");
    check("1912", "none");
    check("5", "none");
    check("in 1912", "none");
    check("100 م", "none");
    check("5 سنة", "none");
    check("11 شهر", "none");
}

#[test]
fn a_bare_number_of_a_year_is_one_when_asked_for() {
    fn check(text: &str, expected: &str) {
        assert_eq!(written(bare_year(text)), expected, "{text:?}");
    }
    check("1912", "1912 - -");
    check("656", "656 - -");
    check("28", "none");
    check("0123", "none");
    check("19120", "none");
    check("-191", "none");
    check("1912م", "none");
    check("", "none");
}

#[test]
fn a_day_and_a_month_are_read_in_digits_when_asked_for() {
    fn check(text: &str, order: DateOrder, expected: &str) {
        assert_eq!(written(day_and_month(text, order)), expected, "{text:?} {order:?}");
    }
    check("28/11", DayFirst, "- 11 28");
    check("11/28", DayFirst, "- 11 28");
    check("28-11", DayFirst, "- 11 28");
    check("28 / 11", DayFirst, "- 11 28");
    check("3/4", DayFirst, "- 4 3");
    check("3/4", MonthFirst, "- 3 4");
    check("29/2", DayFirst, "- 2 29");
    check("31/31", DayFirst, "none");
    check("11/1912", DayFirst, "none");
    check("28/11/1912", DayFirst, "none");
    check("/", DayFirst, "none");
    check("28", DayFirst, "none");
}

#[test]
fn impossible_dates_are_none() {
    check("32 نوفمبر", "none");
    check("31 نوفمبر", "none");
    check("0 نوفمبر", "none");
    check("30 february", "none");
    check("29 february", "- 2 29 g");
    check("29 february 1912", "1912 2 29 g");
    check("29 february 1911", "none");
    check("29 february 1900", "none");
    check("29 february 2000", "2000 2 29 g");
    check("29 february 1500", "1500 2 29 g");
    check("29/2/12", "?12 2 29");
    check("29/2/11", "none");
    check("31 رمضان 1445", "none");
    check("13/13/1912", "none");
    check("13/1912", "none");
    check("28/11/0000", "none");
    check("5 رمضان 44 ق م", "none");
}

#[test]
fn what_is_no_date_or_holds_more_is_none() {
    check("", "none");
    check("من", "none");
    check("paris", "none");
    check("استقلت البانيا في 28 نوفمبر 1912", "none");
    check("28 نوفمبر 1912 في فلورا", "none");
    check("28 نوفمبر 29", "?29 11 28 g");
    check("28 29 نوفمبر 1912", "none");
    check("1912 1913 نوفمبر", "none");
    check("نوفمبر ديسمبر 1912", "none");
    check("28/11/1912 1913", "none");
    check("28/11/1912 نوفمبر", "none");
    check("28/11-1912", "none");
    check("1/2", "none");
    check("1/2/3", "none");
    check("1/2/3/4", "none");
    check("1914-1918", "none");
    check("3.1912", "none");
    check("3.14", "none");
    check("-5", "none");
    check("-5 نوفمبر", "none");
    check("10:30", "none");
    check("5%", "none");
    check("95 %", "none");
    check("th november", "none");
    check("الثاني", "none");
    check("the first", "none");
    check("first ad", "none");
    check("1912th november", "none");
    check("تشرين 1912", "none");
    check("99999 نوفمبر", "none");
    check("شهر 11 شهر 12", "none");
}

#[test]
fn dates_are_compared_part_by_part() {
    use Comparison::{CalendarUnsaid, MoreThanAsked, Other, OtherCalendar, PartMissing, Same};
    fn check(right: &str, given: &str, expected: Comparison) {
        let date = |it: &str| read(it, DayFirst).or_else(|| bare_year(it)).expect("a date");
        assert_eq!(compare(&date(right), &date(given)), expected, "{right:?} {given:?}");
    }
    check("28 نوفمبر 1912", "28/11/1912", Same);
    check("28 نوفمبر 1912", "1912-11-28", Same);
    check("28 نوفمبر 1912", "28 تشرين الثاني 1912", Same);
    check("28 نوفمبر 1912", "28 نونبر 1912", Same);
    check("28 نوفمبر 1912", "28th of november 1912", Same);
    check("28 نوفمبر 1912", "28 نوفمبر سنة 1912م", Same);
    check("28 نوفمبر 1912", "11/28/1912", Same);
    check("28 نوفمبر 1912", "28 ديسمبر 1912", Other);
    check("28 نوفمبر 1912", "28 تشرين الأول 1912", Other);
    check("28 نوفمبر 1912", "27 نوفمبر 1912", Other);
    check("28 نوفمبر 1912", "28 نوفمبر 1913", Other);
    check("28 نوفمبر 1912", "1912", PartMissing);
    check("28 نوفمبر 1912", "1913", Other);
    check("28 نوفمبر 1912", "نوفمبر 1912", PartMissing);
    check("28 نوفمبر 1912", "28 نوفمبر", PartMissing);
    check("28 نوفمبر 1912", "28/11/12", PartMissing);
    check("28 نوفمبر 1912", "28/11/13", Other);
    check("28 نوفمبر 1912", "28 نوفمبر 1912 ه", OtherCalendar);
    check("28 نوفمبر 1912", "28 نوفمبر 1912 ق م", Other);
    check("يونيو 1967", "حزيران 1967", Same);
    check("يونيو 1967", "6/1967", Same);
    check("يونيو 1967", "5 يونيو 1967", MoreThanAsked);
    check("يونيو 1967", "5 يونيو", PartMissing);
    check("1912", "عام 1912", Same);
    check("1912", "1912م", Same);
    check("1912", "1912 ه", OtherCalendar);
    check("1912", "28 نوفمبر 1912", MoreThanAsked);
    check("1912", "28 نوفمبر", Other);
    check("656", "656 ه", CalendarUnsaid);
    check("656 ه", "656", Same);
    check("656 ه", "656 م 28 نوفمبر", OtherCalendar);
    check("15 ربيع الأول 1445", "15/3/1445", Same);
    check("15/3/1445", "15 ربيع الأول 1445", CalendarUnsaid);
    check("15 ربيع الأول 1445", "15 مارس 1445", OtherCalendar);
    check("28/11/12", "28/11/12", Same);
    check("28/11/12", "28/11/1912", MoreThanAsked);
    check("28/11/12", "28/11/1913", Other);
    check("28/11/12", "28/11/13", Other);
    check("44 bc", "44 ق م", Same);
    check("44 bc", "44 ad", Other);
}

#[test]
fn a_declared_order_decides() {
    let right = read("4 مارس 1912", MonthFirst).expect("a date");
    let given = read("3/4/1912", MonthFirst).expect("a date");
    assert_eq!(compare(&right, &given), Comparison::Same);
    let given = read("3/4/1912", DayFirst).expect("a date");
    assert_eq!(compare(&right, &given), Comparison::Other);
}

#[test]
fn every_month_is_read_in_a_date() {
    for (name, calendar, month) in month::month_names() {
        let date = read(&format!("28 {name} 1312"), DayFirst).expect(name);
        assert_eq!((date.calendar, date.month, date.day), (calendar, Some(month), Some(28)));
    }
}

fn order() -> impl Strategy<Value = DateOrder> {
    prop::sample::select(&[DayFirst, MonthFirst][..])
}

const PIECES: &[&str] = &[
    "28",
    "11",
    "1912",
    "05",
    "28/11/1912",
    "1912-11",
    "5/6/07",
    "نوفمبر",
    "تشرين",
    "الثاني",
    "may",
    "th",
    "م",
    "ه",
    "ق م",
    "bc",
    "شهر",
    "سنة",
    "من",
    "/",
    "-",
    ".",
    "رمضان",
    "ad",
    "x",
];

proptest! {
    #[test]
    fn nothing_panics(text in "\\PC*", order in order()) {
        _ = read(&text, order);
        _ = bare_year(&text);
        _ = month::month_of(&text);
    }

    #[test]
    fn a_date_is_the_same_as_itself(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 1..7), order in order()
    ) {
        if let Some(date) = read(&pieces.join(" "), order) {
            prop_assert_eq!(compare(&date, &date), Comparison::Same);
        }
    }

    #[test]
    fn other_days_are_never_the_same(
        one in (1..=28u8, 1..=12u8, 1000..2100i32), other in (1..=28u8, 1..=12u8, 1000..2100i32)
    ) {
        let digits = |(day, month, year): (u8, u8, i32)| {
            read(&format!("{day}/{month}/{year}"), DayFirst).expect("a date")
        };
        let is_same = compare(&digits(one), &digits(other)) == Comparison::Same;
        prop_assert_eq!(is_same, one == other);
    }
}
