//! 覆盖率 (EC-21): a number served against a base, both populations named.

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::{Month, Percent, PercentStyle, RoundingMode};

use super::rules::EC_21;
use super::terms;

/// 人群: a number of people, and which people they are.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "人群")]
pub struct Population {
    /// Who they are: `1,300 elders of 60 or more on the allowance`.
    pub name: String,
    /// How many.
    pub count: u32,
}

impl Population {
    /// So many of these people.
    pub fn new(name: impl Into<String>, count: u32) -> Self {
        Self { name: name.into(), count }
    }
}

/// 比例: one number to another. The served need not be part of the base (elders of the three noes need not be on the
/// allowance), so this is no proportion of a set.
#[derive(Debug, Clone, PartialEq, Eq)]
#[doc(alias = "覆盖率")]
pub struct Coverage {
    /// 服务人数.
    pub served: Population,
    /// 基数.
    pub base: Population,
    /// The percentage; `None` of a base of nobody, or where it does not fit.
    pub percent: Option<Percent>,
}

/// The ratio of the served to a base, as a percentage of that style.
///
/// ```
/// use minzheng_core_types::{RoundingMode, Silent};
/// use minzheng_eldercare::home_care::{Population, ratio};
/// let served = || Population::new("三无、低保老人,符合条件并愿意接受服务", 321);
/// let poor = Population::new("60周岁以上低保老人", 1_300);
/// let june = "2014-06".parse()?;
/// let printed = ratio(served(), poor.clone(), RoundingMode::Down, june, &mut Silent);
/// assert_eq!(printed.percent.map(|it| it.to_string()).as_deref(), Some("24.6%"));
/// let half_up = ratio(served(), poor, RoundingMode::HalfUp, june, &mut Silent);
/// assert_eq!(half_up.percent.map(|it| it.to_string()).as_deref(), Some("24.7%"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn ratio<X: Explain>(
    served: Population,
    base: Population,
    style: impl Into<PercentStyle>,
    month: Month,
    explain: &mut X,
) -> Coverage {
    let style = style.into();
    let percent = Percent::of(i64::from(served.count), i64::from(base.count), style);
    if let (Some(percent), Some(rounding)) = (percent, rounding(style)) {
        explain.step(&EC_21, At::month(month), |facts| {
            facts
                .input(&terms::SERVED, served.count, Field::new("served"))
                .input(&terms::BASE, base.count, Field::new("base"))
                .clause(&terms::PERCENT_ROUNDING, rounding);
            if let Some(rate) = decimal(percent) {
                facts.gives(&terms::COVERAGE, rate);
            }
        });
    }
    Coverage { served, base, percent }
}

fn decimal(percent: Percent) -> Option<minzheng_core_types::Rate> {
    percent.to_string().trim_end_matches('%').parse().ok()
}

/// The rounding in the words of formulas; nothing for a style that no report has.
const fn rounding(style: PercentStyle) -> Option<&'static str> {
    Some(match (style.digits, style.rounding) {
        (0, RoundingMode::Down) => "1/down",
        (0, RoundingMode::HalfUp) => "1/half-up",
        (0, RoundingMode::Up) => "1/up",
        (1, RoundingMode::Down) => "0.1/down",
        (1, RoundingMode::HalfUp) => "0.1/half-up",
        (1, RoundingMode::Up) => "0.1/up",
        (2, RoundingMode::Down) => "0.01/down",
        (2, RoundingMode::HalfUp) => "0.01/half-up",
        (2, RoundingMode::Up) => "0.01/up",
        _ => return None,
    })
}
