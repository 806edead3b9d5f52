//! SO-25, SO-26, SO-28 and SO-29 computed a second time, naively, in exact fractions: pools that are drawn from month by month, persons
//! short as a fraction, half-years counted one by one. No rule code is shared.

use minzheng_core_types::{Money, Silent};
use minzheng_social_affairs::employer::EmployerFile;
use minzheng_social_affairs::veteran::VeteranFile;
use minzheng_tests::draw::Draw;
use minzheng_tests::social_settled::EXAMPLES;
use minzheng_tests::task_access::CALENDAR;
use num_rational::Ratio;
use serde_json::{Value, json};

type Exact = Ratio<i128>;

const CASES: u64 = 1500;

fn whole(number: i128) -> Exact {
    Exact::from_integer(number)
}

/// Fen, half up.
fn fen(yuan: Exact) -> i64 {
    let doubled = yuan * whole(200) + whole(1);
    i64::try_from((doubled / whole(2)).floor().to_integer()).expect("an amount")
}

fn text(fen: i64) -> String {
    Money::from_fen(fen).to_string()
}

/// The minimum wage of a month in the Qingdao city districts, in yuan.
fn minimum(year: i128, month: i128) -> i128 {
    let at = year * 100 + month;
    let steps = [
        (201_403, 1500),
        (201_503, 1600),
        (201_606, 1710),
        (201_706, 1810),
        (201_806, 1910),
        (202_110, 2100),
        (202_310, 2200),
    ];
    steps.iter().rev().find(|(from, _)| *from <= at).expect("a wage").1
}

#[test]
fn refunds_are_drawn_from_two_pools() {
    for number in 0..CASES {
        let mut draw = Draw::new("refunds", 25, number);
        let year = draw.pick(&[2015, 2016, 2017, 2018, 2021, 2022, 2023, 2024]);
        let count = draw.between(1, 12);
        let first = draw.between(1, 13 - count);
        let mut months = Vec::new();
        let mut expected = Vec::new();
        let (mut vat, mut limit, mut given) = (whole(0), whole(0), 0_i64);
        for month in first..first + count {
            let staff = draw.between(36, 60);
            let disabled = draw.between(8, 16);
            let paid = draw.between(0, 30_000_000);
            months.push(json!({ "month": format!("{year}-{month:02}"), "staff": staff, "counted": disabled, "paid": text(paid) }));
            if disabled * 4 < staff || disabled < 10 {
                expected.push(0);
                continue;
            }
            let (n, wage) = (whole(disabled.into()), whole(minimum(year, month.into())));
            let monthly = if year * 100 + i128::from(month) < 201_605 {
                (wage * whole(72)).min(whole(35_000)) * n / whole(12)
            } else {
                n * whole(4) * wage
            };
            vat += Exact::new(paid.into(), 100);
            limit += monthly;
            let refund = fen(vat.min(limit)) - given;
            given += refund;
            expected.push(refund);
        }
        let file: EmployerFile = serde_json::from_value(json!({
            "place": "370203", "as_of": "2025-01-01",
            "refund": { "massage": false, "credit": "B", "own_income": "50.00", "all_income": "100.00", "certificate": true, "months": months },
        }))
        .expect("a file");
        let found = file.assess(&EXAMPLES, &mut Silent).expect("an answer").refund.expect("a refund");
        let refunds: Vec<i64> =
            found.months.iter().map(|month| month.refund.expect("a refund").fen()).collect();
        assert_eq!(refunds, expected, "{number}: {}", serde_json::to_string(&file).expect("json"));
        assert_eq!(found.year.map(Money::fen), Some(given), "{number}");
    }
}

#[test]
fn the_levy_is_persons_short_by_the_wage() {
    for number in 0..CASES {
        let mut draw = Draw::new("levy", 26, number);
        let year = draw.pick(&[2018_i128, 2019, 2020, 2022, 2023, 2024]);
        let staff = draw.between(25, 400);
        let seasonal = (draw.between(0, 9), draw.between(1, 12));
        let (others, severe) = (draw.between(0, 4), draw.between(0, 2));
        let enterprise = draw.chance(3, 4);
        let wage = draw.between(3_000_000, 30_000_000);
        let local = draw.between(5_000_000, 12_000_000);
        let people = whole(staff.into()) + Exact::new(i128::from(seasonal.0 * seasonal.1), 12);
        let counted = whole((others + 2 * severe).into());
        let capped = Exact::new(wage.into(), 100).min(Exact::new((2 * local).into(), 100));
        let short = (people * Exact::new(15, 1000) - counted).max(whole(0));
        let tier = match () {
            () if year < 2020 => whole(1),
            () if counted >= people * Exact::new(1, 100) => Exact::new(1, 2),
            () => Exact::new(9, 10),
        };
        // Registered long ago: until 2019 only young enterprises are exempt.
        let exempt = enterprise && year >= 2020 && people <= whole(30);
        let due = if exempt { 0 } else { fen(short * capped * tier) };
        let file: EmployerFile = serde_json::from_value(json!({
            "place": "370203", "as_of": format!("{}-08-01", year + 1),
            "levy": { "year": year, "kind": if enterprise { "enterprise" } else { "other" }, "registered": "2001-01-01", "staff": staff,
                "seasonal": [{ "people": seasonal.0, "months": seasonal.1 }], "disabled": others, "severe": severe,
                "average_wage": text(wage), "local_wage": text(local) },
        }))
        .expect("a file");
        let found = file.assess(&EXAMPLES, &mut Silent).expect("an answer").levy.expect("a levy");
        assert_eq!(
            found.due.map(Money::fen),
            Some(due),
            "{number}: {}",
            serde_json::to_string(&file).expect("json")
        );
    }
}

fn soldier(discharged: &str, years: i64, months: i64, days: i64, awards: &[&str]) -> VeteranFile {
    let value: Value = json!({ "place": "370203", "as_of": discharged, "service": {
        "discharged": discharged, "rank": "conscript", "span": { "years": years, "months": months, "days": days },
        "disability": "none", "martyr_child": false, "awards": awards, "lost": "none", "chosen": "self-employment" } });
    serde_json::from_value(value).expect("a file")
}

/// In 2011 and 2024, per hundred; nothing where the regulation has none.
const SHARES: [(&str, Option<i128>, i128); 11] = [
    ("medal", None, 25),
    ("honorary", Some(15), 25),
    ("war-1", Some(15), 20),
    ("war-2", Some(10), 15),
    ("war-3", Some(5), 10),
    ("war-4", None, 5),
    ("commendation-1", None, 20),
    ("commendation-2", None, 15),
    ("merit-1", Some(15), 15),
    ("merit-2", Some(10), 10),
    ("merit-3", Some(5), 5),
];

#[test]
fn one_off_money_counts_half_years() {
    for (discharged, new) in
        [("2011-11-01", false), ("2024-08-31", false), ("2024-09-01", true), ("2025-03-01", true)]
    {
        for years in 0..=12 {
            for months in 0..=11 {
                for days in [0, 1, 30] {
                    for (award, old_share, new_share) in SHARES {
                        let share = if new { Some(new_share) } else { old_share };
                        let rest = Exact::new((months * 31 + days).into(), 31);
                        let half_years = match () {
                            () if rest == whole(0) => 0,
                            () if rest <= whole(6) => 1,
                            () => 2,
                        };
                        let counted = whole(years.into()) + Exact::new(half_years, 2);
                        let expected = share
                            .map(|share| fen(counted * whole(4500) * (whole(1) + Exact::new(share, 100))));
                        let file = soldier(discharged, years, months, days, &[award]);
                        let found = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("an answer");
                        assert_eq!(
                            found.one_off.map(Money::fen),
                            expected,
                            "{discharged} {years} {months} {days} {award}"
                        );
                    }
                }
            }
        }
    }
}

/// Twelve months are a year, and nothing else.
#[test]
fn twelve_months_are_written_as_a_year() {
    let file = soldier("2014-12-01", 2, 12, 0, &[]);
    assert!(file.assess(&EXAMPLES, &CALENDAR, &mut Silent).is_err());
}

#[test]
fn waiting_money_is_the_sum_of_its_months() {
    for number in 0..CASES {
        let mut draw = Draw::new("waiting", 29, number);
        let first = draw.between(2023 * 12, 2025 * 12 + 11);
        let last = first + draw.between(0, 24);
        let level = draw.between(50_000, 150_000);
        let named = |number: i64| format!("{}-{:02}", number / 12, number % 12 + 1);
        let (mut floor, mut money) = (None::<i64>, None::<i64>);
        for number in first..=last {
            let (year, month) = (i128::from(number / 12), i128::from(number % 12 + 1));
            if year * 100 + month <= 202_408 {
                floor = Some(floor.unwrap_or(0) + level);
            } else {
                let wage = i64::try_from(minimum(year, month)).expect("a wage") * 100;
                money = Some(money.unwrap_or(0) + wage);
            }
        }
        let file: VeteranFile = serde_json::from_value(json!({ "place": "370203", "as_of": "2026-01-01",
            "waiting": { "from": named(first), "to": named(last), "living_level": text(level) } }))
        .expect("a file");
        let found =
            file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("an answer").waiting.expect("waiting");
        assert_eq!((found.at_least.map(Money::fen), found.money.map(Money::fen)), (floor, money), "{number}");
    }
}
