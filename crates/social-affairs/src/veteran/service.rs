//! 服役情况: what is known of a person's service. No name stands here.

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use serde::{Deserialize, Serialize};

use super::mode::Mode;

worded! {
    /// 身份.
    Rank {
        /// 义务兵.
        Conscript = "conscript", "义务兵", "conscript";
        /// 初级军士(士官).
        Junior = "junior", "初级军士", "junior sergeant";
        /// 中级以上军士(士官).
        Senior = "senior", "中级以上军士", "sergeant of the middle grade or above";
    }
}

worded! {
    /// 残疾性质.
    Cause {
        /// 因战.
        War = "war", "因战", "war";
        /// 因公.
        Duty = "duty", "因公", "duty";
        /// 因病.
        Illness = "illness", "因病", "illness";
    }
}

worded! {
    /// 立功受奖.
    #[doc(alias = "立功受奖")]
    Award {
        /// 勋章.
        Medal = "medal", "勋章", "medal";
        /// 荣誉称号 (until August 2024: by the Central Military Commission or a region).
        Honorary = "honorary", "荣誉称号", "honorary title";
        /// 一等战功.
        War1 = "war-1", "一等战功", "war merit, first class";
        /// 二等战功.
        War2 = "war-2", "二等战功", "war merit, second class";
        /// 三等战功.
        War3 = "war-3", "三等战功", "war merit, third class";
        /// 四等战功.
        War4 = "war-4", "四等战功", "war merit, fourth class";
        /// 一级表彰.
        Commendation1 = "commendation-1", "一级表彰", "commendation, first class";
        /// 二级表彰并经批准享受相关待遇.
        Commendation2 = "commendation-2", "二级表彰并享受相关待遇", "commendation, second class, with treatment";
        /// 一等功.
        Merit1 = "merit-1", "一等功", "merit, first class";
        /// 二等功.
        Merit2 = "merit-2", "二等功", "merit, second class";
        /// 三等功.
        Merit3 = "merit-3", "三等功", "merit, third class";
    }
}

worded! {
    /// 丧失安排工作资格的情形.
    Lost {
        /// 待安排期间被追究刑事责任.
        Criminal = "criminal", "被追究刑事责任", "criminal liability";
        /// 无正当理由拒不服从安排.
        Refusal = "refusal", "拒不服从安排", "unjustified refusal";
        /// 被开除党籍 (from September 2024).
        Expelled = "expelled", "被开除党籍", "expelled from the Party";
        /// 受过刑事处罚 (from September 2024).
        Penalty = "penalty", "受过刑事处罚", "a criminal penalty";
        /// 强制退役 (from September 2024).
        Forced = "forced", "强制退役", "forced discharge";
    }
}

/// 残疾.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disability {
    /// 性质.
    pub cause: Cause,
    /// 等级, 1 to 10.
    pub grade: u32,
}

/// 服役年限, as established.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// 整年.
    pub years: u32,
    /// 另加的月, 0 to 11.
    #[serde(default)]
    pub months: u32,
    /// 另加的日, 0 to 30.
    #[serde(default)]
    pub days: u32,
}

/// 服役情况.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Service {
    /// 退役日: the regulation is that of its month.
    pub discharged: NaiveDate,
    /// 身份.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub rank: Fact<Rank>,
    /// 入伍日.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub joined: Fact<NaiveDate>,
    /// 服役年限.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub span: Fact<Span>,
    /// 退役时年龄.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub age: Fact<u32>,
    /// 残疾, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub disability: Fact<Disability>,
    /// 立功受奖, all of them, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub awards: Fact<Vec<Award>>,
    /// 烈士子女.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub martyr_child: Fact<bool>,
    /// 基本丧失工作能力.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub incapable: Fact<bool>,
    /// 丧失安排工作资格的情形, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub lost: Fact<Lost>,
    /// 按另行规定可以逐月领取退役金 (from September 2024).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub monthly_money: Fact<bool>,
    /// 本人选择的方式.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub chosen: Fact<Mode>,
}
