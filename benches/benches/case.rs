//! One household, and how the time of an explanation grows with members and months.
use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput};
use minzheng_benches::measured;
use minzheng_benches::population::{self, MONTH, Population};
use minzheng_core_types::figures::{Pack, PackError};
use minzheng_core_types::{Explanation, Silent};
use minzheng_welfare::Policy;

fn one_household(c: &mut Criterion, policy: &Policy) {
    let household = Population::household_of(2);
    let mut group = c.benchmark_group("case/one_household");
    let mut explanation = Explanation::default();
    let expected = measured::silent(&household, policy, 0, 1).ok();
    group.bench_function("silent", |b| {
        b.iter(|| {
            assert_eq!(measured::silent(black_box(&household), policy, 0, 1).ok(), expected);
        });
    });
    group.bench_function("explained", |b| {
        b.iter(|| {
            let total = measured::explained(black_box(&household), policy, 0, 1, &mut explanation).ok();
            assert_eq!(total, expected);
        });
    });
    group.finish();
}

fn members(c: &mut Criterion, policy: &Policy) {
    let mut group = c.benchmark_group("case/explained_members");
    let mut explanation = Explanation::default();
    for members in [1, 2, 4, 8, 16, 32, 64] {
        let household = Population::household_of(members);
        let expected = measured::silent(&household, policy, 0, 1).ok();
        group.throughput(Throughput::Elements(members as u64));
        group.bench_function(BenchmarkId::from_parameter(members), |b| {
            b.iter(|| {
                let total = measured::explained(black_box(&household), policy, 0, 1, &mut explanation).ok();
                assert_eq!(total, expected);
            });
        });
    }
    group.finish();
}

/// Months of one household in one record.
fn months(c: &mut Criterion, pack: &Pack) {
    let household = Population::household_of(2);
    let mut group = c.benchmark_group("case/explained_months");
    let mut explanation = Explanation::default();
    for months in [1_i32, 2, 4, 8, 16, 32, 64] {
        let policies: Vec<Policy> =
            (0..months).map(|month| population::policy(pack, MONTH.plus(month))).collect();
        let expected = measured::months(&household, &policies, &mut Silent).ok();
        group.throughput(Throughput::Elements(policies.len() as u64));
        group.bench_function(BenchmarkId::from_parameter(months), |b| {
            b.iter(|| {
                explanation.clear();
                let total = measured::months(black_box(&household), &policies, &mut explanation).ok();
                assert_eq!(total, expected);
            });
        });
    }
    group.finish();
}

fn main() -> Result<(), Vec<PackError>> {
    let pack = population::pack()?;
    let policy = population::policy(&pack, MONTH);
    let mut c = Criterion::default().configure_from_args();
    one_household(&mut c, &policy);
    members(&mut c, &policy);
    months(&mut c, &pack);
    c.final_summary();
    Ok(())
}
