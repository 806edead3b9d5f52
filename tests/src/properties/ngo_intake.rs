//! Intake of social organisations.

use minzheng_core_types::Silent;
use minzheng_ngo_registration::intake::{Intake, IntakeFile, IntakeFound, IntakeReport};
use serde_json::{Value, json};

use super::{ASIDE, holds};
use crate::draw::Draw;
use crate::ngo_intake::EXAMPLES;
use crate::registry::Check;
use crate::subject::Subject;
use crate::task_access::CALENDAR;

fn truth(draw: &mut Draw) -> Value {
    json!(draw.chance(3, 4))
}

fn officers(draw: &mut Draw) -> Value {
    let day = |draw: &mut Draw| {
        json!(draw.pick(&["none", "none", "2010-02-28", "2009-06-16", "2009-06-17", "2012-02-29"]))
    };
    json!([{ "legal_representative": draw.chance(1, 2), "represents_group": draw.chance(1, 5), "represents_other": draw.chance(1, 5),
        "state_personnel": draw.chance(1, 9), "deprived": draw.chance(1, 9), "mainland": draw.chance(3, 4), "months": draw.below(6),
        "sentence_ended": day(draw), "revoked": day(draw), "age": draw.between(60, 75), "terms": draw.between(1, 4) }])
}

fn papers(draw: &mut Draw) -> Value {
    let mut papers = Vec::new();
    for code in [
        "E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9", "E10", "E11", "E12", "E14", "C1", "C2", "C3",
        "C5", "C8", "C11", "C12",
    ] {
        if draw.chance(7, 8) {
            papers.push(json!({ "code": code, "state": draw.pick(&["valid", "valid", "valid", "valid", "valid", "correctable", "invalid"]) }));
        }
    }
    json!(papers)
}

fn case(draw: &mut Draw) -> Value {
    let kind = draw.pick(&["social-group", "social-group", "service-org", "foundation"]);
    let mut file = json!({
        "place": draw.pick(&["370203", "370203", "619800", "110000"]),
        "as_of": draw.pick(&["2014-06-16", "2014-06-17", "2017-03-01", "2026-03-19", "2026-03-20"]),
        "kind": kind,
        "regime": draw.pick(&["direct", "dual", "unknown"]),
        "direct": { "category": draw.pick(&["trade", "community", "religious", "other"]), "within": draw.chance(1, 2) },
        "industry": { "shares": truth(draw), "same_link": truth(draw), "same_mode": truth(draw), "same_service": truth(draw) },
        "conditions": { "individuals": draw.between(0, 60), "units": draw.between(0, 40), "no_state_organs": truth(draw),
            "fund": draw.pick(&["29999.99", "30000.00", "1999999.99", "2000000.00", "20000000.00", "20000000.01"]),
            "name_and_organs": true, "premises": true, "staff": truth(draw), "liability": true, "public_benefit": true,
            "non_state_assets": true, "community": draw.chance(1, 2) },
        "refusal": { "unlawful": draw.chance(1, 9), "no_need": draw.chance(1, 9), "incapable": false, "fraud": false, "prohibited": draw.chance(1, 9) },
        "charter": ["name", "domicile", draw.pick(&["aim", "scope", "end"])],
        "documents": { "act": draw.pick(&["establish", "establish", "establish", "change-representative"]), "received": "2014-06-09",
            "needed": true, "competent": true, "papers": papers(draw), "noticed": draw.pick(&["none", "2014-06-16", "2014-06-17"]) },
    });
    if draw.chance(1, 2) {
        file["officers"] = officers(draw);
    }
    if kind == "foundation" {
        file["foundation"] = json!({ "type": draw.pick(&["non-public", "public-local", "public-national"]),
            "representative_abroad": draw.chance(1, 6), "applied_to_ministry": draw.chance(1, 2), "overseas_office": false });
        file["documents"]["competent"] = json!(true);
    } else {
        file["branch"] =
            json!({ "depth": draw.between(1, 2), "regional": draw.chance(1, 4), "in_scope": truth(draw) });
        file["change"] =
            json!({ "consent": "2014-03-10", "applied": draw.pick(&["2014-04-09", "2014-04-10", "none"]) });
        file["registered"] =
            json!({ "particulars": ["name"], "certificate": "2013-06-16", "active": draw.chance(1, 2) });
    }
    for (section, field) in HIDDEN {
        if draw.chance(1, 25) && file[section].is_object() {
            file[section].as_object_mut().expect("a section").remove(field);
        }
    }
    draw.show(&file);
    file
}

/// What may not be established.
const HIDDEN: [(&str, &str); 17] = [
    ("direct", "category"),
    ("direct", "within"),
    ("industry", "shares"),
    ("industry", "same_link"),
    ("industry", "same_mode"),
    ("conditions", "individuals"),
    ("conditions", "units"),
    ("conditions", "fund"),
    ("conditions", "staff"),
    ("conditions", "no_state_organs"),
    ("refusal", "unlawful"),
    ("refusal", "no_need"),
    ("refusal", "fraud"),
    ("documents", "needed"),
    ("documents", "competent"),
    ("documents", "noticed"),
    ("foundation", "type"),
];

fn file(value: &Value) -> IntakeFile {
    serde_json::from_value(value.clone()).unwrap_or_else(|why| panic!("{why}: {value}"))
}

fn found(value: &Value) -> IntakeReport {
    file(value).assess(&EXAMPLES, &CALENDAR, &mut Silent).unwrap_or_else(|why| panic!("{why}"))
}

fn intake(value: &Value) -> IntakeFound {
    found(value).intake.expect("documents")
}

pub(crate) fn adding_a_document_never_worsens(draw: &mut Draw) -> Check {
    let less = case(draw);
    let mut more = less.clone();
    let code =
        draw.pick(&["E1", "E2", "E3", "E5", "E8", "E9", "E10", "E11", "E12", "C1", "C3", "C5", "C11", "Z9"]);
    more["documents"]["papers"].as_array_mut().expect("a list").push(json!({ "code": code }));
    let (before, after) = (intake(&less), intake(&more));
    let worse = match (before.outcome, after.outcome) {
        (Some(before), Some(after)) => after < before,
        (Some(Intake::Supplement), None) => false,
        (Some(_), None) => true,
        (None, _) => false,
    };
    let longer = after.main.len() > before.main.len() || after.minor.len() > before.minor.len();
    holds(!worse && !longer, || format!("with {code}: {before:?} became {after:?}"))
}

pub(crate) fn defects_are_never_approvable(draw: &mut Draw) -> Check {
    let found = intake(&case(draw));
    let Some(outcome) = found.outcome else { return ASIDE };
    let complete = found.main.is_empty() && found.minor.is_empty();
    let so = match outcome {
        Intake::AcceptedWithDefects => {
            found.main.is_empty() && !found.minor.is_empty() && !outcome.approvable()
        }
        Intake::Accepted => complete && outcome.approvable(),
        _ => !outcome.approvable(),
    };
    holds(so, || format!("{found:?}"))
}

pub(crate) fn without_minor_documents_the_regimes_coincide(draw: &mut Draw) -> Check {
    let mut here = case(draw);
    here["place"] = json!("370203");
    here["as_of"] = json!("2014-06-16");
    here["kind"] = json!("service-org");
    here["documents"]["act"] = json!("establish");
    let mut there = here.clone();
    there["place"] = json!("110000");
    // Their lists of a service organisation are the same; only the regime differs.
    let (on, off) = (intake(&here), intake(&there));
    if !on.minor.is_empty() {
        return ASIDE;
    }
    holds(on.outcome == off.outcome, || format!("{on:?} and {off:?}"))
}

pub(crate) fn the_list_is_exactly_what_lacks(draw: &mut Draw) -> Check {
    let mut value = case(draw);
    value["place"] = json!("370203");
    value["as_of"] = json!("2014-06-16");
    value["kind"] = json!("social-group");
    value["regime"] = json!(draw.pick(&["direct", "dual"]));
    value["documents"]["act"] = json!("establish");
    for field in ["needed", "competent"] {
        value["documents"][field] = json!(true);
    }
    let dual = value["regime"] == "dual";
    let has = |code: &str| {
        let papers = value["documents"]["papers"].as_array().expect("a list");
        papers.iter().any(|paper| paper["code"] == code && paper["state"] != "invalid")
    };
    let lacking = |codes: &[&str]| -> Vec<String> {
        codes
            .iter()
            .filter(|code| !has(code) && (dual || **code != "E2"))
            .map(|code| (*code).to_owned())
            .collect()
    };
    let found = intake(&value);
    let codes = |list: &[minzheng_ngo_registration::intake::Lacking]| -> Vec<String> {
        list.iter().map(|lacking| lacking.code.as_str().to_owned()).collect()
    };
    let main = lacking(&["E1", "E2", "E3", "E4", "E5", "E6", "E8"]);
    let minor = lacking(&["E9", "E12"]);
    holds(codes(&found.main) == main && codes(&found.minor) == minor, || {
        format!("{found:?}: {main:?} {minor:?}")
    })
}

pub(crate) fn explanations_re_check(draw: &mut Draw) -> Check {
    let file = file(&case(draw));
    let document = Subject::explained(&file, &EXAMPLES)?;
    let faults = document.recheck();
    let written = serde_json::to_value(&file).map_err(|why| why.to_string())?;
    let same = serde_json::from_value::<IntakeFile>(written).is_ok_and(|again| again == file);
    holds(faults.is_empty() && same && file.silence_agrees(&EXAMPLES), || format!("{faults:?}, {same}"))
}

pub(crate) fn hiding_a_fact_never_answers_otherwise(draw: &mut Draw) -> Check {
    let full = case(draw);
    let (section, field) = draw.pick(&HIDDEN);
    if !full[section].is_object() {
        return ASIDE;
    }
    let mut less = full.clone();
    less[section].as_object_mut().expect("a section").remove(field);
    let (before, after) = (found(&full), found(&less));
    let same =
        |before: Option<&str>, after: Option<&str>| before.is_none() || after.is_none() || before == after;
    let truths =
        |report: &IntakeReport| [report.unmet, report.refused, report.barred, report.late, report.inactive];
    let answers = truths(&before)
        .into_iter()
        .zip(truths(&after))
        .all(|(before, after)| before.is_none() || after.is_none() || before == after);
    let outcome = |report: &IntakeReport| {
        report.intake.as_ref().and_then(|found| found.outcome).map(|outcome| outcome.word())
    };
    let so = answers
        && same(before.industry, after.industry)
        && same(before.filing, after.filing)
        && same(outcome(&before), outcome(&after))
        && (before.regime.is_none() || after.regime.is_none() || before.regime == after.regime);
    holds(so, || format!("without {section}.{field}: {before:?} became {after:?}"))
}

pub(crate) fn more_never_stands_in_the_way(draw: &mut Draw) -> Check {
    let less = case(draw);
    let stated = |field: &str| less["conditions"][field].as_u64();
    let (Some(individuals), Some(units)) = (stated("individuals"), stated("units")) else { return ASIDE };
    let mut more = less.clone();
    if less["conditions"]["fund"].is_string() {
        more["conditions"]["fund"] = json!("90000000.00");
    }
    if individuals > 0 {
        more["conditions"]["individuals"] = json!(individuals + 1);
    }
    if units > 0 {
        more["conditions"]["units"] = json!(units + 1);
    }
    let against = |value: &Value| -> usize {
        found(value).conditions.iter().filter(|point| point.against == Some(true)).count()
    };
    let (before, after) = (against(&less), against(&more));
    holds(after <= before, || format!("{before} became {after}"))
}
