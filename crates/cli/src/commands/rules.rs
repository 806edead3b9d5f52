//! `minzheng rules`: what the rules say, in which forms, by which clauses.

use minzheng::caseload::rules as caseload_rules;
use minzheng::core_types::formula::Formula;
use minzheng::core_types::{Lang, Rule, Term, Text, Variant};
use minzheng::welfare::rules::LEFT_OUT;
use minzheng::welfare::terms::TERMS;
use minzheng::welfare::{FAMILIES, every_rule};
use serde_json::{Value, json};

use crate::args::{Common, Format, Rules};
use crate::failure::Failure;
use crate::{domains, print};

pub(crate) fn run(common: &Common, asked: &Rules) -> Result<(), Failure> {
    match &asked.id {
        None => all(common),
        Some(id) => match every().find(|rule| rule.id.eq_ignore_ascii_case(id)) {
            Some(rule) => one(common, rule),
            None => left_out(common, id),
        },
    }
}

/// Every rule of every crate, in the order of the rulebook.
pub(crate) fn every() -> impl Iterator<Item = &'static Rule> {
    every_rule().chain(caseload_rules::RULES.iter().copied()).chain(domains::rules())
}

/// Every rule that is left out, with the reason.
fn every_left_out() -> impl Iterator<Item = &'static (&'static str, Text)> {
    LEFT_OUT.iter().chain(domains::left_out())
}

fn all(common: &Common) -> Result<(), Failure> {
    let heading = [
        common.say("规则", "rule"),
        common.say("名称", "title"),
        common.say("可信度", "confidence"),
        common.say("内容", "statement"),
    ];
    let lang = common.lang();
    let row = |rule: &'static Rule| {
        let confidence = rule.confidence.text();
        [rule.id, rule.title.get(lang), confidence.get(lang), rule.statement.get(lang)]
            .map(str::to_owned)
            .to_vec()
    };
    let rows: Vec<Vec<String>> = every().map(row).collect();
    match common.format {
        Format::Csv => print::csv(&heading, &rows),
        Format::Json => {
            let left_out = every_left_out().map(|(id, why)| json!({ "id": id, "why": print::both(*why) }));
            print::json(&json!({
                "rules": every().map(machine).collect::<Vec<_>>(),
                "left_out": left_out.collect::<Vec<_>>(),
            }))
        }
        Format::Text | Format::Markdown => {
            print::table(&heading, &rows)?;
            print::line(common.say("\n尚未收入的规则:", "\nLeft out so far:"))?;
            every_left_out().try_for_each(|(id, why)| print::line(format!("  {id}  {}", why.get(lang))))
        }
    }
}

fn one(common: &Common, rule: &Rule) -> Result<(), Failure> {
    match common.format {
        Format::Json => return print::json(&machine(rule)),
        Format::Csv => return print::csv(&VARIANT_COLUMNS, &variant_rows(rule, common.lang())),
        Format::Text | Format::Markdown => {}
    }
    let lang = common.lang();
    print::line(format!("{} {} ({})", rule.id, rule.title.get(lang), rule.confidence.text().get(lang)))?;
    print::line(rule.statement.get(lang))?;
    for variant in rule.variants {
        print::line("")?;
        let name = if variant.name.is_empty() { String::new() } else { format!("[{}] ", variant.name) };
        print::line(format!("  {name}{}", span(common, variant)))?;
        print::line(format!("    {}", readable(variant.formula, lang)))?;
        print::line(format!("    {}", variant.formula))?;
        for citation in variant.citations {
            print::line(format!("    {} {}", common.say("依据", "by"), citation.text(lang)))?;
        }
    }
    Ok(())
}

/// From when to when a form is the law.
fn span(common: &Common, variant: &Variant) -> String {
    match (variant.from, variant.until, common.lang()) {
        (None, None, Lang::Zh) => "各月".to_owned(),
        (None, None, Lang::En) => "all months".to_owned(),
        (Some(from), None, Lang::Zh) => format!("{from} 起"),
        (Some(from), None, Lang::En) => format!("from {from}"),
        (None, Some(until), Lang::Zh) => format!("至 {until}"),
        (None, Some(until), Lang::En) => format!("until {until}"),
        (Some(from), Some(until), Lang::Zh) => format!("{from} 至 {until}"),
        (Some(from), Some(until), Lang::En) => format!("{from} to {until}"),
    }
}

/// The words of all formulas.
fn terms() -> impl Iterator<Item = &'static Term> {
    let families = FAMILIES.iter().flat_map(|family| family.terms.iter().copied());
    TERMS.iter().copied().chain(families).chain(caseload_rules::TERMS).chain(domains::terms())
}

/// The formula with the names of its terms put in.
fn readable(formula: &str, lang: Lang) -> String {
    let label = |name: &str| {
        let term = terms().find(|term| term.name == name);
        term.map_or_else(|| name.to_owned(), |term| format!("‹{}›", term.label.get(lang)))
    };
    Formula::parse(formula).map_or_else(|_| formula.to_owned(), |formula| formula.render(label))
}

const VARIANT_COLUMNS: [&str; 6] = ["rule", "variant", "from", "until", "formula", "citations"];

fn variant_rows(rule: &Rule, lang: Lang) -> Vec<Vec<String>> {
    let row = |variant: &Variant| {
        let citations: Vec<String> = variant.citations.iter().map(|citation| citation.text(lang)).collect();
        vec![
            rule.id.to_owned(),
            variant.name.to_owned(),
            variant.from.map_or_else(String::new, |month| month.to_string()),
            variant.until.map_or_else(String::new, |month| month.to_string()),
            variant.formula.to_owned(),
            citations.join("; "),
        ]
    };
    rule.variants.iter().map(row).collect()
}

fn left_out(common: &Common, id: &str) -> Result<(), Failure> {
    match every_left_out().find(|(left_out, _)| left_out.eq_ignore_ascii_case(id)) {
        Some((id, why)) if common.format == Format::Json => {
            print::json(&json!({ "id": id, "left_out": print::both(*why) }))
        }
        Some((id, why)) => {
            let lead = common.say("尚未收入", "left out so far");
            print::line(format!("{id} {lead}: {}", why.get(common.lang())))
        }
        None => {
            let (zh, en) =
                ("没有这条规则;`minzheng rules` 列出全部", "no such rule; `minzheng rules` lists them");
            Err(Failure::Input(format!("{id}: {}", common.say(zh, en))))
        }
    }
}

fn machine(rule: &Rule) -> Value {
    let variant = |variant: &Variant| {
        let citations = variant
            .citations
            .iter()
            .map(|citation| json!({ "zh": citation.text(Lang::Zh), "en": citation.text(Lang::En) }));
        json!({
            "name": variant.name,
            "from": variant.from,
            "until": variant.until,
            "formula": variant.formula,
            "citations": citations.collect::<Vec<_>>(),
        })
    };
    json!({
        "id": rule.id,
        "title": print::both(rule.title),
        "statement": print::both(rule.statement),
        "confidence": rule.confidence,
        "variants": rule.variants.iter().map(variant).collect::<Vec<_>>(),
    })
}
