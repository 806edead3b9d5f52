//! A small register of Shibei, and months over it.
#![allow(dead_code, unreachable_pub, reason = "every test file uses a part")]

pub mod pay;

use chrono::NaiveDate;
use minzheng_caseload::{HouseholdEntry, LawTable, MemberEntry, Outputs, Person, PersonName, Register, Run};
use minzheng_core_types::{Fact, Money, Month, MonthRange, Pack};
use minzheng_welfare::facts::{Member, PropertyFinding, Register as UrbanRural, Relation};
use minzheng_welfare::{Determination, FIGURES};

/// A name that must not come out.
pub const NAME: &str = "欧阳测试甲";

pub fn pack() -> Pack {
    minzheng_policies::embedded(FIGURES).unwrap_or_else(|errors| panic!("{errors}"))
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn month(text: &str) -> Month {
    text.parse().unwrap()
}

pub fn months(first: &str, last: &str) -> MonthRange {
    MonthRange::new(month(first), month(last)).unwrap()
}

pub fn yuan(yuan: i64) -> Money {
    Money::from_yuan(yuan).unwrap()
}

pub fn member(relation: Relation, birth: &str) -> MemberEntry {
    let person = Person { name: PersonName::new(NAME), id: None };
    MemberEntry { person, facts: Member::new(relation, day(birth)).with_nothing_special() }
}

/// So many adults in Shibei, with nothing special, and a determined monthly income of the household.
pub fn household(number: &str, members: usize, income: i64, decided: &str) -> HouseholdEntry {
    let decided = day(decided);
    let applied = decided.checked_sub_days(chrono::Days::new(20)).unwrap();
    let mut entry = HouseholdEntry::new(number, "370203".parse().unwrap());
    entry.register = Fact::Known(UrbanRural::Urban);
    entry.lost_only_child = Fact::Absent;
    entry.three_nos = Fact::Absent;
    entry.street = "登州路".to_owned();
    entry.members = (0..members)
        .map(|index| {
            let relation = if index == 0 { Relation::Applicant } else { Relation::Other };
            member(relation, "1970-03-04")
        })
        .collect();
    entry.determinations.push(Determination {
        applied,
        decided,
        counted_income: yuan(income),
        window: MonthRange::single(Month::of(applied).previous()),
        property: PropertyFinding::Within,
    });
    entry
}

pub fn register(entries: impl IntoIterator<Item = HouseholdEntry>) -> Register {
    let mut register = Register::default();
    for entry in entries {
        register.push(entry).unwrap();
    }
    register
}

/// The files of a run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Files {
    pub roll: String,
    pub persons: String,
    pub decisions: String,
    pub statistics: Vec<minzheng_caseload::MonthStatistics>,
}

pub fn files(register: &Register, range: MonthRange, threads: usize, form: Outputs<'static>) -> Files {
    let laws = LawTable::new(&pack(), register, range);
    let run = Run::new(register, &laws).threads(threads);
    let [mut roll, mut persons, mut decisions] = [vec![], vec![], vec![]];
    let mut outputs = Outputs {
        roll: Some(&mut roll),
        persons: Some(&mut persons),
        decisions: Some(&mut decisions),
        digests: form.digests,
        lang: form.lang,
        reveal: form.reveal,
        split: form.split,
        #[cfg(feature = "xlsx")]
        workbook: None,
    };
    let statistics = minzheng_caseload::run_months(&run, range, &mut outputs, &mut |_| {}).unwrap();
    let [roll, persons, decisions] = [roll, persons, decisions].map(|file| String::from_utf8(file).unwrap());
    Files { roll, persons, decisions, statistics }
}

/// The cells of a CSV file without quotes inside.
pub fn cells(csv: &str) -> Vec<Vec<&str>> {
    csv.lines().map(|line| line.split(',').collect()).collect()
}
