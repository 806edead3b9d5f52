//! 当事人: what is known of the two.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::{Fact, ShortText};
use serde::{Deserialize, Serialize};

use super::kinship::ParentEdge;

worded! {
    /// 当事人类别.
    PartyKind {
        /// 内地居民.
        Mainland = "mainland", "内地居民", "mainland resident";
        /// 香港、澳门、台湾居民.
        HkMacaoTaiwan = "hk-macao-taiwan", "香港、澳门、台湾居民", "resident of Hong Kong, Macao or Taiwan";
        /// 华侨.
        OverseasChinese = "overseas-chinese", "华侨", "overseas Chinese";
        /// 外国人.
        Foreigner = "foreigner", "外国人", "foreigner";
    }
}

worded! {
    /// 证件和证明材料.
    Paper {
        /// 户口簿.
        HouseholdBook = "household-book", "户口簿", "household book";
        /// 居民身份证.
        IdCard = "id-card", "居民身份证", "identity card";
        /// 无配偶和无禁止亲属关系的签字声明.
        Statement = "statement", "签字声明", "signed statement";
        /// 通行证.
        Pass = "pass", "有效通行证", "valid pass";
        /// 居住证.
        ResidencePermit = "residence-permit", "居住证", "residence permit";
        /// 当地身份证.
        LocalId = "local-id", "当地身份证", "local identity card";
        /// 公证的声明.
        NotarisedStatement = "notarised", "经公证的声明", "notarised statement";
        /// 护照.
        Passport = "passport", "有效护照", "valid passport";
        /// 外国人永久居留身份证.
        PermanentResidenceId = "permanent-id", "外国人永久居留身份证", "permanent-residence identity card";
        /// 经认证的证明.
        CertifiedProof = "certified", "经认证(或附加证明书)的证明", "certified proof";
        /// 结婚证.
        MarriageCertificate = "certificate", "结婚证", "marriage certificate";
    }
}

impl Paper {
    /// Does it serve where an entry of a list is asked for? Some entries name either of two papers.
    #[must_use]
    pub fn serves(self, asked: &str) -> bool {
        match asked {
            "pass-or-permit" => matches!(self, Self::Pass | Self::ResidencePermit),
            "passport-or-id" => matches!(self, Self::Passport | Self::PermanentResidenceId),
            word => self.word() == word,
        }
    }
}

/// 一方当事人.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Party {
    /// 类别.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub kind: Fact<PartyKind>,
    /// 出生日期.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub birth: Fact<NaiveDate>,
    /// 完全自愿.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub willing: Fact<bool>,
    /// 有配偶: a de-facto marriage, a foreign one, and a divorce that is not yet registered count.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub has_spouse: Fact<bool>,
    /// 患有医学上认为不应当结婚的疾病.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub unfit_illness: Fact<bool>,
    /// 本人到场.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub in_person: Fact<bool>,
    /// 常住户口所在地.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub residence: Fact<Place>,
    /// 居住证发放地.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub permit: Fact<Place>,
    /// 完全民事行为能力.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub capable: Fact<bool>,
    /// 出示的证件和材料; left out where nobody has looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub papers: Option<Vec<Paper>>,
}

/// 家谱.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// 男方在家谱中的代号.
    pub man: ShortText,
    /// 女方在家谱中的代号.
    pub woman: ShortText,
    /// 亲子关系.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parents: Vec<ParentEdge>,
}
