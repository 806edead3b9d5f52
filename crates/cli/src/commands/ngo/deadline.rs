//! `minzheng ngo deadline`: the clocks of one application.

use minzheng::core_types::{ExplanationDocument, Lang, WorkdayCalendar};
use minzheng::ngo_registration::clocks::{
    ClockError, ClockFile, ClockReport, Deadline, Destination, Due, Status, Warning,
};
use serde_json::json;

use super::super::elder::results::results;
use crate::args::{Common, Format, NgoDeadline};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine form.
const ONE: &str = "minzheng.ngo-deadline/1";

pub(super) fn run(common: &Common, asked: &NgoDeadline) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(ClockFile));
    }
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    match &asked.cases {
        Some(path) => super::deadlines::run(common, asked, path, &calendar),
        None => one(common, asked, &calendar),
    }
}

fn one(common: &Common, asked: &NgoDeadline, calendar: &WorkdayCalendar) -> Result<(), Failure> {
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let mut file: ClockFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::CLOCKS, lang)?;
    file.as_of = asked.as_of.unwrap_or(file.as_of);
    file.place = asked.place.unwrap_or(file.place);
    let failed = |why: ClockError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, calendar).map_err(failed)?;
    match common.format {
        Format::Json => print::json(&json!({
            "schema": ONE, "place": file.place, "as_of": file.as_of,
            "version": found.version.map(|version| json!({ "version": version, "label": print::both(version.label()) })),
            "warnings": found.warnings.iter().map(warning_json).collect::<Vec<_>>(),
            "stage": found.history.as_ref().map(|history| history.state().stage),
            "log": log_json(&found),
            "deadlines": found.deadlines.iter().map(|one| deadline_json(common, one, calendar)).collect::<Vec<_>>(),
            "destinations": found.destinations.iter().map(destination_json).collect::<Vec<_>>(),
            "findings": results(&document), "pack": document.pack,
            "explanation": asked.explain.then_some(&document),
        })),
        Format::Csv => {
            let rows: Vec<Vec<String>> = found.deadlines.iter().map(|one| row(common, one)).collect();
            print::csv(&heading(common), &rows)
        }
        Format::Text | Format::Markdown => text(common, asked, (&file, &found, &document), calendar),
    }
}

fn warning_json(warning: &Warning) -> serde_json::Value {
    json!({ "warning": warning, "label": print::both(warning.label()) })
}

fn destination_json(to: &Destination) -> serde_json::Value {
    json!({ "way": to.way, "label": print::both(to.way.label()), "published": to.published,
        "clauses": to.citations.iter().map(|one| json!({ "zh": one.text(Lang::Zh), "en": one.text(Lang::En) })).collect::<Vec<_>>() })
}

fn log_json(found: &ClockReport) -> Vec<serde_json::Value> {
    let log = found.history.as_ref().map_or(&[][..], |history| history.log());
    log.iter()
        .map(|logged| {
            json!({ "on": logged.entry.on, "event": logged.entry.event, "actor": logged.entry.actor(),
            "documents": logged.entry.documents, "void": logged.void, "given": logged.given,
            "rule": logged.rule().id, "stage": logged.state.stage })
        })
        .collect()
}

pub(super) fn deadline_json(
    common: &Common,
    found: &Deadline,
    calendar: &WorkdayCalendar,
) -> serde_json::Value {
    let days: Vec<serde_json::Value> = found
        .days(calendar)
        .iter()
        .map(|line| json!({ "day": line.day, "number": line.number(), "why": line.reason(common.lang()) }))
        .collect();
    let (left, unknown) = match found.due {
        Due::Stopped(left) => (Some(left), None),
        Due::Unknown(_) => (None, found.why_unknown().map(print::both)),
        Due::On(_) => (None, None),
    };
    json!({
        "clock": found.clock, "label": print::both(found.clock.label()), "answerable": found.clock.answerable(),
        "started": found.started, "length": found.length, "days_counted": found.kind.map(|kind| kind.word()),
        "due": found.due_on(), "unrolled": found.counted, "stopped_with": left, "unknown": unknown,
        "used": found.used, "ended": found.ended, "status": found.status,
        "rule": found.clock.rule().id, "form": found.form,
        "clauses": found.citations().iter().map(|one| json!({ "zh": one.text(Lang::Zh), "en": one.text(Lang::En) })).collect::<Vec<_>>(),
        "missing": found.missing().map(|one| one.id).collect::<Vec<_>>(),
        "assumed": found.assumed().map(|one| one.id).collect::<Vec<_>>(),
        "days": days,
    })
}

pub(super) fn heading(common: &Common) -> [&'static str; 7] {
    [
        common.say("时限", "what"),
        common.say("责任", "who"),
        common.say("第0日", "day 0"),
        common.say("期限", "limit"),
        common.say("最后一日", "last day"),
        common.say("状态", "status"),
        common.say("依据", "by"),
    ]
}

pub(super) fn due(common: &Common, found: &Deadline) -> String {
    match found.due {
        Due::On(day) => day.to_string(),
        Due::Stopped(left) => match common.lang() {
            Lang::Zh => format!("中止,剩{left}日"),
            Lang::En => format!("stopped, {left} days left"),
        },
        Due::Unknown(_) => {
            found.why_unknown().map_or_else(String::new, |why| why.get(common.lang()).to_owned())
        }
    }
}

pub(super) fn row(common: &Common, found: &Deadline) -> Vec<String> {
    let lang = common.lang();
    let length = match (found.length, found.kind.map(|kind| kind.word())) {
        (Some(days), Some("working-days")) => format!("{days} {}", common.say("个工作日", "working days")),
        (Some(days), Some(_)) => format!("{days} {}", common.say("日", "days")),
        (Some(months), None) => format!("{months} {}", common.say("个月", "months")),
        (None, _) => "?".to_owned(),
    };
    let mut by: Vec<String> = found.citations().iter().map(|one| one.text(lang)).collect();
    let assumed: Vec<&str> = found.assumed().map(|one| one.id).collect();
    if !assumed.is_empty() {
        by.push(format!("⚠ {} {}", common.say("推定", "assumed"), assumed.join(", ")));
    }
    let missing: Vec<&str> = found.missing().map(|one| one.id).collect();
    if !missing.is_empty() {
        by.push(format!("? {} {}", common.say("缺参数", "lacks"), missing.join(", ")));
    }
    vec![
        found.clock.label().get(lang).to_owned(),
        found.clock.answerable().label().get(lang).to_owned(),
        found.started.to_string(),
        length,
        due(common, found),
        found.status.label().get(lang).to_owned(),
        by.join("\n"),
    ]
}

fn text(
    common: &Common,
    asked: &NgoDeadline,
    (file, found, document): (&ClockFile, &ClockReport, &ExplanationDocument),
    calendar: &WorkdayCalendar,
) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    if let Some(version) = found.version {
        let lead = common.say("适用:", "text in force: ");
        print::line(format!("{lead}{}", version.label().get(lang)))?;
    }
    if let Some(history) = &found.history {
        let lead = common.say("状态:", "stage: ");
        print::line(format!("{lead}{}", history.state().stage.label().get(lang)))?;
        for logged in history.log() {
            if let Some(void) = logged.void {
                print::line(format!(
                    "  ✗ {} {}: {}",
                    logged.entry.on,
                    logged.entry.event.label().get(lang),
                    void.label().get(lang)
                ))?;
            } else if logged.given.is_none() {
                print::line(format!("  § {} {}", logged.entry.on, logged.entry.event.label().get(lang)))?;
            }
        }
    }
    for warning in &found.warnings {
        print::line(format!("⚠ {warning}: {}", warning.label().get(lang)))?;
    }
    if !found.deadlines.is_empty() {
        let rows: Vec<Vec<String>> = found.deadlines.iter().map(|one| row(common, one)).collect();
        print::table_in(common, &heading(common), &rows)?;
    }
    if asked.days {
        for one in &found.deadlines {
            days(common, one, calendar)?;
        }
    }
    if let Some(kpi) = found.kpi {
        print::line(match (lang, kpi.on_time) {
            (Lang::Zh, Some(true)) => format!("{} 个工作日办结,在承诺期内", kpi.counted),
            (Lang::Zh, Some(false)) => format!("{} 个工作日办结,超过承诺", kpi.counted),
            (Lang::Zh, None) => format!("{} 个工作日办结", kpi.counted),
            (Lang::En, Some(true)) => format!("decided in {} working days, within the promise", kpi.counted),
            (Lang::En, Some(false)) => {
                format!("decided in {} working days, later than promised", kpi.counted)
            }
            (Lang::En, None) => format!("decided in {} working days", kpi.counted),
        })?;
    }
    for (number, to) in found.destinations.iter().enumerate() {
        let clauses: Vec<String> = to.citations.iter().map(|one| one.text(lang)).collect();
        print::line(format!(
            "{}. {} [{}]",
            number.saturating_add(1),
            to.way.label().get(lang),
            clauses.join("; ")
        ))?;
    }
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(lang))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(lang))),
        _ => Ok(()),
    }
}

/// The days of a clock, one by one.
fn days(common: &Common, found: &Deadline, calendar: &WorkdayCalendar) -> Result<(), Failure> {
    let lang = common.lang();
    let lines = found.days(calendar);
    if lines.is_empty() || found.status == Status::Unknown {
        return Ok(());
    }
    print::line(format!("\n{}", found.clock.label().get(lang)))?;
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            let number = line.number().map_or_else(|| "–".to_owned(), |number| number.to_string());
            vec![line.day.to_string(), number, line.reason(lang)]
        })
        .collect();
    let heading = [common.say("日期", "day"), common.say("第几日", "number"), common.say("说明", "why")];
    print::table_in(common, &heading, &rows)
}
