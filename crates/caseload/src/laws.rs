//! The law of every place and month that a run needs, looked up once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Month, MonthRange};
use minzheng_welfare::Policy;

use crate::register::Register;

/// 适用法表: policies by place and month.
#[derive(Debug, Clone)]
pub struct LawTable {
    pack: Pack,
    known_on: Option<NaiveDate>,
    policies: BTreeMap<(Place, Month), Policy>,
}

impl LawTable {
    /// The law for some months of a register, for the month before them, against whose roll entries and exits are
    /// counted, and for the days of its applications and decisions.
    #[must_use]
    pub fn new(pack: &Pack, register: &Register, months: MonthRange) -> Self {
        Self::build(pack, register, months, None)
    }

    /// The same as it was known on a day.
    #[must_use]
    pub fn known_on(pack: &Pack, register: &Register, months: MonthRange, day: NaiveDate) -> Self {
        Self::build(pack, register, months, Some(day))
    }

    fn build(pack: &Pack, register: &Register, months: MonthRange, known_on: Option<NaiveDate>) -> Self {
        let mut table = Self { pack: pack.clone(), known_on, policies: BTreeMap::new() };
        let mut places = BTreeSet::new();
        for record in register.households() {
            let mut on = |day| table.add(record.stay_on(day).place, Month::of(day));
            record.applied.into_iter().chain(record.grace.map(|grace| grace.decided)).for_each(&mut on);
            for determination in register.determinations(record) {
                on(determination.applied);
                on(determination.decided);
            }
            for place in record.places() {
                if places.insert(place) {
                    table.add(place, months.first().previous());
                    months.iter().for_each(|month| table.add(place, month));
                }
            }
        }
        table
    }

    fn add(&mut self, place: Place, month: Month) {
        let (pack, known_on) = (&self.pack, self.known_on);
        self.policies.entry((place, month)).or_insert_with(|| match known_on {
            Some(day) => Policy::new(&pack.known_on(day).at(place, month)),
            None => Policy::at(pack, place, month),
        });
    }

    /// The policy of a place in a month.
    #[must_use]
    pub fn get(&self, place: Place, month: Month) -> Option<&Policy> {
        self.policies.get(&(place, month))
    }

    /// The figures.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }
}
