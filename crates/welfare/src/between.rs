//! 项目之间: what one programme means for another, in one table: which exclude one another, which follow another, and
//! whether what one pays counts as income where another tests it.

use minzheng_core_types::Rule;
use minzheng_core_types::finding::Programme;

use crate::facts::IncomeKind;
use crate::needs::Status;
use crate::screen::found_by;
use crate::{
    accident_insurance, extreme_hardship, price_subsidy, programmes, rigid_household, rules, special_care,
};

/// 并享关系: may a household have the first when it has, or has not, the second?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// 互斥: nobody has both in one month.
    Excluded(&'static Rule),
    /// 以其为前提: the first only goes with the second, or with another of those it follows.
    Follows(&'static Rule),
    /// 互不影响: neither asks about the other.
    Independent,
}

/// 计入收入: what the second programme makes of the money of the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsIncome {
    /// 不计入: it is told as income of this kind, which does not count.
    NotCounted(IncomeKind, &'static Rule),
    /// 未见规定: no text was read that says so; a person decides.
    Unsettled,
    /// 无收入条件: the second tests no income.
    NotTested,
    /// 不发钱: the first is a status alone.
    NoMoney,
}

/// 一对项目: the first as the second sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// May both be had?
    pub beside: Beside,
    /// Does the money of the first count in the second?
    pub income: AsIncome,
}

/// Every programme of this crate, in the order in which one application is looked at.
pub fn every_programme() -> impl Iterator<Item = &'static Programme> {
    crate::catalogues().flat_map(|catalogue| catalogue.programmes)
}

/// Does it pay, or is it a status alone? Of every programme; [`programmes::pays`] is of those of the allowance.
#[must_use]
pub fn pays(programme: &Programme) -> bool {
    programmes::pays(programme) && programme.id != rigid_household::programmes::RIGID.id
}

/// Every programme that pays, in the same order.
pub fn every_paying() -> impl Iterator<Item = &'static Programme> {
    every_programme().filter(|programme| pays(programme))
}

/// The cell of two programmes of this crate. A programme says nothing of itself: it is independent of itself and its
/// money, where it pays any, is as much income to it as to others.
///
/// ```
/// use minzheng_welfare::between::{AsIncome, Beside, between};
/// use minzheng_welfare::programmes::{ALLOWANCE, HIGH_AGE, MARGINAL};
/// assert!(matches!(between(&MARGINAL, &ALLOWANCE).beside, Beside::Excluded(_)));
/// assert!(matches!(between(&HIGH_AGE, &ALLOWANCE).beside, Beside::Follows(_)));
/// assert!(matches!(between(&HIGH_AGE, &ALLOWANCE).income, AsIncome::NotCounted(..)));
/// ```
#[must_use]
pub fn between(first: &Programme, second: &Programme) -> Cell {
    Cell { beside: beside(first, second), income: income(first, second) }
}

/// The exclusive statuses (LI-01, LI-02, XH-03), each with the rule by which it excludes those before it.
const EXCLUSIVE: [(Status, &Rule); 4] = [
    (Status::ExtremeHardship, &extreme_hardship::rules::XH_03),
    (Status::Allowance, &extreme_hardship::rules::XH_03),
    (Status::Marginal, &rules::LI_01),
    (Status::Rigid, &rigid_household::rules::LI_02),
];

/// What follows the allowance, each by its rule.
fn follows_allowance(id: &str) -> Option<&'static Rule> {
    let following: [(&Programme, &'static Rule); 7] = [
        (&programmes::DISABILITY, &rules::SA_16),
        (&programmes::LONE_ELDER, &rules::SA_16),
        (&programmes::LOST_CHILD, &rules::SA_16),
        (&programmes::PERCENTAGE, &rules::SA_17),
        (&programmes::HIGH_AGE, &rules::HA_01),
        (&programmes::SERIOUS_ILLNESS, &rules::SI_01),
        (&programmes::PHYSICAL_EXAM, &rules::PE_01),
    ];
    following.into_iter().find(|(programme, _)| programme.id == id).map(|(_, rule)| rule)
}

fn beside(first: &Programme, second: &Programme) -> Beside {
    let place =
        |programme: &Programme| EXCLUSIVE.iter().position(|(status, _)| found_by(*status).id == programme.id);
    if let (Some(one), Some(other)) = (place(first), place(second))
        && one != other
        && let Some((_, rule)) = EXCLUSIVE.get(one.max(other))
    {
        return Beside::Excluded(rule);
    }
    if second.id == programmes::ALLOWANCE.id
        && let Some(rule) = follows_allowance(first.id)
    {
        return Beside::Follows(rule);
    }
    let of_price = price_subsidy::programmes::PROGRAMMES.iter().any(|programme| programme.id == first.id);
    let drawn = [Status::ExtremeHardship, Status::Allowance];
    if of_price && drawn.iter().any(|status| found_by(*status).id == second.id) {
        return Beside::Follows(&price_subsidy::rules::DB_07);
    }
    Beside::Independent
}

fn income(first: &Programme, second: &Programme) -> AsIncome {
    if !pays(first) {
        return AsIncome::NoMoney;
    }
    let tested = EXCLUSIVE.iter().any(|(status, _)| found_by(*status).id == second.id);
    if !tested {
        return AsIncome::NotTested;
    }
    let of = |family: &'static [Programme]| family.iter().any(|programme| programme.id == first.id);
    let funerals = [&extreme_hardship::programmes::FUNERAL, &special_care::programmes::FUNERAL];
    let kind = if funerals.iter().any(|funeral| funeral.id == first.id) {
        IncomeKind::Funeral
    } else if first.id == programmes::HIGH_AGE.id {
        IncomeKind::HighAge
    } else if first.id == programmes::DISABILITY.id {
        IncomeKind::DisabilitySubsidy
    } else if of(special_care::programmes::PROGRAMMES) {
        IncomeKind::SpecialCare
    } else if of(accident_insurance::programmes::PROGRAMMES) {
        return AsIncome::Unsettled;
    } else {
        IncomeKind::SocialAssistance
    };
    AsIncome::NotCounted(kind, &rules::SA_06)
}
