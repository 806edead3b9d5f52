//! 名称档案: a proposed name with what is known about it, as a file.

use chrono::NaiveDate;
use minzheng_core_types::figures::Place;
use minzheng_core_types::ids::DivisionCode;
use minzheng_core_types::{Fact, ShortText};
use serde::{Deserialize, Serialize};

use crate::kind::OrgKind;

worded! {
    /// 机构: a part of an organisation that has a name of its own (NR-15).
    Unit {
        /// 分支机构.
        Branch = "branch", "分支机构", "branch";
        /// 代表机构.
        Representative = "representative", "代表机构", "representative office";
        /// 内设机构.
        Internal = "internal", "内设机构", "internal office";
    }
}

worded! {
    /// 登记状态: what became of an organisation or of a name of it (NR-17).
    Standing {
        /// 已登记.
        Registered = "registered", "已登记", "registered";
        /// 变更前的名称.
        Former = "former-name", "变更前的名称", "former name";
        /// 已注销.
        Deregistered = "deregistered", "已注销", "deregistered";
        /// 撤销成立登记或者名称变更登记.
        Revoked = "revoked", "被撤销登记", "registration revoked";
        /// 不予登记.
        Refused = "refused", "不予登记", "refused";
    }
}

/// 自然人姓名 in a name: what is known of the person; who it is stays outside (NR-16, W4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct PersonInName {
    /// 本人同意.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub consent: Fact<bool>,
    /// 已故.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub deceased: Fact<bool>,
    /// 杰出人物: of science, culture, health, education, art; of a dead celebrity, in the field of public benefit.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub outstanding: Fact<bool>,
    /// 正在或者曾经被剥夺政治权利.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub deprived: Fact<bool>,
}

/// 其他组织的名称 in a name (NR-16, W5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OrganisationInName {
    /// 该组织同意.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub consent: Fact<bool>,
}

/// 登记簿上的一个名称.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListedName {
    /// 名称.
    pub name: String,
    /// 登记管理机关所在行政区划; left out, that of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registrar: Option<DivisionCode>,
    /// 组织类别; left out, that of the proposed name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrgKind>,
    /// 状态.
    #[serde(default = "registered")]
    pub standing: Standing,
    /// 变更、注销、撤销或者不予登记之日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// 字号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinctive: Option<String>,
    /// 业务领域.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// 业务领域编码.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_code: Option<ShortText>,
}

const fn registered() -> Standing {
    Standing::Registered
}

impl ListedName {
    /// A registered organisation of which only the name is known.
    #[must_use]
    pub const fn of(name: String) -> Self {
        Self {
            name,
            registrar: None,
            kind: None,
            standing: Standing::Registered,
            on: None,
            distinctive: None,
            field: None,
            field_code: None,
        }
    }
}

/// 登记簿: what the name is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct NameRegister {
    /// 是否齐全: every name of the registrar, and those that ended within the last years.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub complete: Fact<bool>,
    /// 名称.
    pub organisations: Vec<ListedName>,
}

/// 名称档案: a proposed name with what is known about it, in JSON or TOML. What is not stated is not taken for settled.
///
/// ```
/// use minzheng_ngo_registration::name::{Grade, NameFile};
/// let pack = minzheng_policies::load(&minzheng_policies::ngo_files(), minzheng_ngo_registration::FIGURES)?;
/// let file: NameFile = serde_json::from_str(r#"{ "place": "370203", "as_of": "2024-06-01", "kind": "service-org",
///     "name": "市北区海韵社区服务中心", "person": "none", "organisation": "none" }"#)?;
/// let (report, document) = file.explained(&pack)?;
/// assert_eq!(report.structure.grade, Grade::Fail);
/// let codes: Vec<&str> = report.structure.because().map(|reason| reason.code.word()).collect();
/// assert_eq!(codes, ["N-DIV-CITY-MISSING"]);
/// assert!(document.recheck().is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "名称档案")]
pub struct NameFile {
    /// 登记管理机关所在行政区划; `"100000"` is the ministry.
    pub place: Place,
    /// 查询日.
    pub as_of: NaiveDate,
    /// 组织类别.
    pub kind: OrgKind,
    /// 拟登记名称.
    pub name: String,
    /// 应冠的行政区划名称, where the table of divisions does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registrar_name: Option<String>,
    /// 街道或者乡镇名称 in the name of a community organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// 社区或者村名称 in the name of a community organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub community: Option<String>,
    /// 异地商会: short name of the home division.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub homeland: Option<String>,
    /// 字号.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distinctive: Option<String>,
    /// 业务领域.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// 业务领域编码.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field_code: Option<ShortText>,
    /// 组织形式.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// 公募 (foundations).
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub public: Fact<bool>,
    /// 分支、代表或者内设机构: the name is that of a part of an organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// 所属组织全称.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// 另报的名称.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<String>,
    /// 冠用“中国”等字样经过批准.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub approval: Fact<bool>,
    /// 名称中间的“国际”等字样只限定业务领域.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub qualifies: Fact<bool>,
    /// 已认定另有含义的字样.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_meaning: Vec<String>,
    /// 自然人姓名, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub person: Fact<PersonInName>,
    /// 其他组织的名称, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub organisation: Fact<OrganisationInName>,
    /// 登记簿.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<NameRegister>,
}
