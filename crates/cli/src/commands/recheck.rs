//! `minzheng recheck`: saved explanations verified without the rules that made them.

use minzheng::core_types::explain::{Fault, LookUp};
use minzheng::core_types::{Digest, ExplanationDocument, Pack};
use serde_json::{Value, json};

use super::rules;
use crate::args::{Common, Format, Recheck};
use crate::failure::Failure;
use crate::{cases, print};

/// An explanation, where it stood.
struct Found {
    at: String,
    document: Result<Box<ExplanationDocument>, String>,
}

pub(crate) fn run(common: &Common, asked: &Recheck) -> Result<(), Failure> {
    let kept: Option<Digest> = match &asked.digest {
        None => None,
        Some(hex) => Some(hex.parse().map_err(|why| Failure::Input(format!("--digest: {why}")))?),
    };
    let pack: Pack = cases::pack(common)?;
    let look_up = (!asked.arithmetic_only).then(|| LookUp::new(rules::every(), &pack));
    let mut told = Vec::new();
    for path in &asked.files {
        let found = documents(&cases::read(path, common.lang())?);
        if found.is_empty() {
            let why = common.say(
                "没有计算说明;请用 --format json 保存",
                "holds no explanation; save one with --format json",
            );
            return Err(Failure::Input(format!("{path}: {why}")));
        }
        for one in found {
            let (digest, steps, faults) = checked(&one, kept, look_up.as_ref());
            told.push((format!("{path}{}", one.at), digest, steps, faults));
        }
    }
    let faults = told.iter().map(|(_, _, _, faults)| faults.len()).sum();
    match common.format {
        Format::Json => {
            let rows = told.iter().map(|(at, digest, steps, faults)| {
                json!({ "file": at, "digest": digest, "steps": steps, "faults": faults })
            });
            print::json(
                &json!({ "schema": "minzheng.recheck/1", "looked_up": look_up.is_some(), "explanations": rows.collect::<Vec<_>>() }),
            )?;
        }
        _ => {
            for (at, _, steps, faults) in &told {
                for fault in faults {
                    print::line(format!("{at}: {fault}"))?;
                }
                if faults.is_empty() {
                    let clean = common.say("步,未发现差错", "steps, no fault found");
                    print::line(format!("{at}: {steps} {clean}"))?;
                }
            }
        }
    }
    if faults == 0 { Ok(()) } else { Err(Failure::Faulty(faults)) }
}

fn checked(
    one: &Found,
    kept: Option<Digest>,
    look_up: Option<&LookUp<'_>>,
) -> (Option<Digest>, usize, Vec<Fault>) {
    match &one.document {
        Err(what) => (None, 0, vec![Fault { at: "document".to_owned(), what: what.clone() }]),
        Ok(document) => {
            let mut faults = match kept {
                None => document.recheck(),
                Some(kept) => document.recheck_against(kept),
            };
            faults.extend(look_up.into_iter().flat_map(|look_up| look_up.check(document)));
            (Some(document.digest), document.steps.len(), faults)
        }
    }
}

/// Every explanation of a text: one JSON value, or one a line.
fn documents(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    match serde_json::from_str::<Value>(text) {
        Ok(value) => walk(&value, String::new(), &mut found),
        Err(_) => {
            for (number, line) in (1_usize..).zip(text.lines()) {
                match serde_json::from_str::<Value>(line) {
                    Ok(value) => walk(&value, format!(":{number}"), &mut found),
                    Err(_) if line.trim().is_empty() => {}
                    Err(why) => found
                        .push(Found { at: format!(":{number}"), document: Err(format!("not JSON: {why}")) }),
                }
            }
        }
    }
    found
}

/// An explanation is known by its three parts, whatever it says of itself.
fn walk(value: &Value, at: String, found: &mut Vec<Found>) {
    match value {
        Value::Object(fields)
            if ["steps", "outcomes", "digest"].iter().all(|name| fields.contains_key(*name)) =>
        {
            let document = serde_json::from_value(value.clone()).map(Box::new).map_err(|why| why.to_string());
            found.push(Found { at, document });
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| walk(value, format!("{at}/{name}"), found));
        }
        Value::Array(entries) => {
            entries.iter().enumerate().for_each(|(place, value)| walk(value, format!("{at}/{place}"), found));
        }
        _ => {}
    }
}
