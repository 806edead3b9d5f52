//! `minzheng tasks`: access of tasks to communities.

use minzheng::community_governance::tasks::{Access, Condition, TaskError, TaskFile, TaskReport};
use minzheng::core_types::Lang;
use serde_json::json;

use super::elder::results::{heading, results, row};
use crate::args::{Common, Format, Tasks, TasksCheck, TasksTask};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine form.
const CHECK: &str = "minzheng.tasks-check/1";

pub(crate) fn run(common: &Common, asked: &Tasks) -> Result<(), Failure> {
    match &asked.task {
        TasksTask::Check(asked) => check(common, asked),
    }
}

fn read(path: &str, lang: Lang) -> Result<TaskFile, Failure> {
    cases::parsed(path, &cases::read(path, lang)?, &pointed::TASKS, lang)
}

fn check(common: &Common, asked: &TasksCheck) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(TaskFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let mut file = read(path, lang)?;
    if let Some(path) = &asked.catalogue {
        file.catalogue = read(path, lang)?.catalogue;
    }
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: TaskError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => {
            print::json(&json!({
                "schema": CHECK, "place": file.place, "as_of": file.as_of,
                "faults": found.faults.iter().map(|fault| json!({
                    "index": fault.index, "code": fault.code, "problem": fault.problem,
                    "label": print::both(fault.problem.label()) })).collect::<Vec<_>>(),
                "access": found.access.as_ref().map(access_json),
                "findings": results(&document), "pack": document.pack,
                "explanation": asked.explain.then_some(&document),
            }))?;
        }
        Format::Csv => print::csv(&heading(common), &rows)?,
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
            answer(common, &file, &found)?;
            if !rows.is_empty() {
                print::table(&heading(common), &rows)?;
            }
            match common.format {
                Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(lang)))?,
                _ if asked.explain => print::out(&format!("\n{}", document.text(lang)))?,
                _ => {}
            }
        }
    }
    if found.faults.is_empty() { Ok(()) } else { Err(Failure::Faulty(found.faults.len())) }
}

fn access_json(access: &Access) -> serde_json::Value {
    let condition = |condition: &Condition| json!({ "condition": condition, "rule": condition.rule().id, "label": print::both(condition.label()) });
    json!({
        "verdict": access.verdict.map(|verdict| verdict.word()),
        "admitted": access.verdict.map(|verdict| verdict.admits()),
        "against": access.against.iter().map(condition).collect::<Vec<_>>(),
        "open": access.open.iter().map(condition).collect::<Vec<_>>(),
        "parts": access.parts,
    })
}

/// May the department ask this, and why not.
fn answer(common: &Common, file: &TaskFile, found: &TaskReport) -> Result<(), Failure> {
    let lang = common.lang();
    for fault in &found.faults {
        print::line(fault.text(lang))?;
    }
    if let Some(listed) = &file.catalogue {
        let (statutory, delegated) = listed.counts();
        print::line(match lang {
            Lang::Zh => format!("目录:法定日常 {statutory} 项,委托办理 {delegated} 项"),
            Lang::En => format!("catalogue: {statutory} statutory and daily items, {delegated} delegated"),
        })?;
    }
    let (Some(application), Some(access)) = (&file.application, &found.access) else { return Ok(()) };
    let said = access.verdict.map_or_else(
        || common.say("尚不能定,见下列问题", "cannot be told yet; see what is asked below").to_owned(),
        |verdict| verdict.text(lang),
    );
    let colon = common.say(":", ": ");
    print::line(format!("{} · {}{colon}{said}", application.department, application.item))?;
    for condition in &access.against {
        print::line(format!("  ✗ {} [{}]", condition.label().get(lang), condition.rule().id))?;
    }
    for condition in &access.open {
        print::line(format!("  ? {} [{}]", condition.label().get(lang), condition.rule().id))?;
    }
    for (community, part) in application.communities.iter().zip(&access.parts) {
        print::line(format!("  {} {} {}", community.name, part, common.say("元", "yuan")))?;
    }
    Ok(())
}
