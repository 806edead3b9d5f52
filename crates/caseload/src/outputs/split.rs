//! 按人分摊: what each person's share of a household's money is.
//!
//! The law grants the allowance to the household. Whoever must show an amount per person needs a convention, and
//! says which.

use std::collections::BTreeMap;

use minzheng_core_types::explain::ValueRow;
use minzheng_core_types::finding::{Component, Programme};
use minzheng_core_types::{ExplanationDocument, Finding, MemberSet, Money, MoneyError, Text};
use minzheng_welfare::programmes;

use crate::run::{MonthRow, Run, RunError};

/// 分摊约定: how an amount for a household becomes amounts of persons. No law sets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Split {
    /// 按户均分: equal shares in whole fen; the fen that remain go to the first members in order, one each. A
    /// supplement for the household as a whole goes to its first member. No law says so.
    #[default]
    Equal,
}

impl Split {
    /// What the convention is called in the heading of a column.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::Equal => Text::new("按户均分(约定)", "equal shares, by convention"),
        }
    }

    /// The shares of the members, in order; they sum exactly to the amount. Nobody gets nothing.
    #[must_use]
    pub fn shares(self, amount: Money, members: MemberSet) -> Vec<(usize, Money)> {
        let count = i64::from(members.len());
        let fen = amount.fen();
        let (Some(each), Some(rest)) = (fen.checked_div_euclid(count), fen.checked_rem_euclid(count)) else {
            return Vec::new();
        };
        let share = |(place, member)| {
            let more = i64::from(place < rest);
            (member, Money::from_fen(each.saturating_add(more)))
        };
        (0_i64..).zip(members.iter()).map(share).collect()
    }
}

/// What each member gets: for each member the amounts by programme, in the order of the programmes that pay.
pub(super) type PerPerson = BTreeMap<usize, Vec<Money>>;

/// Shares out everything that a row pays. Every member who counts has an entry, also if it is all zero.
pub(super) fn per_person(run: &Run<'_>, row: &MonthRow<'_>, split: Split) -> Result<PerPerson, RunError> {
    let nothing = vec![Money::ZERO; programmes::paying().count()];
    let mut all: PerPerson = row.findings.members.iter().map(|member| (member, nothing.clone())).collect();
    let mut told: Option<ExplanationDocument> = None;
    let paying = row.findings.each().into_iter().filter(|(programme, _)| programmes::pays(programme));
    for (place, (programme, finding)) in paying.enumerate() {
        let Finding::Entitled(award) = finding else {
            continue;
        };
        for component in award.components() {
            let needs_steps = component.members.len() > 1 && programme.id != programmes::PHYSICAL_EXAM.id;
            if needs_steps && told.is_none() {
                told = run.explain(row.index, row.findings.month)?.map(|(_, document)| document);
            }
            let told = told.as_ref().filter(|_| needs_steps);
            for (member, amount) in of_component(programme, component, row, split, told)? {
                let amounts = all.entry(member).or_insert_with(|| nothing.clone());
                if let Some(cell) = amounts.get_mut(place) {
                    *cell = cell.plus(amount)?;
                }
            }
        }
    }
    Ok(all)
}

/// A component names its members, but one amount for all of them: what each gets stands in the steps.
fn of_component(
    programme: &Programme,
    component: &Component,
    row: &MonthRow<'_>,
    split: Split,
    told: Option<&ExplanationDocument>,
) -> Result<Vec<(usize, Money)>, MoneyError> {
    if component.members.is_empty() {
        let household = row.findings.members;
        if programme.id == programmes::ALLOWANCE.id {
            return Ok(split.shares(component.amount, household));
        }
        let first = household.iter().next().unwrap_or(0);
        return Ok(vec![(first, component.amount)]);
    }
    if let Some(document) = told {
        let paid = paid_in_steps(document, programme, component);
        if Money::sum(paid.iter().map(|(_, amount)| *amount))? == component.amount {
            return Ok(paid);
        }
    }
    Ok(split.shares(component.amount, component.members))
}

/// What the steps of a programme pay single members by the rule of the component.
fn paid_in_steps(
    document: &ExplanationDocument,
    programme: &Programme,
    component: &Component,
) -> Vec<(usize, Money)> {
    let outcome = document.outcomes.iter().find(|outcome| outcome.programme == programme.id);
    let Some(outcome) = outcome else {
        return Vec::new();
    };
    let steps =
        document.steps.iter().filter(|step| (outcome.steps_from..outcome.steps_end).contains(&step.no));
    steps
        .filter(|step| step.pays.as_deref() == Some(component.rule.id))
        .filter_map(|step| match (step.member, &step.value) {
            (Some(member), ValueRow::Money(amount)) => Some((usize::from(member), *amount)),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_shares_sum_exactly_for_every_size_and_remainder() {
        for size in 1_usize..=20 {
            for fen in (0..=60).chain([99_999, 100_000, 100_001, i64::MAX]) {
                let amount = Money::from_fen(fen);
                let shares = Split::Equal.shares(amount, MemberSet::first(size));
                assert_eq!(shares.len(), size);
                assert_eq!(
                    Money::sum(shares.iter().map(|(_, share)| *share)).unwrap(),
                    amount,
                    "{size} {fen}"
                );
                let (most, least) = (shares.iter().map(|s| s.1).max(), shares.iter().map(|s| s.1).min());
                let apart = most.unwrap().less(least.unwrap()).unwrap();
                assert!(apart <= Money::from_fen(1), "{size} {fen}");
                assert!(
                    shares.windows(2).all(|two| two[0].1 >= two[1].1),
                    "the first get the fen that remain"
                );
            }
        }
    }

    #[test]
    fn shares_follow_the_members_who_count() {
        let mut members = MemberSet::single(5);
        members.insert(2);
        let shares = Split::Equal.shares(Money::from_fen(7), members);
        assert_eq!(shares, [(2, Money::from_fen(4)), (5, Money::from_fen(3))]);
        assert!(Split::Equal.shares(Money::from_fen(7), MemberSet::EMPTY).is_empty());
    }
}
