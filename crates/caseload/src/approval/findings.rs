//! What was counted and found, each with its rule and clause: taken from the explanation, so that the form says nothing of
//! its own.

use std::collections::BTreeMap;

use minzheng_core_types::explain::{FigureRow, GroundRow, OpenRow, OutcomeRow, StepRow, ValueRow};
use minzheng_core_types::{Lang, Rule};
use minzheng_welfare::{CATALOGUE, rules};

use super::{Approval, FormOptions};
use crate::paper::{Part, Say, Section};

/// The rules of income and of property; whatever else was computed stands below.
static INCOME: &[&Rule] =
    &[&rules::SA_05, &rules::SA_06, &rules::SA_07, &rules::SA_08, &rules::SA_09, &rules::SA_10];
static PROPERTY: &[&Rule] = &[&rules::SA_11];

/// What comes before the signatures, and what is appended to them.
pub(super) fn sections(approval: &Approval<'_>, options: FormOptions) -> (Vec<Section>, Vec<Section>) {
    let say = Say(options.lang);
    let steps = &approval.document.steps;
    let of = |rules: &[&Rule], step: &StepRow| rules.iter().any(|rule| rule.id == step.rule);
    let income: Vec<&StepRow> = steps.iter().filter(|step| of(INCOME, step)).collect();
    let property: Vec<&StepRow> = steps.iter().filter(|step| of(PROPERTY, step)).collect();
    let rest: Vec<&StepRow> = steps.iter().filter(|step| !of(INCOME, step) && !of(PROPERTY, step)).collect();
    let table = |title: String, steps: &[&StepRow]| Section {
        title,
        parts: vec![match steps.is_empty() {
            true => Part::Note(say.own("没有这样的计算", "nothing was computed here")),
            false => steps_table(approval, steps, say),
        }],
    };
    let before = vec![
        table(say.own("收入核算", "Income as counted"), &income),
        table(say.own("财产核算", "Property as tested"), &property),
        found(approval, options),
    ];
    let rest = table(say.own("附:其他计算步骤", "Appendix: other steps"), &rest);
    (before, vec![rest, figures(approval, say)])
}

fn steps_table(approval: &Approval<'_>, steps: &[&StepRow], say: Say) -> Part {
    let row = |step: &&StepRow| {
        let member = step.member.map_or_else(String::new, |member| {
            let number = u32::from(member).saturating_add(1);
            format!("\n{}{number}", say.it("成员", "member "))
        });
        let mut by: Vec<String> =
            step.citations.iter().map(|citation| citation.get(say.0).to_owned()).collect();
        if step.confidence.needs_saying() {
            by.push(say.own("⚠ 推定的规则", "⚠ an assumed rule"));
        }
        vec![
            step.no.to_string(),
            format!("{} {}{member}", step.rule, step.title.get(say.0)),
            step.sentence_with(say.0, &approval.document.words),
            by.join("\n"),
        ]
    };
    Part::Table {
        heads: vec![
            say.own("步骤", "step"),
            say.own("规则", "rule"),
            say.own("计算", "computed"),
            say.own("依据", "by"),
        ],
        widths: &[6, 18, 44, 32],
        rows: steps.iter().map(row).collect(),
    }
}

fn found(approval: &Approval<'_>, options: FormOptions) -> Section {
    let say = Say(options.lang);
    let clauses = clauses(&approval.document.steps, say.0);
    let row = |outcome: &OutcomeRow| {
        let (verdict, amount) = match outcome.finding.as_str() {
            "entitled" => (say.own("符合", "entitled"), outcome.amount.to_string()),
            "not-entitled" => (say.own("不符合", "not entitled"), outcome.amount.to_string()),
            _ => (say.own("需人工", "needs a person"), String::new()),
        };
        let mut why: Vec<String> = outcome
            .components
            .iter()
            .map(|component| {
                let rule = CATALOGUE.rule(&component.rule).map_or("", |rule| rule.title.get(say.0));
                let members: Vec<String> = component.members.iter().map(|member| numbered(*member)).collect();
                let whom = match members.is_empty() {
                    true => String::new(),
                    false => format!(" ({}{})", say.it("成员", "members "), say.list(&members)),
                };
                format!(
                    "{} {rule} {}{whom}{}",
                    component.rule,
                    component.amount,
                    by(&clauses, &component.rule)
                )
            })
            .collect();
        why.extend(outcome.grounds.iter().map(|ground| ground_text(ground, &clauses, say)));
        why.extend(outcome.open.iter().map(|open| open_text(open, say)));
        if !outcome.assumed.is_empty() {
            let named: Vec<String> = outcome.assumed.iter().map(|id| parameter(id, say.0)).collect();
            why.push(format!("{} {}", say.it("⚠ 依据推定:", "⚠ rests on assumptions:"), say.list(&named)));
        }
        vec![outcome.label.get(say.0).to_owned(), verdict, amount, why.join("\n")]
    };
    let heads = vec![
        say.own("项目", "programme"),
        say.own("意见", "finding"),
        say.own("每月金额(元)", "yuan a month"),
        say.own("理由和依据", "grounds and clauses"),
    ];
    let rows = approval.document.outcomes.iter().map(row).collect();
    let parts = vec![Part::Table { heads, widths: &[16, 10, 12, 62], rows }];
    Section { title: say.own("认定意见(计算结果)", "Findings (computed)"), parts }
}

fn numbered(index: usize) -> String {
    index.saturating_add(1).to_string()
}

/// The clauses that each rule was applied by.
fn clauses(steps: &[StepRow], lang: Lang) -> BTreeMap<&str, Vec<String>> {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for step in steps {
        let known = all.entry(&step.rule).or_default();
        for citation in &step.citations {
            let text = citation.get(lang).to_owned();
            if !known.contains(&text) {
                known.push(text);
            }
        }
    }
    all
}

fn by(clauses: &BTreeMap<&str, Vec<String>>, rule: &str) -> String {
    clauses
        .get(rule)
        .filter(|list| !list.is_empty())
        .map_or_else(String::new, |list| format!(" — {}", list.join("; ")))
}

fn ground_text(ground: &GroundRow, clauses: &BTreeMap<&str, Vec<String>>, say: Say) -> String {
    let measure = |text: &str| match text {
        "true" => say.own("是", "yes"),
        "false" => say.own("否", "no"),
        other => other.to_owned(),
    };
    let (observed, limit) = (measure(&ground.observed), measure(&ground.limit));
    let margin = ground.margin.as_ref().map_or_else(String::new, |margin| {
        format!("{}{}", say.it(",相差 ", ", difference "), margin.trim_start_matches('-'))
    });
    format!(
        "✗ {} {} ({} {observed},{} {limit}{margin}){}",
        ground.rule,
        ground.statement.get(say.0),
        say.it("实际", "observed"),
        say.it("界限", " limit"),
        by(clauses, &ground.rule)
    )
}

fn open_text(open: &OpenRow, say: Say) -> String {
    let members: Vec<String> = open.members.iter().map(|member| numbered(*member)).collect();
    let whom = match members.is_empty() {
        true => String::new(),
        false => format!(" ({}{})", say.it("成员", "members "), say.list(&members)),
    };
    format!("? {}{whom}", open.text.get(say.0))
}

fn parameter(id: &str, lang: Lang) -> String {
    let known = CATALOGUE.parameters.iter().find(|parameter| parameter.id == id);
    known.map_or_else(|| id.to_owned(), |parameter| parameter.label.get(lang).to_owned())
}

fn figures(approval: &Approval<'_>, say: Say) -> Section {
    let row = |figure: &FigureRow| {
        // A choice is a word; only amounts have units.
        let unit = match &figure.value {
            ValueRow::Text(_) | ValueRow::List(_) => String::new(),
            _ => format!(" {}", figure.unit.get(say.0)),
        };
        let value = word(approval, &figure.value, say.0);
        let sure = figure.confidence.text().get(say.0).to_owned();
        let warned = if figure.confidence.needs_saying() { format!("⚠ {sure}") } else { sure };
        vec![
            figure.label.get(say.0).to_owned(),
            format!("{value}{unit}"),
            format!("{} {}", figure.from, say.it("起", "on")),
            warned,
            figure.source.clone(),
        ]
    };
    let heads = vec![
        say.own("标准、参数", "figure"),
        say.own("数值", "value"),
        say.own("适用", "since"),
        say.own("可信度", "confidence"),
        say.own("来源", "source"),
    ];
    let rows: Vec<Vec<String>> = approval.document.figures.iter().map(row).collect();
    let parts = vec![Part::Table { heads, widths: &[26, 20, 12, 12, 30], rows }];
    Section { title: say.own("附:所用标准和参数", "Appendix: figures used"), parts }
}

/// A value, with the words of the document.
fn word(approval: &Approval<'_>, value: &ValueRow, lang: Lang) -> String {
    match value {
        ValueRow::Text(text) => {
            let known = approval.document.words.iter().find(|row| row.word == *text);
            known.map_or_else(|| value.text(lang), |row| row.label.get(lang).to_owned())
        }
        other => other.text(lang),
    }
}
