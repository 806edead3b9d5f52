//! The measures of what was handled beside the monthly roll.

use minzheng_core_types::Text;

use super::tables::{Measure, Rows};
use crate::activity::{Activity, Reviews, Waits};
use crate::assistance::{
    Ground, MedicalCount, MedicalStatus, SpecialCareCount, SpecialCareProgramme, Sum, TemporaryCount,
    TemporaryKind,
};

/// The measures of a period, in the order in which they are told. Days of decisions are left out where there was none,
/// and money of special care where a total lies only partly within the period: none
/// of them is zero.
pub(crate) fn activity_measures(activity: &Activity) -> Vec<Measure> {
    let mut rows = Rows::default();
    add(&mut rows, activity);
    rows.into_measures()
}

pub(super) fn add(rows: &mut Rows, activity: &Activity) {
    rows.number(
        "decisions.count",
        Text::new("低保申请决定", "allowance decisions"),
        activity.decisions.count(),
    );
    let label = Text::new("低保申请决定", "allowance decisions");
    waits(rows, "decisions", label, &activity.decisions, activity.decisions_within);
    reviews(rows, &activity.reviews);
    if let Some(count) = &activity.temporary {
        temporary(rows, count, activity.temporary_within);
    }
    if let Some(count) = &activity.medical {
        medical(rows, count);
    }
    if let Some(count) = &activity.special_care {
        special_care(rows, count);
    }
}

fn waits(rows: &mut Rows, id: &str, label: Text, waits: &Waits, within: Option<u32>) {
    for (part, zh, en, value) in [
        ("median_days", "办理天数中位数", "median days", waits.median()),
        ("ninety_percent_days", "九成办结的天数", "days for ninety per cent", waits.percentile(90)),
        ("longest_days", "最长办理天数", "longest days", waits.longest()),
        ("within", "在时限内", "within the limit", within),
    ] {
        if let Some(value) = value {
            rows.row(
                format_args!("{id}.{part}"),
                format_args!("{} {zh}", label.zh),
                format_args!("{}, {en}", label.en),
                value,
            );
        }
    }
}

fn reviews(rows: &mut Rows, reviews: &Reviews) {
    for (part, zh, en, value) in [
        ("made", "已作核查", "reviews made", reviews.made),
        ("due", "定期核查 应核查", "reviews due", reviews.due),
        ("due_open", "定期核查 是否应核查待定", "reviews, whether due is open", reviews.due_open),
        ("done", "定期核查 应核查已核查", "reviews due, done", reviews.done),
        ("ended", "定期核查 核查前停保", "reviews due, ended first", reviews.ended),
        ("overdue", "定期核查 期末逾期", "reviews overdue on the last day", reviews.overdue),
        ("due_now", "定期核查 期末当月到期", "reviews due in the last month, not done", reviews.due_now),
        ("later", "定期核查 期末未到期", "reviews due later", reviews.later),
        ("open", "定期核查 期末待定", "reviews open on the last day", reviews.open),
        ("no_interval", "定期核查 间隔未查到", "reviews, interval not known", reviews.no_interval),
    ] {
        rows.row(format_args!("reviews.{part}"), format_args!("{zh}"), format_args!("{en}"), value);
    }
}

/// Cases and money of a part.
fn part(rows: &mut Rows, id: &str, label: (&str, &str), sum: &Sum) {
    rows.row(
        format_args!("{id}.cases"),
        format_args!("{} 人次", label.0),
        format_args!("{}, cases", label.1),
        sum.cases,
    );
    rows.row(
        format_args!("{id}.amount"),
        format_args!("{} 金额", label.0),
        format_args!("{}, amount", label.1),
        sum.amount,
    );
}

fn temporary(rows: &mut Rows, count: &TemporaryCount, within: Option<u32>) {
    const LABEL: Text = Text::new("临时救助", "temporary assistance");
    let none = Sum::default();
    part(rows, "temporary", (LABEL.zh, LABEL.en), &count.all);
    rows.number(
        "temporary.persons",
        Text::new("临时救助 人数", "temporary assistance, persons"),
        count.all.persons,
    );
    rows.number(
        "temporary.average",
        Text::new("临时救助 次均", "temporary assistance, average a case"),
        count.all.average(),
    );
    rows.number(
        "temporary.of_households",
        Text::new("临时救助 其中台账内家庭", "temporary assistance, of households of the register"),
        count.of_households,
    );
    waits(rows, "temporary", LABEL, &count.waits, within);
    let named = |text: Text| (format!("{} {}", LABEL.zh, text.zh), format!("{}, {}", LABEL.en, text.en));
    for kind in TemporaryKind::ALL {
        let (zh, en) = named(kind.label());
        let id = format!("temporary.kinds.{}", kind.word());
        part(rows, &id, (&zh, &en), count.kinds.get(kind).unwrap_or(&none));
    }
    for ground in Ground::ALL {
        let (zh, en) = named(ground.label());
        let id = format!("temporary.grounds.{}", ground.word());
        part(rows, &id, (&zh, &en), count.grounds.get(ground).unwrap_or(&none));
    }
    let (zh, en) = named(Text::new("情形未填", "ground not established"));
    part(rows, "temporary.grounds.none", (&zh, &en), &count.without_ground);
}

fn medical(rows: &mut Rows, count: &MedicalCount) {
    const LABEL: Text = Text::new("医疗救助", "medical assistance");
    part(rows, "medical", (LABEL.zh, LABEL.en), &count.all);
    rows.number(
        "medical.average",
        Text::new("医疗救助 次均", "medical assistance, average a case"),
        count.all.average(),
    );
    for (id, zh, en, amount) in [
        ("first_round", "首轮救助", "first round", count.first_round),
        ("second_round", "再次救助", "second round", count.second_round),
        ("in_scope", "政策范围内费用(已查)", "costs in scope, where known", count.in_scope),
        ("out_of_scope", "政策范围外费用(已查)", "costs out of scope, where known", count.out_of_scope),
    ] {
        rows.row(
            format_args!("medical.{id}"),
            format_args!("{} {zh}", LABEL.zh),
            format_args!("{}, {en}", LABEL.en),
            amount,
        );
    }
    rows.number(
        "medical.costs_open",
        Text::new("医疗救助 费用未查", "medical assistance, costs not established"),
        count.costs_open,
    );
    let none = Sum::default();
    for status in MedicalStatus::ALL {
        let Text { zh, en } = status.label();
        let (zh, en) = (format!("{} {zh}", LABEL.zh), format!("{}, {en}", LABEL.en));
        let id = format!("medical.statuses.{}", status.word());
        part(rows, &id, (&zh, &en), count.statuses.get(status).unwrap_or(&none));
    }
}

fn special_care(rows: &mut Rows, count: &SpecialCareCount) {
    for programme in SpecialCareProgramme::ALL {
        let sum = count.programmes.get(programme).copied().unwrap_or_default();
        let (id, Text { zh, en }) = (programme.word(), programme.label());
        if count.partly == 0 {
            rows.row(
                format_args!("special_care.{id}.amount"),
                format_args!("优抚 {zh} 金额"),
                format_args!("special care, {en}, amount"),
                sum.amount,
            );
        }
        if count.partly == 0 && sum.persons_open == 0 {
            rows.row(
                format_args!("special_care.{id}.persons"),
                format_args!("优抚 {zh} 人数"),
                format_args!("special care, {en}, persons"),
                sum.persons,
            );
        }
    }
    rows.number(
        "special_care.partly",
        Text::new("优抚 跨期而未计的总额笔数", "special care, totals that reach beyond and are not counted"),
        count.partly,
    );
}
