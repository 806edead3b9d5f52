//! Tables of estates, borders and plans. Each bad cell is told with file, row and column; all of them at once.

use std::collections::BTreeMap;
use std::path::Path;

use csv::StringRecord;
use encoding_rs::{GB18030, UTF_8};
use minzheng::community_governance::size::{EstateRow, LinkRow};
use minzheng::core_types::{Fact, Lang};

use crate::args::Common;
use crate::failure::Failure;

/// Columns by their names in either language.
const ESTATE: &[(&str, &[&str])] = &[
    ("id", &["id", "编号", "小区", "estate"]),
    ("households", &["households", "户数"]),
    ("managed", &["managed", "有物业", "物业"]),
    ("street", &["street", "街道"]),
    ("community", &["community", "现属社区", "社区"]),
    ("x", &["x", "东"]),
    ("y", &["y", "北"]),
    ("area", &["area", "面积"]),
    ("outline", &["outline", "周长"]),
    ("centre", &["centre", "center", "服务中心"]),
    ("neighbours", &["neighbours", "neighbors", "相邻"]),
];
const LINK: &[(&str, &[&str])] = &[
    ("one", &["one", "小区", "estate"]),
    ("other", &["other", "相邻", "相邻小区", "neighbour"]),
    ("border", &["border", "边界"]),
    ("barrier", &["barrier", "阻隔"]),
];
const PLAN: &[(&str, &[&str])] =
    &[("id", &["id", "编号", "小区", "estate"]), ("community", &["community", "社区"])];

/// A table with its columns known.
struct Sheet<'t> {
    common: &'t Common,
    name: String,
    columns: BTreeMap<&'static str, usize>,
    headings: StringRecord,
    rows: Vec<(u64, StringRecord)>,
    wrong: Vec<String>,
}

/// UTF-8, else GB 18030, in which spreadsheets of China are often saved.
pub(super) fn text(bytes: &[u8]) -> String {
    match UTF_8.decode_with_bom_removal(bytes) {
        (text, false) => text.into_owned(),
        (_, true) => GB18030.decode_with_bom_removal(bytes).0.into_owned(),
    }
}

impl<'t> Sheet<'t> {
    fn read(
        common: &'t Common,
        path: &Path,
        known: &[(&'static str, &[&str])],
        needed: &[&'static str],
    ) -> Result<Self, Failure> {
        let name = path.display().to_string();
        let bytes = std::fs::read(path).map_err(Failure::file(&name))?;
        let text = text(&bytes);
        let mut reader =
            csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
        let failed = |why: csv::Error| Failure::Input(format!("{name}: {why}"));
        let headings = reader.headers().map_err(failed)?.clone();
        let mut columns = BTreeMap::new();
        for (at, heading) in headings.iter().enumerate() {
            let heading = heading.to_lowercase();
            let column = known.iter().find(|(_, names)| names.contains(&heading.as_str()));
            if let Some((column, _)) = column {
                columns.entry(*column).or_insert(at);
            }
        }
        if let Some(missing) = needed.iter().find(|column| !columns.contains_key(*column)) {
            let names =
                known.iter().find(|(column, _)| column == missing).map_or(&[][..], |(_, names)| *names);
            let lead = common.say("缺少一列,列名可用", "a column is missing; it may be called");
            return Err(Failure::Input(format!("{name}: {lead} {}", names.join("、"))));
        }
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|why| Failure::Input(format!("{name}: {why}")))?;
            let row = record.position().map_or(0, csv::Position::line);
            if record.iter().any(|cell| !cell.is_empty()) {
                rows.push((row, record));
            }
        }
        Ok(Self { common, name, columns, headings, rows, wrong: Vec::new() })
    }

    fn cell<'r>(&self, record: &'r StringRecord, column: &str) -> &'r str {
        self.columns.get(column).and_then(|at| record.get(*at)).unwrap_or_default()
    }

    fn wrong(&mut self, row: u64, column: &str, cell: &str, what: (&'static str, &'static str)) {
        let heading = self.columns.get(column).and_then(|at| self.headings.get(*at)).unwrap_or(column);
        let (lead, column) = match self.common.lang() {
            Lang::Zh => (format!("第{row}行"), format!("“{heading}”列")),
            Lang::En => (format!("row {row}"), format!("column {heading}")),
        };
        let what = self.common.say(what.0, what.1);
        self.wrong.push(format!("{}: {lead} {column}: {cell:?} {what}", self.name));
    }

    /// A whole number, or nothing where the cell is empty.
    fn number<N: std::str::FromStr>(&mut self, row: u64, record: &StringRecord, column: &str) -> Option<N> {
        let cell = self.cell(record, column).to_owned();
        if cell.is_empty() {
            return None;
        }
        let number = cell.parse().ok();
        if number.is_none() {
            self.wrong(row, column, &cell, ("不是整数;请写整数", "is no whole number; write one"));
        }
        number
    }

    fn truth(&mut self, row: u64, record: &StringRecord, column: &str) -> Fact<bool> {
        let cell = self.cell(record, column).to_owned();
        match cell.to_lowercase().as_str() {
            "" | "unknown" | "未知" | "不详" => Fact::NotEstablished,
            "是" | "有" | "yes" | "true" | "1" => Fact::Known(true),
            "否" | "无" | "没有" | "no" | "false" | "0" => Fact::Known(false),
            _ => {
                self.wrong(
                    row,
                    column,
                    &cell,
                    ("请写是、否,未查实的留空", "write yes or no, or nothing where it is not known"),
                );
                Fact::NotEstablished
            }
        }
    }

    fn done<T>(self, value: T) -> Result<T, Failure> {
        if self.wrong.is_empty() { Ok(value) } else { Err(Failure::Input(self.wrong.join("\n"))) }
    }
}

fn optional(cell: &str) -> Option<String> {
    (!cell.is_empty()).then(|| cell.to_owned())
}

/// The estates, and the borders of their column of neighbours: `b;c:120;!d` is b, c over 120 metres, and d behind a barrier.
pub(super) fn estates(common: &Common, path: &Path) -> Result<(Vec<EstateRow>, Vec<LinkRow>), Failure> {
    let mut sheet = Sheet::read(common, path, ESTATE, &["id", "households"])?;
    let (mut estates, mut links) = (Vec::new(), Vec::new());
    for (row, record) in std::mem::take(&mut sheet.rows) {
        let id = sheet.cell(&record, "id").to_owned();
        if id.is_empty() {
            sheet.wrong(row, "id", "", ("没有编号;请写上", "has no id; write one"));
        }
        let households = sheet.number(row, &record, "households");
        if households.is_none() && sheet.cell(&record, "households").is_empty() {
            sheet.wrong(
                row,
                "households",
                "",
                ("没有户数;没有住户的写0", "no households are stated; write 0 where there are none"),
            );
        }
        for neighbour in sheet.cell(&record, "neighbours").split([';', ';', '、']).map(str::trim) {
            let (barrier, neighbour) = match neighbour.strip_prefix('!') {
                Some(neighbour) => (true, neighbour),
                None => (false, neighbour),
            };
            let (other, border) = match neighbour.rsplit_once(':') {
                Some((other, metres)) if metres.bytes().all(|byte| byte.is_ascii_digit()) => {
                    (other, metres.parse().ok())
                }
                _ => (neighbour, None),
            };
            if !other.is_empty() {
                links.push(LinkRow { one: id.clone(), other: other.to_owned(), border, barrier });
            }
        }
        estates.push(EstateRow {
            id,
            households: households.unwrap_or_default(),
            managed: sheet.truth(row, &record, "managed"),
            street: optional(sheet.cell(&record, "street")),
            community: optional(sheet.cell(&record, "community")),
            x: sheet.number(row, &record, "x"),
            y: sheet.number(row, &record, "y"),
            area: sheet.number(row, &record, "area"),
            outline: sheet.number(row, &record, "outline"),
            centre: sheet.truth(row, &record, "centre") == Fact::Known(true),
        });
    }
    sheet.done((estates, links))
}

pub(super) fn links(common: &Common, path: &Path) -> Result<Vec<LinkRow>, Failure> {
    let mut sheet = Sheet::read(common, path, LINK, &["one", "other"])?;
    let mut links = Vec::new();
    for (row, record) in std::mem::take(&mut sheet.rows) {
        links.push(LinkRow {
            one: sheet.cell(&record, "one").to_owned(),
            other: sheet.cell(&record, "other").to_owned(),
            border: sheet.number(row, &record, "border"),
            barrier: sheet.truth(row, &record, "barrier") == Fact::Known(true),
        });
    }
    sheet.done(links)
}

pub(super) fn plan(common: &Common, path: &Path) -> Result<BTreeMap<String, String>, Failure> {
    let mut sheet = Sheet::read(common, path, PLAN, &["id", "community"])?;
    let mut plan = BTreeMap::new();
    for (row, record) in std::mem::take(&mut sheet.rows) {
        let (id, community) =
            (sheet.cell(&record, "id").to_owned(), sheet.cell(&record, "community").to_owned());
        if plan.insert(id.clone(), community).is_some() {
            sheet.wrong(row, "id", &id, ("写了两次;请保留一行", "stands twice; keep one row"));
        }
    }
    sheet.done(plan)
}
