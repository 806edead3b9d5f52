//! The outcomes of an explained eldercare file, as rows of a table and for machines.

use minzheng::core_types::ExplanationDocument;
use minzheng::core_types::explain::{OutcomeRow, ValueRow};
use minzheng::eldercare;
use serde_json::json;

use crate::args::Common;
use crate::commands::assess::places_of;

pub(crate) fn heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("项目", "what"),
        common.say("结果", "result"),
        common.say("可信度", "confidence"),
        common.say("说明", "because"),
    ]
}

/// The outcomes with the value and the confidence of each.
pub(crate) fn results(document: &ExplanationDocument) -> Vec<serde_json::Value> {
    let one = |outcome: &OutcomeRow| {
        json!({
            "programme": outcome.programme, "label": outcome.label, "finding": outcome.finding,
            "value": value(document, outcome),
            "confidence": eldercare::confidence(document, outcome),
            "open": outcome.open, "assumed": outcome.assumed,
        })
    };
    document.outcomes.iter().map(one).collect()
}

/// The result, or the amount of an entitlement.
fn value(document: &ExplanationDocument, outcome: &OutcomeRow) -> Option<ValueRow> {
    let paid = (outcome.finding == "entitled").then_some(ValueRow::Money(outcome.amount));
    paid.or_else(|| eldercare::result(document, outcome).cloned())
}

pub(crate) fn row(common: &Common, document: &ExplanationDocument, outcome: &OutcomeRow) -> Vec<String> {
    let lang = common.lang();
    let result = match outcome.finding.as_str() {
        "entitled" => outcome.amount.to_string(),
        "not-entitled" => common.say("不予给付", "not entitled").to_owned(),
        _ => document
            .result(outcome, lang)
            .unwrap_or_else(|| common.say("需人工核定", "needs a person").to_owned()),
    };
    let confidence = eldercare::confidence(document, outcome);
    let confidence = confidence.map_or_else(String::new, |confidence| confidence.text().get(lang).to_owned());
    vec![
        outcome.label.get(lang).to_owned(),
        result,
        confidence,
        because(common, document, outcome).join("\n"),
    ]
}

/// The rules behind it, questions that are open, figures that are assumed.
fn because(common: &Common, document: &ExplanationDocument, outcome: &OutcomeRow) -> Vec<String> {
    let own =
        document.steps.iter().filter(|step| outcome.steps_from <= step.no && step.no < outcome.steps_end);
    let mut rules: Vec<&str> = own.map(|step| step.rule.as_str()).collect();
    rules.dedup();
    rules.sort_unstable();
    rules.dedup();
    let open = outcome.open.iter().map(|open| {
        let places = places_of(open);
        let goes = if places.is_empty() { String::new() } else { format!(" → {}", places.join(", ")) };
        format!("? {}{goes}", open.text.get(common.lang()))
    });
    let assumed = (!outcome.assumed.is_empty()).then(|| {
        let lead = common.say("⚠ 依赖推定参数", "⚠ rests on assumed figures");
        format!("{lead} {}", outcome.assumed.join(", "))
    });
    let rules = (!rules.is_empty()).then(|| rules.join(", "));
    rules.into_iter().chain(open).chain(assumed).collect()
}
