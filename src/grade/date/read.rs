//! Reads a date: what each number of it is, day, month or year.

use crate::{
    card::grading::DateOrder,
    grade::date::{
        Calendar, Date,
        piece::{Era, Number, Piece, pieces},
    },
    text::fold::arabic,
};

/// Bytes beyond which no text is a date, however it is worded.
const MAX_BYTES: usize = 300;

/// Reads a text that is a date and nothing else.
///
/// A bare number is none, but a year with "year" or the mark of a calendar is; see [`bare_year`].
/// Where digits can be read in two orders, `order` decides; where one of them is no date, the other
/// is taken. Impossible dates are none.
pub fn read(text: &str, order: DateOrder) -> Option<Date> {
    if text.len() > MAX_BYTES {
        return None;
    }
    // Blanks beside what parts the numbers do not part them more.
    let tight = text.replace(" / ", "/").replace(" - ", "-");
    let said = Said::of(pieces(&arabic(&tight))?)?;
    match said.row {
        Some(_) if said.month.is_some() || !said.numbers.is_empty() => None,
        Some((ref numbers, separator)) => said.row(numbers, separator, order),
        None => said.words(),
    }
}

/// Reads a day and a month in digits alone: `28/11`. Beside a date only; elsewhere it is a fraction.
pub fn day_and_month(text: &str, order: DateOrder) -> Option<Date> {
    let (first, second) = text.split_once(['/', '-'])?;
    let is_short = |it: &str| it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit());
    if !is_short(first.trim()) || !is_short(second.trim()) {
        return None;
    }
    // A leap year of both calendars' time, in which every day of either is possible.
    let date = read(&format!("{}/{}/1200", first.trim(), second.trim()), order)?;
    Some(Date { year: None, ..date })
}

/// Reads a plain number of three or four digits as a year.
pub fn bare_year(text: &str) -> Option<Date> {
    let is_year = (3..=4).contains(&text.len())
        && text.bytes().all(|it| it.is_ascii_digit())
        && !text.starts_with('0');
    let year = text.parse().ok().filter(|_| is_year);
    year.map(|year| Date { year: Some(year), ..NOTHING })
}

/// Reads a plain number of three or four digits as a year where words stand beside it that are of
/// dates and say nothing: `in 1912`. One without them is none, see [`bare_year`].
pub fn year_in_words(text: &str) -> Option<Date> {
    if text.len() > MAX_BYTES || !text.contains(' ') {
        return None;
    }
    match pieces(&arabic(text))?.as_slice() {
        [Piece::Number(Number { value, n_digits: 3..=4 })] => {
            Some(Date { year: Some(i32::from(*value)), ..NOTHING })
        }
        _ => None,
    }
}

/// A date of which nothing is said.
const NOTHING: Date =
    Date { calendar: Calendar::Unsaid, year: None, year_of_century: None, month: None, day: None };

/// What a number is said to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Day,
    Month,
    Year,
    Unsaid,
}

/// What the pieces of a date say, each kind for itself.
#[derive(Default)]
struct Said {
    numbers: Vec<(Number, Role)>,
    row: Option<(Vec<Number>, char)>,
    month: Option<(Calendar, u8)>,
    era: Option<Era>,
}

impl Said {
    /// Gathers pieces; `None` where a kind is there twice and says two things.
    fn of(pieces: Vec<Piece>) -> Option<Said> {
        let mut said = Said::default();
        let mut role = Role::Unsaid;
        for piece in pieces {
            match piece {
                Piece::Number(number) => {
                    said.numbers.push((number, role));
                    role = Role::Unsaid;
                }
                Piece::Row(numbers, separator) => {
                    if said.row.replace((numbers, separator)).is_some() {
                        return None;
                    }
                }
                Piece::Month(calendar, month) => {
                    // Two names of one month are often written together.
                    if said
                        .month
                        .replace((calendar, month))
                        .is_some_and(|it| it != (calendar, month))
                    {
                        return None;
                    }
                    if role == Role::Month {
                        role = Role::Unsaid;
                    }
                }
                Piece::Era(era) => {
                    if said.era.replace(era).is_some() {
                        return None;
                    }
                }
                Piece::YearWord => role = Role::Year,
                Piece::MonthWord => role = Role::Month,
                Piece::Ordinal => said.numbers.last_mut()?.1 = Role::Day,
            }
        }
        (role == Role::Unsaid).then_some(said)
    }

    /// Reads a date whose month is a word, or which is a year alone.
    fn words(mut self) -> Option<Date> {
        if let Some(at) = self.numbers.iter().position(|(_, role)| *role == Role::Month) {
            let (number, _) = self.numbers.remove(at);
            let month = u8::try_from(number.value).ok()?;
            if self.month.replace((Calendar::Unsaid, month)).is_some()
                || self.numbers.iter().any(|(_, role)| *role == Role::Month)
            {
                return None;
            }
        }
        let is_year = |(number, role): (Number, Role)| role == Role::Year || number.n_digits > 2;
        let (day, year) = match self.numbers[..] {
            [] => (None, None),
            [one] if is_year(one) || self.month.is_none() => (None, Some(one)),
            [one] => (Some(one), None),
            [one, other] if is_year(one) => (Some(other), Some(one)),
            [one, other] => (Some(one), Some(other)),
            _ => return None,
        };
        if day.is_some_and(is_year) || year.is_some_and(|(_, role)| role == Role::Day) {
            return None;
        }
        if self.month.is_none() && (day.is_some() || !year.is_some_and(|it| self.is_year_alone(it)))
        {
            return None;
        }
        let date = Date {
            month: self.month.map(|(_, it)| it),
            day: day.and_then(|(it, _)| u8::try_from(it.value).ok()),
            ..NOTHING
        };
        match year {
            Some((number, role)) => self.dated(date, number, role == Role::Year),
            None => self.checked(date),
        }
    }

    /// Tells whether a number without a month is a year: by a word, or by a mark behind it.
    ///
    /// `100 م` is rather a hundred metres.
    fn is_year_alone(&self, (number, role): (Number, Role)) -> bool {
        match self.era {
            _ if role == Role::Year => true,
            Some(Era::Mim) => (1000..2200).contains(&number.value),
            Some(Era::Gregorian | Era::Before | Era::Hijri) => true,
            None => false,
        }
    }

    /// Reads a date in digits: the first of its readings that is a date.
    fn row(&self, numbers: &[Number], separator: char, order: DateOrder) -> Option<Date> {
        let is_small = |it: Number| it.n_digits < 3;
        let (first, second, year, order) = match *numbers {
            [year, a, b] if year.n_digits == 4 => (a, b, year, DateOrder::MonthFirst),
            [a, b, year] if year.n_digits > 1 => (a, b, year, order),
            // With a point it is rather a decimal number.
            [a, b] if separator != '.' => {
                let (month, year) = if b.n_digits == 4 { (a, b) } else { (b, a) };
                if year.n_digits != 4 || !is_small(month) {
                    return None;
                }
                let month = Some(month.value as u8);
                return self.dated(Date { month, ..NOTHING }, year, false);
            }
            _ => return None,
        };
        if !is_small(first) || !is_small(second) {
            return None;
        }
        let (day, month) = match order {
            DateOrder::DayFirst => (first, second),
            DateOrder::MonthFirst => (second, first),
        };
        let date = |day: Number, month: Number| {
            let (day, month) = (Some(day.value as u8), Some(month.value as u8));
            self.dated(Date { month, day, ..NOTHING }, year, false)
        };
        date(day, month).or_else(|| date(month, day))
    }

    /// Adds the year. Two digits are a year of a century, unless a word or a mark says otherwise.
    fn dated(&self, date: Date, number: Number, is_said: bool) -> Option<Date> {
        if is_said || number.n_digits > 2 || self.era.is_some() {
            let year = i32::from(number.value);
            let year = if self.era == Some(Era::Before) { -year } else { year };
            return self.checked(Date { year: Some(year), ..date });
        }
        let last = u8::try_from(number.value).ok().filter(|_| number.n_digits == 2)?;
        self.checked(Date { year_of_century: Some(last), ..date })
    }

    /// Adds the calendar; `None` where there is no such day.
    fn checked(&self, date: Date) -> Option<Date> {
        let calendar = self.calendar();
        let is_before = self.era == Some(Era::Before);
        if is_before && (calendar == Calendar::Hijri || date.year.is_none()) {
            return None;
        }
        Some(Date { calendar, ..date }).filter(Date::is_possible)
    }

    /// Returns the calendar: a Hijri month or mark wins over anything Gregorian.
    fn calendar(&self) -> Calendar {
        let of_month = self.month.map_or(Calendar::Unsaid, |(it, _)| it);
        match (of_month, self.era) {
            (Calendar::Hijri, _) | (_, Some(Era::Hijri)) => Calendar::Hijri,
            (Calendar::Gregorian, _) | (_, Some(Era::Gregorian | Era::Mim | Era::Before)) => {
                Calendar::Gregorian
            }
            (Calendar::Unsaid, None) => Calendar::Unsaid,
        }
    }
}
