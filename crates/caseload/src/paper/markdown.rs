//! The paper as Markdown.

use minzheng_core_types::Lang;

use super::{Paper, Part};

pub(super) fn page(paper: &Paper, lang: Lang) -> String {
    let mut out =
        format!("# {}\n\n{}\n\n> {}\n", text(&paper.title), text(&paper.under), text(&paper.statement));
    for section in &paper.sections {
        out.push_str(&format!("\n## {}\n", text(&section.title)));
        section.parts.iter().for_each(|part| write(&mut out, part, lang));
    }
    out.push('\n');
    for (name, value) in &paper.foot {
        out.push_str(&format!("- {}: `{value}`\n", text(name)));
    }
    out
}

/// Text that cannot be taken for marks of a table, a link, markup or emphasis.
pub(crate) fn text(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for sign in raw.chars() {
        match sign {
            '\n' => out.push_str("<br>"),
            '<' => out.push_str("&lt;"),
            '|' | '*' | '_' | '`' | '[' | ']' | '\\' | '#' => {
                out.push('\\');
                out.push(sign);
            }
            other => out.push(other),
        }
    }
    out
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

fn write(out: &mut String, part: &Part, lang: Lang) {
    out.push('\n');
    match part {
        Part::Pairs(pairs) => {
            let [name, value] = match lang {
                Lang::Zh => ["事项", "内容"],
                Lang::En => ["what", "value"],
            };
            out.push_str(&row([name, value].map(str::to_owned).into_iter()));
            out.push_str("|---|---|\n");
            pairs.iter().for_each(|(name, value)| out.push_str(&row([text(name), text(value)].into_iter())));
        }
        Part::Table { heads, rows, .. } => {
            out.push_str(&row(heads.iter().map(|head| text(head))));
            out.push_str(&format!("|{}\n", "---|".repeat(heads.len())));
            rows.iter().for_each(|cells| out.push_str(&row(cells.iter().map(|cell| text(cell)))));
        }
        Part::Said(said) => out.push_str(&format!("{}\n", text(said))),
        Part::Seal(by) => by.iter().for_each(|line| out.push_str(&format!("{}\n\n", text(line)))),
        Part::Note(note) => out.push_str(&format!("{}\n", text(note))),
        Part::Box { title, lines } => {
            out.push_str(&format!("**{}**\n\n", text(title)));
            lines.iter().for_each(|line| out.push_str(&format!("- {}\n", text(line))));
        }
    }
}
