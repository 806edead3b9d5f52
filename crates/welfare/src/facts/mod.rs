//! The facts of a household: a borrowed view over flat slices, so that a million households live in a few vectors.

mod member;
mod sources;

use minzheng_core_types::fact::Fact;
use minzheng_core_types::sets::MemberSet;
use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use member::{
    Away, Circumstance, Circumstances, Cohabitation, Disability, Employment, Illness, Member, Relation,
    Schooling, Sex, Unstated,
};
pub(crate) use member::{MemberFields, grade_number, kind_word, written};
pub use sources::{
    Asset, AssetKind, Deduction, Duty, Expense, ExpenseKind, IncomeKind, IncomeLine, Per, Supporter,
    SupporterStatus,
};

/// 户籍类别: which standard applies (SA-27).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "城乡")]
pub enum Register {
    /// 城市.
    Urban,
    /// 农村.
    Rural,
}

impl Register {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Urban => "urban",
            Self::Rural => "rural",
        }
    }
}

/// 财产核定结论: the authority's own finding about property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PropertyFinding {
    /// 符合: within the local rule.
    Within,
    /// 不符合: beyond it.
    Beyond,
}

impl PropertyFinding {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Within => "within",
            Self::Beyond => "beyond",
        }
    }
}

/// 单人保: what an application of one person out of a family rests on (SA-04). Only the applicant, the first member,
/// counts then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "单人保")]
pub struct Alone {
    /// 低保边缘家庭成员: has the authority found the family to be a marginal household (LI-01)?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub family_marginal: Fact<bool>,
    /// 单独立户: does the person have a household register of their own?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub own_register: Fact<bool>,
    /// 在宗教活动场所居住的连续月数: months that a member of the clergy has lived in a religious place.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub religious_months: Fact<u32>,
}

/// 救助档次: the class of hardship that the authority has found (SA-13), 1 the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Band {
    /// 一档.
    First,
    /// 二档.
    Second,
    /// 三档.
    Third,
    /// 四档.
    Fourth,
}

impl Band {
    /// The number of the band.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self {
            Self::First => 1,
            Self::Second => 2,
            Self::Third => 3,
            Self::Fourth => 4,
        }
    }
}

/// The facts of a household before their indices are checked.
#[derive(Debug, Clone, Copy)]
pub struct HouseholdFacts<'a> {
    /// Everybody, whether or not they count. The applicant comes first.
    pub members: &'a [Member],
    /// Incomes.
    pub incomes: &'a [IncomeLine],
    /// Is the list of incomes complete?
    pub incomes_complete: bool,
    /// Deductions.
    pub deductions: &'a [Deduction],
    /// Relatives outside the household who owe maintenance.
    pub supporters: &'a [Supporter],
    /// Rigid expenditure.
    pub expenses: &'a [Expense],
    /// Is the list of expenditure complete?
    pub expenses_complete: bool,
    /// Property.
    pub assets: &'a [Asset],
    /// Is the list of property complete?
    pub assets_complete: bool,
    /// Urban or rural.
    pub register: Fact<Register>,
    /// The authority's finding about property.
    pub property: Fact<PropertyFinding>,
    /// 失独: has the family lost its only child, with none born or adopted since?
    pub lost_only_child: Fact<bool>,
    /// 三无: urban residents without income, working ability and supporters.
    pub three_nos: Fact<bool>,
    /// 单人保: absent, or not established, for an application of the family.
    pub alone: Fact<Alone>,
    /// 救助档次.
    pub band: Fact<Band>,
}

impl<'a> HouseholdFacts<'a> {
    /// A household of these members with nothing else established.
    #[must_use]
    pub const fn of(members: &'a [Member]) -> Self {
        Self {
            members,
            incomes: &[],
            incomes_complete: false,
            deductions: &[],
            supporters: &[],
            expenses: &[],
            expenses_complete: false,
            assets: &[],
            assets_complete: false,
            register: Fact::NotEstablished,
            property: Fact::NotEstablished,
            lost_only_child: Fact::NotEstablished,
            three_nos: Fact::NotEstablished,
            alone: Fact::NotEstablished,
            band: Fact::NotEstablished,
        }
    }
}

/// Why facts do not make a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum HouseholdError {
    /// No member.
    #[error("a household has at least one member; add the applicant")]
    NoMembers,
    /// More members than a set holds.
    #[error("a household has at most 64 members here, not {0}; split it")]
    TooManyMembers(usize),
    /// An income names a member that is not there.
    #[error("incomes[{line}] names member {earner}, who is not listed; members count from 0")]
    NoSuchEarner {
        /// Index of the income.
        line: usize,
        /// The index it names.
        earner: usize,
    },
    /// A deduction names a member that is not there.
    #[error("deductions[{line}] names member {payer}, who is not listed; members count from 0")]
    NoSuchPayer {
        /// Index of the deduction.
        line: usize,
        /// The index it names.
        payer: usize,
    },
    /// A supporter names a member that is not there.
    #[error("supporters[{line}] names member {of}, who is not listed; members count from 0")]
    NoSuchDependant {
        /// Index of the supporter.
        line: usize,
        /// The index it names.
        of: usize,
    },
    /// A supporter whose household has nobody in it, or who supports nobody.
    #[error("supporters[{line}] has no members or no dependants; count the supporter, and whom they support")]
    EmptySupporter {
        /// Index of the supporter.
        line: usize,
    },
}

/// 家庭: a checked view of a household's facts.
#[derive(Debug, Clone, Copy)]
pub struct Household<'a>(HouseholdFacts<'a>);

impl<'a> Household<'a> {
    /// Checks the indices once.
    ///
    /// # Errors
    /// [`HouseholdError`] when there is nobody, too many, or an index that leads nowhere.
    #[inline]
    pub fn new(facts: HouseholdFacts<'a>) -> Result<Self, HouseholdError> {
        let count = facts.members.len();
        if count == 0 {
            return Err(HouseholdError::NoMembers);
        }
        if count > MemberSet::CAPACITY {
            return Err(HouseholdError::TooManyMembers(count));
        }
        for (line, income) in facts.incomes.iter().enumerate() {
            if income.earner >= count {
                return Err(HouseholdError::NoSuchEarner { line, earner: income.earner });
            }
        }
        for (line, deduction) in facts.deductions.iter().enumerate() {
            if deduction.payer >= count {
                return Err(HouseholdError::NoSuchPayer { line, payer: deduction.payer });
            }
        }
        for (line, supporter) in facts.supporters.iter().enumerate() {
            if supporter.of >= count {
                return Err(HouseholdError::NoSuchDependant { line, of: supporter.of });
            }
            if supporter.household == 0 || supporter.dependants == 0 {
                return Err(HouseholdError::EmptySupporter { line });
            }
        }
        Ok(Self(facts))
    }

    /// The facts.
    #[must_use]
    #[inline]
    pub const fn facts(&self) -> &HouseholdFacts<'a> {
        &self.0
    }

    /// The members.
    #[must_use]
    #[inline]
    pub const fn members(&self) -> &'a [Member] {
        self.0.members
    }
}
