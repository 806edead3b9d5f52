//! What an organisation is, how it is registered, and at which level.

use serde::{Deserialize, Serialize};

/// Kind of a social organisation (社会组织的类别).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OrgKind {
    /// Social group, association (社会团体).
    #[doc(alias = "社会团体")]
    SocialGroup,
    /// Social service organisation, formerly private non-enterprise unit (社会服务机构,民办非企业单位).
    #[doc(alias = "民办非企业单位")]
    #[doc(alias = "社会服务机构")]
    ServiceOrg,
    /// Foundation (基金会).
    #[doc(alias = "基金会")]
    Foundation,
}

/// How it is registered: with a supervisory unit or without (双重管理、直接登记).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Regime {
    /// The supervisory unit consents first (双重管理).
    #[doc(alias = "双重管理")]
    Dual,
    /// No supervisory unit is asked (直接登记).
    #[doc(alias = "直接登记")]
    Direct,
}

/// Level of a registration authority (登记管理机关的层级), the lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// County, county-level city or district (县级).
    County,
    /// City (地级市).
    City,
    /// Province (省级).
    Province,
    /// The ministry (民政部).
    Ministry,
}
