//! A month of a million distinct households on one thread and on two: time on the clock, not of the processor.
use std::hint::black_box;
use std::thread;

use criterion::{Criterion, Throughput};
use minzheng_benches::measured;
use minzheng_benches::population::{self, MONTH, Population};
use minzheng_core_types::Money;
use minzheng_core_types::figures::PackError;
use minzheng_welfare::Policy;

const HOUSEHOLDS: usize = 1_000_000;

/// What the district gets, with the households shared out evenly.
fn on_threads(district: &Population, policy: &Policy, threads: usize) -> Option<Money> {
    let share = HOUSEHOLDS.checked_div(threads)?;
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|index| {
                let first = share.saturating_mul(index);
                scope.spawn(move || {
                    measured::silent(district, policy, first, first.saturating_add(share)).ok()
                })
            })
            .collect();
        let shares: Option<Vec<Money>> =
            workers.into_iter().map(|worker| worker.join().ok().flatten()).collect();
        Money::sum(shares?).ok()
    })
}

fn main() -> Result<(), Vec<PackError>> {
    let pack = population::pack()?;
    let policy = population::policy(&pack, MONTH);
    let district = Population::of(HOUSEHOLDS);
    let expected = measured::silent(&district, &policy, 0, HOUSEHOLDS).ok();
    let mut c = Criterion::default().configure_from_args();
    let mut group = c.benchmark_group("district/1m_households");
    group.sample_size(20).throughput(Throughput::Elements(HOUSEHOLDS as u64));
    for threads in [1, 2] {
        let plural = if threads == 1 { "thread" } else { "threads" };
        group.bench_function(format!("{threads}_{plural}"), |b| {
            b.iter(|| {
                let total = on_threads(black_box(&district), &policy, threads);
                assert!(total.is_some() && total == expected, "{total:?} is not {expected:?}");
            });
        });
    }
    group.finish();
    c.final_summary();
    Ok(())
}
