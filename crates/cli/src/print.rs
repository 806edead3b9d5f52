//! Text, tables, JSON and CSV on standard output.

use std::io::{IsTerminal, Write};

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};
use minzheng::core_types::ids::division;
use minzheng::core_types::{Lang, Place, Text};
use serde::Serialize;

use crate::args::{Common, Format};
use crate::failure::Failure;

/// Writes to standard output; a closed pipe is told apart from other failures.
pub(crate) fn out(text: &str) -> Result<(), Failure> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::file("-"))
}

/// One line.
pub(crate) fn line(text: impl std::fmt::Display) -> Result<(), Failure> {
    out(&format!("{text}\n"))
}

/// Pretty JSON.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|why| Failure::Computing(why.to_string()))?;
    line(text)
}

/// How wide a table is that goes to a file or a pipe; on a terminal it is as wide as the terminal.
const WIDE: u16 = 120;

/// A rule below the heading and nothing else.
const RULED: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A table for people: columns align under Chinese text too.
pub(crate) fn table(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    out(&table_text(heading, rows))
}

/// A table, in Markdown where that is asked for.
pub(crate) fn table_in(common: &Common, heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    if common.format == Format::Markdown { markdown_table(heading, rows) } else { table(heading, rows) }
}

/// A table of Markdown.
pub(crate) fn markdown_table(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let line = |cells: &[String]| {
        let cell = |cell: &String| cell.replace('|', "\\|").replace('\n', "; ");
        format!("| {} |\n", cells.iter().map(cell).collect::<Vec<_>>().join(" | "))
    };
    let heading: Vec<String> = heading.iter().map(|cell| (*cell).to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(heading.len()));
    let rows: String = rows.iter().map(|row| line(row)).collect();
    out(&format!("{}{rule}{rows}", line(&heading)))
}

/// A table for people as text.
pub(crate) fn table_text(heading: &[&str], rows: &[Vec<String>]) -> String {
    let mut table = Table::new();
    table.load_style(RULED).set_content_arrangement(ContentArrangement::Dynamic);
    if !std::io::stdout().is_terminal() {
        table.set_width(WIDE);
    }
    table.set_header(heading.iter().copied());
    for row in rows {
        table.add_row(row.iter().map(String::as_str));
    }
    format!("{}\n", table.trim_fmt())
}

/// The same for spreadsheets.
pub(crate) fn csv(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let mut text = csv_line(heading.iter().copied());
    for row in rows {
        text.push_str(&csv_line(row.iter().map(String::as_str)));
    }
    out(&text)
}

fn csv_line<'a>(cells: impl Iterator<Item = &'a str>) -> String {
    let quoted = |cell: &str| {
        if cell.contains([',', '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let cells: Vec<String> = cells.map(quoted).collect();
    format!("{}\n", cells.join(","))
}

/// A place with its name, where the table of divisions has it: `370203 市北区`.
pub(crate) fn place(common: &Common, place: Place) -> String {
    place_in(common.lang(), place)
}

/// The same in one language.
pub(crate) fn place_in(lang: Lang, place: Place) -> String {
    match place {
        Place::Division(code) => match division(code) {
            Some(division) => format!("{code} {}", division.name.get(lang)),
            None => code.to_string(),
        },
        Place::Zone(_) => place.to_string(),
    }
}

/// A text in both languages, for JSON.
pub(crate) fn both(text: Text) -> serde_json::Value {
    serde_json::json!({ "zh": text.zh, "en": text.en })
}
