//! Orders against the oracle's: every step of many walks by the printed table, every bill, every key figure.

use chrono::{Days as Count, TimeDelta};
use minzheng_core_types::Silent;
use minzheng_eldercare::service_order::{
    Days, Delivery, EventKind, Figure, OrderError, ServicePolicy, Share, Stage, State, Tally, apply, bill,
    nearest_rank,
};
use minzheng_tests::draw::Draw;
use minzheng_tests::elder::EXAMPLES;
use minzheng_tests::elder::order::{at, event, terms, walked};
use minzheng_tests::oracle::elder_order as oracle;

#[test]
fn every_step_is_the_tables() {
    let (mut seen, mut refused) = (std::collections::BTreeSet::new(), 0_u32);
    for number in 0..4_000 {
        let mut draw = Draw::new("orders", 20_140_901, number);
        let history = walked(&mut draw, number % 20);
        // Three tries without answer are rare on a walk.
        let state = State { tries: draw.pick(&[history.state().tries, 3]), ..history.state() };
        let urgency = state.request.urgency;
        for kind in EventKind::ALL {
            let told = event(&mut draw, *kind, &state);
            let time = state.since + TimeDelta::minutes(draw.between(0, 500));
            let expected = oracle::leads(state.stage, *kind, urgency);
            match apply(state, told, time) {
                Ok(next) => {
                    assert_eq!(Some(next.stage), expected, "{} {kind}", state.stage);
                    seen.insert((state.stage, *kind));
                }
                // Nothing to resolve is the one thing that the table does not print.
                Err(OrderError::NotLawful { .. }) if *kind == EventKind::Resolve => {
                    assert!(expected.is_none() || state.disputes == 0);
                }
                Err(OrderError::NotLawful { .. }) => {
                    assert_eq!(expected, None, "{} {kind}", state.stage);
                    refused += 1;
                }
                Err(_) => assert!(
                    expected.is_some(),
                    "{} {kind} fails by a guard, but the table has no such line",
                    state.stage
                ),
            }
        }
    }
    let lines: usize = oracle::TABLE.iter().map(|(_, from, _)| from.len()).sum();
    assert_eq!(seen.len(), lines, "every line of the table was walked; missing are others than {seen:?}");
    assert!(refused > 10_000, "{refused}");
}

#[test]
fn every_bill_is_the_oracles() {
    let policy = ServicePolicy::at(&EXAMPLES, "370203".parse().unwrap(), "2014-09".parse().unwrap());
    for number in 0..6_000 {
        let mut draw = Draw::new("bills", 20_140_901, number);
        let planned = draw.between(1, 200);
        let line = draw.pick(&[planned, planned * 11 / 10, 15 * planned / 2]);
        let seconds = if draw.chance(1, 2) {
            draw.between(0, 20_000)
        } else {
            (line * 60 + draw.between(-61, 61)).max(0)
        };
        let (quantum, rounding) = (draw.pick(&[1, 7, 10, 15, 30]), draw.pick(&["half-up", "up", "down"]));
        let hundredths = draw.between(0, 40);
        let visit: Delivery = serde_json::from_value(serde_json::json!({
            "check_in": at(0), "check_out": at(0) + TimeDelta::seconds(seconds), "planned_minutes": planned,
            "tolerance": format!("0.{hundredths:02}"), "quantum_minutes": quantum, "rounding": rounding,
        }))
        .unwrap();
        let found = bill(&visit, &policy, &mut Silent).unwrap().billed.map(i64::from);
        let expected = oracle::billed(seconds, planned, hundredths, quantum, rounding);
        assert_eq!(
            found,
            Some(expected),
            "{seconds} s of {planned} min, {hundredths} %, {quantum} {rounding}"
        );
    }
}

#[test]
fn every_key_figure_is_the_oracles() {
    let first = at(0).date();
    let days = Days { first, last: first + Count::new(1) };
    let mut with_values = 0_u32;
    for number in 0..1_700 {
        let mut draw = Draw::new("figures", 20_140_901, number);
        let histories: Vec<_> = (0..draw.between(1, 9))
            .map(|_| {
                let steps = draw.between(1, 24).unsigned_abs();
                walked(&mut draw, steps)
            })
            .collect();
        let (mut tally, mut counted) = (Tally::new(days, terms()), oracle::Counted::default());
        for history in &histories {
            tally.order(history, None).unwrap();
            oracle::count(&mut counted, history, (days.first, days.last), 20, 5);
        }
        let found = tally.finish(None);
        let share = |(part, whole)| Share::new(part, whole);
        let completed = counted.completion.0;
        for (figure, expected) in [
            (Figure::OnTime, share(counted.on_time)),
            (Figure::Completion, share(counted.completion)),
            (Figure::FollowUp, share((counted.followed_up, completed))),
            (Figure::Satisfaction, share(counted.satisfied)),
            (Figure::Complaints, share((counted.complained, completed))),
            (Figure::Closure, share(counted.closed)),
        ] {
            assert_eq!(found.share(figure), expected, "{figure}, case {number}");
            with_values += u32::from(expected.is_some());
        }
        assert_eq!((found.not_settled, found.running_complaints), counted.open, "case {number}");
        let wait = found.acceptance;
        assert_eq!(wait.map(|wait| wait.median), oracle::percentile(&counted.waits, 50));
        assert_eq!(wait.map(|wait| wait.p95), oracle::percentile(&counted.waits, 95));
    }
    assert!(with_values > 2_000, "{with_values}");
}

#[test]
fn percentiles_are_the_oracles() {
    for number in 0..2_000 {
        let mut draw = Draw::new("percentiles", 20_140_901, number);
        let mut values: Vec<u64> = (0..draw.between(0, 60)).map(|_| draw.below(50)).collect();
        values.sort_unstable();
        for percent in [1_u32, 25, 50, 75, 95, 100] {
            let expected = oracle::percentile(&values, usize::try_from(percent).unwrap());
            assert_eq!(nearest_rank(&values, percent), expected, "{percent} of {values:?}");
        }
    }
}

/// A new state is only requested: nobody is assigned, nothing is paid.
#[test]
fn a_new_order_has_nothing_yet() {
    let state = State::new(minzheng_tests::elder::order::request(Default::default()), terms());
    assert_eq!(
        (state.stage, state.provider, state.settled, state.disputes),
        (Stage::Requested, None, None, 0)
    );
}
