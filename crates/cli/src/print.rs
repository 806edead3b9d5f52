//! Tables and JSON on standard output.

use std::io::Write;

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;

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
    let text = serde_json::to_string_pretty(value).map_err(|why| Failure::Input(why.to_string()))?;
    line(text)
}

/// A table for people: columns align under Chinese text too.
pub(crate) fn table(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_header(heading.iter().copied());
    for row in rows {
        table.add_row(row.iter().map(String::as_str));
    }
    line(table)
}

/// The same for spreadsheets.
pub(crate) fn csv(heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let quoted = |cell: &str| {
        if cell.contains([',', '"', '\n']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.to_owned()
        }
    };
    let joined = |cells: &mut dyn Iterator<Item = &str>| cells.map(quoted).collect::<Vec<_>>().join(",");
    line(joined(&mut heading.iter().copied()))?;
    for row in rows {
        line(joined(&mut row.iter().map(String::as_str)))?;
    }
    Ok(())
}
