//! The other parts of the page: what waits, back-pay, the comparison, figures, what is not covered.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Money, Text};
use minzheng_welfare::programmes::PROGRAMMES;

use super::compare::{ComparisonRow, Verdict};
use super::figures::FigureLine;
use super::html::{Cell, Head, Row, both, escape, month_name, pair, table};
use super::page::quoted;
use super::stock::{Measure, month_heads};
use crate::activity::Activity;
use crate::back_pay::{BackPay, RosterPolicy};
use crate::statistics::MonthStatistics;

/// Numbers the parts of the page.
#[derive(Debug, Default)]
pub(super) struct Sections(u32);

impl Sections {
    pub(super) fn begin(&mut self, out: &mut String, title: Text) {
        self.0 = self.0.saturating_add(1);
        let _ = writeln!(out, "<h2><span class=\"no\">{}</span>{}</h2>", self.0, both(title));
    }
}

pub(super) fn remark(out: &mut String, text: Text) {
    let _ = writeln!(out, "<p class=\"remark\">{}</p>", both(text));
}

/// 需人工核定.
pub(super) fn queue(out: &mut String, sections: &mut Sections, months: &[MonthStatistics]) {
    sections.begin(out, Text::new("需人工核定", "What needs a person"));
    let lines: [(Text, Measure); 3] = [
        (
            Text::new("在保，低保金需人工核定", "On the roll; the allowance needs a person"),
            |month| month.needs_person,
        ),
        (Text::new("在保，条件已不再具备", "On the roll; the conditions no longer hold"), |month| {
            month.failing
        }),
        (Text::new("申请在办", "Applications under way"), |month| month.applying),
    ];
    let mut rows: Vec<Row> = lines
        .into_iter()
        .map(|(label, of)| Row::new(both(label), months.iter().map(|month| Cell::count(of(month))).collect()))
        .collect();
    for programme in PROGRAMMES {
        let open = |month: &MonthStatistics| month.programmes.get(programme.id).map_or(0, |flow| flow.open);
        if months.iter().any(|month| open(month) > 0) {
            let cells = months.iter().map(|month| Cell::count(open(month))).collect();
            rows.push(Row::part(both(programme.label), cells));
        }
    }
    table(
        out,
        "",
        Text::new("待办户数；缩进各行为按项目计", "Households waiting; indented lines count by programme"),
        &month_heads(months, Text::new("事项", "what")),
        &rows,
    );
}

/// 提标补发.
pub(super) fn back_pay(out: &mut String, sections: &mut Sections, all: &[(RosterPolicy, Vec<BackPay>)]) {
    if all.is_empty() {
        return;
    }
    sections.begin(out, Text::new("提标补发", "Back-pay after the raise"));
    let rows: Vec<Row> = all
        .iter()
        .map(|(policy, list)| {
            let sum = Money::sum(list.iter().map(|back_pay| back_pay.amount)).unwrap_or(Money::MAX);
            let households = u32::try_from(list.len()).unwrap_or(u32::MAX);
            let months = list.iter().map(|back_pay| back_pay.months).fold(0, u32::saturating_add);
            let open = list.iter().map(|back_pay| back_pay.open).fold(0, u32::saturating_add);
            let cells =
                vec![Cell::count(households), Cell::count(months), Cell::yuan(sum), Cell::count(open)];
            Row::new(both(policy.label()), cells)
        })
        .collect();
    let heads = [
        Head::text(Text::new("补发口径", "roster policy")),
        Head::number(Text::new("户数", "households")),
        Head::number(Text::new("户月", "household-months")),
        Head::number(Text::new("金额（元）", "amount (yuan)")),
        Head::number(Text::new("需人工户月", "of them open")),
    ];
    table(out, "", Text::new("按两种口径计算（DB-02）", "By both policies (DB-02)"), &heads, &rows);
    remark(
        out,
        Text::new(
            "青岛采用哪种口径没有查到，两种都列出，由主管机关选定。",
            "Which policy Qingdao follows was not found: both are given, and the authority chooses.",
        ),
    );
}

const fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Equal => "equal",
        Verdict::Within(_) => "within",
        Verdict::Differs => "differs",
        Verdict::NotReconcilable => "open",
        Verdict::NoRule => "none",
    }
}

fn compared(row: &ComparisonRow) -> Row {
    let head = format!("{}<small>{}</small>", both(row.label), both(row.unit));
    let mut printed = format!("<b>{}</b>", escape(&row.printed));
    if !row.copy.is_empty() {
        let _ = write!(
            printed,
            "<small>{} {}</small>",
            both(Text::new("副本作", "the copy has")),
            quoted(row.copy)
        );
    }
    let computed =
        if row.computed.is_empty() { "–".to_owned() } else { format!("<b>{}</b>", escape(&row.computed)) };
    let mut relation = both(row.relation);
    if !row.working.is_empty() {
        let _ = write!(relation, "<small class=\"working\">{}</small>", escape(&row.working));
    }
    for text in [row.restored, row.word].into_iter().filter(|text| !text.zh.is_empty()) {
        let _ = write!(relation, "<small>{}</small>", both(text));
    }
    let verdict =
        format!("<span class=\"verdict {}\">{}</span>", class(row.verdict), both(row.verdict.text()));
    Row::new(
        head,
        vec![
            Cell::Number(printed),
            Cell::Number(computed),
            Cell::Text(verdict),
            Cell::Text(relation),
            Cell::Text(both(row.confidence.text())),
        ],
    )
}

/// 与原报告对照.
pub(super) fn comparison(out: &mut String, sections: &mut Sections, rows: &[ComparisonRow]) {
    if rows.is_empty() {
        return;
    }
    sections.begin(out, Text::new("与原报告对照", "Beside the printed report"));
    remark(
        out,
        Text::new(
            "公开副本把数字“10”一律换成“2023”，复原之处逐一注明。差异照实列出，没有为凑数调整任何参数。",
            "The published copy replaced the digits 10 by 2023 throughout; each restoration is said. Differences stand as \
             they are: no figure was tuned.",
        ),
    );
    let heads = [
        Head::text(Text::new("指标", "figure")),
        Head::number(Text::new("原报告", "printed")),
        Head::number(Text::new("本处计算", "computed")),
        Head::text(Text::new("结论", "verdict")),
        Head::text(Text::new("关系与说明", "relation and remarks")),
        Head::text(Text::new("印数可信度", "the print is")),
    ];
    let rows: Vec<Row> = rows.iter().map(compared).collect();
    table(out, "compare", Text::new("印出的数与算出的数", "Printed and computed"), &heads, &rows);
}

/// The months of the report for which a figure holds: `1–3月`.
fn in_report(line: &FigureLine) -> String {
    let (first, last) = line.months;
    let name = |month, lang| month_name(month, lang, first.year() != last.year());
    if first == last {
        return pair(&name(first, Lang::Zh), &name(first, Lang::En));
    }
    pair(
        &format!("{}–{}", name(first, Lang::Zh).trim_end_matches('月'), name(last, Lang::Zh)),
        &format!("{}–{}", name(first, Lang::En), name(last, Lang::En)),
    )
}

fn in_force(line: &FigureLine) -> String {
    match (line.from, line.until) {
        (Some(from), Some(until)) => format!("{from}–{until}"),
        (Some(from), None) => pair(&format!("{from} 起"), &format!("since {from}")),
        _ => String::new(),
    }
}

/// 所用参数.
pub(super) fn figures(out: &mut String, sections: &mut Sections, lines: &[FigureLine]) {
    if lines.is_empty() {
        return;
    }
    sections.begin(out, Text::new("所用参数", "Figures in force"));
    let rows: Vec<Row> = lines
        .iter()
        .map(|line| {
            let confidence = match line.confidence {
                Some(confidence) if confidence.needs_saying() => {
                    format!("<span class=\"verdict open\">{}</span>", both(confidence.text()))
                }
                Some(confidence) => both(confidence.text()),
                None => format!("<span class=\"verdict none\">{}</span>", both(Text::new("空缺", "gap"))),
            };
            Row::new(
                both(line.label),
                vec![
                    Cell::Text(format!(
                        "{}<small>{}</small>",
                        pair(&line.value.0, &line.value.1),
                        both(line.unit)
                    )),
                    Cell::Text(in_report(line)),
                    Cell::Text(in_force(line)),
                    Cell::Text(confidence),
                    Cell::Text(escape(&line.source)),
                ],
            )
        })
        .collect();
    let heads = [
        Head::text(Text::new("参数", "figure")),
        Head::text(Text::new("数值", "value")),
        Head::text(Text::new("本期月份", "months here")),
        Head::text(Text::new("有效期", "in force")),
        Head::text(Text::new("可信度", "confidence")),
        Head::text(Text::new("出处，或空缺原因", "source, or why there is none")),
    ];
    table(out, "figures", Text::new("本期有效的参数", "In force in these months"), &heads, &rows);
}

const NOT_COVERED: &[Text] = &[
    Text::new(
        "取暖补助、节日慰问等其他款项：没有规则，不在合计之内。",
        "Heating, holiday and other money: there is no rule, and it is not in the totals.",
    ),
    Text::new(
        "特困供养、价格临时补贴：不在本页。",
        "Extreme-hardship support and price-linked subsidies: not on this page.",
    ),
    Text::new(
        "实际到账、退汇、追缴：本页只算应发，不是支付记录。",
        "What arrived, bounced or was recovered: the page has what is due, not what was paid.",
    ),
    Text::new(
        "需人工核定的户：其金额未定，不计入合计。",
        "Households that need a person: their amounts are open and not in the totals.",
    ),
];

/// Without a file of assistance, or without a count of what was handled at all.
const NO_ASSISTANCE: Text = Text::new(
    "临时救助、医疗救助、优抚：没有给出救助台账，不在本页。",
    "Temporary and medical assistance, special care: no file of assistance was given, so they are not on this page.",
);
const ASSISTANCE: Text = Text::new(
    "临时救助、医疗救助、优抚：只计台账所记的数，是否依规定应救助不在本页。",
    "Temporary and medical assistance, special care: what the files say, not whether the rules would give it.",
);
const NO_ACTIVITY: Text = Text::new(
    "定期核查与办理时间：没有统计，不在本页。",
    "Reviews and the time that decisions took: not counted, so they are not on this page.",
);

/// 未涵盖.
pub(super) fn not_covered(out: &mut String, sections: &mut Sections, activity: Option<&Activity>) {
    sections.begin(out, Text::new("未涵盖的内容", "What is not covered"));
    out.push_str("<ul class=\"plain\">");
    let granted = activity.is_some_and(|activity| activity.temporary.is_some());
    let assistance = if granted { ASSISTANCE } else { NO_ASSISTANCE };
    let more = activity.is_none().then_some(NO_ACTIVITY);
    for text in NOT_COVERED.iter().copied().chain([assistance]).chain(more) {
        let _ = write!(out, "<li>{}</li>", both(text));
    }
    out.push_str("</ul>\n");
}
