//! 拟用地名: a proposed name, its kind, and what is known of it.

use minzheng_core_types::{Fact, Rate};
use serde::{Deserialize, Serialize};

use super::register::Scope;

worded! {
    /// 地名类别.
    #[doc(alias = "地名类别")]
    Kind {
        /// 著名自然地理实体.
        FamousFeature = "famous-feature", "著名自然地理实体", "a famous natural feature";
        /// 重要或者跨省自然地理实体、边境岛屿和居民点.
        MajorFeature = "major-feature", "重要或跨省自然地理实体、边境地名", "a major or inter-provincial natural feature, a boundary place";
        /// 无居民海岛、海域、海底.
        Sea = "sea", "无居民海岛、海域、海底", "an uninhabited island, sea, seabed";
        /// 其他自然地理实体.
        Feature = "feature", "其他自然地理实体", "another natural feature";
        /// 县级以上行政区划.
        County = "county", "县级以上行政区划", "a division of county level or above";
        /// 乡镇.
        Township = "township", "乡、镇", "a township or town";
        /// 村民委员会、居民委员会所在地.
        Committee = "committee", "村(居)民委员会所在地", "the place of a committee";
        /// 街路巷.
        Street = "street", "街路巷", "a street";
        /// 住宅区、楼宇.
        Residential = "residential", "住宅区、楼宇", "a residential area or building";
        /// 交通、水利、电力、通信、气象设施.
        Facility = "facility", "交通、水利、电力、通信、气象设施", "a transport, water, power, telecom or weather facility";
    }
}

/// 词表: words that a name is looked through for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Lists {
    /// 国家领导人.
    pub leaders: Vec<String>,
    /// 人名.
    pub persons: Vec<String>,
    /// 外国人名、地名.
    pub foreign: Vec<String>,
    /// 企业名、商标名.
    pub brands: Vec<String>,
}

/// 拟用地名. What is left out is not established; a word of a list that the specific part holds settles a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// 类别.
    pub kind: Kind,
    /// 专名.
    pub specific: String,
    /// 通名.
    pub generic: String,
    /// 专名的拼音, with or without tones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinyin: Option<String>,
    /// 所在范围.
    #[serde(default)]
    pub scope: Scope,
    /// 含义健康.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub healthy: Fact<bool>,
    /// 通名与规模、性质相符, where the place has no number for it.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub generic_fits: Fact<bool>,
    /// 户数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub households: Fact<u32>,
    /// 绿地率, per cent.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub green: Fact<Rate>,
    /// 容积率.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub floor_ratio: Fact<Rate>,
    /// 有通用规范汉字表以外的字.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub rare: Fact<bool>,
    /// 含国家领导人姓名.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub leader: Fact<bool>,
    /// 含人名, of whoever lived or lives.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub person: Fact<bool>,
    /// 含外国人名、地名.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub foreign: Fact<bool>,
    /// 含企业名、商标名.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub brand: Fact<bool>,
    /// 区划名取自本区域以外的名山大川、遗产等.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub from_elsewhere: Fact<bool>,
    /// 当地地名, of a facility.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_name: Option<String>,
    /// 词表.
    #[serde(default)]
    pub lists: Lists,
}
