//! `minzheng facilities`: rooms of communities, and plans to build them.

use minzheng::community_governance::facilities::{
    Checked, EstateFound, FacilityError, GapFile, GapReport, PlanFile, PlanReport, Schedule,
};
use minzheng::core_types::{ExplanationDocument, Lang, Rate};
use serde_json::json;

use super::elder::results::{heading, results, row};
use crate::args::{Common, Facilities, FacilitiesAsked, FacilitiesSchedule, FacilitiesTask, Format};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Names and versions of the machine forms.
const GAP: &str = "minzheng.facilities-gap/1";
const SCHEDULE: &str = "minzheng.facilities-schedule/1";

pub(crate) fn run(common: &Common, asked: &Facilities) -> Result<(), Failure> {
    match &asked.task {
        FacilitiesTask::Gap(asked) => gap(common, asked),
        FacilitiesTask::Schedule(asked) => schedule(common, asked),
    }
}

fn explained(
    common: &Common,
    asked: &FacilitiesAsked,
    document: &ExplanationDocument,
) -> Result<(), Failure> {
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        Format::Text if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

fn area(area: Option<Rate>) -> String {
    area.map_or_else(|| "?".to_owned(), |area| area.to_string())
}

fn gap(common: &Common, asked: &FacilitiesAsked) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(GapFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: GapFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::FACILITIES, lang)?;
    let failed = |why: FacilityError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?).map_err(failed)?;
    let (head, rows) = gap_table(common, &file, &found);
    match common.format {
        Format::Json => return print::json(&gap_json(&file, &found, asked, &document)),
        Format::Csv => return print::csv(&head, &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    print::table(&head, &rows)?;
    print::line("")?;
    let told: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    print::table(&heading(common), &told)?;
    explained(common, asked, &document)
}

fn gap_table(common: &Common, file: &GapFile, found: &GapReport) -> ([&'static str; 6], Vec<Vec<String>>) {
    let head = [
        common.say("社区、小区", "community, estate"),
        common.say("综合应有 m²", "general: required m²"),
        common.say("综合缺口 m²", "general: gap m²"),
        common.say("养老应有 m²", "elderly: required m²"),
        common.say("养老缺口 m²", "elderly: gap m²"),
        common.say("移交最后一日", "hand over by"),
    ];
    let communities = file.communities.iter().zip(&found.communities).map(|(community, found)| {
        vec![
            community.name.clone(),
            area(found.general.required),
            area(found.general.gap),
            area(found.elderly.required),
            area(found.elderly.gap),
            String::new(),
        ]
    });
    let enough = |enough: Option<bool>| match enough {
        Some(true) => common.say("足够", "enough").to_owned(),
        Some(false) => common.say("不足", "short").to_owned(),
        None => "?".to_owned(),
    };
    let estates = file.estates.iter().zip(&found.estates).map(|(estate, found)| {
        vec![
            estate.name.clone(),
            area(found.general.0),
            enough(found.general.1),
            area(found.elderly.0),
            enough(found.elderly.1),
            found.handover_due.map_or_else(String::new, |day| day.to_string()),
        ]
    });
    (head, communities.chain(estates).collect())
}

fn gap_json(
    file: &GapFile,
    found: &GapReport,
    asked: &FacilitiesAsked,
    document: &ExplanationDocument,
) -> serde_json::Value {
    let communities = file.communities.iter().zip(&found.communities).map(|(community, found)| {
        json!({
            "name": community.name,
            "general": { "required": found.general.required, "gap": found.general.gap },
            "elderly": { "required": found.elderly.required, "gap": found.elderly.gap },
        })
    });
    let estate = |found: &EstateFound| {
        json!({
            "general": { "required": found.general.0, "suffices": found.general.1 },
            "elderly": { "required": found.elderly.0, "suffices": found.elderly.1 },
            "handover_due": found.handover_due, "in_time": found.in_time,
        })
    };
    let estates = file.estates.iter().zip(&found.estates);
    json!({
        "schema": GAP, "place": file.place, "as_of": file.as_of,
        "communities": communities.collect::<Vec<_>>(), "covered": found.covered, "of": file.communities.len(),
        "general_gap": found.general_gap, "elderly_gap": found.elderly_gap, "goal_met": found.goal_met,
        "estates": estates.map(|(named, found)| json!({ "name": named.name, "found": estate(found) })).collect::<Vec<_>>(),
        "findings": results(document), "pack": document.pack, "explanation": asked.explain.then_some(document),
    })
}

fn schedule(common: &Common, schedule: &FacilitiesSchedule) -> Result<(), Failure> {
    let asked = &schedule.asked;
    if asked.schema {
        return print::json(&schemars::schema_for!(PlanFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: PlanFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::FACILITIES, lang)?;
    let calendar = cases::calendar(common, schedule.workdays.as_deref())?;
    let failed = |why: FacilityError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&calendar).map_err(failed)?;
    let (head, rows) = plan_table(common, &file, &found);
    match common.format {
        Format::Json => return print::json(&plan_json(&file, &found, asked, &document)),
        Format::Csv => return print::csv(&head, &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
    if let Some(schedule) = &found.schedule {
        print::line(summary(common, schedule, file.days.label().get(lang)))?;
        print::table(&head, &rows)?;
    }
    late(common, &file, &found)?;
    if let Some(share) = found.weighted {
        print::line(format!("{} {share} %", common.say("各项目总进度", "progress of the projects")))?;
    }
    explained(common, asked, &document)
}

fn summary(common: &Common, schedule: &Schedule, unit: &str) -> String {
    let Schedule { total, latest_start, deadline, days_late, .. } = schedule;
    let late = days_late.filter(|days| *days > 0);
    match common.lang() {
        Lang::Zh => {
            let late = late.map_or_else(String::new, |days| format!(";按开工日晚 {days} 日"));
            format!("开放日 {deadline},总工期 {total} {unit},最迟 {latest_start} 开工{late}")
        }
        Lang::En => {
            let late = late.map_or_else(String::new, |days| format!("; by the start told {days} days late"));
            format!("opening {deadline}, {total} {unit} in all, latest start {latest_start}{late}")
        }
    }
}

fn plan_table(
    common: &Common,
    file: &PlanFile,
    found: &PlanReport,
) -> ([&'static str; 10], Vec<Vec<String>>) {
    let head = [
        common.say("编号", "code"),
        common.say("工作", "task"),
        common.say("责任单位", "office"),
        common.say("最迟开始", "latest start"),
        common.say("最迟完成", "latest finish"),
        common.say("总时差", "float"),
        common.say("应有 %", "planned %"),
        common.say("实际 %", "actual %"),
        common.say("预计完成", "forecast"),
        common.say("状态", "status"),
    ];
    let lang = common.lang();
    let slots = found.schedule.iter().flat_map(|schedule| &schedule.slots);
    let rows = slots.zip(&file.tasks).enumerate().map(|(index, (slot, task))| {
        let checked = found.progress.as_ref().and_then(|progress| progress.tasks.get(index));
        let said = |of: &dyn Fn(&Checked) -> Option<String>| checked.and_then(of).unwrap_or_default();
        let critical = if slot.is_critical() { common.say("(关键)", " (critical)") } else { "" };
        vec![
            task.code.as_str().to_owned(),
            task.name.clone(),
            task.office.clone(),
            slot.starts.to_string(),
            slot.ends.to_string(),
            format!("{}{critical}", slot.float()),
            said(&|found| Some(found.planned.to_string())),
            said(&|found| found.percent.map(|percent| percent.to_string())),
            said(&|found| found.forecast.map(|day| day.to_string())),
            said(&|found| found.light.map(|light| light.label().get(lang).to_owned())),
        ]
    });
    (head, rows.collect())
}

/// Who is late, and what it moves.
fn late(common: &Common, file: &PlanFile, found: &PlanReport) -> Result<(), Failure> {
    let Some(progress) = &found.progress else { return Ok(()) };
    let code = |index: usize| file.tasks.get(index).map_or("", |task| task.code.as_str());
    for checked in progress.tasks.iter().filter(|checked| checked.late > 0) {
        let office = file.tasks.get(checked.task).map_or("", |task| task.office.as_str());
        let moved: Vec<String> =
            checked.moves.iter().map(|(other, days)| format!("{} +{days}", code(*other))).collect();
        let moved = if moved.is_empty() { common.say("无", "nothing").to_owned() } else { moved.join(", ") };
        let named = if checked.named {
            common.say(";连续两周为红,点名", "; red two weeks running, named")
        } else {
            ""
        };
        print::line(match common.lang() {
            Lang::Zh => format!("{} {office} 晚 {} 日,影响:{moved}{named}", code(checked.task), checked.late),
            Lang::En => {
                format!(
                    "{} {office} is {} days late, moves: {moved}{named}",
                    code(checked.task),
                    checked.late
                )
            }
        })?;
    }
    print::line(match common.lang() {
        Lang::Zh => format!("预计 {} 完成,晚 {} 日", progress.finish, progress.late),
        Lang::En => format!("forecast finish {}, {} days late", progress.finish, progress.late),
    })
}

fn plan_json(
    file: &PlanFile,
    found: &PlanReport,
    asked: &FacilitiesAsked,
    document: &ExplanationDocument,
) -> serde_json::Value {
    let code = |index: usize| file.tasks.get(index).map(|task| task.code.as_str());
    let checked = |found: &Checked| {
        json!({
            "planned": found.planned, "percent": found.percent, "forecast": found.forecast,
            "finish": found.finish, "late": found.late, "light": found.light, "named": found.named,
            "moves": found.moves.iter().map(|(other, days)| json!({ "task": code(*other), "days": days })).collect::<Vec<_>>(),
        })
    };
    let tasks = found.schedule.iter().flat_map(|schedule| &schedule.slots).enumerate().map(|(index, slot)| {
        let progress = found.progress.as_ref().and_then(|progress| progress.tasks.get(index));
        json!({
            "task": code(index), "latest_start": slot.starts, "latest_finish": slot.ends, "float": slot.float(),
            "critical": slot.is_critical(), "progress": progress.map(checked),
        })
    });
    let schedule = found.schedule.as_ref();
    json!({
        "schema": SCHEDULE, "place": file.place, "as_of": file.as_of, "days": file.days,
        "deadline": schedule.map(|schedule| schedule.deadline), "total": schedule.map(|schedule| schedule.total),
        "latest_start": schedule.map(|schedule| schedule.latest_start),
        "days_late": schedule.and_then(|schedule| schedule.days_late),
        "tasks": tasks.collect::<Vec<_>>(),
        "finish": found.progress.as_ref().map(|progress| progress.finish),
        "late": found.progress.as_ref().map(|progress| progress.late),
        "weighted": found.weighted, "explanation": asked.explain.then_some(document),
    })
}
