//! What the commands on social affairs print alike: the outcomes of an explained file.

use chrono::NaiveDate;
use minzheng::core_types::ExplanationDocument;
use minzheng::core_types::figures::Place;
use serde_json::json;
use uuid::Uuid;

use super::elder::results::{heading, results, row};
use crate::args::{Common, Format};
use crate::failure::Failure;
use crate::print;

/// The name of a file in messages.
pub(super) fn name<'a>(common: &Common, path: &'a str) -> &'a str {
    if path == "-" { common.say("标准输入", "standard input") } else { path }
}

/// What was asked: where, of which day, whether with the explanation, and lines that come before the table.
pub(super) struct Told<'a> {
    pub(super) schema: &'a str,
    pub(super) case: Option<Uuid>,
    pub(super) place: Place,
    pub(super) as_of: NaiveDate,
    pub(super) explain: bool,
    pub(super) lines: Vec<String>,
    pub(super) more: serde_json::Value,
}

/// Prints the outcomes in the form asked for.
pub(super) fn tell(common: &Common, told: &Told<'_>, document: &ExplanationDocument) -> Result<(), Failure> {
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, document, outcome)).collect();
    match common.format {
        Format::Json => {
            return print::json(&json!({
                "schema": told.schema, "case": told.case, "place": told.place, "as_of": told.as_of, "findings": results(document),
                "more": told.more, "pack": document.pack, "explanation": told.explain.then_some(document),
            }));
        }
        Format::Csv => return print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {}
    }
    print::line(format!("{} {}", print::place(common, told.place), told.as_of))?;
    for line in &told.lines {
        print::line(line.clone())?;
    }
    if !rows.is_empty() {
        print::table(&heading(common), &rows)?;
    }
    match common.format {
        Format::Markdown if told.explain => print::out(&format!("\n{}", document.markdown(common.lang()))),
        _ if told.explain => print::out(&format!("\n{}", document.text(common.lang()))),
        _ => Ok(()),
    }
}
