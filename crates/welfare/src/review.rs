//! 定期核查 (SA-21): by when a household on the roll is to be reviewed. A review that is late does not stop payment by
//! itself; between two reviews the amount stays while nothing material changes.

use minzheng_core_types::Month;
use minzheng_core_types::explain::{At, Explain};
use minzheng_core_types::figures::{Reading, Used};

use crate::fields;
use crate::policy::Policy;
use crate::rules;
use crate::terms;

/// 核查类别: how often a household is reviewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[doc(alias = "定期核查")]
pub enum ReviewClass {
    /// 情况变化不大.
    Stable,
    /// 收入不稳定、有劳动能力.
    Unstable,
}

/// The last month by which the next review is due (SA-21); `None` when the place has not settled it. The policy is that
/// of the month of the last review.
///
/// ```
/// use minzheng_core_types::{Month, Silent};
/// use minzheng_welfare::review::{ReviewClass, due_by};
/// use minzheng_welfare::{FIGURES, Policy};
/// let pack = minzheng_policies::embedded(FIGURES)?;
/// let last = Month::at(2024, 2);
/// let policy = Policy::at(&pack, "370203".parse()?, last);
/// assert_eq!(due_by(last, ReviewClass::Unstable, &policy, &mut Silent), Some(Month::at(2024, 8)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn due_by<X: Explain>(
    reviewed: Month,
    class: ReviewClass,
    policy: &Policy,
    explain: &mut X,
) -> Option<Month> {
    let setting = match class {
        ReviewClass::Stable => &policy.review_stable,
        ReviewClass::Unstable => &policy.review_unstable,
    };
    let interval = setting.read(&mut Reading::default())?;
    Some(last_month(reviewed, class, interval, explain))
}

/// The last month by which a review is due that comes so many months after the last one.
pub(crate) fn last_month<X: Explain>(
    reviewed: Month,
    class: ReviewClass,
    interval: Used<&u32>,
    explain: &mut X,
) -> Month {
    let form = match class {
        ReviewClass::Stable => "stable",
        ReviewClass::Unstable => "unstable",
    };
    let last = reviewed.plus(i32::try_from(*interval.value).unwrap_or(i32::MAX));
    explain.step(&rules::SA_21, At::month(reviewed).variant(form), |facts| {
        facts
            .input(&terms::REVIEWED, reviewed, fields::REVIEWED)
            .figure(&terms::PUBLISHED, interval)
            .gives(&terms::LAST, last);
    });
    last
}
