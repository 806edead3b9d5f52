//! What the rules of the virtual nursing home leave to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::{FigureValue, FromFigure, ListEntry, ValueKind};
use minzheng_core_types::{Money, Rate, choice, policy};

use super::contract::BilledRounding;
use crate::policy::AgeRule;

impl FromFigure for BilledRounding {
    const KIND: ValueKind = ValueKind::Choice(&["half-up", "up", "down"]);

    fn from_figure(value: &FigureValue) -> Option<Self> {
        if let FigureValue::Choice(word) = value { Self::of(word) } else { None }
    }
}

choice! {
    /// 登记条件: where somebody has to belong to be registered (EC-31).
    pub enum Belongs {
        /// 户籍和居住均在辖区.
        RegisteredAndLiving = "registered-and-living",
        /// 居住在辖区.
        Living = "living",
    }
}

policy! {
    /// What is local or dated, for one place and month.
    pub struct ServicePolicy {
        /// EC-30.
        published_money: Money = "ec.order.published.money", Override,
            "公布的财政资金", "public money as published", "元", "yuan";
        /// EC-30.
        published_services: u32 = "ec.order.published.services", Override,
            "公布的服务次数", "services as published", "次", "services";
        /// EC-30.
        published_calls: u32 = "ec.order.published.calls", Override,
            "公布的来电数", "calls as published", "次", "calls";
        /// EC-31.
        age: AgeRule = "ec.age", Override,
            "周岁算法", "age convention", "", "";
        /// EC-31.
        register_age: u32 = "ec.order.register.age", Override,
            "登记年龄", "age of registration", "岁", "years";
        /// EC-31.
        register_where: Belongs = "ec.order.register.where", Override,
            "登记的户籍、居住条件", "where registration asks one to belong", "", "";
        /// EC-31.
        class_a: Arc<[ListEntry]> = "ec.order.class.a", Override,
            "A类身份", "what puts a client into class A", "", "";
        /// EC-31.
        class_b: Arc<[ListEntry]> = "ec.order.class.b", Override,
            "B类身份", "what puts a client into class B", "", "";
        /// EC-31.
        class_b_share: Rate = "ec.order.class.b.share", Override,
            "B类政府负担比例", "share of the government, class B", "", "";
        /// EC-31.
        meal_price: Money = "ec.order.meal.price", Override,
            "午餐价值", "worth of a lunch", "元", "yuan";
        /// EC-31.
        meal_own: Money = "ec.order.meal.own", Override,
            "午餐个人支付", "paid by the elder for a lunch", "元", "yuan";
        /// EC-35.
        quantum: u32 = "ec.order.quantum", Override,
            "计费单位", "billing quantum", "分钟", "minutes";
        /// EC-35.
        rounding: BilledRounding = "ec.order.rounding", Override,
            "计费取整", "billing rounding", "", "";
        /// EC-37.
        tender_days: u32 = "ec.tender.days", Override,
            "公开招标最短时间", "least days of an open tender", "日", "days";
        /// EC-37.
        contract_days: u32 = "ec.contract.days", Override,
            "签订合同时限", "days to sign the contract", "日", "days";
        /// EC-37.
        copy_workdays: u32 = "ec.contract.copy", Override,
            "合同备案时限", "working days to file a copy", "个工作日", "working days";
        /// EC-37.
        bond: Rate = "ec.contract.bond", Override,
            "履约保证金上限", "most of a performance bond", "", "";
        /// EC-37.
        additions: Rate = "ec.contract.additions", Override,
            "补充合同上限", "most of additions", "", "";
        /// EC-37.
        term_years: u32 = "ec.contract.term", Override,
            "购买服务合同期限", "term of a contract for services", "年", "years";
        /// EC-37.
        term_secured: u32 = "ec.contract.term.secured", Override,
            "预算有保障的合同期限", "term where the budget is secured", "年", "years";
    }
}
