//! Extreme-hardship support and rigid-expenditure households: the silent path allocates nothing either.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use allocation_counter::measure;
use minzheng_core_types::Silent;
use minzheng_tests::desk;
use minzheng_welfare::relief::{Asked, ReliefPolicy};
use minzheng_welfare::{CaseFile, extreme_hardship, rigid_household};

/// A person with an income and a supporter, who also applies for the status by rigid expenditure.
const CASE: &str = r#"{
    "place": "619900", "month": "2025-03", "register": "urban", "unstated": "none",
    "standing": { "kind": "applying", "applied": "2025-03-05" },
    "members": [{ "relation": "applicant", "birth": "1950-02-01" }],
    "incomes": [{ "earner": 0, "kind": "pension", "amount": "900.00", "per": "month",
                  "period": { "first": "2024-03", "last": "2025-02" } }],
    "expenses": [{ "kind": "medical", "amount": "9000.00", "per": "period",
                   "period": { "first": "2024-03", "last": "2025-02" } }],
    "needs": { "status": "none",
        "extreme_hardship": [{ "member": 0, "incomes_complete": true, "property": "within",
            "incomes": [{ "kind": "counted", "amount": "300.00" }], "supporters_complete": true,
            "supporters": [{ "group": "allowance", "birth": "1955-01-01" }], "form": "home",
            "tasks": { "eat": true, "dress": true, "bed": true, "toilet": true, "walk": true, "bathe": false } }],
        "rigid": { "property": "within", "living": "5000.00", "other": "none", "aid": "none" } } }"#;

#[test]
fn silence_allocates_nothing() {
    let case: CaseFile = serde_json::from_str(CASE).unwrap();
    let policy = ReliefPolicy::at(desk::examples(), case.place, case.month);
    let household = case.household().unwrap();
    let asked = Asked {
        drawing: minzheng_core_types::Fact::NotEstablished,
        household: &household,
        needs: &case.needs,
        standing: case.standing(),
        status: case.needs.status,
        month: case.month,
    };
    let found = || {
        let support = extreme_hardship::assess(&asked, &policy.extreme_hardship, &mut Silent).unwrap();
        let status = rigid_household::assess(&asked, &policy.rigid, &mut Silent).unwrap();
        std::hint::black_box((support, status))
    };
    let ([support, _], [status]) = found();
    assert_eq!((support.name(), status.name()), ("entitled", "entitled"));
    let counted = measure(|| {
        let _ = found();
    });
    assert_eq!(counted.count_total, 0, "{counted:?}");
}
