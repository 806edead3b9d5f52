//! Explanations for people: text and Markdown, in Chinese or English.

use std::fmt::{self, Write as _};

use super::document::{Document, FactRow, FigureRow, OriginRow, OutcomeRow, StepRow, ValueRow};
use crate::formula::Formula;
use crate::text::{Lang, Text};

impl ValueRow {
    /// The value for people.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Money(money) => money.to_string(),
            Self::Rate(rate) => rate.to_string(),
            Self::Count(count) => count.to_string(),
            Self::Month(month) => month.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Bool(true) => Text::new("是", "yes").get(lang).to_owned(),
            Self::Bool(false) => Text::new("否", "no").get(lang).to_owned(),
            Self::Text(text) => text.clone(),
            Self::List(entries) => entries.join(", "),
        }
    }
}

impl StepRow {
    /// The formula with names and values put in, and the result: `差额 = 保障标准 600.00 × … = 150.00`.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let value = self.value.text(lang);
        let Ok(formula) = Formula::parse(&self.formula) else {
            return format!("{} = {value}", self.label.get(lang));
        };
        let shown = formula.render(|name| self.shown(name, lang));
        match shown.split_once(" = ") {
            // `{x} = {y}` needs its value once only.
            Some((left, right))
                if right.ends_with(&value) && !right.contains(" × ") && formula.names().len() == 1 =>
            {
                format!("{left} = {right}")
            }
            _ => format!("{shown} = {value}"),
        }
    }

    fn shown(&self, name: &str, lang: Lang) -> String {
        if name == self.result {
            return self.label.get(lang).to_owned();
        }
        let facts: Vec<&FactRow> = self.facts.iter().filter(|fact| fact.name == name).collect();
        match facts.as_slice() {
            [] => format!("{{{name}}}"),
            [fact] => format!("{} {}", fact.label.get(lang), fact.value.text(lang)),
            [first, ..] => {
                let values: Vec<String> = facts.iter().map(|fact| fact.value.text(lang)).collect();
                format!("{} [{}]", first.label.get(lang), values.join(", "))
            }
        }
    }
}

impl Document {
    /// The whole explanation as plain text.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        Writer { lang, marks: PLAIN }.document(self)
    }

    /// The whole explanation as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        Writer { lang, marks: MARKDOWN }.document(self)
    }
}

impl fmt::Display for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::Zh))
    }
}

#[derive(Clone, Copy)]
struct Marks {
    title: &'static str,
    section: &'static str,
    bullet: &'static str,
    indent: &'static str,
}

const PLAIN: Marks = Marks { title: "", section: "── ", bullet: "  ", indent: "      " };
const MARKDOWN: Marks = Marks { title: "# ", section: "## ", bullet: "- ", indent: "  - " };

struct Writer {
    lang: Lang,
    marks: Marks,
}

impl Writer {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.lang)
    }

    fn document(&self, document: &Document) -> String {
        let mut out = String::new();
        let title = self.say("计算说明", "How this was computed");
        let _ = writeln!(out, "{}{title} {} {}", self.marks.title, document.place, document.month);
        if let Some(case) = document.case {
            let _ = writeln!(out, "\n{} {case}", self.say("案件", "case"));
        }
        for outcome in &document.outcomes {
            self.outcome(&mut out, document, outcome);
        }
        self.figures(&mut out, &document.figures);
        let disclaimer = self.say(
            "本说明是计算结果,不是行政机关的决定。",
            "This is a calculation, not the authority's decision.",
        );
        let _ = writeln!(out, "\n{disclaimer}");
        let _ = writeln!(out, "{} {}", self.say("参数摘要", "figures"), document.pack);
        let _ = writeln!(out, "{} {}", self.say("说明摘要", "digest"), document.digest);
        out
    }

    fn outcome(&self, out: &mut String, document: &Document, outcome: &OutcomeRow) {
        let verdict = match outcome.finding.as_str() {
            "entitled" => format!("{} {}", self.say("符合,每月", "entitled, a month"), outcome.amount),
            "not-entitled" => self.say("不符合", "not entitled").to_owned(),
            _ => self.say("需人工核定", "needs a person").to_owned(),
        };
        let _ = writeln!(out, "\n{}{}: {verdict}", self.marks.section, outcome.label.get(self.lang));
        if !outcome.assumed.is_empty() {
            let _ = writeln!(
                out,
                "{}{} {}",
                self.marks.bullet,
                self.say("⚠ 依赖推定参数:", "⚠ rests on assumed figures:"),
                outcome.assumed.join(", ")
            );
        }
        for ground in &outcome.grounds {
            let margin = ground.margin.as_ref().map_or_else(String::new, |margin| {
                format!("{}{margin}", self.say(",相差 ", ", difference "))
            });
            let _ = writeln!(
                out,
                "{}✗ {} {}({} {},{} {}{margin})",
                self.marks.bullet,
                ground.rule,
                ground.statement.get(self.lang),
                self.say("实际", "observed"),
                self.measure(&ground.observed),
                self.say("界限", "limit"),
                self.measure(&ground.limit)
            );
        }
        for open in &outcome.open {
            let field = if open.field.is_empty() { String::new() } else { format!(" [{}]", open.field) };
            let members =
                if open.members.is_empty() { String::new() } else { format!(" {:?}", open.members) };
            let _ = writeln!(out, "{}? {}{field}{members}", self.marks.bullet, open.text.get(self.lang));
        }
        let steps =
            document.steps.iter().filter(|step| (outcome.steps_from..outcome.steps_end).contains(&step.no));
        for step in steps {
            self.step(out, step);
        }
    }

    /// A measure for people: conditions as yes and no.
    fn measure<'t>(&self, measure: &'t str) -> &'t str {
        match measure {
            "true" => self.say("是", "yes"),
            "false" => self.say("否", "no"),
            other => other,
        }
    }

    fn step(&self, out: &mut String, step: &StepRow) {
        let member = step
            .member
            .map_or_else(String::new, |member| format!(" {}{member}", self.say("成员#", "member #")));
        let _ = writeln!(
            out,
            "{}[{}] {} {}{member}: {}",
            self.marks.bullet,
            step.no,
            step.rule,
            step.title.get(self.lang),
            step.sentence(self.lang)
        );
        let citations: Vec<&str> = step.citations.iter().map(|citation| citation.get(self.lang)).collect();
        if !citations.is_empty() {
            let _ = writeln!(
                out,
                "{}{} {}",
                self.marks.indent,
                self.say("依据", "by"),
                citations.join(self.say(";", "; "))
            );
        }
        for fact in &step.facts {
            if let OriginRow::Figure(id) = &fact.origin {
                let _ = writeln!(out, "{}{} ← {id}", self.marks.indent, fact.label.get(self.lang));
            }
        }
    }

    fn figures(&self, out: &mut String, figures: &[FigureRow]) {
        if figures.is_empty() {
            return;
        }
        let _ = writeln!(out, "\n{}{}", self.marks.section, self.say("所用参数", "Figures used"));
        for figure in figures {
            let _ = writeln!(
                out,
                "{}{} = {} {}({}){}{}",
                self.marks.bullet,
                figure.id,
                figure.value.text(self.lang),
                figure.unit.get(self.lang),
                figure.confidence.text().get(self.lang),
                self.say(":", ": "),
                figure.source
            );
            if !figure.note.is_empty() {
                let _ = writeln!(out, "{}{}", self.marks.indent, figure.note);
            }
        }
    }
}
