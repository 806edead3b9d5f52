//! Calendar months, ranges of them, and ages in full years.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use crate::text::StrVisitor;

/// 月份: one calendar month, the unit in which entitlement runs (CAL-03).
///
/// ```
/// use minzheng_core_types::Month;
/// let april: Month = "2014-04".parse()?;
/// assert_eq!(april.next().to_string(), "2014-05");
/// assert_eq!(april.last_day().to_string(), "2014-04-30");
/// # Ok::<(), minzheng_core_types::MonthError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[doc(alias = "月份")]
pub struct Month(u32);

/// Why a month could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum MonthError {
    /// Not of the form `2014-04`.
    #[error("not a month; write year and month, for example `2014-04`")]
    NotAMonth,
    /// A year outside 1 to 9999 or a month outside 1 to 12.
    #[error("the month is out of range; years run from 0001 to 9999 and months from 01 to 12")]
    OutOfRange,
}

const FIRST: u32 = 12;
const LAST: u32 = 9999 * 12 + 11;

impl Month {
    /// January of the year 1.
    pub const MIN: Self = Self(FIRST);
    /// December of the year 9999.
    pub const MAX: Self = Self(LAST);

    /// A month of the Gregorian calendar.
    ///
    /// # Errors
    /// [`MonthError::OutOfRange`] outside January 0001 to December 9999.
    #[inline]
    pub const fn new(year: u16, month: u8) -> Result<Self, MonthError> {
        if year == 0 || year > 9999 || month == 0 || month > 12 {
            return Err(MonthError::OutOfRange);
        }
        Ok(Self((year as u32).saturating_mul(12).saturating_add(month as u32).saturating_sub(1)))
    }

    /// A month written in code, for the dates of laws; what lies outside the calendar moves to its edge.
    #[must_use]
    pub const fn at(year: u16, month: u8) -> Self {
        let month = if month == 0 {
            1
        } else if month > 12 {
            12
        } else {
            month
        };
        let year = if year == 0 {
            1
        } else if year > 9999 {
            9999
        } else {
            year
        };
        Self((year as u32).saturating_mul(12).saturating_add(month as u32).saturating_sub(1))
    }

    /// The month that holds a day. Days outside the years 1 to 9999 fall on the nearest month.
    #[must_use]
    #[inline]
    pub fn of(day: NaiveDate) -> Self {
        let year = u32::try_from(day.year()).unwrap_or(0);
        Self(year.saturating_mul(12).saturating_add(day.month0()).clamp(FIRST, LAST))
    }

    /// The year.
    #[must_use]
    #[inline]
    pub const fn year(self) -> u16 {
        (self.0 / 12) as u16
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    #[inline]
    pub const fn number(self) -> u8 {
        (self.0 % 12).saturating_add(1) as u8
    }

    /// Months since the beginning of the year 0: what is kept.
    pub(crate) const fn ordinal(self) -> u32 {
        self.0
    }

    /// The month of a number that [`Month::ordinal`] gave.
    pub(crate) const fn of_ordinal(ordinal: u32) -> Self {
        Self(ordinal)
    }

    /// The month that is `count` later (earlier when negative), kept within the years 1 to 9999.
    #[must_use]
    #[inline]
    pub fn plus(self, count: i32) -> Self {
        let moved = i64::from(self.0).saturating_add(i64::from(count));
        Self(u32::try_from(moved.clamp(i64::from(FIRST), i64::from(LAST))).unwrap_or(FIRST))
    }

    /// The month after.
    #[must_use]
    #[inline]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The month before.
    #[must_use]
    #[inline]
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// The first day of the month.
    #[must_use]
    #[inline]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(i32::from(self.year()), u32::from(self.number()), 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last day of the month.
    #[must_use]
    #[inline]
    pub fn last_day(self) -> NaiveDate {
        let (year, month) = (i32::from(self.year()), u32::from(self.number()));
        let day = |day| NaiveDate::from_ymd_opt(year, month, day);
        day(31).or_else(|| day(30)).or_else(|| day(29)).or_else(|| day(28)).unwrap_or(NaiveDate::MAX)
    }

    /// How many months `other` lies after this one; negative when before.
    #[must_use]
    #[inline]
    pub fn until(self, other: Self) -> i32 {
        let distance = i64::from(other.0).saturating_sub(i64::from(self.0));
        i32::try_from(distance).unwrap_or(0)
    }
}

impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let (year, month) = text.trim().split_once('-').ok_or(MonthError::NotAMonth)?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(MonthError::NotAMonth);
        }
        let year = year.parse().map_err(|_| MonthError::NotAMonth)?;
        let month = month.parse().map_err(|_| MonthError::NotAMonth)?;
        Self::new(year, month)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_str(StrVisitor::new("a month such as \"2014-04\""))?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Month {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Month".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$",
            "description": "year and month: \"2014-04\" (年月)"
        })
    }
}

/// 期间: whole months from a first to a last one, both included. Never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
#[doc(alias = "期间")]
pub struct MonthRange {
    /// The first month (首月).
    first: Month,
    /// The last month, not before the first (末月).
    last: Month,
}

/// The last month of a range lies before its first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the range ends in {last}, before it begins in {first}; exchange them or leave the range out")]
pub struct MonthRangeError {
    first: Month,
    last: Month,
}

impl MonthRange {
    /// The months from `first` to `last`, both included.
    ///
    /// # Errors
    /// [`MonthRangeError`] when `last` lies before `first`.
    pub fn new(first: Month, last: Month) -> Result<Self, MonthRangeError> {
        if last < first { Err(MonthRangeError { first, last }) } else { Ok(Self { first, last }) }
    }

    /// A range of one month.
    #[must_use]
    #[inline]
    pub const fn single(month: Month) -> Self {
        Self { first: month, last: month }
    }

    /// The `count` months that end with the one before `month`; at least one.
    #[must_use]
    #[inline]
    pub fn before(month: Month, count: u32) -> Self {
        let last = month.previous();
        let back = i32::try_from(count.saturating_sub(1)).unwrap_or(i32::MAX);
        Self { first: last.plus(back.saturating_neg()), last }
    }

    /// The first month.
    #[must_use]
    #[inline]
    pub const fn first(self) -> Month {
        self.first
    }

    /// The last month.
    #[must_use]
    #[inline]
    pub const fn last(self) -> Month {
        self.last
    }

    /// The number of months, at least 1: (y₂ − y₁) × 12 + m₂ − m₁ + 1.
    #[must_use]
    #[inline]
    pub const fn months(self) -> u32 {
        self.last.0.saturating_sub(self.first.0).saturating_add(1)
    }

    /// Is the month inside?
    #[must_use]
    #[inline]
    pub fn contains(self, month: Month) -> bool {
        self.first <= month && month <= self.last
    }

    /// Each month in turn.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        (self.first.0..=self.last.0).map(Month)
    }
}

impl fmt::Display for MonthRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.first, self.last)
    }
}

impl FromStr for MonthRange {
    type Err = MonthError;

    /// Reads `2014-01..2014-06`, or one month.
    fn from_str(text: &str) -> Result<Self, MonthError> {
        match text.split_once("..") {
            Some((first, last)) => {
                Self::new(first.parse()?, last.parse()?).map_err(|_| MonthError::OutOfRange)
            }
            None => Ok(Self::single(text.parse()?)),
        }
    }
}

impl<'de> Deserialize<'de> for MonthRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Plain {
            first: Month,
            last: Month,
        }
        let plain = Plain::deserialize(deserializer)?;
        Self::new(plain.first, plain.last).map_err(serde::de::Error::custom)
    }
}

/// When a year of life is completed (CAL-01). No statute settles it for benefits; a place's convention does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[doc(alias = "周岁算法")]
#[serde(rename_all = "kebab-case")]
pub enum AgeConvention {
    /// On the anniversary itself: everyday administration.
    OnBirthday,
    /// On the day after (法释〔2006〕1号 art. 2): the first day is not counted.
    DayAfterBirthday,
}

/// Which day stands for 29 February in a common year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum LeapBirthday {
    /// 28 February, the last day of the month (民法典 art. 202).
    LastOfFebruary,
    /// 1 March.
    FirstOfMarch,
}

/// 周岁: completed years on a named day; `None` before birth.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{AgeConvention, LeapBirthday, age_years};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default();
/// let born = day(1934, 4, 30);
/// let leap = LeapBirthday::LastOfFebruary;
/// assert_eq!(age_years(born, day(2014, 4, 30), AgeConvention::OnBirthday, leap), Some(80));
/// assert_eq!(age_years(born, day(2014, 4, 30), AgeConvention::DayAfterBirthday, leap), Some(79));
/// ```
#[must_use]
#[inline]
#[doc(alias = "周岁")]
pub fn age_years(birth: NaiveDate, on: NaiveDate, when: AgeConvention, leap: LeapBirthday) -> Option<u32> {
    if on < birth {
        return None;
    }
    let on = match when {
        AgeConvention::OnBirthday => on,
        AgeConvention::DayAfterBirthday => on.pred_opt()?,
    };
    let years = on.year().saturating_sub(birth.year());
    let anniversary = match (birth.month(), birth.day()) {
        (2, 29) if !on.leap_year() => match leap {
            LeapBirthday::LastOfFebruary => (2, 28),
            LeapBirthday::FirstOfMarch => (3, 1),
        },
        birthday => birthday,
    };
    let complete = (on.month(), on.day()) >= anniversary;
    let years = if complete { years } else { years.saturating_sub(1) };
    Some(u32::try_from(years).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    /// The table of CAL-01.
    #[test]
    fn ages_of_the_rulebook() {
        for (birth, on, on_birthday, day_after) in [
            ("1934-05-06", "2014-05-05", 79, 79),
            ("1934-05-06", "2014-05-06", 80, 79),
            ("1934-05-06", "2014-05-07", 80, 80),
            ("1934-04-30", "2014-04-30", 80, 79),
            ("1940-02-29", "2015-02-28", 75, 74),
            ("1940-02-29", "2015-03-01", 75, 75),
            ("1940-02-29", "2016-02-28", 75, 75),
            ("1940-02-29", "2016-02-29", 76, 75),
            ("2000-02-29", "2018-02-28", 18, 17),
            ("1954-12-31", "2014-12-31", 60, 59),
        ] {
            let age = |when| age_years(day(birth), day(on), when, LeapBirthday::LastOfFebruary);
            assert_eq!(age(AgeConvention::OnBirthday), Some(on_birthday), "{birth} on {on}");
            assert_eq!(age(AgeConvention::DayAfterBirthday), Some(day_after), "{birth} the day after {on}");
        }
    }

    #[test]
    fn the_other_leap_convention_waits_for_march() {
        let age =
            |on| age_years(day("1940-02-29"), day(on), AgeConvention::OnBirthday, LeapBirthday::FirstOfMarch);
        assert_eq!(age("2015-02-28"), Some(74));
        assert_eq!(age("2015-03-01"), Some(75));
        assert_eq!(age("2016-02-29"), Some(76));
    }

    #[test]
    fn age_begins_at_birth() {
        let age = |on, when| age_years(day("2014-05-01"), day(on), when, LeapBirthday::LastOfFebruary);
        assert_eq!(age("2014-04-30", AgeConvention::OnBirthday), None);
        assert_eq!(age("2014-05-01", AgeConvention::OnBirthday), Some(0));
        assert_eq!(age("2014-05-01", AgeConvention::DayAfterBirthday), Some(0));
    }

    #[test]
    fn month_arithmetic_crosses_years_and_stays_in_range() {
        assert_eq!(month("2014-12").next(), month("2015-01"));
        assert_eq!(month("2014-01").previous(), month("2013-12"));
        assert_eq!(month("2014-01").plus(-13), month("2012-12"));
        assert_eq!(Month::MAX.next(), Month::MAX);
        assert_eq!(Month::MIN.previous(), Month::MIN);
        assert_eq!(month("2016-02").last_day(), day("2016-02-29"));
        assert_eq!(month("2015-02").last_day(), day("2015-02-28"));
        assert_eq!(month("2014-11").until(month("2015-02")), 3);
    }

    #[test]
    fn ranges_count_both_ends() {
        let half_year: MonthRange = "2014-01..2014-06".parse().unwrap();
        assert_eq!(half_year.months(), 6);
        assert_eq!(half_year.iter().count(), 6);
        assert!(MonthRange::new(month("2014-02"), month("2014-01")).is_err());
        let year = MonthRange::before(month("2014-04"), 12);
        assert_eq!((year.first(), year.last()), (month("2013-04"), month("2014-03")));
    }

    #[test]
    fn ranges_in_files_are_not_reversed_and_have_no_other_fields() {
        let read = serde_json::from_str::<MonthRange>;
        let range = read(r#"{"first":"2014-01","last":"2014-06"}"#).unwrap();
        assert_eq!(serde_json::to_string(&range).unwrap(), r#"{"first":"2014-01","last":"2014-06"}"#);
        assert_eq!(range.to_string().parse(), Ok(range));
        assert!(range.contains(month("2014-06")) && !range.contains(month("2014-07")));
        assert_eq!(MonthRange::single(month("2014-01")).months(), 1);
        let error = read(r#"{"first":"2014-06","last":"2014-01"}"#).unwrap_err().to_string();
        assert!(error.contains("exchange them"), "{error}");
        assert!(read(r#"{"first":"2014-01","last":"2014-06","until":"2014-07"}"#).is_err());
        assert!(read(r#"{"first":"2014-01"}"#).is_err());
    }

    #[cfg(feature = "schema")]
    #[test]
    fn the_schema_of_a_range_says_what_files_may_hold() {
        let schema = serde_json::to_value(schemars::schema_for!(MonthRange)).unwrap();
        assert_eq!(schema["additionalProperties"], false);
        assert_eq!(schema["required"], serde_json::json!(["first", "last"]));
        assert_eq!(schema["properties"]["first"]["$ref"], "#/$defs/Month");
    }

    #[test]
    fn only_the_full_form_is_a_month() {
        for text in ["2014-4", "14-04", "2014/04", "2014-13", "2014-00", "0000-01", "+014-01", ""] {
            assert!(text.parse::<Month>().is_err(), "{text}");
        }
    }
}
