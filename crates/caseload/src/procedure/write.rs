//! The work list as tables, CSV, JSON and Markdown.

use std::io::Write;

use minzheng_core_types::{Lang, Text};
use minzheng_welfare::procedure::ProcedureLaw;
use serde_json::{Value, json};

use super::view::{assumed_text, deadline_json, due_text, limit_text, rule_text, source_text, standing_text};
use super::work_list::{Group, WorkItem, WorkList};
use crate::files::cells::protected;
use crate::outputs::OutputError;
use crate::outputs::csv::{BOM, Line};

/// Name and version of the form of [`due_json`]. Its fields do not change without a new version.
pub const DUE_SCHEMA: &str = "minzheng.due/1";

const WHAT: &str = "work list";

const HEADING: [Text; 13] = [
    Text::new("状态", "status"),
    Text::new("截止", "by"),
    Text::new("余/逾", "left or late"),
    Text::new("责任", "who"),
    Text::new("事项", "what"),
    Text::new("案件编号", "case"),
    Text::new("区划", "place"),
    Text::new("类别", "kind"),
    Text::new("阶段", "stage"),
    Text::new("起算", "from"),
    Text::new("时限", "limit"),
    Text::new("规则", "rule"),
    Text::new("推定", "assumed"),
];
const SOURCE: Text = Text::new("依据", "source");

fn cells(item: &WorkItem<'_>, lang: Lang) -> Vec<String> {
    let deadline = &item.deadline;
    vec![
        deadline.status.label().get(lang).to_owned(),
        due_text(deadline, lang),
        standing_text(deadline, lang),
        deadline.answerable().label().get(lang).to_owned(),
        deadline.clock.label().get(lang).to_owned(),
        item.case.case.clone(),
        item.case.place.to_string(),
        item.case.history.state().kind.label().get(lang).to_owned(),
        item.stage.label().get(lang).to_owned(),
        deadline.started.to_string(),
        limit_text(deadline, lang),
        rule_text(deadline),
        assumed_text(deadline, lang),
    ]
}

/// The list as a table: headings and rows, the most urgent first.
#[must_use]
pub fn due_table(list: &WorkList<'_>, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let rows = list.items.iter().map(|item| cells(item, lang)).collect();
    (HEADING.iter().map(|text| text.get(lang)).collect(), rows)
}

/// Who has how many: headings and rows.
#[must_use]
pub fn groups_table(list: &WorkList<'_>, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = [
        Text::new("责任", "who"),
        Text::new("逾期", "overdue"),
        Text::new("今日到期", "due today"),
        Text::new("进行中", "running"),
        Text::new("中止", "stopped"),
        Text::new("无法推算", "not known"),
    ];
    let row = |group: &Group| {
        let counts = [group.overdue, group.due_today, group.running, group.stopped, group.unknown];
        let name = group.answerable.label().get(lang).to_owned();
        std::iter::once(name).chain(counts.map(|count| count.to_string())).collect()
    };
    (heading.iter().map(|text| text.get(lang)).collect(), list.groups().iter().map(row).collect())
}

/// The list as CSV for spreadsheets, with the source of each limit.
///
/// # Errors
/// [`OutputError`] when `to` does not take it.
pub fn due_csv(
    to: &mut dyn Write,
    list: &WorkList<'_>,
    law: &ProcedureLaw,
    lang: Lang,
) -> Result<(), OutputError> {
    let mut text = Line::default();
    for heading in HEADING.iter().chain([&SOURCE]) {
        text.field(heading.get(lang));
    }
    text.end();
    for item in &list.items {
        for cell in cells(item, lang) {
            text.field(protected(&cell));
        }
        text.field(protected(&source_text(&item.deadline, law, lang))).end();
    }
    let mut write = |text: &str| to.write_all(text.as_bytes());
    write(BOM).and_then(|()| write(&text.text())).map_err(|why| OutputError::Write { what: WHAT, why })?;
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}

/// The list as JSON ([`DUE_SCHEMA`]).
#[must_use]
pub fn due_json(list: &WorkList<'_>, law: &ProcedureLaw) -> Value {
    let item = |item: &WorkItem<'_>| {
        let mut value = deadline_json(&item.deadline, law);
        if let Some(fields) = value.as_object_mut() {
            fields.insert("case".to_owned(), item.case.case.clone().into());
            fields.insert("place".to_owned(), item.case.place.to_string().into());
            fields.insert("kind".to_owned(), item.case.history.state().kind.word().into());
            fields.insert("stage".to_owned(), item.stage.word().into());
        }
        value
    };
    let group = |group: &Group| {
        json!({ "answerable": group.answerable, "overdue": group.overdue, "due_today": group.due_today,
                "running": group.running, "stopped": group.stopped, "unknown": group.unknown })
    };
    json!({
        "schema": DUE_SCHEMA, "on": list.on, "pack": law.pack().hash().to_string(), "cases": list.cases,
        "groups": list.groups().iter().map(group).collect::<Vec<_>>(),
        "items": list.items.iter().map(item).collect::<Vec<_>>(),
    })
}

/// A table of Markdown; bars within cells do not part them.
#[must_use]
pub fn markdown(heading: &[&str], rows: &[Vec<String>]) -> String {
    let cell = |text: &str| text.replace('|', "\\|").replace('\n', " ");
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = row(heading.iter().map(|text| cell(text)).collect());
    text.push_str(&row(heading.iter().map(|_| "---".to_owned()).collect()));
    rows.iter().for_each(|cells| text.push_str(&row(cells.iter().map(|text| cell(text)).collect())));
    text
}

/// The list as Markdown: who has how many, then the items.
#[must_use]
pub fn due_markdown(list: &WorkList<'_>, lang: Lang) -> String {
    let title = match lang {
        Lang::Zh => format!("# {} 待办清单\n\n", list.on),
        Lang::En => format!("# Work list of {}\n\n", list.on),
    };
    let (heading, rows) = groups_table(list, lang);
    let groups = markdown(&heading, &rows);
    let (heading, rows) = due_table(list, lang);
    format!("{title}{groups}\n{}", markdown(&heading, &rows))
}
