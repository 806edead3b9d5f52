//! 分户: some members leave and make a household of their own.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::Fact;
use minzheng_core_types::ids::AccountNumber;
use minzheng_welfare::facts::{Member, PropertyFinding, Relation};
use minzheng_welfare::standing::Determination;

use super::head::{HeadOrder, under_new_head};
use super::kinship::to_new_head;
use super::payee::{PayeeOrder, paid_otherwise};
use super::{Desk, Determined, Effect, LifeError, head_of, member_of};
use crate::entry::{CaseId, HouseholdEntry, MemberEntry};
use crate::history::Payee;

/// 分户: who leaves, and what must be said of the two households. Members and things owned go by index.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SplitOrder {
    /// The number of the new household.
    pub number: String,
    /// Its case; made from the number when there is none.
    pub case: Option<CaseId>,
    /// Who leaves.
    pub members: BTreeSet<usize>,
    /// Who of them becomes the head.
    pub head: usize,
    /// Who of those who stay becomes the head, when the head leaves.
    pub staying_head: Option<usize>,
    /// Kinship to the own new head, where it must be stated.
    pub relations: BTreeMap<usize, Relation>,
    /// Which of the things owned go; must be said where there are any, since a register does not keep whose they are.
    pub assets: Option<BTreeSet<usize>>,
    /// What is determined for those who stay, where the incomes listed do not explain it.
    pub staying: Option<Determined>,
    /// What is determined for those who leave.
    pub leaving: Option<Determined>,
    /// The finding about the property of those who leave; that of the whole where none is stated.
    pub property: Option<PropertyFinding>,
    /// The street of the new household; as before where nothing is stated. To another place it moves by
    /// [`super::move_to`], since two places may settle the month of a change differently.
    pub street: Option<String>,
    /// Its community.
    pub community: Option<String>,
    /// The account of the new household.
    pub account: Option<AccountNumber>,
}

/// 分户结果: the two households.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Splitted {
    /// Those who stay, under the old number.
    pub staying: HouseholdEntry,
    /// Those who leave, under the new one.
    pub leaving: HouseholdEntry,
    /// When it takes effect.
    pub effect: Effect,
}

/// 分户. Those who leave stay listed in the old household with the decision by which they left, and come into the new
/// one by the same decision, so that nobody is paid in both. Incomes and deductions go with their owners; both
/// households are determined anew over the window of what was determined before. Where whoever drew the money leaves, the
/// new head draws it, and the account must be stated anew.
///
/// # Errors
/// [`LifeError`], most of all when the kinship or the incomes of one of the two must be stated.
#[doc(alias = "分户")]
pub fn split(entry: &HouseholdEntry, order: &SplitOrder, desk: &Desk<'_>) -> Result<Splitted, LifeError> {
    let basis = desk.basis(entry)?;
    check(entry, order, desk)?;
    let effect = desk.effect_on_members(entry.place)?;
    let leaves = |index: usize| order.members.contains(&index);
    let relations = to_new_head(entry, desk, order.head, leaves, &order.relations)?;
    let (stays_with, leaves_with) = determined(entry, order, desk, &basis)?;
    let assets = assets_that_go(entry, order)?;

    let mut staying = under_head_of_those_who_stay(entry, order, desk, effect)?;
    // What those who stay get must not go to the account of somebody who has left.
    let drew = match &entry.payee {
        Some(Payee::Member(member)) => Some(*member),
        Some(Payee::Other(_)) => None,
        None => Some(head_of(entry, desk)),
    };
    if drew.is_some_and(leaves) && (staying.payee.is_some() || staying.account.is_some()) {
        staying = paid_otherwise(&staying, &PayeeOrder::default(), desk, effect)?;
    }
    for member in &order.members {
        if let Some(member) = staying.members.get_mut(*member) {
            member.facts.left = Some(desk.decided);
        }
    }
    staying.incomes.retain(|line| !leaves(line.earner));
    staying.deductions.retain(|line| !leaves(line.payer));
    staying.supporters.retain(|supporter| !leaves(supporter.of));
    keep(&mut staying.assets, |index| !assets.contains(&index));
    staying.determinations.push(desk.determination(stays_with, basis.property));

    let leaving = new_household(entry, order, desk, &relations, &assets);
    let property = order.property.unwrap_or(basis.property);
    let determinations = vec![desk.determination(leaves_with, property)];
    Ok(Splitted { staying, leaving: HouseholdEntry { determinations, ..leaving }, effect })
}

fn check(entry: &HouseholdEntry, order: &SplitOrder, desk: &Desk<'_>) -> Result<(), LifeError> {
    if order.number.trim().is_empty() || order.number == entry.number {
        return Err(LifeError::NumberInUse);
    }
    if order.members.is_empty() {
        return Err(LifeError::NobodyLeaves);
    }
    for member in &order.members {
        if !desk.is_present(member_of(entry, *member)?) {
            return Err(LifeError::NotPresent { member: member.saturating_add(1) });
        }
    }
    for stated in order.relations.keys() {
        member_of(entry, *stated)?;
    }
    let is_here = |(index, member): (usize, &MemberEntry)| {
        !order.members.contains(&index) && desk.is_present(&member.facts)
    };
    if !entry.members.iter().enumerate().any(is_here) {
        return Err(LifeError::NobodyStays);
    }
    if !order.members.contains(&order.head) {
        return Err(LifeError::HeadStays { member: order.head.saturating_add(1) });
    }
    Ok(())
}

/// Where the head leaves, those who stay have a new one. Whoever leaves keeps the kinship that the old household had.
fn under_head_of_those_who_stay(
    entry: &HouseholdEntry,
    order: &SplitOrder,
    desk: &Desk<'_>,
    effect: Effect,
) -> Result<HouseholdEntry, LifeError> {
    if !order.members.contains(&head_of(entry, desk)) {
        return Ok(entry.clone());
    }
    let head = order.staying_head.ok_or(LifeError::HeadLeaves)?;
    if order.members.contains(&head) {
        return Err(LifeError::NewHeadLeaves { member: head.saturating_add(1) });
    }
    let mut stated = order.relations.clone();
    stated.retain(|member, _| !order.members.contains(member));
    // What those who leave are to the head they leave behind decides nothing any more.
    for member in &order.members {
        let own = entry.members.get(*member).map(|member| member.facts.relation);
        let of_head = entry.members.get(head).map(|member| member.facts.relation);
        let derived = own.zip(of_head).and_then(|(own, of_head)| super::relative_to(of_head, own));
        stated.insert(*member, derived.unwrap_or(Relation::Other));
    }
    under_new_head(entry, &HeadOrder { head, relations: stated }, desk, effect)
}

/// What is determined for either household: as stated, else as the incomes listed explain what was determined.
fn determined(
    entry: &HouseholdEntry,
    order: &SplitOrder,
    desk: &Desk<'_>,
    basis: &Determination,
) -> Result<(Determined, Determined), LifeError> {
    if let (Some(staying), Some(leaving)) = (order.staying, order.leaving) {
        return Ok((staying, leaving));
    }
    let unexplained = || LifeError::IncomeNotExplained { number: entry.number.clone() };
    let whole = desk.income_of(entry, basis, |_| true)?;
    if whole != Some(basis.counted_income) {
        return Err(unexplained());
    }
    let explained = |leaves: bool| -> Result<Determined, LifeError> {
        let income = desk.income_of(entry, basis, |index| order.members.contains(&index) == leaves)?;
        Ok(Determined { counted_income: income.ok_or_else(unexplained)?, window: basis.window })
    };
    let staying = order.staying.map_or_else(|| explained(false), Ok)?;
    let leaving = order.leaving.map_or_else(|| explained(true), Ok)?;
    Ok((staying, leaving))
}

fn assets_that_go(entry: &HouseholdEntry, order: &SplitOrder) -> Result<BTreeSet<usize>, LifeError> {
    let listed = entry.assets.len();
    match &order.assets {
        None if listed > 0 => Err(LifeError::WhoseProperty(listed)),
        None => Ok(BTreeSet::new()),
        Some(named) => match named.iter().find(|thing| **thing >= listed) {
            Some(thing) => Err(LifeError::NoSuchAsset { thing: thing.saturating_add(1), listed }),
            None => Ok(named.clone()),
        },
    }
}

/// Those who leave, renumbered, with what is theirs. What was found about the old household as a whole is carried over
/// where it is that there is nothing of the kind; anything else must be found out anew. Expenditure names nobody: what is
/// listed stays with the old household, and that of the new one is open.
fn new_household(
    entry: &HouseholdEntry,
    order: &SplitOrder,
    desk: &Desk<'_>,
    relations: &BTreeMap<usize, Relation>,
    assets: &BTreeSet<usize>,
) -> HouseholdEntry {
    // The head first, the others in their old order.
    let others = order.members.iter().copied().filter(|member| *member != order.head);
    let old: Vec<usize> = [order.head].into_iter().chain(others).collect();
    let new_index = |index: usize| old.iter().position(|member| *member == index);
    let members = old.iter().filter_map(|index| {
        let member = entry.members.get(*index)?;
        let relation = relations.get(index).copied().unwrap_or(member.facts.relation);
        let facts = Member { relation, entered: Some(desk.decided), left: None, ..member.facts };
        Some(MemberEntry { person: member.person.clone(), facts })
    });
    let mut incomes = entry.incomes.clone();
    incomes.retain_mut(|line| new_index(line.earner).map(|index| line.earner = index).is_some());
    let mut deductions = entry.deductions.clone();
    deductions.retain_mut(|line| new_index(line.payer).map(|index| line.payer = index).is_some());
    let mut supporters = entry.supporters.clone();
    supporters.retain_mut(|owes| new_index(owes.of).map(|index| owes.of = index).is_some());
    let mut owned = entry.assets.clone();
    keep(&mut owned, |index| assets.contains(&index));
    let nothing = |fact: Fact<bool>| match fact {
        Fact::Known(true) => Fact::NotEstablished,
        other => other,
    };
    HouseholdEntry {
        case: order.case,
        street: order.street.clone().unwrap_or_else(|| entry.street.clone()),
        community: order.community.clone().unwrap_or_else(|| entry.community.clone()),
        register: entry.register,
        lost_only_child: nothing(entry.lost_only_child),
        three_nos: nothing(entry.three_nos),
        alone: if entry.alone == Fact::Absent { Fact::Absent } else { Fact::NotEstablished },
        account: order.account.clone(),
        members: members.collect(),
        incomes,
        incomes_complete: entry.incomes_complete,
        deductions,
        supporters,
        assets: owned,
        assets_complete: entry.assets_complete,
        ..HouseholdEntry::new(order.number.trim(), entry.place)
    }
}

/// Keeps the entries whose index is meant.
fn keep<T>(list: &mut Vec<T>, is_meant: impl Fn(usize) -> bool) {
    let mut index = 0_usize;
    list.retain(|_| {
        let kept = is_meant(index);
        index = index.saturating_add(1);
        kept
    });
}
