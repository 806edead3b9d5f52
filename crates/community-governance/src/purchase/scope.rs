//! 范围: who may buy, who may supply, what may be bought (CG-80).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{Fact, Month};
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::rules::CG_80;
use super::{programmes, questions, terms};

worded! {
    /// 主体: kinds of bodies that buy or supply.
    #[doc(alias = "承接主体")]
    Body {
        /// 国家机关.
        StateOrgan = "state-organ", "国家机关", "state organ";
        /// 企业.
        Company = "company", "企业", "company";
        /// 社会组织, none of the group bodies.
        SocialOrganisation = "social-organisation", "社会组织", "social organisation";
        /// 公益二类事业单位.
        ClassTwo = "class-two", "公益二类事业单位", "class-two institution";
        /// 从事生产经营活动的事业单位.
        Business = "business", "从事生产经营活动的事业单位", "business institution";
        /// 农村集体经济组织.
        Collective = "collective", "农村集体经济组织", "village collective";
        /// 基层群众性自治组织.
        SelfGoverning = "self-governing", "基层群众性自治组织", "grass-roots self-governing body";
        /// 个人.
        Individual = "individual", "个人", "individual";
        /// 公益一类事业单位.
        ClassOne = "class-one", "公益一类事业单位", "class-one institution";
        /// 使用事业编制且由财政拨款保障的群团组织.
        GroupBody = "group-body", "使用事业编制且由财政拨款保障的群团组织", "staffed group body paid from the budget";
        /// 其他.
        Other = "other", "其他", "other";
    }
}

worded! {
    /// 购买内容.
    Object {
        /// 服务.
        Service = "service", "服务", "a service";
        /// 应当由政府直接履行的事项.
        GovernmentItself = "government-itself", "应当由政府直接履行的事项", "what government must do itself";
        /// 货物.
        Goods = "goods", "货物", "goods";
        /// 工程.
        Works = "works", "工程", "works";
        /// 服务与工程打包.
        Bundle = "bundle", "服务与工程打包", "works and services in one";
        /// 融资.
        Financing = "financing", "融资", "finance raising";
        /// 招聘、劳务派遣.
        Staffing = "staffing", "招聘、劳务派遣", "hiring or labour dispatch";
        /// 其他.
        OtherwiseBanned = "otherwise-banned", "其他不得购买的事项", "otherwise banned";
    }
}

/// 范围: what is known of buyer, supplier and object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Scope {
    /// 购买主体.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub buyer: Fact<Body>,
    /// 承接主体.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub supplier: Fact<Body>,
    /// 个人具备条件和能力.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub able: Fact<bool>,
    /// 购买内容.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub object: Fact<Object>,
    /// 属于购买主体的职责.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub duty: Fact<bool>,
}

/// What is found; `None` is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ScopeFound {
    /// 可以购买.
    pub buyer: Option<bool>,
    /// 可以承接.
    pub supplier: Option<bool>,
    /// 可以购买的内容.
    pub object: Option<bool>,
}

impl Scope {
    pub(super) fn assess<X: Explain>(&self, day: NaiveDate, asked: &mut Asked<'_, X>) -> ScopeFound {
        ScopeFound {
            buyer: self.buyer(day, asked),
            supplier: self.supplier(day, asked),
            object: self.object(day, asked),
        }
    }

    fn buyer<X: Explain>(&self, day: NaiveDate, asked: &mut Asked<'_, X>) -> Option<bool> {
        let mut reading = Reading::default();
        let policy = asked.policy(day);
        let list = policy.buyers.read(&mut reading);
        let (Some(list), Some(buyer)) = (list, self.buyer.known()) else {
            let question = self.buyer.known().is_none().then_some(questions::BUYER);
            asked.open(&programmes::BUYER, question, reading);
            return None;
        };
        let may = list.value.iter().any(|entry| entry.code == buyer.word());
        asked.explain.step(&CG_80, At::month(Month::of(day)).variant("buyer"), |facts| {
            facts
                .list(&terms::BUYERS, list.figure)
                .input(&terms::BUYER, buyer.word(), Field::new("scope.buyer"))
                .gives(&terms::MAY, may);
        });
        asked.explain.concluded(&programmes::BUYER, reading.assumed);
        Some(may)
    }

    fn supplier<X: Explain>(&self, day: NaiveDate, asked: &mut Asked<'_, X>) -> Option<bool> {
        let mut reading = Reading::default();
        let policy = asked.policy(day);
        let list = policy.suppliers.read(&mut reading);
        let (Some(list), Some(supplier)) = (list, self.supplier.known()) else {
            let question = self.supplier.known().is_none().then_some(questions::SUPPLIER);
            asked.open(&programmes::SUPPLIER, question, reading);
            return None;
        };
        let listed = list.value.iter().any(|entry| entry.code == supplier.word());
        let at = At::month(Month::of(day));
        if supplier != Body::Individual || !listed {
            asked.explain.step(&CG_80, at.variant("supplier"), |facts| {
                facts
                    .list(&terms::SUPPLIERS, list.figure)
                    .input(&terms::SUPPLIER, supplier.word(), Field::new("scope.supplier"))
                    .gives(&terms::MAY, listed);
            });
            asked.explain.concluded(&programmes::SUPPLIER, reading.assumed);
            return Some(listed);
        }
        let able = match self.able {
            Fact::Known(able) => able,
            Fact::Absent => false,
            Fact::NotEstablished => {
                asked.open(&programmes::SUPPLIER, Some(questions::ABLE), reading);
                return None;
            }
        };
        asked.explain.step(&CG_80, at.variant("individual"), |facts| {
            facts
                .list(&terms::SUPPLIERS, list.figure)
                .input(&terms::SUPPLIER, supplier.word(), Field::new("scope.supplier"))
                .input(&terms::ABLE, able, Field::new("scope.able"))
                .gives(&terms::MAY, able);
        });
        asked.explain.concluded(&programmes::SUPPLIER, reading.assumed);
        Some(able)
    }

    fn object<X: Explain>(&self, day: NaiveDate, asked: &mut Asked<'_, X>) -> Option<bool> {
        let mut reading = Reading::default();
        let policy = asked.policy(day);
        let list = policy.banned.read(&mut reading);
        let (Some(list), Some(object)) = (list, self.object.known()) else {
            let question = self.object.known().is_none().then_some(questions::OBJECT);
            asked.open(&programmes::OBJECT, question, reading);
            return None;
        };
        let banned = list.value.iter().any(|entry| entry.code == object.word());
        // What is banned is banned whoever's duty it is.
        let duty = match self.duty {
            Fact::Known(duty) => duty,
            Fact::Absent => false,
            Fact::NotEstablished if banned => false,
            Fact::NotEstablished => {
                asked.open(&programmes::OBJECT, Some(questions::DUTY), reading);
                return None;
            }
        };
        asked.explain.step(&CG_80, At::month(Month::of(day)).variant("object"), |facts| {
            facts
                .input(&terms::DUTY, duty, Field::new("scope.duty"))
                .list(&terms::BANNED, list.figure)
                .input(&terms::OBJECT, object.word(), Field::new("scope.object"))
                .gives(&terms::MAY, duty && !banned);
        });
        asked.explain.concluded(&programmes::OBJECT, reading.assumed);
        Some(duty && !banned)
    }
}
