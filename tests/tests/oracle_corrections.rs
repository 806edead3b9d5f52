//! Arrears and recoveries of a case against the rulebook computed a second time (SA-22, SA-26): both ends of each correction, and
//! their difference, from the oracle alone.

use std::collections::BTreeMap;

use minzheng_caseload::Knowledge;
use minzheng_caseload::correction::{AsDue, CaseCorrection};
use minzheng_core_types::Pack;
use minzheng_tests::desk;
use minzheng_tests::draw::Draw;
use minzheng_tests::generate::{CITIES, Wish, household, law_of};
use minzheng_tests::oracle::{self, Verdict};
use minzheng_welfare::CaseFile;
use minzheng_welfare::between::every_paying;
use minzheng_welfare::case::StandingFile;

/// Fen paid, arrears and recovery of each programme; `None` where it is open what is due now.
type Told = BTreeMap<&'static str, (i128, Option<[i128; 2]>)>;

/// What is due by the oracle of what is paid at all; `None` where a person is needed.
fn due(case: &CaseFile, pack: &Pack) -> BTreeMap<&'static str, Option<i128>> {
    let fen = |verdict| match verdict {
        Verdict::Entitled(fen) => Some(fen),
        Verdict::NotEntitled => Some(0),
        Verdict::NeedsPerson => None,
    };
    let paying = |programme: &str| every_paying().any(|of| of.id == programme);
    let all = oracle::assess(case, pack).into_iter().filter(|(programme, _)| paying(programme));
    all.map(|(programme, verdict)| (programme, fen(verdict))).collect()
}

/// What was due was paid, and nothing where that was open.
fn expected([then, now]: [&CaseFile; 2], pack: &Pack) -> Told {
    let (then, now) = (due(then, pack), due(now, pack));
    let differs = then.iter().filter(|(programme, due)| now[*programme] != **due);
    differs
        .map(|(programme, due)| {
            let paid = due.unwrap_or(0);
            (*programme, (paid, now[programme].map(|now| [(now - paid).max(0), (paid - now).max(0)])))
        })
        .collect()
}

fn found([then, now]: [&CaseFile; 2], pack: &Pack, of_oracle: &[&'static str]) -> Told {
    let correction = CaseCorrection::new("T-1", [then, now], pack, Knowledge::All).unwrap();
    let corrected = correction.month(then.month, &AsDue).unwrap();
    let lines = corrected.iter().flat_map(|of| &of.programmes);
    lines
        .filter(|line| of_oracle.contains(&line.programme))
        .map(|line| {
            let fen = [line.paid.money(), line.arrears, line.recovery].map(|money| i128::from(money.fen()));
            let [paid, arrears, recovery] = fen;
            if line.due_now.is_none() {
                assert_eq!([arrears, recovery], [0, 0], "what is open moves nothing");
            }
            (line.programme, (paid, line.due_now.map(|_| [arrears, recovery])))
        })
        .collect()
}

/// The same household with one to three of the choices that made it taken again.
fn changed(choices: &[u64], wish: Wish, number: u64) -> CaseFile {
    let mut anew = Draw::new("what turns out otherwise", 1, number);
    let mut choices = choices.to_vec();
    for _ in 0..=anew.below(2) {
        let at = anew.below(choices.len() as u64) as usize;
        choices[at] = anew.below(10_000);
    }
    household(&mut Draw::replay(&choices), wish)
}

/// Corrections that agree: how many, and how many of them pay later, recover, or open something.
fn agree(name: &str, wish: Wish) -> [u32; 4] {
    let mut counts = [0; 4];
    for number in 0..12_000 {
        let mut draw = Draw::new(name, 1, number);
        let then = household(&mut draw, wish);
        if !matches!(then.standing, StandingFile::OnRoll { .. }) {
            continue;
        }
        let mut now = changed(draw.made(), wish, number);
        now.place = then.place;
        now.month = then.month;
        now.standing.clone_from(&then.standing);
        let pack = law_of(&then);
        if desk::assess_with(&now, pack, &mut minzheng_core_types::Silent).is_err() {
            continue;
        }
        let ends = [&then, &now];
        let expected = expected(ends, pack);
        let programmes: Vec<_> = due(&then, pack).into_keys().collect();
        let found = found(ends, pack, &programmes);
        assert_eq!(
            found,
            expected,
            "{name} {number}, the oracle to the right: {}\nnow {}",
            serde_json::to_string_pretty(&then).unwrap(),
            serde_json::to_string_pretty(&now).unwrap()
        );
        let any = |test: fn(&(i128, Option<[i128; 2]>)) -> bool| u32::from(expected.values().any(test));
        let seen = [
            1,
            any(|(_, moved)| moved.is_some_and(|[arrears, _]| arrears > 0)),
            any(|(_, moved)| moved.is_some_and(|[_, recovery]| recovery > 0)),
            any(|(_, moved)| moved.is_none()),
        ];
        counts = std::array::from_fn(|at| counts[at] + seen[at]);
    }
    counts
}

#[test]
fn arrears_and_recoveries_are_the_oracles() {
    for (name, wish, open) in [
        ("corrections, known", Wish::KNOWN, 0),
        ("corrections, anything", Wish::ANY, 50),
        ("corrections, first city", Wish { unknown: 4, ..Wish::in_city(CITIES[0]) }, 50),
    ] {
        let counts = agree(name, wish);
        let [all, arrears, recoveries, opened] = counts;
        assert!(all >= 2_000 && arrears >= 100 && recoveries >= 100 && opened >= open, "{name}: {counts:?}");
    }
}
