//! What day care leaves to dated figures of places.

use minzheng_core_types::{Money, Rate, choice, policy};

use crate::policy::AgeRule;

choice! {
    /// 建设补助方式: by what the one-off subsidy of a centre goes (EC-47).
    pub enum OneOffBy {
        /// 按面积: so much a square metre, up to a cap.
        Area = "per-area",
        /// 按类别: an amount for each class of building.
        Class = "by-class",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct DayCarePolicy {
        /// When a year of life is complete (EC-01).
        age: AgeRule = "ec.age", Override, "周岁算法", "age convention", "", "";
        /// EC-42.
        ratio_0: u32 = "dc.ratio.intact", Override,
            "照护比:能力完好", "clients a carer: intact", "人/护理员", "clients a carer";
        /// EC-42.
        ratio_1: u32 = "dc.ratio.mild", Override,
            "照护比:轻度失能", "clients a carer: mild", "人/护理员", "clients a carer";
        /// EC-42.
        ratio_2: u32 = "dc.ratio.moderate", Override,
            "照护比:中度失能", "clients a carer: moderate", "人/护理员", "clients a carer";
        /// EC-42.
        ratio_3: u32 = "dc.ratio.severe", Override,
            "照护比:重度失能", "clients a carer: severe", "人/护理员", "clients a carer";
        /// EC-42.
        ratio_4: u32 = "dc.ratio.complete", Override,
            "照护比:完全失能", "clients a carer: complete loss", "人/护理员", "clients a carer";
        /// EC-42, EC-46.
        halves: u32 = "dc.half-day", Override,
            "几名半日托老人合用一个位置", "half-day clients that share a place", "人", "clients";
        /// EC-43.
        priority_grade: u32 = "dc.waiting.grade", Override,
            "独居老人优先轮候的最低等级", "least grade at which an elder living alone comes first", "级", "grade";
        /// EC-45.
        absence_days: u32 = "dc.absence.days", Override,
            "连续缺席不退费天数", "days away in a row for which nothing stops", "天", "days";
        /// EC-47.
        one_off_by: OneOffBy = "dc.one-off.by", Override,
            "建设补助方式", "by what the one-off subsidy goes", "", "";
        /// EC-47.
        one_off_rate: Money = "dc.one-off.rate", Override,
            "建设补助每平方米标准", "one-off subsidy a square metre", "元/m²", "yuan per m²";
        /// EC-47.
        one_off_cap: Money = "dc.one-off.cap", Override,
            "建设补助上限", "most of the one-off subsidy", "元", "yuan";
        /// EC-47.
        one_off_1: Money = "dc.one-off.class-1", Override,
            "一类中心建设补助", "one-off subsidy of class 1", "元", "yuan";
        /// EC-47.
        one_off_2: Money = "dc.one-off.class-2", Override,
            "二类中心建设补助", "one-off subsidy of class 2", "元", "yuan";
        /// EC-47.
        one_off_3: Money = "dc.one-off.class-3", Override,
            "三类中心建设补助", "one-off subsidy of class 3", "元", "yuan";
        /// EC-47.
        running_1: Money = "dc.running.rating-1", Override,
            "一级运营补助", "yearly running subsidy of rating 1", "元/年", "yuan a year";
        /// EC-47.
        running_2: Money = "dc.running.rating-2", Override,
            "二级运营补助", "yearly running subsidy of rating 2", "元/年", "yuan a year";
        /// EC-47.
        running_3: Money = "dc.running.rating-3", Override,
            "三级运营补助", "yearly running subsidy of rating 3", "元/年", "yuan a year";
        /// EC-47.
        running_4: Money = "dc.running.rating-4", Override,
            "四级运营补助", "yearly running subsidy of rating 4", "元/年", "yuan a year";
        /// EC-47.
        running_5: Money = "dc.running.rating-5", Override,
            "五级运营补助", "yearly running subsidy of rating 5", "元/年", "yuan a year";
        /// EC-47.
        occupancy_floor: Rate = "dc.running.occupancy-floor", Override,
            "运营补助最低入托率", "least occupancy for the running subsidy", "%", "per cent";
        /// EC-47.
        claw_years: u32 = "dc.claw-back.years", Override,
            "关停收回补助年限", "years within which a closed centre gives it back", "年", "years";
    }
}
