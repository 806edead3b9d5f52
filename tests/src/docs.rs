//! The pages made of the rules and of this book: `docs/rulebook.md`, `docs/properties.md`.

use std::fmt::Write as _;

use minzheng_core_types::{Lang, Rule};

use crate::audit::{self, Applied};
use crate::matrix::Matrix;
use crate::registry::{self, LATER};

const MADE: &str = "<!-- Made by `MINZHENG_BLESS=1 cargo test -p minzheng-tests docs`. Do not edit. -->\n";

/// `docs/rulebook.md`: every rule with its forms, formulas, clauses, worked cases and properties.
#[must_use]
pub fn rulebook() -> String {
    let mut out = format!(
        "{MADE}\n# 规则手册 · Rules\n\nEvery rule that is applied here: what it says, its dated and local forms, the formula of \
         each and the clause it rests on, the figures that it reads and how sure they are, the files that apply it, the worked cases \
         and the properties that speak of it. The rules \
         that are left out stand at the end, with the reason.\n"
    );
    let applied = audit::applied();
    let matrix = Matrix::new();
    for rule in audit::rules() {
        rule_section(&mut out, rule, &applied, &matrix);
    }
    let _ = writeln!(out, "\n## 未收入的规则 · Left out\n\n| Rule | Why |\n|---|---|");
    for (id, why) in audit::left_out() {
        let _ = writeln!(out, "| {id} | {} · {} |", why.zh, why.en);
    }
    out
}

fn rule_section(out: &mut String, rule: &Rule, applied: &Applied, matrix: &Matrix) {
    let _ = writeln!(out, "\n## {} {} · {}\n", rule.id, rule.title.zh, rule.title.en);
    let _ = writeln!(out, "{}。\n\n{}.\n", rule.statement.zh, capital(rule.statement.en));
    let _ =
        writeln!(out, "可信度 · Confidence: {} · {}.", rule.confidence.text().zh, rule.confidence.text().en);
    let _ = writeln!(out, "\n| Form | Months | Formula | Clauses | Cases |\n|---|---|---|---|---|");
    for (index, variant) in rule.variants.iter().enumerate() {
        let clauses: Vec<String> = variant.citations.iter().map(|clause| clause.text(Lang::Zh)).collect();
        let name = if variant.name.is_empty() { "–" } else { variant.name };
        let key = (rule.id.to_owned(), variant.name.to_owned(), index);
        let _ = writeln!(
            out,
            "| {name} | {} | `{}` | {} | {} |",
            audit::months(variant),
            variant.formula.replace('|', "\\|"),
            clauses.join(";"),
            applied.get(&key).map_or(0, std::collections::BTreeSet::len)
        );
    }
    let mut cases: Vec<&String> =
        applied.iter().filter(|((id, _, _), _)| *id == rule.id).flat_map(|(_, names)| names).collect();
    cases.sort();
    cases.dedup();
    let figures = matrix.figures_of(rule.id);
    if !figures.is_empty() {
        let _ = writeln!(out, "\n参数 · Figures: {}.", figures.join("; "));
    }
    let _ = writeln!(out, "\n代码 · Code: {}.", matrix.code_of(rule.id).join(", "));
    let properties: Vec<&str> = audit::properties_of(rule.id).collect();
    let _ = writeln!(out, "\n性质 · Properties: {}.", properties.join(", "));
    if audit::is_over_registers(rule) {
        let mut held: Vec<(&str, &str)> = rule
            .variants
            .iter()
            .filter_map(|variant| audit::held_by(&format!("{}/{}", rule.id, variant.name)))
            .collect();
        held.dedup();
        let shown: Vec<String> =
            held.iter().map(|(file, test)| format!("`{test}` in [`{file}`](../{file})")).collect();
        let _ = writeln!(out, "\n测试 · Held by: {}.", shown.join(", "));
        return;
    }
    let shown: Vec<String> =
        cases.iter().take(3).map(|case| format!("[`{case}`](../tests/cases/{case})")).collect();
    let more = cases.len().saturating_sub(shown.len());
    let rest = if more == 0 { String::new() } else { format!(" and {more} more") };
    let _ = writeln!(out, "\n算例 · Worked cases: {}{rest}.", shown.join(", "));
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `docs/properties.md`: every property in both languages, with what it would notice.
#[must_use]
pub fn properties() -> String {
    let mut out = format!(
        "{MADE}\n# 性质 · Properties\n\nSentences that hold of every household. Each is tried on the number of cases shown, drawn from a seed \
         at the lines where the law changes its mind; the last column names a wrong rule that it notices. B: the item of \
         the rulebook's appendix B.\n\n```sh\ncargo test -p minzheng-tests --test book properties::            # all\nMINZHENG_PROPERTY=P-SA-11 MINZHENG_CASES=100 MINZHENG_SEED=7 cargo test -p minzheng-tests --test book properties::\n```\n\n\
         | Id | 性质 · Property | Rules | B | Cases | Notices |\n|---|---|---|---|---|---|\n"
    );
    for property in registry::properties() {
        let _ = writeln!(
            out,
            "| {} | {}<br>{} | {} | {} | {} | {} |",
            property.id,
            property.zh,
            property.en,
            if property.rules.is_empty() { "all".to_owned() } else { property.rules.join(", ") },
            property.appendix.map_or_else(String::new, |item| item.to_string()),
            property.cases,
            property.notices
        );
    }
    let _ = writeln!(out, "\n## 尚缺 · Not yet\n");
    for (item, why) in LATER {
        let _ = writeln!(out, "- Appendix B item {item}: {why}.");
    }
    out
}
