//! 统计表、补发表: statistics in long form and as JSON, and back-pay by both policies.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::Write;

use minzheng_core_types::figures::PackHash;
use minzheng_core_types::{Lang, Money, Text};
use minzheng_welfare::programmes::{PROGRAMMES, pays};
use serde::{Serialize, Serializer};

use super::OutputError;
use super::activity::{self, activity_measures};
use super::csv::{BOM, Line};
use crate::activity::Activity;
use crate::back_pay::{BackPay, RosterPolicy};
use crate::register::Register;
use crate::statistics::{Count, Flow, MonthStatistics, Persons};

/// Name and version of the form of [`statistics_json`]. Its fields do not change without a new version.
pub const STATISTICS_SCHEMA: &str = "minzheng.statistics/3";

const STATISTICS_HEADING: [Text; 5] = [
    Text::new("月份", "month"),
    Text::new("指标", "measure"),
    Text::new("中文名称", "label in Chinese"),
    Text::new("英文名称", "label in English"),
    Text::new("数值", "value"),
];
const BACK_PAY_HEADING: [Text; 7] = [
    Text::new("户编号", "household"),
    Text::new("案件号", "case"),
    Text::new("区划", "place"),
    Text::new("补发月数", "months"),
    Text::new("补发金额", "amount"),
    Text::new("需人工月数", "months that need a person"),
    Text::new("补发口径", "policy"),
];
const HOUSEHOLDS: Text = Text::new("户数", "households");
const PERSONS: Text = Text::new("人数", "persons");

fn write(to: &mut dyn Write, what: &'static str, text: &str) -> Result<(), OutputError> {
    to.write_all(text.as_bytes()).map_err(|why| OutputError::Write { what, why })
}

/// A number that statistics tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Figure {
    Count(u32),
    Money(Money),
}

impl From<u32> for Figure {
    fn from(count: u32) -> Self {
        Self::Count(count)
    }
}

impl From<Money> for Figure {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl Display for Figure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(count) => count.fmt(f),
            Self::Money(money) => money.fmt(f),
        }
    }
}

/// One measure of a month.
pub(crate) struct Measure {
    pub(crate) id: String,
    pub(crate) zh: String,
    pub(crate) en: String,
    pub(crate) value: Figure,
}

/// The measures of one month while they are made.
#[derive(Default)]
pub(super) struct Rows(Vec<Measure>);

impl Rows {
    pub(super) fn into_measures(self) -> Vec<Measure> {
        self.0
    }

    pub(super) fn row(
        &mut self,
        id: impl Display,
        zh: impl Display,
        en: impl Display,
        value: impl Into<Figure>,
    ) {
        let (id, zh, en) = (id.to_string(), zh.to_string(), en.to_string());
        self.0.push(Measure { id, zh, en, value: value.into() });
    }

    fn count(&mut self, id: &str, label: Text, count: Count) {
        for (part, of, value) in
            [("households", HOUSEHOLDS, count.households), ("persons", PERSONS, count.persons)]
        {
            self.row(
                format_args!("{id}.{part}"),
                format_args!("{} {}", label.zh, of.zh),
                format_args!("{}, {}", label.en, of.en),
                value,
            );
        }
    }

    pub(super) fn number(&mut self, id: &str, label: Text, value: impl Into<Figure>) {
        self.row(id, label.zh, label.en, value);
    }

    fn flow(&mut self, id: &str, label: Text, flow: &Flow, pays: bool) {
        self.count(
            &format!("programmes.{id}"),
            label,
            Count { households: flow.households, persons: flow.persons },
        );
        let mut part = |part: &str, zh: &str, en: &str, value: Figure| {
            self.row(
                format_args!("programmes.{id}.{part}"),
                format_args!("{} {zh}", label.zh),
                format_args!("{}, {en}", label.en),
                value,
            );
        };
        if pays {
            part("amount", "金额", "amount", flow.amount.into());
            part("assumed", "其中依据推定的金额", "of it resting on assumptions", flow.assumed.into());
        }
        part("open", "需人工户数", "households that need a person", flow.open.into());
    }
}

/// Statistics in long form: one row for each month and measure, with labels in both languages; then the measures of the
/// whole period, with its months in the first column, where they were counted.
///
/// # Errors
/// [`OutputError::Write`] when `to` does not take it.
pub fn statistics_csv(
    to: &mut dyn Write,
    months: &[MonthStatistics],
    period: Option<&Activity>,
    lang: Lang,
) -> Result<(), OutputError> {
    const WHAT: &str = "statistics";
    let mut heading = Line::default();
    for text in STATISTICS_HEADING {
        heading.field(text.get(lang));
    }
    heading.end();
    write(to, WHAT, BOM)?;
    write(to, WHAT, &heading.text())?;
    for statistics in months {
        let mut line = Line::default();
        for Measure { id, zh, en, value } in measures(statistics) {
            line.field(statistics.month).field(id).field(zh).field(en).field(value).end();
        }
        write(to, WHAT, &line.text())?;
    }
    if let Some(period) = period {
        let mut line = Line::default();
        for Measure { id, zh, en, value } in activity_measures(period) {
            line.field(period.months).field(id).field(zh).field(en).field(value).end();
        }
        write(to, WHAT, &line.text())?;
    }
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}

/// Persons of the roster by kind.
fn kinds(rows: &mut Rows, kinds: &Persons) {
    for (id, label, value) in [
        ("minors", Text::new("未成年人", "minors"), kinds.minors),
        ("from_60", Text::new("60岁及以上", "60 and older"), kinds.from_60),
        ("from_80", Text::new("80至89岁", "80 to 89"), kinds.from_80),
        ("from_90", Text::new("90至99岁", "90 to 99"), kinds.from_90),
        ("from_100", Text::new("100岁及以上", "100 and older"), kinds.from_100),
        ("disabled", Text::new("残疾人", "disabled"), kinds.disabled),
        ("seriously_ill", Text::new("重病人员", "seriously ill"), kinds.seriously_ill),
        ("women", Text::new("女性", "women"), kinds.women),
    ] {
        rows.number(&format!("persons.{id}"), label, value);
    }
}

/// The measures of a month, in the order in which they are told.
pub(crate) fn measures(month: &MonthStatistics) -> Vec<Measure> {
    let mut rows = Rows::default();
    rows.count("roster", Text::new("在保", "on the allowance"), month.roster);
    rows.count("urban", Text::new("城市低保", "urban"), month.urban);
    rows.count("rural", Text::new("农村低保", "rural"), month.rural);
    rows.number("applying", Text::new("待审批申请", "applications not decided"), month.applying);
    rows.number(
        "needs_person",
        Text::new("在保需人工户数", "on the roll, needs a person"),
        month.needs_person,
    );
    rows.number(
        "failing",
        Text::new("在保但不再符合户数", "on the roll, conditions no longer hold"),
        month.failing,
    );
    kinds(&mut rows, &month.persons);
    rows.count("entered", Text::new("新增", "entered"), month.entered);
    rows.count("left", Text::new("退出", "left"), month.left);
    rows.number("persons_in", Text::new("新增人员(含户内)", "persons in, in all"), month.persons_in);
    rows.number("persons_out", Text::new("退出人员(含户内)", "persons out, in all"), month.persons_out);
    let none = Flow::default();
    for programme in PROGRAMMES {
        let flow = month.programmes.get(programme.id).unwrap_or(&none);
        rows.flow(programme.id, programme.label, flow, pays(programme));
    }
    rows.number("total", Text::new("资金合计", "money in all"), month.total);
    rows.number("per_person", Text::new("人均补差水平", "money per person"), month.per_person());
    for (street, count) in &month.streets {
        for (part, of, value) in
            [("households", HOUSEHOLDS, count.households), ("persons", PERSONS, count.persons)]
        {
            rows.row(
                format_args!("streets.{street}.{part}"),
                format_args!("街道 {street} {}", of.zh),
                format_args!("street {street}, {}", of.en),
                value,
            );
        }
    }
    for (size, households) in &month.sizes {
        rows.row(
            format_args!("sizes.{size}"),
            format_args!("{size}人户"),
            format_args!("households of {size}"),
            *households,
        );
    }
    if let Some(activity) = &month.activity {
        activity::add(&mut rows, activity);
    }
    rows.0
}

#[derive(Serialize)]
struct StatisticsFile<'s> {
    schema: &'static str,
    #[serde(serialize_with = "shown")]
    pack: PackHash,
    months: Vec<StatisticsMonth<'s>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    period: Option<&'s Activity>,
}

#[derive(Serialize)]
struct StatisticsMonth<'s> {
    #[serde(flatten)]
    statistics: &'s MonthStatistics,
    per_person: Money,
}

fn shown<S: Serializer>(hash: &PackHash, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(hash)
}

/// Statistics as one JSON object that names its form and the figures they rest on.
///
/// # Errors
/// [`OutputError`] when `to` does not take it.
pub fn statistics_json(
    to: &mut dyn Write,
    months: &[MonthStatistics],
    period: Option<&Activity>,
    pack: PackHash,
) -> Result<(), OutputError> {
    const WHAT: &str = "statistics";
    let months = months
        .iter()
        .map(|statistics| StatisticsMonth { statistics, per_person: statistics.per_person() })
        .collect();
    let file = StatisticsFile { schema: STATISTICS_SCHEMA, pack, months, period };
    let mut text = serde_json::to_string_pretty(&file)?;
    text.push('\n');
    write(to, WHAT, &text)?;
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}

/// Back-pay, one row for each household and policy, households in the order of the register and the policies of one
/// household one below the other.
///
/// # Errors
/// [`OutputError::Write`] when `to` does not take it.
pub fn back_pay_csv(
    to: &mut dyn Write,
    register: &Register,
    by_policy: &[(RosterPolicy, &[BackPay])],
    lang: Lang,
) -> Result<(), OutputError> {
    const WHAT: &str = "back-pay";
    let mut line = Line::default();
    for text in BACK_PAY_HEADING {
        line.field(text.get(lang));
    }
    line.end();
    let mut rows = BTreeMap::new();
    for (place, (policy, list)) in by_policy.iter().enumerate() {
        for back_pay in *list {
            rows.insert((back_pay.index, place), (*policy, back_pay));
        }
    }
    for (policy, back_pay) in rows.into_values() {
        let Some(record) = register.households().get(back_pay.index) else {
            continue;
        };
        line.field(&record.number).field(record.case).field(record.place);
        line.field(back_pay.months).field(back_pay.amount).field(back_pay.open);
        line.field(policy.label().get(lang)).end();
    }
    write(to, WHAT, BOM)?;
    write(to, WHAT, &line.text())?;
    to.flush().map_err(|why| OutputError::Write { what: WHAT, why })
}
