//! 特困人员生活自理能力: the six indicators (EC-12), and the statistics that count the same six another way (EC-13).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{CalendarError, WorkdayCalendar};
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Answers, Draft};
use crate::grade::{Assessed, Validity, Verdict};
use crate::programmes;
use crate::rules::{EC_12, EC_13};
use crate::terms;
use crate::validity::Days;

const MET: Allows = Allows::Words(&[("met", 1), ("not-met", 0)]);

scale! {
    /// The six indicators of 特困人员认定办法.
    pub enum SelfCare = "self_care" {
        Eats = "eats", "1", "自主吃饭", "eats", MET;
        Dresses = "dresses", "2", "自主穿衣", "dresses", MET;
        Bed = "bed", "3", "自主上下床", "gets in and out of bed", MET;
        Toilets = "toilets", "4", "自主如厕", "toilets", MET;
        Walks = "walks", "5", "室内自主行走", "walks indoors", MET;
        Bathes = "bathes", "6", "自主洗澡", "bathes", MET;
    }
}

grades! {
    /// 生活自理能力 of extreme-hardship persons (EC-12).
    pub enum Class {
        Able = 0, "care-able", "具备生活自理能力", "able to care for oneself";
        Partly = 1, "care-partly", "部分丧失生活自理能力", "partly lost";
        Wholly = 2, "care-wholly", "完全丧失生活自理能力", "wholly lost";
    }
}

grades! {
    /// The popular scale of the same six, for statistics only (EC-13).
    pub enum SixAdl {
        None = 0, "six-none", "未失能", "none";
        Mild = 1, "six-mild", "轻度失能", "mild";
        Moderate = 2, "six-moderate", "中度失能", "moderate";
        Severe = 3, "six-severe", "重度失能", "severe";
    }
}

/// The class of a number of indicators not met (EC-12).
#[must_use]
pub const fn class(not_met: u32) -> Class {
    match not_met {
        0 => Class::Able,
        1..=3 => Class::Partly,
        4.. => Class::Wholly,
    }
}

/// The statistical grade of the same number (EC-13): three not met is partly lost by [`class`], moderate here.
#[must_use]
pub const fn six_adl(not_met: u32) -> SixAdl {
    match not_met {
        0 => SixAdl::None,
        1..=2 => SixAdl::Mild,
        3..=4 => SixAdl::Moderate,
        5.. => SixAdl::Severe,
    }
}

/// The last day on which a person whose change was reported is to be assessed again: ten working days (EC-12).
///
/// ```
/// use minzheng_core_types::WorkdayCalendar;
/// use minzheng_eldercare::self_care::reassess_by;
/// let calendar = WorkdayCalendar::embedded()?;
/// let reported = "2021-09-28".parse()?;
/// assert_eq!(reassess_by(reported, &calendar)?.to_string(), "2021-10-18");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`CalendarError::Unknown`] when a day on the way lies outside the calendar's data.
pub fn reassess_by(reported: NaiveDate, calendar: &WorkdayCalendar) -> Result<NaiveDate, CalendarError> {
    calendar.add_workdays(reported, 10)
}

/// The six indicators as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The six answers.
    pub items: Draft<SelfCare>,
}

/// The class, and the statistical grade of the same answers.
///
/// # Errors
/// [`ElderError::Missing`] when items have no answer.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    explain: &mut X,
) -> Result<(Assessed<Class>, Assessed<SixAdl>), ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: Field::new("self_care.assessed"), as_of };
    let not_met = answers.count(Item::ALL, "not-met");
    let class = class(not_met);
    let step = count(&answers, not_met, days, explain);
    explain.step(&EC_12, days.at(), |facts| {
        facts.from(&terms::NOT_MET, not_met, step).gives(&terms::SELF_CARE_CLASS, class.word());
    });
    explain.concluded(&programmes::SELF_CARE, ParameterSet::EMPTY);
    let statistics = six_adl(not_met);
    explain.step(&EC_13, days.at(), |facts| {
        facts.from(&terms::NOT_MET, not_met, step).gives(&terms::SIX_ADL, statistics.word());
    });
    explain.concluded(&programmes::SIX_ADL, ParameterSet::EMPTY);
    Ok((held(form.assessed, class), held(form.assessed, statistics)))
}

fn count<X: Explain>(answers: &Answers<SelfCare>, not_met: u32, days: Days, explain: &mut X) -> StepRef {
    explain.step(&EC_12, days.at().variant("count"), |facts| {
        answers.tell_all(facts, Item::ALL);
        facts.gives(&terms::NOT_MET, not_met);
    })
}

/// A grade that no rule ends and nothing had to be assumed for.
pub(crate) const fn held<G>(on: NaiveDate, grade: G) -> Assessed<G> {
    Assessed { on, validity: Validity::NoTerm, verdict: Verdict::Graded(grade), assumed: ParameterSet::EMPTY }
}
