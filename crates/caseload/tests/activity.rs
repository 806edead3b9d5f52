//! What was handled in a period: reviews by both intervals of SA-21, and the days that decisions took.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, files, household, month, months, pack, register, yuan};
use minzheng_caseload::activity::{Activity, ClassReviews, Limits, Reviews, Sources};
use minzheng_caseload::assistance::{
    Assistance, Ground, MedicalCase, MedicalStatus, SpecialCareProgramme, SpecialCareTotal, TemporaryCase,
};
use minzheng_caseload::outputs::{statistics_csv, statistics_json};
use minzheng_caseload::report::{CompareInputs, Verdict, compare};
use minzheng_caseload::series::{Group, Unit, activity_table};
use minzheng_caseload::{HouseholdEntry, LawTable, MonthSeries, MonthStatistics, Outputs, Register, Stop};
use minzheng_core_types::{Fact, Lang, Money, MonthRange};
use minzheng_welfare::Determination;

fn reviewed(mut entry: HouseholdEntry, decided: &str) -> HouseholdEntry {
    let last = entry.determinations[0];
    entry.determinations.push(Determination { applied: day(decided), decided: day(decided), ..last });
    entry
}

fn reviews(entries: impl IntoIterator<Item = HouseholdEntry>, range: &str) -> Reviews {
    let register = register(entries);
    let range: MonthRange = range.parse().unwrap();
    Reviews::of(&register, &LawTable::new(&pack(), &register, range), range)
}

fn class(due: u32, done: u32, overdue: u32, ended: u32) -> ClassReviews {
    ClassReviews { due, done, overdue, ended, settled: 1, unsettled: 0 }
}

fn one() -> HouseholdEntry {
    household("1", 1, 100, "2021-08-05")
}

/// Last reviewed in August 2021: due by August 2022 if stable, by February 2022 if not.
#[test]
fn a_review_is_due_by_the_end_of_its_month() {
    for (range, stable, unstable) in [
        ("2021-08..2021-12", class(0, 0, 0, 0), class(0, 0, 0, 0)),
        ("2022-01", class(0, 0, 0, 0), class(0, 0, 0, 0)),
        ("2022-02", class(0, 0, 0, 0), class(1, 0, 1, 0)),
        ("2022-01..2022-06", class(0, 0, 0, 0), class(1, 0, 1, 0)),
        ("2022-07", class(0, 0, 0, 0), class(1, 0, 1, 0)),
        ("2022-08", class(1, 0, 1, 0), class(1, 0, 1, 0)),
        ("2023-01..2023-12", class(1, 0, 1, 0), class(1, 0, 1, 0)),
    ] {
        let found = reviews([one()], range);
        assert_eq!((found.stable, found.unstable, found.made), (stable, unstable, 0), "{range}");
    }
    let before = reviews([one()], "2021-07");
    assert_eq!(before, Reviews::default(), "before it was decided nothing waits");
}

#[test]
fn a_review_is_done_in_the_month_of_its_decision() {
    let of = |decided: &str, range: &str| {
        let found = reviews([reviewed(one(), decided)], range);
        let ClassReviews { due, done, overdue, .. } = found.unstable;
        (due, done, overdue, found.made)
    };
    assert_eq!(of("2022-02-28", "2022-01..2022-06"), (1, 1, 0, 1), "on the last day");
    assert_eq!(of("2022-03-01", "2022-01..2022-06"), (1, 1, 0, 1), "late, but within the half year");
    assert_eq!(of("2022-03-01", "2022-02"), (1, 0, 1, 0), "open at the end of its month");
    assert_eq!(of("2022-03-01", "2022-03"), (1, 1, 0, 1));
    assert_eq!(of("2022-06-30", "2022-01..2022-06"), (1, 1, 0, 1));
    assert_eq!(of("2022-07-01", "2022-01..2022-06"), (1, 0, 1, 0), "the day after the half year");
    assert_eq!(of("2022-01-31", "2022-02..2022-06"), (0, 0, 0, 0), "done before: the clock began again");
    assert_eq!(of("2022-01-31", "2022-01"), (0, 0, 0, 1), "early, and counted as made");
    // The review of January is itself due in July.
    assert_eq!(of("2022-01-31", "2022-07"), (1, 0, 1, 0));
}

#[test]
fn who_leaves_is_not_reviewed() {
    let ended = |last: &str, range: &str| {
        let mut entry = one();
        entry.ended = Some(month(last));
        reviews([entry], range).unstable
    };
    assert_eq!(ended("2022-03", "2022-01..2022-06"), class(1, 0, 0, 1));
    assert_eq!(ended("2022-03", "2022-02"), class(1, 0, 1, 0), "still paid and overdue");
    assert_eq!(ended("2022-02", "2022-01..2022-06").due, 0, "nothing is left to review");
    assert_eq!(ended("2022-03", "2022-04..2022-06"), ClassReviews::default());
    // Who comes back begins a new spell with a decision of its own, which is no review.
    let mut back = reviewed(one(), "2022-04-20");
    back.history.stops.push(Stop { last: month("2022-03"), ground: None });
    let found = reviews([back], "2022-01..2022-06");
    assert_eq!((found.made, found.unstable.done, found.unstable.ended), (0, 0, 1));
}

/// The interval is that of the month of the last review; before December 2012 it was not found.
#[test]
fn what_is_not_known_is_not_counted_as_nothing() {
    let of = |decided: &str| reviews([household("1", 1, 100, decided)], "2022-01..2022-06");
    let (before, after) = (of("2012-11-30"), of("2021-07-01"));
    assert_eq!((before.stable.unsettled, before.stable.settled, before.stable.is_told()), (1, 0, false));
    assert_eq!((after.stable.unsettled, after.stable.settled, after.stable.is_told()), (0, 1, true));
    assert_eq!((after.unstable.due, after.stable.due), (1, 0));
    // In Zhejiang the shorter interval is known from 1999, the longer one is not.
    let mut far = household("1", 1, 100, "2012-01-10");
    far.place = "330000".parse().unwrap();
    let found = reviews([far], "2012-04");
    assert_eq!((found.unstable, found.stable.is_told()), (class(1, 0, 1, 0), false));
}

fn granted() -> Assistance {
    let case = |number: &str, decided: &str, amount: i64| TemporaryCase {
        number: number.to_owned(),
        household: None,
        place: "370203".parse().unwrap(),
        street: String::new(),
        community: String::new(),
        applied: day(decided) - chrono::Days::new(3),
        decided: day(decided),
        kind: Ground::Fire.kind(),
        ground: Fact::Known(Ground::Fire),
        persons: 1,
        amount: yuan(amount),
    };
    Assistance {
        temporary: vec![
            case("1", "2014-01-31", 100),
            case("2", "2014-06-30", 20),
            case("3", "2014-07-01", 3),
        ],
        medical: vec![MedicalCase {
            number: "1".to_owned(),
            household: None,
            decided: day("2014-06-30"),
            status: MedicalStatus::Allowance,
            in_scope: Fact::NotEstablished,
            out_of_scope: Fact::Absent,
            first_round: yuan(9_000),
            second_round: yuan(4_000),
        }],
        special_care: vec![SpecialCareTotal {
            programme: SpecialCareProgramme::Pension,
            months: months("2014-01", "2014-06"),
            amount: yuan(18_000_000),
            persons: Fact::NotEstablished,
        }],
    }
}

fn roll() -> Register {
    let mut back = household("3", 1, 100, "2013-12-20");
    back.determinations.push(Determination {
        applied: day("2014-02-01"),
        decided: day("2014-03-31"),
        ..back.determinations[0]
    });
    back.history.stops.push(Stop { last: month("2014-02"), ground: None });
    register([
        household("1", 1, 100, "2014-01-31"),
        reviewed(household("2", 2, 100, "2013-12-31"), "2014-05-20"),
        back,
        household("4", 1, 100, "2014-07-01"),
    ])
}

fn half_year(assistance: Option<&Assistance>) -> (Vec<MonthStatistics>, Activity) {
    let (register, range) = (roll(), months("2014-01", "2014-06"));
    let mut statistics = files(&register, range, 1, Outputs::default()).statistics;
    let laws = LawTable::new(&pack(), &register, range);
    let limits = Limits { decisions: Some(20), temporary: Some(2) };
    let sources = Sources { register: &register, laws: &laws, assistance, limits };
    let activity = Activity::count_into(&mut statistics, &sources, range).unwrap();
    (statistics, activity)
}

/// A decision of the half year that begins a spell took 20 days, and the one of who came back 58.
#[test]
fn only_the_first_decision_of_a_spell_is_one_on_an_application() {
    let (statistics, activity) = half_year(None);
    assert_eq!((activity.decisions.count(), activity.decisions_within), (2, Some(1)));
    assert_eq!((activity.decisions.median(), activity.decisions.longest()), (Some(20), Some(58)));
    assert_eq!(activity.reviews.made, 1);
    let by_month: Vec<u32> =
        statistics.iter().map(|month| month.activity.as_ref().unwrap().decisions.count()).collect();
    assert_eq!(by_month, [1, 0, 1, 0, 0, 0]);
    assert!(activity.temporary.is_none() && activity.special_care.is_none());
}

#[test]
fn every_output_tells_the_same() {
    let granted = granted();
    let (statistics, activity) = half_year(Some(&granted));
    let mut table = Vec::new();
    statistics_csv(&mut table, &statistics, Some(&activity), Lang::En).unwrap();
    let table = String::from_utf8(table).unwrap();
    let value = |months: &str, id: &str| {
        let start = format!("{months},{id},");
        let line = table.lines().find(|line| line.starts_with(&start))?;
        Some(line.rsplit(',').next().unwrap().to_owned())
    };
    let half = "2014-01..2014-06";
    let is = |months: &str, id: &str, expected: &str| {
        assert_eq!(value(months, id).as_deref(), Some(expected), "{months} {id}");
    };
    is(half, "temporary.cases", "2");
    is(half, "temporary.amount", "120.00");
    is(half, "temporary.within", "0");
    is("2014-01", "temporary.amount", "100.00");
    is("2014-06", "temporary.amount", "20.00");
    is("2014-05", "temporary.cases", "0");
    is(half, "medical.amount", "13000.00");
    is(half, "medical.costs_open", "1");
    is(half, "special_care.pension.amount", "18000000.00");
    is("2014-06", "special_care.partly", "1");
    // What is not known is not there: no zero stands for it.
    for (months, id) in [
        ("2014-06", "special_care.pension.amount"),
        (half, "special_care.pension.persons"),
        ("2014-02", "decisions.median_days"),
        ("2014-02", "temporary.longest_days"),
    ] {
        assert_eq!(value(months, id), None, "{months} {id}");
    }
    is(half, "reviews.stable.due", "0");
    let mut json = Vec::new();
    statistics_json(&mut json, &statistics, Some(&activity), pack().hash()).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(json["period"]["temporary"]["all"]["amount"], "120.00");
    assert_eq!(json["months"][5]["activity"]["medical"]["statuses"]["allowance"]["cases"], 1);
    assert_eq!(json["period"]["decisions"]["longest"], 58);
    let series = MonthSeries::new(&statistics);
    let measure = |id: &str| series.measures().iter().find(|measure| measure.id == id);
    let amounts: Vec<i64> = measure("temporary.amount").unwrap().values.iter().map(|v| v.units()).collect();
    assert_eq!(amounts, [10_000, 0, 0, 0, 0, 2_000]);
    assert!(measure("decisions.median_days").is_none(), "a month without decisions has no median");
    assert!(Group::ALL.iter().all(|group| series.of(*group).next().is_some()));
    assert_eq!(measure("temporary.average").unwrap().unit, Unit::YuanPerCase);
    assert_eq!(measure("medical.in_scope").unwrap().unit, Unit::Yuan);
    assert_eq!(measure("reviews.made").unwrap().group, Group::Procedure);
    let (_, rows) = activity_table(&activity, Lang::Zh);
    assert!(rows.iter().any(|row| row[1] == "天" && row[2] == "58"), "{rows:?}");
}

/// Months of which only some have counted activity, in one series.
#[test]
fn a_series_holds_only_what_every_month_tells() {
    let granted = granted();
    let (mut statistics, _) = half_year(Some(&granted));
    statistics[2].activity = None;
    let series = MonthSeries::new(&statistics);
    assert!(series.measures().iter().all(|measure| measure.values.len() == 6));
    assert!(series.measures().iter().all(|measure| !measure.id.starts_with("temporary")));
    assert!(series.measures().iter().any(|measure| measure.id == "roster.households"));
}

#[test]
fn printed_sums_are_compared_with_what_the_files_hold() {
    let of = |assistance: Option<&Assistance>| {
        let (statistics, activity) = half_year(assistance);
        let rows = compare(&statistics, &CompareInputs::default().with_activity(&activity));
        ["temporary-cases", "temporary", "medical-cases", "medical", "pensions", "special-care-medical"]
            .map(|id| rows.iter().find(|row| row.id == id).unwrap().clone())
    };
    for row in of(None) {
        assert_eq!((row.verdict, row.computed.as_str()), (Verdict::NoRule, ""), "{}", row.id);
        assert!(!row.word.zh.is_empty(), "{}", row.id);
    }
    let mut granted = granted();
    let [cases, temporary, _, medical, pensions, aid] = of(Some(&granted));
    assert_eq!((cases.verdict, cases.computed.as_str()), (Verdict::Differs, "2"));
    assert_eq!((temporary.verdict, temporary.computed.as_str()), (Verdict::Differs, "120.00"));
    assert!(temporary.working.contains("1,842.53…"), "{}", temporary.working);
    assert!(temporary.word.en.contains("1,000"), "the cap of 2002 is named beside the mean");
    assert_eq!(medical.verdict, Verdict::Differs);
    assert_eq!((pensions.verdict, aid.verdict), (Verdict::Equal, Verdict::NoRule), "one total is stored");
    // Once rounded to the ten thousand that were printed.
    granted.temporary[0].amount = Money::from_fen(336_999_999 - 2_000);
    let [_, temporary, ..] = of(Some(&granted));
    assert!(matches!(temporary.verdict, Verdict::Within(_)), "{:?}", temporary.verdict);
}
