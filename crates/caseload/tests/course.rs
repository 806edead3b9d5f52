//! Months of grace and after an end, shares of the standard, and the status of a marginal household: what a run asks and
//! what comes out.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{cells, day, household, member, month, months, pack, register, yuan};
use minzheng_caseload::dynamic::{Movement, Reason, dynamic};
use minzheng_caseload::outputs::statistics_csv;
use minzheng_caseload::report::{ReportInput, half_year};
use minzheng_caseload::{
    Grace, HouseholdEntry, LawTable, MonthStatistics, Outputs, Register, Run, Status, Stop, run_months,
};
use minzheng_core_types::{Fact, Finding, Lang, Money, Month, MonthRange, Pack, Silent, Text};
use minzheng_policies::SourceFile;
use minzheng_welfare::FIGURES;
use minzheng_welfare::facts::{Circumstance, Circumstances, PropertyFinding, Relation};
use minzheng_welfare::standing::{Standing, StopGround};

/// An invented district: 500 yuan a head; six months of grace for what is decided until 2013, three from 2014; shares of
/// the standard for minors and triplets, which add up.
fn invented() -> Pack {
    let parameter = |id: &str, values: &str| format!("[[parameter]]\nid = \"{id}\"\nvalue = [{values}]\n");
    let value = |amount: &str, from: &str| {
        format!("{{ amount = {amount}, from = \"{from}\", confidence = \"reported\", source = \"X\" }}")
    };
    let one = |id: &str, amount: &str| parameter(id, &value(amount, "2010-01"));
    let text = [
        "authority = \"371002\"\n[documents.X]\ntitle = \"An invented notice\"\n".to_owned(),
        one("sa.standard.urban", "\"500.00\""),
        parameter("sa.grace-months", &[value("\"6\"", "2010-01"), value("\"3\"", "2014-01")].join(", ")),
        one("sa.percentage.programme", "\"running\""),
        one("sa.percentage.stacking", "\"sum\""),
        one("sa.percentage.minor", "\"0.2\""),
        one("sa.percentage.triplet", "\"0.1\""),
    ];
    let file = SourceFile { name: "371002.toml".to_owned(), text: text.concat() };
    minzheng_policies::embedded_with(&[file], FIGURES).unwrap_or_else(|why| panic!("{why}"))
}

fn there(number: &str, members: usize, income: i64, decided: &str) -> HouseholdEntry {
    HouseholdEntry { place: "371002".parse().unwrap(), ..household(number, members, income, decided) }
}

fn grace(decided: &str, ground: StopGround) -> Option<Grace> {
    Some(Grace { decided: day(decided), kept: yuan(300), ground })
}

fn amounts(pack: &Pack, entry: &HouseholdEntry, range: MonthRange) -> Vec<Option<Money>> {
    let register = register([entry.clone()]);
    let laws = LawTable::new(pack, &register, range);
    let run = Run::new(&register, &laws);
    let one = |month| run.one(0, month, &mut Silent).unwrap();
    range.iter().map(|month| one(month).map(|row| row.findings.allowance.amount())).collect()
}

/// SA-23: up to the month of the decision on the roll, then so many months of what was paid, as the place had settled
/// when it decided, then nothing.
#[test]
fn a_grace_period_begins_after_the_decision_and_ends_by_the_rule() {
    let pack = invented();
    let range = months("2013-10", "2014-08");
    let mut entry = there("1", 1, 100, "2013-08-05");
    entry.grace = grace("2013-12-31", StopGround::Income);
    let money = |all: &[i64]| all.iter().map(|amount| Some(yuan(*amount))).collect::<Vec<_>>();
    let expected = money(&[400, 400, 400, 300, 300, 300, 300, 300, 300, 0, 0]);
    assert_eq!(amounts(&pack, &entry, range), expected, "six months, though the place has three in 2014");
    entry.grace = grace("2014-01-01", StopGround::Income);
    assert_eq!(amounts(&pack, &entry, range), money(&[400, 400, 400, 400, 300, 300, 300, 0, 0, 0, 0]));
    // Any other ground gives none.
    entry.grace = grace("2014-01-01", StopGround::Property);
    assert_eq!(amounts(&pack, &entry, range)[3..6], money(&[400, 0, 0]));
    let register = register([entry]);
    let laws = LawTable::new(&pack, &register, range);
    let run = Run::new(&register, &laws);
    assert!(matches!(run.standing(0, month("2014-01")), Some(Standing::OnRoll { .. })));
    let expected =
        Standing::Grace { decided: day("2014-01-01"), kept: yuan(300), ground: StopGround::Property };
    assert_eq!(run.standing(0, month("2014-02")), Some(expected));
    let row = run.one(0, month("2014-02"), &mut Silent).unwrap().unwrap();
    assert_eq!(row.status, Status::OnRoll, "what is paid stands on the roll");
}

#[test]
fn what_is_decided_after_a_grace_decision_takes_its_place() {
    let pack = invented();
    let range = months("2014-01", "2014-07");
    let mut entry = there("1", 1, 100, "2013-08-05");
    entry.grace = grace("2014-01-20", StopGround::Income);
    entry.determinations.push(there("1", 1, 50, "2014-03-10").determinations[0]);
    let paid = |entry: &HouseholdEntry| amounts(&pack, entry, range);
    let yuans = |all: [Option<i64>; 7]| all.map(|amount| amount.map(yuan)).to_vec();
    let [on, kept, again] = [Some(400), Some(300), Some(450)];
    assert_eq!(paid(&entry), yuans([on, kept, kept, again, again, again, again]));
    // What was determined by the same decision does not.
    entry.determinations[1] = there("1", 1, 50, "2014-01-20").determinations[0];
    assert_eq!(paid(&entry), yuans([on, kept, kept, kept, Some(0), Some(0), Some(0)]));
    // An end recorded within it ends it, and what was decided in an earlier spell does not come back.
    entry.determinations.truncate(1);
    entry.ended = Some(month("2014-03"));
    assert_eq!(paid(&entry), yuans([on, kept, kept, None, None, None, None]));
    entry.determinations.push(there("1", 1, 50, "2014-04-10").determinations[0]);
    assert_eq!(paid(&entry), yuans([on, kept, kept, None, again, again, again]));
}

#[test]
fn months_of_grace_are_explained_and_listed() {
    let pack = invented();
    let mut entry = there("1", 2, 0, "2013-08-05");
    entry.grace = grace("2014-01-20", StopGround::Income);
    let register = register([entry]);
    let range = months("2014-02", "2014-05");
    let laws = LawTable::new(&pack, &register, range);
    let run = Run::new(&register, &laws);
    let (_, document) = run.explain(0, month("2014-02")).unwrap().unwrap();
    assert!(document.recheck().is_empty() && document.text(Lang::Zh).contains("SA-23"));
    let (out, roll, persons) = files(&pack, &register, range, Lang::Zh);
    let movements = dynamic(&run, month("2014-05")).unwrap();
    assert_eq!(movements.lines[0].movement, Movement::Stop);
    assert_eq!(movements.lines[0].reasons, [Reason::NotEntitled(Some("SA-23"))], "the period is over");
    let shares: Vec<&str> = cells(&persons).iter().skip(1).map(|line| line[5]).collect();
    assert_eq!(shares, ["150.00", "150.00", "150.00", "150.00", "150.00", "150.00", "0.00", "0.00"]);
    assert_eq!(cells(&roll).len(), 5);
    assert_eq!(out.iter().map(|m| m.roster.households).collect::<Vec<_>>(), [1, 1, 1, 0]);
    assert_eq!(out.iter().map(|m| m.failing).collect::<Vec<_>>(), [0, 0, 0, 1]);
    assert_eq!((out[3].left.households, out[3].total), (1, Money::ZERO));
}

/// SA-25: after an end a household is on no roll; why can still be asked, with the ground where it is recorded.
#[test]
fn the_ground_of_an_end_is_told() {
    let mut entry = household("1", 1, 0, "2013-05-05");
    entry.ended = Some(month("2014-03"));
    entry.stop = Some(StopGround::UndrawnSixMonths);
    entry.history.stops.push(Stop { last: month("2013-08"), ground: None });
    entry.determinations.push(household("1", 1, 0, "2013-11-05").determinations[0]);
    let register = register([entry]);
    let laws = LawTable::new(&pack(), &register, months("2013-09", "2014-05"));
    let run = Run::new(&register, &laws);
    let told = |text: &str| run.explain_end(0, month(text)).unwrap().map(|document| document.text(Lang::Zh));
    assert_eq!((told("2013-08"), told("2014-03")), (None, None), "paid in these");
    let first = told("2013-09").unwrap();
    assert!(first.contains("SA-19") && !first.contains("SA-25"), "{first}");
    let last = told("2014-04").unwrap();
    assert!(last.contains("SA-25") && last.contains("连续六个月未领取"), "{last}");
    assert!(run.explain_end(0, month("2014-04")).unwrap().unwrap().recheck().is_empty());
    assert!(
        run.one(0, month("2014-04"), &mut Silent).unwrap().is_none()
            && run.explain_end(9, month("2014-04")).unwrap().is_none()
    );
}

fn files(
    pack: &Pack,
    register: &Register,
    range: MonthRange,
    lang: Lang,
) -> (Vec<MonthStatistics>, String, String) {
    let laws = LawTable::new(pack, register, range);
    let [mut roll, mut persons] = [vec![], vec![]];
    let mut outputs =
        Outputs { roll: Some(&mut roll), persons: Some(&mut persons), lang, ..Outputs::default() };
    let statistics = run_months(&Run::new(register, &laws), range, &mut outputs, &mut |_| {}).unwrap();
    let [roll, persons] = [roll, persons].map(|file| String::from_utf8(file).unwrap());
    (statistics, roll, persons)
}

/// SA-17: a share belongs to the member for whom it is added.
#[test]
fn a_share_of_the_standard_goes_to_its_member() {
    let mut entry = there("1", 1, 0, "2013-08-05");
    for (birth, circumstances) in
        [("2004-01-01", Circumstances::NONE), ("2004-01-02", Circumstances::NONE.with(Circumstance::Triplet))]
    {
        let mut child = member(Relation::Child, birth);
        child.facts.circumstances = Fact::Known(circumstances);
        entry.members.push(child);
    }
    let (statistics, roll, persons) =
        files(&invented(), &register([entry]), months("2014-05", "2014-05"), Lang::Zh);
    let at = |csv: &str| cells(csv)[0].iter().position(|cell| *cell == "按比例增发").unwrap();
    let of_persons: Vec<&str> = cells(&persons).iter().skip(1).map(|line| line[at(&persons)]).collect();
    assert_eq!(of_persons, ["0.00", "100.00", "150.00"], "20 % and 20 + 10 % of 500");
    assert_eq!(cells(&roll)[1][at(&roll)], "250.00");
    let flow = statistics[0].programmes["percentage"];
    assert_eq!((flow.households, flow.persons, flow.amount), (1, 2, yuan(250)));
}

/// LI-01 in Shibei, 2014: income of the standard and more, below one and a half of it. It pays nothing.
#[test]
fn a_status_is_counted_and_named_and_has_no_money() {
    let mut applies = household("A", 3, 0, "2013-08-05");
    applies.determinations.clear();
    applies.applied = Some(day("2014-03-05"));
    applies.property = Fact::Known(PropertyFinding::Within);
    applies.incomes_complete = true;
    applies.expenses_complete = true;
    applies.members.iter_mut().for_each(|member| member.facts.counted = Fact::Known(true));
    applies.incomes = vec![minzheng_welfare::facts::IncomeLine {
        earner: 0,
        kind: minzheng_welfare::facts::IncomeKind::Pension,
        amount: Fact::Known(yuan(1800)),
        per: minzheng_welfare::facts::Per::Month,
        period: MonthRange::before(Month::of(day("2014-03-05")), 12),
    }];
    let register =
        register([household("R", 2, 1200, "2013-08-05"), household("P", 1, 0, "2013-08-05"), applies]);
    let range = months("2014-03", "2014-04");
    let laws = LawTable::new(&pack(), &register, range);
    let run = Run::new(&register, &laws);
    let marginal = |index| run.one(index, month("2014-03"), &mut Silent).unwrap().unwrap().findings.marginal;
    assert!([0, 2].map(marginal).iter().all(Finding::is_entitled), "{:?}", marginal(2));
    let (statistics, roll, persons) = files(&pack(), &register, range, Lang::Zh);
    let flow = statistics[0].programmes["marginal"];
    assert_eq!((flow.households, flow.persons, flow.amount), (2, 5, Money::ZERO), "two of them and three");
    assert_eq!((statistics[0].applying, statistics[0].failing), (1, 1));
    for csv in [&roll, &persons] {
        assert!(!cells(csv)[0].contains(&"低保边缘家庭"), "no column of money");
    }
    let finding = cells(&roll)[0].iter().position(|cell| *cell == "低保意见").unwrap();
    assert_eq!((cells(&roll)[1][finding], cells(&roll)[2][finding]), ("不符合、低保边缘家庭", "符合"));
    let (_, roll, _) = files(&pack(), &register, range, Lang::En);
    assert!(roll.contains(",not entitled; marginal household,"));
    let mut table = Vec::new();
    statistics_csv(&mut table, &statistics, None, Lang::Zh).unwrap();
    let table = String::from_utf8(table).unwrap();
    let rows: Vec<&str> =
        table.lines().filter(|line| line.starts_with("2014-03,programmes.marginal")).collect();
    assert_eq!(rows.len(), 3, "households, persons and those that need a person: {rows:?}");
    assert!(rows[0].ends_with(",2") && rows[1].ends_with(",5") && rows[2].ends_with(",0"));
    let page = half_year(&ReportInput {
        place: Text::new("青岛市市北区", "Shibei District, Qingdao"),
        months: &statistics,
        activity: None,
        elders: None,
        organisations: None,
        comparison: &[],
        back_pay: &[],
        figures: &[],
        pack: pack().hash(),
        notes: &[],
        generated: None,
    });
    let table = |caption: &str| page.split("<table").find(|table| table.contains(caption)).unwrap();
    let has = table("享受户数 / 人数");
    assert!(has.contains("低保边缘家庭") && has.contains("2 / 5"), "{has}");
    assert!(!table("各项目发放金额").contains("低保边缘家庭"), "not among the money");
}
