//! The lines of SO-22 to SO-29, enumerated: a quarter and ten people, thirty staff, each tier, grades of disability, the day before and after
//! each regulation.

use minzheng_core_types::{Money, Silent};
use minzheng_social_affairs::employer::{EmployerFile, EmployerReport};
use minzheng_social_affairs::placename::{NameFile, Verdict};
use minzheng_social_affairs::veteran::{Mode, VeteranFile, VeteranReport};
use minzheng_tests::social_settled::EXAMPLES;
use minzheng_tests::task_access::CALENDAR;
use serde_json::{Value, json};

fn employer(value: Value) -> EmployerReport {
    let file: EmployerFile = serde_json::from_value(value).expect("a file");
    file.assess(&EXAMPLES, &mut Silent).expect("an answer")
}

fn veteran(value: Value) -> VeteranReport {
    let file: VeteranFile = serde_json::from_value(value).expect("a file");
    file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("an answer")
}

fn eligible(month: &str, staff: u32, counted: u32, massage: bool) -> Option<bool> {
    let found = employer(
        json!({ "place": "370203", "as_of": "2025-01-01", "refund": { "massage": massage, "credit": "A",
        "own_income": "50.00", "all_income": "100.00", "certificate": true,
        "months": [{ "month": month, "staff": staff, "counted": counted, "paid": "1.00" }] } }),
    );
    found.refund.expect("a refund").months[0].eligible
}

#[test]
fn a_quarter_and_ten_people() {
    for month in ["2016-04", "2016-05", "2024-06"] {
        for staff in 1..=64_u32 {
            for counted in 0..=staff.min(17) {
                let quarter = counted * 4 >= staff;
                assert_eq!(
                    eligible(month, staff, counted, false),
                    Some(quarter && counted >= 10),
                    "{month} {staff} {counted}"
                );
                let least = if month == "2016-04" { 10 } else { 5 };
                assert_eq!(
                    eligible(month, staff, counted, true),
                    Some(quarter && counted >= least),
                    "{month} {staff} {counted}"
                );
            }
        }
    }
}

fn levy(
    year: i32,
    paid: &str,
    kind: &str,
    staff: u32,
    counted: u32,
) -> (Option<bool>, Option<String>, Option<i64>) {
    let found = employer(
        json!({ "place": "370203", "as_of": paid, "levy": { "year": year, "kind": kind, "registered": "2016-01-01",
        "staff": staff, "disabled": counted, "severe": 0, "average_wage": "10000.00", "local_wage": "10000.00" } }),
    );
    let levy = found.levy.expect("a levy");
    (levy.exempt, levy.tier.map(|tier| tier.to_string()), levy.due.map(Money::fen))
}

#[test]
fn thirty_staff() {
    for staff in 28..=32 {
        assert_eq!(levy(2024, "2025-08-01", "enterprise", staff, 0).0, Some(staff <= 30), "{staff}");
        assert_eq!(levy(2024, "2025-08-01", "other", staff, 0).0, Some(false), "{staff}");
    }
    // Twenty until March 2017, thirty from April; the first three years until 2019.
    for (paid, most) in [("2017-03-31", 20), ("2017-04-01", 30)] {
        for staff in 19..=31 {
            assert_eq!(levy(2016, paid, "enterprise", staff, 0).0, Some(staff <= most), "{paid} {staff}");
        }
    }
    assert_eq!(levy(2018, "2019-01-01", "enterprise", 30, 0).0, Some(true));
    assert_eq!(levy(2018, "2019-01-02", "enterprise", 30, 0).0, Some(false));
    assert_eq!(levy(2020, "2021-01-02", "enterprise", 30, 0).0, Some(true));
}

/// Of 200: below 1 % is 0 or 1, below 1.5 % is 2, and 3 owe nothing.
#[test]
fn each_tier() {
    for (year, tiers) in [
        (2019, ["1", "1", "1"]),
        (2020, ["0.9", "0.9", "0.5"]),
        (2023, ["0.9", "0.9", "0.5"]),
        (2027, ["0.9", "0.9", "0.5"]),
    ] {
        for (counted, tier) in (0..).zip(tiers) {
            let (_, found, due) = levy(year, &format!("{}-08-01", year + 1), "enterprise", 200, counted);
            assert_eq!(found.as_deref(), Some(tier), "{year} {counted}");
            let per_mille: i64 = match tier {
                "1" => 1000,
                "0.9" => 900,
                _ => 500,
            };
            assert_eq!(
                due,
                Some((3 - i64::from(counted)) * 1_000_000 * per_mille / 1000),
                "{year} {counted}"
            );
        }
        assert_eq!(levy(year, &format!("{}-08-01", year + 1), "enterprise", 200, 3).2, Some(0));
    }
    // After 2027 nothing is known.
    assert_eq!(levy(2028, "2029-08-01", "enterprise", 200, 2).2, None);
}

fn service(discharged: &str, rank: &str, years: u32, disability: Value) -> VeteranReport {
    veteran(
        json!({ "place": "370203", "as_of": discharged, "service": { "discharged": discharged, "rank": rank,
        "span": { "years": years }, "age": 40, "disability": disability, "awards": [], "martyr_child": false, "incapable": false,
        "lost": "none", "monthly_money": false } }),
    )
}

#[test]
fn grades_of_disability() {
    for day in ["2011-11-01", "2024-08-31", "2024-09-01"] {
        for rank in ["conscript", "junior", "senior"] {
            for cause in ["war", "duty", "illness"] {
                for grade in 1..=10_u32 {
                    let found = service(day, rank, 5, json!({ "cause": cause, "grade": grade }));
                    let support = rank != "senior" && grade <= 4;
                    let retires = rank == "senior" && cause != "illness" && grade <= 6;
                    let placed = cause == "war" && (5..=8).contains(&grade);
                    let said = format!("{day} {rank} {cause} {grade}");
                    assert_eq!(found.open_to[..3], [Some(support), Some(retires), Some(placed)], "{said}");
                    let mode = match (support, retires, placed) {
                        (true, _, _) => Mode::Support,
                        (_, true, _) => Mode::Retirement,
                        (_, _, true) => Mode::Placement,
                        _ => Mode::SelfEmployment,
                    };
                    assert_eq!(found.mode, Some(Some(mode)), "{said}");
                }
            }
        }
    }
}

#[test]
fn twelve_and_thirty_years() {
    for (day, new) in [("2024-08-31", false), ("2024-09-01", true)] {
        for years in 0..=31 {
            let found = service(day, "senior", years, json!("none"));
            assert_eq!(found.open_to[1], Some(years >= 30), "{day} {years}");
            assert_eq!(found.open_to[2], Some(years >= 12), "{day} {years}");
            assert_eq!(found.open_to[3], Some(new || years < 12), "{day} {years}");
            let conscript = service(day, "conscript", years, json!("none"));
            assert_eq!(
                (conscript.open_to[2], conscript.open_to[3]),
                (Some(false), Some(true)),
                "{day} {years}"
            );
        }
    }
    assert_eq!(
        service("2011-10-31", "senior", 12, json!("none")).mode,
        None,
        "nothing is known before November 2011"
    );
}

#[test]
fn the_day_before_and_after_the_regulation_on_names() {
    for (day, verdict) in [("2022-04-30", Verdict::Passes), ("2022-05-01", Verdict::Refused)] {
        let file: NameFile = serde_json::from_value(json!({ "place": "370203", "as_of": day, "register": { "complete": true },
            "proposal": { "kind": "street", "specific": "恒达", "generic": "路", "pinyin": "hengda", "scope": { "built_up": "青岛" },
                "healthy": true, "generic_fits": true, "rare": false, "leader": false, "person": false, "foreign": false, "brand": true } }))
        .expect("a file");
        let found = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("an answer");
        assert_eq!(found.name.and_then(|name| name.verdict), Some(verdict), "{day}");
    }
}

#[test]
fn green_of_a_garden_and_a_court() {
    for green in 34..=41 {
        for (generic, least) in [("花园", 40), ("园", 35), ("苑", 35)] {
            let file: NameFile = serde_json::from_value(json!({ "place": "370102", "as_of": "2025-04-18", "register": { "complete": true },
                "proposal": { "kind": "residential", "specific": "阳光", "generic": generic, "green": green.to_string(), "pinyin": "yangguang",
                    "scope": { "built_up": "济南" }, "healthy": true, "rare": false, "leader": false, "person": false, "foreign": false, "brand": false } }))
            .expect("a file");
            let found =
                file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("an answer").name.expect("a name");
            let verdict = if green >= least { Verdict::Passes } else { Verdict::Refused };
            assert_eq!(found.verdict, Some(verdict), "{generic} {green}");
            assert_eq!(
                found.would_fit.contains(&"苑"),
                generic == "花园" && (35..40).contains(&green),
                "{generic} {green}"
            );
        }
    }
}
