//! The law as it becomes known: a table of laws for each stretch of time in which nothing was published late.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use minzheng_caseload::{HouseholdEntry, Knowledge, LawTable, MemberEntry, Person, Register};
use minzheng_core_types::figures::{Pack, Place};
use minzheng_core_types::{Month, MonthRange};
use minzheng_welfare::facts::{Member, Relation};
use minzheng_welfare::relief::ReliefPolicy;

use super::{FIRST, LAST};
use crate::desk;

/// Shibei, Shinan, Laoshan, Chengyang, Jiaozhou, Laixi.
pub const PLACES: [&str; 6] = ["370203", "370202", "370212", "370214", "370281", "370285"];

/// The day of the month by which it is paid (DB-01).
pub const PAY_DAY: u32 = 10;

/// Figures that came late in this world; the amounts and months are Qingdao's.
const LATE: [(&str, &str); 3] = [
    ("sa.standard.urban@370200/seven-districts/2014-04", "2014-06-20"),
    ("sa.standard.urban@370200/cities/2016-04", "2016-05-25"),
    ("sa.standard.urban@370200/seven-districts/2020-04", "2020-06-15"),
];

/// The pay day of a month.
#[must_use]
pub fn pay_day(month: Month) -> NaiveDate {
    month.first_day().with_day(PAY_DAY).expect("every month has a tenth")
}

/// The law by what was known of it.
pub struct Laws {
    pack: Pack,
    /// Each table with the first day on which it is what was known.
    known: Vec<(NaiveDate, LawTable)>,
    relief: BTreeMap<(Place, Month), ReliefPolicy>,
}

/// The place of a code.
#[must_use]
pub fn place(code: &str) -> Place {
    code.parse().expect("a code")
}

/// A register with somebody in every place, so that a table of laws covers them all.
fn everywhere() -> Register {
    let mut register = Register::default();
    for code in PLACES {
        let mut entry = HouseholdEntry::new(code, place(code));
        let facts = Member::new(Relation::Applicant, FIRST.first_day());
        entry.members.push(MemberEntry { person: Person::default(), facts });
        register.push(entry).expect("a household");
    }
    register
}

impl Laws {
    /// Qingdao's figures, some of them published late.
    ///
    /// # Panics
    /// When the figures named above are not in the pack.
    #[must_use]
    pub fn new() -> Self {
        let embedded = desk::pack();
        let late = LATE.map(|(id, published)| {
            let figure = embedded.figures().iter().find(|figure| figure.id() == id);
            let mut figure = figure.unwrap_or_else(|| panic!("{id} is not in the pack")).clone();
            figure.published = Some(published.parse().expect("a day"));
            figure
        });
        let pack = embedded.with(late.to_vec()).unwrap_or_else(|errors| panic!("{errors:?}"));
        let published = pack.figures().iter().filter_map(|figure| {
            let late = figure.published.filter(|day| *day > pay_day(figure.from))?;
            (FIRST <= figure.from && figure.from <= LAST).then_some(late)
        });
        let days: BTreeSet<NaiveDate> = published.collect();
        let months = MonthRange::new(FIRST.plus(-12), LAST).expect("in order");
        let register = everywhere();
        // Between two late publications whatever else was published came in time.
        let starts = [NaiveDate::MIN].into_iter().chain(days.iter().copied());
        let ends =
            days.iter().map(|day| Knowledge::On(day.pred_opt().expect("a day"))).chain([Knowledge::All]);
        let table = |knowledge| LawTable::of(&pack, &[&register], months, knowledge);
        let known = starts.zip(ends).map(|(start, knowledge)| (start, table(knowledge))).collect();
        let paid = MonthRange::new(FIRST, LAST).expect("in order");
        let relief = paid.iter().flat_map(|month| {
            PLACES.map(|code| ((place(code), month), ReliefPolicy::at(&pack, place(code), month)))
        });
        let relief = relief.collect();
        Self { pack, known, relief }
    }

    /// Which table is known on the pay day of a month.
    #[must_use]
    pub fn known_in(&self, month: Month) -> usize {
        let day = pay_day(month);
        self.known.iter().rposition(|(start, _)| *start <= day).unwrap_or(0)
    }

    /// A table.
    #[must_use]
    pub fn table(&self, known: usize) -> &LawTable {
        &self.known[known].1
    }

    /// How many tables there are.
    #[must_use]
    pub fn tables(&self) -> usize {
        self.known.len()
    }

    /// The figures.
    #[must_use]
    pub const fn pack(&self) -> &Pack {
        &self.pack
    }

    /// The law of the programmes beside the allowance, made once for each place and month.
    ///
    /// # Panics
    /// Outside the places and months of the simulation.
    #[must_use]
    pub fn relief(&self, place: Place, month: Month) -> &ReliefPolicy {
        self.relief.get(&(place, month)).expect("every place and month that is paid")
    }
}

impl Default for Laws {
    fn default() -> Self {
        Self::new()
    }
}
