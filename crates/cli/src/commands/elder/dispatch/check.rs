//! `minzheng elder dispatch check`.

use minzheng::core_types::Lang;
use minzheng::eldercare::dispatch::{self, Checked, Constraint, Fault, Load, Unmet, Verdict};
use serde_json::{Value, json};

use super::read::{Day, day};
use crate::args::{Common, DispatchCheck, Format};
use crate::failure::Failure;
use crate::print;

const SCHEMA: &str = "minzheng.dispatch-check/1";

pub(super) fn check(common: &Common, asked: &DispatchCheck) -> Result<(), Failure> {
    let day = day(common, &asked.instance)?;
    let plan = day.plan(&asked.plan, common.lang())?;
    let checked = dispatch::check(&day.problem, &plan);
    match common.format {
        Format::Json => print::json(&json!({
            "schema": SCHEMA, "day": day.problem.day, "accepted": checked.accepted(),
            "verdict": checked.verdict(), "checked": told(&day, &checked),
        }))?,
        Format::Csv => print::csv(&heading(common), &rows(common, &day, &checked))?,
        Format::Text | Format::Markdown => page(common, &day, &checked)?,
    }
    match checked.verdict() {
        Verdict::Accepted => Ok(()),
        Verdict::Broken => Err(Failure::Faulty(checked.faults.len())),
        Verdict::ToBeAsked => Err(Failure::Open(checked.open.len())),
    }
}

/// For machines.
pub(super) fn told(day: &Day, checked: &Checked) -> Value {
    let fault = |fault: &Fault| {
        json!({
            "rule": "EC-33", "constraint": fault.constraint, "text": print::both(fault.constraint.text()),
            "visit": day.visit(fault.visit), "service": day.service(fault.visit, fault.part),
            "caregiver": day.caregiver(fault.caregiver), "client": day.client(fault), "observed": fault.observed, "limit": fault.limit,
        })
    };
    let unmet = |unmet: &Unmet| {
        json!({
            "wish": unmet.wish, "visit": day.visit(Some(unmet.visit)),
            "caregiver": day.caregiver(Some(unmet.caregiver)), "weight": unmet.weight, "open": unmet.open,
        })
    };
    let load = |load: &Load| {
        json!({
            "caregiver": day.caregiver(Some(load.caregiver)), "services": load.services,
            "work": load.work, "travel": load.travel,
        })
    };
    let cost = checked.cost;
    json!({
        "faults": checked.faults.iter().map(fault).collect::<Vec<_>>(),
        "open": checked.open.iter().map(fault).collect::<Vec<_>>(),
        "cost": {
            "rule": "EC-34", "travel": cost.travel, "late": cost.late, "latest": cost.latest,
            "thirds": cost.thirds(), "cost": cost.rounded(),
        },
        "unmet": checked.unmet.iter().map(unmet).collect::<Vec<_>>(), "wishes": checked.wishes(),
        "loads": checked.loads.iter().map(load).collect::<Vec<_>>(), "spread": checked.spread(),
    })
}

fn heading(common: &Common) -> [&'static str; 8] {
    [
        common.say("规则", "rule"),
        common.say("约束", "constraint"),
        common.say("服务对象", "client"),
        common.say("上门", "visit"),
        common.say("项目", "service"),
        common.say("护理员", "caregiver"),
        common.say("方案", "plan has"),
        common.say("限度", "limit"),
    ]
}

fn rows(common: &Common, day: &Day, checked: &Checked) -> Vec<Vec<String>> {
    let row = |fault: &Fault, open: bool| {
        let text = fault.constraint.text().get(common.lang());
        vec![
            "EC-33".to_owned(),
            if open { asked(text) } else { text.to_owned() },
            day.client(fault).to_owned(),
            day.visit(fault.visit).to_owned(),
            day.service(fault.visit, fault.part).to_owned(),
            day.caregiver(fault.caregiver).to_owned(),
            day.measured(fault.constraint, fault.observed),
            day.measured(fault.constraint, fault.limit),
        ]
    };
    let faults = checked.faults.iter().map(|fault| row(fault, false));
    faults.chain(checked.open.iter().map(|fault| row(fault, true))).collect()
}

/// What is not established, marked as a question.
pub(super) fn asked(text: &str) -> String {
    format!("? {text}")
}

/// For people.
pub(super) fn page(common: &Common, day: &Day, checked: &Checked) -> Result<(), Failure> {
    let (broken, open) = (checked.faults.len(), checked.open.len());
    let missing = checked.faults.iter().filter(|fault| fault.constraint == Constraint::Missing).count();
    print::line(match (common.lang(), broken, open) {
        (Lang::Zh, 0, 0) => "方案遵守全部硬约束(EC-33)".to_owned(),
        (Lang::Zh, ..) => {
            format!("违反硬约束 {broken} 处(其中没有安排 {missing} 项),待查实 {open} 处(EC-33)")
        }
        (Lang::En, 0, 0) => "the plan keeps every hard constraint (EC-33)".to_owned(),
        (Lang::En, ..) => format!(
            "{broken} hard constraint(s) broken ({missing} of them services that nobody does), {open} to be asked (EC-33)"
        ),
    })?;
    if broken.saturating_add(open) > 0 {
        table(common, &heading(common), &rows(common, day, checked))?;
    }
    print::line(format!("{}\n", cost(common, checked)))?;
    if !checked.unmet.is_empty() {
        print::line(common.say("未满足的希望(软约束)", "wishes that are not met"))?;
        let row = |unmet: &Unmet| {
            let text = unmet.wish.text().get(common.lang());
            vec![
                if unmet.open { asked(text) } else { text.to_owned() },
                day.visit(Some(unmet.visit)).to_owned(),
                day.caregiver(Some(unmet.caregiver)).to_owned(),
                unmet.weight.to_string(),
            ]
        };
        let heading = [
            common.say("希望", "wish"),
            common.say("上门", "visit"),
            common.say("护理员", "caregiver"),
            common.say("权重(分钟)", "weight (minutes)"),
        ];
        table(common, &heading, &checked.unmet.iter().map(row).collect::<Vec<_>>())?;
        print::line("")?;
    }
    loads(common, day, checked)
}

/// The objective, with what it is made of.
fn cost(common: &Common, checked: &Checked) -> String {
    let cost = checked.cost;
    let (travel, late, latest, sum) = (cost.travel, cost.late, cost.latest, cost.rounded());
    match common.lang() {
        Lang::Zh => format!("成本 {sum} =(路程 {travel} + 迟到 {late} + 最大迟到 {latest})÷ 3 分钟(EC-34)"),
        Lang::En => {
            format!("cost {sum} = (travel {travel} + late {late} + latest {latest}) ÷ 3 minutes (EC-34)")
        }
    }
}

fn loads(common: &Common, day: &Day, checked: &Checked) -> Result<(), Failure> {
    let row = |load: &Load| {
        vec![
            day.caregiver(Some(load.caregiver)).to_owned(),
            load.services.to_string(),
            load.work.to_string(),
            load.travel.to_string(),
        ]
    };
    let heading = [
        common.say("护理员", "caregiver"),
        common.say("服务项数", "services"),
        common.say("工时(分钟)", "work (minutes)"),
        common.say("其中路程", "of it travel"),
    ];
    table(common, &heading, &checked.loads.iter().map(row).collect::<Vec<_>>())?;
    print::line(format!(
        "{} {}",
        common.say("工时最多与最少相差", "longest day less shortest:"),
        checked.spread()
    ))
}

/// A table, apart from what stands around it in Markdown.
pub(super) fn table(common: &Common, heading: &[&str], rows: &[Vec<String>]) -> Result<(), Failure> {
    let apart = if common.format == Format::Markdown { "\n" } else { "" };
    print::out(apart)?;
    print::table_in(common, heading, rows)?;
    print::out(apart)
}
