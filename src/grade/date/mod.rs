//! Dates as people write them: in digits, with the names of months of every region, Gregorian or
//! Hijri, whole or with parts missing; and how one compares with another.
//!
//! Text comes in its normal form: lower case, ASCII digits, without tashkeel and tatweel. A date is
//! read only where the whole text is one. Calendars are not converted: a Hijri date never equals a
//! Gregorian one.

pub mod month;
mod ordinal;
mod piece;
mod read;
#[cfg(test)]
mod tests;

pub use read::{bare_year, day_and_month, read, year_in_words};

/// A date as far as it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The calendar it is of.
    pub calendar: Calendar,
    /// The year; before Christ it is negative.
    pub year: Option<i32>,
    /// The last two digits of the year, where the century is unsaid: `28/11/12`.
    pub year_of_century: Option<u8>,
    /// The month, from 1.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

/// The calendar of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// A Gregorian (or, before it, Julian) month or mark is there.
    Gregorian,
    /// A Hijri month or mark is there.
    Hijri,
    /// The date is in digits alone.
    Unsaid,
}

/// How a given date compares with the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// They say the same.
    Same,
    /// What is given is right, but part of the right date is not there.
    PartMissing,
    /// What is asked is right, and more is said.
    MoreThanAsked,
    /// It is another date, or says nothing of what is asked.
    Other,
    /// It is a date of another calendar.
    OtherCalendar,
    /// It is a Hijri date, and the right one, which has the same numbers, does not say which it is.
    CalendarUnsaid,
}

/// The last year that digits without a calendar may mean as Hijri; higher ones are in the future.
const LAST_HIJRI: i32 = 1500;

/// Compares a given date with the right one.
///
/// Without a calendar a date is taken for Gregorian, but for one of the right one's calendar where
/// that is Hijri. No Hijri date is ever the same as one that may be Gregorian.
pub fn compare(right: &Date, given: &Date) -> Comparison {
    if !shares_calendar(right, given) {
        return Comparison::OtherCalendar;
    }
    let parts = [years(right, given), part(right.month, given.month), part(right.day, given.day)];
    let is_some = |part: Part| parts.contains(&part);
    if is_some(Part::Differs) || !is_some(Part::Same) {
        Comparison::Other
    } else if is_some(Part::Missing) {
        Comparison::PartMissing
    } else if is_some(Part::More) {
        Comparison::MoreThanAsked
    } else if right.calendar == Calendar::Unsaid && given.calendar == Calendar::Hijri {
        Comparison::CalendarUnsaid
    } else {
        Comparison::Same
    }
}

fn shares_calendar(right: &Date, given: &Date) -> bool {
    match (right.calendar, given.calendar) {
        (Calendar::Gregorian, Calendar::Hijri) | (Calendar::Hijri, Calendar::Gregorian) => false,
        (Calendar::Unsaid, Calendar::Hijri) => right.may_be_hijri(),
        (Calendar::Gregorian | Calendar::Unsaid, Calendar::Gregorian | Calendar::Unsaid)
        | (Calendar::Hijri, Calendar::Hijri | Calendar::Unsaid) => true,
    }
}

/// How a part of a given date compares with that of the right one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Same,
    Differs,
    Missing,
    More,
    Unsaid,
}

fn part<T: PartialEq>(right: Option<T>, given: Option<T>) -> Part {
    match (right, given) {
        (Some(right), Some(given)) if right == given => Part::Same,
        (Some(_), Some(_)) => Part::Differs,
        (Some(_), None) => Part::Missing,
        (None, Some(_)) => Part::More,
        (None, None) => Part::Unsaid,
    }
}

/// Compares years: where one has no century, that is the part missing, if the rest agrees.
fn years(right: &Date, given: &Date) -> Part {
    let is_in_a_century = |year: i32, last: u8| year > 0 && year % 100 == i32::from(last);
    match (right.year, right.year_of_century, given.year, given.year_of_century) {
        (Some(year), _, None, Some(last)) if is_in_a_century(year, last) => Part::Missing,
        (None, Some(last), Some(year), _) if is_in_a_century(year, last) => Part::More,
        (Some(_), _, None, Some(_)) | (None, Some(_), Some(_), _) => Part::Differs,
        (None, right, None, given) => part(right, given),
        (right, _, given, _) => part(right, given),
    }
}

impl Date {
    /// Tells whether a year is all that is said.
    pub fn is_year_alone(&self) -> bool {
        self.year.is_some() && self.month.is_none() && self.day.is_none()
    }

    /// Returns one text for all ways to say the date; a year alone is its digits.
    pub fn said(&self) -> String {
        let part = |it: Option<i64>| it.map_or_else(|| "?".to_string(), |it| it.to_string());
        let mark = if self.calendar == Calendar::Hijri { "h" } else { "" };
        let year = match (self.year, self.year_of_century) {
            (None, Some(last)) => format!("..{last:02}"),
            (year, _) => part(year.map(i64::from)),
        };
        if self.is_year_alone() {
            return format!("{year}{mark}");
        }
        let (month, day) = (self.month.map(i64::from), self.day.map(i64::from));
        format!("{year}-{}-{}{mark}", part(month), part(day))
    }

    /// Tells whether there is such a day. A year of digits alone may be a Hijri one.
    fn is_possible(&self) -> bool {
        let is_month = self.month.is_none_or(|it| (1..=12).contains(&it));
        let longest = match self.calendar {
            Calendar::Hijri => 30,
            Calendar::Unsaid if self.may_be_hijri() => self.longest_day().max(30),
            Calendar::Unsaid | Calendar::Gregorian => self.longest_day(),
        };
        is_month && self.year != Some(0) && self.day.is_none_or(|it| (1..=longest).contains(&it))
    }

    /// Returns the last day that the month may have in the Gregorian calendar.
    fn longest_day(&self) -> u8 {
        match self.month {
            Some(2) if self.may_be_leap() => 29,
            Some(2) => 28,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        }
    }

    fn may_be_leap(&self) -> bool {
        match (self.year, self.year_of_century) {
            // Before 1583 each fourth year was one; the year before 1 is -1 here.
            (Some(year @ ..0), _) => (year + 1) % 4 == 0,
            (Some(year @ ..1583), _) => year % 4 == 0,
            (Some(year), _) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0),
            (None, Some(last)) => last % 4 == 0,
            (None, None) => true,
        }
    }

    fn may_be_hijri(&self) -> bool {
        self.year.is_some_and(|it| (1..=LAST_HIJRI).contains(&it))
    }
}
