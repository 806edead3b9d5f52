//! `minzheng elder dispatch plan`.

use minzheng::core_types::{Lang, Text};
use minzheng::eldercare::dispatch::{
    self, Alternative, Constraint, DispatchFile, LeftOut, Planned, Reason, Stop, Why,
};
use serde_json::{Value, json};

use super::check::{asked as question, page, table, told};
use super::planned;
use super::read::{Day, day};
use crate::args::{Common, DispatchPlan, Format};
use crate::failure::Failure;
use crate::print;

const SCHEMA: &str = "minzheng.dispatch-plan/1";

/// How many others are named in a table; JSON has all.
const NAMED: usize = 3;

pub(super) fn plan(common: &Common, asked: &DispatchPlan) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(DispatchFile));
    }
    let day = day(common, asked.instance.as_deref().unwrap_or("-"))?;
    let found = planned(&day.problem, &asked.effort);
    let written = day.written(&found.plan);
    if let Some(path) = &asked.out {
        let text =
            serde_json::to_string_pretty(&written).map_err(|why| Failure::Computing(why.to_string()))?;
        std::fs::write(path, format!("{text}\n")).map_err(Failure::file(path.display()))?;
    }
    let checked = dispatch::check(&day.problem, &found.plan);
    let repeats = asked.effort.seconds.is_none();
    match common.format {
        Format::Json => print::json(&json!({
            "schema": SCHEMA, "day": day.problem.day, "seed": asked.effort.seed, "steps": found.steps,
            "repeatable": repeats, "plan": written, "verdict": checked.verdict(), "checked": told(&day, &checked),
            "left_out": found.left_out.iter().map(|at| day.visit(Some(*at))).collect::<Vec<_>>(),
            "reasons": found.reasons.iter().map(|reason| reason_json(&day, reason)).collect::<Vec<_>>(),
        })),
        Format::Csv => print::csv(&heading(common), &rows(common, &day, &found)),
        Format::Text | Format::Markdown => {
            table(common, &heading(common), &rows(common, &day, &found))?;
            print::line("")?;
            page(common, &day, &checked)?;
            print::line(effort(common, asked.effort.seed, &found, repeats))
        }
    }
}

fn effort(common: &Common, seed: u64, found: &Planned, repeats: bool) -> String {
    let steps = found.steps;
    match (common.lang(), repeats) {
        (Lang::Zh, true) => format!("种子 {seed},{steps} 步;同样的种子和步数得同样的方案"),
        (Lang::Zh, false) => format!("种子 {seed},到时停止,共 {steps} 步;按时间停止的方案不能重复"),
        (Lang::En, true) => format!("seed {seed}, {steps} steps; the same seed and steps give the same plan"),
        (Lang::En, false) => {
            format!(
                "seed {seed}, stopped by time after {steps} steps; a plan that time ended cannot be repeated"
            )
        }
    }
}

fn heading(common: &Common) -> [&'static str; 6] {
    [
        common.say("护理员", "caregiver"),
        common.say("上门", "visit"),
        common.say("项目", "service"),
        common.say("开始", "start"),
        common.say("结束", "end"),
        common.say("为什么(换别人)", "why (others instead)"),
    ]
}

fn rows(common: &Common, day: &Day, found: &Planned) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for route in &found.plan.routes {
        for Stop { visit, part, start, end } in &route.stops {
            let same = |reason: &&Reason| (reason.visit, reason.part) == (*visit, *part);
            let at =
                found.reasons.binary_search_by_key(&(*visit, *part), |reason| (reason.visit, reason.part));
            let reason = at.ok().and_then(|at| found.reasons.get(at)).filter(same);
            rows.push(vec![
                day.caregiver(Some(route.caregiver)).to_owned(),
                day.visit(Some(*visit)).to_owned(),
                day.service(Some(*visit), Some(*part)).to_owned(),
                day.time(*start),
                day.time(*end),
                reason.map(|reason| why(common, day, reason)).unwrap_or_default(),
            ]);
        }
    }
    for reason in found.reasons.iter().filter(|reason| reason.caregiver.is_none()) {
        rows.push(vec![
            common.say("(未安排)", "(left out)").to_owned(),
            day.visit(Some(reason.visit)).to_owned(),
            day.service(Some(reason.visit), Some(reason.part)).to_owned(),
            String::new(),
            String::new(),
            why(common, day, reason),
        ]);
    }
    rows
}

/// The likeliest others in a line.
fn why(common: &Common, day: &Day, reason: &Reason) -> String {
    let left_out = reason.left_out.map(|why| said(common, why));
    if let Some(why) = left_out.as_ref().filter(|_| reason.left_out != Some(LeftOut::Nobody)) {
        return why.clone();
    }
    if reason.others.is_empty() {
        return common.say("没有别人", "there is nobody else").to_owned();
    }
    let mut told: Vec<String> =
        reason.others.iter().take(NAMED).map(|other| instead(common, day, other)).collect();
    let more = reason.others.len().saturating_sub(NAMED);
    if more > 0 {
        told.push(match common.lang() {
            Lang::Zh => format!("另有 {more} 人"),
            Lang::En => format!("{more} more"),
        });
    }
    let told = told.join(common.say(";", "; "));
    left_out.map_or_else(|| told.clone(), |why| format!("{why}{}{told}", common.say(":", ": ")))
}

/// Why a service is not done, for people.
fn said(common: &Common, why: LeftOut) -> String {
    let text = match why {
        LeftOut::Nobody => Text::new("没有人可以派", "nobody may be sent"),
        LeftOut::OtherService => {
            Text::new("同次的另一项服务没有人可以派", "nobody may be sent for its other service")
        }
        LeftOut::OnePerson => {
            Text::new("须两人上门,只有一人可以派", "two have to go, and only one may be sent")
        }
        LeftOut::Entitlement => Text::new(
            "超出政府购买的剩余时数,未同意自费",
            "beyond the hours that the government pays, no consent to pay",
        ),
        LeftOut::EntitlementOpen => Text::new(
            "剩余时数或者自费意愿未查实",
            "the hours that the government pays, or the consent to pay, are not established",
        ),
        LeftOut::NotFound => {
            Text::new("本次搜索没有排进,不等于排不进", "the search found no place for it; there may be one")
        }
    };
    let text = text.get(common.lang());
    if why == LeftOut::EntitlementOpen { question(text) } else { text.to_owned() }
}

fn instead(common: &Common, day: &Day, other: &Alternative) -> String {
    let who = day.caregiver(Some(other.caregiver));
    match &other.why {
        Why::Costs(more) => {
            let sign = if more.millionths() < 0 { "" } else { "+" };
            format!("{who} {sign}{more}")
        }
        Why::NoRoom => format!("{who} {}", common.say("排不进", "no room")),
        Why::NotFound => format!("{who} {}", common.say("附近没有找到位置", "no place found nearby")),
        Why::NotTried => format!("{who} {}", common.say("未试", "not tried")),
        Why::Open(by) => format!("{who} {}", question(&texts(common, by))),
        Why::Ruled(by) => format!("{who} {}", texts(common, by)),
    }
}

fn texts(common: &Common, by: &[Constraint]) -> String {
    let texts: Vec<&str> = by.iter().map(|constraint| constraint.text().get(common.lang())).collect();
    texts.join(common.say("、", ", "))
}

fn reason_json(day: &Day, reason: &Reason) -> Value {
    let other = |other: &Alternative| {
        let who = day.caregiver(Some(other.caregiver));
        match &other.why {
            Why::Costs(more) => json!({ "caregiver": who, "costs_more": more }),
            Why::NoRoom => json!({ "caregiver": who, "no_room": true }),
            Why::NotFound => json!({ "caregiver": who, "not_found": true }),
            Why::NotTried => json!({ "caregiver": who, "not_tried": true }),
            Why::Open(by) => json!({ "caregiver": who, "to_be_asked": by }),
            Why::Ruled(by) => json!({ "caregiver": who, "ruled_out_by": by }),
        }
    };
    json!({
        "visit": day.visit(Some(reason.visit)), "service": day.service(Some(reason.visit), Some(reason.part)),
        "caregiver": reason.caregiver.map(|at| day.caregiver(Some(at))),
        "left_out": reason.left_out,
        "others": reason.others.iter().map(other).collect::<Vec<_>>(),
    })
}
