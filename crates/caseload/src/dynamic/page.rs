//! The printable page of a month's changes.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, MoneyError, Text};

use super::write::{ALL, SUBTOTAL, SumRow, reasons, rules, sum_rows};
use super::{Area, AreaSum, Dynamic, DynamicLine, Movement, Sum, name};
use crate::report::html::{Cell, Head, Row, begin, both, escape, grouped, month_name, pair, table, yuan};

const STYLE: &str = "@page { size: A4 landscape; margin: 12mm; } td, th { overflow-wrap: anywhere; } \
    .n { overflow-wrap: normal; } .lines th[scope=\"row\"] { white-space: nowrap; } \
    .lines caption { display: none; } .lines table { table-layout: fixed; } .lines thead th:nth-child(8) { width: 26%; } \
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; break-after: avoid; } \
    .sums td small { display: block; } \
    @media print { .lines table { font-size: 7.4pt; } .sums table { font-size: 7.6pt; } }";

/// 动态管理表: the sums and lines of a month as one self-contained page, Chinese with a switch to English; it prints on
/// A4 across. Heads are masked; there is no way to show them here.
///
/// # Errors
/// [`MoneyError::OutOfRange`].
pub fn dynamic_page(dynamic: &Dynamic) -> Result<String, MoneyError> {
    let [zh, en] = [Lang::Zh, Lang::En].map(|lang| month_name(dynamic.month, lang, true));
    let mut out = begin(&format!("{zh} 低保动态管理表 · Changes on the roll, {en}"), STYLE);
    let before = dynamic.month.previous();
    let [before_zh, before_en] = [Lang::Zh, Lang::En].map(|lang| month_name(before, lang, true));
    let _ = writeln!(
        out,
        "<header><p class=\"eyebrow\">{}</p><h1>{}</h1><p class=\"period\">{}</p><div class=\"note\"><p>{}</p></div></header>",
        both(Text::new("低保动态管理", "Changes on the roll")),
        pair(&format!("{zh}新增、调整、停发"), &format!("Entries, changes and stops of {en}")),
        pair(&format!("与{before_zh}对比"), &format!("against {before_en}")),
        both(Text::new(
            "本页是按规则所作的计算，不是决定；决定由主管机关作出。姓名已遮盖。",
            "This page is a calculation by the rules, not a decision; the authority decides. Names are masked.",
        ))
    );
    sums(&mut out, dynamic)?;
    for area in dynamic.areas.keys() {
        lines(&mut out, dynamic, area)?;
    }
    let _ = write!(
        out,
        "<footer><p>{} <span class=\"hash\">{}</span></p></footer>\n</main></body></html>\n",
        both(Text::new("参数摘要：", "Hash of the figures:")),
        dynamic.pack
    );
    Ok(out)
}

fn sums(out: &mut String, dynamic: &Dynamic) -> Result<(), MoneyError> {
    let _ = write!(out, "<h2>{}</h2>", both(Text::new("汇总", "Sums")));
    let mut heads = vec![Head::text(Text::new("街道、社区", "street, community"))];
    heads.push(Head::number(Text::new("上月在册", "last month")));
    heads.extend(Movement::ALL.map(|movement| Head::number(movement.label())));
    heads.push(Head::number(Text::new("本月在册", "this month")));
    let row = |row: &SumRow<'_>| match (row.place, row.community) {
        (None, _) => Row::total(both(ALL), cells(&row.sums)),
        (Some(place), Some(community)) => {
            Row::new(escape(&name(place, row.street, community)), cells(&row.sums))
        }
        (Some(place), None) => {
            let head = format!("{} {}", escape(&name(place, row.street, "")), both(SUBTOTAL));
            Row::total(head, cells(&row.sums))
        }
    };
    let rows: Vec<Row> = sum_rows(dynamic)?.iter().map(row).collect();
    let caption = Text::new(
        "户、人、元；上月 + 新增 + 迁入 + 调整 − 迁出 − 停发 = 本月",
        "households, persons, yuan; last month + entries + moved in + changes − moved out − stops = this month",
    );
    table(out, "sums wide", caption, &heads, &rows);
    Ok(())
}

fn cells(sums: &AreaSum) -> Vec<Cell> {
    let cell = |sum: Sum| {
        if sum == Sum::default() {
            return Cell::Number("–".to_owned());
        }
        let people = pair(
            &format!("{}户 {}人", grouped(sum.households), grouped(sum.persons)),
            &format!("{} hh, {} p", grouped(sum.households), grouped(sum.persons)),
        );
        Cell::Number(format!("{}<small>{people}</small>", yuan(sum.amount)))
    };
    let mut cells = vec![cell(sums.last)];
    cells.extend(Movement::ALL.map(|movement| cell(sums.of(movement))));
    cells.push(cell(sums.this));
    cells
}

fn lines(out: &mut String, dynamic: &Dynamic, area: &Area) -> Result<(), MoneyError> {
    // Lines are sorted by area: those of one stand together.
    let start = dynamic.lines.partition_point(|line| line.area < *area);
    let here = dynamic.lines.iter().skip(start).take_while(|line| line.area == *area);
    let rows = here.map(row).collect::<Result<Vec<Row>, MoneyError>>()?;
    if rows.is_empty() {
        return Ok(());
    }
    let _ = write!(out, "<h3>{}</h3>", escape(&area.name()));
    let heads = [
        Head::text(Text::new("户编号", "household")),
        Head::text(Text::new("变动", "movement")),
        Head::text(Text::new("户主", "head")),
        Head::number(Text::new("人数", "persons")),
        Head::number(Text::new("上月金额", "before")),
        Head::number(Text::new("本月金额", "after")),
        Head::number(Text::new("差额", "difference")),
        Head::text(Text::new("原因", "reason")),
        Head::text(Text::new("规则", "rule")),
    ];
    table(out, "lines", Text::new("变动明细", "changes"), &heads, &rows);
    Ok(())
}

fn row(line: &DynamicLine) -> Result<Row, MoneyError> {
    let (then, now) = (line.before.members.len(), line.after.members.len());
    let persons = if then == now { now.to_string() } else { format!("{then}→{now}") };
    let mark = if line.open {
        format!(" <small>{}</small>", both(Text::new("另有需人工的项目", "some programme needs a person")))
    } else {
        String::new()
    };
    Ok(Row::new(
        escape(&line.number),
        vec![
            Cell::Text(both(line.movement.label())),
            Cell::Text(escape(&line.head.to_string())),
            Cell::Number(persons),
            Cell::yuan(line.before.amount),
            Cell::yuan(line.after.amount),
            Cell::yuan(line.difference()?),
            Cell::Text(format!("{}{mark}", pair(&reasons(line, Lang::Zh), &reasons(line, Lang::En)))),
            Cell::Text(escape(&rules(line).join(" "))),
        ],
    ))
}
