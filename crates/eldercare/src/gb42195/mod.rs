//! 老年人能力评估规范 GB/T 42195-2022: 26 scores, a total, a grade, and what changes it (EC-02 to EC-06).
mod items;
mod meaning;

use chrono::NaiveDate;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures::Reading;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::QuestionSet;
use minzheng_core_types::{Fact, ShortText};
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Answers, Draft};
use crate::grade::{Assessed, Validity, Verdict};
use crate::icd::IcdCode;
use crate::level_change::{self, Event, GB_KINDS, Raise, Standard};
use crate::points::{HighIsGood, Points};
use crate::policy::Policy;
use crate::process::{Condition, Reason, conditions};
use crate::programmes::{GB_PROCESS, GB_VALIDITY, GB42195};
use crate::questions;
use crate::rules::{EC_02, EC_03, EC_04, EC_05, EC_06, EC_11};
use crate::terms;
use crate::validity::{Days, Term, not_in_force, validity, without_grade};

pub use items::{Gb42195, Item, MENTAL, MOVEMENT, SELF_CARE, SENSES};
pub use meaning::meaning;

grades! {
    /// 能力等级 of GB/T 42195-2022.
    pub enum Grade {
        Intact = 0, "gb-intact", "能力完好", "intact";
        Mild = 1, "gb-mild", "能力轻度受损(轻度失能)", "mild";
        Moderate = 2, "gb-moderate", "能力中度受损(中度失能)", "moderate";
        Severe = 3, "gb-severe", "能力重度受损(重度失能)", "severe";
        Complete = 4, "gb-complete", "能力完全丧失(完全失能)", "complete loss";
    }
}

impl Grade {
    /// 中度以上失能: moderate or worse, as later subsidies say it.
    #[must_use]
    pub fn is_moderate_or_worse(self) -> bool {
        self >= Self::Moderate
    }
}

/// The preliminary grade of a total of 0 to 90 (EC-04).
///
/// ```
/// use minzheng_eldercare::gb42195::{Grade, preliminary};
/// use minzheng_eldercare::points::Points;
/// assert_eq!(preliminary(Points::new(80)), Grade::Mild);
/// assert_eq!(preliminary(Points::new(89)), Grade::Mild);
/// assert_eq!(preliminary(Points::new(90)), Grade::Intact);
/// ```
#[must_use]
pub const fn preliminary(total: Points<HighIsGood>) -> Grade {
    match total.get() {
        0..=29 => Grade::Complete,
        30..=45 => Grade::Severe,
        46..=65 => Grade::Moderate,
        66..=89 => Grade::Mild,
        90.. => Grade::Intact,
    }
}

/// How the assessment was made (EC-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Process {
    /// 评估原因: why it was made.
    pub reason: Fact<Reason>,
    /// 评估人员数: how many assessors.
    pub assessors: Fact<u32>,
    /// 医护背景: has one of them a medical or nursing background?
    pub medical: Fact<bool>,
}

/// 诊断: a diagnosis that may change the grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Diagnosis {
    /// ICD-10.
    pub code: IcdCode,
    /// 精神科医师诊断: made by a psychiatrist? Asked of F04 to F99 only.
    #[serde(default)]
    pub by_psychiatrist: Fact<bool>,
}

/// An assessment by GB/T 42195-2022 as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The 26 answers.
    pub items: Draft<Gb42195>,
    /// 诊断: dementia and mental disorders.
    #[serde(default)]
    pub diagnoses: Fact<Vec<Diagnosis>>,
    /// 近30天照护风险事件.
    #[serde(default)]
    pub events: Fact<Vec<Event>>,
    /// How it was made.
    #[serde(default)]
    pub process: Process,
}

const ASSESSED: Field = Field::new("gb42195.assessed");
const CODE: &str = "gb42195.diagnoses[].code";
const PSYCHIATRIST: &str = "gb42195.diagnoses[].by_psychiatrist";

static STANDARD: Standard = Standard {
    rule: &EC_05,
    kinds: GB_KINDS,
    kind_field: "gb42195.events[].kind",
    on_field: "gb42195.events[].on",
    listed_only: false,
    preliminary: &terms::GB_PRELIMINARY,
    last: &terms::GB_FINAL,
    worst: 4,
};

/// The first day of the standard (EC-11).
pub(crate) fn first_day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2022, 12, 30)
}

/// Assesses a form: process, validity and grade, in this order.
///
/// # Errors
/// [`ElderError`] when items are missing or a day lies outside the calendar.
pub(crate) fn assess<X: Explain>(
    form: &Form,
    as_of: NaiveDate,
    policy: &Policy,
    explain: &mut X,
) -> Result<Assessed<Grade>, ElderError> {
    let answers = form.items.complete()?;
    let days = Days { assessed: form.assessed, assessed_field: ASSESSED, as_of };
    let first = first_day().ok_or(ElderError::Calendar)?;
    if form.assessed < first {
        explain.step(&EC_11, days.at().variant("gb42195"), |facts| {
            facts
                .input(&terms::ASSESSED, form.assessed, ASSESSED)
                .clause(&terms::FIRST_DAY, first)
                .gives(&terms::IN_FORCE, false);
        });
        return Ok(without_grade(form.assessed, Validity::NoTerm, not_in_force(), &GB42195, explain));
    }
    process(&form.process, days, explain);
    let term = Term { rule: &EC_06, programme: &GB_VALIDITY, months: &policy.gb_valid_months };
    let (validity, stale) = validity(days, &term, explain)?;
    if let (Validity::Until(until), true) = (validity, stale) {
        return Ok(without_grade(form.assessed, validity, Verdict::Stale { until }, &GB42195, explain));
    }
    explain.step(&EC_11, days.at().variant("gb42195"), |facts| {
        facts
            .input(&terms::ASSESSED, form.assessed, ASSESSED)
            .clause(&terms::FIRST_DAY, first)
            .gives(&terms::IN_FORCE, true);
    });
    let (total, total_step) = total(&answers, days, explain);
    let grade = preliminary(total);
    let step = explain.step(&EC_04, days.at(), |facts| {
        facts.from(&terms::GB_TOTAL, total, total_step).gives(&terms::GB_PRELIMINARY, grade.number());
    });
    Ok(change(form, &answers, (grade, step), days, validity, policy, explain))
}

/// Two assessors, one with a medical or nursing background.
fn process<X: Explain>(process: &Process, days: Days, explain: &mut X) {
    let path = |field| Field::new(field);
    conditions(
        &[
            Condition::at_least(
                "gb42195-assessors",
                (&terms::ASSESSORS, process.assessors, path("gb42195.process.assessors")),
                2,
                questions::GB_ASSESSORS,
            ),
            Condition::holds(
                "gb42195-medical",
                (&terms::MEDICAL, process.medical, path("gb42195.process.medical")),
                questions::GB_MEDICAL,
            ),
        ],
        &GB_PROCESS,
        days.at(),
        explain,
    );
}

/// The four groups and the total (EC-02), the state of consciousness by its points (EC-03).
fn total<X: Explain>(
    answers: &Answers<Gb42195>,
    days: Days,
    explain: &mut X,
) -> (Points<HighIsGood>, StepRef) {
    let at = days.at();
    let group = |items| answers.sum::<HighIsGood>(items);
    let (self_care, movement, mental, senses) =
        (group(SELF_CARE), group(MOVEMENT), group(MENTAL), group(SENSES));
    let first = explain.step(&EC_02, at.variant("B.1"), |facts| {
        answers.tell_all(facts, SELF_CARE);
        facts.gives(&terms::GB_SELF_CARE, self_care);
    });
    let second = explain.step(&EC_02, at.variant("B.2"), |facts| {
        answers.tell_all(facts, MOVEMENT);
        facts.gives(&terms::GB_MOVEMENT, movement);
    });
    let awake = u32::from(answers.points(Item::Consciousness));
    let consciousness = explain.step(&EC_03, at.variant("consciousness"), |facts| {
        answers.tell(facts, Item::Consciousness);
        facts.gives(&terms::GB_CONSCIOUSNESS, awake);
    });
    let third = explain.step(&EC_02, at.variant("B.3"), |facts| {
        let scored = MENTAL.iter().filter(|item| **item != Item::Consciousness);
        scored.for_each(|item| answers.tell(facts, *item));
        facts.from(&terms::GB_CONSCIOUSNESS, awake, consciousness).gives(&terms::GB_MENTAL, mental);
    });
    let fourth = explain.step(&EC_02, at.variant("B.4"), |facts| {
        answers.tell_all(facts, SENSES);
        facts.gives(&terms::GB_SENSES, senses);
    });
    let total = Points::sum([self_care, movement, mental, senses]);
    let step = explain.step(&EC_02, at.variant("total"), |facts| {
        facts
            .from(&terms::GB_SELF_CARE, self_care, first)
            .from(&terms::GB_MOVEMENT, movement, second)
            .from(&terms::GB_MENTAL, mental, third)
            .from(&terms::GB_SENSES, senses, fourth)
            .gives(&terms::GB_TOTAL, total);
    });
    (total, step)
}

/// What the diagnoses give: each kind of reason held, not held, or open.
#[derive(Clone, Copy, Default)]
struct Reasons {
    established: u32,
    possible: u32,
    asks: QuestionSet,
}

impl Reasons {
    fn add(&mut self, held: Option<bool>, question: usize) {
        let (sure, may) = match held {
            Some(held) => (u32::from(held), u32::from(held)),
            None => {
                self.asks.insert(question);
                (0, 1)
            }
        };
        self.established = self.established.saturating_add(sure);
        self.possible = self.possible.saturating_add(may);
    }
}

/// Coma, or the reasons that raise the grade (EC-05).
fn change<X: Explain>(
    form: &Form,
    answers: &Answers<Gb42195>,
    (grade, grade_step): (Grade, StepRef),
    days: Days,
    validity: Validity,
    policy: &Policy,
    explain: &mut X,
) -> Assessed<Grade> {
    let mut reading = Reading::default();
    let (last, step) = if answers.word(Item::Consciousness) == "coma" {
        let step = explain.step(&EC_05, days.at().variant("coma"), |facts| {
            answers.tell(facts, Item::Consciousness);
            facts
                .from(&terms::GB_PRELIMINARY, grade.number(), grade_step)
                .gives(&terms::GB_FINAL, STANDARD.worst);
        });
        (STANDARD.worst, step)
    } else {
        let (reasons, reasons_step) = reasons(form, grade, days, policy, &mut reading, explain);
        let raise = Raise {
            preliminary: grade.number(),
            preliminary_step: grade_step,
            established: reasons.established,
            reasons_step,
            possible: reasons.possible,
        };
        let ended = STANDARD.finish(raise, days.at(), &policy.gb_stacking, &mut reading, explain);
        match ended {
            Some(ended) => ended,
            None => {
                let verdict = Verdict::Open(OpenQuestions {
                    questions: reasons.asks,
                    parameters: reading.missing,
                    assumed: reading.assumed,
                    ..OpenQuestions::default()
                });
                return without_grade(form.assessed, validity, verdict, &GB42195, explain);
            }
        }
    };
    let last = Grade::of(last).unwrap_or(Grade::Complete);
    explain.step(&EC_04, days.at().variant("name"), |facts| {
        facts.from(&terms::GB_FINAL, last.number(), step).gives(&terms::GB_NAME, last.word());
    });
    explain.concluded(&GB42195, reading.assumed);
    Assessed { on: form.assessed, validity, verdict: Verdict::Graded(last), assumed: reading.assumed }
}

/// The three reasons, each told whether or not it makes a difference.
fn reasons<X: Explain>(
    form: &Form,
    grade: Grade,
    days: Days,
    policy: &Policy,
    reading: &mut Reading,
    explain: &mut X,
) -> (Reasons, StepRef) {
    let mut reasons = Reasons::default();
    let diagnoses: Option<&[Diagnosis]> = match &form.diagnoses {
        Fact::Known(diagnoses) => Some(diagnoses),
        Fact::Absent => Some(&[]),
        Fact::NotEstablished => None,
    };
    let listed = diagnoses.unwrap_or_default();
    let first = tell_diagnoses(listed, days, explain);
    let (dementia, disorder) = (dementia(diagnoses), disorder(diagnoses));
    let unlisted = if diagnoses.is_some() { questions::GB_F_CODE } else { questions::GB_DIAGNOSES };
    reasons.add(dementia, unlisted);
    let unknown = if diagnoses.is_some() { questions::GB_PSYCHIATRIST } else { questions::GB_DIAGNOSES };
    reasons.add(disorder, unknown);
    let matters = STANDARD.matters(grade.number(), reasons.established, &policy.gb_stacking);
    let happened = level_change::known(&form.events)
        .and_then(|events| STANDARD.events(events, days, (&policy.gb_events, matters), reading, explain));
    if happened.is_none() && level_change::known(&form.events).is_some() {
        // What is missing is the parameter, or it does not matter; there is nothing to ask of the assessor.
        reasons.possible = reasons.possible.saturating_add(1);
    } else {
        reasons.add(happened.map(|(held, _)| held), questions::GB_EVENTS);
    }
    let step = explain.step(&EC_05, days.at().variant("reasons"), |facts| {
        if listed.is_empty() {
            facts.clause(&terms::DEMENTIA, false).clause(&terms::DISORDER, false);
        }
        for (index, diagnosis) in listed.iter().enumerate() {
            let at = index.saturating_mul(2);
            facts.from(&terms::DEMENTIA, diagnosis.code.is_dementia(), first.plus(at));
            facts.from(&terms::DISORDER, diagnosis.is_disorder(), first.plus(at.saturating_add(1)));
        }
        match happened {
            Some((held, step)) => facts.from(&terms::EVENT_REASON, held, step),
            None => facts.clause(&terms::EVENT_REASON, false),
        };
        facts.gives(&terms::REASONS, reasons.established);
    });
    (reasons, step)
}

impl Diagnosis {
    /// F04 to F99, established to be by a psychiatrist.
    fn is_disorder(self) -> bool {
        self.code.is_other_disorder() && self.by_psychiatrist == Fact::Known(true)
    }
}

/// Dementia: an F00 to F03 code. G30 alone is none, but then the F code is asked for.
fn dementia(diagnoses: Option<&[Diagnosis]>) -> Option<bool> {
    let diagnoses = diagnoses?;
    if diagnoses.iter().any(|diagnosis| diagnosis.code.is_dementia()) {
        return Some(true);
    }
    (!diagnoses.iter().any(|diagnosis| diagnosis.code.is_alzheimers())).then_some(false)
}

fn disorder(diagnoses: Option<&[Diagnosis]>) -> Option<bool> {
    let diagnoses = diagnoses?;
    if diagnoses.iter().any(|diagnosis| diagnosis.is_disorder()) {
        return Some(true);
    }
    let open =
        |diagnosis: &Diagnosis| diagnosis.code.is_other_disorder() && diagnosis.by_psychiatrist.is_open();
    (!diagnoses.iter().any(open)).then_some(false)
}

/// Two steps a diagnosis; the first of them. What is not established to be by a psychiatrist is told as not so.
fn tell_diagnoses<X: Explain>(diagnoses: &[Diagnosis], days: Days, explain: &mut X) -> StepRef {
    let mut first = None;
    for (index, diagnosis) in diagnoses.iter().enumerate() {
        let code: ShortText = diagnosis.code.text();
        let step = explain.step(&EC_05, days.at().variant("dementia"), |facts| {
            facts
                .input(&terms::CODE, code, Field::of(CODE, index))
                .clause(&terms::CODES, "F00-F03")
                .gives(&terms::DEMENTIA, diagnosis.code.is_dementia());
        });
        first.get_or_insert(step);
        explain.step(&EC_05, days.at().variant("disorder"), |facts| {
            facts.input(&terms::CODE, code, Field::of(CODE, index)).clause(&terms::CODES, "F04-F99");
            match diagnosis.by_psychiatrist {
                Fact::Known(by) => facts.input(&terms::BY_PSYCHIATRIST, by, Field::of(PSYCHIATRIST, index)),
                Fact::Absent | Fact::NotEstablished => facts.clause(&terms::BY_PSYCHIATRIST, false),
            };
            facts.gives(&terms::DISORDER, diagnosis.is_disorder());
        });
    }
    first.unwrap_or(StepRef::NONE)
}
