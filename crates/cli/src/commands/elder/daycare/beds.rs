//! `minzheng elder daycare beds`: the calendar of beds and the occupancy of a centre.

use chrono::NaiveDate;
use minzheng::caseload::day_care::{ReadStays, read_stays};
use minzheng::core_types::Month;
use minzheng::eldercare::day_care::{Calendar, DayCareFile, DayCarePolicy, Period, programmes};
use serde_json::json;

use super::super::results::{heading, results, row};
use super::{bytes, tell};
use crate::args::{Common, DaycareBeds, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const BEDS: &str = "minzheng.elder-daycare-beds/1";

/// The days on which a centre is open.
fn open_days(common: &Common, asked: &DaycareBeds, days: Period) -> Result<Vec<NaiveDate>, Failure> {
    let every = days.first().iter_days().take_while(|day| *day <= days.last());
    if !asked.workdays {
        return Ok(every.collect());
    }
    let calendar = cases::calendar(common, asked.holidays.as_deref())?;
    let mut open = Vec::new();
    for day in every {
        if calendar.is_workday(day).map_err(|why| Failure::Input(why.to_string()))? {
            open.push(day);
        }
    }
    Ok(open)
}

/// What is taken and left, a row from each day on which that changes to the day before the next.
fn rows(read: &ReadStays, days: Period) -> Vec<[String; 4]> {
    let steps: Vec<_> = read.calendar.changes(days).collect();
    let ends = steps.iter().skip(1).map(|(day, _)| day.pred_opt().unwrap_or(*day)).chain([days.last()]);
    let row = |((from, taken), to): (&(NaiveDate, _), NaiveDate)| {
        let taken: &minzheng::eldercare::day_care::Places = taken;
        [from.to_string(), to.to_string(), taken.to_string(), read.calendar.left_on(*from).to_string()]
    };
    steps.iter().zip(ends).map(row).collect()
}

pub(super) fn run(common: &Common, asked: &DaycareBeds) -> Result<(), Failure> {
    let refuse = |zh: &'static str, en: &'static str| Failure::Input(common.say(zh, en).to_owned());
    let days = Period::new(asked.from, asked.to)
        .ok_or_else(|| refuse("--to 早于 --from;请核对", "--to lies before --from; check both"))?;
    let pack = cases::pack(common)?;
    let policy = DayCarePolicy::at(&pack, asked.place, Month::of(asked.from));
    let calendar = Calendar::of(&policy, asked.places).ok_or_else(|| {
        refuse(
            "当地没有规定几名半日托老人合用一个位置(dc.half-day)",
            "the place does not say how many half-day clients share a place (dc.half-day)",
        )
    })?;
    let read = read_stays(&bytes(&asked.file)?, &asked.file, calendar);
    tell(common, &read.problems, read.left_out, asked.strict || read.is_unreadable())?;
    let open = open_days(common, asked, days)?;
    let usage = read.booked(days, |day| open.binary_search(&day).is_ok());
    let usage = usage.ok_or_else(|| refuse("床日太多", "there are too many place-days"))?;
    let file = DayCareFile {
        case: None,
        place: asked.place,
        as_of: asked.from,
        centre: None,
        day: None,
        admission: None,
        stay: None,
        usage: Some(usage),
        subsidy: None,
    };
    let found = file.explained(&pack);
    let (_, mut document) = found.map_err(|why| Failure::Input(why.text(common.lang())))?;
    // Bookings are no attendances: nothing is said of heads.
    document.outcomes.retain(|outcome| outcome.programme == programmes::OCCUPANCY.id);
    let fit = asked.fit.filter(|_| read.is_complete());
    let fit = fit.map(|kind| read.calendar.earliest_stay(kind.stay(), asked.share.of(), asked.from));
    let table = rows(&read, days);
    let names = [
        common.say("自", "from"),
        common.say("至", "to"),
        common.say("已占", "taken"),
        common.say("余位", "left"),
    ];
    match common.format {
        Format::Json => print::json(&json!({
            "schema": BEDS, "place": asked.place, "from": asked.from, "to": asked.to,
            "places": asked.places, "booked": usage, "findings": results(&document), "pack": document.pack,
            "calendar": table.iter().map(|[from, to, taken, left]| json!({ "from": from, "to": to, "taken": taken, "left": left })).collect::<Vec<_>>(),
            "earliest": fit.flatten(), "left_out": read.left_out,
        })),
        Format::Csv => print::csv(&names, &table.iter().cloned().map(Vec::from).collect::<Vec<_>>()),
        Format::Text | Format::Markdown => {
            print::line(format!(
                "{} {} {} {} · {} {}",
                print::place(common, asked.place),
                asked.from,
                common.say("至", "to"),
                asked.to,
                common.say("位置", "places"),
                asked.places,
            ))?;
            print::table(&names, &table.iter().cloned().map(Vec::from).collect::<Vec<_>>())?;
            let rows: Vec<Vec<String>> =
                document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
            print::line(format!(
                "\n{} {} · {} {} · {} {}",
                common.say("开放天数", "open days"),
                usage.open_days,
                common.say("预订全日床日", "whole place-days booked"),
                usage.whole,
                common.say("预订半日床日", "half-day place-days booked"),
                usage.half,
            ))?;
            print::table(&heading(common), &rows)?;
            match fit {
                None if asked.fit.is_some() => print::line(common.say(
                    "有行未计入,最早哪天可以收托无法判断;请先改正台账",
                    "rows are left out, so the earliest day with room cannot be told; mend the file first",
                )),
                None => Ok(()),
                Some(Some(day)) => {
                    print::line(format!("{} {day}", common.say("最早可以收托:", "earliest day with room:")))
                }
                Some(None) => print::line(common.say("没有可以收托的日子", "no day has room")),
            }
        }
    }
}
