//! What the calendar says of one day, and why.

use chrono::NaiveDate;
use serde::Serialize;

use crate::text::Lang;

/// 放假调休安排: what a notice of the State Council says of one day (CAL-04).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[doc(alias = "放假调休安排")]
pub struct Arrangement {
    pub(super) name: String,
    pub(super) notice: Option<String>,
    pub(super) announced_on: Option<NaiveDate>,
}

impl Arrangement {
    /// The holiday, in Chinese: `春节`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The notice that says so, where the data names it. The embedded data does not.
    #[must_use]
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// The day the notice was published, where the data has it. The embedded data does not.
    #[must_use]
    pub const fn announced_on(&self) -> Option<NaiveDate> {
        self.announced_on
    }

    fn named(&self, text: String) -> String {
        match &self.notice {
            Some(notice) => format!("{text} ({notice})"),
            None => text,
        }
    }
}

/// Why a day is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WorkdayReason<'a> {
    /// An ordinary Monday to Friday.
    Weekday,
    /// 调休上班: a day that a notice makes a working day in exchange for a longer break.
    #[doc(alias = "调休上班")]
    MakeUp(&'a Arrangement),
}

impl WorkdayReason<'_> {
    /// The reason for a reader; names of holidays stay Chinese.
    #[must_use]
    pub fn describe(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Weekday, Lang::Zh) => "工作日".to_owned(),
            (Self::Weekday, Lang::En) => "ordinary weekday".to_owned(),
            (Self::MakeUp(day), Lang::Zh) => day.named(format!("{}调休上班", day.name)),
            (Self::MakeUp(day), Lang::En) => day.named(format!("make-up working day for {}", day.name)),
        }
    }
}

/// Why a day is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RestReason<'a> {
    /// An ordinary Saturday or Sunday.
    Weekend,
    /// 放假: a day of a published break, weekends inside it included.
    #[doc(alias = "放假")]
    Break(&'a Arrangement),
    /// 法定节日 of fixed date, where no notice is loaded; only a [`ProvisionalCalendar`](super::ProvisionalCalendar)
    /// says so.
    FixedHoliday(&'static str),
}

impl RestReason<'_> {
    /// The reason for a reader; names of holidays stay Chinese.
    #[must_use]
    pub fn describe(self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Weekend, Lang::Zh) => "周末".to_owned(),
            (Self::Weekend, Lang::En) => "weekend".to_owned(),
            (Self::Break(day), Lang::Zh) => day.named(format!("{}放假", day.name)),
            (Self::Break(day), Lang::En) => day.named(format!("holiday break of {}", day.name)),
            (Self::FixedHoliday(name), Lang::Zh) => format!("{name}(法定节日,放假通知未载入)"),
            (Self::FixedHoliday(name), Lang::En) => format!("statutory holiday {name}, notice not loaded"),
        }
    }
}

/// 工作日或休息日: what the calendar says of one day (CAL-04).
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{DayStatus, RestReason, WorkdayCalendar, WorkdayReason};
/// let calendar = WorkdayCalendar::embedded()?;
/// let status = |y, m, d| calendar.status(NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default());
/// // A Sunday that is worked for a longer May break, and a Friday inside the break.
/// assert!(matches!(status(2014, 5, 4), DayStatus::Workday { why: WorkdayReason::MakeUp(day) } if day.name() == "劳动节"));
/// assert!(matches!(status(2014, 5, 2), DayStatus::RestDay { why: RestReason::Break(day) } if day.name() == "劳动节"));
/// assert_eq!(status(2027, 1, 4), DayStatus::Unknown);
/// # Ok::<(), minzheng_core_types::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "status")]
#[doc(alias = "工作日或休息日")]
pub enum DayStatus<'a> {
    /// A working day.
    Workday {
        /// What makes it one.
        why: WorkdayReason<'a>,
    },
    /// A day off.
    RestDay {
        /// What makes it one.
        why: RestReason<'a>,
    },
    /// The day lies outside the data. Never a guess.
    Unknown,
}

impl<'a> DayStatus<'a> {
    /// Worked or not; `None` when unknown.
    #[must_use]
    pub const fn is_workday(self) -> Option<bool> {
        match self {
            Self::Workday { .. } => Some(true),
            Self::RestDay { .. } => Some(false),
            Self::Unknown => None,
        }
    }

    /// Why the day is free; `None` when it is worked or unknown.
    #[must_use]
    pub const fn rest_reason(self) -> Option<RestReason<'a>> {
        match self {
            Self::RestDay { why } => Some(why),
            Self::Workday { .. } | Self::Unknown => None,
        }
    }
}
