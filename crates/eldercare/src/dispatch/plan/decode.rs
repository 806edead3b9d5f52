//! From an order of visits to times: each visit is appended to the day of its caregivers as early as can be.
//!
//! Any plan whose visits can be put into one order arises so, and none has a circle of visits that wait for each other.
//! Starting earlier never costs more, so the earliest times are the cheapest of an order.

use super::data::{Data, Job, Worker};

/// A visit in the order, with who does its first and second service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slot {
    pub(super) job: u32,
    pub(super) first: u32,
    pub(super) second: u32,
}

/// Where a caregiver stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Busy {
    pub(super) place: usize,
    pub(super) free: i64,
    pub(super) work: i64,
    /// The way back to the office.
    pub(super) back: i64,
}

/// What was spent so far, the ways back to the office among it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Spent {
    pub(super) travel: i64,
    pub(super) late: i64,
    pub(super) latest: i64,
    pub(super) wishes: i64,
}

impl Spent {
    /// Three times the cost: travel, lateness, the largest lateness, and wishes.
    pub(super) const fn score(&self) -> i64 {
        self.travel.saturating_add(self.late).saturating_add(self.latest).saturating_add(self.wishes)
    }

    fn is_late(&mut self, by: i64) {
        if by > 0 {
            self.late = self.late.saturating_add(by);
            self.latest = self.latest.max(by);
        }
    }
}

/// The starts of a visit's services.
#[derive(Debug, Clone, Copy)]
pub(super) struct Starts {
    pub(super) first: i64,
    pub(super) second: i64,
}

/// Every caregiver at the office.
pub(super) fn at_office(data: &Data) -> Vec<Busy> {
    let start = |worker: &Worker| Busy { place: worker.office, free: worker.from, work: 0, back: 0 };
    data.workers.iter().map(start).collect()
}

/// Appends a visit; `None` where a constraint would break. `busy` and `spent` are then of no use.
#[inline]
pub(super) fn append(data: &Data, slot: Slot, busy: &mut [Busy], spent: &mut Spent) -> Option<Starts> {
    let job = data.jobs.get(slot.job as usize)?;
    match &job.second {
        None => {
            let wishes = job.first.wish(slot.first)?.saturating_add(another(data, job, slot));
            spent.wishes = spent.wishes.saturating_add(wishes);
            let start = ready(data, job, busy.get(slot.first as usize)?).max(job.opens);
            serve(data, job, slot.first, (start, job.first.minutes), busy, spent)?;
            Some(Starts { first: start, second: start })
        }
        Some(_) if slot.first == slot.second => None,
        Some(second) => {
            let wishes = job.first.wish(slot.first)?.saturating_add(second.wish(slot.second)?);
            let wishes = wishes.saturating_add(another(data, job, slot));
            spent.wishes = spent.wishes.saturating_add(wishes);
            let mut first = ready(data, job, busy.get(slot.first as usize)?).max(job.opens);
            let other = ready(data, job, busy.get(slot.second as usize)?);
            let start = other.max(job.opens).max(first.saturating_add(job.least));
            first = first.max(start.saturating_sub(job.most));
            serve(data, job, slot.first, (first, job.first.minutes), busy, spent)?;
            serve(data, job, slot.second, (start, second.minutes), busy, spent)?;
            Some(Starts { first, second: start })
        }
    }
}

/// What it weighs that the caregiver of last time does not go.
#[inline]
fn another(data: &Data, job: &Job, slot: Slot) -> i64 {
    match job.previous {
        Some(previous) if previous != slot.first && previous != slot.second => data.continuity,
        _ => 0,
    }
}

/// The earliest arrival.
#[inline]
pub(super) fn ready(data: &Data, job: &Job, busy: &Busy) -> i64 {
    busy.free.saturating_add(data.way(busy.place, job.place))
}

#[inline]
fn serve(
    data: &Data,
    job: &Job,
    who: u32,
    (start, minutes): (i64, i64),
    busy: &mut [Busy],
    spent: &mut Spent,
) -> Option<()> {
    let worker = data.workers.get(who as usize)?;
    let busy = busy.get_mut(who as usize)?;
    let way = data.way(busy.place, job.place);
    let back = data.way(job.place, worker.office);
    let end = start.saturating_add(minutes);
    let by = start.saturating_sub(job.closes);
    if (job.hard && by > 0) || end.saturating_add(back) > worker.until {
        return None;
    }
    busy.work = busy.work.saturating_add(way).saturating_add(minutes);
    if busy.work.saturating_add(back) > worker.limit {
        return None;
    }
    spent.travel = spent.travel.saturating_add(way).saturating_add(back).saturating_sub(busy.back);
    spent.is_late(by);
    busy.place = job.place;
    busy.free = end;
    busy.back = back;
    Some(())
}

/// Late returns, once everybody is back.
pub(super) fn returned(data: &Data, busy: &[Busy], spent: &mut Spent) {
    if !data.closing {
        return;
    }
    for (worker, busy) in data.workers.iter().zip(busy) {
        if busy.place != worker.office || busy.work > 0 {
            spent.is_late(busy.free.saturating_add(busy.back).saturating_sub(worker.closes));
        }
    }
}
