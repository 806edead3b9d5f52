//! The problem as the search reads it: plain numbers in flat lists.

use minzheng_core_types::Fact;

use super::super::check::wishes;
use super::super::fit;
use super::super::minutes::Minutes;
use super::super::problem::Problem;

/// A caregiver who may do a service.
#[derive(Debug, Clone, Copy)]
pub(super) struct Able {
    pub(super) caregiver: u32,
}

/// One service of a visit.
#[derive(Debug, Clone, Default)]
pub(super) struct Task {
    pub(super) minutes: i64,
    pub(super) able: Vec<Able>,
    /// By caregiver: the wish, or [`NOBODY`] where he may not.
    pub(super) wish_of: Vec<i64>,
}

/// Marks a caregiver who may not.
const NOBODY: i64 = i64::MAX;

impl Task {
    pub(super) fn wish(&self, caregiver: u32) -> Option<i64> {
        self.wish_of.get(caregiver as usize).copied().filter(|wish| *wish != NOBODY)
    }
}

/// A visit.
#[derive(Debug, Clone)]
pub(super) struct Job {
    pub(super) place: usize,
    pub(super) opens: i64,
    pub(super) closes: i64,
    pub(super) hard: bool,
    pub(super) first: Task,
    pub(super) second: Option<Task>,
    pub(super) least: i64,
    pub(super) most: i64,
    /// Beyond the entitlement: not to be planned.
    pub(super) excluded: bool,
}

/// A caregiver.
#[derive(Debug, Clone, Copy)]
pub(super) struct Worker {
    pub(super) office: usize,
    pub(super) from: i64,
    pub(super) until: i64,
    pub(super) limit: i64,
    pub(super) closes: i64,
}

#[derive(Debug, Clone)]
pub(super) struct Data {
    pub(super) jobs: Vec<Job>,
    pub(super) workers: Vec<Worker>,
    pub(super) travel: Vec<Vec<i64>>,
    /// Does anybody's late return count?
    pub(super) closing: bool,
}

impl Data {
    pub(super) fn of(problem: &Problem) -> Self {
        let excluded = beyond_entitlement(problem);
        let jobs = problem.visits.iter().enumerate().map(|(at, visit)| {
            let task = |part: usize| {
                let minutes = visit.parts.get(part)?.minutes.millionths();
                let mut task = Task { minutes, ..Task::default() };
                for caregiver in 0..problem.caregivers.len() {
                    let may = fit::may(problem, visit, part, caregiver);
                    let wish = wishes(problem, visit, caregiver).millionths().saturating_mul(3);
                    task.wish_of.push(if may { wish } else { NOBODY });
                    if may {
                        let caregiver = u32::try_from(caregiver).unwrap_or(u32::MAX);
                        task.able.push(Able { caregiver });
                    }
                }
                Some(task)
            };
            Job {
                place: visit.place,
                opens: visit.opens.millionths(),
                closes: visit.closes.millionths(),
                hard: visit.hard,
                first: task(0).unwrap_or_default(),
                second: task(1),
                least: visit.gap.0.millionths(),
                most: visit.gap.1.millionths(),
                excluded: excluded.get(at).copied().unwrap_or(false),
            }
        });
        let most = |limit: Option<Minutes>| limit.map_or(i64::MAX, Minutes::millionths);
        let workers = problem.caregivers.iter().map(|one| Worker {
            office: one.office,
            from: one.from.millionths(),
            until: one.until.millionths(),
            limit: most(one.limit),
            closes: most(one.closes),
        });
        let row = |row: &Vec<Minutes>| row.iter().map(|way| way.millionths()).collect();
        Self {
            jobs: jobs.collect(),
            workers: workers.collect(),
            travel: problem.travel.iter().map(row).collect(),
            closing: problem.caregivers.iter().any(|one| one.closes.is_some()),
        }
    }

    pub(super) fn row(&self, from: usize) -> &[i64] {
        self.travel.get(from).map_or(&[], Vec::as_slice)
    }

    pub(super) fn way(&self, from: usize, to: usize) -> i64 {
        self.row(from).get(to).copied().unwrap_or_default()
    }
}

/// Visits that the minutes left do not reach, in the order of their windows; where it is not known they are planned and
/// the checker asks.
pub(super) fn beyond_entitlement(problem: &Problem) -> Vec<bool> {
    let mut order: Vec<usize> = (0..problem.visits.len()).collect();
    let opens = |at: &usize| problem.visits.get(*at).map(|visit| visit.opens);
    order.sort_by_key(|at| (opens(at), *at));
    let mut left: Vec<Option<Minutes>> = problem
        .clients
        .iter()
        .map(|client| match (client.minutes_left, client.self_pay) {
            (_, Fact::Known(true)) => None,
            (Fact::Known(left), _) => Some(left),
            _ => None,
        })
        .collect();
    let mut beyond = vec![false; problem.visits.len()];
    for at in order {
        let Some(visit) = problem.visits.get(at) else { continue };
        let Some(Some(left)) = left.get_mut(visit.client) else { continue };
        let takes = visit.parts.iter().fold(Minutes::ZERO, |sum, part| sum.plus(part.minutes));
        match (takes <= *left, beyond.get_mut(at)) {
            (true, _) => *left = left.less(takes),
            (false, Some(beyond)) => *beyond = true,
            (false, None) => {}
        }
    }
    beyond
}
