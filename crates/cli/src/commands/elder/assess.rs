//! `minzheng elder assess` and `elder compare`: the ability of an elder by every scale that was used, and the scales side by side.

use chrono::NaiveDate;
use minzheng::core_types::{ExplanationDocument, Month, Text};
use minzheng::eldercare::{self, ElderFile, Line, Report, State};
use serde_json::json;

use super::results::{heading, results, row};
use crate::args::{Common, ElderAssess, ElderCompare, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Names and versions of the machine forms.
const ASSESSMENT: &str = "minzheng.elder-assessment/1";
const COMPARISON: &str = "minzheng.elder-comparison/1";

const NO_TABLE: Text = Text::new(
    "各标准之间没有官方对照表:以上各按其本身的等级,不能互换,也不能比大小(EC-17)。",
    "There is no official table between the standards: each grade above is its own, neither exchanged nor compared (EC-17).",
);

/// What was read and found.
struct Assessed {
    file: ElderFile,
    report: Report,
    document: ExplanationDocument,
}

fn read(common: &Common, path: &str, as_of: Option<NaiveDate>) -> Result<Assessed, Failure> {
    let mut file = cases::elder(path, common.lang())?;
    file.as_of = as_of.unwrap_or(file.as_of);
    let name = if path == "-" { common.say("标准输入", "standard input") } else { path };
    let missing: Vec<String> = file.missing().map(|missing| missing.text(common.lang())).collect();
    if !missing.is_empty() {
        return Err(Failure::Input(format!("{name}:\n{}", missing.join("\n"))));
    }
    let found = file.explained(&cases::pack(common)?);
    let (report, document) =
        found.map_err(|why| Failure::Input(format!("{name}: {}", why.text(common.lang()))))?;
    Ok(Assessed { file, report, document })
}

pub(super) fn assess(common: &Common, asked: &ElderAssess) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(ElderFile));
    }
    let found = read(common, asked.file.as_deref().unwrap_or("-"), asked.as_of)?;
    let document = &found.document;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, document, outcome)).collect();
    match common.format {
        Format::Json => {
            return print::json(&json!({
                "schema": ASSESSMENT, "case": found.file.case, "place": found.file.place, "as_of": found.file.as_of,
                "assessments": eldercare::compare(&found.report, document),
                "findings": results(document),
                "pack": document.pack,
                "explanation": asked.explain.then_some(document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    title(common, &found)?;
    print::table(&heading(common), &rows)?;
    print::line(common.say(
        "这是计算结果,不是评估机构的结论。",
        "This is a calculation, not the conclusion of an assessing body.",
    ))?;
    match common.format {
        Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if asked.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}

fn title(common: &Common, found: &Assessed) -> Result<(), Failure> {
    print::line(format!("{} {}", print::place(common, found.file.place), found.file.as_of))
}

pub(super) fn compare(common: &Common, asked: &ElderCompare) -> Result<(), Failure> {
    let found = read(common, &asked.file, asked.as_of)?;
    let lines = eldercare::compare(&found.report, &found.document);
    let rows: Vec<Vec<String>> = lines.iter().map(|line| compared(common, line)).collect();
    let heading = [
        common.say("标准", "standard"),
        common.say("评估日", "assessed"),
        common.say("本标准等级", "grade of its own"),
        common.say("名称", "name"),
        common.say("有效期至", "valid until"),
        common.say("可信度", "confidence"),
    ];
    match common.format {
        Format::Json => print::json(&json!({
            "schema": COMPARISON, "case": found.file.case, "place": found.file.place, "as_of": found.file.as_of,
            "month": Month::of(found.file.as_of), "standards": lines, "note": print::both(NO_TABLE),
            "pack": found.document.pack,
        })),
        Format::Csv => print::csv(&heading, &rows),
        Format::Text | Format::Markdown => {
            title(common, &found)?;
            print::table(&heading, &rows)?;
            print::line(NO_TABLE.get(common.lang()))
        }
    }
}

fn compared(common: &Common, line: &Line) -> Vec<String> {
    let lang = common.lang();
    let grade = line.grade.map_or_else(String::new, |grade| {
        let (lead, tail) = (common.say("(0 至 ", " (0 to "), common.say(")", ")"));
        format!("{grade}{lead}{}{tail}", line.worst)
    });
    let name = match (line.label, line.state) {
        (Some(label), _) => label.get(lang),
        (None, State::Stale) => common.say("已过有效期,不作等级", "stale, no grade"),
        (None, _) => common.say("需人工核定", "needs a person"),
    };
    let until = match (line.valid_until, line.validity_settled) {
        (Some(day), _) => day.to_string(),
        (None, true) if line.state == State::NeedsPerson => String::new(),
        (None, true) => common.say("状况变化即重评", "until a change").to_owned(),
        (None, false) => common.say("当地未定", "not settled locally").to_owned(),
    };
    let confidence = line.confidence.map_or("", |confidence| confidence.text().get(lang));
    vec![
        line.name.get(lang).to_owned(),
        line.assessed.to_string(),
        grade,
        name.to_owned(),
        until,
        confidence.to_owned(),
    ]
}
