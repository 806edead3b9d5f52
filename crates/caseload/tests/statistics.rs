//! Statistics (DB-04), standings and the law of a run.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, files, household, member, month, months, pack, register, yuan};
use minzheng_caseload::statistics::Count;
use minzheng_caseload::{LawTable, Outputs, Run, RunError, Status};
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Money, Silent};
use minzheng_welfare::facts::{Disability, Relation};

const fn count(households: u32, persons: u32) -> Count {
    Count { households, persons }
}

#[test]
fn entries_and_exits_stand_against_the_month_before() {
    let mut leaves = household("2", 1, 100, "2013-11-05");
    leaves.ended = Some(month("2014-03"));
    let mut dies = household("3", 3, 600, "2013-11-05");
    dies.members[2].facts.died = Some(day("2014-04-15"));
    let register = register([
        household("1", 2, 1050, "2013-12-05"),
        leaves,
        dies,
        household("4", 4, 0, "2014-02-10"),
        household("5", 1, 570, "2013-11-05"),
    ]);
    let all = files(&register, months("2014-01", "2014-05"), 1, Outputs::default()).statistics;
    let entered: Vec<_> = all.iter().map(|month| month.entered).collect();
    let left: Vec<_> = all.iter().map(|month| month.left).collect();
    let none = count(0, 0);
    assert_eq!(entered, [count(1, 2), none, count(1, 4), count(1, 1), none]);
    assert_eq!(left, [none, none, none, count(1, 1), none]);
    assert_eq!(all.iter().map(|month| month.persons_out).collect::<Vec<_>>(), [0, 0, 0, 1, 1]);
    assert_eq!(all.iter().map(|month| month.failing).collect::<Vec<_>>(), [1, 1, 1, 0, 0]);
    assert_eq!(all[4].roster, count(4, 9));
    assert_eq!(all[4].sizes, [(1, 1), (2, 2), (4, 1)].into());
    // The same month by itself says the same.
    let alone = files(&register, months("2014-04", "2014-04"), 1, Outputs::default()).statistics;
    assert_eq!(alone[0], all[3]);
}

#[test]
fn the_level_per_person_is_truncated_and_zero_for_nobody() {
    let three = register([household("1", 3, 800, "2013-11-05")]);
    let all = files(&three, months("2014-04", "2014-04"), 1, Outputs::default()).statistics;
    assert_eq!(all[0].total, yuan(1000));
    assert_eq!(all[0].per_person(), Money::from_fen(33_333));
    let nobody = files(&register([]), months("2014-04", "2014-04"), 1, Outputs::default()).statistics;
    assert_eq!(nobody[0].per_person(), Money::ZERO);
}

#[test]
fn a_person_for_whom_two_rules_pay_is_one() {
    let mut entry = household("1", 1, 0, "2019-01-05");
    let mut elder = member(Relation::Parent, "1935-01-01");
    elder.facts.disability =
        Fact::Known(Disability { kind: DisabilityKind::Physical, grade: DisabilityGrade::First });
    entry.members.push(elder);
    let register = register([entry]);
    let laws = LawTable::new(&pack(), &register, months("2019-05", "2019-05"));
    let row = Run::new(&register, &laws).one(0, month("2019-05"), &mut Silent).unwrap().unwrap();
    let minzheng_core_types::Finding::Entitled(award) = row.findings.high_age else {
        panic!("{:?}", row.findings.high_age);
    };
    assert_eq!(award.components().count(), 2, "the band and the addition");
    let all = files(&register, months("2019-05", "2019-05"), 1, Outputs::default()).statistics;
    assert_eq!(all[0].programmes["high-age"].persons, 1);
}

#[test]
fn who_applies_again_after_the_end_is_an_applicant() {
    let mut entry = household("1", 1, 0, "2013-05-05");
    entry.ended = Some(month("2013-12"));
    entry.applied = Some(day("2014-03-06"));
    let register = register([entry]);
    let laws = LawTable::new(&pack(), &register, months("2013-12", "2014-04"));
    let run = Run::new(&register, &laws);
    let status = |at: &str| run.one(0, month(at), &mut Silent).unwrap().map(|row| row.status);
    let expected = [Some(Status::OnRoll), None, None, Some(Status::Applying), Some(Status::Applying)];
    assert_eq!(["2013-12", "2014-01", "2014-02", "2014-03", "2014-04"].map(status), expected);
}

#[test]
fn a_place_without_a_rule_for_the_start_loses_nobody() {
    // The national rule begins with 民发〔2012〕220号.
    let mut entry = household("1", 1, 0, "2012-01-05");
    entry.place = "130102".parse().unwrap();
    let register = register([entry]);
    let out = files(&register, months("2012-01", "2012-02"), 1, Outputs::default());
    assert_eq!(out.statistics[0].needs_person, 0);
    assert_eq!(out.statistics[1].needs_person, 1, "its standard is not known either");
}

#[test]
fn the_later_determination_counts_from_its_own_first_month() {
    let mut entry = household("1", 1, 100, "2013-11-05");
    let again = household("1", 1, 300, "2014-01-20").determinations[0];
    entry.determinations.insert(0, again);
    let register = register([entry]);
    let out = files(&register, months("2013-12", "2014-02"), 1, Outputs::default());
    assert_eq!(out.statistics.iter().map(|m| m.total).collect::<Vec<_>>(), [yuan(440), yuan(440), yuan(240)]);
}

#[test]
fn a_month_outside_the_table_of_laws_is_an_error_that_names_nobody() {
    let register = register([household("1", 1, 0, "2013-05-05")]);
    let laws = LawTable::new(&pack(), &register, months("2014-01", "2014-02"));
    let run = Run::new(&register, &laws);
    assert!(run.one(0, month("2013-12"), &mut Silent).is_ok(), "the month before is there for entries");
    let failed = run.month(month("2014-09"), |_| {});
    assert!(matches!(failed, Err(RunError::NoLaw { month: at }) if at == month("2014-09")));
    assert!(run.one(7, month("2014-01"), &mut Silent).unwrap().is_none());
}

#[test]
fn what_was_known_on_a_day_is_looked_up_as_such() {
    let register = register([household("1", 1, 0, "2013-05-05")]);
    let range = months("2014-04", "2014-04");
    let before = LawTable::known_on(&pack(), &register, range, day("2014-03-27"));
    let on = LawTable::known_on(&pack(), &register, range, day("2014-03-28"));
    let paid = |laws: &LawTable| {
        Run::new(&register, laws).one(0, month("2014-04"), &mut Silent).unwrap().unwrap().total().unwrap()
    };
    assert_eq!([paid(&before), paid(&on)], [yuan(540), yuan(600)]);
}
