//! 亲属关系换算: kinship to another head, where it follows for certain from kinship to the old one.

use std::collections::BTreeMap;

use minzheng_welfare::facts::Relation;

use super::{Desk, LifeError, head_of};
use crate::entry::HouseholdEntry;

/// What the old head is to the new one: whoever is my child calls me parent.
///
/// Every kinship that the clause names has its inverse among them, and what is none of them has none: the inverse of
/// another kinship is another one.
#[must_use]
pub const fn inverse(relation: Relation) -> Relation {
    match relation {
        Relation::Applicant => Relation::Applicant,
        Relation::Spouse => Relation::Spouse,
        Relation::Child => Relation::Parent,
        Relation::Parent => Relation::Child,
        Relation::Grandparent => Relation::Grandchild,
        Relation::Grandchild => Relation::Grandparent,
        Relation::Sibling => Relation::Sibling,
        Relation::Other => Relation::Other,
    }
}

/// What a member is to a new head, from what both are to the old one; `None` where that leaves a choice and must be
/// stated: a grandchild of the old head is a child or a nephew of the old head's child.
///
/// Children of a spouse count as children. Half-blood is not taken for granted: a sibling's parent must be stated.
#[must_use]
#[doc(alias = "与户主关系")]
pub const fn relative_to(new_head: Relation, member: Relation) -> Option<Relation> {
    use Relation::{Applicant, Child, Grandchild, Grandparent, Other, Parent, Sibling, Spouse};
    match (new_head, member) {
        (Applicant, same) => Some(same),
        (_, Applicant) => Some(inverse(new_head)),
        (Spouse, Child) => Some(Child),
        (Spouse, Grandchild) => Some(Grandchild),
        (Spouse, Parent | Grandparent | Sibling) => Some(Other),
        (Child, Spouse) => Some(Parent),
        (Child, Child) => Some(Sibling),
        (Child, Parent) => Some(Grandparent),
        (Child, Grandparent | Sibling) => Some(Other),
        (Parent, Child) => Some(Grandchild),
        (Parent, Spouse | Grandchild) => Some(Other),
        (Grandparent, Spouse | Child | Grandchild) => Some(Other),
        (Grandchild, Spouse) => Some(Grandparent),
        (Grandchild, Parent | Grandparent | Sibling) => Some(Other),
        (Sibling, Spouse | Child | Grandchild) => Some(Other),
        _ => None,
    }
}

/// The kinship of some members to a new head, stated or derived. Of members who are gone nothing depends on it any
/// more: where it does not follow, theirs is another one.
pub(super) fn to_new_head(
    entry: &HouseholdEntry,
    desk: &Desk<'_>,
    head: usize,
    is_meant: impl Fn(usize) -> bool,
    stated: &BTreeMap<usize, Relation>,
) -> Result<BTreeMap<usize, Relation>, LifeError> {
    let of_head = entry.members.get(head).map_or(Relation::Other, |member| member.facts.relation);
    let old_head = head_of(entry, desk);
    let mut relations = BTreeMap::new();
    for (index, member) in entry.members.iter().enumerate().filter(|(index, _)| is_meant(*index)) {
        let number = index.saturating_add(1);
        let relation = match stated.get(&index) {
            _ if index == head => Relation::Applicant,
            Some(Relation::Applicant) => return Err(LifeError::SecondHead { member: number }),
            Some(stated) => *stated,
            None => {
                // A former head who is gone is no longer the one whom all are related to.
                let own = member.facts.relation;
                let is_other_head = own == Relation::Applicant && index != old_head;
                match relative_to(of_head, own).filter(|_| !is_other_head) {
                    Some(derived) => derived,
                    None if !desk.is_present(&member.facts) => Relation::Other,
                    None => return Err(LifeError::KinshipUnknown { member: number }),
                }
            }
        };
        relations.insert(index, relation);
    }
    Ok(relations)
}
