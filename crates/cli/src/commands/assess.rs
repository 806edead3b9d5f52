//! `minzheng assess`: one case file.

use minzheng::core_types::explain::{OpenRow, OutcomeRow};
use minzheng::core_types::{ExplanationDocument, Money, Month, Place};
use minzheng::welfare::CaseFile;
use serde::Serialize;
use uuid::Uuid;

use crate::args::{Assess, Common, Format};
use crate::failure::Failure;
use crate::{cases, print};

/// Name and version of the machine form.
const SCHEMA: &str = "minzheng.assessment/1";

/// The machine form: what each programme found, as in an explanation.
#[derive(Serialize)]
struct Assessment<'d> {
    schema: &'static str,
    case: Option<Uuid>,
    place: Place,
    month: Month,
    /// What is paid in all.
    total: Money,
    findings: &'d [OutcomeRow],
    /// The hash of the figures.
    pack: &'d str,
    /// The whole explanation, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<&'d ExplanationDocument>,
}

pub(crate) fn run(common: &Common, assess: &Assess) -> Result<(), Failure> {
    if assess.schema {
        return print::json(&schemars::schema_for!(CaseFile));
    }
    let case = cases::case(assess.file.as_deref().unwrap_or("-"), common.lang())?;
    let document = cases::explained(common, &case)?;
    let total = Money::sum(document.outcomes.iter().map(|outcome| outcome.amount))
        .map_err(|why| Failure::Computing(why.to_string()))?;
    match common.format {
        Format::Json => {
            return print::json(&Assessment {
                schema: SCHEMA,
                case: document.case,
                place: document.place,
                month: document.month,
                total,
                findings: &document.outcomes,
                pack: &document.pack,
                explanation: assess.explain.then_some(&document),
            });
        }
        Format::Csv => return print::csv(&heading(common), &rows(common, &document)),
        Format::Text | Format::Markdown => people(common, &document, total)?,
    }
    if assess.explain { print::out(&format!("\n{}", document.text(common.lang()))) } else { Ok(()) }
}

fn people(common: &Common, document: &ExplanationDocument, total: Money) -> Result<(), Failure> {
    print::line(format!("{} {}", print::place(common, document.place), document.month))?;
    print::table(&heading(common), &rows(common, document))?;
    print::line(format!("{} {total}", common.say("合计(元):", "yuan in all:")))?;
    print::line(
        common
            .say("这是计算结果,不是行政机关的决定。", "This is a calculation, not the authority's decision."),
    )
}

pub(crate) fn heading(common: &Common) -> [&'static str; 4] {
    [
        common.say("项目", "programme"),
        common.say("意见", "finding"),
        common.say("金额(元)", "yuan"),
        common.say("说明", "because"),
    ]
}

fn rows(common: &Common, document: &ExplanationDocument) -> Vec<Vec<String>> {
    document.outcomes.iter().map(|outcome| row(common, outcome)).collect()
}

/// What a programme found, under [`heading`].
pub(crate) fn row(common: &Common, outcome: &OutcomeRow) -> Vec<String> {
    let finding = match outcome.finding.as_str() {
        "entitled" => common.say("符合", "entitled"),
        "not-entitled" => common.say("不符合", "not entitled"),
        _ => common.say("需人工核定", "needs a person"),
    };
    let programme = outcome.label.get(common.lang()).to_owned();
    let because = because(common, outcome).join("\n");
    vec![programme, finding.to_owned(), outcome.amount.to_string(), because]
}

/// Rules that pay, conditions that failed with their margin, questions that are open, figures that are assumed.
fn because(common: &Common, outcome: &OutcomeRow) -> Vec<String> {
    let paid = outcome.components.iter().map(|component| format!("{} {}", component.rule, component.amount));
    let failed = outcome.grounds.iter().map(|ground| {
        let statement = ground.statement.get(common.lang());
        let (observed, limit) = (shown(common, &ground.observed), shown(common, &ground.limit));
        let observed = format!("{} {observed}", common.say("实际", "observed"));
        let limit = format!("{} {limit}", common.say("界限", "limit"));
        let margin = ground
            .margin
            .as_ref()
            .map_or_else(String::new, |margin| format!("{}{margin}", common.say(",相差 ", ", difference ")));
        format!("✗ {} {statement}({observed},{limit}{margin})", ground.rule)
    });
    let open = outcome.open.iter().map(|open| format!("? {}{}", open.text.get(common.lang()), fields(open)));
    let assumed = (!outcome.assumed.is_empty()).then(|| {
        let lead = common.say("⚠ 依赖推定参数", "⚠ rests on assumed figures");
        format!("{lead} {}", outcome.assumed.join(", "))
    });
    paid.chain(failed).chain(open).chain(assumed).collect()
}

/// Where the answer goes in the case file: ` → members[1].birth`.
fn fields(open: &OpenRow) -> String {
    let places = places_of(open);
    if places.is_empty() { String::new() } else { format!(" → {}", places.join(", ")) }
}

/// The fields of the case file in which the answers go: `members[1].birth`.
pub(crate) fn places_of(open: &OpenRow) -> Vec<String> {
    if open.field.contains("members[]") && !open.members.is_empty() {
        let of = |member: &usize| open.field.replacen("[]", &format!("[{member}]"), 1);
        return open.members.iter().map(of).collect();
    }
    if open.field.is_empty() { Vec::new() } else { vec![open.field.clone()] }
}

fn shown<'t>(common: &Common, value: &'t str) -> &'t str {
    match value {
        "true" => common.say("是", "yes"),
        "false" => common.say("否", "no"),
        other => other,
    }
}
