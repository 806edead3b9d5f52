//! The first and the last month of a benefit: named policies (CAL-03).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::month::{Month, MonthRange};

/// 起发月份: which month a benefit is first paid for. The welfare rules name one for each benefit.
///
/// ```
/// use chrono::NaiveDate;
/// use minzheng_core_types::{CaseDates, EntitlementStart};
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
/// let dates = CaseDates { event: day(2014, 5, 6), application: day(2014, 5, 20), approval: day(2014, 6, 12) };
/// assert_eq!(EntitlementStart::MonthOfEvent.first_month(dates)?.to_string(), "2014-05");
/// assert_eq!(EntitlementStart::MonthAfterApproval.first_month(dates)?.to_string(), "2014-07");
/// # Ok::<(), minzheng_core_types::EntitlementError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "起发")]
#[doc(alias = "起发月份")]
pub enum EntitlementStart {
    /// The month of the event: a birthday, a certificate, a loss.
    MonthOfEvent,
    /// 次月: the month after the event.
    #[doc(alias = "次月")]
    MonthAfterEvent,
    /// The month in which the application was made.
    MonthOfApplication,
    /// The month after the approval.
    MonthAfterApproval,
}

/// The days a start of entitlement may depend on; leave out what has not happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CaseDates {
    /// The day of the event that founds the claim.
    pub event: Option<NaiveDate>,
    /// The day of the application.
    pub application: Option<NaiveDate>,
    /// The day of the approval.
    pub approval: Option<NaiveDate>,
}

/// Why the first month is not settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum EntitlementError {
    /// The policy counts from a day that is not there.
    #[error("the first month counts from the day of the {0}, which is missing; supply it")]
    DayMissing(&'static str),
}

impl EntitlementStart {
    /// The first month that is paid.
    ///
    /// # Errors
    /// [`EntitlementError::DayMissing`] when the day the policy counts from is not there.
    pub fn first_month(self, dates: CaseDates) -> Result<Month, EntitlementError> {
        let month =
            |day: Option<NaiveDate>, name| day.map(Month::of).ok_or(EntitlementError::DayMissing(name));
        match self {
            Self::MonthOfEvent => month(dates.event, "event"),
            Self::MonthAfterEvent => month(dates.event, "event").map(Month::next),
            Self::MonthOfApplication => month(dates.application, "application"),
            Self::MonthAfterApproval => month(dates.approval, "approval").map(Month::next),
        }
    }
}

/// 停发月份: which month a benefit is last paid for when an event ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "停发")]
#[doc(alias = "停发月份")]
pub enum LastMonth {
    /// The month of the event is still paid, whole.
    MonthOfEvent,
    /// The month before is the last.
    MonthBefore,
}

impl LastMonth {
    /// The last month that is paid.
    #[must_use]
    pub fn last_month(self, event: NaiveDate) -> Month {
        match self {
            Self::MonthOfEvent => Month::of(event),
            Self::MonthBefore => Month::of(event).previous(),
        }
    }
}

/// The number of months from a first to a last one, both included; zero when the last lies before the first.
#[must_use]
pub fn months_entitled(first: Month, last: Month) -> u32 {
    MonthRange::new(first, last).map_or(0, MonthRange::months)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[test]
    fn each_policy_counts_from_its_own_day() {
        let dates = CaseDates {
            event: "2014-05-31".parse().ok(),
            application: "2014-06-30".parse().ok(),
            approval: "2014-12-31".parse().ok(),
        };
        for (policy, first, needs) in [
            (EntitlementStart::MonthOfEvent, "2014-05", "event"),
            (EntitlementStart::MonthAfterEvent, "2014-06", "event"),
            (EntitlementStart::MonthOfApplication, "2014-06", "application"),
            (EntitlementStart::MonthAfterApproval, "2015-01", "approval"),
        ] {
            assert_eq!(policy.first_month(dates), Ok(month(first)), "{policy:?}");
            assert_eq!(policy.first_month(CaseDates::default()), Err(EntitlementError::DayMissing(needs)));
        }
    }

    #[test]
    fn the_last_month_is_paid_whole_or_not_at_all() {
        let death = "2015-01-01".parse().unwrap();
        assert_eq!(LastMonth::MonthOfEvent.last_month(death), month("2015-01"));
        assert_eq!(LastMonth::MonthBefore.last_month(death), month("2014-12"));
    }

    #[test]
    fn months_count_both_ends_and_never_below_zero() {
        assert_eq!(months_entitled(month("2014-11"), month("2015-02")), 4);
        assert_eq!(months_entitled(month("2014-11"), month("2014-11")), 1);
        assert_eq!(months_entitled(month("2014-11"), month("2014-10")), 0);
    }

    #[test]
    fn policies_are_written_with_hyphens() {
        let text = serde_json::to_string(&EntitlementStart::MonthAfterApproval).unwrap();
        assert_eq!(text, "\"month-after-approval\"");
        assert_eq!(serde_json::from_str::<LastMonth>("\"month-before\"").unwrap(), LastMonth::MonthBefore);
    }
}
