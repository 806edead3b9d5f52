//! `minzheng workdays`: the working days of China.

use minzheng::core_types::{CalendarError, WorkdayCalendar};
use serde_json::json;

use crate::args::{Common, Format, WorkdayQuestion, Workdays};
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, workdays: &Workdays) -> Result<(), Failure> {
    let refused = |why: CalendarError| Failure::Input(why.to_string());
    let mut calendar = WorkdayCalendar::embedded().map_err(refused)?;
    if let Some(path) = &workdays.load {
        let text = std::fs::read_to_string(path).map_err(Failure::file(path.display()))?;
        calendar = calendar.extend(&text, &path.display().to_string()).map_err(refused)?;
    }
    let (text, machine) = match &workdays.question {
        WorkdayQuestion::Add { day, count } => {
            let result = calendar.add_workdays(*day, *count).map_err(refused)?;
            (format!("{result} ({})", why(common, &calendar, result)), json!({ "day": result }))
        }
        WorkdayQuestion::Between { from, to } => {
            let count = calendar.workdays_between(*from, *to).map_err(refused)?;
            (count.to_string(), json!({ "count": count }))
        }
        WorkdayQuestion::Is { day } => {
            let working = calendar.is_workday(*day).map_err(refused)?;
            let word = if working {
                common.say("工作日", "working day")
            } else {
                common.say("休息日", "rest day")
            };
            let why = why(common, &calendar, *day);
            (format!("{day} {word} ({why})"), json!({ "day": day, "workday": working, "why": why }))
        }
        WorkdayQuestion::List { from, to } => {
            let days: Vec<_> = calendar.list_workdays(*from, *to).map_err(refused)?.collect();
            let lines: Vec<String> =
                days.iter().map(|day| format!("{day} {}", why(common, &calendar, *day))).collect();
            (lines.join("\n"), json!({ "days": days }))
        }
    };
    if common.format == Format::Json { print::json(&machine) } else { print::line(text) }
}

/// Which break, moved day or ordinary day says so.
fn why(common: &Common, calendar: &WorkdayCalendar, day: chrono::NaiveDate) -> String {
    use minzheng::core_types::DayStatus;
    match calendar.status(day) {
        DayStatus::Workday { why } => why.describe(common.lang()),
        DayStatus::RestDay { why } => why.describe(common.lang()),
        DayStatus::Unknown => common.say("无数据", "no data").to_owned(),
    }
}
