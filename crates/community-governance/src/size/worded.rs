//! 中文: errors in Chinese; in English they say it themselves.

use super::district::{DistrictError, MOST_ESTATES, MOST_HOUSEHOLDS};
use super::goal::GoalError;
use super::make::PlanError;

pub(super) fn district(error: &DistrictError) -> String {
    match error {
        DistrictError::Empty => "没有小区;请至少写一个".to_owned(),
        DistrictError::TooMany(count) => format!("小区{count}个,超过{MOST_ESTATES}个;请分开处理"),
        DistrictError::NoId { place } => format!("第{place}个小区没有编号;请写上"),
        DistrictError::Twice(id) => format!("编号 {id} 重复;每个小区一个编号"),
        DistrictError::Households { estate, households } => {
            format!("小区 {estate} 有{households}户,超过{MOST_HOUSEHOLDS}户;请核对")
        }
        DistrictError::NoEstate { place, estate, estates } => {
            format!("第{place}条相邻关系指向第{estate}个小区,而一共只有{estates}个;请改正")
        }
        DistrictError::Self_(id) => format!("小区 {id} 与自己相邻;请删去"),
        DistrictError::Differs { one, other } => {
            format!("{one} 与 {other} 的边界写了两次而且不同;请保留一条")
        }
        DistrictError::NoStreet(id) => format!("小区 {id} 没有街道,而别的小区有;请写上,或者允许社区跨街道"),
    }
}

pub(super) fn goal(error: GoalError) -> String {
    match error {
        GoalError::NoTarget => "目标户数为0;请写1以上".to_owned(),
        GoalError::Share { part, whole } => format!("界限{part}/{whole}不在0和1之间;请改正"),
        GoalError::Limits { least, most } => format!("下限{least}户、上限{most}户之间没有余地;请改正其一"),
        GoalError::NoCommunity => "要求的社区数为0;请写1以上".to_owned(),
        GoalError::NoEstate(at) => format!("一对中的第{at}个小区不存在;请改正"),
        GoalError::Pair(at) => format!("一对中两个都是第{at}个小区;请写两个不同的小区"),
    }
}

pub(super) fn plan(error: &PlanError) -> String {
    match error {
        PlanError::Goal(error) => goal(*error),
        PlanError::NotEstablished(estates) => {
            format!("{}个小区是否有物业管理未查实;请写明,或者只用一个目标", estates.len())
        }
        PlanError::NoCentre => "要求服务中心可达,而没有小区标明有服务中心;请标明,或者去掉该要求".to_owned(),
        PlanError::NoPoint(estates) => format!("要求服务中心可达,而{}个小区没有位置;请写上", estates.len()),
        PlanError::NoPlan => "没有方案能满足全部限制;请放宽其中之一".to_owned(),
        PlanError::NotFound { faults, .. } => {
            format!("没有找到满足全部限制的方案,最近的违反{}处;请放宽其中之一,或者加大搜索量", faults.len())
        }
    }
}
