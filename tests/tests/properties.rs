//! Runs every property of the registry with its usual number of cases.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use minzheng_tests::registry::{properties, run};

/// `MINZHENG_SEED=…` runs other cases, `MINZHENG_CASES=10` ten times as many, `MINZHENG_PROPERTY=P-SA-01` only one.
#[test]
fn every_property_holds() {
    let number =
        |name: &str, usual: u64| std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual);
    let (seed, times) = (number("MINZHENG_SEED", 20_140_401), number("MINZHENG_CASES", 1));
    let only = std::env::var("MINZHENG_PROPERTY").ok();
    let every: Vec<_> = properties().collect();
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(property) = every.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if only.as_deref().is_some_and(|id| id != property.id) {
                        continue;
                    }
                    let started = std::time::Instant::now();
                    let outcome = run(property, property.cases * times as u32, seed);
                    println!(
                        "{} {} cases, {} beside the point, {:?}: {}",
                        property.id,
                        outcome.cases,
                        outcome.passed_over,
                        started.elapsed(),
                        property.en
                    );
                    if let Some(failure) = outcome.failure {
                        let text = format!("{} {}\n{failure}\n", property.id, property.en);
                        failures.lock().unwrap().push(text);
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_same_seed_makes_the_same_run() {
    let property = properties().next().unwrap();
    let (one, other) = (run(property, 20, 7), run(property, 20, 7));
    assert_eq!((one.cases, one.passed_over), (other.cases, other.passed_over));
}
