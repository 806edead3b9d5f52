//! The procedure and its clocks (SA-20 to SA-25).

use std::sync::LazyLock;

use chrono::{Days, NaiveDate};
use minzheng_caseload::procedure::{CaseHistory, ProcedureTimes, work_list};
use minzheng_core_types::{Explanation, Fact, Silent, WorkdayCalendar};
use minzheng_welfare::StopGround;
use minzheng_welfare::procedure::{
    AskedClocks, Clock, DayCount, Deadlines, Due, Event, EventKind, History, Kind, ProcedureLaw, State, Unit,
    apply, deadlines,
};
use minzheng_welfare::review::ReviewClass;

use super::{ASIDE, holds};
use crate::desk;
use crate::draw::Draw;
use crate::registry::Check;

static CALENDAR: LazyLock<WorkdayCalendar> =
    LazyLock::new(|| WorkdayCalendar::embedded().expect("the embedded calendar"));

const PLACES: &[&str] = &["370203", "110000", "370700", "410100", "370100"];

fn full(kind: EventKind) -> Event {
    match kind {
        EventKind::Refused => Event::refused(),
        EventKind::Stopped => Event::stopped(StopGround::Income),
        other => other.into(),
    }
}

/// A lawful history of a few events; mostly it goes forward.
fn drawn(draw: &mut Draw) -> History {
    let kind = draw.pick(&[Kind::Allowance, Kind::Allowance, Kind::ExtremeHardship, Kind::SmallFast]);
    let mut history = History::new(kind);
    let first = NaiveDate::from_ymd_opt(2006, 1, 4).expect("a day");
    let mut on = first + Days::new(draw.below(7_000));
    for _ in 0..draw.between(1, 22) {
        let forward = |kind: &EventKind| *kind != EventKind::Withdrawn;
        let next: Vec<EventKind> = history.state().next().filter(forward).collect();
        let Some(kind) = next.get(draw.below(next.len().max(1) as u64) as usize).copied() else { break };
        on = on + Days::new(draw.below(12));
        history.push(full(kind), on).expect("one of the next steps");
    }
    history
}

fn clocks(history: &History, place: &str, on: NaiveDate) -> Deadlines {
    let place = place.parse().expect("a code");
    let mut law = ProcedureLaw::new(desk::pack().clone());
    law.prepare(place, history);
    let review = Fact::Known(ReviewClass::Unstable);
    let asked = AskedClocks { history, review, register: Fact::NotEstablished, on, calendar: &CALENDAR };
    deadlines(asked, |month| law.at(place, month), &mut Silent).expect("every month is prepared")
}

fn last(history: &History) -> NaiveDate {
    history.state().since.expect("something happened")
}

pub(crate) fn replaying_gives_the_same_state(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let again = History::replay(history.state().kind, history.events()).map_err(|why| why.to_string())?;
    let cut = draw.below(history.events().len() as u64 + 1) as usize;
    let mut state = State::new(history.state().kind);
    for dated in &history.events()[..cut] {
        state = apply(state, dated.event, dated.on).map_err(|why| why.to_string())?;
    }
    for dated in &history.events()[cut..] {
        state = apply(state, dated.event, dated.on).map_err(|why| why.to_string())?;
    }
    holds(again == history && state == history.state(), || format!("{state:?} and {:?}", history.state()))
}

pub(crate) fn an_unlawful_event_changes_nothing(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let kind = draw.pick(EventKind::ALL);
    let on = last(&history) + Days::new(draw.below(3));
    if history.state().next().any(|next| next == kind) {
        return ASIDE;
    }
    let mut same = history.clone();
    let error = same.push(full(kind), on).err().ok_or_else(|| format!("{kind} was taken"))?;
    let text = error.to_string();
    let named = text.contains(history.state().stage.word()) || text.contains(history.state().appeal.word());
    holds(same == history && named && text.contains(kind.word()), || text.clone())
}

/// A history that has been accepted and not yet reviewed, and the day on which a supplement may be asked.
fn accepted(draw: &mut Draw) -> (History, NaiveDate) {
    let mut history = History::new(Kind::Allowance);
    let first = NaiveDate::from_ymd_opt(2006, 1, 4).expect("a day");
    let mut on = first + Days::new(draw.below(7_000));
    for kind in [EventKind::Received, EventKind::Accepted] {
        history.push(kind, on).expect("in order");
    }
    on = on + Days::new(draw.below(25));
    (history, on)
}

pub(crate) fn a_stop_moves_the_end_by_the_days_stopped(draw: &mut Draw) -> Check {
    let place = draw.pick(PLACES);
    let (mut history, asked) = accepted(draw);
    let supplied = asked + Days::new(draw.below(40));
    let before = clocks(&history, place, supplied);
    let Some(was) = before.get(Clock::Whole).copied() else { return ASIDE };
    let Some(due) = was.due_on().filter(|due| *due > asked && was.unit == Unit::WorkingDays) else {
        return ASIDE;
    };
    history.push(EventKind::SupplementAsked, asked).expect("in order");
    history.push(EventKind::Supplied, supplied).expect("in order");
    let stopped = CALENDAR.workdays_between(asked, supplied).map_err(|why| why.to_string())?;
    let moved = clocks(&history, place, supplied).get(Clock::Whole).copied().ok_or("no clock")?;
    let expected = CALENDAR.add_workdays(due, stopped).ok();
    holds(moved.due_on() == expected, || format!("{due} moved by {stopped} to {:?}", moved.due))
}

pub(crate) fn more_events_never_bring_a_deadline_forward(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let place = draw.pick(PLACES);
    let cut = draw.below(history.events().len() as u64 + 1) as usize;
    let part =
        History::replay(history.state().kind, &history.events()[..cut]).map_err(|why| why.to_string())?;
    let Some(on) = part.state().since else { return ASIDE };
    let (before, after) = (clocks(&part, place, on), clocks(&history, place, on));
    for was in before.iter() {
        // A later run of the same clock, say of a second notice, is another deadline.
        let Some(now) = after.get(was.clock).filter(|now| now.started == was.started) else { continue };
        if let (Some(was_due), Some(now_due)) = (was.due_on(), now.due_on())
            && now_due < was_due
        {
            return Err(format!("{}: {was_due} became {now_due}", was.clock));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn the_counted_days_are_the_limit(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let place = draw.pick(PLACES);
    let on = last(&history);
    for found in clocks(&history, place, on).iter() {
        let (Some(due), Some(limit)) = (found.due_on(), found.limit) else { continue };
        if found.unit == Unit::Months {
            continue;
        }
        let days = found.days(&history, &CALENDAR);
        let inside = days.iter().filter(|line| line.day <= due && line.number().is_some()).count();
        let gapless = days.windows(2).all(|pair| pair[1].day == pair[0].day + Days::new(1));
        let rolled = days.iter().filter(|line| matches!(line.count, DayCount::Rolled(_))).count();
        if inside != limit as usize
            || !gapless
            || (rolled > 0) != (found.unrolled.is_some_and(|day| day < due))
        {
            return Err(format!("{}: {inside} days counted of {limit}, {rolled} rolled", found.clock));
        }
        let up_to = days
            .iter()
            .filter(|line| line.day <= found.ended.unwrap_or(on))
            .filter_map(|line| line.number())
            .max();
        if found.used.is_some_and(|used| used < up_to.unwrap_or(0)) {
            return Err(format!("{}: used {:?}, counted {up_to:?}", found.clock, found.used));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn listening_to_clocks_changes_nothing(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let place = draw.pick(PLACES).parse().expect("a code");
    let on = last(&history) + Days::new(draw.below(60));
    let mut law = ProcedureLaw::new(desk::pack().clone());
    law.prepare(place, &history);
    let asked = AskedClocks {
        history: &history,
        review: Fact::NotEstablished,
        register: Fact::NotEstablished,
        on,
        calendar: &CALENDAR,
    };
    let silent =
        deadlines(asked, |month| law.at(place, month), &mut Silent).map_err(|why| why.to_string())?;
    let mut why = Explanation::default();
    let told = deadlines(asked, |month| law.at(place, month), &mut why).map_err(|why| why.to_string())?;
    holds(silent == told, || "listening changed a clock".to_owned())
}

pub(crate) fn what_is_open_names_what_it_lacks(draw: &mut Draw) -> Check {
    let history = drawn(draw);
    let place = draw.pick(PLACES);
    for found in clocks(&history, place, last(&history)).iter() {
        let named = match found.due {
            Due::On(_) => found.missing().next().is_none(),
            Due::Stopped(_) => found.stops.supplement || found.stops.notice,
            Due::Unknown(_) => found.why_unknown().is_some(),
        };
        if !named || found.due_on().is_some() && found.citations().is_empty() {
            return Err(format!("{}: {:?}", found.clock, found.due));
        }
    }
    Ok(crate::registry::Held::Yes)
}

pub(crate) fn every_overdue_clock_is_on_the_list_once(draw: &mut Draw) -> Check {
    let mut cases = Vec::new();
    for number in 0..draw.between(1, 6) {
        let place = draw.pick(PLACES).parse().expect("a code");
        let history = drawn(draw);
        cases.push(CaseHistory {
            case: format!("A{number}"),
            place,
            review: Fact::NotEstablished,
            register: Fact::NotEstablished,
            history,
        });
    }
    let on = NaiveDate::from_ymd_opt(2006, 1, 4).expect("a day") + Days::new(draw.below(7_300));
    let mut law = ProcedureLaw::new(desk::pack().clone());
    let list = work_list(&cases, &mut law, &CALENDAR, on).map_err(|why| why.to_string())?;
    let mut expected = 0;
    for case in &cases {
        let known = case.history.known_on(on);
        law.prepare(case.place, &known);
        let asked = AskedClocks {
            history: &known,
            review: case.review,
            register: case.register,
            on,
            calendar: &CALENDAR,
        };
        let found =
            deadlines(asked, |month| law.at(case.place, month), &mut Silent).map_err(|w| w.to_string())?;
        for clock in found.iter().filter(|clock| clock.is_open()) {
            expected += 1;
            let same = |item: &&minzheng_caseload::procedure::WorkItem<'_>| {
                item.case.case == case.case && item.deadline == *clock
            };
            if list.items.iter().filter(same).count() != 1 {
                return Err(format!("{} {} is not on the list once", case.case, clock.clock));
            }
        }
    }
    let sorted = list.items.windows(2).all(|pair| pair[0].deadline.status <= pair[1].deadline.status);
    holds(sorted && list.items.len() == expected, || {
        format!("{} items, {expected} open clocks", list.items.len())
    })
}

pub(crate) fn procedure_times_are_order_statistics(draw: &mut Draw) -> Check {
    let count = draw.between(1, 60);
    let days: Vec<u32> = (0..count).map(|_| draw.below(80) as u32).collect();
    let in_time = draw.below(count as u64 + 1) as u32;
    let times = ProcedureTimes::of(days.clone(), in_time, count as u32);
    let at_most = |value: Option<u32>| days.iter().filter(|day| Some(**day) <= value).count() as i64;
    let below = |value: Option<u32>| days.iter().filter(|day| Some(**day) < value).count() as i64;
    let median = at_most(times.median) * 2 >= count && below(times.median) * 2 < count;
    let ninth = at_most(times.p90) * 10 >= count * 9 && below(times.p90) * 10 < count * 9;
    let share = times.within_hundredths.ok_or("no share")?;
    let exact = u64::from(share) * count as u64 <= u64::from(in_time) * 10_000
        && u64::from(in_time) * 10_000 < (u64::from(share) + 1) * count as u64;
    holds(median && ninth && exact, || format!("{times:?} of {days:?}"))
}
