//! The law of every place and month that a run needs, looked up once.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Month, MonthRange};
use minzheng_welfare::Policy;

use crate::register::{HouseholdRecord, Register};

/// 所知: what of the law a table knows. A figure whose day of publication is not known counts as known all along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knowledge {
    /// Everything that the pack has.
    All,
    /// What was published by a day.
    On(NaiveDate),
    /// Of each month what was published by that day of it, as when the month was paid (DB-01). Where a month has no such
    /// day it is its last one.
    EachMonth(u32),
}

/// 适用法表: policies by place and month.
#[derive(Debug, Clone)]
pub struct LawTable {
    pack: Pack,
    knowledge: Knowledge,
    policies: BTreeMap<(Place, Month), Policy>,
}

impl LawTable {
    /// The law for some months of a register, for the month before them, against whose roll entries and exits are
    /// counted, and for the days of its applications and decisions.
    #[must_use]
    pub fn new(pack: &Pack, register: &Register, months: MonthRange) -> Self {
        Self::of(pack, &[register], months, Knowledge::All)
    }

    /// The same as it was known on a day.
    #[must_use]
    pub fn known_on(pack: &Pack, register: &Register, months: MonthRange, day: NaiveDate) -> Self {
        Self::of(pack, &[register], months, Knowledge::On(day))
    }

    /// The same for several registers, as it was known.
    #[must_use]
    pub fn of(pack: &Pack, registers: &[&Register], months: MonthRange, knowledge: Knowledge) -> Self {
        let mut table = Self { pack: pack.clone(), knowledge, policies: BTreeMap::new() };
        let mut places = BTreeSet::new();
        for register in registers {
            for record in register.households() {
                table.add_days(register, record);
                places.extend(record.places());
            }
        }
        for place in places {
            table.add(place, months.first().previous());
            months.iter().for_each(|month| table.add(place, month));
        }
        table
    }

    /// The days of a household's applications and decisions.
    fn add_days(&mut self, register: &Register, record: &HouseholdRecord) {
        let mut on = |day| self.add(record.stay_on(day).place, Month::of(day));
        record.applied.into_iter().chain(record.grace.map(|grace| grace.decided)).for_each(&mut on);
        for determination in register.determinations(record) {
            on(determination.applied);
            on(determination.decided);
        }
    }

    fn add(&mut self, place: Place, month: Month) {
        let (pack, knowledge) = (&self.pack, self.knowledge);
        self.policies.entry((place, month)).or_insert_with(|| match knowledge.on(month) {
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

impl Knowledge {
    /// The last day whose publications count for a month; `None` where all do.
    #[must_use]
    pub fn on(self, month: Month) -> Option<NaiveDate> {
        match self {
            Self::All => None,
            Self::On(day) => Some(day),
            Self::EachMonth(day) => {
                let last = month.last_day();
                Some(last.with_day(day.min(last.day())).unwrap_or(last))
            }
        }
    }
}
