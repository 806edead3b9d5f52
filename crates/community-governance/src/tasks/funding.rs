//! 费随事转: what a task costs, what is lacking, and how it is split over communities (CG-45).

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::{
    Fact, Money, MoneyError, ParameterSet, QuestionSet, Rounding, RoundingMode, RoundingUnit,
};
use serde::{Deserialize, Serialize};

use super::application::Application;
use super::file::TaskError;
use super::policy::TaskPolicy;
use super::rules::CG_45;
use super::{programmes, questions, terms};

/// 工时: so many hours a month for so many months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Work {
    /// 每月工时, whole hours.
    pub hours: u32,
    /// 月数.
    pub months: u32,
    /// 每小时标准, yuan; left out, the rate of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hourly: Option<Money>,
}

/// 社区: one of those among which the money is split.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Community {
    /// 名称.
    pub name: String,
    /// 户数.
    pub households: u32,
}

/// 按户数分: splits an amount by households so that the parts add up: whole fen first, then one more for the largest remainders,
/// the earlier community first where they are equal.
///
/// ```
/// use minzheng_community_governance::tasks::split;
/// use minzheng_core_types::Money;
/// let parts = split("7330.00".parse()?, &[3000, 2000, 2330])?;
/// assert_eq!(parts.iter().map(|part| part.to_string()).collect::<Vec<_>>(), ["3000.00", "2000.00", "2330.00"]);
/// assert_eq!(split("0.10".parse()?, &[1, 1, 1])?, ["0.04".parse()?, "0.03".parse()?, Money::from_fen(3)]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`MoneyError::OutOfRange`] for an amount below zero or without a household.
pub fn split(amount: Money, households: &[u32]) -> Result<Vec<Money>, MoneyError> {
    parts(amount, households).map(|parts| parts.into_iter().map(|(part, _)| part).collect())
}

/// The parts, each with the fen that the largest remainder gave it.
fn parts(amount: Money, households: &[u32]) -> Result<Vec<(Money, Money)>, MoneyError> {
    let whole = households.iter().map(|count| i128::from(*count)).sum::<i128>();
    if whole <= 0 || amount.is_negative() {
        return Err(MoneyError::OutOfRange);
    }
    let (mut down, mut left) = (Vec::with_capacity(households.len()), amount.fen());
    for count in households {
        let product = i128::from(amount.fen()).checked_mul(i128::from(*count));
        let pair = product.and_then(|product| product.checked_div(whole).zip(product.checked_rem(whole)));
        let (fen, rest) = pair.ok_or(MoneyError::OutOfRange)?;
        let fen = i64::try_from(fen).map_err(|_| MoneyError::OutOfRange)?;
        left = left.checked_sub(fen).ok_or(MoneyError::OutOfRange)?;
        down.push((fen, rest));
    }
    let mut order: Vec<usize> = (0..down.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(down.get(*index).map(|(_, rest)| *rest)));
    let more = usize::try_from(left).map_err(|_| MoneyError::OutOfRange)?;
    let lucky: std::collections::BTreeSet<usize> = order.into_iter().take(more).collect();
    down.iter()
        .enumerate()
        .map(|(index, (fen, _))| {
            let extra = Money::from_fen(i64::from(lucky.contains(&index)));
            Ok((Money::from_fen(*fen).plus(extra)?, extra))
        })
        .collect()
}

/// What the money of an application comes to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Funded {
    pub(super) cost: Option<(Money, StepRef)>,
    pub(super) gap: Option<Money>,
    pub(super) parts: Vec<Money>,
    pub(super) questions: QuestionSet,
    pub(super) reading: Reading,
}

/// The cost, the gap and the split; what is open is kept for the condition that needs it.
pub(super) fn funded<X: Explain>(
    application: &Application,
    policy: &TaskPolicy,
    explain: &mut X,
) -> Result<Funded, TaskError> {
    let mut found = Funded::default();
    let at = At::month(policy.month);
    let cost = cost(application, policy, at, &mut found, explain)?;
    let open = |found: &Funded, assumed: ParameterSet| {
        Finding::NeedsPerson(OpenQuestions {
            questions: found.questions,
            parameters: found.reading.missing,
            assumed,
            ..OpenQuestions::default()
        })
    };
    let Some((cost, step)) = cost else {
        explain.outcome(&programmes::COST, &open(&found, found.reading.assumed));
        return Ok(found);
    };
    found.cost = Some((cost, step));
    explain.concluded(&programmes::COST, found.reading.assumed);
    if let Some((amount, field)) = application.transferred() {
        let gap = cost.less(amount)?.max(Money::ZERO);
        explain.step(&CG_45, at.variant("gap"), |facts| {
            facts
                .from(&terms::COST, cost, step)
                .input(&terms::TRANSFER, amount, field)
                .gives(&terms::GAP, gap);
        });
        explain.concluded(&programmes::GAP, found.reading.assumed);
        found.gap = Some(gap);
    } else {
        found.questions.insert(questions::TRANSFER);
        explain.outcome(&programmes::GAP, &open(&found, found.reading.assumed));
    }
    if !application.communities.is_empty() {
        found.parts = shared(application, (cost, step), at, explain)?;
        explain.concluded(&programmes::SPLIT, found.reading.assumed);
    }
    Ok(found)
}

fn cost<X: Explain>(
    application: &Application,
    policy: &TaskPolicy,
    at: At,
    found: &mut Funded,
    explain: &mut X,
) -> Result<Option<(Money, StepRef)>, TaskError> {
    let hourly = application
        .work
        .iter()
        .any(|work| work.hourly.is_none())
        .then(|| policy.hourly.read(&mut found.reading))
        .flatten();
    let overhead_figure =
        application.overhead.is_none().then(|| policy.overhead.read(&mut found.reading)).flatten();
    let overhead_rate = application.overhead.or(overhead_figure.map(|used| *used.value));
    let materials = match application.materials {
        Fact::Known(amount) => Some(amount),
        Fact::Absent => Some(Money::ZERO),
        Fact::NotEstablished => None,
    };
    if application.work.is_empty() {
        found.questions.insert(questions::WORK);
    }
    if materials.is_none() {
        found.questions.insert(questions::MATERIALS);
    }
    let (Some(rate), Some(materials)) = (overhead_rate, materials) else { return Ok(None) };
    if !found.questions.is_empty() || !found.reading.missing.is_empty() {
        return Ok(None);
    }
    let (mut labour, mut first) = (Money::ZERO, StepRef::NONE);
    for (index, work) in application.work.iter().enumerate() {
        let Some(each) = work.hourly.or(hourly.map(|used| *used.value)) else { return Ok(None) };
        let hours = work.hours.checked_mul(work.months).ok_or(TaskError::OutOfRange)?;
        let amount = each.times(hours)?;
        labour = labour.plus(amount)?;
        let step = explain.step(&CG_45, at.variant("labour").member(index), |facts| {
            facts.input(&terms::HOURS, work.hours, Field::of("application.work[].hours", index)).input(
                &terms::MONTHS,
                work.months,
                Field::of("application.work[].months", index),
            );
            match (work.hourly, hourly) {
                (None, Some(used)) => facts.figure(&terms::HOURLY, used),
                _ => facts.input(&terms::HOURLY, each, Field::of("application.work[].hourly", index)),
            }
            .gives(&terms::LABOUR, amount);
        });
        if index == 0 {
            first = step;
        }
    }
    let half_up = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };
    let overhead = rate.of(labour, 1, half_up)?;
    let lines = application.work.len();
    let over = explain.step(&CG_45, at.variant("overhead"), |facts| {
        facts.from_each(&terms::LABOUR, first, lines);
        match overhead_figure {
            Some(used) => facts.figure(&terms::OVERHEAD_RATE, used),
            None => facts.input(&terms::OVERHEAD_RATE, rate, Field::new("application.overhead")),
        }
        .gives(&terms::OVERHEAD, overhead);
    });
    let cost = labour.plus(materials)?.plus(overhead)?;
    let step = explain.step(&CG_45, at.variant("cost"), |facts| {
        facts
            .from_each(&terms::LABOUR, first, lines)
            .input(&terms::MATERIALS, materials, Field::new("application.materials"))
            .from(&terms::OVERHEAD, overhead, over)
            .gives(&terms::COST, cost);
    });
    Ok(Some((cost, step)))
}

fn shared<X: Explain>(
    application: &Application,
    (cost, step): (Money, StepRef),
    at: At,
    explain: &mut X,
) -> Result<Vec<Money>, TaskError> {
    let households: Vec<u32> = application.communities.iter().map(|community| community.households).collect();
    let all: i64 = households.iter().map(|count| i64::from(*count)).sum();
    if all == 0 {
        return Err(TaskError::NoHouseholds);
    }
    let field = |index| Field::of("application.communities[].households", index);
    let whole = explain.step(&CG_45, at.variant("households"), |facts| {
        for (index, count) in households.iter().enumerate() {
            facts.input(&terms::HOUSEHOLDS, *count, field(index));
        }
        facts.gives(&terms::ALL_HOUSEHOLDS, all);
    });
    let shared = parts(cost, &households)?;
    let mut first = StepRef::NONE;
    for (index, ((part, extra), count)) in shared.iter().zip(&households).enumerate() {
        let told = explain.step(&CG_45, at.variant("part").member(index), |facts| {
            facts
                .from(&terms::COST, cost, step)
                .input(&terms::HOUSEHOLDS, *count, field(index))
                .from(&terms::ALL_HOUSEHOLDS, all, whole)
                .clause(&terms::EXTRA, *extra)
                .gives(&terms::PART, *part);
        });
        if index == 0 {
            first = told;
        }
    }
    let sum = Money::sum(shared.iter().map(|(part, _)| *part))?;
    explain.step(&CG_45, at.variant("parts"), |facts| {
        facts.from_each(&terms::PART, first, shared.len()).gives(&terms::PARTS, sum);
    });
    Ok(shared.into_iter().map(|(part, _)| part).collect())
}
