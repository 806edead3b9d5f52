//! 案件文件: the documented form of one case, in JSON or TOML. Everything that takes a case uses these names.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Explain, Fact, Month, Pack};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::assess::{AssessError, MonthFindings, assess_month};
use crate::facts::{
    Asset, Deduction, Household, HouseholdError, HouseholdFacts, IncomeLine, Member, PropertyFinding,
    Register,
};
use crate::policy::Policy;
use crate::standing::{Determination, Law, Standing};

/// What a fact means that the file does not state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unstated {
    /// Not established: rules that need it ask.
    #[default]
    Unknown,
    /// Known to be absent: whoever wrote the file has asked about everything.
    None,
}

/// 状态 as written in a file; see [`Standing`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum StandingFile {
    /// 申请中.
    Applying {
        /// The day of application.
        applied: NaiveDate,
    },
    /// 在保.
    OnRoll {
        /// First month of payment.
        since: Month,
        /// What was determined last.
        determination: Determination,
    },
    /// 已停保.
    Ended {
        /// Last month of payment.
        last: Month,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StandingKind {
    Applying,
    OnRoll,
    Ended,
}

/// The same field by field, so that an error is found where it stands and not at the end of the whole.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StandingFields {
    kind: StandingKind,
    applied: Option<NaiveDate>,
    since: Option<Month>,
    determination: Option<Determination>,
    last: Option<Month>,
}

impl<'de> Deserialize<'de> for StandingFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = StandingFields::deserialize(deserializer)?;
        let StandingFields { kind, applied, since, determination, last } = fields;
        let standing = match (kind, applied, since, determination, last) {
            (StandingKind::Applying, Some(applied), None, None, None) => Some(Self::Applying { applied }),
            (StandingKind::OnRoll, None, Some(since), Some(determination), None) => {
                Some(Self::OnRoll { since, determination })
            }
            (StandingKind::Ended, None, None, None, Some(last)) => Some(Self::Ended { last }),
            _ => None,
        };
        standing.ok_or_else(|| {
            D::Error::custom(match kind {
                StandingKind::Applying => "a standing `applying` states `applied` and nothing else",
                StandingKind::OnRoll => {
                    "a standing `on-roll` states `since` and `determination` and nothing else"
                }
                StandingKind::Ended => "a standing `ended` states `last` and nothing else",
            })
        })
    }
}

/// 案件: one household in one place and month, without names or numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The case, by an identifier that only the caller can resolve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Uuid>,
    /// The place whose law is asked.
    pub place: Place,
    /// The month.
    pub month: Month,
    /// What facts mean that are not stated below.
    #[serde(default)]
    pub unstated: Unstated,
    /// Applying, on the roll, or ended.
    pub standing: StandingFile,
    /// Urban or rural.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub register: Fact<Register>,
    /// The authority's finding about property, for an application.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub property: Fact<PropertyFinding>,
    /// 失独.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub lost_only_child: Fact<bool>,
    /// 三无.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub three_nos: Fact<bool>,
    /// Everybody, the applicant first.
    pub members: Vec<Member>,
    /// Incomes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incomes: Vec<IncomeLine>,
    /// Is the list of incomes complete?
    #[serde(default)]
    pub incomes_complete: bool,
    /// Deductions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deductions: Vec<Deduction>,
    /// Property.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<Asset>,
    /// Is the list of property complete?
    #[serde(default)]
    pub assets_complete: bool,
}

/// Why a case file could not be assessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum CaseError {
    /// The facts make no household.
    #[error(transparent)]
    Household(#[from] HouseholdError),
    /// The month could not be computed.
    #[error(transparent)]
    Assess(#[from] AssessError),
}

fn absent_if_open<T>(fact: &mut Fact<T>) {
    if fact.is_open() {
        *fact = Fact::Absent;
    }
}

impl Member {
    /// Takes every fact that is open for known to be absent, except birth and the authority's own finding.
    pub const fn state_the_rest(&mut self) {
        macro_rules! absent {
            ($($field:ident)+) => {$(
                if self.$field.is_open() {
                    self.$field = Fact::Absent;
                }
            )+};
        }
        absent!(schooling unable_to_live_alone supported away disability lone_elder illness ability_grade nursing_subsidy);
    }
}

impl CaseFile {
    /// Puts `unstated = "none"` into effect. Reading a file does not do it: call this once after.
    #[must_use]
    pub fn settled(mut self) -> Self {
        if self.unstated == Unstated::None {
            self.members.iter_mut().for_each(Member::state_the_rest);
            absent_if_open(&mut self.lost_only_child);
            absent_if_open(&mut self.three_nos);
            self.incomes_complete = true;
            self.assets_complete = true;
        }
        self
    }

    /// The household, with its indices checked.
    ///
    /// # Errors
    /// [`HouseholdError`] when there is nobody, too many, or an index that leads nowhere.
    pub fn household(&self) -> Result<Household<'_>, HouseholdError> {
        Household::new(HouseholdFacts {
            members: &self.members,
            incomes: &self.incomes,
            incomes_complete: self.incomes_complete,
            deductions: &self.deductions,
            assets: &self.assets,
            assets_complete: self.assets_complete,
            register: self.register,
            property: self.property,
            lost_only_child: self.lost_only_child,
            three_nos: self.three_nos,
        })
    }

    /// The standing.
    #[must_use]
    pub const fn standing(&self) -> Standing<'_> {
        match &self.standing {
            StandingFile::OnRoll { since, determination } => {
                Standing::OnRoll { since: *since, basis: determination }
            }
            StandingFile::Applying { applied } => Standing::Applying { on: *applied },
            StandingFile::Ended { last } => Standing::Ended { last: *last },
        }
    }

    /// Assesses the case: makes the policies of its place and months from the pack.
    ///
    /// # Errors
    /// [`CaseError`] when the facts make no household, or amounts do not fit.
    pub fn assess<X: Explain>(&self, pack: &Pack, explain: &mut X) -> Result<MonthFindings, CaseError> {
        let in_month = Policy::at(pack, self.place, self.month);
        let at_application = Policy::at(pack, self.place, self.month_of_application());
        let law = Law { at_application: &at_application, in_month: &in_month };
        Ok(assess_month(&self.household()?, self.standing(), law, self.month, explain)?)
    }

    /// The month whose law the limits of the application look at.
    #[must_use]
    pub fn month_of_application(&self) -> Month {
        match self.standing {
            StandingFile::OnRoll { determination, .. } => Month::of(determination.applied),
            StandingFile::Applying { applied } => Month::of(applied),
            StandingFile::Ended { .. } => self.month,
        }
    }
}
