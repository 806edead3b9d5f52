//! 审计报告: a run of the properties, and its report that can be filed.

use std::num::NonZeroUsize;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use minzheng_core_types::Lang;
use serde::Serialize;
use serde_json::{Value, json};

use crate::registry::{Outcome, Property, run};

/// What is to be run.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// How many cases of each property; its usual number where nothing is said.
    pub cases: Option<u32>,
    /// The seed: the same seed makes the same cases.
    pub seed: u64,
    /// How many properties at once.
    pub threads: NonZeroUsize,
}

/// The seed where none is named: the first month of the sample district's raise.
pub const SEED: u64 = 20_140_401;

/// A property and what its run found.
pub struct Ran {
    /// The property.
    pub property: &'static Property,
    /// What was found.
    pub outcome: Outcome,
}

/// Runs properties; `told` hears of each as it ends. The answers stand in the order of the properties and are the same
/// whatever the number of threads.
pub fn run_all(
    properties: &[&'static Property],
    plan: Plan,
    told: impl Fn(&Property, &Outcome) + Sync,
) -> Vec<Ran> {
    let next = AtomicUsize::new(0);
    let ran = Mutex::new(Vec::with_capacity(properties.len()));
    std::thread::scope(|scope| {
        for _ in 0..plan.threads.get() {
            scope.spawn(|| {
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(property) = properties.get(place) else { break };
                    let outcome = run(property, plan.cases.unwrap_or(property.cases), plan.seed);
                    told(property, &outcome);
                    let mut all = ran.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    all.push((place, Ran { property, outcome }));
                }
            });
        }
    });
    let mut ran = ran.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    ran.sort_by_key(|(place, _)| *place);
    ran.into_iter().map(|(_, ran)| ran).collect()
}

/// What a report says of the run as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct Heading {
    /// The version of the program.
    pub version: String,
    /// The day of the run.
    pub on: String,
    /// The hash of the figures that are built in.
    pub figures: String,
    /// The seed.
    pub seed: u64,
    /// How many cases of each property were asked for; the usual number of each where nothing stands.
    pub cases: Option<u32>,
    /// The command that repeats the run.
    pub command: String,
}

/// The report for programs.
#[must_use]
pub fn json(heading: &Heading, ran: &[Ran]) -> Value {
    let row = |ran: &Ran| {
        json!({
            "id": ran.property.id, "zh": ran.property.zh, "en": ran.property.en, "rules": ran.property.rules,
            "notices": ran.property.notices, "cases": ran.outcome.cases, "beside_the_point": ran.outcome.passed_over,
            "failure": ran.outcome.failure.as_ref().map(|failure| json!({
                "seed": failure.seed, "number": failure.number, "what": failure.what,
                "case": failure.case.as_deref().map(read), "choices": failure.choices })),
        })
    };
    json!({
        "schema": "minzheng.audit/1", "run": heading, "failed": failed(ran).count(),
        "cases": ran.iter().map(|ran| u64::from(ran.outcome.cases)).sum::<u64>(),
        "properties": ran.iter().map(row).collect::<Vec<_>>(),
    })
}

/// The case as JSON, where it is.
fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::from(text))
}

/// The properties that do not hold.
pub fn failed(ran: &[Ran]) -> impl Iterator<Item = &Ran> {
    ran.iter().filter(|ran| ran.outcome.failure.is_some())
}

const STYLE: &str = "body{font:15px/1.6 -apple-system,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:72rem;margin:2rem auto;\
    padding:0 1rem;color:#1b2430}h1{font-size:1.6rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d5dbe3;\
    padding:.35rem .6rem;text-align:left;vertical-align:top}th{border-bottom:2px solid #1f4e79}td:first-child{white-space:nowrap}td.n{text-align:right;\
    font-variant-numeric:tabular-nums}tr.bad td{background:#fdecea}pre{white-space:pre-wrap;background:#f4f6f8;padding:.6rem}\
    dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{color:#55606d}dd{margin:0;overflow-wrap:anywhere}\
    @media print{body{margin:0;font-size:10pt}tr{break-inside:avoid}thead{display:table-header-group}}";

/// The report for people: one page that needs nothing else and prints on A4.
#[must_use]
pub fn html(heading: &Heading, ran: &[Ran], lang: Lang) -> String {
    let say = |zh: &'static str, en: &'static str| if lang == Lang::Zh { zh } else { en };
    let failures = failed(ran).count();
    let cases: u64 = ran.iter().map(|ran| u64::from(ran.outcome.cases)).sum();
    let verdict = if failures == 0 {
        format!("{} {}", ran.len(), say("条性质全部成立", "properties, all hold"))
    } else {
        format!("{failures} / {} {}", ran.len(), say("条性质不成立", "properties do not hold"))
    };
    let asked = heading
        .cases
        .map_or_else(|| say("各性质的常用数", "the usual number of each").to_owned(), |n| n.to_string());
    let facts = [
        (say("结论", "result"), verdict),
        (say("算例合计", "cases in all"), cases.to_string()),
        (say("每条算例数", "cases of each"), asked),
        (say("种子", "seed"), heading.seed.to_string()),
        (say("参数摘要", "figures"), heading.figures.clone()),
        (say("版本", "version"), heading.version.clone()),
        (say("日期", "day"), heading.on.clone()),
    ];
    let facts: String =
        facts.iter().map(|(name, value)| format!("<dt>{name}</dt><dd>{}</dd>", escape(value))).collect();
    let rows: String = ran.iter().map(|ran| row(ran, lang)).collect();
    let title = say("审计报告:规则的性质", "Audit report: the properties of the rules");
    let head = [
        say("编号", "id"),
        say("性质", "property"),
        say("规则", "rules"),
        say("能发现的错误规则", "a wrong rule that it notices"),
        say("算例", "cases"),
        say("结果", "result"),
    ];
    let head: String = head.iter().map(|name| format!("<th scope=\"col\">{name}</th>")).collect();
    let again = escape(&heading.command);
    format!(
        "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><style>{STYLE}</style></head>\n<body><h1>{title}</h1>\n<dl>{facts}</dl>\n<p>{} <code>{again}</code></p>\n\
         <table><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table>\n</body></html>\n",
        say("zh-CN", "en"),
        say("重做:", "To repeat:"),
    )
}

fn row(ran: &Ran, lang: Lang) -> String {
    let (property, outcome) = (ran.property, &ran.outcome);
    let sentence = if lang == Lang::Zh { property.zh } else { property.en };
    let rules = if property.rules.is_empty() {
        if lang == Lang::Zh { "全部" } else { "all" }.to_owned()
    } else {
        property.rules.join(", ")
    };
    let (class, result) = match &outcome.failure {
        None => ("", if lang == Lang::Zh { "成立" } else { "holds" }.to_owned()),
        Some(failure) => (" class=\"bad\"", format!("<pre>{}</pre>", escape(&failure.to_string()))),
    };
    format!(
        "<tr{class}><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td class=\"n\">{}</td><td>{result}</td></tr>\n",
        property.id,
        escape(sentence),
        escape(&rules),
        escape(property.notices),
        outcome.cases,
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
