//! `minzheng policies`: what a folder of figures lacks, and a file to fill in for a new place.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDate;
use minzheng::caseload;
use minzheng::core_types::Family;
use minzheng::core_types::explain::COMMON_WORDS;
use minzheng::core_types::figures::{Guide, Parameter, ValueKind, bound_word};
use minzheng::core_types::{Lang, Month, MonthRange, Text};
use minzheng::policies::{
    self, Blank, Held, Line, LoadErrors, PlaceSurvey, Question, State, Survey, Template,
};
use minzheng::welfare::{FAMILIES, GUIDE, PARAMETERS, RECORDED, catalogues, procedure};
use serde_json::{Value, json};

use crate::args::{CheckPolicies, Common, Format, Policies, PoliciesTask, PolicyTemplate};
use crate::failure::Failure;
use crate::{cases, clock, domains, print};

/// A file of a place, the parameters that stand in it, and what is known of them.
struct Part {
    file: &'static str,
    parameters: Vec<&'static [Parameter]>,
    guides: Vec<&'static [Guide]>,
}

/// The files of a place.
fn parts() -> Vec<Part> {
    let welfare = Part { file: "welfare.toml", parameters: vec![PARAMETERS, RECORDED], guides: vec![GUIDE] };
    let part = |family: &&'static Family| Part {
        file: family.file,
        parameters: vec![family.parameters()],
        guides: vec![family.guide],
    };
    let beside = domains::families().filter(|family| !family.file.is_empty()).map(|family| part(&family));
    let payout = Part {
        file: "payout.toml",
        parameters: caseload::parameters().to_vec(),
        guides: vec![caseload::guides()],
    };
    let clocks = Part {
        file: procedure::FILE,
        parameters: vec![procedure::PARAMETERS],
        guides: vec![procedure::GUIDE],
    };
    std::iter::once(welfare).chain(FAMILIES.iter().map(part)).chain([clocks, payout]).chain(beside).collect()
}

/// Every parameter that a file may speak of, with what is known of it.
fn everything() -> (Vec<&'static [Parameter]>, Vec<&'static [Guide]>) {
    let parts = parts();
    let parameters = parts.iter().flat_map(|part| part.parameters.iter().copied()).collect();
    (parameters, parts.iter().flat_map(|part| part.guides.iter().copied()).collect())
}

pub(crate) fn run(common: &Common, asked: &Policies) -> Result<(), Failure> {
    match &asked.task {
        PoliciesTask::Check(check) => self::check(common, check),
        PoliciesTask::Template(template) => self::template(common, template),
    }
}

fn check(common: &Common, asked: &CheckPolicies) -> Result<(), Failure> {
    let as_of: NaiveDate = asked.as_of.unwrap_or_else(clock::today);
    let files = policies::read_dir(&asked.folder).map_err(|errors| unreadable(common, &errors))?;
    if files.is_empty() {
        let none = common.say("目录里没有 .toml 文件", "there is no .toml file in the folder");
        return Err(Failure::Input(format!("{}: {none}", asked.folder.display())));
    }
    // What the places inherit may stand in a folder of its own.
    let beside = match &common.packs {
        Some(folder) if folder != &asked.folder => {
            policies::read_dir(folder).map_err(|errors| unreadable(common, &errors))?
        }
        _ => Vec::new(),
    };
    let (parameters, guides) = everything();
    let read = [policies::payout_files(), policies::domain_files(), beside, files.clone()].concat();
    let pack = policies::embedded_with(&read, &parameters).map_err(|errors| unreadable(common, &errors))?;
    let question = Question { as_of, place: asked.place, months: asked.months };
    let survey = policies::check(&pack, &files, &parameters, &guides, question);
    match common.format {
        Format::Json => print::json(&machine(&survey, asked.all))?,
        Format::Csv => print::csv(&heading(common), &rows(common, &survey, asked.all))?,
        Format::Text | Format::Markdown => people(common, &survey, asked.all)?,
    }
    let lacking = survey.lacking().count().saturating_add(survey.remarks.len());
    if lacking == 0 { Ok(()) } else { Err(Failure::Faulty(lacking)) }
}

/// Mistakes of the files, each with file, line and column; for programs as JSON as well.
fn unreadable(common: &Common, errors: &LoadErrors) -> Failure {
    if common.format == Format::Json {
        let mistakes: Vec<Value> = errors
            .0
            .iter()
            .map(|error| json!({ "at": error.origin, "problem": error.problem.to_string() }))
            .collect();
        if let Err(failure) = print::json(&json!({ "complete": false, "mistakes": mistakes })) {
            return failure;
        }
    }
    let lead = match errors.0.len() {
        1 => common.say("参数文件有 1 处差错:", "the figure files have a mistake:").to_owned(),
        many => match common.lang() {
            Lang::Zh => format!("参数文件有 {many} 处差错:"),
            Lang::En => format!("the figure files have {many} mistakes:"),
        },
    };
    Failure::Input(format!("{lead}\n{errors}"))
}

/// The word for a state in all forms of output.
const fn state(state: &State) -> (&'static str, Text) {
    match state {
        State::Value(_) => ("value", Text::new("有", "value")),
        State::Limit(..) => ("limit", Text::new("仅限度", "limit only")),
        State::Gap { .. } => ("gap", Text::new("空缺", "gap")),
        State::Parts => ("parts", Text::new("分区设定", "set for parts")),
        State::Missing => ("missing", Text::new("缺", "missing")),
    }
}

fn held(state: &State) -> Option<&Held> {
    match state {
        State::Value(held) | State::Limit(_, held) => Some(held),
        State::Gap { .. } | State::Parts | State::Missing => None,
    }
}

/// The value or limit, or why there is none.
fn content(common: &Common, line: &Line) -> String {
    match &line.state {
        State::Value(held) => held.value.to_string(),
        State::Limit(bound, held) => format!("{} {}", bound_word(*bound, common.lang()), held.value),
        State::Gap { why, .. } => why.clone(),
        State::Parts => common.say("各区分别设定", "its parts have their own").to_owned(),
        State::Missing => String::new(),
    }
}

/// What follows from the line for a case.
fn consequence(common: &Common, line: &Line) -> String {
    match &line.state {
        State::Value(held) if held.confidence.needs_saying() => {
            common.say("结果注明为推定", "answers say that it is assumed").to_owned()
        }
        State::Value(_) | State::Parts => String::new(),
        State::Limit(..) | State::Gap { .. } | State::Missing => {
            line.guide.omitted.text().get(common.lang()).to_owned()
        }
    }
}

fn origin(line: &Line) -> &str {
    match &line.state {
        State::Value(held) | State::Limit(_, held) => &held.origin,
        State::Gap { origin, .. } => origin,
        State::Parts | State::Missing => "",
    }
}

fn shown(line: &Line, all: bool) -> bool {
    all || line.lacks()
}

fn people(common: &Common, survey: &Survey, all: bool) -> Result<(), Failure> {
    let lang = common.lang();
    for place in &survey.places {
        people_of(common, place, all)?;
    }
    if !survey.remarks.is_empty() {
        print::line(common.say("可疑的数字:", "figures that look wrong:"))?;
        for remark in &survey.remarks {
            print::line(format!("  {}: {}", remark.origin, remark.figure))?;
            print::line(format!("    {}", remark.oddity.text(lang)))?;
        }
    }
    let all_held =
        || survey.places.iter().flat_map(|place| &place.lines).filter_map(|line| held(&line.state));
    let assumed = all_held().filter(|held| held.confidence.needs_saying()).count();
    let inherited = all_held().filter(|held| held.inherited).count();
    let (lacking, odd) = (survey.lacking().count(), survey.remarks.len());
    print::line(match lang {
        Lang::Zh => format!(
            "缺项 {lacking} 行,可疑 {odd} 处;推定 {assumed} 行,承自上级 {inherited} 行(--all 全部列出)"
        ),
        Lang::En => format!(
            "{lacking} lines lack something, {odd} figures look wrong; {assumed} lines are assumed, {inherited} are \
             inherited (--all lists them)"
        ),
    })
}

fn people_of(common: &Common, place: &PlaceSurvey, all: bool) -> Result<(), Failure> {
    let lang = common.lang();
    let lacking = place.lines.iter().filter(|line| line.lacks()).count();
    let complete = if lacking == 0 { common.say(" 齐全", " complete") } else { "" };
    print::line(format!("{} {}{complete}", print::place(common, place.place), months(place.months)))?;
    let mut before = "";
    for line in place.lines.iter().filter(|line| shown(line, all)) {
        let parameter = line.parameter;
        if parameter.id != before {
            let rules = match line.guide.rules {
                [] => String::new(),
                rules => format!("  [{}]", rules.join(" ")),
            };
            let (label, unit) = (parameter.label.get(lang), parameter.unit.get(lang));
            print::line(format!("  {}  {label}({unit}){rules}", parameter.id))?;
            before = parameter.id;
        }
        let mut parts = vec![state(&line.state).1.get(lang).to_owned(), content(common, line)];
        if let Some(held) = held(&line.state) {
            parts.push(held.confidence.text().get(lang).to_owned());
            if held.inherited {
                let from = print::place(common, held.authority.into());
                parts.push(format!("{} {from}", common.say("承自", "from")));
            }
        }
        parts.push(consequence(common, line));
        parts.push(origin(line).to_owned());
        parts.retain(|part| !part.is_empty());
        print::line(format!("    {}  {}", months(line.months), parts.join(" · ")))?;
    }
    print::line("")
}

fn months(months: MonthRange) -> String {
    if months.months() == 1 { months.first().to_string() } else { months.to_string() }
}

fn heading(common: &Common) -> [&'static str; 14] {
    [
        common.say("地方", "place"),
        common.say("自", "from"),
        common.say("至", "until"),
        common.say("参数", "parameter"),
        common.say("名称", "label"),
        common.say("单位", "unit"),
        common.say("规则", "rules"),
        common.say("状态", "state"),
        common.say("数值或原因", "value or reason"),
        common.say("机关", "authority"),
        common.say("可信度", "confidence"),
        common.say("后果", "consequence"),
        common.say("缺", "lacks"),
        common.say("文件", "file"),
    ]
}

fn rows(common: &Common, survey: &Survey, all: bool) -> Vec<Vec<String>> {
    let lang = common.lang();
    let row = |place: &PlaceSurvey, line: &Line| {
        let held = held(&line.state);
        vec![
            place.place.to_string(),
            line.months.first().to_string(),
            line.months.last().to_string(),
            line.parameter.id.to_owned(),
            line.parameter.label.get(lang).to_owned(),
            line.parameter.unit.get(lang).to_owned(),
            line.guide.rules.join(" "),
            state(&line.state).0.to_owned(),
            content(common, line),
            held.map_or_else(String::new, |held| held.authority.to_string()),
            held.map_or("", |held| held.confidence.text().get(lang)).to_owned(),
            consequence(common, line),
            if line.lacks() { common.say("是", "yes") } else { "" }.to_owned(),
            origin(line).to_owned(),
        ]
    };
    let lines = survey.places.iter().flat_map(|place| place.lines.iter().map(move |line| (place, line)));
    let mut rows: Vec<Vec<String>> =
        lines.filter(|(_, line)| shown(line, all)).map(|(place, line)| row(place, line)).collect();
    rows.extend(survey.remarks.iter().map(|remark| {
        let mut row = vec![String::new(); heading(common).len()];
        let cells = [
            (3, remark.figure.clone()),
            (7, remark.oddity.name().to_owned()),
            (8, remark.oddity.text(lang)),
            (12, common.say("是", "yes").to_owned()),
            (13, remark.origin.clone()),
        ];
        for (at, text) in cells {
            if let Some(cell) = row.get_mut(at) {
                *cell = text;
            }
        }
        row
    }));
    rows
}

fn machine(survey: &Survey, all: bool) -> Value {
    let line = |line: &Line| {
        let mut value = json!({
            "parameter": line.parameter.id,
            "from": line.months.first(), "until": line.months.last(),
            "state": state(&line.state).0, "lacks": line.lacks(), "rules": line.guide.rules,
        });
        let more = match &line.state {
            State::Value(held) | State::Limit(_, held) => json!({
                "value": held.value.to_string(), "authority": held.authority, "inherited": held.inherited,
                "confidence": held.confidence, "source": held.source, "note": held.note, "file": held.origin,
            }),
            State::Gap { why, authority, origin } => {
                json!({ "why": why, "authority": authority, "file": origin })
            }
            State::Parts | State::Missing => json!({}),
        };
        if let (Some(fields), Value::Object(more)) = (value.as_object_mut(), more) {
            fields.extend(more);
        }
        value
    };
    let places = survey.places.iter().map(|place| {
        let lines: Vec<Value> = place.lines.iter().filter(|line| shown(line, all)).map(line).collect();
        json!({
            "place": place.place, "from": place.months.first(), "until": place.months.last(), "lines": lines,
        })
    });
    let remarks = survey.remarks.iter().map(|remark| {
        json!({
            "figure": remark.figure, "file": remark.origin, "kind": remark.oddity.name(),
            "text": { "zh": remark.oddity.text(Lang::Zh),
                      "en": remark.oddity.text(Lang::En) },
        })
    });
    json!({
        "complete": survey.is_complete(),
        "places": places.collect::<Vec<_>>(),
        "remarks": remarks.collect::<Vec<_>>(),
    })
}

fn template(common: &Common, asked: &PolicyTemplate) -> Result<(), Failure> {
    let from = asked.from.unwrap_or_else(|| Month::of(clock::today()));
    let pack = cases::pack(common)?;
    let of = |parameters: &[_], guides: &[_]| {
        let words: Vec<_> = catalogues().map(|catalogue| catalogue.words).chain([COMMON_WORDS]).collect();
        Template::new(&pack, (asked.place, from), parameters, guides, &words)
    };
    let (parameters, guides) = everything();
    let all = of(&parameters, &guides);
    let Some(folder) = &asked.out else {
        return match common.format {
            Format::Json => print::json(&blanks(&all)),
            Format::Csv => print::csv(&blank_heading(common), &blank_rows(common, &all)),
            Format::Text | Format::Markdown => print::out(&all.toml()),
        };
    };
    let place = folder.join(format!("{}-{}", asked.place, asked.name));
    // Families of programmes read some of each other's figures: each stands in the file of the first.
    let mut placed = BTreeSet::new();
    for part in parts() {
        let mut template = of(&part.parameters, &part.guides);
        template.blanks.retain(|blank| placed.insert(blank.parameter.id));
        write_new(common, &place.join(part.file), &template.toml())?;
    }
    let needed = all.blanks.iter().filter(|blank| blank.needed).count();
    let (place, count, folder) = (place.display(), all.blanks.len(), folder.display());
    print::line(match common.lang() {
        Lang::Zh => format!(
            "{place}:{count} 个参数,其中 {needed} 个待填;填后用 minzheng policies check {folder} 查漏"
        ),
        Lang::En => format!(
            "{place}: {count} parameters, {needed} to be filled in; then minzheng policies check {folder}"
        ),
    })
}

/// Writes a file that is not there yet.
fn write_new(common: &Common, path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(Failure::file(folder.display()))?;
    }
    let opened = std::fs::OpenOptions::new().write(true).create_new(true).open(path);
    match opened {
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => Err(Failure::Input(format!(
            "{}: {}",
            path.display(),
            common.say(
                "已有这个文件,不覆盖;换个 --out",
                "is there already and is not overwritten; take another --out"
            )
        ))),
        Err(why) => Err(Failure::file(path.display())(why)),
        Ok(mut file) => {
            std::io::Write::write_all(&mut file, text.as_bytes()).map_err(Failure::file(path.display()))
        }
    }
}

fn blank_heading(common: &Common) -> [&'static str; 9] {
    [
        common.say("参数", "parameter"),
        common.say("名称", "label"),
        common.say("单位", "unit"),
        common.say("可写", "allowed"),
        common.say("规则", "rules"),
        common.say("不写则", "if left out"),
        common.say("已有", "inherited"),
        common.say("待填", "to be filled in"),
        common.say("例", "example"),
    ]
}

fn allowed(parameter: &Parameter) -> &'static [&'static str] {
    match parameter.kind {
        ValueKind::Choice(words) => words,
        ValueKind::Money | ValueKind::Rate | ValueKind::Count | ValueKind::List => &[],
    }
}

fn blank_rows(common: &Common, template: &Template<'_>) -> Vec<Vec<String>> {
    let lang = common.lang();
    let row = |blank: &Blank<'_>| {
        let inherited = blank.inherited.map(|(figure, _)| format!("{} ({})", figure.value, figure.authority));
        vec![
            blank.parameter.id.to_owned(),
            blank.parameter.label.get(lang).to_owned(),
            blank.parameter.unit.get(lang).to_owned(),
            allowed(blank.parameter).join(" | "),
            blank.guide.rules.join(" "),
            blank.guide.omitted.text().get(lang).to_owned(),
            inherited.unwrap_or_default(),
            if blank.needed { common.say("是", "yes") } else { "" }.to_owned(),
            blank.guide.example.to_owned(),
        ]
    };
    template.blanks.iter().map(row).collect()
}

fn blanks(template: &Template<'_>) -> Value {
    let blank = |blank: &Blank<'_>| {
        json!({
            "id": blank.parameter.id,
            "label": print::both(blank.parameter.label),
            "unit": print::both(blank.parameter.unit),
            "allowed": allowed(blank.parameter),
            "rules": blank.guide.rules,
            "if_left_out": print::both(blank.guide.omitted.text()),
            "asks_if_left_out": blank.guide.omitted.asks(),
            "inherited": blank.inherited.map(|(figure, used)| json!({
                "value": figure.value.to_string(), "authority": figure.authority, "confidence": used.confidence,
            })),
            "needed": blank.needed,
            "example": blank.guide.example,
        })
    };
    json!({
        "place": template.place, "from": template.from,
        "parameters": template.blanks.iter().map(blank).collect::<Vec<_>>(),
    })
}
