//! 评估程序 (EC-06): what makes an assessment one of its standard.

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Fact, Term};
use serde::{Deserialize, Serialize};

use crate::rules::EC_06;
use crate::terms;

/// 评估原因: why an assessment is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[doc(alias = "评估原因")]
pub enum Reason {
    /// 首次评估.
    First,
    /// 常规评估.
    Routine,
    /// 即时评估.
    Immediate,
    /// 因对结果有疑问进行的复评.
    Dispute,
    /// 其他.
    Other,
}

/// A condition of the process: a number that has to be reached, or something that has to be so.
pub(crate) struct Condition {
    form: &'static str,
    term: &'static Term,
    field: Field,
    value: Fact<Value>,
    question: usize,
}

#[derive(Clone, Copy)]
enum Value {
    Number { found: u32, least: u32 },
    Flag(bool),
}

impl Condition {
    pub(crate) fn at_least(
        form: &'static str,
        (term, found, field): (&'static Term, Fact<u32>, Field),
        least: u32,
        question: usize,
    ) -> Self {
        let value = match found {
            Fact::Known(found) => Fact::Known(Value::Number { found, least }),
            Fact::Absent => Fact::Known(Value::Number { found: 0, least }),
            Fact::NotEstablished => Fact::NotEstablished,
        };
        Self { form, term, field, value, question }
    }

    pub(crate) fn holds(
        form: &'static str,
        (term, found, field): (&'static Term, Fact<bool>, Field),
        question: usize,
    ) -> Self {
        let value = match found {
            Fact::Known(found) => Fact::Known(Value::Flag(found)),
            Fact::Absent => Fact::Known(Value::Flag(false)),
            Fact::NotEstablished => Fact::NotEstablished,
        };
        Self { form, term, field, value, question }
    }
}

/// Looks at every condition: one that fails settles the matter, otherwise what is open is asked.
pub(crate) fn conditions<X: Explain>(
    conditions: &[Condition],
    programme: &'static Programme,
    at: At,
    explain: &mut X,
) {
    let mut open = OpenQuestions::default();
    let (mut all, mut first, mut told) = (true, None, 0_usize);
    for condition in conditions {
        let Fact::Known(value) = condition.value else {
            open.ask(condition.question, None);
            continue;
        };
        let met = match value {
            Value::Number { found, least } => found >= least,
            Value::Flag(flag) => flag,
        };
        let step = explain.step(&EC_06, at.variant(condition.form), |facts| {
            match value {
                Value::Number { found, least } => {
                    facts.input(condition.term, found, condition.field).clause(&terms::LEAST, least)
                }
                Value::Flag(flag) => facts.input(condition.term, flag, condition.field),
            };
            facts.gives(&terms::MET, met);
        });
        first.get_or_insert(step);
        told = told.saturating_add(1);
        all &= met;
    }
    if all && !open.is_empty() {
        explain.outcome(programme, &Finding::NeedsPerson(open));
        return;
    }
    explain.step(&EC_06, at.variant("process"), |facts| {
        facts.from_each(&terms::MET, first.unwrap_or(StepRef::NONE), told).gives(&terms::PROCESS, all);
    });
    explain.concluded(programme, ParameterSet::EMPTY);
}
