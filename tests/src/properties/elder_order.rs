//! Orders of the virtual nursing home (EC-30 to EC-38): the machine, the bill, the statement, the key figures, the classes.

use chrono::{Days as Count, TimeDelta};
use minzheng_core_types::{Fact, Money, Silent};
use minzheng_eldercare::service_order::{
    Adjustment, AdjustmentKind, Bill, Billed, Call, CallKind, Class, Client, ClientStatus, Days, Delivery,
    Event, EventKind, Figure, History, Provider, ServiceFile, ServicePolicy, Stage, State, Tally, Tender,
    apply, bill, statement,
};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::elder::EXAMPLES;
use crate::elder::order::{CALENDAR, at, event, terms, walked};
use crate::registry::Check;

fn policy(month: &str) -> ServicePolicy {
    ServicePolicy::at(&EXAMPLES, "370203".parse().expect("a place"), month.parse().expect("a month"))
}

fn billed(history: &History) -> Option<Bill> {
    let visit = Delivery::of(&history.state())?;
    Some(bill(&visit, &policy("2014-09"), &mut Silent).expect("a bill"))
}

/// The period of the walks.
fn days() -> Days {
    let first = at(0).date();
    Days { first, last: first + Count::new(30) }
}

/// Replaying the events gives the same state, event by event.
pub(crate) fn a_history_replays_to_the_same_state(draw: &mut Draw) -> Check {
    let steps = draw.between(1, 18).unsigned_abs();
    let history = walked(draw, steps);
    let request = history.state().request;
    let again = History::replay(request, terms(), history.events());
    let mut state = State::new(request, terms());
    for timed in history.events() {
        state = apply(state, timed.event, timed.at).map_err(|error| error.to_string())?;
    }
    let last = history.known_at(history.state().since).map(|known| known.state());
    holds(
        again.as_ref().map(History::state).ok() == Some(history.state())
            && state == history.state()
            && last == Some(state),
        || format!("{:?} and {state:?}", history.state()),
    )
}

/// Closed, cancelled and failed orders take no event whatever.
pub(crate) fn terminal_states_absorb(draw: &mut Draw) -> Check {
    let history = walked(draw, 24);
    let state = history.state();
    if !state.stage.is_terminal() {
        return ASIDE;
    }
    for kind in EventKind::ALL {
        let event = event(draw, *kind, &state);
        let later = state.since + TimeDelta::minutes(draw.between(0, 9_000));
        if let Ok(next) = apply(state, event, later) {
            return Err(format!("{kind} led from {} to {}", state.stage, next.stage));
        }
    }
    holds(state.next().next().is_none(), || format!("{} offers events", state.stage))
}

/// There is one interval of service at most, and money stands only where the order was settled.
pub(crate) fn one_interval_and_money_by_settlement_only(draw: &mut Draw) -> Check {
    let steps = draw.between(1, 20).unsigned_abs();
    let history = walked(draw, steps);
    let mut state = State::new(history.state().request, terms());
    let (mut begun, mut moved) = (0, Vec::new());
    for timed in history.events() {
        let next = apply(state, timed.event, timed.at).map_err(|error| error.to_string())?;
        begun += u32::from(next.checked_in != state.checked_in);
        if next.settled != state.settled {
            moved.push(timed.event.kind());
        }
        state = next;
    }
    let settled = matches!(state.stage, Stage::Settled | Stage::Closed);
    let split = history.events().iter().find_map(|timed| match timed.event {
        Event::Settle(split) => Some(split),
        _ => None,
    });
    holds(
        begun <= 1
            && moved.iter().all(|kind| *kind == EventKind::Settle)
            && state.settled.is_some() == settled
            && state.settled == split
            && state.ended.zip(state.checked_in).is_none_or(|(ended, begun)| ended >= begun)
            && (!settled || state.disputes == 0),
        || format!("{begun} intervals, money moved by {moved:?}, {state:?}"),
    )
}

/// An event that cannot follow is an error that names the state and the event, and leaves the history as it was.
pub(crate) fn an_illegal_event_names_state_and_event(draw: &mut Draw) -> Check {
    let steps = draw.between(0, 14).unsigned_abs();
    let mut history = walked(draw, steps);
    let before = history.clone();
    let kind = draw.pick(EventKind::ALL);
    let told = event(draw, kind, &before.state());
    let time = before.state().since + TimeDelta::minutes(draw.between(-30, 600));
    let Err(error) = history.push(told, time) else { return ASIDE };
    let text = error.to_string();
    let zh = error.text(minzheng_core_types::Lang::Zh);
    let stage = before.state().stage;
    holds(
        history == before
            && text.contains(&format!("`{kind}`"))
            && text.contains(&format!("`{stage}`"))
            && zh.contains(stage.label().zh)
            && zh.contains(kind.label().zh),
        || format!("{text} / {zh}"),
    )
}

/// More minutes never bill less; whole quanta, at least one, and near what was delivered.
pub(crate) fn billed_minutes_are_whole_quanta_and_monotone(draw: &mut Draw) -> Check {
    let planned = draw.between(1, 240);
    let stayed = draw.between(0, 300);
    let quantum = draw.pick(&[1, 5, 10, 15, 30, 60]);
    let rounding = draw.pick(&["half-up", "up", "down"]);
    let visit = |minutes: i64| -> Delivery {
        serde_json::from_value(serde_json::json!({
            "check_in": at(0), "check_out": at(0) + TimeDelta::minutes(minutes), "planned_minutes": planned,
            "tolerance": "0.10", "quantum_minutes": quantum, "rounding": rounding,
        }))
        .expect("a visit")
    };
    let of = |minutes| bill(&visit(minutes), &policy("2014-09"), &mut Silent).expect("a bill");
    let (less, more) = (of(stayed), of(stayed + 1));
    let (Some(delivered), Some(billed), Some(next)) = (less.delivered, less.billed, more.billed) else {
        return Err("open, though everything is agreed".to_owned());
    };
    let gap = i64::from(billed) - i64::from(delivered);
    let near = match rounding {
        "up" => (0..quantum).contains(&gap),
        "down" => (1 - quantum..=0).contains(&gap) || i64::from(billed) == quantum,
        _ => 2 * gap.abs() <= quantum || i64::from(billed) == quantum,
    };
    let most = planned + planned / 10;
    holds(
        i64::from(billed) % quantum == 0
            && (billed == 0) == (delivered == 0)
            && next >= billed
            && i64::from(delivered) == stayed.min(most)
            && near,
        || {
            format!(
                "{stayed} of {planned}, quantum {quantum} {rounding}: {delivered} delivered, {billed} billed, {next}"
            )
        },
    )
}

fn logs(draw: &mut Draw) -> Vec<(String, History, Option<Bill>)> {
    let orders = draw.between(1, 8);
    (0..orders)
        .map(|number| {
            let steps = draw.between(1, 24).unsigned_abs();
            let history = walked(draw, steps);
            let bill = billed(&history);
            (format!("W{number}"), history, bill)
        })
        .collect()
}

/// A statement made again, or of the orders in another order, is the same; its lines sum to what is payable.
pub(crate) fn statements_are_idempotent(draw: &mut Draw) -> Check {
    let mut logs = logs(draw);
    let provider = Provider(u32::try_from(draw.below(3)).expect("small"));
    let kind = draw.pick(AdjustmentKind::ALL);
    let amount = Money::from_fen(draw.between(0, 9_000));
    let adjustments = [Adjustment { provider, on: days().last, kind, amount }];
    let made = |logs: &[(String, History, Option<Bill>)]| {
        let orders = logs.iter().map(|(order, history, bill)| Billed { order, history, bill: bill.as_ref() });
        let made = statement(orders, &adjustments, provider, days()).expect("a statement");
        let lines: Vec<_> =
            made.lines.iter().map(|line| (line.order.to_owned(), line.split, line.billed)).collect();
        (lines, made.public, made.payable)
    };
    let (first, again) = (made(&logs), made(&logs));
    logs.reverse();
    let turned = made(&logs);
    let public = first.0.iter().map(|(_, split, _)| split.public().expect("small").fen()).sum::<i64>();
    let signed = if kind == AdjustmentKind::Penalty { -amount.fen() } else { amount.fen() };
    let settled = logs.iter().filter(|(_, history, _)| {
        history.state().settled.is_some()
            && history.state().provider == Some(provider)
            && history.latest(EventKind::Settle).is_some_and(|at| days().contains(at))
    });
    holds(
        first == again
            && first == turned
            && first.0.len() == settled.count()
            && first.1.fen() == public
            && first.2.fen() == public + signed,
        || format!("{first:?}, {turned:?}"),
    )
}

fn call(draw: &mut Draw) -> Call {
    let answered = draw.chance(4, 5);
    let kind = answered.then(|| draw.pick(CallKind::ALL));
    Call { at: at(draw.between(0, 40_000)), kind, answered }
}

/// The order of orders and calls never changes a key figure; every share lies between nothing and all; nothing of nothing is
/// no value.
pub(crate) fn key_figures_do_not_depend_on_the_order(draw: &mut Draw) -> Check {
    let mut logs = logs(draw);
    let count = draw.between(0, 6);
    let mut calls: Vec<Call> = (0..count).map(|_| call(draw)).collect();
    let figures = |logs: &[(String, History, Option<Bill>)], calls: &[Call]| {
        let mut tally = Tally::new(days(), terms());
        calls.iter().for_each(|call| tally.call(call));
        logs.iter().for_each(|(_, history, bill)| tally.order(history, bill.as_ref()).expect("small"));
        tally.finish(Some(600))
    };
    let found = figures(&logs, &calls);
    logs.reverse();
    calls.reverse();
    let turned = figures(&logs, &calls);
    let nothing = figures(&[], &[]);
    let within = Figure::ALL.iter().filter(|figure| **figure != Figure::Utilisation).all(|figure| {
        found.share(*figure).is_none_or(|share| share.part() <= share.whole() && share.whole() > 0)
    });
    let kinds = calls.iter().filter(|call| call.kind.is_some() && days().contains(call.at)).count();
    let empty = Figure::ALL
        .iter()
        .filter(|figure| **figure != Figure::Utilisation)
        .all(|figure| nothing.share(*figure).is_none());
    holds(
        found == turned
            && within
            && empty
            && nothing.acceptance.is_none()
            && nothing.cost.is_none()
            && found.calls.total() == kinds as u64
            && found.acceptance.is_none_or(|wait| wait.median <= wait.p95),
        || format!("{found:?}, {turned:?}"),
    )
}

fn file(place: &str) -> ServiceFile {
    serde_json::from_value(serde_json::json!({ "place": place, "as_of": "2014-09-01" })).expect("a file")
}

/// One more status never leads to a class further down, and their order does not matter.
pub(crate) fn the_first_class_that_matches_wins(draw: &mut Draw) -> Check {
    let place = draw.pick(&["619800", "370203"]);
    let count = draw.below(4);
    let mut statuses: Vec<ClientStatus> = (0..count).map(|_| draw.pick(ClientStatus::ALL)).collect();
    let class = |statuses: &[ClientStatus]| {
        let client = Client { statuses: Fact::Known(statuses.to_vec()), ..Client::default() };
        let file = ServiceFile { client: Some(client), ..file(place) };
        let report = file.assess(&EXAMPLES, &CALENDAR, &mut Silent).expect("a class");
        report.client.and_then(|client| client.class)
    };
    let before = class(&statuses);
    statuses.reverse();
    let turned = class(&statuses);
    statuses.push(draw.pick(ClientStatus::ALL));
    let (Some(before), Some(after)) = (before, class(&statuses)) else {
        return Err("open, though the classes are settled".to_owned());
    };
    holds(turned == Some(before) && after <= before && (count > 0 || before == Class::C), || {
        format!("{before} became {after} with {statuses:?}")
    })
}

/// Each period begins on the day after its event and has exactly its days; the explanation of every section re-checks and
/// silence finds the same.
pub(crate) fn periods_are_counted_and_explanations_recheck(draw: &mut Draw) -> Check {
    let day = at(0).date() + Count::new(draw.below(900));
    let (sum, bond) = (draw.between(0, 9_999_999), draw.between(0, 999_999));
    let tender = Tender {
        issued: Some(day),
        closing: Some(day + Count::new(draw.pick(&[19, 20, 21]))),
        awarded: Some(day),
        signed: Some(day + Count::new(draw.pick(&[29, 30, 31]))),
        contract_sum: Some(Money::from_fen(sum)),
        bond: Some(Money::from_fen(bond)),
        ..Tender::default()
    };
    let asked = ServiceFile {
        tender: Some(tender),
        lunches: Some(u32::try_from(draw.below(40)).expect("small")),
        published: draw.pick(&["2010-03", "2012-12", "2013-01", "2018-12"]).parse().ok(),
        ..file(draw.pick(&["370203", "620102", "619800"]))
    };
    let (found, document) = asked.explained(&EXAMPLES, &CALENDAR).map_err(|error| error.to_string())?;
    let silent = asked.assess(&EXAMPLES, &CALENDAR, &mut Silent).map_err(|error| error.to_string())?;
    let dates = found.tender.unwrap_or_default();
    let periods = tender.periods(&dates, &CALENDAR).map_err(|error| error.to_string())?;
    let lengths: Vec<usize> = periods.iter().map(|period| period.days.len()).collect();
    let follow = periods.iter().take(2).all(|period| period.days.first().copied() == period.from.succ_opt());
    let most = dates.bond_most.map(|most| most.fen());
    let faults = document.recheck();
    holds(
        faults.is_empty()
            && found == silent
            && lengths == [20, 30, 7]
            && follow
            && most.is_none_or(|most| most * 10 <= sum && (most + 1) * 10 > sum),
        || format!("{faults:?}, {lengths:?}, {dates:?}"),
    )
}
