//! `minzheng ngo deadline --cases`: many applications on a day: what is due, what is overdue, and the share done within the promise.

use minzheng::core_types::{Lang, WorkdayCalendar};
use minzheng::ngo_registration::clocks::{Asked, CaseFile, CaseFound, Load, Quarter, monitor};
use serde_json::json;

use super::deadline::{deadline_json, due};
use super::deadline_rows;
use crate::args::{Common, Format, NgoDeadline};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine form.
const MANY: &str = "minzheng.ngo-deadlines/1";

pub(super) fn run(
    common: &Common,
    asked: &NgoDeadline,
    path: &str,
    calendar: &WorkdayCalendar,
) -> Result<(), Failure> {
    let Some(as_of) = asked.as_of else {
        return Err(Failure::Input(common.say("请写 --as-of", "--as-of is needed").to_owned()));
    };
    let (file, mut wrong) = read(common, asked, path)?;
    let (found, faults) = file.assess(Asked { as_of }, &cases::pack(common)?, calendar);
    for fault in &faults {
        let case = file.cases.get(fault.index).map_or("", |case| case.case.as_str());
        let entry = fault.error.index.saturating_add(1);
        let why = fault.error.error.text(common.lang());
        wrong.push(match common.lang() {
            Lang::Zh => format!("{path}:{case} 第 {entry} 条:{why}"),
            Lang::En => format!("{path}: {case}, entry {entry}: {why}"),
        });
    }
    let load = monitor(&found);
    match common.format {
        Format::Json => print::json(&json!({
            "schema": MANY, "place": file.place, "as_of": as_of, "wrong": wrong,
            "overdue": load.overdue, "due_today": load.due_today,
            "all": quarter_json(&load.all),
            "quarters": load.quarters.iter().map(|((year, quarter), one)| json!({
                "year": year, "quarter": quarter, "kept": quarter_json(one) })).collect::<Vec<_>>(),
            "cases": found.iter().map(|one| json!({
                "case": file.cases.get(one.index).map(|case| &case.case), "stage": one.state.stage,
                "working_days": one.kpi.map(|kpi| kpi.counted), "on_time": one.kpi.and_then(|kpi| kpi.on_time),
                "deadlines": one.deadlines.iter().map(|clock| deadline_json(common, clock, calendar)).collect::<Vec<_>>(),
            })).collect::<Vec<_>>(),
        }))?,
        Format::Csv => print::csv(&heading(common), &open_rows(common, &file, &found, &load))?,
        Format::Text | Format::Markdown => text(common, &file, (&found, &load))?,
    }
    if common.format != Format::Json {
        for line in &wrong {
            eprintln!("{line}");
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failure::Faulty(wrong.len())) }
}

/// A table of events, or JSON or TOML.
fn read(common: &Common, asked: &NgoDeadline, path: &str) -> Result<(CaseFile, Vec<String>), Failure> {
    let lang = common.lang();
    let is_table =
        std::path::Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    if !is_table {
        let mut file: CaseFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::CLOCKS, lang)?;
        file.place = asked.place.unwrap_or(file.place);
        return Ok((file, Vec::new()));
    }
    let Some(place) = asked.place else {
        return Err(Failure::Input(
            common.say("CSV 没有地方,请写 --place", "a CSV names no place; add --place").to_owned(),
        ));
    };
    let rows = deadline_rows::read(path, &cases::read(path, lang)?, place, lang).map_err(Failure::Input)?;
    Ok((rows.file, rows.wrong))
}

fn quarter_json(one: &Quarter) -> serde_json::Value {
    json!({ "decided": one.decided, "promised": one.promised, "on_time": one.on_time,
        "share": one.share().map(|share| share.to_string()), "longest": one.longest,
        "judged": one.judged, "lawful": one.lawful })
}

fn heading(common: &Common) -> [&'static str; 5] {
    [
        common.say("案号", "case"),
        common.say("时限", "what"),
        common.say("责任", "who"),
        common.say("最后一日", "last day"),
        common.say("状态", "status"),
    ]
}

/// Clocks that still run, the earliest last day first.
fn open_rows(common: &Common, file: &CaseFile, found: &[CaseFound], load: &Load) -> Vec<Vec<String>> {
    let lang = common.lang();
    let row = |(case, clock): &(usize, usize)| {
        let one = found.get(*case)?;
        let clock = one.deadlines.get(*clock)?;
        Some(vec![
            file.cases.get(one.index)?.case.clone(),
            clock.clock.label().get(lang).to_owned(),
            clock.clock.answerable().label().get(lang).to_owned(),
            due(common, clock),
            clock.status.label().get(lang).to_owned(),
        ])
    };
    load.open.iter().filter_map(row).collect()
}

fn text(common: &Common, file: &CaseFile, (found, load): (&[CaseFound], &Load)) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(match lang {
        Lang::Zh => format!(
            "{} 共 {} 件,逾期时限 {} 项,今日到期 {} 项",
            print::place(common, file.place),
            found.len(),
            load.overdue,
            load.due_today
        ),
        Lang::En => format!(
            "{}: {} applications, {} clocks overdue, {} due today",
            print::place(common, file.place),
            found.len(),
            load.overdue,
            load.due_today
        ),
    })?;
    let open = open_rows(common, file, found, load);
    if !open.is_empty() {
        print::table_in(common, &heading(common), &open)?;
    }
    if load.quarters.is_empty() {
        return Ok(());
    }
    let heading = [
        common.say("季度", "quarter"),
        common.say("办结", "decided"),
        common.say("有承诺", "promised"),
        common.say("承诺期内", "in time"),
        common.say("按期率", "share"),
        common.say("最长(工作日)", "longest (working days)"),
        common.say("法定期限内", "within the law"),
    ];
    let row = |name: String, one: &Quarter| {
        vec![
            name,
            one.decided.to_string(),
            one.promised.to_string(),
            one.on_time.to_string(),
            one.share().map_or_else(|| "–".to_owned(), |share| share.to_string()),
            one.longest.to_string(),
            format!("{}/{}", one.lawful, one.judged),
        ]
    };
    let mut rows: Vec<Vec<String>> =
        load.quarters.iter().map(|((year, quarter), one)| row(format!("{year}-Q{quarter}"), one)).collect();
    rows.push(row(common.say("合计", "all").to_owned(), &load.all));
    print::line("")?;
    print::table_in(common, &heading, &rows)
}
