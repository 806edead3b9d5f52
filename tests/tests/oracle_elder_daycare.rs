//! Settlements, areas, places, staff and occupancy against the oracle's, over many files drawn around the bands, the ends of stays and
//! the limits. Admission, waiting and subsidies are not computed a second time: worked cases and properties look at them.

use minzheng_core_types::{Money, Rate, Silent};
use minzheng_eldercare::day_care::{Answer, DayCareFile, Report};
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::daycare::draw as daycare;
use minzheng_tests::oracle::elder_daycare as oracle;
use serde_json::{Value, json};

const CASES: u64 = 4_000;

fn found(value: &Value) -> Report {
    let file: DayCareFile =
        serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{error}: {value:#}"));
    file.assess(&EXAMPLES, &mut Silent).unwrap_or_else(|error| panic!("{error}: {value:#}"))
}

fn fen(answer: &Answer<Money>) -> i128 {
    i128::from(answer.found().expect("everything is known").fen())
}

/// In hundredths or tenths.
fn parts(rate: Rate, parts: i64) -> i128 {
    let scaled = rate.to_decimal() * rust_decimal::Decimal::from(parts);
    assert!(scaled.fract().is_zero(), "{rate}");
    i128::try_from(scaled).expect("whole")
}

/// The made-up city stops after two days, everybody else after seven.
fn city(value: &Value) -> bool {
    value["place"] == "619800"
}

#[test]
fn settlements_are_the_oracles() {
    let (mut refunds, mut dues, mut away, mut twice, mut events) = (0_u32, 0_u32, 0_u32, 0_u32, 0_u32);
    for number in 0..CASES {
        let mut draw = Draw::new("settled", 20_140_512, number);
        let place = daycare::place(&mut draw);
        let value = daycare::file(place, "stay", daycare::ended(&mut draw));
        let settled = found(&value).stay.and_then(|stay| stay.settled).expect("settled");
        let limit = if city(&value) { 2 } else { 7 };
        let expected = oracle::settled(&value, limit).expect("everything is known");
        let seen = [fen(&settled.add_ons), fen(&settled.charge), fen(&settled.refund), fen(&settled.due)];
        assert_eq!(seen, expected, "case {number}: {value:#}");
        refunds += u32::from(expected[2] > 0);
        dues += u32::from(expected[3] > 0);
        let leaving = &value["stay"]["leaving"];
        let absences = leaving["absences"].as_array().map_or(0, Vec::len);
        away += u32::from(absences > 0);
        twice += u32::from(absences > 1);
        events += u32::from(leaving["death_or_hospital"] != "none" && absences > 0);
    }
    assert!(refunds > 500 && dues > 100 && away > 500, "{refunds} {dues} {away}");
    assert!(twice > 300 && events > 200, "{twice} {events}");
}

#[test]
fn areas_are_the_oracles() {
    for population in (0..60_000)
        .step_by(97)
        .chain([10_000, 15_000, 30_000, 50_000].into_iter().flat_map(|bound: i64| bound - 2..=bound + 2))
    {
        let value = daycare::file(
            "370203",
            "centre",
            json!({ "population": population, "elders": "none", "area": "none" }),
        );
        let centre = found(&value).centre.expect("asked");
        let area = |answer: Option<Answer<Rate>>| {
            answer.and_then(|answer| answer.found()).map(|rate| parts(rate, 100))
        };
        let [living, health, recreation, auxiliary] = centre.rooms.map(area);
        let seen = [area(centre.area), area(centre.usable), living, health, recreation, auxiliary];
        let expected = oracle::areas(population);
        match expected {
            Some(expected) => assert_eq!(seen, expected.map(Some), "{population}"),
            None => assert_eq!(seen, [None; 6], "{population}"),
        }
    }
}

#[test]
fn places_and_staff_are_the_oracles() {
    let (mut answers, mut open) = ([0_u32; 2], 0_u32);
    for number in 0..CASES {
        let mut draw = Draw::new("day", 20_140_512, number);
        let value = daycare::file("619800", "day", daycare::day_of(&mut draw));
        let day = found(&value).day.expect("asked");
        let seen = (day.places.found(), day.staff.and_then(|staff| staff.found()));
        assert_eq!(seen, oracle::day(&value, [10, 8, 6, 4, 3], 3), "case {number}: {value:#}");
        for known in [seen.0, seen.1] {
            match known {
                Some(known) => answers[usize::from(known)] += 1,
                None => open += 1,
            }
        }
    }
    assert!(answers.iter().all(|count| *count > 300) && open > 300, "{answers:?} {open}");
}

#[test]
fn occupancy_is_the_oracles() {
    for number in 0..CASES {
        let mut draw = Draw::new("usage", 20_140_512, number);
        let place = draw.pick(&["370203", "619800"]);
        let value = daycare::file(place, "usage", daycare::usage(&mut draw));
        let usage = found(&value).usage.expect("asked");
        let tenths = |answer: Answer<Rate>| parts(answer.found().expect("known"), 10);
        let expected = oracle::usage(&value, if city(&value) { 3 } else { 2 }).expect("known");
        assert_eq!([tenths(usage.occupancy), tenths(usage.heads)], expected, "case {number}: {value:#}");
    }
}
