//! A plan while it is changed: its order, and what every beginning of it costs, so that a change is priced from where it begins.

use super::data::{Data, Job};
use super::decode::{Busy, Slot, Spent, append, at_office, returned};

/// What a visit that is left out weighs: more than any plan costs.
const LEFT_OUT: i64 = 2_000_000_000_000_000;

#[derive(Debug, Clone)]
pub(super) struct Walk<'d> {
    pub(super) data: &'d Data,
    pub(super) order: Vec<Slot>,
    /// Visits that are left out and could go by themselves.
    pub(super) out: Vec<u32>,
    /// By client: minutes of the entitlement that the order leaves.
    left: Vec<i64>,
    /// Three times the cost, and what is left out.
    pub(super) score: i64,
    /// Everybody's place before each visit of the order, one row a visit.
    busy_at: Vec<Busy>,
    spent_at: Vec<Spent>,
    scratch: Vec<Busy>,
}

impl<'d> Walk<'d> {
    /// Nobody goes anywhere.
    pub(super) fn empty(data: &'d Data) -> Self {
        let reached = |client: usize| data.left.get(client).copied().unwrap_or_default();
        let possible = |job: &Job| job.possible() && job.takes() <= reached(job.client);
        let out = data.jobs.iter().enumerate().filter(|(_, job)| possible(job));
        let out = out.filter_map(|(at, _)| u32::try_from(at).ok()).collect();
        let mut walk = Self {
            data,
            order: Vec::new(),
            out,
            left: data.left.clone(),
            score: 0,
            busy_at: at_office(data),
            spent_at: vec![Spent::default()],
            scratch: at_office(data),
        };
        walk.settle(0);
        walk
    }

    fn left_out(&self) -> i64 {
        LEFT_OUT.saturating_mul(i64::try_from(self.out.len()).unwrap_or(i64::MAX))
    }

    /// Do the minutes left reach for one more visit?
    pub(super) fn reaches(&self, job: u32) -> bool {
        let Some(job) = self.data.jobs.get(job as usize) else { return false };
        self.left.get(job.client).is_some_and(|left| job.takes() <= *left)
    }

    /// A visit uses minutes of its client.
    pub(super) fn take(&mut self, job: u32) {
        self.count(job, |left, takes| left.saturating_sub(takes));
    }

    /// A visit uses them no longer.
    pub(super) fn give_back(&mut self, job: u32) {
        self.count(job, |left, takes| left.saturating_add(takes));
    }

    fn count(&mut self, job: u32, changed: impl Fn(i64, i64) -> i64) {
        let Some(job) = self.data.jobs.get(job as usize) else { return };
        let limited = self.data.left.get(job.client).is_some_and(|left| *left != i64::MAX);
        if let (true, Some(left)) = (limited, self.left.get_mut(job.client)) {
            *left = changed(*left, job.takes());
        }
    }

    fn row(&self, at: usize) -> std::ops::Range<usize> {
        let wide = self.data.workers.len();
        let start = at.saturating_mul(wide);
        start..start.saturating_add(wide)
    }

    /// The score of the order, which is the same before the visit at `from`; `None` where a constraint breaks or it is more
    /// than `most`.
    pub(super) fn price(&mut self, from: usize, most: i64) -> Option<i64> {
        let out = self.left_out();
        let most = most.saturating_sub(out);
        let row = self.row(from);
        self.scratch.copy_from_slice(self.busy_at.get(row)?);
        let mut spent = *self.spent_at.get(from)?;
        for slot in self.order.get(from..)? {
            append(self.data, *slot, &mut self.scratch, &mut spent)?;
            if spent.score() > most {
                return None;
            }
        }
        returned(self.data, &self.scratch, &mut spent);
        let score = spent.score();
        (score <= most).then(|| score.saturating_add(out))
    }

    /// Takes the order as it is now, which is the same before the visit at `from`. False where a constraint breaks: the order
    /// must then be put back and settled again.
    pub(super) fn settle(&mut self, from: usize) -> bool {
        let wide = self.data.workers.len();
        let rows = self.order.len().saturating_add(1);
        self.busy_at.resize(rows.saturating_mul(wide), Busy::default());
        self.spent_at.resize(rows, Spent::default());
        let row = self.row(from);
        let (Some(busy), Some(spent)) = (self.busy_at.get(row), self.spent_at.get(from)) else {
            return false;
        };
        self.scratch.copy_from_slice(busy);
        let mut spent = *spent;
        for at in from..self.order.len() {
            let Some(slot) = self.order.get(at) else { return false };
            if append(self.data, *slot, &mut self.scratch, &mut spent).is_none() {
                return false;
            }
            let row = self.row(at.saturating_add(1));
            if let Some(busy) = self.busy_at.get_mut(row) {
                busy.copy_from_slice(&self.scratch);
            }
            if let Some(kept) = self.spent_at.get_mut(at.saturating_add(1)) {
                *kept = spent;
            }
        }
        returned(self.data, &self.scratch, &mut spent);
        self.score = spent.score().saturating_add(self.left_out());
        true
    }

    /// What is kept of a walk: its order and what it leaves out.
    pub(super) fn kept(&self) -> Kept {
        Kept { order: self.order.clone(), out: self.out.clone(), score: self.score }
    }

    /// Goes back to what was kept.
    pub(super) fn restore(&mut self, kept: &Kept) {
        self.order.clone_from(&kept.order);
        self.out.clone_from(&kept.out);
        self.left.clone_from(&self.data.left);
        for slot in &kept.order {
            self.take(slot.job);
        }
        self.settle(0);
    }

    /// Everybody's place at the end.
    pub(super) fn ends(&self) -> &[Busy] {
        self.busy_at.get(self.row(self.order.len())).unwrap_or_default()
    }
}

/// An order that was found.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) order: Vec<Slot>,
    pub(super) out: Vec<u32>,
    pub(super) score: i64,
}
