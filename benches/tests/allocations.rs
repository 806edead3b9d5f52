//! The silent path allocates nothing, and an explanation that is used again next to nothing; counted, not timed.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use allocation_counter::measure;
use minzheng_benches::measured;
use minzheng_benches::population::{self, Entry, MONTH, Population};
use minzheng_core_types::{Explain, Explanation, Fact, Finding, Money, Month, MonthRange, Silent};
use minzheng_welfare::facts::{Asset, AssetKind, IncomeKind, IncomeLine, Member, Per};
use minzheng_welfare::{Household, HouseholdFacts, Law, Policy, Standing, assess_month};

const HOUSEHOLDS: usize = 20_000;

#[test]
fn silence_allocates_nothing() {
    let pack = population::pack().unwrap();
    let policy = population::policy(&pack, MONTH);
    let district = Population::of(HOUSEHOLDS);
    let counted = measure(|| {
        measured::silent(&district, &policy, 0, HOUSEHOLDS).unwrap();
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}

#[test]
fn an_explanation_used_again_allocates_nothing() {
    let pack = population::pack().unwrap();
    let policy = population::policy(&pack, MONTH);
    let district = Population::of(HOUSEHOLDS);
    let mut explanation = Explanation::default();
    let warming = measure(|| {
        measured::explained(&district, &policy, 0, HOUSEHOLDS, &mut explanation).unwrap();
    });
    let again = measure(|| {
        measured::explained(&district, &policy, 0, HOUSEHOLDS, &mut explanation).unwrap();
    });
    assert!(warming.count_total > 0, "the counter counts: {warming:?}");
    assert_eq!(again.count_total, 0, "{again:?}");
}

/// One household under each standing, with everything that a rule may have to look at.
fn every_way<X: Explain>(
    entry: &Entry<'_>,
    members: &[Member],
    policy: &Policy,
    explain: &mut X,
) -> [Finding; 3] {
    let last = MONTH.previous();
    let year = MonthRange::new(Month::at(2013, 5), last).unwrap();
    let line = |kind| IncomeLine {
        earner: 0,
        kind,
        amount: Fact::Known(Money::from_fen(12_345)),
        per: Per::Month,
        period: year,
    };
    let incomes = [
        line(IncomeKind::Wage),
        line(IncomeKind::HighAge),
        line(IncomeKind::LumpSum),
        line(IncomeKind::ResidentsBasicPension),
    ];
    let assets = [
        Asset { kind: AssetKind::Financial, amount: Fact::Known(Money::from_fen(500_000)) },
        Asset { kind: AssetKind::Car, amount: Fact::Absent },
    ];
    let household = Household::new(HouseholdFacts {
        incomes: &incomes,
        incomes_complete: true,
        assets: &assets,
        assets_complete: true,
        register: Fact::Known(entry.roll.register),
        ..HouseholdFacts::of(members)
    })
    .unwrap();
    let on = entry.determination.applied;
    [entry.standing(), Standing::Applying { on }, Standing::Ended { last, ground: None }].map(|standing| {
        assess_month(&household, standing, Law::both(policy), MONTH, explain).unwrap().serious_illness
    })
}

#[test]
fn applications_and_open_questions_allocate_nothing_either() {
    let pack = population::pack().unwrap();
    let policy = population::policy(&pack, MONTH);
    let mut district = Population::of(HOUSEHOLDS);
    // Diagnoses that are not approved are looked up in the list of illnesses.
    for member in &mut district.members {
        if let Fact::Known(illness) = &mut member.illness {
            illness.approved = None;
        }
    }
    let mut open = 0_u32;
    let counted = measure(|| {
        for entry in district.iter() {
            let found = every_way(&entry, entry.members, &policy, &mut Silent);
            open += u32::from(found.iter().any(|finding| finding.name() == "needs-person"));
        }
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
    assert!(open > 0, "some illnesses were looked up");
}
