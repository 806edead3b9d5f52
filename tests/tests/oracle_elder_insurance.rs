//! The benefits of every claim against the oracle's, over files drawn around cut-offs, deductibles and caps.

use minzheng_core_types::Silent;
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::insurance::{claims, file};
use minzheng_tests::oracle::elder_insurance as oracle;

const CASES: u64 = 6_000;

#[test]
fn benefits_are_the_oracles() {
    let (mut settled, mut open, mut paying) = (0_u32, 0_u32, 0_u32);
    for number in 0..CASES {
        let mut draw = Draw::new("insurance", 20_181_201, number);
        let value = claims(&mut draw);
        let report =
            file(&value).assess(&EXAMPLES, &mut Silent).unwrap_or_else(|error| panic!("{error}: {value}"));
        let found: Option<Vec<i128>> =
            report.claims.iter().map(|claim| claim.total.map(|total| i128::from(total.fen()))).collect();
        let expected = oracle::benefits(&value);
        assert_eq!(found, expected, "case {number}: {value:#}");
        match expected {
            None => open += 1,
            Some(amounts) => {
                settled += 1;
                paying += u32::from(amounts.iter().any(|amount| *amount > 0));
            }
        }
    }
    assert!(settled >= 2_000 && open >= 500 && paying >= 1_000, "{settled} {open} {paying}");
}
