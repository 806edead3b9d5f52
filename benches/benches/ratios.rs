//! Processor time as ratios within one run, and the bars they are held to. Exit code 1 when a bar is missed:
//! `cargo bench -p minzheng-benches --bench ratios`.
use std::hint::black_box;
use std::process::ExitCode;

use cpu_time::ThreadTime;
use minzheng_benches::baseline::Figures;
use minzheng_benches::measured::{self, RunError};
use minzheng_benches::population::{self, MONTH, Population};
use minzheng_core_types::{Explanation, Money};
use minzheng_welfare::Policy;

const HOUSEHOLDS: usize = 1_000_000;
const ROUNDS: usize = 7;
/// How often a small case is run to be measurable.
const REPEATS: usize = 3_000;

/// The bars, in hundredths.
const SILENT_TO_BASELINE: u128 = 200;
const EXPLAINED_TO_SILENT: u128 = 1_200;
/// What doubling the members may cost at most; linear growth is 200.
const DOUBLING: u128 = 220;

/// Processor time of this thread in nanoseconds, and what came out.
fn timed(run: impl FnOnce() -> Result<Money, RunError>) -> Result<(u128, Money), RunError> {
    let start = ThreadTime::now();
    let total = run()?;
    Ok((start.elapsed().as_nanos(), black_box(total)))
}

/// The best of some rounds. The ways take turns, so that a busy machine is busy for all of them.
fn best<const N: usize>(
    mut way: impl FnMut(usize) -> Result<(u128, Money), RunError>,
) -> Result<[(u128, Option<Money>); N], RunError> {
    let mut best = [(u128::MAX, None); N];
    for _ in 0..ROUNDS {
        for (index, place) in best.iter_mut().enumerate() {
            let (time, total) = way(index)?;
            *place = (place.0.min(time), Some(total));
        }
    }
    Ok(best)
}

fn ratio(of: u128, to: u128) -> u128 {
    of.saturating_mul(100).checked_div(to).unwrap_or(u128::MAX)
}

struct Table {
    missed: bool,
}

impl Table {
    fn row(&mut self, name: &str, measured: u128, bar: u128) {
        let hundredths = |ratio: u128| {
            let rest = ratio.checked_rem(100).unwrap_or(0);
            format!("{}.{rest:02}", ratio.checked_div(100).unwrap_or(0))
        };
        let verdict = if measured <= bar { "holds" } else { "MISSED" };
        self.missed |= measured > bar;
        println!("{name:<44} {:>7} {:>7}  {verdict}", hundredths(measured), hundredths(bar));
    }

    /// Each size against half of it.
    fn growth(&mut self, of_what: &str, sizes: [usize; 7], times: [(u128, Option<Money>); 7]) {
        for (sizes, times) in sizes.windows(2).zip(times.windows(2)) {
            if let ([less, more], [(half, _), (whole, _)]) = (sizes, times) {
                self.row(&format!("explaining {more} {of_what} / {less}"), ratio(*whole, *half), DOUBLING);
            }
        }
    }
}

fn run() -> Result<bool, RunError> {
    let pack = population::pack().map_err(RunError::Pack)?;
    let policy = population::policy(&pack, MONTH);
    let figures = Figures::new(policy.hash);
    let district = Population::of(HOUSEHOLDS);
    let mut explanation = Explanation::default();
    let [by_hand, silent, explained] = best(|way| {
        timed(|| match way {
            0 => measured::by_hand(&district, &figures, 0, HOUSEHOLDS),
            1 => measured::silent(&district, &policy, 0, HOUSEHOLDS),
            _ => measured::explained(&district, &policy, 0, HOUSEHOLDS, &mut explanation),
        })
    })?;
    let same = by_hand.1 == silent.1 && silent.1 == explained.1;
    println!("{HOUSEHOLDS} distinct households, {} members, {MONTH}", district.members.len());
    println!("processor time of one thread, best of {ROUNDS} rounds, nanoseconds a household:");
    for (name, (time, _)) in [("by hand", by_hand), ("silent", silent), ("explained", explained)] {
        println!("  {name:<12} {:>8}", time.checked_div(HOUSEHOLDS as u128).unwrap_or(0));
    }
    println!();
    println!("{:<44} {:>7} {:>7}", "ratio", "is", "bar");
    let mut table = Table { missed: !same };
    table.row("silent / by hand", ratio(silent.0, by_hand.0), SILENT_TO_BASELINE);
    table.row("explained / silent", ratio(explained.0, silent.0), EXPLAINED_TO_SILENT);

    let sizes = [1, 2, 4, 8, 16, 32, 64];
    let households = sizes.map(Population::household_of);
    let members = best::<7>(|way| {
        timed(|| {
            let mut total = Money::ZERO;
            if let Some(household) = households.get(way) {
                for _ in 0..REPEATS {
                    total = total.plus(measured::explained(household, &policy, 0, 1, &mut explanation)?)?;
                }
            }
            Ok(total)
        })
    })?;
    table.growth("members", sizes, members);
    let policies: Vec<Policy> = (0..64).map(|month| population::policy(&pack, MONTH.plus(month))).collect();
    let months = best::<7>(|way| {
        timed(|| {
            let mut total = Money::ZERO;
            let (size, household) = (sizes.get(way).copied().unwrap_or(0), households.get(1));
            if let Some(household) = household {
                for _ in 0..REPEATS {
                    explanation.clear();
                    let months = policies.get(..size).unwrap_or_default();
                    total = total.plus(measured::months(household, months, &mut explanation)?)?;
                }
            }
            Ok(total)
        })
    })?;
    table.growth("months", sizes, months);
    if !same {
        println!("the totals differ: {:?}, {:?}, {:?}", by_hand.1, silent.1, explained.1);
    }
    Ok(!table.missed)
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
