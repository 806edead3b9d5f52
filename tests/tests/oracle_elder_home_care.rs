//! Eligible days, minutes and the shares of bills against the oracle's, over many elders whose facts change within the month.

use minzheng_core_types::Silent;
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::home_care::draw::{elder, file, settled};
use minzheng_tests::oracle::elder_home_care as oracle;

#[test]
fn days_and_minutes_are_the_oracles() {
    let (mut known, mut distinct) = (0, std::collections::BTreeSet::new());
    for number in 0..6_000 {
        let mut draw = Draw::new("home-care", 20_140_630, number);
        let value = elder(&mut draw);
        let Ok(found) = file(&value).assess(&EXAMPLES, &mut Silent) else { continue };
        let Some(days) = found.eligible_days else { continue };
        assert_eq!(days.ok(), oracle::eligible_days(&value), "case {number}: {value:#}");
        let Ok(days) = days else { continue };
        known += 1;
        distinct.insert(days);
        let Some(Ok(minutes)) = found.minutes else { continue };
        let month = value["month"].as_str().unwrap();
        let of = match &month[5..] {
            "02" if month.starts_with("2016") => 29,
            "02" => 28,
            "06" => 30,
            _ => 31,
        };
        let hours = match (value["hours"]["classes"][0].as_str(), days) {
            (_, 0) => 0,
            (Some("wholly-unable"), _) => 60,
            (Some("partly-unable"), _) => 45,
            other => panic!("minutes of {other:?}"),
        };
        assert_eq!(minutes.entitled, oracle::minutes(hours, days, of), "case {number}: {value:#}");
    }
    assert!(known >= 1_000 && distinct.len() >= 12, "{known} known, {distinct:?}");
}

/// Who pays what of each bill, in the order of payers and up to the cap; where the oracle asks, so does the answer.
#[test]
fn shares_are_the_oracles() {
    let (mut known, mut government, mut vouchers, mut open) = (0, 0, 0, 0);
    for number in 0..20_000 {
        let mut draw = Draw::new("home-care-bills", 20_260_131, number);
        let value = if number % 2 == 0 { elder(&mut draw) } else { settled(&mut draw) };
        let Ok(found) = file(&value).assess(&EXAMPLES, &mut Silent) else { continue };
        let Some(totals) = found.totals else { continue };
        let shares = found.splits.iter().map(|split| {
            [split.insurance, split.government, split.voucher, split.person]
                .map(|share| i128::from(share.fen()))
        });
        let shares = totals.ok().map(|_| shares.collect::<Vec<_>>());
        assert_eq!(shares, oracle::shares(&value), "case {number}: {value:#}");
        let Some(shares) = shares else {
            open += 1;
            continue;
        };
        known += 1;
        government += u32::from(shares.iter().any(|share| share[1] > 0));
        vouchers += u32::from(shares.iter().any(|share| share[2] > 0));
    }
    let counts = (known, government, vouchers, open);
    assert!(known >= 5_000 && government >= 500 && vouchers >= 250 && open >= 1_000, "{counts:?}");
}
