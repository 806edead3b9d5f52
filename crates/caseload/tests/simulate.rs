//! What a change of figures costs and whom it reaches, by hand on a small register and by sums on the sample district.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::BTreeSet;

use common::{day, household, months, pack, register, yuan};
use minzheng_caseload::simulate::{
    Outcomes, Simulation, WhatIf, WhatIfError, lay_over, simulate, simulation_csv,
};
use minzheng_caseload::{LawTable, Register, Run, Status, sample};
use minzheng_core_types::{Confidence, Lang, Money, MonthRange, Pack, Place, Silent};
use minzheng_welfare::{PARAMETERS, Policy};

fn places() -> BTreeSet<Place> {
    BTreeSet::from(["370203".parse().unwrap()])
}

fn what_if(texts: &[&str]) -> Vec<WhatIf> {
    texts.iter().map(|text| WhatIf::read(text, PARAMETERS).unwrap()).collect()
}

fn run(register: &Register, set: &[&str], range: MonthRange) -> Simulation {
    let old = pack();
    let new = lay_over(&old, &what_if(set), &register.places(), range).unwrap();
    both(register, &old, &new, range)
}

fn both(register: &Register, old: &Pack, new: &Pack, range: MonthRange) -> Simulation {
    let (old, new) = (LawTable::new(old, register, range), LawTable::new(new, register, range));
    let simulation = simulate(register, &old, &new, range, &mut |_| {}).unwrap();
    holds_together(&simulation);
    simulation
}

/// Programmes sum to their month, months to the total, gains and losses to the difference, groups that do not overlap
/// to the whole.
fn holds_together(simulation: &Simulation) {
    let sum = |amounts: Vec<Money>| Money::sum(amounts).unwrap();
    for month in &simulation.months {
        assert_eq!(sum(month.programmes.iter().map(|of| of.sums.old).collect()), month.sums.old);
        assert_eq!(sum(month.programmes.iter().map(|of| of.sums.new).collect()), month.sums.new);
        assert_eq!(month.more.plus(month.less).unwrap(), month.sums.difference);
    }
    let total = sum(simulation.months.iter().map(|month| month.sums.difference).collect());
    assert_eq!(total, simulation.total.difference);
    let with_applications = total.plus(simulation.applications.difference).unwrap();
    assert_eq!(simulation.outcomes.sums.difference, with_applications);
    for by in ["register", "size", "standing", "change", "street"] {
        let groups: Vec<&Outcomes> =
            simulation.groups.iter().filter(|group| group.by == by).map(|group| &group.outcomes).collect();
        assert_eq!(
            sum(groups.iter().map(|group| group.sums.difference).collect()),
            with_applications,
            "{by}"
        );
        let households: u32 = groups.iter().map(|group| group.all.households).sum();
        assert_eq!(households, simulation.outcomes.all.households, "{by}");
        let enter: u32 = groups.iter().map(|group| group.enter.persons).sum();
        assert_eq!(enter, simulation.outcomes.enter.persons, "{by}");
    }
    let all = &simulation.outcomes;
    assert_eq!(all.gain.households + all.lose.households + all.same.households, all.all.households);
}

/// A: a couple. B: just above the standard. C: applies. D: just below the standard.
fn four() -> Register {
    let mut c = household("C", 2, 0, "2014-02-10");
    c.determinations.clear();
    c.applied = Some(day("2014-04-08"));
    c.property = minzheng_core_types::Fact::Known(minzheng_welfare::facts::PropertyFinding::Within);
    c.incomes_complete = true;
    c.members[1].facts.relation = minzheng_welfare::facts::Relation::Spouse;
    register([
        household("A", 2, 1050, "2013-12-05"),
        household("B", 1, 620, "2013-12-05"),
        c,
        household("D", 1, 590, "2013-12-05"),
    ])
}

#[test]
fn no_override_changes_nothing_anywhere() {
    let simulation = run(&sample::district(3).unwrap(), &[], months("2014-03", "2014-04"));
    assert!(simulation.figures.is_empty() && simulation.pack_old == simulation.pack_new);
    let zero = |outcomes: &Outcomes| {
        let Outcomes { gain, lose, enter, leave, open, settled, sums, .. } = outcomes;
        let changed: u32 =
            [gain, lose, enter, leave, open, settled].iter().map(|count| count.households).sum();
        assert_eq!((changed, sums.difference), (0, Money::ZERO));
    };
    zero(&simulation.outcomes);
    simulation.groups.iter().for_each(|group| zero(&group.outcomes));
    for month in &simulation.months {
        assert_eq!((month.sums.difference, month.more, month.less), (Money::ZERO, Money::ZERO, Money::ZERO));
        assert!(month.programmes.iter().all(|of| of.sums.old == of.sums.new));
    }
    assert!(simulation.total.old > yuan(1_000_000));
}

/// 650 in place of 600 in April and May: A gets 100 more a month, B enters with 30, C applies, D gets 50 more.
#[test]
fn a_higher_standard_is_counted_by_hand() {
    let simulation = run(&four(), &["sa.standard.urban=650"], months("2014-04", "2014-05"));
    let amounts: Vec<(Money, Money)> =
        simulation.months.iter().map(|month| (month.sums.old, month.sums.new)).collect();
    assert_eq!(amounts, [(yuan(160), yuan(340)); 2]);
    assert_eq!((simulation.applications.old, simulation.applications.new), (yuan(2_400), yuan(2_600)));
    let outcomes = &simulation.outcomes;
    assert_eq!((outcomes.all.households, outcomes.all.persons), (4, 6));
    assert_eq!((outcomes.gain.households, outcomes.gain.persons), (4, 6));
    assert_eq!(
        (outcomes.enter.households, outcomes.enter.persons),
        (1, 1),
        "B alone was not entitled before"
    );
    assert_eq!(outcomes.leave.households, 0);
    let groups: Vec<(&str, &str, u32)> = simulation
        .groups
        .iter()
        .filter(|group| ["size", "change", "standing"].contains(&group.by))
        .map(|group| (group.by, group.label.en.as_str(), group.outcomes.gain.households))
        .collect();
    assert_eq!(
        groups,
        [
            ("size", "1 persons", 2),
            ("size", "2 persons", 2),
            ("standing", "on the roll", 3),
            ("standing", "applying", 1),
            ("change", "more, up to 50 yuan", 2),
            ("change", "50 to 100 yuan more", 2),
        ]
    );
    let figure = &simulation.figures[0];
    assert_eq!(simulation.figures.len(), 1);
    assert_eq!(
        (figure.old.value.as_str(), figure.new.value.as_str(), figure.new.assumed),
        ("600.00", "650.00", true)
    );
}

/// A lower standard takes: D leaves, and the days before the first month keep their law.
#[test]
fn a_lower_standard_makes_households_leave() {
    let simulation = run(&four(), &["sa.standard.urban=580@370200"], months("2014-04", "2014-04"));
    let outcomes = &simulation.outcomes;
    assert_eq!((outcomes.leave.households, outcomes.lose.households, outcomes.gain.households), (1, 3, 0));
    assert_eq!(simulation.months[0].sums.difference, yuan(-50), "A loses 40, D its 10");
    assert_eq!(simulation.months[0].less, yuan(-50));
}

/// The override wins over what the city and the district say, through every month, and says that it is assumed.
#[test]
fn a_what_if_figure_holds_in_every_month_and_is_assumed() {
    let range = months("2014-01", "2014-06");
    let old = pack();
    let new = lay_over(
        &old,
        &what_if(&["sa.standard.urban=650", "si.amount=300", "ha.programme=running"]),
        &places(),
        range,
    )
    .unwrap();
    let place = "370203".parse().unwrap();
    for month in range.iter() {
        let policy = Policy::at(&new, place, month);
        let minzheng_core_types::figures::Slot::Value(standard, used) = &policy.standard_urban.slot else {
            panic!("no value in {month}")
        };
        assert_eq!((*standard, used.confidence), (yuan(650), Confidence::Assumed));
        assert!(policy.serious_illness.is_set() && policy.high_age.is_set());
    }
    let register = four();
    let laws = LawTable::new(&new, &register, range);
    let row = Run::new(&register, &laws).one(0, range.last(), &mut Silent).unwrap().unwrap();
    assert_eq!(row.status, Status::OnRoll);
    assert!(!row.findings.allowance.assumed().is_empty(), "an answer that rests on it says so");
    let before = Policy::at(&new, place, range.first().previous());
    assert_eq!(
        before.standard_urban.slot,
        Policy::at(&old, place, range.first().previous()).standard_urban.slot
    );
}

#[test]
fn wrong_overrides_are_told_apart() {
    let wrong = |text: &str| WhatIf::read(text, PARAMETERS).unwrap_err();
    assert!(matches!(wrong("sa.standard.urban"), WhatIfError::Form(_)));
    assert!(matches!(wrong("sa.standard=650"), WhatIfError::Unknown { .. }));
    assert!(matches!(wrong("sa.standard.urban=-1"), WhatIfError::Negative { .. }));
    assert!(matches!(wrong("sa.standard.urban=1.001"), WhatIfError::Money { .. }));
    assert!(matches!(wrong("sa.asset-multiple=many"), WhatIfError::Rate { .. }));
    assert!(matches!(wrong("sa.lookback-months=1.5"), WhatIfError::Count { .. }));
    assert!(matches!(wrong("sa.start=later"), WhatIfError::Word { .. }));
    assert!(matches!(wrong("si.illnesses=C34"), WhatIfError::List { .. }));
    assert!(matches!(wrong("sa.standard.urban=650@Shibei"), WhatIfError::Place(_)));
    let range = months("2014-04", "2014-04");
    let lay = |texts: &[&str]| lay_over(&pack(), &what_if(texts), &places(), range).unwrap_err();
    assert!(matches!(lay(&["sa.standard.urban=650@440300"]), WhatIfError::Elsewhere(_)));
    assert!(matches!(
        lay(&["sa.standard.urban=650", "sa.standard.urban=660@370203"]),
        WhatIfError::Twice { .. }
    ));
}

/// Property: the district under one law and another, and back: the sums are each other's opposites.
#[test]
fn there_and_back_sum_to_nothing_over_the_district() {
    let district = sample::district(2014).unwrap();
    let range = months("2014-03", "2014-04");
    let old = pack();
    let new =
        lay_over(&old, &what_if(&["sa.standard.urban=620", "sa.lone-elder=0.3"]), &district.places(), range)
            .unwrap();
    let (there, back) = (both(&district, &old, &new, range), both(&district, &new, &old, range));
    assert_eq!(there.total.difference, Money::ZERO.less(back.total.difference).unwrap());
    assert_eq!(there.outcomes.enter, back.outcomes.leave);
    assert_eq!(there.outcomes.gain, back.outcomes.lose);
    assert_eq!(there.outcomes.open, back.outcomes.settled);
    assert!(
        there.outcomes.gain.households > 1_000 && there.outcomes.lose.households > 0,
        "{:?}",
        there.outcomes
    );
    let lower = lay_over(&old, &what_if(&["sa.standard.urban=500"]), &district.places(), range).unwrap();
    let (less, more) = (both(&district, &old, &lower, range), both(&district, &lower, &old, range));
    assert!(
        less.outcomes.leave.households > 0 && less.outcomes.leave == more.outcomes.enter,
        "{:?}",
        less.outcomes
    );
    let text = |lang| {
        let mut bytes = Vec::new();
        simulation_csv(&mut bytes, &there, lang).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    for lang in [Lang::Zh, Lang::En] {
        let csv = text(lang);
        // The reader refuses a line with another number of fields than the first.
        let records = csv::Reader::from_reader(csv.as_bytes()).into_records().map(Result::unwrap);
        assert_eq!(records.map(|record| record.len()).collect::<BTreeSet<usize>>(), BTreeSet::from([21]));
    }
}
