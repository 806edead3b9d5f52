//! The oracle and the rules agree on temporary and medical assistance, on random cases and on every worked case.

use minzheng_core_types::Silent;
use minzheng_core_types::finding::Finding;
use minzheng_tests::draw::{Draw, shrink};
use minzheng_tests::generate::assisted;
use minzheng_tests::oracle::{self, Verdict};
use minzheng_tests::{desk, worked};
use minzheng_welfare::CaseFile;

fn verdict(finding: &Finding) -> Verdict {
    match finding {
        Finding::Entitled(award) => Verdict::Entitled(i128::from(award.total().fen())),
        Finding::NotEntitled(_) => Verdict::NotEntitled,
        Finding::NeedsPerson(_) => Verdict::NeedsPerson,
    }
}

/// What they do not agree about.
fn disagreement(case: &CaseFile) -> Option<String> {
    let pack = desk::examples();
    let temporary = desk::temporary(case, pack, &mut Silent).unwrap();
    let medical = desk::medical(case, pack, &mut Silent).unwrap();
    let pairs = [
        ("temporary", verdict(&temporary), oracle::temporary(case, pack)),
        ("medical", verdict(&medical), oracle::medical(case, pack)),
    ];
    let differs = pairs.into_iter().find(|(_, rules, oracle)| rules != oracle);
    differs.map(|(programme, rules, oracle)| {
        format!("{programme}: the rules say {rules:?}, the oracle {oracle:?}")
    })
}

/// Agreement on so many cases of one maker, with few and with many facts open; each verdict comes up often.
fn agree(name: &str, make: fn(&mut Draw, u64) -> CaseFile, of: fn(&CaseFile) -> Finding) {
    for unknown in [0, 4, 15] {
        let (mut entitled, mut refused, mut open) = (0, 0, 0);
        for number in 0..8_000 {
            let mut draw = Draw::new(name, 1, number);
            let case = make(&mut draw, unknown);
            if let Some(what) = disagreement(&case) {
                let script = shrink(draw.made().to_vec(), |script| {
                    disagreement(&make(&mut Draw::replay(script), unknown)).is_some()
                });
                let small = make(&mut Draw::replay(&script), unknown);
                let what = disagreement(&small).unwrap_or(what);
                panic!("{name} {number}: {what}\n{}", serde_json::to_string_pretty(&small).unwrap());
            }
            match of(&case) {
                Finding::Entitled(_) => entitled += 1,
                Finding::NotEntitled(_) => refused += 1,
                Finding::NeedsPerson(_) => open += 1,
            }
        }
        assert!(entitled > 60 && refused > 400 && open > 400, "{entitled}, {refused}, {open}");
    }
}

#[test]
fn rules_and_oracle_agree_on_temporary_assistance() {
    agree("temporary assistance", assisted::temporary, |case| {
        desk::temporary(case, desk::examples(), &mut Silent).unwrap()
    });
}

#[test]
fn rules_and_oracle_agree_on_medical_assistance() {
    agree("medical assistance", assisted::medical, |case| {
        desk::medical(case, desk::examples(), &mut Silent).unwrap()
    });
}

#[test]
fn rules_and_oracle_agree_on_every_worked_case() {
    for file in worked::all() {
        assert_eq!(disagreement(&file.worked.case), None, "{}", file.name);
    }
}
