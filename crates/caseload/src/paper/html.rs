//! The paper as a page that prints on A4.

use std::fmt::Write as _;

use minzheng_core_types::Lang;

use super::{Paper, Part};
use crate::report::html::escape;

/// The paper in one language.
pub(super) fn page(paper: &Paper, lang: Lang) -> String {
    let code = match lang {
        Lang::Zh => "zh-CN",
        Lang::En => "en",
    };
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{code}\"><head><meta charset=\"utf-8\"/>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>{} {}</title><style>{}</style></head>\n\
         <body><main><h1>{}</h1><p class=\"under\">{}</p><p class=\"statement\">{}</p>\n",
        escape(&paper.title),
        escape(&paper.under),
        include_str!("style.css"),
        escape(&paper.title),
        escape(&paper.under),
        escape(&paper.statement)
    );
    for section in &paper.sections {
        let _ = write!(out, "<section><h2>{}</h2>", escape(&section.title));
        section.parts.iter().for_each(|part| write_part(&mut out, part));
        out.push_str("</section>\n");
    }
    out.push_str("<footer>");
    for (name, value) in &paper.foot {
        let _ = write!(out, "<p>{} <span class=\"hash\">{}</span></p>", escape(name), escape(value));
    }
    out.push_str("</footer></main></body></html>\n");
    out
}

/// Lines within a cell.
fn lines(text: &str) -> String {
    text.lines().map(escape).collect::<Vec<_>>().join("<br/>")
}

fn write_part(out: &mut String, part: &Part) {
    match part {
        Part::Pairs(pairs) => {
            // Two pairs a row; the last one alone has the whole row.
            out.push_str("<table class=\"pairs\"><tbody>");
            for two in pairs.chunks(2) {
                out.push_str("<tr>");
                for (name, value) in two {
                    let span = if two.len() == 1 { " colspan=\"3\"" } else { "" };
                    let _ =
                        write!(out, "<th scope=\"row\">{}</th><td{span}>{}</td>", escape(name), lines(value));
                }
                out.push_str("</tr>");
            }
            out.push_str("</tbody></table>");
        }
        Part::Table { heads, widths, rows } => {
            out.push_str("<table><colgroup>");
            for place in 0..heads.len() {
                let _ = match widths.get(place) {
                    Some(width) => write!(out, "<col style=\"width:{width}%\"/>"),
                    None => write!(out, "<col/>"),
                };
            }
            out.push_str("</colgroup><thead><tr>");
            for head in heads {
                let _ = write!(out, "<th scope=\"col\">{}</th>", escape(head));
            }
            out.push_str("</tr></thead><tbody>");
            for row in rows {
                out.push_str("<tr>");
                for cell in row {
                    let _ = write!(out, "<td>{}</td>", lines(cell));
                }
                out.push_str("</tr>");
            }
            out.push_str("</tbody></table>");
        }
        Part::Note(text) => {
            let _ = write!(out, "<p class=\"note\">{}</p>", lines(text));
        }
        Part::Said(text) => {
            let _ = write!(out, "<p class=\"said\">{}</p>", lines(text));
        }
        Part::Seal(by) => {
            let by: Vec<String> = by.iter().map(|line| escape(line)).collect();
            let _ = write!(out, "<p class=\"seal\">{}</p>", by.join("<br/>"));
        }
        Part::Box { title, lines: blanks } => {
            let _ = write!(out, "<div class=\"box\"><h3>{}</h3><div class=\"room\"></div>", escape(title));
            for blank in blanks {
                let _ = write!(out, "<span>{}</span>", escape(blank));
            }
            out.push_str("</div>");
        }
    }
}
