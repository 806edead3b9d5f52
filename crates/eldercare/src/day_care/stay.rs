//! 托养时段: the kinds of stay and the days that each covers (EC-44).

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// 托养方式: by what a stay is booked and paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "日托")]
#[doc(alias = "周托")]
#[doc(alias = "月托")]
#[doc(alias = "季托")]
pub enum StayKind {
    /// 日托: one day.
    Day,
    /// 周托: seven days.
    Week,
    /// 月托: up to the day before the same day of the next month.
    Month,
    /// 季托: the same over three months, reckoned from the first day at once.
    Quarter,
}

impl StayKind {
    /// Every kind, the shortest first.
    pub const ALL: &'static [Self] = &[Self::Day, Self::Week, Self::Month, Self::Quarter];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
        }
    }

    /// The months it lasts; `None` where days count.
    #[must_use]
    pub const fn months(self) -> Option<u32> {
        match self {
            Self::Day | Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
        }
    }

    /// The days that stand for it where every month counts as 30 (EC-45, `fixed-thirty`): 1, 7, 30, 90.
    #[must_use]
    pub const fn fixed_days(self) -> u32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
        }
    }

    /// The days of a stay that begins on `first`. A month ends on the day before the same day of the next month; where that month
    /// has no such day, its last day stands for it. A quarter is reckoned from the first day, not month by month. `None`
    /// outside the calendar.
    ///
    /// ```
    /// use minzheng_eldercare::day_care::StayKind;
    /// let day = |text: &str| text.parse();
    /// let month = StayKind::Month.from(day("2014-01-31")?).ok_or("outside")?;
    /// assert_eq!((month.last(), month.days()), (day("2014-02-27")?, 28));
    /// let quarter = StayKind::Quarter.from(day("2014-04-01")?).ok_or("outside")?;
    /// assert_eq!((quarter.last(), quarter.days()), (day("2014-06-30")?, 91));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn from(self, first: NaiveDate) -> Option<Period> {
        let after = match self {
            Self::Day => first.checked_add_days(Days::new(1)),
            Self::Week => first.checked_add_days(Days::new(7)),
            Self::Month => first.checked_add_months(Months::new(1)),
            Self::Quarter => first.checked_add_months(Months::new(3)),
        }?;
        Period::new(first, after.pred_opt()?)
    }
}

/// 时段: days from a first to a last, both counted; never empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
}

impl Period {
    /// `None` when the last day lies before the first.
    #[must_use]
    pub fn new(first: NaiveDate, last: NaiveDate) -> Option<Self> {
        (first <= last).then_some(Self { first, last })
    }

    /// The first day.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        self.last
    }

    /// How many days, both ends counted.
    #[must_use]
    pub fn days(self) -> u32 {
        let between = self.last.signed_duration_since(self.first).num_days();
        u32::try_from(between).unwrap_or(u32::MAX).saturating_add(1)
    }

    /// Does the day lie within?
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days that both have; `None` when there is none.
    #[must_use]
    pub fn common(self, other: Self) -> Option<Self> {
        Self::new(self.first.max(other.first), self.last.min(other.last))
    }
}
