//! 长期护理失能等级评估标准(试行): 17 scores, three bands, one grade (EC-15, EC-16). Bands and table are settled knowledge
//! that was not read again; every result says so.

use chrono::NaiveDate;
use minzheng_core_types::Fact;
use minzheng_core_types::explain::{Explain, Field, StepRef};
use minzheng_core_types::finding::{Finding, OpenQuestions};
use minzheng_core_types::sets::ParameterSet;
use serde::{Deserialize, Serialize};

use crate::ElderError;
use crate::form::{Allows, Answers, Draft};
use crate::grade::{Assessed, Validity, Verdict};
use crate::points::{HighIsGood, Points};
use crate::policy::Policy;
use crate::programmes::{LTC, LTC_CONDITION, LTC_VALIDITY};
use crate::questions;
use crate::rules::{EC_15, EC_16};
use crate::terms;
use crate::validity::{Days, Term, not_in_force, validity, without_grade};

const FIVE: Allows = Allows::Points(&[0, 5]);
const TEN: Allows = Allows::Points(&[0, 5, 10]);
const FIFTEEN: Allows = Allows::Points(&[0, 5, 10, 15]);
const TO_FOUR: Allows = Allows::Points(&[0, 1, 2, 3, 4]);

scale! {
    /// The 17 items of the national standard, all high for good. A catheter that the person manages alone scores 10 here and
    /// 0 in MZ/T 039.
    pub enum Ltc = "ltc" {
        Eating = "eating", "1", "进食", "eating", TEN;
        Dressing = "dressing", "2", "穿衣", "dressing", TEN;
        Hygiene = "hygiene", "3", "面部与口腔清洁", "face and mouth hygiene", FIVE;
        Bowels = "bowels", "4", "大便控制", "bowels", TEN;
        Bladder = "bladder", "5", "小便控制", "bladder", TEN;
        Toilet = "toilet", "6", "用厕", "toilet use", TEN;
        Walking = "walking", "7", "平地行走", "walking", FIFTEEN;
        Transfer = "transfer", "8", "床椅转移", "bed-chair transfer", FIFTEEN;
        Stairs = "stairs", "9", "上下楼", "stairs", TEN;
        Bathing = "bathing", "10", "洗澡", "bathing", FIVE;
        Time = "time", "11", "时间定向", "time orientation", TO_FOUR;
        Person = "person", "12", "人物定向", "person orientation", TO_FOUR;
        Place = "place", "13", "空间定向", "place orientation", TO_FOUR;
        Memory = "memory", "14", "记忆力", "memory", TO_FOUR;
        Vision = "vision", "15", "视力", "vision", TO_FOUR;
        Hearing = "hearing", "16", "听力", "hearing", TO_FOUR;
        Communication = "communication", "17", "沟通能力", "communication", TO_FOUR;
    }
}

/// 日常生活活动能力: 0 to 100.
pub const DAILY: &[Item] = &[
    Item::Eating,
    Item::Dressing,
    Item::Hygiene,
    Item::Bowels,
    Item::Bladder,
    Item::Toilet,
    Item::Walking,
    Item::Transfer,
    Item::Stairs,
    Item::Bathing,
];
/// 认知能力: 0 to 16.
pub const COGNITION: &[Item] = &[Item::Time, Item::Person, Item::Place, Item::Memory];
/// 感知觉与沟通能力: 0 to 12.
pub const PERCEPTION: &[Item] = &[Item::Vision, Item::Hearing, Item::Communication];

grades! {
    /// 失能等级.
    pub enum Grade {
        Normal = 0, "ltc-normal", "基本正常", "basically normal";
        Mild = 1, "ltc-mild", "轻度失能", "mild";
        Moderate = 2, "ltc-moderate", "中度失能", "moderate";
        SevereOne = 3, "ltc-severe-1", "重度失能Ⅰ级", "severe I";
        SevereTwo = 4, "ltc-severe-2", "重度失能Ⅱ级", "severe II";
        SevereThree = 5, "ltc-severe-3", "重度失能Ⅲ级", "severe III";
    }
}

grades! {
    /// The band of a domain.
    pub enum Band {
        Intact = 0, "band-intact", "完好", "intact";
        Mild = 1, "band-mild", "轻度", "mild";
        Moderate = 2, "band-moderate", "中度", "moderate";
        Severe = 3, "band-severe", "重度", "severe";
    }
}

/// The band of daily living (EC-16).
#[must_use]
pub const fn daily_band(total: Points<HighIsGood>) -> Band {
    match total.get() {
        100.. => Band::Intact,
        65..=99 => Band::Mild,
        45..=64 => Band::Moderate,
        0..=44 => Band::Severe,
    }
}

/// The band of cognition (EC-16).
#[must_use]
pub const fn cognition_band(total: Points<HighIsGood>) -> Band {
    match total.get() {
        16.. => Band::Intact,
        4..=15 => Band::Mild,
        2..=3 => Band::Moderate,
        0..=1 => Band::Severe,
    }
}

/// The band of perception and communication (EC-16).
#[must_use]
pub const fn perception_band(total: Points<HighIsGood>) -> Band {
    match total.get() {
        12.. => Band::Intact,
        4..=11 => Band::Mild,
        2..=3 => Band::Moderate,
        0..=1 => Band::Severe,
    }
}

/// The grade of the band of daily living and the worse of the other two (EC-16).
///
/// ```
/// use minzheng_eldercare::ltc::{Band, Grade, combined};
/// assert_eq!(combined(Band::Moderate, Band::Mild), Grade::Moderate);
/// assert_eq!(combined(Band::Severe, Band::Moderate), Grade::SevereTwo);
/// ```
#[must_use]
pub const fn combined(daily: Band, worse: Band) -> Grade {
    match (daily, worse) {
        (Band::Intact, Band::Intact | Band::Mild) => Grade::Normal,
        (Band::Intact, Band::Moderate | Band::Severe)
        | (Band::Mild, Band::Intact | Band::Mild | Band::Moderate) => Grade::Mild,
        (Band::Mild, Band::Severe) | (Band::Moderate, Band::Intact | Band::Mild | Band::Moderate) => {
            Grade::Moderate
        }
        (Band::Moderate, Band::Severe) | (Band::Severe, Band::Intact | Band::Mild) => Grade::SevereOne,
        (Band::Severe, Band::Moderate) => Grade::SevereTwo,
        (Band::Severe, Band::Severe) => Grade::SevereThree,
    }
}

/// An assessment by the national standard as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// 评估日: the day.
    pub assessed: NaiveDate,
    /// The 17 answers.
    pub items: Draft<Ltc>,
    /// 经规范诊疗后失能状态持续的月数.
    #[serde(default)]
    pub lasting_months: Fact<u32>,
}

const ASSESSED: Field = Field::new("ltc.assessed");
const LASTING: Field = Field::new("ltc.lasting_months");
const SIX_MONTHS: u32 = 6;

/// The first day of the standard.
fn first_day() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2021, 7, 16)
}

/// Assesses a form: precondition, validity and grade, in this order.
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
        in_force(days, first, false, explain);
        return Ok(without_grade(form.assessed, Validity::NoTerm, not_in_force(), &LTC, explain));
    }
    lasting(form.lasting_months, days, explain);
    let term = Term { rule: &EC_16, programme: &LTC_VALIDITY, months: &policy.ltc_valid_months };
    let (validity, stale) = validity(days, &term, explain)?;
    if let (Validity::Until(until), true) = (validity, stale) {
        return Ok(without_grade(form.assessed, validity, Verdict::Stale { until }, &LTC, explain));
    }
    in_force(days, first, true, explain);
    let grade = graded(&answers, days, explain);
    explain.concluded(&LTC, ParameterSet::EMPTY);
    Ok(Assessed {
        on: form.assessed,
        validity,
        verdict: Verdict::Graded(grade),
        assumed: ParameterSet::EMPTY,
    })
}

fn in_force<X: Explain>(days: Days, first: NaiveDate, in_force: bool, explain: &mut X) {
    explain.step(&EC_15, days.at().variant("in-force"), |facts| {
        facts
            .input(&terms::ASSESSED, days.assessed, ASSESSED)
            .clause(&terms::FIRST_DAY, first)
            .gives(&terms::IN_FORCE, in_force);
    });
}

/// The precondition: six months or more after standard treatment.
fn lasting<X: Explain>(months: Fact<u32>, days: Days, explain: &mut X) {
    let months = match months {
        Fact::Known(months) => months,
        Fact::Absent => 0,
        Fact::NotEstablished => {
            let mut open = OpenQuestions::default();
            open.ask(questions::LASTING, None);
            explain.outcome(&LTC_CONDITION, &Finding::NeedsPerson(open));
            return;
        }
    };
    explain.step(&EC_15, days.at().variant("lasting"), |facts| {
        facts
            .input(&terms::LASTING_MONTHS, months, LASTING)
            .clause(&terms::LEAST, SIX_MONTHS)
            .gives(&terms::LASTING, months >= SIX_MONTHS);
    });
    explain.concluded(&LTC_CONDITION, ParameterSet::EMPTY);
}

/// A domain: its points by EC-15 and its band by EC-16, under one name of form.
struct Domain {
    form: &'static str,
    items: &'static [Item],
    points: &'static minzheng_core_types::Term,
    band: &'static minzheng_core_types::Term,
    read: fn(Points<HighIsGood>) -> Band,
}

static DAILY_DOMAIN: Domain = Domain {
    form: "daily",
    items: DAILY,
    points: &terms::LTC_DAILY,
    band: &terms::LTC_DAILY_BAND,
    read: daily_band,
};
static COGNITION_DOMAIN: Domain = Domain {
    form: "cognition",
    items: COGNITION,
    points: &terms::LTC_COGNITION,
    band: &terms::LTC_COGNITION_BAND,
    read: cognition_band,
};
static PERCEPTION_DOMAIN: Domain = Domain {
    form: "perception",
    items: PERCEPTION,
    points: &terms::LTC_PERCEPTION,
    band: &terms::LTC_PERCEPTION_BAND,
    read: perception_band,
};

impl Domain {
    fn band<X: Explain>(&self, answers: &Answers<Ltc>, days: Days, explain: &mut X) -> (Band, StepRef) {
        let points: Points<HighIsGood> = answers.sum(self.items);
        let band = (self.read)(points);
        let step = explain.step(&EC_15, days.at().variant(self.form), |facts| {
            answers.tell_all(facts, self.items);
            facts.gives(self.points, points);
        });
        let step = explain.step(&EC_16, days.at().variant(self.form), |facts| {
            facts.from(self.points, points, step).gives(self.band, band.number());
        });
        (band, step)
    }
}

fn graded<X: Explain>(answers: &Answers<Ltc>, days: Days, explain: &mut X) -> Grade {
    let (daily, daily_step) = DAILY_DOMAIN.band(answers, days, explain);
    let (cognition, cognition_step) = COGNITION_DOMAIN.band(answers, days, explain);
    let (perception, perception_step) = PERCEPTION_DOMAIN.band(answers, days, explain);
    let worse = cognition.max(perception);
    let worse_step = explain.step(&EC_16, days.at().variant("worse"), |facts| {
        facts
            .from(&terms::LTC_COGNITION_BAND, cognition.number(), cognition_step)
            .from(&terms::LTC_PERCEPTION_BAND, perception.number(), perception_step)
            .gives(&terms::LTC_WORSE, worse.number());
    });
    let grade = combined(daily, worse);
    let step = explain.step(&EC_16, days.at(), |facts| {
        facts
            .from(&terms::LTC_DAILY_BAND, daily.number(), daily_step)
            .from(&terms::LTC_WORSE, worse.number(), worse_step)
            .gives(&terms::LTC_GRADE, grade.number());
    });
    explain.step(&EC_16, days.at().variant("name"), |facts| {
        facts.from(&terms::LTC_GRADE, grade.number(), step).gives(&terms::LTC_NAME, grade.word());
    });
    grade
}
