//! Clocks of registration.

use chrono::{Days, NaiveDate};
use minzheng_core_types::{Fact, Silent, WorkdayCalendar};
use minzheng_ngo_registration::OrgKind;
use minzheng_ngo_registration::clocks::{
    Act, Application, Asked, Assets, Case, CaseFile, Clock, ClockFile, ClockLaw, Count, DayKind, Due, Entry,
    EventKind, Excluded, History, Limit, Reached, Stage, State, Status, Steps, apply, destinations, merged,
    monitor,
};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::ngo_clocks::{CALENDAR, EXAMPLES};
use crate::registry::Check;
use crate::subject::Subject;

fn calendar() -> &'static WorkdayCalendar {
    &CALENDAR
}

fn date(draw: &mut Draw) -> NaiveDate {
    NaiveDate::from_ymd_opt(2005, 1, 1).expect("a date") + Days::new(draw.below(7_300))
}

fn limit(draw: &mut Draw) -> Limit {
    Limit {
        days: draw.between(1, 60) as u32,
        kind: draw.pick(&[DayKind::Working, DayKind::Calendar]),
        rollover: draw.chance(1, 2),
    }
}

fn span(draw: &mut Draw, start: NaiveDate) -> Excluded {
    let from = start + Days::new(draw.below(60)) - Days::new(15);
    Excluded { from, through: Some(from + Days::new(draw.below(20))) }
}

fn due(limit: Limit, start: NaiveDate, spans: &[Excluded]) -> Result<NaiveDate, String> {
    match Count::new(calendar(), limit, start, spans.iter().copied()).reach() {
        Ok(Reached::On { due, .. }) => Ok(due),
        other => Err(format!("{other:?}")),
    }
}

pub(crate) fn an_excluded_span_never_makes_it_earlier(draw: &mut Draw) -> Check {
    let (limit, start) = (limit(draw), date(draw));
    let mut spans: Vec<Excluded> = (0..draw.below(4)).map(|_| span(draw, start)).collect();
    let before = due(limit, start, &spans)?;
    let more = span(draw, start);
    spans.push(more);
    let after = due(limit, start, &spans)?;
    let idle = more.through.is_some_and(|through| through <= start);
    holds(before <= after && (!idle || before == after), || {
        format!("{limit:?} from {start} with {spans:?}: {before}, {after}")
    })
}

pub(crate) fn spans_count_day_by_day(draw: &mut Draw) -> Check {
    let (limit, start) = (limit(draw), date(draw));
    let spans: Vec<Excluded> = (0..draw.below(5)).map(|_| span(draw, start)).collect();
    let found = due(limit, start, &spans)?;
    let mut day = start;
    let mut left = limit.days;
    while left > 0 {
        day = day.succ_opt().ok_or("a day")?;
        let inside =
            spans.iter().any(|span| span.from <= day && span.through.is_some_and(|last| day <= last));
        let counts = limit.kind == DayKind::Calendar || calendar().is_workday(day) == Ok(true);
        left -= u32::from(counts && !inside);
    }
    while limit.kind == DayKind::Calendar && limit.rollover && calendar().is_workday(day) == Ok(false) {
        day = day.succ_opt().ok_or("a day")?;
    }
    let count = Count::new(calendar(), limit, start, spans.iter().copied());
    let lines = count.days(start);
    let numbered = lines.iter().filter(|line| line.number().is_some()).count();
    let merged = merged(spans.iter().copied());
    let apart = merged.windows(2).all(|pair| match pair {
        [one, other] => one.through.and_then(|last| last.succ_opt()).is_some_and(|next| next < other.from),
        _ => true,
    });
    holds(found == day && numbered == limit.days as usize && apart, || {
        format!("{limit:?} from {start} with {spans:?}: {found}, by hand {day}, {numbered} days told")
    })
}

pub(crate) fn the_calendar_keeps_its_laws(draw: &mut Draw) -> Check {
    let (start, later) = (date(draw), draw.below(9));
    let mut limit = limit(draw);
    let (first, second) = (draw.between(1, 30) as u32, draw.between(1, 30) as u32);
    let at = |limit: Limit, days, start| due(Limit { days, ..limit }, start, &[]);
    let monotone = at(limit, first, start)? <= at(limit, first + 1, start)?
        && at(limit, first, start)? <= at(limit, first, start + Days::new(later))?;
    limit.rollover = false;
    let added = at(limit, second, at(limit, first, start)?)? == at(limit, first + second, start)?;
    let reached = at(limit, first, start)?;
    let count = Count::new(calendar(), limit, start, []);
    let back = count.used(reached) == Ok(first);
    limit.rollover = true;
    let worked = calendar().is_workday(at(limit, first, start)?) == Ok(true);
    holds(monotone && added && back && worked, || format!("{limit:?} from {start}, {first} and {second}"))
}

const EVENTS: &[EventKind] = EventKind::ALL;

/// A walk of lawful events, some of them likely.
fn walk(draw: &mut Draw) -> (Application, ClockLaw<'static>) {
    use EventKind as E;
    let kind = draw.pick(&[OrgKind::SocialGroup, OrgKind::ServiceOrg, OrgKind::Foundation]);
    let act = draw.pick(&[Act::Establishment, Act::Establishment, Act::Change, Act::CharityEstablishment]);
    let start = NaiveDate::from_ymd_opt(2013, 6, 1).expect("a date") + Days::new(draw.below(3_000));
    let law = ClockLaw::of(
        &EXAMPLES,
        draw.pick(&["370203", "360000", "110102", "619800"]).parse().expect("a place"),
        calendar(),
        (0..200).map(|month| start + Days::new(month * 28)),
    );
    let mut application =
        Application { kind, act, charity: Fact::Known(draw.chance(1, 2)), events: Vec::new() };
    let code = match kind {
        OrgKind::SocialGroup => "51370203MJD000003U",
        OrgKind::ServiceOrg => "52370203MJD000003Q",
        OrgKind::Foundation => "53370203MJD000003M",
    };
    let mut on = start;
    let likely = [
        E::Filed,
        E::PreparationFiled,
        E::PreparationApproved,
        E::FoundingMeeting,
        E::Accepted,
        E::Approved,
        E::Certified,
        E::Activated,
        E::LiquidationTriggered,
        E::LiquidationGroup,
        E::LiquidationEnded,
        E::DeregistrationFiled,
    ];
    for _ in 0..draw.between(1, 24) {
        let event = if draw.chance(2, 3) { draw.pick(&likely) } else { draw.pick(EVENTS) };
        let mut entry = Entry::new(event, on);
        entry.credit_code = (event == E::Certified).then(|| code.to_owned());
        entry.days = (event == E::Extended).then(|| draw.below(15) as u32);
        application.events.push(entry);
        match History::replay(&application, on, &law) {
            Ok(_) => on = on + Days::new(draw.below(12)),
            Err(_) => {
                application.events.pop();
            }
        }
    }
    (application, law)
}

pub(crate) fn a_life_has_one_end(draw: &mut Draw) -> Check {
    let (application, law) = walk(draw);
    draw.show(&application);
    let Some(last) = application.events.last() else { return ASIDE };
    let history = History::replay(&application, last.on, &law).map_err(|why| why.to_string())?;
    let again = History::replay(&application, last.on, &law).map_err(|why| why.to_string())?;
    let ends = history.log().iter().filter(|logged| logged.state.stage.is_terminal()).count();
    let dates = history.log().windows(2).all(|pair| pair[0].entry.on <= pair[1].entry.on);
    let state = history.state();
    let coded = !state.stage.is_registered() || state.credit_code.is_some();
    let acted = history
        .log()
        .iter()
        .all(|logged| logged.entry.event != EventKind::Activity || logged.state.stage.may_act());
    let idle =
        !matches!(state.stage, Stage::Liquidating | Stage::DeregistrationFiled) || !state.stage.may_act();
    let steps =
        Steps { preparation: None, credit_code: Some(true), serious_years: Some(2), silence_after: None };
    let stays = !state.stage.is_terminal()
        || EVENTS.iter().all(|event| apply(state, &Entry::new(*event, last.on), steps).is_err());
    let named = history
        .log()
        .iter()
        .all(|logged| !logged.rule().id.is_empty() && !logged.entry.actor().word().is_empty());
    holds(again == history && ends <= 1 && dates && coded && acted && idle && stays && named, || {
        format!("{state:?}: {ends} ends, dates {dates}, coded {coded}, acted {acted}, stays {stays}")
    })
}

pub(crate) fn states_are_all_of_a_history(draw: &mut Draw) -> Check {
    let (application, law) = walk(draw);
    let Some(last) = application.events.last() else { return ASIDE };
    // What is known on an earlier day is the beginning of what is known later, but for silence that has run out since.
    let day = application.events[draw.below(application.events.len() as u64) as usize].on;
    let early = History::replay(&application, day, &law).map_err(|why| why.to_string())?;
    let late = History::replay(&application, last.on, &law).map_err(|why| why.to_string())?;
    let begins = early.log().iter().zip(late.log()).all(|(one, other)| one == other);
    // Every state follows from the one before by its entry alone.
    let mut state = State::new(application.kind, application.act);
    for logged in late.log() {
        if logged.void.is_none() {
            let policy = law.at(logged.entry.on).ok_or("the law was made")?;
            state = apply(state, &logged.entry, Steps::of(policy, logged.entry.on))
                .map_err(|why| why.to_string())?;
        }
        if state != logged.state {
            return Err(format!("{state:?} is not {:?}", logged.state));
        }
    }
    holds(begins, || format!("as of {day}: {:?}", early.state()))
}

fn application(draw: &mut Draw) -> ClockFile {
    use EventKind as E;
    let filed = NaiveDate::from_ymd_opt(2014, 1, 2).expect("a date") + Days::new(draw.below(4_200));
    let mut events = vec![Entry::new(E::Filed, filed)];
    let mut on = filed + Days::new(draw.below(6));
    if draw.chance(1, 3) {
        events.push(Entry { items: vec!["E3".to_owned()], ..Entry::new(E::SupplementRequested, on) });
        on = on + Days::new(draw.below(9));
        events.push(Entry::new(E::Supplied, on));
    }
    if draw.chance(3, 4) {
        let defects = draw.chance(1, 4);
        events.push(Entry::new(if defects { E::AcceptedWithDefects } else { E::Accepted }, on));
        if defects && draw.chance(3, 4) {
            on = on + Days::new(draw.below(5));
            events.push(Entry::new(E::DefectsSupplied, on));
        }
        if draw.chance(1, 3) {
            on = on + Days::new(1 + draw.below(4));
            let through = on + Days::new(draw.below(15));
            events.push(Entry { through: Some(through), ..Entry::new(E::Excluded, on) });
            on = through;
        }
        if draw.chance(2, 3) && !(defects && events.iter().all(|entry| entry.event != E::DefectsSupplied)) {
            on = on + Days::new(draw.below(14));
            events.push(Entry::new(draw.pick(&[E::Approved, E::Refused]), on));
        }
    }
    let act = draw.pick(&[Act::Establishment, Act::Change, Act::Deregistration, Act::CharityEstablishment]);
    ClockFile {
        place: draw.pick(&["370203", "360000", "619800"]).parse().expect("a place"),
        as_of: on + Days::new(draw.below(40)),
        application: Some(Application {
            kind: draw.pick(&[OrgKind::ServiceOrg, OrgKind::Foundation]),
            act,
            charity: Fact::NotEstablished,
            events,
        }),
        assets: draw.chance(1, 3).then(|| assets(draw)),
    }
}

fn assets(draw: &mut Draw) -> Assets {
    let mut fact = || draw.pick(&[Fact::Known(true), Fact::Known(false), Fact::Absent, Fact::NotEstablished]);
    let (charity, public_benefit, charter, resolution) = (fact(), fact(), fact(), fact());
    let kind = draw.pick(&[OrgKind::SocialGroup, OrgKind::ServiceOrg, OrgKind::Foundation]);
    Assets { kind, charity, public_benefit, charter, resolution }
}

pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let file = application(draw);
    draw.show(&file);
    let document = match Subject::explained(&file, &EXAMPLES) {
        Ok(document) => document,
        Err(_) => return ASIDE,
    };
    let faults = document.recheck();
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let same = serde_json::from_value::<ClockFile>(written).is_ok_and(|again| again == file);
    let version = document.outcomes.iter().any(|outcome| outcome.programme == "version");
    holds(faults.is_empty() && same && version && file.silence_agrees(&EXAMPLES), || {
        format!("{faults:?}, {same}")
    })
}

pub(crate) fn within_the_promise_is_by_its_last_day(draw: &mut Draw) -> Check {
    let file = application(draw);
    draw.show(&file);
    let Ok(report) = file.assess(&EXAMPLES, &CALENDAR, &mut Silent) else { return ASIDE };
    let promise = report.deadlines.iter().find(|found| found.clock == Clock::Promise);
    let (Some(kpi), Some(promise)) = (report.kpi, promise) else { return ASIDE };
    let Due::On(due) = promise.due else { return ASIDE };
    let both = report.deadlines.iter().any(|found| found.clock == Clock::Statute);
    // A decision on a day that is not counted, after the last one, took no more working days.
    let counts = promise.kind == Some(DayKind::Calendar)
        || calendar().is_workday(kpi.decided) == Ok(true)
            && !promise.spans.iter().any(|span| span.holds(kpi.decided));
    let (on_time, by_then) = (kpi.on_time == Some(true), kpi.decided <= due);
    holds(if counts { on_time == by_then } else { on_time || !by_then } && both, || {
        format!("{kpi:?}, promised by {due}, law beside it {both}")
    })
}

pub(crate) fn quarters_add_up(draw: &mut Draw) -> Check {
    let cases: Vec<Case> = (0..draw.between(1, 12))
        .map(|number| {
            let application = application(draw).application.expect("an application");
            let Application { kind, act, charity, events } = application;
            Case { case: number.to_string(), kind, act, charity, events }
        })
        .collect();
    let place = draw.pick(&["370203", "360000"]).parse().expect("a place");
    let asked = Asked { as_of: NaiveDate::from_ymd_opt(2025, 12, 31).expect("a date") };
    let file = CaseFile { place, cases };
    draw.show(&file);
    let (found, faults) = file.assess(asked, &EXAMPLES, &CALENDAR);
    let load = monitor(&found);
    let sum = |part: fn(&minzheng_ngo_registration::clocks::Quarter) -> u32| {
        load.quarters.values().map(part).sum::<u32>() == part(&load.all)
    };
    let sums =
        sum(|one| one.decided) && sum(|one| one.on_time) && sum(|one| one.promised) && sum(|one| one.lawful);
    let longest = load.quarters.values().map(|one| one.longest).max().unwrap_or(0) == load.all.longest;
    let overdue = load
        .open
        .iter()
        .filter(|(case, clock)| found[*case].deadlines[*clock].status == Status::Overdue)
        .count();
    let nothing_lost = found.len() + faults.len() == file.cases.len();
    holds(sums && longest && overdue == load.overdue && nothing_lost, || format!("{load:?}"))
}

pub(crate) fn assets_never_reach_founders(draw: &mut Draw) -> Check {
    let (assets, on) = (assets(draw), date(draw));
    let order = destinations(&assets, on);
    if order.is_empty() {
        return ASIDE;
    }
    let bound = assets.charity == Fact::Known(true)
        || assets.kind == OrgKind::Foundation
        || assets.public_benefit == Fact::Known(true);
    let right =
        order.iter().all(|to| to.members_may != bound && to.published == bound && !to.citations.is_empty());
    holds(right, || format!("{assets:?}: {order:?}"))
}
