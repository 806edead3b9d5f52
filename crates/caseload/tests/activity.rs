//! What was handled in a period: reviews due and made (SA-21), and the days that decisions took.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, files, household, month, months, pack, register, yuan};
use minzheng_caseload::activity::{Activity, Limits, Reviews, Sources};
use minzheng_caseload::assistance::{
    Assistance, Ground, MedicalCase, MedicalStatus, SpecialCareProgramme, SpecialCareTotal, TemporaryCase,
};
use minzheng_caseload::outputs::{statistics_csv, statistics_json};
use minzheng_caseload::recertify::Survey;
use minzheng_caseload::report::{CompareInputs, Verdict, compare};
use minzheng_caseload::series::{Group, Unit, activity_table};
use minzheng_caseload::{
    Grace, HouseholdEntry, LawTable, MonthSeries, MonthStatistics, Outputs, Register, Stop, sample,
};
use minzheng_core_types::{Fact, Lang, Money, MonthRange};
use minzheng_welfare::Determination;
use minzheng_welfare::facts::Employment;
use minzheng_welfare::review::{Due, ReviewClass, Timing};
use minzheng_welfare::standing::StopGround;

fn reviewed(mut entry: HouseholdEntry, decided: &str) -> HouseholdEntry {
    let last = entry.determinations[0];
    entry.determinations.push(Determination { applied: day(decided), decided: day(decided), ..last });
    entry
}

fn reviews(entries: impl IntoIterator<Item = HouseholdEntry>, range: &str) -> Reviews {
    let register = register(entries);
    let range: MonthRange = range.parse().unwrap();
    Reviews::of(&register, &LawTable::new(&pack(), &register, range), range).unwrap()
}

/// One household whose class the authority has stated, determined in August 2021: due by August 2022 if stable, by February
/// 2022 if not.
fn one(class: ReviewClass) -> HouseholdEntry {
    HouseholdEntry { review: Fact::Known(class), ..household("1", 1, 100, "2021-08-05") }
}

fn overdue() -> Reviews {
    Reviews { due: 1, overdue: 1, ..Reviews::default() }
}

fn due_now() -> Reviews {
    Reviews { due: 1, due_now: 1, ..Reviews::default() }
}

fn later() -> Reviews {
    Reviews { later: 1, ..Reviews::default() }
}

fn open() -> Reviews {
    Reviews { due_open: 1, open: 1, ..Reviews::default() }
}

#[test]
fn a_review_is_due_in_its_month_and_overdue_after_it() {
    for (range, stable, unstable) in [
        ("2021-09..2021-12", later(), later()),
        ("2022-01", later(), later()),
        ("2022-02", later(), due_now()),
        ("2022-03", later(), overdue()),
        ("2022-01..2022-06", later(), overdue()),
        ("2022-07", later(), overdue()),
        ("2022-08", due_now(), overdue()),
        ("2022-09", overdue(), overdue()),
        ("2023-01..2023-12", overdue(), overdue()),
    ] {
        assert_eq!(reviews([one(ReviewClass::Stable)], range), stable, "{range}");
        assert_eq!(reviews([one(ReviewClass::Unstable)], range), unstable, "{range}");
    }
    for range in ["2021-07", "2021-08"] {
        let before = reviews([one(ReviewClass::Stable)], range);
        assert_eq!(before, Reviews::default(), "decided in August, it is drawn from September on: {range}");
    }
}

#[test]
fn a_class_that_is_open_is_told_as_far_as_it_makes_no_difference() {
    let mut able = HouseholdEntry { review: Fact::NotEstablished, ..one(ReviewClass::Stable) };
    able.members[0].facts.employment = Fact::Known(Employment::Unemployed);
    for (range, expected) in
        [("2022-01", later()), ("2022-02", open()), ("2022-08", open()), ("2022-09", overdue())]
    {
        assert_eq!(reviews([able.clone()], range), expected, "{range}");
    }
    // Reviewed in July 2022, late if unstable and early if stable: whether it was due by June is open no more by August.
    let done = |range: &str| {
        let found = reviews([reviewed(able.clone(), "2022-07-10")], range);
        (found.made, found.due, found.done, found.due_open)
    };
    assert_eq!(done("2022-07"), (1, 0, 0, 1));
    assert_eq!(done("2022-07..2022-08"), (1, 1, 1, 0));
    // Ended after the shorter interval and within the longer one.
    let mut left = able.clone();
    left.ended = Some(month("2022-03"));
    let found = reviews([left], "2022-01..2022-06");
    assert_eq!((found.due, found.due_open, found.open, found.ended), (0, 1, 0, 0));
    // Nobody is able to work: yearly.
    able.members[0].facts.employment = Fact::Known(Employment::UnableToWork);
    assert_eq!(reviews([able], "2022-08"), due_now());
}

#[test]
fn a_review_is_done_in_the_month_of_its_decision() {
    let of = |decided: &str, range: &str| {
        let Reviews { due, done, overdue, due_now, made, .. } =
            reviews([reviewed(one(ReviewClass::Unstable), decided)], range);
        (due, done, overdue + due_now, made)
    };
    assert_eq!(of("2022-02-28", "2022-01..2022-06"), (1, 1, 0, 1), "on the last day");
    assert_eq!(of("2022-03-01", "2022-01..2022-06"), (1, 1, 0, 1), "late, but within the half year");
    assert_eq!(of("2022-03-01", "2022-02"), (1, 0, 1, 0), "open at the end of its month");
    assert_eq!(of("2022-03-01", "2022-03"), (1, 1, 0, 1));
    assert_eq!(of("2022-06-30", "2022-01..2022-06"), (1, 1, 0, 1));
    assert_eq!(of("2022-07-01", "2022-01..2022-06"), (1, 0, 1, 0), "the day after the half year");
    assert_eq!(of("2022-01-31", "2022-02..2022-06"), (0, 0, 0, 0), "done before: the clock began again");
    assert_eq!(of("2022-01-31", "2022-01"), (0, 0, 0, 1), "early, and counted as made");
    assert_eq!(of("2022-01-31", "2022-01..2022-06"), (1, 1, 0, 1), "to be done by June, and done");
    // The review of January is itself due in July.
    assert_eq!(of("2022-01-31", "2022-07"), (1, 0, 1, 0));
}

/// To keep the payment for a while is decided on a review, and begins the clock anew (SA-23).
#[test]
fn a_grace_decision_is_a_review() {
    let grace = Grace { decided: day("2022-02-10"), kept: yuan(300), ground: StopGround::Income };
    let kept = HouseholdEntry { grace: Some(grace), ..one(ReviewClass::Unstable) };
    let found = reviews([kept.clone()], "2022-02");
    assert_eq!(found, Reviews { made: 1, due: 1, done: 1, later: 1, ..Reviews::default() });
    assert_eq!(reviews([kept], "2022-08"), due_now());
}

#[test]
fn who_leaves_is_not_reviewed() {
    let ended = |last: &str, range: &str| {
        let mut entry = one(ReviewClass::Unstable);
        entry.ended = Some(month(last));
        reviews([entry], range)
    };
    let gone = Reviews { due: 1, ended: 1, ..Reviews::default() };
    assert_eq!(ended("2022-03", "2022-01..2022-06"), gone);
    assert_eq!(ended("2022-03", "2022-03"), gone);
    assert_eq!(ended("2022-03", "2022-02"), due_now(), "still paid in the month after");
    assert_eq!(ended("2022-02", "2022-01..2022-06"), Reviews::default(), "nothing is left to review");
    assert_eq!(ended("2022-03", "2022-04..2022-06"), Reviews::default());
    // Who comes back begins a new spell with a decision of its own, which is no review.
    let mut back = reviewed(one(ReviewClass::Unstable), "2022-04-20");
    back.history.stops.push(Stop { last: month("2022-03"), ground: None });
    let found = reviews([back], "2022-01..2022-06");
    assert_eq!(found, Reviews { due: 1, ended: 1, later: 1, ..Reviews::default() });
}

/// The interval is that of the month of the last review; before December 2012 it was not found.
#[test]
fn what_is_not_known_is_not_counted_as_nothing() {
    let of = |decided: &str| {
        let entry = household("1", 1, 100, decided);
        reviews([HouseholdEntry { review: Fact::Known(ReviewClass::Stable), ..entry }], "2022-01..2022-06")
    };
    let unknown = Reviews { no_interval: 1, ..open() };
    assert_eq!((of("2012-11-30"), of("2012-12-01"), of("2021-07-01")), (unknown, overdue(), later()));
    // In Zhejiang the shorter interval is known from 1999, the longer one is not.
    let far = |class, range: &str| {
        let entry = household("1", 1, 100, "2012-01-10");
        reviews([HouseholdEntry { review: class, place: "330000".parse().unwrap(), ..entry }], range)
    };
    assert_eq!(far(Fact::Known(ReviewClass::Unstable), "2012-04"), due_now());
    assert_eq!(far(Fact::NotEstablished, "2012-04"), unknown);
}

/// Where a change counts in its own month, who is paid for the last time is still on the list, and counts once.
#[test]
fn who_is_on_the_list_in_the_last_month_counts_once() {
    let text = "authority = \"370203\"\n[documents.example]\ntitle = \"example\"\n[[parameter]]\n\
                id = \"sa.change\"\nvalue = [{ amount = \"month-of-decision\", from = \"2014-01\", \
                confidence = \"convention\", source = \"example\" }]\n";
    let file =
        minzheng_policies::SourceFile { name: "example/change.toml".to_owned(), text: text.to_owned() };
    let pack = minzheng_policies::embedded_with(&[file], minzheng_welfare::FIGURES).unwrap();
    let mut entry = one(ReviewClass::Unstable);
    entry.ended = Some(month("2022-06"));
    let (register, range) = (register([entry]), months("2022-01", "2022-06"));
    let found = Reviews::of(&register, &LawTable::new(&pack, &register, range), range).unwrap();
    let list = Survey::new(&pack, &register, None, day("2022-06-30")).recertify().unwrap();
    assert_eq!((list.total.timed(Timing::Overdue), found), (1, overdue()));
}

/// The reviews of a report stand in its last month as the list of its last day has them, whatever the class, the month and
/// the course of a household.
#[test]
fn the_report_and_the_list_of_its_last_day_agree() {
    let agree = |register: &Register, range: MonthRange| {
        let found = Reviews::of(register, &LawTable::new(&pack(), register, range), range).unwrap();
        let list = Survey::new(&pack(), register, None, range.last().last_day()).recertify().unwrap();
        let listed = [Timing::Overdue, Timing::DueNow, Timing::Later, Timing::Open];
        let listed = listed.map(|timing| list.total.timed(timing));
        assert_eq!([found.overdue, found.due_now, found.later, found.open], listed, "{range}");
        let no_interval = list.lines.iter().filter(|line| line.review.due == Due::NotSettled).count();
        assert_eq!(found.no_interval as usize, no_interval, "{range}");
        assert_eq!(found.due, found.done + found.ended + found.overdue + found.due_now, "{range}");
        listed
    };
    let mut entries = Vec::new();
    let classes = [None, Some(ReviewClass::Stable), Some(ReviewClass::Middle), Some(ReviewClass::Unstable)];
    for decided in ["2011-05-31", "2012-11-30", "2012-12-01", "2013-02-28", "2021-06-30", "2021-07-01"] {
        for (index, class) in classes.into_iter().enumerate() {
            for course in 0..6 {
                let mut entry = household(&entries.len().to_string(), 1 + index % 2, 100, decided);
                entry.review = class.map_or(Fact::NotEstablished, Fact::Known);
                match course {
                    0 => entry.register = Fact::Known(minzheng_welfare::facts::Register::Rural),
                    1 => entry.members[0].facts.employment = Fact::Known(Employment::Unemployed),
                    2 => entry = reviewed(entry, "2022-02-15"),
                    3 => entry.ended = Some(month("2022-03")),
                    4 => {
                        entry = reviewed(entry, "2022-05-20");
                        entry.history.stops.push(Stop { last: month("2022-01"), ground: None });
                    }
                    _ => {
                        let (decided, ground) = (day("2022-04-10"), StopGround::Income);
                        entry.grace = Some(Grace { decided, kept: yuan(50), ground });
                    }
                }
                entries.push(entry);
            }
        }
    }
    let mixed = register(entries);
    let mut sums = [0; 4];
    for first in months("2021-06", "2023-08").iter() {
        for last in [first, first.plus(5)] {
            let listed = agree(&mixed, MonthRange::new(first, last).unwrap());
            for (sum, more) in sums.iter_mut().zip(listed) {
                *sum += more;
            }
        }
    }
    assert!(sums.iter().all(|sum| *sum > 100), "each timing was there: {sums:?}");
    let district = sample::district(2014).unwrap();
    for range in ["2014-01", "2014-06", "2014-01..2014-06"] {
        agree(&district, range.parse().unwrap());
    }
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
    // Nobody has stated a class, monthly or yearly: three stand open in June, one was reviewed and one ended before.
    is(half, "reviews.due", "0");
    is(half, "reviews.due_open", "5");
    is(half, "reviews.open", "3");
    is("2014-01", "reviews.open", "2");
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
