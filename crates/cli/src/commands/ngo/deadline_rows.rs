//! A table of events as applications: a row for each event. Each bad row is told with file, row and column; the others go through.

use chrono::NaiveDate;
use csv::StringRecord;
use minzheng::core_types::{Fact, Lang, Place, Text};
use minzheng::ngo_registration::OrgKind;
use minzheng::ngo_registration::clocks::{Act, Case, CaseFile, Entry, EventKind};

/// Columns by their names in either language.
const COLUMNS: &[(&str, &[&str])] = &[
    ("case", &["case", "案号"]),
    ("kind", &["kind", "类别"]),
    ("act", &["act", "事项"]),
    ("on", &["on", "日期"]),
    ("event", &["event", "经过"]),
    ("through", &["through", "不计至"]),
    ("items", &["items", "材料"]),
    ("days", &["days", "延长天数"]),
    ("credit_code", &["credit_code", "信用代码"]),
    ("charity", &["charity", "慈善组织"]),
];

const KINDS: &[(OrgKind, &[&str])] = &[
    (OrgKind::SocialGroup, &["social-group", "社会团体"]),
    (OrgKind::ServiceOrg, &["service-org", "民办非企业单位", "社会服务机构"]),
    (OrgKind::Foundation, &["foundation", "基金会"]),
];

/// What was read, and what was wrong.
pub(super) struct Rows {
    pub(super) file: CaseFile,
    pub(super) wrong: Vec<String>,
}

/// Reads the table.
///
/// # Errors
/// Where the table has no rows to speak of: a column is lacking, or it is no CSV.
pub(super) fn read(name: &str, text: &str, place: Place, lang: Lang) -> Result<Rows, String> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headings = reader.headers().map_err(|why| format!("{name}: {why}"))?.clone();
    let place_of = |column: &str| {
        let names = COLUMNS.iter().find(|(known, _)| *known == column).map_or(&[][..], |(_, names)| names);
        headings.iter().position(|heading| names.contains(&heading.to_lowercase().as_str()))
    };
    for needed in ["case", "kind", "act", "on", "event"] {
        if place_of(needed).is_none() {
            let names =
                COLUMNS.iter().find(|(known, _)| *known == needed).map_or(&[][..], |(_, names)| names);
            let lead = Text::new("缺少一列,列名可用", "a column is missing; it may be called");
            return Err(format!("{name}: {} {}", lead.get(lang), names.join(", ")));
        }
    }
    let mut rows = Rows { file: CaseFile { place, cases: Vec::new() }, wrong: Vec::new() };
    for record in reader.records() {
        let record = record.map_err(|why| format!("{name}: {why}"))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |column: &str| place_of(column).and_then(|at| record.get(at)).unwrap_or("").to_owned();
        if let Err((column, what)) = take(&mut rows.file, &cell, &record) {
            let row = Text::new("第", "row").get(lang);
            let rest = Text::new("行", "").get(lang);
            rows.wrong.push(format!("{name}: {row} {line} {rest} {column}: {}", what.get(lang)));
        }
    }
    Ok(rows)
}

type Wrong = (&'static str, Text);

fn take(file: &mut CaseFile, cell: &dyn Fn(&str) -> String, record: &StringRecord) -> Result<(), Wrong> {
    if record.iter().all(str::is_empty) {
        return Ok(());
    }
    let case = cell("case");
    if case.is_empty() {
        return Err(("case", Text::new("没有案号;请补上", "no case number; add it")));
    }
    let kind = cell("kind");
    let kind =
        KINDS.iter().find(|(_, names)| names.contains(&kind.as_str())).map(|(kind, _)| *kind).ok_or((
            "kind",
            Text::new(
                "不是社会团体、民办非企业单位、基金会之一",
                "write social-group, service-org or foundation",
            ),
        ))?;
    let act = cell("act");
    let act = Act::ALL.iter().copied().find(|one| one.word() == act || one.label().zh == act).ok_or((
        "act",
        Text::new("没有这一事项;见 docs/ngo-deadline.md", "no such act; see docs/ngo-deadline.md"),
    ))?;
    let event = cell("event");
    let event =
        EventKind::ALL.iter().copied().find(|one| one.word() == event || one.label().zh == event).ok_or((
            "event",
            Text::new("没有这一经过;见 docs/ngo-deadline.md", "no such event; see docs/ngo-deadline.md"),
        ))?;
    let mut entry = Entry::new(event, day("on", &cell("on"))?);
    let through = cell("through");
    entry.through = if through.is_empty() { None } else { Some(day("through", &through)?) };
    entry.items =
        cell("items").split([';', ';', '、']).filter(|item| !item.is_empty()).map(str::to_owned).collect();
    let days = cell("days");
    if !days.is_empty() {
        let number = days.parse().map_err(|_| ("days", Text::new("不是天数", "not a number of days")))?;
        entry.days = Some(number);
    }
    entry.credit_code = Some(cell("credit_code")).filter(|code| !code.is_empty());
    let charity = match cell("charity").as_str() {
        "" => Fact::NotEstablished,
        "true" | "是" => Fact::Known(true),
        "false" | "否" => Fact::Known(false),
        _ => return Err(("charity", Text::new("写是或否", "write true or false"))),
    };
    match file.cases.iter_mut().find(|known| known.case == case) {
        Some(known) if known.kind != kind || known.act != act => {
            return Err((
                "act",
                Text::new("同一案号的类别或事项前后不一", "kind or act differs within a case"),
            ));
        }
        Some(known) => {
            known.events.push(entry);
            if !charity.is_open() {
                known.charity = charity;
            }
        }
        None => file.cases.push(Case { case, kind, act, charity, events: vec![entry] }),
    }
    Ok(())
}

fn day(column: &'static str, text: &str) -> Result<NaiveDate, Wrong> {
    text.parse().map_err(|_| (column, Text::new("不是日期;如 2014-06-09", "not a date; write 2014-06-09")))
}
