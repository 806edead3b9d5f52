//! Households with a past: former places, payees and heads, and more than one spell on the roll.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{cells, day, files, household, month, months, pack, register, yuan};
use minzheng_caseload::{
    FormerHead, FormerPayee, FormerStay, HouseholdEntry, LawTable, Outputs, Payee, PersonName, Register, Run,
    Status, Stop,
};
use minzheng_core_types::{Money, MonthRange, Silent};
use minzheng_welfare::facts::Relation;

fn amounts(register: &Register, range: MonthRange) -> Vec<Option<Money>> {
    let laws = LawTable::new(&pack(), register, range);
    let run = Run::new(register, &laws);
    let one = |month| run.one(0, month, &mut Silent).unwrap();
    range.iter().map(|month| one(month).map(|row| row.findings.allowance.amount())).collect()
}

fn moved(last: &str, from: &str) -> FormerStay {
    FormerStay {
        decided: month(last).last_day(),
        last: month(last),
        place: from.parse().unwrap(),
        street: "旧街道".to_owned(),
        community: "旧社区".to_owned(),
    }
}

/// SA-27, edge: the place that has accepted the case runs and pays it. Jimo paid 470 while Shibei paid 600.
#[test]
fn each_month_has_the_law_and_the_pay_of_its_place() {
    let range = months("2014-04", "2014-07");
    let here = household("1", 1, 0, "2013-11-05");
    let stays = amounts(&register([here.clone()]), range);
    let mut there = here.clone();
    there.place = "370282".parse().unwrap();
    let of_jimo = amounts(&register([there.clone()]), range);
    assert_ne!(stays[2], of_jimo[2]);
    let mut moves = there;
    moves.history.moves.push(moved("2014-05", "370203"));
    let register = register([moves]);
    let expected = [stays[0], stays[1], of_jimo[2], of_jimo[3]];
    assert_eq!(amounts(&register, range), expected);
    let out = files(&register, range, 1, Outputs::default());
    let places: Vec<[&str; 3]> =
        cells(&out.roll).iter().skip(1).map(|line| [line[3], line[4], line[5]]).collect();
    let (old, new) = (["370203", "旧街道", "旧社区"], ["370282", "登州路", ""]);
    assert_eq!(places, [old, old, new, new]);
    assert!(
        out.statistics[1].streets.contains_key("旧街道") && !out.statistics[2].streets.contains_key("旧街道")
    );
    assert!(out.decisions.lines().nth(1).unwrap().contains(r#""place":"370203""#));
    assert!(out.decisions.lines().nth(2).unwrap().contains(r#""place":"370282""#));
}

#[test]
fn the_day_of_a_decision_belongs_to_the_new_place_and_the_month_to_the_old() {
    let mut entry = household("1", 1, 0, "2013-11-05");
    entry.history.moves.push(moved("2014-02", "370202"));
    entry.history.moves.push(FormerStay { decided: day("2013-12-10"), ..moved("2013-12", "370282") });
    let register = register([entry]);
    let record = &register.households()[0];
    let place = |stay: minzheng_caseload::Stay<'_>| stay.place.to_string();
    assert_eq!(place(record.stay_on(day("2014-02-27"))), "370202");
    assert_eq!(place(record.stay_on(day("2014-02-28"))), "370203");
    assert_eq!(place(record.stay_in(month("2014-02"))), "370202");
    assert_eq!(place(record.stay_in(month("2014-03"))), "370203");
    assert_eq!(place(record.stay_in(month("2013-12"))), "370282");
    assert_eq!(place(record.stay_on(day("2013-12-09"))), "370282");
    assert_eq!(record.places().count(), 3);
}

/// SA-25, edge: who was stopped may apply again; the number stays.
#[test]
fn a_determination_after_the_end_begins_a_new_spell() {
    let mut entry = household("1", 1, 0, "2013-11-05");
    entry.ended = Some(month("2014-01"));
    let again = household("1", 1, 100, "2014-03-05").determinations[0];
    let range = months("2014-01", "2014-08");
    let mut back = entry.clone();
    back.determinations.push(again);
    let paid = |amount: Option<i64>| amount.map(yuan);
    assert_eq!(
        amounts(&register([back.clone()]), range),
        [Some(540), None, None, Some(500), Some(500), Some(500), Some(500), Some(500)].map(paid)
    );
    // It ends again: the earlier end goes to the past.
    back.history.stops.push(Stop { last: month("2014-01"), ground: None });
    back.ended = Some(month("2014-05"));
    assert_eq!(
        amounts(&register([back.clone()]), range),
        [Some(540), None, None, Some(500), Some(500), None, None, None].map(paid)
    );
    let laws = LawTable::new(&pack(), &register([back.clone()]), range);
    let ended = register([back]);
    assert!(Run::new(&ended, &laws).standing(0, month("2014-06")).is_none());
    assert!(ended.has_ended(&ended.households()[0]));
}

/// What was decided by the month of the end never brings a household back.
#[test]
fn a_determination_of_the_last_month_begins_no_spell() {
    let mut entry = household("1", 1, 0, "2013-11-05");
    entry.ended = Some(month("2014-03"));
    entry.determinations.push(household("1", 1, 100, "2014-03-31").determinations[0]);
    assert_eq!(amounts(&register([entry.clone()]), months("2014-04", "2014-05")), [None, None]);
    entry.applied = Some(day("2014-04-10"));
    let register = register([entry]);
    let range = months("2014-03", "2014-05");
    let laws = LawTable::new(&pack(), &register, range);
    let run = Run::new(&register, &laws);
    let status = |text| run.one(0, month(text), &mut Silent).unwrap().map(|row| row.status);
    let expected = [Some(Status::OnRoll), Some(Status::Applying), Some(Status::Applying)];
    assert_eq!(["2014-03", "2014-04", "2014-05"].map(status), expected);
}

fn with_people(entry: &mut HouseholdEntry) {
    for (member, name) in entry.members.iter_mut().zip(["王一", "李二"]) {
        member.person.name = PersonName::new(name);
    }
    entry.members[1].facts.relation = Relation::Spouse;
}

#[test]
fn the_roll_shows_the_head_and_the_payee_of_the_month() {
    let mut entry = household("1", 2, 0, "2013-11-05");
    with_people(&mut entry);
    entry.payee = Some(Payee::Other(PersonName::new("赵代领")));
    entry.account = "6217000000000000004".parse().ok();
    entry.history.payees = vec![
        FormerPayee {
            decided: day("2014-04-30"),
            last: month("2014-04"),
            payee: Some(Payee::Member(1)),
            account: None,
        },
        FormerPayee { decided: day("2014-02-28"), last: month("2014-02"), payee: None, account: None },
    ];
    let relations = [(0, Relation::Spouse), (1, Relation::Applicant)].into();
    entry.history.heads = vec![FormerHead { decided: day("2014-03-31"), last: month("2014-03"), relations }];
    let register = register([entry]);
    let form = Outputs { reveal: true, ..Outputs::default() };
    let out = files(&register, months("2014-02", "2014-05"), 1, form);
    let shown: Vec<[&str; 2]> =
        cells(&out.roll).iter().skip(1).map(|line| [line[6], line.last().unwrap()]).collect();
    assert_eq!(shown, [["李二", "李二"], ["李二", "李二"], ["王一", "李二"], ["王一", "赵代领"]]);
    let masked = files(&register, months("2014-05", "2014-05"), 1, Outputs::default());
    assert!(masked.roll.trim_end().ends_with("赵**") && !masked.roll.contains("代领"));
    let record = &register.households()[0];
    assert_eq!(record.paid_to(month("2014-05")).account, record.account.as_ref());
    assert_eq!(record.paid_to(month("2014-04")).account, None);
}

/// The kinship that an application was judged by stays that of its month.
#[test]
fn an_earlier_month_keeps_its_kinship() {
    let mut entry = household("1", 2, 0, "2013-11-05");
    with_people(&mut entry);
    let relations = [(0, Relation::Child), (1, Relation::Applicant)].into();
    entry.history.heads = vec![FormerHead { decided: day("2014-03-31"), last: month("2014-03"), relations }];
    let register = register([entry]);
    let record = &register.households()[0];
    let of = |text| register.members_in(record, month(text)).iter().map(|m| m.relation).collect::<Vec<_>>();
    assert_eq!(of("2014-03"), [Relation::Child, Relation::Applicant]);
    assert_eq!(of("2014-04"), [Relation::Applicant, Relation::Spouse]);
    assert_eq!(
        (register.head_in(record, month("2014-03")), register.head_in(record, month("2014-04"))),
        (1, 0)
    );
}
