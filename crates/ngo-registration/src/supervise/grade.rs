//! 评估等级: who may be evaluated, how long a grade is valid, what it brings (NR-31).

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::Setting;
use minzheng_core_types::finding::Programme;
use minzheng_core_types::{Fact, Month, Term};
use serde::{Deserialize, Serialize};

use super::charity::Conditions;
use super::credit::CreditStatus;
use super::desk::Desk;
use super::error::SuperviseError;
use super::policy::SupervisionPolicy;
use super::report::{InspectionResult, Organisation};
use super::rules::NR_31;
use super::years::Years;
use super::{programmes, questions, terms};

/// 上次评估.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grade {
    /// 几A, 1 to 5.
    pub grade: u32,
    /// 授予之日.
    pub on: NaiveDate,
}

/// 上两年年检.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Inspections {
    /// 上年.
    pub last: InspectionResult,
    /// 前年.
    pub before: InspectionResult,
}

/// 评估.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[doc(alias = "评估等级")]
pub struct Evaluation {
    /// 评估通知日; left out where only a grade is asked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<NaiveDate>,
    /// 上次评估, or `"none"`.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub last: Fact<Grade>,
    /// 申请晋级, before the grade lapses.
    #[serde(default)]
    pub promotion: bool,
    /// 上两年年检.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub inspections: Fact<Inspections>,
    /// 上年受行政处罚.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub penalty_last_year: Fact<bool>,
    /// 行政处罚未执行完.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub penalty_open: Fact<bool>,
    /// 正被立案调查.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub investigated: Fact<bool>,
    /// 全国性社会组织?
    #[serde(default)]
    pub national: bool,
    /// 得分.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<u32>,
    /// 评估中弄虚作假.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub false_data: Fact<bool>,
    /// 伪造、出租、出借等级证书.
    #[serde(default, skip_serializing_if = "Fact::is_open")]
    pub lent: Fact<bool>,
}

/// What is found; `None` is open or not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct EvaluationFound {
    /// 可参评之日 of one that was never evaluated.
    pub from: Option<NaiveDate>,
    /// 可以参评.
    pub eligible: Option<bool>,
    /// 失效之日: the first day on which the grade is no longer valid.
    pub lapses: Option<NaiveDate>,
    /// 等级有效.
    pub valid: Option<bool>,
    /// 购买服务优先.
    pub preferred: Option<bool>,
    /// 年检从简.
    pub simplified: Option<bool>,
    /// 得分对应等级: `five-a`, `four-a`, `below-four-a`.
    pub grade: Option<&'static str>,
    /// 应降低或取消.
    pub downgrade: Option<bool>,
}

pub(super) fn assess<X: Explain>(
    asked: &Evaluation,
    organisation: &Organisation,
    (as_of, credit): (NaiveDate, Option<&CreditStatus>),
    policy: &SupervisionPolicy,
    explain: &mut X,
) -> Result<EvaluationFound, SuperviseError> {
    if matches!(asked.last, Fact::Known(last) if !(1..=5).contains(&last.grade)) {
        return Err(SuperviseError::Grade);
    }
    let mut desk = Desk::new(explain, Month::of(as_of));
    let mut found = EvaluationFound::default();
    if NR_31.variant("valid", desk.month()).is_none() {
        return Ok(found);
    }
    if let Some(notice) = asked.notice {
        eligible(asked, organisation, (notice, credit), policy, &mut found, &mut desk);
    }
    if let Fact::Known(last) = asked.last {
        standing(last, as_of, policy, &mut found, &mut desk);
        found.downgrade = downgrade(asked, &mut desk);
    }
    if let Some(score) = asked.score {
        let bands = desk.read(&policy.score_5).zip(desk.read(&policy.score_4));
        let grade = bands.map(|(five, four)| {
            let grade = match score {
                score if score >= *five.value => "five-a",
                score if score >= *four.value => "four-a",
                _ => "below-four-a",
            };
            desk.step(&NR_31, "score", |facts| {
                facts
                    .input(&terms::SCORE, score, Field::new("evaluation.score"))
                    .figure(&terms::SCORE_5, five)
                    .figure(&terms::SCORE_4, four)
                    .gives(&terms::GRADE, grade);
            });
            grade
        });
        found.grade = desk.end(&programmes::GRADE, grade);
    }
    Ok(found)
}

fn eligible<X: Explain>(
    asked: &Evaluation,
    organisation: &Organisation,
    (notice, credit): (NaiveDate, Option<&CreditStatus>),
    policy: &SupervisionPolicy,
    found: &mut EvaluationFound,
    desk: &mut Desk<'_, X>,
) {
    let waited = waited(asked, organisation, policy, found, desk);
    let mut all = Conditions::default();
    match waited {
        None => all.lack(),
        Some((form, day, from)) => {
            let name: &'static Term = if form == "years" { &terms::ELIGIBLE_FROM } else { &terms::FULL };
            let step = desk.step(&NR_31, form, |facts| {
                facts
                    .input(&terms::NOTICE, notice, Field::new("evaluation.notice"))
                    .from(name, day, from)
                    .gives(&terms::OK, notice >= day);
            });
            all.tell(notice >= day, step);
        }
    }
    match desk.perhaps(asked.inspections, questions::INSPECTIONS).flatten() {
        None => {
            desk.ask(questions::INSPECTIONS);
            all.lack();
        }
        Some(results) => {
            let ok = !weak(results);
            let step = desk.step(&NR_31, "inspected", |facts| {
                inspected(results, facts);
                facts.gives(&terms::OK, ok);
            });
            all.tell(ok, step);
        }
    }
    let against = [
        (asked.penalty_last_year, "evaluation.penalty_last_year"),
        (asked.penalty_open, "evaluation.penalty_open"),
        (asked.investigated, "evaluation.investigated"),
    ];
    for (fact, field) in against {
        match desk.fact(fact, false, questions::EVALUATION) {
            None => all.lack(),
            Some(told) => {
                let step = desk.step(&NR_31, "clear", |facts| {
                    facts.input(&terms::TOLD, told, Field::new(field)).gives(&terms::OK, !told);
                });
                all.tell(!told, step);
            }
        }
    }
    if asked.national {
        unlisted(credit, &mut all, desk);
    }
    let decided = all.decided();
    if decided.is_some() {
        desk.step(&NR_31, "eligible", |facts| all.facts(facts));
    }
    found.eligible = desk.end(&programmes::ELIGIBLE, decided);
}

/// Of national bodies: on neither list.
fn unlisted<X: Explain>(credit: Option<&CreditStatus>, all: &mut Conditions, desk: &mut Desk<'_, X>) {
    let Some(status) = credit else {
        desk.ask(questions::CREDIT);
        return all.lack();
    };
    let ok = *status == CreditStatus::Normal;
    let step = desk.step(&NR_31, "national", |facts| {
        facts.input(&terms::CREDIT, status.word(), Field::new("credit")).gives(&terms::OK, ok);
    });
    all.tell(ok, step);
}

/// The form of the condition, the day from which it holds, the step that told the day.
type Waited = Option<(&'static str, NaiveDate, StepRef)>;

/// When it may be evaluated again, or for the first time.
fn waited<X: Explain>(
    asked: &Evaluation,
    organisation: &Organisation,
    policy: &SupervisionPolicy,
    found: &mut EvaluationFound,
    desk: &mut Desk<'_, X>,
) -> Waited {
    match desk.perhaps(asked.last, questions::LAST_GRADE) {
        None => None,
        Some(Some(last)) => {
            let (length, form) = if asked.promotion {
                (&policy.promotion_years, "promotion-years")
            } else {
                (&policy.grade_years, "validity")
            };
            since_the_grade(last.on, (length, form), policy, desk).map(|(day, step)| ("again", day, step))
        }
        Some(None) => {
            let from = first_time(organisation, policy, desk);
            let kept = desk.kept();
            found.from = desk.end(&programmes::ELIGIBLE_FROM, from.map(|(day, _)| day));
            desk.resume(kept);
            from.map(|(day, step)| ("years", day, step))
        }
    }
}

/// The new year after the full years since the certificate.
fn first_time<X: Explain>(
    organisation: &Organisation,
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<(NaiveDate, StepRef)> {
    let years = desk.read(&policy.full_years)?;
    let end = Month::new(Month::of(organisation.registered).year(), 12).ok()?;
    let months = i32::try_from(*years.value).ok()?.checked_mul(12)?.checked_add(1)?;
    let day = end.plus(months).first_day();
    let step = desk.step(&NR_31, "full-years", |facts| {
        facts.clause(&terms::YEAR_END, end).figure(&terms::YEARS, years).gives(&terms::ELIGIBLE_FROM, day);
    });
    Some((day, step))
}

fn since_the_grade<X: Explain>(
    on: NaiveDate,
    (length, form): (&Setting<u32>, &'static str),
    policy: &SupervisionPolicy,
    desk: &mut Desk<'_, X>,
) -> Option<(NaiveDate, StepRef)> {
    let (length, anniversary) = desk.read(length).zip(desk.read(&policy.anniversary))?;
    let years = Years { rule: &NR_31, form, result: &terms::FULL, length, anniversary };
    Some(years.tell(on, desk, |facts| {
        facts.input(&terms::BEGINS, on, Field::new("evaluation.last.on"));
    }))
}

/// Failed, missed, or twice basically qualified.
fn weak(results: Inspections) -> bool {
    let basic = |result| result == InspectionResult::Basic;
    results.last.is_bad() || (basic(results.last) && basic(results.before))
}

fn inspected(results: Inspections, facts: &mut minzheng_core_types::explain::Facts<'_>) {
    facts.input(&terms::LAST, results.last.word(), Field::new("evaluation.inspections.last")).input(
        &terms::BEFORE,
        results.before.word(),
        Field::new("evaluation.inspections.before"),
    );
}

/// Until when the grade is valid, and what it brings.
fn standing<X: Explain>(
    last: Grade,
    as_of: NaiveDate,
    policy: &SupervisionPolicy,
    found: &mut EvaluationFound,
    desk: &mut Desk<'_, X>,
) {
    let lapses = since_the_grade(last.on, (&policy.grade_years, "validity"), policy, desk);
    let kept = desk.kept();
    found.lapses = desk.end(&programmes::VALID_UNTIL, lapses.map(|(day, _)| day));
    desk.resume(kept);
    let Some((full, from)) = lapses else {
        desk.end::<()>(&programmes::VALID, None);
        return;
    };
    let valid = as_of < full;
    let step = desk.step(&NR_31, "valid", |facts| {
        facts
            .input(&terms::AS_OF, as_of, Field::new("as_of"))
            .from(&terms::FULL, full, from)
            .gives(&terms::VALID, valid);
    });
    found.valid = desk.end(&programmes::VALID, Some(valid));
    let mut benefit = |form, setting: &Setting<u32>, programme: &'static Programme, name: &'static Term| {
        desk.resume(kept);
        let holds = desk.read(setting).map(|least| {
            let holds = valid && last.grade >= *least.value;
            desk.step(&NR_31, form, |facts| {
                facts
                    .from(&terms::VALID, valid, step)
                    .input(&terms::LEVEL, last.grade, Field::new("evaluation.last.grade"))
                    .figure(&terms::LEAST, least)
                    .gives(name, holds);
            });
            holds
        });
        desk.end(programme, holds)
    };
    found.preferred = benefit("preferred", &policy.preference, &programmes::PREFERRED, &terms::PREFERRED);
    found.simplified = benefit("simple", &policy.simplified, &programmes::SIMPLE, &terms::SIMPLE);
}

fn downgrade<X: Explain>(asked: &Evaluation, desk: &mut Desk<'_, X>) -> Option<bool> {
    let false_data = desk.fact(asked.false_data, false, questions::EVALUATION);
    let lent = desk.fact(asked.lent, false, questions::EVALUATION);
    let results = desk.perhaps(asked.inspections, questions::INSPECTIONS).flatten();
    if results.is_none() {
        desk.ask(questions::INSPECTIONS);
    }
    let downgrade = match (false_data, lent, results) {
        (Some(false_data), Some(lent), Some(results)) => {
            let downgrade = false_data || lent || weak(results);
            desk.step(&NR_31, "downgrade", |facts| {
                facts.input(&terms::FALSE_DATA, false_data, Field::new("evaluation.false_data")).input(
                    &terms::LENT,
                    lent,
                    Field::new("evaluation.lent"),
                );
                inspected(results, facts);
                facts.gives(&terms::DOWNGRADE, downgrade);
            });
            Some(downgrade)
        }
        _ => None,
    };
    desk.end(&programmes::DOWNGRADE, downgrade)
}
