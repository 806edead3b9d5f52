//! The oracle and the rules agree on many random households, and on every worked case.

use minzheng_core_types::Pack;
use minzheng_core_types::finding::Finding;
use minzheng_tests::draw::{Draw, shrink};
use minzheng_tests::generate::{CITIES, Wish, household, law_of};
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

/// What rules and oracle do not agree about, and whether the rules found the allowance due.
fn compare(case: &CaseFile, pack: &Pack) -> (Option<String>, bool) {
    let found = desk::assess_with(case, pack, &mut minzheng_core_types::Silent).unwrap();
    let (rules, oracle) = (verdicts(&found), oracle::assess(case, pack));
    assert_eq!(rules.len(), oracle.len(), "the oracle knows every programme");
    let differs = rules
        .iter()
        .zip(&oracle)
        .find(|(rules, oracle)| rules != oracle)
        .map(|(rules, oracle)| format!("the rules say {rules:?}, the oracle {oracle:?}"));
    (differs, found.allowance.is_entitled())
}

fn disagreement(case: &CaseFile, pack: &Pack) -> Option<String> {
    compare(case, pack).0
}

/// So many households of each wish, half of them on each of two threads; at least one in forty is entitled.
fn agree(wishes: &[(&str, Wish)]) {
    const EACH: u64 = 6_000;
    std::thread::scope(|scope| {
        for half in 0..2 {
            scope.spawn(move || {
                for (name, wish) in wishes {
                    let mut entitled = 0;
                    for number in (half..EACH).step_by(2) {
                        let mut draw = Draw::new(name, 1, number);
                        let case = household(&mut draw, *wish);
                        let (what, paid) = compare(&case, law_of(&case));
                        if what.is_some() {
                            panic!("{name} {number}: {}", smallest(draw.made().to_vec(), *wish));
                        }
                        entitled += u64::from(paid);
                    }
                    assert!(entitled > EACH / 80, "{name}: only {entitled} entitled");
                }
            });
        }
    });
}

/// The smallest household found that they do not agree on.
fn smallest(choices: Vec<u64>, wish: Wish) -> String {
    let again = |script: &[u64]| household(&mut Draw::replay(script), wish);
    let choices = shrink(choices, |script| {
        let case = again(script);
        compare(&case, law_of(&case)).0.is_some()
    });
    let case = again(&choices);
    let what = disagreement(&case, law_of(&case)).unwrap_or_default();
    format!("{what}\n{}", serde_json::to_string_pretty(&case).unwrap())
}

#[test]
fn rules_and_oracle_agree_on_random_households() {
    agree(&[
        ("known, Shibei", Wish::KNOWN),
        ("anything", Wish::ANY),
        ("much unknown", Wish { unknown: 12, ..Wish::ANY }),
    ]);
}

#[test]
fn rules_and_oracle_agree_in_the_first_example_city() {
    let city = Wish::in_city(CITIES[0]);
    agree(&[
        ("known, first city", city),
        ("anything, first city", Wish { unknown: 4, ..city }),
        ("much unknown, first city", Wish { unknown: 12, ..city }),
    ]);
}

#[test]
fn rules_and_oracle_agree_in_the_second_example_city() {
    let city = Wish::in_city(CITIES[1]);
    agree(&[
        ("known, second city", city),
        ("anything, second city", Wish { unknown: 4, ..city }),
        ("much unknown, second city", Wish { unknown: 12, ..city }),
    ]);
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
