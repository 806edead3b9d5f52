//! Where a case stands: applying, on the roll, or ended; and the law that is asked.

use chrono::NaiveDate;
use minzheng_core_types::{Money, Month, MonthRange};
use serde::{Deserialize, Serialize};

use crate::facts::PropertyFinding;
use crate::policy::Policy;

/// 核定: what the authority determined, fixed until the next review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Determination {
    /// The day of application.
    pub applied: NaiveDate,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// Counted income of the household over the whole window. The monthly income is the quotient, never stored.
    pub counted_income: Money,
    /// The months that the income is of.
    pub window: MonthRange,
    /// The finding about property.
    pub property: PropertyFinding,
}

/// 状态: what the month is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing<'a> {
    /// 申请中: nothing is determined; incomes and property are counted.
    Applying {
        /// The day of application.
        on: NaiveDate,
    },
    /// 在保: the determination counts; the members listed are those it covers.
    OnRoll {
        /// First month of payment.
        since: Month,
        /// What was determined last.
        basis: &'a Determination,
    },
    /// 已停保: payment has ended.
    Ended {
        /// Last month of payment.
        last: Month,
    },
}

/// 适用法: some limits look at the day of application, some at the month.
#[derive(Debug, Clone, Copy)]
pub struct Law<'p> {
    /// The law at the application.
    pub at_application: &'p Policy,
    /// The law of the month.
    pub in_month: &'p Policy,
}

impl<'p> Law<'p> {
    /// One policy for both.
    #[must_use]
    #[inline]
    pub const fn both(policy: &'p Policy) -> Self {
        Self { at_application: policy, in_month: policy }
    }
}
