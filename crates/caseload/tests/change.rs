//! Why payments change: causes checked by hand on a small register, and held to sum over the sample district.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

mod common;

use common::{day, household, member, month, months, pack, register, yuan};
use minzheng_caseload::change::{Between, CauseKind, Change, TallyLine, cases, tally};
use minzheng_caseload::{HouseholdEntry, LawTable, Register, Run, Status, sample};
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack, Silent};
use minzheng_welfare::CaseFile;
use minzheng_welfare::facts::{Illness, PropertyFinding, Relation};
use minzheng_welfare::standing::Determination;

fn between(entry: HouseholdEntry, from: &str, to: &str) -> Change {
    let register = register([entry]);
    let change = Between::new(&pack(), &register, month(from), month(to)).one(0).unwrap().unwrap();
    sums(&change);
    change
}

/// The causes sum to the difference, in all and in each programme.
fn sums(change: &Change) {
    let sum = |of: Option<&str>| {
        let causes = change.causes.iter().filter(|cause| of.is_none_or(|of| cause.programme == of));
        Money::sum(causes.map(|cause| cause.amount)).unwrap()
    };
    assert_eq!(sum(None), change.difference, "{change:#?}");
    assert_eq!(change.before.plus(change.difference).unwrap(), change.after);
    for programme in &change.programmes {
        assert_eq!(sum(Some(programme.programme)), programme.difference, "{change:#?}");
    }
}

/// Kind, what it is called, programme and amount of each cause.
fn told(change: &Change) -> Vec<(CauseKind, &str, &str, String)> {
    let causes = change.causes.iter();
    causes
        .map(|cause| (cause.kind, cause.label.en.as_str(), cause.programme, cause.amount.to_string()))
        .collect()
}

fn is(
    kind: CauseKind,
    label: &'static str,
    programme: &'static str,
    amount: &str,
) -> (CauseKind, &'static str, &'static str, String) {
    (kind, label, programme, amount.to_owned())
}

#[test]
fn nothing_changed_has_no_cause() {
    let change = between(household("A", 2, 1050, "2013-12-05"), "2014-04", "2014-05");
    assert_eq!((change.difference, told(&change)), (Money::ZERO, vec![]));
}

#[test]
fn a_raise_is_a_figure_with_its_documents() {
    let change = between(household("A", 2, 1050, "2013-12-05"), "2014-03", "2014-04");
    let raise = "urban subsistence standard: 540.00 → 600.00";
    assert_eq!(told(&change), [is(CauseKind::Figure, raise, "allowance", "120.00")]);
    let text = serde_json::to_string(&change).unwrap();
    assert!(text.contains("sa.standard.urban@370200/seven-districts/2014-04"), "{text}");
}

/// Who dies is counted at the old standard; the raise is that of those who are left.
#[test]
fn a_death_in_the_month_before_a_raise_is_counted_at_the_old_standard() {
    let mut entry = household("A", 3, 0, "2013-11-05");
    entry.members[2].facts.died = Some(day("2014-03-15"));
    let change = between(entry.clone(), "2014-03", "2014-04");
    assert_eq!(
        told(&change),
        [
            is(CauseKind::Fact, "member #2 died 2014-03-15", "allowance", "-540.00"),
            is(CauseKind::Figure, "urban subsistence standard: 540.00 → 600.00", "allowance", "120.00"),
        ]
    );
    let back = between(entry, "2014-04", "2014-03");
    assert_eq!(back.difference, Money::ZERO.less(change.difference).unwrap());
    assert_eq!(told(&back).len(), 2, "{back:#?}");
}

/// Who comes is counted at the new figures, the whole household at once.
#[test]
fn a_household_that_comes_or_leaves_is_one_cause() {
    let came = between(household("A", 2, 0, "2014-03-10"), "2014-03", "2014-04");
    assert_eq!(
        told(&came)[..1],
        [is(CauseKind::Standing, "came onto the roll (decided 2014-03-10)", "allowance", "1200.00")]
    );
    assert_eq!(
        came.causes[0].turned.map(|turned| (turned.from, turned.to)),
        Some(("not-on-roll", "entitled"))
    );
    let mut entry = household("A", 2, 0, "2013-11-05");
    entry.ended = Some(month("2014-03"));
    entry.members[1].facts.died = Some(day("2014-03-02"));
    let left = between(entry, "2014-03", "2014-04");
    assert_eq!(told(&left), [is(CauseKind::Standing, "left the roll", "allowance", "-1080.00")]);
}

#[test]
fn an_application_is_paid_nothing_and_is_told_of_all_the_same() {
    let mut entry = household("A", 1, 0, "2014-03-10");
    entry.determinations.clear();
    entry.applied = Some(day("2014-04-06"));
    let change = between(entry, "2014-03", "2014-04");
    assert_eq!(told(&change), [is(CauseKind::Standing, "applied", "allowance", "0.00")]);
}

#[test]
fn a_new_determination_names_both_incomes() {
    let mut entry = household("A", 2, 300, "2013-11-05");
    let basis = Determination {
        applied: day("2013-10-16"),
        decided: day("2014-04-10"),
        counted_income: yuan(1200),
        window: MonthRange::new(month("2014-01"), month("2014-03")).unwrap(),
        property: PropertyFinding::Within,
    };
    entry.determinations.push(basis);
    let change = between(entry.clone(), "2014-04", "2014-05");
    let said = "determined anew (decided 2014-04-10): counted income 300.00 (2013-09–2013-09) → 1200.00 (2014-01–2014-03)";
    assert_eq!(told(&change), [is(CauseKind::Standing, said, "allowance", "-100.00")]);
    // The same income again: a determination, and no amount.
    entry.determinations[1].counted_income = yuan(900);
    let same = between(entry, "2014-04", "2014-05");
    assert_eq!((same.causes.len(), same.difference), (1, Money::ZERO));
}

#[test]
fn birthdays_illnesses_and_the_month_itself_are_told_apart() {
    let mut entry = household("A", 1, 0, "2013-11-05");
    entry.members.push(member(Relation::Parent, "1934-05-31"));
    entry.members.push(member(Relation::Other, "1970-01-01"));
    entry.members[2].facts.illness =
        Fact::Known(Illness { code: None, approved: Some(day("2014-05-20")), valid_until: None });
    let change = between(entry, "2014-05", "2014-06");
    let told = told(&change);
    assert!(
        told.iter().any(
            |cause| (cause.0, cause.2, cause.3.as_str()) == (CauseKind::Month, "physical-exam", "600.00")
        ),
        "{told:#?}"
    );
    assert!(
        told.iter()
            .any(|cause| (cause.0, cause.2, cause.3.as_str())
                == (CauseKind::Fact, "serious-illness", "240.00")),
        "{told:#?}"
    );
    assert_eq!(told.len(), 2, "{told:#?}");
    let mut entry = household("A", 1, 0, "2013-11-05");
    entry.members.push(member(Relation::Parent, "1934-05-31"));
    let change = between(entry, "2014-04", "2014-05");
    assert!(
        change.causes.iter().any(|cause| cause.label.en == "member #1 birth 1934-05-31: 79 → 80 full years"),
        "{change:#?}"
    );
    assert!(
        change.causes.iter().any(|cause| cause.label.zh == "成员#1 出生日期 1934-05-31：79 → 80 周岁"),
        "{change:#?}"
    );
}

/// The last days of months and the end of February: a birthday moves nobody's band but in its own month.
#[test]
fn no_birthday_is_told_of_outside_its_month() {
    let days = [
        "1935-05-31",
        "1935-06-30",
        "1935-12-30",
        "1935-12-31",
        "1936-01-31",
        "1936-02-28",
        "1936-02-29",
        "1936-03-30",
    ];
    let pack = pack();
    for birth in days {
        let mut entry = household("A", 1, 0, "2012-11-05");
        entry.members.push(member(Relation::Parent, birth));
        let register = register([entry]);
        for from in months("2015-04", "2016-02").iter() {
            let change = Between::new(&pack, &register, from, from.next()).one(0).unwrap().unwrap();
            sums(&change);
            let told = change.causes.iter().any(|cause| cause.label.en.contains("birth"));
            let turns = Month::of(day(birth)).number() == from.next().number();
            assert_eq!(told, turns, "{birth} {from}: {:#?}", change.causes);
            let months = change.causes.iter().filter(|cause| cause.kind == CauseKind::Month);
            assert_eq!(months.count(), 0, "{change:#?}");
        }
    }
}

/// A parameter whose values are words is a rule: the high-age subsidy begins in April 2014 (HA-01).
#[test]
fn a_local_choice_that_changes_is_a_rule() {
    let mut entry = household("A", 1, 0, "2012-11-05");
    entry.members.push(member(Relation::Parent, "1930-01-01"));
    let change = between(entry, "2014-03", "2014-04");
    let rules: Vec<_> = change.causes.iter().filter(|cause| cause.kind == CauseKind::Rule).collect();
    assert_eq!(rules.len(), 1, "{change:#?}");
    assert_eq!(
        (rules[0].programme, rules[0].label.en.as_str()),
        ("high-age", "whether the high-age subsidy has begun: not yet begun → running")
    );
    let high_age = change.programmes.iter().find(|programme| programme.programme == "high-age").unwrap();
    assert_eq!((high_age.finding_before, high_age.finding_after), ("not-entitled", "entitled"));
}

fn roll(pack: &Pack, register: &Register, index: usize, month: Month) -> Money {
    let laws = LawTable::new(pack, register, MonthRange::single(month));
    let row = Run::new(register, &laws).one(index, month, &mut Silent).unwrap();
    row.filter(|row| row.status == Status::OnRoll).map_or(Money::ZERO, |row| row.total().unwrap())
}

/// Property: over the sample district the causes sum to the difference of the rolls, there and back.
#[test]
fn causes_of_random_households_and_months_sum_to_the_difference_both_ways() {
    let (pack, district) = (pack(), sample::district(2014).unwrap());
    // Every 73rd household: all kinds of them, in a register of their own.
    let picked: Vec<HouseholdEntry> =
        district.households().iter().step_by(73).map(|record| district.entry(record)).collect();
    let register = register(picked);
    let mut kinds = std::collections::BTreeSet::new();
    for (from, to) in
        [("2014-01", "2014-02"), ("2014-03", "2014-04"), ("2014-02", "2014-06"), ("2013-11", "2014-06")]
    {
        let (from, to) = (month(from), month(to));
        let (there, back) =
            (Between::new(&pack, &register, from, to), Between::new(&pack, &register, to, from));
        for index in 0..register.len() {
            let (there, back) = (there.one(index).unwrap(), back.one(index).unwrap());
            let (paid, then) = (roll(&pack, &register, index, from), roll(&pack, &register, index, to));
            let Some((there, back)) = there.zip(back) else {
                assert_eq!((paid, then), (Money::ZERO, Money::ZERO));
                continue;
            };
            sums(&there);
            sums(&back);
            assert_eq!((there.before, there.after), (paid, then));
            assert_eq!((back.before, back.after), (then, paid));
            kinds.extend(there.causes.iter().map(|cause| cause.kind));
        }
    }
    assert!(kinds.len() >= 4, "{kinds:?}");
}

/// Property: any two cases can be compared, also of different households, and the causes sum.
#[test]
fn any_two_cases_sum_both_ways() {
    let (pack, district) = (pack(), sample::district(7).unwrap());
    let case = |index: usize, month| -> CaseFile {
        let record = &district.households()[index];
        let household = district.household(record).unwrap();
        let basis = district.determinations(record).first();
        let standing = match basis {
            Some(basis) => {
                minzheng_welfare::Standing::OnRoll { since: Month::of(basis.decided).next(), basis }
            }
            None => minzheng_welfare::Standing::Applying { on: record.applied.unwrap() },
        };
        CaseFile::of(&household, record.place, month, standing)
    };
    for step in 0..90 {
        let (one, other) = (step * 41 % district.len(), (step * 97 + 13) % district.len());
        let (before, after) =
            (case(one, month("2014-03")), case(other, Month::at(2014, 3 + (step % 4) as u8)));
        let (there, back) = (cases(&before, &after, &pack).unwrap(), cases(&after, &before, &pack).unwrap());
        sums(&there);
        sums(&back);
        assert_eq!(back.difference, Money::ZERO.less(there.difference).unwrap());
        let total = |case: &CaseFile| case.assess(&pack, &mut Silent).unwrap().total().unwrap();
        assert_eq!((there.before, there.after), (total(&before), total(&after)));
    }
}

/// A fact that is written as unknown stays open on the way, though everything unstated is known to be absent.
#[test]
fn what_is_written_as_unknown_stays_open() {
    let text = include_str!("../../../docs/examples/family-of-two.json");
    let known: CaseFile = serde_json::from_str(text).unwrap();
    let birth = "\"birth\": \"1963-08-15\"";
    let open = text.replace(birth, &format!("{birth}, \"disability\": \"unknown\""));
    assert_ne!(open, text);
    let open: CaseFile = serde_json::from_str(&open).unwrap();
    let change = cases(&known, &open, &pack()).unwrap();
    sums(&change);
    let disability = change.programmes.iter().find(|of| of.programme == "disability").unwrap();
    assert_eq!((disability.finding_before, disability.finding_after), ("not-entitled", "needs-person"));
    assert!(change.causes.iter().any(|cause| cause.label.en.contains("disability")), "{change:#?}");
}

/// The tally sums to the difference of the two rolls of a twelfth of the district; its lines hold together.
#[test]
fn the_tally_of_the_district_sums_to_the_difference_of_its_rolls() {
    let (pack, whole) = (pack(), sample::district(2014).unwrap());
    let district = register(whole.households().iter().step_by(12).map(|record| whole.entry(record)));
    let between = Between::new(&pack, &district, month("2014-03"), month("2014-04"));
    let mut reported = 0;
    let tally = tally(&between, &mut |progress| reported = progress.done).unwrap();
    assert_eq!(reported, district.len());
    let sum = |of: fn(&TallyLine) -> Money| Money::sum(tally.causes.iter().map(of)).unwrap();
    assert_eq!(sum(|line| line.net), tally.difference);
    assert_eq!(sum(|line| line.up).plus(sum(|line| line.down)).unwrap(), tally.difference);
    let range = months("2014-03", "2014-04");
    let laws = LawTable::new(&pack, &district, range);
    let totals: Vec<Money> = range
        .iter()
        .map(|month| {
            let mut total = Money::ZERO;
            let sink = |row: &minzheng_caseload::MonthRow<'_>| {
                if row.status == Status::OnRoll {
                    total = total.plus(row.total().unwrap()).unwrap();
                }
            };
            Run::new(&district, &laws).month(month, sink).unwrap();
            total
        })
        .collect();
    assert_eq!([tally.before, tally.after], totals[..]);
    let raise = tally.causes.iter().find(|line| line.cause.contains("sa.standard.urban")).unwrap();
    assert!(raise.households > 500 && raise.up > yuan(25_000), "{raise:#?}");
    assert!(tally.causes.iter().all(|line| line.households > 0));
}
