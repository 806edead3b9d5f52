//! 台账: a register in memory. A million households live in a handful of flat vectors.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{AccountNumber, PersonId};
use minzheng_core_types::{Fact, Month};
use minzheng_welfare::facts::{
    Alone, Asset, Band, Deduction, Expense, Household, HouseholdError, HouseholdFacts, IncomeLine, Member,
    PropertyFinding, Register as UrbanRural, Relation, Supporter,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::standing::{Determination, StopGround};

use crate::entry::{CaseId, Grace, HouseholdEntry, Person, PersonName};
use crate::history::{History, Payee, Stay, Stop};

/// A household of a register: what it is, and where its parts stand in the register's vectors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdRecord {
    /// 户编号.
    pub number: String,
    /// The case.
    pub case: CaseId,
    /// The place that runs the case now; [`HouseholdRecord::stay_in`] has the one of a month.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
    /// The day of an application that is not decided yet.
    pub applied: Option<NaiveDate>,
    /// The last month of payment; [`HouseholdRecord::ends`] has earlier ends too.
    pub ended: Option<Month>,
    /// 停保原因: why it ended.
    pub stop: Option<StopGround>,
    /// 渐退: the decision to keep the payment for a while (SA-23).
    pub grace: Option<Grace>,
    /// 核查类别, as the authority has stated it (SA-21).
    pub review: Fact<ReviewClass>,
    /// 领款人: who draws the money now; the head where nobody is named. [`HouseholdRecord::paid_to`] has the one of a
    /// month.
    pub payee: Option<Payee>,
    /// The payee's account.
    pub account: Option<AccountNumber>,
    register: Fact<UrbanRural>,
    property: Fact<PropertyFinding>,
    lost_only_child: Fact<bool>,
    three_nos: Fact<bool>,
    alone: Fact<Alone>,
    band: Fact<Band>,
    incomes_complete: bool,
    assets_complete: bool,
    expenses_complete: bool,
    members: Range<usize>,
    incomes: Range<usize>,
    deductions: Range<usize>,
    assets: Range<usize>,
    expenses: Range<usize>,
    supporters: Range<usize>,
    determinations: Range<usize>,
    /// Few households have one.
    past: Option<Box<Past>>,
}

/// What a household was, and its members under each former head.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Past {
    history: History,
    under: Vec<Vec<Member>>,
}

/// 领款: to whom and where a month is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaidTo<'r> {
    /// Who; the head where nobody is named.
    pub payee: Option<&'r Payee>,
    /// The account.
    pub account: Option<&'r AccountNumber>,
}

impl HouseholdRecord {
    /// Urban or rural.
    #[must_use]
    pub const fn register(&self) -> Fact<UrbanRural> {
        self.register
    }

    /// 三无.
    #[must_use]
    pub const fn three_nos(&self) -> Fact<bool> {
        self.three_nos
    }

    /// 单人保: what an application of one person rests on.
    #[must_use]
    pub const fn alone(&self) -> Fact<Alone> {
        self.alone
    }

    /// 救助档次.
    #[must_use]
    pub const fn band(&self) -> Fact<Band> {
        self.band
    }

    /// Is the list of rigid expenditure complete?
    #[must_use]
    pub const fn expenses_complete(&self) -> bool {
        self.expenses_complete
    }

    /// What the household was before.
    #[must_use]
    pub fn history(&self) -> &History {
        self.past.as_ref().map_or(History::nothing(), |past| &past.history)
    }

    /// The place whose law and pay a month has (SA-27).
    #[must_use]
    pub fn stay_in(&self, month: Month) -> Stay<'_> {
        self.stay(|former| month <= former.last)
    }

    /// The place that ran the case on a day: where it was accepted, and by whom it was decided. From the day of the
    /// decision to take it over it is the new one.
    #[must_use]
    pub fn stay_on(&self, day: NaiveDate) -> Stay<'_> {
        self.stay(|former| day < former.decided)
    }

    fn stay(&self, is_meant: impl Fn(&crate::history::FormerStay) -> bool) -> Stay<'_> {
        match self.history().moves.iter().find(|former| is_meant(former)) {
            Some(former) => {
                Stay { place: former.place, street: &former.street, community: &former.community }
            }
            None => Stay { place: self.place, street: &self.street, community: &self.community },
        }
    }

    /// Every place that has run the case, the former ones first.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        self.history().moves.iter().map(|former| former.place).chain([self.place])
    }

    /// To whom and where a month is paid.
    #[must_use]
    pub fn paid_to(&self, month: Month) -> PaidTo<'_> {
        match self.history().payees.iter().find(|former| month <= former.last) {
            Some(former) => PaidTo { payee: former.payee.as_ref(), account: former.account.as_ref() },
            None => PaidTo { payee: self.payee.as_ref(), account: self.account.as_ref() },
        }
    }

    /// The ends of payment, the earliest first. After each, a later determination begins a new spell.
    pub fn ends(&self) -> impl Iterator<Item = Stop> {
        let present = self.ended.map(|last| Stop { last, ground: self.stop });
        self.history().stops.iter().copied().chain(present)
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
    expenses: Vec<Expense>,
    supporters: Vec<Supporter>,
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
            supporters: &entry.supporters,
            ..HouseholdFacts::of(&facts)
        })?;
        let mut determinations = entry.determinations;
        determinations.sort_by_key(|determination| determination.decided);
        let past = past(entry.history, &facts);
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
            stop: entry.stop,
            grace: entry.grace,
            review: entry.review,
            payee: entry.payee,
            account: entry.account,
            register: entry.register,
            property: entry.property,
            lost_only_child: entry.lost_only_child,
            three_nos: entry.three_nos,
            alone: entry.alone,
            band: entry.band,
            incomes_complete: entry.incomes_complete,
            assets_complete: entry.assets_complete,
            expenses_complete: entry.expenses_complete,
            members,
            incomes: extend(&mut self.incomes, entry.incomes),
            deductions: extend(&mut self.deductions, entry.deductions),
            assets: extend(&mut self.assets, entry.assets),
            expenses: extend(&mut self.expenses, entry.expenses),
            supporters: extend(&mut self.supporters, entry.supporters),
            determinations: extend(&mut self.determinations, determinations),
            past,
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
        self.households.iter().flat_map(HouseholdRecord::places).collect()
    }

    /// 户编号 of every household, to look up many.
    #[must_use]
    pub fn numbers(&self) -> BTreeSet<&str> {
        self.households.iter().map(|record| record.number.as_str()).collect()
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
        self.household_of(record, self.members(record))
    }

    /// The same with the kinship to the head of a month.
    #[must_use]
    pub fn household_in<'r>(&'r self, record: &'r HouseholdRecord, month: Month) -> Option<Household<'r>> {
        self.household_of(record, self.members_in(record, month))
    }

    fn household_of<'r>(&'r self, record: &HouseholdRecord, members: &'r [Member]) -> Option<Household<'r>> {
        Household::new(HouseholdFacts {
            members,
            incomes: self.incomes.get(record.incomes.clone())?,
            incomes_complete: record.incomes_complete,
            deductions: self.deductions.get(record.deductions.clone())?,
            supporters: self.supporters.get(record.supporters.clone())?,
            expenses: self.expenses.get(record.expenses.clone())?,
            expenses_complete: record.expenses_complete,
            assets: self.assets.get(record.assets.clone())?,
            assets_complete: record.assets_complete,
            register: record.register,
            property: record.property,
            lost_only_child: record.lost_only_child,
            three_nos: record.three_nos,
            alone: record.alone,
            band: record.band,
        })
        .ok()
    }

    /// The members of a household.
    #[must_use]
    pub fn members(&self, record: &HouseholdRecord) -> &[Member] {
        self.members.get(record.members.clone()).unwrap_or_default()
    }

    /// The members of a household, with the kinship to the head of a month.
    #[must_use]
    pub fn members_in<'r>(&'r self, record: &'r HouseholdRecord, month: Month) -> &'r [Member] {
        let Some(past) = &record.past else { return self.members(record) };
        let mut heads = past.history.heads.iter().zip(&past.under);
        let former = heads.find(|(head, _)| month <= head.last);
        former.map_or_else(|| self.members(record), |(_, members)| members)
    }

    /// 户主: the index of the head of a month; whoever stands first where nobody is marked. A head who is gone gives
    /// way to one who is not.
    #[must_use]
    pub fn head_in(&self, record: &HouseholdRecord, month: Month) -> usize {
        let members = self.members_in(record, month);
        let is_head = |member: &&Member| member.relation == Relation::Applicant;
        let gone = |day: Option<NaiveDate>| day.is_some_and(|day| Month::of(day) < month);
        let is_here = |member: &Member| is_head(&member) && !gone(member.left) && !gone(member.died);
        let here = members.iter().position(is_here);
        here.or_else(|| members.iter().position(|member| is_head(&member))).unwrap_or(0)
    }

    /// 领款人: the name of whoever draws the money of a month.
    #[must_use]
    pub fn payee_in<'r>(&'r self, record: &'r HouseholdRecord, month: Month) -> Option<&'r PersonName> {
        self.drawn_by(record, month).map(|(name, _)| name)
    }

    /// The same, with the facts of the payee where it is a member.
    #[must_use]
    pub fn drawn_by<'r>(
        &'r self,
        record: &'r HouseholdRecord,
        month: Month,
    ) -> Option<(&'r PersonName, Option<&'r Member>)> {
        let member = match record.paid_to(month).payee {
            Some(Payee::Other(name)) => return Some((name, None)),
            Some(Payee::Member(member)) => *member,
            None => self.head_in(record, month),
        };
        let facts = self.members_in(record, month).get(member);
        self.persons(record).get(member).map(|person| (&person.name, facts))
    }

    /// Has payment ended, with nothing determined since?
    #[must_use]
    pub fn has_ended(&self, record: &HouseholdRecord) -> bool {
        let decided = self.determinations(record).last().map(|last| Month::of(last.decided));
        record.ended.is_some_and(|last| decided.is_none_or(|decided| decided <= last))
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

    /// The rigid expenditure of a household.
    #[must_use]
    pub fn expenses(&self, record: &HouseholdRecord) -> &[Expense] {
        self.expenses.get(record.expenses.clone()).unwrap_or_default()
    }

    /// The relatives outside a household who owe its members maintenance.
    #[must_use]
    pub fn supporters(&self, record: &HouseholdRecord) -> &[Supporter] {
        self.supporters.get(record.supporters.clone()).unwrap_or_default()
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
            stop: record.stop,
            property: record.property,
            lost_only_child: record.lost_only_child,
            three_nos: record.three_nos,
            alone: record.alone,
            band: record.band,
            grace: record.grace,
            review: record.review,
            payee: record.payee.clone(),
            account: record.account.clone(),
            members: members
                .map(|(facts, person)| crate::entry::MemberEntry { person: person.clone(), facts: *facts })
                .collect(),
            incomes: self.incomes(record).to_vec(),
            incomes_complete: record.incomes_complete,
            deductions: self.deductions(record).to_vec(),
            assets: self.assets(record).to_vec(),
            assets_complete: record.assets_complete,
            expenses: self.expenses(record).to_vec(),
            expenses_complete: record.expenses_complete,
            supporters: self.supporters(record).to_vec(),
            determinations: self.determinations(record).to_vec(),
            history: record.history().clone(),
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
            let ended = self.has_ended(record);
            let persons = self.persons(record).iter().zip(self.members(record)).enumerate();
            for (member, (person, facts)) in persons {
                let gone = facts.left.is_some() || facts.died.is_some() || ended;
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

/// The past of a household, with its members as they were called under each former head.
fn past(mut history: History, members: &[Member]) -> Option<Box<Past>> {
    if history.is_empty() {
        return None;
    }
    history.sort();
    let under = history.heads.iter().map(|head| {
        let as_then = |(index, member): (usize, &Member)| {
            let relation = head.relations.get(&index).copied().unwrap_or(member.relation);
            Member { relation, ..*member }
        };
        members.iter().enumerate().map(as_then).collect()
    });
    let under = under.collect();
    Some(Box::new(Past { history, under }))
}

/// Appends and tells where.
fn extend<T>(all: &mut Vec<T>, more: Vec<T>) -> Range<usize> {
    let start = all.len();
    all.extend(more);
    start..all.len()
}

/// 户主: who is the head of a month, with the facts as of its kinship.
pub(crate) fn head<'r>(
    register: &'r Register,
    record: &'r HouseholdRecord,
    month: Month,
) -> Option<(&'r Person, &'r Member)> {
    let place = register.head_in(record, month);
    register.persons(record).get(place).zip(register.members_in(record, month).get(place))
}
