//! The problem as the search reads it: plain numbers in flat lists.

use minzheng_core_types::Fact;

use super::super::check::wishes;
use super::super::fit;
use super::super::minutes::Minutes;
use super::super::problem::{Client, Problem};

/// One service of a visit.
#[derive(Debug, Clone, Default)]
pub(super) struct Task {
    pub(super) minutes: i64,
    /// Caregivers who may do it.
    pub(super) able: Vec<u32>,
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
    pub(super) client: usize,
    /// The caregiver of last time.
    pub(super) previous: Option<u32>,
}

impl Job {
    /// Minutes of both services, which count against the entitlement.
    pub(super) fn takes(&self) -> i64 {
        self.first.minutes.saturating_add(self.second.as_ref().map_or(0, |second| second.minutes))
    }

    /// May anybody do it; with two services, may two?
    pub(super) fn possible(&self) -> bool {
        match (self.first.able.as_slice(), self.second.as_ref().map(|second| second.able.as_slice())) {
            ([], _) | (_, Some([])) => false,
            ([one], Some([other])) => one != other,
            _ => true,
        }
    }
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
    /// By client: minutes that visits may take; nobody is sent on minutes or a consent that are not established.
    pub(super) left: Vec<i64>,
    /// Three times what another caregiver than last time weighs.
    pub(super) continuity: i64,
    /// Does anybody's late return count?
    pub(super) closing: bool,
}

impl Data {
    pub(super) fn of(problem: &Problem) -> Self {
        let jobs = problem.visits.iter().map(|visit| {
            let task = |part: usize| {
                let minutes = visit.parts.get(part)?.minutes.millionths();
                let mut task = Task { minutes, ..Task::default() };
                for caregiver in 0..problem.caregivers.len() {
                    let may = fit::may(problem, visit, part, caregiver);
                    let wish = wishes(problem, visit, caregiver).millionths().saturating_mul(3);
                    task.wish_of.push(if may { wish } else { NOBODY });
                    if may {
                        task.able.push(short(caregiver));
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
                client: visit.client,
                previous: visit.previous.map(short),
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
            left: problem.clients.iter().map(left).collect(),
            continuity: problem.weights.continuity.millionths().saturating_mul(3),
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

fn left(client: &Client) -> i64 {
    match (client.minutes_left, client.self_pay) {
        (_, Fact::Known(true)) | (Fact::Absent, _) => i64::MAX,
        (Fact::Known(left), _) => left.millionths(),
        (Fact::NotEstablished, _) => 0,
    }
}

pub(super) fn short(caregiver: usize) -> u32 {
    u32::try_from(caregiver).unwrap_or(u32::MAX)
}
