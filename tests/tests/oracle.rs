//! The oracle and the rules agree on many random households, and on every worked case.

use minzheng_core_types::Pack;
use minzheng_core_types::finding::Finding;
use minzheng_tests::draw::Draw;
use minzheng_tests::generate::{Wish, household};
use minzheng_tests::oracle::{self, Verdict};
use minzheng_tests::{desk, worked};
use minzheng_welfare::{CaseFile, MonthFindings};

fn verdicts(found: &MonthFindings) -> [(&'static str, Verdict); 9] {
    found.each().map(|(programme, finding)| {
        let verdict = match finding {
            Finding::Entitled(award) => Verdict::Entitled(i128::from(award.total().fen())),
            Finding::NotEntitled(_) => Verdict::NotEntitled,
            Finding::NeedsPerson(_) => Verdict::NeedsPerson,
        };
        (programme.id, verdict)
    })
}

fn disagreement(case: &CaseFile, pack: &Pack) -> Option<String> {
    let found = desk::assess_with(case, pack, &mut minzheng_core_types::Silent).unwrap();
    let (rules, oracle) = (verdicts(&found), oracle::assess(case, pack));
    oracle
        .iter()
        .filter_map(|oracle| Some((rules.iter().find(|(name, _)| *name == oracle.0)?, oracle)))
        .find(|(rules, oracle)| rules != oracle)
        .map(|(rules, oracle)| format!("the rules say {rules:?}, the oracle {oracle:?}"))
}

#[test]
fn rules_and_oracle_agree_on_random_households() {
    const EACH: u64 = 6_000;
    let wishes = [
        ("known, Shibei", Wish::KNOWN),
        ("anything", Wish::ANY),
        ("much unknown", Wish { unknown: 12, ..Wish::ANY }),
    ];
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                for (name, wish) in wishes {
                    let mut entitled = 0;
                    for number in (half..EACH).step_by(2) {
                        let case = household(&mut Draw::new(name, 1, number), wish);
                        if let Some(what) = disagreement(&case, desk::pack()) {
                            panic!(
                                "{name} {number}: {what}\n{}",
                                serde_json::to_string_pretty(&case).unwrap()
                            );
                        }
                        entitled += u64::from(desk::assess(&case).allowance.is_entitled());
                    }
                    assert!(entitled > EACH / 40, "{name}: only {entitled} entitled");
                }
            });
        }
    });
}

#[test]
fn rules_and_oracle_agree_on_every_worked_case() {
    for file in worked::all() {
        let what = disagreement(&file.worked.case, desk::examples());
        assert_eq!(what, None, "{}", file.name);
    }
}

/// Random households under the law of the example cities, which settle what Qingdao leaves open.
#[test]
fn rules_and_oracle_agree_where_everything_is_settled() {
    for number in 0..3_000 {
        let mut case = household(&mut Draw::new("examples", 2, number), Wish::ANY);
        case.place = ["619800", "619900", "379900"][number as usize % 3].parse().unwrap();
        if let Some(what) = disagreement(&case, desk::examples()) {
            panic!("{number}: {what}\n{}", serde_json::to_string_pretty(&case).unwrap());
        }
    }
}
