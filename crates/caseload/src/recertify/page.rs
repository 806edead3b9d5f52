//! The printable page of the list.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, MoneyError, Text};

use super::write::{AFTER, ALL, BEFORE, PROPOSALS, amounts, class, due, reasons, timing as timing_label};
use super::{Counts, Outcome, Recertification, ReviewLine, TIMINGS};
use crate::notice::page::wide;
use crate::report::html::{Cell, Head, Row, begin, both, escape, pair, table, yuan};

const STYLE: &str = "@page { size: A4 landscape; margin: 12mm; } td, th { overflow-wrap: anywhere; } \
    .n { overflow-wrap: normal; } .lines th[scope=\"row\"] { white-space: nowrap; } \
    .lines caption { display: none; } .lines table { table-layout: fixed; } .lines thead th:nth-child(9) { width: 27%; } \
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; break-after: avoid; } \
    @media print { .lines table { font-size: 7.4pt; } .sums table { font-size: 7.6pt; } }";

/// 核查清单 as one self-contained page, Chinese with a switch to English; it prints on A4 across. Heads are masked; there is
/// no way to show them here.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn recertification_page(list: &Recertification) -> Result<String, MoneyError> {
    let mut out = begin(&format!("{} 定期核查清单 · List of reviews", list.day), STYLE);
    let _ = writeln!(
        out,
        "<header><p class=\"eyebrow\">{}</p><h1>{}</h1><p class=\"period\">{}</p><div class=\"note\"><p>{}</p></div></header>",
        both(Text::new("低保定期核查", "Recertification")),
        both(Text::new("核查清单和复核建议", "Reviews due and what they come to")),
        escape(&list.day.to_string()),
        pair(&wide(PROPOSALS.zh), PROPOSALS.en)
    );
    sums(&mut out, list);
    // Lines are sorted by area: those of one stand together.
    let mut lines = list.lines.iter().peekable();
    for area in list.areas.keys() {
        let mut rows = Vec::new();
        while let Some(line) = lines.next_if(|line| line.area == *area) {
            rows.push(row(line)?);
        }
        let _ = write!(out, "<h3>{}</h3>", escape(&area.name()));
        table(&mut out, "lines", Text::new("核查清单", "reviews"), &heads(), &rows);
    }
    let _ = write!(
        out,
        "<footer><p>{} <span class=\"hash\">{}</span></p></footer>\n</main></body></html>\n",
        both(Text::new("参数摘要：", "Hash of the figures:")),
        list.pack
    );
    Ok(out)
}

fn sums(out: &mut String, list: &Recertification) {
    let _ = write!(out, "<h2>{}</h2>", both(Text::new("汇总", "Sums")));
    let mut heads = vec![Head::text(Text::new("街道、社区", "street, community"))];
    heads.push(Head::number(Text::new("在保", "on the roll")));
    heads.extend(TIMINGS.map(|timing| Head::number(timing_label(timing))));
    heads.extend(Outcome::ALL.map(|outcome| Head::number(outcome.label())));
    heads.extend([BEFORE, AFTER].map(Head::number));
    let cells = |counts: &Counts| {
        let mut cells = vec![Cell::count(counts.households)];
        cells.extend(counts.timings.map(Cell::count));
        cells.extend(counts.outcomes.map(Cell::count));
        cells.extend([counts.before, counts.after].map(Cell::yuan));
        cells
    };
    let areas = list.areas.iter();
    let mut rows: Vec<Row> =
        areas.map(|(area, counts)| Row::new(escape(&area.name()), cells(counts))).collect();
    rows.push(Row::total(both(ALL), cells(&list.total)));
    let caption = Text::new(
        "户；金额为建议不待查的各户的低保金，每月",
        "households; the amounts are the allowance a month of those whose proposal is not open",
    );
    table(out, "sums wide", caption, &heads, &rows);
}

fn heads() -> [Head; 9] {
    [
        Head::text(Text::new("户编号", "household")),
        Head::text(Text::new("户主", "head")),
        Head::text(Text::new("核查类别", "class")),
        Head::text(Text::new("上次核查", "last review")),
        Head::text(Text::new("期限", "due by")),
        Head::text(Text::new("建议", "proposal")),
        Head::number(Text::new("原金额", "before")),
        Head::number(Text::new("拟金额", "proposed")),
        Head::text(Text::new("理由、待查", "grounds, open")),
    ]
}

fn row(line: &ReviewLine) -> Result<Row, MoneyError> {
    let [before, after] = amounts(line)?
        .map_or_else(|| [String::new(), String::new()], |[before, after, _]| [before, after].map(yuan));
    let in_both = |text: &dyn Fn(Lang) -> String| pair(&text(Lang::Zh), &text(Lang::En));
    let due = format!(
        "{}<small>{}</small>",
        in_both(&|lang| due(&line.review, lang).replace("..", " – ")),
        both(timing_label(line.timing))
    );
    let proposal = &line.proposal;
    let from = proposal.from().map_or_else(String::new, |from| {
        let until = proposal.last().map(|last| format!("–{last}")).unwrap_or_default();
        match proposal.outcome() {
            Outcome::Keep | Outcome::Open => String::new(),
            Outcome::Stop => format!("<small>{}</small>", escape(&from.to_string())),
            _ => format!("<small>{}{}</small>", escape(&from.to_string()), escape(&until)),
        }
    });
    Ok(Row::new(
        escape(&line.number),
        vec![
            Cell::Text(escape(&line.head.to_string())),
            Cell::Text(in_both(&|lang| class(&line.review, lang))),
            Cell::Text(escape(&line.reviewed.to_string())),
            Cell::Text(due),
            Cell::Text(format!("{}{from}", both(proposal.outcome().label()))),
            Cell::Number(before),
            Cell::Number(after),
            Cell::Text(in_both(&|lang| reasons(line, lang).join(Text::new("；", "; ").get(lang)))),
        ],
    ))
}
