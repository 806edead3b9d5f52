//! 老龄指标 (EC-21, EC-70, EC-71): ratios that name both of their populations, and what may be compared over time.
//!
//! A count knows what it counts and on which basis, registered (户籍) or resident (常住); a ratio of two keeps both, has no
//! value where the denominator is nought, and is rounded once, in a named way. Growth and percentage points are types of
//! their own, and comparing populations of different bases is refused.
//!
//! ```
//! use minzheng_core_types::RoundingMode;
//! use minzheng_eldercare::indicators::{Basis, Counted, Group, Ratio};
//! let elders = Counted::new(Group::From60, Basis::Resident, 222_000_000);
//! let beds = Counted::new(Group::Beds, Basis::Resident, 6_727_000);
//! let ratio = Ratio::new(beds, elders)?;
//! assert_eq!(ratio.per_thousand(RoundingMode::HalfUp).map(|beds| beds.to_string()).as_deref(), Some("30.3"));
//! // The district's report truncated.
//! let served = Counted::new(Group::Served, Basis::Listed, 321);
//! let base = Counted::new(Group::Base, Basis::Listed, 1_300);
//! let coverage = Ratio::new(served, base)?;
//! assert_eq!(coverage.percent(RoundingMode::Down).map(|share| share.to_string()).as_deref(), Some("24.6"));
//! assert_eq!(coverage.percent(RoundingMode::HalfUp).map(|share| share.to_string()).as_deref(), Some("24.7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! An [`IndicatorFile`] states the counts of a place and a day; it is explained figure by figure.

mod assess;
mod count;
mod file;
pub mod guide;
mod over_time;
pub mod policy;
pub mod questions;
pub mod rules;
pub mod terms;

use minzheng_core_types::{Catalogue, Family, Text};

pub use assess::{Change, Indicators};
pub use count::{Basis, Counted, DifferentBase, Direction, Group, Growth, Points, Ratio, Share};
pub use file::{
    Allowance, Assessments, Beds, Before, Centres, HomeCare, IndicatorError, IndicatorFile, People, Visits,
};
pub use guide::GUIDE;
pub use policy::{IndicatorPolicy, PARAMETERS, PercentRounding};

/// The indicators.
pub mod programmes {
    programmes! {
        /// 老龄化率, 60.
        AGEING_60 = "ageing-60", "老龄化率(60周岁以上)", "ageing rate, 60 and more";
        /// 老龄化率, 65.
        AGEING_65 = "ageing-65", "老龄化率(65周岁以上)", "ageing rate, 65 and more";
        /// 老年抚养比.
        DEPENDENCY = "dependency", "老年抚养比(65周岁以上比15至64周岁)", "old-age dependency, 65 and more by 15 to 64";
        /// 高龄比.
        VERY_OLD = "very-old", "高龄比(80周岁以上比60周岁以上)", "very old share, 80 and more by 60 and more";
        /// 每千名老年人床位数.
        BEDS = "beds-per-thousand", "每千名老年人养老床位(机构和社区)", "beds per thousand elders, institutions and community";
        /// 护理型床位占比.
        NURSING_BEDS = "nursing-beds", "护理型床位占机构床位", "nursing-type beds by beds of institutions";
        /// 日间照料覆盖率.
        CENTRES = "centre-coverage", "有日间照料中心的社区占比", "communities with a day-care centre";
        /// 居家养老服务覆盖率, by who is eligible.
        OF_ELIGIBLE = "home-care-of-eligible", "享受购买居家养老服务占符合条件者", "served by home care, by the eligible";
        /// The same by elders of 60 and more on the allowance.
        OF_BASE = "home-care-of-base", "享受购买居家养老服务占60周岁以上低保老年人", "served by home care, by elders of 60 and more on the allowance";
        /// 月探访率.
        VISITS = "visit-rate", "特殊困难老年人月探访率", "elders in special difficulty visited in the month";
        /// 评估率.
        ASSESSED = "assessment-rate", "有有效评估的老年人占比", "elders with a valid assessment";
        /// 津贴覆盖率.
        PAID = "allowance-coverage", "实领占应领", "recipients by entitled";
        /// Of the beds.
        BEDS_GOAL = "beds-goal", "床位目标", "goal of the beds";
        /// Of the nursing-type beds.
        NURSING_GOAL = "nursing-beds-goal", "护理型床位目标", "goal of the nursing-type beds";
        /// Of the visits.
        VISITS_GOAL = "visit-goal", "探访率目标", "goal of the visits";
        /// Over time.
        GROWTH_DIRECTION = "growth-direction", "60周岁以上人口增减", "elders: more or fewer";
        /// Over time.
        GROWTH = "growth", "60周岁以上人口增减幅度(百分比)", "elders: by how many per cent";
        /// Over time.
        POINTS_DIRECTION = "points-direction", "老龄化率升降", "ageing rate: up or down";
        /// Over time.
        POINTS = "points", "老龄化率升降(百分点)", "ageing rate: by how many percentage points";
    }
}

/// The words of choices and results.
pub static WORDS: &[(&str, Text)] = &[
    ("truncate", Text::new("截断", "truncated")),
    ("half-up", Text::new("四舍五入", "halves up")),
    ("no-ratio", Text::new("分母为零,无比率", "nothing to divide by, no ratio")),
    ("rose", Text::new("上升", "up")),
    ("fell", Text::new("下降", "down")),
    ("same", Text::new("持平", "the same")),
];

/// 目录: rules, parameters, questions and programmes of this family.
pub static CATALOGUE: Catalogue = Catalogue {
    rules: rules::RULES,
    parameters: PARAMETERS,
    questions: questions::QUESTIONS,
    programmes: programmes::PROGRAMMES,
    words: WORDS,
};

/// What the workspace asks about this family.
pub static FAMILY: Family =
    Family { file: "elder-indicators.toml", catalogue: &CATALOGUE, guide: guide::GUIDE, terms: terms::TERMS };
