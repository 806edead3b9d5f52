//! What the assessment rules leave open and a place, or the country, settles.

use minzheng_core_types::{choice, policy};

choice! {
    /// 同时有几项变更理由时升几级: what several reasons for a level change do together (EC-05, EC-10).
    pub enum Stacking {
        /// One level, however many reasons hold.
        Once = "once",
        /// One level for each reason.
        Each = "each",
    }
}

choice! {
    /// 照护风险事件如何计次: how events of care risk are counted (EC-05, EC-10).
    pub enum EventCount {
        /// All kinds together.
        TotalAcrossKinds = "total-across-kinds",
        /// Each kind by itself.
        PerKind = "per-kind",
    }
}

choice! {
    /// MZ/T 039 等级组合的读法: how the words that combine the four domains are read (EC-09).
    pub enum Reading {
        /// The normalised reading.
        Normalised = "normalised",
        /// The worst grade whose words fit.
        Severest = "severest",
    }
}

choice! {
    /// 周岁算法: when a year of life is complete for whoever was born on 29 February (EC-01).
    pub enum AgeRule {
        /// On 1 March of a common year.
        FirstOfMarch = "on-birthday/first-of-march",
        /// On 28 February of a common year.
        LastOfFebruary = "on-birthday/last-of-february",
    }
}

policy! {
    /// The settings of one place and month.
    pub struct Policy {
        /// When a year of life is complete (EC-01).
        age: AgeRule = "ec.age", Override,
            "周岁算法", "age convention", "", "";
        /// Several reasons together, GB/T 42195 (EC-05).
        gb_stacking: Stacking = "ec.gb42195.stacking", Override,
            "GB/T 42195 多项变更理由的处理", "GB/T 42195: several reasons for a level change", "", "";
        /// Counting events, GB/T 42195 (EC-05).
        gb_events: EventCount = "ec.gb42195.events", Override,
            "GB/T 42195 照护风险事件计次", "GB/T 42195: how events are counted", "", "";
        /// Validity of a result, GB/T 42195 (EC-06).
        gb_valid_months: u32 = "ec.gb42195.valid-months", Override,
            "GB/T 42195 评估结果有效期", "GB/T 42195: validity of a result", "月", "months";
        /// Several reasons together, MZ/T 039 (EC-10).
        mz_stacking: Stacking = "ec.mzt039.stacking", Override,
            "MZ/T 039 多项变更理由的处理", "MZ/T 039: several reasons for a level change", "", "";
        /// Counting events, MZ/T 039 (EC-10).
        mz_events: EventCount = "ec.mzt039.events", Override,
            "MZ/T 039 意外事件计次", "MZ/T 039: how events are counted", "", "";
        /// Reading of the combination, MZ/T 039 (EC-09).
        mz_reading: Reading = "ec.mzt039.reading", Override,
            "MZ/T 039 等级组合的读法", "MZ/T 039: reading of the combination", "", "";
        /// Validity of a result, MZ/T 039 (EC-06).
        mz_valid_months: u32 = "ec.mzt039.valid-months", Override,
            "MZ/T 039 评估结果有效期", "MZ/T 039: validity of a result", "月", "months";
        /// Validity of a result of long-term-care insurance (EC-16).
        ltc_valid_months: u32 = "ec.ltc.valid-months", Override,
            "长期护理失能等级评估结果有效期", "long-term care: validity of a result", "月", "months";
    }
}
