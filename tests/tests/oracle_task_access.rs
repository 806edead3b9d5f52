//! Task access computed a second time, naively: days stepped one by one, money in whole fen, the table read from below (CG-44, CG-45).

use chrono::{Datelike, NaiveDate};
use minzheng_community_governance::tasks::{TaskFile, Verdict};
use minzheng_core_types::{Money, Silent, WorkdayCalendar};
use minzheng_tests::draw::Draw;
use minzheng_tests::task_access::EXAMPLES;
use serde_json::json;

struct Case {
    filed: NaiveDate,
    starts: NaiveDate,
    ends: Option<NaiveDate>,
    ground_from: NaiveDate,
    forbidden: bool,
    direct: bool,
    delegated: bool,
    hours: i64,
    months: i64,
    materials: i64,
    amount: i64,
    paid: NaiveDate,
    load: i64,
    capacity: i64,
    consent: bool,
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn draw_case(draw: &mut Draw) -> Case {
    let starts = day("2026-04-10") + chrono::Days::new(draw.below(12));
    Case {
        filed: day("2026-02-26") + chrono::Days::new(draw.below(9)),
        starts,
        ends: draw.chance(2, 3).then(|| starts + chrono::Days::new(draw.between(300, 400).unsigned_abs())),
        ground_from: starts - chrono::Days::new(2) + chrono::Days::new(draw.below(4)),
        forbidden: draw.chance(1, 12),
        direct: draw.chance(1, 12),
        delegated: draw.chance(3, 4),
        hours: draw.between(1, 60),
        months: draw.between(1, 12),
        materials: draw.between(0, 100_000),
        amount: draw.between(0, 2_000_000),
        paid: starts - chrono::Days::new(2) + chrono::Days::new(draw.below(4)),
        load: draw.between(60, 130),
        capacity: 140,
        consent: draw.chance(4, 5),
    }
}

/// 25.00 yuan an hour and 8 % of labour, half up.
fn cost(case: &Case) -> i64 {
    let labour = case.hours * case.months * 2_500;
    labour + case.materials + (labour * 8 + 50) / 100
}

/// The same day so many months later; the last day of a shorter month.
fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    let all = day.month0() + months;
    let (year, month) = (day.year() + i32::try_from(all / 12).expect("small"), all % 12 + 1);
    (1..=day.day()).rev().find_map(|day| NaiveDate::from_ymd_opt(year, month, day)).expect("a day")
}

fn expected(case: &Case, calendar: &WorkdayCalendar) -> String {
    let worked = |day: NaiveDate| calendar.is_workday(day).expect("covered");
    let mut earliest = case.filed;
    let mut counted = 0;
    while counted < 30 {
        earliest = earliest.succ_opt().expect("a day");
        counted += i32::from(worked(earliest));
    }
    earliest = earliest.succ_opt().expect("a day");
    let most = months_later(case.starts, 12).pred_opt().expect("a day");
    let mut verdict = format!("admit {}", case.ends.map_or(most, |ends| ends.min(most)));
    if case.delegated && !case.consent {
        verdict = "consent".to_owned();
    }
    if case.load + case.hours > case.capacity {
        verdict = format!("capacity {}", case.load + case.hours - case.capacity);
    }
    if case.delegated && (case.amount < cost(case) || case.paid > case.starts) {
        verdict = format!("funding {}", (cost(case) - case.amount).max(0));
    }
    if case.starts < earliest {
        verdict = format!("defer {earliest}");
    }
    if case.direct {
        verdict = "applicant".to_owned();
    }
    if case.ground_from > case.starts {
        verdict = "ground".to_owned();
    }
    if case.forbidden {
        verdict = "forbidden".to_owned();
    }
    verdict
}

fn told(verdict: Verdict) -> String {
    match verdict {
        Verdict::RejectForbidden => "forbidden".to_owned(),
        Verdict::RejectNoGround => "ground".to_owned(),
        Verdict::RejectApplicant => "applicant".to_owned(),
        Verdict::Merge(code) => format!("merge {code:?}"),
        Verdict::Defer(day) => format!("defer {day}"),
        Verdict::ReturnFunding(gap) => format!("funding {}", gap.fen()),
        Verdict::ReturnCapacity(hours) => format!("capacity {hours}"),
        Verdict::RejectNoConsent => "consent".to_owned(),
        Verdict::Admit(until) => format!("admit {until}"),
    }
}

#[test]
fn the_table_comes_out_the_same_twice() {
    let calendar = WorkdayCalendar::embedded().expect("embedded");
    let mut seen = std::collections::BTreeSet::new();
    for number in 0..4_000 {
        let mut draw = Draw::new("oracle-task-access", 1, number);
        let case = draw_case(&mut draw);
        let mut value = json!({
            "place": "370203", "as_of": "2026-03-10",
            "application": {
                "department": "d", "item": "i", "filed": case.filed, "starts": case.starts, "covered_by": "none",
                "nature": if case.forbidden { "tax" } else { "none" },
                "ground": { "law": "l", "from": case.ground_from },
                "applicant": if case.direct { "direct" } else { "district" },
                "class": if case.delegated { "delegated" } else { "assist" },
                "work": [{ "hours": case.hours, "months": case.months, "hourly": "25.00" }],
                "materials": Money::from_fen(case.materials), "overhead": "0.08",
                "transfer": { "amount": Money::from_fen(case.amount), "on": case.paid } },
            "community": { "load": case.load, "capacity": case.capacity, "consent": case.consent } });
        if let Some(ends) = case.ends {
            value["application"]["ends"] = json!(ends);
        }
        let file: TaskFile = serde_json::from_value(value.clone()).expect("a file");
        let report = file.assess(&EXAMPLES, &calendar, &mut Silent).expect("found");
        let access = report.access.expect("an application");
        assert_eq!(access.cost.map(Money::fen), Some(cost(&case)), "{value}");
        let expected = expected(&case, &calendar);
        assert_eq!(access.verdict.map(told), Some(expected.clone()), "{value}");
        seen.insert(expected.split(' ').next().unwrap_or_default().to_owned());
    }
    assert_eq!(seen.len(), 8, "every row but the merger: {seen:?}");
}
