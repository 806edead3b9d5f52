//! One household as a register keeps it: the facts that rules take, and the personal data that they never see.

use std::fmt;

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::{self, AccountNumber, PersonId};
use minzheng_core_types::{Fact, Money, Month};
use minzheng_welfare::facts::{
    Alone, Asset, Band, Deduction, Expense, IncomeLine, Member, PropertyFinding, Register as UrbanRural, Sex,
    Supporter,
};
use minzheng_welfare::review::ReviewClass;
use minzheng_welfare::standing::{Determination, StopGround};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::history::{History, Payee};

/// 案件: names a case without saying whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseId(pub Uuid);

impl CaseId {
    /// The identifier that a register without identifiers gets: made from the household's number, always the same
    /// (UUID version 8 over SHA-256).
    #[must_use]
    pub fn of_number(number: &str) -> Self {
        let hash: [u8; 32] = Sha256::digest(number.as_bytes()).into();
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(hash) {
            *to = from;
        }
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// 姓名: masked wherever it is printed; [`PersonName::reveal`] shows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct PersonName(String);

impl PersonName {
    /// A name as it stands in the register.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.trim().to_owned())
    }

    /// The name. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PersonName {
    /// The family name and stars: `王**`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut signs = self.0.chars();
        match signs.next() {
            Some(first) => {
                write!(f, "{first}")?;
                signs.try_for_each(|_| f.write_str("*"))
            }
            None => Ok(()),
        }
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// 人员: who a member is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Name.
    pub name: PersonName,
    /// Identity number, where there is one.
    pub id: Option<PersonId>,
}

/// 性别: the sex that an identity number tells (ID-01: an odd order code is a man's).
pub(crate) fn sex_of(id: PersonId) -> Option<Sex> {
    id.sex().map(|sex| match sex {
        ids::Sex::Male => Sex::Male,
        ids::Sex::Female => Sex::Female,
    })
}

/// 成员: a member with who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberEntry {
    /// Who.
    pub person: Person,
    /// The facts that rules take.
    pub facts: Member,
}

/// 渐退: what was decided when a household no longer qualified and kept its payment for a while (SA-23).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[doc(alias = "渐退期")]
pub struct Grace {
    /// The day of the decision.
    pub decided: NaiveDate,
    /// What was paid a month, and is kept.
    pub kept: Money,
    /// Why the household no longer qualifies.
    pub ground: StopGround,
}

/// 一户: everything a register keeps of one household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdEntry {
    /// 户编号: the register's own number.
    pub number: String,
    /// The case; made from the number when the register has none.
    pub case: Option<CaseId>,
    /// The place whose law applies.
    pub place: Place,
    /// 街道.
    pub street: String,
    /// 社区.
    pub community: String,
    /// Urban or rural.
    pub register: Fact<UrbanRural>,
    /// The day of an application that is not decided yet.
    pub applied: Option<NaiveDate>,
    /// 停保末月: the last month of payment. A determination decided after it begins a new spell.
    pub ended: Option<Month>,
    /// 停保原因: why it ended (SA-25).
    pub stop: Option<StopGround>,
    /// The authority's finding about property, for an application.
    pub property: Fact<PropertyFinding>,
    /// 失独.
    pub lost_only_child: Fact<bool>,
    /// 三无.
    pub three_nos: Fact<bool>,
    /// 单人保: what an application of one person rests on (SA-04); absent for an application of the family.
    pub alone: Fact<Alone>,
    /// 救助档次 (SA-13).
    pub band: Fact<Band>,
    /// 核查类别, as the authority has stated it (SA-21).
    pub review: Fact<ReviewClass>,
    /// 渐退: the decision to keep a payment for a while. A determination decided after it ends it.
    pub grace: Option<Grace>,
    /// 领款人: who draws the money; the head where nobody is named.
    pub payee: Option<Payee>,
    /// The payee's account.
    pub account: Option<AccountNumber>,
    /// Everybody, the applicant first.
    pub members: Vec<MemberEntry>,
    /// Incomes; the earner is an index into the members.
    pub incomes: Vec<IncomeLine>,
    /// Is the list of incomes complete?
    pub incomes_complete: bool,
    /// Deductions.
    pub deductions: Vec<Deduction>,
    /// Property.
    pub assets: Vec<Asset>,
    /// Is the list of property complete?
    pub assets_complete: bool,
    /// Rigid expenditure (SA-08).
    pub expenses: Vec<Expense>,
    /// Is the list of expenditure complete?
    pub expenses_complete: bool,
    /// Relatives outside who owe maintenance (SA-10); whom they support is an index into the members.
    pub supporters: Vec<Supporter>,
    /// What was determined, in any order.
    pub determinations: Vec<Determination>,
    /// What the household was before.
    pub history: History,
}

impl HouseholdEntry {
    /// An empty household of that number and place.
    #[must_use]
    pub fn new(number: &str, place: Place) -> Self {
        Self {
            number: number.to_owned(),
            case: None,
            place,
            street: String::new(),
            community: String::new(),
            register: Fact::NotEstablished,
            applied: None,
            ended: None,
            stop: None,
            property: Fact::NotEstablished,
            lost_only_child: Fact::NotEstablished,
            three_nos: Fact::NotEstablished,
            alone: Fact::NotEstablished,
            band: Fact::NotEstablished,
            review: Fact::NotEstablished,
            grace: None,
            payee: None,
            account: None,
            members: Vec::new(),
            incomes: Vec::new(),
            incomes_complete: false,
            deductions: Vec::new(),
            assets: Vec::new(),
            assets_complete: false,
            expenses: Vec::new(),
            expenses_complete: false,
            supporters: Vec::new(),
            determinations: Vec::new(),
            history: History::default(),
        }
    }
}
