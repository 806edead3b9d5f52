//! One household, one month, every programme, in the order that the law needs.

use minzheng_core_types::explain::Explain;
use minzheng_core_types::figures::PackHash;
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{MemberSet, Money, MoneyError, Month};
use thiserror::Error;

use crate::allowance::{self, Found};
use crate::facts::Household;
use crate::policy::Policy;
use crate::programmes;
use crate::questions;
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
    /// A line of the needs names a member that is not there.
    #[error("{list}[{line}] names member {member}, who is not listed; members count from 0")]
    NoSuchMember {
        /// The list.
        list: &'static str,
        /// Index of the line.
        line: usize,
        /// The index it names.
        member: usize,
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
    /// A month of which nothing is known yet.
    #[must_use]
    pub fn open(month: Month, policy: &Policy) -> Self {
        let mut open = OpenQuestions::default();
        open.ask(questions::ALLOWANCE, None);
        let open = Finding::NeedsPerson(open);
        Self {
            month,
            law: policy.hash,
            members: MemberSet::EMPTY,
            allowance: open,
            disability: open,
            lone_elder: open,
            lost_child: open,
            percentage: open,
            high_age: open,
            serious_illness: open,
            physical_exam: open,
            marginal: open,
        }
    }

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
    let mut findings = MonthFindings::open(month, law.in_month);
    assess_month_into(household, standing, law, month, explain, &mut findings)?;
    Ok(findings)
}

/// 按月核定 into a place that is used again, as a run over many households does: a month is long, and moving it costs a
/// good part of what finding it does. What the place held before is gone; after an error everything in it is open.
///
/// # Errors
/// As [`assess_month`].
pub fn assess_month_into<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    explain: &mut X,
    findings: &mut MonthFindings,
) -> Result<(), AssessError> {
    let done = into_place(household, standing, law, month, explain, findings);
    if done.is_err() {
        *findings = MonthFindings::open(month, law.in_month);
    }
    done
}

#[inline(always)]
fn into_place<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    explain: &mut X,
    findings: &mut MonthFindings,
) -> Result<(), AssessError> {
    if law.in_month.month != month {
        return Err(AssessError::OtherMonth { policy: law.in_month.month, month });
    }
    explain.under(&law.in_month.pack);
    (findings.month, findings.law) = (month, law.in_month.hash);
    let found = allowance::assess_into(household, standing, law, month, explain, &mut findings.allowance)?;
    findings.members = found.members;
    Ok(beside(household, standing, law, month, &found, explain, findings)?)
}

/// What follows the allowance, each programme into its place.
#[inline(always)]
fn beside<X: Explain>(
    household: &Household<'_>,
    standing: Standing<'_>,
    law: Law<'_>,
    month: Month,
    found: &Found,
    explain: &mut X,
    findings: &mut MonthFindings,
) -> Result<(), MoneyError> {
    explain.outcome(&programmes::ALLOWANCE, &findings.allowance);
    let draws = match findings.allowance {
        Finding::Entitled(_) => Some(true),
        Finding::NotEntitled(_) => Some(false),
        Finding::NeedsPerson(_) => None,
    };
    let mut beside = Supplement {
        household,
        draws,
        drawing: found.members,
        drawing_step: found.members_step,
        policy: law.in_month,
        month,
        explain,
    };
    supplements::disability(&mut beside, &mut findings.disability)?;
    beside.explain.outcome(&programmes::DISABILITY, &findings.disability);
    supplements::lone_elder(&mut beside, &mut findings.lone_elder)?;
    beside.explain.outcome(&programmes::LONE_ELDER, &findings.lone_elder);
    supplements::lost_child(&mut beside, &mut findings.lost_child)?;
    beside.explain.outcome(&programmes::LOST_CHILD, &findings.lost_child);
    percentage::assess(&mut beside, &mut findings.percentage)?;
    beside.explain.outcome(&programmes::PERCENTAGE, &findings.percentage);
    high_age::assess(&mut beside, &mut findings.high_age)?;
    beside.explain.outcome(&programmes::HIGH_AGE, &findings.high_age);
    serious_illness::assess(&mut beside, &mut findings.serious_illness)?;
    beside.explain.outcome(&programmes::SERIOUS_ILLNESS, &findings.serious_illness);
    physical_exam::assess(&mut beside, &mut findings.physical_exam)?;
    beside.explain.outcome(&programmes::PHYSICAL_EXAM, &findings.physical_exam);
    let allowance = (&findings.allowance, found);
    marginal::assess(household, standing, law, month, allowance, explain, &mut findings.marginal)?;
    explain.outcome(&programmes::MARGINAL, &findings.marginal);
    Ok(())
}
