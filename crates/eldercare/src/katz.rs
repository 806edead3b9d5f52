//! Katz 指数: six items in the order in which they are lost (EC-18).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Answers, Draft};
use crate::grade::Assessed;
use crate::programmes::KATZ;
use crate::rules::EC_18;
use crate::self_care::held;
use crate::terms;
use crate::validity::Days;

const DEPENDENCE: Allows = Allows::Words(&[("independent", 0), ("dependent", 1)]);

scale! {
    /// The six items.
    pub enum Katz = "katz" {
        Bathing = "bathing", "1", "洗澡", "bathing", DEPENDENCE;
        Dressing = "dressing", "2", "穿衣", "dressing", DEPENDENCE;
        Toileting = "toileting", "3", "如厕", "toileting", DEPENDENCE;
        Transfer = "transfer", "4", "转移", "transfer", DEPENDENCE;
        Continence = "continence", "5", "大小便控制", "continence", DEPENDENCE;
        Feeding = "feeding", "6", "进食", "feeding", DEPENDENCE;
    }
}

grades! {
    /// Katz A to G; what fits none of them is 其他 (other), which has no place in the order.
    pub enum Letter {
        A = 0, "A", "A", "A";
        B = 1, "B", "B", "B";
        C = 2, "C", "C", "C";
        D = 3, "D", "D", "D";
        E = 4, "E", "E", "E";
        F = 5, "F", "F", "F";
        G = 6, "G", "G", "G";
        Other = 7, "katz-other", "其他", "other";
    }
}

/// The letter of the six answers.
#[must_use]
pub fn letter(answers: &Answers<Katz>) -> Letter {
    let dependent = |item| answers.word(item) == "dependent";
    let lost = [Item::Bathing, Item::Dressing, Item::Toileting, Item::Transfer].map(dependent);
    match (answers.count(Item::ALL, "dependent"), lost) {
        (0, _) => Letter::A,
        (1, _) => Letter::B,
        (2, [true, ..]) => Letter::C,
        (3, [true, true, ..]) => Letter::D,
        (4, [true, true, true, _]) => Letter::E,
        (5, [true, true, true, true]) => Letter::F,
        (6.., _) => Letter::G,
        _ => Letter::Other,
    }
}

/// The six items as they stand in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The six answers.
    pub items: Draft<Katz>,
}

/// The letter.
///
/// # Errors
/// [`ElderError::Missing`] when items have no answer.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    explain: &mut X,
) -> Result<Assessed<Letter>, ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: Field::new("katz.assessed"), as_of };
    let (count, letter) = (answers.count(Item::ALL, "dependent"), letter(&answers));
    let step = explain.step(&EC_18, days.at().variant("katz-count"), |facts| {
        answers.tell_all(facts, Item::ALL);
        facts.gives(&terms::KATZ_DEPENDENT, count);
    });
    explain.step(&EC_18, days.at().variant("katz"), |facts| {
        facts.from(&terms::KATZ_DEPENDENT, count, step);
        answers.tell_all(facts, &[Item::Bathing, Item::Dressing, Item::Toileting, Item::Transfer]);
        facts.gives(&terms::KATZ_LETTER, letter.word());
    });
    explain.concluded(&KATZ, ParameterSet::EMPTY);
    Ok(held(form.assessed, letter))
}
