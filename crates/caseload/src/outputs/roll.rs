//! 发放表: what is paid, by household and by person.

use std::fmt;

use minzheng_core_types::figures::PackHash;
use minzheng_core_types::{Finding, Lang, Money, Text};
use minzheng_welfare::MonthFindings;
use minzheng_welfare::programmes::{paying, pays};

use super::csv::{BOM, Line};
use super::split::{PerPerson, Split};
use super::{Form, OutputError};
use crate::entry::PersonName;
use crate::run::{MonthRow, Run};
use crate::statistics::age_at_end;

/// So many digits of a pack's hash tell one pack from another for people.
const SHORT_HASH: usize = 12;

const ROLL_BEFORE: [Text; 8] = [
    Text::new("月份", "month"),
    Text::new("户编号", "household"),
    Text::new("案件号", "case"),
    Text::new("区划", "place"),
    Text::new("街道", "street"),
    Text::new("社区", "community"),
    Text::new("户主", "head"),
    Text::new("人数", "persons"),
];
const ROLL_AFTER: [Text; 6] = [
    Text::new("合计", "total"),
    Text::new("低保意见", "allowance finding"),
    Text::new("依据推定", "rests on assumptions"),
    Text::new("需人工", "needs a person"),
    Text::new("参数摘要", "figures"),
    Text::new("领款人", "payee"),
];
const PERSONS_BEFORE: [Text; 5] = [
    Text::new("月份", "month"),
    Text::new("户编号", "household"),
    Text::new("成员序号", "member"),
    Text::new("姓名", "name"),
    Text::new("月末年龄", "age at the end of the month"),
];
const TOTAL: Text = Text::new("合计", "total");
const YES: Text = Text::new("是", "yes");
const NO: Text = Text::new("否", "no");

/// The heading of the roll.
pub(super) fn roll_heading(lang: Lang) -> String {
    let mut line = Line::default();
    let programmes = paying().map(|programme| programme.label);
    for text in ROLL_BEFORE.into_iter().chain(programmes).chain(ROLL_AFTER) {
        line.field(text.get(lang));
    }
    line.end();
    format!("{BOM}{}", line.text())
}

/// The heading of the list of persons: the allowance's column names the convention.
pub(super) fn persons_heading(lang: Lang, split: Split) -> String {
    let mut line = Line::default();
    for text in PERSONS_BEFORE {
        line.field(text.get(lang));
    }
    for (place, programme) in paying().enumerate() {
        let label = programme.label.get(lang);
        match place {
            0 => line.field(format_args!("{label} {}", split.label().get(lang))),
            _ => line.field(label),
        };
    }
    line.field(TOTAL.get(lang)).end();
    format!("{BOM}{}", line.text())
}

/// The line of a household on the roll. An amount that needs a person stays empty; zero means nothing is due.
pub(super) fn roll_line(run: &Run<'_>, row: &MonthRow<'_>, form: Form) -> Result<String, OutputError> {
    let (record, findings, lang) = (row.record, &row.findings, form.lang);
    let mut line = Line::default();
    let (register, month, stay) = (run.register(), findings.month, record.stay_in(findings.month));
    line.field(month).field(&record.number).field(record.case).field(stay.place);
    line.field(stay.street).field(stay.community);
    let head = register.persons(record).get(register.head_in(record, month));
    name(&mut line, head.map(|person| &person.name), form);
    line.field(findings.members.len());
    let mut assumed = false;
    let mut open = Vec::new();
    for (programme, finding) in findings.each() {
        let amount = match finding {
            Finding::NeedsPerson(_) => {
                open.push(programme.label.get(lang));
                String::new()
            }
            Finding::Entitled(award) => {
                assumed |= !award.assumed().is_empty();
                award.total().to_string()
            }
            Finding::NotEntitled(_) => Money::ZERO.to_string(),
        };
        // A status has no amount; it stands with the finding.
        if pays(programme) {
            line.field(amount);
        }
    }
    line.field(row.total()?).field(found(findings, lang));
    line.field(if assumed { YES } else { NO }.get(lang));
    line.field(open.join(Text::new("、", "; ").get(lang))).field(short(findings.law));
    name(&mut line, register.payee_in(record, month), form);
    line.end();
    Ok(line.text())
}

/// One line for every member who counts or is paid for. They sum exactly to the household's line.
pub(super) fn person_lines(
    run: &Run<'_>,
    row: &MonthRow<'_>,
    form: Form,
    shares: &PerPerson,
) -> Result<String, OutputError> {
    let register = run.register();
    let mut line = Line::default();
    for (index, amounts) in shares {
        line.field(row.findings.month).field(&row.record.number).field(index);
        name(&mut line, register.persons(row.record).get(*index).map(|person| &person.name), form);
        let member = register.members(row.record).get(*index);
        match member.and_then(|member| age_at_end(member, row.findings.month)) {
            Some(age) => line.field(age),
            None => line.field(""),
        };
        for amount in amounts {
            line.field(amount);
        }
        line.field(Money::sum(amounts.iter().copied())?).end();
    }
    Ok(line.text())
}

fn name(line: &mut Line, name: Option<&PersonName>, form: Form) {
    match name {
        Some(name) if form.reveal => line.field(name.reveal()),
        Some(name) => line.field(name),
        None => line.field(""),
    };
}

/// The finding on the allowance, and each status that the household has.
pub(super) fn found(findings: &MonthFindings, lang: Lang) -> String {
    let statuses = findings
        .each()
        .into_iter()
        .filter(|(programme, finding)| !pays(programme) && finding.is_entitled())
        .map(|(programme, _)| programme.label.get(lang));
    let all: Vec<&str> =
        std::iter::once(finding_label(&findings.allowance).get(lang)).chain(statuses).collect();
    all.join(Text::new("、", "; ").get(lang))
}

pub(super) const fn finding_label(finding: &Finding) -> Text {
    match finding {
        Finding::Entitled(_) => Text::new("符合", "entitled"),
        Finding::NotEntitled(_) => Text::new("不符合", "not entitled"),
        Finding::NeedsPerson(_) => Text::new("需人工", "needs a person"),
    }
}

pub(super) fn short(hash: PackHash) -> impl fmt::Display {
    let digits: String = hash.to_string().chars().take(SHORT_HASH).collect();
    digits
}
