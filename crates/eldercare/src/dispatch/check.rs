//! 核对方案: does a plan keep every hard constraint (EC-33), and what does it cost (EC-34)?

use minzheng_core_types::percent::{Percent, PercentStyle};
use minzheng_core_types::{Fact, RoundingMode, Text};
use serde::Serialize;

use super::fit::{self, Constraint, Held};
use super::minutes::Minutes;
use super::problem::{Problem, Visit};
use super::route::{Plan, Stop};

/// 违反的约束: one constraint that a plan breaks, or that nobody can tell whether it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Which.
    pub constraint: Constraint,
    /// The visit, by position.
    pub visit: Option<usize>,
    /// Which of its services, by position.
    pub part: Option<usize>,
    /// The caregiver, by position.
    pub caregiver: Option<usize>,
    /// The client, by position, where it is about all that he gets.
    pub client: Option<usize>,
    /// What the plan has: a time or a length of time.
    pub observed: Option<Minutes>,
    /// What it would have to be at least or at most.
    pub limit: Option<Minutes>,
}

impl Fault {
    const fn of(constraint: Constraint) -> Self {
        Self {
            constraint,
            visit: None,
            part: None,
            caregiver: None,
            client: None,
            observed: None,
            limit: None,
        }
    }

    const fn at(mut self, stop: &Stop, caregiver: usize) -> Self {
        self.visit = Some(stop.visit);
        self.part = Some(stop.part);
        self.caregiver = Some(caregiver);
        self
    }

    const fn measured(mut self, observed: Minutes, limit: Minutes) -> Self {
        self.observed = Some(observed);
        self.limit = Some(limit);
        self
    }
}

/// 成本: what a plan costs by the objective of EC-34.
///
/// ```
/// use minzheng_eldercare::dispatch::{Cost, Minutes};
/// let cost = Cost { travel: Minutes::whole(334), ..Cost::default() };
/// assert_eq!(cost.thirds(), Minutes::whole(334));
/// assert_eq!(cost.rounded().to_string(), "111.333333");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[doc(alias = "成本")]
pub struct Cost {
    /// 总路程: D, minutes of travel, the ways from and to the office among them.
    pub travel: Minutes,
    /// 总迟到: T, minutes that services start, and caregivers return, too late.
    pub late: Minutes,
    /// 最大迟到: the largest of those.
    pub latest: Minutes,
}

impl Cost {
    /// Three times the cost, which is exact.
    #[must_use]
    pub const fn thirds(&self) -> Minutes {
        self.travel.plus(self.late).plus(self.latest)
    }

    /// (D + T + Tmax) ÷ 3, rounded half up to the millionth of a minute.
    #[must_use]
    pub fn rounded(&self) -> Minutes {
        third(self.thirds())
    }

    /// 与已知最好的差距: (cost − best) ÷ best as a percentage (EC-34), cut off after [`GAP_STYLE`]'s decimals; nothing where the
    /// best costs nothing.
    #[must_use]
    pub fn gap(&self, best: &Self) -> Option<Percent> {
        let (own, best) = (self.thirds().millionths(), best.thirds().millionths());
        Percent::of(own.checked_sub(best)?, best, GAP_STYLE)
    }

    fn is_late(&mut self, by: Minutes) {
        self.late = self.late.plus(by);
        self.latest = self.latest.max(by);
    }
}

/// How a gap to the best known cost is written: two decimals, truncated. A convention.
pub const GAP_STYLE: PercentStyle = PercentStyle::new(2, RoundingMode::Down);

/// A third, half up to the millionth.
pub(super) fn third(thrice: Minutes) -> Minutes {
    let millionths = thrice.millionths().saturating_add(1);
    Minutes::from_millionths(millionths.div_euclid(3))
}

/// 软约束: what is wished and not binding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// 连续性: the caregiver of last time.
    Continuity,
    /// 性别.
    Gender,
    /// 方言.
    Dialect,
}

impl Wish {
    /// The word of files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Continuity => "continuity",
            Self::Gender => "gender",
            Self::Dialect => "dialect",
        }
    }

    /// What is not met, for people.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::Continuity => Text::new("不是上次的护理员", "not the caregiver of last time"),
            Self::Gender => Text::new("性别不合希望", "not of the gender wished"),
            Self::Dialect => Text::new("不会所希望的方言", "does not speak the dialect wished"),
        }
    }
}

/// A wish that a plan does not meet, or that nobody can tell whether it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unmet {
    /// Which.
    pub wish: Wish,
    /// The visit, by position.
    pub visit: usize,
    /// The caregiver, by position; for continuity who does the first service.
    pub caregiver: usize,
    /// What it weighs.
    pub weight: Minutes,
    /// Is it only not established whether it is met? It weighs as much.
    pub open: bool,
}

/// 工作量: the day of one caregiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// By position.
    pub caregiver: usize,
    /// Services.
    pub services: usize,
    /// Service and travel together; waiting does not count. A service takes as long as the plan has it, at least its length.
    pub work: Minutes,
    /// Travel alone.
    pub travel: Minutes,
}

/// 结论: what is to become of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// 通过: every hard constraint is kept.
    Accepted,
    /// 违反: a hard constraint is broken.
    Broken,
    /// 待查实: nothing is broken for all that is known, and something is not known.
    ToBeAsked,
}

/// 核对结果.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[doc(alias = "核对结果")]
pub struct Checked {
    /// Every broken constraint, by kind, visit and caregiver.
    pub faults: Vec<Fault>,
    /// Constraints of which nobody can tell, because a fact is not established: to be asked.
    pub open: Vec<Fault>,
    /// What it costs; wishes are not in it.
    pub cost: Cost,
    /// Wishes that are not met.
    pub unmet: Vec<Unmet>,
    /// Every caregiver's day, in the order of the problem.
    pub loads: Vec<Load>,
}

impl Checked {
    /// 结论.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        match (self.faults.is_empty(), self.open.is_empty()) {
            (false, _) => Verdict::Broken,
            (true, false) => Verdict::ToBeAsked,
            (true, true) => Verdict::Accepted,
        }
    }

    /// Is nothing broken, and nothing to be asked?
    #[must_use]
    pub fn accepted(&self) -> bool {
        self.verdict() == Verdict::Accepted
    }

    /// What unmet wishes weigh together.
    #[must_use]
    pub fn wishes(&self) -> Minutes {
        self.unmet.iter().fold(Minutes::ZERO, |sum, unmet| sum.plus(unmet.weight))
    }

    /// 工作量差: the longest day less the shortest, over all caregivers.
    #[must_use]
    pub fn spread(&self) -> Minutes {
        let work = || self.loads.iter().map(|load| load.work);
        work().max().unwrap_or_default().less(work().min().unwrap_or_default())
    }

    fn tell(&mut self, fault: Fault, open: bool) {
        if open { self.open.push(fault) } else { self.faults.push(fault) }
    }
}

/// Checks a plan: every constraint that it breaks, and the exact cost.
///
/// A start may lie off by the tolerance of the problem without being wrong; the cost counts times as they stand.
#[must_use]
pub fn check(problem: &Problem, plan: &Plan) -> Checked {
    let mut checked = Checked::default();
    let mut done: Vec<[Vec<(Minutes, usize)>; 2]> = vec![Default::default(); problem.visits.len()];
    let mut days: Vec<Vec<Stop>> = vec![Vec::new(); problem.caregivers.len()];
    for route in &plan.routes {
        if let Some(day) = days.get_mut(route.caregiver) {
            day.extend_from_slice(&route.stops);
        }
    }
    for (caregiver, stops) in days.iter().enumerate() {
        let load = day(problem, caregiver, stops, &mut checked);
        checked.loads.push(load);
        for stop in stops {
            let Some(visit) = problem.visits.get(stop.visit) else { continue };
            sent(problem, visit, stop, caregiver, &mut checked);
            let parts = done.get_mut(stop.visit);
            if let Some(times) = parts.and_then(|parts| parts.get_mut(stop.part)) {
                times.push((stop.start, caregiver));
            }
        }
    }
    for (at, (visit, parts)) in problem.visits.iter().zip(&done).enumerate() {
        together(problem, (at, visit), parts, &mut checked);
    }
    entitlement(problem, &days, &mut checked);
    checked.faults.sort_unstable();
    checked.open.sort_unstable();
    checked.unmet.sort_unstable_by_key(|unmet| (unmet.wish, unmet.visit, unmet.caregiver));
    checked
}

/// Who goes, when he starts, and which wishes that leaves.
fn sent(problem: &Problem, visit: &Visit, stop: &Stop, caregiver: usize, checked: &mut Checked) {
    let of = |constraint| Fault::of(constraint).at(stop, caregiver);
    fit::against(problem, visit, stop.part, caregiver, |constraint, open| {
        checked.tell(of(constraint), open);
    });
    let slack = problem.tolerance;
    if stop.start.plus(slack) < visit.opens {
        checked.tell(of(Constraint::Opens).measured(stop.start, visit.opens), false);
    }
    if visit.hard && stop.start > visit.closes.plus(slack) {
        checked.tell(of(Constraint::Closes).measured(stop.start, visit.closes), false);
    }
    let minutes = visit.parts.get(stop.part).map(|part| part.minutes).unwrap_or_default();
    let end = stop.start.plus(minutes);
    if stop.end.plus(slack) < end {
        checked.tell(of(Constraint::Duration).measured(stop.end, end), false);
    }
    checked.cost.is_late(stop.start.beyond(visit.closes));
    unmet(problem, visit, caregiver, |wish, weight, open| {
        checked.unmet.push(Unmet { wish, visit: stop.visit, caregiver, weight, open });
    });
}

/// Tells each wish about a caregiver that is not met where he goes, with `true` where it is only not established that it is.
fn unmet(problem: &Problem, visit: &Visit, caregiver: usize, mut tell: impl FnMut(Wish, Minutes, bool)) {
    let Some(who) = problem.caregivers.get(caregiver) else { return };
    let weights = problem.weights;
    let held = [
        (Wish::Gender, weights.gender, fit::gender(visit, who, false)),
        (Wish::Dialect, weights.dialect, fit::dialect(visit, who, false)),
    ];
    for (wish, weight, held) in held {
        if held != Held::Yes {
            tell(wish, weight, held == Held::Open);
        }
    }
}

/// What the wishes about a caregiver weigh that are not met where he goes; continuity is of the visit, not his.
pub(super) fn wishes(problem: &Problem, visit: &Visit, caregiver: usize) -> Minutes {
    let mut sum = Minutes::ZERO;
    unmet(problem, visit, caregiver, |_, weight, _| sum = sum.plus(weight));
    sum
}

/// How long a service takes as the plan has it; not less than its length.
fn taken(visit: &Visit, stop: &Stop) -> Minutes {
    let minutes = visit.parts.get(stop.part).map(|part| part.minutes).unwrap_or_default();
    stop.end.less(stop.start).max(minutes)
}

/// The ways of a day: travel, hours and the limit of work.
fn day(problem: &Problem, caregiver: usize, stops: &[Stop], checked: &mut Checked) -> Load {
    let mut load = Load { caregiver, services: stops.len(), work: Minutes::ZERO, travel: Minutes::ZERO };
    let Some(who) = problem.caregivers.get(caregiver) else { return load };
    let slack = problem.tolerance;
    let mut before: Option<(usize, Minutes)> = None;
    for stop in stops {
        let Some(visit) = problem.visits.get(stop.visit) else { continue };
        let (place, ready) = before.unwrap_or((who.office, who.from));
        let way = problem.way(place, visit.place);
        let earliest = ready.plus(way);
        if stop.start.plus(slack) < earliest {
            let late = if before.is_some() { Constraint::Travel } else { Constraint::Leaves };
            checked.tell(Fault::of(late).at(stop, caregiver).measured(stop.start, earliest), false);
        }
        load.travel = load.travel.plus(way);
        load.work = load.work.plus(way).plus(taken(visit, stop));
        before = Some((visit.place, stop.end));
    }
    let Some((place, end)) = before else { return load };
    let way = problem.way(place, who.office);
    load.travel = load.travel.plus(way);
    load.work = load.work.plus(way);
    let back = end.plus(way);
    let of = |constraint| Fault { caregiver: Some(caregiver), ..Fault::of(constraint) };
    if back > who.until.plus(slack) {
        checked.tell(of(Constraint::Returns).measured(back, who.until), false);
    }
    if let Some(limit) = who.limit.filter(|limit| load.work > *limit) {
        checked.tell(of(Constraint::Limit).measured(load.work, limit), false);
    }
    checked.cost.travel = checked.cost.travel.plus(load.travel);
    if let Some(closes) = who.closes {
        checked.cost.is_late(back.beyond(closes));
    }
    load
}

/// Every service once, two of them as they have to follow each other, and one of them by the caregiver of last time.
fn together(
    problem: &Problem,
    (at, visit): (usize, &Visit),
    done: &[Vec<(Minutes, usize)>; 2],
    checked: &mut Checked,
) {
    for (part, times) in done.iter().enumerate().take(visit.parts.len()) {
        let of = |constraint| Fault { visit: Some(at), part: Some(part), ..Fault::of(constraint) };
        match times.as_slice() {
            [] => checked.tell(of(Constraint::Missing), false),
            [_] => {}
            [_, .., (_, last)] => {
                checked.tell(Fault { caregiver: Some(*last), ..of(Constraint::Twice) }, false);
            }
        }
    }
    let [first, second] = done;
    let mut sent = first.iter().chain(second).map(|(_, caregiver)| *caregiver);
    if let (Some(previous), Some(caregiver)) = (visit.previous, sent.clone().next())
        && sent.all(|one| one != previous)
    {
        let weight = problem.weights.continuity;
        checked.unmet.push(Unmet { wish: Wish::Continuity, visit: at, caregiver, weight, open: false });
    }
    if let ([(first, other), ..], [(second, caregiver), ..]) = (first.as_slice(), second.as_slice()) {
        let (least, most) = visit.gap;
        let gap = second.less(*first);
        let slack = problem.tolerance;
        let of = Fault {
            visit: Some(at),
            part: Some(1),
            caregiver: Some(*caregiver),
            ..Fault::of(Constraint::Gap)
        };
        if other == caregiver {
            checked.tell(Fault { constraint: Constraint::Two, ..of }, false);
        }
        if gap.plus(slack) < least {
            checked.tell(of.measured(gap, least), false);
        } else if gap > most.plus(slack) {
            checked.tell(of.measured(gap, most), false);
        }
    }
}

/// Minutes that each client gets, against what the government still pays.
fn entitlement(problem: &Problem, days: &[Vec<Stop>], checked: &mut Checked) {
    let mut planned = vec![Minutes::ZERO; problem.clients.len()];
    for stop in days.iter().flatten() {
        let Some(visit) = problem.visits.get(stop.visit) else { continue };
        if let Some(sum) = planned.get_mut(visit.client) {
            *sum = sum.plus(taken(visit, stop));
        }
    }
    for (at, (client, planned)) in problem.clients.iter().zip(planned).enumerate() {
        if client.self_pay == Fact::Known(true) || planned == Minutes::ZERO {
            continue;
        }
        let of = Fault { client: Some(at), ..Fault::of(Constraint::Entitlement) };
        match client.minutes_left {
            Fact::Absent => {}
            Fact::NotEstablished => checked.tell(Fault { observed: Some(planned), ..of }, true),
            Fact::Known(left) if planned <= left => {}
            Fact::Known(left) => {
                checked.tell(of.measured(planned, left), client.self_pay == Fact::NotEstablished);
            }
        }
    }
}
