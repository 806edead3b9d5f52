//! `minzheng assess`: one case file.

use minzheng::core_types::explain::OutcomeRow;
use minzheng::core_types::{Explanation, ExplanationDocument};
use minzheng::welfare::{CATALOGUE, CaseFile};

use crate::args::{Assess, Common, Format};
use crate::cases;
use crate::failure::Failure;
use crate::print;

pub(crate) fn run(common: &Common, assess: &Assess) -> Result<(), Failure> {
    if assess.schema {
        return print::line(schema());
    }
    let path = assess.file.as_deref().unwrap_or("-");
    let case = cases::case(path)?;
    let document = explained(common, &case)?;
    match common.format {
        Format::Json => print::json(&document.outcomes)?,
        Format::Csv => print::csv(&heading(common), &rows(common, &document))?,
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", document.place, document.month))?;
            print::table(&heading(common), &rows(common, &document))?;
            print::line(common.say(
                "这是计算结果,不是行政机关的决定。",
                "This is a calculation, not the authority's decision.",
            ))?;
        }
    }
    if assess.explain && common.format != Format::Json {
        print::out(&document.text(common.lang()))?;
    }
    Ok(())
}

/// Assesses a case and records how.
pub(crate) fn explained(common: &Common, case: &CaseFile) -> Result<ExplanationDocument, Failure> {
    let pack = cases::pack(common)?;
    let mut why = Explanation::default();
    case.assess(&pack, &mut why)?;
    Ok(why.document(case.case, case.place, case.month, &CATALOGUE))
}

fn heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("项目", "programme"),
        common.say("意见", "finding"),
        common.say("金额(元/月)", "yuan a month"),
        common.say("说明", "because"),
    ]
}

fn rows(common: &Common, document: &ExplanationDocument) -> Vec<Vec<String>> {
    let finding = |outcome: &OutcomeRow| match outcome.finding.as_str() {
        "entitled" => common.say("符合", "entitled"),
        "not-entitled" => common.say("不符合", "not entitled"),
        _ => common.say("需人工", "needs a person"),
    };
    document
        .outcomes
        .iter()
        .map(|outcome| {
            vec![
                outcome.label.get(common.lang()).to_owned(),
                finding(outcome).to_owned(),
                outcome.amount.to_string(),
                because(common, outcome),
            ]
        })
        .collect()
}

/// Rules that pay, conditions that failed with their margin, questions that are open, figures that are assumed.
fn because(common: &Common, outcome: &OutcomeRow) -> String {
    let lang = common.lang();
    let mut parts: Vec<String> = outcome
        .components
        .iter()
        .map(|component| format!("{} {}", component.rule, component.amount))
        .collect();
    parts.extend(outcome.grounds.iter().map(|ground| {
        let margin = ground
            .margin
            .as_ref()
            .map_or_else(String::new, |margin| format!(" ({} {margin})", common.say("相差", "difference")));
        let (observed, limit) = (shown(common, &ground.observed), shown(common, &ground.limit));
        format!("{}: {observed} / {limit}{margin}", ground.rule)
    }));
    parts.extend(outcome.open.iter().map(|open| {
        let field = if open.field.is_empty() { String::new() } else { format!(" [{}]", open.field) };
        format!("? {}{field}", open.text.get(lang))
    }));
    if !outcome.assumed.is_empty() {
        parts.push(format!(
            "⚠ {} {}",
            common.say("依赖推定参数", "rests on assumed"),
            outcome.assumed.join(", ")
        ));
    }
    parts.join("\n")
}

fn shown(common: &Common, value: &str) -> String {
    match value {
        "true" => common.say("是", "yes").to_owned(),
        "false" => common.say("否", "no").to_owned(),
        other => other.to_owned(),
    }
}

/// The JSON Schema of the case file.
fn schema() -> String {
    let schema = schemars::schema_for!(CaseFile);
    serde_json::to_string_pretty(&schema).unwrap_or_default()
}
