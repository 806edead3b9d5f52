//! `minzheng ngo name`: may an organisation be called so, and why not.

use minzheng::core_types::{Fact, Text};
use minzheng::ngo_registration::name::{Grade, NameError, NameFile, NameReport, Reason, Verdict};
use serde_json::json;

use crate::args::{Common, Format, NgoName};
use crate::commands::elder::results::results;
use crate::failure::Failure;
use crate::registers::read_organisations;
use crate::{cases, clock, pointed, print};

/// Name and version of the machine form.
const NAME: &str = "minzheng.ngo-name/1";

pub(crate) fn run(common: &Common, asked: &NgoName) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(NameFile));
    }
    let lang = common.lang();
    let file = read(common, asked)?;
    let failed = |why: NameError| Failure::Input(why.text(lang));
    let (found, document) = file.explained(&cases::pack(common)?).map_err(failed)?;
    let heading = [
        common.say("项目", "what"),
        common.say("意见", "verdict"),
        common.say("理由", "reason"),
        common.say("规则", "rule"),
    ];
    let rows = rows(common, &found);
    match common.format {
        Format::Json => print::json(&json!({
            "schema": NAME, "place": file.place, "as_of": file.as_of, "name": file.name,
            "normalised": found.normalised, "verdict": found.grade(),
            "parts": { "prefix": found.parts.prefix, "distinctive": found.parts.middle.distinctive,
                "field": found.parts.middle.field, "form": found.parts.form },
            "structure": verdict(&found.structure), "words": verdict(&found.words),
            "duplicates": verdict(&found.duplicates),
            "findings": results(&document), "pack": document.pack,
            "explanation": asked.explain.then_some(&document),
        }))?,
        Format::Csv => print::csv(&heading, &rows)?,
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
            print::line(format!("{}: {}", file.name, found.grade().label().get(lang)))?;
            print::table_in(common, &heading, &rows)?;
            for outcome in &document.outcomes {
                for open in &outcome.open {
                    print::line(format!("? {}", open.text.get(lang)))?;
                }
                if !outcome.assumed.is_empty() {
                    let lead = common.say("⚠ 依赖推定参数", "⚠ rests on assumed figures");
                    print::line(format!("{lead} {}", outcome.assumed.join(", ")))?;
                }
            }
            match common.format {
                Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(lang)))?,
                _ if asked.explain => print::out(&format!("\n{}", document.text(lang)))?,
                _ => {}
            }
        }
    }
    let failing = found.reasons().filter(|reason| reason.grade == Grade::Fail).count();
    if failing == 0 { Ok(()) } else { Err(Failure::Faulty(failing)) }
}

/// The file, with what the arguments say.
fn read(common: &Common, asked: &NgoName) -> Result<NameFile, Failure> {
    let lang = common.lang();
    let mut file = match (&asked.file, &asked.name, asked.kind, asked.place) {
        (None, Some(name), Some(kind), Some(place)) => {
            let on = asked.on.unwrap_or_else(clock::today);
            let whole = json!({ "place": place, "as_of": on, "kind": kind.kind(), "name": name, "field": asked.field });
            serde_json::from_value(whole).map_err(|why| Failure::Input(why.to_string()))?
        }
        (path, ..) => {
            let path = path.as_deref().unwrap_or("-");
            cases::parsed::<NameFile>(path, &cases::read(path, lang)?, &pointed::NGO_NAME, lang)?
        }
    };
    if asked.no_person {
        file.person = Fact::Absent;
    }
    if asked.no_organisation {
        file.organisation = Fact::Absent;
    }
    if let Some(path) = &asked.register {
        file.register = Some(read_organisations(common, path, false)?.names(asked.complete));
    }
    Ok(file)
}

fn parts(found: &NameReport) -> [(Text, &Verdict); 3] {
    [
        (Text::new("结构", "structure"), &found.structure),
        (Text::new("用词", "words"), &found.words),
        (Text::new("重复", "duplicates"), &found.duplicates),
    ]
}

/// A line for each reason and remark; a part without any has one line.
fn rows(common: &Common, found: &NameReport) -> Vec<Vec<String>> {
    let lang = common.lang();
    let mut rows = Vec::new();
    for (label, verdict) in parts(found) {
        let label = label.get(lang).to_owned();
        if verdict.reasons.is_empty() {
            let grade = verdict.grade.label().get(lang).to_owned();
            rows.push(vec![label, grade, String::new(), String::new()]);
            continue;
        }
        for reason in &verdict.reasons {
            let remark = reason.grade == Grade::Pass;
            let grade = if remark { common.say("说明", "remark") } else { reason.grade.label().get(lang) };
            let told = format!("{} [{}]", reason.text(lang), reason.code);
            rows.push(vec![label.clone(), grade.to_owned(), told, reason.rule().id.to_owned()]);
        }
    }
    rows
}

fn verdict(verdict: &Verdict) -> serde_json::Value {
    let reason = |reason: &Reason| {
        json!({ "code": reason.code, "grade": reason.grade, "rule": reason.rule().id,
            "label": print::both(reason.code.label()), "about": reason.about })
    };
    json!({ "verdict": verdict.grade, "reasons": verdict.reasons.iter().map(reason).collect::<Vec<_>>() })
}
