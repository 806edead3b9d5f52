//! What price-linked subsidy leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rate, Rounding, choice};

choice! {
    /// 计发办法.
    pub enum Method {
        /// 按涨幅每百分点: so much for each point of the rise, by the month.
        Points = "points",
        /// 按超出百分点按季: so much for each point above the trigger, by the quarter.
        PointsAboveTrigger = "points-above-trigger",
        /// 低保标准乘涨幅: the standard times the rise, once consumer or food prices have reached their trigger.
        ShareOfStandard = "share-of-standard",
    }
}

choice! {
    /// 不足一个百分点: what a part of a point counts.
    pub enum Parts {
        /// As a whole one.
        AsOne = "as-one",
        /// Nothing.
        LeftOut = "left-out",
    }
}

minzheng_core_types::policy! {
    /// What is local, for one place and month.
    pub struct PricePolicy {
        /// SA-01.
        standard_urban: Money = "sa.standard.urban", Override,
            "城市低保标准", "urban subsistence standard", "元/人·月", "yuan per person and month";
        /// SA-01.
        standard_rural: Money = "sa.standard.rural", Override,
            "农村低保标准", "rural subsistence standard", "元/人·月", "yuan per person and month";
        /// DB-07.
        method: Method = "price.method", Override,
            "价格补贴计发办法", "method of the price-linked subsidy", "方式", "choice";
        /// DB-07.
        statuses: Arc<[ListEntry]> = "price.statuses", Override,
            "价格补贴发放对象", "who receives the price-linked subsidy", "名单", "list";
        /// DB-07.
        step: Money = "price.step", Override,
            "每一百分点补贴", "subsidy for each point of the rise", "元/人", "yuan per person";
        /// DB-07.
        parts: Parts = "price.parts", Override,
            "不足一个百分点的计算", "what a part of a point counts", "方式", "choice";
        /// DB-07.
        trigger: Rate = "price.trigger", Override,
            "按超出百分点计发的起点", "rise above which points count", "%", "per cent";
        /// DB-07.
        trigger_consumer: Rate = "price.trigger.consumer", Override,
            "居民消费价格涨幅启动条件", "rise of consumer prices that starts it", "%", "per cent";
        /// DB-07.
        trigger_food: Rate = "price.trigger.food", Override,
            "食品价格涨幅启动条件", "rise of food prices that starts it", "%", "per cent";
        /// DB-07.
        rounding: Rounding = "price.rounding", Override,
            "价格补贴取整", "rounding of the price-linked subsidy", "方式", "choice";
        /// DB-07.
        minimum: Money = "price.minimum", Override,
            "价格补贴最低额", "least price-linked subsidy", "元/人·月", "yuan per person and month";
    }
}
