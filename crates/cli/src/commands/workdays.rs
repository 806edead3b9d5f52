//! `minzheng workdays`: the working days of China, with what says so.

use chrono::NaiveDate;
use minzheng::core_types::{CalendarError, DayStatus, RestReason, WorkdayCalendar, WorkdayReason};
use serde_json::{Value, json};

use crate::args::{Common, Format, WorkdayQuestion, Workdays};
use crate::cases;
use crate::failure::Failure;
use crate::print;

fn refused(why: CalendarError) -> Failure {
    match why {
        CalendarError::PeriodTooLong => Failure::Computing(why.to_string()),
        _ => Failure::Input(why.to_string()),
    }
}

pub(crate) fn run(common: &Common, workdays: &Workdays) -> Result<(), Failure> {
    let mut calendar = WorkdayCalendar::embedded().map_err(refused)?;
    if let Some(path) = &workdays.load {
        let name = path.display().to_string();
        calendar = calendar.extend(&cases::read(&name, common.lang())?, &name).map_err(refused)?;
    }
    let teller = Teller { common, calendar: &calendar };
    let (text, machine, days) = match &workdays.question {
        WorkdayQuestion::Add { day, count } => {
            let result = calendar.add_workdays(*day, *count).map_err(refused)?;
            let machine = json!({ "from": day, "workdays": count, "day": result });
            (format!("{result} ({})", teller.why(result)), machine, teller.arranged(*day, result))
        }
        WorkdayQuestion::Between { from, to } => {
            let count = calendar.workdays_between(*from, *to).map_err(refused)?;
            let machine = json!({ "from": from, "to": to, "workdays": count });
            (count.to_string(), machine, teller.arranged(*from, *to))
        }
        WorkdayQuestion::Is { day } => {
            let working = calendar.is_workday(*day).map_err(refused)?;
            let word = if working { common.say("是", "yes") } else { common.say("不是", "no") };
            let machine = json!({ "day": day, "workday": working });
            (format!("{word} ({})", teller.why(*day)), machine, vec![*day])
        }
        WorkdayQuestion::List { from, to } => {
            let days: Vec<NaiveDate> = calendar.list_workdays(*from, *to).map_err(refused)?.collect();
            (String::new(), json!({ "from": from, "to": to, "workdays": days.len() }), days)
        }
    };
    match common.format {
        Format::Json => print::json(&teller.machine(machine, &days)),
        Format::Csv => {
            let rows: Vec<Vec<String>> =
                days.iter().map(|day| vec![day.to_string(), teller.why(*day)]).collect();
            print::csv(&[common.say("日期", "day"), common.say("依据", "why")], &rows)
        }
        Format::Text | Format::Markdown => {
            if !text.is_empty() {
                print::line(text)?;
            }
            let told = matches!(workdays.question, WorkdayQuestion::Is { .. });
            let lines = days.iter().filter(|_| !told);
            lines.map(|day| format!("  {day} {}", teller.why(*day))).try_for_each(print::line)
        }
    }
}

struct Teller<'t> {
    common: &'t Common,
    calendar: &'t WorkdayCalendar,
}

impl Teller<'_> {
    /// Which break, moved day or ordinary day says so.
    fn why(&self, day: NaiveDate) -> String {
        match self.calendar.status(day) {
            DayStatus::Workday { why } => why.describe(self.common.lang()),
            DayStatus::RestDay { why } => why.describe(self.common.lang()),
            DayStatus::Unknown => self.common.say("无数据", "no data").to_owned(),
        }
    }

    /// The days on the way that a notice arranged: breaks and days moved for them.
    fn arranged(&self, one: NaiveDate, other: NaiveDate) -> Vec<NaiveDate> {
        let (first, last) = (one.min(other), one.max(other));
        let arranged = |day: &NaiveDate| {
            matches!(
                self.calendar.status(*day),
                DayStatus::Workday { why: WorkdayReason::MakeUp(_) }
                    | DayStatus::RestDay { why: RestReason::Break(_) }
            )
        };
        first.iter_days().take_while(|day| *day <= last).filter(arranged).collect()
    }

    /// The answer, with each day and what is said of it.
    fn machine(&self, mut answer: Value, days: &[NaiveDate]) -> Value {
        let told = days.iter().map(|day| json!({ "day": day, "status": self.calendar.status(*day) }));
        if let Some(fields) = answer.as_object_mut() {
            fields.insert("days".to_owned(), told.collect());
        }
        answer
    }
}
