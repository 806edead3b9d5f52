//! The oracle and the rules agree about extreme-hardship support and rigid-expenditure households, on many random cases and on
//! every worked case.
#![allow(clippy::unwrap_used, reason = "tests: a failure is a failed test")]

use minzheng_core_types::finding::Finding;
use minzheng_tests::draw::{Draw, shrink};
use minzheng_tests::generate::{in_hardship, of_rigid_expenditure};
use minzheng_tests::oracle::{self, Verdict};
use minzheng_tests::{desk, hardship, worked};
use minzheng_welfare::CaseFile;

fn verdict(finding: Finding) -> Verdict {
    match finding {
        Finding::Entitled(award) => Verdict::Entitled(i128::from(award.total().fen())),
        Finding::NotEntitled(_) => Verdict::NotEntitled,
        Finding::NeedsPerson(_) => Verdict::NeedsPerson,
    }
}

fn of_hardship(case: &CaseFile) -> [(Verdict, Verdict); 2] {
    let [support, funeral] = oracle::hardship(case, desk::examples());
    let [by_rules, funeral_by_rules] = hardship::hardship(case, desk::examples());
    [(verdict(by_rules), support), (verdict(funeral_by_rules), funeral)]
}

fn of_rigid(case: &CaseFile) -> [(Verdict, Verdict); 1] {
    [(verdict(hardship::rigid(case, desk::examples())), oracle::rigid(case, desk::examples()))]
}

/// So many cases agree, and of each answer there are enough.
fn agree<const N: usize>(
    name: &str,
    cases: u64,
    make: fn(&mut Draw) -> CaseFile,
    both: fn(&CaseFile) -> [(Verdict, Verdict); N],
) {
    let differs = |case: &CaseFile| both(case).into_iter().find(|(rules, oracle)| rules != oracle);
    let mut seen = [0_u64; 3];
    for number in 0..cases {
        let mut draw = Draw::new(name, 1, number);
        let case = make(&mut draw);
        if differs(&case).is_some() {
            let small =
                shrink(draw.made().to_vec(), |script| differs(&make(&mut Draw::replay(script))).is_some());
            let case = make(&mut Draw::replay(&small));
            let text = serde_json::to_string_pretty(&case).unwrap();
            panic!("{name} {number}: rules and oracle say {:?}\n{text}", differs(&case));
        }
        match both(&case)[0].0 {
            Verdict::Entitled(_) => seen[0] += 1,
            Verdict::NotEntitled => seen[1] += 1,
            Verdict::NeedsPerson => seen[2] += 1,
        }
    }
    assert!(seen.iter().all(|count| *count > cases / 40), "{name}: {seen:?}");
}

#[test]
fn extreme_hardship_support_is_what_the_oracle_finds() {
    agree("hardship", 6_000, in_hardship, of_hardship);
}

#[test]
fn rigid_expenditure_is_what_the_oracle_finds() {
    agree("rigid", 6_000, of_rigid_expenditure, of_rigid);
}

#[test]
fn the_worked_cases_of_extreme_hardship_are_what_the_oracle_finds() {
    let files = worked::all();
    let files = files.iter().filter(|file| file.name.starts_with("extreme-hardship/"));
    let mut count = 0;
    for file in files {
        for (rules, oracle) in of_hardship(&file.worked.case) {
            assert_eq!(rules, oracle, "{}", file.name);
        }
        count += 1;
    }
    assert!(count > 60, "only {count} worked cases");
}
