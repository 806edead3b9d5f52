//! 办理记录: an application and its log, as files have them.

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use serde::{Deserialize, Serialize};

use super::length::Act;
use super::words::{Actor, EventKind};
use crate::OrgKind;

/// 申请及其办理记录.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "办理记录")]
pub struct Application {
    /// 类别.
    pub kind: OrgKind,
    /// 事项.
    pub act: Act,
    /// 是否慈善组织: asked for once it is liquidated.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub charity: Fact<bool>,
    /// 经过, in order.
    #[serde(default)]
    pub events: Vec<Entry>,
}

/// 一条记录: an event on its day, who acted, and the documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// 日期.
    pub on: NaiveDate,
    /// 事项.
    pub event: EventKind,
    /// 行为人; left out, the usual one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<Actor>,
    /// 文书编号.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
    /// 补正或容缺的材料, of a notice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
    /// 不计入期间的最后一日, where it is told with its beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub through: Option<NaiveDate>,
    /// 延长天数.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// 统一社会信用代码, with the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credit_code: Option<String>,
}

impl Entry {
    /// An event of which nothing more is recorded.
    #[must_use]
    pub const fn new(event: EventKind, on: NaiveDate) -> Self {
        Self {
            on,
            event,
            actor: None,
            documents: Vec::new(),
            items: Vec::new(),
            through: None,
            days: None,
            credit_code: None,
        }
    }

    /// Who acted.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.actor.unwrap_or_else(|| self.event.usual_actor())
    }
}
