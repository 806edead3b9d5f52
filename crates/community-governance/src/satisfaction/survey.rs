//! 满意度调查: the answers of each unit, what may be published of them, how units compare (CG-71).

use chrono::NaiveDate;
use minzheng_core_types::explain::{At, Explain, Field, StepRef};
use minzheng_core_types::figures::{Reading, Used};
use minzheng_core_types::finding::{Finding, OpenQuestions, Programme};
use minzheng_core_types::{Fact, Month, Rate};
use serde::{Deserialize, Serialize};

use super::compare;
use super::error::SatisfactionError;
use super::policy::SatisfactionPolicy;
use super::rules::CG_71;
use super::wilson::{Interval, MOST_ANSWERS, wilson};
use super::{programmes, questions, terms};

/// 五级答卷: how many gave each answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Answers {
    /// 很满意, 5.
    pub very_satisfied: u32,
    /// 满意, 4.
    pub satisfied: u32,
    /// 一般, 3.
    pub fair: u32,
    /// 不满意, 2.
    pub dissatisfied: u32,
    /// 很不满意, 1.
    pub very_dissatisfied: u32,
    /// 说不清: reported, not counted.
    pub dont_know: u32,
}

impl Answers {
    /// 满意和很满意.
    #[must_use]
    pub fn good(&self) -> Option<u32> {
        self.very_satisfied.checked_add(self.satisfied)
    }

    /// 有效答卷: without "don't know".
    #[must_use]
    pub fn counted(&self) -> Option<u32> {
        [self.satisfied, self.fair, self.dissatisfied, self.very_dissatisfied]
            .into_iter()
            .try_fold(self.very_satisfied, u32::checked_add)
    }

    /// 收回答卷: with "don't know".
    #[must_use]
    pub fn received(&self) -> Option<u32> {
        self.counted()?.checked_add(self.dont_know)
    }

    /// One more answer, by its level from one to five; any other number, and none, is "don't know".
    pub fn add(&mut self, level: Option<u8>) {
        let place = match level {
            Some(5) => &mut self.very_satisfied,
            Some(4) => &mut self.satisfied,
            Some(3) => &mut self.fair,
            Some(2) => &mut self.dissatisfied,
            Some(1) => &mut self.very_dissatisfied,
            _ => &mut self.dont_know,
        };
        *place = place.saturating_add(1);
    }
}

/// 单元: a stratum of the survey, such as a sub-district or a residents' home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// 名称.
    pub name: String,
    /// 户数, N.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub households: Fact<u32>,
    /// 询问户数.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub asked: Fact<u32>,
    /// 答卷.
    pub answers: Answers,
}

/// 满意度调查: one question, asked in a period by a method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "满意度调查")]
pub struct Survey {
    /// 方式: how people were asked, such as by telephone.
    pub method: String,
    /// 期间起.
    pub from: NaiveDate,
    /// 期间止.
    pub until: NaiveDate,
    /// 单元.
    pub units: Vec<Unit>,
}

worded! {
    /// 公布: what may be published of a unit.
    Publication {
        /// 全部.
        Full = "full", "全部", "all";
        /// 只公布计数,不排名.
        CountsOnly = "counts-only", "只公布计数", "counts only";
        /// 不公布: fewer answers than the limit.
        Suppressed = "suppressed", "不公布", "nothing";
        /// 不公布: otherwise a suppressed unit could be worked out from the whole.
        AlsoSuppressed = "also-suppressed", "不公布(免被推算)", "nothing, or another could be worked out";
    }
}

/// What is found of one unit; `None` is open, or not told where there are no answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Index {
    /// 有效答卷.
    pub n: u32,
    /// 满意和很满意.
    pub good: u32,
    /// 公布; `None` where a figure is missing.
    pub publication: Option<Publication>,
    /// 满意率(%).
    pub csat: Option<Rate>,
    /// 区间.
    pub interval: Option<Interval>,
    /// 平均指数.
    pub mean: Option<Rate>,
    /// 回收率(%).
    pub response: Option<Rate>,
    /// 名次, among units shown in full: one more than the units that are clearly better.
    pub rank: Option<u32>,
    /// The steps that gave n and good, for whoever goes on from them.
    pub(super) steps: Steps,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    pub(super) good: StepRef,
    pub(super) n: StepRef,
    pub(super) low: StepRef,
    pub(super) high: StepRef,
}

/// Steps are no answer: the silent one has none.
impl PartialEq for Steps {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
impl Eq for Steps {}

/// 调查结果.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyFound {
    /// 单元, in the order of the file.
    pub units: Vec<Index>,
    /// 全部.
    pub whole: Whole,
}

/// 全部单元.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whole {
    /// 有效答卷.
    pub n: u32,
    /// 公布, of several units.
    pub publication: Option<Publication>,
    /// 按户数加权的满意率(%), of several units.
    pub weighted: Option<Rate>,
}

/// What the rules of one survey look at.
pub(super) struct Asked<'a, X> {
    pub(super) policy: &'a SatisfactionPolicy,
    pub(super) at: At,
    pub(super) explain: &'a mut X,
}

impl<X: Explain> Asked<'_, X> {
    pub(super) fn open(&mut self, programme: &'static Programme, question: Option<usize>, reading: Reading) {
        let mut open = OpenQuestions {
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        };
        if let Some(question) = question {
            open.ask(question, None);
        }
        self.explain.outcome(programme, &Finding::NeedsPerson(open));
    }
}

impl Survey {
    /// Every unit, what may be published, the whole.
    ///
    /// # Errors
    /// [`SatisfactionError`] of counts that cannot be, with the unit.
    pub fn assess<X: Explain>(
        &self,
        policy: &SatisfactionPolicy,
        explain: &mut X,
    ) -> Result<SurveyFound, SatisfactionError> {
        self.check()?;
        let at = At::month(Month::of(self.until));
        let mut asked = Asked { policy, at, explain };
        let mut units = Vec::with_capacity(self.units.len());
        for (index, unit) in self.units.iter().enumerate() {
            units.push(one(&mut asked, unit, index)?);
        }
        compare::beside(&mut asked, &mut units);
        compare::ranks(&mut asked, &mut units)?;
        let whole = compare::whole(&mut asked, &self.units, &units)?;
        Ok(SurveyFound { units, whole })
    }

    fn check(&self) -> Result<(), SatisfactionError> {
        if self.until < self.from {
            return Err(SatisfactionError::EndBeforeBegin);
        }
        if self.units.is_empty() {
            return Err(SatisfactionError::NoUnits);
        }
        for (index, unit) in self.units.iter().enumerate() {
            let received = unit.answers.received().filter(|received| *received <= MOST_ANSWERS);
            let received = received.ok_or(SatisfactionError::TooManyAnswers { index })?;
            if unit.asked.known().is_some_and(|asked| asked < received) {
                return Err(SatisfactionError::MoreAnswersThanAsked { index });
            }
            let households = unit.households.known();
            if households.zip(unit.asked.known()).is_some_and(|(all, asked)| all < asked) {
                return Err(SatisfactionError::MoreAskedThanHouseholds { index });
            }
        }
        Ok(())
    }
}

const ANSWERS: [&str; 5] = [
    "survey.units[].answers.very_satisfied",
    "survey.units[].answers.satisfied",
    "survey.units[].answers.fair",
    "survey.units[].answers.dissatisfied",
    "survey.units[].answers.very_dissatisfied",
];

fn one<X: Explain>(asked: &mut Asked<'_, X>, unit: &Unit, index: usize) -> Result<Index, SatisfactionError> {
    let answers = &unit.answers;
    let too_many = SatisfactionError::TooManyAnswers { index };
    let (good, n) = answers.good().zip(answers.counted()).ok_or(too_many)?;
    let at = asked.at.member(index);
    let field = |of: usize| Field::of(ANSWERS.get(of).copied().unwrap_or_default(), index);
    let good_step = asked.explain.step(&CG_71, at.variant("good"), |facts| {
        facts
            .input(&terms::VERY, answers.very_satisfied, field(0))
            .input(&terms::SATISFIED, answers.satisfied, field(1))
            .gives(&terms::GOOD, good);
    });
    let n_step = asked.explain.step(&CG_71, at.variant("n"), |facts| {
        facts
            .input(&terms::VERY, answers.very_satisfied, field(0))
            .input(&terms::SATISFIED, answers.satisfied, field(1))
            .input(&terms::FAIR, answers.fair, field(2))
            .input(&terms::UNHAPPY, answers.dissatisfied, field(3))
            .input(&terms::VERY_UNHAPPY, answers.very_dissatisfied, field(4))
            .gives(&terms::N, n);
    });
    let steps = Steps { good: good_step, n: n_step, low: StepRef::NONE, high: StepRef::NONE };
    let publication = published(asked, at, n, n_step, &programmes::SHOWN);
    let mut found = Index {
        n,
        good,
        publication,
        csat: None,
        interval: None,
        mean: None,
        response: None,
        rank: None,
        steps,
    };
    if n > 0 {
        measured(asked, at, answers, field, &mut found)?;
    }
    found.response = response(asked, at, unit, index)?;
    Ok(found)
}

/// The class of so many answers.
pub(super) fn published<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    n: u32,
    step: StepRef,
    programme: &'static Programme,
) -> Option<Publication> {
    let mut reading = Reading::default();
    let suppress = asked.policy.suppress_below.read(&mut reading);
    let counts = asked.policy.counts_below.read(&mut reading);
    let Some((suppress, counts)) = suppress.zip(counts) else {
        asked.open(programme, None, reading);
        return None;
    };
    let shown = match n {
        n if n < *suppress.value => Publication::Suppressed,
        n if n < *counts.value => Publication::CountsOnly,
        _ => Publication::Full,
    };
    asked.explain.step(&CG_71, at.variant("publish"), |facts| {
        facts
            .from(&terms::N, n, step)
            .figure(&terms::SUPPRESS_BELOW, suppress)
            .figure(&terms::COUNTS_BELOW, counts)
            .gives(&terms::SHOWN, shown.word());
    });
    asked.explain.concluded(programme, reading.assumed);
    Some(shown)
}

/// So many of a whole in per cent, one decimal, half up.
pub(super) fn percent(part: u32, whole: u32) -> Result<Rate, SatisfactionError> {
    let part = i64::from(part).checked_mul(100).ok_or(SatisfactionError::OutOfRange)?;
    Rate::quotient(part, i64::from(whole), 1).map_err(|_| SatisfactionError::OutOfRange)
}

/// Tenths of a per cent as a rate in per cent.
pub(super) fn tenths(tenths: u32) -> Result<Rate, SatisfactionError> {
    Rate::quotient(i64::from(tenths), 10, 1).map_err(|_| SatisfactionError::OutOfRange)
}

fn measured<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    answers: &Answers,
    field: impl Fn(usize) -> Field,
    found: &mut Index,
) -> Result<(), SatisfactionError> {
    let (good, n, steps) = (found.good, found.n, found.steps);
    let csat = percent(good, n)?;
    asked.explain.step(&CG_71, at.variant("csat"), |facts| {
        facts.from(&terms::GOOD, good, steps.good).from(&terms::N, n, steps.n).gives(&terms::CSAT, csat);
    });
    asked.explain.concluded(&programmes::CSAT, Reading::default().assumed);
    found.csat = Some(csat);
    let mut reading = Reading::default();
    match asked.policy.z.read(&mut reading) {
        Some(z) => interval(asked, at, z, reading, found)?,
        None => asked.open(&programmes::LOW, None, reading),
    }
    let points = [
        (answers.very_satisfied, 100),
        (answers.satisfied, 75),
        (answers.fair, 50),
        (answers.dissatisfied, 25),
    ];
    let points = points
        .into_iter()
        .try_fold(0_i64, |sum, (count, points)| sum.checked_add(i64::from(count).checked_mul(points)?));
    let points = points.ok_or(SatisfactionError::OutOfRange)?;
    let mean = Rate::quotient(points, i64::from(n), 1).map_err(|_| SatisfactionError::OutOfRange)?;
    asked.explain.step(&CG_71, at.variant("mean"), |facts| {
        facts
            .input(&terms::VERY, answers.very_satisfied, field(0))
            .input(&terms::SATISFIED, answers.satisfied, field(1))
            .input(&terms::FAIR, answers.fair, field(2))
            .input(&terms::UNHAPPY, answers.dissatisfied, field(3))
            .from(&terms::N, n, steps.n)
            .gives(&terms::MEAN, mean);
    });
    asked.explain.concluded(&programmes::MEAN, Reading::default().assumed);
    found.mean = Some(mean);
    Ok(())
}

fn interval<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    z: Used<&Rate>,
    reading: Reading,
    found: &mut Index,
) -> Result<(), SatisfactionError> {
    let (good, n, steps) = (found.good, found.n, found.steps);
    let interval = wilson(good, n, *z.value).ok_or(SatisfactionError::OutOfRange)?;
    let bounds = [
        ("low", &terms::LOW, &programmes::LOW, tenths(interval.low)?),
        ("high", &terms::HIGH, &programmes::HIGH, tenths(interval.high)?),
    ];
    let [low, high] = bounds.map(|(form, term, programme, bound)| {
        let step = asked.explain.step(&CG_71, at.variant(form), |facts| {
            facts
                .clause(&terms::THAT, bound)
                .from(&terms::GOOD, good, steps.good)
                .from(&terms::N, n, steps.n)
                .figure(&terms::Z, z)
                .gives(term, bound);
        });
        asked.explain.concluded(programme, reading.assumed);
        step
    });
    found.interval = Some(interval);
    found.steps = Steps { low, high, ..steps };
    Ok(())
}

fn response<X: Explain>(
    asked: &mut Asked<'_, X>,
    at: At,
    unit: &Unit,
    index: usize,
) -> Result<Option<Rate>, SatisfactionError> {
    let received = unit.answers.received().ok_or(SatisfactionError::TooManyAnswers { index })?;
    let households = match unit.asked {
        Fact::Known(households) if households > 0 => households,
        Fact::Known(_) | Fact::Absent | Fact::NotEstablished => {
            asked.open(&programmes::RESPONSE, Some(questions::ASKED), Reading::default());
            return Ok(None);
        }
    };
    let rate = percent(received, households)?;
    asked.explain.step(&CG_71, at.variant("response"), |facts| {
        facts
            .input(&terms::ANSWERED, received, Field::of("survey.units[].answers", index))
            .input(&terms::ASKED, households, Field::of("survey.units[].asked", index))
            .gives(&terms::RESPONSE, rate);
    });
    asked.explain.concluded(&programmes::RESPONSE, Reading::default().assumed);
    Ok(Some(rate))
}
