//! 公示期: from when to when, with every day counted.

use chrono::NaiveDate;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{CalendarError, WorkdayCalendar};
use thiserror::Error;

use super::policy::{Counting, NoticePolicy};

/// 公示期.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// 起: the day it is put up, which is not counted.
    pub from: NaiveDate,
    /// 止: the last day; `None` for a listing, which stays.
    pub until: Option<NaiveDate>,
    /// The days counted, in order.
    pub counted: Vec<NaiveDate>,
    /// How many days the text asks for; `None` where that is not known, or for a listing.
    pub required: Option<u32>,
    /// How days are counted; `None` for a listing.
    pub counting: Option<Counting>,
    /// Is the way of counting assumed?
    pub assumed: bool,
}

/// Why a period of publication cannot stand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum PeriodError {
    /// How long is not known.
    #[error(
        "how many days a proposal is published is not known for that place and month; give the last day yourself"
    )]
    LengthNotKnown,
    /// How to count is not known.
    #[error(
        "which days are counted is not known for that place and month; give a figure of `notice.counting`"
    )]
    CountingNotKnown,
    /// The last day comes too early.
    #[error(
        "published until {until}, that is {counted} day(s), but {required} are needed: until {earliest} at the earliest"
    )]
    TooShort {
        /// The last day that was given.
        until: NaiveDate,
        /// How many days that is.
        counted: usize,
        /// How many are needed.
        required: u32,
        /// The first last day that will do.
        earliest: NaiveDate,
    },
    /// The last day lies before the first.
    #[error("the last day {until} lies before the first, {from}; correct one of them")]
    Backwards {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
    },
    /// The calendar does not reach so far.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
}

impl Published {
    /// 长期公示: from a day on.
    #[must_use]
    pub const fn listing(from: NaiveDate) -> Self {
        Self { from, until: None, counted: Vec::new(), required: None, counting: None, assumed: false }
    }

    /// 拟批准公示: from a day until the last day given or, without one, as long as the place's figures ask.
    ///
    /// # Errors
    /// [`PeriodError`] when the period is too short, or its length cannot be known.
    pub fn proposed(
        from: NaiveDate,
        until: Option<NaiveDate>,
        policy: &NoticePolicy,
        calendar: &WorkdayCalendar,
    ) -> Result<Self, PeriodError> {
        let mut reading = Reading::default();
        let required = policy.days.read(&mut reading).map(|used| *used.value);
        let Some(counting) = policy.counting.read(&mut reading).map(|used| *used.value) else {
            return Err(PeriodError::CountingNotKnown);
        };
        let earliest = required.map(|days| end(from, days, counting, calendar)).transpose()?;
        let until = until.or(earliest).ok_or(PeriodError::LengthNotKnown)?;
        if until < from {
            return Err(PeriodError::Backwards { from, until });
        }
        let counted = counted(from, until, counting, calendar)?;
        if let (Some(required), Some(earliest)) = (required, earliest)
            && until < earliest
        {
            return Err(PeriodError::TooShort { until, counted: counted.len(), required, earliest });
        }
        let assumed = !reading.assumed.is_empty();
        Ok(Self { from, until: Some(until), counted, required, counting: Some(counting), assumed })
    }
}

fn end(
    from: NaiveDate,
    days: u32,
    counting: Counting,
    calendar: &WorkdayCalendar,
) -> Result<NaiveDate, CalendarError> {
    match counting {
        Counting::CalendarDays => Ok(calendar.end_of_period_days(from, days)?.day),
        Counting::WorkingDays => {
            calendar.add_workdays(from, i32::try_from(days).map_err(|_| CalendarError::PeriodTooLong)?)
        }
    }
}

fn counted(
    from: NaiveDate,
    until: NaiveDate,
    counting: Counting,
    calendar: &WorkdayCalendar,
) -> Result<Vec<NaiveDate>, CalendarError> {
    match counting {
        Counting::CalendarDays => Ok(from.iter_days().skip(1).take_while(|day| *day <= until).collect()),
        Counting::WorkingDays => Ok(calendar.list_workdays(from, until)?.collect()),
    }
}
