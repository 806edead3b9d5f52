//! An application for temporary assistance, and what the authority has found and means to give.

use minzheng_core_types::{Fact, Money};
use serde::{Deserialize, Serialize};

use crate::facts::PropertyFinding;

/// Declares kinds with the words of files and formulas.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// The word used in files and formulas.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// 救助类型: of which kind the hardship is (TA-01).
    #[doc(alias = "急难型")]
    #[doc(alias = "支出型")]
    pub enum Kind {
        /// 急难型: fire, traffic accident, sudden serious illness and the like.
        Emergency = "emergency",
        /// 支出型: essential spending beyond what the household can bear.
        Expenditure = "expenditure",
    }
}

words! {
    /// 困难原因: what it comes from (TA-02).
    pub enum Cause {
        /// 基本生活.
        BasicLiving = "basic-living",
        /// 患病.
        Illness = "illness",
        /// 意外事故或者死亡: accident or death.
        AccidentOrDeath = "accident-or-death",
        /// 就学.
        Education = "education",
        /// 较轻急难: a light emergency.
        Light = "light",
    }
}

words! {
    /// 办理途径: by whom, and in which procedure, it is decided (TA-03).
    pub enum Way {
        /// 县级: the county or district, in the ordinary procedure.
        County = "county",
        /// 乡镇、街道: a township or street office, to which small amounts are delegated.
        Township = "township",
        /// 小额快救: small and fast, without means check and notice.
        SmallAndFast = "small-and-fast",
    }
}

/// 拟给予: what the authority means to give, within the lawful range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Granted {
    /// So many months of the subsistence standard, for each person that the place counts.
    Months(u32),
    /// An amount.
    Amount(Money),
}

/// 临时救助申请.
///
/// ```toml
/// [case.needs.temporary]        # two persons, three months of a standard of 660: 3,960 yuan
/// kind = "emergency"
/// cause = "illness"
/// verified = true
/// local = true
/// means = "within"
/// persons = 2
/// granted = { months = 3 }
/// given = "0.00"
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "临时救助")]
pub struct Request {
    /// The kind; absent where there is neither emergency nor spending beyond capacity.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub kind: Fact<Kind>,
    /// What it comes from.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub cause: Fact<Cause>,
    /// Who decides. Where a place has only the ordinary procedure it need not be said.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub way: Fact<Way>,
    /// 查实: has the authority verified the event, or that the spending is beyond the household's capacity?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub verified: Fact<bool>,
    /// 本地户籍或者居住: is the household registered or resident here?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub local: Fact<bool>,
    /// 急难发生在本地: did the emergency happen here? Only asked of who is not of the place.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub happened_here: Fact<bool>,
    /// 经济状况核对: what the means check found.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub means: Fact<PropertyFinding>,
    /// 困难人数: persons in hardship.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub persons: Fact<u32>,
    /// 家庭人口: members of the household, where a place counts all of them.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub members: Fact<u32>,
    /// 当年考入大学的新生: a freshman of this year?
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub freshman: Fact<bool>,
    /// What the authority means to give.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub granted: Fact<Granted>,
    /// 本年度已救助金额: given before in the calendar year of the month, in yuan.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub given: Fact<Money>,
    /// 本年度已救助次数: how often before in the calendar year of the month.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub times: Fact<u32>,
}
