//! Runs every property of the registry with its usual number of cases.

use std::num::NonZeroUsize;
use std::time::Instant;

use minzheng_core_types::Lang;
use minzheng_tests::book::{self, Heading, Plan, SEED, run_all};
use minzheng_tests::registry::{Check, Property, properties, run};

/// `MINZHENG_SEED=…` runs other cases, `MINZHENG_CASES=10` ten times as many, `MINZHENG_PROPERTY=P-SA-01` only one.
#[test]
fn every_property_holds() {
    let number =
        |name: &str, usual: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (seed, times) = (number("MINZHENG_SEED", SEED), number("MINZHENG_CASES", 1));
    let only = std::env::var("MINZHENG_PROPERTY").ok();
    let wanted: Vec<_> =
        properties().filter(|property| only.as_deref().is_none_or(|id| id == property.id)).collect();
    assert!(!wanted.is_empty(), "no property {only:?}");
    let plan = Plan { cases: None, seed, threads: NonZeroUsize::new(2).unwrap() };
    let mut failures = Vec::new();
    // Ten times as many of one are as many seeds.
    for seed in (seed..).take(usize::try_from(times).unwrap()) {
        let started = Instant::now();
        let ran = run_all(&wanted, Plan { seed, ..plan }, |property, outcome| {
            let (cases, beside) = (outcome.cases, outcome.passed_over);
            println!("{} {cases} cases, {beside} beside the point, {:?}", property.id, started.elapsed());
        });
        failures.extend(book::failed(&ran).filter_map(|ran| {
            Some(format!("{} {}\n{}\n", ran.property.id, ran.property.en, ran.outcome.failure.as_ref()?))
        }));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_same_seed_makes_the_same_run() {
    let property = properties().next().unwrap();
    let (one, other) = (run(property, 20, 7), run(property, 20, 7));
    assert_eq!((one.cases, one.passed_over), (other.cases, other.passed_over));
}

/// Holds for every number but one in thirteen.
fn fails_now_and_then(draw: &mut minzheng_tests::draw::Draw) -> Check {
    let number = draw.below(13);
    draw.show(&serde_json::json!({ "number": number, "name": "<b>&\"" }));
    if number == 12 { Err("twelve".to_owned()) } else { Ok(minzheng_tests::registry::Held::Yes) }
}

static BROKEN: Property = Property {
    id: "P-XX-01",
    zh: "不成立",
    en: "does not hold",
    rules: &["SA-01"],
    appendix: None,
    notices: "nothing",
    cases: 500,
    check: fails_now_and_then,
};

/// A report says what ran, on what, and of a failure all that makes it again, whatever the threads.
#[test]
fn a_report_tells_a_failure_and_the_seed_that_repeats_it() {
    let wanted = [&BROKEN, properties().next().unwrap()];
    let ran = |threads: usize| {
        let plan = Plan { cases: Some(200), seed: 7, threads: NonZeroUsize::new(threads).unwrap() };
        run_all(&wanted, plan, |_, _| {})
    };
    let heading = Heading {
        version: "0".into(),
        on: "2026-01-01".into(),
        figures: "f".into(),
        seed: 7,
        cases: Some(200),
        command: "minzheng audit run --seed 7 --cases 200".into(),
    };
    let (one, many) = (ran(1), ran(4));
    let report = book::json(&heading, &one);
    assert_eq!(report, book::json(&heading, &many));
    assert_eq!(report["failed"], 1);
    assert_eq!(report["properties"][0]["failure"]["what"], "twelve");
    assert_eq!(report["properties"][0]["failure"]["seed"], 7);
    assert_eq!(report["properties"][0]["failure"]["case"]["number"], 12);
    assert_eq!(report["properties"][1]["cases"], 200);
    for lang in [Lang::Zh, Lang::En] {
        let page = book::html(&heading, &one, lang);
        assert!(page.contains("twelve") && page.contains("seed 7") && page.contains("--seed 7 --cases 200"));
        assert!(page.contains("&lt;b&gt;&amp;") && !page.contains("<b>"), "{page}");
    }
}

/// `minzheng audit run` needs no folder: only the worked cases, which it does not run, are read from the disk.
#[test]
fn properties_read_no_folder() {
    let source = minzheng_tests::desk::folder().join("src");
    let mut folders = vec![source];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(!text.contains("minzheng_policies::read_dir"), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
