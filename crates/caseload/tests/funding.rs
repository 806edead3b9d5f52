//! Who bears what is paid (DB-06, HA-01, HA-02): shares checked by hand, parts that sum exactly.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::pay::{batch, due, due_by, pay_pack, with, with_account};
use common::{household, member, months, register, yuan};
use minzheng_caseload::Register;
use minzheng_caseload::payout::batch::Terms;
use minzheng_caseload::payout::write::funding_csv;
use minzheng_caseload::payout::{Batch, Open, PayError, Tier, apportion};
use minzheng_core_types::{Lang, Money, Pack, Rate, WorkdayCalendar};
use minzheng_welfare::facts::Relation;

const SHIBEI: &str = "370203";

fn calendar() -> WorkdayCalendar {
    WorkdayCalendar::embedded().unwrap()
}

fn may() -> minzheng_core_types::MonthRange {
    months("2014-05", "2014-05")
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

/// All small amounts and many shares: the parts sum exactly, none is off by a fen or more, none is negative.
#[test]
fn parts_sum_exactly_and_are_nearest() {
    let thirds = ["0.3333", "0.3333", "0.3334"];
    for shares in
        [&["0.5", "0.5"][..], &["1"], &["0.1", "0.2", "0.7"], &thirds, &["0.25", "0.25", "0.25", "0.25"]]
    {
        let rates: Vec<Rate> = shares.iter().map(|share| rate(share)).collect();
        for fen in (0..400).chain([9_999_999, 10_000_001, i64::MAX]) {
            let amount = Money::from_fen(fen);
            let parts = apportion(amount, &rates).unwrap();
            assert_eq!(Money::sum(parts.iter().copied()).unwrap(), amount, "{shares:?} {fen}");
            for (part, share) in parts.iter().zip(&rates) {
                let exact = share.to_decimal() * amount.to_decimal();
                assert!((part.to_decimal() - exact).abs() < "0.01".parse().unwrap(), "{shares:?} {fen}");
            }
        }
    }
    let half = [rate("0.5"), rate("0.5")];
    let odd = apportion(Money::from_fen(3), &half).unwrap();
    assert_eq!(
        odd,
        [Money::from_fen(1), Money::from_fen(2)],
        "of equal remainders the lower tier bears the fen"
    );
}

fn funding(pack: &Pack, register: &Register, at: &str) -> Vec<(Option<Tier>, Money)> {
    let range = months(at, at);
    let calendar = calendar();
    let terms = Terms { pack, calendar: &calendar, open: Open::PaySettled };
    let batch = Batch::new(register, &due_by(pack, register, range), &terms).unwrap();
    assert!(!String::from_utf8(funding_csv(&batch, Lang::En).unwrap()).unwrap().is_empty());
    batch
        .funding
        .iter()
        .filter(|row| row.programme.id == "high-age")
        .map(|row| (row.tier, row.amount))
        .collect()
}

fn elder(place: &str, birth: &str) -> Register {
    let mut entry = with_account(household("E", 1, 0, "2013-11-05"), "3700000000000001");
    entry.place = place.parse().unwrap();
    entry.members[0] = member(Relation::Applicant, birth);
    register([entry])
}

/// HA-01: one to one in the districts, the four cities alone; after 2022 nobody knows.
#[test]
fn the_high_age_subsidy_is_shared_as_the_notice_says() {
    let pack = pay_pack();
    let sixty = Some(Tier::City);
    assert_eq!(
        funding(&pack, &elder(SHIBEI, "1930-06-12"), "2014-05"),
        [(sixty, yuan(60)), (Some(Tier::County), yuan(60))]
    );
    assert_eq!(funding(&pack, &elder("370281", "1930-06-12"), "2014-05"), [(Some(Tier::County), yuan(120))]);
    let standard = r#"
authority = "371000"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "sa.standard.urban"
value = [{ amount = "500.00", from = "2014-01", confidence = "reported", source = "X" }]
[[parameter]]
id = "ha.programme"
value = [{ amount = "running", from = "2014-01", confidence = "reported", source = "X" }]
[[parameter]]
id = "ha.80-89"
value = [{ amount = "90.00", from = "2014-01", confidence = "reported", source = "X" }]
"#;
    let weihai = elder("371000", "1930-06-12");
    let unset = with(&[("weihai.toml", standard)]);
    assert_eq!(
        funding(&unset, &weihai, "2014-05"),
        [(None, yuan(90))],
        "nothing is borrowed from another city"
    );
    let gap = format!(
        "{standard}[[parameter]]\nid = \"fund.high-age.city\"\ngap = [{{ from = \"2014-01\", why = \"not found\" }}]\n"
    );
    assert_eq!(funding(&with(&[("weihai.toml", &gap)]), &weihai, "2014-05"), [(None, yuan(90))]);
    // Everything else is not known, and said to be.
    let batch = batch(&elder(SHIBEI, "1930-06-12"), may(), Open::PaySettled);
    let rest: Vec<_> = batch.funding.iter().filter(|row| row.programme.id == "allowance").collect();
    assert!(!rest.is_empty() && rest.iter().all(|row| row.tier.is_none() && !row.basis.zh.is_empty()));
}

/// HA-02: of a centenarian's subsidy the province pays 200; who bears the rest is not known.
#[test]
fn the_province_pays_200_for_a_centenarian() {
    let known = r#"
authority = "370200"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "ha.100"
value = [{ amount = "360.00", from = "2014-04", until = "2014-12", confidence = "reported", source = "X" }]
"#;
    let pack = with(&[("hundred.toml", known)]);
    let register = elder(SHIBEI, "1912-06-12");
    assert_eq!(funding(&pack, &register, "2014-05"), [(Some(Tier::Province), yuan(200)), (None, yuan(160))]);
}

#[test]
fn shares_that_are_no_whole_are_refused() {
    let wrong = r#"
authority = "370203"
[documents.X]
title = "An invented notice"
[[parameter]]
id = "fund.high-age.county"
value = [{ amount = "0.4", from = "2014-04", confidence = "reported", source = "X" }]
"#;
    let pack = with(&[("wrong.toml", wrong)]);
    let register = elder(SHIBEI, "1930-06-12");
    let calendar = calendar();
    let terms = Terms { pack: &pack, calendar: &calendar, open: Open::PaySettled };
    let made = Batch::new(&register, &due(&register, may()), &terms);
    assert!(matches!(made, Err(PayError::Shares { programme: "high-age", .. })), "{made:?}");
}
