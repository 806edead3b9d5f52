//! 发放日 (DB-01): by which day a month is paid, with every rest day on the way counted and named.

use chrono::NaiveDate;
use minzheng_core_types::figures::Reading;
use minzheng_core_types::{CalendarError, DayStatus, Lang, Month, Text, WorkdayCalendar};
use serde::Serialize;

use super::policy::{PayPolicy, RestDayRule, Rhythm};
use super::{Fund, Wording};

/// A day that was passed over, and why it is free.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PassedDay {
    /// The day.
    pub day: NaiveDate,
    /// 周末, 春节放假.
    pub why: Wording,
}

/// 发放日: the last day on which a month is paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PayDay {
    /// The month that is paid for.
    pub month: Month,
    /// The month in which it is paid: the first of the quarter where payment is quarterly.
    pub paid_in: Month,
    /// The day that the text names: the 10th.
    pub due: NaiveDate,
    /// The last day of payment: `due`, or the working day that the rule for rest days gives.
    pub day: NaiveDate,
    /// What makes it a working day.
    pub why: Wording,
    /// The rest days from `due` to `day`, in the order of counting; empty when `due` is worked.
    pub passed: Vec<PassedDay>,
    /// The rule for rest days, where it was needed: `before`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rest_day: Option<&'static str>,
    /// Parameters that were assumed: what no text settles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assumed: Vec<&'static str>,
}

/// Why no day can be named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownPayDay {
    /// No figure says when: the id of the parameter.
    NoFigure(&'static str),
    /// The month has no such day.
    NoSuchDay(u32),
    /// A day that has to be known lies beyond the calendar's data.
    BeyondCalendar(NaiveDate),
}

impl UnknownPayDay {
    /// The reason for people.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::NoFigure(id), Lang::Zh) => format!("该地该月没有参数 {id}"),
            (Self::NoFigure(id), Lang::En) => format!("no figure of {id} for the place and month"),
            (Self::NoSuchDay(day), Lang::Zh) => format!("该月没有 {day} 日"),
            (Self::NoSuchDay(day), Lang::En) => format!("the month has no day {day}"),
            (Self::BeyondCalendar(day), Lang::Zh) => {
                format!("{day} 是否工作日尚无数据,须载入放假通知")
            }
            (Self::BeyondCalendar(day), Lang::En) => {
                format!("whether {day} is a working day is not in the data; load the notice of that year")
            }
        }
    }
}

/// 发放日: by which day a household under one of the two funds is paid for a month (DB-01).
///
/// Monthly by the day named; where the place says `quarterly`, rural households by that day of the quarter's first
/// month. A day that is no working day moves as the place's rule for rest days says, which is read only then.
///
/// # Errors
/// [`UnknownPayDay`] when a figure is missing or the calendar does not reach so far; nothing is guessed.
pub fn pay_day(
    policy: &PayPolicy,
    fund: Fund,
    month: Month,
    calendar: &WorkdayCalendar,
) -> Result<PayDay, UnknownPayDay> {
    let mut reading = Reading::default();
    let day_of_month = policy.day.read(&mut reading).map(|used| *used.value);
    let rhythm = match fund {
        Fund::Urban => Some(Rhythm::Monthly),
        Fund::Rural => policy.rural_rhythm.read(&mut reading).map(|used| *used.value),
    };
    let (Some(day_of_month), Some(rhythm)) = (day_of_month, rhythm) else {
        return Err(UnknownPayDay::NoFigure(PayPolicy::missing(reading).unwrap_or("pay.day")));
    };
    let paid_in = match rhythm {
        Rhythm::Monthly => month,
        Rhythm::Quarterly => first_of_quarter(month),
    };
    let last = paid_in.last_day();
    let due =
        chrono::Datelike::with_day(&last, day_of_month).ok_or(UnknownPayDay::NoSuchDay(day_of_month))?;
    let beyond = |why| match why {
        CalendarError::Unknown { day, .. } => UnknownPayDay::BeyondCalendar(day),
        _ => UnknownPayDay::BeyondCalendar(due),
    };
    let mut rest_day = None;
    let day = if calendar.is_workday(due).map_err(beyond)? {
        due
    } else {
        let Some(rule) = policy.rest_day.read(&mut reading).map(|used| *used.value) else {
            return Err(UnknownPayDay::NoFigure(PayPolicy::missing(reading).unwrap_or("pay.rest-day")));
        };
        rest_day = Some(rule.word());
        match rule {
            RestDayRule::Before => calendar.roll_back(due),
            RestDayRule::After => calendar.roll_forward(due),
        }
        .map_err(beyond)?
    };
    Ok(PayDay {
        month,
        paid_in,
        due,
        day,
        why: wording(calendar, day),
        passed: passed(calendar, due, day),
        rest_day,
        assumed: reading.assumed.iter().filter_map(|at| Some(super::PARAMETERS.get(at)?.id)).collect(),
    })
}

/// January, April, July, October.
fn first_of_quarter(month: Month) -> Month {
    let past = month.number().saturating_sub(1).checked_rem(3).unwrap_or(0);
    month.plus(i32::from(past).saturating_neg())
}

/// Every day from the one due up to the one paid, which is not among them.
fn passed(calendar: &WorkdayCalendar, due: NaiveDate, paid: NaiveDate) -> Vec<PassedDay> {
    let mut all = Vec::new();
    let mut day = due;
    while day != paid {
        all.push(PassedDay { day, why: wording(calendar, day) });
        let next = if paid < due { day.pred_opt() } else { day.succ_opt() };
        let Some(next) = next else { break };
        day = next;
    }
    all
}

/// What the calendar says of a day.
fn wording(calendar: &WorkdayCalendar, day: NaiveDate) -> Wording {
    let describe = |lang| match calendar.status(day) {
        DayStatus::Workday { why } => why.describe(lang),
        DayStatus::RestDay { why } => why.describe(lang),
        DayStatus::Unknown => String::new(),
    };
    Wording { zh: describe(Lang::Zh), en: describe(Lang::En) }
}

impl PayDay {
    /// The day with its reasons: `2014-05-09 (工作日;10日周末)`.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let passed: Vec<String> =
            self.passed.iter().map(|passed| format!("{} {}", passed.day, passed.why.get(lang))).collect();
        let why = self.why.get(lang);
        let mut text = match lang {
            Lang::Zh => format!("{}({why}", self.day),
            Lang::En => format!("{} ({why}", self.day),
        };
        if !passed.is_empty() {
            text.push_str(Text::new(";", "; ").get(lang));
            text.push_str(&passed.join(Text::new("、", ", ").get(lang)));
        }
        if !self.assumed.is_empty() {
            text.push_str(Text::new(";推定:", "; assumed: ").get(lang));
            text.push_str(&self.assumed.join(" "));
        }
        text.push_str(Text::new(")", ")").get(lang));
        text
    }
}
