//! 变更户主.

use std::collections::BTreeMap;

use minzheng_welfare::facts::Relation;

use super::kinship::to_new_head;
use super::{Desk, Effect, LifeError, head_of, member_of};
use crate::entry::HouseholdEntry;
use crate::history::FormerHead;

/// 变更户主: who becomes the head, and the kinship that does not follow by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeadOrder {
    /// The member who becomes the head, by index.
    pub head: usize,
    /// Kinship to the new head, by index of the member, where it must be stated.
    pub relations: BTreeMap<usize, Relation>,
}

/// The household under a new head (户主). Members keep their order, since incomes, explanations and earlier months name
/// them by it; only their kinship is told anew. A payee who is named stays; where nobody is, the new head draws.
///
/// # Errors
/// [`LifeError`]: nobody of that number, kinship that must be stated, an effect in a month that has one already.
pub fn change_head(
    entry: &HouseholdEntry,
    order: &HeadOrder,
    desk: &Desk<'_>,
) -> Result<(HouseholdEntry, Effect), LifeError> {
    desk.in_order(entry)?;
    let effect = desk.effect(entry.place)?;
    under_new_head(entry, order, desk, effect).map(|next| (next, effect))
}

pub(super) fn under_new_head(
    entry: &HouseholdEntry,
    order: &HeadOrder,
    desk: &Desk<'_>,
    effect: Effect,
) -> Result<HouseholdEntry, LifeError> {
    let number = order.head.saturating_add(1);
    if !desk.is_present(member_of(entry, order.head)?) {
        return Err(LifeError::NotPresent { member: number });
    }
    if order.head == head_of(entry, desk) {
        return Err(LifeError::AlreadyHead { member: number });
    }
    for stated in order.relations.keys() {
        member_of(entry, *stated)?;
    }
    let last = effect.first.previous();
    if entry.history.heads.iter().any(|former| former.last >= last) {
        return Err(LifeError::ChangedAlready { first: effect.first });
    }
    let relations = to_new_head(entry, desk, order.head, |_| true, &order.relations)?;
    let former = entry.members.iter().map(|member| member.facts.relation).enumerate().collect();
    let mut next = entry.clone();
    for (member, relation) in next.members.iter_mut().zip(relations.into_values()) {
        member.facts.relation = relation;
    }
    next.history.heads.push(FormerHead { decided: desk.decided, last, relations: former });
    Ok(next)
}
