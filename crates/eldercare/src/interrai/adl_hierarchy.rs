//! ADL 层级 (Morris, Fries, Morris 1999): 0 independent to 6 total dependence.

use chrono::NaiveDate;
use minzheng_core_types::Term;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Answers, Draft};
use crate::grade::Assessed;
use crate::programmes::ADL_HIERARCHY;
use crate::rules::EC_19;
use crate::self_care::held;
use crate::terms;
use crate::validity::Days;

/// 0 independent, 1 set-up, 2 supervision, 3 limited, 4 extensive, 5 maximal, 6 total, 8 did not occur.
pub(super) const CODES: Allows = Allows::Points(&[0, 1, 2, 3, 4, 5, 6, 8]);

scale! {
    /// The four items.
    pub enum AdlHierarchy = "adl_hierarchy" {
        Hygiene = "hygiene", "1", "个人卫生", "hygiene", CODES;
        Toilet = "toilet", "2", "如厕", "toilet use", CODES;
        Locomotion = "locomotion", "3", "移动", "locomotion", CODES;
        Eating = "eating", "4", "进食", "eating", CODES;
    }
}

grades! {
    /// The hierarchy.
    pub enum Grade {
        Zero = 0, "adl-0", "0 自理", "0 independent";
        One = 1, "adl-1", "1", "1";
        Two = 2, "adl-2", "2", "2";
        Three = 3, "adl-3", "3", "3";
        Four = 4, "adl-4", "4", "4";
        Five = 5, "adl-5", "5", "5";
        Six = 6, "adl-6", "6 完全依赖", "6 total dependence";
    }
}

/// The recoded level of an item code: whatever did not occur counts as total dependence.
#[must_use]
pub const fn recoded(code: u8) -> u32 {
    match code {
        0 | 1 => 0,
        2 => 1,
        3 => 2,
        4 | 5 => 3,
        _ => 4,
    }
}

/// The grade of the four recoded levels.
#[must_use]
pub fn hierarchy([hygiene, toilet, locomotion, eating]: [u32; 4]) -> Grade {
    let (early, late) = (hygiene.max(toilet), locomotion.max(eating));
    if hygiene.min(toilet).min(locomotion).min(eating) >= 4 {
        Grade::Six
    } else if late >= 4 {
        Grade::Five
    } else if late == 3 {
        Grade::Four
    } else if early >= 3 {
        Grade::Three
    } else {
        Grade::of(early.max(late)).unwrap_or(Grade::Two)
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
    pub items: Draft<AdlHierarchy>,
}

const LEVELS: [(Item, &str, &Term); 4] = [
    (Item::Hygiene, "hygiene", &terms::ADL_HYGIENE),
    (Item::Toilet, "toilet", &terms::ADL_TOILET),
    (Item::Locomotion, "locomotion", &terms::ADL_LOCOMOTION),
    (Item::Eating, "eating", &terms::ADL_EATING),
];

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
    let days = Days { assessed: form.assessed, assessed_field: Field::new("adl_hierarchy.assessed"), as_of };
    let levels = LEVELS.map(|(item, _, _)| recoded(answers.points(item)));
    let first = recode(&answers, days, explain);
    let grade = hierarchy(levels);
    explain.step(&EC_19, days.at().variant("hierarchy"), |facts| {
        for (place, ((_, _, term), level)) in LEVELS.into_iter().zip(levels).enumerate() {
            facts.from(term, level, first.plus(place));
        }
        facts.gives(&terms::ADL_HIERARCHY, grade.number());
    });
    explain.concluded(&ADL_HIERARCHY, ParameterSet::EMPTY);
    Ok(held(form.assessed, grade))
}

/// One step an item; the first of them.
fn recode<X: Explain>(answers: &Answers<AdlHierarchy>, days: Days, explain: &mut X) -> StepRef {
    let mut first = None;
    for (item, form, term) in LEVELS {
        let step = explain.step(&EC_19, days.at().variant(form), |facts| {
            answers.tell(facts, item);
            facts.gives(term, recoded(answers.points(item)));
        });
        first.get_or_insert(step);
    }
    first.unwrap_or(StepRef::NONE)
}
