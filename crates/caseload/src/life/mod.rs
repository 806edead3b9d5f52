//! 家庭变动: a household splits, merges, moves, changes its head or its payee.
//!
//! Each operation is a pure function of entries and of the day of a decision. It gives the entries as they are
//! afterwards and keeps in their [`crate::History`] what they were, so that every month before the change is answered
//! as before. When a change takes effect is left to the place (`sa.change`, SA-22). What was determined of incomes
//! stays determined: where the incomes listed do not explain it, the authority's own determination must be stated.

mod error;
mod head;
mod kinship;
mod merge;
mod moving;
mod payee;
mod preview;
mod split;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minzheng_core_types::figures::{Pack, Place, Reading};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, Month, MonthRange};
use minzheng_welfare::facts::{Member, PropertyFinding, Relation};
use minzheng_welfare::standing::{Determination, Law, StopGround};
use minzheng_welfare::{Household, HouseholdFacts, Policy, allowance};

pub use error::LifeError;
pub use head::{HeadOrder, change_head};
pub use kinship::{inverse, relative_to};
pub use merge::{MergeOrder, Merged, merge};
pub use moving::{MoveOrder, move_to};
pub use payee::{PayeeOrder, change_payee};
pub use preview::{Preview, PreviewLine, preview};
pub use split::{SplitOrder, Splitted, split};

use crate::entry::{CaseId, HouseholdEntry};
use crate::history::Stop;
use crate::register::Register;

/// 依据: the day of the decision, and the figures by which its first month is found.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'p> {
    /// The figures of all places.
    pub pack: &'p Pack,
    /// The day of the decision.
    pub decided: NaiveDate,
    /// The first month as the decision states it, where the place has not settled the rule or the decision departs
    /// from it; never before the month of the decision.
    pub first: Option<Month>,
}

/// 生效: the first month of a change, and what had to be assumed for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// First month.
    pub first: Month,
    /// Parameters that had to be assumed.
    pub assumed: ParameterSet,
}

/// 核定: what the authority determines for a household that comes out of a split or merger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Determined {
    /// Counted income over the window.
    pub counted_income: Money,
    /// The window.
    pub window: MonthRange,
}

impl Desk<'_> {
    /// The law of a place in the month of the decision.
    fn policy(&self, place: Place) -> Policy {
        Policy::at(self.pack, place, Month::of(self.decided))
    }

    /// When a change takes effect at a place: as the decision states it, else by the rule of the place (SA-22).
    ///
    /// # Errors
    /// [`LifeError::ReachesBack`], [`LifeError::NotSettled`].
    pub fn effect(&self, place: Place) -> Result<Effect, LifeError> {
        if let Some(first) = self.first {
            return match first >= Month::of(self.decided) {
                true => Ok(Effect { first, assumed: ParameterSet::EMPTY }),
                false => Err(LifeError::ReachesBack { first }),
            };
        }
        let mut reading = Reading::default();
        let first = allowance::first_month_of_change(self.decided, &self.policy(place), &mut reading);
        let first = first.ok_or(LifeError::NotSettled { place })?;
        Ok(Effect { first, assumed: reading.assumed })
    }

    /// The same where the dates of members decide, so that nothing else may be stated.
    fn effect_on_members(&self, place: Place) -> Result<Effect, LifeError> {
        match self.first {
            Some(_) => Err(LifeError::FirstMonthOfMembers),
            None => self.effect(place),
        }
    }

    /// The determination that counts, when the household is on the roll or about to be, and nothing was decided later.
    fn basis(&self, entry: &HouseholdEntry) -> Result<Determination, LifeError> {
        self.in_order(entry)?;
        let latest = entry.determinations.iter().max_by_key(|determination| determination.decided);
        let latest = latest.ok_or(LifeError::NotOnRoll)?;
        // A grace decision ends what was determined before it (SA-23): a new determination would bring it back.
        if entry.grace.is_some_and(|grace| grace.decided >= latest.decided) {
            return Err(LifeError::NotOnRoll);
        }
        match entry.ended {
            Some(last) if Month::of(latest.decided) <= last => Err(LifeError::NotOnRoll),
            _ => Ok(*latest),
        }
    }

    /// No decision of the household is later than this one.
    fn in_order(&self, entry: &HouseholdEntry) -> Result<(), LifeError> {
        let history = &entry.history;
        let members = entry.members.iter().flat_map(|member| [member.facts.entered, member.facts.left]);
        let decisions = (entry.determinations.iter().map(|determination| determination.decided))
            .chain(entry.grace.map(|grace| grace.decided))
            .chain(history.moves.iter().map(|former| former.decided))
            .chain(history.payees.iter().map(|former| former.decided))
            .chain(history.heads.iter().map(|former| former.decided))
            .chain(members.flatten());
        match decisions.max().filter(|after| *after > self.decided) {
            Some(after) => Err(LifeError::OutOfOrder { decided: self.decided, after }),
            None => Ok(()),
        }
    }

    fn determination(&self, determined: Determined, property: PropertyFinding) -> Determination {
        Determination {
            applied: self.decided,
            decided: self.decided,
            counted_income: determined.counted_income,
            window: determined.window,
            property,
        }
    }

    /// Is the member in the household at the end of the day of the decision?
    fn is_present(&self, member: &Member) -> bool {
        let since = |day: Option<NaiveDate>| day.is_some_and(|day| day <= self.decided);
        member.entered.is_none_or(|day| day <= self.decided) && !since(member.left) && !since(member.died)
    }

    /// What the incomes of some members come to over the window of a determination; `None` while that is open.
    fn income_of(
        &self,
        entry: &HouseholdEntry,
        basis: &Determination,
        is_meant: impl Fn(usize) -> bool,
    ) -> Result<Option<Money>, LifeError> {
        let members: Vec<Member> = entry.members.iter().map(|member| member.facts).collect();
        let mut incomes = entry.incomes.clone();
        incomes.retain(|line| is_meant(line.earner));
        let mut deductions = entry.deductions.clone();
        deductions.retain(|line| is_meant(line.payer));
        let household = Household::new(HouseholdFacts {
            incomes: &incomes,
            incomes_complete: entry.incomes_complete,
            deductions: &deductions,
            register: entry.register,
            ..HouseholdFacts::of(&members)
        })?;
        let policy = Policy::at(self.pack, place_on(entry, basis.decided), Month::of(basis.decided));
        Ok(allowance::counted_income(&household, basis, Law::both(&policy))?)
    }
}

/// The place that ran the case on a day.
fn place_on(entry: &HouseholdEntry, day: NaiveDate) -> Place {
    let left_since = entry.history.moves.iter().filter(|former| day < former.decided);
    left_since.min_by_key(|former| former.last).map_or(entry.place, |former| former.place)
}

/// The member asked for, when it is there.
fn member_of(entry: &HouseholdEntry, member: usize) -> Result<&Member, LifeError> {
    let members = entry.members.len();
    let found = entry.members.get(member);
    found
        .map(|found| &found.facts)
        .ok_or(LifeError::NoSuchMember { member: member.saturating_add(1), members })
}

/// The head: of those marked as applicant the one who is here, else the first.
fn head_of(entry: &HouseholdEntry, desk: &Desk<'_>) -> usize {
    let is_head = |member: &Member| member.relation == Relation::Applicant;
    let here = entry.members.iter().position(|m| is_head(&m.facts) && desk.is_present(&m.facts));
    here.or_else(|| entry.members.iter().position(|m| is_head(&m.facts))).unwrap_or(0)
}

impl Register {
    /// The register with some households as they are after a change, and with new ones at the end.
    ///
    /// # Errors
    /// [`LifeError::NumberInUse`] when a new number is there already, [`LifeError::Household`] when an entry makes no
    /// household.
    pub fn with_changes(
        &self,
        changed: &[&HouseholdEntry],
        new: &[&HouseholdEntry],
    ) -> Result<Self, LifeError> {
        let changed: BTreeMap<&str, &HouseholdEntry> =
            changed.iter().map(|entry| (entry.number.as_str(), *entry)).collect();
        let numbers: BTreeSet<&str> = new.iter().map(|entry| entry.number.as_str()).collect();
        let case = |entry: &&HouseholdEntry| entry.case.unwrap_or_else(|| CaseId::of_number(&entry.number));
        let cases: BTreeSet<CaseId> = new.iter().map(case).collect();
        if numbers.len() < new.len() || cases.len() < new.len() {
            return Err(LifeError::NumberInUse);
        }
        let mut next = Self::default();
        for record in self.households() {
            if numbers.contains(record.number.as_str()) || cases.contains(&record.case) {
                return Err(LifeError::NumberInUse);
            }
            let after = changed.get(record.number.as_str());
            next.push(after.map_or_else(|| self.entry(record), |entry| (*entry).clone()))?;
        }
        for entry in new {
            next.push((*entry).clone())?;
        }
        Ok(next)
    }

    /// The entry of the household with that number or case.
    ///
    /// # Errors
    /// [`LifeError::NoSuchHousehold`].
    pub fn entry_of(&self, number_or_case: &str) -> Result<HouseholdEntry, LifeError> {
        let record = self.find(number_or_case);
        record
            .map(|record| self.entry(record))
            .ok_or_else(|| LifeError::NoSuchHousehold(number_or_case.to_owned()))
    }
}

/// The household ended with a month. An end that it came back from goes to its past.
pub(crate) fn ended(from: &HouseholdEntry, last: Month, ground: Option<StopGround>) -> HouseholdEntry {
    let mut next = from.clone();
    if let Some(before) = next.ended {
        next.history.stops.push(Stop { last: before, ground: next.stop });
    }
    (next.ended, next.stop) = (Some(last), ground);
    next
}
