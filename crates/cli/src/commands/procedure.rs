//! `minzheng procedure` and `minzheng due`: where a case stands, and what is due of many.

use chrono::NaiveDate;
use minzheng::caseload::procedure::{
    CaseHistory, CaseView, ProcedureTimes, WorkList, case_view, due_csv, due_json, due_markdown, due_table,
    groups_table, markdown, read_cases, work_list,
};
use minzheng::core_types::{Lang, MonthRange, WorkdayCalendar};
use minzheng::welfare::procedure::{Answerable, ClockError, Deadline, ProcedureLaw};

use crate::args::{Common, Due, Format, Histories, Procedure};
use crate::failure::Failure;
use crate::{cases, clock, print};

/// How much of a list of problems is shown.
const SHOWN: usize = 50;

fn computing(why: ClockError) -> Failure {
    Failure::Computing(why.to_string())
}

/// The cases of a file; problems go to standard error.
fn read(common: &Common, asked: &Histories) -> Result<Vec<CaseHistory>, Failure> {
    let bytes = if asked.file == "-" {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut bytes).map(|_| bytes)
    } else {
        std::fs::read(&asked.file)
    };
    let read = read_cases(&bytes.map_err(Failure::file(&asked.file))?, &asked.file);
    read.problems.iter().take(SHOWN).for_each(|problem| eprintln!("{}", problem.text(common.lang())));
    let more = read.problems.len().saturating_sub(SHOWN);
    if more > 0 {
        eprintln!("{} {more}", common.say("… 另有", "… and more:"));
    }
    if asked.strict && read.errors() > 0 {
        return Err(Failure::Strict(read.errors()));
    }
    if read.left_out > 0 {
        eprintln!(
            "{} {}",
            read.left_out,
            common.say("案因错行未纳入", "case(s) left out because of bad rows")
        );
    }
    if read.cases.is_empty() {
        let none = common.say("文件中没有可用的案件", "the file holds no case that can be used");
        return Err(Failure::Input(format!("{}: {none}", asked.file)));
    }
    Ok(read.cases)
}

struct Desk {
    law: ProcedureLaw,
    calendar: WorkdayCalendar,
    on: NaiveDate,
}

fn desk(common: &Common, asked: &Histories) -> Result<Desk, Failure> {
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let on = asked.on.unwrap_or_else(clock::today);
    Ok(Desk { law: ProcedureLaw::new(cases::pack(common)?), calendar, on })
}

pub(crate) fn run(common: &Common, asked: &Procedure) -> Result<(), Failure> {
    let mut desk = desk(common, &asked.histories)?;
    let all = read(common, &asked.histories)?;
    let found = match (&asked.case, all.as_slice()) {
        (Some(id), all) => all.iter().find(|case| case.case == *id),
        (None, [only]) => Some(only),
        (None, _) => {
            let why = common
                .say("文件有多案;请用 --case 指明", "the file holds several cases; name one with --case");
            return Err(Failure::Input(why.to_owned()));
        }
    };
    let Some(case) = found else {
        let none = common.say("没有这个案件编号,或其记录有误", "there is no such case, or its rows are bad");
        return Err(Failure::Input(format!("--case: {none}")));
    };
    let view = case_view(case, &mut desk.law, &desk.calendar, desk.on).map_err(computing)?;
    let (heading, rows) = view.deadlines_table(&desk.law, common.lang());
    match common.format {
        Format::Json => print::json(&view.json(&desk.law, &desk.calendar)),
        Format::Csv => print::csv(&heading, &rows),
        Format::Markdown => print::out(&page(common, &view, &desk)),
        Format::Text => {
            print::line(title(common, &view))?;
            let (heading, rows) = view.history_table(common.lang());
            print::table(&heading, &rows)?;
            print::line(next(common, &view))?;
            view.deadlines.iter().try_for_each(|deadline| clock_text(common, &view, deadline, &desk))
        }
    }
}

/// The case and where it stands.
fn title(common: &Common, view: &CaseView<'_>) -> String {
    let state = view.known.state();
    let lang = common.lang();
    let place = print::place(common, view.case.place);
    let (kind, stage) = (state.kind.label().get(lang), state.stage.label().get(lang));
    format!("{} {place} {kind} {}: {stage}", view.case.case, view.on)
}

fn next(common: &Common, view: &CaseView<'_>) -> String {
    let events: Vec<&str> = view.next().map(|event| event.label().get(common.lang())).collect();
    let lead = common.say("接着可以:", "may come next: ");
    format!("{lead}{}\n", events.join(common.say("、", ", ")))
}

/// A clock as a paragraph: what, by when, on what it rests, and the counted days.
fn clock_text(common: &Common, view: &CaseView<'_>, deadline: &Deadline, desk: &Desk) -> Result<(), Failure> {
    let lang = common.lang();
    let row = view.deadlines_table(&desk.law, lang).1.into_iter().zip(view.deadlines.iter());
    let cells =
        row.filter(|(_, known)| *known == deadline).map(|(cells, _)| cells).next().unwrap_or_default();
    let [what, who, from, limit, by, done, status, left, stopped, rule, source, assumed] = cells.as_slice()
    else {
        return Ok(());
    };
    let parts = [
        (common.say("截止", "by"), by.as_str()),
        (common.say("状态", "status"), status),
        ("", left),
        (common.say("责任", "who"), who),
        (common.say("起算", "from"), from),
        (common.say("时限", "limit"), limit),
        (common.say("办理", "done"), done),
        (common.say("中止日数", "days stopped"), if stopped == "0" { "" } else { stopped }),
    ];
    let told = parts.iter().filter(|(_, text)| !text.is_empty());
    let told: Vec<String> = told.map(|(name, text)| format!("{name} {text}").trim().to_owned()).collect();
    print::line(format!("{what}  {}", told.join(" · ")))?;
    let source = if source.is_empty() { String::new() } else { format!(" {source}") };
    print::line(format!("  {rule}{source}"))?;
    if !assumed.is_empty() {
        print::line(format!("  {} {assumed}", common.say("推定:", "assumed:")))?;
    }
    let lines = view.day_lines(deadline, &desk.calendar, lang);
    lines.iter().map(|line| format!("    {line}")).try_for_each(print::line)
}

fn page(common: &Common, view: &CaseView<'_>, desk: &Desk) -> String {
    let lang = common.lang();
    let (heading, rows) = view.history_table(lang);
    let mut text =
        format!("# {}\n\n{}\n{}\n", title(common, view), markdown(&heading, &rows), next(common, view));
    let (heading, rows) = view.deadlines_table(&desk.law, lang);
    text.push_str(&markdown(&heading, &rows));
    for deadline in view.deadlines.iter() {
        let lines = view.day_lines(deadline, &desk.calendar, lang);
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|line| format!("- {line}\n")).collect();
            text.push_str(&format!("\n## {}\n\n{}", deadline.clock.label().get(lang), lines.concat()));
        }
    }
    text
}

pub(crate) fn due(common: &Common, asked: &Due) -> Result<(), Failure> {
    let to = asked.to.as_deref().map(|text| whom(common, text)).transpose()?;
    let mut desk = desk(common, &asked.histories)?;
    let cases = read(common, &asked.histories)?;
    let list = work_list(&cases, &mut desk.law, &desk.calendar, desk.on).map_err(computing)?;
    let list = list.filtered(asked.within, to);
    let times = asked.times.map(|months| {
        let known: Vec<CaseHistory> = cases
            .iter()
            .map(|case| CaseHistory { history: case.history.known_on(desk.on), ..case.clone() })
            .collect();
        ProcedureTimes::over(&known, &mut desk.law, &desk.calendar, months).map(|times| (months, times))
    });
    let times = times.transpose().map_err(computing)?;
    match common.format {
        Format::Json => {
            let mut json = due_json(&list, &desk.law);
            if let (Some((months, times)), Some(fields)) = (times, json.as_object_mut()) {
                fields.insert("times".to_owned(), times_json(months, &times));
            }
            print::json(&json)
        }
        Format::Csv => {
            let mut bytes = Vec::new();
            due_csv(&mut bytes, &list, &desk.law, common.lang())?;
            print::out(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}'))
        }
        Format::Markdown => {
            print::out(&due_markdown(&list, common.lang()))?;
            told(common, times.as_ref())
        }
        Format::Text => {
            people(common, &list)?;
            told(common, times.as_ref())
        }
    }
}

fn whom(common: &Common, text: &str) -> Result<Answerable, Failure> {
    WorkList::whom(text).ok_or_else(|| {
        let words: Vec<&str> = Answerable::ALL.iter().map(|one| one.word()).collect();
        Failure::Input(format!("--to: {} {}", common.say("可写", "write one of"), words.join(", ")))
    })
}

fn people(common: &Common, list: &WorkList<'_>) -> Result<(), Failure> {
    let lang = common.lang();
    print::line(match lang {
        Lang::Zh => format!("{} 共 {} 案,待办 {} 项", list.on, list.cases, list.items.len()),
        Lang::En => format!("{}: {} cases, {} open clocks", list.on, list.cases, list.items.len()),
    })?;
    if list.items.is_empty() {
        return print::line(common.say("没有待办", "nothing is due"));
    }
    let (heading, rows) = groups_table(list, lang);
    print::table(&heading, &rows)?;
    print::line("")?;
    // The columns that a terminal has room for.
    let (heading, rows) = due_table(list, lang);
    let keep = [0_usize, 1, 2, 3, 4, 5, 8];
    let heading: Vec<&str> = keep.iter().filter_map(|at| heading.get(*at)).copied().collect();
    let narrow = |row: &Vec<String>| keep.iter().filter_map(|at| row.get(*at)).cloned().collect();
    print::table(&heading, &rows.iter().map(narrow).collect::<Vec<Vec<String>>>())?;
    if list.items.iter().any(|item| item.deadline.is_assumed()) {
        print::line(common.say(
            "有时限含推定的数值或读法,见 --format csv 的“推定”列,或 minzheng procedure --case",
            "some clocks rest on assumed figures or readings: see `assumed` of --format csv, or minzheng procedure --case",
        ))?;
    }
    Ok(())
}

/// Procedure times as a line.
fn told(common: &Common, times: Option<&(MonthRange, ProcedureTimes)>) -> Result<(), Failure> {
    let Some((months, times)) = times else { return Ok(()) };
    let number = |value: Option<u32>| value.map_or_else(|| "–".to_owned(), |value| value.to_string());
    let (median, p90) = (number(times.median), number(times.p90));
    let share = times.within_percent().unwrap_or_else(|| "–".to_owned());
    let (decided, within, judged) = (times.decided, times.within, times.judged);
    print::line(match common.lang() {
        Lang::Zh => format!(
            "\n{months} 办理时长(受理至决定,自然日):办结 {decided},中位数 {median},第90百分位 {p90};按期 {within}/{judged} = {share}%(截尾)"
        ),
        Lang::En => format!(
            "\n{months} procedure times (acceptance to decision, calendar days): {decided} decided, median {median}, \
             90th percentile {p90}; in time {within}/{judged} = {share} % (truncated)"
        ),
    })
}

fn times_json(months: MonthRange, times: &ProcedureTimes) -> serde_json::Value {
    serde_json::json!({
        "first": months.first(), "last": months.last(), "decided": times.decided, "median_days": times.median,
        "p90_days": times.p90, "judged": times.judged, "within": times.within, "within_percent": times.within_percent(),
    })
}
