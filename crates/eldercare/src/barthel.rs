//! Barthel 指数: the ten items alone, read by the hospitals' nursing rule WS/T 431-2013 (EC-18).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Draft};
use crate::grade::Assessed;
use crate::points::{HighIsGood, Points};
use crate::programmes::BARTHEL;
use crate::rules::EC_18;
use crate::self_care::held;
use crate::terms;
use crate::validity::Days;

const FIVE: Allows = Allows::Points(&[0, 5]);
const TEN: Allows = Allows::Points(&[0, 5, 10]);
const FIFTEEN: Allows = Allows::Points(&[0, 5, 10, 15]);

scale! {
    /// The ten items, high is good.
    pub enum Barthel = "barthel" {
        Eating = "eating", "1", "进食", "eating", TEN;
        Bathing = "bathing", "2", "洗澡", "bathing", FIVE;
        Grooming = "grooming", "3", "修饰", "grooming", FIVE;
        Dressing = "dressing", "4", "穿衣", "dressing", TEN;
        Bowels = "bowels", "5", "控制大便", "bowels", TEN;
        Bladder = "bladder", "6", "控制小便", "bladder", TEN;
        Toilet = "toilet", "7", "如厕", "toilet use", TEN;
        Transfer = "transfer", "8", "床椅转移", "bed-chair transfer", FIFTEEN;
        Walking = "walking", "9", "平地行走", "walking", FIFTEEN;
        Stairs = "stairs", "10", "上下楼梯", "stairs", TEN;
    }
}

grades! {
    /// 自理能力分级 by WS/T 431-2013.
    pub enum Dependence {
        None = 0, "barthel-none", "无需依赖", "none";
        Mild = 1, "barthel-mild", "轻度依赖", "mild";
        Moderate = 2, "barthel-moderate", "中度依赖", "moderate";
        Heavy = 3, "barthel-heavy", "重度依赖", "heavy";
    }
}

/// The reading of a total. Points come in fives, so 62 cannot occur; 60 is moderate, 65 mild, 40 heavy.
#[must_use]
pub const fn reading(total: Points<HighIsGood>) -> Dependence {
    match total.get() {
        100.. => Dependence::None,
        61..=99 => Dependence::Mild,
        41..=60 => Dependence::Moderate,
        0..=40 => Dependence::Heavy,
    }
}

/// The ten items as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The ten answers.
    pub items: Draft<Barthel>,
}

/// The total and its reading.
///
/// # Errors
/// [`ElderError::Missing`] when items have no answer.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    explain: &mut X,
) -> Result<Assessed<Dependence>, ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: Field::new("barthel.assessed"), as_of };
    let total: Points<HighIsGood> = answers.sum(Item::ALL);
    let step = explain.step(&EC_18, days.at().variant("barthel"), |facts| {
        answers.tell_all(facts, Item::ALL);
        facts.gives(&terms::BARTHEL_TOTAL, total);
    });
    let found = reading(total);
    explain.step(&EC_18, days.at().variant("barthel-reading"), |facts| {
        facts.from(&terms::BARTHEL_TOTAL, total, step).gives(&terms::BARTHEL_READING, found.word());
    });
    explain.concluded(&BARTHEL, ParameterSet::EMPTY);
    Ok(held(form.assessed, found))
}
