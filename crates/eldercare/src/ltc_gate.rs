//! 长期护理失能等级自评表: the gate before an application (EC-14).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Draft};
use crate::grade::Assessed;
use crate::programmes::LTC_GATE;
use crate::rules::EC_14;
use crate::self_care::held;
use crate::terms;
use crate::validity::Days;

/// Only dependence counts.
const DEPENDENCE: Allows = Allows::Words(&[("independent", 0), ("partly-independent", 0), ("dependent", 1)]);

scale! {
    /// The six items of the self-assessment.
    pub enum LtcGate = "ltc_gate" {
        Eating = "eating", "a1", "进食", "eating", DEPENDENCE;
        Continence = "continence", "a2", "二便控制", "continence", DEPENDENCE;
        Bathing = "bathing", "a3", "洗澡", "bathing", DEPENDENCE;
        Dressing = "dressing", "b1", "穿衣", "dressing", DEPENDENCE;
        Toilet = "toilet", "b2", "如厕", "toilet", DEPENDENCE;
        Transfer = "transfer", "b3", "转移", "transfer", DEPENDENCE;
    }
}

/// 甲类: eating, continence, bathing.
pub const CLASS_A: &[Item] = &[Item::Eating, Item::Continence, Item::Bathing];
/// 乙类: dressing, toilet, transfer.
pub const CLASS_B: &[Item] = &[Item::Dressing, Item::Toilet, Item::Transfer];

grades! {
    /// 自评等级.
    pub enum Letter {
        A = 0, "A", "A", "A";
        B = 1, "B", "B", "B";
        C = 2, "C", "C", "C";
        D = 3, "D", "D", "D";
        E = 4, "E", "E", "E";
        F = 5, "F", "F", "F";
        G = 6, "G", "G", "G";
    }
}

impl Letter {
    /// 可以申请: E, F and G.
    #[must_use]
    pub fn may_apply(self) -> bool {
        self >= Self::E
    }

    const fn conclusion(self) -> &'static str {
        match self {
            Self::E | Self::F | Self::G => "may-apply",
            Self::A | Self::B | Self::C | Self::D => "may-not-apply",
        }
    }
}

/// The letter of the numbers of dependent items of both classes, 0 to 3 each; more counts as 3.
///
/// ```
/// use minzheng_eldercare::ltc_gate::{Letter, letter};
/// assert_eq!(letter(2, 1), Letter::E); // fed and incontinent, cannot dress
/// assert!(letter(2, 1).may_apply());
/// ```
#[must_use]
pub const fn letter(a: u32, b: u32) -> Letter {
    match (a, b) {
        (0, 0) => Letter::A,
        (0, 1 | 2) | (1, 0) => Letter::B,
        (0, 3..) | (1, 1) => Letter::C,
        (1, 2) | (2, 0) => Letter::D,
        (1, 3..) | (2, 1 | 2) | (3.., 0) => Letter::E,
        (2, 3..) | (3.., 1 | 2) => Letter::F,
        (3.., 3..) => Letter::G,
    }
}

/// The self-assessment as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The six answers.
    pub items: Draft<LtcGate>,
}

/// The letter, and whether an application may be made.
///
/// # Errors
/// [`ElderError::Missing`] when items have no answer.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    explain: &mut X,
) -> Result<Assessed<Letter>, ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: Field::new("ltc_gate.assessed"), as_of };
    let (a, b) = (answers.count(CLASS_A, "dependent"), answers.count(CLASS_B, "dependent"));
    let letter = letter(a, b);
    let of_a = explain.step(&EC_14, days.at().variant("a"), |facts| {
        answers.tell_all(facts, CLASS_A);
        facts.gives(&terms::GATE_A, a);
    });
    let of_b = explain.step(&EC_14, days.at().variant("b"), |facts| {
        answers.tell_all(facts, CLASS_B);
        facts.gives(&terms::GATE_B, b);
    });
    let step = explain.step(&EC_14, days.at(), |facts| {
        facts
            .from(&terms::GATE_A, a, of_a)
            .from(&terms::GATE_B, b, of_b)
            .gives(&terms::GATE_LETTER, letter.word());
    });
    explain.step(&EC_14, days.at().variant("apply"), |facts| {
        facts
            .from(&terms::GATE_LETTER, letter.word(), step)
            .gives(&terms::GATE_MAY_APPLY, letter.conclusion());
    });
    explain.concluded(&LTC_GATE, ParameterSet::EMPTY);
    Ok(held(form.assessed, letter))
}
