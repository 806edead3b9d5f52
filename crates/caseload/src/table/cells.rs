//! Reading one cell of a row: each fault is told with its place, and nothing is guessed.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use minzheng_core_types::ids::detect;
use minzheng_core_types::text::half_width;
use minzheng_core_types::{Fact, Money};

use super::{OwnTrouble, Row, Table, Trouble};
use crate::files::cells::day;

/// A local time as people write it: 2014-09-01 14:05, 2014-09-01T14:05:30, 2014/9/1 14:05, 2014年9月1日 14:05. `None` of
/// anything else.
///
/// ```
/// use minzheng_caseload::read_time;
/// assert_eq!(read_time("2014年9月1日 14:05"), read_time("2014-09-01T14:05:00"));
/// assert_eq!(read_time("2014-09-01"), None);
/// ```
#[must_use]
pub fn time(text: &str) -> Option<NaiveDateTime> {
    let plain = half_width(text);
    let (date, time) = plain.trim().split_once([' ', 'T'])?;
    let date = day(date).ok()?;
    let mut parts = time.trim().split(':').map(|part| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    });
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() {
        return None;
    }
    NaiveTime::from_hms_opt(hour, minute, second).map(|time| date.and_time(time))
}

pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    match text {
        "是" | "有" => Some(true),
        "否" | "无" => Some(false),
        _ if text.eq_ignore_ascii_case("yes") || text.eq_ignore_ascii_case("true") => Some(true),
        _ if text.eq_ignore_ascii_case("no") || text.eq_ignore_ascii_case("false") => Some(false),
        _ => None,
    }
}

/// Does a text look like the number of a person: an identity number, or a mobile telephone with or without the prefix of the
/// country, in one piece or as 3-4-4?
fn is_personal(text: &str) -> bool {
    let plain = half_width(text);
    let digits = |c: char| c.is_ascii_digit();
    let in_one = plain.split(|c: char| !c.is_ascii_digit()).any(is_mobile);
    let parts: Vec<&str> = plain.split([' ', '-']).collect();
    let in_parts = parts.windows(3).any(|parts| match parts {
        [first, middle, last] => {
            let first = first.trim_start_matches(|c: char| !c.is_ascii_digit());
            let last = last.trim_end_matches(|c: char| !c.is_ascii_digit());
            let fit = middle.len() == 4
                && last.len() == 4
                && [first, middle, last].iter().all(|part| part.chars().all(digits));
            fit && is_mobile(&[first, middle, last].concat())
        }
        _ => false,
    });
    in_one || in_parts || !detect(&plain, NaiveDate::MAX).is_empty()
}

/// A mobile number of 11 digits, perhaps behind 86, 0086 or 0.
fn is_mobile(run: &str) -> bool {
    let bare = ["0086", "86", "0", ""].iter().filter_map(|prefix| run.strip_prefix(prefix));
    let second = |bare: &str| matches!(bare.as_bytes(), [b'1', b'3'..=b'9', ..]);
    bare.into_iter().any(|bare| bare.len() == 11 && second(bare))
}

impl<T: OwnTrouble> Table<T> {
    /// What a cell says; nothing where it is empty.
    pub(crate) fn optional<V>(
        &mut self,
        row: &Row,
        column: usize,
        trouble: impl Into<Trouble<T>>,
        read: impl Fn(&str) -> Option<V>,
    ) -> Option<V> {
        let cell = row.cell(column);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            self.problem(row.number, Some(column), trouble);
        }
        value
    }

    /// What a cell says that must say something.
    pub(crate) fn needed<V>(
        &mut self,
        row: &Row,
        column: usize,
        trouble: impl Into<Trouble<T>>,
        read: impl Fn(&str) -> Option<V>,
    ) -> Option<V> {
        if row.cell(column).is_empty() {
            self.problem(row.number, Some(column), Trouble::Empty);
            return None;
        }
        self.optional(row, column, trouble, read)
    }

    pub(crate) fn time(&mut self, row: &Row, column: usize) -> Option<NaiveDateTime> {
        self.needed(row, column, Trouble::NotATime, time)
    }

    pub(crate) fn money(&mut self, row: &Row, column: usize) -> Option<Money> {
        self.needed(row, column, Trouble::NotMoney, |text| text.parse().ok())
    }

    /// Yes or no that must be said.
    pub(crate) fn truth(&mut self, row: &Row, column: usize) -> Option<bool> {
        self.needed(row, column, Trouble::NotYesOrNo, yes_or_no)
    }

    /// Was it recorded? Nothing is no record.
    pub(crate) fn recorded(&mut self, row: &Row, column: usize) -> Option<bool> {
        if row.cell(column).is_empty() { Some(false) } else { self.truth(row, column) }
    }

    /// Yes, no, or nobody has found out.
    pub(crate) fn fact(&mut self, row: &Row, column: usize) -> Option<Fact<bool>> {
        if row.cell(column).is_empty() {
            return Some(Fact::NotEstablished);
        }
        self.truth(row, column).map(Fact::Known)
    }

    /// A day that must be there.
    pub(crate) fn day(&mut self, row: &Row, column: usize) -> Option<NaiveDate> {
        self.needed(row, column, Trouble::NotADate, |text| day(text).ok())
    }

    /// What a case or an order says once holds for all its rows.
    pub(crate) fn agree<V: PartialEq>(
        &mut self,
        row: &Row,
        column: usize,
        known: &mut Option<V>,
        said: Option<V>,
    ) {
        match (known.as_ref(), said) {
            (_, None) => {}
            (None, said) => *known = said,
            (Some(known), Some(said)) if *known == said => {}
            (Some(_), Some(_)) => self.problem(row.number, Some(column), Trouble::Contradicts),
        }
    }

    /// An id that must be there and is nobody's own number.
    pub(crate) fn id(&mut self, row: &Row, column: usize) -> Option<String> {
        self.needed(row, column, Trouble::PersonalNumber, |text| {
            (!is_personal(text)).then(|| text.to_owned())
        })
    }

    /// A masked id; nothing where it is empty.
    pub(crate) fn masked(&mut self, row: &Row, column: usize) -> Option<String> {
        self.optional(row, column, Trouble::PersonalNumber, |text| {
            (!is_personal(text)).then(|| text.to_owned())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let expected = NaiveDate::from_ymd_opt(2014, 9, 1).and_then(|day| day.and_hms_opt(14, 5, 0));
        for text in [
            "2014-09-01 14:05",
            "2014-09-01T14:05:00",
            "2014/9/1 14:05",
            "2014年9月1日 14:05",
            "2014-09-01 14:05",
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
        for text in [
            "2014-09-01",
            "14:05",
            "2014-09-01 24:00",
            "2014-09-01 14:60",
            "2014-09-01 14",
            "2014-09-01 14:05:06:07",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_of_people_are_noticed() {
        for text in [
            "13800138000",
            "+8613800138000",
            "008613800138000",
            "013800138000",
            "+86 138 0013 8000",
            "138-0013-8000",
            "电话138 0013 8000。",
            "+8613800138000",
            "110105193103269974",
        ] {
            assert!(is_personal(text), "{text}");
        }
        for text in ["C-0012", "20140901001", "K17", "W-2014-09-01-0001", "12014090100", "20140901140501"] {
            assert!(!is_personal(text), "{text}");
        }
    }
}
