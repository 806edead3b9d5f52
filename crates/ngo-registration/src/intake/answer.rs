//! What is found.

use chrono::NaiveDate;
use minzheng_core_types::{Rule, ShortText, Text};

use super::facts::Item;
use crate::Regime;
use crate::version::Warning;

worded! {
    /// 受理意见 (NR-09, NR-10), the worst first.
    Intake {
        /// 不需要登记.
        NotNeeded = "not-needed", "不需要登记", "needs no registration";
        /// 不属本机关.
        NotCompetent = "not-competent", "不予受理:不属本机关", "not accepted: another authority's matter";
        /// 补正.
        Supplement = "supplement", "一次告知补正", "a supplement is asked for";
        /// 容缺受理.
        AcceptedWithDefects = "accepted-with-defects", "容缺受理", "accepted with minor defects";
        /// 受理.
        Accepted = "accepted", "受理", "accepted";
    }
}

impl Intake {
    /// 能否作出准予决定: may a registration be approved on it? Never while a document is missing (NR-09).
    #[must_use]
    pub const fn approvable(self) -> bool {
        matches!(self, Self::Accepted)
    }
}

/// A point that may stand in the way: a condition, a ground, a bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The rule.
    pub rule: &'static Rule,
    /// What it is about.
    pub what: Text,
    /// Which officer, counted from nought.
    pub officer: Option<usize>,
    /// Does it stand in the way? `None` where it is open.
    pub against: Option<bool>,
}

/// A document that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// Code in the list of the place.
    pub code: ShortText,
    /// Its names, Chinese and English.
    pub names: [String; 2],
    /// Which law asks for it.
    pub law: Text,
}

/// What a file gives, a field a section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IntakeReport {
    /// 提示.
    pub warnings: Vec<&'static Warning>,
    /// 登记管理机关: a division, or the ministry (100000) (NR-01).
    pub registrar: Option<minzheng_core_types::ids::DivisionCode>,
    /// 登记方式 (NR-03).
    pub regime: Option<Regime>,
    /// 同业新设 (NR-04): `allow` or `judgment`.
    pub industry: Option<&'static str>,
    /// 条件 (NR-05 to NR-07).
    pub conditions: Vec<Point>,
    /// 有条件不具备.
    pub unmet: Option<bool>,
    /// 登记或备案 (NR-36): `registration`, `filing-only` or `neither`.
    pub filing: Option<&'static str>,
    /// 不予登记 (NR-13).
    pub grounds: Vec<Point>,
    /// 有不予登记情形.
    pub refused: Option<bool>,
    /// 负责人 (NR-14).
    pub officers: Vec<Point>,
    /// 有负责人不合格.
    pub barred: Option<bool>,
    /// 章程缺项 (NR-18).
    pub charter: Option<Vec<Item>>,
    /// 登记事项缺项 (NR-19).
    pub particulars: Option<Vec<Item>>,
    /// 发证后未活动期满 (NR-19).
    pub inactive: Option<bool>,
    /// 变更最后申请日 (NR-20).
    pub apply_by: Option<NaiveDate>,
    /// 变更申请逾期 (NR-20).
    pub late: Option<bool>,
    /// 分支机构 (NR-21): `forbidden`, `register` or `own`.
    pub branch: Option<&'static str>,
    /// 受理 (NR-08 to NR-10).
    pub intake: Option<IntakeFound>,
}

/// What the documents give.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IntakeFound {
    /// 受理意见.
    pub outcome: Option<Intake>,
    /// 缺主件.
    pub main: Vec<Lacking>,
    /// 缺次件.
    pub minor: Vec<Lacking>,
    /// 当场更正.
    pub correct_now: Vec<Lacking>,
    /// 登记方式未定,可能需要.
    pub unsettled: Vec<Lacking>,
    /// 补齐期限; working days from the receipt.
    pub due: Option<NaiveDate>,
    /// 补齐期间期限照算.
    pub clock_runs: Option<bool>,
    /// 补正告知期限.
    pub notice_by: Option<NaiveDate>,
    /// 视为受理.
    pub deemed: Option<bool>,
    /// 受理之日: of what is accepted, or counts as accepted.
    pub accepted_as_of: Option<NaiveDate>,
    /// 首次告知未列的, which a second notice cannot ask for.
    pub not_in_notice: Vec<ShortText>,
}
