//! A second checker of plans, written naively from EC-33 and EC-34: every pair and every stop looked at singly, in exact
//! fractions, sharing only the types of problems and plans.

use std::collections::BTreeSet;

use minzheng_core_types::Fact;
use minzheng_eldercare::dispatch::{Gender, Minutes, Plan, Problem, Want};
use num_rational::Ratio;

/// A fraction of minutes.
pub type Exact = Ratio<i128>;

fn exact(minutes: Minutes) -> Exact {
    Exact::new(i128::from(minutes.millionths()), 1_000_000)
}

/// What is broken: the word of the constraint, the visit (of an entitlement the client), the caregiver.
pub type Broken = (&'static str, Option<usize>, Option<usize>);

/// What the second checker finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Second {
    /// Broken constraints.
    pub broken: BTreeSet<Broken>,
    /// What has to be asked.
    pub open: BTreeSet<Broken>,
    /// (D + T + Tmax) ÷ 3.
    pub cost: Exact,
}

/// One service as a plan has it.
#[derive(Debug, Clone, Copy)]
struct Done {
    visit: usize,
    part: usize,
    who: usize,
    start: Exact,
    end: Exact,
    place: usize,
    minutes: Exact,
    /// Where he comes from and when he could leave; the office at first.
    from: usize,
    ready: Exact,
    first: bool,
    last: bool,
}

fn all(problem: &Problem, plan: &Plan) -> Vec<Done> {
    let mut all = Vec::new();
    for route in &plan.routes {
        let who = &problem.caregivers[route.caregiver];
        for (at, stop) in route.stops.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| &route.stops[at]);
            all.push(Done {
                visit: stop.visit,
                part: stop.part,
                who: route.caregiver,
                start: exact(stop.start),
                end: exact(stop.end),
                place: problem.visits[stop.visit].place,
                minutes: exact(problem.visits[stop.visit].parts[stop.part].minutes),
                from: before.map_or(who.office, |before| problem.visits[before.visit].place),
                ready: before.map_or(exact(who.from), |before| exact(before.end)),
                first: before.is_none(),
                last: at + 1 == route.stops.len(),
            });
        }
    }
    all
}

/// Checks a plan a second time.
#[must_use]
pub fn check(problem: &Problem, plan: &Plan) -> Second {
    let mut second = Second::default();
    let done = all(problem, plan);
    let slack = exact(problem.tolerance);
    let mut lates = vec![Exact::from(0)];
    let mut travel = Exact::from(0);
    for one in &done {
        let who = &problem.caregivers[one.who];
        let visit = &problem.visits[one.visit];
        let mut broken = |word, so: bool| {
            if so {
                second.broken.insert((word, Some(one.visit), Some(one.who)));
            }
        };
        let way = exact(problem.travel[one.from][one.place]);
        travel += way;
        broken("skill", !who.skills.contains(&visit.parts[one.part].service));
        broken("blocked", visit.blocked.contains(&one.who));
        broken("opens", one.start + slack < exact(visit.opens));
        broken("closes", visit.hard && one.start > exact(visit.closes) + slack);
        broken("duration", one.end + slack < one.start + one.minutes);
        broken("travel", !one.first && one.start + slack < one.ready + way);
        broken("leaves", one.first && one.start + slack < one.ready + way);
        broken("active", matches!(who.active, Fact::Known(false) | Fact::Absent));
        let day = problem.day.expect("a day");
        broken(
            "contract",
            match who.contract {
                Fact::Known((first, last)) => day < first || last.is_some_and(|last| last < day),
                Fact::Absent => true,
                Fact::NotEstablished => false,
            },
        );
        let gender = matches!(visit.gender, Some(Want::Required(_)));
        let right = |wanted: &Gender| who.gender == Fact::Known(*wanted);
        let fits = matches!(&visit.gender, Some(Want::Required(wanted)) if right(wanted));
        broken("gender", gender && !fits && who.gender != Fact::NotEstablished);
        let dialect = match &visit.dialect {
            Some(Want::Required(wanted)) => Some(wanted),
            _ => None,
        };
        let speaks = |wanted: &String| matches!(&who.dialects, Fact::Known(known) if known.contains(wanted));
        broken(
            "dialect",
            dialect.is_some_and(|wanted| !speaks(wanted)) && who.dialects != Fact::NotEstablished,
        );
        let mut open = |word, so: bool| {
            if so {
                second.open.insert((word, Some(one.visit), Some(one.who)));
            }
        };
        open("active", who.active == Fact::NotEstablished);
        open("contract", who.contract == Fact::NotEstablished);
        open("gender", gender && who.gender == Fact::NotEstablished);
        open("dialect", dialect.is_some() && who.dialects == Fact::NotEstablished);
        lates.push((one.start - exact(visit.closes)).max(Exact::from(0)));
        if one.last {
            let back = one.end + exact(problem.travel[one.place][who.office]);
            travel += exact(problem.travel[one.place][who.office]);
            if back > exact(who.until) + slack {
                second.broken.insert(("returns", None, Some(one.who)));
            }
            lates.extend(who.closes.map(|closes| (back - exact(closes)).max(Exact::from(0))));
        }
    }
    pairs(problem, &done, &mut second, slack);
    sums(problem, &done, &mut second);
    let late: Exact = lates.iter().sum();
    let latest = lates.iter().max().copied().unwrap_or_default();
    second.cost = (travel + late + latest) / Exact::from(3);
    second
}

fn pairs(problem: &Problem, done: &[Done], second: &mut Second, slack: Exact) {
    for (at, visit) in problem.visits.iter().enumerate() {
        let of = |part: usize| done.iter().filter(move |one| (one.visit, one.part) == (at, part));
        for part in 0..visit.parts.len() {
            match of(part).count() {
                0 => drop(second.broken.insert(("missing", Some(at), None))),
                1 => {}
                _ => drop(second.broken.insert(("twice", Some(at), of(part).next_back().map(|one| one.who)))),
            }
        }
        let (Some(one), Some(other)) = (of(0).next(), of(1).next()) else { continue };
        let gap = other.start - one.start;
        if gap + slack < exact(visit.gap.0) || gap > exact(visit.gap.1) + slack {
            second.broken.insert(("gap", Some(at), Some(other.who)));
        }
        if one.who == other.who {
            second.broken.insert(("two", Some(at), Some(other.who)));
        }
    }
}

/// From start to end, and no less than the service is long.
fn took(one: &Done) -> Exact {
    (one.end - one.start).max(one.minutes)
}

fn sums(problem: &Problem, done: &[Done], second: &mut Second) {
    for (at, who) in problem.caregivers.iter().enumerate() {
        let own = || done.iter().filter(move |one| one.who == at);
        let ways = own().map(|one| exact(problem.travel[one.from][one.place]) + took(one)).sum::<Exact>();
        let back = own().filter(|one| one.last).map(|one| exact(problem.travel[one.place][who.office]));
        if who.limit.is_some_and(|limit| ways + back.sum::<Exact>() > exact(limit)) {
            second.broken.insert(("limit", None, Some(at)));
        }
    }
    for (at, client) in problem.clients.iter().enumerate() {
        let own = done.iter().filter(|one| problem.visits[one.visit].client == at);
        let planned: Exact = own.map(took).sum();
        let of = ("entitlement", Some(at), None);
        if client.self_pay == Fact::Known(true) || planned == Exact::from(0) {
            continue;
        }
        match client.minutes_left {
            Fact::Absent => {}
            Fact::NotEstablished => drop(second.open.insert(of)),
            Fact::Known(left) if planned <= exact(left) => {}
            Fact::Known(_) if client.self_pay == Fact::NotEstablished => drop(second.open.insert(of)),
            Fact::Known(_) => drop(second.broken.insert(of)),
        }
    }
}
