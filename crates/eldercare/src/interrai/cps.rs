//! 认知功能量表 CPS (Morris 1994): 0 intact to 6 very severe.

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use super::adl_hierarchy::CODES;
use crate::ElderError;
use crate::form::{Allows, Draft};
use crate::grade::Assessed;
use crate::programmes::CPS;
use crate::rules::EC_19;
use crate::self_care::held;
use crate::terms;
use crate::validity::Days;

const TO_FIVE: Allows = Allows::Points(&[0, 1, 2, 3, 4, 5]);
const TO_FOUR: Allows = Allows::Points(&[0, 1, 2, 3, 4]);
const TO_ONE: Allows = Allows::Points(&[0, 1]);

scale! {
    /// The four items.
    pub enum Cps = "cps" {
        Decisions = "decisions", "1", "日常决策", "decision making", TO_FIVE;
        Memory = "memory", "2", "短期记忆问题", "short-term memory problem", TO_ONE;
        Understood = "understood", "3", "表达使人理解", "making oneself understood", TO_FOUR;
        Eating = "eating", "4", "进食", "eating", CODES;
    }
}

grades! {
    /// The scale.
    pub enum Grade {
        Zero = 0, "cps-0", "0 完好", "0 intact";
        One = 1, "cps-1", "1", "1";
        Two = 2, "cps-2", "2", "2";
        Three = 3, "cps-3", "3", "3";
        Four = 4, "cps-4", "4", "4";
        Five = 5, "cps-5", "5", "5";
        Six = 6, "cps-6", "6 极重度受损", "6 very severe";
    }
}

/// The numbers of impairments and of severe ones.
#[must_use]
pub fn counts(decisions: u8, memory: u8, understood: u8) -> (u32, u32) {
    let count = |so: bool| u32::from(so);
    let impairments =
        count(decisions >= 1).saturating_add(count(memory == 1)).saturating_add(count(understood >= 1));
    (impairments, count(decisions == 3).saturating_add(count(understood >= 3)))
}

/// The grade of the four items.
#[must_use]
pub fn grade(decisions: u8, memory: u8, understood: u8, eating: u8) -> Grade {
    match (decisions, counts(decisions, memory, understood)) {
        (5.., _) => Grade::Six,
        (4, _) if matches!(eating, 6 | 8) => Grade::Six,
        (4, _) => Grade::Five,
        (_, (0, _)) => Grade::Zero,
        (_, (1, _)) => Grade::One,
        (_, (_, 0)) => Grade::Two,
        (_, (_, 1)) => Grade::Three,
        (_, (_, 2..)) => Grade::Four,
    }
}

/// The four items as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The four answers.
    pub items: Draft<Cps>,
}

/// The grade.
///
/// # Errors
/// [`ElderError::Missing`] when items have no answer.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    explain: &mut X,
) -> Result<Assessed<Grade>, ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: Field::new("cps.assessed"), as_of };
    let [decisions, memory, understood, eating] =
        [Item::Decisions, Item::Memory, Item::Understood, Item::Eating].map(|item| answers.points(item));
    let (impairments, severe) = counts(decisions, memory, understood);
    let first = explain.step(&EC_19, days.at().variant("cps-impairments"), |facts| {
        answers.tell_all(facts, &[Item::Decisions, Item::Memory, Item::Understood]);
        facts.gives(&terms::CPS_IMPAIRMENTS, impairments);
    });
    let second = explain.step(&EC_19, days.at().variant("cps-severe"), |facts| {
        answers.tell_all(facts, &[Item::Decisions, Item::Understood]);
        facts.gives(&terms::CPS_SEVERE, severe);
    });
    let found = grade(decisions, memory, understood, eating);
    explain.step(&EC_19, days.at().variant("cps"), |facts| {
        answers.tell_all(facts, &[Item::Decisions, Item::Eating]);
        facts
            .from(&terms::CPS_IMPAIRMENTS, impairments, first)
            .from(&terms::CPS_SEVERE, severe, second)
            .gives(&terms::CPS_GRADE, found.number());
    });
    explain.concluded(&CPS, ParameterSet::EMPTY);
    Ok(held(form.assessed, found))
}
