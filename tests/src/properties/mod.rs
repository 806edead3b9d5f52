//! The bodies of the properties. The sentences stand in [`crate::registry`].
pub(crate) mod amounts;
pub(crate) mod answers;
pub(crate) mod assisted;
pub(crate) mod care;
pub(crate) mod case_corrections;
pub(crate) mod civil;
pub(crate) mod communities;
pub(crate) mod community_size;
pub(crate) mod corrections;
pub(crate) mod elder;
pub(crate) mod elder_daycare;
pub(crate) mod elder_dispatch;
pub(crate) mod elder_home_care;
pub(crate) mod elder_indicators;
pub(crate) mod elder_insurance;
pub(crate) mod elder_ledger;
pub(crate) mod elder_order;
pub(crate) mod election;
pub(crate) mod election_rules;
pub(crate) mod explanations;
pub(crate) mod hardship;
pub(crate) mod law;
pub(crate) mod ngo_clocks;
pub(crate) mod ngo_intake;
pub(crate) mod ngo_names;
pub(crate) mod ngo_supervision;
pub(crate) mod payout;
pub(crate) mod places;
pub(crate) mod procedure;
pub(crate) mod screening;
pub(crate) mod services;
pub(crate) mod social_settled;

use minzheng_core_types::Money;
use minzheng_core_types::finding::Finding;
use minzheng_welfare::{CaseFile, MonthFindings};

use crate::registry::{Check, Held};

/// Holds if so, else says what does not.
pub(crate) fn holds(so: bool, what: impl FnOnce() -> String) -> Check {
    if so { Ok(Held::Yes) } else { Err(what()) }
}

/// The case is beside the point.
pub(crate) const ASIDE: Check = Ok(Held::BesideThePoint);

/// Each programme with its verdict and amount: what has to be the same.
pub(crate) fn answers(found: &MonthFindings) -> Vec<(&'static str, &'static str, Money)> {
    found.each().iter().map(|(programme, finding)| (programme.id, finding.name(), finding.amount())).collect()
}

/// The same answers, or what differs.
pub(crate) fn same(before: &MonthFindings, after: &MonthFindings) -> Check {
    let differs = answers(before).into_iter().zip(answers(after)).find(|(before, after)| before != after);
    match differs {
        None => Ok(Held::Yes),
        Some((before, after)) => Err(format!("{before:?} became {after:?}")),
    }
}

/// The amount of an award.
pub(crate) fn awarded(finding: &Finding) -> Option<Money> {
    match finding {
        Finding::Entitled(award) => Some(award.total()),
        Finding::NotEntitled(_) | Finding::NeedsPerson(_) => None,
    }
}

/// The case without one member, who must not be the only one.
pub(crate) fn without(case: &CaseFile, gone: usize) -> CaseFile {
    let mut less = case.clone();
    less.members.remove(gone);
    less.incomes.retain(|line| line.earner != gone);
    less.deductions.retain(|line| line.payer != gone);
    less.supporters.retain(|supporter| supporter.of != gone);
    for supporter in &mut less.supporters {
        supporter.of -= usize::from(supporter.of > gone);
    }
    for line in &mut less.incomes {
        line.earner -= usize::from(line.earner > gone);
    }
    for line in &mut less.deductions {
        line.payer -= usize::from(line.payer > gone);
    }
    less
}
