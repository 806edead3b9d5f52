//! 老年人能力评估 MZ/T 039-2013: four domains of two directions, a combination, and what changes it (EC-06 to EC-10).

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::figures;
use minzheng_core_types::finding::OpenQuestions;
use minzheng_core_types::sets::QuestionSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Answers, Draft};
use crate::grade::{Assessed, Validity, Verdict};
use crate::level_change::{self, Event, MZ_KINDS, Raise, Standard};
use crate::points::{HighIsBad, HighIsGood, Points};
use crate::policy::{Policy, Reading};
use crate::process::{Condition, Reason, conditions};
use crate::programmes::{MZ_PROCESS, MZ_VALIDITY, MZT039};
use crate::questions;
use crate::rules::{EC_06, EC_07, EC_08, EC_09, EC_10, EC_11};
use crate::terms;
use crate::validity::{Days, Term, not_in_force, validity, without_grade};

const FIVE: Allows = Allows::Points(&[0, 5]);
const TEN: Allows = Allows::Points(&[0, 5, 10]);
const FIFTEEN: Allows = Allows::Points(&[0, 5, 10, 15]);
const TO_TWO: Allows = Allows::Points(&[0, 1, 2]);
const TO_THREE: Allows = Allows::Points(&[0, 1, 2, 3]);
const TO_FOUR: Allows = Allows::Points(&[0, 1, 2, 3, 4]);
const CONSCIOUSNESS: Allows = Allows::Words(&[("alert", 0), ("drowsy", 1), ("stupor", 2), ("coma", 3)]);

scale! {
    /// MZ/T 039-2013: its form B. Daily living is scored high for good, the rest low for good.
    pub enum Mzt039 = "mzt039" {
        Eating = "eating", "B.1.1", "进食", "eating", TEN;
        Bathing = "bathing", "B.1.2", "洗澡", "bathing", FIVE;
        Grooming = "grooming", "B.1.3", "修饰", "grooming", FIVE;
        Dressing = "dressing", "B.1.4", "穿衣", "dressing", TEN;
        Bowels = "bowels", "B.1.5", "大便控制", "bowels", TEN;
        Bladder = "bladder", "B.1.6", "小便控制", "bladder", TEN;
        Toilet = "toilet", "B.1.7", "如厕", "toilet use", TEN;
        Transfer = "transfer", "B.1.8", "床椅转移", "bed-chair transfer", FIFTEEN;
        Walking = "walking", "B.1.9", "平地行走", "walking 45 m", FIFTEEN;
        Stairs = "stairs", "B.1.10", "上下楼梯", "stairs", TEN;
        Cognition = "cognition", "B.2.1", "认知功能", "cognition", TO_TWO;
        Aggression = "aggression", "B.2.2", "攻击行为", "aggression", TO_TWO;
        Depression = "depression", "B.2.3", "抑郁症状", "depression", TO_TWO;
        Consciousness = "consciousness", "B.3.1", "意识水平", "consciousness", CONSCIOUSNESS;
        Vision = "vision", "B.3.2", "视力", "vision", TO_FOUR;
        Hearing = "hearing", "B.3.3", "听力", "hearing", TO_FOUR;
        Communication = "communication", "B.3.4", "沟通交流", "communication", TO_THREE;
        Living = "living", "B.4.1", "生活能力", "living ability", TO_FOUR;
        Working = "working", "B.4.2", "工作能力", "working ability", TO_FOUR;
        Orientation = "orientation", "B.4.3", "时间/空间定向", "time and place orientation", TO_FOUR;
        Person = "person", "B.4.4", "人物定向", "person orientation", TO_FOUR;
        Social = "social", "B.4.5", "社会交往能力", "social contact", TO_FOUR;
    }
}

/// B.1 日常生活活动: high is good, 0 to 100.
pub const DAILY: &[Item] = &[
    Item::Eating,
    Item::Bathing,
    Item::Grooming,
    Item::Dressing,
    Item::Bowels,
    Item::Bladder,
    Item::Toilet,
    Item::Transfer,
    Item::Walking,
    Item::Stairs,
];
/// B.2 精神状态: low is good, 0 to 6.
pub const MENTAL: &[Item] = &[Item::Cognition, Item::Aggression, Item::Depression];
/// B.3 感知觉与沟通: judged item by item, from the worst.
pub const PERCEPTION: &[Item] = &[Item::Consciousness, Item::Vision, Item::Hearing, Item::Communication];
/// B.4 社会参与: low is good, 0 to 20.
pub const SOCIAL: &[Item] = &[Item::Living, Item::Working, Item::Orientation, Item::Person, Item::Social];

grades! {
    /// 能力等级 of MZ/T 039-2013, and the 分级 of its domains.
    pub enum Grade {
        Intact = 0, "mz-intact", "能力完好", "intact";
        Mild = 1, "mz-mild", "轻度失能", "mild";
        Moderate = 2, "mz-moderate", "中度失能", "moderate";
        Severe = 3, "mz-severe", "重度失能", "severe";
    }
}

/// The grade of daily living from its total (EC-08).
#[must_use]
pub const fn daily_living_grade(total: Points<HighIsGood>) -> Grade {
    match total.get() {
        100.. => Grade::Intact,
        65..=99 => Grade::Mild,
        45..=64 => Grade::Moderate,
        0..=44 => Grade::Severe,
    }
}

/// The grade of mental state from its total (EC-08).
#[must_use]
pub const fn mental_grade(total: Points<HighIsBad>) -> Grade {
    match total.get() {
        0 => Grade::Intact,
        1 => Grade::Mild,
        2..=3 => Grade::Moderate,
        4.. => Grade::Severe,
    }
}

/// The grade of social participation from its total (EC-08).
#[must_use]
pub const fn social_grade(total: Points<HighIsBad>) -> Grade {
    match total.get() {
        0..=2 => Grade::Intact,
        3..=7 => Grade::Mild,
        8..=13 => Grade::Moderate,
        14.. => Grade::Severe,
    }
}

/// The grade of perception and communication, from the worst (EC-08): read from the mildest, a person with vision 2 and
/// communication 3 would be mild.
#[must_use]
pub fn perception_grade(answers: &Answers<Mzt039>) -> Grade {
    let state = answers.word(Item::Consciousness);
    let [vision, hearing, communication] =
        [Item::Vision, Item::Hearing, Item::Communication].map(|item| answers.points(item));
    if vision == 4 || hearing == 4 || communication == 3 || state == "stupor" || state == "coma" {
        Grade::Severe
    } else if vision == 3 || hearing == 3 || communication == 2 || state == "drowsy" {
        Grade::Moderate
    } else if vision == 2 || hearing == 2 || communication == 1 {
        Grade::Mild
    } else {
        Grade::Intact
    }
}

/// The grades of the four domains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Domains {
    /// 日常生活活动.
    pub daily: Grade,
    /// 精神状态.
    pub mental: Grade,
    /// 感知觉与沟通.
    pub perception: Grade,
    /// 社会参与.
    pub social: Grade,
}

/// The ability grade of the four domains under a reading of the words (EC-09).
///
/// ```
/// use minzheng_eldercare::mzt039::{Domains, Grade, combined};
/// use minzheng_eldercare::policy::Reading;
/// let domains = Domains {
///     daily: Grade::Mild, mental: Grade::Moderate, perception: Grade::Mild, social: Grade::Moderate,
/// };
/// assert_eq!(combined(domains, Reading::Normalised), Grade::Mild);
/// let all_two = Domains { perception: Grade::Moderate, ..domains };
/// assert_eq!(combined(all_two, Reading::Normalised), Grade::Moderate);
/// ```
#[must_use]
pub fn combined(domains: Domains, reading: Reading) -> Grade {
    let others = [domains.mental, domains.perception, domains.social];
    let any_severe = others.contains(&Grade::Severe);
    let all_moderate = others.iter().all(|grade| *grade == Grade::Moderate);
    let least = others.iter().min().copied().unwrap_or(Grade::Intact);
    match domains.daily {
        Grade::Intact => {
            let intact = domains.mental == Grade::Intact
                && domains.perception == Grade::Intact
                && domains.social <= Grade::Mild;
            if intact { Grade::Intact } else { Grade::Mild }
        }
        Grade::Mild => match reading {
            Reading::Normalised if least <= Grade::Mild => Grade::Mild,
            Reading::Normalised => Grade::Moderate,
            Reading::Severest if any_severe || all_moderate => Grade::Moderate,
            Reading::Severest => Grade::Mild,
        },
        Grade::Moderate if any_severe || all_moderate => Grade::Severe,
        Grade::Moderate => Grade::Moderate,
        Grade::Severe => Grade::Severe,
    }
}

/// How the assessment was made (EC-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Process {
    /// 评估原因: why it was made.
    pub reason: Fact<Reason>,
    /// 经认定或委托: is the body recognised or commissioned by civil affairs?
    pub recognised: Fact<bool>,
    /// 机构评估员数: how many assessors the body has.
    pub body_assessors: Fact<u32>,
    /// 评估员数: how many assessors took part.
    pub assessors: Fact<u32>,
    /// 评估员签名: have they all signed?
    pub signed: Fact<bool>,
    /// 信息提供者签名: has the informant signed?
    pub informant_signed: Fact<bool>,
}

/// An assessment by MZ/T 039-2013 as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The 22 answers.
    pub items: Draft<Mzt039>,
    /// 确诊认知障碍、痴呆或精神疾病.
    #[serde(default)]
    pub diagnosed: Fact<bool>,
    /// 近30天跌倒、噎食、自杀、走失.
    #[serde(default)]
    pub events: Fact<Vec<Event>>,
    /// How it was made.
    #[serde(default)]
    pub process: Process,
}

const ASSESSED: Field = Field::new("mzt039.assessed");
const DIAGNOSED: Field = Field::new("mzt039.diagnosed");

static STANDARD: Standard = Standard {
    rule: &EC_10,
    kinds: MZ_KINDS,
    kind_field: "mzt039.events[].kind",
    on_field: "mzt039.events[].on",
    listed_only: true,
    preliminary: &terms::MZ_PRELIMINARY,
    last: &terms::MZ_FINAL,
    worst: 3,
};

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
    let first = NaiveDate::from_ymd_opt(2013, 10, 1).ok_or(ElderError::Calendar)?;
    let last = NaiveDate::from_ymd_opt(2022, 12, 29).ok_or(ElderError::Calendar)?;
    let in_force = first <= form.assessed && form.assessed <= last;
    if in_force {
        process(&form.process, days, explain);
        let term = Term { rule: &EC_06, programme: &MZ_VALIDITY, months: &policy.mz_valid_months };
        let (validity, stale) = validity(days, &term, explain)?;
        if let (Validity::Until(until), true) = (validity, stale) {
            return Ok(without_grade(form.assessed, validity, Verdict::Stale { until }, &MZT039, explain));
        }
        in_force_step(days, (first, last), true, explain);
        let (domains, steps) = domains(&answers, days, explain);
        return Ok(graded(form, &answers, (domains, steps), days, validity, policy, explain));
    }
    in_force_step(days, (first, last), false, explain);
    Ok(without_grade(form.assessed, Validity::NoTerm, not_in_force(), &MZT039, explain))
}

fn in_force_step<X: Explain>(
    days: Days,
    (first, last): (NaiveDate, NaiveDate),
    in_force: bool,
    explain: &mut X,
) {
    explain.step(&EC_11, days.at().variant("mzt039"), |facts| {
        facts
            .input(&terms::ASSESSED, days.assessed, ASSESSED)
            .clause(&terms::FIRST_DAY, first)
            .clause(&terms::LAST_DAY, last)
            .gives(&terms::IN_FORCE, in_force);
    });
}

/// Who assesses and who signs.
fn process<X: Explain>(process: &Process, days: Days, explain: &mut X) {
    let field = Field::new;
    let at_least = Condition::at_least;
    let recognised = (&terms::RECOGNISED, process.recognised, field("mzt039.process.recognised"));
    let body = (&terms::BODY_ASSESSORS, process.body_assessors, field("mzt039.process.body_assessors"));
    let assessors = (&terms::ASSESSORS, process.assessors, field("mzt039.process.assessors"));
    let signed = (&terms::SIGNED, process.signed, field("mzt039.process.signed"));
    let informant =
        (&terms::INFORMANT_SIGNED, process.informant_signed, field("mzt039.process.informant_signed"));
    conditions(
        &[
            Condition::holds("mzt039-recognised", recognised, questions::MZ_RECOGNISED),
            at_least("mzt039-body", body, 5, questions::MZ_BODY),
            at_least("mzt039-assessors", assessors, 2, questions::MZ_ASSESSORS),
            Condition::holds("mzt039-signed", signed, questions::MZ_SIGNED),
            Condition::holds("mzt039-informant", informant, questions::MZ_INFORMANT),
        ],
        &MZ_PROCESS,
        days.at(),
        explain,
    );
}

/// The steps of the four domains.
struct Steps {
    daily: StepRef,
    mental: StepRef,
    perception: StepRef,
    social: StepRef,
}

/// The points and grades of the domains (EC-07, EC-08).
fn domains<X: Explain>(answers: &Answers<Mzt039>, days: Days, explain: &mut X) -> (Domains, Steps) {
    let at = days.at();
    let daily_total: Points<HighIsGood> = answers.sum(DAILY);
    let (mental_total, social_total): (Points<HighIsBad>, Points<HighIsBad>) =
        (answers.sum(MENTAL), answers.sum(SOCIAL));
    let domains = Domains {
        daily: daily_living_grade(daily_total),
        mental: mental_grade(mental_total),
        perception: perception_grade(answers),
        social: social_grade(social_total),
    };
    let total = explain.step(&EC_07, at.variant("daily"), |facts| {
        answers.tell_all(facts, DAILY);
        facts.gives(&terms::MZ_DAILY, daily_total);
    });
    let daily = explain.step(&EC_08, at.variant("daily"), |facts| {
        facts
            .from(&terms::MZ_DAILY, daily_total, total)
            .gives(&terms::MZ_DAILY_GRADE, domains.daily.number());
    });
    let total = explain.step(&EC_07, at.variant("mental"), |facts| {
        answers.tell_all(facts, MENTAL);
        facts.gives(&terms::MZ_MENTAL, mental_total);
    });
    let mental = explain.step(&EC_08, at.variant("mental"), |facts| {
        facts
            .from(&terms::MZ_MENTAL, mental_total, total)
            .gives(&terms::MZ_MENTAL_GRADE, domains.mental.number());
    });
    let perception = explain.step(&EC_08, at.variant("perception"), |facts| {
        answers.tell_all(facts, PERCEPTION);
        facts.gives(&terms::MZ_PERCEPTION_GRADE, domains.perception.number());
    });
    let total = explain.step(&EC_07, at.variant("social"), |facts| {
        answers.tell_all(facts, SOCIAL);
        facts.gives(&terms::MZ_SOCIAL, social_total);
    });
    let social = explain.step(&EC_08, at.variant("social"), |facts| {
        facts
            .from(&terms::MZ_SOCIAL, social_total, total)
            .gives(&terms::MZ_SOCIAL_GRADE, domains.social.number());
    });
    (domains, Steps { daily, mental, perception, social })
}

/// The combination (EC-09) and what changes it (EC-10).
fn graded<X: Explain>(
    form: &Form,
    answers: &Answers<Mzt039>,
    (domains, steps): (Domains, Steps),
    days: Days,
    validity: Validity,
    policy: &Policy,
    explain: &mut X,
) -> Assessed<Grade> {
    let mut reading = figures::Reading::default();
    let mut asks = QuestionSet::EMPTY;
    let preliminary = preliminary(domains, &steps, days, policy, &mut reading, explain);
    let last = preliminary.and_then(|preliminary| {
        if answers.word(Item::Consciousness) == "coma" {
            let step = explain.step(&EC_10, days.at().variant("coma"), |facts| {
                answers.tell(facts, Item::Consciousness);
                facts
                    .from(&terms::MZ_PRELIMINARY, preliminary.0.number(), preliminary.1)
                    .gives(&terms::MZ_FINAL, STANDARD.worst);
            });
            return Some((STANDARD.worst, step));
        }
        let raise = reasons(form, answers, preliminary, (days, policy), &mut reading, &mut asks, explain);
        STANDARD.finish(raise, days.at(), &policy.mz_stacking, &mut reading, explain)
    });
    let Some((last, step)) = last else {
        let verdict = Verdict::Open(OpenQuestions {
            questions: asks,
            parameters: reading.missing,
            assumed: reading.assumed,
            ..OpenQuestions::default()
        });
        return without_grade(form.assessed, validity, verdict, &MZT039, explain);
    };
    let last = Grade::of(last).unwrap_or(Grade::Severe);
    explain.step(&EC_09, days.at().variant("name"), |facts| {
        facts.from(&terms::MZ_FINAL, last.number(), step).gives(&terms::MZ_NAME, last.word());
    });
    explain.concluded(&MZT039, reading.assumed);
    Assessed { on: form.assessed, validity, verdict: Verdict::Graded(last), assumed: reading.assumed }
}

/// The combination; the choice of the reading is asked for only where the readings differ, and then both are told.
fn preliminary<X: Explain>(
    domains: Domains,
    steps: &Steps,
    days: Days,
    policy: &Policy,
    reading: &mut figures::Reading,
    explain: &mut X,
) -> Option<(Grade, StepRef)> {
    let at = days.at();
    let (normalised, severest) =
        (combined(domains, Reading::Normalised), combined(domains, Reading::Severest));
    let mut tell = |form, term, grade: Grade| {
        explain.step(&EC_09, at.variant(form), |facts| {
            facts
                .from(&terms::MZ_DAILY_GRADE, domains.daily.number(), steps.daily)
                .from(&terms::MZ_MENTAL_GRADE, domains.mental.number(), steps.mental)
                .from(&terms::MZ_PERCEPTION_GRADE, domains.perception.number(), steps.perception)
                .from(&terms::MZ_SOCIAL_GRADE, domains.social.number(), steps.social)
                .gives(term, grade.number());
        })
    };
    let first = tell("normalised", &terms::BY_NORMALISED, normalised);
    if normalised == severest {
        let step = explain.step(&EC_09, at, |facts| {
            facts
                .from(&terms::BY_NORMALISED, normalised.number(), first)
                .gives(&terms::MZ_PRELIMINARY, normalised.number());
        });
        return Some((normalised, step));
    }
    let second = tell("severest", &terms::BY_SEVEREST, severest);
    let chosen = policy.mz_reading.read(reading)?;
    let grade = combined(domains, *chosen.value);
    let step = explain.step(&EC_09, at.variant("reading"), |facts| {
        facts
            .chosen(&terms::READING, chosen.value.word(), chosen.figure)
            .from(&terms::BY_SEVEREST, severest.number(), second)
            .from(&terms::BY_NORMALISED, normalised.number(), first)
            .gives(&terms::MZ_PRELIMINARY, grade.number());
    });
    Some((grade, step))
}

/// Illness and events. A cognition of 2 is itself a diagnosed disorder: it scores and it raises.
fn reasons<X: Explain>(
    form: &Form,
    answers: &Answers<Mzt039>,
    (grade, preliminary_step): (Grade, StepRef),
    (days, policy): (Days, &Policy),
    reading: &mut figures::Reading,
    asks: &mut QuestionSet,
    explain: &mut X,
) -> Raise {
    let at = days.at();
    let scored = answers.points(Item::Cognition) == 2;
    let first = explain.step(&EC_10, at.variant("cognition"), |facts| {
        answers.tell(facts, Item::Cognition);
        facts.gives(&terms::MZ_ILLNESS, scored);
    });
    let diagnosed = match form.diagnosed {
        Fact::Known(diagnosed) => Some(diagnosed),
        Fact::Absent => Some(false),
        Fact::NotEstablished => None,
    };
    if let Some(diagnosed) = diagnosed {
        explain.step(&EC_10, at.variant("diagnosed"), |facts| {
            facts.input(&terms::DIAGNOSED, diagnosed, DIAGNOSED).gives(&terms::MZ_ILLNESS, diagnosed);
        });
    }
    let ill = if scored { Some(true) } else { diagnosed };
    if ill.is_none() {
        asks.insert(questions::MZ_DIAGNOSED);
    }
    let (mut established, mut possible) = (u32::from(ill == Some(true)), u32::from(ill != Some(false)));
    let matters = STANDARD.matters(grade.number(), established, &policy.mz_stacking);
    let known = level_change::known(&form.events);
    let happened = known
        .and_then(|events| STANDARD.events(events, days, (&policy.mz_events, matters), reading, explain));
    if known.is_none() {
        asks.insert(questions::MZ_EVENTS);
    }
    let (sure, may) = happened.map_or((false, true), |(held, _)| (held, held));
    established = established.saturating_add(u32::from(sure));
    possible = possible.saturating_add(u32::from(may));
    let told = if diagnosed.is_some() { 2 } else { 1 };
    let reasons_step = explain.step(&EC_10, at.variant("reasons"), |facts| {
        facts.from_each(&terms::MZ_ILLNESS, first, told);
        match happened {
            Some((held, step)) => facts.from(&terms::EVENT_REASON, held, step),
            None => facts.clause(&terms::EVENT_REASON, false),
        };
        facts.gives(&terms::REASONS, established);
    });
    Raise { preliminary: grade.number(), preliminary_step, established, reasons_step, possible }
}
