//! 负担指标: items, hours, ledgers, signs and assessments before and after (CG-47).

use minzheng_core_types::explain::{At, Explain, Field};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, QuestionSet, Rate, RoundingMode};
use serde::{Deserialize, Serialize};

use super::file::TaskError;
use super::policy::TaskPolicy;
use super::rules::CG_47;
use super::{programmes, questions, terms};

/// 前后数目.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// 此前.
    pub before: u32,
    /// 现在.
    pub after: u32,
}

/// 负担: of a community, or of a district taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[doc(alias = "社区负担")]
pub struct Burden {
    /// 每月工时合计.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub hours: Fact<u32>,
    /// 工作人员.
    #[serde(skip_serializing_if = "Fact::is_open")]
    pub workers: Fact<u32>,
    /// 事项.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Counts>,
    /// 台账.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledgers: Option<Counts>,
    /// 挂牌.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signs: Option<Counts>,
    /// 考核.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessments: Option<Counts>,
}

/// 增减: how a count changed; no percentage of nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// What was counted.
    pub programme: &'static Programme,
    /// The counts.
    pub counts: Counts,
    /// `more`, `fewer` or `same`.
    pub direction: &'static str,
    /// By how many per cent, one decimal.
    pub percent: Option<Rate>,
}

/// What is found of the burden.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BurdenFound {
    /// 人均每月工时, two decimals.
    pub hours_per_worker: Option<Rate>,
    /// Each count that is stated.
    pub changes: Vec<Change>,
}

pub(super) fn assess<X: Explain>(
    burden: &Burden,
    policy: &TaskPolicy,
    explain: &mut X,
) -> Result<BurdenFound, TaskError> {
    let mut found =
        BurdenFound { hours_per_worker: hours(burden, policy, explain)?, ..BurdenFound::default() };
    let counted = [
        (burden.items, &programmes::ITEMS_CHANGE, ["burden.items.before", "burden.items.after"]),
        (burden.ledgers, &programmes::LEDGERS_CHANGE, ["burden.ledgers.before", "burden.ledgers.after"]),
        (burden.signs, &programmes::SIGNS_CHANGE, ["burden.signs.before", "burden.signs.after"]),
        (
            burden.assessments,
            &programmes::ASSESSMENTS_CHANGE,
            ["burden.assessments.before", "burden.assessments.after"],
        ),
    ];
    for (counts, programme, fields) in counted {
        if let Some(counts) = counts {
            found.changes.push(change(counts, programme, fields, policy, explain)?);
        }
    }
    Ok(found)
}

fn hours<X: Explain>(
    burden: &Burden,
    policy: &TaskPolicy,
    explain: &mut X,
) -> Result<Option<Rate>, TaskError> {
    if burden.hours.is_open() && burden.workers.is_open() {
        return Ok(None);
    }
    let number = |fact: Fact<u32>| match fact {
        Fact::Absent => Some(0),
        other => other.known(),
    };
    let (Some(hours), Some(workers)) =
        (number(burden.hours), number(burden.workers).filter(|count| *count > 0))
    else {
        let mut questions = QuestionSet::EMPTY;
        if number(burden.hours).is_none() {
            questions.insert(questions::HOURS);
        }
        if number(burden.workers).is_none_or(|count| count == 0) {
            questions.insert(questions::WORKERS);
        }
        let open = OpenQuestions { questions, ..OpenQuestions::default() };
        explain.outcome(&programmes::HOURS, &Finding::NeedsPerson(open));
        return Ok(None);
    };
    let each = Rate::quotient(i64::from(hours), i64::from(workers), 2).map_err(|_| TaskError::OutOfRange)?;
    explain.step(&CG_47, At::month(policy.month).variant("hours"), |facts| {
        facts
            .input(&terms::HOURS, hours, Field::new("burden.hours"))
            .input(&terms::WORKERS, workers, Field::new("burden.workers"))
            .gives(&terms::PER_WORKER, each);
    });
    explain.concluded(&programmes::HOURS, Reading::default().assumed);
    Ok(Some(each))
}

fn change<X: Explain>(
    counts: Counts,
    programme: &'static Programme,
    [before, after]: [&'static str; 2],
    policy: &TaskPolicy,
    explain: &mut X,
) -> Result<Change, TaskError> {
    let at = At::month(policy.month);
    let direction = match counts.after.cmp(&counts.before) {
        std::cmp::Ordering::Greater => "more",
        std::cmp::Ordering::Less => "fewer",
        std::cmp::Ordering::Equal => "same",
    };
    explain.step(&CG_47, at.variant("direction"), |facts| {
        facts
            .input(&terms::BEFORE, counts.before, Field::new(before))
            .input(&terms::AFTER, counts.after, Field::new(after))
            .gives(&terms::FEWER, direction);
    });
    let mut reading = Reading::default();
    let mut percent = None;
    if counts.before > 0 {
        let Some(rounding) = policy.percent.read(&mut reading) else {
            let open = OpenQuestions { parameters: reading.missing, ..OpenQuestions::default() };
            explain.outcome(programme, &Finding::NeedsPerson(open));
            return Ok(Change { programme, counts, direction, percent });
        };
        let by = u64::from(counts.after.abs_diff(counts.before)).saturating_mul(1_000);
        let half = if rounding.value.mode() == RoundingMode::HalfUp { u64::from(counts.before) } else { 0 };
        // Twice the tenths and a half, by twice the divisor.
        let tenths = by
            .saturating_mul(2)
            .saturating_add(half)
            .checked_div(u64::from(counts.before).saturating_mul(2))
            .unwrap_or(0);
        let share = Rate::from_tenths(tenths).map_err(|_| TaskError::OutOfRange)?;
        explain.step(&CG_47, at.variant("change"), |facts| {
            facts
                .input(&terms::BEFORE, counts.before, Field::new(before))
                .input(&terms::AFTER, counts.after, Field::new(after))
                .chosen(&terms::ROUNDING, rounding.value.word(), rounding.figure)
                .gives(&terms::CHANGE, share);
        });
        percent = Some(share);
    }
    explain.concluded(programme, reading.assumed);
    Ok(Change { programme, counts, direction, percent })
}
