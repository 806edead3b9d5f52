//! What indicators leave to dated figures of places: how a report rounds, and what is aimed at.

use minzheng_core_types::{Rate, RoundingMode, choice, policy};

choice! {
    /// 百分比取整: how a report rounds its percentages (EC-21, EC-70).
    pub enum PercentRounding {
        /// 截断: what follows the first place is dropped.
        Truncate = "truncate",
        /// 四舍五入: to the first place.
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
    pub struct IndicatorPolicy {
        /// EC-21, EC-70.
        rounding: PercentRounding = "ec.percent-rounding", Override,
            "报告百分比取整", "how a report rounds percentages", "", "";
        /// EC-70.
        goal_beds: Rate = "ec.goal.beds-per-thousand", Override,
            "每千名老年人床位目标", "goal: beds per thousand elders", "张", "beds";
        /// EC-70.
        goal_nursing: Rate = "ec.goal.nursing-beds", Override,
            "护理型床位占比目标", "goal: nursing-type beds", "%", "%";
        /// EC-70.
        goal_visits: Rate = "ec.goal.visits", Override,
            "月探访率目标", "goal: elders visited in the month", "%", "%";
    }
}
