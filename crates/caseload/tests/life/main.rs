//! Households that split, merge, move, change head or payee: boundaries by hand, then properties over the sample district.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failure is a failed test"
)]

#[path = "../common/mod.rs"]
mod common;
#[cfg(test)]
mod kinship;
#[cfg(test)]
mod orders;
#[cfg(test)]
mod properties;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use common::{day, household, pack, yuan};
use minzheng_caseload::life::{Desk, SplitOrder};
use minzheng_caseload::{HouseholdEntry, LawTable, MonthRow, PersonName, Register, Run};
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack, Silent};
use minzheng_welfare::facts::{IncomeKind, IncomeLine, Per, Relation};

static PACK: LazyLock<Pack> = LazyLock::new(pack);

fn desk(decided: &str) -> Desk<'static> {
    Desk { pack: &PACK, decided: day(decided), first: None }
}

/// A couple and two adult children in Shibei. The wage of the first child is all that was determined.
fn family() -> HouseholdEntry {
    let mut entry = household("OLD", 4, 4800, "2013-11-05");
    let relations = [Relation::Applicant, Relation::Spouse, Relation::Child, Relation::Child];
    for ((member, relation), name) in
        entry.members.iter_mut().zip(relations).zip(["王一", "李二", "王三", "王四"])
    {
        member.facts.relation = relation;
        member.person.name = PersonName::new(name);
    }
    let basis = &mut entry.determinations[0];
    basis.window = MonthRange::before(Month::of(basis.applied), 12);
    let window = basis.window;
    let line = |earner, yuan_| IncomeLine {
        earner,
        kind: IncomeKind::Wage,
        amount: Fact::Known(yuan(yuan_)),
        per: Per::Month,
        period: window,
    };
    entry.incomes = vec![line(2, 300), line(0, 100)];
    entry.incomes_complete = true;
    entry
}

fn leaves(members: &[usize], head: usize) -> SplitOrder {
    let members = members.iter().copied().collect();
    SplitOrder { number: "NEW".to_owned(), members, head, ..SplitOrder::default() }
}

fn rows<'r>(run: &Run<'r>, month: Month) -> Vec<MonthRow<'r>> {
    let all = (0..run.register().len()).filter_map(|index| run.one(index, month, &mut Silent).unwrap());
    all.collect()
}

/// Number of the household to what it is paid.
fn paid(register: &Register, pack: &Pack, month: Month) -> BTreeMap<String, Money> {
    let laws = LawTable::new(pack, register, MonthRange::single(month));
    let run = Run::new(register, &laws);
    rows(&run, month).iter().map(|row| (row.record.number.clone(), row.total().unwrap())).collect()
}
