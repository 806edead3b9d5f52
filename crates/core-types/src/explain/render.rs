//! Explanations for people: text and Markdown, in Chinese or English.

use std::collections::BTreeMap;
use std::fmt;

use super::document::{
    Document, FactRow, FigureRow, GroundRow, OpenRow, OriginRow, OutcomeRow, StepRow, ValueRow, WordRow,
};
use super::words;
use crate::finding::Period;
use crate::formula::{Formula, Piece};
use crate::text::{Lang, Text};

/// A language, and the words of a document in it.
#[derive(Clone, Copy)]
struct Speaker<'d> {
    lang: Lang,
    /// In the order of the alphabet.
    words: &'d [WordRow],
}

impl<'d> Speaker<'d> {
    fn say(self, zh: &'static str, en: &'static str) -> &'static str {
        Text::new(zh, en).get(self.lang)
    }

    fn truth(self, truth: bool) -> &'static str {
        if truth { self.say("是", "yes") } else { self.say("否", "no") }
    }

    /// What people say for a word; whatever is no word of the vocabulary stays.
    fn word<'w>(self, word: &'w str) -> &'w str
    where
        'd: 'w,
    {
        let row = self.words.binary_search_by(|row| row.word.as_str().cmp(word));
        match row.ok().and_then(|position| self.words.get(position)) {
            Some(row) => row.label.get(self.lang),
            None => words::label(word, None).map_or(word, |text| text.get(self.lang)),
        }
    }

    fn joined(self, values: impl Iterator<Item = String>) -> String {
        values.collect::<Vec<_>>().join(self.say("、", ", "))
    }

    fn value(self, value: &ValueRow) -> String {
        let word = |text: &String| self.word(text).to_owned();
        match value {
            ValueRow::Money(money) => money.to_string(),
            ValueRow::Rate(rate) => rate.to_string(),
            ValueRow::Count(count) => count.to_string(),
            ValueRow::Month(month) => month.to_string(),
            ValueRow::Date(day) => day.to_string(),
            ValueRow::Bool(truth) => self.truth(*truth).to_owned(),
            ValueRow::Text(text) => word(text),
            ValueRow::List(entries) => self.joined(entries.iter().map(word)),
        }
    }

    /// The formula with names and values put in, and the result.
    fn sentence(self, step: &StepRow) -> String {
        let (label, value) = (step.label.get(self.lang), self.value(&step.value));
        let Ok(formula) = Formula::parse(&step.formula) else {
            return format!("{label} = {value}");
        };
        let mut names: BTreeMap<&str, Vec<&FactRow>> = BTreeMap::new();
        for fact in &step.facts {
            names.entry(&fact.name).or_default().push(fact);
        }
        let mut text = String::new();
        for piece in formula.pieces() {
            match piece {
                Piece::Name(name) if name == step.result => text.push_str(label),
                Piece::Name(name) => {
                    text.push_str(&self.fact(name, names.get(name).map_or(&[], Vec::as_slice)));
                }
                Piece::Word(word) => text.push_str(&words::language(word, self.lang)),
                Piece::Text(word) => {
                    let shown = self.word(word);
                    let (open, close) = (self.say("“", "'"), self.say("”", "'"));
                    text.push_str(&format!("{open}{shown}{close}"));
                }
                Piece::Other(signs) => text.push_str(signs),
            }
        }
        // `{x} = {y}` shows its value already.
        if formula.hands_on() { text } else { format!("{text} = {value}") }
    }

    fn fact(self, name: &str, facts: &[&FactRow]) -> String {
        match facts {
            [] => format!("{{{name}}}"),
            [fact] => format!("{} {}", fact.label.get(self.lang), self.value(&fact.value)),
            [first, ..] => {
                let values = self.joined(facts.iter().map(|fact| self.value(&fact.value)));
                format!("{} [{values}]", first.label.get(self.lang))
            }
        }
    }
}

impl ValueRow {
    /// The value for people. Words of one programme only are known to the [`Document`]; here they stay as they are.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        Speaker { lang, words: &[] }.value(self)
    }
}

impl StepRow {
    /// The formula with names and values put in, and the result: `差额 = 保障标准 600.00 × … = 150.00`. In Chinese the
    /// words of the formula are Chinese too. Words of one programme only are known to the [`Document`], see
    /// [`StepRow::sentence_with`].
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        self.sentence_with(lang, &[])
    }

    /// The same, with the words of the document it stands in: `step.sentence_with(Lang::Zh, &document.words)`.
    #[must_use]
    pub fn sentence_with(&self, lang: Lang, words: &[WordRow]) -> String {
        Speaker { lang, words }.sentence(self)
    }
}

impl Document {
    /// The result of an outcome that is no entitlement, in words: what the last of its steps gives. `None` for others.
    #[must_use]
    pub fn result(&self, outcome: &OutcomeRow, lang: Lang) -> Option<String> {
        let last = (outcome.finding == "result").then(|| outcome.steps_end.checked_sub(1)).flatten()?;
        let step = self.steps.get(usize::try_from(last).ok()?)?;
        Some(Speaker { lang, words: &self.words }.value(&step.value))
    }

    /// The whole explanation as plain text.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        self.written(lang, PLAIN)
    }

    /// The whole explanation as Markdown.
    #[must_use]
    pub fn markdown(&self, lang: Lang) -> String {
        self.written(lang, MARKDOWN)
    }

    fn written(&self, lang: Lang, marks: Marks) -> String {
        let parameter =
            |row: &'_ FigureRow| Some((row.id.split_once('@')?.0.to_owned(), row.label.get(lang).to_owned()));
        let parameters = self.figures.iter().filter_map(parameter).collect();
        let speaker = Speaker { lang, words: &self.words };
        Writer { speaker, marks, parameters, out: String::new() }.document(self)
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

struct Writer<'d> {
    speaker: Speaker<'d>,
    marks: Marks,
    /// Names of the parameters of which figures were used.
    parameters: BTreeMap<String, String>,
    out: String,
}

impl Writer<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.speaker.say(zh, en)
    }

    fn line(&mut self, text: String) {
        self.out.push_str(&text);
        self.out.push('\n');
    }

    fn document(mut self, document: &Document) -> String {
        let title = self.say("计算说明", "How this was computed");
        self.line(format!("{}{title} {} {}", self.marks.title, document.place, document.month));
        if let Some(case) = document.case {
            self.line(format!("\n{} {case}", self.say("案件", "case")));
        }
        let mut steps = document.steps.as_slice();
        for outcome in &document.outcomes {
            let own = steps.iter().take_while(|step| step.no < outcome.steps_end).count();
            let (shown, rest) = steps.split_at_checked(own).unwrap_or((steps, &[]));
            self.outcome(outcome, shown.last());
            shown.iter().for_each(|step| self.step(step));
            steps = rest;
        }
        if !steps.is_empty() {
            self.line(format!("\n{}{}", self.marks.section, self.say("其他步骤", "Other steps")));
            steps.iter().for_each(|step| self.step(step));
        }
        self.figures(&document.figures);
        let disclaimer = self.say(
            "本说明是计算结果,不是行政机关的决定。",
            "This is a calculation, not the authority's decision.",
        );
        self.line(format!("\n{disclaimer}"));
        self.line(format!("{} {}", self.say("参数摘要", "figures"), document.pack));
        self.line(format!("{} {}", self.say("说明摘要", "digest"), document.digest));
        self.out
    }

    fn outcome(&mut self, outcome: &OutcomeRow, last: Option<&StepRow>) {
        let verdict = match outcome.finding.as_str() {
            "entitled" => {
                let lead = match outcome.per {
                    Period::Month => self.say("符合,每月", "entitled, a month"),
                    Period::Once => self.say("符合,一次", "entitled, once"),
                };
                format!("{lead} {}", outcome.amount)
            }
            "not-entitled" => self.say("不符合", "not entitled").to_owned(),
            "result" => last.map_or_else(String::new, |step| self.speaker.value(&step.value)),
            _ => self.say("需人工核定", "needs a person").to_owned(),
        };
        let label = outcome.label.get(self.speaker.lang);
        self.line(format!("\n{}{label}: {verdict}", self.marks.section));
        if !outcome.assumed.is_empty() {
            let named = self.speaker.joined(outcome.assumed.iter().map(|id| self.parameter(id)));
            let warning = self.say("⚠ 依赖推定参数:", "⚠ rests on assumed figures:");
            self.line(format!("{}{warning} {named}", self.marks.bullet));
        }
        outcome.grounds.iter().for_each(|ground| self.ground(ground));
        outcome.open.iter().for_each(|open| self.open(open));
    }

    /// A parameter by its name and id, where a figure of it was used.
    fn parameter(&self, id: &str) -> String {
        self.parameters.get(id).map_or_else(|| id.to_owned(), |label| format!("{label} [{id}]"))
    }

    fn ground(&mut self, ground: &GroundRow) {
        let measure = |text: &str| match text {
            "true" => self.speaker.truth(true).to_owned(),
            "false" => self.speaker.truth(false).to_owned(),
            other => other.to_owned(),
        };
        // Over or under is plain from the two numbers.
        let margin = ground.margin.as_ref().map_or_else(String::new, |margin| {
            format!("{}{}", self.say(",相差 ", ", difference "), margin.trim_start_matches('-'))
        });
        let text = format!(
            "{}✗ {} {}{}{} {}{} {}{margin})",
            self.marks.bullet,
            ground.rule,
            ground.statement.get(self.speaker.lang),
            self.say("(", " ("),
            self.say("实际", "observed"),
            measure(&ground.observed),
            self.say(",界限", ", limit"),
            measure(&ground.limit)
        );
        self.line(text);
    }

    fn open(&mut self, open: &OpenRow) {
        let field = if open.field.is_empty() { String::new() } else { format!(" [{}]", open.field) };
        let member = self.say("成员#", "member #");
        let members = self.speaker.joined(open.members.iter().map(|index| format!("{member}{index}")));
        let space = if members.is_empty() { "" } else { " " };
        let text = open.text.get(self.speaker.lang);
        self.line(format!("{}? {text}{field}{space}{members}", self.marks.bullet));
    }

    fn step(&mut self, step: &StepRow) {
        let lang = self.speaker.lang;
        let member = step
            .member
            .map_or_else(String::new, |member| format!(" {}{member}", self.say("成员#", "member #")));
        let (title, sentence) = (step.title.get(lang), self.speaker.sentence(step));
        self.line(format!("{}[{}] {} {title}{member}: {sentence}", self.marks.bullet, step.no, step.rule));
        if step.confidence.needs_saying() {
            let warning = self.say("⚠ 未见明文,按推定的规则计算", "⚠ no text was read; by an assumed rule");
            self.line(format!("{}{warning}", self.marks.indent));
        }
        let citations: Vec<&str> = step.citations.iter().map(|citation| citation.get(lang)).collect();
        if !citations.is_empty() {
            let citations = citations.join(self.say(";", "; "));
            self.line(format!("{}{} {citations}", self.marks.indent, self.say("依据", "by")));
        }
        for fact in &step.facts {
            if let OriginRow::Figure(id) = &fact.origin {
                self.line(format!("{}{} ← {id}", self.marks.indent, fact.label.get(lang)));
            }
        }
    }

    fn figures(&mut self, figures: &[FigureRow]) {
        if figures.is_empty() {
            return;
        }
        let lang = self.speaker.lang;
        self.line(format!("\n{}{}", self.marks.section, self.say("所用参数", "Figures used")));
        for figure in figures {
            let confidence = figure.confidence.text().get(lang);
            let published = if figure.publication_known {
                ""
            } else {
                self.say(",公布日期不详", ", publication date unknown")
            };
            // A choice is a word; only amounts have units.
            let unit = match &figure.value {
                ValueRow::Text(_) | ValueRow::List(_) => String::new(),
                _ => format!(" {}", figure.unit.get(lang)),
            };
            let text = format!(
                "{}{} {} = {}{unit}{}{confidence}{published}){}{}",
                self.marks.bullet,
                figure.id,
                figure.label.get(lang),
                self.speaker.value(&figure.value),
                self.say("(", " ("),
                self.say(":", ": "),
                figure.source
            );
            self.line(text);
            if !figure.note.is_empty() {
                self.line(format!("{}{}", self.marks.indent, figure.note));
            }
        }
    }
}
