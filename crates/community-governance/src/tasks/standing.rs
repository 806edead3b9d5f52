//! 评估与退出: does an admitted item stay on the list (CG-46)?

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{Fact, QuestionSet, Rate};
use serde::{Deserialize, Serialize};

use super::file::TaskError;
use super::policy::TaskPolicy;
use super::rules::CG_46;
use super::{programmes, questions, terms};

/// 评估: points of 100 for each part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Evaluation {
    /// 完成.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub completion: Fact<u32>,
    /// 质量.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub quality: Fact<u32>,
    /// 居民满意.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub satisfaction: Fact<u32>,
    /// 经费按时.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub funding: Fact<u32>,
}

impl Evaluation {
    /// Every part, when all are known.
    #[must_use]
    pub fn parts(&self) -> Option<[u32; 4]> {
        let known = [self.completion, self.quality, self.satisfaction, self.funding].map(Fact::known);
        let [Some(completion), Some(quality), Some(satisfaction), Some(funding)] = known else { return None };
        Some([completion, quality, satisfaction, funding])
    }
}

/// 已准入事项.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "已准入事项")]
pub struct Standing {
    /// 期满日: the last day of the admission.
    pub ends: NaiveDate,
    /// 依据废止日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub repealed: Fact<NaiveDate>,
    /// 移出目录日, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub delisted: Fact<NaiveDate>,
    /// 经费应付日; left out where nothing is to be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// 到账日, or `"none"` where it is not paid yet.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub paid: Fact<NaiveDate>,
    /// 评估; left out where none was made yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
}

worded! {
    /// 退出理由.
    Leaves {
        /// 依据废止.
        Repealed = "repealed", "依据已废止", "the ground is repealed";
        /// 目录调整.
        Delisted = "delisted", "目录调整时移出", "taken off the list";
        /// 期满.
        OverTerm = "over-term", "期满", "the term is over";
        /// 经费逾期.
        Unpaid = "unpaid", "经费逾期未付", "unpaid for too long";
        /// 评估不合格.
        Low = "low", "评估低于最低分", "evaluated below the least score";
    }
}

/// What is found of an admitted item; `None` is open or not asked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StandingFound {
    /// 评估得分, exact.
    pub score: Option<Rate>,
    /// Does it leave the list?
    pub leaves: Option<bool>,
    /// Every reason that holds.
    pub reasons: Vec<Leaves>,
}

/// The score, the reasons to leave, and whether any holds.
pub(super) fn assess<X: Explain>(
    standing: &Standing,
    as_of: NaiveDate,
    policy: &TaskPolicy,
    explain: &mut X,
) -> Result<StandingFound, TaskError> {
    let at = At::month(policy.month);
    let mut found = StandingFound::default();
    let mut reading = Reading::default();
    let mut asked = QuestionSet::EMPTY;
    let scored = match &standing.evaluation {
        Some(evaluation) => score(evaluation, policy, &mut reading, &mut asked, explain)?,
        None => None,
    };
    found.score = scored.map(|(score, _)| score);
    let (mut first, mut count) = (StepRef::NONE, 0_usize);
    let mut tell = |reason: Leaves, holds: bool, step: StepRef| {
        if count == 0 {
            first = step;
        }
        count = count.saturating_add(1);
        if holds {
            found.reasons.push(reason);
        }
    };
    let dated = [
        (standing.repealed, Leaves::Repealed, &terms::REPEALED_ON, "standing.repealed", questions::REPEALED),
        (standing.delisted, Leaves::Delisted, &terms::DELISTED, "standing.delisted", questions::DELISTED),
    ];
    for (fact, reason, name, field, question) in dated {
        match fact {
            Fact::Absent => {}
            Fact::NotEstablished => asked.insert(question),
            Fact::Known(day) => {
                let step = explain.step(&CG_46, at.variant(reason.word()), |facts| {
                    facts
                        .input(name, day, Field::new(field))
                        .input(&terms::AS_OF, as_of, Field::new("as_of"))
                        .gives(&terms::LEAVES, day <= as_of);
                });
                tell(reason, day <= as_of, step);
            }
        }
    }
    let over = as_of > standing.ends;
    let step = explain.step(&CG_46, at.variant("over-term"), |facts| {
        facts
            .input(&terms::AS_OF, as_of, Field::new("as_of"))
            .input(&terms::ENDS, standing.ends, Field::new("standing.ends"))
            .gives(&terms::LEAVES, over);
    });
    tell(Leaves::OverTerm, over, step);
    if let Some(due) = standing.due {
        match standing.paid {
            Fact::NotEstablished => asked.insert(questions::PAID),
            // Paid is paid: how late it came is a matter of the evaluation.
            Fact::Known(paid) if paid <= as_of => {}
            Fact::Known(_) | Fact::Absent => {
                if let Some(days) = policy.unpaid_days.read(&mut reading) {
                    let unpaid = as_of.signed_duration_since(due).num_days() > i64::from(*days.value);
                    let step = explain.step(&CG_46, at.variant("unpaid"), |facts| {
                        facts
                            .input(&terms::DUE, due, Field::new("standing.due"))
                            .input(&terms::AS_OF, as_of, Field::new("as_of"))
                            .figure(&terms::UNPAID_DAYS, days)
                            .gives(&terms::LEAVES, unpaid);
                    });
                    tell(Leaves::Unpaid, unpaid, step);
                }
            }
        }
    }
    if let Some((score, from)) = scored
        && let Some(least) = policy.least_score.read(&mut reading)
    {
        let low = score < Rate::ONE.times(*least.value).map_err(|_| TaskError::OutOfRange)?;
        let step = explain.step(&CG_46, at.variant("low"), |facts| {
            facts
                .from(&terms::SCORE, score, from)
                .figure(&terms::LEAST_SCORE, least)
                .gives(&terms::LEAVES, low);
        });
        tell(Leaves::Low, low, step);
    }
    let leaves = !found.reasons.is_empty();
    let settled = asked.is_empty() && reading.missing.is_empty();
    if !leaves && !settled {
        let open = OpenQuestions {
            questions: asked,
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        explain.outcome(&programmes::EXIT, &Finding::NeedsPerson(open));
        return Ok(found);
    }
    explain.step(&CG_46, at.variant("exit"), |facts| {
        facts
            .from_each(&terms::LEAVES, first, count)
            .gives(&terms::EXIT, if leaves { "leaves" } else { "stays" });
    });
    explain.concluded(&programmes::EXIT, reading.assumed);
    found.leaves = Some(leaves);
    Ok(found)
}

fn score<X: Explain>(
    evaluation: &Evaluation,
    policy: &TaskPolicy,
    reading: &mut Reading,
    asked: &mut QuestionSet,
    explain: &mut X,
) -> Result<Option<(Rate, StepRef)>, TaskError> {
    let weights = [
        policy.weight_completion.read(reading),
        policy.weight_quality.read(reading),
        policy.weight_satisfaction.read(reading),
        policy.weight_funding.read(reading),
    ];
    let parts = evaluation.parts();
    if parts.is_none() {
        asked.insert(questions::SCORE);
    }
    let ([Some(completion), Some(quality), Some(satisfaction), Some(funding)], Some(parts)) =
        (weights, parts)
    else {
        let open = OpenQuestions {
            questions: *asked,
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        explain.outcome(&programmes::SCORE, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    let weights = [completion, quality, satisfaction, funding];
    if parts.iter().any(|points| *points > 100) {
        return Err(TaskError::Points);
    }
    let sum: i64 = parts
        .iter()
        .zip(weights)
        .map(|(points, weight)| i64::from(*points).saturating_mul(i64::from(*weight.value)))
        .sum();
    // Two places hold a hundredth exactly.
    let score = Rate::quotient(sum, 100, 2).map_err(|_| TaskError::OutOfRange)?;
    let at = At::month(policy.month).variant("score");
    let step = explain.step(&CG_46, at, |facts| {
        let names = [
            (&terms::COMPLETION, &terms::WEIGHT_1, "standing.evaluation.completion"),
            (&terms::QUALITY, &terms::WEIGHT_2, "standing.evaluation.quality"),
            (&terms::SATISFACTION, &terms::WEIGHT_3, "standing.evaluation.satisfaction"),
            (&terms::FUNDING, &terms::WEIGHT_4, "standing.evaluation.funding"),
        ];
        for ((part, weight, field), (points, used)) in names.into_iter().zip(parts.iter().zip(weights)) {
            facts.input(part, *points, Field::new(field)).figure(weight, used);
        }
        facts.gives(&terms::SCORE, score);
    });
    explain.concluded(&programmes::SCORE, reading.assumed);
    Ok(Some((score, step)))
}
