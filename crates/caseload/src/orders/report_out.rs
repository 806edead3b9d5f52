//! The report of a period as tables, JSON and Markdown.

use minzheng_core_types::{Lang, Text};
use minzheng_eldercare::service_order::{Contract, Figure, Kpis};
use serde_json::{Value, json};

use super::report::{PeriodReport, ProviderStatement, StatementLine};
use crate::procedure::markdown;

/// Name and version of the form of [`report_json`]. Its fields do not change without a new version.
pub const REPORT_SCHEMA: &str = "minzheng.orders-report/1";

/// Seconds as minutes with one decimal, half up.
fn minutes(seconds: u64) -> String {
    let tenths = seconds.saturating_add(3).checked_div(6).unwrap_or_default();
    format!("{}.{}", tenths.checked_div(10).unwrap_or_default(), tenths.checked_rem(10).unwrap_or_default())
}

fn verdict(kpis: &Kpis, figure: Figure, contract: &Contract) -> (String, Option<bool>) {
    let Some(target) = contract.targets.get(&figure) else { return (String::new(), None) };
    let sign = if figure == Figure::Complaints { "≤" } else { "≥" };
    (format!("{sign} {target}"), kpis.meets(figure, *target).ok().flatten())
}

/// The key figures: headings and rows. What has no value is a dash.
#[must_use]
pub fn figures_table(
    report: &PeriodReport,
    contract: &Contract,
    lang: Lang,
) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = [
        Text::new("指标", "figure"),
        Text::new("数值", "value"),
        Text::new("分子/分母", "part / whole"),
        Text::new("合同目标", "target"),
        Text::new("达标", "met"),
    ];
    let kpis = &report.kpis;
    let dash = || "–".to_owned();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for figure in Figure::ALL {
        let share = kpis.share(*figure);
        let (target, met) = verdict(kpis, *figure, contract);
        let said = |met| if met { Text::new("是", "yes") } else { Text::new("否", "no") };
        let met = met.map_or("", |met| said(met).get(lang));
        rows.push(vec![
            figure.label().get(lang).to_owned(),
            share.map_or_else(dash, |share| format!("{} %", share.percent())),
            share.map_or_else(dash, |share| format!("{}/{}", share.part(), share.whole())),
            target,
            met.to_owned(),
        ]);
    }
    let unit = Text::new("分钟", "min").get(lang);
    let plain = |name: Text, value: String, of: String| {
        vec![name.get(lang).to_owned(), value, of, String::new(), String::new()]
    };
    let wait = kpis.acceptance;
    let of =
        || wait.map_or_else(dash, |wait| format!("{} {}", wait.orders, Text::new("单", "orders").get(lang)));
    for (name, value) in [
        (Text::new("受理时长中位数", "acceptance time, median"), wait.map(|wait| wait.median)),
        (Text::new("受理时长第95百分位", "acceptance time, 95th percentile"), wait.map(|wait| wait.p95)),
    ] {
        rows.push(plain(name, value.map_or_else(dash, |value| format!("{} {unit}", minutes(value))), of()));
    }
    let cost = kpis.cost.and_then(|cost| Some((cost.per_service().ok()?, cost)));
    rows.push(plain(
        Text::new("单次成本(元)", "cost per service (yuan)"),
        cost.map_or_else(dash, |(each, _)| each.to_string()),
        cost.map_or_else(dash, |(_, cost)| format!("{}/{}", cost.money, cost.completed)),
    ));
    for (name, count) in [
        (Text::new("完成而未结算的工单", "completed orders not settled"), kpis.not_settled),
        (Text::new("未办结的投诉", "complaints still running"), kpis.running_complaints),
    ] {
        rows.push(plain(name, count.to_string(), String::new()));
    }
    (heading.iter().map(|text| text.get(lang)).collect(), rows)
}

/// What each provider has: headings and rows.
#[must_use]
pub fn statements_table(report: &PeriodReport, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = [
        Text::new("服务商", "provider"),
        Text::new("工单", "orders"),
        Text::new("财政负担", "public shares"),
        Text::new("扣款", "penalties"),
        Text::new("奖励", "rewards"),
        Text::new("应付", "payable"),
    ];
    let row = |one: &ProviderStatement| {
        let amounts = [one.public, one.penalties, one.rewards, one.payable].map(|amount| amount.to_string());
        let lead = [one.provider.clone(), one.lines.len().to_string()];
        lead.into_iter().chain(amounts).collect()
    };
    (heading.iter().map(|text| text.get(lang)).collect(), report.statements.iter().map(row).collect())
}

/// The lines of all statements: headings and rows.
#[must_use]
pub fn lines_table(report: &PeriodReport, lang: Lang) -> (Vec<&'static str>, Vec<Vec<String>>) {
    let heading = [
        Text::new("服务商", "provider"),
        Text::new("工单号", "order"),
        Text::new("结算日", "settled"),
        Text::new("服务月份", "month"),
        Text::new("计费分钟", "billed minutes"),
        Text::new("账单", "bill"),
        Text::new("长护险", "insurance"),
        Text::new("政府购买", "government"),
        Text::new("消费补贴", "voucher"),
        Text::new("个人", "person"),
        Text::new("规则", "rules"),
    ];
    let row = |one: &ProviderStatement, line: &StatementLine| {
        let split = line.split;
        let amounts = [split.bill(), split.insurance(), split.government(), split.voucher(), split.person()];
        let billed = || Text::new("合同未定", "not settled").get(lang).to_owned();
        let lead = [
            one.provider.clone(),
            line.order.clone(),
            line.settled.to_string(),
            line.month.map_or_else(String::new, |month| month.to_string()),
            line.billed.map_or_else(billed, |billed| billed.to_string()),
        ];
        let tail = std::iter::once(line.rules.join(", "));
        lead.into_iter().chain(amounts.map(|amount| amount.to_string())).chain(tail).collect()
    };
    let rows = report.statements.iter().flat_map(|one| one.lines.iter().map(move |line| row(one, line)));
    (heading.iter().map(|text| text.get(lang)).collect(), rows.collect())
}

/// Which figures of billed minutes are assumed; `None` where none is.
#[must_use]
pub fn assumed_line(report: &PeriodReport, lang: Lang) -> Option<String> {
    let lead = Text::new("⚠ 计费分钟依赖推定参数", "⚠ billed minutes rest on assumed figures").get(lang);
    (!report.assumed.is_empty()).then(|| format!("{lead} {}", report.assumed.join(", ")))
}

/// The report as JSON ([`REPORT_SCHEMA`]).
#[must_use]
pub fn report_json(report: &PeriodReport, contract: &Contract) -> Value {
    let kpis = &report.kpis;
    let figure = |figure: &Figure| {
        let share = kpis.share(*figure);
        let (_, met) = verdict(kpis, *figure, contract);
        json!({
            "figure": figure, "part": share.map(|share| share.part()), "whole": share.map(|share| share.whole()),
            "percent": share.map(|share| share.percent()), "target": contract.targets.get(figure), "met": met,
        })
    };
    let line = |line: &StatementLine| {
        let split = line.split;
        json!({
            "order": line.order, "settled": line.settled, "month": line.month, "billed_minutes": line.billed,
            "bill": split.bill(), "insurance": split.insurance(), "government": split.government(),
            "voucher": split.voucher(), "person": split.person(), "rules": line.rules,
        })
    };
    let statement = |one: &ProviderStatement| {
        json!({
            "provider": one.provider, "public": one.public, "penalties": one.penalties, "rewards": one.rewards,
            "payable": one.payable, "lines": one.lines.iter().map(line).collect::<Vec<_>>(),
        })
    };
    json!({
        "schema": REPORT_SCHEMA, "contract": contract.contract, "place": contract.place,
        "first": report.days.first, "last": report.days.last,
        "figures": Figure::ALL.iter().map(figure).collect::<Vec<_>>(),
        "acceptance": kpis.acceptance.map(|wait| json!({
            "orders": wait.orders, "median_seconds": wait.median, "p95_seconds": wait.p95, "convention": "nearest-rank" })),
        "cost": kpis.cost.map(|cost| json!({
            "public_money": cost.money, "completed": cost.completed, "per_service": cost.per_service().ok() })),
        "calls": { "order": kpis.calls.order, "enquiry": kpis.calls.enquiry, "complaint": kpis.calls.complaint,
                   "emergency": kpis.calls.emergency },
        "not_settled": kpis.not_settled, "running_complaints": kpis.running_complaints,
        "lacks": kpis.lacks, "assumed": report.assumed,
        "statements": report.statements.iter().map(statement).collect::<Vec<_>>(),
    })
}

/// The report as a page.
#[must_use]
pub fn report_markdown(report: &PeriodReport, contract: &Contract, lang: Lang) -> String {
    let days = report.days;
    let title = match lang {
        Lang::Zh => format!("# {} 至 {} 考核和结算({})\n\n", days.first, days.last, contract.contract),
        Lang::En => {
            format!(
                "# Key figures and statements, {} to {} ({})\n\n",
                days.first, days.last, contract.contract
            )
        }
    };
    let (heading, rows) = figures_table(report, contract, lang);
    let figures = markdown(&heading, &rows);
    let (heading, rows) = statements_table(report, lang);
    let statements = markdown(&heading, &rows);
    let (heading, rows) = lines_table(report, lang);
    let assumed = assumed_line(report, lang).map_or_else(String::new, |line| format!("\n{line}\n"));
    format!("{title}{figures}\n{statements}\n{}{assumed}", markdown(&heading, &rows))
}
