//! Where a case stands: applying, on the roll, or ended; and the law that is asked.

use chrono::NaiveDate;
use minzheng_core_types::{Money, Month, MonthRange, Text};
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

/// 停保原因: why payment was stopped, as the authority recorded it (SA-25). It takes effect after the last month of
/// payment, never back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "停发")]
#[doc(alias = "停保")]
pub enum StopGround {
    /// 收入超标: the income no longer qualifies.
    Income,
    /// 财产超标: the property no longer qualifies.
    Property,
    /// 拒不配合核查: the household refuses to cooperate with verification.
    Uncooperative,
    /// 隐瞒或者虚假申报: false statements.
    FalseStatement,
    /// 死亡: nobody is left.
    Death,
    /// 户籍迁出: the register has moved away.
    MovedAway,
    /// 单人户服刑: the sole member serves a sentence.
    ImprisonedSoleMember,
    /// 转为特困供养: extreme-hardship support has taken over.
    ExtremeHardship,
    /// 连续六个月未领取: the money was not drawn for six months.
    UndrawnSixMonths,
    /// 半年无法联系: unreachable for half a year.
    UnreachableHalfYear,
}

impl StopGround {
    /// Every ground, in the order of SA-25.
    pub const ALL: [Self; 10] = [
        Self::Income,
        Self::Property,
        Self::Uncooperative,
        Self::FalseStatement,
        Self::Death,
        Self::MovedAway,
        Self::ImprisonedSoleMember,
        Self::ExtremeHardship,
        Self::UndrawnSixMonths,
        Self::UnreachableHalfYear,
    ];

    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Income => "income",
            Self::Property => "property",
            Self::Uncooperative => "uncooperative",
            Self::FalseStatement => "false-statement",
            Self::Death => "death",
            Self::MovedAway => "moved-away",
            Self::ImprisonedSoleMember => "imprisoned-sole-member",
            Self::ExtremeHardship => "extreme-hardship",
            Self::UndrawnSixMonths => "undrawn-six-months",
            Self::UnreachableHalfYear => "unreachable-half-year",
        }
    }

    /// The ground as people say it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Income => Text::new("收入超标", "income no longer qualifies"),
            Self::Property => Text::new("财产超标", "property no longer qualifies"),
            Self::Uncooperative => Text::new("拒不配合核查", "refuses to cooperate with verification"),
            Self::FalseStatement => Text::new("隐瞒或者虚假申报", "false statements"),
            Self::Death => Text::new("死亡", "death"),
            Self::MovedAway => Text::new("户籍迁出", "register moved away"),
            Self::ImprisonedSoleMember => Text::new("单人户服刑", "sole member serves a sentence"),
            Self::ExtremeHardship => Text::new("转为特困供养", "extreme-hardship support took over"),
            Self::UndrawnSixMonths => Text::new("连续六个月未领取", "not drawn for six months"),
            Self::UnreachableHalfYear => Text::new("半年无法联系", "unreachable for half a year"),
        }
    }
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
    /// 渐退期: the household no longer qualifies, and keeps its payment for a while (SA-23).
    Grace {
        /// The day of the decision.
        decided: NaiveDate,
        /// What was paid a month, and is kept.
        kept: Money,
        /// Why the household no longer qualifies: only a rise of income gives a grace period.
        ground: StopGround,
    },
    /// 已停保: payment has ended.
    Ended {
        /// Last month of payment.
        last: Month,
        /// Why, where it is recorded (SA-25).
        ground: Option<StopGround>,
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

#[cfg(test)]
mod tests {
    use super::StopGround;

    #[test]
    fn every_ground_to_stop_has_one_word_and_reads_back() {
        for (index, ground) in StopGround::ALL.into_iter().enumerate() {
            assert_eq!(serde_json::to_string(&ground).unwrap(), format!("\"{}\"", ground.word()));
            let read: StopGround = serde_json::from_str(&format!("\"{}\"", ground.word())).unwrap();
            assert_eq!(read, ground);
            for other in StopGround::ALL.into_iter().skip(index + 1) {
                assert_ne!(ground.word(), other.word());
                assert_ne!(ground.label(), other.label());
            }
        }
        assert!(serde_json::from_str::<StopGround>("\"rich\"").is_err());
    }
}
