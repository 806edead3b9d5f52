//! The formulas of the rules over registers (DB-02 to DB-04, DB-06), evaluated on what the code makes.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use std::collections::BTreeMap;

use common::pay::{batch, due, with_account};
use common::{day, files, household, member, month, months, pack, register, yuan};
use minzheng_caseload::payout::{Open, Tier};
use minzheng_caseload::rules::{DB_02, DB_03, DB_04, DB_06, RULES, TERMS};
use minzheng_caseload::{LawTable, Outputs, Raise, Register, RosterPolicy, Run, back_pay};
use minzheng_core_types::formula::{Formula, Value};
use minzheng_core_types::{Money, Rule, Silent};
use minzheng_welfare::facts::Relation;

fn money(amount: Money) -> Value {
    Value::Number(amount.to_string().parse().unwrap())
}

fn count(number: u32) -> Value {
    Value::Number(number.to_string().parse().unwrap())
}

fn list(amounts: impl IntoIterator<Item = Money>) -> Value {
    Value::List(amounts.into_iter().map(money).collect())
}

fn evaluate(rule: &Rule, form: &str, facts: &[(&str, Value)]) -> Value {
    let facts: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let formula = Formula::parse(rule.variant(form, month("2014-06")).unwrap().formula).unwrap();
    formula.evaluate(&facts).unwrap()
}

fn three() -> Register {
    let mut elder = with_account(household("3", 1, 0, "2013-11-05"), "3700000000000003");
    elder.members.push(member(Relation::Parent, "1930-06-12"));
    register([
        with_account(household("1", 2, 1050, "2013-11-05"), "3700000000000001"),
        household("2", 3, 333, "2013-11-05"),
        elder,
    ])
}

#[test]
fn back_pay_is_the_difference_of_two_runs() {
    let register = three();
    let range = months("2014-04", "2014-06");
    let old = LawTable::known_on(&pack(), &register, range, day("2014-03-27"));
    let new = LawTable::new(&pack(), &register, range);
    let (old, new) = (Run::new(&register, &old), Run::new(&register, &new));
    let raise = Raise { effective: month("2014-04"), implemented: month("2014-06") };
    for owed in back_pay(&old, &new, raise, RosterPolicy::Entitlement).unwrap() {
        let of = |run: &Run<'_>| {
            list(
                ["2014-04", "2014-05"]
                    .map(|at| run.one(owed.index, month(at), &mut Silent).unwrap().unwrap().total().unwrap()),
            )
        };
        let amount = evaluate(&DB_02, "", &[("by_new", of(&new)), ("by_old", of(&old))]);
        assert_eq!(amount, money(owed.amount));
    }
}

#[test]
fn the_total_of_a_raise_is_raise_times_persons_times_months() {
    let register = register([household("1", 2, 1050, "2013-11-05"), household("2", 3, 333, "2013-11-05")]);
    let range = months("2014-04", "2014-06");
    let old = LawTable::known_on(&pack(), &register, range, day("2014-03-27"));
    let new = LawTable::new(&pack(), &register, range);
    let raise = Raise { effective: month("2014-04"), implemented: month("2014-06") };
    let owed =
        back_pay(&Run::new(&register, &old), &Run::new(&register, &new), raise, RosterPolicy::Entitlement);
    let total = Money::sum(owed.unwrap().iter().map(|owed| owed.amount)).unwrap();
    let facts = [("raise", money(yuan(60))), ("persons", count(5)), ("months", count(2))];
    assert_eq!(evaluate(&DB_03, "", &facts), money(total));
}

#[test]
fn the_level_of_payment_is_money_by_persons_truncated() {
    let register = three();
    let mut uneven = 0;
    for statistics in files(&register, months("2014-01", "2014-06"), 1, Outputs::default()).statistics {
        let facts = [("money", money(statistics.total)), ("persons", count(statistics.roster.persons))];
        assert_eq!(evaluate(&DB_04, "", &facts), money(statistics.per_person()));
        uneven += i64::from(statistics.total.fen() % i64::from(statistics.roster.persons) != 0);
    }
    assert!(uneven > 0, "no month tries the truncation");
    let nobody = [("money", money(Money::ZERO)), ("persons", count(0))];
    assert_eq!(evaluate(&DB_04, "", &nobody), money(Money::ZERO));
}

#[test]
fn the_file_and_the_exceptions_sum_to_the_findings() {
    let register = three();
    let range = months("2014-05", "2014-06");
    let batch = batch(&register, range, Open::PaySettled);
    let in_file = || batch.lines.iter().map(|line| line.amount);
    let excepted = || batch.exceptions.iter().map(|exception| exception.withheld_total);
    let found = || due(&register, range).into_iter().map(|due| due.total().unwrap());
    assert!(excepted().any(|amount| !amount.is_zero()), "a household has no account");
    let fits = |in_file: Value| {
        evaluate(
            &DB_06,
            "",
            &[("in_file", in_file), ("excepted", list(excepted())), ("found", list(found()))],
        )
    };
    assert_eq!(fits(list(in_file())), Value::Bool(true));
    assert_eq!(fits(list(in_file().skip(1))), Value::Bool(false));
}

#[test]
fn the_parts_of_the_tiers_sum_to_what_is_paid() {
    let batch = batch(&three(), months("2014-05", "2014-05"), Open::PaySettled);
    let high_age = || batch.funding.iter().filter(|row| row.programme.id == "high-age");
    assert_eq!(high_age().map(|row| row.tier).collect::<Vec<_>>(), [Some(Tier::City), Some(Tier::County)]);
    let facts = [("parts", list(high_age().map(|row| row.amount))), ("amount", money(yuan(120)))];
    assert_eq!(evaluate(&DB_06, "shares", &facts), Value::Bool(true));
}

/// Every formula parses and speaks in declared words, and every word is used.
#[test]
fn formulas_and_words_fit_each_other() {
    let mut used = std::collections::BTreeSet::new();
    for variant in RULES.iter().flat_map(|rule| rule.variants) {
        let formula = Formula::parse(variant.formula).unwrap();
        used.extend(formula.names().iter().cloned());
        used.insert(formula.result_name().to_owned());
        assert!(!variant.citations.is_empty());
    }
    let declared: std::collections::BTreeSet<String> =
        TERMS.iter().map(|term| term.name.to_owned()).collect();
    assert_eq!(used, declared);
}
