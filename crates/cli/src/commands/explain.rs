//! `minzheng explain`: why, and whether a saved why still follows from itself.

use minzheng::caseload::{LawTable, Register, Run};
use minzheng::core_types::{Digest, ExplanationDocument, MonthRange};
use serde_json::json;

use crate::args::{Common, Explain, Format};
use crate::failure::Failure;
use crate::print;
use crate::{cases, clock, registers};

pub(crate) fn run(common: &Common, explain: &Explain) -> Result<(), Failure> {
    if let Some(path) = &explain.recheck {
        return recheck(common, path, explain.digest.as_deref());
    }
    let document = match (&explain.run, &explain.register, explain.file.as_deref()) {
        (Some(folder), _, _) => {
            let wanted = explain.case.as_deref().unwrap_or_default();
            household(common, explain, &registers::read_run(common, folder, wanted)?)?
        }
        (None, Some(path), _) => {
            household(common, explain, &registers::read_register(common, path, false, clock::today())?)?
        }
        (None, None, file) => cases::explained(common, &cases::case(file.unwrap_or("-"), common.lang())?)?,
    };
    match common.format {
        Format::Json => print::json(&document),
        Format::Markdown => print::out(&document.markdown(common.lang())),
        Format::Text | Format::Csv => print::out(&document.text(common.lang())),
    }
}

fn household(
    common: &Common,
    explain: &Explain,
    register: &Register,
) -> Result<ExplanationDocument, Failure> {
    let wanted = explain.case.as_deref().unwrap_or_default();
    let (Some(month), Some(index)) = (explain.month, register.position(wanted)) else {
        return Err(registers::unknown(common, wanted));
    };
    let laws = LawTable::new(&cases::pack(common)?, register, MonthRange::single(month));
    let run = Run::new(register, &laws);
    if let Some((_, document)) = run.explain(index, month)? {
        return Ok(document);
    }
    match run.explain_end(index, month)? {
        Some(document) => Ok(document),
        None => {
            let why =
                common.say("该月既不在保也不在申请中", "neither on the roll nor applying in that month");
            Err(Failure::Input(format!("{wanted} {month}: {why}")))
        }
    }
}

fn recheck(common: &Common, path: &str, digest: Option<&str>) -> Result<(), Failure> {
    let text = cases::read(path, common.lang())?;
    let document: ExplanationDocument = serde_json::from_str(&text).map_err(|why| {
        let lead = common.say("不是本程序的计算说明", "not an explanation of this form");
        Failure::Input(format!("{path}: {lead}: {why}"))
    })?;
    let faults = match digest {
        None => document.recheck(),
        Some(digest) => {
            let kept: Digest = digest.parse().map_err(|why| Failure::Input(format!("--digest: {why}")))?;
            document.recheck_against(kept)
        }
    };
    if common.format == Format::Json {
        print::json(&json!({ "steps": document.steps.len(), "digest": document.digest, "faults": faults }))?;
    } else {
        for fault in &faults {
            print::line(fault)?;
        }
        if faults.is_empty() {
            let clean = common.say(
                "步,每一步都由其依据推出,未发现差错",
                "steps, each follows from its facts; no fault found",
            );
            print::line(format!("{} {clean}", document.steps.len()))?;
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Failure::Faulty(faults.len())) }
}
