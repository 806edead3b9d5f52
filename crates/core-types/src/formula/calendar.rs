//! Dates, months and ages, counted here on their own so that a fault in the rules' calendar shows.

use chrono::{Datelike, NaiveDate};

use super::functions::Call;
use super::{FormulaError, Value};
use crate::Month;

/// The length of a month, 1 to 12, in a year of the Gregorian calendar.
fn days_in(year: i64, month: i64) -> u32 {
    let divides = |divisor: i64| year.checked_rem_euclid(divisor) == Some(0);
    match month {
        2 if divides(4) && (!divides(100) || divides(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl Call {
    const fn out_of_calendar(self) -> FormulaError {
        self.refused("the result lies outside the years 1 to 9999; check the dates that were put in")
    }

    fn day(self, year: i64, month: i64, day: u32) -> Result<NaiveDate, FormulaError> {
        let number = i32::try_from(year).ok().filter(|year| (1..=9999).contains(year));
        let month = u32::try_from(month).ok();
        number
            .zip(month)
            .and_then(|(year, month)| NaiveDate::from_ymd_opt(year, month, day))
            .ok_or(self.out_of_calendar())
    }

    /// The month with a number: twelve times the year, plus 0 for January.
    fn numbered(self, number: i64) -> Result<Month, FormulaError> {
        let year = number.checked_div_euclid(12).and_then(|year| u16::try_from(year).ok());
        let month = number.checked_rem_euclid(12).and_then(|month| u8::try_from(month.checked_add(1)?).ok());
        let (year, month) = year.zip(month).ok_or(self.out_of_calendar())?;
        Month::new(year, month).map_err(|_| self.out_of_calendar())
    }

    pub(super) fn month_of(self, date: &Value) -> Result<Value, FormulaError> {
        let date = self.date(date)?;
        let number = i64::from(date.year()).saturating_mul(12).saturating_add(i64::from(date.month0()));
        self.numbered(number).map(Value::Month)
    }

    pub(super) fn first_day(self, month: &Value) -> Result<Value, FormulaError> {
        let month = self.month(month)?;
        self.day(month.year().into(), month.number().into(), 1).map(Value::Date)
    }

    pub(super) fn last_day(self, month: &Value) -> Result<Value, FormulaError> {
        let month = self.month(month)?;
        let (year, number) = (i64::from(month.year()), i64::from(month.number()));
        self.day(year, number, days_in(year, number)).map(Value::Date)
    }

    pub(super) fn add_months(self, month: &Value, count: &Value) -> Result<Value, FormulaError> {
        let number = number_of(self.month(month)?).checked_add(self.whole(count)?);
        self.numbered(number.ok_or(self.out_of_calendar())?).map(Value::Month)
    }

    /// The months from the first to the last, both counted.
    pub(super) fn months(self, first: &Value, last: &Value) -> Result<Value, FormulaError> {
        let (first, last) = (number_of(self.month(first)?), number_of(self.month(last)?));
        Ok(Value::from(last.saturating_sub(first).saturating_add(1).max(0)))
    }

    pub(super) fn year(self, value: &Value) -> Result<Value, FormulaError> {
        match value {
            Value::Date(date) => Ok(Value::from(i64::from(date.year()))),
            Value::Month(month) => Ok(Value::from(i64::from(month.year()))),
            other => Err(self.type_error("a month or a date", other)),
        }
    }

    /// The same day in another year; 29 February becomes 28 February where there is none.
    pub(super) fn add_years(self, date: &Value, count: &Value) -> Result<Value, FormulaError> {
        let date = self.date(date)?;
        let year = i64::from(date.year()).checked_add(self.whole(count)?).ok_or(self.out_of_calendar())?;
        let month = i64::from(date.month());
        self.day(year, month, date.day().min(days_in(year, month))).map(Value::Date)
    }

    /// The days from one date to another; negative when the other lies before.
    pub(super) fn days(self, from: &Value, to: &Value) -> Result<Value, FormulaError> {
        let (from, to) = (day_number(self.date(from)?), day_number(self.date(to)?));
        Ok(Value::from(to.saturating_sub(from)))
    }

    /// The same day in another month; the last day of the month where it has none.
    pub(super) fn after_months(self, date: &Value, count: &Value) -> Result<Value, FormulaError> {
        let date = self.date(date)?;
        let number = i64::from(date.year()).saturating_mul(12).saturating_add(i64::from(date.month0()));
        let number = number.checked_add(self.whole(count)?).ok_or(self.out_of_calendar())?;
        let month = self.numbered(number)?;
        let (year, month) = (i64::from(month.year()), i64::from(month.number()));
        self.day(year, month, date.day().min(days_in(year, month))).map(Value::Date)
    }

    /// The number of years of life that are complete on a day.
    pub(super) fn age(self, birth: &Value, on: &Value, convention: &Value) -> Result<Value, FormulaError> {
        let (birth, on) = (self.date(birth)?, self.date(on)?);
        let (day_after, in_march) = match self.text(convention)? {
            "on-birthday/last-of-february" => (false, false),
            "on-birthday/first-of-march" => (false, true),
            "day-after-birthday/last-of-february" => (true, false),
            "day-after-birthday/first-of-march" => (true, true),
            _ => {
                return Err(self
                    .refused("not a convention for ages; write for example `on-birthday/last-of-february`"));
            }
        };
        if on < birth {
            return Err(self.refused("the day lies before the birth; check both dates"));
        }
        let mut years = i64::from(on.year()).saturating_sub(i64::from(birth.year()));
        while years > 0 {
            let anniversary = anniversary(birth, years, in_march);
            let today = (i64::from(on.year()), on.month(), on.day());
            if anniversary < today || (anniversary == today && !day_after) {
                break;
            }
            years = years.saturating_sub(1);
        }
        Ok(Value::from(years))
    }
}

/// The number of a day: days of the whole years before, leap days among them, and of the months before in its year.
fn day_number(date: NaiveDate) -> i64 {
    let year = i64::from(date.year());
    let before = year.saturating_sub(1);
    let leaps = |every: i64| before.checked_div_euclid(every).unwrap_or(0);
    let whole = before
        .saturating_mul(365)
        .saturating_add(leaps(4))
        .saturating_sub(leaps(100))
        .saturating_add(leaps(400));
    let months = (1..i64::from(date.month())).map(|month| i64::from(days_in(year, month)));
    months.fold(whole, i64::saturating_add).saturating_add(i64::from(date.day()))
}

/// The number of a month, as [`Call::numbered`] reads it.
fn number_of(month: Month) -> i64 {
    i64::from(month.year()).saturating_mul(12).saturating_add(i64::from(month.number()).saturating_sub(1))
}

/// Year, month and day of the anniversary so many years after birth.
fn anniversary(birth: NaiveDate, years: i64, in_march: bool) -> (i64, u32, u32) {
    let year = i64::from(birth.year()).saturating_add(years);
    let (month, day) = (birth.month(), birth.day());
    match (month, day, days_in(year, 2)) {
        (2, 29, 28) if in_march => (year, 3, 1),
        (2, 29, 28) => (year, 2, 28),
        _ => (year, month, day),
    }
}
