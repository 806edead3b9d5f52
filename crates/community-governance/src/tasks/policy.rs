//! What task access leaves to dated figures of places.

use std::sync::Arc;

use minzheng_core_types::figures::ListEntry;
use minzheng_core_types::{Money, Rate, RoundingMode, choice, policy};

choice! {
    /// 期间起算: is the day of filing counted (CG-44)?
    pub enum Counting {
        /// 次日起: the day after the filing is the first.
        DayAfter = "day-after",
        /// 当日起: the filing day is the first, where it is worked.
        FilingDay = "filing-day",
    }
}

choice! {
    /// Does a condition of the table stand in the way (CG-44, rows 7 and 8)?
    pub enum Row {
        /// 适用.
        Applies = "applies",
        /// 不适用.
        LeftOut = "left-out",
    }
}

choice! {
    /// 百分比取整 (CG-47).
    pub enum PercentRounding {
        /// 截断.
        Truncate = "truncate",
        /// 四舍五入.
        HalfUp = "half-up",
    }
}

impl PercentRounding {
    /// The rounding.
    #[must_use]
    pub const fn mode(self) -> RoundingMode {
        match self {
            Self::Truncate => RoundingMode::Down,
            Self::HalfUp => RoundingMode::HalfUp,
        }
    }
}

policy! {
    /// The settings of one place and month.
    pub struct TaskPolicy {
        /// CG-42.
        statutory: u32 = "cg.task.statutory", Override, "法定日常工作任务数", "statutory and daily items", "项", "items";
        /// CG-42.
        delegated: u32 = "cg.task.delegated", Override, "委托办理工作任务数", "delegated items", "项", "items";
        /// CG-43.
        forbidden: Arc<[ListEntry]> = "cg.task.forbidden", Add, "禁入事项", "never admissible", "", "";
        /// CG-44.
        lead: u32 = "cg.task.lead", Override,
            "提前申请期限", "how long before the start to apply", "个工作日", "working days";
        /// CG-44.
        decide: u32 = "cg.task.decide", Override, "审核期限", "time to decide", "个工作日", "working days";
        /// CG-44.
        counting: Counting = "cg.task.counting", Override, "期间起算", "which day is counted first", "", "";
        /// CG-44, row 7.
        capacity: Row = "cg.task.capacity", Override,
            "超出承受能力则退回", "returned where the load exceeds the capacity", "", "";
        /// CG-44, row 8.
        consent: Row = "cg.task.consent", Override,
            "委托事项须社区同意", "a delegated item needs the consent of the community", "", "";
        /// CG-44, CG-46.
        term: u32 = "cg.task.term", Override, "准入最长期限", "longest term", "个月", "months";
        /// CG-45.
        hourly: Money = "cg.task.hourly", Override, "每小时劳务标准", "rate of an hour", "元/小时", "yuan an hour";
        /// CG-45.
        overhead: Rate = "cg.task.overhead", Override, "公共费用占劳务费比例", "shared overhead, of labour", "", "";
        /// CG-46.
        unpaid_days: u32 = "cg.task.unpaid-days", Override,
            "经费逾期退出天数", "days unpaid until a task is withdrawn", "日", "days";
        /// CG-46.
        least_score: u32 = "cg.task.least-score", Override, "评估最低分", "least score", "分", "points";
        /// CG-46.
        weight_completion: u32 = "cg.task.weight.completion", Override, "评估:完成", "weight: completion", "分", "points";
        /// CG-46.
        weight_quality: u32 = "cg.task.weight.quality", Override, "评估:质量", "weight: quality", "分", "points";
        /// CG-46.
        weight_satisfaction: u32 = "cg.task.weight.satisfaction", Override,
            "评估:居民满意", "weight: satisfaction of residents", "分", "points";
        /// CG-46.
        weight_funding: u32 = "cg.task.weight.funding", Override,
            "评估:经费按时", "weight: funding on time", "分", "points";
        /// CG-47.
        percent: PercentRounding = "cg.task.percent-rounding", Override,
            "百分比取整", "how percentages are rounded", "", "";
    }
}
