//! 评估与付款: score, grade, instalments (CG-83).

use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::sets::ParameterSet;
use minzheng_core_types::{Money, Month, Rate, Rounding, RoundingMode, RoundingUnit};
use serde::{Deserialize, Serialize};

use super::asked::Asked;
use super::error::PurchaseError;
use super::file::Contract;
use super::policy::PurchasePolicy;
use super::rules::CG_83;
use super::{programmes, questions, terms};

worded! {
    /// 评价等次.
    #[doc(alias = "评价等次")]
    Grade {
        /// 优秀.
        Excellent = "excellent", "优秀", "excellent";
        /// 良好.
        Good = "good", "良好", "good";
        /// 合格.
        Pass = "pass", "合格", "pass";
        /// 不合格.
        Fail = "fail", "不合格", "fail";
    }
}

/// 评价: points of three parts, and the answers on satisfaction, from which the points of the fourth follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Score {
    /// 服务完成得分.
    pub delivery: u32,
    /// 服务质量得分.
    pub quality: u32,
    /// 资金使用得分.
    pub finance: u32,
    /// 满意答卷.
    pub satisfied: u32,
    /// 有效答卷.
    pub answers: u32,
}

/// What is found of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scored {
    /// 得分.
    pub points: u32,
    /// 等次.
    pub grade: Grade,
    /// 末期付款系数.
    pub factor: Rate,
    /// 有效答卷 behind the points of satisfaction.
    pub answers: u32,
}

/// What is paid. Instalments sum exactly to the price; the last payable one and what is withheld sum to the last instalment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instalments {
    /// 各期付款.
    pub amounts: Vec<Money>,
    /// 末期应付; `None` until the score is known.
    pub last: Option<Money>,
    /// 扣减; `None` until the score is known.
    pub withheld: Option<Money>,
}

/// Most instalments of a contract.
const MOST: usize = 24;

const HALF_UP: Rounding = Rounding { unit: RoundingUnit::Fen, mode: RoundingMode::HalfUp };

/// 分期: a price in instalments by parts, each half up to the fen, the last one what is left (CG-83). They sum exactly to it.
///
/// ```
/// use minzheng_community_governance::purchase::instalments;
/// let amounts = instalments("100000.01".parse()?, &[1, 1, 1])?;
/// let texts: Vec<String> = amounts.iter().map(|amount| amount.to_string()).collect();
/// assert_eq!(texts, ["33333.34", "33333.34", "33333.33"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PurchaseError`] of a price or a part that is not above zero, of too many parts, and where the last would be below zero.
#[doc(alias = "分期付款")]
pub fn instalments(price: Money, parts: &[u32]) -> Result<Vec<Money>, PurchaseError> {
    if price.is_negative() || price.is_zero() {
        return Err(PurchaseError::Price);
    }
    if parts.is_empty() || parts.len() > MOST || parts.contains(&0) {
        return Err(PurchaseError::Parts);
    }
    let all =
        parts.iter().try_fold(0_u32, |sum, part| sum.checked_add(*part)).ok_or(PurchaseError::OutOfRange)?;
    let mut amounts = Vec::with_capacity(parts.len());
    let mut left = price;
    for part in parts.iter().take(parts.len().saturating_sub(1)) {
        let amount = Rate::ONE.share(price, *part, all, HALF_UP)?;
        left = left.less(amount)?;
        amounts.push(amount);
    }
    if left.is_negative() {
        return Err(PurchaseError::TooSmall);
    }
    amounts.push(left);
    Ok(amounts)
}

impl Score {
    /// The points, the grade, the factor; `None` where a figure is missing or nobody answered.
    pub(super) fn assess<X: Explain>(
        &self,
        at: At,
        policy: &PurchasePolicy,
        asked: &mut Asked<'_, X>,
    ) -> Result<Option<(Scored, StepRef, ParameterSet)>, PurchaseError> {
        if self.satisfied > self.answers {
            return Err(PurchaseError::Answers);
        }
        let mut reading = Reading::default();
        let most = [&policy.delivery, &policy.quality, &policy.satisfaction, &policy.finance]
            .map(|setting| setting.read(&mut reading));
        let [Some(delivery), Some(quality), Some(satisfaction), Some(finance)] = most else {
            asked.open(&programmes::SCORE, None, reading);
            return Ok(None);
        };
        let points = [
            ("delivery", self.delivery, *delivery.value),
            ("quality", self.quality, *quality.value),
            ("finance", self.finance, *finance.value),
        ];
        if let Some((field, _, _)) = points.iter().find(|(_, points, most)| points > most) {
            return Err(PurchaseError::Points { field });
        }
        let Some(happy) = happy(self.satisfied, self.answers, *satisfaction.value) else {
            asked.open(&programmes::SCORE, Some(questions::ANSWERS), reading);
            return Ok(None);
        };
        let happy_step = asked.explain.step(&CG_83, at.variant("satisfaction"), |facts| {
            facts
                .input(&terms::HAPPY, self.satisfied, Field::new("score.satisfied"))
                .figure(&terms::SATISFACTION_MOST, satisfaction)
                .input(&terms::N, self.answers, Field::new("score.answers"))
                .gives(&terms::SATISFACTION, happy);
        });
        let total = [self.quality, self.finance, happy]
            .into_iter()
            .try_fold(self.delivery, u32::checked_add)
            .ok_or(PurchaseError::OutOfRange)?;
        let step = asked.explain.step(&CG_83, at.variant("score"), |facts| {
            facts
                .input(&terms::DELIVERY, self.delivery, Field::new("score.delivery"))
                .figure(&terms::DELIVERY_MOST, delivery)
                .input(&terms::QUALITY, self.quality, Field::new("score.quality"))
                .figure(&terms::QUALITY_MOST, quality)
                .from(&terms::SATISFACTION, happy, happy_step)
                .input(&terms::FINANCE, self.finance, Field::new("score.finance"))
                .figure(&terms::FINANCE_MOST, finance)
                .gives(&terms::SCORE, total);
        });
        asked.explain.concluded(&programmes::SCORE, reading.assumed);
        graded(self.answers, (total, step), at, policy, asked)
    }
}

/// Points of satisfaction: the share of satisfied answers of the points, half up to whole ones. `None` of no answers.
fn happy(satisfied: u32, answers: u32, most: u32) -> Option<u32> {
    let twice = u64::from(satisfied).checked_mul(u64::from(most))?.checked_mul(2)?;
    let whole = u64::from(answers);
    let rounded = twice.checked_add(whole)?.checked_div(whole.checked_mul(2)?)?;
    u32::try_from(rounded).ok()
}

fn graded<X: Explain>(
    answers: u32,
    (points, step): (u32, StepRef),
    at: At,
    policy: &PurchasePolicy,
    asked: &mut Asked<'_, X>,
) -> Result<Option<(Scored, StepRef, ParameterSet)>, PurchaseError> {
    let mut reading = Reading::default();
    let least = [&policy.excellent, &policy.good, &policy.pass].map(|setting| setting.read(&mut reading));
    let [Some(excellent), Some(good), Some(pass)] = least else {
        asked.open(&programmes::GRADE, None, reading);
        return Ok(None);
    };
    let grade = match points {
        points if points >= *excellent.value => Grade::Excellent,
        points if points >= *good.value => Grade::Good,
        points if points >= *pass.value => Grade::Pass,
        _ => Grade::Fail,
    };
    let grade_step = asked.explain.step(&CG_83, at.variant("grade"), |facts| {
        facts
            .from(&terms::SCORE, points, step)
            .figure(&terms::EXCELLENT, excellent)
            .figure(&terms::GOOD, good)
            .figure(&terms::PASS, pass)
            .gives(&terms::GRADE, grade.word());
    });
    asked.explain.concluded(&programmes::GRADE, reading.assumed);
    let mut reading = Reading::default();
    let factors = [&policy.factor_excellent, &policy.factor_good, &policy.factor_pass, &policy.factor_fail]
        .map(|setting| setting.read(&mut reading));
    let [Some(excellent), Some(good), Some(pass), Some(fail)] = factors else {
        asked.open(&programmes::LAST, None, reading);
        return Ok(None);
    };
    let factor = match grade {
        Grade::Excellent => *excellent.value,
        Grade::Good => *good.value,
        Grade::Pass => *pass.value,
        Grade::Fail => *fail.value,
    };
    let factor_step = asked.explain.step(&CG_83, at.variant("factor"), |facts| {
        facts
            .from(&terms::GRADE, grade.word(), grade_step)
            .figure(&terms::FACTOR_EXCELLENT, excellent)
            .figure(&terms::FACTOR_GOOD, good)
            .figure(&terms::FACTOR_PASS, pass)
            .figure(&terms::FACTOR_FAIL, fail)
            .gives(&terms::FACTOR, factor);
    });
    Ok(Some((Scored { points, grade, factor, answers }, factor_step, reading.assumed)))
}

/// The parts that a place has settled.
type OfPlace<'p> = [Used<&'p u32>; 3];

/// The parts of the instalments: those of the contract, else those of the place.
fn parts<'p>(
    contract: &Contract,
    policy: &'p PurchasePolicy,
    reading: &mut Reading,
) -> Option<(Vec<u32>, Option<OfPlace<'p>>)> {
    if !contract.parts.is_empty() {
        return Some((contract.parts.clone(), None));
    }
    let parts = [&policy.part_first, &policy.part_second, &policy.part_last].map(|part| part.read(reading));
    let [Some(first), Some(second), Some(last)] = parts else { return None };
    let used = [first, second, last];
    Some((used.iter().map(|part| *part.value).collect(), Some(used)))
}

/// What is paid by which instalment, and with a score what is left of the last one.
pub(super) fn pay<X: Explain>(
    contract: &Contract,
    score: Option<&Score>,
    asked: &mut Asked<'_, X>,
) -> Result<(Option<Instalments>, Option<Scored>), PurchaseError> {
    let policy = asked.policy(contract.signed);
    let at = At::month(Month::of(contract.signed));
    let mut reading = Reading::default();
    let Some((weights, figures)) = parts(contract, &policy, &mut reading) else {
        asked.open(&programmes::INSTALMENTS, None, reading);
        return Ok((None, None));
    };
    let amounts = instalments(contract.price, &weights)?;
    let last_step = told(contract, &weights, figures, &amounts, at, asked)?;
    asked.explain.concluded(&programmes::INSTALMENTS, reading.assumed);
    let mut found = Instalments { amounts, last: None, withheld: None };
    let Some(score) = score else { return Ok((Some(found), None)) };
    let Some((scored, factor_step, assumed)) = score.assess(at, &policy, asked)? else {
        return Ok((Some(found), None));
    };
    let full = found.amounts.last().copied().unwrap_or(Money::ZERO);
    let last = scored.factor.of(full, 1, HALF_UP)?;
    let step = asked.explain.step(&CG_83, at.variant("last"), |facts| {
        facts
            .from(&terms::INSTALMENT, full, last_step)
            .from(&terms::FACTOR, scored.factor, factor_step)
            .gives(&terms::LAST, last);
    });
    let assumed = assumed.union(reading.assumed);
    asked.explain.concluded(&programmes::LAST, assumed);
    let withheld = full.less(last)?;
    asked.explain.step(&CG_83, at.variant("withheld"), |facts| {
        facts
            .from(&terms::INSTALMENT, full, last_step)
            .from(&terms::LAST, last, step)
            .gives(&terms::WITHHELD, withheld);
    });
    asked.explain.concluded(&programmes::WITHHELD, assumed);
    (found.last, found.withheld) = (Some(last), Some(withheld));
    Ok((Some(found), Some(scored)))
}

/// Tells every instalment; the step of the last one.
fn told<X: Explain>(
    contract: &Contract,
    weights: &[u32],
    figures: Option<[Used<&u32>; 3]>,
    amounts: &[Money],
    at: At,
    asked: &mut Asked<'_, X>,
) -> Result<StepRef, PurchaseError> {
    let price = contract.price;
    let mut earlier: Vec<(Money, StepRef)> = Vec::with_capacity(amounts.len());
    for (index, (amount, weight)) in amounts.iter().zip(weights).enumerate() {
        let is_last = index.saturating_add(1) == amounts.len();
        let step = if is_last {
            asked.explain.step(&CG_83, at.variant("rest"), |facts| {
                facts.input(&terms::CONTRACT, price, Field::new("contract.price"));
                if earlier.is_empty() {
                    facts.clause(&terms::EARLIER, 0_u32);
                }
                for (amount, step) in &earlier {
                    facts.from(&terms::EARLIER, *amount, *step);
                }
                facts.gives(&terms::INSTALMENT, *amount);
            })
        } else {
            asked.explain.step(&CG_83, at.variant("instalment"), |facts| {
                facts.input(&terms::CONTRACT, price, Field::new("contract.price"));
                let part_of = |index: usize| figures.and_then(|figures| figures.get(index).copied());
                match part_of(index) {
                    Some(part) => facts.figure(&terms::PART, part),
                    None => facts.input(&terms::PART, *weight, Field::of("contract.parts[]", index)),
                };
                for (index, weight) in weights.iter().enumerate() {
                    match part_of(index) {
                        Some(part) => facts.figure(&terms::PARTS, part),
                        None => facts.input(&terms::PARTS, *weight, Field::of("contract.parts[]", index)),
                    };
                }
                facts.gives(&terms::INSTALMENT, *amount);
            })
        };
        earlier.push((*amount, step));
    }
    let sum = Money::sum(amounts.iter().copied())?;
    asked.explain.step(&CG_83, at.variant("sum"), |facts| {
        for (amount, step) in &earlier {
            facts.from(&terms::INSTALMENTS, *amount, *step);
        }
        facts.gives(&terms::SUM, sum);
    });
    Ok(earlier.last().map_or(StepRef::NONE, |(_, step)| *step))
}
