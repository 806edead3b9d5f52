//! 工作任务目录: what a community does for whom (CG-41, CG-42).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::{Reading, Setting};
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Lang, Money, ShortText};
use serde::{Deserialize, Serialize};

use super::policy::TaskPolicy;
use super::rules::CG_42;
use super::{programmes, terms};

worded! {
    /// 事项分类 (CG-41).
    #[doc(alias = "事项分类")]
    Class {
        /// 自治事项.
        Autonomous = "autonomous", "自治事项", "self-government";
        /// 协助事项.
        Assist = "assist", "协助事项", "help named in law";
        /// 委托事项.
        Delegated = "delegated", "委托事项", "delegated";
        /// 禁入事项.
        Forbidden = "forbidden", "禁入事项", "never admissible";
        /// 未列入.
        Unlisted = "unlisted", "未列入", "unlisted";
    }
}

/// 事项: one entry of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "事项")]
pub struct Item {
    /// 编号, 1 to 14 plain characters.
    pub code: ShortText,
    /// 事项.
    pub item: String,
    /// 类别.
    pub class: Class,
    /// 法律依据.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub law: String,
    /// 要求的部门.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub department: String,
    /// 频次.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub frequency: String,
    /// 每月工时, estimated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
    /// 协议.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub agreement: String,
    /// 价格.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// 期满日.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDate>,
    /// 凭证.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub evidence: String,
}

/// 目录.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "工作任务目录")]
pub struct TaskCatalogue {
    /// 是否全部: a complete catalogue is held against the counts that the place reports; a sample is not.
    #[serde(default)]
    pub complete: bool,
    /// 事项.
    #[serde(default)]
    pub items: Vec<Item>,
}

worded! {
    /// What is wrong with an entry.
    Problem {
        /// 编号重复.
        Repeated = "repeated", "编号重复;请改一个", "the code stands there twice; change one";
        /// 无事项名.
        Nameless = "nameless", "没有事项名称;请补上", "the item has no name; add it";
        /// 协助无依据.
        NoLaw = "no-law", "协助事项没有法律依据;请补上 law", "help cites no law; add `law`";
        /// 委托无协议.
        NoAgreement = "no-agreement", "委托事项没有协议;请补上 agreement", "delegated work has no agreement; add `agreement`";
        /// 委托无价格.
        NoPrice = "no-price", "委托事项没有价格;请补上 price", "delegated work has no price; add `price`";
        /// 委托无期限.
        NoEnd = "no-end", "委托事项没有期限;请补上 ends", "delegated work has no end; add `ends`";
        /// 禁入不入目录.
        NotListable = "not-listable", "禁入、未列入的事项不能列入目录;请删去", "an item of this class cannot be listed; take it out";
    }
}

/// 差错: an entry that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Which entry, from 0.
    pub index: usize,
    /// Its code.
    pub code: ShortText,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// Place and what to do, in one language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        format!("catalogue.items[{}] {}: {}", self.index, self.code.as_str(), self.problem.label().get(lang))
    }
}

impl TaskCatalogue {
    /// Everything that is wrong with it (CG-42), in the order of the entries.
    ///
    /// ```
    /// use minzheng_community_governance::tasks::{Problem, TaskCatalogue};
    /// let catalogue: TaskCatalogue = serde_json::from_str(r#"{ "items": [
    ///     { "code": "B1", "item": "低保公示", "class": "assist", "law": "社会救助暂行办法" },
    ///     { "code": "X1", "item": "入户调查", "class": "delegated", "agreement": "2014-1", "price": "7330.00" } ] }"#)?;
    /// let found: Vec<_> = catalogue.faults().iter().map(|fault| fault.problem).collect();
    /// assert_eq!(found, [Problem::NoEnd]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        let mut seen = BTreeMap::new();
        let mut faults = Vec::new();
        for (index, item) in self.items.iter().enumerate() {
            let delegated = item.class == Class::Delegated;
            let checks = [
                (seen.insert(item.code, index).is_some(), Problem::Repeated),
                (item.item.trim().is_empty(), Problem::Nameless),
                (matches!(item.class, Class::Forbidden | Class::Unlisted), Problem::NotListable),
                (item.class == Class::Assist && item.law.trim().is_empty(), Problem::NoLaw),
                (delegated && item.agreement.trim().is_empty(), Problem::NoAgreement),
                (delegated && item.price.is_none(), Problem::NoPrice),
                (delegated && item.ends.is_none(), Problem::NoEnd),
            ];
            let wrong = checks.into_iter().filter(|(wrong, _)| *wrong);
            faults.extend(wrong.map(|(_, problem)| Fault { index, code: item.code, problem }));
        }
        faults
    }

    /// The entry with that code.
    #[must_use]
    pub fn item(&self, code: ShortText) -> Option<&Item> {
        self.items.iter().find(|item| item.code == code)
    }

    /// How many are statutory and daily work, how many delegated.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let of = |wanted: &[Class]| self.items.iter().filter(|item| wanted.contains(&item.class)).count();
        (of(&[Class::Autonomous, Class::Assist]), of(&[Class::Delegated]))
    }
}

/// Holds the counts of a complete catalogue against those reported (CG-42); `None` where nothing was.
pub(super) fn held<X: Explain>(
    catalogue: &TaskCatalogue,
    policy: &TaskPolicy,
    explain: &mut X,
) -> [Option<bool>; 2] {
    if !catalogue.complete {
        return [None; 2];
    }
    let (statutory, delegated) = catalogue.counts();
    [
        one(
            statutory,
            &policy.statutory,
            (&programmes::STATUTORY, Field::new("catalogue.statutory")),
            policy,
            explain,
        ),
        one(
            delegated,
            &policy.delegated,
            (&programmes::DELEGATED, Field::new("catalogue.delegated")),
            policy,
            explain,
        ),
    ]
}

fn one<X: Explain>(
    counted: usize,
    reported: &Setting<u32>,
    (programme, field): (&'static Programme, Field),
    policy: &TaskPolicy,
    explain: &mut X,
) -> Option<bool> {
    let mut reading = Reading::default();
    let reported = reported.read(&mut reading)?;
    let counted = u32::try_from(counted).unwrap_or(u32::MAX);
    let same = counted == *reported.value;
    explain.step(&CG_42, At::month(policy.month), |facts| {
        facts
            .input(&terms::COUNTED, counted, field)
            .figure(&terms::REPORTED, reported)
            .gives(&terms::HELD, same);
    });
    explain.concluded(programme, reading.assumed);
    Some(same)
}
