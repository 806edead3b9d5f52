//! Every grade against the oracle's, over many elders drawn around the bands and the days on which results end.

use minzheng_core_types::Silent;
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::draw::{file, one};
use minzheng_tests::oracle::elder as oracle;
use serde_json::Value;

/// How many elders each form is tried on.
const CASES: u64 = 4_000;

fn tried(
    kind: &str,
    seen: fn(&minzheng_eldercare::Report) -> Option<i64>,
    expected: fn(&Value) -> Option<i64>,
) {
    let (mut graded, mut distinct) = (0_u32, std::collections::BTreeSet::new());
    for number in 0..CASES {
        let mut draw = Draw::new(kind, 20_221_230, number);
        let value = one(&mut draw, kind);
        let report =
            file(&value).assess(&EXAMPLES, &mut Silent).unwrap_or_else(|error| panic!("{error}: {value}"));
        let (found, expected) = (seen(&report), expected(&value));
        assert_eq!(found, expected, "{kind}, case {number}: {value:#}");
        graded += u32::from(found.is_some());
        distinct.insert(found);
    }
    assert!(graded >= 1_000 && distinct.len() >= 4, "{kind}: {graded} graded, {distinct:?}");
}

fn settled(value: &Value) -> oracle::Settled {
    if value["place"] == "619800" { oracle::CITY } else { oracle::COUNTRY }
}

#[test]
fn grades_by_gb42195_are_the_oracles() {
    tried(
        "gb42195",
        |report| report.gb42195?.verdict.graded().map(|grade| i64::from(grade.number())),
        |value| oracle::gb42195(value, settled(value)),
    );
}

#[test]
fn grades_by_mzt039_are_the_oracles() {
    tried(
        "mzt039",
        |report| report.mzt039?.verdict.graded().map(|grade| i64::from(grade.number())),
        |value| oracle::mzt039(value, settled(value)),
    );
}

#[test]
fn grades_of_long_term_care_are_the_oracles() {
    tried("ltc", |report| report.ltc?.verdict.graded().map(|grade| i64::from(grade.number())), oracle::ltc);
    tried(
        "ltc_gate",
        |report| report.ltc_gate?.verdict.graded().map(|letter| i64::from(letter.number())),
        |value| Some(i64::from(u32::from(oracle::ltc_gate(value)) - u32::from('A'))),
    );
}

#[test]
fn the_anchors_are_the_oracles() {
    tried(
        "barthel",
        |report| report.barthel?.verdict.graded().map(|grade| i64::from(grade.number())),
        |value| Some(oracle::barthel(value)),
    );
    tried(
        "adl_hierarchy",
        |report| report.adl_hierarchy?.verdict.graded().map(|grade| i64::from(grade.number())),
        |value| Some(oracle::adl_hierarchy(value)),
    );
    tried(
        "cps",
        |report| report.cps?.verdict.graded().map(|grade| i64::from(grade.number())),
        |value| Some(oracle::cps(value)),
    );
}
