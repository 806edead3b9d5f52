//! A table, in Markdown where that is asked for.

use crate::args::{Common, Format};
use crate::failure::Failure;
use crate::print;

pub(super) fn table(common: &Common, heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    if common.format != Format::Markdown {
        return print::table(heading, rows);
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = line(heading.iter().map(|cell| (*cell).to_owned()).collect());
    text.push_str(&format!("|{}\n", "---|".repeat(heading.len())));
    for row in rows {
        text.push_str(&line(row.iter().map(|cell| cell.replace('|', "\\|").replace('\n', "; ")).collect()));
    }
    print::out(&text)
}
