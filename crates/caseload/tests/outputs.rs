//! Months over a small register of Shibei in 2014: what comes out, checked by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::BTreeMap;

use common::{NAME, cells, day, files, household, member, month, months, register, yuan};
use minzheng_caseload::outputs::{statistics_csv, statistics_json};
use minzheng_caseload::{
    HouseholdEntry, LawTable, OutputError, Outputs, Progress, Register, Run, run_months,
};
use minzheng_core_types::{DisabilityGrade, DisabilityKind, Fact, Lang, Money};
use minzheng_welfare::facts::{Disability, Relation};

/// A: a couple. B: enters in March. C: somebody turns 80 on 31 May. D: ended in March. E: a death in April. F: two
/// disabled persons. G: applies in May. H: entitled only by the standard of April.
fn shibei() -> Register {
    let disability = |grade| Fact::Known(Disability { kind: DisabilityKind::Physical, grade });
    let mut c = household("C", 1, 0, "2013-11-05");
    c.members.push(member(Relation::Parent, "1934-05-31"));
    let mut d = household("D", 1, 100, "2013-11-05");
    d.ended = Some(month("2014-03"));
    let mut e = household("E", 3, 600, "2013-11-05");
    e.members[2].facts.died = Some(day("2014-04-15"));
    let mut f = household("F", 2, 0, "2013-11-05");
    f.members[0].facts.disability = disability(DisabilityGrade::First);
    f.members[1].facts.disability = disability(DisabilityGrade::Second);
    let mut g = household("G", 1, 0, "2013-11-05");
    g.determinations.clear();
    g.applied = Some(day("2014-05-06"));
    register([
        household("A", 2, 1050, "2013-12-05"),
        household("B", 1, 0, "2014-02-10"),
        c,
        d,
        e,
        f,
        g,
        household("H", 1, 570, "2013-11-05"),
    ])
}

/// The place of a column.
fn column(csv: &str, heading: &str) -> usize {
    let place = cells(csv)[0].iter().position(|cell| cell.trim_start_matches('\u{feff}') == heading);
    place.unwrap_or_else(|| panic!("no column {heading}"))
}

/// Month and household to the cells of its line.
fn by_household(csv: &str) -> BTreeMap<(&str, &str), Vec<&str>> {
    cells(csv).into_iter().skip(1).map(|line| ((line[0], line[1]), line)).collect()
}

#[test]
fn amounts_of_shibei_in_2014() {
    let roll = files(&shibei(), months("2014-01", "2014-06"), 1, Outputs::default()).roll;
    assert!(roll.starts_with("\u{feff}月份,户编号,案件号,区划,街道,社区,户主,人数,低保金,残疾人生活补助,"));
    let lines = by_household(&roll);
    let paid = |household, program: usize| {
        ["2014-01", "2014-02", "2014-03", "2014-04", "2014-05", "2014-06"]
            .map(|month| lines.get(&(month, household)).map_or("-", |line| line[program]))
    };
    let [allowance, disability, high_age, exam, total] =
        ["低保金", "残疾人生活补助", "高龄津贴", "体检补助", "合计"].map(|heading| column(&roll, heading));
    assert_eq!(paid("A", allowance), ["30.00", "30.00", "30.00", "150.00", "150.00", "150.00"]);
    assert_eq!(paid("A", exam), ["0.00", "0.00", "0.00", "0.00", "0.00", "400.00"]);
    assert_eq!(paid("A", total), ["30.00", "30.00", "30.00", "150.00", "150.00", "550.00"]);
    assert_eq!(paid("B", allowance), ["-", "-", "540.00", "600.00", "600.00", "600.00"]);
    assert_eq!(paid("C", high_age), ["0.00", "0.00", "0.00", "0.00", "120.00", "120.00"]);
    assert_eq!(paid("C", total), ["1080.00", "1080.00", "1080.00", "1200.00", "1320.00", "1720.00"]);
    assert_eq!(paid("D", allowance), ["440.00", "440.00", "440.00", "-", "-", "-"]);
    assert_eq!(paid("E", allowance), ["1020.00", "1020.00", "1020.00", "1200.00", "600.00", "600.00"]);
    assert_eq!(paid("F", disability), ["", "", "", "608.00", "608.00", "608.00"]);
    assert_eq!(paid("G", allowance), ["-"; 6], "an application is not paid");
    assert_eq!(paid("H", allowance), ["0.00", "0.00", "0.00", "30.00", "30.00", "30.00"]);
    let [finding, assumed, open] = ["低保意见", "依据推定", "需人工"].map(|heading| column(&roll, heading));
    let not = "不符合、低保边缘家庭";
    assert_eq!(paid("H", finding), [not, not, not, "符合", "符合", "符合"]);
    assert_eq!(paid("F", open), ["残疾人生活补助", "残疾人生活补助", "残疾人生活补助", "", "", ""]);
    // The month of a death by an assumed rule; June by the amount of the exam, which is reconstructed.
    assert_eq!(paid("E", assumed), ["否", "否", "否", "是", "否", "是"]);
    assert_eq!(paid("E", 7), ["3", "3", "3", "3", "2", "2"]);
}

#[test]
fn persons_sum_exactly_to_the_roll() {
    let mut all: Vec<HouseholdEntry> = Vec::new();
    for size in 1_usize..=20 {
        for rest in 0..i64::try_from(size).unwrap() {
            let mut entry = household(&format!("{size}-{rest}"), size, 0, "2013-11-05");
            entry.determinations[0].counted_income = Money::from_fen(rest);
            all.push(entry);
        }
    }
    let register = register(all);
    let out = files(&register, months("2014-06", "2014-06"), 2, Outputs::default());
    let mut sums: BTreeMap<&str, Money> = BTreeMap::new();
    for line in cells(&out.persons).into_iter().skip(1) {
        let sum = sums.entry(line[1]).or_default();
        *sum = sum.plus(line.last().unwrap().parse().unwrap()).unwrap();
    }
    let lines = by_household(&out.roll);
    assert_eq!(lines.len(), 210);
    for ((_, household), line) in lines {
        assert_eq!(sums[household].to_string(), line[column(&out.roll, "合计")], "{household}");
    }
}

#[test]
fn each_person_has_the_own_supplement() {
    let persons = files(&shibei(), months("2014-05", "2014-06"), 1, Outputs::default()).persons;
    assert!(persons.lines().next().unwrap().contains("低保金 按户均分(约定)"));
    let [high_age, exam] = ["高龄津贴", "体检补助"].map(|heading| column(&persons, heading));
    let line = |month, household, index| {
        cells(&persons).into_iter().find(|line| line[..3] == [month, household, index]).unwrap()
    };
    assert_eq!(line("2014-05", "F", "0")[5..7], ["600.00", "340.00"]);
    assert_eq!(line("2014-05", "F", "1")[5..7], ["600.00", "268.00"]);
    assert_eq!(line("2014-05", "C", "0")[high_age], "0.00");
    assert_eq!(
        line("2014-05", "C", "1")[4..],
        ["80", "600.00", "0.00", "0.00", "0.00", "0.00", "120.00", "0.00", "0.00", "720.00"]
    );
    assert_eq!(line("2014-06", "C", "0")[exam], "200.00");
}

#[test]
fn a_supplement_for_the_household_goes_to_its_first_member() {
    let mut entry = household("1", 2, 0, "2017-03-01");
    entry.lost_only_child = Fact::Known(true);
    let out = files(&register([entry]), months("2017-05", "2017-05"), 1, Outputs::default());
    let persons = cells(&out.persons);
    assert_eq!([persons[1][8], persons[2][8]], ["220.00", "0.00"]);
}

#[test]
fn names_are_masked_unless_they_are_asked_for() {
    for (reveal, shown) in [(false, false), (true, true)] {
        let form = Outputs { reveal, digests: true, ..Outputs::default() };
        let out = files(&shibei(), months("2014-04", "2014-06"), 1, form);
        assert_eq!(out.roll.contains(NAME), shown);
        assert_eq!(out.persons.contains(NAME), shown);
        assert_eq!(out.roll.contains("欧****"), !shown);
        assert!(!out.decisions.contains('欧'), "findings have no names at all");
    }
}

#[test]
fn findings_name_rules_grounds_and_open_questions() {
    let form = Outputs { digests: true, ..Outputs::default() };
    let out = files(&shibei(), months("2014-03", "2014-05"), 1, form);
    let lines: Vec<serde_json::Value> =
        out.decisions.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let line = |household: &str, month: &str| {
        lines.iter().find(|line| line["household"] == household && line["month"] == month).unwrap()
    };
    let h = line("H", "2014-03");
    assert_eq!(h["schema"], "minzheng.findings/1");
    assert_eq!(h["findings"][0]["finding"], "not-entitled");
    assert_eq!(
        h["findings"][0]["grounds"],
        serde_json::json!([{"rule": "SA-01", "observed": "570.00", "limit": "540.00", "margin": "30.00"}])
    );
    let f = line("F", "2014-03");
    assert_eq!(f["findings"][1]["amount"], serde_json::Value::Null);
    assert_eq!(f["findings"][1]["open"][0]["id"], "sa.disability.urban.grade-1");
    assert_eq!(f["total"], "1080.00");
    assert_eq!(f["explanation_digest"].as_str().unwrap().len(), 64);
    let f = line("F", "2014-04");
    assert_eq!(
        f["findings"][1]["components"],
        serde_json::json!([{"rule": "SA-16", "members": [0, 1], "amount": "608.00"}])
    );
    assert_eq!(line("G", "2014-05")["status"], "applying");
    let plain = files(&shibei(), months("2014-03", "2014-05"), 1, Outputs::default());
    assert!(!plain.decisions.contains("explanation_digest"));
    let first = plain.decisions.lines().next().unwrap();
    assert!(first.starts_with(r#"{"schema":"minzheng.findings/1","case":""#), "{first}");
}

#[test]
fn bytes_do_not_depend_on_threads() {
    let mut all = Vec::new();
    for number in 0..4300_i64 {
        all.push(household(
            &number.to_string(),
            1 + usize::try_from(number % 5).unwrap(),
            number % 700,
            "2013-11-05",
        ));
    }
    let register = register(all);
    let range = months("2014-04", "2014-04");
    let one = files(&register, range, 1, Outputs::default());
    assert_eq!(one.decisions.lines().count(), 4300);
    for threads in [2, 7] {
        assert_eq!(files(&register, range, threads, Outputs::default()), one);
    }
    let small = files(&shibei(), range, 1, Outputs { digests: true, ..Outputs::default() });
    for threads in [2, 7] {
        assert_eq!(files(&shibei(), range, threads, Outputs { digests: true, ..Outputs::default() }), small);
    }
}

#[test]
fn statistics_come_as_a_table_and_as_json() {
    let out = files(&shibei(), months("2014-03", "2014-04"), 1, Outputs::default());
    let mut table = Vec::new();
    statistics_csv(&mut table, &out.statistics, None, Lang::Zh).unwrap();
    let table = String::from_utf8(table).unwrap();
    for row in [
        "2014-04,roster.persons,在保 人数,\"on the allowance, persons\",11",
        "2014-04,total,资金合计,money in all,4988.00",
        "2014-04,per_person,人均补差水平,money per person,453.45",
        "2014-04,streets.登州路.households,街道 登州路 户数,\"street 登州路, households\",6",
    ] {
        assert!(table.lines().any(|line| line == row), "{row}\n{table}");
    }
    let pack = common::pack();
    let mut json = Vec::new();
    statistics_json(&mut json, &out.statistics, None, pack.hash()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["schema"], "minzheng.statistics/3");
    assert_eq!(json["pack"], pack.hash().to_string());
    assert_eq!(json["months"][1]["total"], "4988.00");
    assert_eq!(json["months"][1]["per_person"], "453.45");
    assert_eq!(json["months"][1]["programmes"]["disability"]["assumed"], yuan(608).to_string());
}

#[test]
fn progress_ends_every_month_and_a_full_disk_is_told() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let register = shibei();
    let range = months("2014-01", "2014-02");
    let laws = LawTable::new(&common::pack(), &register, range);
    let run = Run::new(&register, &laws);
    let mut told = Vec::new();
    run_months(&run, range, &mut Outputs::default(), &mut |progress| told.push(progress)).unwrap();
    let done = |month: &str| Progress { month: common::month(month), done: 8, of: 8 };
    assert_eq!(
        told.iter().filter(|p| p.done == p.of).copied().collect::<Vec<_>>(),
        [done("2013-12"), done("2014-01"), done("2014-02")]
    );
    let mut outputs = Outputs { roll: Some(&mut Full), ..Outputs::default() };
    let failed = run_months(&run, range, &mut outputs, &mut |_| {});
    assert!(matches!(failed, Err(OutputError::Write { what: "payment roll", .. })));
}

#[test]
fn headings_come_in_english_too() {
    let form = Outputs { lang: Lang::En, ..Outputs::default() };
    let out = files(&shibei(), months("2014-03", "2014-03"), 1, form);
    assert!(out.roll.starts_with("\u{feff}month,household,case,"));
    assert!(out.roll.contains("disability supplement"));
    assert!(!out.roll.contains("符合"));
}
