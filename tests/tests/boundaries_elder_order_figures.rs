//! The lines of key figures and statements, enumerated: periods, windows, days and targets, and the formulas of EC-35, EC-36 and
//! EC-38 evaluated on what the code made.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use minzheng_core_types::formula::{Formula, Ratio, Value};
use minzheng_core_types::{Money, Rule};
use minzheng_eldercare::service_order::rules::{EC_35, EC_36, EC_38};
use minzheng_eldercare::service_order::{
    Adjustment, AdjustmentKind, Billed, Call, CallKind, Checks, Days, Event, EventKind, Figure, History,
    Kpis, Provider, Score, Share, Split, Tally, Term, Terms, Urgency, nearest_rank, statement,
};
use minzheng_tests::elder::order::{at, request, terms};

const OWN: Provider = Provider(1);

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn pushed(history: &mut History, events: &[(Event, i64)]) {
    for (event, minutes) in events {
        history.push(*event, at(*minutes)).unwrap_or_else(|error| panic!("{error}"));
    }
}

/// Assigned ten minutes after the request; the visit is to start at 360.
fn assigned(terms: Terms) -> History {
    let mut history = History::new(request(Urgency::Ordinary), terms);
    pushed(&mut history, &[(Event::Accept(Checks::MET), 5), (Event::Assign(OWN, None), 10)]);
    history
}

fn confirmed(terms: Terms) -> History {
    let mut history = assigned(terms);
    pushed(&mut history, &[(Event::Confirm(OWN), 20)]);
    history
}

fn completed(terms: Terms) -> History {
    let mut history = confirmed(terms);
    pushed(
        &mut history,
        &[(Event::CheckIn { evidence: true }, 360), (Event::CheckOut { signed: true }, 420)],
    );
    history
}

fn score(points: u8, complaint: bool) -> Event {
    Event::FollowUp { score: Score::new(points).unwrap(), complaint }
}

fn september() -> Days {
    Days { first: at(0).date(), last: NaiveDate::from_ymd_opt(2014, 9, 30).unwrap() }
}

fn tally(histories: &[History], terms: Terms) -> Kpis {
    let mut tally = Tally::new(september(), terms);
    histories.iter().for_each(|history| tally.order(history, None).unwrap());
    tally.finish(None)
}

/// On time up to the end of the window and the grace; without the term only a check-in beyond the window cannot be told.
#[test]
fn on_time_to_the_minute() {
    let arrived = |minutes| {
        let mut history = confirmed(terms());
        pushed(&mut history, &[(Event::CheckIn { evidence: true }, minutes)]);
        history
    };
    let share = |minutes, grace| {
        let kpis = tally(&[arrived(minutes)], Terms { grace_minutes: grace, ..terms() });
        (kpis.share(Figure::OnTime).map(Share::part), kpis.lacks.contains(&Term::Grace))
    };
    assert_eq!(share(410, Some(20)), (Some(1), false));
    assert_eq!(share(411, Some(20)), (Some(0), false));
    assert_eq!(share(390, None), (Some(1), false));
    assert_eq!(share(391, None), (None, true));
}

/// Resolved on the last day counts, a day later does not; cancellations count nowhere.
#[test]
fn complaints_and_cancellations() {
    let resolved = |minutes| {
        let mut history = completed(terms());
        pushed(&mut history, &[(score(1, true), 500), (Event::Resolve, minutes)]);
        tally(&[history], terms()).share(Figure::Closure)
    };
    let day = 24 * 60;
    assert_eq!(resolved(500 + 5 * day), Share::new(1, 1));
    assert_eq!(resolved(500 + 6 * day), Share::new(0, 1));
    let mut cancelled = confirmed(terms());
    pushed(&mut cancelled, &[(Event::Cancel, 30)]);
    let kpis = tally(&[cancelled], terms());
    assert!(Figure::ALL.iter().all(|figure| kpis.share(*figure).is_none()), "nothing of nothing is no value");
    assert_eq!(kpis.acceptance.map(|wait| wait.median), Some(300), "it was accepted all the same");
}

/// The first and the last day belong to a period.
#[test]
fn a_period_has_its_ends() {
    let days = Days { first: at(0).date(), last: at(0).date() };
    let midnight = |day: u32, second: u32| -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2014, 9, day).unwrap().and_hms_opt(0, 0, 0).unwrap()
            + TimeDelta::seconds(i64::from(second))
    };
    assert!(days.contains(midnight(1, 0)) && days.contains(midnight(1, 86_399)));
    assert!(!days.contains(midnight(2, 0)) && !days.contains(midnight(1, 0) - TimeDelta::seconds(1)));
}

/// Targets are met at the very share, complaints are to stay at or below theirs; percent are rounded half up.
#[test]
fn targets_at_their_line() {
    let kpis = |satisfied: u8| {
        let histories: Vec<History> = (0..10)
            .map(|number| {
                let mut history = completed(terms());
                pushed(&mut history, &[(score(if number < satisfied { 4 } else { 3 }, number == 0), 500)]);
                history
            })
            .collect();
        tally(&histories, terms())
    };
    let rate = |text: &str| text.parse().unwrap();
    assert_eq!(kpis(9).meets(Figure::Satisfaction, rate("0.90")), Ok(Some(true)));
    assert_eq!(kpis(8).meets(Figure::Satisfaction, rate("0.90")), Ok(Some(false)));
    assert_eq!(kpis(9).meets(Figure::Satisfaction, rate("0.9001")), Ok(Some(false)));
    assert_eq!(kpis(9).meets(Figure::Complaints, rate("0.10")), Ok(Some(true)));
    assert_eq!(kpis(9).meets(Figure::Complaints, rate("0.0999")), Ok(Some(false)));
    assert_eq!(kpis(9).meets(Figure::Answer, rate("0.90")), Ok(None));
    for (part, whole, percent) in
        [(321, 1300, "24.7"), (1, 8, "12.5"), (1, 2000, "0.1"), (1, 2001, "0.0"), (1, 1, "100.0")]
    {
        assert_eq!(Share::new(part, whole).unwrap().percent(), percent, "{part}/{whole}");
    }
}

fn evaluated(rule: &'static Rule, form: &str, facts: &[(&str, Ratio)]) -> Value {
    let variant = rule.variants.iter().find(|variant| variant.name == form).unwrap();
    let formula = Formula::parse(variant.formula).unwrap();
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), Value::Number(*value))).collect();
    formula.evaluate(&facts).unwrap()
}

fn number(value: i64) -> Ratio {
    value.to_string().parse().unwrap()
}

fn amount(money: Money) -> Ratio {
    money.to_string().parse().unwrap()
}

/// Shares, ranks, costs and calls are what the formulas of EC-36 and EC-38 say.
#[test]
fn key_figures_keep_to_their_formulas() {
    let mut settled = completed(terms());
    let split = Split::new(yuan("20.00"), [Money::ZERO, yuan("10.00"), yuan("3.34"), yuan("6.66")]).unwrap();
    pushed(&mut settled, &[(score(4, false), 500), (Event::Settle(split), 600)]);
    let mut tally = Tally::new(september(), terms());
    for history in [&settled, &completed(terms()), &completed(terms())] {
        tally.order(history, None).unwrap();
    }
    let kinds =
        [CallKind::Order, CallKind::Order, CallKind::Enquiry, CallKind::Complaint, CallKind::Emergency];
    for (minutes, kind) in (0..).zip(kinds) {
        tally.call(&Call { at: at(minutes), kind: Some(kind), answered: true });
    }
    tally.call(&Call { at: at(9), kind: None, answered: false });
    let kpis = tally.finish(None);
    let share = kpis.share(Figure::FollowUp).unwrap();
    let facts = [("so_part", number(1)), ("so_whole", number(3))];
    let made = format!("{}/{}", share.part(), share.whole());
    assert_eq!(
        (made.as_str(), evaluated(&EC_36, "", &facts)),
        ("1/3", Value::Number(Ratio::new(1, 3).unwrap()))
    );
    assert_eq!(kpis.share(Figure::Answer), Share::new(5, 6));
    let cost = kpis.cost.unwrap();
    let facts = [("public_money", amount(cost.money)), ("services", number(3))];
    assert_eq!(cost.money, yuan("13.34"));
    assert_eq!(evaluated(&EC_36, "cost", &facts), Value::Number(amount(cost.per_service().unwrap())));
    assert_eq!(cost.per_service(), Ok(yuan("4.45")));
    for (entries, percent) in [(1, 50), (2, 50), (3, 50), (20, 95), (21, 95), (100, 95)] {
        let values: Vec<u64> = (1..=entries).collect();
        let entries = i64::try_from(entries).unwrap();
        let facts = [("percentile", number(i64::from(percent))), ("so_entries", number(entries))];
        let rank = nearest_rank(&values, percent).unwrap();
        assert_eq!(
            evaluated(&EC_36, "percentile", &facts),
            Value::Number(number(i64::try_from(rank).unwrap()))
        );
    }
    let calls = kpis.calls;
    let facts = [
        ("calls_order", number(2)),
        ("calls_enquiry", number(1)),
        ("calls_complaint", number(1)),
        ("calls_emergency", number(1)),
    ];
    assert_eq!(evaluated(&EC_38, "", &facts), Value::Number(number(i64::try_from(calls.total()).unwrap())));
    assert_eq!((calls.order, calls.enquiry, calls.complaint, calls.emergency), (2, 1, 1, 1));
}

/// Settled on the last day of the period is in, a day later is not; penalties are taken off, rewards added.
#[test]
fn statements_keep_to_the_formula_of_ec_35() {
    let split = Split::new(yuan("30.00"), [yuan("5.00"), yuan("15.00"), yuan("2.00"), yuan("8.00")]).unwrap();
    let settled = |day: u32| {
        let mut history = completed(terms());
        pushed(&mut history, &[(score(5, false), 500)]);
        let time = NaiveDate::from_ymd_opt(2014, 9, 1).unwrap() + chrono::Days::new(u64::from(day) - 1);
        history.push(Event::Settle(split), time.and_hms_opt(23, 59, 0).unwrap()).unwrap();
        history
    };
    let (inside, outside) = (settled(30), settled(31));
    let orders =
        || [("W2", &outside), ("W1", &inside)].map(|(order, history)| Billed { order, history, bill: None });
    let on = NaiveDate::from_ymd_opt(2014, 9, 30).unwrap();
    let adjust = |kind, amount| Adjustment { provider: OWN, on, kind, amount: yuan(amount) };
    let adjustments = [adjust(AdjustmentKind::Penalty, "20.00"), adjust(AdjustmentKind::Reward, "1.00")];
    let made = statement(orders(), &adjustments, OWN, september()).unwrap();
    assert_eq!(made.lines.iter().map(|line| line.order).collect::<Vec<_>>(), ["W1"]);
    assert_eq!(
        (made.public, made.payable),
        (yuan("17.00"), Money::from_fen(-200)),
        "insurance is not among it"
    );
    let facts = [("public_shares", number(17)), ("penalties", number(20)), ("rewards", number(1))];
    assert_eq!(evaluated(&EC_35, "statement", &facts), Value::Number(number(-2)));
    let other = statement(orders(), &adjustments, Provider(9), september()).unwrap();
    assert_eq!((other.lines.len(), other.payable), (0, Money::ZERO));
    assert_eq!(inside.latest(EventKind::Settle).map(|time| time.date()), Some(on));
}
