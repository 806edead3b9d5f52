//! What an elder is entitled to and has used in a month: classes, minutes carried over, bills, the voucher.

use chrono::NaiveDate;
use minzheng_core_types::{Fact, Money, Month};
use serde::{Deserialize, Serialize};

use super::When;

/// Declares kinds with their words in files and their names for people.
macro_rules! kinds {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal, $zh:literal, $en:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$doc])* #[doc = concat!($zh, ": ", $en, ".")] $variant,)+ }

        impl $name {
            /// Each of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word in files and formulas.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Its name for people.
            #[must_use]
            pub const fn label(self) -> minzheng_core_types::Text {
                match self { $(Self::$variant => minzheng_core_types::Text::new($zh, $en),)+ }
            }
        }
    };
}
pub(super) use kinds;

kinds! {
    /// 类别: by what a place gives hours (EC-22).
    #[doc(alias = "服务对象类别")]
    pub enum Class {
        WhollyUnable = "wholly-unable", "完全不能自理", "wholly unable to care for oneself";
        PartlyUnable = "partly-unable", "部分不能自理", "partly unable to care for oneself";
        Allowance = "allowance", "低保老人", "elder on the allowance";
    }
}

kinds! {
    /// 服务形式: of what kind a bill is (EC-26).
    #[doc(alias = "服务形式")]
    pub enum Form {
        HomeVisit = "home-visit", "居家上门服务", "home visit";
        DayCare = "day-care", "日间照料", "day care";
        ShortStay = "short-stay", "短期托养(30日以内)", "short stay, up to 30 days";
        LongStay = "long-stay", "长期托养(超过30日)", "long stay, over 30 days";
    }
}

kinds! {
    /// 其他待遇: benefits that may shut the voucher out (EC-26).
    pub enum Exclusion {
        DestituteSupport = "destitute-support", "特困供养", "destitute support";
        CollectiveCareSubsidy = "collective-care-subsidy", "经济困难失能老年人集中照护服务补助", "subsidy for collective care of poor disabled elders";
        ImprovementProject = "improvement-project", "居家和社区基本养老服务提升行动项目", "home-and-community basic service improvement project";
    }
}

kinds! {
    /// 困难类别: by what other cities give a service allowance (EC-27).
    pub enum Status {
        Allowance = "allowance", "低保", "on the subsistence allowance";
        LowIncome = "low-income", "低收入", "of low income";
        FamilyPlanning = "family-planning", "计划生育特殊家庭", "family-planning special family";
    }
}

kinds! {
    /// 失能程度: by what other cities give a care allowance (EC-27).
    pub enum Care {
        Light = "light", "轻度", "light";
        Middle = "middle", "中度", "middle";
        Heavy = "heavy", "重度", "heavy";
    }
}

/// 结转: minutes of an earlier month that were not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "结转")]
pub struct Carried {
    /// Of which month.
    pub month: Month,
    /// How many are left of it.
    pub minutes: u32,
}

/// 服务小时: what the hours of a month depend on, beside EC-20.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "服务小时")]
pub struct Hours {
    /// 类别: every class that applies.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub classes: Fact<Vec<Class>>,
    /// 住院、外出: asked only where a place suspends.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub absent: Fact<When>,
    /// 结转: asked only where a place carries minutes over; the oldest month first, each once.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub carried: Fact<Vec<Carried>>,
    /// 同户已用分钟: asked only where hours are a household's.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub household_used: Fact<u32>,
}

/// 消费补贴: what the voucher depends on, beside the assessments.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "消费补贴")]
pub struct Voucher {
    /// 服务地址在当地: is the service given within the area of the rules? Household registration is not asked.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub in_area: Fact<bool>,
    /// 已享受的其他待遇: which of these benefits the elder has; `"none"` for none of them.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub exclusion: Fact<Exclusion>,
    /// 当月已用: used in the month before these bills, in yuan.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub used: Fact<Money>,
}

/// 账单: one bill of the month. It has minutes and a rate, or a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "账单")]
pub struct Bill {
    /// 服务日: the day of the service, or of the check-in.
    pub on: NaiveDate,
    /// 服务形式.
    pub form: Form,
    /// 计费分钟.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// 每小时价格, in yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<Money>,
    /// 价格, in yuan, where it is not billed by the minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// 政府购买: is it ordered under the hours that government buys? Asked only where the file has hours and it has minutes.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub under_hours: Fact<bool>,
    /// 长期护理保险支付, in yuan.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub insurance: Fact<Money>,
}

/// 按类别的补贴: what other cities give by class (EC-27).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Subsidy {
    /// 困难类别.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub status: Fact<Status>,
    /// 核定金额: the amount a month that was set, where a place has published only the range of it; in yuan.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub granted: Fact<Money>,
    /// 失能程度.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub care: Fact<Care>,
}
