//! Money that comes in and goes out, and what is owned.

use minzheng_core_types::fact::Fact;
use minzheng_core_types::{Money, MonthRange};
use serde::{Deserialize, Serialize};

/// 收入类别: kinds of income (SA-05, SA-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum IncomeKind {
    /// 工资性收入, net of the necessary cost of working.
    Wage,
    /// 工资性收入, before the necessary cost of working: places set what is taken off (SA-07).
    GrossWage,
    /// 经营净收入; a loss is negative.
    Business,
    /// 财产净收入.
    Property,
    /// 养老金、离退休金.
    Pension,
    /// 居民养老保险基础养老金; places differ (SA-06).
    ResidentsBasicPension,
    /// 失业保险金.
    Unemployment,
    /// 遗属待遇.
    Survivor,
    /// 赡养、抚养、扶养费, received or due.
    Maintenance,
    /// 赠与、继承.
    Gift,
    /// 一次性收入: severance, land compensation; spread over months by local rule.
    LumpSum,
    /// 其他收入.
    Other,
    /// 优抚抚恤金、补助金.
    SpecialCare,
    /// 政府奖励.
    GovernmentAward,
    /// 奖学金、助学金.
    StudentAid,
    /// 社会救助款物.
    SocialAssistance,
    /// 工伤医疗、护理、一次性伤残.
    WorkInjury,
    /// 丧葬费.
    Funeral,
    /// 高龄津贴、长寿津贴.
    HighAge,
    /// 残疾人两项补贴.
    DisabilitySubsidy,
}

impl IncomeKind {
    /// Does the national list leave it out (SA-06)?
    #[must_use]
    #[inline]
    pub const fn is_left_out(self) -> bool {
        matches!(
            self,
            Self::SpecialCare
                | Self::GovernmentAward
                | Self::StudentAid
                | Self::SocialAssistance
                | Self::WorkInjury
                | Self::Funeral
                | Self::HighAge
                | Self::DisabilitySubsidy
        )
    }
}

/// What an amount of income covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    /// Each month of the period.
    Month,
    /// The period as a whole.
    Period,
}

/// 收入项: one source of income of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IncomeLine {
    /// Index of the member who earns it.
    pub earner: usize,
    /// Kind.
    pub kind: IncomeKind,
    /// How much.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
    /// Of what the amount is.
    pub per: Per,
    /// The months it was received for.
    pub period: MonthRange,
}

/// 扣减项: taxes, social contributions and maintenance paid (SA-05).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Deduction {
    /// Index of the member who paid.
    pub payer: usize,
    /// How much.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
    /// Of what the amount is.
    pub per: Per,
    /// The months it was paid for.
    pub period: MonthRange,
}

/// 财产类别: kinds of property (SA-11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AssetKind {
    /// 金融资产: deposits, securities, insurance, lent money.
    Financial,
    /// 唯一住房: the only home.
    OnlyHome,
    /// 第二套住房: another home.
    SecondHome,
    /// 非居住类房产: other real estate.
    NonResidential,
    /// 机动车辆: a car.
    Car,
    /// 残疾人代步车: a mobility vehicle.
    MobilityVehicle,
    /// 工商登记: a registered business.
    RegisteredBusiness,
}

impl AssetKind {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Financial => "financial",
            Self::OnlyHome => "only-home",
            Self::SecondHome => "second-home",
            Self::NonResidential => "non-residential",
            Self::Car => "car",
            Self::MobilityVehicle => "mobility-vehicle",
            Self::RegisteredBusiness => "registered-business",
        }
    }
}

/// 财产项: one thing owned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Kind.
    pub kind: AssetKind,
    /// Value; asked for only of financial assets.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
}

/// 支出类别: kinds of rigid expenditure (SA-08, LI-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "刚性支出")]
pub enum ExpenseKind {
    /// 医疗.
    Medical,
    /// 教育.
    Education,
    /// 残疾康复: rehabilitation of the disabled.
    Rehabilitation,
    /// 因灾: disaster.
    Disaster,
    /// 因意外事故: accident.
    Accident,
}

impl ExpenseKind {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Medical => "medical",
            Self::Education => "education",
            Self::Rehabilitation => "rehabilitation",
            Self::Disaster => "disaster",
            Self::Accident => "accident",
        }
    }
}

/// 支出项: what the household itself bore, after insurance, assistance and donations (SA-08).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Expense {
    /// Kind.
    pub kind: ExpenseKind,
    /// How much.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub amount: Fact<Money>,
    /// Of what the amount is.
    pub per: Per,
    /// The months it was borne in.
    pub period: MonthRange,
}

/// 义务: what a supporter owes (SA-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// 赡养、扶养: of a child to a parent, of a spouse or a sibling.
    Support,
    /// 抚养: of a parent who lives elsewhere to a child.
    ChildMaintenance,
}

/// 免计义务人: a supporter from whom some places expect nothing (SA-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SupporterStatus {
    /// 低保.
    Allowance,
    /// 特困.
    ExtremeHardship,
    /// 低保边缘.
    Marginal,
    /// 70 周岁以上且收入低于当地平均水平: over 70 with an income below the average.
    #[serde(rename = "over-70")]
    Over70,
}

impl SupporterStatus {
    /// The word used in files and formulas.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Allowance => "allowance",
            Self::ExtremeHardship => "extreme-hardship",
            Self::Marginal => "marginal",
            Self::Over70 => "over-70",
        }
    }
}

/// 赡养、抚养、扶养义务人: a relative outside the household who owes maintenance to a member (SA-10).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "赡养费")]
pub struct Supporter {
    /// Index of the member to whom it is owed.
    pub of: usize,
    /// What is owed.
    pub duty: Duty,
    /// 义务人家庭月收入: monthly income of the supporter's household; for child maintenance, the payer's own.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub income: Fact<Money>,
    /// 义务人家庭人口: members of the supporter's household.
    pub household: u32,
    /// 需赡养人数: persons to be supported outside the supporter's household; children, for child maintenance.
    pub dependants: u32,
    /// 义务人子女数: children of the supporter (formula F5).
    #[serde(default)]
    pub children: u32,
    /// Absent where the supporter has none of these statuses.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub status: Fact<SupporterStatus>,
    /// 协议、调解、判决所定的月金额: what an agreement, mediation or judgment says, a month.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub agreed: Fact<Money>,
    /// 实际月给付: what is really received, a month.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub received: Fact<Money>,
}
