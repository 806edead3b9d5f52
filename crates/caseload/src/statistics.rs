//! 统计 (DB-04): what a district reports of a month and of a period.

use std::collections::{BTreeMap, BTreeSet};

use minzheng_core_types::{
    AgeConvention, Fact, LeapBirthday, MemberSet, Money, MoneyError, Month, NaiveDate, age_years,
};
use minzheng_welfare::facts::{Member, Register as UrbanRural, Sex};
use minzheng_welfare::programmes::pays;
use serde::Serialize;

use crate::activity::Activity;
use crate::entry::sex_of;
use crate::register::Register;
use crate::run::{MonthRow, Status};

/// Households and persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Count {
    /// Households.
    pub households: u32,
    /// Persons.
    pub persons: u32,
}

impl Count {
    fn add(&mut self, persons: u32) {
        self.households = self.households.saturating_add(1);
        self.persons = self.persons.saturating_add(persons);
    }
}

/// What one programme pays; of a status, which pays nothing, who has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Flow {
    /// Households paid, or found to have the status, applications included.
    pub households: u32,
    /// Persons paid for; a household's own amount, and a status, count all its members.
    pub persons: u32,
    /// Money.
    pub amount: Money,
    /// Of it, what rests on an assumed or reconstructed figure.
    pub assumed: Money,
    /// Households for which the programme needs a person.
    pub open: u32,
}

/// Persons of the roster by kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Persons {
    /// 未成年人.
    pub minors: u32,
    /// 60 and older.
    pub from_60: u32,
    /// 80 to 89.
    pub from_80: u32,
    /// 90 to 99.
    pub from_90: u32,
    /// 100 and older.
    pub from_100: u32,
    /// 残疾人.
    pub disabled: u32,
    /// 重病: with an approved serious illness.
    pub seriously_ill: u32,
    /// Women, where the register tells.
    pub women: u32,
}

/// 月报: one month of a register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MonthStatistics {
    /// The month.
    pub month: Month,
    /// On the allowance.
    pub roster: Count,
    /// Of them urban.
    pub urban: Count,
    /// Of them rural.
    pub rural: Count,
    /// Applications that are not decided.
    pub applying: u32,
    /// On the roll, but a person is needed.
    pub needs_person: u32,
    /// On the roll, but the conditions no longer hold.
    pub failing: u32,
    /// Persons by kind, by age on the last day of the month.
    pub persons: Persons,
    /// Households first paid in the month.
    pub entered: Count,
    /// Households paid in the month before and no longer.
    pub left: Count,
    /// Persons who came in all: with new households and into old ones.
    pub persons_in: u32,
    /// Persons who went in all.
    pub persons_out: u32,
    /// Money by programme.
    pub programmes: BTreeMap<&'static str, Flow>,
    /// Money in all.
    pub total: Money,
    /// Households by street.
    pub streets: BTreeMap<String, Count>,
    /// Households by number of members.
    pub sizes: BTreeMap<u32, u32>,
    /// What was handled in the month beside the roll, where it was counted ([`Activity::count_into`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
}

impl MonthStatistics {
    /// 补差水平: money of the month per person, in whole fen, truncated; zero for an empty roster.
    #[must_use]
    pub fn per_person(&self) -> Money {
        let fen = self.total.fen().checked_div(i64::from(self.roster.persons)).unwrap_or(0);
        Money::from_fen(fen)
    }
}

/// Counts the rows of one month; then [`Tally::finish`].
#[derive(Debug)]
pub struct Tally<'r> {
    register: &'r Register,
    statistics: MonthStatistics,
    present: BTreeMap<usize, BTreeSet<usize>>,
}

/// Who was on the roll in a month: for each household the members paid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster(BTreeMap<usize, BTreeSet<usize>>);

const MAJORITY: u32 = 18;

impl<'r> Tally<'r> {
    /// An empty tally of a month.
    #[must_use]
    pub fn new(register: &'r Register, month: Month) -> Self {
        let statistics = MonthStatistics {
            month,
            roster: Count::default(),
            urban: Count::default(),
            rural: Count::default(),
            applying: 0,
            needs_person: 0,
            failing: 0,
            persons: Persons::default(),
            entered: Count::default(),
            left: Count::default(),
            persons_in: 0,
            persons_out: 0,
            programmes: BTreeMap::new(),
            total: Money::ZERO,
            streets: BTreeMap::new(),
            sizes: BTreeMap::new(),
            activity: None,
        };
        Self { register, statistics, present: BTreeMap::new() }
    }

    /// Counts one row.
    ///
    /// # Errors
    /// [`MoneyError::OutOfRange`] when sums do not fit.
    pub fn add(&mut self, row: &MonthRow<'_>) -> Result<(), MoneyError> {
        self.statuses(row);
        let statistics = &mut self.statistics;
        if row.status == Status::Applying {
            statistics.applying = statistics.applying.saturating_add(1);
            return Ok(());
        }
        let members = row.findings.members;
        for (programme, finding) in row.findings.each() {
            let flow = statistics.programmes.entry(programme.id).or_default();
            match finding {
                minzheng_core_types::Finding::Entitled(_) if !pays(programme) => {}
                minzheng_core_types::Finding::Entitled(award) => {
                    flow.households = flow.households.saturating_add(1);
                    // Somebody for whom two rules pay is one person.
                    let paid_for = award.components().fold(MemberSet::EMPTY, |all, component| {
                        all.union(if component.members.is_empty() { members } else { component.members })
                    });
                    flow.persons = flow.persons.saturating_add(paid_for.len());
                    flow.amount = flow.amount.plus(award.total())?;
                    if !award.assumed().is_empty() {
                        flow.assumed = flow.assumed.plus(award.total())?;
                    }
                    statistics.total = statistics.total.plus(award.total())?;
                }
                minzheng_core_types::Finding::NeedsPerson(_) => flow.open = flow.open.saturating_add(1),
                minzheng_core_types::Finding::NotEntitled(_) => {}
            }
        }
        match row.findings.allowance {
            minzheng_core_types::Finding::Entitled(_) => self.on_roll(row),
            minzheng_core_types::Finding::NeedsPerson(_) => {
                statistics.needs_person = statistics.needs_person.saturating_add(1);
            }
            minzheng_core_types::Finding::NotEntitled(_) => {
                statistics.failing = statistics.failing.saturating_add(1);
            }
        }
        Ok(())
    }

    /// Who has a status. It pays nothing, so an application that is refused the allowance may have it.
    fn statuses(&mut self, row: &MonthRow<'_>) {
        for (programme, finding) in row.findings.each() {
            if !pays(programme) && finding.is_entitled() {
                let flow = self.statistics.programmes.entry(programme.id).or_default();
                flow.households = flow.households.saturating_add(1);
                flow.persons = flow.persons.saturating_add(row.findings.members.len());
            }
        }
    }

    fn on_roll(&mut self, row: &MonthRow<'_>) {
        let statistics = &mut self.statistics;
        let members = row.findings.members;
        let count = members.len();
        statistics.roster.add(count);
        match row.record.register() {
            Fact::Known(UrbanRural::Rural) => statistics.rural.add(count),
            _ => statistics.urban.add(count),
        }
        let street = row.record.stay_in(row.findings.month).street;
        statistics.streets.entry(street.to_owned()).or_default().add(count);
        let size = statistics.sizes.entry(count).or_default();
        *size = size.saturating_add(1);
        let facts = self.register.members(row.record).iter().zip(self.register.persons(row.record));
        for (index, (member, person)) in facts.enumerate().filter(|(index, _)| members.contains(*index)) {
            count_person(&mut statistics.persons, statistics.month, member);
            if member.sex.known().or_else(|| person.id.and_then(sex_of)) == Some(Sex::Female) {
                statistics.persons.women = statistics.persons.women.saturating_add(1);
            }
            self.present.entry(row.index).or_default().insert(index);
        }
    }

    /// The statistics, with entries and exits against the roster of the month before, and this month's roster.
    #[must_use]
    pub fn finish(mut self, before: Option<&Roster>) -> (MonthStatistics, Roster) {
        let statistics = &mut self.statistics;
        if let Some(Roster(before)) = before {
            let none = BTreeSet::new();
            for (index, now) in &self.present {
                let then = before.get(index).unwrap_or(&none);
                if then.is_empty() {
                    statistics.entered.add(number(now.len()));
                }
                let came = number(now.difference(then).count());
                statistics.persons_in = statistics.persons_in.saturating_add(came);
            }
            for (index, then) in before {
                let now = self.present.get(index).unwrap_or(&none);
                if now.is_empty() {
                    statistics.left.add(number(then.len()));
                }
                let went = number(then.difference(now).count());
                statistics.persons_out = statistics.persons_out.saturating_add(went);
            }
        }
        (self.statistics, Roster(self.present))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The age in full years on the last day of a month, as the tables have it; the rules have conventions of their own.
pub(crate) fn age_at_end(member: &Member, month: Month) -> Option<u32> {
    Some(full_years(member.birth.known()?, month))
}

/// The same of a date of birth.
pub(crate) fn full_years(birth: NaiveDate, month: Month) -> u32 {
    let age = age_years(birth, month.last_day(), AgeConvention::OnBirthday, LeapBirthday::LastOfFebruary);
    age.unwrap_or(0)
}

fn count_person(persons: &mut Persons, month: Month, member: &Member) {
    let mut count = |kind: fn(&mut Persons) -> &mut u32| {
        let place = kind(persons);
        *place = place.saturating_add(1);
    };
    if let Some(age) = age_at_end(member, month) {
        match age {
            0..MAJORITY => count(|persons| &mut persons.minors),
            60.. => count(|persons| &mut persons.from_60),
            _ => {}
        }
        match age {
            80..=89 => count(|persons| &mut persons.from_80),
            90..=99 => count(|persons| &mut persons.from_90),
            100.. => count(|persons| &mut persons.from_100),
            _ => {}
        }
    }
    if let Fact::Known(_) = member.disability {
        count(|persons| &mut persons.disabled);
    }
    if let Fact::Known(illness) = member.illness
        && illness.approved.is_some()
    {
        count(|persons| &mut persons.seriously_ill);
    }
}
