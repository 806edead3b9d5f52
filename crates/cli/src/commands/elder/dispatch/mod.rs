//! `minzheng elder dispatch`: the visits of a day, checked or planned.

mod bench;
mod check;
mod plan;
mod read;

use std::time::{Duration, Instant};

use minzheng::eldercare::dispatch::{self, ALLOWANCE, Planned, Problem};

use crate::args::{Common, DispatchTask, Effort, ElderDispatch};
use crate::failure::Failure;

pub(super) fn run(common: &Common, asked: &ElderDispatch) -> Result<(), Failure> {
    match &asked.task {
        DispatchTask::Check(asked) => check::check(common, asked),
        DispatchTask::Plan(asked) => plan::plan(common, asked),
        DispatchTask::Bench(asked) => bench::bench(common, asked),
    }
}

/// Changes tried where nothing is said.
const STEPS: u64 = 1_000_000;

/// Plans with the effort that was asked for: steps, which repeat, or seconds, which do not.
fn planned(problem: &Problem, effort: &Effort) -> Planned {
    let Some(seconds) = effort.seconds else {
        return dispatch::plan_steps(problem, effort.seed, effort.steps.unwrap_or(STEPS));
    };
    let (began, whole) = (Instant::now(), Duration::from_secs(u64::from(seconds)).as_micros());
    dispatch::plan(problem, effort.seed, |_| {
        let used = began.elapsed().as_micros().saturating_mul(u128::from(ALLOWANCE)).checked_div(whole)?;
        u32::try_from(used).ok().filter(|used| *used < ALLOWANCE)
    })
}
