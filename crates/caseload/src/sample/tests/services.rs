//! The orders and the centres: counts, times, and the way through their files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::{Month, Silent};
use minzheng_eldercare::FIGURES;
use minzheng_eldercare::day_care::{Calendar, Class, Period};
use minzheng_eldercare::ledger::Service;
use minzheng_eldercare::service_order::{Contract, Delivery, ServicePolicy, bill};

use super::super::*;
use super::{REGISTERS, SEEDS};
use crate::day_care::{read_stays, write_stays};
use crate::orders::{read_orders, write_orders};

#[test]
fn everybody_served_has_orders_and_one_is_delivered() {
    for (register, seed) in REGISTERS.iter().zip(SEEDS) {
        let ledger = elders(seed, register).unwrap().ledger;
        let made = orders(seed, &ledger).unwrap();
        let end = NaiveDate::from_ymd_opt(2014, 6, 30).unwrap();
        let mut delivered = BTreeSet::new();
        let mut stages: BTreeMap<&str, usize> = BTreeMap::new();
        let by_client: BTreeMap<String, _> =
            ledger.elders.iter().map(|elder| (elder.id.client(), elder)).collect();
        assert_eq!(by_client.len(), 1_300, "clients are told apart");
        for order in &made.read.orders {
            let state = order.history.state();
            let view = by_client[&order.client].history.view(end, NaiveDate::MAX).unwrap();
            let times = order.history.events().iter().map(|timed| timed.at).chain([state.request.at]);
            for day in times.map(|at| at.date()) {
                assert!((JUNE.first_day()..=end).contains(&day), "{} {day}", order.order);
            }
            *stages.entry(state.stage.word()).or_default() += 1;
            if let Some(at) = state.checked_in {
                assert!(state.stage.is_completed(), "{}", order.order);
                assert!(view.served_since(Service::HomeCare).is_some_and(|since| since <= at.date()));
                assert!(!view.in_hospital(at.date()), "{}: at home", order.order);
                delivered.insert(order.client.clone());
            }
        }
        assert_eq!(delivered.len(), 321);
        let all = made.read.orders.len();
        let of = |stage: &str| stages.get(stage).copied().unwrap_or(0);
        assert!(of("settled") * 100 > all * 70, "most are settled: {stages:?}");
        assert!(of("cancelled") > 5 && of("failed") > 5 && of("followed-up") > 5, "{stages:?}");
        assert!(made.read.orders.iter().any(|order| order.history.complaints().next().is_some()));
        assert_eq!(orders(seed, &ledger).unwrap(), made, "the same from the same seed");
    }
}

#[test]
fn the_order_log_is_read_back_as_it_was_made() {
    let ledger = elders(SEEDS[0], &REGISTERS[0]).unwrap().ledger;
    let made = orders(SEEDS[0], &ledger).unwrap();
    let pack = minzheng_policies::load(&minzheng_policies::eldercare_files(), FIGURES).unwrap();
    let mut written = Vec::new();
    write_orders(&made.read, &mut written).unwrap();
    let read = read_orders(&written, "orders.csv", made.contract.terms);
    assert_eq!((read.problems.len(), read.left_out), (0, 0), "{:?}", read.problems.first());
    assert_eq!(read, made.read);
    for order in made.read.orders.iter().filter(|order| order.history.state().settled.is_some()) {
        let visit = Delivery::of(&order.history.state()).unwrap();
        let month = Month::of(visit.check_in.date());
        let policy = ServicePolicy::at(&pack, made.contract.place, month);
        let billed = bill(&visit, &policy, &mut Silent).unwrap().billed;
        assert!(billed.is_some(), "{}: settled, so its minutes are billed", order.order);
    }
    let contract = serde_json::to_string(&made.contract).unwrap();
    assert_eq!(serde_json::from_str::<Contract>(&contract).unwrap(), made.contract);
}

#[test]
fn the_centres_have_room_for_their_stays_and_are_used_as_they_say() {
    for seed in SEEDS {
        let made = centres(seed).unwrap();
        assert_eq!(made, centres(seed).unwrap());
        let areas: Vec<String> =
            made.iter().map(|made| made.file.centre.unwrap().area.known().unwrap().to_string()).collect();
        assert_eq!(areas, ["2000", "2160"], "2,000 m² and more");
        let people = |made: &SampleCentre| made.file.centre.unwrap().population.known().unwrap();
        assert_eq!(Class::of(people(&made[0])), Some(Class::One));
        assert_eq!(Class::of(people(&made[1])), None, "out of the table");
        for centre in &made {
            let mut written = Vec::new();
            write_stays(&centre.stays, &mut written).unwrap();
            let usage = centre.file.usage.unwrap();
            let read = read_stays(&written, "stays.csv", Calendar::new(usage.places, 2));
            assert_eq!((read.problems.len(), read.left_out), (0, 0), "{:?}", read.problems.first());
            assert_eq!(read.stays, centre.stays);
            let june = Period::new(JUNE.first_day(), JUNE.last_day()).unwrap();
            assert_eq!(read.booked(june, |_| true), Some(usage));
            assert_eq!(usage.open_days, 30);
            let (parts, all) = (2 * usage.whole + usage.half, 2 * usage.places * 30);
            assert!((all / 2..all).contains(&parts), "neither empty nor overbooked: {usage:?}");
            assert_eq!(centre.stays.iter().filter(|stay| stay.is_cancelled).count(), 1);
            let kinds: BTreeSet<&str> = centre.stays.iter().map(|stay| stay.kind.word()).collect();
            assert_eq!(kinds.len(), 4, "{kinds:?}");
        }
    }
}
