//! The loop written by hand finds what the rules find, for the whole district.
use std::collections::BTreeSet;

use minzheng_benches::baseline::{self, Clause, Figures, Outcome, Row};
use minzheng_benches::measured;
use minzheng_benches::population::{self, MONTH, Population};
use minzheng_core_types::{Finding, Silent};
use minzheng_welfare::MonthFindings;

/// All of it without debug assertions; a part of it in a debug build, which is slow.
const HOUSEHOLDS: usize = if cfg!(debug_assertions) { 60_000 } else { 1_000_000 };

const fn id(clause: Clause) -> &'static str {
    match clause {
        Clause::Sa01 => "SA-01",
        Clause::Sa02 => "SA-02",
        Clause::Sa11 => "SA-11",
        Clause::Sa12 => "SA-12",
        Clause::Sa16 => "SA-16",
        Clause::Sa17 => "SA-17",
        Clause::Sa19 => "SA-19",
        Clause::Sa28 => "SA-28",
        Clause::Ha01 => "HA-01",
        Clause::Ha02 => "HA-02",
        Clause::Si01 => "SI-01",
        Clause::Si03 => "SI-03",
        Clause::Pe01 => "PE-01",
        Clause::Li01 => "LI-01",
    }
}

fn same(finding: &Finding, outcome: &Outcome) -> bool {
    match (finding, outcome) {
        (Finding::Entitled(award), Outcome::Paid(total, parts)) => {
            award.total() == *total
                && award.assumed().is_empty()
                && award
                    .components()
                    .map(|part| (part.rule.id, part.members, part.amount))
                    .eq(parts.iter().flatten().map(|part| (id(part.clause), part.members, part.amount)))
        }
        (Finding::NotEntitled(grounds), Outcome::Refused(reasons)) => grounds
            .iter()
            .map(|ground| (ground.rule.id, ground.observed, ground.limit))
            .eq(reasons.iter().flatten().map(|reason| (id(reason.clause), reason.observed, reason.limit))),
        _ => false,
    }
}

fn all_the_same(findings: &MonthFindings, row: &Row) -> bool {
    findings.month == row.month
        && findings.law == row.law
        && findings.members == row.members
        && findings.each().iter().zip(row.each()).all(|((_, finding), outcome)| same(finding, outcome))
}

#[test]
fn the_hand_written_loop_finds_the_same() {
    let pack = population::pack().unwrap();
    let policy = population::policy(&pack, MONTH);
    let figures = Figures::new(policy.hash);
    let district = Population::of(HOUSEHOLDS);
    let mut seen = BTreeSet::new();
    for (number, entry) in district.iter().enumerate() {
        let findings = measured::assess(&entry.household().unwrap(), &entry, &policy, &mut Silent).unwrap();
        let row = baseline::assess(entry.roll, entry.members, entry.determination, &figures).unwrap();
        assert!(all_the_same(&findings, &row), "household {number}: {findings:#?}\n{row:#?}");
        for (programme, finding) in findings.each() {
            seen.insert((programme.id, finding.name()));
            match finding {
                Finding::Entitled(award) => {
                    seen.extend(award.components().map(|part| (programme.id, part.rule.id)));
                }
                Finding::NotEntitled(grounds) => {
                    seen.extend(grounds.iter().map(|ground| (programme.id, ground.rule.id)));
                }
                Finding::NeedsPerson(_) => {}
            }
        }
    }
    assert_eq!(seen.len(), 33, "every ending that there is, and no open question: {seen:?}");
    assert!(!seen.iter().any(|(_, name)| *name == "needs-person"), "{seen:?}");
}

#[test]
fn no_household_stands_in_for_another() {
    let district = Population::of(HOUSEHOLDS);
    let distinct: BTreeSet<String> = district
        .iter()
        .map(|entry| {
            let births: Vec<_> = entry.members.iter().filter_map(|member| member.birth.known()).collect();
            format!("{births:?}{:?}{:?}", entry.determination, entry.roll.since)
        })
        .collect();
    assert_eq!(distinct.len(), HOUSEHOLDS);
    assert_eq!(district.rolls, Population::of(HOUSEHOLDS).rolls, "the same again");
    let per_hundred = district.members.len() * 100 / HOUSEHOLDS;
    assert!((170..=190).contains(&per_hundred), "{per_hundred} members per hundred households");
}
