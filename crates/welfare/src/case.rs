//! 案件文件: the documented form of one case, in JSON or TOML. Everything that takes a case uses these names.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Explain, Fact, Money, Month, Pack};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;
use uuid::Uuid;

use crate::assess::{AssessError, MonthFindings, assess_month};
use crate::facts::{
    Alone, Asset, Band, Deduction, Expense, Household, HouseholdError, HouseholdFacts, IncomeLine, Member,
    MemberFields, PropertyFinding, Register, Supporter, Unstated, written,
};
use crate::needs::Needs;
use crate::policy::Policy;
use crate::standing::{Determination, Law, Standing, StopGround};

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
    /// 渐退期: income has risen above the standard, and the payment is kept for a while (SA-23).
    Grace {
        /// The day of the decision.
        decided: NaiveDate,
        /// What was paid a month, and is kept.
        kept: Money,
        /// Why the household no longer qualifies.
        ground: StopGround,
    },
    /// 已停保.
    Ended {
        /// Last month of payment.
        last: Month,
        /// Why, where it is recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ground: Option<StopGround>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum StandingKind {
    Applying,
    OnRoll,
    Grace,
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
    decided: Option<NaiveDate>,
    kept: Option<Money>,
    ground: Option<StopGround>,
    last: Option<Month>,
}

impl<'de> Deserialize<'de> for StandingFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = StandingFields::deserialize(deserializer)?;
        let StandingFields { kind, applied, since, determination, decided, kept, ground, last } = fields;
        let of_grace = (decided, kept);
        let standing = match (kind, applied, since, determination, of_grace, ground, last) {
            (StandingKind::Applying, Some(applied), None, None, (None, None), None, None) => {
                Some(Self::Applying { applied })
            }
            (StandingKind::OnRoll, None, Some(since), Some(determination), (None, None), None, None) => {
                Some(Self::OnRoll { since, determination })
            }
            (StandingKind::Grace, None, None, None, (Some(decided), Some(kept)), Some(ground), None) => {
                Some(Self::Grace { decided, kept, ground })
            }
            (StandingKind::Ended, None, None, None, (None, None), ground, Some(last)) => {
                Some(Self::Ended { last, ground })
            }
            _ => None,
        };
        standing.ok_or_else(|| {
            D::Error::custom(match kind {
                StandingKind::Applying => "a standing `applying` states `applied` and nothing else",
                StandingKind::OnRoll => {
                    "a standing `on-roll` states `since` and `determination` and nothing else"
                }
                StandingKind::Grace => {
                    "a standing `grace` states `decided`, `kept` and `ground` and nothing else"
                }
                StandingKind::Ended => "a standing `ended` states `last`, perhaps `ground`, and nothing else",
            })
        })
    }
}

/// 案件: one household in one place and month, without names or numbers.
///
/// The message of a reader may repeat what stood in the file, also where somebody put the number of a person in the
/// wrong field: show it through [`mask_numbers`](minzheng_core_types::text::mask_numbers).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// What facts mean that are not stated below. Reading a file puts it into effect: nothing is unstated afterwards.
    #[serde(default)]
    pub unstated: Unstated,
    /// Applying, on the roll, in the grace period, or ended.
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
    /// 单人保: an application of one person out of a family.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub alone: Fact<Alone>,
    /// 救助档次.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub band: Fact<Band>,
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
    /// Relatives outside the household who owe maintenance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supporters: Vec<Supporter>,
    /// Rigid expenditure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expenses: Vec<Expense>,
    /// Is the list of expenditure complete?
    #[serde(default)]
    pub expenses_complete: bool,
    /// Property.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub assets: Vec<Asset>,
    /// Is the list of property complete?
    #[serde(default)]
    pub assets_complete: bool,
    /// 困难情形: what only some programmes ask about.
    #[serde(default, skip_serializing_if = "Needs::is_empty")]
    pub needs: Needs,
}

/// A case as a file states it, where what is not written can be told from what is written as not established.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseFields {
    case: Option<Uuid>,
    place: Place,
    month: Month,
    #[serde(default)]
    unstated: Unstated,
    standing: StandingFile,
    #[serde(default)]
    register: Fact<Register>,
    #[serde(default)]
    property: Fact<PropertyFinding>,
    #[serde(default, deserialize_with = "written")]
    lost_only_child: Option<Fact<bool>>,
    #[serde(default, deserialize_with = "written")]
    three_nos: Option<Fact<bool>>,
    #[serde(default, deserialize_with = "written")]
    alone: Option<Fact<Alone>>,
    #[serde(default, deserialize_with = "written")]
    band: Option<Fact<Band>>,
    members: Vec<MemberFields>,
    #[serde(default)]
    incomes: Vec<IncomeLine>,
    incomes_complete: Option<bool>,
    #[serde(default)]
    deductions: Vec<Deduction>,
    #[serde(default)]
    supporters: Vec<Supporter>,
    #[serde(default)]
    expenses: Vec<Expense>,
    expenses_complete: Option<bool>,
    #[serde(default)]
    assets: Vec<Asset>,
    assets_complete: Option<bool>,
    #[serde(default)]
    needs: Needs,
}

impl<'de> Deserialize<'de> for CaseFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = CaseFields::deserialize(deserializer)?;
        let unstated = fields.unstated;
        let complete = |stated: Option<bool>| stated.unwrap_or(unstated == Unstated::None);
        Ok(Self {
            case: fields.case,
            place: fields.place,
            month: fields.month,
            unstated: Unstated::Unknown,
            standing: fields.standing,
            register: fields.register,
            property: fields.property,
            lost_only_child: unstated.settle(fields.lost_only_child),
            three_nos: unstated.settle(fields.three_nos),
            alone: unstated.settle(fields.alone),
            band: unstated.settle(fields.band),
            members: fields.members.into_iter().map(|member| member.settled(unstated)).collect(),
            incomes: fields.incomes,
            incomes_complete: complete(fields.incomes_complete),
            deductions: fields.deductions,
            supporters: fields.supporters,
            expenses: fields.expenses,
            expenses_complete: complete(fields.expenses_complete),
            assets: fields.assets,
            assets_complete: complete(fields.assets_complete),
            needs: fields.needs,
        })
    }
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

impl StandingFile {
    /// A standing in the form of a file.
    #[must_use]
    pub const fn of(standing: Standing<'_>) -> Self {
        match standing {
            Standing::Applying { on } => Self::Applying { applied: on },
            Standing::OnRoll { since, basis } => Self::OnRoll { since, determination: *basis },
            Standing::Grace { decided, kept, ground } => Self::Grace { decided, kept, ground },
            Standing::Ended { last, ground } => Self::Ended { last, ground },
        }
    }
}

impl CaseFile {
    /// The case of a household in a month, with nothing left unstated that its facts state.
    #[must_use]
    pub fn of(household: &Household<'_>, place: Place, month: Month, standing: Standing<'_>) -> Self {
        let facts = household.facts();
        Self {
            register: facts.register,
            property: facts.property,
            lost_only_child: facts.lost_only_child,
            three_nos: facts.three_nos,
            alone: facts.alone,
            band: facts.band,
            incomes: facts.incomes.to_vec(),
            incomes_complete: facts.incomes_complete,
            deductions: facts.deductions.to_vec(),
            supporters: facts.supporters.to_vec(),
            expenses: facts.expenses.to_vec(),
            expenses_complete: facts.expenses_complete,
            assets: facts.assets.to_vec(),
            assets_complete: facts.assets_complete,
            ..Self::new(place, month, StandingFile::of(standing), facts.members.to_vec())
        }
    }

    /// A case of which nothing else is established.
    #[must_use]
    pub fn new(place: Place, month: Month, standing: StandingFile, members: Vec<Member>) -> Self {
        Self {
            case: None,
            place,
            month,
            unstated: Unstated::Unknown,
            standing,
            register: Fact::NotEstablished,
            property: Fact::NotEstablished,
            lost_only_child: Fact::NotEstablished,
            three_nos: Fact::NotEstablished,
            alone: Fact::NotEstablished,
            band: Fact::NotEstablished,
            members,
            incomes: Vec::new(),
            incomes_complete: false,
            deductions: Vec::new(),
            supporters: Vec::new(),
            expenses: Vec::new(),
            expenses_complete: false,
            assets: Vec::new(),
            assets_complete: false,
            needs: Needs::default(),
        }
    }

    /// The same case asked about another month. What it states of its own month alone is not taken along: an application
    /// for temporary assistance, the year's medical bills, what an insurance is asked to pay, the index of prices.
    #[must_use]
    pub fn asked_in(&self, month: Month) -> Self {
        let mut case = Self { month, ..self.clone() };
        if month != self.month {
            case.needs.temporary = None;
            case.needs.medical = Vec::new();
            case.needs.accident_insurance.claims = Fact::NotEstablished;
            case.needs.prices = crate::price_subsidy::facts::Prices {
                persons: case.needs.prices.persons,
                ..crate::price_subsidy::facts::Prices::default()
            };
        }
        case
    }

    /// Does the household draw the allowance, or its payment of the grace period, in the month?
    #[must_use]
    pub fn draws(&self) -> bool {
        match self.standing {
            StandingFile::OnRoll { since, .. } => since <= self.month,
            StandingFile::Grace { .. } => true,
            StandingFile::Ended { last, .. } => self.month <= last,
            StandingFile::Applying { .. } => false,
        }
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
            supporters: &self.supporters,
            expenses: &self.expenses,
            expenses_complete: self.expenses_complete,
            assets: &self.assets,
            assets_complete: self.assets_complete,
            register: self.register,
            property: self.property,
            lost_only_child: self.lost_only_child,
            three_nos: self.three_nos,
            alone: self.alone,
            band: self.band,
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
            StandingFile::Grace { decided, kept, ground } => {
                Standing::Grace { decided: *decided, kept: *kept, ground: *ground }
            }
            StandingFile::Ended { last, ground } => Standing::Ended { last: *last, ground: *ground },
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
            StandingFile::Grace { decided, .. } => Month::of(decided),
            StandingFile::Ended { .. } => self.month,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rest: &str) -> CaseFile {
        let text = format!(
            r#"{{ "place": "370203", "month": "2014-05", "standing": {{ "kind": "applying", "applied": "2014-05-06" }}, {rest} }}"#
        );
        serde_json::from_str(&text).unwrap()
    }

    /// Whoever writes `unknown` says that nobody has found out: it never becomes none.
    #[test]
    fn what_is_written_as_unknown_stays_open() {
        let case = read(
            r#""unstated": "none", "three_nos": "unknown", "incomes_complete": false,
               "members": [{ "relation": "applicant", "birth": "1960-02-01", "away": "unknown" }]"#,
        );
        let [member] = case.members.as_slice() else { panic!("one member") };
        assert_eq!((case.three_nos, case.lost_only_child), (Fact::NotEstablished, Fact::Absent));
        assert_eq!((member.away, member.disability), (Fact::NotEstablished, Fact::Absent));
        assert_eq!((case.incomes_complete, case.assets_complete), (false, true));
        assert_eq!((case.register, member.counted), (Fact::NotEstablished, Fact::NotEstablished));
    }

    #[test]
    fn nothing_is_unstated_once_a_case_was_read() {
        let case = read(
            r#""unstated": "none", "members": [{ "relation": "applicant", "birth": "1960-02-01",
               "circumstances": ["student", "triplet", "student"], "employment": { "graduate": 3 } }]"#,
        );
        assert_eq!(case.unstated, Unstated::Unknown);
        let again: CaseFile = serde_json::from_str(&serde_json::to_string(&case).unwrap()).unwrap();
        assert_eq!(again, case);
    }

    #[test]
    fn a_standing_states_its_own_fields_and_no_others() {
        let standing = |text: &str| serde_json::from_str::<StandingFile>(text);
        let grace = r#"{"kind":"grace","decided":"2023-09-10","kept":"300.00","ground":"income"}"#;
        assert!(matches!(standing(grace), Ok(StandingFile::Grace { ground: StopGround::Income, .. })));
        assert!(standing(r#"{"kind":"grace","decided":"2023-09-10","kept":"300.00"}"#).is_err());
        assert!(standing(r#"{"kind":"ended","last":"2014-04","kept":"300.00"}"#).is_err());
        assert!(matches!(
            standing(r#"{"kind":"ended","last":"2014-04","ground":"death"}"#),
            Ok(StandingFile::Ended { ground: Some(StopGround::Death), .. })
        ));
    }
}
