//! Cliffs of income: known ones by hand, and none missed against every single fen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, household, member, month, months, pack, register, yuan};
use minzheng_caseload::cliffs::{CliffError, Incomes, Sweep, near_cliffs};
use minzheng_caseload::{HouseholdEntry, LawTable, Run, sample};
use minzheng_core_types::{Fact, Finding, Money, Month, MonthRange, Pack, Silent};
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per, PropertyFinding, Relation};
use minzheng_welfare::standing::Determination;
use minzheng_welfare::{Household, HouseholdFacts, Law, MonthFindings, Policy, Standing, assess_month};

fn money(text: &str) -> Money {
    text.parse().unwrap()
}

fn incomes(from: &str, to: &str, step: &str) -> Incomes {
    Incomes::new(money(from), money(to), money(step)).unwrap()
}

/// The sweep of one household on the roll in a month.
fn swept<T>(entry: HouseholdEntry, at: &str, look: impl FnOnce(Sweep<'_>) -> T) -> T {
    let register = register([entry]);
    let laws = LawTable::new(&pack(), &register, MonthRange::single(month(at)));
    let run = Run::new(&register, &laws);
    look(run.sweep(0, month(at)).unwrap().unwrap())
}

/// A couple with an elder of 84 who draws 120: the fen that makes the income 1,800.00 loses the last fen of the
/// top-up and the 120.
#[test]
fn the_supplements_fall_with_the_last_fen_of_the_allowance() {
    let mut entry = household("A", 2, 0, "2013-11-05");
    entry.members.push(member(Relation::Parent, "1930-01-01"));
    swept(entry, "2014-05", |sweep| {
        let curve = sweep.curve(incomes("0", "5000", "1")).unwrap();
        let cliff = &curve.cliffs[0];
        assert_eq!(curve.cliffs.len(), 1, "{curve:#?}");
        let (paid, beyond) = (cliff.benefits, cliff.benefits_beyond);
        assert_eq!((cliff.income, paid, beyond), (money("1799.99"), money("120.01"), Money::ZERO));
        assert_eq!(cliff.lost, money("120.00"), "120.01 of benefits for one fen earned");
        assert_eq!(cliff.regained_at, Some(money("1920.00")));
        assert_eq!(cliff.rules, ["SA-01"]);
        assert_eq!(cliff.programmes[0].reasons[0].limit, "1800.00");
        let lost: Vec<&str> = cliff.programmes.iter().map(|lost| lost.programme).collect();
        assert_eq!(lost, ["allowance", "high-age"]);
        let rates: Vec<Option<i64>> = curve.segments.iter().map(|segment| segment.marginal_tenths).collect();
        assert_eq!(rates, [Some(1_000), Some(0)], "each yuan earned takes a yuan, then none");
        assert_eq!((curve.segments[0].to, curve.segments[1].from), (money("1799.99"), money("1800.00")));
        assert_eq!((curve.present, curve.present_benefits), (Some(Money::ZERO), Some(money("1920.00"))));
        assert_eq!(curve.present_marginal_tenths, Some(1_000));
        assert!(!curve.open.contains(&"allowance") && !curve.open.contains(&"high-age"), "{:?}", curve.open);
    });
}

/// Without supplements the allowance tapers to nothing: no cliff.
#[test]
fn a_plain_top_up_has_no_cliff() {
    swept(household("A", 2, 300, "2013-11-05"), "2014-05", |sweep| {
        assert!(sweep.cliffs(incomes("0", "5000", "1")).unwrap().is_empty());
        assert!(sweep.cliffs(incomes("1199.98", "1200.02", "0.01")).unwrap().is_empty());
    });
}

#[test]
fn ranges_that_are_none_are_refused() {
    let range = |from, to, step| Incomes::new(money(from), money(to), money(step));
    for (from, to, step) in [("2", "1", "1"), ("-1", "1", "1"), ("0", "1", "0"), ("0", "1", "-1")] {
        assert!(matches!(range(from, to, step), Err(CliffError::Range { .. })));
    }
    swept(household("A", 1, 0, "2013-11-05"), "2014-05", |sweep| {
        let curve = sweep.curve(incomes("7", "7", "1")).unwrap();
        assert_eq!(curve.segments.len(), 1);
        assert_eq!(curve.segments[0].marginal_tenths, None, "a single point has no rate");
    });
}

/// Of an application the applicant's wage is swept, in place of what they state.
#[test]
fn the_wage_of_an_applicant_is_swept() {
    let pack = pack();
    let mut entry = household("A", 1, 0, "2014-02-10");
    entry.members.push(member(Relation::Spouse, "1930-01-01"));
    let members: Vec<_> = entry.members.iter().map(|member| member.facts).collect();
    let range = MonthRange::new(month("2013-01"), month("2014-12")).unwrap();
    let line = |earner, amount: i64| IncomeLine {
        earner,
        kind: IncomeKind::Wage,
        amount: Fact::Known(yuan(amount)),
        per: Per::Month,
        period: range,
    };
    let lines = [line(0, 400), line(1, 200)];
    let facts = HouseholdFacts {
        incomes: &lines,
        incomes_complete: true,
        register: entry.register,
        property: Fact::Known(PropertyFinding::Within),
        lost_only_child: Fact::Absent,
        three_nos: Fact::Absent,
        assets_complete: true,
        ..HouseholdFacts::of(&members)
    };
    let policy = Policy::at(&pack, entry.place, month("2014-05"));
    let sweep = Sweep::new(
        &Household::new(facts).unwrap(),
        Standing::Applying { on: day("2014-05-06") },
        Law::both(&policy),
        month("2014-05"),
    )
    .unwrap();
    assert_eq!((sweep.word(), sweep.present()), ("wage", Some(yuan(400))));
    let curve = sweep.curve(incomes("0", "2000", "1")).unwrap();
    let edges: Vec<Money> = curve.cliffs.iter().map(|cliff| cliff.income).collect();
    assert_eq!(edges, [money("999.99")], "1,200.00 less the other's 200.00: {curve:#?}");
    let ended = Sweep::new(
        &Household::new(facts).unwrap(),
        Standing::Ended { last: month("2014-01"), ground: None },
        Law::both(&policy),
        month("2014-05"),
    );
    assert!(matches!(ended, Err(CliffError::Ended)));
}

/// Net of benefits at an income, computed here again from the determination.
fn found(
    household: &Household<'_>,
    since: Month,
    basis: &Determination,
    law: Law<'_>,
    month: Month,
    fen: i64,
) -> MonthFindings {
    let counted_income = Money::from_fen(fen).times(basis.window.months()).unwrap();
    let basis = Determination { counted_income, ..*basis };
    assess_month(household, Standing::OnRoll { since, basis: &basis }, law, month, &mut Silent).unwrap()
}

/// What the second leaves less than the first; programmes that are open on a side are left out.
fn loss(a: &MonthFindings, b: &MonthFindings, earned: i64) -> i64 {
    let open = |finding: &Finding| matches!(finding, Finding::NeedsPerson(_));
    let both = a.each().into_iter().zip(b.each()).filter(|((_, a), (_, b))| !open(a) && !open(b));
    both.map(|((_, a), (_, b))| a.amount().fen() - b.amount().fen()).sum::<i64>() - earned
}

/// Property: the points found are those that every fen gives, for all kinds of households, at the steps of a yuan and
/// of seven fen, around the income limit and from zero.
#[test]
fn no_cliff_is_missed_and_none_is_invented() {
    let (pack, district) = (pack(), sample::district(2014).unwrap());
    let at = month("2014-05");
    let laws = LawTable::new(&pack, &district, MonthRange::single(at));
    let run = Run::new(&district, &laws);
    let (mut cliffs, mut households) = (0, 0);
    for index in (0..district.len()).step_by(181) {
        let record = &district.households()[index];
        let Some(sweep) = run.sweep(index, at).unwrap() else { continue };
        households += 1;
        let household = district.household(record).unwrap();
        let basis = *district.determinations(record).first().unwrap();
        let law = Law {
            at_application: laws.get(record.place, Month::of(basis.applied)).unwrap(),
            in_month: laws.get(record.place, at).unwrap(),
        };
        let since = month("2000-01");
        let members = i64::from(run.one(index, at, &mut Silent).unwrap().unwrap().findings.members.len());
        let standard = match record.register() {
            Fact::Known(minzheng_welfare::facts::Register::Rural) => 42_000,
            _ => 60_000,
        };
        let limit = standard * members;
        for (from, to, step) in
            [(limit - 1_030, limit + 970, 100), (limit - 205, limit + 95, 7), (0, 1_000, 100)]
        {
            let from = from.max(0);
            let points: Vec<MonthFindings> =
                (from..=to + step).map(|fen| self::found(&household, since, &basis, law, at, fen)).collect();
            let net_falls = |index: usize, by: usize| {
                points.get(index + by).is_some_and(|other| loss(&points[index], other, by as i64) > 0)
            };
            let expected: Vec<i64> = (0..(to - from) as usize)
                .filter(|index| net_falls(*index, 1) && net_falls(*index, step as usize))
                .map(|index| from + index as i64)
                .collect();
            let range =
                Incomes::new(Money::from_fen(from), Money::from_fen(to), Money::from_fen(step)).unwrap();
            let found = sweep.cliffs(range).unwrap();
            assert_eq!(
                found.iter().map(|cliff| cliff.income.fen()).collect::<Vec<_>>(),
                expected,
                "{index} {from}"
            );
            cliffs += found.len();
            for cliff in found {
                let place = (cliff.income.fen() - from) as usize;
                let total = |at: usize| points[at].total().unwrap();
                assert_eq!((cliff.benefits, cliff.benefits_beyond), (total(place), total(place + 1)));
                assert_eq!(cliff.lost.fen(), loss(&points[place], &points[place + 1], 1));
                assert!(
                    !cliff.rules.is_empty() && cliff.programmes.iter().any(|lost| lost.before > lost.after)
                );
                let regained = cliff.regained_at.unwrap();
                let left = |income: Money| {
                    let found = self::found(&household, since, &basis, law, at, income.fen());
                    income.plus(found.total().unwrap()).unwrap()
                };
                assert!(left(regained) >= left(cliff.income), "as much is left again");
                assert!(
                    left(regained.less(Money::from_fen(1)).unwrap()) < left(cliff.income),
                    "and not a fen before"
                );
            }
        }
    }
    assert!(households > 40 && cliffs > 20, "{households} households, {cliffs} cliffs");
}

/// The tally names who stands within so many yuan, ahead of a cliff and beyond it.
#[test]
fn households_near_a_cliff_are_counted_by_rule() {
    let elder = |number, income| {
        let mut entry = household(number, 1, income, "2013-11-05");
        entry.members.push(member(Relation::Parent, "1930-01-01"));
        entry
    };
    // The limit of two is 1,200.00: A has 100.00 to go, B 50.00, C stands 10 beyond, D has no supplement.
    let entries =
        [elder("A", 1_100), elder("B", 1_150), elder("C", 1_210), household("D", 1, 590, "2013-11-05")];
    let register = register(entries);
    let laws = LawTable::new(&pack(), &register, months("2014-05", "2014-05"));
    let run = Run::new(&register, &laws);
    let near =
        |within: &str| near_cliffs(&run, month("2014-05"), (money(within), yuan(1)), &mut |_| {}).unwrap();
    let found = near("50");
    assert_eq!((found.households, found.ahead, found.beyond), (4, 1, 1));
    let rule = &found.rules[0];
    assert_eq!((rule.rule, rule.ahead, rule.ahead_persons, rule.beyond), ("SA-01", 1, 2, 1));
    assert_eq!((rule.least, rule.most), (yuan(120), yuan(120)));
    let distances: Vec<(&str, Money)> =
        found.near.iter().map(|near| (near.household.as_str(), near.distance)).collect();
    assert_eq!(distances, [("B", money("49.99")), ("C", money("-10.01"))]);
    assert_eq!(
        (near("100").ahead, near("99.98").ahead, near("10").beyond, near("10.01").beyond),
        (2, 1, 0, 1)
    );
}

/// What cannot be computed is no cliff: a place without figures opens questions, it takes nothing.
#[test]
fn an_open_programme_makes_no_cliff() {
    let empty = Pack::new(vec![], vec![], vec![]).unwrap();
    let register = register([household("A", 1, 0, "2013-11-05")]);
    let laws = LawTable::new(&empty, &register, months("2014-05", "2014-05"));
    let sweep = Run::new(&register, &laws).sweep(0, month("2014-05")).unwrap().unwrap();
    let curve = sweep.curve(incomes("0", "1000", "1")).unwrap();
    assert!(curve.cliffs.is_empty() && curve.open.contains(&"allowance"), "{curve:#?}");
}
