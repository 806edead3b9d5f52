//! One household, one month, every programme, in the order that the law needs.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::PackHash;
use minzheng_core_types::finding::{Finding, Programme};
use minzheng_core_types::{MemberSet, Money, MoneyError, Month};
use thiserror::Error;

use crate::allowance;
use crate::facts::Household;
use crate::programmes;
use crate::standing::{Law, Standing};
use crate::supplements::{self, Supplement};
use crate::{high_age, marginal, percentage, physical_exam, serious_illness};

/// Why a month could not be assessed. Not being entitled is a finding, not an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AssessError {
    /// Amounts do not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// The policy is of another month.
    #[error("the policy is of {policy}, the month asked for is {month}; make the policy of that month")]
    OtherMonth {
        /// The month of the policy.
        policy: Month,
        /// The month asked for.
        month: Month,
    },
}

/// 一月结果: what every programme found for one household in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthFindings {
    /// The month.
    pub month: Month,
    /// The hash of the figures used.
    pub law: PackHash,
    /// The members who count and draw the allowance.
    pub members: MemberSet,
    /// 低保金.
    pub allowance: Finding,
    /// 残疾人生活补助.
    pub disability: Finding,
    /// 社会孤老补助.
    pub lone_elder: Finding,
    /// 独生子女死亡家庭补助.
    pub lost_child: Finding,
    /// 按比例增发.
    pub percentage: Finding,
    /// 高龄津贴.
    pub high_age: Finding,
    /// 重症补助.
    pub serious_illness: Finding,
    /// 体检补助.
    pub physical_exam: Finding,
    /// 低保边缘家庭: a status, without money.
    pub marginal: Finding,
}

impl MonthFindings {
    /// Each programme with its finding, in the order of assessment.
    #[inline]
    pub fn each(&self) -> [(&'static Programme, &Finding); 9] {
        [
            (&programmes::ALLOWANCE, &self.allowance),
            (&programmes::DISABILITY, &self.disability),
            (&programmes::LONE_ELDER, &self.lone_elder),
            (&programmes::LOST_CHILD, &self.lost_child),
            (&programmes::PERCENTAGE, &self.percentage),
            (&programmes::HIGH_AGE, &self.high_age),
            (&programmes::SERIOUS_ILLNESS, &self.serious_illness),
            (&programmes::PHYSICAL_EXAM, &self.physical_exam),
            (&programmes::MARGINAL, &self.marginal),
        ]
    }

    /// What is paid in all.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when the sum does not fit.
    #[inline]
    pub fn total(&self) -> Result<Money, MoneyError> {
        Money::sum(self.each().map(|(_, finding)| finding.amount()))
    }
}

/// 按月核定: every programme of one household in one month.
///
/// Supplements follow the allowance, so it comes first; none of them counts as income (SA-06). A hole in one
/// programme does not stop another.
///
/// # Errors
/// [`AssessError::Money`] when amounts do not fit, [`AssessError::OtherMonth`] when the policy is not of the month.
pub fn assess_month<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    explain: &mut X,
) -> Result<MonthFindings, AssessError> {
    if law.in_month.month != month {
        return Err(AssessError::OtherMonth { policy: law.in_month.month, month });
    }
    let policy = law.in_month;
    explain.under(&policy.pack);
    let allowance = allowance::assess(household, standing, law, month, explain)?;
    explain.outcome(&programmes::ALLOWANCE, &allowance.finding);
    let draws = match allowance.finding {
        Finding::Entitled(_) => Some(true),
        Finding::NotEntitled(_) => Some(false),
        Finding::NeedsPerson(_) => None,
    };
    let mut beside = Supplement {
        household,
        draws,
        drawing: allowance.members,
        drawing_step: allowance.members_step,
        policy,
        month,
        explain,
    };
    let disability = supplements::disability(&mut beside)?;
    beside.explain.outcome(&programmes::DISABILITY, &disability);
    let lone_elder = supplements::lone_elder(&mut beside)?;
    beside.explain.outcome(&programmes::LONE_ELDER, &lone_elder);
    let lost_child = supplements::lost_child(&mut beside)?;
    beside.explain.outcome(&programmes::LOST_CHILD, &lost_child);
    let percentage = percentage::assess(&mut beside)?;
    beside.explain.outcome(&programmes::PERCENTAGE, &percentage);
    let high_age = high_age::assess(&mut beside)?;
    beside.explain.outcome(&programmes::HIGH_AGE, &high_age);
    let serious_illness = serious_illness::assess(&mut beside)?;
    beside.explain.outcome(&programmes::SERIOUS_ILLNESS, &serious_illness);
    let physical_exam = physical_exam::assess(&mut beside)?;
    beside.explain.outcome(&programmes::PHYSICAL_EXAM, &physical_exam);
    let marginal = marginal::assess(household, standing, law, month, &allowance, explain)?;
    explain.outcome(&programmes::MARGINAL, &marginal);
    Ok(MonthFindings {
        month,
        law: policy.hash,
        members: allowance.members,
        allowance: allowance.finding,
        disability,
        lone_elder,
        lost_child,
        percentage,
        high_age,
        serious_illness,
        physical_exam,
        marginal,
    })
}
