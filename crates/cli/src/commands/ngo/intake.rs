//! `minzheng ngo check` and `minzheng ngo intake`: what a registration comes to, and what its documents do.

use minzheng::core_types::{ExplanationDocument, Lang};
use minzheng::ngo_registration::intake::{
    IntakeError, IntakeFile, IntakeFound, IntakeReport, Item, Lacking, Point,
};
use serde_json::{Value, json};

use crate::args::{Common, Format, NgoFile};
use crate::commands::elder::results::{heading, results, row};
use crate::failure::Failure;
use crate::{cases, pointed, print};

/// Name and version of the machine forms.
const CHECK: &str = "minzheng.ngo-check/1";
const INTAKE: &str = "minzheng.ngo-intake/1";

pub(super) fn check(common: &Common, asked: &NgoFile) -> Result<(), Failure> {
    run(common, asked, CHECK)
}

pub(super) fn intake(common: &Common, asked: &NgoFile) -> Result<(), Failure> {
    run(common, asked, INTAKE)
}

fn run(common: &Common, asked: &NgoFile, form: &'static str) -> Result<(), Failure> {
    if asked.schema {
        return print::json(&schemars::schema_for!(IntakeFile));
    }
    let lang = common.lang();
    let path = asked.file.as_deref().unwrap_or("-");
    let file: IntakeFile = cases::parsed(path, &cases::read(path, lang)?, &pointed::NGO_INTAKE, lang)?;
    if form == INTAKE && file.documents.is_none() {
        let lacks = common.say(
            "没有 [documents] 一节;请写明事项、收到日和材料",
            "there is no [documents]; state act, day of receipt and papers",
        );
        return Err(Failure::Input(format!("{path}: {lacks}")));
    }
    let calendar = cases::calendar(common, asked.workdays.as_deref())?;
    let failed = |why: IntakeError| Failure::Input(format!("{path}: {}", why.text(lang)));
    let (found, document) = file.explained(&cases::pack(common)?, &calendar).map_err(failed)?;
    let rows: Vec<Vec<String>> =
        document.outcomes.iter().map(|outcome| row(common, &document, outcome)).collect();
    match common.format {
        Format::Json => machine(&file, &found, &document, (form, asked.explain)),
        Format::Csv => print::csv(&heading(common), &rows),
        Format::Text | Format::Markdown => {
            print::line(format!("{} {}", print::place(common, file.place), file.as_of))?;
            for warning in &found.warnings {
                print::line(format!("! {} [{}]", warning.text.get(lang), warning.code))?;
            }
            if form == CHECK {
                points(common, &found)?;
            }
            if let Some(papers) = &found.intake {
                documents(common, papers)?;
            }
            if !rows.is_empty() {
                print::table(&heading(common), &rows)?;
            }
            match common.format {
                Format::Markdown if asked.explain => print::out(&format!("\n{}", document.markdown(lang))),
                _ if asked.explain => print::out(&format!("\n{}", document.text(lang))),
                _ => Ok(()),
            }
        }
    }
}

fn machine(
    file: &IntakeFile,
    found: &IntakeReport,
    document: &ExplanationDocument,
    (form, explain): (&'static str, bool),
) -> Result<(), Failure> {
    let points = |points: &[Point]| -> Vec<Value> {
        let one = |point: &Point| json!({ "rule": point.rule.id, "what": print::both(point.what), "officer": point.officer, "against": point.against });
        points.iter().map(one).collect()
    };
    print::json(&json!({
        "schema": form, "place": file.place, "as_of": file.as_of,
        "warnings": found.warnings.iter().map(|warning| json!({ "code": warning.code, "text": print::both(warning.text) })).collect::<Vec<_>>(),
        "conditions": points(&found.conditions), "grounds": points(&found.grounds), "officers": points(&found.officers),
        "charter": found.charter, "particulars": found.particulars,
        "intake": found.intake.as_ref().map(papers_json),
        "findings": results(document), "pack": document.pack,
        "explanation": explain.then_some(document),
    }))
}

fn papers_json(found: &IntakeFound) -> Value {
    let list = |list: &[Lacking]| -> Vec<Value> {
        let one = |lacking: &Lacking| json!({ "code": lacking.code, "zh": lacking.names[0], "en": lacking.names[1], "law": print::both(lacking.law) });
        list.iter().map(one).collect()
    };
    json!({
        "outcome": found.outcome, "main": list(&found.main), "minor": list(&found.minor), "correct_now": list(&found.correct_now),
        "unsettled": list(&found.unsettled), "due": found.due, "clock_runs": found.clock_runs, "notice_by": found.notice_by,
        "deemed": found.deemed, "accepted_as_of": found.accepted_as_of, "not_in_notice": found.not_in_notice,
    })
}

/// What stands in the way, and what is open.
fn points(common: &Common, found: &IntakeReport) -> Result<(), Failure> {
    let lang = common.lang();
    for point in found.conditions.iter().chain(&found.grounds).chain(&found.officers) {
        let sign = match point.against {
            Some(false) => continue,
            Some(true) => "✗",
            None => "?",
        };
        let who = point.officer.map(|index| match lang {
            Lang::Zh => format!("负责人{}:", index.saturating_add(1)),
            Lang::En => format!("officer {}: ", index.saturating_add(1)),
        });
        print::line(format!(
            "  {sign} {}{} [{}]",
            who.unwrap_or_default(),
            point.what.get(lang),
            point.rule.id
        ))?;
    }
    let items = |items: &Option<Vec<Item>>, zh: &'static str, en: &'static str| -> Result<(), Failure> {
        for item in items.iter().flatten() {
            print::line(format!("  ✗ {}{}", common.say(zh, en), item.label().get(lang)))?;
        }
        Ok(())
    };
    items(&found.charter, "章程缺:", "the charter lacks: ")?;
    items(&found.particulars, "登记事项缺:", "a particular lacks: ")
}

/// What lacks, what may follow, and which law says so.
fn documents(common: &Common, found: &IntakeFound) -> Result<(), Failure> {
    let lang = common.lang();
    let said = found.outcome.map_or(
        common.say("尚不能定,见下列问题", "cannot be told yet; see what is asked below"),
        |outcome| outcome.label().get(lang),
    );
    print::line(format!("{}{said}", common.say("受理意见:", "intake: ")))?;
    let list = |list: &[Lacking], lead: &str| -> Result<(), Failure> {
        for lacking in list {
            let [name_zh, name_en] = &lacking.names;
            let name = if lang == Lang::Zh { name_zh } else { name_en };
            print::line(format!("  {lead} {} {name} [{}]", lacking.code.as_str(), lacking.law.get(lang)))?;
        }
        Ok(())
    };
    list(&found.main, common.say("缺主件", "lacks (main)"))?;
    match found.due {
        Some(due) => {
            let by = due.to_string();
            let lead = match lang {
                Lang::Zh => format!("{by} 前补交"),
                Lang::En => format!("may follow until {by}"),
            };
            list(&found.minor, &lead)?;
        }
        None => list(&found.minor, common.say("缺次件", "lacks (minor)"))?,
    }
    list(&found.correct_now, common.say("当场更正", "correct on the spot"))?;
    list(&found.unsettled, common.say("登记方式未定,可能需要", "perhaps needed"))?;
    if let Some(day) = found.accepted_as_of {
        print::line(format!("  {} {day}", common.say("受理之日", "accepted as of")))?;
    }
    for code in &found.not_in_notice {
        print::line(format!(
            "  ! {} {}",
            code.as_str(),
            common.say(
                "首次告知未列,不得再要求补正",
                "was not in the first notice; it cannot be asked for again"
            )
        ))?;
    }
    Ok(())
}
