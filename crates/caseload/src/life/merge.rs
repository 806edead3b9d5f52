//! 并户: a household joins another.

use std::collections::BTreeMap;

use minzheng_core_types::Fact;
use minzheng_core_types::ids::PersonId;
use minzheng_welfare::facts::{Member, PropertyFinding, Relation};
use minzheng_welfare::standing::Determination;

use super::kinship::{inverse, relative_to};
use super::{Desk, Determined, Effect, LifeError, ended, head_of, member_of};
use crate::entry::{HouseholdEntry, MemberEntry};

/// 并户: what must be said when a household joins another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MergeOrder {
    /// Kinship to the head of the household that takes in, by index of the member who joins. That of the joining head
    /// must be stated; the others follow from it where they can.
    pub relations: BTreeMap<usize, Relation>,
    /// What is determined for all together, where the two determinations cannot be added.
    pub determined: Option<Determined>,
    /// The finding about property; where none is stated, within the limits only when both were.
    pub property: Option<PropertyFinding>,
}

/// 并户结果: the two households.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The household with those who joined.
    pub into: HouseholdEntry,
    /// The household that has ended.
    pub from: HouseholdEntry,
    /// When it takes effect.
    pub effect: Effect,
}

/// 并户: the inverse of [`super::split`]. The household that joins ends with the month before; its members come into
/// the other one by the same decision, with their incomes, deductions and property. Whoever is in both is refused.
///
/// # Errors
/// [`LifeError`], most of all when one person is in both, or kinship must be stated.
#[doc(alias = "并户")]
pub fn merge(
    into: &HouseholdEntry,
    from: &HouseholdEntry,
    order: &MergeOrder,
    desk: &Desk<'_>,
) -> Result<Merged, LifeError> {
    if into.number == from.number {
        return Err(LifeError::WithItself);
    }
    let (basis, joining) = (desk.basis(into)?, desk.basis(from)?);
    let effect = desk.effect_on_members(into.place)?;
    refuse_the_same_person(into, from, desk)?;
    let relations = kinship(from, order, desk)?;
    let determined = order.determined.map_or_else(|| sum(&basis, &joining), Ok)?;

    let mut next = into.clone();
    let mut places = BTreeMap::new();
    for (index, member) in from.members.iter().enumerate() {
        let Some(relation) = relations.get(&index).copied() else { continue };
        places.insert(index, next.members.len());
        let facts = Member { relation, entered: Some(desk.decided), left: None, ..member.facts };
        next.members.push(MemberEntry { person: member.person.clone(), facts });
    }
    let lines = from.incomes.iter().filter_map(|line| {
        let earner = *places.get(&line.earner)?;
        Some(minzheng_welfare::facts::IncomeLine { earner, ..*line })
    });
    next.incomes.extend(lines);
    let deductions = from.deductions.iter().filter_map(|line| {
        let payer = *places.get(&line.payer)?;
        Some(minzheng_welfare::facts::Deduction { payer, ..*line })
    });
    next.deductions.extend(deductions);
    let supporters = from.supporters.iter().filter_map(|supporter| {
        let of = *places.get(&supporter.of)?;
        Some(minzheng_welfare::facts::Supporter { of, ..*supporter })
    });
    next.supporters.extend(supporters);
    next.expenses.extend(from.expenses.iter().copied());
    next.expenses_complete &= from.expenses_complete;
    next.assets.extend(from.assets.iter().copied());
    next.incomes_complete &= from.incomes_complete;
    next.assets_complete &= from.assets_complete;
    let property = match (basis.property, joining.property) {
        (PropertyFinding::Within, PropertyFinding::Within) => PropertyFinding::Within,
        _ => PropertyFinding::Beyond,
    };
    next.determinations.push(desk.determination(determined, order.property.unwrap_or(property)));
    Ok(Merged { into: next, from: ended(from, effect.first.previous(), None), effect })
}

/// The kinship of those who join to the head who takes them in. Those who are gone stay behind.
fn kinship(
    from: &HouseholdEntry,
    order: &MergeOrder,
    desk: &Desk<'_>,
) -> Result<BTreeMap<usize, Relation>, LifeError> {
    for stated in order.relations.keys() {
        member_of(from, *stated)?;
    }
    let head = head_of(from, desk);
    let of_head = order.relations.get(&head).copied();
    let mut relations = BTreeMap::new();
    for (index, member) in from.members.iter().enumerate() {
        if !desk.is_present(&member.facts) {
            continue;
        }
        let number = index.saturating_add(1);
        let relation = match order.relations.get(&index) {
            Some(Relation::Applicant) => return Err(LifeError::SecondHead { member: number }),
            Some(stated) => Some(*stated),
            // Seen from the joining head, the head who takes in is the inverse of what that head is to them.
            None => of_head.and_then(|of_head| relative_to(inverse(of_head), member.facts.relation)),
        };
        relations.insert(index, relation.ok_or(LifeError::KinshipUnknown { member: number })?);
    }
    Ok(relations)
}

/// Two determinations over equally many months add up; the later window stands for both.
fn sum(basis: &Determination, joining: &Determination) -> Result<Determined, LifeError> {
    let (one, other) = (basis.window, joining.window);
    if one.months() != other.months() {
        return Err(LifeError::WindowsDiffer(one.months(), other.months()));
    }
    let counted_income = basis.counted_income.plus(joining.counted_income)?;
    let window = if other.last() > one.last() { other } else { one };
    Ok(Determined { counted_income, window })
}

/// By identity number, and where one has none by name and birth.
fn refuse_the_same_person(
    into: &HouseholdEntry,
    from: &HouseholdEntry,
    desk: &Desk<'_>,
) -> Result<(), LifeError> {
    let here = |entry: &HouseholdEntry| -> Vec<(usize, MemberEntry)> {
        let members = entry.members.iter().enumerate();
        let here = members.filter(|(_, member)| desk.is_present(&member.facts));
        here.map(|(index, member)| (index.saturating_add(1), member.clone())).collect()
    };
    let joining = here(from);
    for (member, one) in here(into) {
        let same = joining.iter().find(|(_, other)| is_same(&one, other));
        if let Some((other, _)) = same {
            return Err(LifeError::SamePerson { member, other: *other });
        }
    }
    Ok(())
}

fn is_same(one: &MemberEntry, other: &MemberEntry) -> bool {
    match (one.person.id, other.person.id) {
        (Some(one), Some(other)) => same_number(one, other),
        _ => {
            let (name, birth) = (&one.person.name, one.facts.birth);
            !name.reveal().is_empty()
                && name == &other.person.name
                && matches!(birth, Fact::Known(_))
                && birth == other.facts.birth
        }
    }
}

/// An old number of 15 places and the number of 18 places that it became are of one person.
fn same_number(one: PersonId, other: PersonId) -> bool {
    one == other || (one.shorten().is_some() && one.shorten() == other.shorten())
}
