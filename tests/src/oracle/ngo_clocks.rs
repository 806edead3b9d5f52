//! Limits of registration counted a second time, naively: the list of holidays read line by line, weekdays reckoned from a day number,
//! one step a day (NR-11, NR-12, NR-35). It shares no code with the calendar or the clocks.

use std::collections::BTreeMap;

/// The list of holidays and make-up days as it stands.
const LIST: &str = include_str!("../../../crates/core-types/data/cn-workdays.csv");

/// The first and the last year of the list.
pub const YEARS: (i64, i64) = (2004, 2026);

/// The days of the list's years, one after the other.
pub struct Days {
    /// Is it worked? By its place after 1 January of the first year.
    worked: Vec<bool>,
    /// The dates as the list writes them.
    dates: Vec<String>,
}

const fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

impl Days {
    /// Every day of the years of the list.
    #[must_use]
    pub fn read() -> Self {
        let marked: BTreeMap<&str, &str> = LIST
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(','))
            .map(|(date, rest)| (date, rest.split(',').next().unwrap_or("")))
            .collect();
        let (mut worked, mut dates) = (Vec::new(), Vec::new());
        // 1 January 2004 was a Thursday: the fourth day of a week that begins on Monday.
        let mut weekday = 3;
        for year in YEARS.0..=YEARS.1 {
            let february = if leap(year) { 29 } else { 28 };
            for (month, length) in
                [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate()
            {
                for day in 1..=length {
                    let date = format!("{year}-{:02}-{day:02}", month + 1);
                    worked.push(match marked.get(date.as_str()) {
                        Some(&"makeup-workday") => true,
                        Some(&"holiday") => false,
                        _ => weekday < 5,
                    });
                    dates.push(date);
                    weekday = (weekday + 1) % 7;
                }
            }
        }
        Self { worked, dates }
    }

    /// How many days there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.worked.len()
    }

    /// Never.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.worked.is_empty()
    }

    /// The date of a place.
    #[must_use]
    pub fn date(&self, place: usize) -> &str {
        &self.dates[place]
    }

    /// The place of a date.
    #[must_use]
    pub fn place(&self, date: &str) -> Option<usize> {
        self.dates.binary_search_by(|known| known.as_str().cmp(date)).ok()
    }

    /// Is the day worked?
    #[must_use]
    pub fn is_worked(&self, place: usize) -> bool {
        self.worked[place]
    }

    /// The places on which 1, 2, … days are counted from day 0, up to the end of the list; `excluded` says which are not counted.
    pub fn counted(
        &self,
        start: usize,
        working: bool,
        excluded: impl Fn(usize) -> bool,
    ) -> impl Iterator<Item = usize> {
        (start + 1..self.len()).filter(move |place| !excluded(*place) && (!working || self.worked[*place]))
    }

    /// The first worked day on or after a place.
    #[must_use]
    pub fn rolled(&self, place: usize) -> Option<usize> {
        (place..self.len()).find(|place| self.worked[*place])
    }
}
