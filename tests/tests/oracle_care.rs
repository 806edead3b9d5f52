//! The oracle and the rules of special care, price-linked subsidy and accident insurance agree on many random households
//! and on every worked case of theirs.

use minzheng_core_types::Fact;
use minzheng_core_types::finding::Finding;
use minzheng_tests::draw::{Draw, shrink};
use minzheng_tests::oracle::{Verdict, care as oracle};
use minzheng_tests::{care, desk, worked};
use minzheng_welfare::CaseFile;

fn verdict(finding: &Finding) -> Verdict {
    match finding {
        Finding::Entitled(award) => Verdict::Entitled(i128::from(award.total().fen())),
        Finding::NotEntitled(_) => Verdict::NotEntitled,
        Finding::NeedsPerson(_) => Verdict::NeedsPerson,
    }
}

fn disagreement(case: &CaseFile) -> Option<String> {
    let pack = desk::examples();
    let rules = care::found(case, pack);
    let oracle = oracle::assess(case, Fact::NotEstablished, pack);
    assert_eq!(rules.len(), oracle.len(), "the oracle knows every programme");
    let differs = rules.iter().zip(oracle).find(|((_, finding), oracle)| verdict(finding) != *oracle);
    differs.map(|((programme, finding), oracle)| {
        format!("{}: the rules say {:?}, the oracle {oracle:?}", programme.id, verdict(finding))
    })
}

fn smallest(choices: Vec<u64>, unknown: u64) -> String {
    let again = |script: &[u64]| care::case(&mut Draw::replay(script), unknown);
    let choices = shrink(choices, |script| disagreement(&again(script)).is_some());
    let case = again(&choices);
    format!("{}\n{}", disagreement(&case).unwrap_or_default(), serde_json::to_string_pretty(&case).unwrap())
}

#[test]
fn rules_and_oracle_agree_on_random_households() {
    const EACH: u64 = 8_000;
    for unknown in [0, 6, 30] {
        let mut entitled = [0_u64; 7];
        for number in 0..EACH {
            let mut draw = Draw::new("care", unknown, number);
            let case = care::case(&mut draw, unknown);
            if disagreement(&case).is_some() {
                panic!("{unknown} {number}: {}", smallest(draw.made().to_vec(), unknown));
            }
            let found = care::found(&case, desk::examples());
            for (count, (_, finding)) in entitled.iter_mut().zip(&found) {
                *count += u64::from(finding.is_entitled());
            }
        }
        let least = if unknown == 30 { 0 } else { EACH / 800 };
        assert!(entitled.iter().all(|count| *count >= least), "{unknown}: entitled {entitled:?}");
    }
}

#[test]
fn rules_and_oracle_agree_on_every_worked_case() {
    const PROGRAMMES: [&str; 3] = ["special-care/", "price-subsidy/", "accident-insurance/"];
    let files = worked::all();
    let own: Vec<_> =
        files.iter().filter(|file| PROGRAMMES.iter().any(|name| file.name.starts_with(name))).collect();
    assert!(own.len() > 70, "{}", own.len());
    for file in own {
        assert_eq!(disagreement(&file.worked.case), None, "{}", file.name);
    }
}
