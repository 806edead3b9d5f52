//! 台账: a register in memory. A million households live in a handful of flat vectors.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{AccountNumber, PersonId};
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::facts::{
    Asset, Deduction, Household, HouseholdError, HouseholdFacts, IncomeLine, Member, PropertyFinding,
    Register as UrbanRural,
};
use minzheng_welfare::standing::Determination;

use crate::entry::{CaseId, HouseholdEntry, Person};

/// A household of a register: what it is, and where its parts stand in the register's vectors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdRecord {
    /// 户编号.
    pub number: String,
    /// The case.
    pub case: CaseId,
    /// The place whose law applies.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
    /// The day of an application that is not decided yet.
    pub applied: Option<NaiveDate>,
    /// The last month of payment.
    pub ended: Option<Month>,
    /// The payee's account.
    pub account: Option<AccountNumber>,
    register: Fact<UrbanRural>,
    property: Fact<PropertyFinding>,
    lost_only_child: Fact<bool>,
    three_nos: Fact<bool>,
    incomes_complete: bool,
    assets_complete: bool,
    members: Range<usize>,
    incomes: Range<usize>,
    deductions: Range<usize>,
    assets: Range<usize>,
    determinations: Range<usize>,
}

impl HouseholdRecord {
    /// Urban or rural.
    #[must_use]
    pub const fn register(&self) -> Fact<UrbanRural> {
        self.register
    }
}

/// 台账: households and their parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    households: Vec<HouseholdRecord>,
    members: Vec<Member>,
    persons: Vec<Person>,
    incomes: Vec<IncomeLine>,
    deductions: Vec<Deduction>,
    assets: Vec<Asset>,
    determinations: Vec<Determination>,
}

/// 重复人员: one identity number in more than one household at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuplicatePerson {
    /// The identity number; it prints masked.
    pub id: PersonId,
    /// The households, by index, each with the index of the member within it.
    pub places: Vec<(usize, usize)>,
}

impl Register {
    /// Adds a household.
    ///
    /// # Errors
    /// [`HouseholdError`] when it has nobody, too many, or an index that leads nowhere.
    pub fn push(&mut self, entry: HouseholdEntry) -> Result<(), HouseholdError> {
        let facts: Vec<Member> = entry.members.iter().map(|member| member.facts).collect();
        Household::new(HouseholdFacts {
            incomes: &entry.incomes,
            deductions: &entry.deductions,
            ..HouseholdFacts::of(&facts)
        })?;
        let mut determinations = entry.determinations;
        determinations.sort_by_key(|determination| determination.decided);
        let members = extend(&mut self.members, facts);
        extend(&mut self.persons, entry.members.into_iter().map(|member| member.person).collect());
        let record = HouseholdRecord {
            case: entry.case.unwrap_or_else(|| CaseId::of_number(&entry.number)),
            number: entry.number,
            place: entry.place,
            street: entry.street,
            community: entry.community,
            applied: entry.applied,
            ended: entry.ended,
            account: entry.account,
            register: entry.register,
            property: entry.property,
            lost_only_child: entry.lost_only_child,
            three_nos: entry.three_nos,
            incomes_complete: entry.incomes_complete,
            assets_complete: entry.assets_complete,
            members,
            incomes: extend(&mut self.incomes, entry.incomes),
            deductions: extend(&mut self.deductions, entry.deductions),
            assets: extend(&mut self.assets, entry.assets),
            determinations: extend(&mut self.determinations, determinations),
        };
        self.households.push(record);
        Ok(())
    }

    /// The households, in the order in which they came.
    #[must_use]
    pub fn households(&self) -> &[HouseholdRecord] {
        &self.households
    }

    /// The places of the households.
    #[must_use]
    pub fn places(&self) -> BTreeSet<Place> {
        self.households.iter().map(|record| record.place).collect()
    }

    /// How many households.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.households.len()
    }

    /// No household?
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.households.is_empty()
    }

    /// The facts of a household, as the rules take them.
    #[must_use]
    pub fn household(&self, record: &HouseholdRecord) -> Option<Household<'_>> {
        Household::new(HouseholdFacts {
            members: self.members(record),
            incomes: self.incomes.get(record.incomes.clone())?,
            incomes_complete: record.incomes_complete,
            deductions: self.deductions.get(record.deductions.clone())?,
            assets: self.assets.get(record.assets.clone())?,
            assets_complete: record.assets_complete,
            register: record.register,
            property: record.property,
            lost_only_child: record.lost_only_child,
            three_nos: record.three_nos,
            ..HouseholdFacts::of(self.members(record))
        })
        .ok()
    }

    /// The members of a household.
    #[must_use]
    pub fn members(&self, record: &HouseholdRecord) -> &[Member] {
        self.members.get(record.members.clone()).unwrap_or_default()
    }

    /// Who the members of a household are, in the same order.
    #[must_use]
    pub fn persons(&self, record: &HouseholdRecord) -> &[Person] {
        self.persons.get(record.members.clone()).unwrap_or_default()
    }

    /// What was determined for a household, the oldest first.
    #[must_use]
    pub fn determinations(&self, record: &HouseholdRecord) -> &[Determination] {
        self.determinations.get(record.determinations.clone()).unwrap_or_default()
    }

    /// The incomes of a household.
    #[must_use]
    pub fn incomes(&self, record: &HouseholdRecord) -> &[IncomeLine] {
        self.incomes.get(record.incomes.clone()).unwrap_or_default()
    }

    /// The deductions of a household.
    #[must_use]
    pub fn deductions(&self, record: &HouseholdRecord) -> &[Deduction] {
        self.deductions.get(record.deductions.clone()).unwrap_or_default()
    }

    /// The property of a household.
    #[must_use]
    pub fn assets(&self, record: &HouseholdRecord) -> &[Asset] {
        self.assets.get(record.assets.clone()).unwrap_or_default()
    }

    /// The household as an entry again, for writing it out.
    #[must_use]
    pub fn entry(&self, record: &HouseholdRecord) -> HouseholdEntry {
        let members = self.members(record).iter().zip(self.persons(record));
        HouseholdEntry {
            number: record.number.clone(),
            case: Some(record.case),
            place: record.place,
            street: record.street.clone(),
            community: record.community.clone(),
            register: record.register,
            applied: record.applied,
            ended: record.ended,
            property: record.property,
            lost_only_child: record.lost_only_child,
            three_nos: record.three_nos,
            account: record.account.clone(),
            members: members
                .map(|(facts, person)| crate::entry::MemberEntry { person: person.clone(), facts: *facts })
                .collect(),
            incomes: self.incomes(record).to_vec(),
            incomes_complete: record.incomes_complete,
            deductions: self.deductions(record).to_vec(),
            assets: self.assets(record).to_vec(),
            assets_complete: record.assets_complete,
            determinations: self.determinations(record).to_vec(),
        }
    }

    /// The household with that number or case.
    #[must_use]
    pub fn find(&self, number_or_case: &str) -> Option<&HouseholdRecord> {
        self.households.get(self.position(number_or_case)?)
    }

    /// The index of the household with that number or case.
    #[must_use]
    pub fn position(&self, number_or_case: &str) -> Option<usize> {
        self.households
            .iter()
            .position(|record| record.number == number_or_case || record.case.to_string() == number_or_case)
    }

    /// Persons who stand in more than one household. Who has left one of them, or died, does not count there.
    #[must_use]
    pub fn duplicate_persons(&self) -> Vec<DuplicatePerson> {
        let mut seen: BTreeMap<PersonId, Vec<(usize, usize)>> = BTreeMap::new();
        for (household, record) in self.households.iter().enumerate() {
            let persons = self.persons(record).iter().zip(self.members(record)).enumerate();
            for (member, (person, facts)) in persons {
                let gone = facts.left.is_some() || facts.died.is_some() || record.ended.is_some();
                if let Some(id) = person.id.filter(|_| !gone) {
                    seen.entry(id).or_default().push((household, member));
                }
            }
        }
        seen.into_iter()
            .filter(|(_, places)| places.len() > 1)
            .map(|(id, places)| DuplicatePerson { id, places })
            .collect()
    }
}

/// Appends and tells where.
fn extend<T>(all: &mut Vec<T>, more: Vec<T>) -> Range<usize> {
    let start = all.len();
    all.extend(more);
    start..all.len()
}
