//! 资金: the part of the page about money.

use minzheng_core_types::{Money, RoundingMode, Text};
use minzheng_welfare::programmes::{PROGRAMMES, paying, pays};

use super::charts::{Frame, Series, columns, stacked};
use super::html::{Cell, Head, Row, both, number, percent, table};
use super::sections::{Sections, remark};
use super::stock::{month_heads, month_names};
use crate::statistics::{Flow, MonthStatistics};

fn flow(month: &MonthStatistics, id: &str) -> Flow {
    month.programmes.get(id).copied().unwrap_or_default()
}

fn sum(amounts: impl IntoIterator<Item = Money>) -> Money {
    Money::sum(amounts).unwrap_or(Money::MAX)
}

/// A mark after what rests on an assumed figure, with its meaning for those who hear the page.
const ASSUMED: &str = "<sup class=\"mark\" title=\"含推定参数 rests on an assumed figure\">†</sup>";

/// 资金.
pub(super) fn money(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    sections.begin(out, Text::new("资金发放", "Money paid"));
    out.push_str("<div class=\"charts\">");
    chart(out, months);
    out.push_str("<div>");
    levels(out, months);
    out.push_str("</div></div>");
    amounts(out, months);
    remark(
        out,
        Text::new(
            "† 该项目在本期依赖推定或复原的参数，金额列于最后一列；参数见下文“所用参数”。“占比”截断到一位小数。",
            "† rests on an assumed or reconstructed figure in these months; the last column has how much. The figures are \
             listed below. Shares are truncated to one decimal.",
        ),
    );
    recipients(out, months);
}

fn chart(out: &mut String, months: &[MonthStatistics]) {
    let names = month_names(months);
    let series: Vec<Series> = paying()
        .enumerate()
        .map(|(colour, programme)| Series {
            name: programme.label,
            values: months.iter().map(|month| flow(month, programme.id).amount.fen()).collect(),
            colour,
        })
        .collect();
    let frame = Frame {
        id: "money",
        title: Text::new(
            "每月发放，按项目（万元，截断）",
            "Paid by month and programme (million yuan, truncated)",
        ),
        describe: Text::new(
            "每月一根柱，按项目分段，柱顶为合计；各数截断到万元，精确数字见下表。",
            "A column a month with a part for each programme, the whole above it; numbers are truncated to 10,000 yuan, \
             and the table below is exact.",
        ),
        months: &names,
    };
    out.push_str(&stacked(&frame, &series));
}

fn amounts(out: &mut String, months: &[MonthStatistics]) {
    let all = sum(months.iter().map(|month| month.total));
    let share = |amount: Money| Cell::Number(percent(amount.fen(), all.fen(), RoundingMode::Down));
    let mut rows = Vec::new();
    let mut all_assumed = Money::ZERO;
    for programme in paying() {
        let flows: Vec<Flow> = months.iter().map(|month| flow(month, programme.id)).collect();
        let amount = sum(flows.iter().map(|flow| flow.amount));
        let assumed = sum(flows.iter().map(|flow| flow.assumed));
        all_assumed = all_assumed.plus(assumed).unwrap_or(Money::MAX);
        let mut cells: Vec<Cell> = flows.iter().map(|flow| Cell::yuan(flow.amount)).collect();
        cells.extend([Cell::yuan(amount), share(amount), Cell::yuan(assumed)]);
        let mark = if assumed.is_zero() { "" } else { ASSUMED };
        rows.push(Row::new(format!("{}{mark}", both(programme.label)), cells));
    }
    let mut cells: Vec<Cell> = months.iter().map(|month| Cell::yuan(month.total)).collect();
    cells.extend([Cell::yuan(all), share(all), Cell::yuan(all_assumed)]);
    rows.push(Row::total(both(Text::new("合计", "All")), cells));
    let mut heads = month_heads(months, Text::new("项目", "programme"));
    heads.extend([
        Head::number(Text::new("全期", "all months")),
        Head::number(Text::new("占比", "share")),
        Head::number(Text::new("其中依赖推定参数", "of it assumed")),
    ]);
    table(out, "wide", Text::new("各项目发放金额（元）", "Paid by programme (yuan)"), &heads, &rows);
}

/// The allowance alone per person, truncated to the fen.
fn allowance(month: &MonthStatistics) -> Money {
    let fen = flow(month, "allowance").amount.fen().checked_div(i64::from(month.roster.persons));
    Money::from_fen(fen.unwrap_or(0))
}

/// 补差水平.
fn levels(out: &mut String, months: &[MonthStatistics]) {
    let names = month_names(months);
    let series = |name, of: fn(&MonthStatistics) -> Money, colour| Series {
        name,
        values: months.iter().map(|month| of(month).fen() / 100).collect(),
        colour,
    };
    let frame = Frame {
        id: "levels",
        title: Text::new("每月补差水平（元/人，截断）", "Level per person by month (yuan, truncated)"),
        describe: Text::new(
            "每月两根柱：低保金、全部项目，按人平均；数字见下表。",
            "Two columns a month, the allowance and all programmes per person; the table below has the numbers.",
        ),
        months: &names,
    };
    let alone = series(Text::new("低保金", "allowance"), allowance, 0);
    let all = series(Text::new("全部项目", "all programmes"), MonthStatistics::per_person, 4);
    out.push_str(&columns(&frame, &[alone, all]));
    let rows = [
        Row::new(
            both(Text::new("全部项目", "All programmes")),
            months.iter().map(|month| Cell::yuan(month.per_person())).collect(),
        ),
        Row::part(
            both(Text::new("低保金", "allowance alone")),
            months.iter().map(|month| Cell::yuan(allowance(month))).collect(),
        ),
    ];
    table(
        out,
        "",
        Text::new(
            "补差水平：当月金额 ÷ 在保人数（元/人·月，截断到分）",
            "Level: money of the month ÷ its persons (yuan per person and month, truncated to the fen)",
        ),
        &month_heads(months, Text::new("范围", "of")),
        &rows,
    );
}

fn recipients(out: &mut String, months: &[MonthStatistics]) {
    let rows: Vec<Row> = PROGRAMMES
        .iter()
        .map(|programme| {
            let cells = months.iter().map(|month| {
                let flow = flow(month, programme.id);
                Cell::Number(format!("{} / {}", number(flow.households), number(flow.persons)))
            });
            let mark = if pays(programme) { "" } else { "<sup class=\"mark\">‡</sup>" };
            Row::new(format!("{}{mark}", both(programme.label)), cells.collect())
        })
        .collect();
    table(
        out,
        "",
        Text::new("享受户数 / 人数", "Households / persons paid for"),
        &month_heads(months, Text::new("项目", "programme")),
        &rows,
    );
    remark(
        out,
        Text::new(
            "‡ 身份，本身不发放资金；申请在办而符合的户也计入。",
            "‡ A status that pays nothing by itself; households that apply and have it are counted too.",
        ),
    );
}
