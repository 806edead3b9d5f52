//! 日间照料的事实: what is known of a centre, of who wants to come, of a stay and of its end.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money, Rate, Text};
use serde::{Deserialize, Serialize};

use super::stay::StayKind;
use crate::{gb42195, mzt039};

/// Declares words of files and formulas.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every one, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word used in files and formulas.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// 能力等级: a grade of one of the two standards, each with its own words; none is converted (EC-17).
    #[doc(alias = "能力等级")]
    pub enum Ability {
        /// GB/T 42195: 能力完好.
        GbIntact = "gb-intact",
        /// GB/T 42195: 轻度失能.
        GbMild = "gb-mild",
        /// GB/T 42195: 中度失能.
        GbModerate = "gb-moderate",
        /// GB/T 42195: 重度失能.
        GbSevere = "gb-severe",
        /// GB/T 42195: 完全失能.
        GbComplete = "gb-complete",
        /// MZ/T 039: 能力完好.
        MzIntact = "mz-intact",
        /// MZ/T 039: 轻度失能.
        MzMild = "mz-mild",
        /// MZ/T 039: 中度失能.
        MzModerate = "mz-moderate",
        /// MZ/T 039: 重度失能.
        MzSevere = "mz-severe",
    }
}

/// A grade of its own standard.
enum Graded {
    Gb(gb42195::Grade),
    Mz(mzt039::Grade),
}

impl Ability {
    const fn graded(self) -> Graded {
        match self {
            Self::GbIntact => Graded::Gb(gb42195::Grade::Intact),
            Self::GbMild => Graded::Gb(gb42195::Grade::Mild),
            Self::GbModerate => Graded::Gb(gb42195::Grade::Moderate),
            Self::GbSevere => Graded::Gb(gb42195::Grade::Severe),
            Self::GbComplete => Graded::Gb(gb42195::Grade::Complete),
            Self::MzIntact => Graded::Mz(mzt039::Grade::Intact),
            Self::MzMild => Graded::Mz(mzt039::Grade::Mild),
            Self::MzModerate => Graded::Mz(mzt039::Grade::Moderate),
            Self::MzSevere => Graded::Mz(mzt039::Grade::Severe),
        }
    }

    /// Its number within its own standard: the greater, the worse.
    #[must_use]
    pub const fn number(self) -> u32 {
        match self.graded() {
            Graded::Gb(grade) => grade.number(),
            Graded::Mz(grade) => grade.number(),
        }
    }

    /// Its name, with that of its standard.
    #[must_use]
    pub fn label(self) -> Text {
        super::rules::label(self.word())
    }
}

words! {
    /// 退费办法: how a part of a stay is charged (EC-45); the contract names one.
    #[doc(alias = "退费办法")]
    pub enum Method {
        /// 按历日: the price by the days of the stay.
        CalendarDay = "calendar-day",
        /// 按30日: the price by 1, 7, 30 or 90 days.
        FixedThirty = "fixed-thirty",
        /// 按到托日: the price of a day for each day attended.
        AttendedDay = "attended-day",
        /// 按短期价重算: the prices of whole months, weeks and days.
        ReRate = "re-rate",
    }
}

/// 各等级人数: clients on a day, by grade 0 to 4.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct ByGrade {
    /// 能力完好.
    pub intact: u32,
    /// 轻度.
    pub mild: u32,
    /// 中度.
    pub moderate: u32,
    /// 重度.
    pub severe: u32,
    /// 完全.
    pub complete: u32,
}

impl ByGrade {
    /// Grade 0 to 4.
    #[must_use]
    pub const fn each(self) -> [u32; 5] {
        [self.intact, self.mild, self.moderate, self.severe, self.complete]
    }
}

/// 中心: a centre, built or planned (EC-40, EC-41).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Centre {
    /// 社区人口: people of the community that it serves.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub population: Fact<u32>,
    /// 社区老年人数: elders of the community; absent where the index is not asked for.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub elders: Fact<u32>,
    /// 实有建筑面积, m²: the floor area built; absent of a plan.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub area: Fact<Rate>,
}

/// 当日: a day at a centre (EC-42).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Day {
    /// 核定位置: places on the licence or filing.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub places: Fact<u32>,
    /// 全日托人数 on the day.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub whole: Fact<u32>,
    /// 半日托人数 on the day.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub half: Fact<u32>,
    /// 各等级人数 on the day; absent where staff is not asked about.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub clients: Fact<ByGrade>,
    /// 在岗护理员 on the day.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub carers: Fact<u32>,
}

/// 不宜入托情形: what excludes for a time, and when it is looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// 复核日: from this day on it has to be looked at again.
    pub review: NaiveDate,
}

/// 入托申请: an elder who wants to come (EC-43).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "入托")]
pub struct Admission {
    /// 出生日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 能力等级; absent where no assessment was made.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub ability: Fact<Ability>,
    /// 评估有效期至: the last day of the assessment; absent where nothing ends it.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub valid_until: Fact<NaiveDate>,
    /// 已签合同.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub contract: Fact<bool>,
    /// 行为能力受限.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub capacity_limited: Fact<bool>,
    /// 监护人已签: asked of who has limited capacity.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub guardian_signed: Fact<bool>,
    /// 传染病传染期; absent where there is none.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub infectious: Fact<Exclusion>,
    /// 精神疾病急性期,危及自身或他人; absent where there is none.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub acute_mental: Fact<Exclusion>,
    /// 需连续治疗; absent where there is none.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub continuous_treatment: Fact<Exclusion>,
    /// 中心具有护理资质: does the centre hold a nursing qualification? Asked of who is of grade 4.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub nursing: Fact<bool>,
    /// 独居: for the order of waiting.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub lives_alone: Fact<bool>,
}

/// 收费标准: the tariff of the contract, in yuan; absent what is not offered (EC-44).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "收费标准")]
pub struct Tariff {
    /// 日托.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub day: Fact<Money>,
    /// 周托.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub week: Fact<Money>,
    /// 月托.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub month: Fact<Money>,
    /// 季托.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub quarter: Fact<Money>,
    /// 护理加价 of the elder's grade, for a day attended.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub care_add: Fact<Money>,
    /// 餐费, a portion.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub meal: Fact<Money>,
}

impl Tariff {
    /// The price of a kind of stay.
    #[must_use]
    pub const fn of(&self, kind: StayKind) -> Fact<Money> {
        match kind {
            StayKind::Day => self.day,
            StayKind::Week => self.week,
            StayKind::Month => self.month,
            StayKind::Quarter => self.quarter,
        }
    }
}

/// 托养: a stay to be quoted, and what comes of it when it ends early (EC-44, EC-45).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "托养")]
pub struct Stay {
    /// 托养方式.
    pub kind: StayKind,
    /// 首日.
    pub first: NaiveDate,
    /// 收费标准.
    #[serde(default)]
    pub tariff: Tariff,
    /// 到托天数: days attended, planned or, once the stay has ended, found.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub attended: Fact<u32>,
    /// 每天份数: portions of meals a day.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub meals_a_day: Fact<u32>,
    /// 结算: what is settled when it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaving: Option<Leaving>,
}

/// 结算: the end of a stay (EC-45).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "退费")]
pub struct Leaving {
    /// 离开日: the last day, which counts.
    pub last: NaiveDate,
    /// 死亡或者住院之日: nothing counts after it; absent where neither happened.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub death_or_hospital: Fact<NaiveDate>,
    /// 退费办法 of the contract.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub method: Fact<Method>,
    /// 已付托养费: what was paid for the stay itself, without care and meals.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub paid: Fact<Money>,
    /// 缺席: days away in a row, in order; absent where there were none.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub absences: Fact<Vec<Absence>>,
    /// 合同约定缺席停计托养费: does the contract stop the price too, once care and meals have stopped?
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub base_stops: Fact<bool>,
}

impl Leaving {
    /// The absences that are known.
    #[must_use]
    pub fn known_absences(&self) -> &[Absence] {
        if let Fact::Known(absences) = &self.absences { absences } else { &[] }
    }
}

/// 缺席: days away in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The first day away.
    pub first: NaiveDate,
    /// The last day away.
    pub last: NaiveDate,
}

/// 使用情况: how a centre was used over a time (EC-46).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "入托率")]
#[doc(alias = "床位使用率")]
pub struct Usage {
    /// 位置.
    pub places: u32,
    /// 开放天数.
    pub open_days: u32,
    /// 全日托人次.
    pub whole: u32,
    /// 半日托人次.
    #[serde(default)]
    pub half: u32,
}

/// 补助: what a centre is subsidised for (EC-47).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Subsidy {
    /// 验收合格之日; absent where it has not passed. One after the day asked about has not come yet.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub accepted: Fact<NaiveDate>,
    /// 评定等级, 1 to 5 as the place numbers it; absent where it is not rated.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub rating: Fact<u32>,
    /// 全年开放月数; absent where it was never open.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub months_open: Fact<u32>,
    /// 全年入托率, per cent; absent where nobody came.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub occupancy: Fact<Rate>,
    /// 关停之日; absent where it goes on. One after the day asked about has not come yet.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub closed: Fact<NaiveDate>,
}
