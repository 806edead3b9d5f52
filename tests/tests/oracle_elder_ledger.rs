//! The views of many drawn histories against the oracle's, which looks for the last word on each matter.

use minzheng_eldercare::ledger::{Service, Status};
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::ledger::{day, history};
use minzheng_tests::oracle::elder_ledger as oracle;

#[test]
fn views_are_the_oracles() {
    let (mut here, mut given, mut corrected) = (0_u32, 0_u32, 0_u32);
    for number in 0..20_000 {
        let mut draw = Draw::new("elder-ledger", 20_140_630, number);
        let history = history(&mut draw);
        let (valid, known) = (day(&mut draw), day(&mut draw));
        let entries = history.entries();
        corrected += u32::from(entries.iter().any(|entry| entry.corrects.is_some()));
        let Ok(view) = history.view(valid, known) else { continue };
        for status in Status::ALL {
            let expected = oracle::status(entries, *status, valid, known);
            assert_eq!(view.since(*status), expected, "case {number}: {entries:?}");
        }
        for service in Service::ALL {
            let expected = oracle::service(entries, *service, valid, known);
            assert_eq!(view.served_since(*service), expected, "case {number}: {entries:?}");
            given += u32::from(expected.is_some());
        }
        assert_eq!(view.is_here(), oracle::is_here(entries, valid, known), "case {number}: {entries:?}");
        assert_eq!(view.visited, oracle::visited(entries, valid, known), "case {number}: {entries:?}");
        here += u32::from(view.is_here());
    }
    assert!(
        here > 2_000 && given > 500 && corrected > 1_000,
        "{here} here, {given} given, {corrected} corrected"
    );
}
