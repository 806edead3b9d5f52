//! The parts of the page about what was handled beside the roll: temporary and medical assistance, special care, reviews,
//! and how long decisions took.

use minzheng_core_types::{Money, RoundingMode, Text};

use super::charts::{Bar, Frame, Series, bars, stacked};
use super::html::{Cell, Head, Row, both, number, percent, table, yuan};
use super::sections::{Sections, remark};
use super::stock::{month_heads, month_names};
use crate::activity::{Activity, Reviews, Waits};
use crate::assistance::{
    Ground, MedicalCount, MedicalStatus, SpecialCareCount, SpecialCareProgramme, Sum, TemporaryCount,
    TemporaryKind,
};
use crate::statistics::MonthStatistics;

/// The parts, where they were counted.
pub(super) fn all(
    out: &mut String,
    sections: &mut Sections,
    months: &[MonthStatistics],
    period: Option<&Activity>,
) {
    let Some(period) = period else { return };
    if let Some(count) = &period.temporary {
        temporary(out, sections, months, count);
    }
    if let Some(count) = &period.medical {
        medical(out, sections, months, count);
    }
    if let Some(count) = &period.special_care {
        special_care(out, sections, count);
    }
    procedure(out, sections, period);
    reviews(out, sections, months, period);
}

const MONEY: Text = Text::new("金额（元）", "money (yuan)");
const CASES: Text = Text::new("人次", "cases");
const PERSONS: Text = Text::new("人数", "persons");
const AVERAGE: Text = Text::new("次均（元，截断）", "average a case (yuan, truncated)");
const OF_MONEY: Text = Text::new("占金额", "of the money");
const OF_CASES: Text = Text::new("占人次", "of the cases");

fn truncated(part: i64, whole: i64) -> Cell {
    Cell::Number(percent(part, whole, RoundingMode::Down))
}

/// A row of a table by month: each month's cell, then the one of the whole period.
fn by_month<'m, T: 'm>(
    label: Text,
    months: impl Iterator<Item = &'m T>,
    period: &'m T,
    cell: impl Fn(&T) -> Cell,
) -> Row {
    let cells = months.chain([period]).map(cell).collect();
    Row::new(both(label), cells)
}

fn heads(months: &[MonthStatistics], first: Text) -> Vec<Head> {
    let mut heads = month_heads(months, first);
    heads.push(Head::number(Text::new("全期", "all months")));
    heads
}

/// The cells of a part: cases, their share, persons where they are told, money, its share, the average.
fn part_cells(sum: &Sum, all: &Sum, persons: bool) -> Vec<Cell> {
    let mut cells = vec![Cell::count(sum.cases), truncated(sum.cases.into(), all.cases.into())];
    if persons {
        cells.push(Cell::count(sum.persons));
    }
    cells.extend([
        Cell::yuan(sum.amount),
        truncated(sum.amount.fen(), all.amount.fen()),
        Cell::yuan(sum.average()),
    ]);
    cells
}

fn part_heads(first: Text, persons: bool) -> Vec<Head> {
    let mut heads = vec![Head::text(first), Head::number(CASES), Head::number(OF_CASES)];
    if persons {
        heads.push(Head::number(PERSONS));
    }
    heads.extend([MONEY, OF_MONEY, AVERAGE].map(Head::number));
    heads
}

/// A bar of cases, with their number and money beside it.
fn bar(label: Text, sum: &Sum) -> Bar {
    let text = format!("{} · {}", number(sum.cases), yuan(sum.amount));
    Bar {
        name: (label.zh.to_owned(), label.en.to_owned()),
        value: sum.cases.into(),
        label: (text.clone(), text),
    }
}

/// 临时救助.
fn temporary(out: &mut String, sections: &mut Sections, months: &[MonthStatistics], period: &TemporaryCount) {
    let counts = || months.iter().filter_map(|month| month.activity.as_ref()?.temporary.as_ref());
    let none = Sum::default();
    sections.begin(out, Text::new("临时救助", "Temporary assistance"));
    out.push_str("<div class=\"charts\">");
    let names = month_names(months);
    let series: Vec<Series> = TemporaryKind::ALL
        .iter()
        .zip([5, 0])
        .map(|(kind, colour)| Series {
            name: kind.label(),
            values: counts().map(|count| count.kinds.get(kind).unwrap_or(&none).amount.fen()).collect(),
            colour,
        })
        .collect();
    let frame = Frame {
        id: "temporary",
        title: Text::new(
            "每月救助金额，按类型（万元，截断）",
            "Granted by month and kind (million yuan, truncated)",
        ),
        describe: Text::new(
            "每月一根柱，按类型分段，柱顶为合计；精确数字见下表。",
            "A column a month with a part for each kind, the whole above it; the tables below are exact.",
        ),
        months: &names,
    };
    out.push_str(&stacked(&frame, &series));
    let frame = Frame {
        id: "grounds",
        title: Text::new("人次，按情形（旁为人次与金额）", "Cases by ground (with cases and yuan)"),
        describe: Text::new(
            "每种情形一条，长度为人次，旁为人次与金额。",
            "A bar for each ground, as long as its cases, with cases and money beside it.",
        ),
        months: &names,
    };
    let shown: Vec<Bar> = Ground::ALL
        .iter()
        .filter_map(|ground| Some(bar(ground.label(), period.grounds.get(ground)?)))
        .collect();
    out.push_str(&bars(&frame, &shown, 4));
    out.push_str("</div>");
    let rows = [
        by_month(CASES, counts(), period, |count| Cell::count(count.all.cases)),
        by_month(PERSONS, counts(), period, |count| Cell::count(count.all.persons)),
        by_month(MONEY, counts(), period, |count| Cell::yuan(count.all.amount)),
        by_month(AVERAGE, counts(), period, |count| Cell::yuan(count.all.average())),
        by_month(
            Text::new("其中台账内家庭的人次", "of them of households of the register"),
            counts(),
            period,
            |count| Cell::count(count.of_households),
        ),
    ];
    table(
        out,
        "",
        Text::new("按决定月份", "By the month of the decision"),
        &heads(months, Text::new("项目", "measure")),
        &rows,
    );
    grounds(out, period);
}

/// 类型与情形.
fn grounds(out: &mut String, period: &TemporaryCount) {
    let mut rows = Vec::new();
    for kind in TemporaryKind::ALL {
        let Some(sum) = period.kinds.get(kind) else { continue };
        rows.push(Row::new(both(kind.label()), part_cells(sum, &period.all, true)));
        for ground in Ground::ALL.iter().filter(|ground| ground.kind() == *kind) {
            if let Some(sum) = period.grounds.get(ground) {
                rows.push(Row::part(both(ground.label()), part_cells(sum, &period.all, true)));
            }
        }
    }
    if period.without_ground.cases > 0 {
        let label = Text::new("其中情形未填", "of all, ground not established");
        rows.push(Row::part(both(label), part_cells(&period.without_ground, &period.all, true)));
    }
    rows.push(Row::total(both(Text::new("合计", "All")), part_cells(&period.all, &period.all, true)));
    table(
        out,
        "",
        Text::new("按类型与情形，全期", "By kind and ground, all months"),
        &part_heads(Text::new("类型、情形", "kind and ground"), true),
        &rows,
    );
    remark(
        out,
        Text::new(
            "按决定日期计入月份；金额为台账所记的救助额，不是按规则算出的应救助额。占比截断到一位小数。",
            "A case counts in the month of its decision. Money is what the file says was granted, not what a rule gives. \
             Shares are truncated to one decimal.",
        ),
    );
}

/// An amount of medical assistance.
type OfMedical = fn(&MedicalCount) -> Money;

/// 医疗救助.
fn medical(out: &mut String, sections: &mut Sections, months: &[MonthStatistics], period: &MedicalCount) {
    let counts = || months.iter().filter_map(|month| month.activity.as_ref()?.medical.as_ref());
    sections.begin(out, Text::new("医疗救助", "Medical assistance"));
    out.push_str("<div class=\"charts\">");
    let names = month_names(months);
    let rounds: [(Text, OfMedical); 2] = [
        (Text::new("首轮救助", "first round"), |count| count.first_round),
        (Text::new("再次救助", "second round"), |count| count.second_round),
    ];
    let series: Vec<Series> = rounds
        .into_iter()
        .zip([6, 4])
        .map(|((name, of), colour)| Series {
            name,
            values: counts().map(|count| of(count).fen()).collect(),
            colour,
        })
        .collect();
    let frame = Frame {
        id: "medical",
        title: Text::new(
            "每月救助金额，按轮次（万元，截断）",
            "Granted by month and round (million yuan, truncated)",
        ),
        describe: Text::new(
            "每月一根柱，按首轮与再次救助分段，柱顶为合计；精确数字见下表。",
            "A column a month with a part for each round, the whole above it; the tables below are exact.",
        ),
        months: &names,
    };
    out.push_str(&stacked(&frame, &series));
    let frame = Frame {
        id: "statuses",
        title: Text::new("人次，按身份（旁为人次与金额）", "Cases by status (with cases and yuan)"),
        describe: Text::new(
            "每种身份一条，长度为人次，旁为人次与金额。",
            "A bar for each status, as long as its cases, with cases and money beside it.",
        ),
        months: &names,
    };
    let shown: Vec<Bar> = MedicalStatus::ALL
        .iter()
        .filter_map(|status| Some(bar(status.label(), period.statuses.get(status)?)))
        .collect();
    out.push_str(&bars(&frame, &shown, 6));
    out.push_str("</div>");
    let money =
        |label: Text, of: OfMedical| by_month(label, counts(), period, move |count| Cell::yuan(of(count)));
    let mut rows = vec![by_month(CASES, counts(), period, |count| Cell::count(count.all.cases))];
    rows.extend(rounds.map(|(label, of)| money(label, of)));
    rows.push(money(MONEY, |count| count.all.amount));
    rows.push(money(AVERAGE, |count| count.all.average()));
    rows.push(money(Text::new("政策范围内费用", "costs in scope"), |count| count.in_scope));
    rows.push(money(Text::new("政策范围外费用", "costs out of scope"), |count| count.out_of_scope));
    let open = Text::new("费用未查的人次", "cases whose costs are not established");
    rows.push(by_month(open, counts(), period, |count| Cell::count(count.costs_open)));
    table(
        out,
        "wide",
        Text::new("按救助月份", "By the month of the grant"),
        &heads(months, Text::new("项目（元）", "measure (yuan)")),
        &rows,
    );
    let mut rows: Vec<Row> = MedicalStatus::ALL
        .iter()
        .filter_map(|status| Some((status, period.statuses.get(status)?)))
        .map(|(status, sum)| Row::new(both(status.label()), part_cells(sum, &period.all, false)))
        .collect();
    rows.push(Row::total(both(Text::new("合计", "All")), part_cells(&period.all, &period.all, false)));
    table(
        out,
        "",
        Text::new("按身份，全期", "By status, all months"),
        &part_heads(Text::new("身份", "status"), false),
        &rows,
    );
    remark(
        out,
        Text::new(
            "费用只合计已查明的人次，未查的不当作零。金额为台账所记的救助额，不是按规则算出的应救助额。",
            "Costs are those of the cases where they are known; the others are not counted as nothing. Money is what the \
             file says was granted, not what a rule gives.",
        ),
    );
}

/// 优抚.
fn special_care(out: &mut String, sections: &mut Sections, count: &SpecialCareCount) {
    sections.begin(out, Text::new("优抚", "Special care"));
    let rows: Vec<Row> = SpecialCareProgramme::ALL
        .iter()
        .filter_map(|programme| Some((programme, count.programmes.get(programme)?)))
        .map(|(programme, sum)| {
            let persons = match sum.persons_open {
                0 => Cell::count(sum.persons),
                _ => Cell::Number(both(Text::new("未报", "not told"))),
            };
            Row::new(both(programme.label()), vec![Cell::yuan(sum.amount), persons])
        })
        .collect();
    table(
        out,
        "",
        Text::new("优抚资金，全期", "Money of special care, all months"),
        &[Head::text(Text::new("项目", "programme")), Head::number(MONEY), Head::number(PERSONS)],
        &rows,
    );
    remark(
        out,
        Text::new(
            "只存总额，未按月、按人拆分；人数未报的不作人均（SC-02）。跨出本期的总额不计入。",
            "Totals as they were stored, not divided by month or person; where persons are not told there is no average \
             (SC-02). A total that reaches beyond the period is not counted.",
        ),
    );
    if count.partly > 0 {
        let partly = number(count.partly);
        out.push_str(&format!(
            "<p class=\"remark\">{}</p>\n",
            super::html::pair(
                &format!("跨出本期而未计的总额：{partly} 笔。"),
                &format!("Totals that reach beyond the period and are not counted: {partly}.")
            )
        ));
    }
}

/// Bands of days, each up to its last day.
const BANDS: [u32; 7] = [5, 10, 15, 20, 25, 30, 45];

/// How many decisions came in each band of days.
fn bands(waits: &Waits) -> Vec<Bar> {
    let mut all = Vec::new();
    let (mut first, mut before) = (0_u32, 0_u32);
    for last in BANDS.into_iter().map(Some).chain([None]) {
        let within = last.map_or(waits.count(), |last| waits.within(last));
        let count = within.saturating_sub(before);
        let name = match last {
            Some(last) => (format!("{first}–{last}天"), format!("{first}–{last} days")),
            None => (format!("{first}天以上"), format!("{first} days and more")),
        };
        let share = percent(count.into(), waits.count().into(), RoundingMode::Down);
        let label = format!("{} · {share}", number(count));
        all.push(Bar { name, value: count.into(), label: (label.clone(), label) });
        before = within;
        first = last.map_or(first, |last| last.saturating_add(1));
    }
    all
}

/// 办理时限.
fn procedure(out: &mut String, sections: &mut Sections, period: &Activity) {
    let temporary = period.temporary.as_ref().map(|count| (&count.waits, period.temporary_within));
    let lines = [
        (
            "wait-decisions",
            Text::new("低保申请：从申请到决定的天数", "Allowance: days from application to decision"),
            Text::new("低保申请", "applications for the allowance"),
            Some((&period.decisions, period.decisions_within)),
        ),
        (
            "wait-temporary",
            Text::new(
                "临时救助：从申请到决定的天数",
                "Temporary assistance: days from application to decision",
            ),
            Text::new("临时救助", "temporary assistance"),
            temporary,
        ),
    ];
    sections.begin(out, Text::new("办理时间", "How long decisions took"));
    out.push_str("<div class=\"charts\">");
    let mut rows = Vec::new();
    for (id, title, label, waits) in lines {
        let Some((waits, within)) = waits else { continue };
        let describe = Text::new(
            "每段天数一条，长度为件数，旁为件数与占比。",
            "A bar for each band of days, as long as its decisions, with their number and share beside it.",
        );
        if waits.count() > 0 {
            out.push_str(&bars(&Frame { id, title, describe, months: &[] }, &bands(waits), 0));
        }
        let days = |days: Option<u32>| Cell::Number(days.map_or_else(|| "–".to_owned(), number));
        let share = within.map_or_else(
            || "–".to_owned(),
            |within| percent(within.into(), waits.count().into(), RoundingMode::Down),
        );
        rows.push(Row::new(
            both(label),
            vec![
                Cell::count(waits.count()),
                days(waits.median()),
                days(waits.percentile(90)),
                days(waits.longest()),
                days(within),
                Cell::Number(share),
            ],
        ));
    }
    out.push_str("</div>");
    let heads = [
        Head::text(Text::new("事项", "what")),
        Head::number(Text::new("决定件数", "decisions")),
        Head::number(Text::new("中位数（天）", "median (days)")),
        Head::number(Text::new("九成办结（天）", "nine in ten within (days)")),
        Head::number(Text::new("最长（天）", "longest (days)")),
        Head::number(Text::new("在所给时限内", "within the limit given")),
        Head::number(Text::new("占比", "share")),
    ];
    table(out, "", Text::new("本期作出的决定", "Decisions of the period"), &heads, &rows);
    remark(
        out,
        Text::new(
            "按日历天数计，申请当天决定为 0 天；低保只计每段在保的首次决定，核查不计。中位数等为某一决定的实际天数，不取两数之间。\
             时限由使用者给出：法定时限自受理起算，有的按工作日、扣除中止（SA-20），本页不据此判断是否逾期。",
            "Calendar days; a decision on the day of the application took 0. Of the allowance only the first decision of \
             each spell counts, no review. A median is the days of one decision, never between two. The limit is the \
             caller's: statutory ones run from acceptance, some in working days with stops (SA-20), and the page does not \
             say that anything was late in law.",
        ),
    );
}

/// 定期核查.
fn reviews(out: &mut String, sections: &mut Sections, months: &[MonthStatistics], period: &Activity) {
    sections.begin(out, Text::new("定期核查", "Reviews"));
    let counts = || months.iter().filter_map(|month| month.activity.as_ref());
    type Count = fn(&Reviews) -> u32;
    let all: [(Text, Count); 10] = [
        (Text::new("已作核查", "made, whether due or not"), |of| of.made),
        (Text::new("应核查", "due"), |of| of.due),
        (Text::new("　其中已核查", "of them done"), |of| of.done),
        (Text::new("　其中核查前停保", "of them ended first"), |of| of.ended),
        (Text::new("　其中期末逾期", "of them overdue on the last day"), |of| of.overdue),
        (Text::new("　其中期末当月到期", "of them due in the last month"), |of| of.due_now),
        (Text::new("是否应核查待定", "whether due is open"), |of| of.due_open),
        (Text::new("　其中期末在保", "of them on the roll on the last day"), |of| of.open),
        (Text::new("　　间隔未查到", "the interval is not known"), |of| of.no_interval),
        (Text::new("期末未到期", "due later"), |of| of.later),
    ];
    let rows = all.map(|(label, count)| {
        by_month(label, counts(), period, |activity| Cell::count(count(&activity.reviews)))
    });
    table(
        out,
        "",
        Text::new("应核查与已核查（SA-21）", "Reviews due and done (SA-21)"),
        &heads(months, Text::new("项目", "measure")),
        &rows,
    );
    remark(
        out,
        Text::new(
            "期末逾期、当月到期、待定、未到期与期末最后一天的核查清单（minzheng recertify，不另附入户台账）逐项相等。核查类别以台账所记为准，             没有记的按情况推定（2021年7月起）；仍不能确定、而各类别结果不同的，列为待定，不作未到期。间隔以上次核定当月的规定为准。逾期核查本身不停发（SA-21）。",
            "Overdue, due in the last month, open and due later are, number for number, the list of the last day \
             (minzheng recertify, without a register of surveyors). The class is the one that the register states, or \
             follows from the facts (from July 2021); where it is open and the classes differ, the review counts as open, \
             not as due later. The interval is that of the month of the last determination. A late review does not stop \
             payment by itself (SA-21).",
        ),
    );
}
